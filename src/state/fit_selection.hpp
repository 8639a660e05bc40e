// The camera that shows all that is asked about: the selection, else the town, else the region,
// else what passes the filter.
// Pure.
#pragma once

#include "geo/camera.hpp"
#include "model/atlas.hpp"
#include "state/app_state.hpp"

namespace state {

/// Something is selected, asked or filtered, so that there is something to fit.
bool asksForPlaces(const View& view);

/// Shows seats, offices, known member places and documented countries (in the Germany view: states) of the
/// selection in `frame`, or the town with the seats of the entries that it is known to be in, or the region
/// that is open, or the seats of what filter and question leave, with room for their names; the present
/// camera when none of them has a place there.
geo::Camera fitAsked(const model::Atlas& atlas, const AppState& state, std::size_t frame);

/// The view's cameras, made for a map area of `mapPx`, are those that fit what it asks. So what a scene or a
/// question has framed stays framed at every size: nothing else is kept of it.
bool fitsAsked(const model::Atlas& atlas, const View& view, const FrameSize& mapPx);
/// The cameras that fit what the view asks on a map area of `mapPx`; a map that has none of it keeps its own.
std::array<geo::Camera, maxFrames> fitted(const model::Atlas& atlas, const View& view,
                                          const FrameSize& mapPx);

/// The cameras of `view`, made for a map area of `from`, for one of `to`: see state::refitted. Where they fit
/// what is asked, they fit it there too.
std::array<geo::Camera, maxFrames> refitted(const model::Atlas& atlas, const View& view,
                                            const FrameSize& from, const FrameSize& to);

}  // namespace state
