// Where more entries stand on a map than one can read, those of a cell (cells/cells) become one mark that
// says how many there are, and falls apart as one comes nearer; an entry alone in its cell keeps its own
// symbol. What is asked for is never gathered. Where fewer stand nothing is. Cells are fixed to the ground:
// nothing moves with the pan. Decides neither who is asked (rank) nor how those that stand alone are named
// (entries).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/place/entries.hpp"
#include "layout/place/paint_place.hpp"

namespace layout {

/// So many entries on a map can be read one by one, with their names beside them or in lists.
inline constexpr std::size_t readableEntries = 60;

struct GatheredMark {
    geo::Point anchorBand;  ///< the mark lies inside its cell: no two meet
    float radiusPx = 0;
    std::vector<model::NetworkId> entries;
    std::size_t places = 0;                    ///< cities they sit in
    const model::SeatCity* largest = nullptr;  ///< that with most of them
    double apartMetresPerPx = 0;               ///< the scale at which it falls apart; 0: it does not
    std::optional<PlacedLabel> label;

    bool single() const { return entries.size() == 1; }
};

struct Gathering {
    bool gathers = false;
    std::vector<GatheredMark> marks;  ///< largest first
    std::vector<bool> near;           ///< by seat city: in the frame that is placed; empty: all are

    /// The entry stands on the map by itself.
    bool leaves(const FrameContext& context, std::size_t seat, model::NetworkId network) const
    {
        return context.isAsked(network) || (!gathers && (near.empty() || near[seat]));
    }
};

/// Who is gathered, and where.
Gathering gatherEntries(const FrameContext& context);

/// Takes the room of the marks, then of names for them.
void placeGathered(const FrameContext& context, Gathering& gathering, Occupancy& occupancy);

/// Leaves out what `covered` hides or the frame cuts; true if there is a mark of several.
bool paintGathered(const FrameContext& context, const Gathering& gathering,
                   const std::vector<geo::Box>& covered, PlaceLayers layers,
                   std::vector<scene::HitArea>& hits);

}  // namespace layout
