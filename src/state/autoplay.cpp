#include "state/autoplay.hpp"

#include <algorithm>

namespace state {

std::optional<double> secondsToNextScene(const AppState& state)
{
    const Transient& now = state.transient;
    const Presentation& presentation = now.presentation;
    const bool plays =
        now.mode == Mode::Present && now.autoplaySeconds > 0 && presentation.blank == Blank::None;
    if (!plays || state.document->tour.scenes.empty()) return std::nullopt;
    const bool busy = presentation.exploring || now.overlay != Overlay::None;
    const double due = busy ? presentation.touchedSeconds + autoplayRestSeconds
                            : presentation.shownSeconds + now.autoplaySeconds;
    return std::max(0.0, due - now.nowSeconds);
}

}  // namespace state
