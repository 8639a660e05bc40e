// Every page of the side panel, opened from every other one: what it needs to be used must not hang on which
// page was open before. What there is on a page is told by a window so high that nothing has to be scrolled.
#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include <imgui.h>
#include <imgui_internal.h>

#include "panel_driver.hpp"
#include "state/page.hpp"
#include "support/sample_atlas.hpp"

using state::PageKind;
using test_support::PanelDriver;

namespace {

constexpr double widthPx = 1280, lowPx = 480, highPx = 20000;

struct Way {
    const char* name;
    PageKind kind;
    std::function<void(PanelDriver&)> open;
};

model::NetworkId entry(const PanelDriver& driver, const char* id) { return *driver.atlas().find(id); }

model::PlaceId town(const PanelDriver& driver, std::string_view name)
{
    const model::Gazetteer& places = driver.atlas().gazetteer();
    for (std::uint32_t i = 0; i < places.size(); ++i)
        if (places[model::PlaceId(i)].nameIn(base::Language::De) == name) return model::PlaceId(i);
    return {};
}

/// What lies over the cards goes.
void uncover(PanelDriver& driver)
{
    const state::Transient& transient = driver.state.transient;
    if (transient.textOpen) driver.apply(state::SetTextOpen{false});
    if (transient.quiz) driver.apply(state::EndQuiz{});
    if (!driver.state.view.criteria.text.empty()) driver.apply(state::SetText{});
    if (transient.tab != state::PanelTab::List) driver.apply(state::ShowTab{state::PanelTab::List});
}

/// As somebody does who presses Esc until nothing is left.
void back(PanelDriver& driver)
{
    for (int i = 0; i < 12 && state::openPage(driver.state).kind != PageKind::List; ++i)
        driver.apply(state::StepBack{});
}

void tab(PanelDriver& driver, state::PanelTab which)
{
    driver.apply(state::SetMode{state::Mode::Edit});
    uncover(driver);
    driver.apply(state::ShowTab{which});
}

void compare(PanelDriver& driver, std::initializer_list<const char*> ids)
{
    uncover(driver);
    driver.apply(state::Select{});
    for (const char* id : ids) driver.apply(state::ToggleCompared{entry(driver, id)});
}

void region(PanelDriver& driver, filter::RegionRef which)
{
    uncover(driver);
    driver.apply(state::PickRegion{which});
}

const std::vector<Way>& ways()
{
    using state::Lens;
    static const std::vector<Way> all{
        {"list", PageKind::List, back},
        {"list of another question", PageKind::List,
         [](PanelDriver& d) {
             back(d);
             d.apply(state::SetDimOthers{true});
             d.apply(state::ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)});
         }},
        {"partners in the list", PageKind::List,
         [](PanelDriver& d) {
             back(d);
             d.apply(state::SetLens{Lens::Partners});
         }},
        {"influence in the list", PageKind::List,
         [](PanelDriver& d) {
             back(d);
             d.apply(state::SetLens{Lens::Influence});
         }},
        {"filters", PageKind::Filters, [](PanelDriver& d) { d.apply(state::GoToFilters{}); }},
        {"results", PageKind::Results, [](PanelDriver& d) { d.apply(state::SetText{"b"}); }},
        {"entry", PageKind::Entry,
         [](PanelDriver& d) {
             uncover(d);
             d.apply(state::SetLens{Lens::Information});
             d.apply(state::Select{entry(d, "world-list")});
         }},
        {"related entries", PageKind::Entry,
         [](PanelDriver& d) {
             uncover(d);
             d.apply(state::Select{entry(d, "water-berlin")});
             d.apply(state::SetLens{Lens::Partners});
         }},
        {"next entry", PageKind::Entry,
         [](PanelDriver& d) {
             uncover(d);
             d.apply(state::Select{entry(d, "states-erfurt")});
             d.apply(state::SelectNeighbour{1});
         }},
        {"two compared", PageKind::Compare,
         [](PanelDriver& d) {
             compare(d, {"water-berlin", "world-list"});
         }},
        {"three compared", PageKind::Compare,
         [](PanelDriver& d) {
             compare(d, {"states-erfurt", "world-list", "world-unknown"});
         }},
        {"a third to compare", PageKind::List,
         [](PanelDriver& d) {
             back(d);
             compare(d, {"water-berlin", "world-list"});
             d.apply(state::ChooseToCompare{});
         }},
        {"what is missing", PageKind::Missing,
         [](PanelDriver& d) {
             uncover(d);
             d.apply(state::SetMissingOpen{true});
         }},
        {"town", PageKind::Town,
         [](PanelDriver& d) {
             uncover(d);
             d.apply(state::Select{});
             d.apply(state::PickRegion{});
             d.apply(state::ShowTown{town(d, "Jena"), true});
         }},
        {"another town", PageKind::Town,
         [](PanelDriver& d) {
             uncover(d);
             d.apply(state::Select{});
             d.apply(state::PickRegion{});
             d.apply(state::ShowTown{town(d, "Erfurt"), true});
         }},
        {"country", PageKind::Region,
         [](PanelDriver& d) {
             region(d, {filter::RegionRef::Kind::Country, "FR"});
         }},
        {"state", PageKind::Region,
         [](PanelDriver& d) {
             region(d, {filter::RegionRef::Kind::State, "DE-TH"});
         }},
        {"without entry", PageKind::Without,
         [](PanelDriver& d) {
             uncover(d);
             d.apply(state::AskWithoutEntry{});
             d.apply(state::AskWithoutEntry{filter::EntryQuestion{model::Topic::Water, {}}});
         }},
        {"text", PageKind::Text,
         [](PanelDriver& d) {
             if (!d.state.view.criteria.text.empty()) d.apply(state::SetText{});
             d.apply(state::SetTextOpen{true});
         }},
        {"words of a scene", PageKind::Words, [](PanelDriver& d) { tab(d, state::PanelTab::Words); }},
        {"from the room", PageKind::Room, [](PanelDriver& d) { tab(d, state::PanelTab::Room); }},
        {"exploring", PageKind::List,
         [](PanelDriver& d) {
             d.apply(state::SetMode{state::Mode::Explore});
             back(d);
         }},
        {"quiz", PageKind::Quiz,
         [](PanelDriver& d) {
             uncover(d);
             d.apply(state::StartQuiz{1});
         }},
    };
    return all;
}

