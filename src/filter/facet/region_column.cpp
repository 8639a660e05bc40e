#include "filter/facet/region_column.hpp"

#include <algorithm>
#include <utility>

#include "filter/region_set.hpp"
#include "filter/tier.hpp"

namespace filter {

namespace {

std::uint8_t number(Tier tier) { return static_cast<std::uint8_t>(tier); }

/// The weakest tier that criteria let pass.
std::uint8_t lastTier(const Criteria& criteria)
{
    return number(criteria.knownOnly ? Tier::Documented : Tier::ListUnknown);
}

}  // namespace

/// Goes once through the entries and notes each in the regions around all that it names.
class RegionColumn::Maker {
public:
    explicit Maker(RegionColumn& column) : column_(column), geography_(column.atlas_.geography())
    {
        ofCountry_.resize(geography_.countries().size());
        for (const model::Continent& continent : geography_.continents())
            column.continents_.push_back({RegionRef::Kind::Continent, continent.code});
        for (const RegionRef& region : column.continents_) keep(region);
        column.continents_.push_back({RegionRef::Kind::Union, "EU"});
        keep(column.continents_.back());
        for (std::size_t i = 0; i < geography_.continents().size(); ++i)
            for (const model::CountryId id : geography_.countriesOf(model::ContinentId(i)))
                ofCountry_[id.index].push_back(i);
        for (const model::CountryId id : geography_.countriesOfEu())
            ofCountry_[id.index].push_back(column.continents_.size() - 1);
        for (const model::State& state : geography_.states()) {
            column.states_.push_back({RegionRef::Kind::State, state.code});
            keep(column.states_.back());
        }
        firstCountry_ = regions_.size();
        for (std::size_t i = 0; i < geography_.countries().size(); ++i) {
            ofCountry_[i].push_back(regions_.size());
            keep({RegionRef::Kind::Country, geography_.countries()[i].code});
        }
        strongest_.assign(regions_.size(), noTier);
    }

    void note(std::uint32_t entry, const model::Network& network)
    {
        anyNamed(network, [&](const NamedSpot& spot) {
            const std::uint8_t tier = number(tierOf(spot.evidence));
            if (const auto id = geography_.findCountry(spot.country); id.valid())
                for (const std::size_t region : ofCountry_[id.index]) add(region, tier);
            if (const auto id = geography_.findState(spot.state); id.valid())
                add(firstState() + id.index, tier);
            return false;
        });
        if (network.isNetwork && network.states.nationwide)
            for (std::size_t i = 0; i < geography_.states().size(); ++i)
                add(firstState() + i, number(tierOf(Evidence::Nationwide)));
        for (const std::size_t region : touched_)
            regions_[region]->named[std::exchange(strongest_[region], noTier)].push_back(entry);
        touched_.clear();

        std::uint8_t open = 0;
        if (network.isNetwork) {
            const OpenReach reach = openReachOf(network);
            for (std::size_t kind = 0; kind < openKinds; ++kind)
                if (reach.mayBeIn(kind / 2 != 0, kind % 2 != 0))
                    open |= static_cast<std::uint8_t>(1u << kind);
        }
        column_.open_.push_back(open);
    }

    /// Every country some entry documents or has a seat in, by code.
    std::vector<RegionRef> documentedCountries() const
    {
        std::vector<RegionRef> found;
        for (std::size_t i = 0; i < geography_.countries().size(); ++i) {
            const auto& named = regions_[firstCountry_ + i]->named;
            if (!named[number(Tier::SeatHere)].empty() || !named[number(Tier::Documented)].empty())
                found.push_back({RegionRef::Kind::Country, geography_.countries()[i].code});
        }
        return found;
    }

private:
    std::size_t firstState() const { return column_.continents_.size(); }

    void keep(const RegionRef& region)
    {
        const RegionSet set(column_.atlas_, region);
        Kept& kept = column_.kept_[region];
        kept.openKind =
            2 * static_cast<std::size_t>(set.isState()) + static_cast<std::size_t>(set.touchesEurope());
        regions_.push_back(&kept);
    }

    void add(std::size_t region, std::uint8_t tier)
    {
        if (strongest_[region] == noTier) touched_.push_back(region);
        strongest_[region] = std::min(strongest_[region], tier);
    }

