// A presentation without a window: the clicker, leaving a scene and returning to exactly it.
#include <doctest/doctest.h>

#include <limits>

#include "state/action.hpp"
#include "state/autoplay.hpp"
#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::atlas;
using test_state::id;

namespace {

/// World, Germany with one entry selected, Europe filtered; the first one marked.
AppState withTour()
{
    AppState state = after(initialState(ViewKind::World, {}, 1520, 1032),
                           {KeepScene{{"A", ""}}, ShowView{ViewKind::Germany}, Select{id("states-erfurt")},
                            KeepScene{{"B", ""}}, ShowView{ViewKind::Europe}, Select{},
                            ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)},
                            KeepScene{{"C", ""}}, ShowScene{0}});
    return after(state, {Tick{100}});
}

bool on(const AppState& state, std::size_t scene)
{
    const TourScene* shown = presentedScene(state);
    if (!shown || state.transient.scene != scene) return false;
    View wanted = shown->view;
    wanted.cameras =
        refitted(shown->view, shown->mapPx, {state.transient.mapWidthPx, state.transient.mapHeightPx});
    return state.view == wanted;
}

}  // namespace

TEST_CASE("a tour is played from the marked scene to the end and back")
{
    AppState state = after(withTour(), {StartPresenting{}, Tick{110}});
    CHECK(state.transient.mode == Mode::Present);
    CHECK(on(state, 0));
    state = after(state, {NextScene{}});
    CHECK(on(state, 1));
    CHECK(isMoving(state));
    state = after(state, {Tick{120}, NextScene{}, Tick{200}});
    CHECK(on(state, 2));
    CHECK_FALSE(isMoving(state));
    CHECK(on(after(state, {NextScene{}}), 2));  // the last one stays
    state = after(state, {PreviousScene{}, PreviousScene{}, PreviousScene{}});
    CHECK(on(state, 0));
    CHECK(state.record.shown == std::vector<base::LocalText>{{"A", ""}, {"B", ""}, {"C", ""}});
}

TEST_CASE("starting while presenting never restarts; leaving and starting again goes on")
{
    AppState state = after(withTour(), {StartPresenting{}, NextScene{}});
    CHECK(after(state, {StartPresenting{}}) == state);
    CHECK(after(state, {StartPresenting{true}}) == state);
    state = after(state, {StopPresenting{}});
    CHECK(state.transient.mode == Mode::Explore);
    CHECK(on(after(state, {StartPresenting{}}), 1));
    CHECK(on(after(state, {StartPresenting{true}}), 0));
    // After the end it begins anew.
    CHECK(on(after(state, {StartPresenting{}, NextScene{}, StopPresenting{}, StartPresenting{}}), 0));
    // Without scenes there is nothing to present.
    CHECK(after(initialState(ViewKind::World, {}, 1520, 1032), {StartPresenting{}}).transient.mode ==
          Mode::Explore);
}

TEST_CASE(
    "whatever is done by hand leaves the scene, the first press returns to exactly it, the second moves on")
{
    const AppState presenting = after(withTour(), {StartPresenting{}, NextScene{}, Tick{200}});
    const std::vector<Action> byHand{Select{id("world-list")},
                                     PanBy{0, 30, 5},
                                     ZoomBy{0, 2, {}, false},
                                     SetText{"Wasser"},
                                     ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Health)},
                                     ShowView{ViewKind::World},
                                     PickRegion{filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}},
                                     GoHome{},
                                     LeaveScene{},
                                     SelectNeighbour{1},
                                     SetShowArcs{false}};
    for (const Action& action : byHand) {
        CAPTURE(action.kind());
        AppState state = after(presenting, {action});
        if (state::is<GoHome>(action)) {  // already there
            CHECK(on(state, 1));
            continue;
        }
        CHECK(state.transient.presentation.exploring);
        CHECK(presentedScene(state) == nullptr);
        state = after(state, {Tick{300}, PanBy{0, 3, 3}, Tick{310}});
        for (const Action& press : {Action{NextScene{}}, Action{PreviousScene{}}}) {
            const AppState back = after(state, {press});
            CHECK(on(back, 1));
            CHECK_FALSE(back.transient.presentation.exploring);
        }
        CHECK(on(after(state, {NextScene{}, NextScene{}}), 2));
        CHECK(on(after(state, {PreviousScene{}, PreviousScene{}}), 0));
    }
}

