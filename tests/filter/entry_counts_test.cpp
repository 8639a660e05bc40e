// Counts of entries by region with their classes, and which figures may be compared in size.
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>

#include "filter/answers/entry_counts.hpp"
#include "filter/answers/member_sizes.hpp"
#include "model/figures.hpp"
#include "support/sample_atlas.hpp"

using filter::CountClass;
using filter::EntryCounts;

namespace {

model::Network entry(const char* id, model::Scope scope)
{
    model::Network network;
    network.id = id;
    network.scope = scope;
    return network;
}

model::Figure figure(const char* unit, std::optional<std::int64_t> count, int year, bool notTotal = false)
{
    model::Figure figure;
    figure.unit = unit;
    figure.count = count;
    figure.notTotal = notTotal;
    figure.provenance.year = year;
    return figure;
}

model::Atlas atlasOf(std::vector<model::Network> networks)
{
    model::Atlas::Parts parts;
    parts.networks = std::move(networks);
    return model::Atlas(std::move(parts));
}

EntryCounts withCounts(const std::vector<std::size_t>& counts)
{
    EntryCounts result;
    for (std::size_t i = 0; i < counts.size(); ++i) result.byCode["r" + std::to_string(i)] = counts[i];
    return result;
}

double spread(const std::vector<std::size_t>& counts, const std::vector<CountClass>& classes)
{
    double total = 0;
    for (const CountClass& one : classes) {
        double sum = 0, squares = 0, n = 0;
        for (const std::size_t c : counts)
            if (c >= one.from && c <= one.to) {
                sum += static_cast<double>(c);
                squares += static_cast<double>(c * c);
                ++n;
            }
        if (n > 0) total += squares - sum * sum / n;
    }
    return total;
}

}  // namespace

TEST_CASE("only entries with a list are counted, and how many there are is said")
{
    model::Network listed = entry("listed", model::Scope::International);
    listed.countries.listed = {"DE", "FR"};
    model::Network confirmed = entry("confirmed", model::Scope::International);
    confirmed.countries.known = confirmed.countries.confirmed = {"DE", "IT"};  // single countries are no list
    model::Network unknown = entry("unknown", model::Scope::International);
    model::Network national = entry("national", model::Scope::National);
    national.countries.listed = {"DE"};
    national.states.organised = {"DE-TH"};
    national.states.members = {"DE-TH", "DE-BY"};
    const model::Atlas atlas = atlasOf({listed, confirmed, unknown, national});
    const filter::Result all = filter::evaluate(atlas, filter::Criteria{});

    const EntryCounts countries = filter::countEntries(atlas, all, EntryCounts::Of::Countries);
    CHECK(countries.asked == 3);
    CHECK(countries.counted == 1);
    CHECK(countries.byCode == std::map<std::string, std::size_t>{{"DE", 1}, {"FR", 1}});
    const EntryCounts states = filter::countEntries(atlas, all, EntryCounts::Of::States);
    CHECK(states.asked == 1);
    CHECK(states.byCode == std::map<std::string, std::size_t>{{"DE-BY", 1}, {"DE-TH", 1}});
}

TEST_CASE("few counts have a class each, many are parted where they differ most")
{
    CHECK(filter::classesOf(withCounts({}), 4).empty());
    CHECK(filter::classesOf(withCounts({3, 3, 1}), 4) == std::vector<CountClass>{{1, 1}, {3, 3}});
    CHECK(filter::classesOf(withCounts({1, 1, 2, 2, 9, 10, 20}), 3) ==
          std::vector<CountClass>{{1, 2}, {9, 10}, {20, 20}});
}

TEST_CASE("no other partition has less spread")
{
    std::mt19937 random(7);
    for (int round = 0; round < 40; ++round) {
        std::vector<std::size_t> counts(12);
        for (std::size_t& c : counts) c = 1 + random() % 14;
        const std::vector<CountClass> classes = filter::classesOf(withCounts(counts), 3);
        double best = std::numeric_limits<double>::infinity();
        for (std::size_t a = 1; a <= 14; ++a)
            for (std::size_t b = a + 1; b <= 14; ++b)
                best = std::min(best, spread(counts, {{0, a}, {a + 1, b}, {b + 1, 99}}));
        CHECK(spread(counts, classes) == doctest::Approx(best));
    }
}

TEST_CASE("sizes are compared by the newest total in one unit")
{
    model::Network network = entry("a", model::Scope::National);
    network.members = {figure("cities", 10, 2010), figure("cities", 20, 2018),
                       figure("cities", 5, 2024, true), figure("cities", std::nullopt, 2025),
                       figure("people", 900, 2025)};
    REQUIRE(model::newestTotal(network.members, "cities"));
    CHECK(model::newestTotal(network.members, "cities")->count == 20);
    CHECK_FALSE(model::newestTotal(network.members, "members"));

    network.seats.resize(1);
    model::Network other = network;
    other.id = "b";
    other.members = {figure("cities", 3, 2020)};
    model::Network partOnly = network;
    partOnly.id = "c";
    partOnly.members = {figure("people", 3, 2020, true)};
    const model::Atlas atlas = atlasOf({network, other, partOnly});
    CHECK(filter::sizeUnits(atlas) == std::vector<filter::UnitCount>{{"cities", 2}});
}
