// The order of the list: groups by tier where a region is asked for, else by scope, and within a group what
// the reader chose. Panel, previous and next, text twin and code follow it; documents with numbers follow the
// numbers. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "filter/result.hpp"
#include "model/vocabulary.hpp"

namespace filter {

/// Name: by what the list shows, the short name. Founded: the oldest first. Members: the largest figure of an
/// entry (model::newestTotal) first. What is not known stands behind; ties go by name.
enum class ListOrder : std::uint8_t { Name, Seat, Founded, Members };

}  // namespace filter

/// Keys of tour files, links and the command line, in enumerator order; the first is the usual one.
template <>
struct model::Vocabulary<filter::ListOrder> {
    static constexpr std::array<std::string_view, 4> keys{"name", "seat", "founded", "members"};
};

namespace filter {

/// All entries in that order, without groups; names and cities as `language` has them.
std::vector<model::NetworkId> sortedEntries(const model::Atlas& atlas, ListOrder order,
                                            base::Language language);

/// The entries of a result by group: number of the tier if `byTier`, else of the scope; both have as many
/// groups as there are tiers or scopes, empty ones included. `sorted`: all entries of the atlas.
std::vector<std::vector<model::NetworkId>> listGroups(const model::Atlas& atlas, const Result& result,
                                                      bool byTier,
                                                      const std::vector<model::NetworkId>& sorted);

/// The same with their tiers: a result to be printed in the list's order.
std::vector<Match> matchesInListOrder(const model::Atlas& atlas, const Result& result, ListOrder order,
                                      base::Language language);

/// Group after group.
std::vector<model::NetworkId> inListOrder(const model::Atlas& atlas, const Result& result, ListOrder order,
                                          base::Language language);

}  // namespace filter
