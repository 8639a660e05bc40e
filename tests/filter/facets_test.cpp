#include <doctest/doctest.h>

#include <random>

#include "filter/facets.hpp"
#include "filter/result.hpp"
#include "support/sample_atlas.hpp"

using filter::Criteria;
using filter::RegionRef;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlas();
    return instance;
}

Criteria randomCriteria(std::mt19937& random)
{
    const auto coin = [&](int sides) { return std::uniform_int_distribution<int>(0, sides - 1)(random); };
    Criteria criteria;
    for (std::size_t i = 0; i < model::countOf<model::Scope>(); ++i)
        if (coin(4) == 0) criteria.scopes.insert(static_cast<model::Scope>(i));
    for (std::size_t i = 0; i < model::countOf<model::Topic>(); ++i)
        if (coin(6) == 0) criteria.topics.insert(static_cast<model::Topic>(i));
    for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i)
        if (coin(5) == 0) criteria.levels.insert(static_cast<model::Level>(i));
    if (coin(3) == 0) criteria.regions.push_back({RegionRef::Kind::State, "DE-TH"});
    if (coin(4) == 0) criteria.regions.push_back({RegionRef::Kind::Country, "JP"});
    criteria.knownOnly = coin(4) == 0;
    if (coin(5) == 0) criteria.text = "st";
    return criteria;
}

}  // namespace

TEST_CASE("the count at a value equals the list's length after choosing it alone in its facet")
{
    std::mt19937 random(20181109);
    for (int round = 0; round < 200; ++round) {
        const Criteria criteria = randomCriteria(random);
        const filter::FacetCounts counts = filter::countFacets(atlas(), criteria);
        for (const auto& value : counts.topics) {
            Criteria probe = criteria;
            probe.topics = {value.value};
            CHECK(filter::evaluate(atlas(), probe).matches.size() == value.count);
            CHECK(value.chosen == criteria.topics.contains(value.value));
        }
        for (const auto& value : counts.levels) {
            Criteria probe = criteria;
            probe.levels = {value.value};
            CHECK(filter::evaluate(atlas(), probe).matches.size() == value.count);
        }
        for (const auto* group : {&counts.continents, &counts.states, &counts.countries})
            for (const auto& value : *group) {
                Criteria probe = criteria;
                probe.regions = {value.region};
                CHECK(filter::evaluate(atlas(), probe).matches.size() == value.count);
            }
    }
}

TEST_CASE("all values stay, also those without entries, in a fixed order")
{
    Criteria criteria;
    criteria.scopes = {model::Scope::Party};
    const filter::FacetCounts counts = filter::countFacets(atlas(), criteria);
    REQUIRE(counts.topics.size() == model::countOf<model::Topic>());
    for (std::size_t i = 0; i < counts.topics.size(); ++i) CHECK(counts.topics[i].value == static_cast<model::Topic>(i));
    CHECK(counts.topics[static_cast<std::size_t>(model::Topic::Water)].count == 0);
    CHECK(counts.states.size() == 3);
    CHECK(counts.continents.back().region.code == "EU");
}
