#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "layout/real_scene.hpp"
#include "look/palette.hpp"
#include "scene/dump.hpp"
#include "scene/hit.hpp"

using layout_test::network;
using layout_test::realAtlas;
using layout_test::Shot;
using scene::Role;

namespace {

std::size_t countRole(const scene::Scene& scene, Role role)
{
    return static_cast<std::size_t>(std::count_if(
        scene.items.begin(), scene.items.end(), [&](const scene::Item& item) { return item.role == role; }));
}

std::set<std::string> filled(const scene::Scene& scene)
{
    std::set<std::string> codes;
    // Germany in the colour of land says nothing.
    for (const scene::RegionFill& fill : scene.frames.front().fills)
        if (fill.colors[0] != look::palette(state::Theme::Light).land) codes.insert(fill.code);
    return codes;
}

const scene::RegionFill* fillOf(const scene::Scene& scene, const std::string& code)
{
    for (const scene::RegionFill& fill : scene.frames.front().fills)
        if (fill.code == code) return &fill;
    return nullptr;
}

/// Labels and place names by text, with their origin relative to a fixed place of the map.
std::map<std::string, geo::Point> namesOf(const scene::Scene& scene, const geo::Box& within)
{
    const scene::MapFrame& frame = scene.frames.front();
    const geo::Viewport viewport = layout_test::viewportOf(frame);
    const geo::Point fixed = viewport.toPx({10, 51});
    std::map<std::string, geo::Point> names;
    for (const scene::Item& item : scene.items) {
        const auto* run = std::get_if<scene::TextRun>(&item.primitive);
        if (!run || (item.role != Role::Label && item.role != Role::PlaceName)) continue;
        const geo::Point at{run->origin.x, run->origin.y};
        const geo::LonLat place = viewport.toLonLat(at).value_or(geo::LonLat{});
        if (within.contains({place.lonDeg, place.latDeg})) names[run->text.utf8] = at - fixed;
    }
    return names;
}

}  // namespace

TEST_CASE("equal inputs give equal scenes")
{
    for (const auto kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin}) {
        const Shot shot{.kind = kind};
        CHECK(scene::dump(layout_test::sceneOf(shot)) == scene::dump(layout_test::sceneOf(shot)));
    }
}

TEST_CASE("names keep their place while the map is moved")
{
    geo::Camera camera{{10.4, 51.2}, 800, geo::ProjectionId::Germany, geo::ProjectionId::Germany, 0};
    const geo::Box middle{8.6, 49.8, 12.2, 52.4};  // away from the edges and docks of all three
    Shot shot{.widthPx = 1900, .heightPx = 1300};
    shot.camera = camera;
    const auto names = namesOf(layout_test::sceneOf(shot), middle);
    CHECK(names.size() >= 8);
    for (const geo::LonLat centre : {geo::LonLat{10.52, 51.27}, {10.05, 51.0}, {10.9, 51.5}}) {
        shot.camera->centre = centre;
        const auto moved = namesOf(layout_test::sceneOf(shot), middle);
        CAPTURE(centre.lonDeg);
        for (const auto& [text, at] : names) {
            const auto found = moved.find(text);
            if (found == moved.end()) {
                FAIL_CHECK(text, " is gone");
                continue;
            }
            // Baselines stand on whole pixels, hence the tolerance.
            CHECK(std::abs(found->second.x - at.x) < 0.3);
            CHECK(std::abs(found->second.y - at.y) < 1.1);
        }
        CHECK(moved.size() == names.size());
    }
}

