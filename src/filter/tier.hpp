// How one entry stands to one region, and why: the rule behind the four tiers.
#pragma once

#include <optional>
#include <string_view>

#include "base/function_ref.hpp"
#include "filter/region_set.hpp"
#include "filter/result.hpp"

namespace filter {

/// What puts an entry into its tier; the first that holds.
enum class Evidence : std::uint8_t {
    MainSeat,          ///< SeatHere
    Office,            ///< SeatHere
    StateOrganised,    ///< Documented: organised in the state, or limited to it
    StateMembers,      ///< Documented: members known in the state
    CountryListed,     ///< Documented: the country is on the list
    CountryConfirmed,  ///< Documented: confirmed one by one, the list is not known
    MemberPlace,       ///< Documented: a member place lies here
    Association,       ///< Documented: a state or national association here
    Nationwide,        ///< Nationwide
    StateAround,       ///< Nationwide: the district's state is organised in it
    PlacesUnknown,  ///< ListUnknown: members in the country (of a district: in the state), nobody says where
    CountriesUnknown  ///< ListUnknown: active in N countries, list not known or only in part
};

/// The tier that evidence of a kind gives.
Tier tierOf(Evidence evidence);

struct Standing {
    Tier tier = Tier::SeatHere;
    Evidence evidence = Evidence::MainSeat;
};

/// The strongest standing, or nothing when the entry has nothing to do with the region (or is only a note).
/// Lists of lead cities, summits and historic projects are not memberships and document nothing. A district
/// counts as inside a network (Tier::Nationwide) also when its state is organised in one.
std::optional<Standing> standingIn(const model::Network& network, const RegionSet& region);

/// Something that an entry names and that puts it into every region around it (RegionSet::contains).
struct NamedSpot {
    Evidence evidence = Evidence::MainSeat;
    std::string_view country, state;  ///< codes; empty: says nothing of them
    std::optional<geo::LonLat> position = {};
};
/// Calls `visit(NamedSpot)` with all that a network names, the strongest evidence first, until it gives true;
/// true if it did. A note names nothing.
bool anyNamed(const model::Network& network, base::FunctionRef<bool(const NamedSpot&)> visit);

/// Where an entry may be active without anybody having published it: its part of Tier::ListUnknown that is
/// the same for many regions.
struct OpenReach {
    bool countries = false;   ///< any country that is not documented
    bool states = false;      ///< any German state that is not documented
    bool onlyEurope = false;  ///< of these only what touches Europe; states only if not `inGermany`
    bool inGermany = false;   ///< Germany is documented
    /// Whether an entry that does not name a region may be active there; `german`: a state of Germany.
    bool mayBeIn(bool german, bool touchesEurope) const
    {
        return german && inGermany ? states : countries && (!onlyEurope || touchesEurope);
    }
};
OpenReach openReachOf(const model::Network& network);

/// Only the tier.
std::optional<Tier> tierIn(const model::Network& network, const RegionSet& region);

}  // namespace filter
