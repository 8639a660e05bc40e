#include "files/data/coordinate_check.hpp"

#include <cmath>
#include <cstdlib>
#include <numbers>

#include "files/data/ground.hpp"
#include "model/iso_codes.hpp"

namespace files {

namespace {

/// Boxes are rounded outwards to whole degrees already; ports and islets may still lie a little beyond.
constexpr double insideMarginDeg = 0.25;
constexpr double outsideMarginDeg = 1.5;
/// Positions this near to 0°,0° are a missing value that became a number.
constexpr double nullIslandDeg = 0.01;

/// How far off a position may be that is rounded as these two are: both to the decimals of the finer one.
double writtenPrecisionKm(double latDeg, double lonDeg)
{
    constexpr double kmPerDeg = 111.195;
    double unit = 1;
    const auto isWhole = [&](double deg) { return std::abs(deg / unit - std::round(deg / unit)) < 1e-6; };
    while (unit > 1e-4 && !(isWhole(latDeg) && isWhole(lonDeg))) unit /= 10;
    return unit / 2 * std::numbers::sqrt2 * kmPerDeg;
}

bool inRange(double latDeg, double lonDeg) { return std::abs(latDeg) <= 90 && std::abs(lonDeg) <= 180; }

}  // namespace

std::string degreesText(double value)
{
    if (std::abs(value) >= 1e6) return value < 0 ? "below -1000000" : "above 1000000";
    const long long scaled = std::llround(std::abs(value) * 10000);
    std::string out = (value < 0 && scaled != 0 ? "-" : "") + std::to_string(scaled / 10000);
    std::string decimals = std::to_string(10000 + scaled % 10000).substr(1);
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    return decimals.empty() ? out : out + "." + decimals;
}

CoordinateFinding checkCoordinates(double latDeg, double lonDeg, std::string_view country,
                                   std::string_view state, const Ground* ground)
{
    const std::string pair = "lat " + degreesText(latDeg) + ", lon " + degreesText(lonDeg);
    // Names of fields and numbers as the file writes them, in both languages.
    const auto finding = [&](bool usable, const base::Message& what, const base::Message& where = {}) {
        return CoordinateFinding{usable, base::verbatim(pair + ": ") +
                                             base::filled(what, {country, degreesText(lonDeg),
                                                                 degreesText(latDeg), where, state})};
    };
    const base::Message asSwapped{"vertauscht liegen sie in {0}: schreiben Sie lat {1}, lon {2}",
                                  "swapped they lie in {0}: write lat {1}, lon {2}"};

    if (!std::isfinite(latDeg) || !std::isfinite(lonDeg))
        return {false, {"die Koordinaten sind keine Zahlen", "the coordinates are not numbers"}};
    const double precisionKm = writtenPrecisionKm(latDeg, lonDeg);
    const auto fits = [&](geo::LonLat place, double marginDeg) {
        return ground ? ground->mayLieIn(country, place, precisionKm)
                      : model::mayLieIn(country, place, marginDeg);
    };
    const geo::LonLat place{lonDeg, latDeg}, swapped{latDeg, lonDeg};
    const bool isCountry = model::isCountryCode(country);
    // Nobody swaps a pair into the sea.
    const bool swappedFits =
        isCountry && inRange(lonDeg, latDeg) &&
        (ground ? ground->liesIn(country, swapped) : model::mayLieIn(country, swapped, insideMarginDeg));
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

    if (isCountry && !fits(place, insideMarginDeg)) {
        if (swappedFits) return finding(false, base::Message{"nicht in {0}; ", "not in {0}; "} + asSwapped);
        if (ground)
            return finding(true,
                           {"das liegt {3}, nicht in {0}; prüfen Sie Koordinaten und Land",
                            "that is {3}, not in {0}; check the coordinates and the country"},
                           ground->whereIs(place));
        if (!model::mayLieIn(country, place, outsideMarginDeg))
            return finding(true, {"das liegt nicht in {0}; prüfen Sie Koordinaten und Land",
                                  "that is not in {0}; check the coordinates and the country"});
    }
    if (ground && !ground->mayLieInState(state, place, precisionKm))
        return finding(true,
                       {"das liegt {3}, nicht in {4}; prüfen Sie Koordinaten und Bundesland",
                        "that is {3}, not in {4}; check the coordinates and the state"},
                       ground->whereIs(place));
    return {};
}

}  // namespace files
