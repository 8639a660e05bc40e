// Positions and cities against the shipped map: what contradicts its country or state is seen by shapes, what
// only stands at a border, a coast or on a small island is not; a city without a position finds its own.
#include <doctest/doctest.h>

#include <string>

#include "files/data/coordinate_check.hpp"
#include "files/data/ground.hpp"
#include "files/data/network_reader.hpp"
#include "findings_helper.hpp"
#include "model/iso_codes.hpp"
#include "support/paths.hpp"

using files::Ground;
using test_files::has;
using test_files::listed;

namespace {

const files::MapAssets& map()
{
    static const files::MapAssets assets = [] {
        auto result = files::openMapFile(test_support::buildDir() + "/share/kommunalatlas/kommunalatlas.map");
        REQUIRE(result.value.has_value());
        return std::move(*result.value);
    }();
    return assets;
}

const Ground& ground()
{
    static const Ground one(map());
    return one;
}

std::string said(double lat, double lon, const char* country, const char* state = "")
{
    return files::checkCoordinates(lat, lon, country, state, &ground()).message.in(base::Language::En);
}

/// An entry with one seat, whose members stand in `seat`.
base::Result<files::NetworkFile> readSeat(const std::string& seat, const Ground* earth)
{
    return files::readNetworksFromText(
        R"({"networks": [{"id": "x", "name_de": "N", "name_en": "N", "scope": "national", "topics": ["water"],
"coordination": [{)" +
            seat + R"(, "role": "secretariat"}]}]})",
        "f.json", earth);
}

}  // namespace

TEST_CASE("a position in another country or state is a contradiction, whatever their boxes say")
{
    CHECK(said(48.2082, 16.3738, "DE") == "lat 48.2082, lon 16.3738: that is in AT (Austria), not in DE; "
                                          "check the coordinates and the country");
    CHECK(said(48.2082, 16.3738, "AT").empty());
    CHECK(
        said(53.55, 9.99, "DE", "DE-BY") ==
        "lat 53.55, lon 9.99: that is in DE-HH (Hamburg), not in DE-BY; check the coordinates and the state");
    CHECK(said(53.55, 9.99, "DE", "DE-HH").empty());
    // Inside the box of the country that is claimed, all of them.
    CHECK(said(48.58, 7.75, "DE").find("in FR (France)") != std::string::npos);   // Strasbourg
    CHECK(said(47.8, 13.05, "DE").find("in AT (Austria)") != std::string::npos);  // Salzburg
    CHECK(said(50.08, 14.43, "DE").find("in CZ (") != std::string::npos);         // Prague
    CHECK(said(53.43, 14.55, "DE").find("in PL (Poland)") != std::string::npos);  // Szczecin
    CHECK(said(52.52, 13.40, "PL").find("in DE-BE (Berlin)") !=
          std::string::npos);  // two decimals, half a box away
    CHECK(said(49.61, 6.13, "FR").find("in LU (Luxembourg)") != std::string::npos);
    CHECK(said(46.2, 6.15, "FR").find("in CH (Switzerland)") != std::string::npos);  // Geneva
    CHECK(said(48.85, -2.35, "DE").find("that is at sea, not in DE") != std::string::npos);
    CHECK(said(52.37, 4.89, "CN").find("in NL (Netherlands)") != std::string::npos);
    CHECK(said(55.3, 12.6, "DE").find("off the coast of") != std::string::npos);
    CHECK(said(45.0, -30.0, "FR").find("that is at sea, not in FR") != std::string::npos);
    // Bremen lies within Lower Saxony's box, Berlin within Brandenburg's.
    CHECK(said(53.08, 8.80, "DE", "DE-NI").find("in DE-HB (Bremen)") != std::string::npos);
    CHECK(said(52.52, 13.41, "DE", "DE-BB").find("in DE-BE (Berlin)") != std::string::npos);
}

TEST_CASE("borders, coasts, islands, territories and rounded numbers are no contradictions")
{
    CHECK(said(48.1, 16.3, "AT").empty());
    CHECK(said(54.18, 7.89, "DE", "DE-SH").empty());  // Heligoland
    CHECK(said(55.70, 12.60, "DK").empty());          // the port of Copenhagen
    CHECK(said(-20.88, 55.45, "FR").empty());         // Réunion
    CHECK(said(22.28, 114.16, "CN").empty());         // Hong Kong
    CHECK(said(4.18, 73.51, "MV").empty());           // Malé: its island is not on the map
    CHECK(said(-18.14, 178.44, "FJ").empty());
    CHECK(said(64.7, 177.5, "RU").empty());
    CHECK(said(45.04, 34.11, "UA").empty());  // Simferopol
    CHECK(said(42.66, 21.16, "RS").empty());  // Pristina
    CHECK(said(42.66, 21.16, "XK").empty());
    CHECK(said(47.6, 7.6, "DE").empty());              // one decimal: Lörrach as well as Basel
    CHECK_FALSE(said(47.5596, 7.5886, "DE").empty());  // Basel
    CHECK(said(48, 16, "AT").empty());
    const auto swapped = files::checkCoordinates(13.4105, 52.5244, "DE", "DE-BE", &ground());
    CHECK_FALSE(swapped.usable);
    CHECK(swapped.message.in(base::Language::En)
              .find("swapped they lie in DE: write lat 52.5244, lon 13.4105") != std::string::npos);
}

TEST_CASE("of all places of the gazetteer none contradicts its own country and state, and most others do")
{
    const model::Gazetteer& gazetteer = *map().gazetteer;
    const model::Geography& geography = *map().geography;
    std::size_t falseAlarms = 0, overlooked = 0, asked = 0;
    for (std::size_t i = 0; i < gazetteer.size(); ++i) {
        const model::Place place = gazetteer[model::PlaceId(i)];
        const std::string state = place.state.valid() ? geography[place.state].code : std::string();
        const auto& [lon, lat] = place.position;
        if (const auto found = files::checkCoordinates(lat, lon, place.countryCode, state, &ground());
            !found.message.empty()) {
            ++falseAlarms;
            MESSAGE(place.name << ": " << found.message.in(base::Language::En));
        }
        if (place.population < 100'000) continue;
        for (const char* other : {"DE", "FR", "US", "CN"}) {
            if (place.countryCode == other || model::isCountedUnder(place.countryCode, other)) continue;
            ++asked;
            if (files::checkCoordinates(lat, lon, other, {}, &ground()).message.empty()) {
                ++overlooked;
                MESSAGE(place.name << " passes for " << std::string(other));
            }
        }
    }
    CHECK(falseAlarms == 0);
    CHECK(asked > 10'000);
    // Kashmir is claimed by China too, and eight towns share their streets with a neighbour across a river.
    CHECK(overlooked == 15);
}

TEST_CASE("a seat without a position stands at its city")
{
    const auto place = [](const std::string& seat) {
        const auto result = readSeat(seat, &ground());
        CHECK_MESSAGE(result.diagnostics.empty(), listed(result.diagnostics));
        const auto& seats = result.value->networks.front().seats;
        return seats.empty() ? geo::LonLat{} : seats.front().place;
    };
    const geo::LonLat bonn = place(R"("city": "Bonn", "country": "DE", "state": "DE-NW")");
    CHECK(bonn.latDeg == doctest::Approx(50.73).epsilon(0.001));
    CHECK(bonn.lonDeg == doctest::Approx(7.10).epsilon(0.01));
    CHECK(place(R"("city": "Wien", "city_en": "Vienna", "country": "AT")").lonDeg ==
          doctest::Approx(16.37).epsilon(0.01));
    CHECK(place(R"("city": "Frankfurt am Main", "country": "DE")").lonDeg ==
          doctest::Approx(8.68).epsilon(0.01));
    // The state tells one Neustadt from the others.
    CHECK(place(R"("city": "Neustadt an der Weinstraße", "country": "DE")").lonDeg ==
          doctest::Approx(8.14).epsilon(0.01));
    CHECK(place(R"("city": "Bonn", "country": "DE", "lat": null, "lon": null)").latDeg ==
          doctest::Approx(50.73).epsilon(0.001));
    // A position that is written counts.
    CHECK(place(R"("city": "Bonn", "country": "DE", "lat": 50.7, "lon": 7.05)").lonDeg == 7.05);
}

TEST_CASE("a city that may be several, or none, is asked about")
{
    const auto asked = [](const std::string& seat, std::string_view part) {
        const auto result = readSeat(seat, &ground());
        CHECK_MESSAGE(has(result.diagnostics, 2, "/networks/0/coordination/0", part),
                      listed(result.diagnostics));
        CHECK(result.value->networks.front().seats.empty());
    };
    asked(R"("city": "Neustadt", "country": "DE")", "places in DE; which one is meant? Neustadt");
    asked(R"("city": "Neustadt", "country": "DE")",
          "Write its name in full, its state, or lat and lon; the place");
    asked(R"("city": "Wien", "country": "DE")", "no place \"Wien\" in DE is in the gazetteer, but ");
    asked(R"("city": "Xqzzw", "country": "DE")",
          "no place \"Xqzzw\" in DE is in the gazetteer; write lat and lon");
    // Without the map there is nobody to ask.
    const auto result = readSeat(R"("city": "Bonn", "country": "DE")", nullptr);
    CHECK_MESSAGE(has(result.diagnostics, 2, "/networks/0/coordination/0", "\"lat\" and \"lon\" are missing"),
                  listed(result.diagnostics));
}

TEST_CASE("a state association without a position stands at its city as well")
{
    const auto result = files::readNetworksFromText(
        R"({"networks": [{"id": "x", "name_de": "N", "name_en": "N", "scope": "national", "topics": ["water"],
"parts": [{"name": "P", "city": "Erfurt", "country": "DE", "state": "DE-TH"}]}]})",
        "f.json", &ground());
    CHECK_MESSAGE(result.diagnostics.empty(), listed(result.diagnostics));
    REQUIRE(result.value->networks.front().parts.size() == 1);
    REQUIRE(result.value->networks.front().parts.front().seat.has_value());
    CHECK(result.value->networks.front().parts.front().seat->place.latDeg ==
          doctest::Approx(50.98).epsilon(0.001));
}
