// Overlap, region card, regions without an entry, related entries and the way out of an empty result.
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

#include "filter/answers/nearby.hpp"
#include "filter/answers/overlap.hpp"
#include "filter/answers/region_card.hpp"
#include "filter/answers/related.hpp"
#include "filter/answers/without_entry.hpp"
#include "filter/facet/decade.hpp"
#include "filter/way_out.hpp"
#include "support/sample_atlas.hpp"
#include "support/synthetic_atlas.hpp"

using filter::OverlapOf;
using filter::RegionRef;

namespace {

struct Sample {
    explicit Sample(model::Atlas a) : atlas(std::move(a)) {}
    model::Atlas atlas;
    filter::Index index{atlas};
    model::NetworkId operator[](const char* id) const { return *atlas.find(id); }
};

const Sample& small()
{
    static const Sample instance(test_support::sampleAtlasWithPlaces());
    return instance;
}

const Sample& large()
{
    static const Sample instance(test_support::syntheticAtlas(200, 99, test_support::syntheticGeography()));
    return instance;
}

std::set<std::string> codesOf(const filter::Intersection& intersection)
{
    std::set<std::string> codes;
    for (const filter::OverlapItem& item : intersection.items) codes.insert(item.code);
    return codes;
}

}  // namespace

TEST_CASE("overlap: only A, only B, both")
{
    const auto result = filter::overlap(small().index, {small()["water-berlin"], small()["world-list"]},
                                        OverlapOf::Countries);
    REQUIRE(result.intersections.size() == 3);
    CHECK(codesOf(result.intersections[0]).empty());
    CHECK(codesOf(result.intersections[1]) == std::set<std::string>{"FR", "JP"});
    CHECK(codesOf(result.intersections[2]) == std::set<std::string>{"DE"});
    for (const auto& intersection : result.intersections)
        CHECK_FALSE((intersection.mayGrow || intersection.mayShrink));
}

TEST_CASE("an open list makes what depends on it at least or at most")
{
    const auto result = filter::overlap(small().index, {small()["world-list"], small()["world-unknown"]},
                                        OverlapOf::Countries);
    CHECK(result.sets[0].state == filter::SetState::Complete);
    CHECK(result.sets[1].state == filter::SetState::Unknown);
    CHECK_FALSE(result.intersections[0].mayGrow);  // only A
    CHECK(result.intersections[0].mayShrink);
    CHECK(result.intersections[1].mayGrow);  // only B
    CHECK_FALSE(result.intersections[1].mayShrink);
    CHECK(result.intersections[2].mayGrow);  // both
    CHECK_FALSE(result.intersections[2].mayShrink);
    const auto states = filter::overlap(small().index, {small()["water-berlin"], small()["states-erfurt"]},
                                        OverlapOf::States);
    CHECK(states.sets[0].state == filter::SetState::Nationwide);
    CHECK(states.sets[0].size == 3);
    CHECK(states.sets[1].state == filter::SetState::Complete);
    CHECK(codesOf(states.intersections[2]) == std::set<std::string>{"DE-NW", "DE-TH"});
    // A complete list of member places tells the states, too.
    const auto byPlaces =
        filter::overlap(small().index, {small()["world-list"], small()["world-unknown"]}, OverlapOf::States);
    CHECK(byPlaces.sets[0].state == filter::SetState::Complete);
    CHECK(codesOf(byPlaces.intersections[0]) == std::set<std::string>{"DE-TH"});
}

TEST_CASE("overlap sizes equal naive set arithmetic")
{
    std::mt19937 random(3);
    for (int round = 0; round < 150; ++round) {
        std::vector<model::NetworkId> networks;
        while (networks.size() < 2 + static_cast<std::size_t>(round % 2)) {
            const model::NetworkId id(random() % large().index.size());
            if (std::find(networks.begin(), networks.end(), id) == networks.end()) networks.push_back(id);
        }
        const auto countries = filter::overlap(large().index, networks, OverlapOf::Countries);
        std::vector<std::set<std::string>> sides;
        for (const auto id : networks) {
            const auto& known = large().atlas[id].countries.known;
            sides.emplace_back(known.begin(), known.end());
        }
        std::set<std::string> all;
        for (const auto& side : sides) all.insert(side.begin(), side.end());
        std::size_t total = 0;
        for (const auto& intersection : countries.intersections) {
            std::set<std::string> naive;
            for (const std::string& code : all) {
                bool exactly = true;
                for (std::size_t i = 0; i < sides.size(); ++i)
                    exactly = exactly && ((intersection.mask >> i & 1) != 0) == (sides[i].count(code) > 0);
                if (exactly) naive.insert(code);
            }
            CHECK(codesOf(intersection) == naive);
            total += intersection.items.size();
        }
        CHECK(total == all.size());
        for (std::size_t i = 0; i < sides.size(); ++i) CHECK(countries.sets[i].size == sides[i].size());
    }
}

