// Entries as a table, CSV or GeoJSON, and back: what the table can hold comes back, and what it cannot is
// said.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "files/data/network_reader.hpp"
#include "files/own/own_table.hpp"
#include "findings_helper.hpp"
#include "overlay/apply.hpp"
#include "support/paths.hpp"
#include "table/workbook.hpp"

using overlay::Overlay;

namespace {

const auto taken = [](std::string_view) { return false; };

const std::vector<model::Network>& talk()
{
    static const auto file = files::readNetworks(test_support::sourceDir() + "/data/networks.json");
    REQUIRE(file.value);
    return file.value->networks;
}

std::vector<const model::Network*> shown(const std::vector<model::Network>& networks)
{
    std::vector<const model::Network*> all;
    for (const model::Network& network : networks) all.push_back(&network);
    return all;
}

std::vector<std::vector<std::string>> rowsOf(const std::string& csv)
{
    table::Limits limits;
    limits.cellBytes = csv.size();  // a list of members is long
    const auto book = table::readWorkbook(csv, "t.csv", limits);
    REQUIRE(book.value);
    REQUIRE(book.value->sheets.size() == 1);
    return book.value->sheets[0].rows;
}

/// Own entries with values of each other's and of nobody's, as people fill them in.
Overlay random(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](std::size_t count) { return random() % count; };
    static const std::vector<std::string> texts{"=1+2",
                                                "'=x",
                                                "''-y",
                                                "-",
                                                "+49 1",
                                                "@a",
                                                "a;b",
                                                "a, b",
                                                "\"q\"",
                                                "x",
                                                "[1]",
                                                "Netz\nzwei",
                                                "null",
                                                "12",
                                                "true",
                                                "ä😀",
                                                "'s-Hertogenbosch",
                                                ";",
                                                "a\tb"};
    Overlay entries;
    for (std::size_t i = 0; i < 1 + below(6); ++i) {
        model::Network entry;
        entry.id = below(3) == 0 ? "" : "n" + std::to_string(below(4));
        const overlay::Stamp stamp{"2026-11-30"};
        for (const overlay::Field& field : overlay::fields()) {
            if (below(2) == 0) continue;
            overlay::Value value = field.read(talk()[below(talk().size())]);
            if (std::holds_alternative<std::string>(value) && field.choices.empty() && below(2) == 0)
                value = texts[below(texts.size())];
            if (field.kind == overlay::FieldKind::Names)
                value = std::vector<std::string>{texts[below(texts.size())], texts[below(texts.size())]};
            // A long name is the label as long as nobody gives one, and no file has room for such a label.
            if (field.key.starts_with("name_") && std::get<std::string>(value).size() > 60) continue;
            // Who states what stands there anyway leaves a date, which no table has a place for.
            if (!overlay::isNothing(field, value)) overlay::put(entry, field, value, stamp);
        }
        overlay::addEntry(entries, std::move(entry), taken, stamp);
    }
    return entries;
}

void checkSameFields(const std::vector<model::Network>& before, const base::Result<Overlay>& after)
{
    REQUIRE(after.value);
    REQUIRE(after.value->own.size() == before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        const model::Network& back = after.value->own[i]->network;
        CHECK(back.id == before[i].id);
        for (const overlay::Field& field : overlay::fields()) {
            CAPTURE(before[i].id);
            CAPTURE(field.key);
            const overlay::Value now = field.read(back), then = field.read(before[i]);
            if (std::holds_alternative<std::string>(now))
                CHECK(std::get<std::string>(now) == std::get<std::string>(then));
            CHECK(field.read(back) == field.read(before[i]));
        }
    }
}

}  // namespace

TEST_CASE("whatever fields entries have comes back from CSV and from GeoJSON, and they are the same then")
{
    for (unsigned seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        const Overlay entries = random(seed);
        const std::vector<model::Network> before = overlay::applied({}, entries);
        const files::TableText csv = files::fieldsCsv(shown(before)),
                               json = files::fieldsGeoJson(shown(before));
        // Everything was stated through the fields: nothing is lost. Long lists of members are, in
        // spreadsheets.
        for (const base::Message& lost : csv.lost)
            CHECK_MESSAGE(lost.in(base::Language::En).starts_with("cells over 32,767 characters"),
                          lost.in(base::Language::En));
        CHECK(json.lost.empty());
        for (const auto& back : {files::entriesFromRows(rowsOf(csv.text), "t.csv"),
                                 files::entriesFromGeoJson(json.text, "t.geojson")}) {
            CHECK_MESSAGE(back.diagnostics.empty(), test_files::listed(back.diagnostics));
            checkSameFields(before, back);
            CHECK(overlay::applied({}, *back.value) == before);
        }
    }
}

TEST_CASE("entries of the talk come back with all their fields; what a table has no place for is said")
{
    const files::TableText csv = files::fieldsCsv(shown(talk())), json = files::fieldsGeoJson(shown(talk()));
    const auto fromCsv = files::entriesFromRows(rowsOf(csv.text), "t.csv");
    const auto fromJson = files::entriesFromGeoJson(json.text, "t.geojson");
    checkSameFields(talk(), fromCsv);
    checkSameFields(talk(), fromJson);
    CHECK_FALSE(csv.lost.empty());
    const auto says = [&](std::string_view word) {
        return std::any_of(csv.lost.begin(), csv.lost.end(), [&](const base::Message& one) {
            return one.in(base::Language::En).find(word) != std::string::npos;
        });
    };
    CHECK(says("links"));
    CHECK(says("founded"));
    CHECK_FALSE(says("name_de"));
    CHECK_FALSE(says("url ("));
}

TEST_CASE("a spreadsheet does not calculate a name, and its apostrophe is taken away again")
{
    model::Network entry;
    entry.id = "a";
    entry.name.de = "=HYPERLINK(1)";
    const std::string csv = files::fieldsCsv({&entry}).text;
    CHECK(csv.find("'=HYPERLINK(1)") != std::string::npos);
    CHECK(files::entriesFromRows(rowsOf(csv), "t.csv").value->own[0]->network.name.de == "=HYPERLINK(1)");
}

TEST_CASE("a table of other columns is none; of further ones it is said that they are left out")
{
    CHECK_FALSE(files::entriesFromRows({{"Name", "Ort"}, {"a", "b"}}, "t.csv").value);
    CHECK_FALSE(files::entriesFromRows({}, "t.csv").value);
    CHECK_FALSE(files::entriesFromGeoJson("[1]", "t.geojson").value);
    const auto read = files::entriesFromRows(
        {{"id", "name_de", "Bemerkung", "founded", "countries", "coordination", "nationwide"},
         {"a", "Netz", "x", "neunzehn", "DE; FR", "irgendwo", "WAHR"},
         {"a", "Noch eins"},
         {}},
        "t.csv");
    REQUIRE(read.value);
    REQUIRE(read.value->own.size() == 2);
    CHECK(read.value->own[0]->network.countries.listed == std::vector<std::string>{"DE", "FR"});
    CHECK_FALSE(read.value->own[0]->network.foundedYear);
    CHECK(read.value->own[0]->network.states.nationwide);
    CHECK(read.value->own[1]->network.id == "a-2");
    const std::string said = test_files::listed(read.diagnostics);
    for (const char* word : {"Bemerkung", "founded", "coordination", "a-2"}) {
        CAPTURE(said);
        CHECK(said.find(word) != std::string::npos);
    }
}
