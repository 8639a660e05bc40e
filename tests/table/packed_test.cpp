// XLSX and ODS: what cells say, and files that are hidden, locked, broken, lying or made to do harm.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "table/number_text.hpp"
#include "table/workbook.hpp"
#include "table/zip_maker.hpp"

namespace {

using table::Row;
using table::Workbook;
using test_table::ods;
using test_table::xlsx;
using test_table::zipped;
using Rows = std::vector<Row>;

Workbook read(const std::string& bytes, std::string_view name, const table::Limits& limits = {})
{
    auto result = table::readWorkbook(bytes, name, limits);
    for (const base::Diagnostic& one : result.diagnostics) MESSAGE(base::toString(one, base::Language::En));
    REQUIRE(result.value.has_value());
    return std::move(*result.value);
}

Rows xlsxRows(std::string_view data) { return read(xlsx(data), "x.xlsx").sheets.front().rows; }
Rows odsRows(std::string_view data) { return read(ods(data), "x.ods").sheets.front().rows; }

bool says(const Workbook& book, std::string_view words)
{
    return std::any_of(book.remarks.begin(), book.remarks.end(), [&](const base::Message& one) {
        return one.in(base::Language::De).find(words) != std::string::npos;
    });
}

std::string refusal(std::string_view bytes, std::string_view name, const table::Limits& limits = {})
{
    const auto result = table::readWorkbook(bytes, name, limits);
    CHECK(!result.value);
    REQUIRE(!result.diagnostics.empty());
    CHECK(!result.diagnostics.front().message.in(base::Language::En).empty());
    return result.diagnostics.front().message.in(base::Language::De);
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string sheets(std::string_view list)
{
    return "<workbook xmlns=\"m\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" +
           std::string(list) + "</sheets></workbook>";
}

const std::string oneTable =
    "<table:table table:name=\"A\"><table:table-row><table:table-cell "
    "office:value-type=\"string\"><text:p>Gera</text:p></table:table-cell></table:table-row>"
    "</table:table>";

}  // namespace

TEST_CASE("XLSX: letters shared and in place, formulas by their values, truth, numbers and days")
{
    CHECK(xlsxRows("<sheetData>"
                   "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                   "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Suhl</t></is></c>"
                   "<c r=\"C3\"><f>1+1</f><v>2</v></c><c r=\"D3\" t=\"str\"><f>A1</f><v>Ort</v></c>"
                   "<c r=\"E3\" t=\"b\"><v>1</v></c><c r=\"F3\"><v>50.880000000000003</v></c>"
                   "<c r=\"G3\" s=\"1\"><v>43586</v></c><c r=\"H3\" s=\"2\"><v>1001000</v></c>"
                   "<c r=\"I3\" s=\"3\"><v>43586</v></c><c r=\"J3\" s=\"4\"><v>43586</v></c>"
                   "<c r=\"K3\" s=\"5\"><v>43586.5</v></c><c r=\"L3\" s=\"6\"><v>0.75</v></c>"
                   "<c r=\"M3\" t=\"d\"><v>2019-05-01T00:00:00</v></c></row></sheetData>") ==
          Rows{{"Ort", "Gera"},
               {},
               {"Suhl", "", "2", "Ort", "TRUE", "50.88", "2019-05-01", "01001000", "2019-05-01", "2019",
                "2019-05-01T12:00", "18:00", "2019-05-01"}});
}

TEST_CASE("XLSX: cells and rows without an address follow each other")
{
    CHECK(xlsxRows(
              "<sheetData><row><c t=\"s\"><v>0</v></c><c><v>7</v></c></row><row><c t=\"s\"><v>2</v></c></row>"
              "</sheetData>") == Rows{{"Ort", "7"}, {"Jena"}});
}

TEST_CASE("XLSX: days counted from 1904")
{
    const std::string book =
        "<workbook xmlns=\"m\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"A\" r:id=\"rId1\"/>"
        "</sheets></workbook>";
    CHECK(read(xlsx("<sheetData><row><c s=\"1\"><v>42124</v></c></row></sheetData>",
                    {{"xl/workbook.xml", book}}),
               "x.xlsx")
              .sheets.front()
              .rows == Rows{{"2019-05-01"}});
}

TEST_CASE("merged cells have their value in the first one")
{
    CHECK(
        xlsxRows(
            "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>0</v></c>"
            "<c t=\"s\"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>") ==
        Rows{{"Ort"}, {"Ort", "Jena"}});
    CHECK(odsRows("<table:table table:name=\"A\"><table:table-row><table:table-cell "
                  "table:number-columns-spanned=\"2\" "
                  "office:value-type=\"string\"><text:p>Ort</text:p></table:table-cell>"
                  "<table:covered-table-cell "
                  "office:value-type=\"string\"><text:p>weg</text:p></table:covered-table-cell>"
                  "<table:table-cell office:value-type=\"string\"><text:p>Land</text:p></table:table-cell>"
                  "</table:table-row></table:table>") == Rows{{"Ort", "", "Land"}});
}

TEST_CASE("what is hidden is read and said, and no hidden sheet comes first")
{
    const std::string data = "<worksheet><sheetData><row r=\"1\" hidden=\"1\"><c "
                             "t=\"s\"><v>2</v></c></row></sheetData></worksheet>";
    const Workbook book =
        read(xlsx("<sheetData><row r=\"1\"><c t=\"s\"><v>0</v></c></row></sheetData>",
                  {{"xl/workbook.xml", sheets("<sheet name=\"Weg\" state=\"veryHidden\" "
                                              "r:id=\"rId1\"/><sheet name=\"Da\" r:id=\"rId2\"/>")},
                   {"xl/worksheets/sheet2.xml", data}}),
             "x.xlsx");
    REQUIRE(book.sheets.size() == 2);
    CHECK(book.sheets[0].hidden);
    CHECK(book.startSheet == 1);
    CHECK(book.sheets[1].rows == Rows{{"Jena"}});
    CHECK(says(book, "Ausgeblendete Tabellenblätter: 1"));
    CHECK(says(book, "Ausgeblendete Zeilen sind dabei: 1"));
    const Workbook open = read(
        ods("<table:table table:name=\"Weg\" table:style-name=\"ta2\"><table:table-row><table:table-cell "
            "office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row></"
            "table:table>" +
                oneTable,
            {},
            "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties "
            "table:display=\"false\"/>"
            "</style:style>"),
        "x.ods");
    CHECK(open.startSheet == 1);
    CHECK(open.sheets[0].hidden);
    CHECK(says(open, "Ausgeblendete Tabellenblätter: 1"));
}

TEST_CASE("errors and formulas without a result are empty and counted")
{
    const Workbook book = read(
        xlsx("<sheetData><row><c t=\"e\"><v>#N/A</v></c><c><f>A1</f></c><c><v>1</v></c></row></sheetData>"),
        "x.xlsx");
    CHECK(book.sheets.front().rows == Rows{{"", "", "1"}});
    CHECK(says(book, "Fehler wie #NV, als leer gelesen: 1"));
    CHECK(says(book, "nicht in der Datei steht: 1"));
}

TEST_CASE("macros are ignored and said")
{
    CHECK(says(read(xlsx("<sheetData><row><c><v>1</v></c></row></sheetData>", {{"xl/vbaProject.bin", "x"}}),
                    "x.xlsm"),
               "Makros"));
    CHECK(says(read(ods(oneTable, {{"Basic/Standard/Module1.xml", "x"}}), "x.ods"), "Makros"));
}

TEST_CASE("ODS: cells of each kind, letters of several lines, repeats")
{
    CHECK(
        odsRows("<table:table table:name=\"A\">"
                "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell "
                "office:value-type=\"string\" "
                "table:number-columns-repeated=\"2\"><text:p>Bad<text:s "
                "text:c=\"1\"/><text:span>Kö</text:span>sen</text:p>"
                "<office:annotation><text:p>Notiz</text:p></office:annotation></table:table-cell>"
                "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
                "<table:table-row><table:table-cell office:value-type=\"float\" calcext:value-type=\"x\" "
                "office:value=\"1234.5\"><text:p>1.234,50</text:p></table:table-cell>"
                "<table:table-cell office:value-type=\"date\" "
                "office:date-value=\"2019-05-01T00:00:00\"><text:p>1. Mai</text:p>"
                "</table:table-cell><table:table-cell office:value-type=\"date\" "
                "office:date-value=\"2019-05-01\">"
                "<text:p>2019</text:p></table:table-cell><table:table-cell office:value-type=\"boolean\" "
                "office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell><table:table-cell "
                "office:value-type=\"float\" "
                "office:value=\"1001000\"><text:p>01001000</text:p></table:table-cell>"
                "<table:table-cell "
                "office:value-type=\"string\"><text:p>a</text:p><text:p>b</text:p></table:table-cell>"
                "</table:table-row><table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
                "table:number-columns-repeated=\"16384\"/></table:table-row></table:table>") ==
        Rows{{"Bad Kösen", "Bad Kösen"},
             {"Bad Kösen", "Bad Kösen"},
             {"1234.5", "2019-05-01", "2019", "TRUE", "01001000", "a\nb"}});
}

TEST_CASE("ODS that is not packed")
{
    const std::string flat =
        "<?xml version=\"1.0\"?><office:document "
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>" +
        oneTable + "</office:spreadsheet></office:body></office:document>";
    CHECK(read(flat, "x.fods").sheets.front().rows == Rows{{"Gera"}});
}

TEST_CASE("the content tells what a file is, not its name")
{
    const Workbook book = read(xlsx("<sheetData><row><c><v>1</v></c></row></sheetData>"), "liste.csv");
    CHECK(book.format == table::Format::Xlsx);
    CHECK(says(book, "endet auf .csv, ist aber eine Excel-Tabelle"));
    CHECK(says(read(ods(oneTable), "liste.xlsx"), "OpenDocument-Tabelle (ODS)"));
    CHECK(says(read("Ort;Land\nGera;DE\n", "liste.xlsx"), "Text mit Trennzeichen"));
    CHECK(read("Ort;Land\nGera;DE\n", "liste.txt").remarks.empty());
}

TEST_CASE("locked, old and foreign files are refused by name")
{
    using namespace std::string_literals;
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0');
    CHECK(contains(refusal(compound + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, "x.xlsx"),
                   "Kennwort"));
    CHECK(contains(refusal(compound, "x.xls"), "XLS"));
    CHECK(contains(refusal(ods(oneTable, {{"META-INF/manifest.xml", "<m><encryption-data/></m>"}}), "x.ods"),
                   "Kennwort"));
    CHECK(contains(refusal(xlsx("", {{"xl/workbook.xml", "x", true}}), "x.xlsx"), "Kennwort"));
    CHECK(contains(refusal(zipped({{"a.txt", "b"}}), "x.xlsx"), "Archiv"));
    CHECK(contains(refusal(zipped({{"xl/workbook.bin", "b"}}), "x.xlsb"), "XLSB"));
    CHECK(contains(
        refusal(ods("", {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}}),
                "x.odt"),
        "keine Tabelle"));
}

