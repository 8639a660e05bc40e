// The three projections against PROJ: a grid over the globe, random points, poles, the cut, and what lies
// outside.
#include <doctest/doctest.h>
#include <proj.h>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "geo/ellipsoid.hpp"
#include "geo/projection.hpp"

using namespace geo;

namespace {

constexpr std::array<const char*, projectionCount> definitions{
    "+proj=eqearth +lon_0=11 +datum=WGS84",
    "EPSG:3035",
    "+proj=laea +lat_0=51.2 +lon_0=10.4 +ellps=GRS80",
};

/// A projection of PROJ, degrees (lon, lat) to metres (x, y).
class Oracle {
public:
    explicit Oracle(ProjectionId id)
    {
        const char* definition = definitions[static_cast<std::size_t>(id)];
        // EPSG:3035 gives northing first; normalising puts x first.
        if (id == ProjectionId::Europe) {
            PJ* raw = proj_create_crs_to_crs(context_, "EPSG:4258", definition, nullptr);
            projection_ = proj_normalize_for_visualization(context_, raw);
            proj_destroy(raw);
            degrees_ = true;
        } else {
            projection_ = proj_create(context_, definition);
        }
        REQUIRE(projection_ != nullptr);
    }
    ~Oracle()
    {
        proj_destroy(projection_);
        proj_context_destroy(context_);
    }
    Oracle(const Oracle&) = delete;
    Oracle& operator=(const Oracle&) = delete;

    Point forward(LonLat p) const
    {
        const double unit = degrees_ ? 1 : proj_torad(1);
        const PJ_COORD c =
            proj_trans(projection_, PJ_FWD, proj_coord(p.lonDeg * unit, p.latDeg * unit, 0, 0));
        REQUIRE(std::isfinite(c.xy.x));
        return {c.xy.x, c.xy.y};
    }
    LonLat inverse(Point p) const
    {
        const double unit = degrees_ ? 1 : proj_todeg(1);
        const PJ_COORD c = proj_trans(projection_, PJ_INV, proj_coord(p.x, p.y, 0, 0));
        REQUIRE(std::isfinite(c.lp.lam));
        return {c.lp.lam * unit, c.lp.phi * unit};
    }

private:
    PJ_CONTEXT* context_ = proj_context_create();
    PJ* projection_ = nullptr;
    bool degrees_ = false;
};

double distanceM(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Good enough for differences of metres.
double distanceM(LonLat a, LonLat b)
{
    const double lon =
        std::remainder(a.lonDeg - b.lonDeg, 360.0) * std::cos(a.latDeg * 3.14159265358979 / 180);
    return std::hypot(lon, a.latDeg - b.latDeg) * 111320;
}

/// Where the projection is used: the whole world; EPSG's area of EPSG:3035 with a rim; Germany and its
/// neighbours. The azimuthal maps are seen in flights too, so the globe but for the antipode is compared.
std::vector<LonLat> samples(ProjectionId id)
{
    std::vector<LonLat> places;
    for (int lon = -180; lon <= 180; lon += 3)
        for (int lat = -90; lat <= 90; lat += 3) places.push_back({lon + 0.0, lat + 0.0});
    std::mt19937 random(42);
    std::uniform_real_distribution<double> unit(0, 1);
    const Box area = id == ProjectionId::World    ? Box{-180, -90, 180, 90}
                     : id == ProjectionId::Europe ? Box{-35.58, 24.6, 44.83, 84.73}
                                                  : Box{0, 44, 20, 58};
    for (int i = 0; i < 20000; ++i)
        places.push_back({area.minX + area.width() * unit(random), area.minY + area.height() * unit(random)});
    for (const double lat : {-90.0, -89.9999, 0.0, 64.0, 89.9999, 90.0})
        for (const double lon :
             {-180.0, 180.0, -179.999999, 179.999999, -168.999999, -169.000001, 11.0, 10.0, 10.4})
            places.push_back({lon, lat});
    return places;
}

bool isNearAntipode(ProjectionId id, LonLat place)
{
    if (id == ProjectionId::World) return false;
    return place.latDeg < -40 && std::abs(place.lonDeg) > 155;
}

}  // namespace

TEST_CASE("forward and inverse agree with PROJ within a metre")
{
    for (const ProjectionId id : allProjections) {
        const Oracle oracle(id);
        double worstForward = 0;
        double worstInverse = 0;
        std::size_t outside = 0;
        for (const LonLat place : samples(id)) {
            if (isNearAntipode(id, place)) continue;
            // PROJ's choice of the side for the meridian of the cut itself is not ours.
            if (id == ProjectionId::World && place.lonDeg == worldCutLonDeg) continue;
            const Point expected = oracle.forward(place);
            worstForward = std::max(worstForward, distanceM(project(id, place), expected));
            const auto back = unproject(id, expected);
            if (!back) {
                ++outside;
                continue;
            }
            // PROJ's own inverse and the truth.
            worstInverse = std::max(worstInverse, distanceM(*back, oracle.inverse(expected)));
            worstInverse = std::max(worstInverse, distanceM(*back, place));
        }
        CAPTURE(static_cast<int>(id));
        CHECK(outside == 0);
        CHECK(worstForward < 0.01);
        CHECK(worstInverse < 1);
        MESSAGE("worst difference, metres: forward ", worstForward, ", inverse ", worstInverse);
    }
}

TEST_CASE("the World's cut has two sides")
{
    for (const double lat : {-78.0, 0.0, 52.0, 90.0}) {
        const Point west = project(ProjectionId::World, {-169, lat});
        const Point east = project(ProjectionId::World, {191, lat});
        CHECK(west.x < 0);
        CHECK(east.x == doctest::Approx(-west.x));
        CHECK(east.y == west.y);
        // Just beyond the cut is the other edge, however the longitude is written.
        CHECK(distanceM(project(ProjectionId::World, {-169.0000001, lat}), east) < 0.02);
        CHECK(distanceM(project(ProjectionId::World, {190.9999999, lat}), east) < 0.02);
        CHECK(distanceM(project(ProjectionId::World, {-168.9999999, lat}), west) < 0.02);
        CHECK(distanceM(project(ProjectionId::World, {191.0000001, lat}), west) < 0.02);
    }
    // Longitudes are any number of turns away; 180 and -180 are one place.
    for (const ProjectionId id : allProjections) {
        CHECK(distanceM(project(id, {180, 10}), project(id, {-180, 10})) < 1e-6);
        CHECK(distanceM(project(id, {13 + 720, 52}), project(id, {13, 52})) < 1e-6);
        CHECK(distanceM(project(id, {13 - 360, 52}), project(id, {13, 52})) < 1e-6);
    }
    const auto onEdge = unproject(ProjectionId::World, project(ProjectionId::World, {191, 30}));
    REQUIRE(onEdge);
    CHECK(onEdge->lonDeg == doctest::Approx(-169));
}

TEST_CASE("outside the map there is no place")
{
    const double right = project(ProjectionId::World, {191, 0}).x;
    const double top = project(ProjectionId::World, {11, 90}).y;
    CHECK(unproject(ProjectionId::World, {right, 0}));
    CHECK_FALSE(unproject(ProjectionId::World, {right + 1, 0}));
    CHECK(unproject(ProjectionId::World, {0, top}));
    CHECK_FALSE(unproject(ProjectionId::World, {0, top + 1}));
    CHECK_FALSE(unproject(ProjectionId::World, {0.99 * right, 0.99 * top}));  // beside the rounded corner
    const double rim = 2 * grs80().authalicRadiusM();
    CHECK(unproject(ProjectionId::Germany, {0, -0.999 * rim}));
    CHECK_FALSE(unproject(ProjectionId::Germany, {0, -1.001 * rim}));
    CHECK(unproject(ProjectionId::Europe, {4321000, 3210000 - 0.999 * rim}));
    const double inf = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const ProjectionId id : allProjections)
        for (const Point p : {Point{nan, 0}, {0, nan}, {inf, 0}, {0, -inf}, {1e300, 1e300}})
            CHECK_FALSE(unproject(id, p));
}

