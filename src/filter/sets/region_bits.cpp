#include "filter/sets/region_bits.hpp"

#include <vector>

#include "filter/region_set.hpp"
#include "filter/tier.hpp"

namespace filter {

namespace {

/// Seats and documented entries of one country or state.
struct Named {
    Bitset seats, documented;
};

}  // namespace

/// Goes once through the entries and notes each under what it names; regions are then sums of countries.
class RegionBits::Builder {
public:
    explicit Builder(const model::Atlas& atlas)
        : atlas_(atlas), size_(atlas.networks().size()),
          countries_(atlas.geography().countries().size(), nothing()),
          states_(atlas.geography().states().size(), nothing()), nationwide_(size_), anywhere_(size_),
          inEurope_(size_), inSomeState_(size_), inSomeStateOfEurope_(size_)
    {
        for (std::size_t i = 0; i < size_; ++i)
            if (atlas.networks()[i].isNetwork) note(i, atlas.networks()[i]);
    }

    RegionEntries countries(const RegionSet& set, const std::vector<model::CountryId>& ids) const
    {
        Named sum = nothing();
        for (const model::CountryId id : ids) {
            sum.seats |= countries_[id.index].seats;
            sum.documented |= countries_[id.index].documented;
        }
        return entries(sum, Bitset(size_), set.touchesEurope() ? anywhere_ | inEurope_ : anywhere_);
    }

    RegionEntries state(const RegionSet& set, model::StateId id) const
    {
        return entries(states_[id.index], nationwide_,
                       set.touchesEurope() ? inSomeState_ | inSomeStateOfEurope_ : inSomeState_);
    }

private:
    Named nothing() const { return {Bitset(size_), Bitset(size_)}; }

    static RegionEntries entries(const Named& evidence, const Bitset& nationwide, const Bitset& unknown)
    {
        RegionEntries result;
        result.upTo[0] = evidence.seats;
        result.upTo[1] = result.upTo[0] | evidence.documented;
        result.upTo[2] = result.upTo[1] | nationwide;
        result.upTo[3] = result.upTo[2] | unknown;
        return result;
    }

    void noteIn(const std::string& country, const std::string& state, Bitset Named::*set, std::size_t i)
    {
        if (const auto id = atlas_.geography().findCountry(country); id.valid())
            (countries_[id.index].*set).insert(i);
        if (const auto id = atlas_.geography().findState(state); id.valid())
            (states_[id.index].*set).insert(i);
    }

    void note(std::size_t i, const model::Network& network)
    {
        for (const model::Seat& seat : network.seats) noteIn(seat.country, seat.state, &Named::seats, i);
        for (const std::string& code : network.countries.known) noteIn(code, {}, &Named::documented, i);
        for (const auto* states : {&network.states.organised, &network.states.members})
            for (const std::string& code : *states) noteIn({}, code, &Named::documented, i);
        if (network.memberPlaces.isMembership())
            for (const model::MemberPlace& place : network.memberPlaces.places)
                noteIn(place.country, place.state, &Named::documented, i);
        for (const model::Part& part : network.parts) noteIn(part.region, part.region, &Named::documented, i);
        if (network.states.nationwide) nationwide_.insert(i);
        noteUnknown(i, network);
    }

    void noteUnknown(std::size_t i, const model::Network& network)
    {
        const OpenReach open = openReachOf(network);
        if (open.countries) (open.onlyEurope ? inEurope_ : anywhere_).insert(i);
        if (open.states) (open.onlyEurope && !open.inGermany ? inSomeStateOfEurope_ : inSomeState_).insert(i);
    }

    const model::Atlas& atlas_;
    std::size_t size_;
    std::vector<Named> countries_, states_;
    Bitset nationwide_;
    Bitset anywhere_, inEurope_;                ///< list of countries not known
    Bitset inSomeState_, inSomeStateOfEurope_;  ///< not known in which German states
};

RegionBits::RegionBits(const model::Atlas& atlas) : atlas_(atlas)
{
    const model::Geography& geography = atlas.geography();
    const Builder builder(atlas);
    const auto keep = [&](const RegionRef& region, const std::vector<model::CountryId>& countries) {
        regions_[static_cast<std::size_t>(region.kind)].emplace(
            region.code, builder.countries(RegionSet(atlas, region), countries));
    };
    for (std::size_t i = 0; i < geography.continents().size(); ++i)
        keep({RegionRef::Kind::Continent, geography.continents()[i].code},
             geography.countriesOf(model::ContinentId(i)));
    keep({RegionRef::Kind::Union, "EU"}, geography.countriesOfEu());
    for (std::size_t i = 0; i < geography.countries().size(); ++i)
        keep({RegionRef::Kind::Country, geography.countries()[i].code}, {model::CountryId(i)});
    for (std::size_t i = 0; i < geography.states().size(); ++i) {
        const RegionRef region{RegionRef::Kind::State, geography.states()[i].code};
        regions_[static_cast<std::size_t>(region.kind)].emplace(
            region.code, builder.state(RegionSet(atlas, region), model::StateId(i)));
    }
}

const RegionEntries* RegionBits::find(const RegionRef& region) const
{
    const auto kind = static_cast<std::size_t>(region.kind);
    if (kind >= regions_.size()) return nullptr;
    const auto found = regions_[kind].find(region.code);
    return found == regions_[kind].end() ? nullptr : &found->second;
}

RegionEntries RegionBits::of(const RegionRef& region) const
{
    if (const RegionEntries* kept = find(region)) return *kept;
    RegionEntries result;
    result.upTo.fill(Bitset(atlas_.networks().size()));
    const RegionSet set(atlas_, region);
    for (std::size_t i = 0; i < atlas_.networks().size(); ++i)
        if (const std::optional<Tier> tier = tierIn(atlas_.networks()[i], set))
            for (std::size_t t = static_cast<std::size_t>(*tier); t < tierCount; ++t)
                result.upTo[t].insert(i);
    return result;
}

}  // namespace filter
