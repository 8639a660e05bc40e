// Links between places that tables make.
#include "imports/links.hpp"

#include <doctest/doctest.h>

#include "imports/link_table.hpp"
#include "imports/real_gazetteer.hpp"
#include "imports/report.hpp"
#include "table/workbook.hpp"
#include "table/write.hpp"

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

const Rows twins{{"Stadt", "Land", "Partnerstadt", "Land", "Jahr", "Quelle", "Art"},
                 {"Gera", "DE", "Jena", "DE", "1990", "https://example.org/a", "Freundschaft"},
                 {"Gera", "DE", "Paris", "FR", "", "", ""},
                 {"Brabantstad", "NL", "Gera", "DE", "", "", ""},
                 {"Gera", "DE", "Neuenkirchen", "DE", "", "", ""},
                 {"Gera", "DE", "Gera", "DE", "", "", ""}};

}  // namespace

TEST_CASE("each place of a table of links is looked up once, and its rows become links")
{
    const imports::Examined examined = examine(twins);
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

TEST_CASE("links that are written as a table come back as they were")
{
    auto links = update({}, twins).links;
    links[0].note = "=SUMME(A1)";  // a spreadsheet would calculate it
    links[1].note = "'s-Hertogenbosch; \"zwei\" | drei";
    links[1].kind = "-";
    for (const base::Language language : {base::Language::De, base::Language::En}) {
        const std::string csv = table::writeCsv(imports::linksTable(links, language), language);
        CHECK(csv.find("'=SUMME") != std::string::npos);
        const auto book = table::readWorkbook(csv, "links.csv");
        REQUIRE(book);
        const Rows& rows = book.value->sheets.front().rows;
        CHECK(imports::likelyKind(real_gazetteer::index(), rows) == imports::Kind::Links);
        CHECK(update({}, rows).links == links);
        CHECK(update(links, rows).unchanged == links.size());
    }
}

TEST_CASE("the same table again changes nothing, in whichever order a row names the two")
{
    const auto first = update({}, twins);
    const auto again = update(first.links, twins);
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
    const imports::Examined examined = examine(twins);
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

TEST_CASE("one is said as one")
{
    const Rows rows{{"Stadt", "Land", "Partnerstadt", "Land"}, {"Gera", "DE", "Jena", "DE"}};
    const base::Message links = imports::summary(examine(rows));
    CHECK(links.in(base::Language::De) ==
          "1 Verbindung zwischen 2 Orten: 2 zugeordnet, 0 mehrdeutig, 0 ohne Ort");
    CHECK(links.in(base::Language::En) ==
          "1 link between 2 places: 2 placed, 0 ambiguous, 0 without a place");
    const base::Message itself =
        imports::summary(examine({{"Stadt", "Land", "Partnerstadt", "Land"}, {"Gera", "DE", "Gera", "DE"}}));
    CHECK(itself.in(base::Language::De).starts_with("1 Verbindung an 1 Ort: "));
}
