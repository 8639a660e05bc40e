// Filters with a name, kept with the preferences. Used by update only.
#pragma once

#include <optional>
#include <string_view>

#include "model/atlas.hpp"
#include "state/app_state.hpp"

namespace state {

/// Keeps the present filter under `name` (blanks around it do not count), in place of one of that name. An
/// empty or too long name, an empty filter and one beyond `maxSavedFilters` are refused.
void saveFilter(AppState& state, std::string_view name);
void removeSavedFilter(AppState& state, std::string_view name);

/// The filter of that name; pieces that this atlas does not know are left out.
std::optional<filter::Criteria> savedCriteria(const model::Atlas& atlas, const AppState& state,
                                              std::string_view name);

}  // namespace state
