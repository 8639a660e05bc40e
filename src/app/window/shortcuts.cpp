#include "app/window/shortcuts.hpp"

#include <string>
#include <string_view>

#include "text/catalogue.hpp"

namespace app {

namespace {

constexpr double panStepPx = 80;
constexpr double zoomStep = 1.5;
constexpr double textStep = 0.1;

void withCtrl(const platform::KeyEvent& key, const state::AppState& state, state::Wishes& wishes)
{
    const double text = state.preferences.textScale;
    auto& actions = wishes.actions;
    switch (key.printed) {
    case U'1':
        actions.push_back(state::ShowView{state::ViewKind::World});
        break;
    case U'2':
        actions.push_back(state::ShowView{state::ViewKind::Europe});
        break;
    case U'3':
        actions.push_back(state::ShowView{state::ViewKind::Germany});
        break;
    case U'4':
        actions.push_back(state::ShowView{state::ViewKind::Twin});
        break;
    case U'+':
    case U'=':
        actions.push_back(state::SetTextScale{text + textStep});
        break;
    case U'-':
        actions.push_back(state::SetTextScale{text - textStep});
        break;
    case U'0':
        actions.push_back(state::SetTextScale{1.0});
        break;
    case U'b':
        actions.push_back(state::SetPanelVisible{!state.preferences.panelVisible});
        break;
    case U'e':
        actions.push_back(state::FitSelection{});
        break;
    case U'f':
        if (key.modifiers.shift) actions.push_back(state::GoToFilters{});
        break;
    case U't':
        actions.push_back(state::SetTextOpen{!state.transient.textOpen, true});
        break;
    case U's':
    case U'p':
        actions.push_back(state::SetOverlay{state::Overlay::Save});
        break;
    case U'z':
        if (key.modifiers.shift)
            actions.push_back(state::Redo{});
        else
            actions.push_back(state::Undo{});
        break;
    case U'q':
        wishes.effects.push_back(state::Quit{});
        break;
    default:
        break;
    }
}

void pan(const platform::KeyEvent& key, state::Wishes& wishes)
{
    using platform::Key;
    const double step = key.modifiers.shift ? 4 * panStepPx : panStepPx;
    const auto by = [&](double dx, double dy) { wishes.actions.push_back(state::PanBy{0, dx, dy}); };
    switch (key.key) {
    case Key::Left:
        by(step, 0);
        break;
    case Key::Right:
        by(-step, 0);
        break;
    case Key::Up:
        by(0, step);
        break;
    case Key::Down:
        by(0, -step);
        break;
    default:
        break;
    }
}

/// Enter behind a number goes to that scene; alone it goes on, as in other presenters.
void goToTyped(const state::AppState& state, std::vector<state::Action>& actions)
{
    const std::size_t typed = state.transient.presentation.typedScene,
                      scenes = state.document->tour.scenes.size();
    if (typed == 0) {
        actions.push_back(state::NextScene{});
        return;
    }
    actions.push_back(state::GoToTypedScene{});
    if (typed > scenes)
        actions.push_back(state::ShowToast{text::format(text::Key::PresentNoScene, state.preferences.language,
                                                        {std::to_string(typed), std::to_string(scenes)})});
}

/// The clicker's even while a control in a panel has the keyboard: nothing else sends them, or a number says
/// what is meant.
bool isOnlyClickers(platform::Key key, const state::AppState& state)
{
    return key == platform::Key::PageDown || key == platform::Key::PageUp || key == platform::Key::Printed ||
           (key == platform::Key::Enter && state.transient.presentation.typedScene > 0);
}

/// What the clicker sends: Page Down, Right or Down, Page Up, Left or Up, B or a full stop, W; and Enter,
/// with or without the number of a scene. False for other keys.
bool handleClicker(const platform::KeyEvent& key, const state::AppState& state, state::Wishes& wishes)
{
    using platform::Key;
    // Who holds the button down means one press.
    std::vector<state::Action> ignored;
    auto& actions = key.repeated ? ignored : wishes.actions;
    const std::size_t scenes = state.document->tour.scenes.size();
    switch (key.key) {
    case Key::PageDown:
    case Key::Right:
    case Key::Down:
    case Key::Space:
        actions.push_back(state::NextScene{});
        return true;
    case Key::Enter:
        goToTyped(state, actions);
        return true;
    case Key::PageUp:
    case Key::Up:
    case Key::Left:
        actions.push_back(state::PreviousScene{});
        return true;
    case Key::Home:
        actions.push_back(state::ShowScene{0});
        return true;
    case Key::End:
        actions.push_back(state::ShowScene{scenes - 1});
        return true;
    case Key::Printed:
        if (key.modifiers.shift) return false;  // "Bonn" and "Weimar" are typed
        if (state::typingNamesTowns(state)) return false;
        if (key.printed == U'b' || key.printed == U'.')
            actions.push_back(state::ToggleBlank{state::Blank::Black});
        else if (key.printed == U'w')
            actions.push_back(state::ToggleBlank{state::Blank::White});
        else
            return false;
        return true;
    default:
        return false;
    }
}

/// Whoever writes takes back what he wrote, and copies and pastes in it: these are the text field's.
bool isForText(const platform::KeyEvent& key)
{
    constexpr std::u32string_view letters = U"acvxyz";
    return key.modifiers.ctrl && key.key == platform::Key::Printed &&
           letters.find(key.printed) != std::u32string_view::npos;
}

}  // namespace

bool worksWhileTyping(const platform::KeyEvent& key, const state::AppState& state)
{
    using platform::Key;
    if (isForText(key)) return false;
    if (key.modifiers.ctrl || key.modifiers.alt || key.key == Key::Escape ||
        (key.key >= Key::F1 && key.key <= Key::F12))
        return true;
    return state.transient.mode == state::Mode::Present &&
           (key.key == Key::PageDown || key.key == Key::PageUp);
}

void handleKey(const platform::KeyEvent& key, const state::AppState& state, bool panelHasKeys,
               state::Wishes& wishes)
{
    using platform::Key;
    if (!key.pressed) return;
    auto& actions = wishes.actions;
    if (key.modifiers.ctrl) {
        withCtrl(key, state, wishes);
        return;
    }
    if (key.modifiers.alt) {
        if (key.key == Key::Left) actions.push_back(state::GoBack{});
        if (key.key == Key::Right) actions.push_back(state::GoForward{});
        return;
    }
    switch (key.key) {
    case Key::Escape:
        if (!key.repeated) actions.push_back(state::StepBack{});
        return;
    case Key::F1:
        actions.push_back(state::SetOverlay{
            state.transient.overlay == state::Overlay::Help ? state::Overlay::None : state::Overlay::Help});
        return;
    case Key::F5:
        if (!key.repeated) actions.push_back(state::StartPresenting{key.modifiers.shift});
        return;
    case Key::F11:
        wishes.effects.push_back(state::ToggleFullscreen{});
        return;
    default:
        break;
    }
    const bool reveals = state.transient.quiz && key.key == Key::Space && !panelHasKeys;
    if (reveals) {
        actions.push_back(state::RevealSeat{});
        return;
    }
    if (state.transient.mode == state::Mode::Present && (!panelHasKeys || isOnlyClickers(key.key, state)) &&
        handleClicker(key, state, wishes))
        return;
    if (panelHasKeys) return;
    switch (key.key) {
    case Key::Home:
        actions.push_back(state::GoHome{});
        break;
    case Key::PageDown:
        actions.push_back(state::SelectNeighbour{1});
        break;
    case Key::PageUp:
        actions.push_back(state::SelectNeighbour{-1});
        break;
    case Key::Printed:
        if (key.printed == U'+' || key.printed == U'=')
            actions.push_back(state::ZoomBy{0, zoomStep, {}, true});
        if (key.printed == U'-') actions.push_back(state::ZoomBy{0, 1 / zoomStep, {}, true});
        break;
    default:
        pan(key, wishes);
        break;
    }
}

}  // namespace app