TEST_CASE("an unknown list fills nothing and says so; a known one fills its countries")
{
    Shot shot{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    shot.selection = {network("sustainable-cities-platform")};
    const scene::Scene unknown = layout_test::sceneOf(shot);
    CHECK(unknown.frames.front().fills.empty());
    CHECK(countRole(unknown, Role::Tag) > 0);

    shot.selection = {network("climate-alliance")};
    const scene::Scene known = layout_test::sceneOf(shot);
    CHECK(filled(known).size() == realAtlas()[shot.selection.front()].countries.known.size());
    CHECK(fillOf(known, "DE"));
    CHECK(fillOf(known, "DE")->outline.dashPx == 0);
    CHECK(countRole(known, Role::Office) > 0);
    CHECK(countRole(known, Role::Arc) > 0);
}

TEST_CASE("a partial list looks partial")
{
    Shot shot{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    shot.selection = {network("blue-communities")};
    const scene::Scene scene = layout_test::sceneOf(shot);
    REQUIRE(fillOf(scene, "CA"));
    CHECK(fillOf(scene, "CA")->outline.dashPx > 0);
}

TEST_CASE("the Germany view fills states, and two entries share a state in stripes")
{
    Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1520, .heightPx = 1032};
    shot.selection = {network("kommunalpolitisches-forum-thueringen")};
    CHECK(filled(layout_test::sceneOf(shot)) == std::set<std::string>{"DE-TH"});
    shot.selection.push_back(network("deutscher-landkreistag"));
    const scene::Scene two = layout_test::sceneOf(shot);
    REQUIRE(fillOf(two, "DE-TH"));
    CHECK(fillOf(two, "DE-TH")->pattern == scene::RegionFill::Pattern::Stripes);
    CHECK(fillOf(two, "DE-TH")->bandPx >= 12);
    REQUIRE(fillOf(two, "DE-BY"));
    CHECK(fillOf(two, "DE-BY")->pattern == scene::RegionFill::Pattern::Solid);
    CHECK(fillOf(two, "DE-BY")->colors[0] == look::palette(state::Theme::Light).slotFill[1]);
}

TEST_CASE("the twin has two frames side by side, Germany on the left")
{
    const scene::Scene scene = layout_test::sceneOf({.kind = state::ViewKind::Twin});
    REQUIRE(scene.frames.size() >= 2);
    CHECK(scene.frames[0].kind == scene::FrameKind::Main);
    CHECK(scene.frames[1].kind == scene::FrameKind::Main);
    CHECK(scene.frames[0].camera.projection == geo::ProjectionId::Germany);
    CHECK(scene.frames[0].boxPx.maxX <= scene.frames[1].boxPx.minX);
    CHECK(scene.frames[1].boxPx.maxX == 880);
}

TEST_CASE("an exported picture has its title, its sources and the same map")
{
    const Shot shot{.widthPx = 1920, .heightPx = 1080, .purpose = layout::Purpose::Export};
    const scene::Scene scene = layout_test::sceneOf(shot);
    CHECK(scene.title == "47 Einträge");
    CHECK(countRole(scene, Role::Title) >= 3);
    CHECK(countRole(scene, Role::Furniture) > 0);
    CHECK(countRole(scene, Role::Legend) > 0);
    CHECK(scene.frames.front().boxPx.minY > 0);
    CHECK(scene.frames.front().boxPx.maxY < 1080);
}

TEST_CASE("what does not match the filter is a dot without a name")
{
    Shot shot{.kind = state::ViewKind::Germany};
    shot.criteria.topics = {model::Topic::Water};
    const scene::Scene scene = layout_test::sceneOf(shot);
    const model::NetworkId skew = network("skew"), aoew = network("aoew");
    bool skewNamed = false, aoewNamed = false;
    for (const scene::Item& item : scene.items)
        if (std::holds_alternative<scene::TextRun>(item.primitive)) {
            skewNamed |= item.network == skew;
            aoewNamed |= item.network == aoew;
        }
    CHECK_FALSE(skewNamed);
    CHECK(aoewNamed);
}

TEST_CASE("the pointer finds countries and states, symbols first")
{
    const scene::Scene scene =
        layout_test::sceneOf({.kind = state::ViewKind::Germany, .widthPx = 1520, .heightPx = 1032});
    const scene::MapFrame& frame = scene.frames.front();
    const geo::Viewport viewport = layout_test::viewportOf(frame);
    const auto hit = scene::hitTest(scene, viewport.toPx({11.2, 50.62}), geo::RegionKind::State);
    REQUIRE(hit);
    REQUIRE(hit->region);
    CHECK(hit->region->code == "DE-TH");
    const auto abroad = scene::hitTest(scene, viewport.toPx({15.5, 49.4}), geo::RegionKind::State);
    REQUIRE(abroad);
    REQUIRE(abroad->region);
    CHECK(abroad->region->code == "CZ");
    const auto symbol = scene::hitTest(scene, viewport.toPx({9.1829, 48.7758}), geo::RegionKind::State);
    REQUIRE(symbol);
    CHECK(symbol->network == network("cities-for-mobility"));
    CHECK_FALSE(scene::hitTest(scene, {-5, 10}, geo::RegionKind::State));
}

TEST_CASE("the name of the entry under the pointer is shown and covers no other text")
{
    Shot shot{.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032};
    shot.hovered = network("cities-alliance");
    const scene::Scene scene = layout_test::sceneOf(shot);
    geo::Box chip;
    for (const scene::Item& item : scene.items)
        if (const auto* box = std::get_if<scene::Rectangle>(&item.primitive); box && item.role == Role::Tag)
            chip = box->boxPx;
    REQUIRE_FALSE(chip.empty());
    for (const scene::Item& item : scene.items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive))
            if (item.role == Role::Label || item.role == Role::PlaceName)
                CHECK_FALSE(layout_test::inkBox(*run).intersects(chip));
}