void prepare(PanelDriver& driver)
{
    driver.apply(state::KeepScene{{"Eins", "One"}});
    driver.apply(state::KeepScene{{"Zwei", "Two"}});
    driver.frames(3);
}

/// The lower part of the panel, where its pages scroll.
geo::Point onPage(const PanelDriver& driver) { return {190, driver.find("panel")->boxPx.maxY - 70}; }
void pointAtPage(PanelDriver& driver)
{
    const geo::Point at = onPage(driver);
    driver.moveTo(at.x, at.y);
}

double scrolled(const PanelDriver& driver)
{
    return static_cast<double>(driver.memory.panel.places.back().scroll);
}

/// How far the page can be scrolled, from ImGui itself; 0 if all of it is in the window.
double reachOfPage()
{
    float reach = 0;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (window->WasActive && std::string_view(window->Name).starts_with("##panel/"))
            reach = std::max(reach, window->ScrollMax.y);
    return static_cast<double>(reach);
}

void wheel(PanelDriver& driver, float notches)
{
    ImGui::GetIO().MouseWheel = notches;
    driver.frames(1);
    ImGui::GetIO().MouseWheel = 0;
    driver.frames(1);
}

void press(PanelDriver& driver, ImGuiKey key)
{
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddKeyEvent(key, true);
    driver.frames(1);
    ImGui::GetIO().AddKeyEvent(key, false);
#else
    ImGui::GetIO().KeysDown[key] = true;
    driver.frames(1);
    ImGui::GetIO().KeysDown[key] = false;
#endif
    driver.frames(1);
}

/// What is on the page: rectangles by name, and what the keyboard reaches.
struct Contents {
    std::map<std::string, geo::Box> rects;
    std::map<ui::ItemKey, std::string> stops;  ///< with the control's name, for messages
};

