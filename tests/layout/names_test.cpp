// Names of towns by weight, and of countries and states apart from them, in whole pictures of the shipped
// map.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "geo/region_distance.hpp"
#include "layout/place/area_names.hpp"
#include "layout/real_scene.hpp"

using layout_test::realAtlas;
using layout_test::Shot;
using scene::Role;

namespace {

std::set<std::string> placeNames(const scene::Scene& scene)
{
    std::set<std::string> names;
    for (const scene::Item& item : scene.items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive);
            run && (item.role == Role::PlaceName || item.role == Role::Pin))
            names.insert(run->text.utf8);
    for (const scene::TownArea& area : scene.towns)
        names.insert(std::string(realAtlas().gazetteer()[area.town].nameIn(base::Language::De)));
    return names;
}

bool isCapitals(std::string_view utf8) { return utf8.size() > 1 && layout::inCapitals(utf8) == utf8; }

geo::Box boxOf(const scene::TextRun& run)
{
    return {run.origin.x, run.origin.y - 0.7 * run.text.font.sizePx, run.origin.x + run.text.widthPx,
            static_cast<double>(run.origin.y)};
}

}  // namespace

TEST_CASE("capitals of the letters that names of countries and states have")
{
    CHECK(layout::inCapitals("Österreich") == "ÖSTERREICH");
    CHECK(layout::inCapitals("Côte d’Ivoire, São Tomé, Réunion") == "CÔTE D’IVOIRE, SÃO TOMÉ, RÉUNION");
    CHECK(layout::inCapitals("Straße") == "STRASSE");
    CHECK(layout::inCapitals("čšžłőÿı") == "ČŠŽŁŐŸı");
    CHECK(layout::inCapitals("Россия ÷") == "Россия ÷");
}

TEST_CASE("area names are set wide, and as wide as they say")
{
    const text::Font font{text::Weight::Medium, 12};
    const layout::TextBlock wide = layout::makeAreaName(layout_test::fonts(), "Hessen", font, 500);
    REQUIRE(wide.lines.size() == 1);
    const text::ShapedText plain = layout_test::fonts().shape("HESSEN", font);
    CHECK(wide.widthPx > plain.widthPx * 1.05f);
    CHECK(wide.widthPx == wide.lines[0].widthPx);
    const text::Glyph& last = wide.lines[0].glyphs.back();
    CHECK(last.x - plain.glyphs.back().x == doctest::Approx(wide.widthPx - plain.widthPx));
    CHECK(layout::makeAreaName(layout_test::fonts(), "Mecklenburg-Vorpommern", font, 140).widthPx <= 140);
}

TEST_CASE("capitals and large towns are named before smaller ones")
{
    for (const auto& [width, height] : {std::pair{1520.0, 1032.0}, {2160.0, 1390.0}}) {
        CAPTURE(width);
        const auto europe = placeNames(
            layout_test::sceneOf({.kind = state::ViewKind::Europe, .widthPx = width, .heightPx = height}));
        for (const char* name : {"Paris", "Wien", "Madrid", "Rom", "Warschau", "Bukarest", "Kopenhagen"}) {
            CAPTURE(std::string(name));
            CHECK(europe.contains(name));
        }
        const auto germany = placeNames(
            layout_test::sceneOf({.kind = state::ViewKind::Germany, .widthPx = width, .heightPx = height}));
        for (const char* name : {"Hamburg", "München", "Düsseldorf", "Leipzig", "Dresden", "Bremen"}) {
            CAPTURE(std::string(name));
            CHECK(germany.contains(name));
        }
    }
}

TEST_CASE("the capital of a small country is not named where cities ten times as large are left out")
{
    const Shot europe{.kind = state::ViewKind::Europe, .widthPx = 1920, .heightPx = 1080, .textScale = 2};
    CHECK_FALSE(placeNames(layout_test::sceneOf(europe)).contains("Ponta Delgada"));
    Shot near{.kind = state::ViewKind::Europe, .widthPx = 1520, .heightPx = 1032};
    near.camera = geo::Camera{{9.52, 47.14}, 120, geo::ProjectionId::Europe, geo::ProjectionId::Europe, 0};
    CHECK(placeNames(layout_test::sceneOf(near)).contains("Vaduz"));
    near.camera->metresPerPx = 900;
    CHECK_FALSE(placeNames(layout_test::sceneOf(near)).contains("Vaduz"));
}

TEST_CASE("a town is named although an entry sits there that nobody asked for")
{
    const auto names = placeNames(layout_test::sceneOf({.kind = state::ViewKind::Germany,
                                                        .widthPx = 1520,
                                                        .heightPx = 1032,
                                                        .criteria = layout_test::filtered("topic=water")}));
    for (const char* name : {"Frankfurt am Main", "Nürnberg", "Stuttgart", "Brüssel"}) {
        CAPTURE(std::string(name));
        CHECK(names.contains(name));
    }
}

TEST_CASE("a large map of the whole world names its largest cities")
{
    const auto names =
        placeNames(layout_test::sceneOf({.kind = state::ViewKind::World, .widthPx = 3840, .heightPx = 2060}));
    for (const char* name : {"Mumbai", "Manila", "Lagos", "Lima", "Mexiko-Stadt", "Sydney"}) {
        CAPTURE(std::string(name));
        CHECK(names.contains(name));
    }
}

TEST_CASE("in the Ruhr its large towns are named, whatever the state is called")
{
    Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1520, .heightPx = 1032};
    for (const double metresPerPx : {40.0, 60.0, 90.0}) {
        shot.camera =
            geo::Camera{{7.2, 51.45}, metresPerPx, geo::ProjectionId::Germany, geo::ProjectionId::Germany, 0};
        const auto names = placeNames(layout_test::sceneOf(shot));
        CAPTURE(metresPerPx);
        for (const char* name : {"Dortmund", "Essen", "Bochum"}) {
            CAPTURE(std::string(name));
            CHECK(names.contains(name));
        }
    }
}

TEST_CASE("names of countries and states stand on their own land and no border runs through them")
{
    std::size_t looked = 0;
    for (const auto kind : {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany}) {
        const scene::Scene scene = layout_test::sceneOf({.kind = kind, .widthPx = 1520, .heightPx = 1032});
        const scene::MapFrame& map = scene.frames[0];
        const geo::Viewport viewport = layout_test::viewportOf(map);
        const geo::MapLevel& level = realAtlas().map().levels.front();
        for (const scene::Item& item : scene.items) {
            const auto* run = std::get_if<scene::TextRun>(&item.primitive);
            if (!run || item.role != Role::PlaceName || item.frame != 0u || !isCapitals(run->text.utf8))
                continue;
            const geo::Box box = boxOf(*run);
            CAPTURE(run->text.utf8);
            std::set<std::string> countries;
            for (const double x : {box.minX, box.centre().x, box.maxX}) {
                const auto place = viewport.toLonLat({x, box.centre().y});
                if (!place) continue;
                const geo::Region* region = geo::regionAt(level, geo::RegionKind::Country, *place);
                if (region) countries.insert(std::string(region->codeView()));
            }
            CHECK(countries.size() <= 1);
            ++looked;
        }
    }
    CHECK(looked > 40);
}

TEST_CASE("the town that is asked about has one name, at its pin")
{
    Shot shot{.kind = state::ViewKind::Germany, .widthPx = 1520, .heightPx = 1032};
    shot.town = realAtlas().gazetteer().findByName("hannover").front();
    std::size_t count = 0;
    for (const scene::Item& item : layout_test::sceneOf(shot).items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive);
            run && run->text.utf8 == "Hannover")
            ++count;
    CHECK(count == 1);
}
