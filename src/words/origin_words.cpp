#include "words/origin_words.hpp"

#include <array>
#include <charconv>
#include <optional>

#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

struct Day {
    int year = 0, month = 0, day = 0;
};

std::optional<int> digits(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

std::optional<Day> dayOf(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = digits(iso.substr(0, 4)), month = digits(iso.substr(5, 2)), day = digits(iso.substr(8));
    if (!year || !month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 31) return std::nullopt;
    return Day{*year, *month, *day};
}

std::string dayAndMonth(const Day& day, Language language)
{
    static const std::array<base::LocalText, 12> months{{{"Januar", "January"},
                                                         {"Februar", "February"},
                                                         {"März", "March"},
                                                         {"April", "April"},
                                                         {"Mai", "May"},
                                                         {"Juni", "June"},
                                                         {"Juli", "July"},
                                                         {"August", "August"},
                                                         {"September", "September"},
                                                         {"Oktober", "October"},
                                                         {"November", "November"},
                                                         {"Dezember", "December"}}};
    const std::string number = std::to_string(day.day) + (language == Language::De ? "." : "");
    return number + " " + months[static_cast<std::size_t>(day.month - 1)].get(language);
}

std::string yearOf(const model::Talk& talk)
{
    if (talk.dates.empty()) return {};
    const std::optional<Day> day = dayOf(talk.dates.front());
    return day ? std::to_string(day->year) : talk.dates.front();
}

std::string speakerOf(const model::Talk& talk)
{
    if (talk.speaker.empty()) return talk.organisation;
    return talk.organisation.empty() ? talk.speaker : talk.speaker + " (" + talk.organisation + ")";
}

/// Who gave it or, where nobody is named, what it was called, as the words behind "Nach".
std::string afterTalk(const model::Talk& talk, Language language)
{
    const std::string speaker = speakerOf(talk), title = localText(talk.title, language);
    if (!speaker.empty()) return text::format(Key::TalkBy, language, {speaker});
    if (!title.empty()) return text::format(Key::TalkNamed, language, {title});
    return std::string(text::tr(Key::TalkOf, language));
}

std::string sentence(const std::string& words) { return words.empty() ? words : words + "."; }

}  // namespace

std::string dataTitle(const model::Origin& origin, Language language)
{
    return localText(origin.title, language);
}

std::string programAndTitle(const model::Origin& origin, Language language)
{
    return joined({std::string(text::tr(Key::AppName, language)), dataTitle(origin, language)}, " · ");
}

std::string talkWords(const model::Talk& talk, Language language)
{
    const std::string speaker = speakerOf(talk);
    return joined({speaker.empty() ? localText(talk.title, language) : speaker,
                   localText(talk.event, language), joined({talk.place, yearOf(talk)}, " ")},
                  ", ");
}

std::string talkLine(const model::Talk& talk, Language language)
{
    if (talk.empty()) return {};
    return sentence(joined(
        {afterTalk(talk, language), localText(talk.event, language), joined({talk.place, yearOf(talk)}, " ")},
        ", "));
}

std::string talkInFull(const model::Talk& talk, Language language)
{
    if (talk.empty()) return {};
    const std::string title = localText(talk.title, language), speaker = speakerOf(talk);
    const std::string after = !title.empty() && !speaker.empty()
                                  ? text::format(Key::TalkNamedBy, language, {title, speaker})
                                  : afterTalk(talk, language);
    return sentence(
        joined({after, localText(talk.event, language), talk.place, daysText(talk.dates, language)}, ", "));
}

std::string talkSourcesLine(const model::Talk& talk, Language language)
{
    const std::string sources = localText(talk.sources, language);
    return sources.empty() ? sources : sentence(text::format(Key::TalkSources, language, {sources}));
}

std::string slidesOf(const model::Talk& talk, Language language)
{
    const std::string words = talkWords(talk, language);
    return words.empty() ? words : text::format(Key::ThenLine, language, {words});
}

std::string slidesLine(const model::Talk& talk, Language language)
{
    return joined({sentence(slidesOf(talk, language)), localText(talk.note, language)}, " ");
}

std::string dataDateLine(const model::Origin& origin, Language language)
{
    return origin.date.empty() ? std::string() : text::format(Key::DataDate, language, {origin.date}) + ".";
}

std::string originLine(const model::Origin& origin, Language language)
{
    return joined({talkLine(origin.talk, language), dataDateLine(origin, language)}, " ");
}

std::string daysText(const std::vector<std::string>& days, Language language)
{
    if (days.empty()) return {};
    const std::optional<Day> first = dayOf(days.front()), last = dayOf(days.back());
    if (!first || !last)
        return days.front() == days.back() ? days.front() : days.front() + " – " + days.back();
    const std::string end = dayAndMonth(*last, language) + " " + std::to_string(last->year);
    if (days.front() == days.back()) return end;
    const std::string year = first->year == last->year ? std::string() : " " + std::to_string(first->year);
    return dayAndMonth(*first, language) + year + " – " + end;
}

}  // namespace words
