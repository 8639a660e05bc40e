// What stands where on the map of one frame, before lists and furniture are there: the first stage of the
// layout. A value that follows from projection, zoom band, what is asked, language and letters alone, placed
// for the frame and half a frame around it; so it is kept while the map is moved. What lies at the frame's
// edge, and what lists cover, is decided afterwards for each picture (layout).
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "layout/inset/inset_marks.hpp"
#include "layout/inset/side_map.hpp"
#include "layout/map/pips.hpp"
#include "layout/map/region_marks.hpp"
#include "layout/place/entries.hpp"
#include "layout/place/gathered.hpp"
#include "layout/place/marks.hpp"
#include "layout/stage/pin.hpp"

namespace layout {

struct Placement {
    std::vector<PlacedPin> towns, askedTown;
    std::vector<Mark> marks;
    std::optional<AsideNote> asideNote;
    Gathering gathering;
    EntryPlacement entries;
    std::vector<RegionMark> regions;
    std::vector<Pips> pips;
    std::vector<Mark> names;
};

struct PlacementKey;

/// The newest placements, and while a map is moved what comes next, made in slices. What it gives out does
/// not depend on what it was asked before.
class Placements {
public:
    Placements();
    ~Placements();

    std::shared_ptr<const Placement> of(const FrameContext& context);

    /// Side maps' places.
    SideMapHomes& sideMapHomes() { return sideMapHomes_; }

    /// How many were not there, or not to the end, when they were asked for.
    std::size_t made() const { return made_; }

private:
    struct Kept;
    struct Ahead;
    std::shared_ptr<const Kept> find(const PlacementKey& key);
    std::shared_ptr<const Kept> keep(const PlacementKey& key, Placement placement);
    Placement makeFor(const FrameContext& context, const PlacementKey& key);
    void goOnAhead(const FrameContext& context, const PlacementKey& key);

    std::deque<std::shared_ptr<const Kept>> kept_;  ///< newest first
    std::vector<Ahead> ahead_;
    std::size_t made_ = 0;
    SideMapHomes sideMapHomes_;
};

}  // namespace layout
