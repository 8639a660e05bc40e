// The presenter's view, the buttons over a scene, and the question about a monitor.
#include <doctest/doctest.h>

#include <limits>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"
#include "ui/presenter/presenter.hpp"

using test_support::PanelDriver;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlas();
    return instance;
}

/// Presents a tour of three scenes; with `twoMonitors` the window is the presenter's.
void present(PanelDriver& driver, bool twoMonitors)
{
    for (const char* title : {"Erste", "Zweite", "Dritte"}) driver.apply(state::KeepScene{{title, ""}});
    driver.apply(
        state::EditScene{1, state::SceneText::Notes, base::Language::De, std::string(3000, 'n') + " Ende"});
    driver.apply(state::ShowScene{0});
    driver.apply(state::StartPresenting{});
    if (twoMonitors) driver.apply(state::SetAudience{state::AudienceScreen{"HDMI-1", 1920, 1080}, {}});
    driver.frames(3);
}

bool within(const geo::Box& inner, const geo::Box& outer)
{
    return inner.minX >= outer.minX && inner.minY >= outer.minY && inner.maxX <= outer.maxX &&
           inner.maxY <= outer.maxY;
}

}  // namespace

TEST_CASE("the parts of the presenter's view have room at every size, and do not overlap")
{
    for (const auto& [width, height] :
         {std::pair{1280.0, 720.0}, {1366.0, 768.0}, {1920.0, 1080.0}, {3840.0, 2160.0}})
        for (const double textScale : {1.0, 1.5, 2.0})
            for (const double proportion : {16.0 / 9, 4.0 / 3, 9.0 / 16}) {
                CAPTURE(width);
                CAPTURE(textScale);
                CAPTURE(proportion);
                PanelDriver driver(atlas(), width, height);
                driver.state.preferences.textScale = textScale;
                present(driver, true);
                driver.apply(
                    state::SetAudience{state::AudienceScreen{"HDMI-1", 1080 * proportion, 1080}, {}});
                driver.frames(3);
                const geo::Box picture = driver.output.mapPx;
                CHECK(picture.width() / picture.height() == doctest::Approx(proportion).epsilon(0.03));
                CHECK(picture.height() >= 0.2 * height);
                REQUIRE(driver.has("present:notes"));
                CHECK(driver.find("present:notes")->boxPx.height() >= 40 * textScale);
                CHECK(driver.has("present:place"));  // how far the talk is, whole or in short
                const geo::Box window{0, 0, width, height};
                std::vector<const ui::NamedRect*> parts;
                for (const ui::NamedRect& rect : driver.output.rects)
                    if (rect.name.rfind("present:", 0) == 0 && rect.name.rfind("present:scene:", 0) != 0)
                        parts.push_back(&rect);
                CHECK(parts.size() >= 9);
                for (const ui::NamedRect* part : parts) {
                    CAPTURE(part->name);
                    CHECK(within(part->boxPx, window));
                    for (const ui::NamedRect* other : parts) {
                        CAPTURE(other->name);
                        CHECK((part == other || !part->boxPx.intersects(other->boxPx)));
                    }
                    if (const ui::NamedRect* panel = driver.find("panel"))
                        CHECK_FALSE(part->boxPx.intersects(panel->boxPx));
                }
            }
}

TEST_CASE("the notes of another scene begin at their top, those of the same scene stay as they were left")
{
    PanelDriver driver(atlas(), 1280, 720);
    present(driver, true);
    driver.apply(
        state::EditScene{2, state::SceneText::Notes, base::Language::De, std::string(3000, 'm') + " Ende"});
    driver.apply(state::NextScene{});
    driver.frames(3);
    const auto top = [&] { return driver.find("present:notes")->boxPx.minY; };
    const auto begin = [&] { return driver.find("notes:begin")->boxPx.minY; };
    CHECK(begin() == doctest::Approx(top()));
    driver.wheel("present:notes", -5);
    driver.frames(3);
    const double left = begin();
    CHECK(left < top() - 20);
    driver.frames(5);
    CHECK(begin() == doctest::Approx(left));
    driver.apply(state::NextScene{});
    driver.frames(2);
    CHECK(begin() == doctest::Approx(top()));
    driver.apply(state::PreviousScene{});
    driver.frames(2);
    CHECK(begin() == doctest::Approx(top()));
}

