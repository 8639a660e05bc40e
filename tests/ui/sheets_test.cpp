#include <doctest/doctest.h>

#include "panel_driver.hpp"
#include "support/sample_atlas.hpp"

using test_support::PanelDriver;

TEST_CASE("help and about lie over everything: nothing below has a name, the keyboard stays on the sheet")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.click("button:help");
    CHECK(driver.state.transient.overlay == state::Overlay::Help);
    CHECK(driver.has("sheet:help"));
    CHECK(driver.namesBeginning("list:").empty());
    CHECK_FALSE(driver.has("view:world"));
    CHECK(driver.output.wantsKeys);
    driver.type("x");
    CHECK(driver.state.view.criteria.text.empty());
    driver.key(ImGuiKey_Tab);
    CHECK(driver.memory.focus.visible());
    driver.click("sheet:help:close");
    CHECK(driver.state.transient.overlay == state::Overlay::None);

    driver.click("button:about");
    CHECK(driver.has("sheet:about"));
    driver.escape();
    CHECK(driver.state.transient.overlay == state::Overlay::None);
}

TEST_CASE("a sheet is seen from the frame on in which its height is known: nothing jumps")
{
    const auto isPainted = [] {
        const ImDrawData& data = *ImGui::GetDrawData();
        for (int i = 0; i < data.CmdListsCount; ++i)
            if (std::string_view(data.CmdLists[i]->_OwnerName) == "##sheet") return true;
        return false;
    };
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 720);
    driver.savePlaces = {{text::Key::FolderDocuments, "/home/somebody"}};
    for (const state::Overlay overlay : {state::Overlay::Help, state::Overlay::Save, state::Overlay::About}) {
        driver.apply(state::SetOverlay{overlay});
        driver.frames(1);
        CHECK_FALSE(isPainted());
        CHECK(driver.output.animating);  // the next frame comes by itself
        driver.frames(1);
        REQUIRE(isPainted());
        const char* name = overlay == state::Overlay::Help   ? "sheet:help"
                           : overlay == state::Overlay::Save ? "sheet:save"
                                                             : "sheet:about";
        const geo::Box seen = driver.find(name)->boxPx;
        driver.frames(5);
        CHECK(driver.find(name)->boxPx == seen);
        driver.apply(state::SetOverlay{state::Overlay::None});
        driver.frames(2);
    }
}

TEST_CASE("a press beside a sheet closes it, one on it does not")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.click("button:about");
    driver.click("sheet:about");
    CHECK(driver.state.transient.overlay == state::Overlay::About);
    driver.moveTo(20, 500);
    ImGui::GetIO().MouseDown[0] = true;
    driver.frames(1);
    ImGui::GetIO().MouseDown[0] = false;
    driver.frames(2);
    CHECK(driver.state.transient.overlay == state::Overlay::None);
    CHECK(driver.state.view.selection.empty());
}

TEST_CASE("a question on the help sheet is asked and closes it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.click("button:help");
    driver.click("starter:without");
    CHECK(driver.state.transient.overlay == state::Overlay::None);
    CHECK(driver.state.view.withoutEntry == filter::EntryQuestion{model::Topic::ClimateEnergy, {}});
}

TEST_CASE("problems in the data are one quiet line and a list behind it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    CHECK_FALSE(driver.has("button:problems"));
    driver.problems.resize(1000, {base::Severity::Error,
                                  "networks.json",
                                  12,
                                  "/networks/3/lat",
                                  {"520 ist keine Breite", "520 is not a latitude"}});
    driver.frames(2);
    driver.click("button:problems");
    CHECK(driver.has("sheet:problems"));
    // Paths of a data format are for those who ask for them: here they take a second line.
    const auto height = [&] { return driver.find("problem:0")->boxPx.height(); };
    const double plain = height();
    driver.click("problems:paths");
    driver.frames(1);
    CHECK(height() == plain);  // beside file and line
    CHECK(driver.state.transient.panel.isOpen(state::Fold::ProblemPaths));
    driver.escape();
    driver.frames(1);
    CHECK_FALSE(driver.has("sheet:problems"));
}

TEST_CASE("what was done is said at the bottom of the map")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas);
    driver.apply(state::ShowToast{"Link kopiert"});
    driver.frames(1);
    REQUIRE(driver.has("toast"));
    const geo::Box toast = driver.find("toast")->boxPx, map = driver.output.mapPx;
    CHECK(toast.minX >= map.minX);
    CHECK(toast.maxX <= map.maxX);
    CHECK(toast.maxY < map.maxY);
}

