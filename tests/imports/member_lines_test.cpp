// Lists of members as people paste them. Names and places of the sample gazetteer.
#include "imports/member_lines.hpp"

#include <doctest/doctest.h>

#include "support/sample_atlas.hpp"

using base::Language;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

imports::MemberLines read(std::string_view text, const std::vector<model::MemberPlace>& known = {})
{
    static const filter::Index index(atlas());
    return imports::readMemberLines(index, text, known, Language::De);
}

}  // namespace

TEST_CASE("a line is a place, with what stands behind it; headings, blanks and repetitions count nothing")
{
    const imports::MemberLines found =
        read("Ort\tLand\n\nJena\tDeutschland\r\nJena\tDeutschland\n  \n\"Jena\"\n");
    REQUIRE(found.places.size() == 2);  // with and without a country are two lines
    CHECK(found.repeated == 1);
    CHECK(found.places.front().name.de == "Jena");
    CHECK(found.places.front().country == "DE");
    CHECK(found.places.front().state == "DE-TH");
    REQUIRE(found.places.front().place);
    CHECK(found.unknown.empty());
}

TEST_CASE("what nobody knows stays in the list, without a position, and is told")
{
    const imports::MemberLines found = read("Brabantstad\nJena; Frankreich\nJena; Atlantis\nJena; 110000");
    REQUIRE(found.places.size() == 4);
    CHECK_FALSE(found.places[0].place);
    CHECK(found.places[0].name.de == "Brabantstad");
    CHECK_FALSE(found.places[1].place);  // no Jena in France: not put somewhere else
    CHECK(found.places[1].country == "FR");
    CHECK_FALSE(found.places[2].place);
    CHECK(found.places[3].place);  // a number says nothing of the place
    CHECK(found.unknown == std::vector<std::string>{"Brabantstad", "Jena; Frankreich", "Jena; Atlantis"});
}

TEST_CASE("the list as text reads back to itself, and what is known of a line stays")
{
    std::vector<model::MemberPlace> places = read("Jena\nBrabantstad; Niederlande").places;
    REQUIRE(places.size() == 2);
    places[0].note.de = "seit 1999";
    const std::string text = imports::memberLinesText(atlas(), places, Language::De);
    CHECK(read(text, places).places == places);
    CHECK(read("Weimar\n" + text, places).places.back() == places.back());
}

TEST_CASE("hostile lists: no names, one long line, too many lines")
{
    CHECK(read("").places.empty());
    CHECK(read(";;;\n\t\t\n").places.empty());
    CHECK(read(std::string(100'000, 'x')).places.size() == 1);
    std::string many;
    for (std::size_t i = 0; i < imports::mostMemberLines + 10; ++i) many += "x" + std::to_string(i) + "\n";
    CHECK(read(many).places.size() == imports::mostMemberLines);
}
