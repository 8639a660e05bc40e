#include <doctest/doctest.h>

#include "model/figures.hpp"

namespace {

model::Figure figure(const char* unit, std::optional<std::int64_t> count, int year, bool part = false)
{
    model::Figure out;
    out.unit = unit;
    out.count = count;
    out.provenance.year = year;
    out.provenance.yearUnknown = year == 0;
    out.notTotal = part;
    return out;
}

model::Figure onSlides(model::Figure figure)
{
    figure.provenance.fromSlides = true;
    return figure;
}

}  // namespace

TEST_CASE("the figure of an entry is its newest total: a part never stands for the whole")
{
    CHECK_FALSE(model::newestTotal({}));
    const std::vector<model::Figure> founders{figure("organisations", 11, 2014, true)};
    CHECK_FALSE(model::newestTotal(founders));
    // The newest of all counts one country's section.
    const std::vector<model::Figure> section{figure("national-associations", 50, 2018),
                                             figure("national-associations", 60, 2023),
                                             figure("municipalities-and-districts", 800, 0, true)};
    REQUIRE(model::newestTotal(section));
    CHECK(model::newestTotal(section)->count == 60);
    // An undated one stands behind what it follows; one without a number says nothing.
    const std::vector<model::Figure> undated{figure("cities", 384, 2024), figure("cities", 416, 0),
                                             figure("cities", std::nullopt, 2026)};
    CHECK(model::newestTotal(undated)->count == 416);
}

TEST_CASE("of one unit only those that count it")
{
    const std::vector<model::Figure> figures{figure("cities", 10, 2010), figure("cities", 20, 2018),
                                             figure("people", 900, 2025)};
    CHECK(model::newestTotal(figures)->count == 900);
    CHECK(model::newestTotal(figures, "cities")->count == 20);
    CHECK_FALSE(model::newestTotal(figures, "farms"));
}

TEST_CASE("slides and today are compared in one unit, and only where both count the whole")
{
    const std::vector<model::Figure> figures{onSlides(figure("cities", 140, 2018)),
                                             figure("cities", 226, 2025), figure("partners", 9, 2026)};
    const model::ThenNow both = model::thenAndNow(figures);
    REQUIRE(both.comparable());
    CHECK(both.then->count == 140);
    CHECK(both.now->count == 226);

    const std::vector<model::Figure> older{onSlides(figure("local-governments", 7000, 2018, true)),
                                           figure("local-governments", 12600, 2022)};
    CHECK(model::thenAndNow(older).then);
    CHECK_FALSE(model::thenAndNow(older).comparable());
    const std::vector<model::Figure> otherUnit{onSlides(figure("cities", 140, 2018)),
                                               figure("people", 5, 2025)};
    REQUIRE(model::thenAndNow(otherUnit).now);
    CHECK_FALSE(model::thenAndNow(otherUnit).comparable());
    CHECK_FALSE(model::thenAndNow({figure("cities", 1, 2020)}).then);
}
