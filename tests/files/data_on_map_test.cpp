// The built-in codes and boxes, the data and the shipped map tell the same story: countries lie in their
// boxes, and the German places of the data in the states that the data names.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "model/atlas.hpp"
#include "model/iso_codes.hpp"
#include "support/paths.hpp"

namespace {

files::MapAssets map()
{
    auto result = files::openMapFile(test_support::buildDir() + "/share/kommunalatlas/kommunalatlas.map");
    REQUIRE(result.value.has_value());
    return std::move(*result.value);
}

std::vector<model::Network> networks()
{
    auto result = files::readNetworks(test_support::sourceDir() + "/data/networks.json");
    REQUIRE(result.value.has_value());
    return std::move(result.value->networks);
}

/// Every German seat, association and member place of the entries, in a fixed order.
template <class Visit>
void forEachState(std::vector<model::Network>& entries, Visit visit)
{
    for (model::Network& network : entries) {
        for (model::Seat& seat : network.seats)
            if (seat.country == "DE") visit(network, seat.city.de, seat.state);
        for (model::Part& part : network.parts)
            if (part.seat) visit(network, part.seat->city.de, part.seat->state);
        for (model::MemberPlace& place : network.memberPlaces.places)
            if (place.country == "DE") visit(network, place.name.de, place.state);
    }
}

}  // namespace

TEST_CASE("the map, the gazetteer and the built-in table know the same countries")
{
    const files::MapAssets assets = map();
    for (const model::Country& country : assets.geography->countries()) {
        CAPTURE(country.code);
        CHECK(model::isCountryCode(country.code));
    }
    for (const model::CountryBox& box : model::countryBoxes()) {
        CAPTURE(box.code);
        CHECK(assets.geography->findCountry(box.code).valid());
    }
    for (const model::StateCode& state : model::stateCodes())
        CHECK(assets.geography->findState(state.code).valid());
    CHECK(assets.geography->states().size() == model::stateCodes().size());
}

TEST_CASE("the places of the gazetteer lie in their countries' boxes")
{
    const files::MapAssets assets = map();
    REQUIRE(assets.gazetteer->size() > 40'000);
    std::size_t outside = 0;
    for (std::size_t i = 0; i < assets.gazetteer->size(); ++i) {
        const model::Place place = (*assets.gazetteer)[model::PlaceId(i)];
        if (model::mayLieIn(place.countryCode, place.position, 0.25)) continue;
        ++outside;
        MESSAGE(place.name << " " << place.countryCode << " " << place.position.latDeg << " "
                           << place.position.lonDeg);
    }
    CHECK(outside == 0);
}

TEST_CASE("the atlas finds the states of German places that the data names")
{
    const files::MapAssets assets = map();
    std::vector<model::Network> stated = networks();
    model::Atlas::Parts parts;
    parts.networks = stated;
    forEachState(parts.networks,
                 [](const model::Network&, const std::string&, std::string& state) { state.clear(); });
    parts.map = assets.geometry;
    parts.gazetteer = assets.gazetteer;
    parts.geography = assets.geography;
    const model::Atlas atlas(std::move(parts));

    std::vector<model::Network> derived = atlas.networks();
    std::vector<std::string> found;
    forEachState(derived, [&](const model::Network&, const std::string&, std::string& state) {
        found.push_back(state);
    });
    std::size_t i = 0;
    forEachState(stated, [&](const model::Network& network, const std::string& city, std::string& state) {
        CAPTURE(network.id);
        CAPTURE(city);
        CHECK(found[i++] == state);
    });
    CHECK(i > 100);
    CHECK(atlas.seatCities().size() > 15);
}