Contents contentsOf(PanelDriver& high, const PanelDriver& low)
{
    high.state = low.state;
    high.memory.panel = {};
    high.frames(12);  // a card slides in
    // Where there is little room the filters have one row of what stands above them.
    const std::set<std::string> roomy{"button:list-code", "button:text", "button:vote", "button:my-town",
                                      "button:without-entry"};
    const bool filters = state::openPage(low.state).kind == PageKind::Filters;
    const auto leftOut = [&](const std::string& name) {
        return filters && (roomy.count(name) || name.starts_with("chip:") || name.starts_with("question:"));
    };
    Contents contents;
    const double right = high.find("panel")->boxPx.maxX;
    for (const ui::NamedRect& rect : high.output.rects)
        if (rect.boxPx.minX < right && rect.boxPx.minY >= high.find("panel")->boxPx.minY &&
            rect.name != "panel" && rect.name != "panel:edge" && rect.name != "tooltip" &&
            rect.boxPx.height() < lowPx / 3 && !leftOut(rect.name))
            contents.rects[rect.name] = rect.boxPx;
    for (const ui::FocusStop& stop : high.memory.focus.order())
        if (stop.onPage) contents.stops.emplace(stop.item, "a control without a name");
    for (const ui::NamedRect& rect : high.output.rects) {
        const auto stop = contents.stops.find(ui::itemKey(rect.name));
        if (stop == contents.stops.end()) continue;
        if (leftOut(rect.name))
            contents.stops.erase(stop);
        else
            stop->second = rect.name;
    }
    return contents;
}

/// All of it is in the window, but for a part of a pixel, not only an edge.
bool isWhole(const ui::NamedRect& rect, const Contents& contents)
{
    const auto known = contents.rects.find(rect.name);
    return known != contents.rects.end() && rect.boxPx.height() > known->second.height() - 1;
}

void reachWithWheel(PanelDriver& driver, const Contents& contents)
{
    std::set<std::string> missing;
    for (const auto& [name, box] : contents.rects) missing.insert(name);
    pointAtPage(driver);
    wheel(driver, 1000);
    CHECK(scrolled(driver) == 0);
    double before = -1;
    while (scrolled(driver) != before) {
        before = scrolled(driver);
        for (const ui::NamedRect& rect : driver.output.rects)
            if (isWhole(rect, contents)) missing.erase(rect.name);
        wheel(driver, -1);
    }
    wheel(driver, 1000);
    driver.moveAway();
    std::string names;
    for (const std::string& name : missing) names += name + " ";
    CHECK_MESSAGE(missing.empty(), "not reached by the wheel: " << names);
}

/// The focused control can be seen, all of it unless it is as high as half the window.
bool isFocusSeen(const PanelDriver& driver, const Contents& contents)
{
    return std::any_of(driver.output.rects.begin(), driver.output.rects.end(),
                       [&](const ui::NamedRect& rect) {
                           return driver.memory.focus.has(ui::itemKey(rect.name)) &&
                                  (isWhole(rect, contents) || !contents.rects.count(rect.name));
                       });
}

void reachWithTab(PanelDriver& driver, const Contents& contents)
{
    std::map<ui::ItemKey, std::string> missing = contents.stops;
    ui::Focus& focus = driver.memory.focus;
    focus.goToPage();
    driver.frames(3);
    std::string unseen;
    const auto visit = [&] {
        missing.erase(focus.current());
        const auto stop = contents.stops.find(focus.current());
        if (stop != contents.stops.end() && !isFocusSeen(driver, contents)) unseen += stop->second + " ";
    };
    for (int tabs = 0; tabs < 200 && focus.isOnPage(); ++tabs) {
        visit();
        if (focus.currentGroup() != 0 && !focus.ownsArrows())
            for (ui::ItemKey last = 0; last != focus.current();) {
                last = focus.current();
                press(driver, ImGuiKey_DownArrow);
                visit();
            }
        press(driver, ImGuiKey_Tab);
    }
    std::string names;
    for (const auto& [item, name] : missing) names += name + " ";
    CHECK_MESSAGE(unseen.empty(), "has the keyboard and is not seen: " << unseen);
    CHECK_MESSAGE(missing.empty(), "not reached by Tab: " << names);
}

}  // namespace

