// Columns by their words and by what stands below.
#include "imports/columns.hpp"

#include <doctest/doctest.h>

#include "imports/real_gazetteer.hpp"

using imports::Kind;
using imports::Rows;
using imports::Use;

namespace {

std::vector<Use> uses(const Rows& rows, Kind kind = Kind::Members)
{
    std::vector<Use> found;
    for (const imports::Column& column : imports::recognise(real_gazetteer::index(), rows, kind).of)
        found.push_back(column.use);
    return found;
}

}  // namespace

TEST_CASE("headings in German and English, in any order, below a title")
{
    CHECK(uses({{"Stadt", "Land", "Breite", "Länge"}, {"Tirana", "AL", "41,3274", "19,8187"}}) ==
          std::vector<Use>{Use::Place, Use::Country, Use::Latitude, Use::Longitude});
    CHECK(uses({{"city", "country", "population", "joined"}, {"Jena", "DE", "110000", "2019"}}) ==
          std::vector<Use>{Use::Place, Use::Country, Use::Inhabitants, Use::Year});
    CHECK(uses({{"Name der Kommune", "Einwohner (2020)", "PLZ", "Amtlicher Gemeindeschlüssel (AGS)"},
                {"Jena", "110.000", "07743", "16053000"}}) ==
          std::vector<Use>{Use::Place, Use::Inhabitants, Use::PostalCode, Use::Key});
    const auto titled = imports::recognise(
        real_gazetteer::index(),
        {{"Mitglieder 2024"}, {}, {"Ort", "Bundesland", "Quelle"}, {"Jena", "Thüringen", "x"}},
        Kind::Members);
    CHECK(titled.firstRow == 3);
    CHECK(titled.headings == base::Language::De);
    CHECK(titled.find(Use::State) == 1U);
}

TEST_CASE("without headings the content says it")
{
    const Rows rows{{"Jena", "Deutschland", "50.93", "11.59", "2019"},
                    {"Gera", "Deutschland", "50.88", "12.08", "2020"},
                    {"Paris", "Frankreich", "48.85", "2.35", "2001"}};
    const auto found = imports::recognise(real_gazetteer::index(), rows, Kind::Members);
    CHECK(found.firstRow == 0);
    CHECK(uses(rows) == std::vector<Use>{Use::Place, Use::Country, Use::Latitude, Use::Longitude, Use::Year});
    CHECK(found.of[0].byContent);
    CHECK(uses({{"Jena", "16053000"}, {"Gera", "16052000"}}) == std::vector<Use>{Use::Place, Use::Key});
    CHECK(uses({{"1", "Jena", "50.93, 11.59"}, {"2", "Gera", "50.88, 12.08"}})[2] == Use::Position);
    CHECK(uses({{"Jena"}, {"Gera"}}) == std::vector<Use>{Use::Place});
}

TEST_CASE("content corrects a heading")
{
    CHECK(uses({{"Stadt", "Land"}, {"Jena", "Thüringen"}, {"Ulm", "Baden-Württemberg"}})[1] == Use::State);
    CHECK(uses({{"Stadt", "Länge"}, {"Jena", "sehr lang"}, {"Ulm", "kurz"}})[1] == Use::Nothing);
}

TEST_CASE("a table of networks has fields of entries")
{
    const auto found = imports::recognise(real_gazetteer::index(),
                                          {{"Name", "Sitz", "Land", "Gründungsjahr", "Website", "Themen"},
                                           {"Bund", "Jena", "DE", "1990", "https://example.org", "Klima"}},
                                          Kind::Networks);
    CHECK(found.of[0].field == "name_de");
    CHECK(found.of[1].use == Use::Place);
    CHECK(found.of[3].field == "founded");
    CHECK(found.of[4].field == "url");
    CHECK(found.of[5].field == "topics");
    CHECK(imports::recognise(real_gazetteer::index(),
                             {{"Name", "City", "Founded"}, {"Union", "Jena", "1990"}}, Kind::Networks)
              .of[0]
              .field == "name_en");
}

TEST_CASE("what a table is follows from its headings; a name alone may be a town's")
{
    const auto likely = [](const Rows& rows) { return imports::likelyKind(real_gazetteer::index(), rows); };
    CHECK(likely({{"Netzwerk", "Stadt", "Themen", "URL"}, {"Wasserbund", "Gera", "Wasser", ""}}) ==
          Kind::Networks);
    CHECK(likely({{"Name", "Ort", "Themen"}, {"Wasserbund", "Gera", "Wasser"}}) == Kind::Networks);
    CHECK(likely({{"Name", "Stadt"}, {"Rathaus", "Gera"}}) == Kind::Members);
    CHECK(likely({{"Stadt", "Land", "Jahr"}, {"Gera", "DE", "2019"}}) == Kind::Members);
    CHECK(likely({{"Gera"}, {"Jena"}}) == Kind::Members);
}

TEST_CASE("a table of links names two places, by words of their own, by the same twice or by content")
{
    const auto links = [](const Rows& rows) { return uses(rows, Kind::Links); };
    CHECK(links({{"from_city", "from_country", "from_lat", "from_lon", "to_city", "to_country", "to_lat",
                  "to_lon"},
                 {"Gera", "DE", "50.9", "12.1", "Paris", "FR", "48.9", "2.3"}}) ==
          std::vector<Use>{Use::Place, Use::Country, Use::Latitude, Use::Longitude, Use::OtherPlace,
                           Use::OtherCountry, Use::OtherLatitude, Use::OtherLongitude});
    CHECK(links({{"Stadt", "Land", "Partnerstadt", "Land", "Seit", "Art"},
                 {"Gera", "DE", "Paris", "FR", "1990", "Partnerschaft"}}) ==
          std::vector<Use>{Use::Place, Use::Country, Use::OtherPlace, Use::OtherCountry, Use::Year,
                           Use::LinkKind});
    CHECK(links({{"Gera", "DE", "Paris", "FR"}, {"Jena", "DE", "Lyon", "FR"}}) ==
          std::vector<Use>{Use::Place, Use::Country, Use::OtherPlace, Use::OtherCountry});
    const auto likely = [](const Rows& rows) { return imports::likelyKind(real_gazetteer::index(), rows); };
    CHECK(likely({{"Stadt", "Partnerstadt"}, {"Gera", "Paris"}}) == Kind::Links);
    CHECK(likely({{"from_city", "to_city"}, {"Gera", "Paris"}}) == Kind::Links);
    CHECK(likely({{"Stadt", "Land", "Stadt", "Land"}, {"Gera", "DE", "Paris", "FR"}}) == Kind::Links);
    CHECK(likely({{"Stadt", "Land", "Jahr"}, {"Gera", "DE", "2019"}}) == Kind::Members);
}

TEST_CASE("words on the command line, and what can be chosen")
{
    CHECK(imports::columnOf("lat", Kind::Members)->use == Use::Latitude);
    CHECK(imports::columnOf("Ort", Kind::Members)->use == Use::Place);
    CHECK(imports::columnOf("summary_en", Kind::Networks)->field == "summary_en");
    CHECK_FALSE(imports::columnOf("summary_en", Kind::Members));
    CHECK_FALSE(imports::columnOf("quark", Kind::Members));
    for (const Kind kind : {Kind::Members, Kind::Networks, Kind::Links})
        for (const imports::Column& column : imports::choices(kind))
            CHECK_FALSE(imports::wordOf(column).empty());
    CHECK(imports::columnOf("place2", Kind::Links)->use == Use::OtherPlace);
    CHECK_FALSE(imports::columnOf("place2", Kind::Members));
}
