#include "geo/projection.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/angle.hpp"
#include "geo/ellipsoid.hpp"

namespace geo {

namespace {

/// Into [-180, 180]; exact for values that lie there already.
double wrappedDeg(double lonDeg)
{
    return lonDeg >= -180 && lonDeg <= 180 ? lonDeg : std::remainder(lonDeg, 360.0);
}

double latitudeRad(double latDeg) { return std::clamp(latDeg, -90.0, 90.0) * base::radPerDeg; }

/// Equal Earth: Savric, Patterson and Jenny 2018, "The Equal Earth map projection", eqs. 8 to 10; on the
/// ellipsoid by way of the authalic latitude, as PROJ does.
class EqualEarth {
public:
    explicit EqualEarth(const Ellipsoid& ellipsoid) : ellipsoid_(ellipsoid) {}

    Point forward(LonLat place) const
    {
        const double lambda = wrappedDeg(place.lonDeg - worldCentreLonDeg) * base::radPerDeg;
        const double beta = ellipsoid_.authalic(latitudeRad(place.latDeg));
        const double theta = std::asin(m * std::sin(beta));
        const double radius = ellipsoid_.authalicRadiusM();
        return {radius * lambda * std::cos(theta) / (m * slope(theta)), radius * height(theta)};
    }

    std::optional<LonLat> inverse(Point metres) const
    {
        const double radius = ellipsoid_.authalicRadiusM();
        const double y = metres.y / radius;
        // Rounding must not push the map's own edge out of the map: a millimetre of grace.
        constexpr double grace = 1e-3 / 6.4e6;
        static const double maxTheta = std::asin(m);
        static const double maxHeight = height(maxTheta);
        if (!(std::abs(y) <= maxHeight + grace) || !std::isfinite(metres.x)) return std::nullopt;

        double theta = y;  // Newton; the slope stays above 0.9, so that it converges from anywhere on the map
        for (int i = 0; i < 12; ++i) {
            const double step = (height(theta) - y) / slope(theta);
            theta -= step;
            if (std::abs(step) < 1e-14) break;
        }
        theta = std::clamp(theta, -maxTheta, maxTheta);
        double lambda = metres.x / radius * m * slope(theta) / std::cos(theta);
        if (std::abs(lambda) > base::pi + 4 * grace) return std::nullopt;
        lambda = std::clamp(lambda, -base::pi, base::pi);
        const double beta = std::asin(std::clamp(std::sin(theta) / m, -1.0, 1.0));
        return LonLat{wrappedDeg(worldCentreLonDeg + lambda * base::degPerRad),
                      ellipsoid_.geodetic(beta) * base::degPerRad};
    }

private:
    static constexpr double m = 0.86602540378443864676;  // sqrt(3) / 2
    static constexpr double a1 = 1.340264;
    static constexpr double a2 = -0.081106;
    static constexpr double a3 = 0.000893;
    static constexpr double a4 = 0.003796;

    static double height(double theta)
    {
        const double t2 = theta * theta;
        return theta * (a1 + t2 * (a2 + t2 * t2 * (a3 + a4 * t2)));
    }
    /// d height / d theta
    static double slope(double theta)
    {
        const double t2 = theta * theta;
        return a1 + t2 * (3 * a2 + t2 * t2 * (7 * a3 + 9 * a4 * t2));
    }

    const Ellipsoid& ellipsoid_;
};

/// Lambert azimuthal equal-area, oblique, on the ellipsoid: Snyder 1987, "Map projections: a working
/// manual", eqs. 24-17 to 24-31.
class LambertAzimuthal {
public:
    LambertAzimuthal(const Ellipsoid& ellipsoid, LonLat origin, Point falseOriginM)
        : ellipsoid_(ellipsoid), origin_(origin), falseOriginM_(falseOriginM)
    {
        const double phi = origin.latDeg * base::radPerDeg;
        const double beta = ellipsoid.authalic(phi);
        sinOrigin_ = std::sin(beta);
        cosOrigin_ = std::cos(beta);
        const double e2 = ellipsoid.eccentricitySquared();
        const double curvature = std::cos(phi) / std::sqrt(1 - e2 * std::sin(phi) * std::sin(phi));
        stretch_ = ellipsoid.semiMajorM() * curvature / (ellipsoid.authalicRadiusM() * cosOrigin_);
    }

