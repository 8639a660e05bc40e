// What a key, the bar or a menu does, as rows of one table: words, keys, when it can be done, what it does.
// The rows are in command/rows; the handler of keys, the help, tooltips, menus and the manual pages
// are made from them. Knows no window and no panel.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "base/key.hpp"
#include "base/language.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"
#include "state/step_back.hpp"
#include "text/keys.hpp"

namespace command {

/// What a chord works beside.
enum class Reach : std::uint8_t {
    Everywhere,     ///< whatever has the keyboard, a text field too
    UnlessTyping,   ///< while a control has it, but not a text field
    WhenFree,       ///< while no panel has it: the map's
    OfControl,      ///< only for the control that has it, which asks for it
    ByOtherCommand  ///< another row does it; stands here to be shown
};

/// What is held down with a key. AnyShift: the key alone, or with Shift.
enum class With : std::uint8_t { AnyShift, NoShift, Shift, Ctrl, CtrlNoShift, CtrlShift, Alt };

/// What is done with mouse or letters, where a key would stand.
enum class Gesture : std::uint8_t {
    None,
    Letters,
    Number,
    ClickOrType,
    ShiftClick,
    Wheel,
    Drag,
    CtrlDrag,
    RightButton
};

/// A key with what is held down, or a gesture.
struct Chord {
    base::Key key = base::Key::Other;
    char32_t printed = 0;
    With with = With::AnyShift;
    Reach reach = Reach::WhenFree;
    Gesture gesture = Gesture::None;
    bool further = false;  ///< in the manual only: another key for the same

    constexpr bool isSet() const { return key != base::Key::Other || gesture != Gesture::None; }
    constexpr Chord in(Reach other) const
    {
        Chord changed = *this;
        changed.reach = other;
        return changed;
    }
    constexpr Chord asFurther() const
    {
        Chord changed = *this;
        changed.further = true;
        return changed;
    }
};

constexpr Chord key(base::Key which) { return {.key = which}; }
constexpr Chord sign(char32_t printed) { return {.key = base::Key::Printed, .printed = printed}; }
/// Without Shift, which makes a capital of it that is typed.
constexpr Chord letter(char32_t printed)
{
    return {.key = base::Key::Printed, .printed = printed, .with = With::NoShift};
}
constexpr Chord ctrl(char32_t printed, With with = With::Ctrl)
{
    return {.key = base::Key::Printed, .printed = printed, .with = with, .reach = Reach::Everywhere};
}
constexpr Chord held(With with, base::Key which)
{
    return {.key = which, .with = with, .reach = Reach::Everywhere};
}
constexpr Chord gesture(Gesture which) { return {.reach = Reach::OfControl, .gesture = which}; }

/// Headings of the help and of the manual. None: not in either.
enum class Heading : std::uint8_t { None, Finding, Map, Present, Window };
inline constexpr std::array headings{Heading::Finding, Heading::Map, Heading::Present, Heading::Window};

/// When a row's keys mean it.
enum class Phase : std::uint8_t { Always, Desk, Presenting };

/// What is asked of a command: the state, and what it cannot know.
struct Ask {
    const state::AppState& state;
    base::KeyPress pressed{};            ///< Other: by a button
    bool panelHasKeys = false;           ///< arrows and page keys belong to the focused control
    bool typing = false;                 ///< a text field has the keyboard
    bool mapHasKeys = false;             ///< its cross takes what lies under it
    bool fullscreen = false;             ///< the window's
    state::OpenInPanels open{};          ///< what Esc closes there
    std::optional<std::size_t> scene{};  ///< that has the keyboard, else the marked one

    bool byKey() const { return pressed.key != base::Key::Other; }
};

using base::Key;
using state::AppState;
using state::Wishes;
using Word = text::Key;

struct Command {
    std::string_view name;  ///< of its control, where it has one: "button:home"
    text::Key words{};      ///< of tooltip and menu
    Heading heading = Heading::None;
    text::Key help{};             ///< of its line in the help if not the same; neighbours may share one
    std::array<Chord, 5> keys{};  ///< the first is the one that tooltips show
    Phase phase = Phase::Always;
    bool repeats = false;                            ///< as long as the key is held down
    text::Key (*wordsNow)(const Ask&) = nullptr;     ///< where they depend on what is on
    const base::LocalText& (*dataWord)() = nullptr;  ///< in place of `words`: one of the data's fixed sets
    bool (*isOn)(const state::AppState&) = nullptr;  ///< of what is switched or chosen
    bool (*isEnabled)(const state::AppState&) = nullptr;
    text::Key whyNot{};                                 ///< said where it is not enabled
    bool (*means)(const Ask&) = nullptr;                ///< whether the key means it just now
    void (*run)(const Ask&, state::Wishes&) = nullptr;  ///< none: the control that has the keyboard does it

    constexpr text::Key helpWords() const { return help == text::Key{} ? words : help; }
};

}  // namespace command
