// What is asked comes first: named at its place, uncovered, in no list at the edge; its surroundings are
// quiet; what the map cannot show is said in words.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "filter/criteria_text.hpp"
#include "layout/real_scene.hpp"
#include "scene/items.hpp"

using layout_test::filtered;
using layout_test::network;
using layout_test::realAtlas;
using layout_test::says;
using layout_test::sceneOf;
using layout_test::Shot;
using scene::Role;

namespace {

std::set<std::uint32_t> withRole(const scene::Scene& scene, std::initializer_list<Role> roles,
                                 std::optional<std::uint32_t> frame = {})
{
    std::set<std::uint32_t> networks;
    for (const scene::Item& item : scene.items)
        if (item.network.valid() && std::holds_alternative<scene::TextRun>(item.primitive) &&
            std::find(roles.begin(), roles.end(), item.role) != roles.end() &&
            (!frame || item.frame == frame))
            networks.insert(item.network.index);
    return networks;
}

std::set<std::uint32_t> listed(const scene::Scene& scene) { return withRole(scene, {Role::DockRow}); }

geo::Point seatOf(const scene::Scene& scene, model::NetworkId id)
{
    const scene::MapFrame& frame = scene.frames.front();
    return layout_test::viewportOf(frame).toPx(realAtlas()[id].mainSeat()->place);
}

/// From the seat to the nearest of the entry's names.
double distanceOfName(const scene::Scene& scene, model::NetworkId id)
{
    const geo::Point seat = seatOf(scene, id);
    double nearest = 1e9;
    for (const scene::Item& item : scene.items) {
        const auto* run = std::get_if<scene::TextRun>(&item.primitive);
        if (!run || item.network != id || (item.role != Role::Label && item.role != Role::DockRow)) continue;
        geo::Box box = layout_test::inkBox(*run);
        // A row counts with its list.
        for (const scene::Item& other : scene.items)
            if (const auto* panel = std::get_if<scene::Rectangle>(&other.primitive);
                panel && other.role == Role::DockPanel && panel->boxPx.contains(box.centre()))
                box = panel->boxPx;
        const geo::Point near{std::clamp(seat.x, box.minX, box.maxX), std::clamp(seat.y, box.minY, box.maxY)};
        nearest = std::min(nearest, std::hypot(seat.x - near.x, seat.y - near.y));
    }
    return nearest;
}

struct MapArea {
    double widthPx, heightPx;
};

constexpr double leaderShare = 0.12;

}  // namespace

TEST_CASE("with one entry selected no list of the others stands in the picture")
{
    for (const auto kind : {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany}) {
        const scene::Scene scene =
            sceneOf({.kind = kind, .widthPx = 1920, .heightPx = 1080, .selection = {network("c40-cities")}});
        for (const std::uint32_t id : listed(scene)) CHECK(model::NetworkId(id) == network("c40-cities"));
    }
}

TEST_CASE("an entry that is asked for has no arrow where its seat is in the picture")
{
    const scene::Scene scene = sceneOf({.kind = state::ViewKind::Germany,
                                        .widthPx = 1920,
                                        .heightPx = 1080,
                                        .purpose = layout::Purpose::Export,
                                        .selection = {network("c40-cities")}});
    REQUIRE(scene.frames.front().boxPx.contains(seatOf(scene, network("c40-cities"))));
    CHECK_FALSE(withRole(scene, {Role::EdgeMarker}).contains(network("c40-cities").index));
    CHECK(withRole(scene, {Role::Label, Role::DockRow}).contains(network("c40-cities").index));
}

TEST_CASE("an asked seat beyond the edge has its arrow, one that is not asked has none")
{
    const Shot shot{.kind = state::ViewKind::Europe,
                    .widthPx = 1520,
                    .heightPx = 1032,
                    .selection = {network("blue-communities")}};  // Ottawa
    const auto marked = withRole(sceneOf(shot), {Role::EdgeMarker});
    CHECK(marked.contains(network("blue-communities").index));
    CHECK(marked.size() == 1);
}

