// What is lit up on the map because somebody asks for it: hits of the search that is being typed, entries
// whose list names the town asked about. Rings around what is drawn already; places nothing.
#pragma once

#include <vector>

#include "layout/frame_context.hpp"
#include "scene/items.hpp"

namespace layout {

/// Below names and lists: what was found too is not covered by where its letters occur.
void paintFoundTowns(const FrameContext& context, scene::Items& items);
/// `hits`: the areas of the entries of this frame.
void paintFoundEntries(const FrameContext& context, const std::vector<scene::HitArea>& hits,
                       scene::Items& items);
void paintTownEntries(const FrameContext& context, const std::vector<scene::HitArea>& hits,
                      scene::Items& items);

}  // namespace layout
