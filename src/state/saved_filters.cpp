#include "state/saved_filters.hpp"

#include <algorithm>

#include "base/blank.hpp"
#include "filter/criteria_text.hpp"

namespace state {

namespace {

template <class Filters>
auto findByName(Filters& filters, std::string_view name)
{
    return std::find_if(filters.begin(), filters.end(),
                        [&](const SavedFilter& saved) { return saved.name == name; });
}

}  // namespace

void saveFilter(AppState& state, std::string_view wanted)
{
    const std::string_view name = base::trimmed(wanted);
    const filter::Criteria& criteria = state.view.criteria;
    if (base::showsNothing(name) || name.size() > maxFilterNameBytes || criteria.empty()) return;
    SavedFilter saved{std::string(name), filter::toPieces(criteria), criteria.knownOnly};
    std::vector<SavedFilter>& filters = state.preferences.savedFilters;
    if (const auto known = findByName(filters, name); known != filters.end())
        *known = std::move(saved);
    else if (filters.size() < maxSavedFilters)
        filters.push_back(std::move(saved));
    state.chosen.insert(Preference::SavedFilters);
}

void removeSavedFilter(AppState& state, std::string_view name)
{
    std::vector<SavedFilter>& filters = state.preferences.savedFilters;
    if (const auto known = findByName(filters, name); known != filters.end()) filters.erase(known);
    state.chosen.insert(Preference::SavedFilters);
}

std::optional<filter::Criteria> savedCriteria(const model::Atlas& atlas, const AppState& state,
                                              std::string_view name)
{
    const std::vector<SavedFilter>& filters = state.preferences.savedFilters;
    const auto known = findByName(filters, name);
    if (known == filters.end()) return std::nullopt;
    filter::Criteria criteria;
    for (const std::string& piece : known->pieces) filter::addPiece(atlas, criteria, piece);
    criteria.knownOnly = known->knownOnly;
    return criteria;
}

}  // namespace state
