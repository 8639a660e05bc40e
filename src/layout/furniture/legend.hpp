// The legend: tells what is drawn in the picture, and nothing else. A panel of small rows; where it stands is
// decided by furniture/furniture.
#pragma once

#include "layout/frame_context.hpp"
#include "layout/items.hpp"
#include "layout/map/fills.hpp"

namespace layout {

/// What the frames of a picture contain.
struct Drawn {
    FillSummary fills;
    bool offices = false, memberPlaces = false, arcs = false, edgeMarkers = false, unselected = false;
    std::size_t placesOutside = 0;  ///< offices and member places of the selection beyond the edge
};

struct LegendEntry {
    std::vector<Primitive> sample;   ///< around (0, 0), within the sample's width
    text::ShapedText label;
};

/// Mostly one entry; short ones that belong together share a row.
using LegendRow = std::vector<LegendEntry>;

struct Legend {
    std::vector<LegendRow> rows;
    std::size_t columns = 1;
    double rowHeightPx = 0, sampleWidthPx = 0, paddingPx = 0;
    std::vector<double> columnWidthsPx;
    double widthPx = 0, heightPx = 0;
};

/// Rows in `columns` columns, or in fewer where that would be wider than `maxWidthPx`. Empty if there is nothing to
/// explain.
Legend makeLegend(const FrameContext& context, const Drawn& drawn, std::size_t columns, double maxWidthPx);

void paintLegend(const FrameContext& context, const Legend& legend, geo::Point corner, Items& items);

}  // namespace layout
