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
    // Names of fields and numbers as the file writes them, in both languages.
    const auto at = [&](const base::Message& what) {
        return base::filled(what, {country, degrees(lonDeg), degrees(latDeg)});
    };
    const auto finding = [&](bool usable, const base::Message& what) {
        return CoordinateFinding{usable, base::verbatim(pair + ": ") + at(what)};
    };
    const base::Message asSwapped{"vertauscht liegen sie in {0}: schreiben Sie lat {1}, lon {2}",
                                  "swapped they lie in {0}: write lat {1}, lon {2}"};

    if (!std::isfinite(latDeg) || !std::isfinite(lonDeg))
        return {false, {"die Koordinaten sind keine Zahlen", "the coordinates are not numbers"}};
    if (!inRange(latDeg, lonDeg)) {
        if (swappedFits) return finding(false, base::Message{"außerhalb; ", "out of range; "} + asSwapped);
        base::Message message{"außerhalb; lat geht von -90 bis 90, lon von -180 bis 180",
                              "out of range; lat goes from -90 to 90, lon from -180 to 180"};
        if (inRange(lonDeg, latDeg)) message += {" (sind sie vertauscht?)", " (are they swapped?)"};
        return finding(false, message);
    }
    if (std::abs(latDeg) < nullIslandDeg && std::abs(lonDeg) < nullIslandDeg)
        return finding(false,
                       {"das ist der Nullpunkt im Golf von Guinea; lassen Sie unbekannte Koordinaten weg",
                        "that is Null Island in the Gulf of Guinea; leave unknown coordinates out"});

    const geo::LonLat place{lonDeg, latDeg};
    if (!model::isCountryCode(country) || model::mayLieIn(country, place, insideMarginDeg)) return {};
    if (swappedFits) return finding(false, base::Message{"nicht in {0}; ", "not in {0}; "} + asSwapped);
    if (model::mayLieIn(country, place, outsideMarginDeg)) return {};
    return finding(true, {"das liegt nicht in {0}; prüfen Sie Koordinaten und Land",
                          "that is not in {0}; check the coordinates and the country"});
}

}  // namespace files
