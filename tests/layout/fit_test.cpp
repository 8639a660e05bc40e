// A map that fits what is asked shows all of it: no seat lies under legend, words, scale or sources, on any
// view and size.
#include <doctest/doctest.h>

#include <algorithm>

#include "geo/map_extent.hpp"
#include "layout/real_scene.hpp"
#include "layout/stage/room_size.hpp"

using layout_test::network;
using layout_test::realAtlas;
using layout_test::Shot;

namespace {

bool isUnderFurniture(const scene::Scene& scene, geo::Point at)
{
    constexpr double seatPx = 5;
    return std::any_of(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
        const auto* box = std::get_if<scene::Rectangle>(&item.primitive);
        return box && box->fill.a > 100 && box->boxPx.grown(seatPx).contains(at) &&
               (item.role == scene::Role::Legend || item.role == scene::Role::Furniture ||
                item.role == scene::Role::Board || item.role == scene::Role::Title ||
                item.role == scene::Role::EdgeMarker);
    });
}

/// Asked seats that belong on the map: all but those that another map of the picture shows, or that its
/// projection does not.
struct Seats {
    std::size_t shown = 0;
    std::vector<std::string> lost;
};

Seats askedSeats(const Shot& shot, const scene::Scene& scene)
{
    Seats seats;
    const layout::Ranks ranks = layout_test::ranksOf(shot);
    for (std::size_t n = 0; n < realAtlas().networks().size(); ++n) {
        const model::Network& entry = realAtlas()[model::NetworkId(n)];
        const model::Seat* seat = entry.mainSeat();
        if (!seat || !ranks.isAsked(model::NetworkId(n))) continue;
        bool belongs = false, seen = false;
        for (const scene::MapFrame& frame : scene.frames) {
            const bool germany = frame.camera.projection == geo::ProjectionId::Germany;
            const bool there = frame.camera.projection != geo::ProjectionId::Europe ||
                               geo::wholeExtentM(geo::ProjectionId::Europe)
                                   .contains(geo::project(geo::ProjectionId::Europe, seat->place));
            belongs |= germany ? seat->country == "DE" : there;
            const geo::Point at = layout_test::viewportOf(frame).toPx(seat->place);
            if (!frame.boxPx.contains(at)) continue;
            const bool main = frame.kind == scene::FrameKind::Main;
            seen |= !main || !isUnderFurniture(scene, at);
        }
        if (!belongs) continue;
        (seen ? ++seats.shown : (seats.lost.push_back(entry.id), seats.shown));
    }
    return seats;
}

}  // namespace

TEST_CASE("after fitting no asked seat lies outside or under what lies on the map")
{
    for (const state::ViewKind kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const geo::Point size : {geo::Point{960, 540}, {1280, 720}, {1920, 1080}, {600, 900}})
            for (const int asked : {0, 1, 2, 3})
                for (const bool room : {false, true}) {
                    CAPTURE(static_cast<int>(kind));
                    CAPTURE(size.x);
                    CAPTURE(asked);
                    CAPTURE(room);
                    Shot shot{.kind = kind, .widthPx = size.x, .heightPx = size.y, .fits = true};
                    if (asked == 0) shot.criteria = layout_test::filtered("topic=water");
                    if (asked == 1) shot.criteria = layout_test::filtered("topic=democracy-participation");
                    if (asked == 2) shot.selection = {network("c40-cities")};
                    if (asked == 3) shot.selection = {network("eurocities"), network("iclei")};
                    if (room) {
                        shot.audience = state::RoomSize::Far;
                        shot.stage.caption = layout::Stage::Caption{{"Wer arbeitet am Wasser?", ""},
                                                                    {"Vier Verbünde in Deutschland", ""}};
                    }
                    const scene::Scene scene = layout_test::sceneOf(shot);
                    const Seats seats = askedSeats(shot, scene);
                    CAPTURE(seats.shown);
                    std::string lost;
                    for (const std::string& id : seats.lost) lost += id + " ";
                    CHECK(lost == "");
                }
}
