// The program's own data, damaged at random and cut at many places: always a value or a message, never a
// crash. What is saved of a cut file is a beginning of the list.
#include <doctest/doctest.h>

#include <random>
#include <string>

#include "files/data/network_reader.hpp"
#include "findings_helper.hpp"
#include "support/paths.hpp"

namespace {

std::string data() { return test_files::read(test_support::sourceDir() + "/data/networks.json"); }

/// Every outcome that is allowed, and that all messages can be printed.
void checkOutcome(const base::Result<files::NetworkFile>& result)
{
    if (!result.value) REQUIRE_FALSE(result.diagnostics.empty());
    for (const base::Diagnostic& diagnostic : result.diagnostics) {
        REQUIRE(diagnostic.line >= 1);
        for (const base::Language language : {base::Language::De, base::Language::En})
            REQUIRE_FALSE(diagnostic.message.in(language).empty());
        const std::string shown = base::toString(diagnostic, base::Language::En);
        for (const char c : shown) REQUIRE(static_cast<unsigned char>(c) >= 0x20);
    }
}

}  // namespace

TEST_CASE("cut at 500 places")
{
    const std::string whole = data();
    REQUIRE(whole.size() > 100'000);
    std::size_t entries = 0;
    for (std::size_t i = 0; i < 500; ++i) {
        const std::size_t length = whole.size() * i / 500;
        CAPTURE(length);
        const auto result = files::readNetworksFromText(whole.substr(0, length), "networks.json");
        checkOutcome(result);
        REQUIRE(result.hasErrors());
        const std::size_t saved = result.value ? result.value->networks.size() : 0;
        REQUIRE(saved >= entries);  // a longer beginning never shows fewer entries
        entries = saved;
    }
    CHECK(entries >= 45);
}

TEST_CASE("bytes changed, removed, doubled at random")
{
    const std::string whole = data();
    std::mt19937 random(31082018);
    const auto at = [&](std::size_t size) { return random() % size; };
    std::size_t survived = 0;
    for (int round = 0; round < 150; ++round) {
        std::string text = whole;
        const std::size_t changes = 1 + at(8);
        for (std::size_t i = 0; i < changes; ++i) {
            const std::size_t place = at(text.size());
            switch (at(5)) {
            case 0:
                text[place] = static_cast<char>(at(256));
                break;
            case 1:
                text[place] = static_cast<char>(text[place] ^ (1 << at(8)));
                break;
            case 2:
                text.erase(place, 1 + at(100));
                break;
            case 3:
                text.insert(place, text.substr(at(text.size()), at(200)));
                break;
            default:
                text[place] = "{}[],:\"\\0-e"[at(11)];
            }
        }
        CAPTURE(round);
        const auto result = files::readNetworksFromText(std::move(text), "networks.json");
        checkOutcome(result);
        survived += result.value ? result.value->networks.size() : 0;
    }
    CHECK(survived > 150 * 5);  // faults lie at random places; a good part stands before them
}

TEST_CASE("every value replaced by one of another type, one after the other")
{
    // The replacements keep the text JSON, so all other entries must survive.
    const std::string whole = data();
    const std::string replacements[] = {"null", "[]", "{}", "-1", "\"\"", "true", "[[1]]", "{\"a\": 0}"};
    std::mt19937 random(1092018);
    std::size_t tried = 0;
    for (std::size_t colon = whole.find("\": "); colon != std::string::npos;
         colon = whole.find("\": ", colon + 1)) {
        if (random() % 100 != 0) continue;
        // A scalar up to the end of its line: "key": value,
        const std::size_t begin = colon + 3;
        const char first = whole[begin];
        if (first == '{' || first == '[') continue;
        std::size_t end = begin + 1;
        if (first == '"') {
            while (whole[end] != '"') end += whole[end] == '\\' ? 2 : 1;
            ++end;
        } else {
            while (whole.find_first_of(",} \n", end) != end) ++end;
        }
        std::string text = whole;
        text.replace(begin, end - begin, replacements[random() % 8]);
        const auto result = files::readNetworksFromText(std::move(text), "networks.json");
        checkOutcome(result);
        REQUIRE(result.value.has_value());
        REQUIRE(result.value->networks.size() >= 46);
        ++tried;
    }
    CHECK(tried > 20);
}
