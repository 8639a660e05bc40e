#include "app/window/address.hpp"

#include <algorithm>

#include "app/view_text.hpp"

namespace app {

namespace {

/// So long a view rests before it stands in the address: browsers refuse many changes in a row.
constexpr double restSeconds = 0.5;

/// Moved or zoomed alone: no step of its own on the way back.
bool onlyMoved(state::View before, const state::View& now)
{
    before.cameras = now.cameras;
    return before == now;
}

}  // namespace

void Address::follow(const Session& session, platform::Window& window, double nowSeconds)
{
    const state::View& view = session.state().view;
    if (!seen_ || !(*seen_ == view)) {
        // The view that the program begins with needs no words.
        if (!seen_) written_ = view;
        seen_ = view;
        changedSeconds_ = nowSeconds;
    }
    if (*written_ == view || nowSeconds - changedSeconds_ < restSeconds) return;
    window.setAddress(viewText(session), !onlyMoved(*written_, view));
    written_ = view;
}

double Address::dueSeconds(double nowSeconds) const
{
    if (!seen_ || *written_ == *seen_) return -1;
    return std::max(0.0, changedSeconds_ + restSeconds - nowSeconds);
}

}  // namespace app