TEST_CASE("what a short filter finds is named beside its place, several of a city in one list")
{
    for (const char* piece : {"topic=water", "topic=health", "topic=peace"})
        for (const auto kind : {state::ViewKind::Europe, state::ViewKind::Germany}) {
            const Shot shot{.kind = kind, .widthPx = 1520, .heightPx = 1032, .criteria = filtered(piece)};
            const scene::Scene scene = sceneOf(shot);
            const layout::Ranks ranks = layout_test::ranksOf(shot);
            for (std::size_t i = 0; i < realAtlas().networks().size(); ++i) {
                const model::NetworkId id(i);
                if (!ranks.isAsked(id) || !realAtlas()[id].mainSeat()) continue;
                if (!scene.frames.front().boxPx.contains(seatOf(scene, id))) continue;
                CAPTURE(piece);
                CAPTURE(realAtlas()[id].id);
                CHECK(distanceOfName(scene, id) <= leaderShare * shot.heightPx + 20);
            }
        }
}

TEST_CASE("what surrounds the asked ones is counted where a city has several, and told to the pointer")
{
    const scene::Scene scene = sceneOf({.kind = state::ViewKind::Germany,
                                        .widthPx = 1520,
                                        .heightPx = 1032,
                                        .selection = {network("climate-alliance")}});
    CHECK(says(scene, "11"));
    const bool told = std::any_of(scene.hits.begin(), scene.hits.end(), [](const scene::HitArea& area) {
        return area.tooltip.starts_with("Berlin: 11 Netzwerke\n");
    });
    CHECK(told);
    CHECK(says(scene, "3 Einträge"));
}

TEST_CASE("the rest has a dot without a name")
{
    const Shot shot{.kind = state::ViewKind::Germany,
                    .widthPx = 1520,
                    .heightPx = 1032,
                    .criteria = filtered("topic=water"),
                    .dimOthers = true};
    const layout::Ranks ranks = layout_test::ranksOf(shot);
    for (const std::uint32_t id : withRole(sceneOf(shot), {Role::Label, Role::DockRow, Role::EdgeMarker}))
        CHECK(ranks.isAsked(model::NetworkId(id)));
}

TEST_CASE("a town's question shows the entries of its answer, not all")
{
    Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1520, .heightPx = 1032};
    shot.town = realAtlas().gazetteer().findMunicipality("05314000");  // Bonn
    const layout::Ranks ranks = layout_test::ranksOf(shot);
    for (const std::uint32_t id : withRole(sceneOf(shot), {Role::Label, Role::DockRow, Role::EdgeMarker}))
        CHECK(ranks.of(model::NetworkId(id)) != layout::Rank::Rest);
    CHECK_FALSE(listed(sceneOf({.kind = shot.kind, .widthPx = 1520, .heightPx = 1032})).empty());
}

TEST_CASE("hundreds of members are dots without lines, a hundred have theirs")
{
    const auto arcsOf = [](const char* id) {
        const scene::Scene scene = sceneOf(
            {.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 1032, .selection = {network(id)}});
        return std::count_if(scene.items.begin(), scene.items.end(),
                             [](const scene::Item& item) { return item.role == Role::Arc; });
    };
    REQUIRE(realAtlas()[network("eurocities")].memberPlaces.places.size() > 100);
    CHECK(arcsOf("eurocities") == 0);
    REQUIRE(realAtlas()[network("c40-cities")].memberPlaces.places.size() <= 100);
    CHECK(arcsOf("c40-cities") > 0);
}

