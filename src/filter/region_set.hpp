// What a region reference stands for: the countries it contains, or one German state.
#pragma once

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
    /// True if a place in `country` (and, for a state region, in the state `state`) lies in the region.
    bool contains(std::string_view country, std::string_view state) const;
    bool containsCountry(std::string_view country) const;
    bool containsState(std::string_view state) const { return isState() && state == region_.code; }
    bool containsGermany() const { return containsGermany_; }
    /// True if some part of the region lies in Europe (for entries active "in Europe").
    bool touchesEurope() const { return touchesEurope_; }

private:
    RegionRef region_;
    std::vector<std::string> countries_;  ///< sorted
    bool containsGermany_ = false;
    bool touchesEurope_ = false;
};

/// True if the atlas knows the region's code.
bool isKnownRegion(const model::Atlas& atlas, const RegionRef& region);

}  // namespace filter
