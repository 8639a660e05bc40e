#include <doctest/doctest.h>

#include "base/diagnostic.hpp"
#include "base/language.hpp"

using base::Diagnostic;
using base::Severity;

TEST_CASE("a finding is one line, without the parts that are unknown")
{
    const Diagnostic full{Severity::Error, "data/x.json", 12, "/networks/3/lat",
                          "is 91, must be within -90 and 90"};
    CHECK(base::toString(full) == "data/x.json:12: /networks/3/lat: is 91, must be within -90 and 90");
    CHECK(base::toString(Diagnostic{Severity::Error, "x.json", 0, "", "is empty"}) == "x.json: is empty");
    CHECK(base::toString(Diagnostic{Severity::Error, "x.json", 0, "/a", "is wrong"}) ==
          "x.json: /a: is wrong");
    CHECK(base::toString(Diagnostic{Severity::Error, "", 3, "", "odd"}) == "3: odd");
    CHECK(base::toString(Diagnostic{Severity::Note, "", 0, "", "odd"}) == "odd");
}

TEST_CASE("a hostile file cannot drive the terminal or forge a second line")
{
    const Diagnostic hostile{Severity::Error, "a\x1B]0;x\a.json", 1, "/a\nb",
                             "\x1B[2Jname\r\nx.json:1: fine"};
    const std::string line = base::toString(hostile);
    for (const char c : line) CHECK(static_cast<unsigned char>(c) >= 0x20);
}

TEST_CASE("a value may exist beside errors")
{
    base::Result<int> result;
    CHECK_FALSE(result);
    CHECK_FALSE(result.hasErrors());
    result.value = 3;
    result.diagnostics.push_back({Severity::Warning, "", 0, "", "odd"});
    CHECK(result);
    CHECK_FALSE(result.hasErrors());
    result.diagnostics.push_back({Severity::Error, "", 0, "", "bad"});
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
