// Paints what place/entries and place/marks have placed: symbols, labels, dots, names; and says where the
// pointer finds them.
#pragma once

#include <vector>

#include "layout/dock/docks.hpp"
#include "layout/place/marks.hpp"

namespace layout {

/// One list of items for each layer that must not cover the next one.
struct PlaceLayers {
    scene::Items& leaders;
    scene::Items& names;
    scene::Items& marks;
    scene::Items& symbols;
    scene::Items& labels;
};

/// Entries that do not match the filter: small grey dots that still answer to the pointer.
void paintUnmatched(const FrameContext& context, const std::vector<geo::Box>& covered, scene::Items& items,
                    std::vector<scene::HitArea>& hits);

/// Leaves out what `covered` hides (docks, legend, sources) or the frame cuts.
void paintMarks(const FrameContext& context, const std::vector<Mark>& marks,
                const std::vector<geo::Box>& covered, PlaceLayers layers, std::vector<scene::HitArea>& hits,
                std::vector<scene::TownArea>& towns, std::vector<scene::Movable>& movables);

/// True if marks with numbers were painted.
bool paintEntries(const FrameContext& context, const EntryPlacement& placement, const DockColumns& columns,
                  const std::vector<geo::Box>& covered, PlaceLayers layers, std::vector<scene::HitArea>& hits,
                  std::vector<scene::Movable>& movables);

/// Last of all: whoever has neither symbol nor name nor place in a list by now (little room, large letters)
/// is a dot that answers to the pointer, and named beside it where asked for. `covered`: what no name may lie
/// under.
void tellTheRest(const FrameContext& context, const EntryPlacement& placement,
                 const std::vector<geo::Box>& covered, const scene::Items& docks, PlaceLayers layers,
                 std::vector<scene::HitArea>& hits, std::vector<scene::Movable>& movables);

}  // namespace layout
