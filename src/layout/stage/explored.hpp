// While a scene was left to explore: what is asked of the map now and its answer, as large words for the
// room. Never notes, nothing to press.
#pragma once

#include "layout/stage/caption.hpp"

namespace layout {

/// The region, entries, town or gap that was chosen, else the question of the filter.
CaptionWords exploredWords(const Request& request);

}  // namespace layout
