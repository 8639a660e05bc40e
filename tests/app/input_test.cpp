// From events to actions: the pointer on a picture that stands in the window
// smaller.
#include <doctest/doctest.h>

#include <initializer_list>
#include <optional>
#include <vector>

#include "app/stage/presentation.hpp"
#include "app/window/map_input.hpp"
#include "state/action.hpp"
#include "state/update.hpp"

namespace {

state::AppState presenting()
{
    state::AppState state = state::initialState(state::ViewKind::World, {}, 1520, 1032);
    state::Document document;
    document.tour.scenes.resize(3);
    for (state::TourScene& scene : document.tour.scenes) {
        scene.view = state.view;
        scene.mapPx = {1520, 1032};
    }
    state.document = std::move(document);
    state.transient.mode = state::Mode::Present;
    return state;
}

template <class Action>
bool only(const std::vector<state::Action>& actions)
{
    return actions.size() == 1 && state::is<Action>(actions.front());
}

}  // namespace

TEST_CASE("the pointer on a smaller picture is where it is in the large one")
{
    const geo::Box shown{100, 50, 740, 410};  // 640 x 360 of 1920 x 1080
    const std::vector<platform::Event> events{
        platform::MouseMoveEvent{100, 50}, platform::MouseButtonEvent{0, true, {}},
        platform::MouseMoveEvent{740, 410}, platform::MouseMoveEvent{420, 230}};
    const std::vector<platform::Event> moved = app::inPicture(events, shown, 1920, 1080);
    REQUIRE(moved.size() == events.size());
    const auto at = [&](std::size_t i) { return std::get<platform::MouseMoveEvent>(moved[i]); };
    CHECK(at(0).xPx == 0);
    CHECK(at(0).yPx == 0);
    CHECK(at(2).xPx == 1920);
    CHECK(at(2).yPx == 1080);
    CHECK(at(3).xPx == 960);
    CHECK(at(3).yPx == 540);
}

TEST_CASE("the spotlight: while the right button is held, or as long as it was told to stay")
{
    app::SpotlightInput input;
    const geo::Box map{0, 0, 1920, 1080};
    state::AppState state = presenting();
    const auto lights = [&](std::initializer_list<platform::Event> events) {
        std::vector<std::optional<geo::Point>> at;
        for (const state::Action& action : input.handle(events, map, 2, state))
            at.push_back(state::as<state::Spotlight>(action)->atPx);
        return at;
    };
    using Lights = std::vector<std::optional<geo::Point>>;
    CHECK(lights({platform::MouseMoveEvent{100, 60}}).empty());
    CHECK(lights({platform::MouseButtonEvent{1, true, {}}}) == Lights{geo::Point{50, 30}});
    CHECK(lights({platform::MouseMoveEvent{200, 60}}) == Lights{geo::Point{100, 30}});
    CHECK(lights({platform::MouseButtonEvent{1, false, {}}}) == Lights{std::nullopt});
    state.transient.presentation.lightStays = true;
    CHECK(lights({platform::MouseMoveEvent{300, 60}}) == Lights{geo::Point{150, 30}});
    CHECK(lights({platform::MouseButtonEvent{1, true, {}}, platform::MouseButtonEvent{1, false, {}}}) ==
          Lights{geo::Point{150, 30}});
}

