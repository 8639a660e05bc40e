// What the user asks for, as a value. Readable keys for the command line, scenes and links are in
// filter/criteria_text.hpp; evaluation is in filter/result.hpp.
#pragma once

#include <string>
#include <vector>

#include "base/enum_set.hpp"
#include "model/vocabulary.hpp"

namespace filter {

/// A part of the world one can ask for. Codes: continent UN M49 ("150"), union "EU", country ISO
/// 3166-1 ("DE"), state ISO 3166-2:DE ("DE-TH").
struct RegionRef {
    enum class Kind { Continent, Union, Country, State };
    Kind kind = Kind::Country;
    std::string code;
    friend auto operator<=>(const RegionRef&, const RegionRef&) = default;
};

/// Values of one facet are alternatives, facets combine; an empty facet asks nothing.
struct Criteria {
    base::EnumSet<model::Scope> scopes;
    base::EnumSet<model::Topic> topics;
    base::EnumSet<model::Level> levels;
    base::EnumSet<model::Status> statuses;
    std::vector<RegionRef> regions;  ///< in the order chosen
    std::vector<std::string> cities; ///< entries with a seat, office or known member place of that name
    std::string text;                ///< search words; every word must be found
    bool knownOnly = false;          ///< of the tiers of a region result only the first two

    bool empty() const
    {
        return scopes.empty() && topics.empty() && levels.empty() && statuses.empty() && regions.empty() &&
               cities.empty() && text.empty();
    }
    friend bool operator==(const Criteria&, const Criteria&) = default;
};

}  // namespace filter
