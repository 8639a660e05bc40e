// What regions are called by readers, in both languages. What they are found by is in filter/text.
#pragma once

#include <string>

#include "base/language.hpp"
#include "filter/criteria.hpp"
#include "model/atlas.hpp"

namespace filter {

/// The name of a region, of a district with what it is; its code when unknown.
base::LocalText regionName(const model::Atlas& atlas, const RegionRef& region);
/// The same in one of the languages.
std::string regionName(const model::Atlas& atlas, const RegionRef& region, base::Language language);

/// What a district is and its name: "Landkreis Gotha", "Rural district of Gotha", "Main-Tauber-Kreis".
base::LocalText districtName(const model::District& district);

}  // namespace filter
