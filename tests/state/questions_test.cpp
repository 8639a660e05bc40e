// Questions beside the filter, the passing years, filters with a name.
#include <doctest/doctest.h>

#include <cmath>

#include "model/iso_codes.hpp"
#include "state/fit_selection.hpp"
#include "state/history.hpp"
#include "state/year_play.hpp"
#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::atlas;
using test_state::id;

namespace {

model::PlaceId town(const char* foldedName) { return atlas().gazetteer().findByName(foldedName).front(); }

AppState start() { return initialState(ViewKind::Germany, {}, 1520, 1032); }

const filter::RegionRef thuringia{filter::RegionRef::Kind::State, "DE-TH"};
const filter::EntryQuestion onWater{model::Topic::Water, {}};

}  // namespace

TEST_CASE("a town stays while its entries are looked at, and goes with Esc")
{
    AppState state = after(start(), {PickRegion{thuringia}, ShowTown{town("jena")}});
    CHECK(state.view.town == town("jena"));
    CHECK_FALSE(state.view.region);
    state = after(state, {Select{id("world-list")}});
    CHECK(state.view.town == town("jena"));
    state = after(state, {StepBack{}});
    CHECK(state.view.selection.empty());
    CHECK(state.view.town == town("jena"));
    state = after(state, {StepBack{}});
    CHECK_FALSE(state.view.town);
    state = after(state, {GoBack{}});
    CHECK(state.view.town == town("jena"));
}

TEST_CASE("a town that the gazetteer does not have is refused")
{
    CHECK_FALSE(after(start(), {ShowTown{model::PlaceId(100000)}}).view.town);
    const model::Atlas empty = test_support::sampleAtlas();
    CHECK_FALSE(update(empty, start(), ShowTown{model::PlaceId(0)}).view.town);
}

TEST_CASE("a region that is clicked takes the town's place, and knows where it was clicked")
{
    AppState state = after(start(), {ShowTown{town("jena")}, PickRegion{thuringia, geo::LonLat{11, 51}}});
    CHECK_FALSE(state.view.town);
    CHECK(state.transient.clickedAt == geo::LonLat{11, 51});
    state = after(state, {PickRegion{thuringia, geo::LonLat{11.5, 50.9}}});
    CHECK(state.transient.clickedAt == geo::LonLat{11.5, 50.9});
    CHECK_FALSE(after(state, {PickRegion{}}).transient.clickedAt);
}

TEST_CASE("asking where there is no entry clears what else was shown, and a question without a value is none")
{
    AppState state = after(start(), {Select{id("world-list")}, AskWithoutEntry{onWater}});
    CHECK(state.view.selection.empty());
    CHECK(state.view.withoutEntry == onWater);
    CHECK(after(state, {AskWithoutEntry{filter::EntryQuestion{}}}).view.withoutEntry == onWater);
    CHECK(after(state, {PickRegion{thuringia}}).view.withoutEntry == onWater);
    CHECK_FALSE(after(state, {ShowTown{town("jena")}}).view.withoutEntry);
    CHECK_FALSE(after(state, {StepBack{}}).view.withoutEntry);
}

TEST_CASE("a bar of the comparison goes with what is compared")
{
    const filter::OverlapChoice both{filter::OverlapOf::Countries, 0b11};
    AppState state = after(start(), {Select{id("world-list")}, ChooseOverlap{both}});
    CHECK_FALSE(state.view.overlap);  // one entry has no overlap
    state = after(state, {ToggleCompared{id("world-unknown")}, ChooseOverlap{both}});
    CHECK(state.view.overlap == both);
    CHECK(after(state, {ChooseOverlap{filter::OverlapChoice{filter::OverlapOf::Countries, 0b100}}})
              .view.overlap == both);
    CHECK_FALSE(after(state, {ToggleCompared{id("water-berlin")}}).view.overlap);
    CHECK_FALSE(after(state, {Select{}}).view.overlap);
}

TEST_CASE("the years pass by the clock: twenty seconds from the first year to all entries")
{
    AppState state = after(start(), {Tick{10}, PlayYears{1905, 2023}});
    CHECK(state.view.criteria.foundedUntil == 1905);
    CHECK(state.back.size() == 1);
    int last = 1905;
    for (double seconds = 10; seconds < 30; seconds += 0.1) {
        state = after(state, {Tick{seconds}});
        CHECK(state.view.criteria.foundedUntil >= last);
        last = state.view.criteria.foundedUntil;
        REQUIRE(secondsToNextYear(state));
        CHECK(*secondsToNextYear(state) <= yearPlaySeconds / 119 + 1e-9);
    }
    CHECK(last == 2023);
    CHECK(state.back.size() == 1);
    state = after(state, {Tick{30.01}});
    CHECK(state.view.criteria.foundedUntil == 0);
    CHECK_FALSE(secondsToNextYear(state));
    CHECK(state.view.criteria == start().view.criteria);
}

