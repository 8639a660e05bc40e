// What the atlas knows about one town: lists it stands in, entries it may fit, members and seats nearby.
// Every line says how sure it is and why, as values; words are made by those who show it. Never says "in no
// network".
#pragma once

#include <vector>

#include "filter/answers/nearby.hpp"
#include "filter/index.hpp"
#include "filter/link_index.hpp"
#include "filter/tier.hpp"

namespace filter {

enum class Certainty : std::uint8_t { High, Medium, Low };

/// The town stands in an entry's complete or partial list of members.
struct Membership {
    std::size_t member = 0;  ///< into MemberIndex::all(): entry, line of its list and how the place was found
    int year = 0;            ///< that the line or the list holds for; 0: not known
    /// High: name and position agree and the year is known. Low: only one of both agrees.
    Certainty certainty = Certainty::High;
};

/// Why the members of an entry are not all known.
enum class ListGap : std::uint8_t {
    None,      ///< the list is complete: the town is not in it
    Partial,   ///< "20 of 24 known"
    NoList,    ///< nobody published members
    OtherList  ///< only lead cities, places of meetings, examples or a past phase are listed
};

/// Whether a municipality can be a member at all.
enum class Fit : std::uint8_t {
    Members,  ///< municipalities are counted among its members
    Cities,   ///< only cities are; whether a small town may join is not said
    Unclear,  ///< it works on the municipal level; who its members are is not said
    No        ///< its members are others: companies, districts, people
};
Fit fitOf(const model::Network& network);
/// A "Großstadt" as statistics have it since 1887.
inline constexpr std::uint32_t cityInhabitants = 100'000;

/// An entry the town may be in although no list names it: one has to look there.
struct WithoutList {
    model::NetworkId network;
    ListGap gap = ListGap::NoList;
};

/// An entry that documents the town's country or state and fits a municipality, and that the town is not
/// known to be in. Never parties, notes or ended entries, never on the ground of lead cities, meetings or
/// historic projects.
struct Possible {
    model::NetworkId network;
    Evidence evidence = Evidence::Nationwide;  ///< StateOrganised, StateMembers, Nationwide, CountryListed or
                                               ///< CountryConfirmed
    Fit fit = Fit::Members;
    ListGap gap = ListGap::NoList;
    /// High: covers the state or all of the country, and municipalities are members. Low: who can be a member
    /// or whether the entry is still active is not known, or it has cities and the town is none.
    Certainty certainty = Certainty::High;
};

/// A seat or office of an entry, or of one of its state associations.
struct SeatNearby {
    model::NetworkId network;
    std::size_t seat = 0;  ///< into Network::seats; noSeat: see `part`
    std::size_t part = 0;  ///< into Network::parts
    double distanceKm = 0;
    static constexpr std::size_t noSeat = static_cast<std::size_t>(-1);
};

struct Municipality {
    model::PlaceId place;
    std::vector<Membership> memberOf;      ///< slide order
    std::vector<WithoutList> withoutList;  ///< slide order
    std::vector<Possible> possible;        ///< surest first, then slide order
    /// The nearest known member of each entry with a membership list that has one nearby, without the town
    /// itself, nearest first.
    /// A partial list knows of no nearer one, no more ("20 of 24 known": MemberList::known and of).
    std::vector<NearestMember> nearest;
    std::vector<SeatNearby> seatsNearby;  ///< nearest first
    std::vector<LinkedPlace> linked;      ///< what it is joined with, by name
};

struct MunicipalityLimits {
    double seatsWithinKm = 75;
    double nearestWithinKm = nearbyKm;
    std::size_t seats = 12;
    std::size_t nearest = 12;
};

/// `place` must be one of the gazetteer's. A part of a town stands for the town.
Municipality describeMunicipality(const Index& index, model::PlaceId place,
                                  const MunicipalityLimits& limits = {});

}  // namespace filter
