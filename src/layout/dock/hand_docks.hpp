// Lists that somebody put somewhere by hand: how large they are, and as docks. They stand where they were put
// as long as they are wholly in the frame.
#pragma once

#include <optional>
#include <vector>

#include "layout/dock/docks.hpp"

namespace layout {

/// The list of these entries of the city, at its best size, around `middlePx`.
Dock handDock(const FrameContext& context, const PlacedCity& city,
              const std::vector<model::NetworkId>& networks, geo::Point sitePx, geo::Point middlePx);

/// By city of the placement: its list, where it stands by hand and wholly in the frame. For maps that ask
/// nothing.
std::vector<std::optional<Dock>> handDocks(const FrameContext& context, const EntryPlacement& placement,
                                           const std::vector<geo::Box>& reserved);

/// A box that a list placed by hand takes in the band plane.
Footprint handListFootprint(const FrameContext& context, const PlacedCity& city,
                            const std::vector<model::NetworkId>& networks, geo::Point middleBand);

}  // namespace layout
