// Names of docked cities, countries, states, waters, other seats and towns, in this order, where there is
// room. The longest part of a placement, so it can be done little by little: the names are the same however
// it was divided. Decides nothing about entries' own names (entry_labels).
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "layout/place/marks.hpp"

namespace layout {

class NamePlacing {
public:
    /// A place that one of `named` already names is not named again, and `byHand` are there before all
    /// others. All four are used until the end.
    NamePlacing(const EntryPlacement& entries, const std::vector<Mark>& named,
                const std::vector<Mark>& byHand, Occupancy& occupancy);
    ~NamePlacing();

    /// Goes on for about so many units, of some ten microseconds each; true when all is done. `context` may
    /// be another one each time, of the same placement.
    bool step(const FrameContext& context, std::size_t units);

    std::vector<Mark> take();

private:
    class Placer;
    std::unique_ptr<Placer> placer_;
};

}  // namespace layout
