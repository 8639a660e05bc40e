// The walk through JSON text: what is JSON and what is not, lines of pointers, equal names, what is saved of
// a broken text. nlohmann_json is the judge of what is JSON.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "files/json/document.hpp"
#include "files/json/inspect.hpp"
#include "files/json/locator.hpp"
#include "files/json/suggest.hpp"

using files::findLines;
using files::inspectJson;

namespace {

bool isJson(const std::string& text) { return !inspectJson(text).fault.has_value(); }

std::string faultOf(const std::string& text)
{
    const auto inspection = inspectJson(text);
    if (!inspection.fault) return {};
    return std::to_string(inspection.fault->line) + " " + inspection.fault->pointer + ": " +
           inspection.fault->message.in(base::Language::En);
}

int lineOf(const std::string& text, const std::string& pointer)
{
    return findLines(text, std::vector{pointer}).front();
}

/// The value that is read, as short JSON; "none" if there is none.
std::string valueOf(const std::string& text)
{
    const auto document = files::parseJson(text, "f");
    return document.value ? document.value->root.dump() : "none";
}

}  // namespace

TEST_CASE("values are those of nlohmann_json")
{
    for (const char* text :
         {"0", "-0", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
          "18446744073709551615", "18446744073709551616", "-9223372036854775809", "1.5", "-2.25e-3", "1E2",
          "0.1", "1e-400", "\"\"", "\"a\\\"b\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\ud834\\udd1e\"", "\"ä\"",
          "[true, false, null, [], {}]", "{\"a\": {\"b\": [1, {\"c\": 2.5}]}, \"\\u0061\": 3}"}) {
        CAPTURE(text);
        const auto document = files::parseJson(text, "f");
        REQUIRE(document.value.has_value());
        const auto expected = nlohmann::json::parse(text, nullptr, false);
        CHECK(document.value->root == expected);
        CHECK(document.value->root.type_name() == std::string(expected.type_name()));
    }
    CHECK(valueOf("\"\\ud800x\"") == "\"\uFFFDx\"");  // half a character, which nlohmann_json refuses
}

TEST_CASE("what is JSON is accepted and what is not is refused, as RFC 8259 has it")
{
    for (const char* text :
         {"{}", "[]", "null", " true ", "-0", "0.5e+10", "1E5", "\"\"", "\"\\u00e4\\n\"",
          "[1,[2,{\"a\":[]}]]", "{\"a\":1,\"b\":{\"c\":\"d\"}}", "\"\\ud834\\udd1e\"", "\t[\r\n]\n"}) {
        CAPTURE(text);
        CHECK(isJson(text));
    }
    for (const char* text :
         {"",        " ",           "{",        "[",     "[1,]",    "{\"a\":1,}", "{a:1}",  "{'a':1}",
          "[1 2]",   "{\"a\" 1}",   "{\"a\":}", "01",    "-",       "+1",         ".5",     "1.",
          "1e",      "NaN",         "Infinity", "tru",   "truE",    "\"",         "\"\n\"", "\"\t\"",
          "\"\\x\"", "\"\\u12g4\"", "[1]]",     "{} {}", "// x\n1", "[,]",        "{,}",    "\"a\":1",
          "]",       "}",           "[}",       "{]",    "\"\\"}) {
        CAPTURE(text);
        CHECK_FALSE(isJson(text));
    }
}

TEST_CASE("faults are named in words, with the line and the place they are at")
{
    CHECK(faultOf("{\n \"a\": [1,\n 2\n \"b\"]}") == "4 /a/1: a comma is missing before this");
    CHECK(faultOf("{\n \"a\": 1,\n}") == "3 /a: the comma before '}' is one too many");
    CHECK(faultOf("[1,\n]") == "2 /0: a value is missing, or the comma before ']' is one too many");
    CHECK(faultOf("{\"a\":\n 'x'}") == "2 /a: texts stand in double quotes");
    CHECK(faultOf("{\n// no\n}") == "2 : expected a name in double quotes, found '/'");
    CHECK(faultOf("{\"a\": \"x\n\"}") ==
          "1 /a: a text may not go on in the next line: is the closing quote missing? (a line break is \\n)");
    CHECK(faultOf("{\"list\": [\n{\"b\": 1},\n{\"b\": 2") ==
          "3 /list/1/b: the file ends inside an object; is it cut off? (it begins in line 3)");
    CHECK(faultOf("{\"list\": [\n\"text") ==
          "2 /list: the file ends inside a text; is it cut off? (it begins in line 2)");
    CHECK(faultOf("[1] x") == "1 : text after the end of the data: expected nothing more");
    // A hostile character does not reach the terminal.
    CHECK(faultOf("[\x1b[31m]") == "1 : expected a value, found '\uFFFD'");
}

