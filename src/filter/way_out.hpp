// The single values of what is asked for, and which of them to take away when nothing is found.
#pragma once

#include <optional>
#include <vector>

#include "filter/criteria.hpp"

namespace filter {

class Index;

/// One thing that narrows the result, as a chip shows it.
struct CriteriaPart {
    enum class Kind { Value, KnownOnly, AllTopics, AllRegions };
    Kind kind = Kind::Value;
    Facet facet = Facet::Topic;  ///< of a Value
    std::size_t value = 0;  ///< of a Value: enumerator, or index into regions or cities; 0 for years and text
    friend bool operator==(const CriteriaPart&, const CriteriaPart&) = default;
};

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
