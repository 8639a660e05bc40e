// Who asks for large letters gets large ones, on the map too: lists in the smallest windows.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "layout/real_scene.hpp"

using layout_test::realAtlas;
using layout_test::Shot;
using scene::Role;

namespace {

/// The map beside the panel at 200 % text: window 1280x720 and 900x600, and without the panel.
constexpr geo::Point maps[]{{640, 624}, {450, 504}, {1280, 624}, {900, 504}};

bool isList(Role role) { return role == Role::DockRow || role == Role::EdgeMarker; }

/// The list that holds the point; null where none does.
const scene::Rectangle* panelAt(const scene::Scene& scene, geo::Point at)
{
    for (const scene::Item& item : scene.items)
        if (const auto* panel = std::get_if<scene::Rectangle>(&item.primitive);
            panel && item.role == Role::DockPanel && panel->boxPx.contains(at))
            return panel;
    return nullptr;
}

}  // namespace

TEST_CASE("large letters: lists on the map are no smaller than can be read, and an entry alone has its name")
{
    for (const geo::Point map : maps)
        for (const auto kind : {state::ViewKind::Germany, state::ViewKind::Europe, state::ViewKind::World})
            for (const auto language : {base::Language::De, base::Language::En})
                for (const double textScale : {1.5, 2.0}) {
                    CAPTURE(map.x);
                    CAPTURE(static_cast<int>(kind));
                    CAPTURE(base::code(language));
                    CAPTURE(textScale);
                    filter::Criteria water;
                    water.topics = {model::Topic::Water};
                    const scene::Scene scene = layout_test::sceneOf({.kind = kind,
                                                                     .widthPx = map.x,
                                                                     .heightPx = map.y,
                                                                     .language = language,
                                                                     .textScale = textScale,
                                                                     .criteria = water});
                    std::size_t lines = 0, alone = 0;
                    std::set<const scene::Rectangle*> worded;
                    for (const scene::Item& item : scene.items) {
                        const auto* run = std::get_if<scene::TextRun>(&item.primitive);
                        if (!run || !isList(item.role)) continue;
                        ++lines;
                        CAPTURE(run->text.utf8);
                        // Rows are 12.5 pixels large, times what is asked for. Lists get smaller down to two
                        // thirds of that, a long name by another tenth before it is cut; and never below
                        // what can be read at all, which is what the side map has, whose size is its own.
                        const bool isSideMap =
                            item.frame && scene.frames[*item.frame].kind != scene::FrameKind::Main;
                        CHECK(run->text.font.sizePx >=
                              0.89 * (isSideMap ? 10 : std::max(10.0, 0.68 * 12.5 * textScale)));
                        const geo::Point at{run->origin.x + run->text.widthPx / 2,
                                            run->origin.y - 0.3 * run->text.font.sizePx};
                        if (const auto* panel = panelAt(scene, at)) worded.insert(panel);
                    }
                    for (const scene::Item& item : scene.items)
                        if (const auto* panel = std::get_if<scene::Rectangle>(&item.primitive);
                            panel && item.role == Role::DockPanel) {
                            ++alone;
                            CHECK(worded.count(panel) == 1);  // a symbol alone says nothing
                        }
                    if (kind != state::ViewKind::World) {
                        CHECK(lines > 0);
                        CHECK(alone > 0);
                    }
                }
}

TEST_CASE("the smallest pictures are laid out in the largest letters, whatever has no room there")
{
    for (const state::ViewKind kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const layout::Purpose purpose : {layout::Purpose::Window, layout::Purpose::Export})
            for (const double sidePx : {8.0, 30.0, 64.0, 200.0})
                for (const double textScale : {1.0, 2.0})
                    for (const bool selected : {false, true}) {
                        Shot shot{.kind = kind,
                                  .widthPx = sidePx,
                                  .heightPx = sidePx,
                                  .textScale = textScale,
                                  .scale = 2,
                                  .purpose = purpose};
                        if (selected) shot.selection = {layout_test::network("mayors-for-peace")};
                        CHECK(sceneOf(shot).widthPx == static_cast<int>(2 * sidePx));
                    }
}
