#include "layout/real_scene.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "filter/criteria_text.hpp"
#include "filter/index.hpp"
#include "layout/stage/room_size.hpp"
#include "score/faults.hpp"
#include "state/fit_selection.hpp"
#include "support/paths.hpp"

namespace layout_test {

const model::Atlas& realAtlas()
{
    static const model::Atlas atlas = [] {
        auto file = files::readNetworks(test_support::sourceDir() + "/data/networks.json");
        auto map = files::openMapFile(test_support::buildDir() + "/share/kommunalatlas/kommunalatlas.map");
        REQUIRE(file);
        REQUIRE(map);
        model::Atlas::Parts parts;
        parts.networks = std::move(file.value->networks);
        parts.origin = std::move(file.value->origin);
        parts.map = map.value->geometry;
        parts.gazetteer = map.value->gazetteer;
        parts.geography = map.value->geography;
        return model::Atlas(std::move(parts));
    }();
    return atlas;
}

model::NetworkId network(std::string_view id)
{
    const auto found = realAtlas().find(id);
    REQUIRE(found);
    return *found;
}

const text::FontBook& fonts()
{
    static const text::FontBook book;
    return book;
}

namespace {

const filter::Index& realIndex()
{
    static const filter::Index index(realAtlas());
    return index;
}

layout::PictureInput pictureFor(const Shot& shot)
{
    const layout::Canvas canvas{static_cast<int>(shot.widthPx * shot.scale),
                                static_cast<int>(shot.heightPx * shot.scale), shot.scale, shot.purpose};
    const geo::Box map = layout::mapBoxPx(canvas, shot.textScale);
    state::AppState state =
        state::initialState(shot.kind, {}, map.width() / shot.scale, map.height() / shot.scale);
    state.view.criteria = shot.criteria;
    state.view.selection = shot.selection;
    state.view.showEntryCounts = shot.entryCounts;
    state.view.showGraticule = shot.graticule;
    state.view.sizeUnit = shot.sizeUnit;
    state.view.dimOthers = shot.dimOthers;
    state.view.overlap = shot.overlap;
    state.view.thenAndNow = shot.thenAndNow;
    state.view.showVotes = shot.room;
    if (shot.camera) state.view.cameras[0] = *shot.camera;
    state.view.showTowns = shot.room || !shot.towns.empty();
    state.view.town = shot.town;
    state.view.byHand = shot.byHand;
    state.view.region = shot.region;
    layout::PictureStyle style{shot.language, shot.theme, shot.textScale, shot.bilingual};
    if (shot.audience) style.room = *shot.audience;
    layout::PictureInput picture = layout::pictureOf(state.view, style, canvas);
    picture.hovered = shot.hovered;
    picture.hoveredRegion = shot.hoveredRegion;
    picture.stage = shot.stage;
    picture.glow = shot.glow;
    picture.placing = shot.placing;
    picture.legend = shot.legend;
    if (picture.stage.towns.empty()) picture.stage.towns = shot.towns;
    if (shot.audience) picture = layout::forAudience(std::move(picture));
    if (!shot.fits) return picture;
    // Words above the map leave it less room.
    filter::Answers answers(realIndex());
    layout::PictureSources sources(answers, fonts());
    const geo::Box left = layout::mapBoxPx(picture, sources);
    picture.view.cameras = picture.cameras =
        state::fitted(realAtlas(), picture.view, {left.width() / shot.scale, left.height() / shot.scale});
    return picture;
}

}  // namespace

scene::Scene sceneOf(const Shot& shot)
{
    filter::Answers answers(realIndex());
    layout::PictureSources sources(answers, fonts());
    return layout::layout(pictureFor(shot), sources);
}

filter::Criteria filtered(std::string_view piece)
{
    filter::Criteria criteria;
    REQUIRE(filter::addPiece(realAtlas(), criteria, piece).empty());
    return criteria;
}

geo::Viewport viewportOf(const scene::MapFrame& frame) { return {frame.camera, frame.boxPx, frame.scale}; }

std::set<std::string> legendRows(const scene::Scene& scene)
{
    std::set<std::string> rows;
    for (const scene::Item& item : scene.items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive);
            run && item.role == scene::Role::Legend)
            rows.insert(run->text.utf8);
    return rows;
}

bool says(const scene::Scene& scene, std::string_view words)
{
    return std::any_of(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
        const auto* run = std::get_if<scene::TextRun>(&item.primitive);
        return run && run->text.utf8.find(words) != std::string::npos;
    });
}

layout::Ranks ranksOf(const Shot& shot)
{
    filter::Answers answers(realIndex());
    layout::PictureSources sources(answers, fonts());
    return layout::Ranks(layout::answered(pictureFor(shot), sources));
}

score::Faults faultsOf(const Shot& shot, const scene::Scene& scene)
{
    filter::Answers answers(realIndex());
    layout::PictureSources sources(answers, fonts());
    const layout::PictureInput picture = pictureFor(shot);
    return score::faultsOf(picture, scene, realAtlas(), score::askedOf(layout::answered(picture, sources)));
}

bool isCovered(const scene::Scene& scene, geo::Point at, bool byLists)
{
    for (const scene::MapFrame& frame : scene.frames)
        if (frame.kind != scene::FrameKind::Main && frame.boxPx.grown(24 * scene.scale).contains(at))
            return true;
    return std::any_of(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
        const auto* box = std::get_if<scene::Rectangle>(&item.primitive);
        const bool covers = (byLists && item.role == scene::Role::DockPanel) ||
                            item.role == scene::Role::Legend || item.role == scene::Role::Furniture ||
                            item.role == scene::Role::EdgeMarker || item.role == scene::Role::Board ||
                            (byLists && item.role == scene::Role::Tag);
        return box && covers && box->boxPx.grown(24 * scene.scale).contains(at);
    });
}

double seatsBelowFurniture(const scene::Scene& scene, const layout::Ranks& ranks)
{
    double count = 0;
    for (std::size_t n = 0; n < realAtlas().networks().size(); ++n) {
        const model::Seat* seat = realAtlas()[model::NetworkId(n)].mainSeat();
        if (!seat || !ranks.isAsked(model::NetworkId(n))) continue;
        count += std::any_of(scene.frames.begin(), scene.frames.end(), [&](const scene::MapFrame& frame) {
            const geo::Point at = viewportOf(frame).toPx(seat->place);
            return frame.kind == scene::FrameKind::Main && isCovered(scene, at, false);
        });
    }
    return count;
}

geo::Box inkBox(const scene::TextRun& run)
{
    const double size = run.text.font.sizePx;
    return {run.origin.x, run.origin.y - 0.72 * size, run.origin.x + run.text.widthPx,
            run.origin.y + 0.2 * size};
}

}  // namespace layout_test
