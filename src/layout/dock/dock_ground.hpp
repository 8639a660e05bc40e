// What the docks of one frame are arranged around, and what has been decided about who goes into one. Read
// and written by the steps of dock/docks; draws nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <vector>

#include "layout/place/entries.hpp"
#include "layout/place/marks.hpp"

namespace layout {

struct DockGround {
    const FrameContext& context;
    const EntryPlacement& placement;
    const std::vector<Mark>&marks, &names;
    const std::vector<geo::Box>& reserved;  ///< of legend, scale bar and the like, touching the frame's edge
    const std::vector<geo::Box>& pins;      ///< of the room, with their names
    std::vector<geo::Point> sitesPx;        ///< of the placement's cities, in the picture
    bool keepsPins = false;                 ///< docks stay off the pins
    std::vector<bool> byHand{};             ///< by city: its list stands by hand, in no column
    bool townNamed = false;                 ///< the town that is asked about has its name at its pin

    const geo::Box& frame() const { return context.boxPx; }
    double scale() const { return context.metrics.scale; }
    bool standsByHand(std::size_t city) const { return city < byHand.size() && byHand[city]; }
    bool isInFrame(std::size_t city) const { return frame().contains(sitesPx[city]); }
};

struct DockChoice {
    std::vector<bool> named;            ///< by city: a dock names its entries
    std::vector<bool> compact;          ///< by city: its dock shows symbols without names
    std::vector<std::size_t> mostRows;  ///< by city: so many entries are named, then the number of the others
    std::set<std::uint32_t>
        noted;  ///< selected entries whose label on the map is lost: their dock says what it said
};

}  // namespace layout
