#include "state/seen.hpp"

#include <algorithm>

#include "state/app_state.hpp"

namespace state {

namespace {

template <class T>
bool isNoted(const std::vector<T>& record, const T& value)
{
    return std::find(record.begin(), record.end(), value) != record.end();
}

template <class T>
void noteOnce(std::vector<T>& record, const T& value)
{
    if (!isNoted(record, value)) record.push_back(value);
}

/// What can be seen now, all of it new.
Seen seenNow(const AppState& state)
{
    const Transient& now = state.transient;
    Seen seen;
    const bool blank = now.mode == Mode::Present && now.presentation.blank != Blank::None;
    if (blank || now.quiz) return seen;
    seen.sceneSinceSeconds = now.nowSeconds;
    if (const TourScene* scene = presentedScene(state))
        seen.scene = scene->title;
    else
        for (const model::NetworkId id : state.view.selection) seen.entries.push_back({id, now.nowSeconds});
    return seen;
}

}  // namespace

void followSeen(const model::Atlas& atlas, AppState& state)
{
    Seen& before = state.transient.seen;
    const double now = state.transient.nowSeconds;
    if (before.scene && now - before.sceneSinceSeconds >= glanceSeconds)
        noteOnce(state.record.shown, *before.scene);
    for (const Seen::Entry& entry : before.entries)
        if (now - entry.sinceSeconds >= glanceSeconds && entry.network.index < atlas.networks().size())
            noteOnce(state.record.selected, atlas[entry.network].id);

    Seen seen = seenNow(state);
    if (seen.scene == before.scene) seen.sceneSinceSeconds = before.sceneSinceSeconds;
    for (Seen::Entry& entry : seen.entries) {
        const auto known = std::find_if(before.entries.begin(), before.entries.end(),
                                        [&](const Seen::Entry& one) { return one.network == entry.network; });
        if (known != before.entries.end()) entry.sinceSeconds = known->sinceSeconds;
    }
    before = std::move(seen);
}

std::optional<double> secondsToRecord(const model::Atlas& atlas, const AppState& state)
{
    const Seen& seen = state.transient.seen;
    std::optional<double> due;
    const auto sooner = [&](double sinceSeconds) {
        const double left = std::max(0.0, sinceSeconds + glanceSeconds - state.transient.nowSeconds);
        due = due ? std::min(*due, left) : left;
    };
    if (seen.scene && !isNoted(state.record.shown, *seen.scene)) sooner(seen.sceneSinceSeconds);
    for (const Seen::Entry& entry : seen.entries)
        if (entry.network.index < atlas.networks().size() &&
            !isNoted(state.record.selected, atlas[entry.network].id))
            sooner(entry.sinceSeconds);
    return due;
}

}  // namespace state
