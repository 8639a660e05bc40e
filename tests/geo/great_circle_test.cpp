// Great circles against the geodesics of PROJ's geodesic.h, and what the World's cut makes of lines.
#include <doctest/doctest.h>
#include <geodesic.h>

#include <cmath>
#include <limits>
#include <random>
#include <utility>
#include <vector>

#include "geo/great_circle.hpp"
#include "geo/projection.hpp"

using namespace geo;

namespace {

struct Geodesics {
    geod_geodesic earth;
    Geodesics() { geod_init(&earth, 6378137, 1 / 298.257223563); }
    double km(LonLat a, LonLat b) const
    {
        double metres = 0;
        geod_inverse(&earth, a.latDeg, a.lonDeg, b.latDeg, b.lonDeg, &metres, nullptr, nullptr);
        return metres / 1000;
    }
    LonLat at(LonLat a, LonLat b, double share) const
    {
        geod_geodesicline line;
        geod_inverseline(&line, &earth, a.latDeg, a.lonDeg, b.latDeg, b.lonDeg, 0);
        LonLat place;
        geod_position(&line, share * line.s13, &place.latDeg, &place.lonDeg, nullptr);
        return place;
    }
};

double km(LonLat a, LonLat b) { return Geodesics().km(a, b); }

LonLat randomPlace(std::mt19937& random)
{
    std::uniform_real_distribution<double> unit(-1, 1);
    return {180 * unit(random), std::asin(unit(random)) * 180 / 3.14159265358979};
}

constexpr LonLat bonn{7.1, 50.73};
constexpr LonLat tokyo{139.7, 35.7};
constexpr LonLat sanFrancisco{-122.4, 37.8};
constexpr LonLat sydney{151.2, -33.9};
constexpr LonLat santiago{-70.7, -33.4};

}  // namespace

TEST_CASE("distances agree with the geodesic")
{
    std::mt19937 random(11);
    double worstShare = 0;
    double worstFarShare = 0;
    for (int i = 0; i < 20000; ++i) {
        const LonLat a = randomPlace(random);
        const LonLat b = randomPlace(random);
        const double expected = km(a, b);
        const double share = std::abs(distanceKm(a, b) - expected) / expected;
        (expected < 15000 ? worstShare : worstFarShare) =
            std::max(expected < 15000 ? worstShare : worstFarShare, share);
    }
    MESSAGE("worst relative error: ", worstShare, "; beyond 15,000 km: ", worstFarShare);
    CHECK(worstShare < 1e-5);
    CHECK(worstFarShare < 0.003);
    CHECK(distanceKm(bonn, bonn) == 0);
    CHECK(distanceKm({0, 0}, {180, 0}) == doctest::Approx(20003.9).epsilon(0.003));
    CHECK(distanceKm({7, 51}, {7.00001, 51}) == doctest::Approx(km({7, 51}, {7.00001, 51})).epsilon(0.001));
    CHECK(distanceKm({179.5, 10}, {-179.5, 10}) < 120);
}

TEST_CASE("points lie along the geodesic: Pacific, poles, random")
{
    std::mt19937 random(5);
    std::vector<std::pair<LonLat, LonLat>> pairs{
        {tokyo, sanFrancisco},    {sydney, santiago},         {bonn, tokyo},      {{-150, 70}, {40, 75}},
        {{100, -75}, {-70, -80}}, {{20, 89.9}, {-150, 89.8}}, {{0, 90}, {30, 0}}, {{-169, 0}, {191, 10}}};
    for (int i = 0; i < 1500; ++i) pairs.push_back({randomPlace(random), randomPlace(random)});
    double worstKm = 0;
    for (const auto& [a, b] : pairs) {
        if (km(a, b) > 15000) continue;  // towards the antipode the ways part
        const auto line = greatCircle(a, b, 1);
        REQUIRE(line.front() == a);
        REQUIRE(line.back() == b);
        double longest = 0;
        double total = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            const double step = km(line[i - 1], line[i]);
            longest = std::max(longest, step);
            total += step;
            REQUIRE(std::abs(line[i].latDeg) <= 90);
        }
        REQUIRE(longest < 113);
        REQUIRE(total < km(a, b) * 1.001 + 0.001);
        // The middle of the geodesic is near the line.
        const LonLat middle = Geodesics().at(a, b, 0.5);
        double nearest = std::numeric_limits<double>::infinity();
        for (const LonLat place : greatCircle(a, b, 0.02))
            nearest = std::min(nearest, distanceKm(place, middle));
        worstKm = std::max(worstKm, nearest);
    }
    MESSAGE("worst distance of a geodesic's middle from the line, km: ", worstKm);
    CHECK(worstKm < 40);
}