TEST_CASE("project never fails; what is not a number stays so")
{
    const double inf = std::numeric_limits<double>::infinity();
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const ProjectionId id : allProjections) {
        for (const LonLat p : {LonLat{nan, 0}, {0, nan}, {inf, 0}, {0, -inf}}) {
            CHECK(std::isnan(project(id, p).x));
            CHECK(std::isnan(project(id, p).y));
        }
        for (const LonLat p : {LonLat{1e300, 0}, {0, 1e300}, {-1e15, -1e15}}) {
            CHECK(std::isfinite(project(id, p).x));
            CHECK(std::isfinite(project(id, p).y));
        }
        CHECK(project(id, {20, 1000}) == project(id, {20, 90}));
    }
    // Antipodes and their surroundings lie on the rim or just inside it.
    const double rim = 2 * grs80().authalicRadiusM();
    for (const double off : {0.0, 1e-12, 1e-9, 1e-6, 1e-3, -1e-7}) {
        const Point p = project(ProjectionId::Germany, {10.4 - 180 + off, -51.2 + off});
        CHECK(std::hypot(p.x, p.y) == doctest::Approx(rim).epsilon(0.002));
    }
}

TEST_CASE("there and back is exact to a millimetre")
{
    for (const ProjectionId id : allProjections) {
        double worst = 0;
        for (const LonLat place : samples(id)) {
            if (isNearAntipode(id, place)) continue;
            const Point p = project(id, place);
            const auto back = unproject(id, p);
            REQUIRE(back);
            REQUIRE(std::abs(back->lonDeg) <= 180);
            REQUIRE(std::abs(back->latDeg) <= 90);
            if (std::abs(p.x) < project(id, {191, place.latDeg}).x - 1 || id != ProjectionId::World)
                worst = std::max(worst, distanceM(project(id, *back), p));
        }
        CHECK(worst < 0.001);
    }
}
