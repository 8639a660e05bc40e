#include "filter/facet/reach.hpp"

#include "filter/facet/set_row.hpp"

namespace filter {

namespace {

base::LocalText wordOf(ReachKind value)
{
    switch (value) {
    case ReachKind::Nationwide:
        return {"bundesweit", "nationwide"};
    case ReachKind::States:
        return {"in einzelnen Bundesländern", "in single German states"};
    case ReachKind::CountryList:
        return {"Länder bekannt", "countries known"};
    case ReachKind::PartialList:
        return {"Länder zum Teil bekannt", "countries known in part"};
    case ReachKind::ListUnknown:
        return {"Länderliste nicht bekannt", "list of countries not known"};
    case ReachKind::None:
        return {"Reichweite nicht bekannt", "reach not known"};
    }
    return {};
}

}  // namespace

ReachKind reachKindOf(const model::Network& network)
{
    if (!network.isNetwork) return ReachKind::None;
    if (network.scope != model::Scope::International) {
        if (network.states.nationwide) return ReachKind::Nationwide;
        if (!network.states.organised.empty()) return ReachKind::States;
    }
    switch (network.countries.completeness) {
    case model::CountryList::Completeness::Complete:
        return ReachKind::CountryList;
    case model::CountryList::Completeness::Partial:
        return ReachKind::PartialList;
    case model::CountryList::Completeness::Unknown:
        break;
    }
    const bool somewhere = network.reach != model::Reach::Unstated || !network.countries.figures.empty();
    return somewhere ? ReachKind::ListUnknown : ReachKind::None;
}

template <>
const Row& rowOf<Facet::Reach>()
{
    static const SetRow<ReachKind> row{
        {.key = "reach",
         .manual = {"Was darüber bekannt ist, wo die Mitglieder sind: {0}",
                    "What is known about where the members are: {0}"},
         .label = {"Reichweite", "Reach"},
         .groups = {{.key = "reach", .heading = {"Reichweite", "Reach"}, .folded = true}}},
        &Criteria::reaches,
        [](const model::Network& network) { return base::EnumSet<ReachKind>{reachKindOf(network)}; },
        wordOf};
    return row;
}

}  // namespace filter
