#include "files/data/coordinate_check.hpp"

#include <cmath>
#include <cstdlib>

#include "model/iso_codes.hpp"

namespace files {

namespace {

/// Boxes are rounded outwards to whole degrees already; ports and islets may still lie a little beyond.
constexpr double insideMarginDeg = 0.25;
constexpr double outsideMarginDeg = 1.5;
/// Positions this near to 0°,0° are a missing value that became a number.
constexpr double nullIslandDeg = 0.01;

/// Degrees with at most four decimals, without the locale: 52.5, -0.1278.
std::string degrees(double value)
{
    if (std::abs(value) >= 1e6) return value < 0 ? "below -1000000" : "above 1000000";
    const long long scaled = std::llround(std::abs(value) * 10000);
    std::string out = (value < 0 && scaled != 0 ? "-" : "") + std::to_string(scaled / 10000);
    std::string decimals = std::to_string(10000 + scaled % 10000).substr(1);
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    return decimals.empty() ? out : out + "." + decimals;
}

bool inRange(double latDeg, double lonDeg) { return std::abs(latDeg) <= 90 && std::abs(lonDeg) <= 180; }

}  // namespace

CoordinateFinding checkCoordinates(double latDeg, double lonDeg, std::string_view country)
{
    const std::string pair = "lat " + degrees(latDeg) + ", lon " + degrees(lonDeg);
    const geo::LonLat swapped{latDeg, lonDeg};
    const bool swappedFits = inRange(lonDeg, latDeg) && model::mayLieIn(country, swapped, insideMarginDeg);
    const std::string asSwapped = "swapped they lie in " + std::string(country) + ": write lat " +
                                  degrees(lonDeg) + ", lon " + degrees(latDeg);

    if (!std::isfinite(latDeg) || !std::isfinite(lonDeg)) return {false, "the coordinates are not numbers"};
    if (!inRange(latDeg, lonDeg)) {
        if (swappedFits) return {false, pair + ": out of range; " + asSwapped};
        std::string message = pair + ": out of range; lat goes from -90 to 90, lon from -180 to 180";
        if (inRange(lonDeg, latDeg)) message += " (are they swapped?)";
        return {false, message};
    }
    if (std::abs(latDeg) < nullIslandDeg && std::abs(lonDeg) < nullIslandDeg)
        return {false, pair + ": that is Null Island in the Gulf of Guinea; leave unknown coordinates out"};

    const geo::LonLat place{lonDeg, latDeg};
    if (!model::isCountryCode(country) || model::mayLieIn(country, place, insideMarginDeg)) return {};
    if (swappedFits) return {false, pair + ": not in " + std::string(country) + "; " + asSwapped};
    if (model::mayLieIn(country, place, outsideMarginDeg)) return {};
    return {true,
            pair + ": that is not in " + std::string(country) + "; check the coordinates and the country"};
}

}  // namespace files
