// The window, files, and the scenes. Rows of the table of commands; the order is that of help and manual. A
// new one is a row here, its words, and its name in the list at the end.
#pragma once

#include "command/steps.hpp"

namespace command {

inline constexpr Command stepBack{
    .name = "step-back",
    .words = Word::HelpEscape,
    .heading = Heading::Window,
    .keys = {key(Key::Escape).in(Reach::Everywhere)},
    .run = stepBackOnce,
};
inline constexpr Command undo{
    .name = "button:undo",
    .words = Word::Undo,
    .heading = Heading::Window,
    .help = Word::HelpUndoRedo,
    .keys = {ctrl(U'z', With::CtrlNoShift).in(Reach::UnlessTyping)},
    .repeats = true,
    .isEnabled = [](const AppState& state) { return !state.undo.empty(); },
    .whyNot = Word::WhyNothingToUndo,
    .run = does<state::Undo>,
};
inline constexpr Command redo{
    .name = "button:redo",
    .words = Word::Redo,
    .heading = Heading::Window,
    .help = Word::HelpUndoRedo,
    .keys = {ctrl(U'z', With::CtrlShift).in(Reach::UnlessTyping)},
    .repeats = true,
    .isEnabled = [](const AppState& state) { return !state.redo.empty(); },
    .whyNot = Word::WhyNothingToRedo,
    .run = does<state::Redo>,
};
inline constexpr Command save{
    .name = "button:save",
    .words = Word::SaveTitle,
    .heading = Heading::Window,
    .keys = {ctrl(U's'), ctrl(U'p').asFurther()},
    .run = showsSheet<state::Overlay::Save>,
};
inline constexpr Command importTable{
    .name = "button:import",
    .words = Word::TableImport,
    .heading = Heading::Window,
    .keys = {ctrl(U'o')},
    .run =
        [](const Ask&, Wishes& wishes) {
            wishes.effects.emplace_back(state::AskFile{state::AskFile::Purpose::OpenTable, false, {}});
        },
};
inline constexpr Command pasteTable{
    .name = "paste-table",
    .words = Word::TablePaste,
    .heading = Heading::Window,
    .keys = {ctrl(U'v').in(Reach::UnlessTyping)},
    .run = asksFor<state::PasteTable>,
};
inline constexpr Command panel{
    .name = "button:panel",
    .words = Word::HelpPanel,
    .heading = Heading::Window,
    .keys = {ctrl(U'b')},
    .wordsNow =
        [](const Ask& ask) { return state::seesPanel(ask.state) ? Word::HidePanel : Word::ShowPanel; },
    .run = turnsPanel,
};
inline constexpr Command textLarger{
    .name = "button:text-larger",
    .words = Word::TextLarger,
    .heading = Heading::Window,
    .help = Word::HelpTextSize,
    .keys = {ctrl(U'+'), ctrl(U'=').asFurther()},
    .repeats = true,
    .isEnabled =
        [](const AppState& state) { return state.preferences.textScale < state::textScales.most - 0.01; },
    .whyNot = Word::WhyTextLargest,
    .run = [](const Ask& ask, Wishes& wishes) { scaleText(ask, wishes, textStep); },
};
inline constexpr Command textSmaller{
    .name = "button:text-smaller",
    .words = Word::TextSmaller,
    .heading = Heading::Window,
    .help = Word::HelpTextSize,
    .keys = {ctrl(U'-')},
    .repeats = true,
    .isEnabled =
        [](const AppState& state) { return state.preferences.textScale > state::textScales.least + 0.01; },
    .whyNot = Word::WhyTextSmallest,
    .run = [](const Ask& ask, Wishes& wishes) { scaleText(ask, wishes, -textStep); },
};
inline constexpr Command textNormal{
    .name = "text:normal",
    .words = Word::TextNormal,
    .heading = Heading::Window,
    .help = Word::HelpTextSize,
    .keys = {ctrl(U'0')},
    .run = does<state::SetTextScale>,  // whose own value is the normal size
};
inline constexpr Command fullscreen{
    .name = "button:fullscreen",
    .words = Word::Fullscreen,
    .heading = Heading::Window,
    .help = Word::HelpFullscreen,
    .keys = {key(Key::F11).in(Reach::Everywhere)},
    .wordsNow = [](const Ask& ask) { return ask.fullscreen ? Word::LeaveFullscreen : Word::Fullscreen; },
    .run = asksFor<state::ToggleFullscreen>,
};
inline constexpr Command moveSceneBack{
    .name = "scenes:move-back",
    .words = Word::HelpMoveScene,
    .heading = Heading::Window,
    .keys = {held(With::Ctrl, Key::Left).in(Reach::OfControl)},
    .repeats = true,
    .run = [](const Ask& ask, Wishes& wishes) { moveScene(ask, wishes, -1); },
};
inline constexpr Command moveSceneOn{
    .name = "scenes:move-on",
    .words = Word::HelpMoveScene,
    .heading = Heading::Window,
    .keys = {held(With::Ctrl, Key::Right).in(Reach::OfControl)},
    .repeats = true,
    .run = [](const Ask& ask, Wishes& wishes) { moveScene(ask, wishes, 1); },
};
inline constexpr Command deleteScene{
    .name = "scenes:delete",
    .words = Word::SceneDelete,
    .heading = Heading::Window,
    .help = Word::HelpDeleteScene,
    .keys = {key(Key::Delete).in(Reach::OfControl)},
    .isEnabled = isSceneMarked,
    .whyNot = Word::WhyNoScenes,
    .run = removeScene,
};
inline constexpr Command help{
    .name = "button:help",
    .words = Word::HelpTitle,
    .heading = Heading::Window,
    .keys = {key(Key::F1).in(Reach::Everywhere)},
    .run = turnsSheet<state::Overlay::Help>,
};
inline constexpr Command quit{
    .name = "quit",
    .words = Word::QuitProgram,
    .heading = Heading::Window,
    .keys = {ctrl(U'q')},
    .run = asksFor<state::Quit>,
};

namespace rows {
inline constexpr std::array window{
    &stepBack,    &undo,       &redo,       &save,          &importTable, &pasteTable,  &panel, &textLarger,
    &textSmaller, &textNormal, &fullscreen, &moveSceneBack, &moveSceneOn, &deleteScene, &help,  &quit};
}  // namespace rows

}  // namespace command
