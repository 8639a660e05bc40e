// The atlas: look-up by id, entries grouped by seat city, states of German places that the data leaves open.
#include <doctest/doctest.h>

#include <memory>

#include "model/atlas.hpp"

using model::Atlas;
using model::NetworkId;

namespace {

model::Seat seat(const char* city, const char* country, double lonDeg, double latDeg)
{
    model::Seat out;
    out.city.de = city;
    out.country = country;
    out.place = {lonDeg, latDeg};
    return out;
}

model::Network network(const char* id, std::vector<model::Seat> seats)
{
    model::Network out;
    out.id = id;
    out.name.de = id;
    out.seats = std::move(seats);
    return out;
}

Atlas atlasOf(std::vector<model::Network> networks)
{
    Atlas::Parts parts;
    parts.networks = std::move(networks);
    return Atlas(std::move(parts));
}

/// A map with one square state, DE-TH from 10 to 12 east and 50 to 52 north, and what keeps its arrays alive.
struct SquareState {
    std::vector<geo::PointF> lonLat{{10, 50}, {12, 50}, {12, 52}, {10, 52}, {10, 50}};
    std::vector<geo::Arc> arcs;
    std::vector<std::int32_t> arcRefs{0};
    std::vector<geo::Ring> rings;
    std::vector<geo::Region> regions;

    std::shared_ptr<const geo::MapGeometry> map()
    {
        geo::Arc arc;
        arc.count = 5;
        arc.minDeg = {10, 50};
        arc.maxDeg = {12, 52};
        arcs = {arc};
        rings = {{0, 1}};
        geo::Region region;
        std::string_view("DE-TH").copy(region.code, sizeof region.code);
        region.kind = geo::RegionKind::State;
        region.ringCount = 1;
        region.minDeg = {10, 50};
        region.maxDeg = {12, 52};
        regions = {region};
        geo::MapLevel level;
        level.lonLat = lonLat;
        level.arcs = arcs;
        level.arcRefs = arcRefs;
        level.rings = rings;
        level.regions = regions;
        auto geometry = std::make_shared<geo::MapGeometry>();
        geometry->levels.push_back(level);
        return geometry;
    }
};

}  // namespace

TEST_CASE("entries are found by their id")
{
    const Atlas atlas = atlasOf({network("vku", {}), network("aoew", {}), network("c40-cities", {})});
    CHECK(atlas.find("vku") == NetworkId(0));
    CHECK(atlas.find("aoew") == NetworkId(1));
    CHECK(atlas.find("c40-cities") == NetworkId(2));
    CHECK_FALSE(atlas.find("c40").has_value());
    CHECK_FALSE(atlas.find("").has_value());
    CHECK_FALSE(atlas.find("zzz").has_value());
    CHECK(atlas[NetworkId(1)].id == "aoew");
}

TEST_CASE("a copied or moved atlas still finds its entries")
{
    Atlas first = atlasOf({network("a", {}), network("b", {})});
    const Atlas copy = first;
    const Atlas moved = std::move(first);
    CHECK(copy.find("b") == NetworkId(1));
    CHECK(moved.find("b") == NetworkId(1));
}

TEST_CASE("main seats are grouped by city, in slide order")
{
    model::Network note = network("note", {seat("Berlin", "DE", 13.4, 52.5)});
    note.isNetwork = false;
    const Atlas atlas =
        atlasOf({network("one", {seat("Köln", "DE", 6.96, 50.94), seat("Berlin", "DE", 13.4, 52.5)}),
                 network("two", {seat("Berlin", "DE", 13.41, 52.52)}), network("three", {}), note,
                 network("four", {seat("Berlin", "DE", 13.38, 52.51)}),
                 network("five", {seat("Berlin", "US", -71.2, 44.5)}),
                 network("six", {seat("Frankfurt", "DE", 8.68, 50.11)}),
                 network("seven", {seat("Frankfurt", "DE", 14.55, 52.35)})});
    const auto& cities = atlas.seatCities();
    REQUIRE(cities.size() == 5);
    CHECK(cities[0].city.de == "Köln");
    CHECK(cities[0].networks == std::vector{NetworkId(0)});
    CHECK(cities[1].city.de == "Berlin");
    CHECK(cities[1].networks ==
          std::vector{NetworkId(1), NetworkId(4)});  // not the note, not the office of "one"
    CHECK(cities[1].place == geo::LonLat{13.41, 52.52});
    CHECK(cities[2].country == "US");
    CHECK(cities[3].networks == std::vector{NetworkId(6)});
    CHECK(cities[4].networks == std::vector{NetworkId(7)});  // the other Frankfurt
}

TEST_CASE("an atlas without a map, gazetteer and geography works")
{
    const Atlas atlas{Atlas::Parts{}};
    CHECK(atlas.networks().empty());
    CHECK(atlas.seatCities().empty());
    CHECK(atlas.map().levels.empty());
    CHECK(atlas.mapShared() != nullptr);
    CHECK(atlas.gazetteer().empty());
    CHECK_FALSE(atlas.geography().findCountry("DE").valid());
}

TEST_CASE("German places get the state they lie in, stated ones keep theirs, others none")
{
    SquareState square;
    model::Seat stated = seat("Erfurt", "DE", 11.03, 50.98);
    stated.state = "DE-BY";
    model::Network entry = network("x", {seat("Erfurt", "DE", 11.03, 50.98), stated,
                                         seat("Berlin", "DE", 13.4, 52.5), seat("Wien", "AT", 11, 51)});
    model::MemberPlace place;
    place.name.de = "Jena";
    place.country = "DE";
    place.place = geo::LonLat{11.59, 50.93};
    entry.memberPlaces.places.push_back(place);
    place.place.reset();
    entry.memberPlaces.places.push_back(place);
    model::Part part;
    part.seat = seat("Erfurt", "DE", 11.03, 50.98);
    entry.parts.push_back(part);

    Atlas::Parts parts;
    parts.networks.push_back(entry);
    parts.map = square.map();
    const Atlas atlas(std::move(parts));
    const model::Network& found = atlas.networks().front();
    CHECK(found.seats[0].state == "DE-TH");
    CHECK(found.seats[1].state == "DE-BY");
    CHECK(found.seats[2].state.empty());
    CHECK(found.seats[3].state.empty());
    CHECK(found.memberPlaces.places[0].state == "DE-TH");
    CHECK(found.memberPlaces.places[1].state.empty());  // no position, and no gazetteer to ask
    CHECK(found.parts[0].seat->state == "DE-TH");
}
