#include "filter/text/name_key.hpp"

#include <array>
#include <utility>

#include "base/fold.hpp"
#include "filter/text/place_key.hpp"
#include "geo/great_circle.hpp"

namespace filter {

namespace {

// A seat's position and the gazetteer's are points of the same town.
constexpr double sameTownKm = 10;

constexpr std::array kinds{
    std::pair{NameKey::Kind::Town, std::string_view("town")},
    std::pair{NameKey::Kind::Site, std::string_view("site")},
    std::pair{NameKey::Kind::Country, std::string_view("country")},
    std::pair{NameKey::Kind::State, std::string_view("state")},
    std::pair{NameKey::Kind::Water, std::string_view("water")},
};

}  // namespace

std::string nameKey(NameKey::Kind kind, std::string_view rest)
{
    std::string key(namePrefix);
    for (const auto& [known, word] : kinds)
        if (known == kind) key += word;
    return key + "/" + std::string(rest);
}

std::string townNameKey(const model::Gazetteer& gazetteer, model::PlaceId town)
{
    return nameKey(NameKey::Kind::Town, placeKey(gazetteer, town));
}

std::string townNameKey(const model::Gazetteer& gazetteer, std::string_view german, geo::LonLat at)
{
    model::PlaceId nearest;
    double nearestKm = sameTownKm;
    for (const model::PlaceId id : gazetteer.findByName(base::fold(german))) {
        const model::Place place = gazetteer[id];
        if (place.type == model::PlaceType::Quarter) continue;
        const double km = geo::distanceKm(at, place.position);
        if (km > nearestKm) continue;
        nearest = id;
        nearestKm = km;
    }
    return nearest.valid() ? townNameKey(gazetteer, nearest) : nameKey(NameKey::Kind::Site, german);
}

std::optional<NameKey> parseNameKey(std::string_view text)
{
    if (text.substr(0, namePrefix.size()) != namePrefix) return std::nullopt;
    text.remove_prefix(namePrefix.size());
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash + 1 == text.size()) return std::nullopt;
    for (const auto& [kind, word] : kinds)
        if (word == text.substr(0, slash)) return NameKey{kind, text.substr(slash + 1)};
    return std::nullopt;
}

}  // namespace filter
