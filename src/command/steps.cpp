#include "command/steps.hpp"

#include <string>

#include "command/commands.hpp"
#include "command/key_words.hpp"
#include "text/catalogue.hpp"

namespace command {

namespace {

constexpr double panStepPx = 80;  // logical
constexpr double farther = 4;     // with Shift

}  // namespace

void goToSearch(const Ask& ask, Wishes& wishes)
{
    wishes.effects.emplace_back(state::FocusSearch{});
    // A scene alone has no search box: the room's face has one.
    if (state::faceOf(ask.state) == state::WindowFace::Scene)
        wishes.actions.emplace_back(state::LeaveScene{});
}

void panByArrow(const Ask& ask, Wishes& wishes)
{
    const double step = ask.pressed.modifiers.shift ? farther * panStepPx : panStepPx;
    const Key which = ask.pressed.key;
    const double dx = which == Key::Left ? step : which == Key::Right ? -step : 0;
    const double dy = which == Key::Up ? step : which == Key::Down ? -step : 0;
    wishes.actions.emplace_back(state::PanBy{0, dx, dy});
}

void zoomBy(const Ask& ask, Wishes& wishes, double factor)
{
    for (std::size_t frame = 0; frame < state::frameCount(ask.state.view.kind); ++frame)
        wishes.actions.emplace_back(state::ZoomBy{frame, factor, {}, true});
}

void turnsPanel(const Ask& ask, Wishes& wishes)
{
    const bool seen = state::seesPanel(ask.state);
    if (state::hasSheet(ask.state))
        wishes.actions.emplace_back(
            state::RestSheet{seen ? state::SheetRest::Handle : state::SheetRest::Half});
    else
        wishes.actions.emplace_back(state::SetPanelVisible{!seen});
}

void scaleText(const Ask& ask, Wishes& wishes, double by)
{
    wishes.actions.emplace_back(state::SetTextScale{ask.state.preferences.textScale + by});
}

void presentFromStart(const Ask&, Wishes& wishes)
{
    wishes.actions.emplace_back(state::StartPresenting{true});
}

void goToFirst(const Ask&, Wishes& wishes) { wishes.actions.emplace_back(state::ShowScene{0}); }

void goToLast(const Ask& ask, Wishes& wishes)
{
    wishes.actions.emplace_back(state::ShowScene{ask.state.document->tour.scenes.size() - 1});
}

void keepLight(const Ask& ask, Wishes& wishes)
{
    wishes.actions.emplace_back(state::KeepLight{!ask.state.transient.presentation.lightStays});
}

bool isForClicker(const Ask& ask)
{
    if (ask.pressed.key == Key::Space) return !ask.state.transient.quiz;
    return ask.pressed.key != Key::Enter || (!isSceneTyped(ask.state) && !ask.mapHasKeys);
}

bool isNumberMeant(const Ask& ask) { return isSceneTyped(ask.state) && !ask.mapHasKeys; }

bool isNoName(const Ask& ask) { return !state::typingNamesTowns(ask.state); }

void beginQuiz(const Ask& ask, Wishes& wishes)
{
    // Another order each time.
    wishes.actions.emplace_back(
        state::StartQuiz{static_cast<std::uint32_t>(ask.state.transient.nowSeconds * 1000)});
}

void turnCollecting(const Ask& ask, Wishes& wishes)
{
    wishes.actions.emplace_back(state::SetCollecting{!ask.state.transient.collecting});
}

bool hasScenes(const AppState& state) { return !state.document->tour.scenes.empty(); }

bool isSceneMarked(const AppState& state)
{
    return state.transient.scene < state.document->tour.scenes.size();
}

bool isSceneTyped(const AppState& state) { return state.transient.presentation.typedScene > 0; }

std::size_t sceneOf(const Ask& ask) { return ask.scene.value_or(ask.state.transient.scene); }

void goToTyped(const Ask& ask, Wishes& wishes)
{
    const std::size_t typed = ask.state.transient.presentation.typedScene,
                      count = ask.state.document->tour.scenes.size();
    wishes.actions.emplace_back(state::GoToTypedScene{});
    if (typed > count)
        wishes.actions.emplace_back(
            state::ShowToast{text::format(Word::PresentNoScene, ask.state.preferences.language,
                                          {std::to_string(typed), std::to_string(count)})});
}

void moveScene(const Ask& ask, Wishes& wishes, int by)
{
    const auto from = static_cast<long long>(sceneOf(ask)), to = from + by;
    if (to < 0 || to >= static_cast<long long>(ask.state.document->tour.scenes.size())) return;
    wishes.actions.emplace_back(
        state::MoveScene{static_cast<std::size_t>(from), static_cast<std::size_t>(to)});
}

void removeScene(const Ask& ask, Wishes& wishes)
{
    const base::Language language = ask.state.preferences.language;
    wishes.actions.emplace_back(state::DeleteScene{sceneOf(ask)});
    wishes.actions.emplace_back(
        state::ShowToast{text::format(Word::SceneDeleted, language, {shortcut(undo, language)})});
}

void stepBackOnce(const Ask& ask, Wishes& wishes)
{
    const state::BackStep step = state::nextStepBack(ask.state, ask.open);
    if (step == state::BackStep::Field || step == state::BackStep::FieldOnSheet)
        wishes.effects.emplace_back(state::CloseInPanels{step});
    else
        wishes.actions.emplace_back(state::StepBack{});
}

}  // namespace command
