#include "layout/stage/spotlight.hpp"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

constexpr double radiusShare = 0.16;  // of the picture's height
constexpr scene::Rgba shade{0, 0, 0, 150};

}  // namespace

scene::Scene withSpotlight(const scene::Scene& scene, geo::Point centrePx)
{
    scene::Scene lit = scene;
    const double radius = scene.heightPx * radiusShare;
    // One ring wide enough to reach every corner from everywhere in the picture.
    const double reach = std::hypot(scene.widthPx, scene.heightPx);
    const scene::Disc ring{scene::toF(centrePx),
                           static_cast<float>(radius + reach / 2),
                           {0, 0, 0, 0},
                           {static_cast<float>(reach), shade, 0, 0}};
    lit.items.push_back({scene::Role::Furniture, std::nullopt, {}, ring});
    return lit;
}

scene::Scene blankScene(int widthPx, int heightPx, double scale, scene::Rgba color)
{
    scene::Scene scene;
    scene.widthPx = widthPx;
    scene.heightPx = heightPx;
    scene.scale = scale;
    scene.background = color;
    return scene;
}

double amberWidthPx(double scale) { return std::max(3.0, std::round(5 * scale)); }

void paintAmberFrame(const scene::Scene& scene, scene::Items& items)
{
    const double width = amberWidthPx(scene.scale), half = width / 2;
    items.add(scene::Role::FrameBorder, {},
              scene::Rectangle{{half, half, scene.widthPx - half, scene.heightPx - half},
                               0,
                               {0, 0, 0, 0},
                               {static_cast<float>(width), amber, 0, 0}});
}

}  // namespace layout
