#include "filter/region_name.hpp"

#include <array>
#include <utility>

#include "filter/facet/row.hpp"

namespace filter {

base::LocalText districtName(const model::District& district)
{
    if (!district.isCity() && district.saysItsType())
        return filledWord({"{0}", "Rural district of {0}"}, {district.name});
    using Type = std::pair<std::string_view, base::LocalText>;
    static const std::array<Type, 4> types{
        Type{"Landkreis", {"Landkreis {0}", "Rural district of {0}"}},
        Type{"Kreis", {"Kreis {0}", "Rural district of {0}"}},
        Type{"Kreisfreie Stadt", {"Kreisfreie Stadt {0}", "Independent city of {0}"}},
        Type{"Stadtkreis", {"Stadtkreis {0}", "Independent city of {0}"}}};
    for (const auto& [type, pattern] : types)
        if (district.type == type) return filledWord(pattern, {district.name});
    return {district.name, district.name};
}

base::LocalText regionName(const model::Atlas& atlas, const RegionRef& region)
{
    const model::Geography& geography = atlas.geography();
    const base::LocalText code{region.code, region.code};
    const auto orCode = [&](const auto id) {
        return id.valid() && !geography[id].name.empty() ? geography[id].name : code;
    };
    switch (region.kind) {
    case RegionRef::Kind::Continent:
        return orCode(geography.findContinent(region.code));
    case RegionRef::Kind::Union:
        return region.code == "EU" ? base::LocalText{"Europäische Union", "European Union"} : code;
    case RegionRef::Kind::Country:
        return orCode(geography.findCountry(region.code));
    case RegionRef::Kind::State:
        return orCode(geography.findState(region.code));
    case RegionRef::Kind::District:
        if (const auto id = geography.findDistrict(region.code); id.valid())
            return districtName(geography[id]);
        return code;
    }
    return code;
}

std::string regionName(const model::Atlas& atlas, const RegionRef& region, base::Language language)
{
    return regionName(atlas, region).get(language);
}

}  // namespace filter
