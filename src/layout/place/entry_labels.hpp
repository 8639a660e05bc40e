// The name of an entry beside its symbol, with what the map cannot show of it: which wording, and where there
// is room. Takes what it uses; decides nothing about who is named.
#pragma once

#include <optional>
#include <vector>

#include "layout/place/entries.hpp"

namespace layout {

class LabelFinder {
public:
    LabelFinder(const FrameContext& context, Occupancy& occupancy) : context_(context), occupancy_(occupancy)
    {
    }

    /// The best free place beside the entry at `anchorBand`, with leaders also further away. `strong`: in
    /// the letters of what is asked for, with a note.
    std::optional<PlacedLabel> find(geo::Point anchorBand, const PlacedEntry& entry, bool withLeaders,
                                    bool strong);

private:
    std::vector<TextBlock> nameVariants(const model::Network& network, bool strong) const;
    bool takeSpot(geo::Point anchorBand, const PlacedEntry& entry, const LabelSpot& spot);
    bool leavesTheWorld(const Footprint& text) const;

    const FrameContext& context_;
    const std::optional<geo::Box> world_ = context_.band.worldBox();
    Occupancy& occupancy_;
};

}  // namespace layout
