// A view as one short line that can be copied, mailed and pasted into the search:
// "kommunalatlas:map=germany;at=11.5,50.9,3;filter=topic=water;select=aoew,asew". The same fields as in a
// tour.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "model/atlas.hpp"
#include "state/document.hpp"

namespace files {

std::string stateText(const model::Atlas& atlas, const state::View& view, const state::FrameSize& mapPx);

/// True if the text begins like one, or like the address of a page with one behind its #; blanks around it do
/// not count.
bool isStateText(std::string_view text);

/// The view as a scene without words. What cannot be understood is reported and left out; no value if the
/// text does not begin like one.
base::Result<state::TourScene> fromStateText(const model::Atlas& atlas, std::string_view text);

}  // namespace files
