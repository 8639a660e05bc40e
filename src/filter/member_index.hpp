// The member places that entries name, tied to the gazetteer, and their positions for questions of distance.
// Memberships only: lists of lead cities, summits, examples and historic projects are not in here.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "model/atlas.hpp"

namespace filter {

/// How sure it is that a listed place is the gazetteer's.
enum class PlaceMatch : std::uint8_t {
    NameAndPosition,  ///< same name, close by
    SimilarName,      ///< a longer or shorter form of the name, very close by ("Freiburg")
    NameOnly          ///< the list gives no position, and only one place (of that state) has the name
};

struct Member {
    model::NetworkId network;
    std::uint32_t item = 0;  ///< into Network::memberPlaces.places
    model::PlaceId place;    ///< invalid: not in the gazetteer
    PlaceMatch match = PlaceMatch::NameAndPosition;
    std::optional<geo::LonLat> position;  ///< of the list, else of the gazetteer
};

/// The nearest of an entry's member places.
struct NearestMember {
    std::size_t member = 0;  ///< into MemberIndex::all()
    double distanceKm = 0;
};

class MemberIndex {
public:
    explicit MemberIndex(const model::Atlas& atlas);
    /// With what `before` knows of entries that are not `changed`; see Index.
    MemberIndex(const model::Atlas& atlas, const MemberIndex& before,
                const std::vector<std::size_t>& changed);

    /// In slide order of the entries, then in the order of their lists.
    const std::vector<Member>& all() const { return members_; }
    std::span<const Member> of(model::NetworkId network) const;
    /// Indexes of the members that are this place.
    std::span<const std::uint32_t> at(model::PlaceId place) const;
    /// The index in all() of a member that one of the spans of `of` refers to.
    std::size_t indexOf(const Member& member) const
    {
        return static_cast<std::size_t>(&member - members_.data());
    }

    /// The member nearest to `position` of every entry that has one with a position, nearest entry first, at
    /// most `limit`; members at the place `except` do not count. Compares distances on WGS 84.
    std::vector<NearestMember> nearest(geo::LonLat position, model::PlaceId except,
                                       std::size_t limit = noLimit) const;
    static constexpr std::size_t noLimit = static_cast<std::size_t>(-1);

private:
    struct UnitVector {
        float x = 0, y = 0, z = 0;
    };
    static UnitVector unitVector(geo::LonLat position);
    void addEntry(const model::Atlas& atlas, std::size_t entry);
    /// Behind the last entry.
    void tie();

    std::vector<Member> members_;
    std::vector<std::uint32_t> starts_;      ///< by entry, into members_; one more than entries
    std::vector<UnitVector> positions_;      ///< of those with a position
    std::vector<std::uint32_t> positioned_;  ///< member of each position
    std::vector<std::uint32_t> byPlace_;     ///< members with a place, sorted by it
};

/// The gazetteer's place that a list means, if it can be told.
std::optional<std::pair<model::PlaceId, PlaceMatch>> findListedPlace(const model::Atlas& atlas,
                                                                     const model::MemberPlace& listed);

}  // namespace filter