TEST_CASE("a picture of no size and a camera out of bounds do no harm")
{
    CHECK_NOTHROW(layout_test::sceneOf({.widthPx = 1, .heightPx = 1}));
    CHECK_NOTHROW(layout_test::sceneOf({.widthPx = 60, .heightPx = 40, .textScale = 2}));
    Shot shot{.kind = state::ViewKind::World};
    shot.camera = geo::Camera{{179.9, 89}, 5, geo::ProjectionId::World, geo::ProjectionId::World, 0};
    CHECK_NOTHROW(layout_test::sceneOf(shot));
}

TEST_CASE("where several of the selected have an office the place is named once")
{
    Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1520, .heightPx = 1032};
    shot.selection = {*realAtlas().find("climate-alliance"), *realAtlas().find("dstgb")};
    int named = 0;
    for (const scene::Item& item : layout_test::sceneOf(shot).items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive);
            run && item.role == scene::Role::PlaceName && run->text.utf8 == "Brüssel")
            ++named;
    CHECK(named == 1);
}

TEST_CASE("entries that do not pass are quiet grey dots that answer to the pointer, without a name")
{
    filter::Criteria water;
    water.topics = {model::Topic::Water};
    for (const bool dim : {false, true}) {
        const scene::Scene scene = layout_test::sceneOf({.criteria = water, .dimOthers = dim});
        const model::NetworkId other = network("cities-for-mobility");
        const auto is = [&](auto&& what) {
            return std::any_of(scene.items.begin(), scene.items.end(),
                               [&](const scene::Item& item) { return item.network == other && what(item); });
        };
        CHECK(is([](const scene::Item& item) {
            const auto* disc = std::get_if<scene::Disc>(&item.primitive);
            return item.role == Role::Symbol && disc && disc->radiusPx < 3;
        }));
        CHECK_FALSE(is(
            [](const scene::Item& item) { return std::holds_alternative<scene::TextRun>(item.primitive); }));
        CHECK(std::any_of(scene.hits.begin(), scene.hits.end(),
                          [&](const scene::HitArea& hit) { return hit.network == other; }));
    }
}

TEST_CASE("a bar of the comparison lights its countries up, the others step back")
{
    const std::vector<model::NetworkId> both{network("eurocities"), network("c40-cities")};
    const Shot plain{.kind = state::ViewKind::Europe, .selection = both};
    Shot lit = plain;
    lit.overlap = filter::OverlapChoice{filter::OverlapOf::Countries, 3};
    const scene::Scene before = layout_test::sceneOf(plain), after = layout_test::sceneOf(lit);
    CHECK(filled(before) == filled(after));
    REQUIRE(fillOf(after, "IT"));
    CHECK(fillOf(after, "IT")->colors == fillOf(before, "IT")->colors);  // in both
    CHECK(fillOf(after, "IT")->outline.color == look::palette(state::Theme::Light).text);
    REQUIRE(fillOf(after, "FI"));
    CHECK_FALSE(fillOf(after, "FI")->colors == fillOf(before, "FI")->colors);  // in one
}

TEST_CASE("a bar of member places puts a ring around each")
{
    const std::vector<model::NetworkId> both{network("netzwerk-biostaedte"), network("c40-cities")};
    const Shot plain{.selection = both};
    Shot lit = plain;
    lit.overlap = filter::OverlapChoice{filter::OverlapOf::MemberPlaces, 1};
    const std::size_t rings = countRole(layout_test::sceneOf(lit), Role::MemberPlace) -
                              countRole(layout_test::sceneOf(plain), Role::MemberPlace);
    CHECK(rings >= 2 * 10);  // two lines each, those in view and not under a dock
    CHECK(rings <= 2 * 20);
}
