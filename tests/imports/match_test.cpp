// Which place a row means, on the gazetteer of the build.
#include "imports/match.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "imports/real_gazetteer.hpp"

using imports::Outcome;
using imports::Reason;
using real_gazetteer::match;
using real_gazetteer::nameOf;

namespace {

std::string placed(std::string_view cells)
{
    const imports::Match found = match(cells);
    return found.outcome == Outcome::Placed ? nameOf(found.place) : std::string();
}

Reason asked(std::string_view cells)
{
    const imports::Match found = match(cells);
    REQUIRE(found.outcome == Outcome::Asked);
    REQUIRE_FALSE(found.candidates.empty());
    return found.reason;
}

}  // namespace

TEST_CASE("a name and a country, in whatever words, are a place")
{
    for (const char* country :
         {"Deutschland", "Germany", "DE", "DEU", "D", "germany ", "Bundesrepublik Deutschland"})
        CHECK(placed("Jena|" + std::string(country)) == "Jena (DE)");
    CHECK(placed("Danzig|Polen") == "Gdańsk (PL)");
    CHECK(placed("Vienna|AT") == placed("Wien|Österreich"));
    CHECK(placed("Barcelona|ESP") == "Barcelona (ES)");
    CHECK(placed("Saint-Denis|RE") == placed("Saint-Denis|Réunion"));
}

TEST_CASE("small places of the second tier are found by their full name, and by nothing less")
{
    CHECK(placed("Bärnkopf|Österreich") == "Bärnkopf (AT)");
    const model::PlaceId place = match("Bärnkopf|AT").place;
    CHECK(real_gazetteer::index().atlas().gazetteer().isSmall(place));
    CHECK(placed("Bärnko|Österreich").empty());
}

TEST_CASE("what a municipality is called beside its name does not matter")
{
    CHECK(placed("Stadt Jena|DE") == "Jena (DE)");
    CHECK(placed("Commune de Bernissart|BE") == "Bernissart (BE)");
    CHECK(placed("AYUNTAMIENTO DE SEVILLA|ES") == placed("Sevilla|ES"));
    CHECK(placed("Kalush AC|UA") == placed("Kalush|UA"));
    CHECK(placed("Bruxelles/Brussel|BE") == placed("Brussels|BE"));
}

TEST_CASE("two places of a name are asked, the larger one first; what else the row says decides")
{
    CHECK(asked("Neustadt|DE") == Reason::SeveralOfTheName);
    // Without its addition a name counts like a whole one: the town that most mean is offered, and first.
    CHECK(asked("Halle") == Reason::SeveralOfTheName);
    CHECK(nameOf(match("Halle").candidates.front().place) == "Halle (Saale) (DE)");
    CHECK(asked("Mühlhausen|DE") == Reason::SeveralOfTheName);
    CHECK(nameOf(match("Mühlhausen|DE").candidates.front().place) == "Mühlhausen/Thüringen (DE)");
    CHECK(asked("Frankfurt|XX") == Reason::UnknownCountry);
    CHECK(placed("Frankfurt (Oder)|DE") == "Frankfurt (Oder) (DE)");
    CHECK(placed("Frankfurt|DE|Brandenburg") == "Frankfurt (Oder) (DE)");
    CHECK(placed("Frankfurt|DE|BB") == "Frankfurt (Oder) (DE)");
    CHECK(asked("Jena|DE|Bayern") == Reason::OtherState);
    CHECK(asked("Jena|Frankreich") == Reason::OtherCountry);
    CHECK(placed("Mühlhausen|DE||09373146") != placed("Mühlhausen|DE|Thüringen"));
}

TEST_CASE("an official key decides, unless the name says something else")
{
    CHECK(placed("Jena|||16053000") == "Jena (DE)");
    CHECK(placed("Stadt Jena||Thüringen|16 0 53 000") == "Jena (DE)");
    CHECK(placed("Ulm|||8421000") == "Ulm (DE)");
    CHECK(placed("Erlangen, Stadt|||095620000000") == "Erlangen (DE)");
    CHECK(asked("Weimar|||16053000") == Reason::KeyAndNameDiffer);
    CHECK(asked("Jena|DE|Bayern|16053000") == Reason::OtherState);
    CHECK(asked("Jena|FR||16053000") == Reason::OtherCountry);
}

TEST_CASE("inhabitants that differ fourfold are asked")
{
    CHECK(placed("Jena|DE||||| 110.000") == "Jena (DE)");
    CHECK(asked("Jena|DE|||||1200") == Reason::InhabitantsDiffer);
    CHECK(asked("Jena|DE||16053000|||1200") == Reason::InhabitantsDiffer);
}