namespace {

/// A map of Europe with an entry in it and an overview in its lower right corner, at two pixels each logical
/// one.
scene::Scene mapScene()
{
    scene::Scene scene;
    scene.widthPx = 2000;
    scene.heightPx = 1600;
    scene.scale = 2;
    scene::MapFrame map;
    map.boxPx = {0, 0, 2000, 1600};
    map.camera = geo::homeEurope(1000, 800);
    map.camera.metresPerPx /= 4;
    map.scale = 2;
    scene::MapFrame overview = map;
    overview.kind = scene::FrameKind::Overview;
    overview.boxPx = {1600, 1200, 1980, 1580};
    overview.camera = geo::homeEurope(190, 190);
    scene.frames = {map, overview};
    scene.hits.push_back(
        {{100, 100, 140, 140}, 0, model::NetworkId(0), std::nullopt, {}, scene::Opens::Nothing});
    scene.hits.push_back({{300, 300, 340, 340},
                          0,
                          std::nullopt,
                          std::nullopt,
                          "12 entries",
                          scene::Opens::Nothing,
                          scene::Stands::Gathered});
    scene.hits.push_back({{400, 300, 440, 340},
                          0,
                          std::nullopt,
                          std::nullopt,
                          "Berlin: 2",
                          scene::Opens::Nothing,
                          scene::Stands::City,
                          "Berlin"});
    scene.movables.push_back({{100, 150, 200, 170}, 0, model::NetworkId(0), {}});
    scene.movables.push_back({{800, 300, 900, 500}, 0, {}, "Bonn"});
    // The heading of a list.
    scene.hits.push_back({{800, 300, 900, 320},
                          0,
                          std::nullopt,
                          std::nullopt,
                          "Bonn",
                          scene::Opens::Nothing,
                          scene::Stands::List});
    return scene;
}

class Hand {
public:
    std::vector<state::Action> does(std::initializer_list<platform::Event> events, double seconds = 0)
    {
        std::vector<state::Action> actions =
            input_.handle(events, {atlas_, scene_, {0, 0, 2000, 1600}, blocked}, state_, seconds);
        std::erase_if(actions, [](const state::Action& action) {
            return state::is<state::Hover>(action) || state::is<state::HoverRegion>(action) ||
                   state::is<state::LeaveScene>(action);
        });
        return actions;
    }
    std::vector<state::Action> clicks(geo::Point px, double seconds = 0, platform::Modifiers keys = {})
    {
        return does({platform::MouseMoveEvent{px.x, px.y}, platform::MouseButtonEvent{0, true, keys},
                     platform::MouseButtonEvent{0, false, keys}},
                    seconds);
    }
    std::vector<state::Action> drags(geo::Point from, geo::Point to)
    {
        std::vector<state::Action> actions =
            does({platform::MouseMoveEvent{from.x, from.y}, platform::MouseButtonEvent{0, true, {}},
                  platform::MouseMoveEvent{to.x, to.y}});
        does({platform::MouseButtonEvent{0, false, {}}});
        return actions;
    }
    const scene::Scene& scene() const { return scene_; }
    scene::Scene& changed() { return scene_; }
    std::vector<state::Action> underCross() { return app::MapInput::takeUnderCross(atlas_, scene_, state_); }
    state::AppState& state() { return state_; }
    /// The state's light after the newest events.
    std::vector<state::Action> lights(std::initializer_list<platform::Event> events)
    {
        std::vector<state::Action> actions =
            input_.handle(events, {atlas_, scene_, {0, 0, 2000, 1600}, blocked}, state_, 0);
        std::erase_if(actions, [](const state::Action& action) { return !state::is<state::Hover>(action); });
        return actions;
    }
    bool blocked = false;

private:
    model::Atlas atlas_{model::Atlas::Parts{}};
    scene::Scene scene_ = mapScene();
    state::AppState state_ = state::initialState(state::ViewKind::Europe, {}, 1000, 800);
    app::MapInput input_;
};

}  // namespace

TEST_CASE("dragging moves the map by logical pixels, a click that wobbles does not")
{
    Hand hand;
    const auto dragged = hand.drags({500, 500}, {540, 480});
    REQUIRE(only<state::PanBy>(dragged));
    const auto& pan = *state::as<state::PanBy>(dragged.front());
    CHECK(pan.frame == 0);
    CHECK(pan.dxPx == 20);
    CHECK(pan.dyPx == -10);
    CHECK(hand.drags({500, 500}, {505, 504}).empty());
}

