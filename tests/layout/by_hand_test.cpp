// Names and lists that somebody put somewhere: they stay there, the others go round them, and a line says
// what they belong to.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "filter/criteria_text.hpp"
#include "layout/real_scene.hpp"
#include "scene/items.hpp"

using layout_test::network;
using layout_test::realAtlas;
using layout_test::sceneOf;
using layout_test::Shot;
using scene::Role;

namespace {

geo::Viewport viewportOf(const scene::Scene& scene, std::size_t frame = 0)
{
    const scene::MapFrame& map = scene.frames[frame];
    return {map.camera, map.boxPx, map.scale};
}

const scene::Movable* movableOf(const scene::Scene& scene, model::NetworkId id)
{
    for (const scene::Movable& one : scene.movables)
        if (one.network == id) return &one;
    return nullptr;
}

const scene::Movable* movableOf(const scene::Scene& scene, std::string_view city)
{
    for (const scene::Movable& one : scene.movables)
        if (!one.network.valid() && one.city == city) return &one;
    return nullptr;
}

double apart(geo::Point a, geo::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Words that lie on the box, its own left out.
std::size_t wordsOn(const scene::Scene& scene, const geo::Box& box, model::NetworkId own)
{
    return static_cast<std::size_t>(
        std::count_if(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
            const auto* run = std::get_if<scene::TextRun>(&item.primitive);
            return run && item.network != own && item.role != Role::Furniture && item.role != Role::Legend &&
                   item.role != Role::Tag && layout_test::inkBox(*run).intersects(box);
        }));
}

bool hasLeader(const scene::Scene& scene, model::NetworkId id, const geo::Box& to)
{
    return std::any_of(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
        const auto* line = std::get_if<scene::Polyline>(&item.primitive);
        return line && item.role == Role::Leader && item.network == id &&
               to.grown(1).contains(scene::fromF(line->points.back()));
    });
}

state::HandPlaced name(model::NetworkId id, geo::ProjectionId map, geo::LonLat at)
{
    return {id, {}, map, at};
}

Shot water()
{
    Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1000, .heightPx = 800};
    REQUIRE(filter::addPiece(realAtlas(), shot.criteria, "topic=water").empty());
    return shot;
}

}  // namespace

TEST_CASE("a name that was put somewhere stands there at every scale, with a line to its symbol, and alone")
{
    const model::NetworkId asew = network("asew");
    const geo::LonLat place{11.6, 48.4};
    for (const double nearer : {1.0, 1.25, 1.9}) {
        CAPTURE(nearer);
        Shot shot = water();
        const scene::Scene before = sceneOf(shot);
        geo::Camera camera = before.frames[0].camera;
        camera.metresPerPx /= nearer;
        camera.centre = {9.5, 49.8};
        shot.camera = camera;
        const scene::Movable* free = movableOf(before, asew);
        REQUIRE(free);
        CHECK_FALSE(free->byHand);
        shot.byHand = {name(asew, geo::ProjectionId::Germany, place)};
        const scene::Scene scene = sceneOf(shot);
        const scene::Movable* moved = movableOf(scene, asew);
        REQUIRE(moved);
        CHECK(moved->byHand);
        CHECK(apart(moved->boxPx.centre(), viewportOf(scene).toPx(place)) < 1.5);
        CHECK(hasLeader(scene, asew, moved->boxPx));
        CHECK(wordsOn(scene, moved->boxPx, asew) == 0);
    }
}

