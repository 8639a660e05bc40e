#include "filter/answers/region_card.hpp"

#include <algorithm>

namespace filter {

namespace {

template <class E, class Has>
std::vector<RegionGroup<E>> groupsOf(const model::Atlas& atlas, const std::vector<RegionLine>& lines, Has has)
{
    std::vector<RegionGroup<E>> groups;
    for (std::size_t i = 0; i < model::countOf<E>(); ++i) {
        RegionGroup<E> group;
        group.value = static_cast<E>(i);
        for (const RegionLine& line : lines)
            if (has(atlas[line.network], group.value))
                group.entries[static_cast<std::size_t>(line.standing.tier)].push_back(line.network);
        if (group.count() > 0) groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace

RegionCard regionCard(const Index& index, const RegionRef& region)
{
    const model::Atlas& atlas = index.atlas();
    RegionCard card;
    card.region = region;
    if (!isKnownRegion(atlas, region)) return card;
    const RegionSet set(atlas, region);
    for (std::size_t i = 0; i < index.size(); ++i) {
        const std::optional<Standing> standing = standingIn(atlas.networks()[i], set);
        if (!standing) continue;
        card.lines.push_back({model::NetworkId(i), *standing});
        ++card.perTier[static_cast<std::size_t>(standing->tier)];
    }
    std::stable_sort(card.lines.begin(), card.lines.end(), [](const RegionLine& a, const RegionLine& b) {
        return a.standing.tier < b.standing.tier;
    });
    card.byTopic =
        groupsOf<model::Topic>(atlas, card.lines, [](const model::Network& network, model::Topic topic) {
            return std::find(network.topics.begin(), network.topics.end(), topic) != network.topics.end();
        });
    card.byLevel =
        groupsOf<model::Level>(atlas, card.lines, [](const model::Network& network, model::Level level) {
            return network.levels.contains(level);
        });
    return card;
}

}  // namespace filter
