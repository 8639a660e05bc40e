// From keys to wishes, as the window hands them on.
#include <doctest/doctest.h>

#include <vector>

#include "command/commands.hpp"
#include "command/press.hpp"
#include "command/typing.hpp"
#include "state/update.hpp"
#include "support/sample_atlas.hpp"

using base::Key;
using command::Ask;

namespace {

state::AppState desk() { return state::initialState(state::ViewKind::World, {}, 1520, 1032); }

state::AppState presenting()
{
    state::AppState state = desk();
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

base::KeyPress printed(char32_t sign, base::Modifiers modifiers = {})
{
    base::KeyPress key;
    key.key = Key::Printed;
    key.printed = sign;
    key.modifiers = modifiers;
    return key;
}

base::KeyPress plain(Key which, base::Modifiers modifiers = {})
{
    base::KeyPress key;
    key.key = which;
    key.modifiers = modifiers;
    return key;
}

base::KeyPress held(base::KeyPress key)
{
    key.repeated = true;
    return key;
}

state::Wishes wishesFor(const Ask& ask)
{
    state::Wishes wishes;
    command::press(ask, wishes);
    return wishes;
}

std::vector<state::Action> actionsFor(const base::KeyPress& key)
{
    const state::AppState state = presenting();
    return wishesFor({.state = state, .pressed = key}).actions;
}

template <class Action>
bool only(const std::vector<state::Action>& actions)
{
    return actions.size() == 1 && state::is<Action>(actions.front());
}

}  // namespace

TEST_CASE("a clicker's keys")
{
    for (const Key next : {Key::PageDown, Key::Right, Key::Down, Key::Space, Key::Enter})
        CHECK(only<state::NextScene>(actionsFor(plain(next))));
    for (const Key back : {Key::PageUp, Key::Left, Key::Up})
        CHECK(only<state::PreviousScene>(actionsFor(plain(back))));
    for (const char32_t black : {U'b', U'.'}) {
        const std::vector<state::Action> actions = actionsFor(printed(black));
        REQUIRE(only<state::ToggleBlank>(actions));
        CHECK(state::as<state::ToggleBlank>(actions.front())->blank == state::Blank::Black);
    }
    const std::vector<state::Action> white = actionsFor(printed(U'w'));
    REQUIRE(only<state::ToggleBlank>(white));
    CHECK(state::as<state::ToggleBlank>(white.front())->blank == state::Blank::White);
    CHECK(actionsFor(printed(U'b', {.shift = true})).empty());        // of a town that is typed
    CHECK(only<state::StartPresenting>(actionsFor(plain(Key::F5))));  // which update ignores while presenting
    CHECK(only<state::StepBack>(actionsFor(plain(Key::Escape))));
}

TEST_CASE(
    "the clicker turns the page whatever has the keyboard; other keys belong to the control that has it")
{
    const state::AppState state = presenting();
    for (const bool typing : {false, true}) {
        const auto inPanel = [&](const base::KeyPress& key) {
            return wishesFor({.state = state, .pressed = key, .panelHasKeys = true, .typing = typing})
                .actions;
        };
        CHECK(only<state::NextScene>(inPanel(plain(Key::PageDown))));
        CHECK(only<state::PreviousScene>(inPanel(plain(Key::PageUp))));
        for (const Key own : {Key::Right, Key::Down, Key::Space, Key::Enter, Key::Home, Key::End})
            CHECK(inPanel(plain(own)).empty());
        CHECK(inPanel(printed(U'b')).empty() == typing);
    }
}

TEST_CASE("whoever writes takes back, copies and pastes in the field; other keys with Ctrl act")
{
    const state::AppState state =
        state::update(test_support::sampleAtlas(), presenting(), state::KeepScene{{"A", "A"}});
    const auto meant = [&](const base::KeyPress& key, bool typing) {
        return command::commandOf({.state = state, .pressed = key, .panelHasKeys = true, .typing = typing});
    };
    for (const char32_t sign : {U'z', U'y', U'x', U'c', U'v', U'a'})
        CHECK_FALSE(meant(printed(sign, {.ctrl = true}), true));
    CHECK_FALSE(meant(printed(U'z', {.ctrl = true, .shift = true}), true));
    CHECK(meant(printed(U'z', {.ctrl = true}), false) == &command::undo);
    for (const char32_t sign : {U'1', U's', U'f', U'b', U't', U'q'})
        CHECK(meant(printed(sign, {.ctrl = true}), true));
    CHECK(meant(printed(U'f', {.ctrl = true, .shift = true}), true) == &command::filters);
    CHECK(meant(printed(U'f', {.ctrl = true}), true) == &command::search);
}

TEST_CASE("plus and minus zoom; where plus needs Shift, the key alone will do")
{
    const state::AppState exploring = desk();
    const auto growth = [&](char32_t sign) {
        const state::Wishes wishes = wishesFor({.state = exploring, .pressed = printed(sign)});
        const state::ZoomBy* zoom =
            wishes.actions.empty() ? nullptr : state::as<state::ZoomBy>(wishes.actions.front());
        return zoom ? zoom->factor : 0;
    };
    CHECK(growth(U'+') > 1);
    CHECK(growth(U'=') == growth(U'+'));
    CHECK(growth(U'-') == doctest::Approx(1 / growth(U'+')));
    CHECK(growth(U'*') == 0);
}

TEST_CASE("a key that is held down counts once, where more of it is not wanted")
{
    for (const Key key : {Key::PageDown, Key::PageUp, Key::Right, Key::Left, Key::Space, Key::Home, Key::End,
                          Key::F5, Key::Escape, Key::F1, Key::F11}) {
        CAPTURE(static_cast<int>(key));
        const state::AppState state = presenting();
        const auto count = [&](const base::KeyPress& pressed) {
            const state::Wishes wishes = wishesFor({.state = state, .pressed = pressed});
            return wishes.actions.size() + wishes.effects.size();
        };
        CHECK(count(plain(key)) == 1);
        CHECK(count(held(plain(key))) == 0);
    }
    for (const char32_t sign : {U'b', U'.', U'w'}) CHECK(actionsFor(held(printed(sign))).empty());
    const state::AppState exploring = desk();
    CHECK(wishesFor({.state = exploring, .pressed = held(plain(Key::Left))}).actions.size() == 1);
}

TEST_CASE("Esc is the panels' where a field has the keyboard, else the state's")
{
    const state::AppState state = desk();
    const state::Wishes inField =
        wishesFor({.state = state, .pressed = plain(Key::Escape), .typing = true, .open = {.field = true}});
    CHECK(inField.actions.empty());
    REQUIRE(inField.effects.size() == 1);
    const auto* closed = state::as<state::CloseInPanels>(inField.effects.front());
    REQUIRE(closed);
    CHECK(closed->step == state::BackStep::Field);
    CHECK(only<state::StepBack>(wishesFor({.state = state, .pressed = plain(Key::Escape)}).actions));
}

TEST_CASE("Ctrl+F leaves a scene that has no search box; Enter behind a number that is no scene says so")
{
    state::AppState state = presenting();
    const state::Wishes search = wishesFor({.state = state, .pressed = printed(U'f', {.ctrl = true})});
    CHECK(only<state::LeaveScene>(search.actions));
    CHECK(search.effects.size() == 1);
    state.transient.presentation.typedScene = 7;
    const std::vector<state::Action> typed =
        wishesFor({.state = state, .pressed = plain(Key::Enter), .panelHasKeys = true}).actions;
    REQUIRE(typed.size() == 2);
    CHECK(state::is<state::GoToTypedScene>(typed.front()));
    CHECK(state::as<state::ShowToast>(typed.back())->text.find('7') != std::string::npos);
}

TEST_CASE("a letter that is a key of its own begins no search")
{
    const state::AppState exploring = desk(), scene = presenting();
    CHECK(command::commandOfLetter(exploring, U'+') == &command::zoomIn);
    CHECK(command::commandOfLetter(exploring, U'=') == &command::zoomIn);
    CHECK(command::commandOfLetter(exploring, U'-') == &command::zoomOut);
    CHECK_FALSE(command::commandOfLetter(exploring, U'b'));
    for (const char32_t letter : {U'b', U'B', U'.'})
        CHECK(command::commandOfLetter(scene, letter) == &command::black);
    CHECK(command::commandOfLetter(scene, U'W') == &command::white);
    CHECK_FALSE(command::commandOfLetter(scene, U'e'));
    // Nor is one a key where names of towns are typed.
    state::AppState towns = scene;
    towns.transient.presentation.exploring = true;
    towns.transient.collecting = true;
    CHECK_FALSE(command::commandOfLetter(towns, U'b'));
}

TEST_CASE("typing without a field searches, unless it is a key, a number of a scene or a town")
{
    using command::Typed;
    const auto meaning = [](const state::AppState& state, char32_t letter, command::TypedSoFar soFar = {}) {
        return command::meaningOf(state, soFar, letter);
    };
    const state::AppState exploring = desk(), scene = presenting();
    CHECK(meaning(exploring, U'b') == Typed::Search);
    CHECK(meaning(exploring, U'7') == Typed::Search);
    CHECK(meaning(exploring, 0x08) == Typed::Nothing);
    for (const char32_t key : {U' ', U'+', U'=', U'-'}) {
        CHECK(meaning(exploring, key) == Typed::Nothing);
        CHECK(meaning(exploring, key, {.search = true}) == Typed::Search);
        CHECK(meaning(exploring, key, {.search = true, .controlHasKeys = true}) == Typed::Nothing);
        CHECK(meaning(exploring, key, {.searchWaits = true}) == Typed::Search);
    }
    CHECK(meaning(scene, U'7') == Typed::SceneDigit);
    CHECK(meaning(scene, U'7', {.search = true}) == Typed::Search);
    for (const char32_t sign : {U'b', U'B', U'.', U'W'}) {
        CHECK(meaning(scene, sign) == Typed::MayBeClicker);
        CHECK(meaning(scene, sign, {.search = true}) == Typed::Search);
    }
    CHECK(meaning(scene, U'e') == Typed::Search);
    state::AppState towns = scene;
    towns.transient.presentation.exploring = true;
    towns.transient.collecting = true;
    REQUIRE(state::typingNamesTowns(towns));
    CHECK(meaning(towns, U'b') == Typed::TownName);
    CHECK(meaning(towns, U'7') == Typed::TownName);
    CHECK(meaning(towns, U' ') == Typed::Nothing);
    CHECK(meaning(towns, U' ', {.town = true}) == Typed::TownName);
    CHECK(meaning(towns, U'b', {.searchWaits = true}) == Typed::Search);
}
