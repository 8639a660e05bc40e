// A picture for the tests of the page, made where its own exports are made. In no menu; whoever calls it by
// hand gets a picture of public data.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/atlas.hpp"

namespace app {

/// The PNG of a case of tests/golden; empty, with the reason on the console, if it is none. `order`: a line
/// each of "--option value" as in case.json and of "as_window", "hovered ID", "camera LON LAT METRES", "state
/// LINE"; at the end "room" and on the lines below it the session.
std::string testedPicture(const std::shared_ptr<const model::Atlas>& atlas, std::string_view order);

}  // namespace app
