// What a moderator does with scenes, the room and both languages in the panels.
#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

namespace {

/// Scenes A, B, C with the strip open; C marked.
void threeScenes(PanelDriver& driver)
{
    for (const char* title : {"A", "B", "C"}) driver.apply(state::KeepScene{{title, ""}});
    driver.apply(state::SetMode{state::Mode::Edit});
    driver.frames(3);
}

std::string titles(const PanelDriver& driver)
{
    std::string out;
    for (const state::TourScene& scene : driver.state.document->tour.scenes) out += scene.title.de;
    return out;
}

/// As a paste: everything in one frame.
void paste(PanelDriver& driver, std::string_view text)
{
    for (const char c : text) ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(c));
    driver.frames(3);
}

}  // namespace

TEST_CASE("a card dragged along the strip takes its scene there; a press without a drag shows it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    threeScenes(driver);
    driver.drag("scene:1", 560);
    CHECK(titles(driver) == "BCA");
    CHECK(driver.wished<state::ShowScene>() == nullptr);
    driver.drag("scene:3", -1000);
    CHECK(titles(driver) == "ABC");
    driver.drag("scene:2", 20);  // within its own place
    CHECK(titles(driver) == "ABC");
    driver.click("scene:2");
    CHECK(driver.state.transient.scene == 1);
    CHECK_FALSE(driver.memory.workshop.draggedScene);
}

TEST_CASE(
    "the card with the keyboard is moved by Ctrl and arrows and deleted by Delete, and undo brings it back")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    threeScenes(driver);
    driver.memory.focus.set(ui::itemKey("scene:1"), ui::itemKey("scenes"), true);
    driver.frames(2);
    ImGui::GetIO().KeyCtrl = true;
    driver.key(ImGuiKey_RightArrow);
    CHECK(titles(driver) == "BAC");
    driver.key(ImGuiKey_RightArrow);
    CHECK(titles(driver) == "BCA");
    driver.key(ImGuiKey_RightArrow);  // the end
    CHECK(titles(driver) == "BCA");
    driver.key(ImGuiKey_LeftArrow);
    ImGui::GetIO().KeyCtrl = false;
    driver.frames(1);
    CHECK(titles(driver) == "BAC");
    driver.key(ImGuiKey_Delete);
    CHECK(titles(driver) == "BC");
    CHECK(driver.state.transient.toast.find("Strg+Z") != std::string::npos);
    driver.click("button:undo");
    CHECK(titles(driver) == "BAC");
}

TEST_CASE(
    "a tour of one's own begins empty, from the strip and from the list of files, and can be taken back")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    for (const bool fromTheList : {false, true}) {
        CAPTURE(fromTheList);
        PanelDriver driver(atlas);
        threeScenes(driver);
        if (fromTheList) {
            driver.click("scenes:open");
            driver.click("open:new");
        } else {
            driver.click("scenes:new");
        }
        CHECK(driver.state.document->tour == state::Tour{});
        CHECK(driver.state.transient.overlay == state::Overlay::None);
        CHECK(driver.state.transient.mode == state::Mode::Edit);
        CHECK(driver.state.transient.toast.find("Strg+Z") != std::string::npos);
        driver.click("scenes:keep");
        CHECK(driver.state.document->tour.scenes.size() == 1);
        driver.click("button:undo");
        driver.click("button:undo");
        CHECK(titles(driver) == "ABC");
    }
    // Also while nothing but the map is seen, and on a window too narrow for one more button.
    PanelDriver driver(atlas, 900, 600);
    driver.state.preferences.textScale = 2;
    driver.apply(state::SetOverlay{state::Overlay::OpenScenes});
    driver.frames(3);
    driver.click("open:new");
    CHECK(driver.state.transient.mode == state::Mode::Edit);
    CHECK_FALSE(driver.has("scenes:new"));
    CHECK(driver.has("scenes:keep"));
}

