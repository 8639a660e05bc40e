// Every state of the map as one sentence: "Wasser · Thüringen: 3 belegt, 4 bundesweit, 2 Liste nicht bekannt".
#pragma once

#include <string>

#include "base/language.hpp"
#include "filter/result.hpp"
#include "model/atlas.hpp"

namespace layout {

/// The name of a region in the reader's language; its code when unknown.
std::string regionName(const model::Atlas& atlas, const filter::RegionRef& region, base::Language language);

/// What is asked for and how many entries answer it; "47 Einträge" when nothing is asked for.
std::string sentence(const model::Atlas& atlas, const filter::Criteria& criteria, const filter::Result& result,
                     base::Language language);

}  // namespace layout
