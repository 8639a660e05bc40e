#include "filter/answers/without_entry.hpp"

#include <algorithm>
#include <map>

#include "filter/answers/nearby.hpp"
#include "geo/great_circle.hpp"
#include "model/iso_codes.hpp"

namespace filter {

namespace {

constexpr std::size_t mostNearby = 3;

/// Something of an entry that lies somewhere.
struct Spot {
    EntryNearby entry;
    geo::LonLat place;
};

bool answers(const model::Network& network, const EntryQuestion& question)
{
    if (!network.isNetwork) return false;
    if (question.topic &&
        std::find(network.topics.begin(), network.topics.end(), *question.topic) == network.topics.end())
        return false;
    return !question.level || network.levels.contains(*question.level);
}

std::vector<Spot> spotsOf(const Index& index, const std::vector<model::NetworkId>& networks)
{
    const model::Atlas& atlas = index.atlas();
    std::vector<Spot> spots;
    for (const model::NetworkId id : networks) {
        const model::Network& network = atlas[id];
        for (std::size_t i = 0; i < network.seats.size(); ++i)
            spots.push_back({{id, EntryNearby::What::Seat, i, 0}, network.seats[i].place});
        for (const Member& member : index.members().of(id))
            if (member.position)
                spots.push_back({{id, EntryNearby::What::MemberPlace, index.members().indexOf(member), 0},
                                 *member.position});
        for (const std::string& code : network.countries.known)
            if (const auto country = atlas.geography().findCountry(code); country.valid())
                if (const auto middle = middleOf(atlas, {RegionRef::Kind::Country, code}))
                    spots.push_back({{id, EntryNearby::What::Country, country.index, 0}, *middle});
    }
    return spots;
}

/// The nearest spot of each entry, the nearest entries first.
std::vector<EntryNearby> nearestTo(geo::LonLat middle, const std::vector<Spot>& spots)
{
    std::vector<EntryNearby> nearest;
    for (const Spot& spot : spots) {  // those of one entry stand together
        EntryNearby candidate = spot.entry;
        candidate.distanceKm = geo::distanceKm(middle, spot.place);
        if (candidate.distanceKm > nearbyKm) continue;
        if (nearest.empty() || nearest.back().network != candidate.network)
            nearest.push_back(candidate);
        else if (candidate.distanceKm < nearest.back().distanceKm)
            nearest.back() = candidate;
    }
    std::stable_sort(nearest.begin(), nearest.end(),
                     [](const EntryNearby& a, const EntryNearby& b) { return a.distanceKm < b.distanceKm; });
    if (nearest.size() > mostNearby) nearest.resize(mostNearby);
    return nearest;
}

EntryClass classOf(Tier strongest)
{
    return strongest == Tier::ListUnknown ? EntryClass::NotKnown : EntryClass::Documented;
}

}  // namespace

WithoutEntry withoutEntry(const Index& index, const EntryQuestion& question,
                          const std::vector<RegionRef>& regions)
{
    const model::Atlas& atlas = index.atlas();
    WithoutEntry result;
    result.question = question;
    for (std::size_t i = 0; i < index.size(); ++i)
        if (answers(atlas.networks()[i], question)) result.matching.emplace_back(i);
    const std::vector<Spot> spots = spotsOf(index, result.matching);

    for (const RegionRef& ref : regions) {
        RegionWithout region;
        region.region = ref;
        const RegionSet set(atlas, ref);
        for (const model::NetworkId id : result.matching)
            if (const auto standing = standingIn(atlas[id], set)) region.entries.emplace_back(id, *standing);
        std::stable_sort(region.entries.begin(), region.entries.end(),
                         [](const auto& a, const auto& b) { return a.second.tier < b.second.tier; });
        if (!region.entries.empty()) region.entryClass = classOf(region.entries.front().second.tier);
        if (region.entryClass != EntryClass::Documented)
            if (const auto middle = middleOf(atlas, ref)) region.nearby = nearestTo(*middle, spots);
        result.regions.push_back(std::move(region));
    }
    return result;
}

std::vector<model::NetworkId> openLists(const std::vector<const RegionWithout*>& regions)
{
    std::map<std::uint32_t, std::size_t> counts;
    for (const RegionWithout* region : regions)
        if (region->entryClass == EntryClass::NotKnown)
            for (const auto& [id, standing] : region->entries) ++counts[id.index];
    std::vector<model::NetworkId> ids;
    for (const auto& [index, count] : counts) ids.push_back(model::NetworkId{index});
    std::stable_sort(ids.begin(), ids.end(), [&](model::NetworkId a, model::NetworkId b) {
        return counts[a.index] > counts[b.index];
    });
    return ids;
}

std::vector<RegionRef> allCountries(const model::Atlas& atlas, std::string_view continent)
{
    std::vector<RegionRef> regions;
    for (const model::Country& country : atlas.geography().countries())
        if (continent.empty() ||
            (country.continent.valid() && atlas.geography()[country.continent].code == continent))
            regions.push_back({RegionRef::Kind::Country, country.code});
    return regions;
}

std::optional<geo::LonLat> middleOf(const model::Atlas& atlas, const RegionRef& region)
{
    const bool isState = region.kind == RegionRef::Kind::State;
    for (auto level = atlas.map().levels.rbegin(); level != atlas.map().levels.rend(); ++level)
        if (const geo::Region* shape =
                level->find(isState ? geo::RegionKind::State : geo::RegionKind::Country, region.code)) {
            const double lonDeg = shape->labelDeg.x;
            return geo::LonLat{lonDeg > 180 ? lonDeg - 360 : lonDeg, shape->labelDeg.y};
        }
    const model::CountryBox* box = isState ? nullptr : model::findCountryBox(region.code);
    if (!box) return std::nullopt;
    const double eastDeg = box->eastDeg < box->westDeg ? box->eastDeg + 360 : box->eastDeg;
    const double lonDeg = (box->westDeg + eastDeg) / 2;
    return geo::LonLat{lonDeg > 180 ? lonDeg - 360 : lonDeg, (box->southDeg + box->northDeg) / 2.0};
}

}  // namespace filter