TEST_CASE("no line ends in the middle of a country: where only the country is known its fill says so")
{
    for (const char* id : {"eurocities", "climate-alliance"}) {
        const model::Network& entry = realAtlas()[network(id)];
        REQUIRE_FALSE(entry.countries.known.empty());
        const scene::Scene scene = sceneOf(
            {.kind = state::ViewKind::Europe, .widthPx = 1520, .heightPx = 1032, .selection = {network(id)}});
        const geo::MapLevel& level = realAtlas().map().levels.front();
        const scene::MapFrame& frame = scene.frames.front();
        const geo::Viewport viewport = layout_test::viewportOf(frame);
        for (const scene::Item& item : scene.items) {
            const auto* line = std::get_if<scene::Polyline>(&item.primitive);
            if (item.role != Role::Arc || !line) continue;
            for (const geo::Region& region : level.ofKind(geo::RegionKind::Country)) {
                const geo::Point middle = viewport.toPx({region.labelDeg.x, region.labelDeg.y});
                CHECK(std::hypot(line->points.back().x - middle.x, line->points.back().y - middle.y) > 1);
            }
        }
    }
}

TEST_CASE("what the map cannot show is said: no seat, an unknown list, a town in no list")
{
    const auto noSeat = std::find_if(realAtlas().networks().begin(), realAtlas().networks().end(),
                                     [](const model::Network& entry) { return !entry.mainSeat(); });
    REQUIRE(noSeat != realAtlas().networks().end());
    for (const auto kind : {state::ViewKind::World, state::ViewKind::Germany})
        CHECK(says(sceneOf({.kind = kind, .selection = {*realAtlas().find(noSeat->id)}}),
                   "Kein Sitz auf der Karte"));
    for (const MapArea size : {MapArea{1520, 1032}, {960, 540}, {800, 600}})
        CHECK(says(sceneOf({.kind = state::ViewKind::World,
                            .widthPx = size.widthPx,
                            .heightPx = size.heightPx,
                            .selection = {network("iclei"), network("uclg")}}),
                   "Liste nicht bekannt"));
    Shot town{.kind = state::ViewKind::Germany, .widthPx = 1520, .heightPx = 1032};
    const auto& gazetteer = realAtlas().gazetteer();
    for (std::size_t i = 0; i < gazetteer.size() && !town.town; ++i) {
        town.town = model::PlaceId(i);
        const layout::Ranks ranks = layout_test::ranksOf(town);
        for (std::size_t n = 0; n < realAtlas().networks().size(); ++n)
            if (ranks.isAsked(model::NetworkId(n))) {
                town.town.reset();
                break;
            }
    }
    REQUIRE(town.town);
    town.camera = geo::Camera{gazetteer[*town.town].position, 400, geo::ProjectionId::Germany,
                              geo::ProjectionId::Germany, 0};
    CHECK(says(sceneOf(town), "in keiner der bekannten Listen"));
}

TEST_CASE("for an audience cities say how many entries they have; only what is asked is in a list")
{
    for (const auto room : {state::RoomSize::Near, state::RoomSize::Middle, state::RoomSize::Far}) {
        Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1920, .heightPx = 1080};
        shot.audience = room;
        CHECK(listed(sceneOf(shot)).empty());
        CHECK(says(sceneOf(shot), "11"));
        shot.criteria = filtered("topic=water");
        const layout::Ranks ranks = layout_test::ranksOf(shot);
        for (const std::uint32_t id : listed(sceneOf(shot))) CHECK(ranks.isAsked(model::NetworkId(id)));
    }
}

TEST_CASE("badges of an audience stand on their own state")
{
    Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1920, .heightPx = 1080};
    shot.selection = {network("deutscher-staedtetag"), network("dstgb"), network("deutscher-landkreistag")};
    for (const auto room : {state::RoomSize::Near, state::RoomSize::Far}) {
        shot.audience = room;
        const scene::Scene scene = sceneOf(shot);
        const scene::MapFrame& frame = scene.frames.front();
        const geo::Viewport viewport = layout_test::viewportOf(frame);
        for (const scene::Item& item : scene.items) {
            const auto* badge = std::get_if<scene::Disc>(&item.primitive);
            if (item.role != Role::Pip || !badge) continue;
            const auto place = viewport.toLonLat({badge->centre.x, badge->centre.y});
            REQUIRE(place);
            CHECK(geo::regionAt(realAtlas().map().levels.back(), geo::RegionKind::State, *place));
        }
    }
}

