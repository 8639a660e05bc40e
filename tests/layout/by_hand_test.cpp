// Names and lists that somebody put somewhere: they stay there, the others go round them, and a line says
// what they belong to.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "filter/text/name_key.hpp"
#include "layout/real_scene.hpp"
#include "scene/items.hpp"

using layout_test::network;
using layout_test::realAtlas;
using layout_test::sceneOf;
using layout_test::Shot;
using layout_test::viewportOf;
using scene::Role;

namespace {

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
    shot.criteria = layout_test::filtered("topic=water");
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
        CHECK(apart(moved->boxPx.centre(), viewportOf(scene.frames[0]).toPx(place)) < 1.5);
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
        viewportOf(before.frames[0])
            .toLonLat(viewportOf(before.frames[0]).toPx(seat) + geo::Point{box.width() / 2 + 12, 0});
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
        if (asks) shot.criteria = layout_test::filtered("topic=democracy-participation");
        const scene::Scene before = sceneOf(shot);
        const auto list =
            std::find_if(before.movables.begin(), before.movables.end(), [](const scene::Movable& one) {
                return !one.network.valid() && !filter::parseNameKey(one.city);
            });
        REQUIRE(list != before.movables.end());
        const geo::Box frame = before.frames[0].boxPx;
        const geo::Point to{frame.minX + frame.width() * 0.42, frame.minY + frame.height() * 0.28};
        const auto place = viewportOf(before.frames[0]).toLonLat(to);
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

namespace {

/// What lies on the maps: legend, words, scale.
std::vector<geo::Box> furnitureOf(const scene::Scene& scene)
{
    std::vector<geo::Box> boxes;
    for (const scene::Item& item : scene.items)
        if (const auto* box = std::get_if<scene::Rectangle>(&item.primitive);
            box && (item.role == Role::Legend || item.role == Role::Furniture || item.role == Role::Title))
            boxes.push_back(box->boxPx);
    return boxes;
}

bool isOnFurniture(const scene::Scene& scene, const geo::Box& box)
{
    const std::vector<geo::Box> all = furnitureOf(scene);
    return std::any_of(all.begin(), all.end(), [&](const geo::Box& other) { return other.intersects(box); });
}

bool saysAt(const scene::Scene& scene, geo::Point at, std::string_view words)
{
    return std::any_of(scene.hits.begin(), scene.hits.end(), [&](const scene::HitArea& hit) {
        return hit.boxPx.contains(at) && hit.tooltip.find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("a name, a place's name or a list that was put where the legend or the edge is stands beside it")
{
    enum class What : std::uint8_t { Name, Place, List };
    for (const What what : {What::Name, What::Place, What::List})
        for (const bool atEdge : {false, true}) {
            CAPTURE(static_cast<int>(what));
            CAPTURE(atEdge);
            Shot shot = water();
            if (what == What::Place) shot.criteria = {};
            const scene::Scene before = sceneOf(shot);
            const geo::Box& frame = before.frames[0].boxPx;
            const std::vector<geo::Box> furniture = furnitureOf(before);
            REQUIRE_FALSE(furniture.empty());
            const geo::Point to =
                atEdge ? geo::Point{frame.minX + 3, frame.centre().y + 20} : furniture.front().centre();
            const auto place = viewportOf(before.frames[0]).toLonLat(to);
            REQUIRE(place);
            // The movable next to it.
            const scene::Movable* next = nullptr;
            for (const scene::Movable& one : before.movables) {
                const bool list = !one.network.valid() && !filter::parseNameKey(one.city);
                const bool is = what == What::Name    ? one.network.valid()
                                : what == What::Place ? one.city.starts_with("place:state/")
                                                      : list;
                if (is && (!next || apart(one.boxPx.centre(), to) < apart(next->boxPx.centre(), to)))
                    next = &one;
            }
            REQUIRE(next);
            shot.byHand = {{next->network, next->city, geo::ProjectionId::Germany, *place}};
            shot.placing.on = true;
            const scene::Scene scene = sceneOf(shot);
            const scene::Movable* moved =
                next->network.valid() ? movableOf(scene, next->network) : movableOf(scene, next->city);
            REQUIRE(moved);
            CHECK(moved->byHand);
            CHECK(apart(moved->boxPx.centre(), to) < 0.3 * frame.height());
            CHECK_FALSE(isOnFurniture(scene, moved->boxPx));
            CHECK(moved->boxPx.minX >= frame.minX);
            CHECK(saysAt(scene, moved->boxPx.centre(), "so nah wie möglich"));
            CHECK(
                std::count_if(scene.movables.begin(), scene.movables.end(), [&](const scene::Movable& other) {
                    return other.boxPx.intersects(moved->boxPx);
                }) == 1);
        }
}

TEST_CASE("while names are moved, what stands elsewhere than it was put says why, and so do signs and pins")
{
    const model::NetworkId asew = network("asew");
    Shot shot = water();
    shot.byHand = {name(asew, geo::ProjectionId::Germany, {30, 60})};
    shot.towns = {{"Jena", "DE", "DE-TH", "16053000", {11.586, 50.928}, 1}};
    const geo::LonLat seat = realAtlas()[asew].mainSeat()->place;
    for (const bool on : {false, true}) {
        CAPTURE(on);
        shot.placing.on = on;
        const scene::Scene scene = sceneOf(shot);
        const scene::Movable* stands = movableOf(scene, asew);
        REQUIRE(stands);
        CHECK(saysAt(scene, stands->boxPx.centre(), "Steht nicht, wo es") == on);
        const geo::Viewport map = viewportOf(scene.frames[0]);
        CHECK(saysAt(scene, map.toPx(seat), "Zeichen steht an seinem Sitz") == on);
        CHECK(saysAt(scene, map.toPx({11.586, 50.928}) - geo::Point{0, 8}, "Die Nadel") == on);
    }
}

TEST_CASE("names of countries, waters and towns stand where they were put, once, with nothing on them")
{
    // `key`: how it begins.
    struct Moved {
        state::ViewKind kind;
        std::string_view key;
        geo::Point byPx;
        bool tied;
    };
    for (const Moved& one : {Moved{state::ViewKind::Europe, "place:country/", {30, 25}, false},
                             Moved{state::ViewKind::Europe, "place:country/", {-200, 40}, true},
                             Moved{state::ViewKind::Europe, "place:water/", {20, -30}, false},
                             Moved{state::ViewKind::Germany, "place:state/", {30, 20}, false},
                             Moved{state::ViewKind::Germany, "place:town/", {-90, -50}, true}}) {
        CAPTURE(one.key);
        CAPTURE(one.byPx.x);
        Shot shot{.kind = one.kind, .widthPx = 1200, .heightPx = 900};
        const scene::Scene before = sceneOf(shot);
        const geo::Box middle = before.frames[0].boxPx.grown(-230);
        const auto free =
            std::find_if(before.movables.begin(), before.movables.end(), [&](const scene::Movable& other) {
                return other.city.starts_with(one.key) && middle.contains(other.boxPx.centre());
            });
        REQUIRE(free != before.movables.end());
        const std::string key = free->city;
        CAPTURE(key);
        CHECK_FALSE(free->byHand);
        const geo::Point to = free->boxPx.centre() + one.byPx;
        const auto place = viewportOf(before.frames[0]).toLonLat(to);
        REQUIRE(place);
        shot.byHand = {{{}, key, before.frames[0].camera.projection, *place}};
        const scene::Scene scene = sceneOf(shot);
        const scene::Movable* moved = movableOf(scene, key);
        REQUIRE(moved);
        CHECK(moved->byHand);
        CHECK(apart(moved->boxPx.centre(), to) < 2.5);
        CHECK(std::count_if(scene.movables.begin(), scene.movables.end(),
                            [&](const scene::Movable& other) { return other.city == key; }) == 1);
        CHECK(std::count_if(scene.movables.begin(), scene.movables.end(), [&](const scene::Movable& other) {
                  return other.boxPx.intersects(moved->boxPx);
              }) == 1);
        CHECK(hasLeader(scene, {}, moved->boxPx) == one.tied);
    }
}

TEST_CASE(
    "where all entries are named, too, one that was put somewhere stands there and its symbol at its seat")
{
    const model::NetworkId id = network("netzwerk-biostaedte");
    Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1280, .heightPx = 720};
    const geo::LonLat place{12.9, 48.7};
    shot.byHand = {name(id, geo::ProjectionId::Germany, place)};
    const scene::Scene scene = sceneOf(shot);
    const scene::Movable* moved = movableOf(scene, id);
    REQUIRE(moved);
    CHECK(moved->byHand);
    CHECK(apart(moved->boxPx.centre(), viewportOf(scene.frames[0]).toPx(place)) < 2.5);
    CHECK(hasLeader(scene, id, moved->boxPx));
}

TEST_CASE("a name of a place that is far from it, or on its own dot, stands where the program puts it")
{
    Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1200, .heightPx = 900};
    const scene::Scene before = sceneOf(shot);
    const scene::Movable* free = movableOf(before, "place:town/09162000");
    REQUIRE(free);
    const geo::LonLat munich{11.575, 48.137};
    for (const geo::LonLat at : {munich, geo::LonLat{8, 54}}) {
        shot.byHand = {{{}, "place:town/09162000", geo::ProjectionId::Germany, at}};
        const scene::Scene scene = sceneOf(shot);
        const scene::Movable* stands = movableOf(scene, "place:town/09162000");
        REQUIRE(stands);
        CHECK_FALSE(stands->byHand);
        CHECK(stands->boxPx == free->boxPx);
    }
}

TEST_CASE("whatever is a name or a list on a map can be moved, or says why it cannot")
{
    for (const state::ViewKind kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const int asked : {0, 1, 2}) {
            CAPTURE(static_cast<int>(kind));
            CAPTURE(asked);
            Shot shot{.kind = kind, .widthPx = 1300, .heightPx = 800};
            shot.placing.on = true;
            if (asked == 1) shot.selection = {network("c40-cities"), network("eurocities")};
            if (asked == 2) shot.criteria = layout_test::filtered("topic=democracy-participation");
            const scene::Scene scene = sceneOf(shot);
            for (const scene::Item& item : scene.items) {
                const auto* run = std::get_if<scene::TextRun>(&item.primitive);
                const bool name =
                    item.role == Role::Label || item.role == Role::PlaceName || item.role == Role::DockRow;
                if (!run || !name) continue;
                CAPTURE(run->text.utf8);
                const geo::Point at = layout_test::inkBox(*run).centre();
                const bool movable =
                    std::any_of(scene.movables.begin(), scene.movables.end(),
                                [&](const scene::Movable& one) { return one.boxPx.contains(at); });
                const bool says =
                    std::any_of(scene.hits.begin(), scene.hits.end(), [&](const scene::HitArea& hit) {
                        return hit.boxPx.contains(at) &&
                               hit.tooltip.find("nicht verschieben") != std::string::npos;
                    });
                CHECK((movable || says));
            }
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