TEST_CASE("hovering, languages and the light do not leave the scene")
{
    const AppState presenting = after(withTour(), {StartPresenting{}, NextScene{}, Tick{200}});
    for (const Action& action :
         {Action{Hover{id("note")}}, Action{SetLanguage{base::Language::En}}, Action{SetTheme{Theme::Dark}},
          Action{Spotlight{geo::Point{10, 20}}}, Action{Tick{300}}, Action{SetBilingual{true}},
          Action{ToggleBlank{}}, Action{SetOverlay{Overlay::Help}}, Action{ResizeMap{1920, 1080}}}) {
        CAPTURE(action.kind());
        CHECK(on(after(presenting, {action}), 1));
    }
}

TEST_CASE("a black or white screen is lifted by the next press, which does not turn the page")
{
    AppState state = after(withTour(), {StartPresenting{}, ToggleBlank{Blank::Black}});
    CHECK(state.transient.presentation.blank == Blank::Black);
    CHECK(after(state, {ToggleBlank{Blank::Black}}).transient.presentation.blank == Blank::None);
    CHECK(after(state, {ToggleBlank{Blank::White}}).transient.presentation.blank == Blank::White);
    state = after(state, {NextScene{}});
    CHECK(state.transient.presentation.blank == Blank::None);
    CHECK(on(state, 0));
    CHECK(after(withTour(), {ToggleBlank{}}).transient.presentation.blank ==
          Blank::None);  // not while exploring freely
}

TEST_CASE("reduced motion cuts from scene to scene")
{
    const AppState state = after(withTour(), {SetReducedMotion{true}, StartPresenting{}, NextScene{}});
    CHECK_FALSE(isMoving(state));
    CHECK(on(state, 1));
}

TEST_CASE("another size of the picture shows the same scene, also in the middle of a flight")
{
    AppState state = after(withTour(), {ShowScene{1}, Tick{150}, ZoomBy{0, 3, {100, 50}, false},
                                        UpdateScene{1}, ShowScene{0}, Tick{160}});
    state = after(state, {StartPresenting{}, NextScene{}, ResizeMap{1280, 720}, Tick{161}});
    CHECK(on(state, 1));
    state = after(state, {Tick{200}});
    CHECK(displayedCamera(state, 0) == state.view.cameras[0]);
    // What was in the middle of the picture still is, and no less of it is seen.
    const TourScene& scene = state.document->tour.scenes[1];
    CHECK(state.view.cameras[0].centre == scene.view.cameras[0].centre);
    CHECK(state.view.cameras[0].metresPerPx * 1280 >=
          doctest::Approx(scene.view.cameras[0].metresPerPx * scene.mapPx.widthPx));
    CHECK(state.view.cameras[0].metresPerPx * 720 >=
          doctest::Approx(scene.view.cameras[0].metresPerPx * scene.mapPx.heightPx));
}

TEST_CASE("deleting scenes under the presentation ends it when none is left")
{
    AppState state = after(withTour(), {StartPresenting{}, NextScene{}, NextScene{}, DeleteScene{2}});
    CHECK(state.transient.scene == 1);
    CHECK(state.transient.mode == Mode::Present);
    state = after(state, {DeleteScene{0}, DeleteScene{0}});
    CHECK(state.transient.mode == Mode::Explore);
}

TEST_CASE("questions come in an order of their own, are revealed and go on")
{
    AppState state = after(withTour(), {StartQuiz{7}});
    REQUIRE(state.transient.quiz);
    const std::size_t count = state.transient.quiz->order.size();
    CHECK(count == 5);  // those with a seat
    CHECK(after(withTour(), {StartQuiz{7}}).transient.quiz->order == state.transient.quiz->order);
    const model::NetworkId first = state.transient.quiz->asked();
    state = after(state, {GuessSeat{{8, 50}}, RevealSeat{}});
    CHECK(state.transient.quiz->revealed);
    CHECK(after(state, {GuessSeat{{1, 1}}}).transient.quiz->guess == geo::LonLat{8, 50});  // too late
    state = after(state, {RevealSeat{}});
    CHECK_FALSE(state.transient.quiz->revealed);
    CHECK_FALSE(state.transient.quiz->guess);
    CHECK(state.transient.quiz->asked() != first);
    for (std::size_t i = 1; i < count; ++i) state = after(state, {RevealSeat{}, RevealSeat{}});
    CHECK(state.transient.quiz->asked() == first);
    CHECK_FALSE(after(state, {StepBack{}}).transient.quiz);
}