TEST_CASE("small windows have signs instead of lists, and nothing is shortened or cut")
{
    for (const MapArea size : {MapArea{640, 480}, {800, 600}, {853, 480}, {900, 600}, {960, 540}})
        for (const auto kind : {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany,
                                state::ViewKind::Twin})
            for (const bool selected : {false, true}) {
                Shot shot{.kind = kind, .widthPx = size.widthPx, .heightPx = size.heightPx};
                shot.purpose = layout::Purpose::Export;
                if (selected) shot.selection = {network("iclei"), network("uclg")};
                const scene::Scene scene = sceneOf(shot);
                CAPTURE(size.widthPx);
                CAPTURE(static_cast<int>(kind));
                CHECK(listed(scene).size() <= shot.selection.size());
                for (const scene::Item& item : scene.items) {
                    const auto* run = std::get_if<scene::TextRun>(&item.primitive);
                    if (!run || !item.frame) continue;
                    CHECK_FALSE(run->text.utf8.ends_with("…"));
                    const geo::Box ink = layout_test::inkBox(*run), &edge = scene.frames[*item.frame].boxPx;
                    CAPTURE(run->text.utf8);
                    CHECK(ink.minX >= edge.minX - 1);
                    CHECK(ink.maxX <= edge.maxX + 1);
                    CHECK(ink.minY >= edge.minY - 1);
                    CHECK(ink.maxY <= edge.maxY + 1);
                }
            }
}

TEST_CASE("where regions are shaded by their number of entries no list lies on them")
{
    for (const auto kind : {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany})
        CHECK(
            listed(sceneOf({.kind = kind, .widthPx = 1920, .heightPx = 1080, .entryCounts = true})).empty());
}

