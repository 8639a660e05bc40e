// The gazetteer of the build without any entries, for tests of matching.
#pragma once

#include <string_view>

#include "filter/index.hpp"
#include "imports/match.hpp"

namespace real_gazetteer {

const filter::Index& index();
const imports::Matcher& matcher();

/// "Name|Land|Bundesland|AGS|lat|lon|Einwohner", trailing ones left out.
imports::Statement row(std::string_view cells);
imports::Match match(std::string_view cells);
/// "Jena (DE)"; "" for none.
std::string nameOf(model::PlaceId place);

}  // namespace real_gazetteer
