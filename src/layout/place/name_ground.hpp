// What the steps of naming places share: the frame, what is taken, and the names that were found so far.
#pragma once

#include <string_view>
#include <vector>

#include "layout/frame_context.hpp"
#include "layout/place/marks.hpp"
#include "layout/place/occupancy.hpp"

namespace layout {

struct NameGround {
    const FrameContext* context;
    Occupancy& occupancy;
    std::vector<Mark> marks;  ///< those that stand by hand first

    /// Without a name where that would have to be cut.
    Mark makeMark(Mark::Kind kind, geo::LonLat place, std::string_view name, text::Font font, float radius,
                  double roomPx = 1e9) const;
    /// Its name at the spot; false where something is.
    bool take(Mark& mark, const LabelSpot& spot);
    bool isNamed(std::string_view name) const;
    /// Somebody put the name somewhere.
    bool standsByHand(std::string_view key) const { return layout::standsByHand(marks, key); }
};

}  // namespace layout
