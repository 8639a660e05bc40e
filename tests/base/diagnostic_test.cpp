#include <doctest/doctest.h>

#include "base/diagnostic.hpp"
#include "base/language.hpp"

using base::Diagnostic;
using base::Severity;

TEST_CASE("a finding is one line, without the parts that are unknown")
{
    const Diagnostic full{Severity::Error,
                          "data/x.json",
                          12,
                          "/networks/3/lat",
                          {"ist 91, möglich ist -90 bis 90", "is 91, must be within -90 and 90"}};
    CHECK(base::toString(full, base::Language::En) ==
          "data/x.json:12: /networks/3/lat: is 91, must be within -90 and 90");
    CHECK(base::toString(Diagnostic{Severity::Error, "x.json", 0, "", {"", "is empty"}},
                         base::Language::En) == "x.json: is empty");
    CHECK(base::toString(Diagnostic{Severity::Error, "x.json", 0, "/a", {"", "is wrong"}},
                         base::Language::En) == "x.json: /a: is wrong");
    CHECK(base::toString(Diagnostic{Severity::Error, "", 3, "", {"", "odd"}}, base::Language::En) ==
          "3: odd");
    CHECK(base::toString(Diagnostic{Severity::Note, "", 0, "", {"", "odd"}}, base::Language::En) == "odd");
}

TEST_CASE("people who know no JSON read a place in their language, without a path")
{
    const Diagnostic full{Severity::Error, "/home/x/meine.json", 12, "/networks/3/lat",
                          base::verbatim("odd")};
    CHECK(base::placeOf(full, base::Language::De) == "meine.json, Zeile 12, „lat“");
    CHECK(base::placeOf(full, base::Language::En) == "meine.json, line 12, “lat”");
    const auto field = [](const char* path) {
        return base::placeOf({Severity::Error, "", 0, path, {}}, base::Language::De);
    };
    CHECK(field("/networks/3") == "");
    CHECK(field("/networks") == "„networks“");
    CHECK(field("/networks/3/topics/0") == "„topics“");
    CHECK(field("/networks/3/coordination/0/lat") == "„lat“");
    CHECK(field("/title_de") == "„title_de“");
    CHECK(field("/a/b~1c~0d") == "„b/c~d“");
    for (const char* odd : {"/", "//", "~", "/~", "/0", "/0/0/0"}) (void)field(odd);
    CHECK(base::placeOf({Severity::Error, "a.json", 0, "", {}}, base::Language::De) == "a.json");
    CHECK(base::placeOf({Severity::Error, "", 0, "", {}}, base::Language::De).empty());
    CHECK(base::placeOf({Severity::Error, "x/\x1B[2J.json", 0, "", {}}, base::Language::De).find('\x1B') ==
          std::string::npos);
}

TEST_CASE("a hostile file cannot drive the terminal or forge a second line")
{
    const Diagnostic hostile{Severity::Error, "a\x1B]0;x\a.json", 1, "/a\nb",
                             base::verbatim("\x1B[2Jname\r\nx.json:1: fine")};
    const std::string line = base::toString(hostile, base::Language::En);
    for (const char c : line) CHECK(static_cast<unsigned char>(c) >= 0x20);
}

TEST_CASE("a value may exist beside errors")
{
    base::Result<int> result;
    CHECK_FALSE(result);
    CHECK_FALSE(result.hasErrors());
    result.value = 3;
    result.diagnostics.push_back({Severity::Warning, "", 0, "", base::verbatim("odd")});
    CHECK(result);
    CHECK_FALSE(result.hasErrors());
    result.diagnostics.push_back({Severity::Error, "", 0, "", base::verbatim("bad")});
    CHECK(result.hasErrors());
    CHECK(result);
}

TEST_CASE("a text falls back to the other language")
{
    CHECK(base::LocalText{"Köln", "Cologne"}.get(base::Language::En) == "Cologne");
    CHECK(base::LocalText{"Bonn", ""}.get(base::Language::En) == "Bonn");
    CHECK(base::LocalText{"", "Mainz"}.get(base::Language::De) == "Mainz");
    CHECK(base::LocalText{}.empty());
}
