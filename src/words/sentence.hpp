// Every state of the map as one sentence: "Wasser · Thüringen: 3 belegt, 4 bundesweit, 2 Liste nicht
// bekannt".
#pragma once

#include <string>

#include "base/language.hpp"
#include "filter/result.hpp"
#include "model/atlas.hpp"
#include "state/app_state.hpp"

namespace words {

/// What a district is and its name inside a line: "rural district of Gotha", "kreisfreie Stadt Erfurt".
std::string districtInLine(const model::District& district, base::Language language);

/// What is asked for and how many entries answer it; "47 Einträge" when nothing is asked for.
std::string sentence(const model::Atlas& atlas, const filter::Criteria& criteria,
                     const filter::Result& result, base::Language language);

/// The title of a picture: the selected entries' names before the sentence, the plain count left out then.
std::string pictureTitle(const model::Atlas& atlas, const state::View& view, const filter::Result& result,
                         base::Language language);

}  // namespace words