    Point forward(LonLat place) const
    {
        const double lambda = wrappedDeg(place.lonDeg - origin_.lonDeg) * base::radPerDeg;
        const double beta = ellipsoid_.authalic(latitudeRad(place.latDeg));
        const double sinBeta = std::sin(beta);
        const double cosBeta = std::cos(beta);
        const double cosLambda = std::cos(lambda);
        const double east = cosBeta * std::sin(lambda);
        const double north = cosOrigin_ * sinBeta - sinOrigin_ * cosBeta * cosLambda;
        const double onePlusCosDistance = 1 + sinOrigin_ * sinBeta + cosOrigin_ * cosBeta * cosLambda;
        const double radius = ellipsoid_.authalicRadiusM();
        // The antipode is the whole rim; its southern end stands for it.
        if (onePlusCosDistance < 1e-12) return onPlane(0, -2 * radius);
        const double k = radius * std::sqrt(2 / onePlusCosDistance);
        return onPlane(k * east, k * north);
    }

    std::optional<LonLat> inverse(Point metres) const
    {
        const double radius = ellipsoid_.authalicRadiusM();
        const double x = (metres.x - falseOriginM_.x) / stretch_;
        const double y = (metres.y - falseOriginM_.y) * stretch_;
        const double rho = std::hypot(x, y);
        if (!(rho <= 2 * radius + 1e-3)) return std::nullopt;
        if (rho < 1e-9) return origin_;
        const double distance = 2 * std::asin(std::min(1.0, rho / (2 * radius)));
        const double sinDistance = std::sin(distance);
        const double cosDistance = std::cos(distance);
        const double east = x / rho * sinDistance;
        const double polar = y / rho * sinDistance;
        const double toOrigin = cosOrigin_ * cosDistance - sinOrigin_ * polar;
        // atan2 and not asin, which loses half of the digits near the poles.
        const double beta =
            std::atan2(sinOrigin_ * cosDistance + cosOrigin_ * polar, std::hypot(east, toOrigin));
        const double lambda = std::atan2(east, toOrigin);
        return LonLat{wrappedDeg(origin_.lonDeg + lambda * base::degPerRad),
                      ellipsoid_.geodetic(beta) * base::degPerRad};
    }

private:
    Point onPlane(double x, double y) const
    {
        return {x * stretch_ + falseOriginM_.x, y / stretch_ + falseOriginM_.y};
    }

    const Ellipsoid& ellipsoid_;
    LonLat origin_;
    Point falseOriginM_;
    double sinOrigin_ = 0;
    double cosOrigin_ = 1;
    double stretch_ = 1;  ///< Snyder's D: true shape at the origin
};

const EqualEarth& world()
{
    static const EqualEarth projection(wgs84());
    return projection;
}

const LambertAzimuthal& europe()
{
    static const LambertAzimuthal projection(grs80(), {10, 52}, {4321000, 3210000});
    return projection;
}

const LambertAzimuthal& germany()
{
    static const LambertAzimuthal projection(grs80(), {10.4, 51.2}, {0, 0});
    return projection;
}

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

}  // namespace

Point project(ProjectionId projection, LonLat place)
{
    if (!std::isfinite(place.lonDeg) || !std::isfinite(place.latDeg)) return {nan, nan};
    switch (projection) {
    case ProjectionId::World:
        return world().forward(place);
    case ProjectionId::Europe:
        return europe().forward(place);
    case ProjectionId::Germany:
        return germany().forward(place);
    }
    return {nan, nan};
}

std::optional<LonLat> unproject(ProjectionId projection, Point metres)
{
    switch (projection) {
    case ProjectionId::World:
        return world().inverse(metres);
    case ProjectionId::Europe:
        return europe().inverse(metres);
    case ProjectionId::Germany:
        return germany().inverse(metres);
    }
    return std::nullopt;
}

}  // namespace geo
