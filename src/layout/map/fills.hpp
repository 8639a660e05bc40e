// Which regions are filled for what is selected: countries, or German states in the Germany view; solid for a
// complete list, pale with a dotted edge for a partial one, stripes where two overlap. Nothing is invented:
// an unknown list fills nothing. With nothing selected the shading by entry counts, if it is switched on.
#pragma once

#include <vector>

#include "base/enum_set.hpp"
#include "layout/frame_context.hpp"
#include "layout/map/count_fills.hpp"

namespace layout {

/// How well it is known that a region belongs to an entry, weakest first.
enum class Evidence : std::uint8_t { None, Nationwide, Uncertain, Partial, Listed };

/// What the fills of a frame contain, for the legend.
struct FillSummary {
    base::EnumSet<Evidence> countries, states;  ///< kinds of evidence among the filled regions
    bool inTwo = false, inThree = false;        ///< regions of exactly two, of three selected entries
    std::optional<CountShading> counted;
    base::EnumSet<filter::EntryClass> classes;  ///< of the regions, where they show what has no entry
};

/// A region of more than one selected entry, with their slots.
struct Overlap {
    geo::RegionKind kind = geo::RegionKind::Country;
    std::string code;
    std::vector<std::size_t> slots;
};

struct Fills {
    std::vector<scene::RegionFill> regions;
    std::vector<Overlap> overlaps;
    FillSummary summary;
};

/// Share of the slot's fill colour in the land's, and the line around it.
double fillShare(Evidence evidence);
scene::Stroke fillOutline(const FrameContext& context, std::size_t slot, Evidence evidence);

/// Fills of the selected entries, then outlines of the regions that are asked for, `hovered` or clicked.
Fills makeFills(const FrameContext& context, const std::optional<filter::RegionRef>& hovered);

/// The fill of a region of three entries, which pips name (map/pips).
scene::RegionFill neutralFill(const FrameContext& context);

}  // namespace layout
