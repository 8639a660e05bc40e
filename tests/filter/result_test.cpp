#include <doctest/doctest.h>

#include <numeric>

#include "filter/list_order.hpp"
#include "filter/result.hpp"
#include "support/sample_atlas.hpp"

using filter::Criteria;
using filter::RegionRef;
using filter::Tier;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlas();
    return instance;
}

std::optional<Tier> tier(const char* id, RegionRef region)
{
    return filter::tierFor(atlas(), atlas()[*atlas().find(id)], {std::move(region)});
}

std::vector<std::string> ids(const Criteria& criteria)
{
    std::vector<std::string> found;
    for (const auto& match : filter::evaluate(atlas(), criteria).matches)
        found.push_back(atlas()[match.network].id);
    return found;
}

const RegionRef thuringia{RegionRef::Kind::State, "DE-TH"}, nrw{RegionRef::Kind::State, "DE-NW"},
    berlin{RegionRef::Kind::State, "DE-BE"};
const RegionRef japan{RegionRef::Kind::Country, "JP"}, korea{RegionRef::Kind::Country, "KR"},
    germany{RegionRef::Kind::Country, "DE"};

}  // namespace

TEST_CASE("nothing asked for gives all entries in slide order, without tiers")
{
    const auto result = filter::evaluate(atlas(), {});
    REQUIRE(result.matches.size() == 6);
    CHECK(result.total == 6);
    CHECK(result.matches.front().network == *atlas().find("water-berlin"));
    CHECK_FALSE(result.matches.front().tier);
}

TEST_CASE("the four tiers of a state")
{
    CHECK(tier("states-erfurt", thuringia) == Tier::SeatHere);
    CHECK(tier("states-erfurt", nrw) == Tier::Documented);
    CHECK(tier("world-list", nrw) == Tier::SeatHere);          // an office counts as being here
    CHECK(tier("world-list", thuringia) == Tier::Documented);  // a member place
    CHECK(tier("water-berlin", thuringia) == Tier::Nationwide);
    CHECK(tier("world-unknown", thuringia) == Tier::ListUnknown);
    CHECK_FALSE(tier("states-erfurt", berlin));
    // The complete list of places names none in Berlin.
    CHECK_FALSE(tier("world-list", berlin));
}

TEST_CASE("the tiers of a country")
{
    CHECK(tier("world-list", japan) == Tier::Documented);
    CHECK_FALSE(tier("world-list", korea));  // complete list without Korea
    CHECK(tier("world-unknown", korea) == Tier::ListUnknown);
    CHECK(tier("water-berlin", germany) == Tier::SeatHere);
    CHECK_FALSE(tier("water-berlin", japan));
}

TEST_CASE("a note that is no network stands in no tier")
{
    CHECK_FALSE(tier("note", germany));
    CHECK_FALSE(tier("note", korea));
}

TEST_CASE("lead cities, summits and historic projects document nothing")
{
    model::Network network = atlas()[*atlas().find("world-list")];
    network.memberPlaces.kind = model::MemberList::Kind::LeadCities;
    network.states = {};
    CHECK(filter::tierFor(atlas(), network, {thuringia}) == Tier::ListUnknown);
}

TEST_CASE("states with known members exclude no other state as long as the list is not complete")
{
    model::Network network = atlas()[*atlas().find("world-list")];
    network.seats.clear();
    network.memberPlaces.kind = model::MemberList::Kind::Partial;
    network.states.members = {"DE-TH"};
    CHECK(filter::tierFor(atlas(), network, {thuringia}) == Tier::Documented);
    CHECK(filter::tierFor(atlas(), network, {berlin}) == Tier::ListUnknown);
    network.states.organised = {"DE-TH"};
    CHECK_FALSE(filter::tierFor(atlas(), network, {berlin}));
}

TEST_CASE("entries active in Europe may be in any European country and nowhere else")
{
    model::Network network = atlas()[*atlas().find("world-unknown")];
    network.reach = model::Reach::Europe;
    CHECK(filter::tierFor(atlas(), network, {{RegionRef::Kind::Country, "CH"}}) == Tier::ListUnknown);
    CHECK_FALSE(filter::tierFor(atlas(), network, {korea}));
}

TEST_CASE("tiers are disjoint and add up to the matches")
{
    for (const RegionRef& region :
         {thuringia, nrw, berlin, japan, korea, germany, RegionRef{RegionRef::Kind::Union, "EU"},
          RegionRef{RegionRef::Kind::Continent, "142"}}) {
        Criteria criteria;
        criteria.regions = {region};
        const auto result = filter::evaluate(atlas(), criteria);
        CHECK(std::accumulate(result.perTier.begin(), result.perTier.end(), std::size_t{0}) ==
              result.matches.size());
        for (const auto& match : result.matches) CHECK(match.tier.has_value());
    }
}

TEST_CASE("known only keeps the first two tiers")
{
    Criteria criteria;
    criteria.regions = {thuringia};
    criteria.knownOnly = true;
    CHECK(ids(criteria) == std::vector<std::string>{"states-erfurt", "world-list"});
}

TEST_CASE("values of a facet are alternatives, facets combine")
{
    Criteria criteria;
    criteria.topics = {model::Topic::Water, model::Topic::Finance};
    CHECK(ids(criteria) == std::vector<std::string>{"water-berlin", "states-erfurt", "world-list"});
    criteria.scopes = {model::Scope::National};
    CHECK(ids(criteria) == std::vector<std::string>{"water-berlin", "states-erfurt"});
    criteria.levels = {model::Level::State};
    CHECK(ids(criteria) == std::vector<std::string>{"states-erfurt"});
}

TEST_CASE("a city is found by either name, among seats and offices; who belongs to it, its card says")
{
    Criteria criteria;
    criteria.cities = {"brussels"};
    CHECK(ids(criteria) == std::vector<std::string>{"world-list"});
    criteria.cities = {"Bruessel"};
    CHECK(ids(criteria) == std::vector<std::string>{"world-list"});
    criteria.cities = {"Bonn"};
    CHECK(ids(criteria) == std::vector<std::string>{"world-list", "world-unknown"});
    criteria.cities = {"jena"};  // a member place
    CHECK(ids(criteria).empty());
}

TEST_CASE("the list's order puts stronger tiers first")
{
    Criteria criteria;
    criteria.regions = {nrw};
    const auto order = filter::inListOrder(atlas(), filter::evaluate(atlas(), criteria),
                                           filter::ListOrder::Name, base::Language::De);
    std::vector<std::string> found;
    for (const auto id : order) found.push_back(atlas()[id].id);
    CHECK(found == std::vector<std::string>{"world-unknown", "world-list", "states-erfurt", "party-berlin",
                                            "water-berlin"});
}
