// Links between places that tables make.
#include "imports/links.hpp"

#include <doctest/doctest.h>

#include "imports/real_gazetteer.hpp"
#include "imports/report.hpp"

using imports::Rows;
using imports::Step;

namespace {

const model::Atlas& atlas() { return real_gazetteer::index().atlas(); }

imports::Examined examine(const Rows& rows)
{
    return imports::examineLinks(real_gazetteer::matcher(), rows,
                                 imports::recognise(real_gazetteer::index(), rows, imports::Kind::Links));
}

imports::LinkUpdate update(const model::TownLinks& before, const Rows& rows,
                           const imports::Answers& answers = {})
{
    return imports::updateLinks(atlas(), before, examine(rows), answers);
}

const Rows table{{"Stadt", "Land", "Partnerstadt", "Land", "Jahr", "Quelle", "Art"},
                 {"Gera", "DE", "Jena", "DE", "1990", "https://example.org/a", "Freundschaft"},
                 {"Gera", "DE", "Paris", "FR", "", "", ""},
                 {"Brabantstad", "NL", "Gera", "DE", "", "", ""},
                 {"Gera", "DE", "Neuenkirchen", "DE", "", "", ""},
                 {"Gera", "DE", "Gera", "DE", "", "", ""}};

}  // namespace

TEST_CASE("each place of a table of links is looked up once, and its rows become links")
{
    const imports::Examined examined = examine(table);
    CHECK(examined.pairs.size() == 5);
    CHECK(examined.rows.size() == 5);
    CHECK(examined.lineOf(examined.rows[1].said) == 1);
    const auto made = imports::updateLinks(atlas(), {}, examined);
    REQUIRE(made.links.size() == 3);
    CHECK(made.added == 3);
    CHECK(made.asked == 1);
    CHECK(made.leftOut == 1);
    CHECK(made.withoutPlace == 1);
    const model::TownLink& first = made.links.front();
    CHECK(first.a.name.de == "Gera");
    CHECK(first.a.state == "DE-TH");
    CHECK(first.b.name.de == "Jena");
    CHECK(first.b.place.has_value());
    CHECK(first.kind == "Freundschaft");
    CHECK(first.provenance.year == 1990);
    CHECK(first.provenance.source == "https://example.org/a");
    CHECK(first.b.provenance == model::Provenance{});
    CHECK_FALSE(made.links[2].a.place);
}

TEST_CASE("the same table again changes nothing, in whichever order a row names the two")
{
    const auto first = update({}, table);
    const auto again = update(first.links, table);
    CHECK(again.links == first.links);
    CHECK(again.added == 0);
    CHECK(again.unchanged == 3);
    const auto turned = update(first.links, {{"Stadt", "Land", "Partnerstadt", "Land", "Jahr"},
                                             {"Paris", "FR", "Gera", "DE", "2001"}});
    CHECK(turned.changed == 1);
    CHECK(turned.links.size() == 3);
    CHECK(turned.links[1].provenance.year == 2001);
}

TEST_CASE("an answer about a place counts for all its links, and the report says what came of each row")
{
    const imports::Examined examined = examine(table);
    imports::Answers answers;
    for (const imports::Examined::Row& row : examined.rows)
        if (row.match.outcome == imports::Outcome::Asked)
            answers[row.said.row] = {imports::Answer::Is::Place, row.match.candidates.front().place, {}};
    CHECK(answers.size() == 1);
    const auto made = imports::updateLinks(atlas(), {}, examined, answers);
    CHECK(made.links.size() == 4);
    CHECK(made.asked == 0);
    const imports::Report report = imports::reportOf(examined, made, answers, base::Language::De);
    REQUIRE(report.rows.size() == 5);
    CHECK(report.open.empty());
    CHECK(report.rows[0] == std::vector<std::string>{"2", "Gera", "Jena", "neu", "Freundschaft", ""});
    CHECK(report.rows[4][3] == "ausgelassen");
}