TEST_CASE("in very small pictures the legend lies on no seat that is asked about")
{
    for (const auto kind : {state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const char* piece : {"topic=democracy-participation", "topic=water"}) {
            const Shot shot{.kind = kind,
                            .widthPx = 480,
                            .heightPx = 270,
                            .scale = 2,
                            .purpose = layout::Purpose::Export,
                            .criteria = filtered(piece)};
            CAPTURE(static_cast<int>(kind));
            CAPTURE(piece);
            CHECK(layout_test::faultsOf(shot, sceneOf(shot))[score::Measure::AskedCovered] == 0);
        }
}

namespace {

/// The lines of a role; they live as long as the scene, which must therefore have a name.
std::vector<const scene::Item*> lines(const scene::Scene& scene, Role role)
{
    std::vector<const scene::Item*> found;
    for (const scene::Item& item : scene.items)
        if (item.role == role && std::holds_alternative<scene::Polyline>(item.primitive))
            found.push_back(&item);
    return found;
}

std::vector<const scene::Item*> lines(const scene::Scene&& scene, Role role) = delete;

}  // namespace

TEST_CASE("lines of names have no colour and a pale edge; arcs have the colour of their entry and none")
{
    for (const state::Theme theme : {state::Theme::Light, state::Theme::Dark}) {
        Shot shot{.kind = state::ViewKind::World,
                  .widthPx = 853,
                  .heightPx = 480,
                  .scale = 1.5,
                  .criteria = filtered("topic=democracy-participation"),
                  .theme = theme};
        std::size_t leaders = 0, arcs = 0;
        const auto isGrey = [](scene::Rgba c) {
            return std::max({c.r, c.g, c.b}) - std::min({c.r, c.g, c.b}) < 40;
        };
        const scene::Scene names = sceneOf(shot);
        for (const scene::Item* item : lines(names, Role::Leader)) {
            const auto& line = std::get<scene::Polyline>(item->primitive);
            if (!item->network.valid()) continue;
            ++leaders;
            CHECK(isGrey(line.stroke.color));
            const auto all = lines(names, Role::Leader);
            CHECK(std::any_of(all.begin(), all.end(), [&](const scene::Item* other) {
                const auto& under = std::get<scene::Polyline>(other->primitive);
                return scene::fromF(under.points.front()) == scene::fromF(line.points.front()) &&
                       scene::fromF(under.points.back()) == scene::fromF(line.points.back()) &&
                       under.stroke.widthPx > 2 * line.stroke.widthPx;
            }));
        }
        shot.criteria = {};
        shot.selection = {network("c40-cities")};
        const scene::Scene selected = sceneOf(shot);
        for (const scene::Item* item : lines(selected, Role::Arc)) {
            if (!item->network.valid()) continue;
            ++arcs;
            CHECK_FALSE(isGrey(std::get<scene::Polyline>(item->primitive).stroke.color));
        }
        CHECK(leaders > 0);
        CHECK(arcs > 0);
    }
}

TEST_CASE("a town that is named as a member's place is not missing")
{
    Shot shot{.kind = state::ViewKind::Germany,
              .widthPx = 2560,
              .heightPx = 1440,
              .purpose = layout::Purpose::Export,
              .selection = {network("c40-cities"), network("eurocities")}};
    CHECK(layout_test::faultsOf(shot, sceneOf(shot))[score::Measure::LargerMissing] < 60);
}

TEST_CASE("the legend goes where names of what is asked would find no room beside it")
{
    Shot shot{.kind = state::ViewKind::Europe,
              .widthPx = 480,
              .heightPx = 270,
              .scale = 2,
              .purpose = layout::Purpose::Export,
              .criteria = filtered("topic=democracy-participation")};
    const scene::Scene scene = sceneOf(shot);
    CHECK(layout_test::legendRows(scene).empty());
    CHECK(layout_test::faultsOf(shot, scene)[score::Measure::AskedUnnamed] <= 1);
    shot.widthPx = 960;
    shot.heightPx = 540;
    CHECK_FALSE(layout_test::legendRows(sceneOf(shot)).empty());
}

TEST_CASE("on small pictures no line of what is asked touches another city's dot")
{
    struct Small {
        state::ViewKind kind;
        double widthPx, heightPx;
    };
    for (const Small& one : {Small{state::ViewKind::World, 853, 480}, Small{state::ViewKind::World, 911, 512},
                             Small{state::ViewKind::Europe, 640, 360}, Small{state::ViewKind::Twin, 853, 480},
                             Small{state::ViewKind::Twin, 911, 512}}) {
        CAPTURE(static_cast<int>(one.kind));
        CAPTURE(one.widthPx);
        Shot shot{.kind = one.kind,
                  .widthPx = one.widthPx,
                  .heightPx = one.heightPx,
                  .scale = 1.5,
                  .purpose = layout::Purpose::Export,
                  .criteria = filtered("topic=democracy-participation")};
        CHECK(layout_test::faultsOf(shot, sceneOf(shot))[score::Measure::LeadersThroughDots] == 0);
    }
}

TEST_CASE("a small picture leaves most of its height to the map, with a whole title and all who made the map")
{
    for (const MapArea size : {MapArea{480, 270}, {640, 360}})
        for (const auto language : {base::Language::De, base::Language::En}) {
            CAPTURE(size.widthPx);
            CAPTURE(base::code(language));
            const scene::Scene scene = sceneOf({.kind = state::ViewKind::Germany,
                                                .widthPx = size.widthPx,
                                                .heightPx = size.heightPx,
                                                .language = language,
                                                .scale = 2,
                                                .purpose = layout::Purpose::Export,
                                                .selection = {network("c40-cities")}});
            CHECK(scene.frames[0].boxPx.height() > 0.76 * scene.heightPx);
            std::string title, all;
            for (const scene::Item& item : scene.items)
                if (const auto* run = std::get_if<scene::TextRun>(&item.primitive)) {
                    (item.role == Role::Title ? title : all) += run->text.utf8 + " ";
                    const geo::Box ink = layout_test::inkBox(*run);
                    CHECK(ink.minY >= 0);
                    CHECK(ink.maxY <= scene.heightPx);
                }
            CHECK(title.find("C40 Cities") != std::string::npos);
            CHECK(title.find("…") == std::string::npos);
            for (const char* source : {"Natural Earth", "GeoBasis-DE", "GeoNames", "CC BY 4.0"})
                CHECK(all.find(source) != std::string::npos);
        }
}

TEST_CASE("twelve asked entries are all named on the smallest worlds and twins")
{
    for (const auto kind : {state::ViewKind::World, state::ViewKind::Twin})
        for (const MapArea size : {MapArea{480, 270}, {640, 360}, {683, 384}}) {
            CAPTURE(static_cast<int>(kind));
            CAPTURE(size.widthPx);
            const Shot shot{.kind = kind,
                            .widthPx = size.widthPx,
                            .heightPx = size.heightPx,
                            .scale = 2,
                            .purpose = layout::Purpose::Export,
                            .criteria = filtered("topic=democracy-participation")};
            const score::Faults faults = layout_test::faultsOf(shot, sceneOf(shot));
            CHECK(faults[score::Measure::AskedUnnamed] == 0);
            CHECK(faults[score::Measure::AskedCovered] == 0);
        }
}

TEST_CASE("a twin's legend stands at the foot of its map and not on what is shown at its head")
{
    for (const bool audience : {false, true}) {
        CAPTURE(audience);
        Shot shot{.kind = state::ViewKind::Twin, .widthPx = 1920, .heightPx = 1080};
        shot.entryCounts = !audience;
        if (!audience) {
            shot.widthPx = 1280;
            shot.heightPx = 720;
            shot.purpose = layout::Purpose::Export;
        }
        if (audience) {
            shot.audience = state::RoomSize::Far;
            shot.stage.caption =
                layout::Stage::Caption{{"Wo sitzen die Netzwerke?", "Where are the networks?"}, {}};
        }
        const scene::Scene scene = sceneOf(shot);
        std::size_t legends = 0;
        for (const scene::Item& item : scene.items)
            if (const auto* box = std::get_if<scene::Rectangle>(&item.primitive);
                box && item.role == Role::Legend && item.frame && box->boxPx.height() > 60) {
                ++legends;
                CHECK(box->boxPx.minY > scene.frames[*item.frame].boxPx.centre().y);
            }
        CHECK(legends > 0);
    }
}

TEST_CASE("in large letters a side map has signs and numbers, no list in smaller letters")
{
    for (const double text : {1.0, 2.0}) {
        CAPTURE(text);
        const scene::Scene scene = sceneOf({.kind = state::ViewKind::World,
                                            .widthPx = 1920,
                                            .heightPx = 1080,
                                            .textScale = text,
                                            .purpose = layout::Purpose::Export});
        bool side = false;
        for (std::uint32_t f = 0; f < scene.frames.size(); ++f) {
            if (scene.frames[f].kind != scene::FrameKind::SideMap) continue;
            side = true;
            CHECK(withRole(scene, {Role::DockRow}, f).empty() == (text > 1));
        }
        CHECK(side);
    }
}

TEST_CASE("title and sources of a small picture are whole at 200 % too")
{
    for (const MapArea size : {MapArea{480, 270}, {640, 360}, {960, 540}}) {
        CAPTURE(size.widthPx);
        const scene::Scene scene = sceneOf({.kind = state::ViewKind::World,
                                            .widthPx = size.widthPx,
                                            .heightPx = size.heightPx,
                                            .textScale = 2,
                                            .scale = 2,
                                            .purpose = layout::Purpose::Export});
        for (const scene::Item& item : scene.items)
            if (const auto* run = std::get_if<scene::TextRun>(&item.primitive)) {
                CAPTURE(run->text.utf8);
                CHECK_FALSE(run->text.utf8.ends_with("…"));
            }
    }
}
