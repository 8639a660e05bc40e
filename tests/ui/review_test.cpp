// The sheet of what differs: each choice by press, everything at once, taken over as one step, or left.
#include <doctest/doctest.h>

#include "overlay/merge.hpp"
#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"
#include "words/own_words.hpp"

using test_support::PanelDriver;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

/// A year that both changed, and an entry that only they have.
state::Review review(PanelDriver& driver)
{
    const model::NetworkId water = *atlas().find("water-berlin");
    driver.apply(state::ChangeField{water, "founded", 1901});
    state::Review review{"kollegin.json", {}, {}, {}, {}};
    overlay::changeField(review.theirs, atlas()[water], *overlay::findField("founded"), 1902, {"2026-11-30"});
    model::Network network;
    network.name.de = "Städte am Fluss";
    overlay::addEntry(review.theirs, network, [](std::string_view) { return false; }, {});
    review.differences = overlay::differences(*driver.state.document->entries, review.theirs);
    return review;
}

int founded(const PanelDriver& driver)
{
    return *driver.atlas()[*driver.atlas().find("water-berlin")].foundedYear;
}

}  // namespace

TEST_CASE("what differs is asked one by one and taken over as one step")
{
    PanelDriver driver(atlas(), 1280, 720);
    driver.apply(state::ShowReview{review(driver)});
    driver.frames(3);
    REQUIRE(driver.has("sheet:review"));
    REQUIRE(driver.has("review:0:theirs"));
    REQUIRE(driver.has("review:1:theirs"));
    // The new entry is proposed, what both changed is not.
    CHECK((**driver.state.transient.review).take == std::vector<bool>{true, false});
    driver.click("review:1:theirs");
    CHECK((**driver.state.transient.review).take == std::vector<bool>{true, true});
    CHECK(founded(driver) == 1901);
    driver.click("review:finish");
    CHECK(!driver.has("sheet:review"));
    CHECK(founded(driver) == 1902);
    CHECK(driver.atlas().find("stadte-am-fluss"));
    driver.apply(state::Undo{});
    CHECK(founded(driver) == 1901);
    CHECK(!driver.atlas().find("stadte-am-fluss"));
}

TEST_CASE("left by Esc or its button nothing is taken over")
{
    PanelDriver driver(atlas(), 1280, 720);
    const state::Review asked = review(driver);
    driver.apply(state::ShowReview{asked});
    driver.frames(3);
    driver.click("review:take-all");
    driver.escape();
    driver.frames(3);
    CHECK(!driver.has("sheet:review"));
    CHECK(founded(driver) == 1901);
    driver.apply(state::ShowReview{asked});
    driver.frames(3);
    driver.click("review:cancel");
    CHECK(!driver.has("sheet:review"));
    CHECK(founded(driver) == 1901);
}

TEST_CASE("values in words")
{
    const auto text = [](std::string_view key, const overlay::Value& value) {
        return words::valueText(atlas(), *overlay::findField(key), value, base::Language::De);
    };
    CHECK(text("founded", 1990) == "1990");
    CHECK(text("founded", 0) == "–");
    CHECK(text("countries", std::vector<std::string>{"DE", "FR"}) == "Deutschland, Frankreich");
    CHECK(text("topics", std::vector<std::string>{"water"}) == "Wasser");
    CHECK(text("kind", std::string("alliance")) == "Bündnis");
    CHECK(text("nationwide", true) == "ja");
    CHECK(text("aliases", std::vector<std::string>(9, "A")).ends_with("und 3 weitere"));
    CHECK(text("summary_de", std::string(400, 'w')) == std::string(400, 'w'));
}
