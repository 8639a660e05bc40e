#include <doctest/doctest.h>

#include "filter/facets.hpp"
#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"
#include "ui/card/card_words.hpp"
#include "ui/parts/paint.hpp"

namespace {

/// A frame for functions that only measure.
struct Measuring {
    explicit Measuring(const test_support::PanelDriver& driver)
        : input{driver.atlas(), driver.state,   result, facets, driver.fonts(), 1280, 720, 1, "",
                false,          driver.problems},
          frame(input, memory, output)
    {
    }
    filter::Result result;
    filter::FacetCounts facets;
    ui::Memory memory;
    ui::Output output;
    ui::Input input;
    ui::Frame frame;
};

}  // namespace

TEST_CASE("wrapping keeps lines inside, numbers with what they count, and loses nothing")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const test_support::PanelDriver driver(atlas);
    Measuring m(driver);
    const ui::Frame& f = m.frame;
    const std::string text = "Klima und Energie, Wasser · Thüringen: 3 belegt, 4 bundesweit, 1.998 "
                             "Mitglieder seit 2017 nicht bekannt";
    for (float width = 120; width < 700; width += 7) {
        std::string all;
        for (const std::string& line : ui::wrapped(f, ui::Face::Body, text, width)) {
            CAPTURE(line);
            CHECK(ui::textWidth(f, ui::Face::Body, line) <= width);
            for (const char* number : {"3", "4", "1.998"}) {
                const std::string ending = std::string(" ") + number;
                const bool torn = line.size() >= ending.size() &&
                                  line.compare(line.size() - ending.size(), ending.size(), ending) == 0;
                CHECK_FALSE(torn);
            }
            all += all.empty() ? line : " " + line;
        }
        CHECK(all == text);
    }
}

TEST_CASE("a word wider than the line is cut between characters, with a hyphen if it is a word")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const test_support::PanelDriver driver(atlas);
    Measuring m(driver);
    const auto word = ui::wrapped(m.frame, ui::Face::Body, "Gebietskörperschaften", 90);
    REQUIRE(word.size() > 1);
    CHECK(word.front().back() == '-');
    const auto address =
        ui::wrapped(m.frame, ui::Face::Body, "example.org?aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=1", 90);
    REQUIRE(address.size() > 1);
    CHECK(address.front().back() != '-');
    CHECK(ui::wrapped(m.frame, ui::Face::Body, "ÄÖÜ", 1).size() == 3);  // not a byte of a character alone
    CHECK(ui::wrapped(m.frame, ui::Face::Body, "", 100).empty());
}

TEST_CASE("too many lines end with an ellipsis")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const test_support::PanelDriver driver(atlas);
    Measuring m(driver);
    const auto lines =
        ui::wrapped(m.frame, ui::Face::Body, "eins zwei drei vier fünf sechs sieben acht", 80, 2);
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].ends_with("…"));
    CHECK(ui::textWidth(m.frame, ui::Face::Body, lines[1]) <= 80);
}

TEST_CASE("facts as readers see them")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const test_support::PanelDriver driver(atlas);
    Measuring m(driver);
    model::Figure figure;
    figure.count = 1550;
    figure.atLeast = true;
    figure.unit = "municipalities";
    CHECK(ui::figureText(m.frame, figure) == "mehr als 1.550 Kommunen");
    figure.provenance.year = 2018;
    figure.provenance.fromSlides = true;
    CHECK(ui::sourceLine(m.frame, figure.provenance) == "2018 · Folien");
    model::Provenance undated;
    undated.yearUnknown = true;
    undated.source = "rgre.de";
    CHECK(ui::sourceLine(m.frame, undated) == "ohne Jahr · rgre.de");
    CHECK(ui::sourceLine(m.frame, {}).empty());
    CHECK(ui::knownOf(m.frame, 20, 24, false, false) == "20 von 24 bekannt");
    CHECK(ui::knownOf(m.frame, 28, 70, false, true) == "28 von rund 70 bekannt");
    CHECK(ui::knownOf(m.frame, 28, std::nullopt, false, false).empty());
    CHECK(ui::countryNames(m.frame, {"JP", "BE", "XX"}) == "Belgien, Japan, XX");
    CHECK(ui::stateNames(m.frame, {"DE-TH", "DE-NW"}, {"DE-TH"}) ==
          "Nordrhein-Westfalen, Thüringen (unsicher)");
}

TEST_CASE("a text in the other language is marked, a name is not")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const test_support::PanelDriver driver(atlas);
    Measuring m(driver);
    CHECK(m.frame.local({"", "Only English"}) == "Only English (EN)");
    CHECK(m.frame.local({"Deutsch", "English"}) == "Deutsch");
    CHECK(m.frame.local({"", ""}).empty());
    CHECK(m.frame.name({"", "Berlin"}) == "Berlin");
}

TEST_CASE("addresses are shown as people read them")
{
    CHECK(ui::readableAddress("https://example.org/") == "example.org");
    CHECK(ui::readableAddress("https://www.example.org/a/") == "example.org/a");
    CHECK(ui::readableAddress("http://kommunalwiki.boell.de/Gr%C3%BCne_Wege") ==
          "kommunalwiki.boell.de/Grüne_Wege");
    CHECK(ui::readableAddress("https://weblio.jp/%E5%B9%B3") == "weblio.jp/%E5%B9%B3");  // not in our fonts
    CHECK(ui::readableAddress("https://a.org/%0Ab%20c") == "a.org/%0Ab%20c");  // no line feeds, no blanks
    CHECK(ui::readableAddress("https://a.org/100%") == "a.org/100%");
    CHECK(ui::readableAddress("de.wikipedia.org, „Netz“ 50%25") == "de.wikipedia.org, „Netz“ 50%25");
}