TEST_CASE("special ends")
{
    CHECK(greatCircle(bonn, bonn, 1) == std::vector<LonLat>{bonn, bonn});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(greatCircle({nan, 0}, bonn, 1).size() == 2);
    CHECK(greatCircle(bonn, tokyo, nan).size() > 50);
    CHECK(greatCircle(bonn, tokyo, -1).size() < 20000);
    for (const auto& [a, b] : {std::pair<LonLat, LonLat>{{0, 0}, {180, 0}},
                               {{10, 40}, {-170, -40}},
                               {{0, 90}, {0, -90}},
                               {{0, -90}, {77, 90}},
                               {{10, -40}, {-170, 40}}}) {
        const auto line = greatCircle(a, b, 1);
        CHECK(line.size() >= 180);
        for (std::size_t i = 1; i < line.size(); ++i) CHECK(km(line[i - 1], line[i]) < 113);
    }
    // Over the pole: the pole is a point of the line.
    const auto overPole = greatCircle({20, 60}, {-160, 50}, 1);
    bool hasPole = false;
    for (const LonLat place : overPole) hasPole = hasPole || place.latDeg == 90;
    CHECK(hasPole);
}

namespace {

/// No segment of a piece may jump over the map; pieces that meet at the cut end on their own side.
void checkPieces(const std::vector<std::vector<LonLat>>& pieces, double longestM)
{
    for (const auto& piece : pieces) {
        REQUIRE(piece.size() >= 2);
        for (std::size_t i = 1; i < piece.size(); ++i) {
            const Point step =
                project(ProjectionId::World, piece[i]) - project(ProjectionId::World, piece[i - 1]);
            REQUIRE(std::hypot(step.x, step.y) < longestM);
        }
    }
}

}  // namespace

TEST_CASE("lines are cut at 169 W and nowhere else")
{
    const auto pacific = splitAtCut(greatCircle(tokyo, sanFrancisco, 1));
    REQUIRE(pacific.size() == 2);
    CHECK(pacific[0].front() == tokyo);
    CHECK(pacific[0].back().lonDeg == 191);
    CHECK(pacific[1].front().lonDeg == -169);
    CHECK(pacific[0].back().latDeg == pacific[1].front().latDeg);
    CHECK(pacific[1].back() == sanFrancisco);
    checkPieces(pacific, 300e3);

    CHECK(splitAtCut(greatCircle(bonn, tokyo, 1)).size() == 1);
    CHECK(splitAtCut(greatCircle({170, 10}, {-172, 5}, 1)).size() == 1);  // over 180° but not over the cut
    const auto back = splitAtCut(greatCircle(sanFrancisco, tokyo, 1));
    REQUIRE(back.size() == 2);
    CHECK(back[0].back().lonDeg == -169);
    CHECK(back[1].front().lonDeg == 191);
}

TEST_CASE("points on the cut belong to the side the line is on")
{
    using Line = std::vector<LonLat>;
    const auto single = [](const Line& line) {
        const auto pieces = splitAtCut(line);
        REQUIRE(pieces.size() == 1);
        return pieces[0];
    };
    CHECK(single({{-169, 0}, {-160, 0}}).front().lonDeg == -169);
    CHECK(single({{-169, 0}, {-178, 0}}).front().lonDeg == 191);
    CHECK(single({{191, 0}, {-160, 0}}).front().lonDeg == -169);
    CHECK(single({{-160, 0}, {191, 0}}).back().lonDeg == -169);
    CHECK(single({{-178, 0}, {-169, 0}}).back().lonDeg == 191);
    CHECK(single({{-178, 0}, {-169, 0}, {-175, 5}}).size() == 3);  // touches and turns back
    const auto through = splitAtCut(Line{{-178, 0}, {-169, 0}, {-160, 0}});
    REQUIRE(through.size() == 2);
    CHECK(through[0].back() == LonLat{191, 0});
    CHECK(through[1].front() == LonLat{-169, 0});
    CHECK(single({{-169, 0}, {-169, 20}}).size() == 2);  // along the cut
}

TEST_CASE("at a pole a line is parted, every other vertex is kept as it was")
{
    const auto pieces = splitAtCut(greatCircle({101, 60}, {-79, 50}, 1));
    REQUIRE(pieces.size() == 2);
    CHECK(pieces[0].back().latDeg == 90);
    CHECK(pieces[1].front().latDeg == 90);
    CHECK(pieces[0].back().lonDeg == doctest::Approx(101));
    CHECK(pieces[1].front().lonDeg == doctest::Approx(-79));
    checkPieces(pieces, 200e3);
    CHECK(splitAtCut(greatCircle({0, 90}, {30, 10}, 1)).size() == 1);
    CHECK(splitAtCut(greatCircle({30, 10}, {0, -90}, 1)).size() == 1);

    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(splitAtCut(std::vector<LonLat>{{0, 0}, {1, 0}, {nan, 0}, {2, 0}, {3, 0}}).size() == 2);
    CHECK(splitAtCut({}).empty());
    CHECK(splitAtCut(std::vector<LonLat>{{0, 0}}).empty());
}

TEST_CASE("random great circles never run across the World map")
{
    std::mt19937 random(23);
    for (int i = 0; i < 3000; ++i) {
        const LonLat a = randomPlace(random);
        const LonLat b = randomPlace(random);
        const auto pieces = splitAtCut(greatCircle(a, b, 1));
        REQUIRE(pieces.size() >= 1);
        REQUIRE(pieces.size() <= 3);
        // Within half a degree of a pole, ten degrees of longitude are 1,000 km of the pole's line.
        checkPieces(pieces, 1200e3);
    }
}