TEST_CASE("recent files stand in the sheet; one that is gone says so and can only leave the list")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.state.preferences.recentFiles = {"/home/a/Abend.json", "/stick/weg.json"};
    driver.recentFiles = {{"Abend.json", "/home/a/Abend.json", "~", false},
                          {"weg.json", "/stick/weg.json", "/stick", true}};
    driver.apply(state::SetOverlay{state::Overlay::OpenScenes});
    driver.frames(3);
    driver.click("recent:1");
    REQUIRE(driver.effect<state::OpenFile>() != nullptr);
    CHECK(driver.effect<state::OpenFile>()->path == "/home/a/Abend.json");
    driver.effects.clear();
    driver.click("recent:2");
    CHECK(driver.effect<state::OpenFile>() == nullptr);
    driver.click("recent:2:forget");
    CHECK(driver.state.preferences.recentFiles == std::vector<std::string>{"/home/a/Abend.json"});
}

TEST_CASE("where the desktop has a dialog for files it is asked, else the path is typed")
{
    using Purpose = state::AskFile::Purpose;
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);  // the save sheet as a whole
    threeScenes(driver);
    driver.click("scenes:open");
    CHECK(driver.has("file:path"));
    CHECK_FALSE(driver.has("file:other"));
    driver.click("file:cancel");
    driver.click("scenes:save");
    CHECK(driver.state.transient.overlay == state::Overlay::SaveScenes);
    CHECK(driver.has("file:path"));
    CHECK(driver.effect<state::AskFile>() == nullptr);
    driver.click("file:cancel");

    driver.hasFileDialog = true;
    driver.click("scenes:open");
    CHECK_FALSE(driver.has("file:path"));
    driver.click("file:other");
    REQUIRE(driver.effect<state::AskFile>() != nullptr);
    CHECK(driver.effect<state::AskFile>()->purpose == Purpose::OpenScenes);
    driver.click("file:cancel");
    driver.click("scenes:save");
    CHECK(driver.state.transient.overlay == state::Overlay::None);
    CHECK(driver.effect<state::AskFile>()->purpose == Purpose::SaveScenes);
    CHECK_FALSE(driver.effect<state::AskFile>()->thenQuit);
    driver.apply(state::SetOverlay{state::Overlay::Unsaved});
    driver.frames(3);
    CHECK_FALSE(driver.has("file:path"));
    driver.click("unsaved:save");
    CHECK(driver.effect<state::AskFile>()->thenQuit);
    driver.apply(state::SetOverlay{state::Overlay::None});

    driver.savePlaces = {{text::Key::FolderHome, "/home/x"}};
    driver.apply(state::SetOverlay{state::Overlay::Save});
    driver.frames(3);
    driver.click("save:handout");
    driver.click("save:place:other");
    const state::AskFile* asked = driver.effect<state::AskFile>();
    CHECK(asked->purpose == Purpose::SaveOrder);
    CHECK(asked->order.kind == state::SaveKind::Handout);
    CHECK(asked->order.path.starts_with("/home/x/"));
    CHECK(asked->order.path.ends_with(".pdf"));
    // What became of it is said, and what is there already is replaced where it is.
    state::SaveOrder order = asked->order;
    order.path = "/media/stick/a.pdf";
    driver.apply(state::SetSaveStatus{
        {.phase = state::SaveStatus::Phase::Exists, .order = order, .message = "a.pdf"}});
    driver.frames(2);
    driver.click("save:replace");
    REQUIRE(driver.effect<state::Save>() != nullptr);
    CHECK(driver.effect<state::Save>()->order.path == "/media/stick/a.pdf");
    CHECK(driver.effect<state::Save>()->order.replace);
    // A browser puts downloads where it likes.
    driver.asksWhere = false;
    driver.frames(2);
    CHECK_FALSE(driver.has("save:place:other"));
    driver.asksWhere = true;
    driver.hasFileDialog = false;
    driver.frames(2);
    CHECK_FALSE(driver.has("save:place:other"));
}