TEST_CASE("the years stop where they are when the user takes over")
{
    const AppState playing = after(start(), {PlayYears{2000, 2020}, Tick{10}});
    CHECK(playing.view.criteria.foundedUntil == 2010);
    for (const Action& action : std::initializer_list<Action>{PlayYears{}, StepBack{}}) {
        AppState state = update(atlas(), playing, action);
        CHECK_FALSE(state.transient.yearPlay);
        CHECK(state.view.criteria.foundedUntil == 2010);
    }
    CHECK(after(playing, {SetFounded{1990, 2000}, Tick{11}}).view.criteria.foundedUntil == 2000);
    CHECK(after(playing, {ResetFilters{}, Tick{11}}).view.criteria.empty());
    CHECK(after(playing, {GoBack{}, Tick{11}}).view.criteria.empty());
    CHECK(after(playing, {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)}, Tick{11}})
              .view.criteria.foundedUntil == 2011);
}

TEST_CASE("dragging the slider is one step of the way back")
{
    AppState state =
        after(start(), {SetFounded{1990, 0}, Tick{0.1}, SetFounded{1991, 0}, Tick{0.2}, SetFounded{1992, 0}});
    CHECK(state.back.size() == 1);
    CHECK(after(state, {SetFounded{-5, -7}}).view.criteria.empty());
    CHECK(after(state, {GoBack{}}).view.criteria.empty());
}

TEST_CASE("filters are saved under a name, used and removed")
{
    AppState state = after(start(), {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)},
                                     ToggleValue{filter::Facet::Region, thuringia}, SetKnownOnly{true},
                                     SaveFilter{"  Wasser "}});
    REQUIRE(state.preferences.savedFilters.size() == 1);
    CHECK(state.preferences.savedFilters[0].name == "Wasser");
    const filter::Criteria saved = state.view.criteria;
    state = after(state, {ResetFilters{}, UseSavedFilter{"Wasser"}});
    CHECK(state.view.criteria == saved);
    state = after(state, {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Peace)},
                          SaveFilter{"Wasser"}});
    CHECK(state.preferences.savedFilters.size() == 1);
    CHECK(after(state, {ResetFilters{}, UseSavedFilter{"Wasser"}})
              .view.criteria.topics.contains(model::Topic::Peace));
    CHECK(after(state, {UseSavedFilter{"unbekannt"}}).view.criteria == state.view.criteria);
    CHECK(after(state, {RemoveSavedFilter{"Wasser"}}).preferences.savedFilters.empty());
}

TEST_CASE("filters without a name or without content are not saved, nor more than the most")
{
    AppState state = after(start(), {SaveFilter{"leer"}});
    CHECK(state.preferences.savedFilters.empty());
    state = after(state, {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)},
                          SaveFilter{"   "}, SaveFilter{std::string(maxFilterNameBytes + 1, 'x')}});
    CHECK(state.preferences.savedFilters.empty());
    for (std::size_t i = 0; i < maxSavedFilters + 5; ++i)
        state = after(state, {SaveFilter{std::to_string(i)}});
    CHECK(state.preferences.savedFilters.size() == maxSavedFilters);
}

TEST_CASE("a saved filter of another version gives what is still known of it")
{
    AppState state = start();
    state.preferences.savedFilters = {{"alt", {"topic=water", "planet=mars", "state=DE-XX"}, false}};
    state = after(state, {UseSavedFilter{"alt"}});
    CHECK(state.view.criteria.topics.contains(model::Topic::Water));
    CHECK(state.view.criteria.regions.empty());
}

TEST_CASE("a whole question is one step, and takes the place of what was asked and selected")
{
    filter::Criteria criteria;
    criteria.topics = {model::Topic::Water};
    AppState state = after(start(), {Select{id("world-list")}});
    const std::size_t steps = state.back.size();
    state = after(state, {Ask{.criteria = criteria, .kind = ViewKind::Europe}});
    CHECK(state.back.size() == steps + 1);
    CHECK(state.view.criteria == criteria);
    CHECK(state.view.selection.empty());
    CHECK(state.view.kind == ViewKind::Europe);
    state = after(state, {Ask{.withoutEntry = onWater}});
    CHECK(state.view.criteria.empty());
    CHECK(state.view.withoutEntry == onWater);
    CHECK(state.view.kind == ViewKind::Europe);
    state = after(state, {GoBack{}, GoBack{}});
    CHECK(state.view.selection == std::vector{id("world-list")});
}

