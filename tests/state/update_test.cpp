#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::atlas;
using test_state::id;

namespace {

AppState start(ViewKind kind = ViewKind::World) { return initialState(kind, {}, 1520, 1032); }

}  // namespace

TEST_CASE("showing another view flies there and back again by the history")
{
    AppState state = after(start(), {ShowView{ViewKind::Germany}});
    CHECK(state.view.kind == ViewKind::Germany);
    CHECK(isMoving(state));
    CHECK(displayedCamera(state, 0) == start().view.cameras[0]);  // the flight begins where we were
    state = after(state, {Tick{5}});
    CHECK_FALSE(isMoving(state));
    CHECK(displayedCamera(state, 0) == homeCamera(ViewKind::Germany, 1520, 1032, 0));

    state = after(state, {GoBack{}, Tick{10}});
    CHECK(state.view.kind == ViewKind::World);
    CHECK(displayedCamera(state, 0) == start().view.cameras[0]);
    state = after(state, {GoForward{}, Tick{15}});
    CHECK(state.view.kind == ViewKind::Germany);
}

TEST_CASE("reduced motion cuts")
{
    const AppState state = after(start(), {SetReducedMotion{true}, ShowView{ViewKind::Europe}});
    CHECK_FALSE(isMoving(state));
    CHECK(displayedCamera(state, 0) == homeCamera(ViewKind::Europe, 1520, 1032, 0));
}

TEST_CASE("pan steps in quick succession share one history entry")
{
    AppState state = after(start(ViewKind::Germany),
                           {PanBy{0, 10, 0}, Tick{0.2}, PanBy{0, 10, 0}, Tick{0.4}, PanBy{0, 10, 0}});
    CHECK(state.back.size() == 1);
    state = after(state, {Tick{3}, PanBy{0, 5, 5}});
    CHECK(state.back.size() == 2);
    state = after(state, {GoBack{}, Tick{9}, GoBack{}, Tick{12}});
    CHECK(state.view == start(ViewKind::Germany).view);
}

TEST_CASE("against its edge the map does not move: no step to come back to, and no scene that is left")
{
    // As far away and as far north as it goes, then on.
    AppState state = start(ViewKind::World);
    double seconds = 0;
    for (int i = 0; i < 20; ++i)
        state = after(state,
                      {ZoomBy{0, 0.5, {}, true}, Tick{seconds += 5}, PanBy{0, 0, 300}, Tick{seconds += 5}});
    const std::size_t steps = state.back.size();
    const geo::Camera edge = state.view.cameras[0];
    CHECK(steps < 40);
    state =
        after(state, {ZoomBy{0, 0.5, {}, true}, Tick{seconds += 5}, PanBy{0, 0, 300}, Tick{seconds += 5}});
    CHECK(state.back.size() == steps);
    CHECK(state.view.cameras[0] == edge);

    state = after(state, {KeepScene{{"Eins", ""}}, StartPresenting{}, Tick{seconds += 5}, PanBy{0, 0, 300}});
    CHECK_FALSE(state.transient.presentation.exploring);
    state = after(state, {PanBy{0, 0, -300}});
    CHECK(state.transient.presentation.exploring);
}

TEST_CASE("a zoom step keeps the anchor in place all the way and adds up with the next one")
{
    const geo::Point anchor{200, -100};
    AppState state = start(ViewKind::Germany);
    const auto placeAt = [&](const AppState& s) {
        const geo::Viewport viewport(displayedCamera(s, 0), {-760, -516, 760, 516}, 1);
        return *viewport.toLonLat(anchor);
    };
    const geo::LonLat before = placeAt(state);
    state = after(state, {ZoomBy{0, 1.25, anchor, true}});
    for (double t : {0.03, 0.06, 0.09}) {
        state = after(state, {Tick{t}});
        CHECK(placeAt(state).lonDeg == doctest::Approx(before.lonDeg).epsilon(1e-6));
        CHECK(placeAt(state).latDeg == doctest::Approx(before.latDeg).epsilon(1e-6));
    }
    state = after(state, {ZoomBy{0, 1.25, anchor, true}, Tick{2}});
    CHECK(displayedCamera(state, 0).metresPerPx ==
          doctest::Approx(start(ViewKind::Germany).view.cameras[0].metresPerPx / (1.25 * 1.25)));
}

TEST_CASE("selecting, comparing and clearing")
{
    AppState state = after(start(), {Select{id("world-list")}});
    CHECK(state.view.selection == std::vector{id("world-list")});
    state = after(state, {ToggleCompared{id("water-berlin")}, ToggleCompared{id("party-berlin")},
                          ToggleCompared{id("note")}});
    CHECK(state.view.selection.size() == maxSelection);  // the fourth is not taken
    state = after(state, {ToggleCompared{id("water-berlin")}});
    CHECK(state.view.selection == std::vector{id("world-list"), id("party-berlin")});
    state = after(state, {Select{}});
    CHECK(state.view.selection.empty());
    CHECK(after(state, {Select{model::NetworkId(99)}}).view == state.view);
}

