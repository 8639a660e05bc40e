// What goes along with the window and shows the same in another way: the words beside a page's picture. The
// window tells it when all is still, and takes what it asks for before a frame. A desktop's window has none.
#pragma once

#include "app/session.hpp"
#include "state/action.hpp"

namespace app {

class Companion {
public:
    Companion() = default;
    virtual ~Companion() = default;
    Companion(const Companion&) = delete;
    Companion& operator=(const Companion&) = delete;

    /// Nothing moves: shows what is there now.
    virtual void follow(Session& session) = 0;
    /// What was asked for there since the last call.
    virtual state::Wishes wishes(Session& session) = 0;
};

}  // namespace app
