// The single values of what is asked for, and which of them to take away when nothing is found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "filter/criteria.hpp"
#include "filter/facet/row.hpp"

namespace filter {

class Index;

/// One thing that narrows the result, as a chip shows it: a value of a facet or one of its switches.
struct CriteriaPart {
    Facet facet = Facet::Topic;
    std::optional<Value> value = {};
    FacetSwitch::Kind other = FacetSwitch::Kind::All;  ///< without a value

    bool is(FacetSwitch::Kind kind) const { return !value && other == kind; }
    friend bool operator==(const CriteriaPart&, const CriteriaPart&) = default;
};

/// Unique among the parts of some criteria, the same in every language: "topic:water", "all-topics".
std::string nameOf(const CriteriaPart& part);
/// For readers, understood alone: "Wasser", "Status: aktiv", "„bonn“".
base::LocalText labelOf(const model::Atlas& atlas, const CriteriaPart& part);

/// In the order of Facet, then the switches that have an effect.
std::vector<CriteriaPart> partsOf(const Criteria& criteria);
/// `criteria` less one of its parts.
Criteria without(Criteria criteria, const CriteriaPart& part);

struct WayOut {
    std::vector<CriteriaPart> removed;  ///< one, or the fewest that help, taken away one by one
    Criteria criteria;                  ///< what is left
    std::size_t count = 0;              ///< entries it finds
};
/// What to take away from criteria that find nothing: the part whose removal brings most entries (the first
/// of equals); where no single one brings any, the whole facet; where none does, the part after which the
/// next step helps most, and so on. Nothing if the criteria find something or the atlas is empty.
std::optional<WayOut> wayOut(const Index& index, const Criteria& criteria);

}  // namespace filter
