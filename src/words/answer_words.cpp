#include "words/answer_words.hpp"

#include <array>

#include "text/catalogue.hpp"
#include "words/sentence.hpp"

namespace words {

namespace {

using base::Language;
using text::Key;

template <class E, std::size_t count>
std::string_view wordAt(const std::array<Key, count>& keys, E value, Language language)
{
    return text::tr(keys[static_cast<std::size_t>(value)], language);
}

std::string counted(Key one, Key many, std::size_t count, Language language)
{
    if (count == 1) return std::string(text::tr(one, language));
    return text::format(many, language, {std::to_string(count)});
}

std::string label(const model::Network& network, Language language)
{
    return network.label.empty() ? network.name.get(language) : network.label.get(language);
}

}  // namespace

std::string_view answerWord(filter::Evidence evidence, Language language)
{
    static constexpr std::array keys{
        Key::EvidenceMainSeat,     Key::EvidenceOffice,        Key::EvidenceStateOrganised,
        Key::EvidenceStateMembers, Key::EvidenceCountryListed, Key::EvidenceCountryConfirmed,
        Key::EvidenceMemberPlace,  Key::EvidenceAssociation,   Key::EvidenceNationwide,
        Key::EvidenceStateAround,  Key::EvidencePlacesUnknown, Key::EvidenceCountriesUnknown};
    static_assert(keys.size() == static_cast<std::size_t>(filter::Evidence::CountriesUnknown) + 1);
    return wordAt(keys, evidence, language);
}

std::string_view answerWord(filter::Certainty certainty, Language language)
{
    static constexpr std::array keys{Key::CertaintyHigh, Key::CertaintyMedium, Key::CertaintyLow};
    static_assert(keys.size() == static_cast<std::size_t>(filter::Certainty::Low) + 1);
    return wordAt(keys, certainty, language);
}

std::string_view answerWord(filter::PlaceMatch match, Language language)
{
    static constexpr std::array keys{Key::MatchNameAndPosition, Key::MatchSimilarName, Key::MatchNameOnly};
    static_assert(keys.size() == static_cast<std::size_t>(filter::PlaceMatch::NameOnly) + 1);
    return wordAt(keys, match, language);
}

std::string_view answerWord(filter::ListGap gap, Language language)
{
    static constexpr std::array keys{Key::GapNone, Key::GapPartial, Key::GapNoList, Key::GapOtherList};
    static_assert(keys.size() == static_cast<std::size_t>(filter::ListGap::OtherList) + 1);
    return wordAt(keys, gap, language);
}

std::string_view answerWord(filter::Fit fit, Language language)
{
    switch (fit) {
    case filter::Fit::Members:
        return text::tr(Key::FitMembers, language);
    case filter::Fit::Cities:
        return text::tr(Key::FitCities, language);
    case filter::Fit::Unclear:
        return text::tr(Key::FitUnclear, language);
    case filter::Fit::No:
        break;
    }
    return {};
}

std::string_view answerWord(filter::SetState state, Language language)
{
    static constexpr std::array keys{Key::SetComplete, Key::SetNationwide, Key::SetPartial, Key::SetUnknown,
                                     Key::SetNoMembers};
    static_assert(keys.size() == static_cast<std::size_t>(filter::SetState::NoMembers) + 1);
    return wordAt(keys, state, language);
}

std::string_view answerWord(filter::EntryClass entryClass, Language language)
{
    static constexpr std::array keys{Key::ClassDocumented, Key::ClassNotKnown, Key::ClassNoEntry};
    static_assert(keys.size() == static_cast<std::size_t>(filter::EntryClass::NoEntry) + 1);
    return wordAt(keys, entryClass, language);
}

std::string_view answerWord(filter::OverlapOf of, Language language)
{
    static constexpr std::array keys{Key::SearchCountries, Key::SearchStates, Key::MemberPlaces};
    static_assert(keys.size() == model::countOf<filter::OverlapOf>());
    return wordAt(keys, of, language);
}

std::string relatedReasons(const filter::RelatedEntry& entry, Language language)
{
    std::string reasons;
    const auto add = [&](const std::string& reason) { reasons += (reasons.empty() ? "" : ", ") + reason; };
    const auto addCount = [&](Key one, Key many, std::size_t count) {
        if (count > 0) add(counted(one, many, count, language));
    };
    addCount(Key::ReasonTopicOne, Key::ReasonTopics, entry.topics.size());
    addCount(Key::ReasonCountryOne, Key::ReasonCountries, entry.countries.size());
    addCount(Key::ReasonStateOne, Key::ReasonStates, entry.states.size());
    addCount(Key::ReasonMemberOne, Key::ReasonMembers, entry.members.size());
    std::string cities;
    for (const base::LocalText& city : entry.seatCities)
        cities += (cities.empty() ? "" : ", ") + city.get(language);
    if (!cities.empty()) add(text::format(Key::ReasonSeats, language, {cities}));
    return reasons;
}

std::string regionOf(const model::Atlas& atlas, const model::Place& place, Language language)
{
    if (place.state.valid()) return atlas.geography()[place.state].name.get(language);
    if (!place.subdivision.valid()) return {};
    const std::string_view name = atlas.gazetteer()[place.subdivision].nameIn(language);
    return name == place.nameIn(language) ? std::string() : std::string(name);
}

std::string whereabouts(const model::Atlas& atlas, const model::Place& place, Language language)
{
    const model::Geography& geography = atlas.geography();
    std::string where;
    const auto add = [&](const std::string& name) {
        if (!name.empty()) where += (where.empty() ? "" : ", ") + name;
    };
    if (place.state.valid()) {
        add(geography[place.state].name.get(language));
        // A city without a district around it is its own; a part of it lies in it.
        if (!place.district.valid()) return where;
        const model::District& district = geography[place.district];
        if (!district.isCity())
            add(districtInLine(district, language));
        else if (place.type == model::PlaceType::Quarter)
            add(district.name);
        return where;
    }
    add(regionOf(atlas, place, language));
    add(place.country.valid() ? geography[place.country].name.get(language) : std::string(place.countryCode));
    return where;
}

std::string foundName(const model::Place& place, const std::string& also, bool byKey, Language language)
{
    std::string name(place.nameIn(language));
    if (also.empty()) return name;
    return text::format(byKey ? Key::PlaceByKey : Key::PlaceAlso, language, {name, also});
}

std::string foundName(const model::Atlas& atlas, const filter::PlaceHit& hit, Language language)
{
    return foundName(atlas.gazetteer()[hit.place], hit.also, hit.match == filter::PlaceHit::Match::Key,
                     language);
}

std::string intersectionName(const model::Atlas& atlas, const filter::Overlap& overlap,
                             const filter::Intersection& intersection, Language language)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < overlap.sets.size(); ++i)
        if ((intersection.mask >> i & 1U) != 0)
            names.push_back(label(atlas[overlap.sets[i].network], language));
    if (names.size() == 1) return text::format(Key::AnswerOnly, language, {names[0]});
    if (names.size() == 2) return text::format(Key::BothOf, language, {names[0], names[1]});
    return std::string(text::tr(Key::AnswerAllThree, language));
}

std::string intersectionCount(const filter::Intersection& intersection, Language language)
{
    if (intersection.mayGrow && intersection.items.empty())
        return std::string(text::tr(Key::SetUnknown, language));
    const std::string count = text::number(static_cast<long long>(intersection.items.size()), language);
    if (intersection.mayGrow && intersection.mayShrink)
        return text::format(Key::AnswerCountSoFar, language, {count});
    if (intersection.mayGrow) return text::format(Key::AnswerAtLeastCount, language, {count});
    if (intersection.mayShrink) return text::format(Key::AnswerAtMostCount, language, {count});
    return count;
}

}  // namespace words
