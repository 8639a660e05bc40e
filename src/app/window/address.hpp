// The view in the address of a page, so that a link carries it, and the browser's way back is one of the map.
// Writes it where the view rests; reads nothing.
#pragma once

#include <string>

#include "app/session.hpp"
#include "platform/window.hpp"

namespace app {

class Address {
public:
    /// After each frame.
    void follow(const Session& session, platform::Window& window, double nowSeconds);
    /// Seconds until `follow` has something to do; negative: nothing.
    double dueSeconds(double nowSeconds) const;
    /// The address has that view already.
    void took(const state::View& view) { written_ = seen_ = view; }

private:
    std::optional<state::View> written_, seen_;
    double changedSeconds_ = 0;
};

}  // namespace app
