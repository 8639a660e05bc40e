// Steps of commands that are more than one action. Used by the rows in command/rows only.
#pragma once

#include "command/command.hpp"
#include "state/action.hpp"

namespace command {

inline constexpr double zoomStep = 1.6;
inline constexpr double textStep = 0.1;

/// One action, or one effect, whatever the state.
template <class Action>
void does(const Ask&, state::Wishes& wishes)
{
    wishes.actions.emplace_back(Action{});
}
template <class Effect>
void asksFor(const Ask&, state::Wishes& wishes)
{
    wishes.effects.emplace_back(Effect{});
}

template <state::ViewKind kind>
void goesTo(const Ask&, state::Wishes& wishes)
{
    wishes.actions.emplace_back(state::ShowView{kind});
}
template <state::ViewKind kind>
bool isShown(const state::AppState& state)
{
    return state.view.kind == kind;
}

/// A switch of the view or of the preferences.
template <class Action, bool state::View::*which>
void turns(const Ask& ask, state::Wishes& wishes)
{
    wishes.actions.emplace_back(Action{!(ask.state.view.*which)});
}
template <class Action, bool state::Preferences::*which>
void turns(const Ask& ask, state::Wishes& wishes)
{
    wishes.actions.emplace_back(Action{!(ask.state.preferences.*which)});
}
template <bool state::View::*which>
bool isOn(const state::AppState& state)
{
    return state.view.*which;
}
template <bool state::Preferences::*which>
bool isOn(const state::AppState& state)
{
    return state.preferences.*which;
}

template <base::Language language>
void speaks(const Ask&, state::Wishes& wishes)
{
    wishes.actions.emplace_back(state::SetLanguage{language});
}
template <base::Language language>
bool isSpoken(const state::AppState& state)
{
    return state.preferences.language == language;
}

/// Opens a sheet; again closes it.
template <state::Overlay overlay>
void turnsSheet(const Ask& ask, state::Wishes& wishes)
{
    const bool open = ask.state.transient.overlay == overlay;
    wishes.actions.emplace_back(state::SetOverlay{open ? state::Overlay::None : overlay});
}
template <state::Overlay overlay>
void showsSheet(const Ask&, state::Wishes& wishes)
{
    wishes.actions.emplace_back(state::SetOverlay{overlay});
}

template <state::Blank blank>
void blanks(const Ask&, state::Wishes& wishes)
{
    wishes.actions.emplace_back(state::ToggleBlank{blank});
}
template <state::Blank blank>
bool isBlank(const state::AppState& state)
{
    return state.transient.presentation.blank == blank;
}

/// The keyboard goes to the search box, out of a scene that has none.
void goToSearch(const Ask& ask, state::Wishes& wishes);
/// In the direction of the arrow that was pressed, with Shift farther.
void panByArrow(const Ask& ask, state::Wishes& wishes);
/// All maps of the view around their middles.
void zoomBy(const Ask& ask, state::Wishes& wishes, double factor);
/// Hides the panel or shows it; in a narrow window its sheet goes down or up.
void turnsPanel(const Ask& ask, state::Wishes& wishes);
void scaleText(const Ask& ask, state::Wishes& wishes, double by);

void presentFromStart(const Ask& ask, state::Wishes& wishes);
void goToFirst(const Ask& ask, state::Wishes& wishes);
void goToLast(const Ask& ask, state::Wishes& wishes);
/// Switches the light that stays without a button being held.
void keepLight(const Ask& ask, state::Wishes& wishes);
/// Space reveals in the quiz, Enter goes to the number that was typed; else they are the clicker's.
bool isForClicker(const Ask& ask);
bool isNumberMeant(const Ask& ask);
/// The letter begins no name of a town that is called out.
bool isNoName(const Ask& ask);

void beginQuiz(const Ask& ask, state::Wishes& wishes);
void turnCollecting(const Ask& ask, state::Wishes& wishes);

bool hasScenes(const state::AppState& state);
bool isSceneMarked(const state::AppState& state);
bool isSceneTyped(const state::AppState& state);
/// The one that has the keyboard, else the marked one.
std::size_t sceneOf(const Ask& ask);
template <class Action>
void doesToScene(const Ask& ask, state::Wishes& wishes)
{
    wishes.actions.emplace_back(Action{sceneOf(ask)});
}
void goToTyped(const Ask& ask, state::Wishes& wishes);
/// By so many places, if there are so many.
void moveScene(const Ask& ask, state::Wishes& wishes, int by);
/// And says what brings it back.
void removeScene(const Ask& ask, state::Wishes& wishes);

/// Esc: a step of the panels or one of the state, in the order of state/step_back.
void stepBackOnce(const Ask& ask, state::Wishes& wishes);

}  // namespace command
