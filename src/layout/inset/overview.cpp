#include "layout/inset/overview.hpp"

#include <algorithm>
#include <cmath>

#include "geo/map_extent.hpp"
#include "layout/rounding.hpp"
#include "look/color.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

// Lengths are logical pixels.
constexpr double overviewMarginPx = 8;
constexpr double smallestFrameWidthPx = 640, smallestFrameHeightPx = 430;  // for each step of text size
constexpr double heightShare = 0.26, smallestPx = 120, largestPx = 260;
constexpr double scaleBarRoomPx = 30;  // kept free below it
constexpr double rim = 0.06;           // of the whole extent, around it
constexpr double wholeShare = 0.85;    // of the home extent; who sees so much needs no overview
constexpr double smallestExtentPx = 8;

geo::Box visibleM(const geo::Box& boxPx, const geo::Camera& camera, double scale)
{
    const geo::Point centre = geo::project(camera.projection, camera.centre);
    const double halfWidth = boxPx.width() / scale * camera.metresPerPx / 2,
                 halfHeight = boxPx.height() / scale * camera.metresPerPx / 2;
    return {centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight};
}

double area(const geo::Box& box) { return box.empty() ? 0 : box.width() * box.height(); }

geo::Box common(const geo::Box& a, const geo::Box& b)
{
    return {std::max(a.minX, b.minX), std::max(a.minY, b.minY), std::min(a.maxX, b.maxX),
            std::min(a.maxY, b.maxY)};
}

}  // namespace

std::optional<Overview> placeOverview(const Request& request, const geo::Box& mapPx,
                                      const geo::Camera& camera, double footPx)
{
    if (camera.blend > 0 || camera.projection == geo::ProjectionId::World ||
        request.atlas.map().levels.empty())
        return std::nullopt;
    const double s = request.canvas.scale;
    const double frameHeight = mapPx.height() / s, text = request.style.textScale;
    if (mapPx.width() / s < smallestFrameWidthPx * text || frameHeight < smallestFrameHeightPx * text)
        return std::nullopt;
    // A board takes the right side.
    if (request.view.showTowns || request.view.showVotes || request.view.thenAndNow) return std::nullopt;
    const geo::Box home = geo::homeExtentM(camera.projection);
    if (area(common(visibleM(mapPx, camera, s), home)) >= wholeShare * area(home)) return std::nullopt;

    const geo::Box whole = geo::wholeExtentM(camera.projection);
    const geo::Box extent = whole.grown(rim * std::max(whole.width(), whole.height()));
    const double longest = std::clamp(heightShare * frameHeight, smallestPx, largestPx);
    const double perMetre = longest / std::max(extent.width(), extent.height());
    const double width = std::round(std::round(extent.width() * perMetre) * s),
                 height = std::round(std::round(extent.height() * perMetre) * s);
    const double margin = std::round(overviewMarginPx * s);
    const double foot =
        std::round(roundLogical(std::max(margin, footPx) + scaleBarRoomPx * s * std::min(text, 1.15), s));
    // Always in the same corner, whatever lies under it: seats there are named in a list. It must not jump
    // while the map moves under the hand.
    const double x = std::round(mapPx.maxX - margin - width), y = std::round(mapPx.maxY - foot - height);
    const geo::Box box{x, y, x + width, y + height};
    return Overview{box,
                    {geo::nearestCentre(camera.projection, extent.centre()), 1 / perMetre, camera.projection,
                     camera.projection, 0}};
}

void paintExtent(const FrameContext& overview, const geo::Viewport& main, scene::Items& items,
                 std::vector<scene::HitArea>& hits)
{
    const look::Metrics m = overview.furnitureMetrics();
    const geo::Box& frame = overview.boxPx;
    const geo::Camera& camera = overview.viewport.camera();
    const geo::Point centreM = geo::project(camera.projection, camera.centre);
    const geo::Box shownM = visibleM(main.boxPx(), main.camera(), overview.request.canvas.scale);
    const double perMetre = overview.request.canvas.scale / camera.metresPerPx;
    const auto toPx = [&](geo::Point p) {
        return geo::Point{frame.centre().x + (p.x - centreM.x) * perMetre,
                          frame.centre().y - (p.y - centreM.y) * perMetre};
    };
    geo::Box box{toPx({shownM.minX, shownM.maxY}).x, toPx({shownM.minX, shownM.maxY}).y,
                 toPx({shownM.maxX, shownM.minY}).x, toPx({shownM.maxX, shownM.minY}).y};
    const double least = m.px(smallestExtentPx);
    if (box.width() < least || box.height() < least) {
        const geo::Point c = box.centre();
        box = geo::Box{c.x, c.y, c.x, c.y}.grown(least / 2);
    }
    const double inset = m.linePx(2);
    box = common(box, frame.grown(-inset));
    if (!box.empty())
        items.add(
            scene::Role::Furniture, {},
            scene::Rectangle{
                box, 0, look::withAlpha(overview.colors.accent, 36), {m.linePx(2), overview.colors.accent}});
    const text::Key what =
        camera.projection == geo::ProjectionId::Germany ? text::Key::ViewGermany : text::Key::ViewEurope;
    hits.push_back(
        {frame, overview.index, std::nullopt, std::nullopt, std::string(text::tr(what, overview.language))});
}

}  // namespace layout
