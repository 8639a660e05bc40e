// Every facet by its row: results and counts against a naive look at every entry, the text form, the words.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "filter/criteria_text.hpp"
#include "filter/facet/decade.hpp"
#include "filter/facet/reach.hpp"
#include "filter/facets.hpp"
#include "filter/index.hpp"
#include "filter/result.hpp"
#include "filter/way_out.hpp"
#include "naive_filter.hpp"
#include "support/sample_atlas.hpp"
#include "support/synthetic_atlas.hpp"

using filter::Criteria;
using filter::Facet;
using filter::FacetSwitch;
using filter::RegionRef;
using filter::Row;
using filter::Value;

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

/// Values that a facet can be asked for: those of its list, and such as no list has.
std::vector<Value> valuesOf(Facet facet)
{
    std::vector<Value> values;
    const filter::FacetCounts counts = filter::countFacets(sample().index, {});
    for (const filter::GroupCounts& group : counts[facet].groups)
        for (const filter::ValueCount& count : group) values.push_back(count.value);
    if (facet == Facet::Region) {
        values.push_back(RegionRef{RegionRef::Kind::District, "16051"});
        values.push_back(RegionRef{RegionRef::Kind::Country, "ZZ"});
    }
    if (facet == Facet::Founded)
        for (const filter::YearBounds years : {filter::YearBounds{1950, 0}, {0, 1990}, {1900, 2000}})
            values.push_back(years);
    if (facet == Facet::City) values.insert(values.end(), {"Ort 7", "ort 12", "Ort 100"});
    if (facet == Facet::Text) values.insert(values.end(), {"st", "Wasser", "Wassr", "gibtesnicht"});
    return values;
}

/// Chooses among all facets that have a row, whichever they are.
class RandomCriteria {
public:
    explicit RandomCriteria(unsigned seed) : random_(seed)
    {
        for (const Facet facet : filter::allFacets) values_.push_back(valuesOf(facet));
    }

    Criteria next()
    {
        Criteria criteria;
        for (const Facet facet : filter::allFacets) {
            const std::vector<Value>& values = values_[static_cast<std::size_t>(facet)];
            const Row& row = filter::row(facet);
            for (int i = 0, count = coin(3) ? 1 + below(3) : 0; i < count; ++i)
                row.toggle(criteria,
                           values[static_cast<std::size_t>(below(static_cast<int>(values.size())))]);
            for (const FacetSwitch& one : row.facts().switches) criteria.*one.on = coin(3);
        }
        return criteria;
    }
    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

private:
    bool coin(int sides) { return below(sides) == 0; }

    std::vector<std::vector<Value>> values_;
    std::mt19937 random_;
};

Criteria with(Criteria criteria, Facet facet, const Value& value)
{
    filter::row(facet).toggle(criteria, value);
    return criteria;
}

/// Only that value of the facet, all other facets as they are.
Criteria withOnly(Criteria criteria, Facet facet, const Value& value)
{
    for (const Value& chosen : filter::row(facet).chosen(criteria))
        filter::row(facet).toggle(criteria, chosen);
    return with(std::move(criteria), facet, value);
}

std::size_t listLength(const Criteria& criteria)
{
    return naive::evaluate(sample().atlas, criteria).matches.size();
}

}  // namespace

TEST_CASE("an entry passes if each facet lets it pass: by index, without one, and looked at one by one")
{
    RandomCriteria random(2);
    std::size_t found = 0, empty = 0;
    for (int round = 0; round < 400; ++round) {
        const Criteria criteria = random.next();
        CAPTURE(round);
        const filter::Result expected = naive::evaluate(sample().atlas, criteria);
        const filter::Result indexed = filter::evaluate(sample().index, criteria);
        const filter::Result alone = filter::evaluate(sample().atlas, criteria);
        CHECK(indexed.matches == expected.matches);
        CHECK(indexed.perTier == expected.perTier);
        CHECK(indexed.total == expected.total);
        CHECK(alone.matches == expected.matches);
        CHECK(alone.perTier == expected.perTier);
        (expected.matches.empty() ? empty : found) += 1;
    }
    CHECK(found > 50);
    CHECK(empty > 50);
}

