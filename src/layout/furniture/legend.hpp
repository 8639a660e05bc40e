// The legend: tells what is drawn in the picture, and nothing else. A panel of small rows; what they say is
// decided by furniture/legend_rows, where the panel stands by furniture/furniture.
#pragma once

#include "layout/frame_context.hpp"
#include "layout/map/fills.hpp"
#include "scene/items.hpp"

namespace layout {

/// Kinds of symbols and lines that are on the maps of a picture and in their lists.
struct DrawnSymbols {
    base::EnumSet<model::Family> families;
    base::EnumSet<model::Scope> scopes;
    bool sized = false, unsized = false;  ///< with a known number of members, and without
    bool offices = false, memberPlaces = false, arcs = false, edgeMarkers = false, unselected = false;
    bool counts = false;  ///< marks with the number of a city's entries

    void add(const DrawnSymbols& other);
    friend bool operator==(const DrawnSymbols&, const DrawnSymbols&) = default;
};

/// What the frames of a picture contain.
struct Drawn {
    /// Where the legend may take room on the map. Head: in its upper corners if there is room.
    enum class LegendAt : std::uint8_t { Foot, Head, Nowhere } legendAt{};
    FillSummary fills;
    std::vector<CountShading> counted;  ///< of the frames that are shaded, one of a kind
    bool town = false, townLines = false, linked = false;
    DrawnSymbols symbols;
    std::size_t placesOutside = 0;  ///< offices and member places of the selection beyond the edge

    /// What another frame of the same picture contains; `placesOutside` stays a frame's own.
    void add(const Drawn& other);
};

struct LegendEntry {
    std::vector<scene::Primitive>
        sample;  ///< around (0, 0), within the sample's width; none: the label stands at the left
    text::ShapedText label;
    bool quiet = false;        ///< an explanation in muted ink
    double sampleWidthPx = 0;  ///< 0: that of the legend
};

/// Mostly one entry; short ones that belong together share a row.
struct LegendRow {
    std::vector<LegendEntry> entries;
    bool continues = false;  ///< stays in the column of the row above
    std::size_t lines = 1;   ///< height, in rows
};

struct Legend {
    std::vector<LegendRow> rows;
    double rowHeightPx = 0, sampleWidthPx = 0, paddingPx = 0;
    struct Column {
        std::size_t firstRow = 0, rowCount = 0;
        std::size_t lines = 0;
        double widthPx = 0;
    };
    std::vector<Column> columns;
    double widthPx = 0, heightPx = 0;
};

/// Rows in `columns` columns, or in fewer where that would be wider than `maxWidthPx`; in a single column
/// entries that share a row too long for it get their own. Empty if there is nothing to explain.
Legend makeLegend(const FrameContext& context, const Drawn& drawn, std::size_t columns, double maxWidthPx);

void paintLegend(const FrameContext& context, const Legend& legend, geo::Point corner, scene::Items& items);

/// Of a narrow window, with its lower left corner at `corner`: the word for it, or all of it in one column as
/// far as `roomPx` is high. Returns what it takes; empty if there is nothing to explain.
geo::Box paintFoldedLegend(const FrameContext& context, const Drawn& drawn, geo::Point corner,
                           const geo::Point& roomPx, scene::Items& items);

}  // namespace layout
