// "Noch ohne Eintrag": where the data documents an entry on a topic or political level, where it may have
// one, and where it has none; with the entries that are nearest. About our data, not about the world.
#pragma once

#include <optional>
#include <vector>

#include "filter/answers/questions.hpp"
#include "filter/index.hpp"
#include "filter/tier.hpp"

namespace filter {

enum class EntryClass : std::uint8_t {
    Documented,  ///< some entry has its seat here, documents the region or covers all of it
    NotKnown,    ///< some entry may be active here: its list is not known or only partly
    NoEntry      ///< none in our data
};

/// What of an entry is nearest to a region.
struct EntryNearby {
    enum class What : std::uint8_t { Seat, MemberPlace, Country };
    model::NetworkId network;
    What what = What::Seat;
    std::size_t item =
        0;  ///< into Network::seats, into MemberIndex::all(), or index of the country in the geography
    double distanceKm = 0;  ///< to the middle of the region
};

struct RegionWithout {
    RegionRef region;
    EntryClass entryClass = EntryClass::NoEntry;
    /// What puts it into its class: entries with their standing, strongest tier first; none for NoEntry.
    std::vector<std::pair<model::NetworkId, Standing>> entries;
    /// NotKnown and NoEntry: the nearest within nearbyKm, nearest first, at most three.
    std::vector<EntryNearby> nearby;
};

struct WithoutEntry {
    EntryQuestion question;
    std::vector<model::NetworkId> matching;  ///< entries of the topic or level, notes left out; slide order
    std::vector<RegionWithout> regions;      ///< in the order asked for
};

/// `regions` are countries and states; Index::states() and allCountries() are what a map shows.
WithoutEntry withoutEntry(const Index& index, const EntryQuestion& question,
                          const std::vector<RegionRef>& regions);

/// Entries whose open lists are why regions of the class NotKnown are in it, those of the most regions first.
std::vector<model::NetworkId> openLists(const std::vector<const RegionWithout*>& regions);

/// Every country and territory of the geography, by code; of one continent (M49 code) unless empty.
std::vector<RegionRef> allCountries(const model::Atlas& atlas, std::string_view continent = {});

/// Roughly the middle of a country or state: where the map labels it, else its box; nothing if neither is
/// known.
std::optional<geo::LonLat> middleOf(const model::Atlas& atlas, const RegionRef& region);

}  // namespace filter