TEST_CASE(
    "in the overview the rectangle is dragged: the map goes the other way, as far as the rectangle shows")
{
    Hand hand;
    const auto dragged = hand.drags({1700, 1300}, {1720, 1300});
    REQUIRE(only<state::PanBy>(dragged));
    const auto& pan = *state::as<state::PanBy>(dragged.front());
    const double ratio =
        hand.scene().frames[1].camera.metresPerPx / hand.scene().frames[0].camera.metresPerPx;
    CHECK(pan.frame == 0);
    CHECK(pan.dxPx == doctest::Approx(-10 * ratio));
    // A click takes the map there; the wheel does nothing.
    CHECK(only<state::FlyTo>(hand.clicks({1700, 1300})));
    CHECK(hand.does({platform::ScrollEvent{0, 1}}).empty());
}

TEST_CASE(
    "an entry is selected by a click and compared with Shift or Ctrl; a second click on the map enlarges it")
{
    Hand hand;
    const auto selected = hand.clicks({120, 120}, 1);
    REQUIRE(only<state::Select>(selected));
    CHECK(state::as<state::Select>(selected.front())->network == model::NetworkId(0));
    platform::Modifiers shift, ctrl;
    shift.shift = ctrl.ctrl = true;
    CHECK(only<state::ToggleCompared>(hand.clicks({120, 120}, 3, shift)));
    CHECK(only<state::ToggleCompared>(hand.clicks({120, 120}, 5, ctrl)));

    CHECK(hand.clicks({600, 600}, 10).empty());
    const auto twice = hand.clicks({602, 600}, 10.3);
    REQUIRE(only<state::ZoomBy>(twice));
    CHECK(state::as<state::ZoomBy>(twice.front())->factor == 2);
    CHECK(state::as<state::ZoomBy>(twice.front())->anchorPx == geo::Point{-199, -100});
    CHECK(hand.clicks({600, 600}, 10.4).empty());  // the third one is the first again
    CHECK(hand.clicks({600, 600}, 12).empty());    // too late
    CHECK(hand.clicks({700, 600}, 12.2).empty());  // too far
}

TEST_CASE("a click on a mark that stands for several comes nearer, until they fall apart; one on a list's "
          "heading does not")
{
    Hand hand;
    const auto nearer = hand.clicks({320, 320}, 1);
    REQUIRE(only<state::ZoomBy>(nearer));
    CHECK(state::as<state::ZoomBy>(nearer.front())->factor == 2);
    CHECK(state::as<state::ZoomBy>(nearer.front())->animated);
    CHECK(hand.clicks({850, 310}, 5).empty());
}

TEST_CASE("a click on the number of a city's entries asks for them: they never fall apart")
{
    Hand hand;
    const auto asked = hand.clicks({420, 320}, 1);
    REQUIRE(only<state::ToggleValue>(asked));
    CHECK(state::as<state::ToggleValue>(asked.front())->facet == filter::Facet::City);
    CHECK(std::get<std::string>(state::as<state::ToggleValue>(asked.front())->value) == "Berlin");
}

TEST_CASE("two fingers zoom about their middle and take the map along")
{
    Hand hand;
    const auto actions =
        hand.does({platform::PointerEvent{platform::Pointer::Touch}, platform::MouseMoveEvent{600, 600},
                   platform::MouseButtonEvent{0, true, {}}, platform::PressEndsEvent{},
                   platform::PointerLeftEvent{}, platform::PinchEvent{1.5, 1100, 800, 40, -20}});
    REQUIRE(actions.size() == 2);
    const auto* zoom = state::as<state::ZoomBy>(actions[0]);
    REQUIRE(zoom);
    CHECK(zoom->factor == 1.5);
    CHECK(zoom->anchorPx == geo::Point{50, 0});  // from the middle of the frame, logical
    CHECK_FALSE(zoom->animated);
    const auto* pan = state::as<state::PanBy>(actions[1]);
    REQUIRE(pan);
    CHECK(pan->dxPx == 20);
    CHECK(pan->dyPx == -10);
    CHECK(hand.does({platform::MouseButtonEvent{0, false, {}}}).empty());  // nothing was clicked
    hand.blocked = true;
    CHECK(hand.does({platform::PinchEvent{1.5, 1100, 800, 40, -20}}).empty());
}

