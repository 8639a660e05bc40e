// One search over entries, cities, countries, states and topics in both languages. Folded prefix and
// word matching (base/fold); entries first. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "filter/criteria.hpp"
#include "model/atlas.hpp"

namespace filter {

struct SearchHit {
    enum class Kind { Network, City, Country, State, Topic };
    Kind kind = Kind::Network;
    model::NetworkId network;         ///< Network
    std::uint32_t place = 0;          ///< City: index into the gazetteer
    RegionRef region;                 ///< Country, State
    model::Topic topic{};             ///< Topic
    int rank = 0;                     ///< smaller is better
};

/// Best hits first inside each kind; kinds in the order of the enumeration; at most `limit` of each.
/// Any byte string is allowed as a query.
std::vector<SearchHit> search(const model::Atlas& atlas, std::string_view query, std::size_t limit);

/// True if every word of the folded query begins a word of the entry's names, cities, countries or topics.
bool matchesText(const model::Atlas& atlas, const model::Network& network, std::string_view query);

}  // namespace filter
