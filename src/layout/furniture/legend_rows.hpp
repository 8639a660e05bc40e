// What a legend says about what is drawn: rows of samples with their words. Knows nothing of columns.
#pragma once

#include "layout/furniture/legend.hpp"

namespace layout {

/// Samples are made for a width of `sampleWidthPx`.
std::vector<LegendRow> legendRows(const FrameContext& context, const Drawn& drawn, double sampleWidthPx);

}  // namespace layout