TEST_CASE("what was done is said whole where there is little room, and leaves a sheet's buttons free")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 720);
    driver.savePlaces = {{text::Key::FolderDocuments, "/home/somebody"}};
    driver.apply(state::ShowToast{"Übernommen"});
    driver.frames(1);
    const double line = driver.find("toast")->boxPx.height();
    driver.apply(state::SetTextScale{2});
    driver.apply(state::ShowToast{"Übernommen: 7082 neu, 12 geändert. Rückgängig: Strg+Z"});
    driver.frames(2);
    const auto isInWindow = [&](const geo::Box& box) {
        return box.minX >= 0 && box.minY >= 0 && box.maxX <= 1280 && box.maxY <= 720;
    };
    CHECK(driver.find("toast")->boxPx.height() > 2.5 * line);  // letters twice as high, in two lines or more
    CHECK(isInWindow(driver.find("toast")->boxPx));

    driver.apply(state::SetOverlay{state::Overlay::Save});
    driver.frames(3);
    const geo::Box toast = driver.find("toast")->boxPx;
    CHECK(isInWindow(toast));
    CHECK(toast.maxY <= driver.find("save:go")->boxPx.minY);
}

TEST_CASE("Esc with nothing open in the panels is left to the state")
{
    ui::Memory memory;
    const state::AppState state;
    const state::BackStep step = state::nextStepBack(state, ui::openInPanels(memory));
    CHECK(step == state::BackStep::None);
    CHECK_FALSE(ui::closeInPanels(memory, step));
}

TEST_CASE("the QR code of an entry and of the list are one button away; Esc closes them")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.click("button:list-code");
    CHECK(driver.state.transient.overlay == state::Overlay::Code);
    CHECK(driver.has("code"));
    const geo::Box code = driver.find("code")->boxPx;
    CHECK(code.width() > 600);  // large: it is taken from the back of the room
    driver.escape();
    CHECK_FALSE(driver.has("code"));
    driver.apply(state::ShowCode{*atlas.find("water-berlin")});
    driver.frames(2);
    CHECK(driver.has("sheet:code"));
    CHECK(driver.has("code") == !atlas[*atlas.find("water-berlin")].url.empty());
}

TEST_CASE("saving: what, form, place and name become one order")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.savePlaces = {{text::Key::FolderDocuments, "/home/x/Dokumente"},
                         {text::Key::FolderHome, "/home/x"}};
    driver.click("button:save");
    CHECK(driver.state.transient.overlay == state::Overlay::Save);
    for (const char* kind : {"picture", "handout", "poster", "cards", "tour", "record", "table", "session"})
        CHECK(driver.has(std::string("save:") + kind));
    driver.click("save:table");
    driver.frames(2);
    driver.click("save:form:geojson");
    driver.click("save:place:1");
    driver.click("save:name");
    driver.frames(2);
    for (int i = 0; i < 60; ++i) driver.key(ImGuiKey_Backspace);
    driver.type("Meine Liste");
    driver.click("save:go");
    REQUIRE_FALSE(driver.effects.empty());
    const auto* save = state::as<state::Save>(driver.effects.back());
    REQUIRE(save);
    CHECK(save->order == state::SaveOrder{state::SaveKind::Table, state::SaveForm::GeoJson,
                                          base::Language::De, false, "/home/x/Meine Liste.geojson", false});
    // Typing a name searches nothing.
    CHECK(driver.state.view.criteria.text.empty());
}

TEST_CASE(
    "a file that is there is replaced only on request; a running one can be cancelled; a saved one is shown")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.savePlaces = {{text::Key::FolderHome, "/home/x"}};
    driver.click("button:save");
    driver.click("save:go");
    REQUIRE_FALSE(driver.effects.empty());
    const state::SaveOrder order = state::as<state::Save>(driver.effects.back())->order;
    CHECK_FALSE(order.replace);
    using Phase = state::SaveStatus::Phase;
    driver.apply(state::SetSaveStatus{{Phase::Exists, 0, false, order, "x.pdf"}});
    driver.frames(2);
    CHECK_FALSE(driver.has("save:go"));
    driver.click("save:replace");
    CHECK(state::as<state::Save>(driver.effects.back())->order.replace);
    driver.apply(state::SetSaveStatus{{Phase::Running, 0.5, false, order, {}}});
    driver.frames(2);
    CHECK(driver.has("save:progress"));
    driver.click("save:cancel");
    CHECK(state::is<state::CancelSave>(driver.effects.back()));
    driver.apply(state::SetSaveStatus{{Phase::Done, 1, false, order, {}}});
    driver.frames(2);
    driver.click("save:open-folder");
    CHECK(state::as<state::OpenFolder>(driver.effects.back())->path == order.path);
}

TEST_CASE("what became a download is said so, and no folder is offered that nobody can open")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.savePlaces = {{text::Key::FolderHome, "/home/x"}};
    driver.click("button:save");
    driver.click("save:go");
    const state::SaveOrder order = state::as<state::Save>(driver.effects.back())->order;
    for (const std::string words : {"", "It lies with the downloads."}) {
        driver.apply(state::SetSaveStatus{{state::SaveStatus::Phase::Done, 1, false, order, words}});
        driver.frames(2);
        CHECK(driver.has("save:open-folder") == words.empty());
        CHECK(driver.has("save:go"));
    }
}