TEST_CASE("a town that is searched is flown to where it is to be seen, one that is clicked is not")
{
    AppState state = after(initialState(ViewKind::World, {}, 1520, 1032), {ShowTown{town("jena"), true}});
    CHECK(state.view.kind == ViewKind::Germany);
    CHECK(state.view.cameras[0].centre == atlas().gazetteer()[town("jena")].position);
    CHECK(state.view.cameras[0].metresPerPx <= 350);
    CHECK(state.back.size() == 1);

    const AppState world = initialState(ViewKind::World, {}, 1520, 1032);
    state = after(world, {ShowTown{town("jena")}});
    CHECK(state.view.cameras == world.view.cameras);
    state = after(start(), {Ask{.town = town("paris")}});
    CHECK(state.view.kind == ViewKind::Europe);
    state = after(initialState(ViewKind::Twin, {}, 1520, 1032), {ShowTown{town("jena"), true}});
    CHECK(state.view.kind == ViewKind::Twin);
    CHECK(state.view.cameras[0].centre == atlas().gazetteer()[town("jena")].position);
}

TEST_CASE("undoing the filter keeps the map, steps over moves of the map, and forward brings it again")
{
    AppState state = after(start(), {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)},
                                     Tick{1}, PanBy{0, 30, 0}});
    const geo::Camera moved = state.view.cameras[0];
    state = after(state, {UndoFilter{}});
    CHECK(state.view.criteria.empty());
    CHECK(state.view.cameras[0] == moved);
    CHECK(viewBeforeFilter(state) == nullptr);
    CHECK(after(state, {GoForward{}}).view.criteria.topics.contains(model::Topic::Water));
    const AppState back = after(state, {GoBack{}});
    CHECK(back.view.criteria.empty());
    CHECK(update(atlas(), state, UndoFilter{}) == state);
}

TEST_CASE("a region that is searched or reached by a chip is flown to where it is to be seen, one that is "
          "clicked is not")
{
    const auto country = [](const char* code) {
        return filter::RegionRef{filter::RegionRef::Kind::Country, code};
    };
    const AppState germany = initialState(ViewKind::Germany, {}, 1520, 1032),
                   world = initialState(ViewKind::World, {}, 1520, 1032);
    AppState state = after(germany, {PickRegion{.region = country("FR"), .flyThere = true}});
    CHECK(state.view.region == country("FR"));
    CHECK(state.view.kind == ViewKind::Europe);
    CHECK(state.view.cameras[0].centre.latDeg == doctest::Approx(46.5).epsilon(0.05));
    CHECK(state.back.size() == 1);
    CHECK(after(germany, {PickRegion{.region = country("JP"), .flyThere = true}}).view.kind ==
          ViewKind::World);
    state = after(world, {PickRegion{.region = country("FR"), .flyThere = true}});
    CHECK(state.view.kind == ViewKind::World);
    CHECK(state.view.cameras[0].metresPerPx < world.view.cameras[0].metresPerPx);
    CHECK(after(world, {PickRegion{.region = country("DE"), .flyThere = true}}).view.kind ==
          ViewKind::Germany);
    CHECK(after(world, {PickRegion{country("FR")}}).view.cameras == world.view.cameras);
    // Nowhere to be seen: the card opens all the same.
    const filter::RegionRef district{filter::RegionRef::Kind::District, "16071"};
    state = after(world, {PickRegion{.region = district, .flyThere = true}});
    CHECK(state.view.region == district);
    CHECK(state.view.cameras == world.view.cameras);
}

TEST_CASE("every country is flown to inside the map")
{
    for (const ViewKind kind : {ViewKind::World, ViewKind::Europe, ViewKind::Twin})
        for (const model::CountryBox& box : model::countryBoxes()) {
            const AppState state =
                after(initialState(kind, {}, 880, 672),
                      {PickRegion{.region = filter::RegionRef{filter::RegionRef::Kind::Country,
                                                              std::string(box.code)},
                                  .flyThere = true}});
            for (std::size_t frame = 0; frame < frameCount(state.view.kind); ++frame) {
                const geo::Camera& camera = state.view.cameras[frame];
                CHECK_MESSAGE(std::isfinite(camera.centre.lonDeg), box.code);
                CHECK_MESSAGE(std::isfinite(camera.centre.latDeg), box.code);
                CHECK_MESSAGE(camera.metresPerPx > 0, box.code);
            }
        }
}

