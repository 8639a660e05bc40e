// What the user asks for, as a value, and the list of facets one can ask by. What a facet is stands in its
// row (filter/facet/row.hpp), readable keys in filter/criteria_text.hpp; evaluation is in filter/result.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "base/enum_set.hpp"
#include "model/vocabulary.hpp"

namespace filter {

/// A part of the world one can ask for. Codes: continent UN M49 ("150"), union "EU", country ISO
/// 3166-1 ("DE"), state ISO 3166-2:DE ("DE-TH"), district the official five digits ("16051").
struct RegionRef {
    enum class Kind { Continent, Union, Country, State, District };
    Kind kind = Kind::Country;
    std::string code;
    friend bool operator==(const RegionRef&, const RegionRef&) = default;
    friend bool operator<(const RegionRef& a, const RegionRef& b)
    {
        return std::tie(a.kind, a.code) < std::tie(b.kind, b.code);
    }
};

// Every facet, in the order of the chips and of the text form. One more: a line here, its choice in Criteria,
// and filter/facet/NAME.cpp with its row; without the row the program does not link.
#define FILTER_FACETS(X)                                                                                     \
    X(Scope) X(Topic) X(Level) X(Status) X(Reach) X(Decade) X(Founded) X(Region) X(City) X(Text)

/// What one can ask by.
enum class Facet : std::uint8_t {
#define FILTER_FACET(name) name,
    FILTER_FACETS(FILTER_FACET)
#undef FILTER_FACET
};
inline constexpr auto allFacets = std::to_array<Facet>({
#define FILTER_FACET(name) Facet::name,
    FILTER_FACETS(FILTER_FACET)
#undef FILTER_FACET
});
inline constexpr std::size_t facetCount = allFacets.size();

// Values that the data do not spell out; see filter/facet.
enum class ReachKind : std::uint8_t;
enum class Decade : std::uint8_t;

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
    std::vector<std::string> cities;  ///< entries with a seat or office in a city of that name
    std::string text;                 ///< search words; every word must be found
    bool knownOnly = false;           ///< of the tiers of a region result only the first two
    bool allTopics = false;           ///< entries with every chosen topic, not just one of them
    bool allRegions = false;          ///< entries that stand in a tier to every chosen region

    bool bindsYear() const { return foundedFrom != 0 || foundedUntil != 0; }
    /// True if every entry passes; the switches alone ask nothing.
    bool empty() const;
    friend bool operator==(const Criteria&, const Criteria&) = default;
};

}  // namespace filter
