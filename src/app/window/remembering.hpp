// What the window remembers for its next start: choices and its place, written whenever something was chosen
// and nothing moves, so that a killed program forgets nothing either. The disk is waited for beside the
// window. Decides nothing: what was chosen is state.
#pragma once

#include <vector>

#include "app/beside/beside.hpp"
#include "base/diagnostic.hpp"
#include "base/enum_set.hpp"
#include "files/settings.hpp"
#include "state/app_state.hpp"

namespace app {

class Remembering {
public:
    /// What holds at the start was remembered before.
    explicit Remembering(const state::AppState& state);
    ~Remembering() { writing_.finish(); }

    /// Something is being written: ask again soon, somebody may have chosen more meanwhile.
    bool busy() const { return writing_.running(); }
    /// Writes if somebody chose something since; `window`: its place, nothing if that is not the user's.
    void follow(const state::AppState& state, const std::optional<files::WindowPlace>& window);
    /// At the end: waits, and writes the window's place too.
    void finish(const state::AppState& state, const std::optional<files::WindowPlace>& window);

private:
    void write(const state::AppState& state, const std::optional<files::WindowPlace>& window);
    /// Says what went wrong.
    void report();

    struct Chosen {
        state::Preferences preferences;
        base::EnumSet<state::Preference> chosen;
        friend bool operator==(const Chosen&, const Chosen&) = default;
    } written_;
    std::vector<base::Diagnostic> problems_;  ///< the writing thread's while it runs
    Beside writing_;
};

}  // namespace app
