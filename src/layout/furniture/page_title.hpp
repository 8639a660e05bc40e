// The strip above the map of a picture that is saved: its title, and whose picture it is. What lies on or
// below the map is furniture's.
#pragma once

#include <string>

#include "layout/request.hpp"
#include "scene/items.hpp"

namespace layout {

/// From the edges of such a picture to its words, logical pixels.
inline constexpr double pageInsetPx = 16;

/// In a strip of that height. Where there is no room for both the title is whole rather than the name there.
void paintPageTitle(const Request& request, const std::string& title, double heightPx, scene::Items& items);

}  // namespace layout