TEST_CASE("a row with a position stands there, and is the place of its name nearby")
{
    CHECK(placed("Jena|DE|||50.93|11.59") == "Jena (DE)");
    const imports::Match own = match("Klein-Utopia|Deutschland|||50,93|11,59");
    CHECK(own.outcome == Outcome::Placed);
    CHECK_FALSE(own.place.valid());
    CHECK(own.country == "DE");
    CHECK(own.state == "DE-TH");
    CHECK(match("Klein-Utopia||||50.93|11.59").country == "DE");
    CHECK(asked("Klein-Utopia|Spanien|||50.93|11.59") == Reason::OutsideItsCountry);
    CHECK(match("Comune di Lampedusa e Linosa|IT|||35.5114|12.5877").outcome == Outcome::Placed);
    // Nothing stands at 0, 0.
    CHECK(match("Klein-Utopia|Deutschland|||0|0").outcome == Outcome::Tray);
}

TEST_CASE("a position at sea is asked, but at an island; what is none is said")
{
    CHECK(asked("Klein-Utopia|Deutschland|||55.6|4.5") == Reason::OutsideItsCountry);
    CHECK(match("Klein-Utopia|IT|||35.50|12.60").outcome == Outcome::Placed);
    CHECK(match("Klein-Utopia|Deutschland|||95|11").reason == Reason::BadPosition);
    CHECK(match("Klein-Utopia|Deutschland|||95|11").outcome == Outcome::Tray);
    CHECK(match("Klein-Utopia|Deutschland|||keine|").reason == Reason::BadPosition);
    const imports::Match jena = match("Jena|Deutschland|||95|11");
    CHECK(jena.place.valid());
    CHECK(jena.reason == Reason::PositionIgnored);
    CHECK(match("Klein-Utopia|Deutschland|||0|0").reason == Reason::NoSuchPlace);
}

TEST_CASE("countries are known as they call themselves")
{
    for (const char* row : {"København|Danmark", "Amsterdam|Nederland", "Wien|Österreich", "Madrid|España",
                            "Roma|Italia", "Helsinki|Suomi", "Praha|Česko", "Budapest|Magyarország",
                            "Sofia|България", "Athen|Ελλάδα", "Stockholm|Sverige", "Oslo|Norge"}) {
        CAPTURE(row);
        CHECK(match(row).outcome == Outcome::Placed);
        CHECK(match(row).place.valid());
    }
}

TEST_CASE("what is no place ends in the tray, what names several is asked")
{
    for (const char* name : {"Brabantstad|NL", "Netwerkstad Twente|NL", "Klein-Utopia|DE", "|DE"})
        CHECK(match(name).outcome == Outcome::Tray);
    CHECK(match("|DE").reason == Reason::NoName);
    CHECK(asked("Accettura, Cirigliano, Oliveto Lucano, Stigliano|IT") == Reason::SeveralPlaces);
}

TEST_CASE("a German district stands inside its area, told from the town of its name")
{
    for (const char* name :
         {"Landkreis Gotha|DE", "Wetteraukreis|Deutschland", "Kreis Unna|DE|NW", "Ennepe-Ruhr-Kreis"}) {
        CAPTURE(name);
        const imports::Match found = match(name);
        CHECK(found.outcome == Outcome::Placed);
        CHECK_FALSE(found.place.valid());
        CHECK(found.position.has_value());
        CHECK(found.country == "DE");
    }
    CHECK(placed("Gotha|DE") == "Gotha (DE)");
    CHECK(match("Landkreis Gotha|DE").state == "DE-TH");
    CHECK_FALSE(match("Landkreis Gotha|FR").position);
}

TEST_CASE("what is in the tray has suggestions")
{
    const auto ids = real_gazetteer::matcher().suggestions(real_gazetteer::row("Jenna|DE"));
    CHECK(std::any_of(ids.begin(), ids.end(), [](model::PlaceId id) { return nameOf(id) == "Jena (DE)"; }));
}

