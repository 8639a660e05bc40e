// Lists that tables make.
#include "imports/members.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "imports/real_gazetteer.hpp"
#include "imports/report.hpp"

using imports::Rows;
using imports::Step;

namespace {

const model::Atlas& atlas() { return real_gazetteer::index().atlas(); }

imports::Examined examine(const Rows& rows)
{
    return imports::examine(real_gazetteer::matcher(), rows,
                            imports::recognise(real_gazetteer::index(), rows, imports::Kind::Members));
}

imports::MemberUpdate update(const std::vector<model::MemberPlace>& before, const Rows& rows,
                             const imports::Answers& answers = {})
{
    return imports::updateMembers(atlas(), before, examine(rows), answers);
}

/// A list as a table that says all of it.
Rows exported(const std::vector<model::MemberPlace>& places)
{
    Rows rows{{"Ort", "Land", "Bundesland", "Breite", "Länge", "Jahr", "Quelle", "Anmerkung"}};
    for (const model::MemberPlace& place : places)
        rows.push_back({place.name.de, place.country, place.state,
                        place.place ? std::to_string(place.place->latDeg) : "",
                        place.place ? std::to_string(place.place->lonDeg) : "",
                        place.provenance.year > 0 ? std::to_string(place.provenance.year) : "",
                        place.provenance.source, place.note.de});
    return rows;
}

const Rows table{{"Ort", "Land", "Breite", "Länge", "Jahr", "Quelle"},
                 {"Jena", "Deutschland", "", "", "2019", "https://example.org/a"},
                 {"Danzig", "Polen", "", "", "2001", ""},
                 {"Klein-Utopia", "Deutschland", "50,9", "11,5", "", ""},
                 {"Brabantstad", "Niederlande", "", "", "", ""}};

}  // namespace

TEST_CASE("rows become members; the tray stays in the list without a place")
{
    const auto first = update({}, table);
    REQUIRE(first.places.size() == 4);
    CHECK(first.added == 4);
    CHECK(first.withoutPlace == 1);
    CHECK(first.places[0].state == "DE-TH");
    CHECK(first.places[0].provenance.year == 2019);
    CHECK(first.places[0].provenance.source == "https://example.org/a");
    CHECK(first.places[1].name.de == "Danzig");
    CHECK(first.places[2].place == geo::LonLat{11.5, 50.9});
    CHECK_FALSE(first.places[3].place);
    CHECK(first.places[3].country == "NL");
}

TEST_CASE("importing again changes nothing; what changed is shown; what is missing stays")
{
    const auto first = update({}, table);
    const auto again = update(first.places, table);
    CHECK(again.places == first.places);
    CHECK(again.unchanged == 4);
    CHECK(again.added + again.changed + again.missing == 0);
    Rows later = table;
    later[1][4] = "2024";
    later.erase(later.begin() + 2);
    const auto next = update(first.places, later);
    CHECK(next.changed == 1);
    CHECK(next.missing == 1);
    CHECK(next.places.size() == 4);
    CHECK(next.places[0].provenance.year == 2024);
    CHECK(next.steps.back().step == Step::Missing);
    CHECK(next.places[*next.steps.back().place].name.de == "Danzig");
    const auto changed = std::find_if(next.steps.begin(), next.steps.end(),
                                      [](const auto& step) { return step.step == Step::Changed; });
    REQUIRE(changed != next.steps.end());
    REQUIRE(changed->was);
    CHECK(changed->was->provenance.year == 2019);
    CHECK(next.places[*changed->place].provenance.year == 2024);
    CHECK(imports::changeWords(*changed->was, next.places[*changed->place]).in(base::Language::De) ==
          "Jahr 2019 → 2024");
    const imports::Report report = imports::reportOf(examine(later), next, {}, base::Language::En);
    CHECK(report.rows.front().back() == "year 2019 → 2024");
}

TEST_CASE("import of an export is the list itself")
{
    const auto first = update({}, table);
    const auto again = update({}, exported(first.places));
    CHECK(again.places == first.places);
    CHECK(update(first.places, exported(first.places)).places == first.places);
}

TEST_CASE("what is asked waits; answers place it, leave it out or keep it without a place")
{
    const Rows rows{{"Ort", "Land"}, {"Neustadt", "DE"}};
    const auto waiting = update({}, rows);
    CHECK(waiting.places.empty());
    CHECK(waiting.asked == 1);
    const auto candidates = examine(rows).rows.front().match.candidates;
    REQUIRE(candidates.size() > 1);
    imports::Answers answers{{1, {imports::Answer::Is::Place, candidates[1].place, {}}}};
    const auto placed = update({}, rows, answers);
    REQUIRE(placed.places.size() == 1);
    CHECK(placed.places[0].place == atlas().gazetteer()[candidates[1].place].position);
    answers[1] = {imports::Answer::Is::NoPlace, {}, {}};
    CHECK(update({}, rows, answers).withoutPlace == 1);
    answers[1] = {imports::Answer::Is::Position, {}, {11.0, 50.0}};
    CHECK(update({}, rows, answers).places[0].place == geo::LonLat{11.0, 50.0});
    answers[1] = {imports::Answer::Is::LeftOut, {}, {}};
    CHECK(update({}, rows, answers).places.empty());
}

TEST_CASE("what the list calls otherwise is remarked, but no longer or shorter form of the name")
{
    const auto made =
        update({}, {{"Ort", "Land"}, {"Voerde", "DE"}, {"Danzig", "PL"}, {"Bordeaux Métropole", "FR"}});
    REQUIRE(made.places.size() == 3);
    CHECK(made.places[0].note.empty());
    CHECK(made.places[1].note.empty());
    CHECK(made.places[2].note.de == "In der Liste: Bordeaux Métropole");
    CHECK(made.places[2].note.en == "In the list: Bordeaux Métropole");
}

TEST_CASE("looking through many rows can be given up")
{
    std::size_t asked = 0;
    const imports::Examined examined = examine(table);
    const auto some = imports::updateMembers(atlas(), {}, examined, {}, [&] { return ++asked <= 2; });
    CHECK(some.places.size() == 2);
    CHECK(asked == 3);
}

TEST_CASE("a town named in two languages is one member")
{
    const auto both = update({}, {{"Ort", "Land"}, {"Gdańsk", "PL"}, {"Danzig", "PL"}});
    CHECK(both.places.size() == 1);
}