TEST_CASE("member places are one place by name and position, and lead cities are no members")
{
    model::Atlas::Parts parts;
    parts.geography = std::make_shared<const model::Geography>(small().atlas.geography());
    model::Network a, b, c;
    a.id = "a", b.id = "b", c.id = "c";
    const auto place = [](const char* de, const char* en, const char* country,
                          std::optional<geo::LonLat> at) {
        model::MemberPlace made;
        made.name = {de, en};
        made.country = country;
        made.place = at;
        return made;
    };
    a.memberPlaces.kind = model::MemberList::Kind::Complete;
    a.memberPlaces.places = {place("München", "Munich", "DE", geo::LonLat{11.57, 48.14}),
                             place("Neustadt", "Neustadt", "DE", geo::LonLat{8, 49}),
                             place("Wien", "Vienna", "AT", std::nullopt)};
    b.memberPlaces.kind = model::MemberList::Kind::Partial;
    b.memberPlaces.places = {place("Munich", "Munich", "DE", geo::LonLat{11.58, 48.13}),
                             place("Neustadt", "Neustadt", "DE", geo::LonLat{11, 52}),
                             place("Wien", "Vienna", "AT", geo::LonLat{16.37, 48.21}),
                             place("Wien", "Vienna", "US", std::nullopt)};
    c.memberPlaces.kind = model::MemberList::Kind::LeadCities;
    c.memberPlaces.places = a.memberPlaces.places;
    parts.networks = {a, b, c};
    const Sample sample(model::Atlas(std::move(parts)));
    const auto both = filter::overlap(sample.index, {sample["a"], sample["b"]}, OverlapOf::MemberPlaces);
    CHECK(both.intersections[2].items.size() == 2);  // Munich, Vienna in Austria
    CHECK(both.intersections[0].items.size() == 1);
    CHECK(both.intersections[1].items.size() == 2);
    CHECK(both.sets[0].size == 3);
    CHECK(both.sets[1].size == 4);
    const auto lead = filter::overlap(sample.index, {sample["a"], sample["c"]}, OverlapOf::MemberPlaces);
    CHECK(lead.sets[1].state == filter::SetState::NoMembers);
    CHECK(lead.sets[1].size == 0);
}

TEST_CASE("the card of a region: tiers are disjoint, add up, and agree with the filter")
{
    std::vector<RegionRef> regions = large().index.states();
    for (const char* code : {"DE", "FR", "JP", "RE"}) regions.push_back({RegionRef::Kind::Country, code});
    regions.push_back({RegionRef::Kind::Union, "EU"});
    for (const RegionRef& region : regions) {
        const filter::RegionCard card = filter::regionCard(large().index, region);
        filter::Criteria criteria;
        criteria.regions = {region};
        const filter::Result result = filter::evaluate(large().index, criteria);
        CHECK(card.perTier == result.perTier);
        std::set<std::uint32_t> seen;
        for (const auto& line : card.lines) CHECK(seen.insert(line.network.index).second);
        CHECK(seen.size() == result.matches.size());
        for (const auto& match : result.matches) CHECK(seen.count(match.network.index) == 1);
        for (const auto& group : card.byTopic) {
            criteria.topics = {group.value};
            const filter::Result ofTopic = filter::evaluate(large().index, criteria);
            for (std::size_t tier = 0; tier < filter::tierCount; ++tier)
                CHECK(group.entries[tier].size() == ofTopic.perTier[tier]);
        }
    }
    CHECK(filter::regionCard(large().index, {RegionRef::Kind::Country, "ZZ"}).lines.empty());
}

TEST_CASE("the card of a district: seats and member places in it, networks around it, the rest not known")
{
    const filter::RegionCard jena = filter::regionCard(small().index, {RegionRef::Kind::District, "16053"});
    std::vector<std::pair<std::string, filter::Evidence>> lines;
    for (const auto& line : jena.lines)
        lines.emplace_back(small().atlas[line.network].id, line.standing.evidence);
    const std::vector<std::pair<std::string, filter::Evidence>> expected{
        {"world-list", filter::Evidence::MemberPlace},
        {"water-berlin", filter::Evidence::Nationwide},
        {"states-erfurt", filter::Evidence::StateAround},
        {"party-berlin", filter::Evidence::Nationwide},
        {"world-unknown", filter::Evidence::CountriesUnknown}};
    CHECK(lines == expected);
    const filter::RegionCard erfurt = filter::regionCard(small().index, {RegionRef::Kind::District, "16051"});
    CHECK(small().atlas[erfurt.lines.front().network].id == "states-erfurt");
    CHECK(erfurt.lines.front().standing.evidence == filter::Evidence::MainSeat);
    CHECK(erfurt.perTier[1] == 0);  // world-list has all its member places listed, none here
}

