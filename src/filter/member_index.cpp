#include "filter/member_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/angle.hpp"
#include "base/fold.hpp"
#include "geo/great_circle.hpp"
#include "model/search_keys.hpp"

namespace filter {

namespace {

using model::Place;
using model::PlaceId;

/// Positions of one town in two sources; two towns of one name are farther apart.
constexpr double sameTownKm = 25;
/// The same where the names differ in length.
constexpr double sameSpotKm = 10;
constexpr std::size_t mostOfOneBeginning = 64;

bool isIn(const Place& place, const model::MemberPlace& listed)
{
    return place.countryCode == listed.country ||
           (!listed.territory.empty() && place.countryCode == listed.territory);
}

bool isInState(const model::Atlas& atlas, const Place& place, const std::string& state)
{
    return state.empty() || !place.state.valid() || atlas.geography()[place.state].code == state;
}

/// The nearest one within `maxKm`; towns before their parts.
PlaceId nearestOf(const model::Gazetteer& gazetteer, const std::vector<PlaceId>& candidates,
                  geo::LonLat position, double maxKm)
{
    PlaceId best;
    double bestKm = std::numeric_limits<double>::infinity();
    for (const PlaceId id : candidates) {
        const Place place = gazetteer[id];
        const double km = geo::distanceKm(place.position, position);
        const double weight = place.type == model::PlaceType::Quarter ? km + sameTownKm : km;
        if (km > maxKm || weight >= bestKm) continue;
        best = id;
        bestKm = weight;
    }
    return best;
}

/// "freiburg" for "freiburg im breisgau": the same name to its first blank.
std::string firstWord(const std::string& folded) { return folded.substr(0, folded.find(' ')); }

/// One name begins with the other, up to the end of a word.
bool isLongerForm(std::string_view a, std::string_view b)
{
    if (a.size() < b.size()) std::swap(a, b);
    return !b.empty() && a.substr(0, b.size()) == b && (a.size() == b.size() || a[b.size()] == ' ');
}

bool isLongerForm(const Place& place, const std::string& folded)
{
    for (const std::string_view name : {place.name, place.nameDe, place.nameEn})
        if (!name.empty() && isLongerForm(base::fold(name), folded)) return true;
    return false;
}

}  // namespace

std::optional<std::pair<PlaceId, PlaceMatch>> findListedPlace(const model::Atlas& atlas,
                                                              const model::MemberPlace& listed)
{
    const model::Gazetteer& gazetteer = atlas.gazetteer();
    std::vector<std::string> names{base::fold(listed.name.de)};
    if (listed.name.en != listed.name.de) names.push_back(base::fold(listed.name.en));
    // Where the position says the same, any name will do; else only one in use.
    std::vector<PlaceId> same;
    for (const std::string& name : names)
        for (const PlaceId id :
             listed.place ? gazetteer.findByName(name) : model::placesCalled(gazetteer, name))
            if (isIn(gazetteer[id], listed)) same.push_back(id);
    if (listed.place) {
        if (const PlaceId id = nearestOf(gazetteer, same, *listed.place, sameTownKm); id.valid())
            return std::pair{id, PlaceMatch::NameAndPosition};
        std::vector<PlaceId> longer;
        for (const std::string& name : names)
            for (const PlaceId id : gazetteer.search(firstWord(name), mostOfOneBeginning))
                if (const Place place = gazetteer[id]; isIn(place, listed) && isLongerForm(place, name))
                    longer.push_back(id);
        if (const PlaceId id = nearestOf(gazetteer, longer, *listed.place, sameSpotKm); id.valid())
            return std::pair{id, PlaceMatch::SimilarName};
        return std::nullopt;
    }
    std::erase_if(same, [&](PlaceId id) {
        return gazetteer[id].type == model::PlaceType::Quarter ||
               !isInState(atlas, gazetteer[id], listed.state);
    });
    if (same.empty())
        for (const std::string& name : names)
            for (const PlaceId id : gazetteer.smallPlacesCalled(name))
                if (isIn(gazetteer[id], listed) && isInState(atlas, gazetteer[id], listed.state))
                    same.push_back(id);
    std::sort(same.begin(), same.end());
    same.erase(std::unique(same.begin(), same.end()), same.end());
    if (same.size() != 1) return std::nullopt;
    return std::pair{same.front(), PlaceMatch::NameOnly};
}

MemberIndex::UnitVector MemberIndex::unitVector(geo::LonLat position)
{
    const double lat = position.latDeg * base::radPerDeg, lon = position.lonDeg * base::radPerDeg;
    return {static_cast<float>(std::cos(lat) * std::cos(lon)),
            static_cast<float>(std::cos(lat) * std::sin(lon)), static_cast<float>(std::sin(lat))};
}

MemberIndex::MemberIndex(const model::Atlas& atlas)
{
    starts_.push_back(0);
    for (std::size_t i = 0; i < atlas.networks().size(); ++i) addEntry(atlas, i);
    tie();
}

MemberIndex::MemberIndex(const model::Atlas& atlas, const MemberIndex& before,
                         const std::vector<std::size_t>& changed)
{
    starts_.push_back(0);
    for (std::size_t i = 0; i < atlas.networks().size(); ++i) {
        const bool isKnown =
            i + 1 < before.starts_.size() && !std::binary_search(changed.begin(), changed.end(), i);
        if (!isKnown) {
            addEntry(atlas, i);
            continue;
        }
        const std::span<const Member> known = before.of(model::NetworkId(i));
        members_.insert(members_.end(), known.begin(), known.end());
        starts_.push_back(static_cast<std::uint32_t>(members_.size()));
    }
    tie();
}

void MemberIndex::addEntry(const model::Atlas& atlas, std::size_t entry)
{
    const model::Network& network = atlas.networks()[entry];
    if (network.isNetwork && network.memberPlaces.isMembership()) {
        for (std::size_t item = 0; item < network.memberPlaces.places.size(); ++item) {
            const model::MemberPlace& listed = network.memberPlaces.places[item];
            Member member{model::NetworkId(entry), static_cast<std::uint32_t>(item), {}, {}, listed.place};
            if (const auto found = findListedPlace(atlas, listed)) {
                member.place = found->first;
                member.match = found->second;
                if (!member.position) member.position = atlas.gazetteer()[member.place].position;
            }
            members_.push_back(member);
        }
    }
    starts_.push_back(static_cast<std::uint32_t>(members_.size()));
}

void MemberIndex::tie()
{
    for (std::size_t i = 0; i < members_.size(); ++i) {
        if (members_[i].position) {
            positions_.push_back(unitVector(*members_[i].position));
            positioned_.push_back(static_cast<std::uint32_t>(i));
        }
        if (members_[i].place.valid()) byPlace_.push_back(static_cast<std::uint32_t>(i));
    }
    std::stable_sort(byPlace_.begin(), byPlace_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return members_[a].place < members_[b].place; });
}