namespace {

/// Rows that say right things of places, in random order, with all columns.
imports::Rows trueRows(std::mt19937& random, std::size_t count)
{
    const model::Gazetteer& gazetteer = real_gazetteer::index().atlas().gazetteer();
    const model::Geography& geography = real_gazetteer::index().atlas().geography();
    imports::Rows rows{{"Ort", "Land", "Bundesland", "AGS", "Breite", "Länge", "Einwohner"}};
    while (rows.size() <= count) {
        const model::PlaceId id(random() % (gazetteer.size() + gazetteer.smallCount()));
        const model::Place place = gazetteer[id];
        if (place.type == model::PlaceType::Quarter || !place.country.valid()) continue;
        rows.push_back({std::string(place.name), geography[place.country].name.de,
                        place.state.valid() ? geography[place.state].name.de : "",
                        std::string(place.municipalityKey), std::to_string(place.position.latDeg),
                        std::to_string(place.position.lonDeg),
                        place.population > 0 ? std::to_string(place.population) : ""});
    }
    return rows;
}

imports::Columns columnsOf(const std::vector<imports::Use>& uses)
{
    imports::Columns columns;
    columns.firstRow = 1;
    for (const imports::Use use : uses) columns.of.push_back({use, {}, false});
    return columns;
}

}  // namespace

TEST_CASE("the order of the rows does not matter")
{
    std::mt19937 random(7);
    imports::Rows rows = trueRows(random, 600);
    const imports::Columns columns = columnsOf({imports::Use::Place, imports::Use::Country});
    const auto outcomes = [&] {
        std::map<std::string, std::pair<Outcome, std::uint32_t>> found;
        for (const auto& row : imports::examine(real_gazetteer::matcher(), rows, columns).rows)
            found[row.said.name + "|" + row.said.country] = {row.match.outcome, row.match.place.index};
        return found;
    };
    const auto before = outcomes();
    std::shuffle(rows.begin() + 1, rows.end(), random);
    CHECK(outcomes() == before);
}

TEST_CASE("more columns never place more rows wrongly")
{
    using imports::Use;
    std::mt19937 random(11);
    const imports::Rows rows = trueRows(random, 1500);
    const model::Gazetteer& gazetteer = real_gazetteer::index().atlas().gazetteer();
    const auto wrong = [&](const std::vector<Use>& uses) {
        std::size_t count = 0;
        for (const auto& row : imports::examine(real_gazetteer::matcher(), rows, columnsOf(uses)).rows) {
            if (row.match.outcome != Outcome::Placed || !row.match.place.valid()) continue;
            const auto& cells = rows[row.said.row];
            const geo::LonLat there{std::stod(cells[5]), std::stod(cells[4])};
            const geo::LonLat here = gazetteer[row.match.place].position;
            const bool isNear =
                std::abs(here.latDeg - there.latDeg) < 0.2 && std::abs(here.lonDeg - there.lonDeg) < 0.4;
            count += isNear ? 0 : 1;
        }
        return count;
    };
    const Use none = Use::Nothing;
    const std::size_t byName = wrong({Use::Place, Use::Country});
    for (const auto& more : {std::vector<Use>{Use::Place, Use::Country, Use::State},
                             {Use::Place, Use::Country, none, Use::Key},
                             {Use::Place, Use::Country, none, none, none, none, Use::Inhabitants}})
        CHECK(wrong(more) <= byName);
    CHECK(wrong({Use::Place, Use::Country, Use::State, Use::Key, Use::Latitude, Use::Longitude,
                 Use::Inhabitants}) == 0);
    CHECK(byName * 50 <= rows.size());
}

TEST_CASE("blank rows and repetitions count nothing twice; the sum is said")
{
    const imports::Rows rows{{"Ort", "Land"}, {"Jena", "DE"},     {"", " "},
                             {"Jena", "DE"},  {"Neustadt", "DE"}, {"Klein-Utopia", "DE"}};
    const imports::Columns columns = columnsOf({imports::Use::Place, imports::Use::Country});
    const imports::Examined found = imports::examine(real_gazetteer::matcher(), rows, columns);
    CHECK(found.placed == 1);
    CHECK(found.asked == 1);
    CHECK(found.tray == 1);
    CHECK(found.repeats == std::vector<std::size_t>{3});
    CHECK(imports::summary(found).in(base::Language::De) ==
          "4 Zeilen: 1 zugeordnet, 1 mehrdeutig, 1 ohne Ort, 1 doppelt");
    using Is = imports::Answer::Is;
    const imports::Answers answers{{4, {Is::Place, found.rows.at(1).match.candidates.at(0).place, {}}},
                                   {1, {Is::NoPlace, {}, {}}}};  // nobody asked about Jena
    CHECK(imports::summary(found, answers).in(base::Language::De) ==
          "4 Zeilen: 2 zugeordnet, 0 mehrdeutig, 1 ohne Ort, 1 doppelt");
    CHECK(imports::examine(real_gazetteer::matcher(), rows, columns, [](std::size_t done) {
              return done < 1;
          }).rows.size() == 1);
}