TEST_CASE("the lines of pointers")
{
    const std::string text = "{\n"                              // 1
                             "  \"a~/b\": 1,\n"                 // 2
                             "  \"networks\": [\n"              // 3
                             "    { \"id\": \"x\",\n"           // 4
                             "      \"coordination\":\n"        // 5
                             "        [\n"                      // 6
                             "          { \"lat\": 1 } ] },\n"  // 7
                             "    5, 6,\n"                      // 8
                             "    \"\\n\"\n"                    // 9
                             "  ],\n"                           // 10
                             "  \"\\u00e4\": { \"\": 0 }\n"     // 11
                             "}\n";
    CHECK(lineOf(text, "") == 1);
    CHECK(lineOf(text, "/a~0~1b") == 2);
    CHECK(lineOf(text, "/networks") == 3);
    CHECK(lineOf(text, "/networks/0") == 4);
    CHECK(lineOf(text, "/networks/0/coordination") == 5);
    CHECK(lineOf(text, "/networks/0/coordination/0") == 7);
    CHECK(lineOf(text, "/networks/0/coordination/0/lat") == 7);
    CHECK(lineOf(text, "/networks/2") == 8);
    CHECK(lineOf(text, "/networks/3") == 9);
    CHECK(lineOf(text, "/ä/") == 11);
    // What does not exist gets the line of what contains it.
    CHECK(lineOf(text, "/networks/0/name_de") == 4);
    CHECK(lineOf(text, "/networks/99/id") == 3);
    CHECK(lineOf(text, "/nothing") == 1);
    CHECK(lineOf("\n\n  7", "") == 1);
    // Of a broken text as far as it goes; of equal names the last counts.
    CHECK(lineOf("{\"a\":\n[1,\n2,\n3 x", "/a/2") == 4);
    CHECK(lineOf("{\"a\": 1,\n\"a\": 2}", "/a") == 2);
}

TEST_CASE("equal names in one object are found, also behind escapes, and nowhere else")
{
    const auto inspection = inspectJson(
        "{\"a\": {\"x\": 1, \"y\": 2},\n \"b\": [{\"x\": 1},\n  {\"x\": 1, \"\\u0078\": 2}],\n \"a\": 3}");
    REQUIRE(inspection.problems.size() == 2);
    CHECK(inspection.problems[0].line == 3);
    CHECK(inspection.problems[0].pointer == "/b/1/x");
    CHECK(inspection.problems[1].line == 4);
    CHECK(inspection.problems[1].pointer == "/a");
    CHECK(inspection.problems[1].message.in(base::Language::En).find("twice") != std::string::npos);
    CHECK(inspectJson("{\"a\": {\"a\": {\"a\": 1}}, \"b\": {\"a\": 1}}").problems.empty());
}

TEST_CASE("half a character is a fault, in names and in values; whole ones and escaped backslashes are none")
{
    const auto found = [](const std::string& text) {
        const files::JsonInspection inspection = files::inspectJson(text);
        REQUIRE_FALSE(inspection.fault.has_value());
        std::string out;
        for (const files::JsonProblem& problem : inspection.problems)
            out += std::to_string(problem.line) + " " + problem.pointer + " " +
                   problem.message.in(base::Language::En).substr(0, 33) + "|";
        return out;
    };
    CHECK(found("{\n\"a\": \"Netz \\ud83d a\"}") == "2 /a the text contains \\ud83d, half of|");
    CHECK(found("[\"\\uDC00\"]") == "1 /0 the text contains \\uDC00, half of|");
    CHECK(found("[\"\\ud83d\\u0041\"]") == "1 /0 the text contains \\ud83d, half of|");
    CHECK(found("[\"\\ud83d\\ud83d\\ude00\"]") == "1 /0 the text contains \\ud83d, half of|");
    CHECK(found("{\"\\udfff\": 1}") == "1 /\uFFFD the text contains \\udfff, half of|");
    CHECK(found("[\"\\ud83d\\ude00\", \"\\\\ud83d\", \"\\ufffd\", \"\\u00e4\", \"\\n\"]").empty());
}