std::span<const Member> MemberIndex::of(model::NetworkId network) const
{
    return std::span(members_).subspan(starts_[network.index],
                                       starts_[network.index + 1] - starts_[network.index]);
}

std::span<const std::uint32_t> MemberIndex::at(PlaceId place) const
{
    const auto first =
        std::lower_bound(byPlace_.begin(), byPlace_.end(), place, [&](std::uint32_t member, PlaceId wanted) {
            return members_[member].place < wanted;
        });
    const auto last = std::find_if(first, byPlace_.end(),
                                   [&](std::uint32_t member) { return members_[member].place != place; });
    return std::span(byPlace_).subspan(static_cast<std::size_t>(first - byPlace_.begin()),
                                       static_cast<std::size_t>(last - first));
}

std::vector<NearestMember> MemberIndex::nearest(geo::LonLat position, PlaceId except, std::size_t limit) const
{
    // The sphere misjudges distances by at most half a percent, their squares by one: what comes that close
    // to the nearest one is measured exactly.
    constexpr float margin = 1.03F;
    constexpr float roundingSquared = 1e-11F;  // 20 m: what single precision loses
    const UnitVector from = unitVector(position);
    const auto squaredChord = [&](std::size_t i) {
        const float x = positions_[i].x - from.x, y = positions_[i].y - from.y, z = positions_[i].z - from.z;
        return x * x + y * y + z * z;
    };
    const auto counts = [&](std::size_t i) {
        return !except.valid() || members_[positioned_[i]].place != except;
    };

    struct Entry {
        float shortest;
        std::uint32_t first, end;  // into positions_
    };
    std::vector<Entry> entries;
    for (std::size_t first = 0; first < positions_.size();) {
        const model::NetworkId network = members_[positioned_[first]].network;
        float shortest = std::numeric_limits<float>::infinity();
        std::size_t end = first;
        for (; end < positions_.size() && members_[positioned_[end]].network == network; ++end)
            if (counts(end)) shortest = std::min(shortest, squaredChord(end));
        if (std::isfinite(shortest))
            entries.push_back({shortest, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)});
        first = end;
    }
    // Of many entries only those that may be among the first are measured.
    if (limit < entries.size() && limit > 0) {
        std::nth_element(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(limit) - 1,
                         entries.end(),
                         [](const Entry& a, const Entry& b) { return a.shortest < b.shortest; });
        const float farthest = entries[limit - 1].shortest * margin + roundingSquared;
        std::erase_if(entries, [&](const Entry& entry) { return entry.shortest > farthest; });
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return a.first < b.first; });
    }

    std::vector<NearestMember> result;
    for (const Entry& entry : entries) {
        NearestMember best{0, std::numeric_limits<double>::infinity()};
        for (std::size_t i = entry.first; i < entry.end; ++i) {
            if (!counts(i) || squaredChord(i) > entry.shortest * margin + roundingSquared) continue;
            const double km = geo::distanceKm(position, *members_[positioned_[i]].position);
            if (km < best.distanceKm) best = {positioned_[i], km};
        }
        result.push_back(best);
    }
    std::stable_sort(result.begin(), result.end(), [](const NearestMember& a, const NearestMember& b) {
        return a.distanceKm < b.distanceKm;
    });
    if (result.size() > limit) result.resize(limit);
    return result;
}

}  // namespace filter
