// Entries that would do harm: addresses, invisible characters, absurd sizes, problems without end.
#include <doctest/doctest.h>

#include <string>

#include "files/data/network_reader.hpp"
#include "findings_helper.hpp"
#include "one_entry.hpp"

using files::readNetworksFromText;
using test_files::has;
using test_files::listed;
using test_files::onlyEntry;
using test_files::readWith;

TEST_CASE("hostile addresses are never kept")
{
    const auto result = readWith(R"json("url": "javascript:alert(1)",
"url_slides": ["file:///etc/passwd", "https://example.org/$(reboot)", "https://example.org/"],
"links": [{"url": "https://a@b.example/", "text_de": "d", "text_en": "e"}])json");
    const auto& found = result.diagnostics;
    CHECK_MESSAGE(has(found, 3, "/networks/0/url", "only http and https are; it is not shown as a link"),
                  listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/0/url_slides/0", "\"file:\""), listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/0/url_slides/1", "shell"), listed(found));
    CHECK_MESSAGE(has(found, 5, "/networks/0/links/0/url", "user name"), listed(found));
    const model::Network& network = onlyEntry(result);
    CHECK(network.url.empty());
    CHECK(network.urlsSlides == std::vector<std::string>{"https://example.org/"});
    CHECK(network.links.empty());
}

TEST_CASE("terminal escapes and other invisible characters are made visible and reported")
{
    const auto result = readNetworksFromText("{\"networks\": [\n{\"id\": \"x\",\n\"name_de\": \"Rot "
                                             "\\u001b[31m\\u0007\",\n\"name_en\": \"a\\u202eb\",\n"
                                             "\"scope\": \"national\", \"topics\": [\"water\"], "
                                             "\"summary_de\": \"a\\nb\\u009b\", \"summary_en\": \"e\"}]}",
                                             "f.json");
    const auto& found = result.diagnostics;
    CHECK_MESSAGE(has(found, 3, "/networks/0/name_de", "control character U+001B"), listed(found));
    CHECK_MESSAGE(has(found, 4, "/networks/0/name_en", "control character U+202E"), listed(found));
    CHECK_MESSAGE(has(found, 5, "/networks/0/summary_de", "control character U+000A"), listed(found));
    const model::Network& network = onlyEntry(result);
    CHECK(network.name.de == "Rot \uFFFD[31m\uFFFD");
    CHECK(network.name.en == "a\uFFFDb");
    CHECK(network.summary.de == "a b\uFFFD");
}

TEST_CASE("a name of nothing but blanks is a fault, whatever the blanks are")
{
    for (const char* blanks : {"\u00A0", " ", "\u200B", "\u3000 \u2003", "\uFEFF", "\u2800", "\u200D"}) {
        CAPTURE(blanks);
        const std::string name = blanks;
        const auto result = readNetworksFromText(
            "{\"networks\": [\n{\"id\": \"x\",\n\"name_de\": \"" + name + "\",\n\"name_en\": \"" + name +
                "\", \"scope\": \"national\", \"topics\": [\"water\"]},\n"
                "{\"id\": \"y\", \"name_de\": \"" +
                name + "N\", \"name_en\": \"N" + name +
                "\", \"scope\": \"national\", \"topics\": [\"water\"],\n"
                "\"aliases\": [\"" +
                name + "\"], \"label_de\": \"\"}]}",
            "f.json");
        const auto& found = result.diagnostics;
        CHECK_MESSAGE(has(found, 3, "/networks/0/name_de", "only of blanks (U+"), listed(found));
        CHECK_MESSAGE(has(found, 4, "/networks/0/name_en", "nothing of it can be seen"), listed(found));
        CHECK_MESSAGE(has(found, 2, "/networks/0", "the entry is left out"), listed(found));
        CHECK_MESSAGE(has(found, 6, "/networks/1/aliases/0", "only of blanks"), listed(found));
        CHECK_MESSAGE(found.size() == 4, listed(found));
        REQUIRE(result.value->networks.size() == 1);
        CHECK(result.value->networks.front().aliases.empty());
    }
}

TEST_CASE("absurd sizes are cut and reported")
{
    std::string list;
    for (int i = 0; i < 100'001; ++i) list += i == 0 ? "\"a\"" : ",\"a\"";
    const auto result =
        readWith("\"abbreviation\": \"" + std::string(301, 'x') + "\",\n\"aliases\": [" + list + "]");
    const auto& found = result.diagnostics;
    CHECK_MESSAGE(has(found, 3, "/networks/0/abbreviation", "longer than 300 characters; it is cut"),
                  listed(found));
    CHECK_MESSAGE(
        has(found, 4, "/networks/0/aliases", "the list has 100001 items, only the first 100000 are used"),
        listed(found));
    CHECK(found.size() == 2);
    const model::Network& network = onlyEntry(result);
    CHECK(network.abbreviation == std::string(300, 'x') + "…");
    CHECK(network.aliases.size() == 100'000);
    // Characters are counted, not bytes.
    std::string umlauts;
    for (int i = 0; i < 300; ++i) umlauts += "ä";
    CHECK(readWith("\"abbreviation\": \"" + umlauts + "\"").diagnostics.empty());
}

TEST_CASE("very many problems are counted, not printed without end")
{
    std::string entries;
    for (int i = 0; i < 30'000; ++i) entries += i == 0 ? "7" : ",\n7";
    const auto result = readNetworksFromText("{\"networks\": [" + entries + "]}", "f.json");
    REQUIRE(result.diagnostics.size() == 10'001);
    const auto more = [](const base::Diagnostic& d) {
        return d.message.in(base::Language::En) == "and 20000 more problems; repair these first";
    };
    CHECK(std::count_if(result.diagnostics.begin(), result.diagnostics.end(), more) == 1);
}
