// What fills and symbols say, and that the legend says the same: entry counts, overlaps, weak evidence,
// graticule.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "filter/answers/entry_counts.hpp"
#include "layout/map/base_map.hpp"
#include "layout/real_scene.hpp"
#include "look/color.hpp"
#include "look/palette.hpp"

using layout_test::network;
using layout_test::sceneOf;
using layout_test::Shot;
using scene::RegionFill;
using scene::Role;

namespace {

const RegionFill* fillOf(const scene::Scene& scene, const std::string& code, std::size_t frame = 0)
{
    for (const RegionFill& fill : scene.frames[frame].fills)
        if (fill.code == code) return &fill;
    return nullptr;
}

std::set<std::string> legendWords(const scene::Scene& scene, Role role)
{
    std::set<std::string> texts;
    for (const scene::Item& item : scene.items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive); run && item.role == role)
            texts.insert(run->text.utf8);
    return texts;
}

}  // namespace

TEST_CASE("countries are shaded by their number of entries, the others hatched, and the legend says how many "
          "were counted")
{
    const scene::Scene scene =
        sceneOf({.kind = state::ViewKind::World, .widthPx = 1520, .heightPx = 900, .entryCounts = true});
    const look::Palette& colors = look::palette(state::Theme::Light);
    REQUIRE(fillOf(scene, "DE"));
    CHECK(fillOf(scene, "DE")->pattern == RegionFill::Pattern::Solid);
    CHECK(fillOf(scene, "DE")->colors[0] == colors.countClass[3]);
    CHECK(fillOf(scene, "CN")->colors[0] == colors.countClass[0]);
    CHECK(fillOf(scene, "TD")->pattern == RegionFill::Pattern::Hatch);
    CHECK(fillOf(scene, "AQ") == nullptr);
    const std::set<std::string> legend = legendWords(scene, Role::Legend);
    CHECK(legend.count("Einträge je Land") == 1);
    CHECK(legend.count("12 von 23 internationalen mit bekannter Liste") == 1);
    CHECK(legend.count("8 bis 12") == 1);
    CHECK(legend.count("in keiner bekannten Liste") == 1);
    CHECK(legend.count("Umwelt und Klima") == 0);  // symbols leave colour to the map
}

TEST_CASE("every shaded colour is one of the classes in the legend, and the other way round")
{
    for (const state::ViewKind kind : {state::ViewKind::World, state::ViewKind::Germany})
        for (const char* topic : {"", "topic=climate-energy"}) {
            Shot shot{.kind = kind, .widthPx = 1520, .heightPx = 900, .entryCounts = true};
            if (*topic) shot.criteria.topics = {model::Topic::ClimateEnergy};
            const scene::Scene scene = sceneOf(shot);
            std::set<std::uint32_t> inMap, inLegend;
            const auto key = [](scene::Rgba c) {
                return static_cast<std::uint32_t>(c.r) << 16 | static_cast<std::uint32_t>(c.g) << 8 | c.b;
            };
            for (const RegionFill& fill : scene.frames[0].fills)
                if (fill.pattern == RegionFill::Pattern::Solid) inMap.insert(key(fill.colors[0]));
            for (const scene::Item& item : scene.items)
                if (const auto* box = std::get_if<scene::Rectangle>(&item.primitive);
                    box && item.role == Role::Legend)
                    for (const scene::Rgba color : look::palette(state::Theme::Light).countClass)
                        if (box->fill == color) inLegend.insert(key(color));
            CHECK(inMap == inLegend);
            CHECK_FALSE(inMap.empty());
        }
}

TEST_CASE("a selection takes the place of the shading")
{
    Shot shot{.kind = state::ViewKind::World, .selection = {network("c40-cities")}, .entryCounts = true};
    const scene::Scene with = sceneOf(shot);
    shot.entryCounts = false;
    const scene::Scene without = sceneOf(shot);
    CHECK(with.frames[0].fills == without.frames[0].fills);
    CHECK(legendWords(with, Role::Legend) == legendWords(without, Role::Legend));
}

TEST_CASE("the twin counts states on the left and countries on the right, and its legend says both")
{
    const scene::Scene scene = sceneOf({.kind = state::ViewKind::Twin,
                                        .widthPx = 1520,
                                        .heightPx = 900,
                                        .language = base::Language::En,
                                        .entryCounts = true});
    CHECK(fillOf(scene, "DE-TH", 0));
    CHECK(fillOf(scene, "DE", 0) == nullptr);
    CHECK(fillOf(scene, "DE", 1));
    CHECK(legendWords(scene, Role::Legend).count("Entries per German state") == 1);
    CHECK(legendWords(scene, Role::Legend).count("Entries per country") == 1);
}

TEST_CASE("the region under the pointer tells its number")
{
    Shot shot{.kind = state::ViewKind::Europe, .widthPx = 1520, .heightPx = 900, .entryCounts = true};
    const auto chip = [&](const char* code) {
        shot.hoveredRegion = filter::RegionRef{filter::RegionRef::Kind::Country, code};
        return legendWords(sceneOf(shot), Role::Tag);
    };
    CHECK(chip("FR").count("Frankreich: 10 Einträge") == 1);
    CHECK(chip("RU").count("Russland: in keiner bekannten Liste") == 1);
}

