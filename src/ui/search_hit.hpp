// What a search hit does when it is taken, and which hits are shown.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/frame.hpp"

namespace ui {

/// Indices of the hits that are shown, kind by kind: all entries, a handful of the others.
std::vector<std::size_t> shownHits(const std::vector<filter::SearchHit>& hits);

/// Selects the entry, filters by the place and flies there, or adds the region or topic to the filter; in
/// each case the search is over.
void takeHit(Frame& f, const filter::SearchHit& hit);

}  // namespace ui