TEST_CASE("an answer beyond the edge of the map is shown in the nearest view that has it")
{
    const auto revealed = [](ViewKind kind, geo::LonLat place) {
        AppState state = after(initialState(kind, {}, 1520, 1032), {StartQuiz{7}});
        model::Atlas::Parts parts;
        model::Network network;
        network.id = "asked";
        model::Seat seat;
        seat.place = place;
        network.seats = {seat};
        parts.networks = {network};
        const model::Atlas one(std::move(parts));
        state.transient.quiz->order = {model::NetworkId{0}};
        return update(one, std::move(state), RevealSeat{});
    };
    const geo::LonLat berlin{13.4, 52.5}, barcelona{2.2, 41.4}, hiroshima{132.5, 34.4};
    CHECK(revealed(ViewKind::Germany, berlin).view.kind == ViewKind::Germany);
    CHECK(revealed(ViewKind::Germany, berlin).view.cameras[0] ==
          initialState(ViewKind::Germany, {}, 1520, 1032).view.cameras[0]);
    CHECK(revealed(ViewKind::Germany, barcelona).view.kind == ViewKind::Europe);
    CHECK(revealed(ViewKind::Germany, hiroshima).view.kind == ViewKind::World);
    CHECK(revealed(ViewKind::Europe, hiroshima).view.kind == ViewKind::World);
    CHECK(revealed(ViewKind::Twin, hiroshima).view.kind == ViewKind::Twin);
}

TEST_CASE("a question about a place that is not in the picture begins in the nearest view that has it")
{
    AppState state = initialState(ViewKind::Germany, {}, 1520, 1032);
    state.view.cameras[0].centre = {10.6, 47.6};  // the Alps from near
    state.view.cameras[0].metresPerPx = 100;
    model::Atlas::Parts parts;
    for (const geo::LonLat place : {geo::LonLat{7.1, 50.7}, geo::LonLat{2.2, 41.4}}) {
        model::Network network;
        network.id = "asked" + std::to_string(parts.networks.size());
        network.seats.resize(1);
        network.seats.front().place = place;
        parts.networks.push_back(network);
    }
    const model::Atlas two(std::move(parts));
    state = update(two, std::move(state), StartQuiz{7});
    REQUIRE(state.transient.quiz);
    for (int question = 0; question < 2; ++question) {
        const bool inBonn = state.transient.quiz->asked().index == 0;
        CHECK(state.view.kind == (inBonn && question == 0 ? ViewKind::Germany : ViewKind::Europe));
        state = update(two, std::move(state), RevealSeat{});
        state = update(two, std::move(state), RevealSeat{});
    }
}

TEST_CASE("behind the last scene is nothing: it stays, and says so until somebody turns a page")
{
    AppState state = after(withTour(), {StartPresenting{}, NextScene{}, NextScene{}});
    CHECK_FALSE(state.transient.presentation.ended);
    state = after(state, {NextScene{}});
    CHECK(state.transient.presentation.ended);
    CHECK(on(state, 2));
    CHECK(on(after(state, {NextScene{}, NextScene{}}), 2));
    state = after(state, {PreviousScene{}});
    CHECK_FALSE(state.transient.presentation.ended);
    CHECK(on(state, 1));
}

TEST_CASE("the clock of the talk runs on over a break in the middle, and begins anew with the first scene")
{
    AppState state = after(withTour(), {StartPresenting{}, NextScene{}, Tick{160}, StopPresenting{},
                                        Tick{170}, StartPresenting{}});
    CHECK(state.transient.talkStartSeconds == 100);
    state = after(state, {StopPresenting{}, Tick{180}, StartPresenting{true}});
    CHECK(state.transient.talkStartSeconds == 180);
}

TEST_CASE("two presses in one flight are two scenes, from wherever the flight is")
{
    AppState state = after(withTour(), {StartPresenting{}, NextScene{}, Tick{100.3}});
    CHECK(isMoving(state));
    const geo::Camera underway = displayedCamera(state, 0);
    state = after(state, {NextScene{}});
    CHECK(on(state, 2));
    CHECK(displayedCamera(state, 0) == underway);
    CHECK(on(after(state, {Tick{200}}), 2));
}

TEST_CASE("a scene whose words are higher than the last one's flies in all the same")
{
    AppState state = after(initialState(ViewKind::World, {}, 1520, 1032),
                           {KeepScene{{"A", ""}}, ShowView{ViewKind::Germany}, KeepScene{{"B", ""}},
                            ShowScene{0}, Tick{100}, StartPresenting{}, NextScene{}});
    CHECK(isMoving(state));
    state = after(state, {ResizeMap{1520, 900}});
    CHECK(isMoving(state));
    CHECK(on(state, 1));
    CHECK(on(after(state, {Tick{200}}), 1));
}