TEST_CASE("a finger that rests lights an entry and opens none")
{
    Hand hand;
    hand.does({platform::PointerEvent{platform::Pointer::Touch}, platform::MouseMoveEvent{900, 900},
               platform::MouseButtonEvent{0, true, {}}});
    const auto lit = hand.lights({platform::PressEndsEvent{}, platform::LongPressEvent{120, 120}});
    REQUIRE(lit.size() == 1);
    CHECK(state::as<state::Hover>(lit[0])->network == model::NetworkId(0));
    CHECK(hand.does({platform::MouseButtonEvent{0, false, {}}}).empty());
}

TEST_CASE("a finger takes what it nearly covers, a mouse what it points at")
{
    Hand hand;
    const auto opened = [](const std::vector<state::Action>& actions) {
        return std::any_of(actions.begin(), actions.end(),
                           [](const state::Action& action) { return state::is<state::Select>(action); });
    };
    CHECK_FALSE(opened(hand.clicks({165, 120})));
    hand.does({platform::PointerEvent{platform::Pointer::Touch}});
    CHECK(opened(hand.clicks({165, 120}, 9)));
    CHECK_FALSE(opened(hand.clicks({200, 120}, 18)));
    hand.does({platform::PointerEvent{platform::Pointer::Mouse}});
    CHECK_FALSE(opened(hand.clicks({165, 120}, 27)));
}

TEST_CASE("on a scene a finger turns pages and does not move the map")
{
    Hand hand;
    hand.does({platform::PointerEvent{platform::Pointer::Touch}});
    CHECK(hand.does({platform::SwipeEvent{1}}).empty());  // no scene
    hand.state() = presenting();
    CHECK(hand.drags({600, 600}, {300, 600}).empty());
    CHECK(only<state::NextScene>(hand.does({platform::SwipeEvent{1}})));
    CHECK(only<state::PreviousScene>(hand.does({platform::SwipeEvent{-1}})));
    hand.state().transient.presentation.exploring = true;
    CHECK(only<state::PanBy>(hand.drags({600, 600}, {300, 600})));
    CHECK(hand.does({platform::SwipeEvent{1}}).empty());
}

TEST_CASE("a name is dragged with Ctrl, or while names are moved; else the map goes along")
{
    platform::Modifiers ctrl;
    ctrl.ctrl = true;
    const auto drag = [](Hand& hand, platform::Modifiers keys, geo::Point to) {
        auto moved = hand.does({platform::MouseMoveEvent{150, 160}, platform::MouseButtonEvent{0, true, keys},
                                platform::MouseMoveEvent{to.x, to.y}});
        for (const state::Action& action : moved)
            if (const auto* carry = state::as<state::Carry>(action))
                hand.state().transient.carried = carry->carried;
        return moved;
    };
    Hand hand;
    CHECK(only<state::PanBy>(drag(hand, {}, {250, 260})));
    hand.does({platform::MouseButtonEvent{0, false, {}}});

    const auto moved = drag(hand, ctrl, {250, 260});
    REQUIRE(only<state::Carry>(moved));
    const auto& carried = *state::as<state::Carry>(moved.front())->carried;
    CHECK(carried.name.network == model::NetworkId(0));
    CHECK(carried.name.map == geo::ProjectionId::Europe);
    CHECK(carried.widthPx == 50);  // logical
    const auto placed = hand.does({platform::MouseButtonEvent{0, false, {}}});
    REQUIRE(only<state::PlaceByHand>(placed));
    // By as much as the pointer moved: its middle was 150, 160.
    const scene::MapFrame& map = hand.scene().frames[0];
    const geo::Point at = geo::Viewport(map.camera, map.boxPx, map.scale)
                              .toPx(state::as<state::PlaceByHand>(placed.front())->name.at);
    CHECK(at.x == doctest::Approx(250));
    CHECK(at.y == doctest::Approx(260));

    // Esc on the way: nothing is placed, and the map stays.
    hand.state().transient.carried.reset();
    drag(hand, ctrl, {250, 260});
    hand.state().transient.carried.reset();
    CHECK(hand.does({platform::MouseMoveEvent{300, 300}}).empty());
    CHECK(hand.does({platform::MouseButtonEvent{0, false, {}}}).empty());

    hand.state().transient.placing = true;
    CHECK(only<state::Carry>(drag(hand, {}, {250, 260})));
    hand.does({platform::MouseButtonEvent{0, false, {}}});
    // Beside a name the map is moved as ever, and a click without a drag takes what it hits.
    CHECK(only<state::PanBy>(hand.drags({500, 600}, {540, 600})));
}