TEST_CASE("next and previous walk the filtered list and wrap around")
{
    AppState state = after(start(), {ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)},
                                     SelectNeighbour{1}});
    CHECK(state.view.selection.front() == id("water-berlin"));
    state = after(state, {SelectNeighbour{1}});
    CHECK(state.view.selection.front() == id("world-list"));
    state = after(state, {SelectNeighbour{1}});
    CHECK(state.view.selection.front() == id("water-berlin"));
    state = after(state, {SelectNeighbour{-1}});
    CHECK(state.view.selection.front() == id("world-list"));
}

TEST_CASE("step back undoes one thing at a time, from the inside out")
{
    AppState state = after(
        start(), {SetFiltersOpen{true}, Select{id("world-list")}, SetText{"st"}, SetOverlay{Overlay::Help}});
    state = after(state, {StepBack{}});
    CHECK(state.transient.overlay == Overlay::None);
    state = after(state, {StepBack{}});
    CHECK(state.view.criteria.text.empty());
    state = after(state, {StepBack{}});
    CHECK(state.view.selection.empty());
    CHECK(state.transient.filtersOpen);
    state = after(state, {StepBack{}});
    CHECK_FALSE(state.transient.filtersOpen);
    CHECK(after(state, {StepBack{}}).view == state.view);
}

TEST_CASE("picking a region and filtering by it")
{
    const filter::RegionRef thuringia{filter::RegionRef::Kind::State, "DE-TH"};
    AppState state = after(start(), {Select{id("world-list")}, PickRegion{thuringia}});
    CHECK(state.view.selection.empty());
    state = after(state, {ToggleValue{filter::Facet::Region, thuringia}});
    CHECK(state.view.criteria.regions == std::vector{thuringia});
    state = after(state, {ToggleValue{filter::Facet::Region, thuringia}});
    CHECK(state.view.criteria.empty());
}

TEST_CASE("a window that changes its size keeps a home view at home")
{
    const AppState state = after(start(ViewKind::Europe), {ResizeMap{880, 672}});
    CHECK(state.view.cameras[0] == homeCamera(ViewKind::Europe, 880, 672, 0));
    CHECK(after(state, {ResizeMap{0, -5}}).transient.mapWidthPx == 880);
    CHECK(after(state, {ResizeMap{std::numeric_limits<double>::quiet_NaN(), 5}}).transient.mapWidthPx == 880);
}

TEST_CASE("a frame that says the same size again disturbs no flight")
{
    const AppState flying = after(start(), {ShowView{ViewKind::Germany}, Tick{0.1}, ResizeMap{1520, 1032}});
    CHECK(isMoving(flying));
    CHECK_FALSE(displayedCamera(flying, 0) == homeCamera(ViewKind::Germany, 1520, 1032, 0));
}

TEST_CASE("the twin has two cameras, other views ignore the second frame")
{
    AppState state = after(start(), {ShowView{ViewKind::Twin}, Tick{5}});
    CHECK(displayedCamera(state, 0) == homeCamera(ViewKind::Twin, 1520, 1032, 0));
    CHECK(displayedCamera(state, 1) == homeCamera(ViewKind::Twin, 1520, 1032, 1));
    CHECK(state.view.cameras[0].projection == geo::ProjectionId::Germany);
    CHECK(after(start(), {PanBy{1, 50, 50}}).view == start().view);
}

TEST_CASE("a map that was not on the screen does not fly in from nowhere")
{
    // The second map of the twin is there at once, whatever the view before, which has one map, knows of it.
    const AppState twin = after(start(), {ShowView{ViewKind::Twin}, Tick{5}, PanBy{1, 300, 100}, Tick{10}});
    const geo::Camera second = displayedCamera(twin, 1);
    const auto checkThere = [&](const AppState& state, const geo::Camera& camera) {
        CHECK(state.view.kind == ViewKind::Twin);
        CHECK_FALSE(state.transient.motions[1]);
        CHECK(displayedCamera(state, 1) == camera);
    };
    const AppState forward = after(twin, {GoBack{}, GoBack{}, Tick{15}, GoForward{}});
    checkThere(forward, homeCamera(ViewKind::Twin, 1520, 1032, 1));
    CHECK(forward.transient.motions[0]);
    TourScene one;
    one.view = start().view;
    one.mapPx = {1520, 1032};
    checkThere(after(twin, {ShowStored{one}, Tick{15}, GoBack{}}), second);
    for (const ViewKind between : {ViewKind::World, ViewKind::Germany, ViewKind::Europe})
        checkThere(after(twin, {ShowView{between}, Tick{15}, GoBack{}}), second);
    // From twin to twin both fly.
    const AppState moved = after(twin, {ShowStored{[&] {
                                            TourScene scene;
                                            scene.view = after(start(), {ShowView{ViewKind::Twin}}).view;
                                            scene.mapPx = {1520, 1032};
                                            scene.view.cameras[1] = geo::zoomed(second, 4, {}, 760, 1032);
                                            return scene;
                                        }()},
                                        Tick{20}, GoBack{}});
    CHECK(moved.transient.motions[1]);
}

