// What taking a hit of the search asks for, wherever it is shown.
#pragma once

#include "filter/search.hpp"
#include "state/action.hpp"

namespace state {

/// Selects the entry, shows the town or the district, adds the country, state or topic to the filter.
Action takeHit(const AppState& state, const filter::SearchHit& hit);

}  // namespace state
