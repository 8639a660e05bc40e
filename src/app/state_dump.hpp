// What the program says of itself for tests: one JSON line with state and item rectangles.
#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "ui/ui.hpp"

namespace app {

/// {"state": {...}, "rects": {"name": [x, y, width, height], ...}}; no line break inside. Of several areas
/// with one name the last one counts. `moving`: rectangles or camera will change without further input.
std::string dumpState(Session& session, const std::vector<ui::NamedRect>& rects, bool moving);

}  // namespace app