TEST_CASE("what unpacks to more than is safe is refused while it is unpacked")
{
    table::Limits limits;
    limits.unpackedBytes = 100'000;
    std::string rows = "<sheetData>";
    for (int i = 0; i < 20'000; ++i) rows += "<row/>";
    CHECK(contains(refusal(xlsx(rows + "</sheetData>"), "x.xlsx", limits), "entpackt sich"));
    // Ten million blanks pack to a thousandth of their size.
    const std::string blanks(10'000'000, ' ');
    CHECK(contains(refusal(xlsx("<sheetData>" + blanks + "</sheetData>"), "x.xlsx"), "entpackt sich"));
    CHECK(contains(refusal(ods(oneTable + blanks), "x.ods"), "entpackt sich"));
}

TEST_CASE("entities of a file's own are refused")
{
    const std::string bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>";
    CHECK(contains(refusal(ods("", {{"content.xml", bomb + "<a>&c;</a>"}}), "x.ods"), "beschädigt"));
    CHECK(contains(refusal(xlsx("", {{"xl/worksheets/sheet1.xml", bomb + "<a>&c;</a>"}}), "x.xlsx"),
                   "beschädigt"));
    CHECK(
        contains(refusal(xlsx("", {{"xl/sharedStrings.xml", bomb + "<a>&c;</a>"}}), "x.xlsx"), "beschädigt"));
}

TEST_CASE("a million rows are cut at the limit, which is said")
{
    table::Limits limits;
    limits.rows = 1000;
    std::string rows = "<sheetData>";
    for (int i = 1; i <= 1200; ++i) rows += "<row><c><v>" + std::to_string(i) + "</v></c></row>";
    const Workbook book = read(xlsx(rows + "</sheetData>"), "x.xlsx", limits);
    CHECK(book.sheets.front().rows.size() == 1000);
    CHECK(says(book, "ersten 1000 Zeilen"));
    const Workbook open = read(ods("<table:table table:name=\"A\"><table:table-row "
                                   "table:number-rows-repeated=\"1048576\"><table:table-cell "
                                   "table:number-columns-repeated=\"16384\" "
                                   "office:value-type=\"string\"><text:p>x</text:p></table:table-cell>"
                                   "</table:table-row></table:table>" +
                                   oneTable),
                               "x.ods");
    CHECK(says(open, "mehr Zellen"));
    CHECK(open.sheets.size() == 2);
}

TEST_CASE("a file that was cut is refused; of one damaged sheet the others are read")
{
    const std::string whole = xlsx("<sheetData><row><c><v>1</v></c></row></sheetData>");
    for (std::size_t size = 0; size < whole.size(); size += 37)
        (void)table::readWorkbook(whole.substr(0, size), "x.xlsx");
    CHECK(contains(refusal(whole.substr(0, whole.size() - 30), "x.xlsx"), "beschädigt"));
    const Workbook book =
        read(xlsx("<sheetData><row><c><v>1</v></c></row></sheetData>",
                  {{"xl/workbook.xml",
                    sheets("<sheet name=\"A\" r:id=\"rId1\"/><sheet name=\"B\" r:id=\"rId2\"/>")},
                   {"xl/worksheets/sheet2.xml", "<a><b></a>"}}),
             "x.xlsx");
    CHECK(book.sheets.front().rows == Rows{{"1"}});
    CHECK(says(book, "Beschädigte Tabellenblätter"));
}

TEST_CASE("reading packed files can be stopped")
{
    const auto stopped = table::readWorkbook(xlsx("<sheetData><row><c><v>1</v></c></row></sheetData>"),
                                             "x.xlsx", {}, [](double) { return false; });
    CHECK(!stopped);
    CHECK(!stopped.hasErrors());
}

TEST_CASE("which formats show days")
{
    using Kind = table::NumberFormat::Kind;
    const auto kind = [](std::string_view code) { return table::formatOfCode(code).kind; };
    for (const char* code : {"dd.mm.yyyy", "yyyy\\-mm\\-dd", "d. mmmm yyyy", "[$-F800]dddd, mmmm dd, yyyy",
                             "mmm yy", "TT.MM.yyyy"})
        CHECK(kind(code) == Kind::Date);
    for (const char* code : {"General", "0.00", "#,##0", "0%", "0.00E+00", "\"Jahr\" 0", "@", "[Red]0",
                             "#,##0.00\\ \"dm\"", "GENERAL"})
        CHECK(kind(code) == Kind::Plain);
    CHECK(kind("yyyy\\-mm\\-dd\\ hh:mm") == Kind::DateTime);
    CHECK(kind("[h]:mm") == Kind::Time);
    CHECK(table::formatOfCode("00000") == table::NumberFormat{Kind::Padded, 5});
    CHECK(table::numberText(1, {Kind::Date}, false) == "1900-01-01");
    CHECK(table::numberText(59, {Kind::Date}, false) == "1900-02-28");
    CHECK(table::numberText(61, {Kind::Date}, false) == "1900-03-01");
    CHECK(table::numberText(25569, {Kind::Date}, false) == "1970-01-01");
    CHECK(table::numberText(2'958'465, {Kind::Date}, false) == "9999-12-31");
    CHECK(table::numberText(1e9, {Kind::Date}, false) == "1000000000");
    CHECK(table::plainNumber(0.1 + 0.2) == "0.3");
    CHECK(table::plainNumber(-12.5) == "-12.5");
}
