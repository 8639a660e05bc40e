#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "filter/answers/municipality.hpp"
#include "filter/answers/nearby.hpp"
#include "filter/text/place_search.hpp"
#include "geo/great_circle.hpp"
#include "support/sample_atlas.hpp"
#include "support/synthetic_atlas.hpp"

using filter::Certainty;
using filter::Fit;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

const filter::Index& index()
{
    static const filter::Index instance(atlas());
    return instance;
}

filter::Municipality describe(std::string_view name, std::string_view country = {})
{
    const filter::PlaceLookup lookup = filter::lookUpPlace(index(), name, country);
    REQUIRE(lookup.places.size() == 1);
    return filter::describeMunicipality(index(), lookup.places.front());
}

template <class Lines>
std::vector<std::string> ids(const Lines& lines)
{
    std::vector<std::string> found;
    for (const auto& line : lines) found.push_back(atlas()[line.network].id);
    return found;
}

const filter::Member& memberOf(const filter::Membership& membership)
{
    return index().members().all()[membership.member];
}

}  // namespace

TEST_CASE("who stands in a list without a position is tied to a town by a name in use only")
{
    model::MemberPlace listed;
    listed.name = {"Lutetia", "Lutetia"};
    listed.country = "FR";
    CHECK_FALSE(filter::findListedPlace(atlas(), listed));
    listed.place = geo::LonLat{2.35, 48.85};  // says the same as the name
    REQUIRE(filter::findListedPlace(atlas(), listed));
    CHECK(atlas().gazetteer()[filter::findListedPlace(atlas(), listed)->first].name == "Paris");
    listed.name = {"Paris", "Paris"};
    listed.place.reset();
    CHECK(filter::findListedPlace(atlas(), listed));
}

TEST_CASE("a town in a complete list is a member, by name and position")
{
    const filter::Municipality jena = describe("Jena");
    REQUIRE(jena.memberOf.size() == 1);
    CHECK(atlas()[memberOf(jena.memberOf[0]).network].id == "world-list");
    CHECK(memberOf(jena.memberOf[0]).match == filter::PlaceMatch::NameAndPosition);
    CHECK(jena.memberOf[0].certainty == Certainty::Medium);  // no year
    CHECK(jena.nearest.empty());                             // Paris is not near
    filter::MunicipalityLimits far;
    far.nearestWithinKm = 1000;
    const std::vector<filter::NearestMember> all =
        filter::describeMunicipality(index(), jena.place, far).nearest;
    REQUIRE(all.size() == 1);  // Paris, not Jena itself
    CHECK(all[0].distanceKm > filter::nearbyKm);
    CHECK(atlas()[memberOf({all[0].member}).network]
              .memberPlaces.places[memberOf({all[0].member}).item]
              .name.de == "Paris");
}

TEST_CASE(
    "entries that cover the state or country and have municipalities are possible; parties and notes never")
{
    const filter::Municipality erfurt = describe("Erfurt");
    CHECK(erfurt.memberOf.empty());
    const std::vector<std::string> possible = ids(erfurt.possible);
    CHECK(std::count(possible.begin(), possible.end(), "party-berlin") == 0);
    CHECK(std::count(possible.begin(), possible.end(), "note") == 0);
    CHECK(std::count(possible.begin(), possible.end(), "water-berlin") == 1);
    // Only on state level, members not said: does not fit a municipality.
    CHECK(std::count(possible.begin(), possible.end(), "states-erfurt") == 0);
    for (const filter::Possible& line : erfurt.possible)
        if (atlas()[line.network].id == "water-berlin") {
            CHECK(line.evidence == filter::Evidence::Nationwide);
            CHECK(line.fit == Fit::Unclear);
            CHECK(line.certainty == Certainty::Low);
        } else {
            CHECK(atlas()[line.network].id == "world-list");
            CHECK(line.evidence == filter::Evidence::CountryListed);
            CHECK(line.gap == filter::ListGap::None);
        }
}

TEST_CASE("an entry without a complete list is one to look at, never one the town is not in")
{
    const std::vector<std::string> open = ids(describe("Erfurt").withoutList);
    CHECK(open == std::vector<std::string>{"water-berlin", "world-unknown"});
    // In France the national one has no part.
    CHECK(ids(describe("Paris", "FR").withoutList) == std::vector<std::string>{"world-unknown"});
}

