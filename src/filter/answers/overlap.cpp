#include "filter/answers/overlap.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

#include "base/fold.hpp"
#include "geo/great_circle.hpp"

namespace filter {

namespace {

using model::Network;
using Completeness = model::CountryList::Completeness;

/// Two listed places of one name this close are one place.
constexpr double samePlaceKm = 25;

struct Side {
    SetState state = SetState::Unknown;
    std::vector<std::string> codes;
};

Side countriesOf(const Network& network)
{
    Side side;
    side.codes = network.countries.known;
    switch (network.countries.completeness) {
    case Completeness::Complete:
        side.state = SetState::Complete;
        break;
    case Completeness::Partial:
        side.state = SetState::Partial;
        break;
    case Completeness::Unknown:
        side.state = side.codes.empty() ? SetState::Unknown : SetState::Partial;
        break;
    }
    return side;
}

/// What the entry names itself, else what its list of member places tells.
Side statesOf(const model::Atlas& atlas, const Network& network)
{
    Side side;
    side.codes = network.states.organised;
    side.codes.insert(side.codes.end(), network.states.members.begin(), network.states.members.end());
    if (network.memberPlaces.isMembership())
        for (const model::MemberPlace& place : network.memberPlaces.places)
            if (!place.state.empty()) side.codes.push_back(place.state);
    const auto& known = network.countries.known;
    const bool notInGermany = network.countries.completeness == Completeness::Complete &&
                              std::find(known.begin(), known.end(), "DE") == known.end();
    if (network.states.nationwide) {
        side.state = SetState::Nationwide;
        for (const model::State& state : atlas.geography().states()) side.codes.push_back(state.code);
    } else if ((!network.states.organised.empty() && network.states.partial.empty()) ||
               network.memberPlaces.kind == model::MemberList::Kind::Complete || notInGermany) {
        side.state = SetState::Complete;
    } else if (!side.codes.empty()) {
        side.state = SetState::Partial;
    }
    return side;
}

SetState placesStateOf(const Network& network)
{
    switch (network.memberPlaces.kind) {
    case model::MemberList::Kind::Complete:
        return SetState::Complete;
    case model::MemberList::Kind::Partial:
        return SetState::Partial;
    case model::MemberList::Kind::None:
        return SetState::Unknown;
    case model::MemberList::Kind::Examples:
    case model::MemberList::Kind::Historic:
    case model::MemberList::Kind::LeadCities:
    case model::MemberList::Kind::Summits:
        return SetState::NoMembers;
    }
    return SetState::Unknown;
}

/// Items of all sides with the mask of those that have them, in the order in which they are shown.
struct Item {
    OverlapItem item;
    std::uint8_t mask = 0;
};

std::vector<Item> itemsByCode(const std::vector<Side>& sides)
{
    std::map<std::string, std::uint8_t> masks;
    for (std::size_t i = 0; i < sides.size(); ++i)
        for (const std::string& code : sides[i].codes)
            masks[code] = static_cast<std::uint8_t>(masks[code] | 1U << i);
    std::vector<Item> items;
    for (const auto& [code, mask] : masks) items.push_back({{code, 0}, mask});
    return items;
}

/// One place as far as lists tell: the same place of the gazetteer, or the same name in the same country
/// close by.
bool isSamePlace(const model::Atlas& atlas, const Member& a, const Member& b)
{
    if (a.place.valid() && b.place.valid()) return a.place == b.place;
    const model::MemberPlace& first = atlas[a.network].memberPlaces.places[a.item];
    const model::MemberPlace& second = atlas[b.network].memberPlaces.places[b.item];
    if (first.country != second.country) return false;
    const auto named = [&](const std::string& name) {
        return !name.empty() && (base::fold(name) == base::fold(second.name.de) ||
                                 base::fold(name) == base::fold(second.name.en));
    };
    if (!named(first.name.de) && !named(first.name.en)) return false;
    return !a.position || !b.position || geo::distanceKm(*a.position, *b.position) <= samePlaceKm;
}

std::vector<Item> itemsByPlace(const Index& index, const std::vector<model::NetworkId>& networks)
{
    struct Named {
        std::string name;
        Item item;
    };
    std::vector<Named> found;
    // Only places of one number in the gazetteer or of one name are compared.
    std::multimap<std::uint32_t, std::size_t> byPlace;
    std::multimap<std::string, std::size_t> byName;
    for (std::size_t i = 0; i < networks.size(); ++i) {
        for (const Member& member : index.members().of(networks[i])) {
            const model::MemberPlace& listed = index.atlas()[member.network].memberPlaces.places[member.item];
            const std::string names[]{base::fold(listed.name.de), base::fold(listed.name.en)};
            std::size_t known = found.size();
            const auto tryAll = [&](auto range) {
                for (auto at = range.first; at != range.second && known == found.size(); ++at)
                    if (isSamePlace(index.atlas(), index.members().all()[found[at->second].item.item.member],
                                    member))
                        known = at->second;
            };
            if (member.place.valid()) tryAll(byPlace.equal_range(member.place.index));
            for (const std::string& name : names)
                if (known == found.size()) tryAll(byName.equal_range(name));
            if (known == found.size()) {
                found.push_back({names[0], {{listed.country, index.members().indexOf(member)}, 0}});
                if (member.place.valid()) byPlace.emplace(member.place.index, known);
                for (const std::string& name : names) byName.emplace(name, known);
            }
            found[known].item.mask = static_cast<std::uint8_t>(found[known].item.mask | 1U << i);
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Named& a, const Named& b) { return a.name < b.name; });
    std::vector<Item> items;
    for (Named& place : found) items.push_back(std::move(place.item));
    return items;
}

bool isClosed(SetState state) { return state == SetState::Complete || state == SetState::Nationwide; }

bool anyOpen(const std::vector<OverlapSet>& sets, unsigned mask)
{
    for (std::size_t i = 0; i < sets.size(); ++i)
        if ((mask >> i & 1U) != 0 && !isClosed(sets[i].state)) return true;
    return false;
}

}  // namespace

Overlap overlap(const Index& index, const std::vector<model::NetworkId>& asked, OverlapOf of)
{
    const std::vector<model::NetworkId> networks(
        asked.begin(), asked.begin() + static_cast<std::ptrdiff_t>(std::min(asked.size(), mostCompared)));
    Overlap result;
    result.of = of;
    std::vector<Side> sides;
    for (const model::NetworkId id : networks) {
        const Network& network = index.atlas()[id];
        switch (of) {
        case OverlapOf::Countries:
            sides.push_back(countriesOf(network));
            break;
        case OverlapOf::States:
            sides.push_back(statesOf(index.atlas(), network));
            break;
        case OverlapOf::MemberPlaces:
            sides.push_back({placesStateOf(network), {}});
            break;
        }
        result.sets.push_back({id, sides.back().state, 0});
    }
    const std::vector<Item> items =
        of == OverlapOf::MemberPlaces ? itemsByPlace(index, networks) : itemsByCode(sides);

    std::vector<std::uint8_t> masks;
    for (unsigned mask = 1; mask < 1U << networks.size(); ++mask)
        masks.push_back(static_cast<std::uint8_t>(mask));
    std::stable_sort(masks.begin(), masks.end(),
                     [](std::uint8_t a, std::uint8_t b) { return std::popcount(a) < std::popcount(b); });
    for (const std::uint8_t mask : masks) {
        Intersection intersection{
            mask, {}, anyOpen(result.sets, mask), anyOpen(result.sets, ~static_cast<unsigned>(mask))};
        for (const Item& item : items)
            if (item.mask == mask) intersection.items.push_back(item.item);
        result.intersections.push_back(std::move(intersection));
    }
    for (std::size_t i = 0; i < networks.size(); ++i)
        for (const Item& item : items)
            if ((item.mask >> i & 1U) != 0) ++result.sets[i].size;
    return result;
}

}  // namespace filter