TEST_CASE("cards show their scenes' pictures, and ask for those in sight alone")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    for (int i = 0; i < 30; ++i) driver.apply(state::KeepScene{{"S", ""}});
    driver.apply(state::ShowScene{0});
    driver.frames(2);
    CHECK(driver.output.thumbnailScenes.empty());  // no strip
    driver.apply(state::SetMode{state::Mode::Edit});
    driver.frames(3);
    CHECK(driver.output.thumbnailScenes.front() == 0);
    CHECK(driver.output.thumbnailScenes.size() >= 5);
    CHECK(driver.output.thumbnailScenes.size() < 10);
    CHECK(driver.output.thumbnailWidthPx == 96);
    CHECK(driver.output.thumbnailHeightPx == 54);
    CHECK_FALSE(driver.has("scene:2:picture"));
    driver.thumbnails.resize(30);
    driver.thumbnails[1] = {7, false};
    driver.frames(2);
    CHECK(driver.has("scene:2:picture"));
    CHECK_FALSE(driver.has("scene:1:picture"));
    driver.scale = 2;
    driver.frames(3);
    CHECK(driver.output.thumbnailWidthPx == 192);
}

TEST_CASE("the strip doubles, deletes and renames the marked scene, in either language")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    threeScenes(driver);
    driver.click("scenes:copy");
    CHECK(titles(driver) == "ABCC");
    driver.click("scenes:delete");
    CHECK(titles(driver) == "ABC");
    driver.click("scenes:words");
    driver.click("words:title");
    driver.frames(2);
    driver.type("!");
    CHECK(titles(driver).find('!') != std::string::npos);
    driver.click("words:en");
    driver.click("words:title");
    driver.frames(2);
    driver.type("Three");
    const base::LocalText title = driver.state.document->tour.scenes.back().title;
    CHECK(title.en == "Three");
    CHECK(driver.state.preferences.language == base::Language::De);
    driver.click("words:tour");
    driver.frames(2);
    driver.type("Tour");
    CHECK(driver.state.document->tour.title.en == "Tour");
}

TEST_CASE("long notes are there to be gone on with, and of very long ones nothing is lost")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1400);
    threeScenes(driver);
    driver.click("scenes:words");
    const auto notes = [&] { return driver.state.document->tour.scenes.back().notes.de; };
    const std::size_t marked = driver.state.transient.scene;
    std::string text;
    for (int i = 0; text.size() < 3000; ++i) text += "Satz " + std::to_string(i) + ". ";
    driver.apply(state::EditScene{marked, state::SceneText::Notes, base::Language::De, text});
    driver.frames(2);
    driver.click("words:notes");
    driver.frames(2);
    driver.type("#");
    CHECK(notes().size() == text.size() + 1);
    while (text.size() < 40'000) text += text;
    driver.apply(state::EditScene{marked, state::SceneText::Notes, base::Language::De, text});
    driver.frames(2);
    driver.click("words:notes");
    driver.frames(2);
    driver.type("#");
    CHECK(notes() == text);
}

TEST_CASE(
    "a view as text is opened when it is pasted, and by Enter when it is typed; it is never searched for")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.click("search");
    driver.frames(2);
    paste(driver, "kommunalatlas:map=germany");
    REQUIRE(driver.effects.size() == 1);
    CHECK(state::as<state::OpenView>(driver.effects.front())->text == "kommunalatlas:map=germany");
    CHECK(driver.state.view.criteria.text.empty());
    CHECK(driver.memory.searchText.empty());

    driver.forget();
    driver.click("search");
    driver.frames(2);
    driver.type("kommunalatlas:map=world");
    CHECK(driver.effects.empty());
    driver.key(ImGuiKey_Enter);
    REQUIRE_FALSE(driver.effects.empty());
    CHECK(state::as<state::OpenView>(driver.effects.front())->text == "kommunalatlas:map=world");
    driver.forget();
    paste(driver, "wasserwirtschaft");  // a pasted word is one
    CHECK(driver.effects.empty());
}

