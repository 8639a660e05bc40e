#include "state/entry_places.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace state {

namespace {

using model::NetworkId;
using Where = std::function<std::optional<NetworkId>(NetworkId)>;

void move(std::optional<NetworkId>& id, const Where& where)
{
    if (id) id = where(*id);
}
void move(std::vector<NetworkId>& ids, const Where& where)
{
    std::vector<NetworkId> out;
    for (const NetworkId id : ids)
        if (const auto there = where(id)) out.push_back(*there);
    ids = std::move(out);
}
void move(View& view, const Where& where) { move(view.selection, where); }
void moveNow(AppState& state, const Where& where)
{
    Transient& now = state.transient;
    move(state.view, where);
    move(now.hovered, where);
    move(now.choosingFor, where);
    move(now.glow.networks, where);
    move(now.codeOf, where);
    if (now.quiz) {
        const NetworkId asked = now.quiz->asked();
        if (!where(asked)) {
            now.quiz.reset();
        } else {
            move(now.quiz->order, where);
            const auto at = std::find(now.quiz->order.begin(), now.quiz->order.end(), *where(asked));
            now.quiz->question = static_cast<std::size_t>(at - now.quiz->order.begin());
        }
    }
}

/// Both have the same entries at the places that both have.
bool beginsAlike(const overlay::Overlay& a, const overlay::Overlay& b)
{
    const std::size_t shared = std::min(a.own.size(), b.own.size());
    for (std::size_t i = 0; i < shared; ++i)
        if (!a.own[i].isSame(b.own[i]) && a.own[i]->network.id != b.own[i]->network.id) return false;
    return true;
}

std::size_t countOfData(const model::Atlas& atlas, const overlay::Overlay& entries)
{
    return atlas.networks().size() - std::min(atlas.networks().size(), entries.own.size());
}

}  // namespace

std::optional<std::size_t> ownPlace(const model::Atlas& atlas, const AppState& state, NetworkId entry)
{
    const std::size_t first = countOfData(atlas, *state.document->entries);
    if (entry.index < first || entry.index >= atlas.networks().size()) return std::nullopt;
    return entry.index - first;
}

void followEntries(const model::Atlas& atlas, AppState& state, const overlay::Overlay& before,
                   const overlay::Overlay& now)
{
    if (beginsAlike(before, now) && now.own.size() >= before.own.size()) return;
    const std::size_t first = countOfData(atlas, before);
    const Where where = [&](NetworkId id) -> std::optional<NetworkId> {
        if (id.index < first) return id;
        const std::size_t place = id.index - first;
        if (place >= before.own.size()) return std::nullopt;
        const auto there = now.findOwn(before.own[place]->network.id);
        if (!there) return std::nullopt;
        return NetworkId(first + *there);
    };
    moveNow(state, where);
    for (std::vector<View>* views : {&state.back, &state.forward})
        for (View& view : *views) move(view, where);
    state.transient.trail = {};
    state.transient.seen = {};
}

void leaveAbsent(const model::Atlas& atlas, AppState& state, const overlay::Overlay& before)
{
    const overlay::Overlay& now = *state.document->entries;
    const std::size_t first = countOfData(atlas, before);
    const auto isAbsent = [&](NetworkId id) {
        if (id.index >= first) {
            const std::size_t place = id.index - first;
            return place >= now.own.size() || now.own[place]->deleted;
        }
        const overlay::ChangedEntry* changed = now.changed.empty() ? nullptr : now.find(atlas[id].id);
        return changed && changed->hidden;
    };
    const bool any = std::any_of(state.view.selection.begin(), state.view.selection.end(), isAbsent) ||
                     (state.transient.hovered && isAbsent(*state.transient.hovered)) ||
                     (state.transient.quiz && isAbsent(state.transient.quiz->asked()));
    if (any)
        moveNow(state,
                [&](NetworkId id) { return isAbsent(id) ? std::nullopt : std::optional<NetworkId>(id); });
}

}  // namespace state
