// What the map shows of questions beside the filter: the town with its lines, regions without an entry, hits
// of a search.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "filter/answers/answers.hpp"
#include "layout/map/class_fills.hpp"
#include "layout/real_scene.hpp"
#include "scene/hit.hpp"

using layout_test::realAtlas;
using scene::Role;

namespace {

const filter::Index& index()
{
    static const filter::Index instance(realAtlas());
    return instance;
}

/// The picture of a view with its answers.
scene::Scene sceneOf(const state::View& view, const state::Glow& glow = {})
{
    filter::Answers answers(index());
    layout::PictureSources sources(answers, layout_test::fonts());
    layout::PictureInput picture = layout::pictureOf(view, {}, {880, 672});
    picture.glow = glow;
    return layout::layout(picture, sources);
}

state::View viewOf(state::ViewKind kind) { return state::initialState(kind, {}, 880, 672).view; }

std::size_t countRole(const scene::Scene& scene, Role role)
{
    return static_cast<std::size_t>(std::count_if(
        scene.items.begin(), scene.items.end(), [&](const scene::Item& item) { return item.role == role; }));
}

model::PlaceId municipality(std::string_view key)
{
    const model::PlaceId id = realAtlas().gazetteer().findMunicipality(key);
    REQUIRE(id.valid());
    return id;
}

std::set<std::string> texts(const scene::Scene& scene)
{
    std::set<std::string> all;
    for (const scene::Item& item : scene.items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive)) all.insert(run->text.utf8);
    return all;
}

}  // namespace

TEST_CASE("the town has a pin with its name once, and lines to the seats of the entries that list it")
{
    state::View view = viewOf(state::ViewKind::Germany);
    const scene::Scene without = sceneOf(view);
    CHECK(countRole(without, Role::Pin) == 0);
    view.town = municipality("05314000");  // Bonn
    const scene::Scene scene = sceneOf(view);
    CHECK(countRole(scene, Role::Pin) > 0);
    CHECK(countRole(scene, Role::Arc) > 0);
    CHECK(countRole(scene, Role::Found) > 0);
    CHECK(texts(scene).count("Ihre Kommune") == 1);
    view.showArcs = false;
    CHECK(countRole(sceneOf(view), Role::Arc) == 0);
}

TEST_CASE("a town with seats has its name once, at its pin")
{
    state::View view = viewOf(state::ViewKind::Germany);
    for (const auto& [key, name] : {std::pair{"16051000", "Erfurt"},
                                    {"11000000", "Berlin"},
                                    {"09564000", "Nürnberg"},
                                    // Some of the entries that it is in sit in the town itself: one list.
                                    {"05315000", "Köln"},
                                    {"05314000", "Bonn"},
                                    {"08311000", "Freiburg im Breisgau"}}) {
        CAPTURE(std::string(name));
        view.town = municipality(key);
        const model::Place place = realAtlas().gazetteer()[*view.town];
        for (const double metresPerPx : {120.0, 400.0, 1200.0}) {
            CAPTURE(metresPerPx);
            view.cameras.front().centre = place.position;
            view.cameras.front().metresPerPx = metresPerPx;
            std::size_t count = 0;
            for (const scene::Item& item : sceneOf(view).items)
                if (item.role == Role::Pin || item.role == Role::PlaceName || item.role == Role::DockRow)
                    if (const auto* run = std::get_if<scene::TextRun>(&item.primitive))
                        count += run->text.utf8 == name;
            CHECK(count == 1);
        }
    }
}

TEST_CASE("while an entry is selected its own lines are shown, not the town's")
{
    state::View view = viewOf(state::ViewKind::Germany);
    view.town = municipality("05314000");
    view.selection = {*realAtlas().find("aoew")};
    const scene::Scene scene = sceneOf(view);
    CHECK(countRole(scene, Role::Found) == 0);
    CHECK(countRole(scene, Role::Pin) > 0);
}

