// The ways of leaders around places, texts and each other.
#include <doctest/doctest.h>

#include "layout/dock/leaders.hpp"
#include "model/atlas.hpp"

using layout::Leader;

namespace {

const model::SeatCity own, other, third;

/// From a list at the left, 100 pixels high, to a place on the height of its middle.
Leader levelLeader() { return {200, 110, 190, 210, {500, 150}, &own, {210, 150}}; }

}  // namespace

TEST_CASE("a leader that meets nothing stays as it is")
{
    std::vector<Leader> leaders{levelLeader()};
    layout::routeLeaders(
        leaders, {.seats = {{&other, {400, 300}, 9}}, .texts = {{{300, 200, 400, 220}, 12}}, .lines = {}}, 1);
    CHECK(leaders[0].bendPx == geo::Point{210, 150});
}

TEST_CASE("a leader keeps off the place of somebody else, and not off its own")
{
    for (const double scale : {1.0, 2.0}) {
        std::vector<Leader> leaders{levelLeader()};
        const layout::SeatSpot inTheWay{&other, {470, 150}, 4}, itself{&own, {500, 150}, 9};
        layout::routeLeaders(leaders, {.seats = {inTheWay, itself}, .texts = {}, .lines = {}}, scale);
        CHECK(layout::distancePx(leaders[0], inTheWay.middlePx) >= 4 + 4 * scale);
        CHECK(leaders[0].bendPx.y >= leaders[0].minPortPx);
        CHECK(leaders[0].bendPx.y <= leaders[0].maxPortPx);
    }
}

TEST_CASE("two places side by side: a leader does not head for the wrong one")
{
    std::vector<Leader> leaders{levelLeader()};
    const layout::SeatSpot neighbour{&other, {495, 150}, 4};
    CHECK(layout::clearancePx(neighbour, leaders[0].sitePx, 1) < 5);
    layout::routeLeaders(leaders, {.seats = {neighbour}, .texts = {}, .lines = {}}, 1);
    CHECK(layout::distancePx(leaders[0], neighbour.middlePx) >=
          layout::clearancePx(neighbour, leaders[0].sitePx, 1));
}

TEST_CASE("a leader runs over a text rather than over a place, and never across another leader")
{
    // The way above is closed by a leader, that below by a text.
    Leader above{200, 60, 60, 210, {600, 152}, &third, {210, 60}};
    above.bendPx = {480, 60};
    std::vector<Leader> leaders{levelLeader(), above};
    const layout::SeatSpot inTheWay{&other, {470, 150}, 4};
    layout::routeLeaders(leaders, {.seats = {inTheWay}, .texts = {{{220, 152, 498, 195}, 12}}, .lines = {}},
                         1);
    CHECK_FALSE(layout::cross(leaders[0], leaders[1]));
    CHECK(layout::distancePx(leaders[0], inTheWay.middlePx) >= 8);
}
