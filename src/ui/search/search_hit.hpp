// What a search hit does when it is taken, and which hits are shown.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/parts/panel_context.hpp"

namespace ui {

/// Indices of the hits that are shown, in their order, kind by kind: the kind with the best hit first; all
/// entries, all towns that bear the name, a handful of the others.
std::vector<std::size_t> shownHits(const std::vector<filter::SearchHit>& hits);

/// The box is empty again, what was lit goes out.
void endSearch(PanelContext& f);

/// Selects the entry, shows the town or the district, or adds the region or topic to the filter; in each case
/// the search is over.
void takeHit(PanelContext& f, const filter::SearchHit& hit);

}  // namespace ui