TEST_CASE("the count at a value is the length of the list after a click on it, for every facet")
{
    RandomCriteria random(1);
    for (int round = 0; round < 40; ++round) {
        const Criteria criteria = random.next();
        const filter::FacetCounts counts = filter::countFacets(sample().index, criteria);
        for (const Facet facet : filter::allFacets)
            for (const filter::GroupCounts& group : counts[facet].groups) {
                // Of long lists each time others.
                const std::size_t step = group.size() > 40 ? 7 : 1;
                for (std::size_t i = static_cast<std::size_t>(round) % step; i < group.size(); i += step) {
                    const filter::ValueCount& one = group[i];
                    CAPTURE(filter::row(facet).key());
                    CAPTURE(filter::row(facet).nameOf(one.value));
                    CHECK(one.count == listLength(with(criteria, facet, one.value)));
                    const filter::Result having =
                        naive::evaluate(sample().atlas, withOnly(criteria, facet, one.value));
                    CHECK(one.having == having.matches.size());
                    if (facet == Facet::Region) CHECK(one.perTier == having.perTier);
                    const std::vector<Value> chosen = filter::row(facet).chosen(criteria);
                    CHECK(one.chosen == (std::find(chosen.begin(), chosen.end(), one.value) != chosen.end()));
                }
            }
    }
}

TEST_CASE("what passes all other facets is counted, too")
{
    RandomCriteria random(4);
    for (int round = 0; round < 60; ++round) {
        const Criteria criteria = random.next();
        const filter::FacetCounts counts = filter::countFacets(sample().index, criteria);
        for (const Facet facet : filter::allFacets) {
            Criteria rest = criteria;
            for (const Value& chosen : filter::row(facet).chosen(criteria)) rest = with(rest, facet, chosen);
            CHECK(filter::row(facet).chosen(rest).empty());
            CHECK(counts[facet].others == listLength(rest));
        }
    }
}

TEST_CASE("what is asked of any facet is written and read again")
{
    RandomCriteria random(3);
    std::set<Facet> asked;
    for (int round = 0; round < 300; ++round) {
        Criteria criteria = random.next();
        std::erase(criteria.regions, RegionRef{RegionRef::Kind::Country, "ZZ"});  // no code that is known
        criteria.knownOnly = false;                                               // is not part of the pieces
        for (const Facet facet : filter::allFacets)
            if (!filter::row(facet).chosen(criteria).empty()) asked.insert(facet);
        Criteria read;
        for (const std::string& piece : filter::toPieces(criteria)) {
            CAPTURE(piece);
            CHECK(filter::addPiece(sample().atlas, read, piece).empty());
        }
        CHECK(read == criteria);
    }
    CHECK(asked.size() == filter::facetCount);
}

TEST_CASE("every value of every facet is asked for and taken back, and is a part that has a name and words")
{
    std::set<std::string> names;
    std::size_t parts = 0;
    for (const Facet facet : filter::allFacets) {
        const Row& row = filter::row(facet);
        for (const Value& value : valuesOf(facet)) {
            CAPTURE(row.nameOf(value));
            const Criteria criteria = with({}, facet, value);
            CHECK_FALSE(criteria.empty());
            CHECK(row.chosen(criteria) == std::vector<Value>{value});
            CHECK(with(criteria, facet, value) == Criteria{});
            const auto found = filter::partsOf(criteria);
            REQUIRE(found.size() == 1);
            CHECK(filter::without(criteria, found.front()) == Criteria{});
            if (!row.facts().single) {
                names.insert(filter::nameOf(found.front()));
                ++parts;
            }
            const base::LocalText label = filter::labelOf(sample().atlas, found.front());
            CHECK_FALSE((label.de.empty() || label.en.empty()));
        }
    }
    CHECK(names.size() == parts);
}

TEST_CASE("rows say the same in both languages, under keys of their own")
{
    std::set<std::string_view> keys, groups, switches;
    std::size_t groupCount = 0, switchCount = 0;
    for (const Row* row : filter::rows()) {
        CAPTURE(row->key());
        CHECK(keys.insert(row->key()).second);
        CHECK(row->facts().label.de.empty() == row->facts().label.en.empty());
        for (const filter::ValueGroup& group : row->facts().groups) {
            CHECK_FALSE((group.heading.de.empty() || group.heading.en.empty()));
            groups.insert(group.key);
            ++groupCount;
        }
        for (const FacetSwitch& one : row->facts().switches) {
            CHECK_FALSE((one.words.de.empty() || one.words.en.empty()));
            switches.insert(one.name);
            ++switchCount;
        }
    }
    CHECK(groups.size() == groupCount);
    CHECK(switches.size() == switchCount);
    const filter::FacetCounts counts = filter::countFacets(sample().index, {});
    for (const Facet facet : filter::allFacets)
        CHECK(counts[facet].groups.size() == filter::row(facet).facts().groups.size());
    const std::vector<std::string_view> spelt = filter::pieceKeys();
    CHECK(std::set<std::string_view>(spelt.begin(), spelt.end()).size() == spelt.size());
}

