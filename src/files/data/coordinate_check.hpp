// Whether a position can be meant: in range, not swapped, not 0°,0°, in its country and state.
#pragma once

#include <string_view>

#include "base/message.hpp"
#include "geo/lon_lat.hpp"

namespace files {

class Ground;

struct CoordinateFinding {
    bool usable = true;
    base::Message message;  ///< empty if there is nothing to say
};

/// `country` (ISO 3166-1) and `state` (ISO 3166-2:DE) may be empty or unknown if the data does not say; then
/// only the ranges are checked. Without `ground` countries are boxes, and states are not checked.
CoordinateFinding checkCoordinates(double latDeg, double lonDeg, std::string_view country,
                                   std::string_view state = {}, const Ground* ground = nullptr);

/// Degrees with at most four decimals, without the locale: 52.5, -0.1278.
std::string degreesText(double deg);

}  // namespace files
