// Counts and results by the index against the plain look at every entry, for random filters.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "filter/facets.hpp"
#include "filter/index.hpp"
#include "filter/region_set.hpp"
#include "filter/result.hpp"
#include "filter/tier.hpp"
#include "support/sample_atlas.hpp"
#include "support/synthetic_atlas.hpp"

using filter::Criteria;
using filter::RegionRef;

namespace {

struct Sample {
    model::Atlas atlas = test_support::syntheticAtlas(130, 20181109, test_support::syntheticGeography());
    filter::Index index{atlas};
};

const Sample& sample()
{
    static const Sample instance;
    return instance;
}

class RandomCriteria {
public:
    explicit RandomCriteria(unsigned seed) : random_(seed) {}

    Criteria next()
    {
        Criteria criteria;
        fill(criteria.scopes, 5);
        fill(criteria.topics, 6);
        fill(criteria.levels, 6);
        fill(criteria.statuses, 7);
        fill(criteria.reaches, 8);
        if (coin(5)) fill(criteria.decades, 3);
        if (coin(5)) criteria.foundedFrom = 1900 + below(120);
        if (coin(5)) criteria.foundedUntil = 1950 + below(80);
        const RegionRef regions[]{{RegionRef::Kind::State, "DE-TH"},    {RegionRef::Kind::State, "DE-NW"},
                                  {RegionRef::Kind::Country, "JP"},     {RegionRef::Kind::Country, "DE"},
                                  {RegionRef::Kind::Union, "EU"},       {RegionRef::Kind::Continent, "142"},
                                  {RegionRef::Kind::District, "16051"}, {RegionRef::Kind::Country, "ZZ"}};
        for (const RegionRef& region : regions)
            if (coin(7)) criteria.regions.push_back(region);
        if (coin(8)) criteria.cities = {"Ort 7", "ort 12", "Ort 100"};
        if (coin(5)) criteria.text = below(2) == 0 ? "st" : "Wasser";
        if (coin(20)) criteria.text = "Wassr";
        criteria.knownOnly = coin(4);
        criteria.allTopics = coin(3);
        criteria.allRegions = coin(3);
        return criteria;
    }

private:
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }
    bool coin(int sides) { return below(sides) == 0; }
    template <class E>
    void fill(base::EnumSet<E>& set, int sides)
    {
        if (!coin(3)) return;
        for (std::size_t i = 0; i < model::countOf<E>(); ++i)
            if (coin(sides)) set.insert(static_cast<E>(i));
    }
    std::mt19937 random_;
};

/// What the list shows after a click, as state/update toggles.
std::size_t listAfter(const Criteria& criteria, const RegionRef& region)
{
    Criteria clicked = criteria;
    const auto found = std::find(clicked.regions.begin(), clicked.regions.end(), region);
    if (found == clicked.regions.end())
        clicked.regions.push_back(region);
    else
        clicked.regions.erase(found);
    return filter::evaluate(sample().atlas, clicked).matches.size();
}

template <class E>
void checkValues(const std::vector<filter::ValueCount<E>>& counts, const Criteria& criteria,
                 base::EnumSet<E> Criteria::*set)
{
    for (const auto& value : counts) {
        Criteria clicked = criteria;
        (clicked.*set).toggle(value.value);
        CHECK(filter::evaluate(sample().atlas, clicked).matches.size() == value.count);
        CHECK(value.chosen == (criteria.*set).contains(value.value));
        Criteria alone = criteria;
        (alone.*set) = {value.value};
        CHECK(filter::evaluate(sample().atlas, alone).matches.size() == value.having);
    }
}

}  // namespace

TEST_CASE("the count at a value is the length of the list after a click on it")
{
    RandomCriteria random(1);
    for (int round = 0; round < 60; ++round) {
        const Criteria criteria = random.next();
        const filter::FacetCounts counts = filter::countFacets(sample().index, criteria);
        checkValues(counts.scopes, criteria, &Criteria::scopes);
        checkValues(counts.topics, criteria, &Criteria::topics);
        checkValues(counts.levels, criteria, &Criteria::levels);
        checkValues(counts.statuses, criteria, &Criteria::statuses);
        checkValues(counts.reaches, criteria, &Criteria::reaches);
        checkValues(counts.decades, criteria, &Criteria::decades);
        for (const auto* group : {&counts.continents, &counts.states})
            for (const auto& value : *group) {
                CHECK_MESSAGE(listAfter(criteria, value.region) == value.count, value.region.code);
                Criteria alone = criteria;
                alone.regions = {value.region};
                const filter::Result only = filter::evaluate(sample().atlas, alone);
                CHECK(only.matches.size() == value.having);
                CHECK(only.perTier == value.perTier);
            }
        for (std::size_t i = static_cast<std::size_t>(round) % 7; i < counts.countries.size(); i += 7)
            CHECK(listAfter(criteria, counts.countries[i].region) == counts.countries[i].count);
    }
}

