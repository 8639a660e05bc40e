// Scenes for tests of painters, with one of everything. For tests only.
#pragma once

#include <string>

#include "scene/scene.hpp"
#include "text/font.hpp"

namespace test_support {

inline constexpr scene::Rgba sea{220, 230, 238, 255}, land{244, 241, 234, 255}, lake{150, 190, 220, 255},
    coastColor{107, 114, 120, 255}, borderColor{138, 143, 148, 255}, red{200, 30, 30, 255},
    blue{11, 60, 140, 255}, green{14, 143, 131, 255}, black{26, 26, 26, 255}, white{255, 255, 255, 255};

/// An empty picture on white.
scene::Scene emptyScene(int widthPx, int heightPx);

/// A frame over the small map (tests/output/small_map.hpp), all lines in use.
scene::MapFrame worldFrame(const geo::Box& boxPx, geo::LonLat centre, double metresPerPx);

scene::RegionFill solidFill(std::string code, scene::Rgba color);

scene::Item textItem(const text::FontBook& fonts, std::string_view utf8, text::Font font, geo::PointF origin,
                     scene::Rgba color, scene::Rgba halo = {0, 0, 0, 0}, float haloPx = 0);
scene::Item item(scene::Primitive primitive, std::optional<std::uint32_t> frame = std::nullopt);

/// Two frames (one with rounded corners), every pattern, every primitive and texts in all weights.
scene::Scene everythingScene(const text::FontBook& fonts);

}  // namespace test_support