TEST_CASE("every region shows its class, Germany by its states where they are shown; only entries on it stay")
{
    state::View view = viewOf(state::ViewKind::World);
    view.withoutEntry = filter::EntryQuestion{model::Topic::Water, {}};
    filter::Answers answers(index());
    const filter::WithoutEntry answer = answers.withoutEntry(*view.withoutEntry);
    const scene::Scene world = sceneOf(view);
    std::set<std::string> filled;
    for (const scene::RegionFill& fill : world.frames.front().fills) filled.insert(fill.code);
    for (const filter::RegionWithout& region : answer.regions)
        if (region.region.kind == filter::RegionRef::Kind::Country)
            CHECK(filled.count(region.region.code) == 1);
    CHECK(filled.count("DE-TH") == 0);

    view = viewOf(state::ViewKind::Germany);
    view.withoutEntry = answer.question;
    const scene::Scene germany = sceneOf(view);
    filled.clear();
    for (const scene::RegionFill& fill : germany.frames.front().fills) filled.insert(fill.code);
    CHECK(filled.count("DE-TH") == 1);
    CHECK(filled.count("DE") == 0);
    CHECK(filled.count("FR") == 1);
    for (const scene::HitArea& area : germany.hits)
        if (area.network && area.tooltip.empty())
            CHECK(std::find(answer.matching.begin(), answer.matching.end(), *area.network) !=
                  answer.matching.end());
    CHECK(texts(germany).count("Eintrag belegt") == 1);
}

TEST_CASE("the three classes differ by more than colour")
{
    const look::Palette& colors = look::palette(state::Theme::Light);
    const auto documented = layout::entryClassFill(colors, filter::EntryClass::Documented, 6);
    const auto none = layout::entryClassFill(colors, filter::EntryClass::NoEntry, 6);
    CHECK(documented.pattern == scene::RegionFill::Pattern::Solid);
    CHECK(none.pattern == scene::RegionFill::Pattern::Hatch);
}

TEST_CASE("hits of a search are ringed and named where they are on the map")
{
    const state::View view = viewOf(state::ViewKind::Germany);
    const scene::Scene plain = sceneOf(view);
    state::Glow glow;
    glow.places = {municipality("16053000")};
    glow.networks = {*realAtlas().find("aoew")};
    const scene::Scene lit = sceneOf(view, glow);
    CHECK(countRole(plain, Role::Found) == 0);
    CHECK(countRole(lit, Role::Found) == 3);  // a disc, a ring with its halo
    CHECK(texts(lit).count("AöW") == 1);
    // The disc lies below every name and list.
    const auto disc = std::find_if(lit.items.begin(), lit.items.end(), [](const scene::Item& item) {
        return item.role == Role::Found && std::holds_alternative<scene::Disc>(item.primitive);
    });
    REQUIRE(disc != lit.items.end());
    CHECK(std::none_of(lit.items.begin(), disc, [](const scene::Item& item) {
        return item.frame && (item.role == Role::Label || item.role == Role::PlaceName ||
                              item.role == Role::DockPanel || item.role == Role::DockRow);
    }));
}

TEST_CASE("the name of a town answers to the pointer with the town")
{
    state::View view = viewOf(state::ViewKind::Germany);
    view.cameras[0].centre = realAtlas().gazetteer()[municipality("16053000")].position;
    view.cameras[0].metresPerPx = 200;
    const scene::Scene scene = sceneOf(view);
    REQUIRE_FALSE(scene.towns.empty());
    for (const scene::TownArea& area : scene.towns) {
        const auto hit = scene::hitTest(scene, area.boxPx.centre(), geo::RegionKind::State);
        REQUIRE(hit);
        CHECK((hit->town.has_value() || hit->network.has_value() || hit->opens != scene::Opens::Nothing));
    }
}

