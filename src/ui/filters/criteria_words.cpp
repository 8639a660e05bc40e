#include "ui/filters/criteria_words.hpp"

#include <array>

#include "model/words.hpp"
#include "words/sentence.hpp"

namespace ui {

namespace {

using filter::CriteriaPart;
using filter::Facet;
using text::Key;

template <class E>
std::string keyOf(std::size_t value)
{
    return std::string(model::key(static_cast<E>(value)));
}

/// Words that stand below a heading elsewhere and would not be understood alone ("nicht bekannt", "Land").
std::string withFacet(const PanelContext& f, Key facet, const std::string& word)
{
    return std::string(f.tr(facet)) + ": " + word;
}

std::string foundedText(const PanelContext& f, const filter::Criteria& criteria)
{
    const std::string from = std::to_string(criteria.foundedFrom),
                      until = std::to_string(criteria.foundedUntil);
    if (criteria.foundedFrom != 0 && criteria.foundedUntil != 0)
        return f.format(Key::FoundedBetween, {from, until});
    return criteria.foundedFrom != 0 ? f.format(Key::FoundedFrom, {from})
                                     : f.format(Key::FoundedUntil, {until});
}

}  // namespace

std::string reachWord(const PanelContext& f, filter::ReachKind reach)
{
    constexpr std::array keys{Key::ReachNationwide,  Key::ReachStates,      Key::ReachCountryList,
                              Key::ReachPartialList, Key::ReachListUnknown, Key::ReachNone};
    static_assert(keys.size() == model::countOf<filter::ReachKind>());
    return std::string(f.tr(keys[static_cast<std::size_t>(reach)]));
}

std::string decadeWord(const PanelContext& f, filter::Decade decade)
{
    if (decade == filter::Decade::Unknown) return std::string(f.tr(Key::DecadeUnknown));
    if (decade == filter::Decade::Before1900) return std::string(f.tr(Key::DecadeBefore1900));
    return f.format(Key::DecadeOf, {std::to_string(filter::firstYearOf(decade))});
}

std::string cityName(const PanelContext& f, const std::string& city)
{
    return words::seatCityName(f.atlas(), city, f.language());
}

std::string partName(const filter::Criteria& criteria, const CriteriaPart& part)
{
    switch (part.kind) {
    case CriteriaPart::Kind::KnownOnly:
        return "chip:known-only";
    case CriteriaPart::Kind::AllTopics:
        return "chip:all-topics";
    case CriteriaPart::Kind::AllRegions:
        return "chip:all-regions";
    case CriteriaPart::Kind::Value:
        break;
    }
    switch (part.facet) {
    case Facet::Scope:
        return "chip:scope:" + keyOf<model::Scope>(part.value);
    case Facet::Topic:
        return "chip:topic:" + keyOf<model::Topic>(part.value);
    case Facet::Level:
        return "chip:level:" + keyOf<model::Level>(part.value);
    case Facet::Status:
        return "chip:status:" + keyOf<model::Status>(part.value);
    case Facet::Reach:
        return "chip:reach:" + keyOf<filter::ReachKind>(part.value);
    case Facet::Decade:
        return "chip:decade:" + keyOf<filter::Decade>(part.value);
    case Facet::Founded:
        return "chip:founded";
    case Facet::Region:
        return "chip:region:" + criteria.regions[part.value].code;
    case Facet::City:
        return "chip:city:" + criteria.cities[part.value];
    case Facet::Text:
        break;
    }
    return "chip:text";
}

std::string partLabel(const PanelContext& f, const filter::Criteria& criteria, const CriteriaPart& part)
{
    switch (part.kind) {
    case CriteriaPart::Kind::KnownOnly:
        return std::string(f.tr(Key::KnownOnly));
    case CriteriaPart::Kind::AllTopics:
        return std::string(f.tr(Key::AllTopics));
    case CriteriaPart::Kind::AllRegions:
        return std::string(f.tr(Key::AllRegions));
    case CriteriaPart::Kind::Value:
        break;
    }
    switch (part.facet) {
    case Facet::Scope:
        return f.name(model::word(static_cast<model::Scope>(part.value)));
    case Facet::Topic:
        return f.name(model::word(static_cast<model::Topic>(part.value)));
    case Facet::Level:
        return withFacet(f, Key::FacetLevel, f.name(model::word(static_cast<model::Level>(part.value))));
    case Facet::Status:
        return withFacet(f, Key::FacetStatus, f.name(model::word(static_cast<model::Status>(part.value))));
    case Facet::Reach:
        return withFacet(f, Key::ReachLabel, reachWord(f, static_cast<filter::ReachKind>(part.value)));
    case Facet::Decade:
        return withFacet(f, Key::Founded, decadeWord(f, static_cast<filter::Decade>(part.value)));
    case Facet::Founded:
        return foundedText(f, criteria);
    case Facet::Region:
        return words::regionName(f.atlas(), criteria.regions[part.value], f.language());
    case Facet::City:
        return cityName(f, criteria.cities[part.value]);
    case Facet::Text:
        break;
    }
    return f.format(Key::Quoted, {criteria.text});
}

}  // namespace ui
