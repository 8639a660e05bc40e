// `kommunalatlas without-entry --topic X|--level X`: where the data has no entry yet.
#include <algorithm>

#include "app/cli/command_common.hpp"
#include "app/cli/commands.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "files/write/find_json.hpp"
#include "filter/answers/without_entry.hpp"
#include "filter/region_name.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"

namespace app {

namespace {

using text::Key;

template <class E>
std::string keys()
{
    std::string list;
    for (const std::string_view key : model::Vocabulary<E>::keys)
        list += (list.empty() ? "" : ", ") + std::string(key);
    return list;
}

template <class E>
base::Message unknown(const char* option, const std::string& value)
{
    return base::filled(
        {"{0} \"{1}\" ist nicht bekannt; bekannt: {2}", "{0} \"{1}\" is not known; known: {2}"},
        {option, base::displaySafe(value), keys<E>()});
}

/// One part of the world: what has no entry first, each class by name.
std::string regionsText(const Asked& asked, const std::string& heading,
                        const std::vector<const filter::RegionWithout*>& regions)
{
    const auto word = [&](Key key) { return std::string(text::tr(key, asked.language)); };
    struct Line {
        filter::EntryClass entryClass;
        std::string sortedBy, name;
        const filter::RegionWithout* region;
    };
    std::vector<Line> lines;
    for (const filter::RegionWithout* region : regions) {
        std::string name = filter::regionName(*asked.atlas, region->region, asked.language);
        lines.push_back({region->entryClass, base::sortKey(name), std::move(name), region});
    }
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
        return a.entryClass != b.entryClass ? a.entryClass > b.entryClass : a.sortedBy < b.sortedBy;
    });
    words::Table table;
    table.columns = {{word(Key::ColumnRegion), false},
                     {word(Key::ColumnStatus), false},
                     {word(Key::ColumnEntriesOfIt), false}};
    for (const Line& line : lines)
        table.rows.push_back({line.name, std::string(words::answerWord(line.entryClass, asked.language)),
                              words::withoutEntryText(*asked.atlas, *line.region, asked.language)});
    return section(heading, table, {});
}

std::string tableText(const Asked& asked, const filter::WithoutEntry& answer, const std::string& question)
{
    const auto word = [&](Key key) { return std::string(text::tr(key, asked.language)); };
    const model::Geography& geography = asked.atlas->geography();
    std::vector<const filter::RegionWithout*> states, europe, world;
    for (const filter::RegionWithout& region : answer.regions) {
        const model::CountryId country = geography.findCountry(region.region.code);
        if (region.region.kind == filter::RegionRef::Kind::State)
            states.push_back(&region);
        else if (country.valid() && geography[country].continent.valid() &&
                 geography[geography[country].continent].code == "150")
            europe.push_back(&region);
        else
            world.push_back(&region);
    }
    const std::string entries =
        answer.matching.size() == 1
            ? word(Key::EntryOne)
            : text::format(Key::Entries, asked.language, {std::to_string(answer.matching.size())});
    return text::format(Key::AnswerWithoutEntryTitle, asked.language, {question, entries}) + "\n\n" +
           regionsText(asked, word(Key::ViewGermany), states) + '\n' +
           regionsText(asked, word(Key::ViewEurope), europe) + '\n' +
           regionsText(asked, word(Key::ViewWorld), world);
}

}  // namespace

ExitCode runWithoutEntry(const Options& options)
{
    filter::EntryQuestion question;
    std::string questionWord;
    const Asked asked = loadAsked(options);
    if (!asked.atlas) return ExitCode::DataProblem;
    if (!options.topic.empty()) {
        question.topic = model::fromKey<model::Topic>(options.topic);
        if (!question.topic)
            return wrongUsage(unknown<model::Topic>("--topic", options.topic), asked.messageLanguage);
        questionWord = model::word(*question.topic).get(asked.language);
    } else {
        question.level = model::fromKey<model::Level>(options.level);
        if (!question.level)
            return wrongUsage(unknown<model::Level>("--level", options.level), asked.messageLanguage);
        questionWord = model::word(*question.level).get(asked.language);
    }
    std::vector<filter::RegionRef> regions = asked.index->states();
    const std::vector<filter::RegionRef> countries = filter::allCountries(*asked.atlas);
    regions.insert(regions.end(), countries.begin(), countries.end());
    const filter::WithoutEntry answer = filter::withoutEntry(*asked.index, question, regions);
    return asked.finish(options.json ? files::withoutEntryJson(*asked.index, answer, asked.language)
                                     : tableText(asked, answer, questionWord));
}

}  // namespace app
