#include <cmath>

#include "geo/camera.hpp"
#include "geo/map_extent.hpp"

namespace geo {

namespace {

double positiveOr(double value, double fallback)
{
    return std::isfinite(value) && value > 0 ? value : fallback;
}

Point lerp(Point a, Point b, double t) { return a * (1 - t) + b * t; }

/// The two blended projections as one function of the place, metres relative to the centre.
struct BlendedPlane {
    const Camera& camera;
    Point centreFrom;
    Point centreTo;

    Point at(LonLat place) const
    {
        return lerp(project(camera.projection, place) - centreFrom,
                    project(camera.blendTarget, place) - centreTo, camera.blend);
    }

    double missM(LonLat place, Point target) const
    {
        const Point d = at(place) - target;
        return std::hypot(d.x, d.y);
    }

    /// Newton's method with step halving; nothing if it does not come within `toleranceM`.
    std::optional<LonLat> invert(Point target, LonLat start, double toleranceM) const
    {
        constexpr double h = 1e-5;  // degrees, about a metre
        LonLat place = start;
        double miss = missM(place, target);
        for (int i = 0; i < 40 && miss > toleranceM; ++i) {
            const Point error = at(place) - target;
            const double latBack = place.latDeg > 89 ? -h : h;  // stay on the globe
            const Point alongLon = (at({place.lonDeg + h, place.latDeg}) - at(place)) * (1 / h);
            const Point alongLat = (at({place.lonDeg, place.latDeg + latBack}) - at(place)) * (1 / latBack);
            const double det = alongLon.x * alongLat.y - alongLon.y * alongLat.x;
            if (det == 0 || !std::isfinite(det)) return std::nullopt;
            const double dLon = (error.x * alongLat.y - error.y * alongLat.x) / det;
            const double dLat = (alongLon.x * error.y - alongLon.y * error.x) / det;
            bool improved = false;
            double step = 1;
            for (int halvings = 0; halvings < 10; ++halvings, step /= 2) {
                const LonLat next{std::remainder(place.lonDeg - step * dLon, 360.0),
                                  std::clamp(place.latDeg - step * dLat, -90.0, 90.0)};
                const double nextMiss = missM(next, target);
                if (nextMiss < miss) {
                    place = next;
                    miss = nextMiss;
                    improved = true;
                    break;
                }
            }
            if (!improved) return std::nullopt;
        }
        if (!(miss <= toleranceM)) return std::nullopt;
        return place;
    }
};

/// Degrees seen in one projection by a rectangle of its plane. Extremes of longitude and latitude lie on its
/// edge, unless a pole lies inside.
Box seenDeg(ProjectionId projection, const Box& planeM)
{
    // Points along the edge, one step further out to hold what bends between them.
    constexpr int steps = 24;
    const Box wide{planeM.minX - planeM.width() / steps, planeM.minY - planeM.height() / steps,
                   planeM.maxX + planeM.width() / steps, planeM.maxY + planeM.height() / steps};
    const double midLonDeg = projection == ProjectionId::World ? worldCentreLonDeg : 10.0;
    constexpr Box globe{-180, -90, 180, 90};
    Box box;
    bool leavesMap = false;
    const auto add = [&](Point p) {
        // Beside the World map: its edge on that side.
        const std::optional<LonLat> place =
            projection == ProjectionId::World ? nearestCentre(projection, p) : unproject(projection, p);
        if (place)
            box.add({midLonDeg + std::remainder(place->lonDeg - midLonDeg, 360.0), place->latDeg});
        else
            leavesMap = true;
    };
    for (int i = 0; i <= steps; ++i) {
        const double x = wide.minX + wide.width() * i / steps;
        const double y = wide.minY + wide.height() * i / steps;
        for (const Point p : {Point{x, wide.minY}, {x, wide.maxY}, {wide.minX, y}, {wide.maxX, y}}) add(p);
    }
    if (leavesMap) return globe;
    if (projection == ProjectionId::World) return box;
    for (const double poleDeg : {90.0, -90.0}) {
        if (!wide.contains(project(projection, {0, poleDeg}))) continue;
        box.add({globe.minX, poleDeg});
        box.add({globe.maxX, poleDeg});
    }
    return box;
}

}  // namespace

Viewport::Viewport(const Camera& camera, const Box& viewportPx, double scale)
    : camera_(camera), boxPx_(viewportPx), scale_(positiveOr(scale, 1))
{
    camera_.metresPerPx = positiveOr(camera.metresPerPx, 1);
    if (boxPx_.empty() || !std::isfinite(boxPx_.width()) || !std::isfinite(boxPx_.height()))
        boxPx_ = {0, 0, 0, 0};
    if (!(camera_.blend > 0)) {
        camera_.blend = 0;
        camera_.blendTarget = camera_.projection;
    }
    if (camera_.blend >= 1) {
        camera_.blend = 0;
        camera_.projection = camera_.blendTarget;
    }
    if (!std::isfinite(camera_.centre.lonDeg) || !std::isfinite(camera_.centre.latDeg)) camera_.centre = {};
    pxPerMetre_ = scale_ / camera_.metresPerPx;
    centreFrom_ = project(camera_.projection, camera_.centre);
    centreTo_ = project(camera_.blendTarget, camera_.centre);
}

Point Viewport::toPx(LonLat place) const
{
    const Point metres = camera_.blend == 0 ? project(camera_.projection, place) - centreFrom_
                                            : BlendedPlane{camera_, centreFrom_, centreTo_}.at(place);
    const Point middle = boxPx_.centre();
    return {middle.x + metres.x * pxPerMetre_, middle.y - metres.y * pxPerMetre_};
}

std::optional<LonLat> Viewport::toLonLat(Point px) const
{
    const Point middle = boxPx_.centre();
    const Point metres{(px.x - middle.x) / pxPerMetre_, (middle.y - px.y) / pxPerMetre_};
    const auto fromStart = unproject(camera_.projection, centreFrom_ + metres);
    if (camera_.blend == 0) return fromStart;

    const BlendedPlane plane{camera_, centreFrom_, centreTo_};
    const double toleranceM = 0.1 / pxPerMetre_;
    const auto toStart = unproject(camera_.blendTarget, centreTo_ + metres);
    for (const auto& start : {fromStart, toStart, std::optional<LonLat>(camera_.centre)}) {
        if (!start) continue;
        if (const auto place = plane.invert(metres, *start, toleranceM)) return place;
    }
    return std::nullopt;
}

Box visibleDeg(const Viewport& viewport)
{
    const Camera& camera = viewport.camera();
    const double halfWidthM = viewport.boxPx().width() / 2 / viewport.pxPerMetre();
    const double halfHeightM = viewport.boxPx().height() / 2 / viewport.pxPerMetre();
    const auto seenIn = [&](ProjectionId projection, Point centre) {
        return seenDeg(projection, {centre.x - halfWidthM, centre.y - halfHeightM, centre.x + halfWidthM,
                                    centre.y + halfHeightM});
    };
    Box box = seenIn(camera.projection, viewport.centreFromM());
    if (camera.blend > 0) {
        const Box other = seenIn(camera.blendTarget, viewport.centreToM());
        box.add({other.minX, other.minY});
        box.add({other.maxX, other.maxY});
    }
    return box;
}

}  // namespace geo
