// What a region reference stands for: the countries it contains, one German state or one district.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "filter/criteria.hpp"
#include "model/atlas.hpp"

namespace filter {

/// A region resolved against the geography, ready for many look-ups.
class RegionSet {
public:
    RegionSet(const model::Atlas& atlas, const RegionRef& region);

    bool isState() const { return region_.kind == RegionRef::Kind::State; }
    bool isDistrict() const { return region_.kind == RegionRef::Kind::District; }
    /// True if a place lies in the region. `state` matters to states and districts, `position` to districts,
    /// which contain no place without one.
    bool contains(std::string_view country, std::string_view state,
                  std::optional<geo::LonLat> position) const;
    bool containsCountry(std::string_view country) const;
    bool containsState(std::string_view state) const { return isState() && state == region_.code; }
    /// The state a district lies in, by code; else empty.
    const std::string& stateAround() const { return stateAround_; }
    /// True if some part of the region lies in Europe (for entries active "in Europe").
    bool touchesEurope() const { return touchesEurope_; }

private:
    const model::Atlas* atlas_;
    RegionRef region_;
    std::vector<std::string> countries_;  ///< sorted
    std::string stateAround_;
    bool touchesEurope_ = false;
};

/// The German district a position lies in: by the map, else that of the nearest known town; invalid if
/// neither knows.
model::DistrictId districtAt(const model::Atlas& atlas, geo::LonLat position);

/// True if the atlas knows the region's code.
bool isKnownRegion(const model::Atlas& atlas, const RegionRef& region);

}  // namespace filter
