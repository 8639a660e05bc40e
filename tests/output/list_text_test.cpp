#include <doctest/doctest.h>

#include <sstream>

#include "output/list_text.hpp"
#include "support/sample_atlas.hpp"

using base::Language;
using words::Table;

namespace {

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("columns of a table stand under each other, whatever the letters")
{
    Table table;
    table.columns = {{"Name"}, {"Zahl", true}, {"Ort"}};
    table.rows = {{"Würde", "7", "Köln"}, {"漢字", "1234", ""}, {"e\u0301e\u0301", "", "Bonn"}};
    CHECK(output::alignedTable(table) == "Name   Zahl  Ort\n"
                                         "Würde     7  Köln\n"
                                         "漢字   1234\n"
                                         "e\u0301e\u0301           Bonn\n");
}

TEST_CASE("widths on a terminal")
{
    CHECK(output::terminalWidth("") == 0);
    CHECK(output::terminalWidth("Größe") == 5);
    CHECK(output::terminalWidth("漢字") == 4);
    CHECK(output::terminalWidth("e\u0301") == 1);
}

TEST_CASE("a name cannot drive the terminal")
{
    Table table;
    table.columns = {{"Name"}};
    table.rows = {{"a\x1b[2Jb\nc\u202E"}};
    const std::string text = output::alignedTable(table);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(linesOf(text).size() == 2);
}

TEST_CASE("CSV: quotes, separators, formulas, numbers by language")
{
    Table table;
    table.columns = {{"Name; mit"}, {"Breite", true}};
    table.rows = {{"sagt \"ja\"", "-52.5"}, {"=1+1", "7.25"}, {"a,b", ""}};
    CHECK(output::csv(table, Language::De) == "\xEF\xBB\xBF"
                                              "\"Name; mit\";Breite\r\n"
                                              "\"sagt \"\"ja\"\"\";-52,5\r\n"
                                              "'=1+1;7,25\r\n"
                                              "a,b;\r\n");
    CHECK(output::csv(table, Language::En) == "\xEF\xBB\xBF"
                                              "Name; mit,Breite\r\n"
                                              "\"sagt \"\"ja\"\"\",-52.5\r\n"
                                              "'=1+1,7.25\r\n"
                                              "\"a,b\",\r\n");
}

TEST_CASE("the brief list has one line for each entry, in slide order")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const auto lines = linesOf(output::listTable(atlas, filter::evaluate(atlas, {}), Language::De));
    REQUIRE(lines.size() == 1 + 6 + 2);
    CHECK(lines[0].find("Kennung") == 0);
    CHECK(lines[0].find("Bezug") == std::string::npos);
    CHECK(lines[1].find("water-berlin") == 0);
    CHECK(lines[1].find("Wasserverband") != std::string::npos);
    CHECK(lines[1].find("Berlin") != std::string::npos);
    CHECK(lines[1].find("Wasser, Öffentliche Daseinsvorsorge") != std::string::npos);
    CHECK(lines[6].find("ohne Sitz") != std::string::npos);
    CHECK(lines[8] == "6 Einträge");
    CHECK(linesOf(output::listTable(atlas, filter::evaluate(atlas, {}), Language::En))[8] == "6 entries");
}

TEST_CASE("with a region each line tells its tier")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    filter::Criteria criteria;
    criteria.regions = {{filter::RegionRef::Kind::State, "DE-TH"}};
    const auto lines = linesOf(output::listTable(atlas, filter::evaluate(atlas, criteria), Language::De));
    REQUIRE(lines.size() > 3);
    CHECK(lines[0].find("Bezug zur Region") != std::string::npos);
    bool seatHere = false;
    for (const std::string& line : lines)
        seatHere = seatHere ||
                   (line.find("states-erfurt") == 0 && line.find("Sitz oder Büro hier") != std::string::npos);
    CHECK(seatHere);
}

TEST_CASE("the full list says what is known and what is not")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const auto lines = linesOf(output::listCsv(atlas, filter::evaluate(atlas, {}), Language::De));
    REQUIRE(lines.size() == 7);
    CHECK(lines[1].find(";52,52440;13,41050;") != std::string::npos);
    CHECK(lines[4].find(";Deutschland, Frankreich, Japan;") != std::string::npos);
    CHECK(lines[4].find(";Bonn (Deutschland);") != std::string::npos);
    CHECK(lines[5].find("143 Länder (2022, Liste nicht bekannt)") != std::string::npos);
    CHECK(lines[2].find("Nordrhein-Westfalen, Thüringen") != std::string::npos);
    for (const std::string& line : lines) CHECK(line.back() == '\r');
}

TEST_CASE("nothing found is a list without entries")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const auto lines = linesOf(output::listTable(atlas, {}, Language::De));
    REQUIRE(lines.size() == 3);
    CHECK(lines[2] == "0 Einträge");
}