    RegionColumn& column_;
    const model::Geography& geography_;
    std::vector<Kept*> regions_;  ///< continents and the EU, states, countries
    std::size_t firstCountry_ = 0;
    std::vector<std::vector<std::size_t>> ofCountry_;  ///< the regions around it and its own
    std::vector<std::uint8_t> strongest_;              ///< of the entry that is being noted, by region
    std::vector<std::size_t> touched_;
};

RegionColumn::RegionColumn(const model::Atlas& atlas) : atlas_(atlas)
{
    Maker maker(*this);
    for (std::size_t i = 0; i < atlas.networks().size(); ++i)
        maker.note(static_cast<std::uint32_t>(i), atlas.networks()[i]);
    countries_ = maker.documentedCountries();
    const std::array lists{&continents_, &states_, &countries_};
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (const RegionRef& region : *lists[i]) groups_[i].push_back(&kept_.at(region));
}

std::vector<std::uint8_t> RegionColumn::tiersOf(const RegionRef& region) const
{
    std::vector<std::uint8_t> tiers(open_.size(), noTier);
    const auto found = kept_.find(region);
    if (found == kept_.end()) {
        const RegionSet set(atlas_, region);
        for (std::size_t i = 0; i < tiers.size(); ++i)
            if (const std::optional<Tier> tier = tierIn(atlas_.networks()[i], set)) tiers[i] = number(*tier);
        return tiers;
    }
    const Kept& kept = found->second;
    for (std::size_t i = 0; i < tiers.size(); ++i)
        tiers[i] = (open_[i] >> kept.openKind & 1) != 0 ? number(Tier::ListUnknown) : noTier;
    for (std::size_t tier = 0; tier < kept.named.size(); ++tier)
        for (const std::uint32_t entry : kept.named[tier]) tiers[entry] = static_cast<std::uint8_t>(tier);
    return tiers;
}

std::vector<std::uint8_t> RegionColumn::tiers(const Criteria& criteria) const
{
    std::vector<std::uint8_t> tiers;
    for (const RegionRef& region : criteria.regions) {
        std::vector<std::uint8_t> more = tiersOf(region);
        if (tiers.empty())
            tiers = std::move(more);
        else if (criteria.allRegions)
            for (std::size_t i = 0; i < tiers.size(); ++i) tiers[i] = std::max(tiers[i], more[i]);
        else
            for (std::size_t i = 0; i < tiers.size(); ++i) tiers[i] = std::min(tiers[i], more[i]);
    }
    if (tiers.empty()) tiers.assign(open_.size(), noTier);
    return tiers;
}

Marks RegionColumn::passing(const Criteria& criteria) const
{
    if (criteria.regions.empty()) return {};
    Marks marks = tiers(criteria);
    const std::uint8_t last = lastTier(criteria);
    for (std::uint8_t& mark : marks) mark = mark <= last;
    return marks;
}

/// Counts of entries that pass the other facets.
class RegionColumn::Counter {
public:
    Counter(const RegionColumn& column, const Criteria& criteria, const Marks& passing, const Marks& others)
        : column_(column), criteria_(criteria), last_(lastTier(criteria))
    {
        marks_.resize(others.size());
        for (std::size_t i = 0; i < marks_.size(); ++i) {
            const bool now = !passing.empty() && passing[i] != 0;
            marks_[i] = others[i] == 0 ? 0 : now ? 3 : 1;
            total_ += others[i];
            passing_ += marks_[i] == 3;
            for (std::size_t kind = 0; kind < openKinds; ++kind)
                open_[kind] += sumOf(marks_[i], column.open_[i] >> kind & 1);
        }
    }

    GroupCounts count(const std::vector<RegionRef>& regions, const std::vector<const Kept*>& kept) const
    {
        GroupCounts counts;
        counts.reserve(regions.size());
        for (std::size_t i = 0; i < regions.size(); ++i) counts.push_back(count(regions[i], *kept[i]));
        return counts;
    }

private:
    /// Entries, and those of them that pass now: two numbers added up at once.
    static constexpr std::uint64_t passes = std::uint64_t{1} << 32;
    static constexpr std::uint64_t sumOf(std::uint8_t mark, unsigned factor)
    {
        constexpr std::array<std::uint64_t, 4> sums{0, 1, 0, 1 + passes};
        return sums[mark] * factor;
    }
    static std::size_t all(std::uint64_t sum) { return sum % passes; }
    static std::size_t passingNow(std::uint64_t sum) { return sum / passes; }

    ValueCount count(const RegionRef& region, const Kept& kept) const
    {
        std::array<std::uint64_t, tierCount> tiers{};
        std::uint64_t& unknown = tiers[number(Tier::ListUnknown)];
        unknown = open_[kept.openKind];
        for (std::size_t tier = 0; tier < kept.named.size(); ++tier)
            for (const std::uint32_t entry : kept.named[tier]) {
                const std::uint64_t sum = sumOf(marks_[entry], 1);
                tiers[tier] += sum;
                unknown -= sum * (column_.open_[entry] >> kept.openKind & 1);
            }
        ValueCount result;
        result.value = region;
        std::size_t passingWithIt = 0;
        for (std::size_t tier = 0; tier <= last_; ++tier) {
            result.perTier[tier] = all(tiers[tier]);
            result.having += all(tiers[tier]);
            passingWithIt += passingNow(tiers[tier]);
        }
        const std::vector<RegionRef>& chosen = criteria_.regions;
        result.chosen = std::find(chosen.begin(), chosen.end(), region) != chosen.end();
        if (result.chosen)
            result.count = countWithout(region);
        else if (chosen.empty())
            result.count = result.having;
        else
            result.count = criteria_.allRegions ? passingWithIt : passing_ + result.having - passingWithIt;
        return result;
    }

    std::size_t countWithout(const RegionRef& region) const
    {
        Criteria rest = criteria_;
        std::erase(rest.regions, region);
        const Marks passing = column_.passing(rest);
        if (passing.empty()) return total_;
        std::size_t count = 0;
        for (std::size_t i = 0; i < passing.size(); ++i) count += marks_[i] != 0 && passing[i] != 0;
        return count;
    }

    const RegionColumn& column_;
    const Criteria& criteria_;
    std::uint8_t last_;
    Marks marks_;  ///< 0: fails another facet, 1: passes the others, 3: passes this one, too
    std::size_t total_ = 0, passing_ = 0;
    std::array<std::uint64_t, openKinds> open_{};
};

std::vector<GroupCounts> RegionColumn::count(const Criteria& criteria, const Marks& passing,
                                             const Marks& others) const
{
    const Counter counter(*this, criteria, passing, others);
    return {counter.count(continents_, groups_[0]), counter.count(states_, groups_[1]),
            counter.count(countries_, groups_[2])};
}

}  // namespace filter
