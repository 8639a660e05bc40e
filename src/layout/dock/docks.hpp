// Docks and edge markers of one frame: lists of names in a column at its left and right edge. A dock names
// the entries of a crowded city, and those whose label does not fit, and is joined to the city by a leader; a
// marker names seats that lie beyond the edge, with an arrow that points to them.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "layout/dock/boundary.hpp"
#include "layout/place/entries.hpp"
#include "layout/place/marks.hpp"

namespace layout {

struct DockRow {
    model::NetworkId network;  ///< invalid: a row that names a city or several
    text::ShapedText label;
    std::string tooltip;
    bool isNote = false;     ///< belongs to the row above: no symbol, quieter
    bool continues = false;  ///< the second line of the name in the row above
};

struct Dock {
    enum class Side : std::uint8_t { Left, Right };
    enum class Kind : std::uint8_t {
        Leader,  ///< joined to its place by a line
        Beside,  ///< stands beside its place, where something is asked for
        Hidden,  ///< its place is in the frame, under the column or cut off: a short line with a dot
        Beyond,  ///< its place is outside the frame: an arrow
        Key,     ///< says whose the lettered signs are
    };
    Side side = Side::Left;
    Kind kind = Kind::Leader;
    geo::Point sitePx;
    const model::SeatCity* seat = nullptr;  ///< of a single city
    std::optional<text::ShapedText> heading;
    std::string headingTooltip;
    std::vector<DockRow> rows;
    double shrink = 1;     ///< Beside, Key: of its text; the others have that of the columns
    bool bare = false;     ///< a single name without a symbol, which stands at the place
    bool compact = false;  ///< the entries as symbols side by side, without names
    bool byHand = false;   ///< somebody put it there
    geo::Box boxPx;
    geo::Point bendPx;  ///< of the leader, on the height at which it leaves the dock

    double innerEdgeX() const { return side == Side::Left ? boxPx.maxX : boxPx.minX; }
    /// From the dock to its place.
    std::array<geo::Point, 3> leaderPx() const
    {
        if (kind == Kind::Beside) return {bendPx, bendPx, sitePx};
        return {geo::Point{innerEdgeX(), bendPx.y}, bendPx, sitePx};
    }
    bool pointsSomewhere() const { return kind == Kind::Hidden || kind == Kind::Beyond; }
    bool isJoined() const { return kind == Kind::Leader || kind == Kind::Beside; }
};

struct DockColumns {
    std::vector<Dock> docks;
    double shrink = 1;  ///< of the rows' text, below 1 where the columns are too short
    bool legible =
        true;  ///< false: for an audience the letters came out too small, or the lists cover the map
    double rowHeightPx = 0;
    /// By city of the placement: named here (also if it has symbols on the map).
    std::vector<bool> cityNamed;
    /// Selected entries whose label on the map is lost: their dock says what it said.
    std::set<std::uint32_t> noted;
    /// Asked entries that a list beside their city names.
    std::set<std::uint32_t> listed;
    /// Asked entries whose signs bear letters, in their order, and are named in the key.
    std::vector<model::NetworkId> keyed;
    std::size_t unnamed = 0;  ///< asked entries for whose name there is no room, not even in the key
    std::vector<geo::Box> askedNamesPx;  ///< of the other asked ones: dots do not show through them

    /// The dock says what the entry's label would.
    bool saysInstead(const PlacedEntry& entry, const PlacedCity& city) const
    {
        return listed.contains(entry.network.index) ||
               (cityNamed[entry.city] && (city.sized || noted.contains(entry.network.index)));
    }
};

/// Arranges the docks around what is placed on the map and keeps them off `reserved` (legend, sources line;
/// in picture pixels, touching the frame's edge), and off `pins` while letters stay readable. What would be
/// covered or cut goes into a dock itself, and what a leader would run through as long as the lists need not
/// get smaller for it. Leaders keep off `marks` and `names` where they can. `townNamed`: the town that is
/// asked about has its name at its pin, so a list of what sits there goes without.
DockColumns arrangeDocks(const FrameContext& context, const EntryPlacement& placement,
                         const std::vector<Mark>& marks, const std::vector<Mark>& names,
                         const std::vector<geo::Box>& reserved, const std::vector<geo::Box>& pins,
                         bool townNamed);

/// The city lies beyond the frame's edge, and no other map of the picture shows it: a marker says so.
bool isMarkedBeyond(const FrameContext& context, const PlacedCity& city);

/// Picture box of something placed at a city.
geo::Box pictureBox(const FrameContext& context, geo::Point anchorBand, const geo::Box& offsetPx);

void paintDocks(const FrameContext& context, const DockColumns& columns, scene::Items& leaders,
                scene::Items& panels, std::vector<scene::HitArea>& hits,
                std::vector<scene::Movable>& movables);

}  // namespace layout
