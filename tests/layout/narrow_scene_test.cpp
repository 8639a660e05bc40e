// Pictures of a narrow window: the legend as a sign, a scene's words below the map.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "layout/real_scene.hpp"

using layout_test::legendRows;
using layout_test::Shot;
using scene::Role;

TEST_CASE("in a narrow window the legend is a sign, and all of it once that was pressed")
{
    using Fold = layout::PictureInput::Fold;
    for (const geo::Point size : {geo::Point{360, 520}, geo::Point{360, 250}, geo::Point{412, 760}})
        for (const state::ViewKind kind : {state::ViewKind::World, state::ViewKind::Germany})
            for (const double textScale : {1.0, 2.0}) {
                CAPTURE(size.x);
                CAPTURE(size.y);
                CAPTURE(textScale);
                Shot shot;
                shot.kind = kind;
                shot.widthPx = size.x;
                shot.heightPx = size.y;
                shot.textScale = textScale;
                shot.selection = {layout_test::network("deutscher-staedtetag")};
                const auto pressed = [&](const scene::Scene& scene) {
                    geo::Box box;
                    for (const scene::HitArea& area : scene.hits)
                        if (area.opens == scene::Opens::Legend) box = area.boxPx;
                    return box;
                };
                shot.legend = Fold::Folded;
                const scene::Scene folded = layout_test::sceneOf(shot);
                CHECK(legendRows(folded) == std::set<std::string>{"Legende"});
                CHECK(pressed(folded).height() >= 44);
                shot.legend = Fold::Unfolded;
                const scene::Scene unfolded = layout_test::sceneOf(shot);
                CHECK(legendRows(unfolded).size() > 1);
                CHECK_FALSE(pressed(unfolded).empty());
                for (const scene::Scene* scene : {&folded, &unfolded})
                    for (const scene::Item& item : scene->items)
                        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive);
                            run && item.role == Role::Legend)
                            CHECK(layout_test::inkBox(*run).maxX <= size.x);
            }
}

TEST_CASE("in a window held upright a scene's words stand below the map, whole and off everything")
{
    Shot shot;
    shot.kind = state::ViewKind::World;
    shot.stage.caption = {{"Warum sich Kommunen zusammenschließen", "Why municipalities join forces"},
                          {"Wer sich zusammenschließt, lernt mehr, findet Verbündete und wird eher gehört.",
                           "Those who join forces learn more, find allies and are more likely to be heard."}};
    shot.audience = state::RoomSize::Near;
    shot.legend = layout::PictureInput::Fold::Folded;
    for (const geo::Point size : {geo::Point{360, 640}, geo::Point{412, 880}}) {
        shot.widthPx = size.x;
        shot.heightPx = size.y;
        const scene::Scene scene = layout_test::sceneOf(shot);
        const geo::Box& map = scene.frames.front().boxPx;
        CHECK(map.minY == 0);
        CHECK(map.height() > size.y * 0.5);
        std::string said;
        for (const scene::Item& item : scene.items) {
            const auto* run = std::get_if<scene::TextRun>(&item.primitive);
            if (!run || item.role != Role::Title) continue;
            const geo::Box ink = layout_test::inkBox(*run);
            CHECK(ink.minY >= map.maxY);
            CHECK(ink.maxY <= size.y);
            CHECK(ink.maxX <= size.x);
            said += run->text.utf8 + " ";
        }
        CHECK(said.find("eher gehört.") != std::string::npos);
        CHECK(said.find("…") == std::string::npos);
    }
    // A low window has them above, as ever.
    shot.widthPx = 640;
    shot.heightPx = 360;
    CHECK(layout_test::sceneOf(shot).frames.front().boxPx.minY > 0);
}

TEST_CASE("the twin's maps stand one above the other where the picture is upright")
{
    for (const geo::Point size : {geo::Point{360, 600}, geo::Point{412, 820}, geo::Point{1080, 1800}}) {
        const scene::Scene scene =
            layout_test::sceneOf({.kind = state::ViewKind::Twin, .widthPx = size.x, .heightPx = size.y});
        const geo::Box &germany = scene.frames[0].boxPx, &world = scene.frames[1].boxPx;
        CHECK(germany.width() == size.x);
        CHECK(world.width() == size.x);
        CHECK(germany.maxY < world.minY);
        CHECK(world.maxY == size.y);
        CHECK(germany.height() > world.height());
    }
    const scene::Scene wide =
        layout_test::sceneOf({.kind = state::ViewKind::Twin, .widthPx = 900, .heightPx = 1000});
    CHECK(wide.frames[0].boxPx.maxX < wide.frames[1].boxPx.minX);
}

TEST_CASE("a narrow picture that is saved has its title whole, and no stump of a name beside it")
{
    for (const bool selected : {true, false})
        for (const geo::Point size : {geo::Point{360, 640}, geo::Point{683, 384}})
            for (const double textScale : {1.0, 2.0}) {
                CAPTURE(size.x);
                CAPTURE(textScale);
                Shot shot{.kind = state::ViewKind::Europe, .widthPx = size.x, .heightPx = size.y};
                shot.textScale = textScale;
                shot.purpose = layout::Purpose::Export;
                if (selected) shot.selection = {layout_test::network("c40-cities")};
                for (const scene::Item& item : layout_test::sceneOf(shot).items)
                    if (const auto* run = std::get_if<scene::TextRun>(&item.primitive);
                        run && item.role == Role::Title) {
                        CAPTURE(run->text.utf8);
                        CHECK_FALSE(run->text.utf8.ends_with("…"));
                        CHECK(layout_test::inkBox(*run).maxX <= size.x);
                    }
            }
}