TEST_CASE("what somebody decides is a choice, what the start brought along is not")
{
    CHECK(start().chosen.empty());
    const AppState moved = after(start(), {Tick{1}, ShowView{ViewKind::Germany}, SetPreview{Preview::Grey}});
    CHECK(moved.chosen.empty());
    const std::pair<Action, Preference> choices[] = {
        {SetLanguage{base::Language::De}, Preference::Language},  // the same as before is chosen as well
        {SetTheme{Theme::Dark}, Preference::Theme},
        {SetTextScale{1.5}, Preference::TextScale},
        {SetPanelWidth{500}, Preference::PanelWidth},
        {SetPanelVisible{false}, Preference::PanelVisible},
        {SetReducedMotion{true}, Preference::ReducedMotion},
        {SetBilingual{true}, Preference::Bilingual},
        {SetRoom{RoomSize::Far}, Preference::Room},
        {SetAudienceMonitor{"HDMI-1"}, Preference::AudienceMonitor},
        {RemoveSavedFilter{"x"}, Preference::SavedFilters}};
    for (const auto& [action, which] : choices)
        CHECK(after(start(), {action}).chosen == base::EnumSet<Preference>{which});
}

TEST_CASE("preferences stay within their bounds")
{
    CHECK(after(start(), {SetTextScale{9}}).preferences.textScale == 2.0);
    CHECK(after(start(), {SetTextScale{std::nan("")}}).preferences.textScale == 1.0);
    CHECK(after(start(), {SetPanelWidth{5}}).preferences.panelWidthPx == 320);
}

TEST_CASE("a toast goes away by itself")
{
    AppState state = after(start(), {Tick{1}, ShowToast{"Link kopiert"}, Tick{2}});
    CHECK(state.transient.toast == "Link kopiert");
    CHECK(after(state, {Tick{10}}).transient.toast.empty());
}

TEST_CASE("random actions keep cameras finite and the history bounded")
{
    std::mt19937 random(7);
    const auto number = [&](double from, double to) {
        return std::uniform_real_distribution<double>(from, to)(random);
    };
    AppState state = start();
    double now = 0;
    for (int i = 0; i < 3000; ++i) {
        switch (std::uniform_int_distribution<int>(0, 7)(random)) {
        case 0:
            state = after(std::move(state), {PanBy{0, number(-3000, 3000), number(-3000, 3000)}});
            break;
        case 1:
            state = after(
                std::move(state),
                {ZoomBy{0, std::exp(number(-4, 4)), {number(-900, 900), number(-600, 600)}, i % 2 == 0}});
            break;
        case 2:
            state = after(std::move(state), {ShowView{static_cast<ViewKind>(i % 4)}});
            break;
        case 3:
            state = after(std::move(state), {GoBack{}});
            break;
        case 4:
            state = after(std::move(state), {GoForward{}});
            break;
        case 5:
            state = after(std::move(state), {SelectNeighbour{i % 2 ? 1 : -1}});
            break;
        case 6:
            state = after(std::move(state), {FitSelection{}});
            break;
        default:
            state = after(std::move(state), {ResizeMap{number(200, 3000), number(200, 2000)}});
            break;
        }
        now += number(0, 0.5);
        state = after(std::move(state), {Tick{now}});
        for (std::size_t frame = 0; frame < frameCount(state.view.kind); ++frame) {
            const geo::Camera camera = displayedCamera(state, frame);
            REQUIRE(std::isfinite(camera.metresPerPx));
            REQUIRE(camera.metresPerPx > 0);
            REQUIRE(std::isfinite(camera.centre.lonDeg));
            REQUIRE(std::abs(camera.centre.latDeg) <= 90);
        }
        REQUIRE(state.back.size() <= 100);
    }
}

TEST_CASE("what the map shows beside the entries is switched one by one, and only known units size symbols")
{
    AppState state = after(start(), {SetShowEntryCounts{true}, SetShowGraticule{true}, SetSizeUnit{"cities"},
                                     SetPreview{Preview::Deutan}});
    CHECK(state.view.showEntryCounts);
    CHECK(state.view.showGraticule);
    CHECK(state.view.sizeUnit == "cities");
    CHECK(state.transient.preview == Preview::Deutan);
    state = after(state, {SetSizeUnit{"elephants"}});
    CHECK(state.view.sizeUnit == "cities");
    state = after(state, {SetShowEntryCounts{false}, SetShowGraticule{false}, SetSizeUnit{""},
                          SetPreview{Preview::None}});
    CHECK(state.view == start().view);
}

TEST_CASE("a QR code lies over everything and Esc takes it away; an entry that is not there has none")
{
    AppState state = after(start(), {ShowCode{id("water-berlin")}});
    CHECK(state.transient.overlay == Overlay::Code);
    CHECK(state.transient.codeOf == id("water-berlin"));
    state = after(state, {StepBack{}});
    CHECK(state.transient.overlay == Overlay::None);
    state = after(state, {ShowCode{model::NetworkId(9999)}});
    CHECK(state.transient.overlay == Overlay::None);
    state = after(state, {ShowCode{}});
    CHECK(state.transient.overlay == Overlay::Code);
    CHECK_FALSE(state.transient.codeOf.has_value());
}