TEST_CASE("regions without an entry fall into three classes")
{
    filter::EntryQuestion water;
    water.topic = model::Topic::Water;
    const auto states = filter::withoutEntry(small().index, water, small().index.states());
    for (const auto& region : states.regions) CHECK(region.entryClass == filter::EntryClass::Documented);
    const auto countries = filter::withoutEntry(small().index, water, filter::allCountries(small().atlas));
    REQUIRE(countries.regions.size() == 6);
    for (const auto& region : countries.regions) {
        const std::set<std::string> documented{"BE", "DE", "FR", "JP"};
        CHECK_MESSAGE((region.entryClass == filter::EntryClass::Documented) ==
                          (documented.count(region.region.code) > 0),
                      region.region.code);
        if (region.entryClass != filter::EntryClass::Documented) {
            CHECK(region.entryClass ==
                  filter::EntryClass::NoEntry);  // both water networks have complete lists
            CHECK(region.entries.empty());
            // Whatever is named as near is: nobody looks for it on another continent.
            for (const filter::EntryNearby& nearby : region.nearby)
                CHECK(nearby.distanceKm <= filter::nearbyKm);
            CHECK(std::is_sorted(region.nearby.begin(), region.nearby.end(),
                                 [](const filter::EntryNearby& a, const filter::EntryNearby& b) {
                                     return a.distanceKm < b.distanceKm;
                                 }));
        }
        if (region.region.code == "KR") CHECK(region.nearby.empty());
    }
    filter::EntryQuestion climate;
    climate.topic = model::Topic::ClimateEnergy;
    for (const auto& region :
         filter::withoutEntry(small().index, climate, {{RegionRef::Kind::Country, "KR"}}).regions)
        CHECK(region.entryClass == filter::EntryClass::NotKnown);  // 143 countries, list not known
    filter::EntryQuestion state;
    state.level = model::Level::State;
    const auto byLevel = filter::withoutEntry(small().index, state, small().index.states());
    CHECK(byLevel.matching.size() == 1);
    CHECK(byLevel.regions[0].region.code == "DE-BE");
    CHECK(byLevel.regions[0].entryClass == filter::EntryClass::NoEntry);
    CHECK(byLevel.regions[2].entryClass == filter::EntryClass::Documented);
}

TEST_CASE("entries with open lists are why regions are not known, those of the most regions first")
{
    const auto pointers = [](const filter::WithoutEntry& answer) {
        std::vector<const filter::RegionWithout*> regions;
        for (const auto& region : answer.regions) regions.push_back(&region);
        return regions;
    };
    filter::EntryQuestion water;
    water.topic = model::Topic::Water;
    const auto closed = filter::withoutEntry(small().index, water, filter::allCountries(small().atlas));
    CHECK(filter::openLists(pointers(closed))
              .empty());  // complete lists, and an entry that is documented leaves nothing open

    const filter::EntryQuestion any{model::Topic::ClimateEnergy, {}};
    const auto answer = filter::withoutEntry(large().index, any, large().index.countries());
    const auto ids = filter::openLists(pointers(answer));
    REQUIRE(ids.size() > 1);
    std::size_t before = answer.regions.size();
    std::set<std::uint32_t> named;
    for (const model::NetworkId id : ids) {
        std::size_t regions = 0;
        for (const auto& region : answer.regions)
            for (const auto& [network, standing] : region.entries)
                if (region.entryClass == filter::EntryClass::NotKnown && network == id) ++regions;
        CHECK(regions > 0);
        CHECK(regions <= before);
        before = regions;
        named.insert(id.index);
    }
    for (const auto& region : answer.regions)
        if (region.entryClass == filter::EntryClass::NotKnown)
            for (const auto& [network, standing] : region.entries) CHECK(named.contains(network.index));
}

TEST_CASE("the three classes agree with the tiers of the filter")
{
    for (std::size_t topic = 0; topic < model::countOf<model::Topic>(); topic += 5) {
        filter::EntryQuestion question;
        question.topic = static_cast<model::Topic>(topic);
        for (const auto& region :
             filter::withoutEntry(large().index, question, large().index.countries()).regions) {
            filter::Criteria criteria;
            criteria.topics = {*question.topic};
            criteria.regions = {region.region};
            const auto tiers = filter::evaluate(large().index, criteria).perTier;
            const bool documented = tiers[0] + tiers[1] + tiers[2] > 0;
            CHECK((region.entryClass == filter::EntryClass::Documented) == documented);
            CHECK((region.entryClass == filter::EntryClass::NotKnown) == (!documented && tiers[3] > 0));
        }
    }
}

