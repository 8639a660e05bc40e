// A Scene as text, one line for each thing, numbers rounded to a tenth of a pixel: for golden tests and for
// reading differences. Not an exchange format.
#pragma once

#include <string>

#include "scene/scene.hpp"

namespace scene {

/// Independent of locale and of the map data behind the frames; names levels, fills and styles.
std::string dump(const Scene& scene);

}  // namespace scene