TEST_CASE("weak evidence for a state looks weak and has its row in the legend")
{
    const scene::Scene scene = sceneOf({.selection = {network("aktionsbuendnis-wuerde-unserer-staedte")}});
    REQUIRE(fillOf(scene, "DE-BW"));
    CHECK(fillOf(scene, "DE-BW")->outline.dashPx > 0);
    CHECK(fillOf(scene, "DE-NW")->outline.dashPx == 0);
    CHECK(fillOf(scene, "DE-BW")->colors[0] != fillOf(scene, "DE-NW")->colors[0]);
    CHECK(legendWords(scene, Role::Legend).count("Bundesland mit Mitgliedern · Beleg unsicher") == 1);
}

TEST_CASE("overlaps have their samples in the legend, and small areas a flag")
{
    const scene::Scene two = sceneOf(
        {.widthPx = 1100,
         .selection = {network("deutscher-staedtetag"), network("gruene-kommunalpolitische-vereinigungen")}});
    CHECK(fillOf(two, "DE-BE")->pattern == RegionFill::Pattern::Stripes);
    CHECK(legendWords(two, Role::Legend).count("In beiden Listen") == 1);
    CHECK(legendWords(two, Role::Legend).count("A · Dt. Städtetag") == 1);
    CHECK(legendWords(two, Role::Pip) == std::set<std::string>{"A", "B"});

    const scene::Scene one = sceneOf({.widthPx = 1100, .selection = {network("deutscher-staedtetag")}});
    CHECK(legendWords(one, Role::Legend).count("In beiden Listen") == 0);
    CHECK(legendWords(one, Role::Legend).count("Dt. Städtetag") ==
          1);  // no letter where there is nothing to tell apart
    CHECK(legendWords(one, Role::Pip).empty());

    const scene::Scene three =
        sceneOf({.kind = state::ViewKind::Europe,
                 .widthPx = 1520,
                 .heightPx = 900,
                 .selection = {network("climate-alliance"), network("energy-cities"), network("rgre-cemr")}});
    CHECK(fillOf(three, "ES")->pattern == RegionFill::Pattern::Solid);
    CHECK(legendWords(three, Role::Legend).count("In allen drei Listen") == 1);
    CHECK(legendWords(three, Role::Pip) == std::set<std::string>{"A", "B", "C"});
}

TEST_CASE("member places and offices of compared entries differ in form, not in colour alone")
{
    const scene::Scene scene = sceneOf({.kind = state::ViewKind::World,
                                        .widthPx = 1520,
                                        .heightPx = 900,
                                        .selection = {network("c40-cities"), network("blue-communities"),
                                                      network("human-rights-cities-network")}});
    std::size_t forms[3][2] = {};  // [slot][is a disc]
    std::size_t corners[3] = {};
    for (const scene::Item& item : scene.items) {
        if (item.role != Role::MemberPlace) continue;
        const auto& selection = std::array{network("c40-cities"), network("blue-communities"),
                                           network("human-rights-cities-network")};
        const auto slot = static_cast<std::size_t>(
            std::find(selection.begin(), selection.end(), item.network) - selection.begin());
        REQUIRE(slot < 3);
        ++forms[slot][std::holds_alternative<scene::Disc>(item.primitive)];
        if (const auto* polygon = std::get_if<scene::Polygon>(&item.primitive))
            corners[slot] = polygon->points.size();
    }
    CHECK(forms[0][1] > 10);
    CHECK(forms[0][0] == 0);
    CHECK(forms[1][1] == 0);
    CHECK(corners[1] == 4);
}

TEST_CASE("the graticule is a switch")
{
    const auto width = [](const scene::Scene& scene) {
        return scene.frames[0].style.lines[static_cast<std::size_t>(geo::LineClass::Graticule)].widthPx;
    };
    CHECK(width(sceneOf({})) == 0);
    CHECK(width(sceneOf({.graticule = true})) >= 1);
}

TEST_CASE("high contrast gives symbols an edge")
{
    const scene::Scene scene = sceneOf({.theme = state::Theme::Contrast});
    const scene::Rgba edge = look::palette(state::Theme::Contrast).symbolEdge;
    const auto bodies = std::count_if(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
        const auto* disc = std::get_if<scene::Disc>(&item.primitive);
        return disc && item.role == Role::Symbol && disc->outline.color == edge &&
               disc->outline.widthPx >= 1.3f;
    });
    CHECK(bodies > 5);
}

TEST_CASE("in the Germany view the neighbours stand back, on the flight there by degrees")
{
    const look::Palette& colors = look::palette(state::Theme::Light);
    const auto ownLand = [](const scene::MapFrame& frame) {
        return std::count_if(frame.fills.begin(), frame.fills.end(), [](const scene::RegionFill& fill) {
            return fill.kind == geo::RegionKind::Country && fill.code == "DE" &&
                   fill.pattern == scene::RegionFill::Pattern::Solid;
        });
    };
    const scene::MapFrame europe = layout_test::sceneOf({.kind = state::ViewKind::Europe}).frames.front();
    CHECK(europe.style.land == colors.land);
    CHECK(ownLand(europe) == 0);
    const scene::MapFrame germany = layout_test::sceneOf({.kind = state::ViewKind::Germany}).frames.front();
    CHECK(germany.style.land == layout::landAbroad(colors));
    CHECK(ownLand(germany) == 1);
    CHECK(germany.fills.front().colors[0] == colors.land);
    layout_test::Shot flying{.kind = state::ViewKind::Germany, .camera = germany.camera};
    flying.camera->projection = geo::ProjectionId::Europe;
    flying.camera->blend = 0.5;
    const scene::MapFrame halfway = layout_test::sceneOf(flying).frames.front();
    CHECK(halfway.style.land.r < colors.land.r);
    CHECK(halfway.style.land.r > germany.style.land.r);
}
