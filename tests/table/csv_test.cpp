// CSV as people have it: which sign divides, which letters the bytes are, quotes, and what is broken.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "table/workbook.hpp"

namespace {

using namespace std::string_literals;
using table::Row;
using table::Workbook;
using Rows = std::vector<Row>;

Workbook read(std::string_view bytes, std::string_view name = "liste.csv", const table::Limits& limits = {})
{
    auto result = table::readWorkbook(bytes, name, limits);
    REQUIRE(result.value.has_value());
    REQUIRE(result.value->sheets.size() == 1);
    return std::move(*result.value);
}

Rows rowsOf(std::string_view bytes) { return read(bytes).sheets.front().rows; }

bool says(const Workbook& book, std::string_view words)
{
    for (const base::Message& one : book.remarks)
        if (one.in(base::Language::De).find(words) != std::string::npos) return true;
    return false;
}

std::string utf16(std::u16string_view text, bool big, bool marked)
{
    std::string out = !marked ? "" : big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t c : text) {
        const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
        out += big ? high : low;
        out += big ? low : high;
    }
    return out;
}

}  // namespace

TEST_CASE("the sign that divides is found")
{
    const Rows expected{{"Ort", "Land", "Breite"}, {"Gera", "DE", "50.88"}, {"Jena", "DE", "50.93"}};
    CHECK(rowsOf("Ort;Land;Breite\nGera;DE;50.88\nJena;DE;50.93\n") == expected);
    CHECK(rowsOf("Ort,Land,Breite\r\nGera,DE,50.88\r\nJena,DE,50.93") == expected);
    CHECK(rowsOf("Ort\tLand\tBreite\rGera\tDE\t50.88\rJena\tDE\t50.93\r") == expected);
    CHECK(rowsOf("Ort|Land|Breite\nGera|DE|50.88\nJena|DE|50.93\n") == expected);
    CHECK(rowsOf("sep=;\nOrt;Land;Breite\nGera;DE;50.88\nJena;DE;50.93\n") == expected);
}

TEST_CASE("a decimal comma divides nothing")
{
    CHECK(rowsOf("Ort;Breite;Länge\nGera;50,88;12,08\nJena;50,93;11,59\n") ==
          Rows{{"Ort", "Breite", "Länge"}, {"Gera", "50,88", "12,08"}, {"Jena", "50,93", "11,59"}});
    CHECK(rowsOf("50,88;12,08\n50,93;11,59\n") == Rows{{"50,88", "12,08"}, {"50,93", "11,59"}});
}

TEST_CASE("strokes within the cells of a table divide nothing")
{
    const table::Workbook book = read("id,year,topics\nasew,2019,energy|water\nvku,2020,waste|water\n");
    CHECK(book.delimiter == ',');
    CHECK(book.sheets.at(0).rows.at(1) == std::vector<std::string>{"asew", "2019", "energy|water"});
    CHECK(read("id|year\nasew|2019\n").delimiter == '|');
}

TEST_CASE("one column stays one, whatever stands in it")
{
    const Workbook book = read("Gera\nJena\nFrankfurt, Oder\nSuhl\nErfurt\n");
    CHECK(book.delimiter == 0);
    CHECK(book.sheets.front().rows[2] == Row{"Frankfurt, Oder"});
}

TEST_CASE("a title above the table does not hide the sign")
{
    const Workbook book = read("Mitglieder, Stand 2024\n\nOrt;Land\nGera;DE\nJena;DE\n");
    CHECK(book.delimiter == ';');
    CHECK(book.sheets.front().rows[1].empty());
    CHECK(book.sheets.front().rows[3] == Row{"Gera", "DE"});
}

TEST_CASE("quotes hold signs, lines and quotes")
{
    CHECK(rowsOf("a;b\n\"x;y\";\"Stadt \"\"Gera\"\"\"\n\"zwei\nZeilen\";c\n") ==
          Rows{{"a", "b"}, {"x;y", "Stadt \"Gera\""}, {"zwei\nZeilen", "c"}});
    CHECK(rowsOf("a, b\n\"x, y\", \"c, d\"\n\"e, f\", g\n") ==
          Rows{{"a", "b"}, {"x, y", "c, d"}, {"e, f", "g"}});
    CHECK(rowsOf("a;b\n\"Stadt \"Gera\" Ost\";x\n") == Rows{{"a", "b"}, {"Stadt \"Gera\" Ost", "x"}});
}

