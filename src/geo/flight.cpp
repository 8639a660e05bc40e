#include "geo/flight.hpp"

#include <algorithm>
#include <cmath>

#include "geo/map_extent.hpp"

namespace geo {

namespace {

/// Trade-off between zooming and panning; van Wijk and Nuij found 1.42 in a user study.
constexpr double rho = 1.42;
constexpr double secondsPerUnit = 0.35;
constexpr double shortestSeconds = 0.25;
constexpr double longestSeconds = 1.2;

double smoothstep(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

bool isAzimuthal(ProjectionId projection) { return projection != ProjectionId::World; }

/// The projection at the start and the one at the end with the blend that shows `from` at time 0.
struct BlendPlan {
    ProjectionId start;
    ProjectionId end;
    double blendAtStart;
};

BlendPlan planBlend(const Camera& from, const Camera& to)
{
    const ProjectionId target = to.blend >= 0.5 ? to.blendTarget : to.projection;
    if (!(from.blend > 0)) return {from.projection, target, 0};
    if (from.blend >= 1) return {from.blendTarget, target, 0};
    // An interrupted flight goes on from its mixture.
    if (from.blendTarget == target) return {from.projection, target, from.blend};
    if (from.projection == target) return {from.blendTarget, target, 1 - from.blend};
    // A third projection: the two azimuthal ones differ little, so one may stand for the other.
    if (isAzimuthal(target) && isAzimuthal(from.blendTarget)) return {from.projection, target, from.blend};
    if (isAzimuthal(target) && isAzimuthal(from.projection))
        return {from.blendTarget, target, 1 - from.blend};
    return {from.blend < 0.5 ? from.projection : from.blendTarget, target, 0};
}

/// The plane in which the centre moves on a straight line.
ProjectionId pathPlane(ProjectionId start, ProjectionId end)
{
    if (start == end) return start;
    if (isAzimuthal(start) && isAzimuthal(end)) return ProjectionId::Europe;
    return ProjectionId::World;
}

/// The optimal path of van Wijk and Nuij 2003, eqs. 9 and 10, between two views of widths w0 and w1 whose
/// centres lie u1 apart (metres).
class Path {
public:
    Path(double w0, double w1, double u1) : w0_(w0), w1_(w1), u1_(u1), pureZoom_(u1 < 1e-6 * std::max(w0, w1))
    {
        if (pureZoom_) {
            length_ = std::abs(std::log(w1 / w0)) / rho;
            return;
        }
        const double k = rho * rho * u1;
        const double b0 = (w1 * w1 - w0 * w0 + k * k) / (2 * w0 * k);
        const double b1 = (w1 * w1 - w0 * w0 - k * k) / (2 * w1 * k);
        r0_ = -std::asinh(b0);
        length_ = (-std::asinh(b1) - r0_) / rho;
    }

    double length() const { return length_; }
    double widthAt(double s) const
    {
        if (pureZoom_) return w0_ * std::exp((w1_ < w0_ ? -rho : rho) * s);
        return w0_ * std::cosh(r0_) / std::cosh(rho * s + r0_);
    }
    /// Share of the way between the centres, in [0, 1].
    double progressAt(double s) const
    {
        if (length_ <= 0) return 1;
        if (pureZoom_) return std::clamp(s / length_, 0.0, 1.0);
        // sinh(rho s) / cosh(rho s + r0) equals cosh(r0) tanh(rho s + r0) - sinh(r0) without its
        // cancellation.
        return std::clamp(w0_ / (rho * rho) * std::sinh(rho * s) / std::cosh(rho * s + r0_) / u1_, 0.0, 1.0);
    }

private:
    double w0_, w1_, u1_;
    bool pureZoom_;
    double r0_ = 0;
    double length_ = 0;
};

struct Route {
    BlendPlan blend;
    ProjectionId plane;
    Point start, end;
    Path path;
};

Route routeOf(const Camera& from, const Camera& to, double viewportPx)
{
    const double sizePx = std::isfinite(viewportPx) ? std::max(viewportPx, 1.0) : 1.0;
    const BlendPlan blend = planBlend(from, to);
    const ProjectionId plane = pathPlane(blend.start, blend.end);
    const Point start = project(plane, from.centre);
    const Point end = project(plane, to.centre);
    const Point way = end - start;
    return {blend, plane, start, end,
            Path(from.metresPerPx * sizePx, to.metresPerPx * sizePx, std::hypot(way.x, way.y))};
}

}  // namespace

Flight makeFlight(const Camera& from, const Camera& to, double viewportPx)
{
    Flight flight{from, to, 0};  // no duration: a cut, also where a camera is no place
    if (from == to) return flight;
    if (!(from.metresPerPx > 0) || !(to.metresPerPx > 0)) return flight;
    const Route route = routeOf(from, to, viewportPx);
    const double length = route.path.length();
    if (!std::isfinite(length)) return flight;
    const bool samePicture = length < 1e-9 && route.blend.start == route.blend.end;
    if (!samePicture)
        flight.durationSeconds = std::clamp(secondsPerUnit * length, shortestSeconds, longestSeconds);
    return flight;
}

Camera cameraAt(const Flight& flight, double seconds, double viewportPx)
{
    if (!(seconds < flight.durationSeconds)) return flight.to;
    if (seconds <= 0) return flight.from;
    const Route route = routeOf(flight.from, flight.to, viewportPx);
    const double time = seconds / flight.durationSeconds;
    const double s = smoothstep(time) * route.path.length();

    Camera camera;
    const double progress = route.path.progressAt(s);
    camera.centre = nearestCentre(route.plane, route.start * (1 - progress) + route.end * progress);
    camera.metresPerPx = flight.from.metresPerPx * route.path.widthAt(s) / route.path.widthAt(0);
    camera.projection = route.blend.start;
    camera.blendTarget = route.blend.end;
    if (route.blend.start != route.blend.end) {
        const double mixed = smoothstep((time - 0.15) / 0.7);
        camera.blend = route.blend.blendAtStart + (1 - route.blend.blendAtStart) * mixed;
    }
    return camera;
}

}  // namespace geo