TEST_CASE("a name that is dragged over an edge stays on its map, and beside what lies on it")
{
    const auto droppedAt = [](Hand& hand, geo::Point from, geo::Point to) {
        hand.state().transient.placing = true;
        const auto moved =
            hand.does({platform::MouseMoveEvent{from.x, from.y}, platform::MouseButtonEvent{0, true, {}},
                       platform::MouseMoveEvent{to.x, to.y}});
        REQUIRE(only<state::Carry>(moved));
        hand.state().transient.carried = state::as<state::Carry>(moved.front())->carried;
        const auto placed = hand.does({platform::MouseButtonEvent{0, false, {}}});
        REQUIRE(only<state::PlaceByHand>(placed));
        const scene::MapFrame& map = hand.scene().frames[0];
        return geo::Viewport(map.camera, map.boxPx, map.scale)
            .toPx(state::as<state::PlaceByHand>(placed.front())->name.at);
    };
    Hand hand;
    // Half of its 100 by 20 pixels from the edge.
    geo::Point at = droppedAt(hand, {150, 160}, {-400, 160});
    CHECK(at.x == doctest::Approx(50));
    CHECK(at.y == doctest::Approx(160));
    at = droppedAt(hand, {150, 160}, {400, -30});
    CHECK(at.x == doctest::Approx(400));
    CHECK(at.y == doctest::Approx(10));
    // On the overview it would be hidden: it stands beside it.
    const geo::Box& inset = hand.scene().frames[1].boxPx;
    at = droppedAt(hand, {150, 160}, inset.centre() - geo::Point{0, inset.height() / 2 - 5});
    CHECK(at.y == doctest::Approx(inset.minY - 10));
    CHECK(at.x == doctest::Approx(inset.centre().x));
}

TEST_CASE("by keyboard: Enter takes the name next to the cross along, Enter puts it down")
{
    Hand hand;
    hand.state().transient.placing = true;
    CHECK(hand.underCross().empty());
    // The list of Bonn begins 100 pixels west of the cross: too far away; a name that is near is taken.
    scene::Scene& scene = hand.changed();
    scene.movables.push_back({{1010, 790, 1110, 810}, 0, model::NetworkId(1), {}});
    const auto taken = hand.underCross();
    REQUIRE(only<state::Carry>(taken));
    hand.state().transient.carried = state::as<state::Carry>(taken.front())->carried;
    CHECK(hand.state().transient.carried->name.network == model::NetworkId(1));
    const auto put = hand.underCross();
    REQUIRE(only<state::PlaceByHand>(put));
    CHECK(state::as<state::PlaceByHand>(put.front())->name.network == model::NetworkId(1));
}

TEST_CASE("the sign on a name that stands by hand gives it back")
{
    Hand hand;
    scene::HitArea pin{{195, 145, 205, 155}, 0, model::NetworkId(0), std::nullopt, "pin"};
    pin.stands = scene::Stands::HandPin;
    hand.changed().hits.push_back(pin);
    const auto given = hand.clicks({200, 150}, 20);
    REQUIRE(only<state::PlaceByItself>(given));
    CHECK(state::as<state::PlaceByItself>(given.front())->name->network == model::NetworkId(0));
    CHECK(state::as<state::PlaceByItself>(given.front())->name->map == geo::ProjectionId::Europe);
}
