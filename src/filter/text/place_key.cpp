#include "filter/text/place_key.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

#include "base/fold.hpp"
#include "geo/great_circle.hpp"

namespace filter {

namespace {

constexpr double samePlaceKm = 5;
constexpr std::size_t municipalityDigits = 8;
constexpr std::int64_t thousand = 1000;

/// Three decimals, about a hundred metres, without a locale.
std::string degrees(double deg)
{
    const long long scaled = std::llround(deg * static_cast<double>(thousand));
    const std::string decimals = std::to_string(thousand + std::llabs(scaled) % thousand);
    return (scaled < 0 ? "-" : "") + std::to_string(std::llabs(scaled) / thousand) + "." + decimals.substr(1);
}

std::optional<double> parseDegrees(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    std::int64_t digits = 0;
    double unit = 0;
    std::size_t count = 0;
    for (const char c : text) {
        if (c == '.' && unit == 0) {
            unit = 1;
            continue;
        }
        if (c < '0' || c > '9' || ++count > 9) return std::nullopt;
        digits = digits * 10 + (c - '0');
        unit *= 10;
    }
    if (count == 0) return std::nullopt;
    const double value = static_cast<double>(digits) / (unit == 0 ? 1 : unit);
    return negative ? -value : value;
}

bool isMunicipalityKey(std::string_view key)
{
    return key.size() == municipalityDigits && key.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

std::string placeKey(const model::Gazetteer& gazetteer, model::PlaceId id)
{
    const model::Place place = gazetteer[id];
    if (place.type != model::PlaceType::Quarter && isMunicipalityKey(place.municipalityKey) &&
        gazetteer.findMunicipality(place.municipalityKey) == id)
        return std::string(place.municipalityKey);
    return std::string(place.countryCode) + "/" + degrees(place.position.latDeg) + "/" +
           degrees(place.position.lonDeg) + "/" + std::string(place.name);
}

model::PlaceId placeOfKey(const model::Gazetteer& gazetteer, std::string_view key)
{
    if (isMunicipalityKey(key)) return gazetteer.findMunicipality(key);
    std::array<std::string_view, 3> parts;  // country, latitude, longitude; the name is the rest
    for (std::string_view& part : parts) {
        const std::size_t slash = key.find('/');
        if (slash == std::string_view::npos) return {};
        part = key.substr(0, slash);
        key.remove_prefix(slash + 1);
    }
    const std::optional<double> lat = parseDegrees(parts[1]), lon = parseDegrees(parts[2]);
    if (!lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180) return {};
    model::PlaceId nearest;
    double nearestKm = samePlaceKm;
    for (const model::PlaceId id : gazetteer.findByName(base::fold(key))) {
        const model::Place place = gazetteer[id];
        if (place.countryCode != parts[0]) continue;
        const double km = geo::distanceKm({*lon, *lat}, place.position);
        if (km > nearestKm) continue;
        nearest = id;
        nearestKm = km;
    }
    return nearest;
}

}  // namespace filter