TEST_CASE("a quote that nobody closed costs its own row only")
{
    const Workbook book = read("Ort;Land\n\"Gera;DE\nJena;DE\n\"Suhl\";DE\nErfurt;DE\n");
    CHECK(book.sheets.front().rows ==
          Rows{{"Ort", "Land"}, {"\"Gera", "DE"}, {"Jena", "DE"}, {"Suhl", "DE"}, {"Erfurt", "DE"}});
    CHECK(says(book, "die nirgends enden: 1"));
    // Many of them do not make reading slow: behind some, quotes are letters.
    std::string many = "Ort;Land\n";
    for (int i = 0; i < 60'000; ++i) many += "\"Gera;DE\n";
    CHECK(rowsOf(many).size() == 60'001);
}

TEST_CASE("rows of unequal length are kept and counted")
{
    const Workbook book = read("a;b;c\n1;2;3\n1;2\n1;2;3;4\n5;6;7\n");
    CHECK(book.sheets.front().rows ==
          Rows{{"a", "b", "c"}, {"1", "2", "3"}, {"1", "2"}, {"1", "2", "3", "4"}, {"5", "6", "7"}});
    CHECK(says(book, "mehr Spalten als die meisten: 2"));
}

TEST_CASE("a row divided by another sign is divided all the same")
{
    const Workbook book = read("Ort;Land;Jahr\nGera;DE;2001\nJena,DE,2002\nSuhl;DE;2003\n");
    CHECK(book.sheets.front().rows[2] == Row{"Jena", "DE", "2002"});
    CHECK(says(book, "ein anderes Zeichen"));
}

TEST_CASE("letters: UTF-8, UTF-16 both ways, Windows-1252 and Latin-1")
{
    const Rows expected{{"Ort", "Land"}, {"Köln", "DE"}, {"Łódź", "PL"}};
    const std::u16string wide = u"Ort;Land\nKöln;DE\nŁódź;PL\n";
    CHECK(rowsOf("\xEF\xBB\xBFOrt;Land\nKöln;DE\nŁódź;PL\n") == expected);
    for (const bool big : {false, true})
        for (const bool marked : {false, true}) {
            CAPTURE(big);
            CAPTURE(marked);
            const Workbook book = read(utf16(wide, big, marked));
            CHECK(book.sheets.front().rows == expected);
            CHECK(book.encoding == (big ? "UTF-16BE" : "UTF-16LE"));
        }
    const Workbook windows = read("Ort;Preis\nK\xF6ln;5 \x80\n");
    CHECK(windows.encoding == "Windows-1252");
    CHECK(windows.sheets.front().rows[1] == Row{"Köln", "5 €"});
    const Workbook latin = read("Ort;Land\nK\xF6ln;DE\nM\xFCnchen;DE\n");
    CHECK(latin.encoding == "ISO-8859-1");
    CHECK(latin.sheets.front().rows[2] == Row{"München", "DE"});
}

TEST_CASE("one bad byte among good UTF-8 spoils one letter")
{
    const Workbook book = read("Ort\nKöln\nMünchen\nGöttingen\nFürth\nLübeck\nW\xFCrzburg\n");
    CHECK(book.encoding == "UTF-8");
    CHECK(book.sheets.front().rows[6] == Row{"W\uFFFDrzburg"});
    CHECK(says(book, "Unlesbare Zeichen"));
}

TEST_CASE("NUL is left out and said")
{
    const Workbook book = read("Ort;Land\nGe\0ra;DE\nJena;DE\n"s);
    CHECK(book.sheets.front().rows[1] == Row{"Gera", "DE"});
    CHECK(says(book, "Nullzeichen"));
}

TEST_CASE("what goes beyond a limit is left out and said")
{
    table::Limits limits;
    limits.rows = 3;
    limits.columns = 2;
    limits.cellBytes = 4;
    const Workbook book = read("a;b;c\n1;2;3\nabcdef;5;6\n7;8;9\n1;1;1\n", "x.csv", limits);
    CHECK(book.sheets.front().rows == Rows{{"a", "b"}, {"1", "2"}, {"abcd", "5"}});
    CHECK(says(book, "ersten 3 Zeilen"));
    CHECK(says(book, "ersten 2 Spalten"));
    CHECK(says(book, "gekürzt: 1"));
    limits = {};
    limits.cells = 5;
    const Workbook few = read("a;b\n1;2\n3;4\n5;6\n", "x.csv", limits);
    CHECK(few.sheets.front().rows == Rows{{"a", "b"}, {"1", "2"}});
    CHECK(says(few, "mehr Zellen"));
    // A letter of several bytes is not cut in two.
    limits = {};
    limits.cellBytes = 3;
    CHECK(read("aä€\nb\n", "x.csv", limits).sheets.front().rows.front() == Row{"aä"});
}

TEST_CASE("what is no table is refused with a reason")
{
    for (const std::string& bytes :
         {"%PDF-1.7\n"s, "<!DOCTYPE html><html></html>"s, std::string(300, '\x02'), ""s, "\n\n \n"s}) {
        CAPTURE(bytes);
        const auto result = table::readWorkbook(bytes, "x.csv");
        CHECK(!result.value);
        REQUIRE(result.hasErrors());
        CHECK(!result.diagnostics.front().message.empty());
    }
}

TEST_CASE("reading says how far it is and can be stopped")
{
    std::string many = "Ort;Land\n";
    for (int i = 0; i < 20'000; ++i) many += "Gera;DE\n";
    double last = -1;
    REQUIRE(table::readWorkbook(many, "x.csv", {}, [&](double share) {
        CHECK(share > last);
        last = share;
        return true;
    }));
    CHECK(last > 0.5);
    const auto stopped = table::readWorkbook(many, "x.csv", {}, [](double share) { return share < 0.3; });
    CHECK(!stopped);
    CHECK(!stopped.hasErrors());
}

TEST_CASE("pasted cells are divided by tabs where there are any")
{
    CHECK(table::readPasted("Ort\tLand\nFrankfurt, Oder\tDE\n").sheets.front().rows ==
          Rows{{"Ort", "Land"}, {"Frankfurt, Oder", "DE"}});
    CHECK(table::readPasted("Gera; DE\nJena; DE\n").sheets.front().rows ==
          Rows{{"Gera", "DE"}, {"Jena", "DE"}});
    CHECK(table::readPasted("").sheets.front().rows.empty());
}
