#include "filter/text/district_names.hpp"

#include <algorithm>

#include "base/fold.hpp"

namespace filter {

std::vector<std::string> namesOf(const model::District& district)
{
    std::vector<std::string> names{district.name};
    if (district.isCity()) {
        for (const char* type : {"Kreisfreie Stadt ", "Stadtkreis "}) names.push_back(type + district.name);
        names.push_back("Independent city of " + district.name);
        names.push_back(district.name + " independent city");
        return names;
    }
    for (const char* type : {"Landkreis ", "Kreis ", "LK ", "Rural district of ", "District of "})
        names.push_back(type + district.name);
    for (const char* type : {" rural district", " district"}) names.push_back(district.name + type);
    // "Ilmkreis" for the Ilm-Kreis.
    constexpr std::string_view hyphened = "-Kreis";
    if (district.name.ends_with(hyphened))
        names.push_back(district.name.substr(0, district.name.size() - hyphened.size()) + "kreis");
    return names;
}

bool isKeyOf(const model::District& district, std::string_view digits)
{
    const std::string_view key = district.key;
    return !digits.empty() && (key == digits || (key.starts_with('0') && key.substr(1) == digits));
}

std::vector<model::DistrictId> districtsNamed(const model::Geography& geography, std::string_view name)
{
    const std::string wanted = base::fold(name);
    std::vector<model::DistrictId> found;
    if (wanted.empty()) return found;
    bool anyRural = false;
    for (std::size_t i = 0; i < geography.districts().size(); ++i) {
        const model::District& district = geography.districts()[i];
        const std::vector<std::string> names = namesOf(district);
        if (!isKeyOf(district, wanted) &&
            std::none_of(names.begin(), names.end(),
                         [&](const std::string& one) { return base::fold(one) == wanted; }))
            continue;
        found.emplace_back(i);
        anyRural = anyRural || !district.isCity();
    }
    if (anyRural) std::erase_if(found, [&](model::DistrictId id) { return geography[id].isCity(); });
    return found;
}

}  // namespace filter