TEST_CASE("related entries come with their reasons; parties only with parties")
{
    const auto entries = filter::related(small().index, small()["world-unknown"]);
    REQUIRE_FALSE(entries.empty());
    CHECK(small().atlas[entries[0].network].id == "world-list");
    CHECK(entries[0].topics == std::vector<model::Topic>{model::Topic::ClimateEnergy});
    REQUIRE(entries[0].seatCities.size() == 1);
    CHECK(entries[0].seatCities[0].de == "Bonn");
    for (const auto& entry : entries) {
        CHECK(small().atlas[entry.network].id != "party-berlin");
        CHECK(small().atlas[entry.network].id != "note");
        CHECK(entry.score > 0);
        CHECK(entry.score <= 1);
    }
    CHECK(filter::related(small().index, small()["party-berlin"]).empty());
}

TEST_CASE("the weights decide the order, and none or absurd ones do no harm")
{
    filter::RelatedWeights onlyRegion{0, 1, 0};
    const auto byRegion = filter::related(small().index, small()["water-berlin"], onlyRegion);
    REQUIRE_FALSE(byRegion.empty());
    CHECK(small().atlas[byRegion[0].network].id == "states-erfurt");  // both Germany alone
    filter::RelatedWeights onlyTopics{1, 0, 0};
    const auto byTopic = filter::related(small().index, small()["water-berlin"], onlyTopics);
    REQUIRE(byTopic.size() == 1);
    CHECK(small().atlas[byTopic[0].network].id == "world-list");
    CHECK(byTopic[0].score == doctest::Approx(1.0 / 3));  // water; not public services, not climate
    CHECK(filter::related(small().index, small()["water-berlin"], {0, 0, 0}).empty());
    CHECK(filter::related(small().index, small()["water-berlin"], {-1, std::nan(""), -5}).empty());
    for (std::size_t i = 0; i < 30; ++i) {
        const auto some = filter::related(large().index, model::NetworkId(i), {}, 5);
        CHECK(std::is_sorted(some.begin(), some.end(),
                             [](const auto& a, const auto& b) { return a.score > b.score; }));
        CHECK(some.size() <= 5);
        for (const auto& entry : some) CHECK(entry.score <= 1.0);
    }
}

TEST_CASE("the way out takes away what helps most")
{
    filter::Criteria criteria;
    criteria.topics = {model::Topic::Finance};
    criteria.scopes = {model::Scope::Party};
    CHECK(filter::evaluate(small().index, criteria).matches.empty());
    const auto way = filter::wayOut(small().index, criteria);
    REQUIRE(way);
    CHECK(way->removed.size() == 1);
    CHECK(way->count == 1);
    CHECK(filter::evaluate(small().index, way->criteria).matches.size() == way->count);
    CHECK_FALSE(filter::wayOut(small().index, {}));

    criteria = {};
    criteria.allTopics = true;
    criteria.topics = {model::Topic::Finance, model::Topic::Water};
    const auto both = filter::wayOut(small().index, criteria);
    REQUIRE(both);
    REQUIRE(both->removed.size() == 1);
    CHECK(filter::nameOf(both->removed.front()) == "all-topics");
    CHECK(both->count == 3);
}

TEST_CASE("a way out is found for every empty result, and no single part helps more")
{
    std::mt19937 random(17);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    int empty = 0;
    for (int round = 0; round < 300; ++round) {
        filter::Criteria criteria;
        criteria.topics.insert(static_cast<model::Topic>(below(18)));
        criteria.levels.insert(static_cast<model::Level>(below(5)));
        criteria.statuses.insert(static_cast<model::Status>(below(3)));
        criteria.decades.insert(static_cast<filter::Decade>(2 + below(12)));
        criteria.regions = {large().index.states()[below(16)]};
        criteria.knownOnly = below(2) == 0;
        if (below(4) == 0) criteria.text = "gibtesnicht";
        const auto way = filter::wayOut(large().index, criteria);
        const std::size_t found = filter::evaluate(large().index, criteria).matches.size();
        CHECK(way.has_value() == (found == 0));
        if (!way) continue;
        ++empty;
        CHECK(way->count > 0);
        CHECK(filter::evaluate(large().index, way->criteria).matches.size() == way->count);
        std::size_t best = 0;
        for (const auto& part : filter::partsOf(criteria))
            best = std::max(best,
                            filter::evaluate(large().index, filter::without(criteria, part)).matches.size());
        if (best > 0) CHECK((way->removed.size() == 1 && way->count == best));
    }
    CHECK(empty > 50);
}
