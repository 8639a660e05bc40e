// What is written is read again as the same.
#include <doctest/doctest.h>

#include <random>

#include "table/builder.hpp"
#include "table/csv_cell.hpp"
#include "table/write.hpp"

namespace {

table::WrittenTable sample()
{
    return {"Mitglieder",
            "Wörter",
            {{"Ort"},
             {"Land", {"Deutschland", "Österreich & Co. <\"x\">"}},
             {"Ebene", {"Land", "Europa", "Welt"}}},
            {{"Gera", "Deutschland", "01001000"}, {"Zwei\nZeilen; \"so\"", "", " a, b|c"}}};
}

std::vector<table::Row> rowsOf(const table::WrittenTable& table)
{
    std::vector<table::Row> rows{{}};
    for (const table::WrittenColumn& column : table.columns) rows.front().push_back(column.heading);
    for (const table::Row& row : table.rows) {
        rows.emplace_back();
        for (const std::string& cell : row) rows.back().push_back(table::cellText(cell));
        while (!rows.back().empty() && rows.back().back().empty()) rows.back().pop_back();
    }
    while (!rows.empty() && rows.back().empty()) rows.pop_back();
    return rows;
}

}  // namespace

TEST_CASE("XLSX and CSV that were written are read as the same rows")
{
    const table::WrittenTable table = sample();
    const auto packed = table::readWorkbook(table::writeXlsx(table), "x.xlsx");
    REQUIRE(packed.value.has_value());
    CHECK(packed.value->remarks.empty());
    REQUIRE(packed.value->sheets.size() == 2);
    CHECK(packed.value->sheets[0].name == "Mitglieder");
    CHECK(packed.value->sheets[0].rows == rowsOf(table));
    CHECK(packed.value->sheets[1].name == "Wörter");
    CHECK(packed.value->sheets[1].rows == std::vector<table::Row>{{"Land", "Ebene"},
                                                                  {"Deutschland", "Land"},
                                                                  {"Österreich & Co. <\"x\">", "Europa"},
                                                                  {"", "Welt"}});
    CHECK(table::writeXlsx(table) == table::writeXlsx(table));
    for (const base::Language language : {base::Language::De, base::Language::En}) {
        const auto text = table::readWorkbook(table::writeCsv(table, language), "x.csv");
        REQUIRE(text.value.has_value());
        CHECK(text.value->delimiter == (language == base::Language::De ? ';' : ','));
        CHECK(text.value->sheets[0].rows == rowsOf(table));
    }
}

TEST_CASE("whatever the cells hold, CSV and XLSX give it back")
{
    std::mt19937 random(13);
    const std::vector<std::string> pieces{"a", "ä", "\"", ";", ",", "\t", "\n", "|", " ", "0", "'", "€", "="};
    for (int round = 0; round < 300; ++round) {
        table::WrittenTable table{"A", "B", {}, {}};
        const std::size_t columns = 2 + random() % 4;
        for (std::size_t i = 0; i < columns; ++i) table.columns.push_back({"Spalte " + std::to_string(i)});
        for (std::size_t row = 0; row < 1 + random() % 6; ++row) {
            table.rows.emplace_back();
            for (std::size_t i = 0; i < columns; ++i) {
                std::string cell;
                for (std::size_t k = 0; k < random() % 6; ++k) cell += pieces[random() % pieces.size()];
                table.rows.back().push_back(cell);
            }
        }
        const auto text = table::readWorkbook(table::writeCsv(table, base::Language::De), "x.csv");
        REQUIRE(text.value.has_value());
        auto expected = rowsOf(table);
        CHECK(text.value->sheets[0].rows == expected);
        const auto packed = table::readWorkbook(table::writeXlsx(table), "x.xlsx");
        REQUIRE(packed.value.has_value());
        CHECK(packed.value->sheets[0].rows == expected);
    }
}

TEST_CASE("what begins like a formula is text, and is given back without the sign")
{
    for (const std::string cell :
         {"=1+1", "+49", "-", "@a", "'=x", "''-y", "a", "", "'s-Hertogenbosch", "1-2"}) {
        const std::string written = table::withSign(cell);
        CHECK(table::withoutSign(written) == cell);
        CHECK((written.empty() || std::string_view("=+-@").find(written.front()) == std::string_view::npos));
    }
    CHECK(table::withSign("'s-Hertogenbosch") == "'s-Hertogenbosch");
}

TEST_CASE("a cell stands in quotes where it would be misread")
{
    const auto written = [](std::string_view cell, std::string_view dividing) {
        std::string out;
        table::appendCsvCell(out, cell, dividing);
        return out;
    };
    CHECK(written("a;b", ";") == "\"a;b\"");
    CHECK(written("-52,5", ";") == "-52,5");
    CHECK(written("-52,5", ",;\t|") == "\"-52,5\"");
    CHECK(written(" a", ";") == "\" a\"");
    CHECK(written("sagt \"ja\"", ";") == "\"sagt \"\"ja\"\"\"");
    CHECK(written("a\nb", ";") == "\"a\nb\"");
}