TEST_CASE("whole entries before a fault are saved")
{
    CHECK(valueOf(R"({"v": 1, "list": [{"id": 1}, {"id": 2}, {"id":)") ==
          R"({"list":[{"id":1},{"id":2}],"v":1})");
    CHECK(valueOf(R"({"v": 1, "list": [{"id": 1}, {"id": 2, "x": [3)") == R"({"list":[{"id":1}],"v":1})");
    CHECK(valueOf(R"({"v": 1, "list": [)") == R"({"list":[],"v":1})");
    CHECK(valueOf(R"({"v": 1, "talk": {"place": "Erfurt", "da)") == R"({"v":1})");
    CHECK(valueOf(R"({"v": 1} trailing)") == R"({"v":1})");
    CHECK(valueOf(R"({"v": [1, 2], nonsense)") == R"({"v":[1,2]})");
    CHECK(valueOf(R"({"v")") == "{}");
    CHECK(valueOf(R"([{"id": 1}, {)") == "none");
    CHECK(valueOf("") == "none");
}

TEST_CASE("the items of a long list are handed out one by one")
{
    struct Items : files::ListReader {
        std::vector<std::string> seen;
        void begin() override { seen.clear(); }
        void item(std::size_t index, const nlohmann::json& value) override
        {
            seen.push_back(std::to_string(index) + value.dump());
        }
    };
    const auto seen = [](const std::string& text, const char* rest) {
        Items items;
        const auto document = files::parseJson(text, "f", {"list", &items});
        REQUIRE(document.value.has_value());
        CHECK(document.value->root.dump() == rest);
        return items.seen;
    };
    using Seen = std::vector<std::string>;
    CHECK(seen(R"({"a": [1], "list": [{"id": [2]}, null, [3], "x"], "b": {"list": [4]}})",
               R"({"a":[1],"b":{"list":[4]},"list":[]})") ==
          Seen{"0{\"id\":[2]}", "1null", "2[3]", "3\"x\""});
    CHECK(seen(R"({"list": [1], "list": [2, 3]})", R"({"list":[]})") == Seen{"02", "13"});
    CHECK(seen(R"({"list": {"list": [1]}})", R"({"list":{"list":[1]}})") == Seen{});
    CHECK(seen(R"({"l\u0069st": [5, [)", R"({"list":[]})") == Seen{"05"});
}

TEST_CASE("what is nested too deeply is stepped over, the rest stays")
{
    const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
    const std::string text = "{\"a\": 1,\n\"bad\": " + deep + ",\n\"b\": 2}";
    const auto inspection = inspectJson(text);
    REQUIRE(inspection.problems.size() == 1);
    CHECK(inspection.problems[0].line == 2);
    CHECK(inspection.problems[0].message.in(base::Language::En).find("nested too deeply") !=
          std::string::npos);
    CHECK_FALSE(inspection.fault.has_value());
    const auto document = files::parseJson(text, "f");
    REQUIRE(document.value.has_value());
    CHECK(document.value->root["b"] == 2);

    const std::string open = "{\"a\": [1], \"bad\": " + std::string(100'000, '[');
    CHECK(inspectJson(open).fault.has_value());
    CHECK(valueOf(open).find("\"a\":[1]") != std::string::npos);
    CHECK(inspectJson(std::string(60, '[') + std::string(60, ']')).problems.empty());
}

TEST_CASE("numbers that no one can mean become null")
{
    for (const char* number : {"1e999", "-1e400", "1e0000999"}) {
        const auto inspection = inspectJson(std::string("{\"a\": ") + number + "}");
        CAPTURE(number);
        REQUIRE(inspection.problems.size() == 1);
        CHECK(inspection.problems[0].pointer == "/a");
        CHECK(valueOf(std::string("{\"a\": ") + number + "}") == "{\"a\":null}");
    }
    CHECK(inspectJson("[1e-999, 1e100, 12345678901234567890123, 1e0005]").problems.empty());
}

TEST_CASE("a text of too many values is cut, so that it cannot fill the memory")
{
    files::JsonLimits limits;
    limits.maxValues = 10;
    const auto inspection = inspectJson("{\"a\": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]}", limits);
    REQUIRE(inspection.fault.has_value());
    CHECK(inspection.fault->message.in(base::Language::En).find("more than 10 values") != std::string::npos);
    CHECK(inspection.fault->pointer == "/a/7");
}

TEST_CASE("long names are cut in pointers")
{
    std::string pointer;
    files::appendPointer(pointer, std::string(1000, 'x') + "ä");
    CHECK(pointer.size() < 250);
    CHECK(pointer.ends_with("…"));
}

TEST_CASE("random texts: nlohmann_json accepts the same and reads the same values")
{
    const std::vector<std::string> pieces{
        "{",    "}", "[",  "]",  ",",  ":", "\"a\"", "\"b\\u00e4\"", "1",     "-2.5",   "1e3", "true",
        "null", " ", "\n", "\"", "\\", "x", "0",     "{\"a\":1}",    "[1,2]", "\"n\":", "e",   "."};
    std::mt19937 random(20180831);
    int valid = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        const std::size_t length = 1 + random() % 14;
        for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
        CAPTURE(text);
        const auto inspection = inspectJson(text);
        const bool accepted = nlohmann::json::accept(text);
        // Numbers beyond a double are no fault of the text for us; nlohmann_json refuses them.
        if (inspection.problems.empty()) REQUIRE(inspection.fault.has_value() != accepted);
        valid += accepted;
        if (accepted) {
            const auto document = files::parseJson(text, "f");
            REQUIRE(document.value.has_value());
            REQUIRE(document.value->root == nlohmann::json::parse(text, nullptr, false));
        }
    }
    CHECK(valid > 500);  // the test tests something
}

TEST_CASE("the nearest known word is suggested, and none if nothing is near")
{
    constexpr std::string_view topics[] = {"water", "mobility", "human-rights", "name_de", "lat", "lon"};
    CHECK(files::nearestWord("watr", topics) == "water");
    CHECK(files::nearestWord("Water", topics) == "water");
    CHECK(files::nearestWord("mobiltiy", topics) == "mobility");
    CHECK(files::nearestWord("human_rights", topics) == "human-rights");
    CHECK(files::nearestWord("name", topics) == "name_de");
    CHECK(files::nearestWord("lng", topics) == "lon");
    CHECK(files::nearestWord("latitude", topics) == "lat");
    CHECK(files::nearestWord("xyzzy", topics).empty());
    CHECK(files::nearestWord("", topics).empty());
    CHECK(files::nearestWord(std::string(1000, 'w'), topics).empty());
    CHECK(files::unknownWord("watr", topics).in(base::Language::En) ==
          "\"watr\" is not known here; did you mean \"water\"?");
    CHECK(files::unknownWord("qqq", std::vector<std::string_view>{"", "a", "b"}).in(base::Language::En) ==
          "\"qqq\" is not known here; expected \"a\" or \"b\"");
    CHECK(files::unknownWord("qqq", std::vector<std::string_view>{"", "a", "b"}).in(base::Language::De) ==
          "\"qqq\" ist hier nicht bekannt; möglich ist \"a\" oder \"b\"");
}

TEST_CASE("a word that is too long to be quoted is cut between two characters")
{
    std::string word(59, 'a');
    for (const char* letter : {"ü", "€", "\xF0\x9F\x9A\xB2"}) {
        const std::string quoted = files::inQuotes(word + letter + "bbb");
        CHECK(base::isValidUtf8(quoted));
        CHECK(quoted == "\"" + word + "...\"");
    }
    CHECK(files::inQuotes(word + "b") == "\"" + word + "b\"");
    CHECK(base::isValidUtf8(files::inQuotes(std::string(100, '\x80'))) == true);
}
