#include "geo/great_circle.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/angle.hpp"
#include "geo/ellipsoid.hpp"
#include "geo/projection.hpp"

namespace geo {

namespace {

struct Vec3 {
    double x = 0;
    double y = 0;
    double z = 0;
};

Vec3 operator*(Vec3 v, double s) { return {v.x * s, v.y * s, v.z * s}; }
Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
double dot(Vec3 a, Vec3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
Vec3 cross(Vec3 a, Vec3 b) { return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x}; }
double length(Vec3 v) { return std::sqrt(dot(v, v)); }

/// 1 - f of WGS 84: the reduced latitude's tangent is this share of the geodetic one's. On the sphere of
/// reduced latitudes the bearings of geodesics are right, so great circles there come closest to them.
const double axisRatio = std::sqrt(1 - wgs84().eccentricitySquared());

Vec3 onSphere(LonLat place)
{
    const double phi = std::clamp(place.latDeg, -90.0, 90.0) * base::radPerDeg;
    const double lambda = place.lonDeg * base::radPerDeg;
    // The exact pole, so that it is found again as such.
    const double x = std::abs(place.latDeg) >= 90 ? 0.0 : std::cos(phi);
    const double z = axisRatio * std::sin(phi);
    const double norm = std::hypot(x, z);
    return {x / norm * std::cos(lambda), x / norm * std::sin(lambda), z / norm};
}

LonLat fromSphere(Vec3 v)
{
    return {std::atan2(v.y, v.x) * base::degPerRad,
            std::atan2(v.z, axisRatio * std::hypot(v.x, v.y)) * base::degPerRad};
}

double lonDifferenceDeg(double fromDeg, double toDeg) { return std::remainder(toDeg - fromDeg, 360.0); }

bool isPole(LonLat place) { return std::abs(place.latDeg) >= 90 - 1e-9; }

/// The circle as a function of the angle from its start.
struct Circle {
    Vec3 start;
    Vec3 ahead;  ///< unit vector at a right angle to start
    double angle = 0;

    LonLat at(double t) const { return fromSphere(start * std::cos(t) + ahead * std::sin(t)); }
};

Circle circleBetween(LonLat a, LonLat b)
{
    const Vec3 from = onSphere(a);
    const Vec3 to = onSphere(b);
    Vec3 normal = cross(from, to);
    const double sine = length(normal);
    const double angle = std::atan2(sine, dot(from, to));
    if (sine < 1e-12) {
        // Antipodes (or the same place): any way is the short one; over a pole, from a pole along 0°.
        const Vec3 pole{0, 0, from.z < 0 ? -1.0 : 1.0};
        normal = cross(from, pole);
        if (length(normal) < 1e-12) normal = cross(from, Vec3{1, 0, 0});
    }
    normal = normal * (1 / length(normal));
    return {from, cross(normal, from), angle};
}

/// Adds the points strictly between two angles where longitudes change by more than ten degrees.
void refine(const Circle& circle, double t0, LonLat p0, double t1, LonLat p1, std::vector<LonLat>& out)
{
    constexpr double finestStep = 1e-5;  // rad, 60 m
    const bool bends = !isPole(p0) && !isPole(p1) && std::abs(lonDifferenceDeg(p0.lonDeg, p1.lonDeg)) > 10;
    if (!bends || t1 - t0 < finestStep) return;
    const double middle = (t0 + t1) / 2;
    const LonLat place = circle.at(middle);
    refine(circle, t0, p0, middle, place, out);
    out.push_back(place);
    refine(circle, middle, place, t1, p1, out);
}

/// Collects the pieces of a line. Longitudes inside are relative to the World's central meridian, so that the
/// cut lies at -180 and at 180; a point on it gets the sign of the side the line is on.
class CutSplitter {
public:
    void add(LonLat place)
    {
        if (!std::isfinite(place.lonDeg) || !std::isfinite(place.latDeg)) {
            closePiece();
            return;
        }
        double lonDeg = relative(place.lonDeg);
        if (!piece_.empty()) {
            const LonLat last = piece_.back();
            if (isPole(place))
                lonDeg = lastLonDeg_;  // reaches the pole on the meridian it came on
            else if (isPole(last))
                restart(lonDeg, last.latDeg);  // and leaves it on its own
            else if (onCut(lonDeg))
                lonDeg = std::copysign(180.0, lastLonDeg_);  // ends on the side it comes from
            else if (onCut(lastLonDeg_) && (lastLonDeg_ < 0) != (lonDeg < 0))
                restart(std::copysign(180.0, lonDeg), last.latDeg);
            else if (std::abs(lonDeg - lastLonDeg_) > 180)
                cross(lonDeg, place.latDeg);
        }
        append(lonDeg, place);
    }

    std::vector<std::vector<LonLat>> finish()
    {
        closePiece();
        return std::move(pieces_);
    }

private:
    static double relative(double lonDeg)
    {
        const double fromCentre = lonDeg - worldCentreLonDeg;
        return std::abs(fromCentre) <= 180 ? fromCentre : std::remainder(fromCentre, 360.0);
    }
    static bool onCut(double lonDeg) { return std::abs(lonDeg) >= 180 - 1e-9; }

