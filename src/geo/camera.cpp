#include "geo/camera.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/map_extent.hpp"

namespace geo {

namespace {

bool isFinite(const Camera& camera)
{
    return std::isfinite(camera.centre.lonDeg) && std::isfinite(camera.centre.latDeg) &&
           std::isfinite(camera.metresPerPx) && camera.metresPerPx > 0 && std::isfinite(camera.blend);
}

bool isBlending(const Camera& camera) { return camera.blend > 0 && camera.blend < 1; }

/// The same picture with blend in (0, 1), or 0 with both projections equal.
Camera normalised(Camera camera)
{
    if (camera.blend >= 1) camera.projection = camera.blendTarget;
    if (!isBlending(camera)) {
        camera.blend = 0;
        camera.blendTarget = camera.projection;
    }
    return camera;
}

/// The projection whose limits count: the one that prevails.
ProjectionId prevailing(const Camera& camera)
{
    return camera.blend < 0.5 ? camera.projection : camera.blendTarget;
}

Camera pureCamera(ProjectionId projection, LonLat centre, double metresPerPx)
{
    return {centre, metresPerPx, projection, projection, 0};
}

Camera home(ProjectionId projection, double widthPx, double heightPx)
{
    const Box extent = homeExtentM(projection);
    const double margin = homeMarginPx(projection, widthPx, heightPx);
    return pureCamera(projection, nearestCentre(projection, extent.centre()),
                      metresPerPxToFit(extent, widthPx, heightPx, margin));
}

/// Moves the centre by metres of the plane.
Camera moved(const Camera& camera, Point offsetM)
{
    if (offsetM == Point{} || !std::isfinite(offsetM.x) || !std::isfinite(offsetM.y)) return camera;
    Camera result = camera;
    if (!isBlending(camera)) {
        result.centre = nearestCentre(camera.projection, project(camera.projection, camera.centre) + offsetM);
    } else {
        // A viewport of one metre per pixel around the origin turns metres into a place.
        Camera unit = camera;
        unit.metresPerPx = 1;
        const Viewport viewport(unit, Box{0, 0, 0, 0}, 1);
        if (const auto place = viewport.toLonLat({offsetM.x, -offsetM.y})) result.centre = *place;
    }
    return result;
}

Camera zoomedWithin(const Camera& camera, double factor, Point anchorPx, ScaleRange range)
{
    if (!isFinite(camera) || !std::isfinite(factor) || factor <= 0) return camera;
    Camera result = normalised(camera);
    // A scale that is already outside may come nearer but not be pulled in by a jump.
    const double low = std::min(range.minMetresPerPx, camera.metresPerPx);
    const double high = std::max(range.maxMetresPerPx, camera.metresPerPx);
    const double scale = std::clamp(camera.metresPerPx / factor, low, high);
    const double gained = camera.metresPerPx - scale;
    result = moved(result, {anchorPx.x * gained, -anchorPx.y * gained});
    result.metresPerPx = scale;
    return result;
}

}  // namespace

Camera fit(ProjectionId projection, const Box& areaDeg, double widthPx, double heightPx, double marginPx)
{
    return fit(projection, areaDeg, widthPx, heightPx, Point{marginPx, marginPx});
}

Camera fit(ProjectionId projection, const Box& areaDeg, double widthPx, double heightPx, Point marginsPx)
{
    Box area = areaDeg;
    if (area.maxX < area.minX) area.maxX += 360;
    area.minY = std::max(area.minY, -90.0);
    area.maxY = std::min(area.maxY, 90.0);
    if (area.empty() || !std::isfinite(area.width()) || !std::isfinite(area.height()))
        return home(projection, widthPx, heightPx);

    constexpr int steps = 32;  // edges bend in the plane
    Box extent;
    for (int i = 0; i <= steps; ++i) {
        const double lonDeg = area.minX + area.width() * i / steps;
        const double latDeg = area.minY + area.height() * i / steps;
        for (const LonLat place :
             {LonLat{lonDeg, area.minY}, {lonDeg, area.maxY}, {area.minX, latDeg}, {area.maxX, latDeg}})
            extent.add(project(projection, place));
    }
    const double closest = 4 * scaleRange(projection, widthPx, heightPx).minMetresPerPx;
    const double scale = std::max(closest, metresPerPxToFit(extent, widthPx, heightPx, marginsPx));
    return clamped(pureCamera(projection, nearestCentre(projection, extent.centre()), scale), widthPx,
                   heightPx);
}

Camera homeWorld(double widthPx, double heightPx) { return home(ProjectionId::World, widthPx, heightPx); }
Camera homeEurope(double widthPx, double heightPx) { return home(ProjectionId::Europe, widthPx, heightPx); }
Camera homeGermany(double widthPx, double heightPx) { return home(ProjectionId::Germany, widthPx, heightPx); }

Camera panned(const Camera& camera, double dxPx, double dyPx)
{
    if (!isFinite(camera)) return camera;
    return moved(normalised(camera), {-dxPx * camera.metresPerPx, dyPx * camera.metresPerPx});
}

Camera zoomed(const Camera& camera, double factor, Point anchorPx, double widthPx, double heightPx)
{
    return zoomedWithin(camera, factor, anchorPx, scaleRange(prevailing(camera), widthPx, heightPx));
}

Camera zoomed(const Camera& camera, double factor, Point anchorPx)
{
    ScaleRange range = scaleRange(prevailing(camera), 1, 1);
    range.maxMetresPerPx = 1e7;  // the whole globe in a handful of pixels
    return zoomedWithin(camera, factor, anchorPx, range);
}

Camera clamped(const Camera& camera, double widthPx, double heightPx)
{
    const ProjectionId projection = prevailing(camera);
    if (!isFinite(camera)) return home(projection, widthPx, heightPx);
    Camera result = normalised(camera);
    const ScaleRange range = scaleRange(projection, widthPx, heightPx);
    result.metresPerPx = std::clamp(result.metresPerPx, range.minMetresPerPx, range.maxMetresPerPx);
    const Point centre = project(projection, result.centre);
    const LonLat allowed = nearestCentre(projection, centre);
    // Only when it moves: projecting there and back would change the last digits of every camera.
    const Point shift = project(projection, allowed) - centre;
    if (std::hypot(shift.x, shift.y) > 0.5) result.centre = allowed;
    return result;
}

}  // namespace geo
