#include "filter/list_order.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <tuple>

#include "base/fold.hpp"
#include "model/figures.hpp"

namespace filter {

namespace {

/// What an entry is sorted by: a rank or a text, then its name, then its place in the data.
struct SortKey {
    bool unknown = false;  ///< stands behind all others
    std::int64_t number = 0;
    std::string text;
    std::string name;
    std::uint32_t index = 0;

    auto tied() const { return std::tie(unknown, number, text, name, index); }
};

SortKey keyOf(const model::Network& network, std::uint32_t index, ListOrder order, base::Language language)
{
    SortKey key;
    key.index = index;
    key.name = base::sortKey((network.label.empty() ? network.name : network.label).get(language));
    switch (order) {
    case ListOrder::Name:
        break;
    case ListOrder::Seat:
        key.unknown = !network.mainSeat();
        if (!key.unknown) key.text = base::sortKey(network.mainSeat()->city.get(language));
        break;
    case ListOrder::Founded:
        key.unknown = !network.foundedYear;
        key.number = network.foundedYear.value_or(0);
        break;
    case ListOrder::Members: {
        const model::Figure* figure = model::newestTotal(network.members);
        key.unknown = !figure;
        if (figure) key.number = -*figure->count;
        break;
    }
    }
    return key;
}

}  // namespace

std::vector<model::NetworkId> sortedEntries(const model::Atlas& atlas, ListOrder order,
                                            base::Language language)
{
    std::vector<SortKey> keys;
    keys.reserve(atlas.networks().size());
    for (const model::Network& network : atlas.networks())
        keys.push_back(keyOf(network, static_cast<std::uint32_t>(keys.size()), order, language));
    std::sort(keys.begin(), keys.end(),
              [](const SortKey& a, const SortKey& b) { return a.tied() < b.tied(); });
    std::vector<model::NetworkId> sorted;
    sorted.reserve(keys.size());
    for (const SortKey& key : keys) sorted.emplace_back(key.index);
    return sorted;
}

std::vector<std::vector<model::NetworkId>> listGroups(const model::Atlas& atlas, const Result& result,
                                                      bool byTier,
                                                      const std::vector<model::NetworkId>& sorted)
{
    constexpr std::size_t notShown = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> groupOf(atlas.networks().size(), notShown);
    for (const Match& match : result.matches) {
        std::size_t& group = groupOf[match.network.index];
        if (!byTier)
            group = static_cast<std::size_t>(atlas[match.network].scope);
        else if (match.tier)
            group = static_cast<std::size_t>(*match.tier);
    }
    std::vector<std::vector<model::NetworkId>> groups(byTier ? tierCount : model::countOf<model::Scope>());
    for (const model::NetworkId id : sorted)
        if (groupOf[id.index] != notShown) groups[groupOf[id.index]].push_back(id);
    return groups;
}

std::vector<model::NetworkId> inListOrder(const model::Atlas& atlas, const Result& result, ListOrder order,
                                          base::Language language)
{
    const bool byTier = std::any_of(result.matches.begin(), result.matches.end(),
                                    [](const Match& match) { return match.tier.has_value(); });
    std::vector<model::NetworkId> all;
    all.reserve(result.matches.size());
    for (const auto& group : listGroups(atlas, result, byTier, sortedEntries(atlas, order, language)))
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

std::vector<Match> matchesInListOrder(const model::Atlas& atlas, const Result& result, ListOrder order,
                                      base::Language language)
{
    std::vector<const Match*> byEntry(atlas.networks().size(), nullptr);
    for (const Match& match : result.matches) byEntry[match.network.index] = &match;
    std::vector<Match> sorted;
    sorted.reserve(result.matches.size());
    for (const model::NetworkId id : inListOrder(atlas, result, order, language))
        sorted.push_back(*byEntry[id.index]);
    return sorted;
}

}  // namespace filter
