#include "filter/sets/masks.hpp"

#include "base/fold.hpp"

namespace filter {

namespace {

template <class E>
std::optional<Bitset> chosenOf(const ValueBits<E>& bits, const base::EnumSet<E>& chosen, bool all = false)
{
    std::optional<Bitset> mask;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        if (!chosen.contains(static_cast<E>(i))) continue;
        if (!mask)
            mask = bits[i];
        else if (all)
            *mask &= bits[i];
        else
            *mask |= bits[i];
    }
    return mask;
}

std::optional<Bitset> foundedIn(const Index& index, const Criteria& criteria)
{
    if (!criteria.bindsYear()) return std::nullopt;
    std::vector<bool> within;
    for (const int year : index.years()) within.push_back(isFoundedWithin(criteria, year));
    Bitset mask(index.size());
    for (std::size_t i = 0; i < index.size(); ++i)
        if (within[index.yearOfEntry()[i]]) mask.insert(i);
    return mask;
}

std::optional<RegionEntries> tiersOf(const Index& index, const Criteria& criteria)
{
    std::optional<RegionEntries> tiers;
    for (const RegionRef& region : criteria.regions) {
        const RegionEntries* kept = index.regions().find(region);
        RegionEntries made;
        if (!kept) made = index.regions().of(region);
        const RegionEntries& entries = kept ? *kept : made;
        if (!tiers) {
            tiers = entries;
            continue;
        }
        for (std::size_t t = 0; t < tierCount; ++t) {
            if (criteria.allRegions)
                tiers->upTo[t] &= entries.upTo[t];
            else
                tiers->upTo[t] |= entries.upTo[t];
        }
    }
    return tiers;
}

std::optional<Bitset> inCities(const Index& index, const std::vector<std::string>& cities)
{
    std::optional<Bitset> mask;
    for (const std::string& city : cities) {
        const Bitset entries = index.inCity(base::fold(city));
        mask = mask ? *mask | entries : entries;
    }
    return mask;
}

std::optional<Bitset> withText(const Index& index, const std::string& text)
{
    const TextQuery query(text);
    if (query.empty()) return std::nullopt;
    return index.words().find(query);
}

}  // namespace

Masks::Masks(const Index& index, const Criteria& criteria)
    : size_(index.size()), tiers_(tiersOf(index, criteria))
{
    const auto set = [&](Facet facet, std::optional<Bitset> mask) {
        masks_[static_cast<std::size_t>(facet)] = std::move(mask);
    };
    set(Facet::Scope, chosenOf(index.scopes(), criteria.scopes));
    set(Facet::Topic, chosenOf(index.topics(), criteria.topics, criteria.allTopics));
    set(Facet::Level, chosenOf(index.levels(), criteria.levels));
    set(Facet::Status, chosenOf(index.statuses(), criteria.statuses));
    set(Facet::Reach, chosenOf(index.reaches(), criteria.reaches));
    set(Facet::Decade, chosenOf(index.decades(), criteria.decades));
    set(Facet::Founded, foundedIn(index, criteria));
    if (tiers_) set(Facet::Region, tiers_->upTo[lastTier(criteria)]);
    set(Facet::City, inCities(index, criteria.cities));
    set(Facet::Text, withText(index, criteria.text));
}

Bitset Masks::combine(std::size_t leftOut) const
{
    Bitset entries(size_, true);
    for (std::size_t i = 0; i < masks_.size(); ++i)
        if (i != leftOut && masks_[i]) entries &= *masks_[i];
    return entries;
}

}  // namespace filter
