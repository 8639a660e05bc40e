// What is asked of the entries: each change is a step that can be undone.
#include <algorithm>
#include <utility>

#include "filter/facet/row.hpp"
#include "state/apply.hpp"
#include "state/filter_steps.hpp"
#include "state/history.hpp"
#include "state/saved_filters.hpp"
#include "state/year_play.hpp"

namespace state {

namespace {

template <class Change>
void changeCriteria(AppState& state, Change change)
{
    filter::Criteria criteria = state.view.criteria;
    change(criteria);
    if (criteria == state.view.criteria) return;
    remember(state, HistoryStep::Other);
    std::swap(state.view.criteria, criteria);
    noteFilterStep(state, std::move(criteria));
}

}  // namespace

void apply(const model::Atlas&, AppState& state, const ToggleValue& action)
{
    changeCriteria(state, [&](auto& c) { filter::row(action.facet).toggle(c, action.value); });
}

void apply(const model::Atlas&, AppState& state, const SetKnownOnly& action)
{
    changeCriteria(state, [&](auto& c) { c.knownOnly = action.on; });
}

void apply(const model::Atlas&, AppState& state, const SetCriteria& action)
{
    stopYears(state);
    changeCriteria(state, [&](auto& c) { c = action.criteria; });
}

void apply(const model::Atlas&, AppState& state, const SetFounded& action)
{
    stopYears(state);
    filter::Criteria criteria = state.view.criteria;
    criteria.foundedFrom = std::max(0, action.from);
    criteria.foundedUntil = std::max(0, action.until);
    if (criteria == state.view.criteria) return;
    const bool isNew = remember(state, HistoryStep::Years);
    std::swap(state.view.criteria, criteria);
    noteFilterStep(state, std::move(criteria), !isNew);
}

void apply(const model::Atlas&, AppState& state, const PlayYears& action)
{
    stopYears(state);
    if (action.fromYear <= 0 || action.fromYear >= action.toYear) return;
    remember(state, HistoryStep::Other);
    filter::Criteria before = state.view.criteria;
    state.transient.yearPlay = YearPlay{action.fromYear, action.toYear, state.transient.nowSeconds};
    playYears(state);
    noteFilterStep(state, std::move(before));
}

void apply(const model::Atlas&, AppState& state, const SetDimOthers& action)
{
    if (action.on == state.view.dimOthers) return;
    remember(state, HistoryStep::Other);
    state.view.dimOthers = action.on;
}

void apply(const model::Atlas&, AppState& state, const ResetFilters&)
{
    stopYears(state);
    changeCriteria(state, [](auto& c) { c = {}; });
}

void apply(const model::Atlas&, AppState& state, const SaveFilter& action) { saveFilter(state, action.name); }

void apply(const model::Atlas&, AppState& state, const RemoveSavedFilter& action)
{
    removeSavedFilter(state, action.name);
}

void apply(const model::Atlas& atlas, AppState& state, const UseSavedFilter& action)
{
    if (const auto criteria = savedCriteria(atlas, state, action.name))
        apply(atlas, state, SetCriteria{*criteria});
}

void apply(const model::Atlas&, AppState& state, const SetText& action)
{
    if (action.text == state.view.criteria.text) return;
    remember(state, HistoryStep::Text);
    // Whoever types wants to see what is found.
    if (!action.text.empty()) state.transient.tab = PanelTab::List;
    state.view.criteria.text = action.text;
}

}  // namespace state
