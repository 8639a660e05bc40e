// What can be seen on the screen, and since when: the record of an evening takes what was there for longer
// than a glance. By Tick's time alone.
#pragma once

#include <optional>
#include <vector>

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "model/network.hpp"

namespace state {

struct AppState;

inline constexpr double glanceSeconds = 3;

struct Seen {
    struct Entry {
        model::NetworkId network;
        double sinceSeconds = 0;
        friend bool operator==(const Entry&, const Entry&) = default;
    };
    std::optional<base::LocalText> scene;  ///< title of the presented one
    double sceneSinceSeconds = 0;
    std::vector<Entry> entries;  ///< selected by hand
    friend bool operator==(const Seen&, const Seen&) = default;
};

/// After every action; what was there until now and long enough goes into the record first.
void followSeen(const model::Atlas& atlas, AppState& state);

/// Until something that can be seen belongs into the record; nothing if all of it is there.
std::optional<double> secondsToRecord(const model::Atlas& atlas, const AppState& state);

}  // namespace state
