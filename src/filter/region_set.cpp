#include "filter/region_set.hpp"

#include <algorithm>

namespace filter {

namespace {

constexpr std::string_view europeCode = "150";
constexpr double nearestTownKm = 10;

std::vector<std::string> codes(const model::Geography& geography, const std::vector<model::CountryId>& ids)
{
    std::vector<std::string> result;
    for (const model::CountryId id : ids) result.push_back(geography[id].code);
    std::sort(result.begin(), result.end());
    return result;
}

}  // namespace

RegionSet::RegionSet(const model::Atlas& atlas, const RegionRef& region) : atlas_(&atlas), region_(region)
{
    const model::Geography& geography = atlas.geography();
    switch (region.kind) {
    case RegionRef::Kind::Continent:
        if (const model::ContinentId id = geography.findContinent(region.code); id.valid())
            countries_ = codes(geography, geography.countriesOf(id));
        break;
    case RegionRef::Kind::Union:
        countries_ = codes(geography, geography.countriesOfEu());
        break;
    case RegionRef::Kind::Country:
        countries_ = {region.code};
        break;
    case RegionRef::Kind::State:
        countries_ = {"DE"};
        break;
    case RegionRef::Kind::District:
        countries_ = {"DE"};
        if (const model::StateId id = geography.stateOfKey(region.code); id.valid())
            stateAround_ = geography[id].code;
        break;
    }
    touchesEurope_ = std::any_of(countries_.begin(), countries_.end(), [&](const std::string& code) {
        const model::CountryId id = geography.findCountry(code);
        return id.valid() && (geography[id].eu || geography[geography[id].continent].code == europeCode);
    });
}

bool RegionSet::containsCountry(std::string_view country) const
{
    const auto found = std::lower_bound(countries_.begin(), countries_.end(), country);
    return found != countries_.end() && *found == country;
}

bool RegionSet::contains(std::string_view country, std::string_view state,
                         std::optional<geo::LonLat> position) const
{
    if (isState()) return containsState(state);
    if (!isDistrict()) return containsCountry(country);
    if (country != "DE" || !position || (!state.empty() && state != stateAround_)) return false;
    const model::DistrictId district = districtAt(*atlas_, *position);
    return district.valid() && atlas_->geography()[district].key == region_.code;
}

model::DistrictId districtAt(const model::Atlas& atlas, geo::LonLat position)
{
    const auto& levels = atlas.map().levels;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level)
        if (const geo::Region* region = geo::regionAt(*level, geo::RegionKind::District, position))
            return atlas.geography().findDistrict(region->codeView());
    const model::PlaceId town = atlas.gazetteer().nearest(position, nearestTownKm);
    return town.valid() ? atlas.gazetteer()[town].district : model::DistrictId{};
}

bool isKnownRegion(const model::Atlas& atlas, const RegionRef& region)
{
    const model::Geography& geography = atlas.geography();
    switch (region.kind) {
    case RegionRef::Kind::Continent:
        return geography.findContinent(region.code).valid();
    case RegionRef::Kind::Union:
        return region.code == "EU";
    case RegionRef::Kind::Country:
        return geography.findCountry(region.code).valid();
    case RegionRef::Kind::State:
        return geography.findState(region.code).valid();
    case RegionRef::Kind::District:
        return geography.findDistrict(region.code).valid();
    }
    return false;
}

}  // namespace filter
