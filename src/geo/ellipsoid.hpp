// An ellipsoid of revolution and its authalic latitude (the latitude on the sphere of equal area), from
// which both equal-area projections and great circles start. Angles in radians here.
#pragma once

namespace geo {

/// Accurate to about 1e-13 rad in both directions.
class Ellipsoid {
public:
    Ellipsoid(double semiMajorM, double inverseFlattening);

    /// Geodetic to authalic latitude and back; series to the fourth order in the third flattening
    /// (Karney 2022, "On auxiliary latitudes", eqs. A19 and A20). Defined for every finite argument.
    double authalic(double geodeticRad) const;
    double geodetic(double authalicRad) const;

    /// Radius of the sphere of equal area, metres.
    double authalicRadiusM() const { return authalicRadiusM_; }
    double semiMajorM() const { return semiMajorM_; }
    double eccentricitySquared() const { return eccentricitySquared_; }

private:
    double semiMajorM_;
    double eccentricitySquared_;
    double authalicRadiusM_;
    double toAuthalic_[4];
    double toGeodetic_[4];
};

const Ellipsoid& wgs84();
const Ellipsoid& grs80();

}  // namespace geo