TEST_CASE("the index answers as the plain look at every entry does")
{
    RandomCriteria random(2);
    for (int round = 0; round < 400; ++round) {
        const Criteria criteria = random.next();
        const filter::Result plain = filter::evaluate(sample().atlas, criteria);
        const filter::Result indexed = filter::evaluate(sample().index, criteria);
        CHECK(indexed.matches == plain.matches);
        CHECK(indexed.perTier == plain.perTier);
        CHECK(indexed.total == plain.total);
    }
}

TEST_CASE("the tiers of the index are those of the rule, for every region")
{
    const model::Geography& geography = sample().atlas.geography();
    std::vector<RegionRef> regions = sample().index.continents();
    regions.insert(regions.end(), sample().index.states().begin(), sample().index.states().end());
    for (const model::Country& country : geography.countries())
        regions.push_back({RegionRef::Kind::Country, country.code});
    for (const RegionRef& region : regions) {
        const filter::RegionEntries* entries = sample().index.regions().find(region);
        REQUIRE(entries != nullptr);
        const filter::RegionSet set(sample().atlas, region);
        for (std::size_t i = 0; i < sample().index.size(); ++i) {
            const auto tier = filter::tierIn(sample().atlas.networks()[i], set);
            for (std::size_t t = 0; t < filter::tierCount; ++t)
                CHECK(entries->upTo[t].contains(i) == (tier && static_cast<std::size_t>(*tier) <= t));
        }
    }
}

TEST_CASE("founding years are counted as all filters but the bounds have them")
{
    Criteria criteria;
    criteria.foundedFrom = 1990;
    criteria.foundedUntil = 1999;
    criteria.scopes = {model::Scope::International};
    const filter::FacetCounts counts = filter::countFacets(sample().index, criteria);
    std::size_t total = counts.yearUnknown, inBounds = 0;
    for (const filter::YearCount& year : counts.years) {
        total += year.count;
        if (year.year >= 1990 && year.year <= 1999) inBounds += year.count;
    }
    Criteria unbound = criteria;
    unbound.foundedFrom = unbound.foundedUntil = 0;
    CHECK(total == filter::evaluate(sample().atlas, unbound).matches.size());
    CHECK(inBounds == filter::evaluate(sample().atlas, criteria).matches.size());
    CHECK(std::is_sorted(counts.years.begin(), counts.years.end(),
                         [](const auto& a, const auto& b) { return a.year < b.year; }));
}

TEST_CASE("all values stay, also those without entries, in a fixed order")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    Criteria criteria;
    criteria.scopes = {model::Scope::Party};
    const filter::FacetCounts counts = filter::countFacets(atlas, criteria);
    REQUIRE(counts.topics.size() == model::countOf<model::Topic>());
    for (std::size_t i = 0; i < counts.topics.size(); ++i)
        CHECK(counts.topics[i].value == static_cast<model::Topic>(i));
    CHECK(counts.topics[static_cast<std::size_t>(model::Topic::Water)].count == 0);
    CHECK(counts.states.size() == 3);
    CHECK(counts.continents.back().region.code == "EU");
    const filter::FacetCounts wide = filter::countFacets(atlas, {});
    CHECK(wide.countries.size() == counts.countries.size());
    CHECK(wide.decades.size() == counts.decades.size());
}

TEST_CASE("decades run from the first to the last without holes")
{
    const filter::FacetCounts counts = filter::countFacets(sample().index, {});
    REQUIRE(counts.decades.size() > 3);
    CHECK(counts.decades.front().value == filter::Decade::Before1900);
    CHECK(counts.decades.back().value == filter::Decade::Unknown);
    for (std::size_t i = 1; i + 1 < counts.decades.size(); ++i)
        CHECK(static_cast<int>(counts.decades[i].value) == static_cast<int>(counts.decades[i - 1].value) + 1);
    CHECK(filter::decadeOf(1989) == *model::fromKey<filter::Decade>("1980s"));
    CHECK(filter::firstYearOf(filter::decadeOf(1989)) == 1980);
    CHECK(filter::decadeOf(1899) == filter::Decade::Before1900);
    CHECK(filter::decadeOf(2500) == filter::Decade::Last);
    CHECK(filter::decadeOf(std::nullopt) == filter::Decade::Unknown);
}
