#include <doctest/doctest.h>

#include "filter/facets.hpp"
#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"
#include "ui/card/card_words.hpp"
#include "ui/parts/paint.hpp"
#include "ui/parts/text_area.hpp"

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
    ui::PanelContext frame;
};

}  // namespace

TEST_CASE("wrapping keeps lines inside, numbers with what they count, and loses nothing")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const test_support::PanelDriver driver(atlas);
    Measuring m(driver);
    const ui::PanelContext& f = m.frame;
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

TEST_CASE("no line of a panel ends in a hyphen that stands alone")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const test_support::PanelDriver driver(atlas);
    Measuring m(driver);
    for (float width = 70; width < 500; width += 1)
        for (const std::string& line :
             ui::wrapped(m.frame, ui::Face::Body,
                         "Fachgruppe - Stadt -land, Städte- und Gemeindebund / Kreis", width)) {
            CAPTURE(line);
            CHECK_FALSE(line.ends_with(" -"));
            CHECK(line != "-");
        }
}

TEST_CASE("letters that the panels' fonts do not hold are asked for, right-to-left text is turned")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const test_support::PanelDriver driver(atlas);
    Measuring m(driver);
    ui::textWidth(m.frame, ui::Face::Body, "Straße – „Würde“ … Łódź 12");
    CHECK(m.output.lacking.empty());
    ui::textWidth(m.frame, ui::Face::Body, "Москва א");
    for (const char32_t letter : U"Москва") CHECK((letter == 0 || m.output.lacking.contains(letter)));
    CHECK(m.output.lacking.contains(U'א'));
    // Joined letters are asked for as they are set.
    ui::textWidth(m.frame, ui::Face::Body, "با");
    CHECK(m.output.lacking.contains(0xFE91));
    ui::askForLetters(m.frame, ui::Face::Body, "Ω");
    CHECK(m.output.lacking.contains(U'Ω'));
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
    CHECK(words::countryNames(atlas, {"JP", "BE", "XX"}, {"JP"}, base::Language::De) ==
          "Belgien, Japan (unsicher), XX");
    CHECK(words::stateNames(atlas, {"DE-TH", "DE-NW"}, {"DE-TH"}, base::Language::De) ==
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

TEST_CASE("broken lines are taken back whatever somebody does, line feeds that came in are kept")
{
    // "one two three" in lines of one word, and a line feed of the text itself.
    const ui::WrappedText lines{"one \ntwo \nthree\nfour", {4, 9}};
    CHECK(lines.text() == "one two three\nfour");
    const auto edit = [&](const std::string& now, bool travelled = false) {
        return ui::edited(lines, now, travelled).text();
    };
    CHECK(edit(lines.shown) == lines.text());
    CHECK(edit("") == "");
    // Typed at the beginning, in the middle, behind a broken line, at the end.
    CHECK(edit("X" + lines.shown) == "Xone two three\nfour");
    CHECK(edit("one \ntwXo \nthree\nfour") == "one twXo three\nfour");
    CHECK(edit("one \nXtwo \nthree\nfour") == "one Xtwo three\nfour");
    CHECK(edit(lines.shown + " ") == "one two three\nfour ");
    // A blank before a line feed of the text does not join the lines.
    CHECK(edit("one \ntwo \nthree \nfour") == "one two three \nfour");
    // Enter behind a blank, before and behind the broken line.
    CHECK(edit("one \n\ntwo \nthree\nfour") == "one \ntwo three\nfour");
    // Pasted lines that end in a blank.
    CHECK(edit("one \ntwo a \nb \nc \n\nthree\nfour").find("a \nb \nc ") != std::string::npos);
    CHECK(ui::edited({}, "a \nb \n", false).text() == "a \nb \n");
    // All replaced, some cut over a broken line.
    CHECK(edit("x \ny") == "x \ny");
    CHECK(edit("one \nthree\nfour") == "one three\nfour");
    // Undone: what comes back was shown once.
    CHECK(ui::edited({}, "a \nb\nc", true).text() == "a b\nc");
}

TEST_CASE("places in a text and in its broken lines belong together")
{
    const ui::WrappedText lines{"one \ntwo \nthree\nfour", {4, 9}};
    const std::string text = lines.text();
    for (std::size_t at = 0; at <= text.size(); ++at) {
        CHECK(lines.textOffset(lines.shownOffset(at)) == at);
        if (at < text.size()) CHECK(lines.shown[lines.shownOffset(at)] == text[at]);
    }
    CHECK(lines.textOffset(1000) == text.size());
}

TEST_CASE("lines are broken at any width without losing a letter, blanks at their ends included")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    const test_support::PanelDriver driver(atlas);
    Measuring m(driver);
    for (const std::string text :
         {"Wer war da? \n  Jena,  Erfurt \n\n und noch jemand ", " ", "\n \n", "", "a"}) {
        for (float width = 10; width < 400; width += 13) {
            const ui::WrappedText lines = ui::softWrapped(m.frame, text, width);
            CHECK(lines.text() == text);
            CHECK(ui::edited(lines, lines.shown, false).text() == text);
        }
    }
}
