// What German districts are called, for finding them: the bare name, and the name with what the district is
// in several manners. For search only, never shown; districtName in words is for readers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/geography.hpp"

namespace filter {

/// First the bare name: "Gotha", "Landkreis Gotha", "LK Gotha", "Gotha rural district".
std::vector<std::string> namesOf(const model::District& district);

/// True for the district's key of five digits, its leading zero or not.
bool isKeyOf(const model::District& district, std::string_view digits);

/// Districts with exactly that name in any spelling (base/fold). Where only the bare name is given, a rural
/// district comes without the city of its name: who means that asks for the city.
std::vector<model::DistrictId> districtsNamed(const model::Geography& geography, std::string_view name);

}  // namespace filter
