// What a picture is asked about: what has to stand in it at its place and in full. A value that follows from
// the request; decides nothing about how it is drawn.
#pragma once

#include <optional>
#include <vector>

#include "layout/request.hpp"

namespace score {

struct Asked {
    std::vector<model::NetworkId> networks;  ///< in slide order
    std::vector<model::NetworkId> shown;     ///< all that pass the filter
    std::optional<geo::LonLat> town;

    bool any() const { return !networks.empty() || town.has_value(); }
    bool has(model::NetworkId network) const;
};

/// Who comes first is decided by layout/rank.
Asked askedOf(const layout::Request& request);

}  // namespace score
