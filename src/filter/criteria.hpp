// What the user asks for, as a value. Readable keys for the command line, scenes and links are in
// filter/criteria_text.hpp; evaluation is in filter/result.hpp.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/enum_set.hpp"
#include "filter/facet_values.hpp"
#include "model/vocabulary.hpp"

namespace filter {

/// A part of the world one can ask for. Codes: continent UN M49 ("150"), union "EU", country ISO
/// 3166-1 ("DE"), state ISO 3166-2:DE ("DE-TH"), district the official five digits ("16051").
struct RegionRef {
    enum class Kind { Continent, Union, Country, State, District };
    Kind kind = Kind::Country;
    std::string code;
    friend auto operator<=>(const RegionRef&, const RegionRef&) = default;
};

/// What one can ask by, in the order in which it is shown.
enum class Facet { Scope, Topic, Level, Status, Reach, Decade, Founded, Region, City, Text };
inline constexpr std::size_t facetCount = 10;

/// Values of one facet are alternatives (topics and regions: all of them on request), facets combine; an
/// empty facet asks nothing.
struct Criteria {
    base::EnumSet<model::Scope> scopes;
    base::EnumSet<model::Topic> topics;
    base::EnumSet<model::Level> levels;
    base::EnumSet<model::Status> statuses;
    base::EnumSet<ReachKind> reaches;
    base::EnumSet<Decade> decades;  ///< of the founding
    int foundedFrom = 0;            ///< founded in this year or later; 0: no bound
    int foundedUntil =
        0;  ///< founded in this year or before; 0: no bound. With a bound, entries without a known year fail
    std::vector<RegionRef> regions;   ///< in the order chosen
    std::vector<std::string> cities;  ///< entries with a seat, office or known member place of that name
    std::string text;                 ///< search words; every word must be found
    bool knownOnly = false;           ///< of the tiers of a region result only the first two
    bool allTopics = false;           ///< entries with every chosen topic, not just one of them
    bool allRegions = false;          ///< entries that stand in a tier to every chosen region

    bool bindsYear() const { return foundedFrom != 0 || foundedUntil != 0; }
    /// True if every entry passes; the switches alone ask nothing.
    bool empty() const
    {
        return scopes.empty() && topics.empty() && levels.empty() && statuses.empty() && reaches.empty() &&
               decades.empty() && !bindsYear() && regions.empty() && cities.empty() && text.empty();
    }
    friend bool operator==(const Criteria&, const Criteria&) = default;
};

/// True if a founding year (0: not known) lies within the bounds of `criteria`.
inline bool isFoundedWithin(const Criteria& criteria, int year)
{
    if (!criteria.bindsYear()) return true;
    return year != 0 && year >= criteria.foundedFrom &&
           (criteria.foundedUntil == 0 || year <= criteria.foundedUntil);
}

}  // namespace filter