TEST_CASE("beside its symbol it needs no line, and on another map it has the place that the program finds")
{
    const model::NetworkId asew = network("asew");
    const geo::LonLat seat = realAtlas()[asew].mainSeat()->place;
    Shot shot = water();
    const scene::Scene before = sceneOf(shot);
    const scene::Movable* free = movableOf(before, asew);
    REQUIRE(free);
    geo::Box box = free->boxPx;
    const auto at =
        viewportOf(before).toLonLat(viewportOf(before).toPx(seat) + geo::Point{box.width() / 2 + 12, 0});
    REQUIRE(at);
    shot.byHand = {name(asew, geo::ProjectionId::Germany, *at)};
    const scene::Scene beside = sceneOf(shot);
    REQUIRE(movableOf(beside, asew));
    CHECK(movableOf(beside, asew)->byHand);
    CHECK_FALSE(hasLeader(beside, asew, movableOf(beside, asew)->boxPx));

    shot.byHand = {name(asew, geo::ProjectionId::World, *at)};
    const scene::Scene elsewhere = sceneOf(shot);
    REQUIRE(movableOf(elsewhere, asew));
    CHECK_FALSE(movableOf(elsewhere, asew)->byHand);
    CHECK(movableOf(elsewhere, asew)->boxPx == box);
}

TEST_CASE("what lies outside of the frame does not stand by hand: it is named all the same")
{
    const model::NetworkId asew = network("asew");
    Shot shot = water();
    shot.byHand = {name(asew, geo::ProjectionId::Germany, {30, 60})};
    const scene::Scene scene = sceneOf(shot);
    REQUIRE(movableOf(scene, asew));
    CHECK(scene.frames[0].boxPx.contains(movableOf(scene, asew)->boxPx.centre()));
}

TEST_CASE("a list stands where it was put, of what is asked and of all entries alike")
{
    for (const bool asks : {true, false}) {
        CAPTURE(asks);
        Shot shot{.kind = state::ViewKind::Europe, .widthPx = 1600, .heightPx = 1000};
        if (asks)
            REQUIRE(filter::addPiece(realAtlas(), shot.criteria, "topic=democracy-participation").empty());
        const scene::Scene before = sceneOf(shot);
        const auto list = std::find_if(before.movables.begin(), before.movables.end(),
                                       [](const scene::Movable& one) { return !one.network.valid(); });
        REQUIRE(list != before.movables.end());
        const geo::Box frame = before.frames[0].boxPx;
        const geo::Point to{frame.minX + frame.width() * 0.42, frame.minY + frame.height() * 0.28};
        const auto place = viewportOf(before).toLonLat(to);
        REQUIRE(place);
        shot.byHand = {{{}, list->city, before.frames[0].camera.projection, *place}};
        const scene::Scene scene = sceneOf(shot);
        const scene::Movable* moved = movableOf(scene, list->city);
        REQUIRE(moved);
        CHECK(moved->byHand);
        CHECK(apart(moved->boxPx.centre(), to) < 2.5);
        // Once, and no other list, name or leader of a list lies on it.
        CHECK(std::count_if(scene.movables.begin(), scene.movables.end(), [&](const scene::Movable& other) {
                  return other.boxPx.intersects(moved->boxPx);
              }) == 1);
        CHECK(std::count_if(scene.movables.begin(), scene.movables.end(), [&](const scene::Movable& other) {
                  return !other.network.valid() && other.city == list->city;
              }) == 1);
    }
}

TEST_CASE("a sign on it gives it back, in the window alone; while names are moved the map says so")
{
    const model::NetworkId asew = network("asew");
    Shot shot = water();
    shot.byHand = {name(asew, geo::ProjectionId::Germany, {11.6, 48.4})};
    const auto pins = [](const scene::Scene& scene) {
        return std::count_if(scene.hits.begin(), scene.hits.end(), [](const scene::HitArea& area) {
            return area.stands == scene::Stands::HandPin;
        });
    };
    CHECK(pins(sceneOf(shot)) == 0);
    shot.placing.pins = true;
    CHECK(pins(sceneOf(shot)) == 1);
    const std::size_t quiet = sceneOf(shot).items.size();
    shot.placing.on = true;
    const scene::Scene on = sceneOf(shot);
    CHECK(on.items.size() > quiet);
    CHECK(std::any_of(on.items.begin(), on.items.end(), [](const scene::Item& item) {
        const auto* run = std::get_if<scene::TextRun>(&item.primitive);
        return run && run->text.utf8.find("Esc") != std::string::npos;
    }));
}