TEST_CASE("every page after every other one: wheel and Tab reach everything on it")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    PanelDriver high(atlas, widthPx, highPx), low(atlas, widthPx, lowPx);
    for (const Way& first : ways())
        for (const Way& second : ways()) {
            CAPTURE(std::string(first.name));
            CAPTURE(std::string(second.name));
            low.state = state::initialState(state::ViewKind::World, {}, widthPx, lowPx);
            low.frames(1);
            prepare(low);
            first.open(low);
            low.frames(9);
            pointAtPage(low);
            wheel(low, -1000);
            second.open(low);
            low.frames(9);
            REQUIRE(state::openPage(low.state).kind == second.kind);
            const Contents contents = contentsOf(high, low);
            low.frames(1);
            CHECK(contents.stops.size() > 1);
            reachWithWheel(low, contents);
            reachWithTab(low, contents);
        }
}

TEST_CASE("on two thousand walks from page to page none stops scrolling or loses the keyboard")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    PanelDriver driver(atlas, widthPx, lowPx);
    prepare(driver);
    std::mt19937 random(7);
    const auto upTo = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    for (int walk = 0; walk < 2000; ++walk) {
        if (walk % 10 == 0) {
            driver.state = state::initialState(state::ViewKind::World, {}, widthPx, lowPx);
            driver.apply(state::SetReducedMotion{upTo(2) == 0});
            prepare(driver);
        }
        std::string names;
        for (int step = 0; step < 10; ++step) {
            const Way& way = ways()[upTo(ways().size())];
            names += std::string(way.name) + ", ";
            CAPTURE(walk);
            CAPTURE(names);
            way.open(driver);
            driver.frames(2);
            REQUIRE(state::openPage(driver.state).kind == way.kind);
            const geo::Point at = onPage(driver);
            ImGui::GetIO().MousePos = {static_cast<float>(at.x), static_cast<float>(at.y)};
            driver.frames(1);
            wheel(driver, -1000);
            // A card that slides in lies over the page before, which could be scrolled as well.
            while (driver.output.animating) driver.frames(1);
            wheel(driver, -1000);
            REQUIRE(scrolled(driver) == reachOfPage());
            wheel(driver, 1000);
            REQUIRE(scrolled(driver) == 0);
            driver.memory.focus.goToPage();
            driver.frames(1);
            const ui::ItemKey first = driver.memory.focus.current();
            REQUIRE(driver.memory.focus.isOnPage());
            press(driver, ImGuiKey_Tab);
            REQUIRE(driver.memory.focus.current() != first);
            if (upTo(3) == 0) wheel(driver, -2);
        }
    }
}

TEST_CASE("a page begins at its top, and is as it was left when one comes back to it")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    PanelDriver driver(atlas, widthPx, lowPx);
    const auto open = [&](const state::Action& action) {
        driver.apply(action);
        driver.frames(9);
    };
    pointAtPage(driver);
    wheel(driver, -3);
    const double list = scrolled(driver);
    REQUIRE(list > 0);
    open(state::Select{entry(driver, "world-list")});
    CHECK(scrolled(driver) == 0);
    wheel(driver, -2);
    const double card = scrolled(driver);
    REQUIRE(card > 0);
    open(state::Select{entry(driver, "water-berlin")});
    CHECK(scrolled(driver) == 0);
    wheel(driver, -1000);
    open(state::GoBack{});
    CHECK(scrolled(driver) == card);
    open(state::StepBack{});
    CHECK(scrolled(driver) == list);
    open(state::Select{entry(driver, "world-list")});
    CHECK(scrolled(driver) == 0);
}

TEST_CASE("the wheel reaches the page that came under a resting pointer at once")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    PanelDriver driver(atlas, widthPx, lowPx);
    pointAtPage(driver);
    wheel(driver, -2);
    driver.apply(state::ShowTown{town(driver, "Jena")});
    driver.frames(2);
    wheel(driver, -2);
    CHECK(scrolled(driver) > 0);
}
