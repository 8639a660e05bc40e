// The data of the talk and the gazetteer of the build, for tests of finding in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "filter/index.hpp"
#include "model/atlas.hpp"

namespace real_data {

const model::Atlas& atlas();
const filter::Index& index();
const model::Gazetteer& gazetteer();

/// Towns and other municipalities of Germany.
std::vector<model::PlaceId> municipalities();

/// ä as ae or as a, and so on.
std::string transcribed(std::string_view name, bool withE);

}  // namespace real_data
