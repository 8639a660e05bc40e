// GeoJSON as rows: properties by name, positions of each geometry, and what is odd or broken.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "files/table/geojson_table.hpp"
#include "files/table/read_table.hpp"

namespace {

using Rows = std::vector<table::Row>;

std::string collection(std::string_view features, std::string_view more = {})
{
    return "{\"type\":\"FeatureCollection\",\"features\":[" + std::string(features) + "]" +
           std::string(more) + "}";
}

std::string at(std::string_view geometry, std::string_view properties = "{\"n\":1}")
{
    return "{\"type\":\"Feature\",\"geometry\":" + std::string(geometry) +
           ",\"properties\":" + std::string(properties) + "}";
}

table::Workbook read(std::string text)
{
    auto result = files::readTable(std::move(text), "orte.geojson");
    REQUIRE(result.value.has_value());
    CHECK(result.value->format == table::Format::GeoJson);
    return std::move(*result.value);
}

bool says(const table::Workbook& book, std::string_view words)
{
    return std::any_of(book.remarks.begin(), book.remarks.end(), [&](const base::Message& one) {
        return one.in(base::Language::De).find(words) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("features are rows, properties columns, the position the last two")
{
    const auto book =
        read(collection(at("{\"type\":\"Point\",\"coordinates\":[12.08,50.88]}",
                           "{\"city\":\"Gera\",\"population\":93125,\"joined\":2021.0,\"ok\":true}") +
                        "," + at("null", "{\"city\":\"Jena\",\"list\":[\"a\",2],\"none\":null}")));
    CHECK(book.sheets.front().name == "orte");
    CHECK(book.sheets.front().rows ==
          Rows{{"city", "joined", "ok", "population", "list", "none", "lon", "lat"},
               {"Gera", "2021", "TRUE", "93125", "", "", "12.08", "50.88"},
               {"Jena", "", "", "", "a; 2"}});
    CHECK(says(book, "ohne Ort auf der Karte: 1"));
}

TEST_CASE("areas by a point inside, lines by their middle, several points by the first, heights ignored")
{
    const auto book = read(collection(
        at("{\"type\":\"Polygon\",\"coordinates\":[[[10,50],[12,50],[12,52],[10,52],[10,50]]]}") + "," +
        at("{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,1],[0,0]]],"
           "[[[20,40],[24,40],[24,44],[20,44],[20,40]]]]}") +
        "," + at("{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4],[5,6]]}") + "," +
        at("{\"type\":\"MultiPoint\",\"coordinates\":[[7,8],[9,10]]}") + "," +
        at("{\"type\":\"Point\",\"coordinates\":[11,48,520]}") + "," +
        at("{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\",\"coordinates\":[5,5]}]}")));
    const Rows& rows = book.sheets.front().rows;
    const auto position = [&](std::size_t row) { return table::Row{rows[row][1], rows[row][2]}; };
    CHECK(position(1) == table::Row{"11", "51"});
    CHECK(position(2) == table::Row{"22", "42"});
    CHECK(position(3) == table::Row{"3", "4"});
    CHECK(position(4) == table::Row{"7", "8"});
    CHECK(position(5) == table::Row{"11", "48"});
    CHECK(position(6) == table::Row{"5", "5"});
    CHECK(says(book, "in ihrem Innern genommen wurde: 2"));
    CHECK(says(book, "mehreren Punkten"));
    CHECK(says(book, "mit Höhe, die nicht beachtet wurde: 1"));
}

TEST_CASE("a line between two points says where both are")
{
    const auto book =
        read(collection(at("{\"type\":\"LineString\",\"coordinates\":[[12.1,50.9],[2.3,48.9]]}") + "," +
                        at("{\"type\":\"Point\",\"coordinates\":[5,6]}")));
    CHECK(book.sheets.front().rows ==
          Rows{{"n", "lon", "lat", "lon2", "lat2"}, {"1", "12.1", "50.9", "2.3", "48.9"}, {"1", "5", "6"}});
    CHECK(says(book, "beide Enden genommen wurden: 1"));
}

TEST_CASE("positions in another system are not taken, which is said")
{
    const std::string crs =
        ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::25832\"}}";
    const auto book = read(collection(at("{\"type\":\"Point\",\"coordinates\":[11,48]}"), crs));
    CHECK(book.sheets.front().rows == Rows{{"n"}, {"1"}});
    CHECK(says(book, "EPSG::25832"));
    const std::string same =
        ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}}";
    CHECK(read(collection(at("{\"type\":\"Point\",\"coordinates\":[11,48]}"), same))
              .sheets.front()
              .rows.front()
              .size() == 3);
    const auto far = read(collection(at("{\"type\":\"Point\",\"coordinates\":[700000,5600000]}")));
    CHECK(far.sheets.front().rows == Rows{{"n"}, {"1"}});
    CHECK(says(far, "keine Längen und Breiten sind: 1"));
}

TEST_CASE("a feature of null is a blank row and said; a property named lon keeps its column")
{
    const auto book =
        read(collection("null," + at("{\"type\":\"Point\",\"coordinates\":[11,48]}", "{\"lon\":\"x\"}")));
    CHECK(book.sheets.front().rows == Rows{{"lon", "lon (GeoJSON)", "lat"}, {}, {"x", "11", "48"}});
    CHECK(says(book, "Leere Einträge (null), übergangen: 1"));
}

TEST_CASE("one feature alone, other JSON, and broken texts")
{
    CHECK(read(at("{\"type\":\"Point\",\"coordinates\":[11,48]}")).sheets.front().rows ==
          Rows{{"n", "lon", "lat"}, {"1", "11", "48"}});
    for (const char* text : {"{\"networks\":[]}", "{\"type\":\"Topology\"}", "{",
                             "{\"type\":\"FeatureCollection\",\"features\":[]}"}) {
        CAPTURE(text);
        const auto result = files::readTable(text, "x.geojson");
        CHECK(!result.value);
        CHECK(result.hasErrors());
    }
    const std::string whole = collection(at("{\"type\":\"Point\",\"coordinates\":[11,48]}") + "," +
                                         at("{\"type\":\"Point\",\"coordinates\":[12,48]}"));
    const auto cut = files::readTable(whole.substr(0, whole.size() - 20), "x.geojson");
    REQUIRE(cut.value.has_value());
    CHECK(cut.value->sheets.front().rows.size() == 2);
    CHECK(says(*cut.value, "beschädigt"));
}

TEST_CASE("a table is told from our own files by ending and content")
{
    CHECK(files::isTable("x.CSV", ""));
    CHECK(files::isTable("x.xlsx", ""));
    CHECK(files::isTable("x.json", collection("null")));
    CHECK(files::isTable("x", "PK\x03\x04"));
    CHECK(!files::isTable("x.json", "{\"networks\":[]}"));
}

TEST_CASE("reading GeoJSON can be stopped")
{
    const auto stopped =
        files::readTable(collection(at("null")), "x.geojson", {}, [](double) { return false; });
    CHECK(!stopped);
    CHECK(!stopped.hasErrors());
}