TEST_CASE("the presenter's buttons do what the clicker does")
{
    PanelDriver driver(atlas(), 1920, 1080);
    present(driver, true);
    driver.click("present:next");
    CHECK(driver.state.transient.scene == 1);
    driver.click("present:back");
    CHECK(driver.state.transient.scene == 0);
    driver.click("present:black");
    CHECK(driver.state.transient.presentation.blank == state::Blank::Black);
    driver.click("present:white");
    CHECK(driver.state.transient.presentation.blank == state::Blank::White);
    driver.click("present:white");
    CHECK(driver.state.transient.presentation.blank == state::Blank::None);
    driver.click("present:light");
    CHECK(driver.state.transient.presentation.lightStays);
    driver.click("present:scene:3");
    CHECK(driver.state.transient.scene == 2);
    CHECK_FALSE(driver.has("present:next-picture"));  // it is the last one
    CHECK(driver.output.nextPx.empty());
    driver.click("present:leave");
    CHECK(driver.state.transient.mode == state::Mode::Explore);
    CHECK_FALSE(driver.has("present:picture"));
}

TEST_CASE("at both ends of the tour the buttons offer no page that is not there")
{
    PanelDriver driver(atlas(), 1920, 1080);
    present(driver, true);
    driver.click("present:scene:3");
    driver.click("present:next");
    CHECK(driver.state.transient.scene == 2);
    CHECK_FALSE(driver.state.transient.presentation.ended);  // it asked for nothing
    // It leads back from the black screen and from the map.
    driver.click("present:black");
    driver.click("present:next");
    CHECK(driver.state.transient.presentation.blank == state::Blank::None);
    driver.type("wasser");
    CHECK(driver.state.transient.presentation.exploring);
    driver.click("present:next");
    CHECK_FALSE(driver.state.transient.presentation.exploring);
    driver.click("present:back");
    CHECK(driver.state.transient.scene == 1);
}

TEST_CASE("search and list stay beside the picture, and the scene is left by typing")
{
    PanelDriver driver(atlas(), 1920, 1080);
    present(driver, true);
    CHECK(driver.has("search"));
    CHECK(driver.has("panel"));
    driver.type("wasser");
    CHECK(driver.state.transient.presentation.exploring);
    driver.click("present:next");
    CHECK_FALSE(driver.state.transient.presentation.exploring);
    CHECK(driver.state.transient.scene == 0);
}

TEST_CASE("typing leaves a scene that has the window to itself; what a clicker types does not")
{
    PanelDriver driver(atlas(), 1280, 720);
    present(driver, false);
    driver.type("b.w ");
    CHECK_FALSE(driver.state.transient.presentation.exploring);
    CHECK(driver.memory.searchText.empty());
    driver.type("erb");
    driver.frames(3);
    CHECK(driver.state.transient.presentation.exploring);
    CHECK(driver.state.view.criteria.text == "erb");
    CHECK(driver.memory.searchActive);
}

TEST_CASE("a clicker's letter that others follow at once begins a word")
{
    PanelDriver driver(atlas(), 1280, 720);
    present(driver, false);
    driver.type("bonn");
    driver.frames(3);
    CHECK(driver.state.transient.presentation.exploring);
    CHECK(driver.state.view.criteria.text == "bonn");
}

TEST_CASE("one window shows the scene alone; buttons come with the pointer and go")
{
    PanelDriver driver(atlas(), 1920, 1080);
    present(driver, false);
    CHECK(driver.output.mapPx == geo::Box{0, 0, 1920, 1080});
    CHECK_FALSE(driver.has("stage-bar"));
    driver.moveTo(900, 500);
    REQUIRE(driver.has("stage-bar"));
    CHECK(driver.output.nextChangeSeconds > 0);
    CHECK_FALSE(driver.output.pointerRests);
    driver.frames(200);  // some seconds
    CHECK_FALSE(driver.has("stage-bar"));
    CHECK(driver.output.pointerRests);
    driver.moveTo(905, 500);
    driver.hover("present:next");
    driver.frames(200);
    CHECK(driver.has("stage-bar"));  // it does not go away from under the pointer
    driver.click("present:next");
    CHECK(driver.state.transient.scene == 1);
    driver.moveTo(910, 500);
    driver.apply(state::Spotlight{geo::Point{910, 500}});
    driver.frames(1);
    CHECK_FALSE(driver.has("stage-bar"));
}

TEST_CASE("a monitor that was plugged in is offered, and nothing happens without an answer")
{
    PanelDriver driver(atlas(), 1280, 720);
    present(driver, false);
    CHECK_FALSE(driver.has("offer"));
    driver.apply(state::SetAudience{std::nullopt, "HDMI-1"});
    driver.frames(2);
    REQUIRE(driver.has("offer"));
    CHECK(driver.effects.empty());
    driver.click("offer:take");
    REQUIRE(driver.effects.size() == 1);
    CHECK(state::as<state::AnswerMonitor>(driver.effects.back())->take);
    driver.click("offer:refuse");
    CHECK_FALSE(state::as<state::AnswerMonitor>(driver.effects.back())->take);
    // A name from the system may be anything.
    driver.apply(state::SetAudience{std::nullopt, std::string(500, 'M')});
    driver.frames(2);
    CHECK(within(driver.find("offer:take")->boxPx, {0, 0, 1280, 720}));
}
