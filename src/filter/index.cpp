#include "filter/index.hpp"

#include <algorithm>

#include "base/fold.hpp"

namespace filter {

namespace {

WordIndex wordsOf(const model::Atlas& atlas)
{
    NetworkTexts texts(atlas);
    return WordIndex(atlas.networks().size(), [&](std::size_t i) { return texts.of(atlas.networks()[i]); });
}

/// Every country some entry documents or has a seat in, by code.
std::vector<RegionRef> documentedCountries(const model::Atlas& atlas, const RegionBits& regions)
{
    std::vector<RegionRef> found;
    for (const model::Country& country : atlas.geography().countries()) {
        const RegionRef region{RegionRef::Kind::Country, country.code};
        const RegionEntries* entries = regions.find(region);
        if (entries && entries->upTo[static_cast<std::size_t>(Tier::Documented)].any())
            found.push_back(region);
    }
    return found;
}

template <class E>
std::size_t at(E value)
{
    return static_cast<std::size_t>(value);
}

}  // namespace

Index::Index(const model::Atlas& atlas)
    : atlas_(atlas), regions_(atlas), words_(wordsOf(atlas)), names_(atlas), members_(atlas)
{
    const Bitset none(size());
    scopes_.fill(none);
    topics_.fill(none);
    levels_.fill(none);
    statuses_.fill(none);
    reaches_.fill(none);
    decades_.fill(none);
    for (std::size_t i = 0; i < size(); ++i) {
        const model::Network& network = atlas.networks()[i];
        scopes_[at(network.scope)].insert(i);
        for (const model::Topic topic : network.topics) topics_[at(topic)].insert(i);
        for (std::size_t level = 0; level < levels_.size(); ++level)
            if (network.levels.contains(static_cast<model::Level>(level))) levels_[level].insert(i);
        statuses_[at(network.status)].insert(i);
        reaches_[at(reachKindOf(network))].insert(i);
        decades_[at(decadeOf(network.foundedYear))].insert(i);
        noteCities(i, network);
    }
    noteYears();
    for (const model::Continent& continent : atlas.geography().continents())
        continents_.push_back({RegionRef::Kind::Continent, continent.code});
    continents_.push_back({RegionRef::Kind::Union, "EU"});
    for (const model::State& state : atlas.geography().states())
        states_.push_back({RegionRef::Kind::State, state.code});
    countries_ = documentedCountries(atlas, regions_);
}

void Index::noteYears()
{
    years_.push_back(0);
    for (const model::Network& network : atlas_.networks())
        if (network.foundedYear && *network.foundedYear != 0) years_.push_back(*network.foundedYear);
    std::sort(years_.begin() + 1, years_.end());
    years_.erase(std::unique(years_.begin() + 1, years_.end()), years_.end());
    yearOfEntry_.reserve(size());
    for (const model::Network& network : atlas_.networks()) {
        const int year = network.foundedYear.value_or(0);
        const auto at = year == 0 ? years_.begin() : std::lower_bound(years_.begin() + 1, years_.end(), year);
        yearOfEntry_.push_back(static_cast<std::uint32_t>(at - years_.begin()));
    }
}

void Index::noteCities(std::size_t i, const model::Network& network)
{
    const auto note = [&](const std::string& name) {
        const std::string folded = base::fold(name);
        if (folded.empty()) return;
        auto& entries = cities_[folded];
        if (entries.empty() || entries.back() != i) entries.push_back(static_cast<std::uint32_t>(i));
    };
    const auto noteBoth = [&](const base::LocalText& name) {
        note(name.de);
        if (name.en != name.de) note(name.en);
    };
    for (const model::Seat& seat : network.seats) noteBoth(seat.city);
    if (network.memberPlaces.isMembership())
        for (const model::MemberPlace& member : network.memberPlaces.places) noteBoth(member.name);
}

Bitset Index::inCity(const std::string& foldedName) const
{
    Bitset entries(size());
    if (const auto found = cities_.find(foldedName); found != cities_.end())
        for (const std::uint32_t i : found->second) entries.insert(i);
    return entries;
}

}  // namespace filter
