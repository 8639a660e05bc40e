#include "layout/stage/spotlight.hpp"

#include <algorithm>
#include <cmath>

#include "layout/items.hpp"

namespace layout {

namespace {

constexpr double radiusShare = 0.16;  // of the picture's height
constexpr Rgba shade{0, 0, 0, 150};

}  // namespace

Scene withSpotlight(const Scene& scene, geo::Point centrePx)
{
    Scene lit = scene;
    const double radius = scene.heightPx * radiusShare;
    // One ring wide enough to reach every corner from everywhere in the picture.
    const double reach = std::hypot(scene.widthPx, scene.heightPx);
    const Disc ring{toF(centrePx),
                    static_cast<float>(radius + reach / 2),
                    {0, 0, 0, 0},
                    {static_cast<float>(reach), shade, 0, 0}};
    lit.items.push_back({Role::Furniture, std::nullopt, {}, ring});
    return lit;
}

Scene blankScene(int widthPx, int heightPx, double scale, Rgba color)
{
    Scene scene;
    scene.widthPx = widthPx;
    scene.heightPx = heightPx;
    scene.scale = scale;
    scene.background = color;
    return scene;
}

double amberWidthPx(double scale) { return std::max(3.0, std::round(5 * scale)); }

}  // namespace layout
