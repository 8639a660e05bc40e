#include "layout/real_scene.hpp"

#include <doctest/doctest.h>

#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "filter/index.hpp"
#include "layout/stage/room_size.hpp"
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
    state.view.region = shot.region;
    layout::PictureStyle style{shot.language, shot.theme, shot.textScale, shot.bilingual};
    if (shot.audience) style.room = *shot.audience;
    layout::PictureInput picture = layout::pictureOf(state.view, style, canvas);
    picture.hovered = shot.hovered;
    picture.hoveredRegion = shot.hoveredRegion;
    picture.stage = shot.stage;
    picture.glow = shot.glow;
    if (picture.stage.towns.empty()) picture.stage.towns = shot.towns;
    return shot.audience ? layout::forAudience(std::move(picture)) : picture;
}

const filter::Index& realIndex()
{
    static const filter::Index index(realAtlas());
    return index;
}

}  // namespace

scene::Scene sceneOf(const Shot& shot)
{
    filter::Answers answers(realIndex());
    layout::PictureSources sources(answers, fonts());
    return layout::layout(pictureFor(shot), sources);
}

layout::Ranks ranksOf(const Shot& shot)
{
    filter::Answers answers(realIndex());
    layout::PictureSources sources(answers, fonts());
    return layout::Ranks(layout::answered(pictureFor(shot), sources));
}

geo::Box inkBox(const scene::TextRun& run)
{
    const double size = run.text.font.sizePx;
    return {run.origin.x, run.origin.y - 0.72 * size, run.origin.x + run.text.widthPx,
            run.origin.y + 0.2 * size};
}

}  // namespace layout_test
