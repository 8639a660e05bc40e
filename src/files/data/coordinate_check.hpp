// Whether a position can be meant: in range, not swapped, not 0°,0°, not far outside its country.
#pragma once

#include <string_view>

#include "base/message.hpp"
#include "geo/lon_lat.hpp"

namespace files {

struct CoordinateFinding {
    bool usable = true;
    base::Message message;  ///< empty if there is nothing to say
};

/// `country` is an ISO code, or empty or unknown if the data does not say; then only the ranges are checked.
CoordinateFinding checkCoordinates(double latDeg, double lonDeg, std::string_view country);

}  // namespace files