TEST_CASE("the suggested name follows what is saved until it is changed, and file systems take it")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.savePlaces = {{text::Key::FolderHome, "/home/x"}};
    driver.apply(state::ToggleValue{filter::Facet::Topic, filter::valueOf(model::Topic::Water)});
    driver.apply(state::ToggleValue{filter::Facet::Region,
                                    filter::RegionRef{filter::RegionRef::Kind::State, "DE-TH"}});
    driver.click("button:save");
    driver.click("save:handout");
    driver.frames(2);
    CHECK(driver.memory.saving.name.starts_with("Handzettel "));
    CHECK(driver.memory.saving.name.find_first_of("/:*?\"<>|") == std::string::npos);
    driver.click("save:cards");
    driver.frames(2);
    CHECK(driver.memory.saving.name.starts_with("Karten "));
}

TEST_CASE("what the program opens again has an ending of its own, unless somebody typed one")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    for (const auto& [typed, file] :
         {std::pair("Abend 2", "/home/x/Abend 2.kommunalatlas.json"),
          std::pair("Abend.json", "/home/x/Abend.json"),
          std::pair("Abend.kommunalatlas.json", "/home/x/Abend.kommunalatlas.json")}) {
        PanelDriver driver(atlas, 1280, 1000);
        driver.savePlaces = {{text::Key::FolderHome, "/home/x"}};
        driver.click("button:save");
        driver.click("save:session");
        driver.memory.saving.name = typed;
        ++driver.memory.saving.nameField;
        driver.frames(2);
        driver.click("save:go");
        const auto* save = driver.effect<state::Save>();
        REQUIRE(save);
        CHECK(save->order.path == file);
    }
}

TEST_CASE("a name that no file can have is said under the field and not tried")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.savePlaces = {{text::Key::FolderHome, "/home/x"}};
    driver.click("button:save");
    for (const std::string& name : {std::string("../other"), std::string("a/b"), std::string(".hidden"),
                                    std::string(300, 'x'), std::string("   ")}) {
        CAPTURE(name);
        driver.memory.saving.name = name;
        ++driver.memory.saving.nameField;
        driver.effects.clear();
        driver.frames(2);
        driver.click("save:go");
        CHECK(driver.effects.empty());
        CHECK(driver.state.transient.save.phase == state::SaveStatus::Phase::Failed);
        CHECK_FALSE(driver.state.transient.save.message.empty());
    }
    driver.memory.saving.name = "Karte.pdf";  // the ending is typed by some
    ++driver.memory.saving.nameField;
    driver.frames(2);
    driver.click("save:go");
    REQUIRE_FALSE(driver.effects.empty());
    CHECK(state::as<state::Save>(driver.effects.back())->order.path == "/home/x/Karte.pdf");
}

TEST_CASE("whatever becomes of a file, the sheet stays where it is")
{
    using Phase = state::SaveStatus::Phase;
    const model::Atlas atlas = test_support::sampleAtlas();
    PanelDriver driver(atlas, 1280, 1000);
    driver.savePlaces = {{text::Key::FolderHome, "/home/x"}};
    driver.click("button:save");
    driver.click("save:go");
    REQUIRE_FALSE(driver.effects.empty());
    const state::SaveOrder order = state::as<state::Save>(driver.effects.back())->order;
    driver.frames(3);
    const geo::Box sheet = driver.find("sheet:save")->boxPx;
    for (const Phase phase : {Phase::Running, Phase::Exists, Phase::Failed, Phase::Cancelled, Phase::Done}) {
        CAPTURE(static_cast<int>(phase));
        driver.apply(state::SetSaveStatus{{phase, 0.5, false, order, "Kein Platz."}});
        driver.frames(3);
        CHECK(driver.find("sheet:save")->boxPx.minY == sheet.minY);
        CHECK(driver.find("sheet:save")->boxPx.maxY == sheet.maxY);
    }
}

TEST_CASE("the button that saves is in sight on a small screen, whatever the text size")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    for (const double textScale : {1.0, 2.0}) {
        PanelDriver driver(atlas);
        driver.widthPx = 1280;
        driver.heightPx = 720;
        driver.state.preferences.textScale = textScale;
        driver.state.transient.overlay = state::Overlay::Save;
        driver.frames(4);
        CAPTURE(textScale);
        REQUIRE(driver.has("save:go"));
        const geo::Box go = driver.find("save:go")->boxPx, sheet = driver.find("sheet:save")->boxPx;
        CHECK(go.height() >= 30 * textScale);
        CHECK(go.maxY <= sheet.maxY);
        CHECK(sheet.maxY <= 720);
    }
}