TEST_CASE("lead cities, meetings and historic projects are no ground and no membership")
{
    for (const auto kind : {model::MemberList::Kind::LeadCities, model::MemberList::Kind::Summits,
                            model::MemberList::Kind::Historic}) {
        model::Atlas::Parts parts;
        parts.networks = atlas().networks();
        parts.geography = std::make_shared<const model::Geography>(atlas().geography());
        parts.gazetteer = std::make_shared<const model::Gazetteer>(atlas().gazetteer());
        for (model::Network& network : parts.networks)
            if (network.id == "world-list") network.memberPlaces.kind = kind;
        const model::Atlas changed(std::move(parts));
        const filter::Index changedIndex(changed);
        const auto jena = filter::describeMunicipality(
            changedIndex, filter::lookUpPlace(changedIndex, "Jena", {}).places.front());
        CHECK(jena.memberOf.empty());
        CHECK(jena.nearest.empty());
        for (const filter::Possible& line : jena.possible) CHECK(changed[line.network].id != "world-list");
        const auto isListed = [&](const filter::WithoutList& line) {
            return changed[line.network].id == "world-list" && line.gap == filter::ListGap::OtherList;
        };
        CHECK(std::count_if(jena.withoutList.begin(), jena.withoutList.end(), isListed) == 1);
    }
}

TEST_CASE("seats nearby come by distance, those far away not at all")
{
    const filter::Municipality jena = describe("Jena");
    REQUIRE(jena.seatsNearby.size() == 1);
    CHECK(atlas()[jena.seatsNearby[0].network].id == "states-erfurt");
    CHECK(jena.seatsNearby[0].distanceKm == doctest::Approx(39.6).epsilon(0.05));
}

TEST_CASE("a part of a town stands for the town")
{
    const auto& gazetteer = atlas().gazetteer();
    for (std::size_t i = 0; i < gazetteer.size(); ++i)
        if (gazetteer[model::PlaceId(i)].type == model::PlaceType::Quarter)
            CHECK(gazetteer[filter::describeMunicipality(index(), model::PlaceId(i)).place].name == "Erfurt");
}

TEST_CASE("who can be a member follows from what is counted as members")
{
    model::Network network;
    network.levels = {model::Level::Municipal};
    CHECK(filter::fitOf(network) == Fit::Unclear);
    network.members.resize(1);
    network.members[0].unit = "companies";
    CHECK(filter::fitOf(network) == Fit::No);
    network.members[0].unit = "signatories";
    CHECK(filter::fitOf(network) == Fit::Unclear);
    network.members[0].unit = "cities";
    CHECK(filter::fitOf(network) == Fit::Cities);
    network.members.resize(2);
    network.members[1].unit = "municipalities-and-districts";
    CHECK(filter::fitOf(network) == Fit::Members);
    network.members.clear();
    network.levels = {model::Level::Federal};
    CHECK(filter::fitOf(network) == Fit::No);
}

TEST_CASE("the nearest members are those a look at all of them gives")
{
    const model::Atlas many = test_support::syntheticAtlas(300, 5, test_support::syntheticGeography());
    const filter::Index manyIndex(many);
    for (const geo::LonLat from :
         {geo::LonLat{11, 51}, geo::LonLat{-179.9, -30}, geo::LonLat{0, 89}, geo::LonLat{100, 0}}) {
        std::vector<std::pair<double, std::uint32_t>> plain;  // distance, entry
        for (std::size_t i = 0; i < many.networks().size(); ++i) {
            double best = std::numeric_limits<double>::infinity();
            for (const filter::Member& member : manyIndex.members().of(model::NetworkId(i)))
                if (member.position) best = std::min(best, geo::distanceKm(from, *member.position));
            if (best < 1e9) plain.emplace_back(best, static_cast<std::uint32_t>(i));
        }
        std::sort(plain.begin(), plain.end());
        const auto all = manyIndex.members().nearest(from, {});
        REQUIRE(all.size() == plain.size());
        for (std::size_t i = 0; i < all.size(); ++i) CHECK(all[i].distanceKm == plain[i].first);
        const auto some = manyIndex.members().nearest(from, {}, 10);
        REQUIRE(some.size() == 10);
        for (std::size_t i = 0; i < some.size(); ++i) CHECK(some[i].distanceKm == plain[i].first);
        CHECK(manyIndex.members().nearest(from, {}, 0).empty());
    }
}
