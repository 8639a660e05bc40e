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

scene::Scene sceneOf(const Shot& shot)
{
    state::Preferences preferences;
    preferences.language = shot.language;
    preferences.textScale = shot.textScale;
    preferences.theme = shot.theme;
    preferences.bilingual = shot.bilingual;
    double lineScale = 1;
    if (shot.audience) {
        preferences.room = *shot.audience;
        preferences = layout::forAudience(preferences, shot.heightPx);
        lineScale = layout::audienceLineScale(*shot.audience, shot.heightPx);
    }
    const int width = static_cast<int>(shot.widthPx * shot.scale),
              height = static_cast<int>(shot.heightPx * shot.scale);
    const geo::Box map = layout::mapBoxPx(width, height, shot.scale, shot.textScale, shot.purpose);
    state::AppState state =
        state::initialState(shot.kind, preferences, map.width() / shot.scale, map.height() / shot.scale);
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
    state::Document document;
    document.towns = shot.towns;
    layout::Stage stage = shot.stage;
    if (!stage.document) stage.document = &document;
    const filter::Result result = filter::evaluate(realAtlas(), shot.criteria);
    static const filter::Index index(realAtlas());
    std::optional<filter::Overlap> overlap;
    if (shot.overlap) overlap = filter::overlap(index, shot.selection, shot.overlap->of);
    return layout::layout({.atlas = realAtlas(),
                           .view = state.view,
                           .preferences = preferences,
                           .result = result,
                           .cameras = state.view.cameras,
                           .hovered = shot.hovered,
                           .hoveredRegion = shot.hoveredRegion,
                           .widthPx = width,
                           .heightPx = height,
                           .scale = shot.scale,
                           .purpose = shot.purpose,
                           .fonts = fonts(),
                           .answers = {.overlap = overlap ? &*overlap : nullptr, .members = &index.members()},
                           .stage = stage,
                           .lineScale = lineScale});
}

geo::Box inkBox(const scene::TextRun& run)
{
    const double size = run.text.font.sizePx;
    return {run.origin.x, run.origin.y - 0.72 * size, run.origin.x + run.text.widthPx,
            run.origin.y + 0.2 * size};
}

}  // namespace layout_test