    void closePiece()
    {
        if (piece_.size() > 1) pieces_.push_back(piece_);
        piece_.clear();
    }
    void restart(double lonDeg, double latDeg)
    {
        closePiece();
        piece_.push_back({worldCentreLonDeg + lonDeg, latDeg});
    }
    /// Ends the piece at the cut and starts the next one on the other side.
    void cross(double lonDeg, double latDeg)
    {
        const double side = std::copysign(180.0, lastLonDeg_);
        const double share = (side - lastLonDeg_) / (lonDeg + 2 * side - lastLonDeg_);
        const double fromLatDeg = piece_.back().latDeg;
        const double cutLatDeg = fromLatDeg + (latDeg - fromLatDeg) * share;
        piece_.push_back({worldCentreLonDeg + side, cutLatDeg});
        restart(-side, cutLatDeg);
    }
    /// Keeps the vertex as it was given unless its meridian was chosen here.
    void append(double lonDeg, LonLat place)
    {
        if (onCut(lonDeg))
            place.lonDeg = worldCentreLonDeg + std::copysign(180.0, lonDeg);
        else if (lonDeg != relative(place.lonDeg))
            place.lonDeg = worldCentreLonDeg + lonDeg;
        piece_.push_back(place);
        lastLonDeg_ = lonDeg;
    }

    std::vector<std::vector<LonLat>> pieces_;
    std::vector<LonLat> piece_;
    double lastLonDeg_ = 0;
};

}  // namespace

double distanceKm(LonLat a, LonLat b)
{
    const Vec3 u = onSphere(a);
    const Vec3 v = onSphere(b);
    const double sigma = std::atan2(length(cross(u, v)), dot(u, v));
    const double sin2Half = (1 - dot(u, v)) / 2;
    const double cos2Half = 1 - sin2Half;
    const double flattening = 1 - axisRatio;
    double correction = 0;
    if (sigma > 1e-9 && cos2Half > 0.01) {
        // Lambert 1942: half sum and half difference of the reduced latitudes.
        const double beta1 = std::asin(std::clamp(u.z, -1.0, 1.0));
        const double beta2 = std::asin(std::clamp(v.z, -1.0, 1.0));
        const double p = (beta1 + beta2) / 2;
        const double q = (beta2 - beta1) / 2;
        const auto squared = [](double value) { return value * value; };
        const double sinSigma = std::sin(sigma);
        const double sum = (sigma - sinSigma) * squared(std::sin(p) * std::cos(q)) / cos2Half;
        const double difference =
            (sigma + sinSigma) * squared(std::cos(p) * std::sin(q)) / squared(std::sin(sigma / 2));
        correction = -flattening / 2 * (sum + difference);
    }
    return wgs84().semiMajorM() * (sigma + correction) / 1000;
}

std::vector<LonLat> greatCircle(LonLat a, LonLat b, double maxStepDeg)
{
    const bool finite = std::isfinite(a.lonDeg) && std::isfinite(a.latDeg) && std::isfinite(b.lonDeg) &&
                        std::isfinite(b.latDeg);
    if (!finite || a == b) return {a, b};
    const Circle circle = circleBetween(a, b);
    const double step = std::isfinite(maxStepDeg) ? std::clamp(maxStepDeg, 0.01, 90.0) : 1.0;
    const int count = std::max(1, static_cast<int>(std::ceil(circle.angle * base::degPerRad / step - 1e-9)));

    std::vector<double> angles;
    angles.reserve(static_cast<std::size_t>(count) + 3);
    for (int i = 0; i <= count; ++i) angles.push_back(circle.angle * i / count);
    // The points nearest to the poles: exact points where the line runs over the pole.
    const double summit = std::atan2(circle.ahead.z, circle.start.z);
    for (const double t : {summit, summit + base::pi, summit - base::pi})
        if (t > 1e-9 && t < circle.angle - 1e-9) angles.push_back(t);
    std::sort(angles.begin(), angles.end());

    constexpr double onPoleDeg = 1e-5;  // a metre
    std::vector<LonLat> line{a};
    double previous = 0;
    LonLat place = a;
    for (std::size_t i = 1; i < angles.size(); ++i) {
        LonLat next = i + 1 == angles.size() ? b : circle.at(angles[i]);
        if (i + 1 < angles.size() && std::abs(next.latDeg) > 90 - onPoleDeg)
            next = {place.lonDeg, std::copysign(90.0, next.latDeg)};
        refine(circle, previous, place, angles[i], next, line);
        line.push_back(next);
        previous = angles[i];
        place = next;
    }
    return line;
}

std::vector<std::vector<LonLat>> splitAtCut(std::span<const LonLat> line)
{
    CutSplitter splitter;
    for (const LonLat place : line) splitter.add(place);
    return splitter.finish();
}

}  // namespace geo
