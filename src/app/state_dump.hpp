// What the program says of itself for tests: one JSON line with state and item rectangles.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "app/tours.hpp"
#include "ui/ui.hpp"

namespace app {

/// {"state": {...}, "rects": {"name": [x, y, width, height], ...}}; no line break inside. Of several areas
/// with one name the last one counts. `moving`: rectangles or camera will change without further input.
/// `kept`: what would be there after a crash; an edit is safe when "kept" lists it as "entries" does.
std::string dumpState(Session& session, const std::vector<ui::NamedRect>& rects, bool moving,
                      const KeptWork& kept = {});

}  // namespace app
