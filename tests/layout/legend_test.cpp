// The legend is made from what is drawn in all maps of a picture, and from nothing else.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "filter/index.hpp"
#include "geo/map_extent.hpp"
#include "layout/real_scene.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"

using layout_test::legendRows;
using layout_test::realAtlas;
using layout_test::Shot;
using scene::Role;

namespace {

bool hasRow(const scene::Scene& scene, text::Key key)
{
    return legendRows(scene).contains(std::string(text::tr(key, base::Language::De)));
}

bool hasRole(const scene::Scene& scene, Role role)
{
    return std::any_of(scene.items.begin(), scene.items.end(),
                       [role](const scene::Item& item) { return item.role == role; });
}

/// An arrow to a seat; the note that places lie outside has none.
bool hasEdgeArrow(const scene::Scene& scene)
{
    return std::any_of(scene.items.begin(), scene.items.end(), [](const scene::Item& item) {
        return item.role == Role::EdgeMarker && std::holds_alternative<scene::Polygon>(item.primitive);
    });
}

/// With a symbol on a map or in a list.
std::set<std::uint32_t> drawnEntries(const scene::Scene& scene)
{
    std::set<std::uint32_t> entries;
    for (const scene::Item& item : scene.items) {
        const auto* disc = std::get_if<scene::Disc>(&item.primitive);
        // The dot of a city whose entries do not match.
        const bool dot = disc && disc->fill.a == 190;
        if (item.role == Role::Symbol && item.network.valid() && !dot) entries.insert(item.network.index);
    }
    return entries;
}

void checkSymbols(const scene::Scene& scene)
{
    std::set<std::string> families, scopes;
    for (const std::uint32_t index : drawnEntries(scene)) {
        const model::Network& network = realAtlas().networks()[index];
        if (network.family() != model::Family::Party)
            families.insert(model::word(network.family()).get(base::Language::De));
        scopes.insert(model::word(network.scope).get(base::Language::De));
    }
    const std::set<std::string> rows = legendRows(scene);
    for (std::size_t f = 0; f < 7; ++f) {
        const std::string word = model::word(static_cast<model::Family>(f)).get(base::Language::De);
        if (static_cast<model::Family>(f) == model::Family::Party) continue;
        CAPTURE(word);
        CHECK(rows.contains(word) == families.contains(word));
    }
    for (std::size_t s = 0; s < 3; ++s) {
        const std::string word = model::word(static_cast<model::Scope>(s)).get(base::Language::De);
        CAPTURE(word);
        CHECK(rows.contains(word) == scopes.contains(word));
    }
}

}  // namespace

TEST_CASE("nothing selected: families and forms that are drawn, wherever the map is moved")
{
    for (const auto kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin}) {
        CAPTURE(static_cast<int>(kind));
        checkSymbols(layout_test::sceneOf({.kind = kind, .widthPx = 1520, .heightPx = 1032}));
        checkSymbols(layout_test::sceneOf({.kind = kind}));
    }
    // Where hardly anything is.
    for (const geo::LonLat centre : {geo::LonLat{13.4, 52.5}, {9.2, 48.8}, {10.5, 54.3}, {-3.7, 40.4}}) {
        Shot shot{.kind = state::ViewKind::Europe};
        shot.camera = geo::Camera{centre, 150, geo::ProjectionId::Europe, geo::ProjectionId::Europe, 0};
        CAPTURE(centre.lonDeg);
        checkSymbols(layout_test::sceneOf(shot));
    }
}

TEST_CASE("a selection: marks, lines and arrows have a row where one is drawn in any of the maps")
{
    for (std::size_t n = 0; n < realAtlas().networks().size(); ++n)
        for (const auto kind : {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany,
                                state::ViewKind::Twin})
            for (const bool large : {true, false}) {
                Shot shot{
                    .kind = kind, .widthPx = large ? 1520.0 : 880.0, .heightPx = large ? 1032.0 : 672.0};
                shot.selection = {model::NetworkId(n)};
                const scene::Scene scene = layout_test::sceneOf(shot);
                CAPTURE(realAtlas().networks()[n].id);
                CAPTURE(static_cast<int>(kind));
                CAPTURE(large);
                CHECK(hasRow(scene, text::Key::LegendOffice) == hasRole(scene, Role::Office));
                CHECK(hasRow(scene, text::Key::LegendMemberPlace) == hasRole(scene, Role::MemberPlace));
                CHECK(hasRow(scene, text::Key::LegendArc) == hasRole(scene, Role::Arc));
                CHECK(hasRow(scene, text::Key::LegendEdgeMarker) == hasEdgeArrow(scene));
            }
}