TEST_CASE("near enough a district answers")
{
    state::View view = viewOf(state::ViewKind::Germany);
    const geo::LonLat jena = realAtlas().gazetteer()[municipality("16053000")].position;
    view.cameras[0].centre = jena;
    view.cameras[0].metresPerPx = 200;
    const scene::Scene scene = sceneOf(view);
    const geo::Viewport viewport(scene.frames[0].camera, scene.frames[0].boxPx, scene.scale);
    const geo::Point px = viewport.toPx(jena) + geo::Point{-25, 0};
    const auto hit = scene::hitTest(scene, px, geo::RegionKind::District);
    REQUIRE(hit);
    if (!hit->network) {
        REQUIRE(hit->region);
        CHECK(hit->region->kind == filter::RegionRef::Kind::District);
    }
}

TEST_CASE("what a town is joined with are dots that answer to the pointer, and the legend explains them")
{
    const model::PlaceId gera = municipality("16052000"), jena = municipality("16053000");
    model::Atlas::Parts parts = realAtlas().parts();
    model::TownLink link;
    const auto end = [](const model::Place& place) {
        model::MemberPlace made;
        made.name = {std::string(place.name), std::string(place.name)};
        made.country = "DE";
        made.place = place.position;
        return made;
    };
    link.a = end(realAtlas().gazetteer()[gera]);
    link.b = end(realAtlas().gazetteer()[jena]);
    link.kind = "Freundschaft";
    link.provenance.year = 1990;
    parts.links = model::TownLinks{link};
    const model::Atlas atlas(std::move(parts));
    const filter::Index linked(atlas);
    filter::Answers answers(linked);
    layout::PictureSources sources(answers, layout_test::fonts());
    state::View view = viewOf(state::ViewKind::Germany);
    view.town = gera;
    layout::PictureInput picture = layout::pictureOf(view, {}, {880, 672});
    const scene::Scene scene = layout::layout(picture, sources);
    CHECK(texts(scene).count("Mit dieser Kommune verbunden") == 1);
    CHECK(texts(sceneOf(view)).count("Mit dieser Kommune verbunden") == 0);
    const auto area = std::find_if(scene.towns.begin(), scene.towns.end(),
                                   [&](const scene::TownArea& town) { return town.town == jena; });
    REQUIRE(area != scene.towns.end());
    CHECK(area->boxPx.width() >= 12);
    const auto hit = scene::hitTest(scene, area->boxPx.centre(), geo::RegionKind::State);
    REQUIRE(hit);
    CHECK(hit->town == jena);
    CHECK(hit->tooltip == "Jena, Deutschland\nFreundschaft · 1990");
    CHECK(hit->boxPx == area->boxPx);
}

TEST_CASE("a member's dot says its name, also where none stands beside it")
{
    for (const base::Language language : {base::Language::De, base::Language::En}) {
        const model::NetworkId id = layout_test::network("mayors-for-peace");
        filter::Answers answers(index());
        layout::PictureSources sources(answers, layout_test::fonts());
        state::View view = viewOf(state::ViewKind::Germany);
        view.selection = {id};
        layout::PictureStyle style;
        style.language = language;
        const scene::Scene scene = layout::layout(layout::pictureOf(view, style, {880, 672}), sources);
        std::set<std::string> names;
        for (const model::MemberPlace& member : realAtlas()[id].memberPlaces.places)
            names.insert(member.name.get(language));
        std::size_t dots = 0, said = 0;
        for (const scene::Item& item : scene.items) {
            if (item.role != Role::MemberPlace) continue;
            const auto* disc = std::get_if<scene::Disc>(&item.primitive);
            if (!disc) continue;
            ++dots;
            const auto hit =
                scene::hitTest(scene, {disc->centre.x, disc->centre.y}, geo::RegionKind::District);
            REQUIRE(hit);
            said += names.count(hit->tooltip);
        }
        CHECK(dots > 100);
        // A few lie under a symbol or a name.
        CHECK(said > dots * 9 / 10);
    }
}
