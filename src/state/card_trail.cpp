#include "state/card_trail.hpp"

#include <algorithm>

#include "state/history.hpp"

namespace state {

namespace {

constexpr std::size_t maxTrail = 100;

/// One more entry beside those that are compared already.
bool grows(const Card& from, const Card& to)
{
    return !from.selection.empty() && to.selection.size() == from.selection.size() + 1 &&
           std::equal(from.selection.begin(), from.selection.end(), to.selection.begin());
}

/// The same question about another town, topic or level: its word was exchanged.
bool isExchanged(const Card& from, const Card& to)
{
    const bool questions = from.selection.empty() && !from.region && to.selection.empty() && !to.region;
    return questions && from.town.has_value() == to.town.has_value() &&
           from.withoutEntry.has_value() == to.withoutEntry.has_value();
}

}  // namespace

Card cardOf(const View& view) { return {view.selection, view.region, view.town, view.withoutEntry}; }

bool leadsToCard(const AppState& state)
{
    const CardTrail& trail = state.transient.trail;
    return !trail.before.empty() && trail.at == cardOf(state.view);
}

void closeCard(AppState& state)
{
    View& view = state.view;
    if (cardOf(view).isNone()) return;
    const bool leads = leadsToCard(state);
    remember(state, HistoryStep::Other);
    view.overlap.reset();
    if (leads) {
        CardTrail& trail = state.transient.trail;
        Card card = std::move(trail.before.back());
        trail.before.pop_back();
        trail.at = card;
        view.selection = std::move(card.selection);
        view.region = std::move(card.region);
        view.town = card.town;
        view.withoutEntry = card.withoutEntry;
        return;
    }
    if (view.region)
        view.region.reset();
    else if (!view.selection.empty())
        view.selection.clear();
    else if (view.town)
        view.town.reset();
    else
        view.withoutEntry.reset();
}

void followCard(AppState& state, const Card& before)
{
    CardTrail& trail = state.transient.trail;
    const Card now = cardOf(state.view);
    if (now == before) return;
    const bool follows = (trail.leaving == before || grows(before, now)) && !before.isNone() && !now.isNone();
    trail.leaving.reset();
    if (follows && isExchanged(before, now)) {
        if (trail.at == before) trail.at = now;
    } else if (follows) {
        if (!(trail.at == before)) trail.before.clear();
        if (trail.before.size() >= maxTrail) trail.before.erase(trail.before.begin());
        trail.before.push_back(before);
        trail.at = now;
    } else if (!(trail.at == now)) {
        trail = {};
    }
}

}  // namespace state