TEST_CASE("all of what is chosen is asked for in the facets' order, whichever came first")
{
    Criteria criteria;
    for (const auto& [facet, value] : {std::pair<Facet, Value>{Facet::Text, "wasser"},
                                       {Facet::City, "Bonn"},
                                       {Facet::Topic, filter::valueOf(model::Topic::Water)},
                                       {Facet::Scope, filter::valueOf(model::Scope::Party)}})
        criteria = with(criteria, facet, value);
    std::vector<std::string> names;
    for (const auto& part : filter::partsOf(criteria)) names.push_back(filter::nameOf(part));
    CHECK(names == std::vector<std::string>{"scope:party", "topic:water", "city:Bonn", "text"});
    CHECK(filter::inSentenceOrder().front() == Facet::Text);
    CHECK(filter::inPanelOrder()[1] == Facet::Topic);
}

TEST_CASE("all values stay, also those without entries, in a fixed order")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    Criteria criteria;
    criteria.scopes = {model::Scope::Party};
    const filter::FacetCounts counts = filter::countFacets(atlas, criteria);
    const filter::GroupCounts& topics = counts.of(Facet::Topic);
    REQUIRE(topics.size() == model::countOf<model::Topic>());
    for (std::size_t i = 0; i < topics.size(); ++i)
        CHECK(topics[i].value == filter::valueOf(static_cast<model::Topic>(i)));
    CHECK(topics[static_cast<std::size_t>(model::Topic::Water)].count == 0);
    CHECK(counts.states().size() == 3);
    CHECK(counts.continents().back().value == Value{RegionRef{RegionRef::Kind::Union, "EU"}});
    const filter::FacetCounts wide = filter::countFacets(atlas, {});
    CHECK(wide.countries().size() == counts.countries().size());
    CHECK(wide.of(Facet::Decade).size() == counts.of(Facet::Decade).size());
}

TEST_CASE("every year of the atlas is counted in its order, also when the bounds leave it out")
{
    Criteria criteria;
    criteria.foundedFrom = 1990;
    criteria.foundedUntil = 1999;
    const filter::FacetCounts counts = filter::countFacets(sample().index, criteria);
    std::size_t known = 0, inBounds = 0;
    int last = 0;
    for (const filter::ValueCount& one : counts.of(Facet::Founded)) {
        const int year = std::get<filter::YearBounds>(one.value).from;
        CHECK(year > last);
        last = year;
        known += one.having;
        if (year >= 1990 && year <= 1999) inBounds += one.having;
    }
    std::size_t withYear = 0;
    for (const model::Network& network : sample().atlas.networks())
        withYear += network.foundedYear.has_value();
    CHECK(known == withYear);
    CHECK(inBounds == listLength(criteria));
    CHECK(counts[Facet::Founded].others == sample().index.size());
}

TEST_CASE("decades run from the first to the last without holes")
{
    const filter::FacetCounts counts = filter::countFacets(sample().index, {});
    std::vector<int> decades;
    for (const filter::ValueCount& one : counts.of(Facet::Decade))
        decades.push_back(static_cast<int>(filter::enumeratorOf<filter::Decade>(one.value)));
    REQUIRE(decades.size() > 3);
    CHECK(decades.front() == static_cast<int>(filter::Decade::Before1900));
    CHECK(decades.back() == static_cast<int>(filter::Decade::Unknown));
    for (std::size_t i = 1; i + 1 < decades.size(); ++i) CHECK(decades[i] == decades[i - 1] + 1);
    CHECK(filter::decadeOf(1989) == *model::fromKey<filter::Decade>("1980s"));
    CHECK(filter::firstYearOf(filter::decadeOf(1989)) == 1980);
    CHECK(filter::decadeOf(1899) == filter::Decade::Before1900);
    CHECK(filter::decadeOf(2500) == filter::Decade::Last);
    CHECK(filter::decadeOf(std::nullopt) == filter::Decade::Unknown);
}
