// What to paint of a Scene, in order, and what cuts it off: decided here once for all painters. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "scene/scene.hpp"

namespace paint {

/// All over the picture. `covered`: a map hides all of it; who keeps no transparency may leave it out.
struct Background {
    scene::Rgba color;
    bool covered = false;
    friend bool operator==(const Background&, const Background&) = default;
};

/// The base map of a frame (see map_program), cut off at its box with round corners.
struct BaseMap {
    std::size_t frame = 0;
    friend bool operator==(const BaseMap&, const BaseMap&) = default;
};

/// The stroke around a frame, centred on its edge; not cut off.
struct Border {
    std::size_t frame = 0;
    friend bool operator==(const Border&, const Border&) = default;
};

/// Consecutive items, cut off at a frame's box or not at all.
struct Items {
    std::optional<std::uint32_t> clip;
    std::size_t first = 0, count = 0;
    friend bool operator==(const Items&, const Items&) = default;
};

using PictureStep = std::variant<Background, BaseMap, Border, Items>;

/// The background, each frame's map with its border on it, then all items. A frame number that does not exist
/// cuts nothing off.
std::vector<PictureStep> pictureProgram(const scene::Scene& scene);

}  // namespace paint
