// Where a label may stand beside its symbol, best place first. Pure geometry in picture pixels relative to
// the symbol's anchor.
#pragma once

#include <optional>
#include <vector>

#include "layout/place/text_block.hpp"

namespace layout {

struct LabelSpot {
    geo::Box boxPx;  ///< the text
    Align align = Align::Left;
    std::optional<geo::Point> leaderPx;  ///< end of the leader at the label; it begins at the symbol's centre
};

/// The eight places that touch the symbol: upper right, lower right, upper left, lower left, above, below,
/// right, left (Yoeli 1972).
std::vector<LabelSpot> adjacentSpots(const geo::Box& symbolPx, double widthPx, double heightPx, double gapPx);

/// Places further away with a leader line, on rings from near to far up to `reachPx`.
std::vector<LabelSpot> remoteSpots(const geo::Box& symbolPx, double widthPx, double heightPx, double reachPx);

/// Only in the middle of the place: names of areas.
LabelSpot centredSpot(double widthPx, double heightPx);

}  // namespace layout
