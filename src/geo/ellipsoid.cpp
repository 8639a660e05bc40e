#include "geo/ellipsoid.hpp"

#include <cmath>

namespace geo {

namespace {

/// sum of c[k] * sin(2 (k+1) x), by Clenshaw's recurrence.
double sineSeries(const double (&c)[4], double x)
{
    const double u = 2 * std::cos(2 * x);
    double previous = 0;
    double current = 0;
    for (int k = 3; k >= 0; --k) {
        const double next = u * current - previous + c[k];
        previous = current;
        current = next;
    }
    return current * std::sin(2 * x);
}

}  // namespace

Ellipsoid::Ellipsoid(double semiMajorM, double inverseFlattening) : semiMajorM_(semiMajorM)
{
    const double f = 1 / inverseFlattening;
    const double e2 = f * (2 - f);
    const double e = std::sqrt(e2);
    eccentricitySquared_ = e2;
    // Snyder 1987, eqs. 3-12 and 3-13.
    const double q = 1 + (1 - e2) * std::atanh(e) / e;
    authalicRadiusM_ = semiMajorM * std::sqrt(q / 2);

    const double n = f / (2 - f);
    const double n2 = n * n;
    const double n3 = n2 * n;
    const double n4 = n2 * n2;
    toAuthalic_[0] = -4.0 / 3 * n - 4.0 / 45 * n2 + 88.0 / 315 * n3 + 538.0 / 4725 * n4;
    toAuthalic_[1] = 34.0 / 45 * n2 + 8.0 / 105 * n3 - 2482.0 / 14175 * n4;
    toAuthalic_[2] = -1532.0 / 2835 * n3 - 898.0 / 14175 * n4;
    toAuthalic_[3] = 6007.0 / 14175 * n4;
    toGeodetic_[0] = 4.0 / 3 * n + 4.0 / 45 * n2 - 16.0 / 35 * n3 - 2582.0 / 14175 * n4;
    toGeodetic_[1] = 46.0 / 45 * n2 + 152.0 / 945 * n3 - 11966.0 / 14175 * n4;
    toGeodetic_[2] = 3044.0 / 2835 * n3 + 3802.0 / 14175 * n4;
    toGeodetic_[3] = 6059.0 / 4725 * n4;
}

double Ellipsoid::authalic(double geodeticRad) const
{
    return geodeticRad + sineSeries(toAuthalic_, geodeticRad);
}

double Ellipsoid::geodetic(double authalicRad) const
{
    return authalicRad + sineSeries(toGeodetic_, authalicRad);
}

const Ellipsoid& wgs84()
{
    static const Ellipsoid ellipsoid(6378137.0, 298.257223563);
    return ellipsoid;
}

const Ellipsoid& grs80()
{
    static const Ellipsoid ellipsoid(6378137.0, 298.257222101);
    return ellipsoid;
}

}  // namespace geo