TEST_CASE("fitting shows the selection, else the town, else what the filter leaves")
{
    const auto fitted = [](AppState state) {
        return after(std::move(state), {FitSelection{}, Tick{1000}}).view.cameras[0];
    };
    const AppState plain = after(start(), {ShowView{ViewKind::Europe}, Tick{500}});
    CHECK_FALSE(asksForPlaces(plain.view));
    CHECK(fitted(plain) == plain.view.cameras[0]);

    filter::Criteria water;
    water.topics = {model::Topic::Water};
    const AppState filtered = after(plain, {SetCriteria{water}});
    CHECK(asksForPlaces(filtered.view));
    const geo::Camera camera = fitted(filtered);
    CHECK(camera.metresPerPx < plain.view.cameras[0].metresPerPx / 2);
    // Seats in Berlin and Brussels, with room for their names.
    const geo::Viewport viewport(camera,
                                 {0, 0, filtered.transient.mapWidthPx, filtered.transient.mapHeightPx}, 1);
    const geo::Point berlin = viewport.toPx({13.4105, 52.5244}), brussels = viewport.toPx({4.3488, 50.8505});
    CHECK(brussels.x > 100);
    CHECK(berlin.x < filtered.transient.mapWidthPx - 100);
    CHECK(berlin.x - brussels.x > filtered.transient.mapWidthPx / 2);

    const AppState chosen = after(filtered, {Select{id("states-erfurt")}});
    CHECK(geo::project(geo::ProjectionId::Europe, fitted(chosen).centre).x > 0);
    CHECK_FALSE(fitted(chosen) == camera);
    AppState asked = after(plain, {ShowView{ViewKind::Germany}, Tick{600}, ShowTown{town("jena")}});
    const geo::Camera near = fitted(asked);
    CHECK(near.centre == atlas().gazetteer()[town("jena")].position);

    // A question of all regions frames who answers it, like the filter; a region that is open frames itself.
    const AppState classes = after(plain, {AskWithoutEntry{filter::EntryQuestion{model::Topic::Water, {}}}});
    CHECK(asksForPlaces(classes.view));
    CHECK(fitted(classes) == camera);
    const AppState open =
        after(plain, {ShowView{ViewKind::Germany}, Tick{600},
                      PickRegion{filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}}});
    CHECK(asksForPlaces(open.view));
}

TEST_CASE("fitting the question about a town shows the seats of the entries that it is in")
{
    // Jena stands in the list of an entry in Brussels.
    const AppState asked = after(
        start(), {ShowView{ViewKind::Europe}, Tick{500}, ShowTown{town("jena")}, FitSelection{}, Tick{900}});
    const geo::Viewport viewport(asked.view.cameras[0],
                                 {0, 0, asked.transient.mapWidthPx, asked.transient.mapHeightPx}, 1);
    const geo::Point jena = viewport.toPx({11.5892, 50.9282}), brussels = viewport.toPx({4.3488, 50.8505});
    CHECK(brussels.x > 100);
    CHECK(jena.x < asked.transient.mapWidthPx - 100);
    CHECK(jena.x - brussels.x > asked.transient.mapWidthPx / 2);
}

TEST_CASE("fitting in Europe leaves out what lies in other parts of the world")
{
    const auto withSeat = [](const char* name, geo::LonLat place) {
        model::Network network;
        network.id = name;
        network.name = {name, name};
        network.topics = {model::Topic::Water};
        model::Seat seat;
        seat.city = {name, name};
        seat.country = "XX";
        seat.place = place;
        network.seats = {seat};
        return network;
    };
    const auto fitted = [](std::vector<model::Network> networks) {
        model::Atlas::Parts parts;
        parts.networks = std::move(networks);
        const model::Atlas own(std::move(parts));
        AppState state = initialState(ViewKind::Europe, {}, 1520, 1032);
        state.view.criteria.topics = {model::Topic::Water};
        return fitAsked(own, state, 0);
    };
    const geo::Camera both = fitted({withSeat("berlin", {13.4, 52.5}), withSeat("paris", {2.35, 48.85})});
    CHECK(fitted({withSeat("berlin", {13.4, 52.5}), withSeat("ottawa", {-75.7, 45.4}),
                  withSeat("paris", {2.35, 48.85})}) == both);
    CHECK(fitted({withSeat("ottawa", {-75.7, 45.4})}) ==
          initialState(ViewKind::Europe, {}, 1520, 1032).view.cameras[0]);
}