TEST_CASE("the view's text is copied from the menu of the map and from the save sheet")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.click("button:map");
    driver.click("map:copy-view");
    REQUIRE(driver.effects.size() == 1);
    CHECK(state::is<state::CopyViewLine>(driver.effects.front()));
    driver.click("map:then-and-now");
    CHECK(driver.state.view.thenAndNow);
    driver.click("map:bilingual");
    CHECK(driver.state.preferences.bilingual);
}

TEST_CASE("files are made in the chosen language, whatever the window speaks")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.savePlaces = {{text::Key::FolderHome, "/home/x"}};
    driver.click("button:save");
    driver.click("save:handout");
    driver.frames(2);
    const auto orderAfter = [&](const char* language) {
        driver.click(language);
        driver.click("save:go");
        return state::as<state::Save>(driver.effects.back())->order;
    };
    CHECK(orderAfter("save:language:en").language == base::Language::En);
    const state::SaveOrder both = orderAfter("save:language:both");
    CHECK(both.bilingual);
    CHECK(both.language == base::Language::De);
    CHECK_FALSE(orderAfter("save:language:de").bilingual);
    driver.click("save:poster");
    CHECK_FALSE(driver.has("save:language:both"));
    driver.click("save:session");
    CHECK_FALSE(driver.has("save:language:de"));
}

TEST_CASE("the room's towns: the last ones first, the others on request")
{
    const model::Atlas atlas = test_support::sampleAtlasWithPlaces();
    PanelDriver driver(atlas, 1280, 1400);
    driver.apply(state::SetMode{state::Mode::Edit});
    driver.frames(2);
    driver.click("tab:room");
    for (const char* town : {"Jena", "Bonn", "Erfurt", "Weimar", "Berlin"}) {
        driver.type(town);
        CHECK(driver.has("room:hit:1"));
        driver.key(ImGuiKey_Enter);
    }
    REQUIRE(driver.state.document->towns.size() == 5);
    CHECK(driver.state.view.showTowns);
    CHECK(driver.has("town:5:remove"));
    CHECK_FALSE(driver.has("town:1:remove"));
    driver.click("towns:all");
    CHECK(driver.has("town:1:remove"));
    driver.click("town:1:remove");
    CHECK(driver.state.document->towns.size() == 4);
    driver.apply(state::Undo{});
    CHECK(driver.state.document->towns.front().name == "Jena");
}

TEST_CASE(
    "a letter leaves the scene and begins a search; those a clicker sends do only if another one follows")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    threeScenes(driver);
    driver.apply(state::StartPresenting{});
    driver.frames(3);
    CHECK_FALSE(driver.has("panel"));
    driver.type("b");
    CHECK_FALSE(driver.state.transient.presentation.exploring);
    driver.frames(120);  // two seconds: that was the clicker
    driver.type("jena");
    CHECK(driver.state.transient.presentation.exploring);
    CHECK(driver.state.view.criteria.text == "jena");
    driver.apply(state::NextScene{});
    driver.frames(3);
    CHECK_FALSE(driver.state.transient.presentation.exploring);
    driver.type("bonn");
    CHECK(driver.state.transient.presentation.exploring);
    CHECK(driver.state.view.criteria.text == "bonn");
}

TEST_CASE("whatever is saved, the buttons of the save sheet stay where they are")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.savePlaces = {{text::Key::FolderHome, "/home/x"}};
    driver.click("button:save");
    driver.frames(3);
    REQUIRE(driver.has("save:go"));
    const double y = driver.find("save:go")->boxPx.minY;
    for (const char* kind : {"handout", "poster", "cards", "tour", "record", "table", "session"}) {
        CAPTURE(kind);
        driver.click(std::string("save:") + kind);
        driver.frames(3);
        CHECK(driver.find("save:go")->boxPx.minY == y);
    }
}
