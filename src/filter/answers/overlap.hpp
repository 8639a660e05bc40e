// What two or three entries have in common: their countries, German states or member places, divided into
// those of one alone, of two, of all (UpSet: exclusive intersections).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "filter/answers/questions.hpp"
#include "filter/index.hpp"

namespace filter {

inline constexpr std::size_t leastCompared = 2, mostCompared = 3;

/// How much is known of one entry's side.
enum class SetState : std::uint8_t {
    Complete,
    Nationwide,  ///< States only: all 16, as the entry covers the whole country; no list names them
    Partial,     ///< some are known
    Unknown,     ///< nobody published them
    NoMembers    ///< MemberPlaces only: what is listed are no members (lead cities, meetings, a past phase)
};

struct OverlapSet {
    model::NetworkId network;
    SetState state = SetState::Unknown;
    std::size_t size = 0;
};

/// One country, state or place.
struct OverlapItem {
    std::string code;        ///< country or state; of a place: its country
    std::size_t member = 0;  ///< MemberPlaces: into MemberIndex::all(), of the first entry that names it
};

/// Items that exactly these entries have: bit i of `mask` for entry i.
struct Intersection {
    std::uint8_t mask = 0;
    std::vector<OverlapItem> items;  ///< by code; places by name
    bool mayGrow = false;            ///< a list of these entries is not complete: "at least"
    bool mayShrink =
        false;  ///< a list of another entry is not complete, some items may be in it too: "at most"
};

struct Overlap {
    OverlapOf of = OverlapOf::Countries;
    std::vector<OverlapSet> sets;  ///< in the order asked
    /// All 2^n - 1, empty ones too: alone in order of the entries, then pairs, then all three.
    std::vector<Intersection> intersections;
};

/// `networks`: two or three different entries of the index; more are ignored.
Overlap overlap(const Index& index, const std::vector<model::NetworkId>& networks, OverlapOf of);

}  // namespace filter
