// What somebody said columns mean comes back for the next file of that shape, and for no other.
#include <doctest/doctest.h>

#include "app/window/known_columns.hpp"

using app::KnownColumns;
using imports::Kind;
using imports::Use;

namespace {

const imports::Rows rows{{"Foo", "Bar|Baz", "Quux"}, {"Gera", "1990", "x"}};

imports::Columns columns(std::vector<Use> uses)
{
    imports::Columns made;
    for (const Use use : uses) made.of.push_back({use, {}, false});
    made.firstRow = 1;
    return made;
}

}  // namespace

TEST_CASE("columns are remembered for a shape, also through the text that is kept")
{
    KnownColumns known;
    CHECK_FALSE(known.kindOf(rows));
    const imports::Columns wanted = columns({Use::Place, Use::Year, Use::Nothing});
    CHECK(known.remember(rows, Kind::Links, wanted));
    CHECK_FALSE(known.remember(rows, Kind::Links, wanted));
    const KnownColumns back(known.text() + "broken\nx\ty\tz\n");
    CHECK(back.text() == known.text());
    CHECK(back.kindOf(rows) == Kind::Links);
    const imports::Columns nothing = columns({Use::Nothing, Use::Nothing, Use::Place});
    CHECK(back.corrected(rows, Kind::Links, nothing) == wanted);
    CHECK(back.corrected(rows, Kind::Members, nothing) == nothing);
    imports::Rows others = rows;
    others[0][0] = "Other";
    CHECK_FALSE(back.kindOf(others));
    CHECK(back.corrected(others, Kind::Links, nothing) == nothing);
    // The newest counts.
    CHECK(known.remember(rows, Kind::Members, columns({Use::Place, Use::Nothing, Use::Nothing})));
    CHECK(known.kindOf(rows) == Kind::Members);
}

TEST_CASE(
    "a field of an entry and a second place are remembered as what they are; without headings nothing is")
{
    KnownColumns known;
    imports::Columns wanted = columns({Use::OtherPlace, Use::OtherLatitude, Use::LinkKind});
    known.remember(rows, Kind::Links, wanted);
    CHECK(KnownColumns(known.text())
              .corrected(rows, Kind::Links, columns({Use::Nothing, Use::Nothing, Use::Nothing})) == wanted);
    wanted.of[0] = {Use::Field, "summary_en", false};
    wanted.of[1] = {Use::Field, "topics", false};
    wanted.of[2] = {};
    known.remember(rows, Kind::Networks, wanted);
    CHECK(KnownColumns(known.text())
              .corrected(rows, Kind::Networks, columns({Use::Nothing, Use::Nothing, Use::Nothing})) ==
          wanted);
    CHECK_FALSE(known.remember({{"Gera", "1990"}, {"Jena", "1991"}}, Kind::Members,
                               columns({Use::Place, Use::Year})));
}