TEST_CASE("a spotlight that stays follows the pointer until it is put out")
{
    AppState state = after(withTour(), {StartPresenting{}, KeepLight{true}, Spotlight{geo::Point{5, 6}}});
    CHECK(state.transient.presentation.lightStays);
    CHECK(state.transient.presentation.spotlightPx == geo::Point{5, 6});
    state = after(state, {KeepLight{false}});
    CHECK_FALSE(state.transient.presentation.spotlightPx.has_value());
    CHECK_FALSE(after(withTour(), {KeepLight{true}}).transient.presentation.lightStays);
}

TEST_CASE("where the audience looks belongs to one presentation")
{
    AppState state =
        after(withTour(), {StartPresenting{}, SetAudience{AudienceScreen{"HDMI-1", 1920, 1080}, {}}});
    CHECK(state.transient.presentation.audience->monitor == "HDMI-1");
    CHECK(on(state, 0));  // a monitor more or less leaves no scene
    state = after(state, {NextScene{}, SetAudience{std::nullopt, "HDMI-1"}});
    CHECK(on(state, 1));
    CHECK(state.transient.presentation.offeredMonitor == "HDMI-1");
    state = after(state, {StopPresenting{}});
    CHECK(state.transient.presentation == Presentation{});
    CHECK(after(withTour(), {SetAudience{std::nullopt, "HDMI-1"}})
              .transient.presentation.offeredMonitor.empty());
}

TEST_CASE("a tour that plays by itself goes round; whoever looks around has a minute")
{
    AppState state = after(withTour(), {SetAutoplay{10}});
    CHECK_FALSE(secondsToNextScene(state).has_value());  // not without presenting
    state = after(state, {StartPresenting{}});
    CHECK(*secondsToNextScene(state) == doctest::Approx(10));
    CHECK(on(after(state, {Tick{109.9}}), 0));
    state = after(state, {Tick{110}});
    CHECK(on(state, 1));
    state = after(state, {Tick{120}, Tick{130}});
    CHECK(on(state, 0));  // after the last the first
    // A press of the clicker gives the scene its whole time.
    CHECK(on(after(state, {Tick{139}, NextScene{}, Tick{148.9}}), 1));

    AppState left = after(state, {Tick{135}, PanBy{0, 30, 5}});
    CHECK(left.transient.presentation.exploring);
    CHECK(*secondsToNextScene(left) == doctest::Approx(60));
    left = after(left, {Tick{190}, PanBy{0, 3, 5}, Tick{249}});
    CHECK(left.transient.presentation.exploring);
    left = after(left, {Tick{250}});
    CHECK(on(left, 0));  // back to the one that was left
    CHECK(on(after(left, {Tick{260}}), 1));

    CHECK_FALSE(secondsToNextScene(after(state, {ToggleBlank{}})).has_value());
    CHECK_FALSE(secondsToNextScene(after(state, {SetAutoplay{0}})).has_value());
    CHECK(after(state, {SetAutoplay{-4}}).transient.autoplaySeconds == 0);
    CHECK(after(state, {SetAutoplay{std::numeric_limits<double>::quiet_NaN()}}).transient.autoplaySeconds ==
          0);
    CHECK(after(state, {SetAutoplay{0.01}}).transient.autoplaySeconds == shortestAutoplaySeconds);
}

TEST_CASE("a pasted view leaves the scene like everything done by hand, and the way back leads to before")
{
    TourScene stored;
    stored.view.kind = ViewKind::World;
    stored.view.selection = {id("world-list")};
    stored.view.cameras[0] = homeCamera(ViewKind::World, 1920, 1080, 0);
    AppState state = after(withTour(), {StartPresenting{}, NextScene{}, ShowStored{stored}});
    CHECK(state.transient.presentation.exploring);
    CHECK(state.view.selection == stored.view.selection);
    CHECK(on(after(state, {NextScene{}}), 1));
    state = after(withTour(), {ShowStored{stored}});
    const View before = withTour().view;
    CHECK(after(state, {GoBack{}}).view.kind == before.kind);
}

TEST_CASE("a quiz begun in the middle of a presentation ends when the clicker returns to the scene")
{
    AppState state = after(withTour(), {StartPresenting{}, NextScene{}, StartQuiz{1}});
    CHECK(state.transient.quiz);
    state = after(state, {RevealSeat{}, NextScene{}});
    CHECK_FALSE(state.transient.quiz);
    CHECK(on(state, 1));
}