TEST_CASE("what both maps of a picture show is explained once")
{
    for (const state::ViewKind kind : {state::ViewKind::World, state::ViewKind::Twin}) {
        Shot shot{.kind = kind, .widthPx = 1280, .heightPx = 672};
        shot.entryCounts = true;
        std::multiset<std::string> rows;
        for (const scene::Item& item : layout_test::sceneOf(shot).items)
            if (const auto* run = std::get_if<scene::TextRun>(&item.primitive);
                run && item.role == Role::Legend)
                rows.insert(run->text.utf8);
        CHECK(rows.count(std::string(text::tr(text::Key::EntryCounts, base::Language::De))) == 1);
        const bool states = kind == state::ViewKind::Twin;
        CHECK(rows.count(std::string(text::tr(text::Key::EntryCountsStates, base::Language::De))) ==
              (states ? 1 : 0));
    }
}

TEST_CASE("fills beyond the frame are not explained")
{
    Shot shot{.kind = state::ViewKind::Europe};
    shot.selection = {layout_test::network("c40-cities")};
    const std::string row(text::tr(text::Key::LegendMemberCountries, base::Language::De));
    const auto begins = [&](const scene::Scene& scene) {
        const std::set<std::string> rows = legendRows(scene);
        return std::any_of(rows.begin(), rows.end(),
                           [&](const std::string& r) { return r.starts_with(row); });
    };
    CHECK(begins(layout_test::sceneOf(shot)));
    // The middle of the Norwegian Sea, and the middle of France, which fills the whole frame.
    shot.camera = geo::Camera{{0, 68}, 200, geo::ProjectionId::Europe, geo::ProjectionId::Europe, 0};
    CHECK_FALSE(begins(layout_test::sceneOf(shot)));
    shot.camera = geo::Camera{{2.5, 46.5}, 60, geo::ProjectionId::Europe, geo::ProjectionId::Europe, 0};
    CHECK(begins(layout_test::sceneOf(shot)));
}

TEST_CASE("sizes are explained where symbols have some")
{
    Shot shot{.kind = state::ViewKind::Germany};
    shot.sizeUnit = "municipalities";
    CHECK(hasRow(layout_test::sceneOf(shot), text::Key::LegendNoSize));
    shot.selection = {layout_test::network("c40-cities")};
    shot.camera = geo::Camera{{0, 68}, 200, geo::ProjectionId::Europe, geo::ProjectionId::Europe, 0};
    shot.kind = state::ViewKind::Europe;
    shot.selection.clear();
    shot.criteria.text = "xyzzy";
    CHECK_FALSE(hasRow(layout_test::sceneOf(shot), text::Key::LegendNoSize));
}

TEST_CASE("the legend keeps off a seat that is asked about")
{
    Shot shot{.kind = state::ViewKind::Europe};
    const geo::LonLat berlin{13.4105, 52.5244};
    shot.camera = geo::panned({berlin, 1500, geo::ProjectionId::Europe, geo::ProjectionId::Europe, 0},
                              70 - shot.widthPx / 2, shot.heightPx / 2 - 70);
    const auto legendOver = [&berlin](const scene::Scene& scene) {
        const scene::MapFrame& map = scene.frames[0];
        const geo::Point at = geo::Viewport(map.camera, map.boxPx, map.scale).toPx(berlin);
        return std::any_of(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
            const auto* box = std::get_if<scene::Rectangle>(&item.primitive);
            return box && item.role == Role::Legend && box->boxPx.contains(at);
        });
    };
    CHECK(legendOver(layout_test::sceneOf(shot)));
    shot.selection = {layout_test::network("vku")};
    CHECK_FALSE(legendOver(layout_test::sceneOf(shot)));
}

TEST_CASE("that something is not from the data but somebody's own is said, of what is shown")
{
    model::Atlas::Parts parts = realAtlas().parts();
    parts.networks[0].own.fields = {"name_de"};
    parts.networks[1].own.whole = true;
    const model::Atlas atlas(std::move(parts));
    const filter::Index index(atlas);
    filter::Answers answers(index);
    layout::PictureSources sources(answers, layout_test::fonts());
    const auto rows = [&](std::vector<model::NetworkId> selection, base::Language language) {
        state::AppState state = state::initialState(state::ViewKind::Germany, {}, 1520, 1032);
        state.view.selection = std::move(selection);
        return legendRows(layout::layout(
            layout::pictureOf(state.view, {language}, {1520, 1032, 1, layout::Purpose::Window}), sources));
    };
    using base::Language;
    CHECK(rows({}, Language::De).contains("Mit eigenen Angaben zu 2 Einträgen"));
    CHECK(rows({model::NetworkId(0)}, Language::En).contains("With own statements on 1 entry"));
    for (const std::string& row : rows({model::NetworkId(2)}, Language::De))
        CHECK(row.find("eigenen Angaben") == std::string::npos);
    for (const std::string& row : legendRows(layout_test::sceneOf({})))
        CHECK(row.find("eigenen Angaben") == std::string::npos);
}
