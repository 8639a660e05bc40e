// The form of an entry: filled in by keyboard alone, by the map, undone, left again.
#include <doctest/doctest.h>

#include "overlay/field.hpp"
#include "panel_driver.hpp"
#include "state/entry_form.hpp"
#include "state/page.hpp"
#include "support/sample_atlas.hpp"
#include "ui/edit/figure_control.hpp"

using test_support::PanelDriver;

namespace {

const model::Atlas& atlas()
{
    static const model::Atlas instance = test_support::sampleAtlasWithPlaces();
    return instance;
}

/// The entry whose form is open.
const model::Network& edited(const PanelDriver& driver)
{
    const auto entry = state::formEntry(driver.state);
    REQUIRE(entry);
    return driver.atlas()[*entry];
}

void search(PanelDriver& driver, std::string_view text)
{
    driver.memory.focusSearch = true;
    driver.frames(3);
    driver.type(text);
    driver.frames(3);
}

state::PageKind page(const PanelDriver& driver) { return state::openPage(driver.state).kind; }

}  // namespace

TEST_CASE("from a search without a hit to the pin, by keyboard alone")
{
    PanelDriver driver(atlas(), 1280, 900);
    search(driver, "Netz der Fluesse");
    REQUIRE(driver.has("search:add"));
    driver.key(ImGuiKey_Enter);
    driver.frames(8);
    CHECK(page(driver) == state::PageKind::Form);
    CHECK(edited(driver).name.de == "Netz der Fluesse");
    CHECK(edited(driver).own.whole);
    driver.type("jena");  // the field for the seat has the keyboard
    driver.frames(3);
    driver.key(ImGuiKey_Enter);
    driver.frames(4);
    REQUIRE(edited(driver).seats.size() == 1);
    CHECK(edited(driver).seats.front().city.de == "Jena");
    CHECK(edited(driver).seats.front().country == "DE");
    CHECK(driver.state.transient.chooser.which == state::Chooser::None);
    CHECK(driver.state.view.criteria.text.empty());
    driver.escape();
    driver.frames(4);
    CHECK(page(driver) == state::PageKind::Entry);
    CHECK(driver.has("card:edit"));
}

TEST_CASE("a new entry begins with its name, marked, and every letter changes it")
{
    PanelDriver driver(atlas(), 1280, 900);
    driver.apply(state::AddEntry{state::blankEntry({}, base::Language::De)});
    driver.apply(state::SetFormOpen{true});
    driver.frames(6);
    CHECK(edited(driver).name.de == "Neuer Eintrag");
    driver.type("Ufer");
    driver.frames(3);
    CHECK(edited(driver).name.de == "Ufer");
    driver.type(" ");
    driver.type("AG");
    driver.frames(3);
    CHECK(edited(driver).name.de == "Ufer AG");  // a blank at the end is not taken away while one types
    driver.apply(state::Undo{});
    driver.frames(3);
    CHECK(driver.memory.form.texts.at("form:name_de").edited.text == "Neuer Eintrag");
}

TEST_CASE("Enter leads from the name to the place")
{
    PanelDriver driver(atlas(), 1280, 900);
    driver.apply(state::AddEntry{state::blankEntry({}, base::Language::De)});
    driver.apply(state::SetFormOpen{true});
    driver.frames(6);
    driver.type("Ufernetz");
    driver.key(ImGuiKey_Enter);
    driver.frames(4);
    driver.type("jena");
    driver.frames(2);
    driver.key(ImGuiKey_Enter);
    driver.frames(4);
    CHECK(edited(driver).name.de == "Ufernetz");
    REQUIRE(edited(driver).seats.size() == 1);
    CHECK(edited(driver).seats.front().city.de == "Jena");
}

TEST_CASE("an entry is never without a name")
{
    PanelDriver driver(atlas(), 1280, 900);
    driver.apply(state::AddEntry{state::blankEntry("A", base::Language::De)});
    driver.apply(state::SetFormOpen{true});
    driver.frames(6);
    driver.click("form:name_de");
    driver.key(ImGuiKey_Backspace);
    driver.frames(3);
    CHECK(edited(driver).name.de == "A");
}

TEST_CASE("what the data say of a built-in entry comes back by a press, and its card says what is not theirs")
{
    PanelDriver driver(atlas(), 1280, 1400);
    const model::NetworkId id(0);
    driver.apply(state::Select{id});
    driver.frames(10);
    driver.click("card:edit");
    CHECK(page(driver) == state::PageKind::Form);
    CHECK_FALSE(driver.has("form:name_de:restore"));
    const std::string before = driver.atlas()[id].name.de;
    driver.apply(state::ChangeField{id, "name_de", std::string("Anders")});
    driver.frames(3);
    REQUIRE(driver.has("form:name_de:restore"));
    driver.click("form:name_de:restore");
    CHECK(driver.atlas()[id].name.de == before);
    CHECK(driver.atlas()[id].own.empty());
}

TEST_CASE("while a field asks for places, the map answers it; else a press leads to a card")
{
    PanelDriver driver(atlas(), 1280, 1400);
    driver.apply(state::Select{model::NetworkId(0)});
    driver.apply(state::SetFormOpen{true});
    driver.frames(10);
    const state::PressedOnMap france{.region = filter::RegionRef{filter::RegionRef::Kind::Country, "FR"}};
    CHECK(state::is<state::LeaveScene>(state::pressMap(driver.state, france, false).front()));
    driver.click("form:countries:choose");
    const auto wished = state::pressMap(driver.state, france, false);
    REQUIRE(wished.size() == 1);
    const auto has = [&] {
        const auto& listed = edited(driver).countries.listed;
        return std::find(listed.begin(), listed.end(), "FR") != listed.end();
    };
    const bool before = has();
    driver.apply(wished.front());
    driver.frames(2);
    CHECK(has() != before);
    driver.apply(wished.front());
    driver.frames(2);
    CHECK(has() == before);
    CHECK(driver.state.transient.chooser.which == state::Chooser::Field);  // the next one
}

TEST_CASE("hidden entries stand below the list and come back")
{
    PanelDriver driver(atlas(), 1280, 2400);
    const std::string id = atlas().networks().front().id;
    driver.apply(state::HideEntry{model::NetworkId(0)});
    driver.frames(6);
    CHECK(driver.atlas()[model::NetworkId(0)].absent);
    CHECK_FALSE(driver.has("list:" + id));
    driver.click("hidden:" + id);
    CHECK_FALSE(driver.atlas()[model::NetworkId(0)].absent);
    CHECK(driver.has("list:" + id));
}

TEST_CASE("numbers as people write them")
{
    const auto read = [](std::string_view text) {
        model::Figure figure;
        REQUIRE(ui::readCount(text, figure));
        return figure;
    };
    CHECK(read("1.700").count == 1700);
    CHECK(read("mehr als 70").atLeast);
    CHECK(read("> 70").count == 70);
    CHECK(read("ca. 1 200").approximate);
    CHECK(read("ca. 1 200").count == 1200);
    CHECK_FALSE(read("").count);
    model::Figure figure;
    CHECK_FALSE(ui::readCount("viele", figure));
    CHECK_FALSE(ui::readCount("12x", figure));
    CHECK_FALSE(ui::readCount("99999999999999999999", figure));
    for (const char* text : {"70", "mehr als 70", "rund 70", "1.700"})
        CHECK(ui::countText(read(text), base::Language::De) == text);
}

TEST_CASE("a list of members is pasted, taken over by a press, and counts at once")
{
    PanelDriver driver(atlas(), 1280, 2400);
    driver.apply(state::AddEntry{state::blankEntry("Flussnetz", base::Language::De)});
    driver.apply(state::SetFormOpen{true});
    driver.apply(state::TurnFormGroup{overlay::FieldGroup::Members});
    driver.frames(6);
    driver.memory.form.texts["form:member_places"].edited.text = "Jena\nNirgendwo";
    driver.frames(2);
    CHECK(edited(driver).memberPlaces.places.empty());
    driver.click("form:member_places:take");
    const model::MemberList& list = edited(driver).memberPlaces;
    REQUIRE(list.places.size() == 2);
    CHECK(list.kind == model::MemberList::Kind::Partial);
    CHECK(list.places[0].place);
    CHECK_FALSE(list.places[1].place);
    CHECK_FALSE(list.provenance.ownDate.empty());
    driver.click("form:member_places:complete");
    CHECK(edited(driver).memberPlaces.kind == model::MemberList::Kind::Complete);
    driver.apply(state::Undo{});
    driver.apply(state::Undo{});
    driver.frames(3);
    CHECK(edited(driver).memberPlaces.places.empty());
}

TEST_CASE("a list of members is edited as a table: rows are found, dated, removed, and added to")
{
    PanelDriver driver(atlas(), 1280, 2400);
    model::Network entry = state::blankEntry("Flussnetz", base::Language::De);
    entry.memberPlaces.kind = model::MemberList::Kind::Partial;
    entry.memberPlaces.provenance.year = 2019;
    entry.memberPlaces.provenance.source = "flussnetz.example";
    for (int i = 0; i < 24; ++i) {
        model::MemberPlace place;
        place.name = {"Ort " + std::to_string(100 + i), ""};
        place.country = "DE";
        place.place = geo::LonLat{10.0 + 0.1 * i, 51.0};
        entry.memberPlaces.places.push_back(place);
    }
    driver.apply(state::AddEntry{entry});
    driver.apply(state::SetFormOpen{true});
    driver.apply(state::TurnFormGroup{overlay::FieldGroup::Members});
    driver.frames(6);
    const std::string name = "form:member_places:";
    const auto rows = [&] {
        std::size_t count = 0;
        for (const std::string& row : driver.namesBeginning(name + "row:"))
            count += row.find_first_not_of("0123456789", (name + "row:").size()) == std::string::npos;
        return count;
    };
    CHECK(rows() == 10);
    driver.click(name + "after");
    driver.click(name + "after");
    CHECK(rows() == 4);
    CHECK(driver.has(name + "row:23"));
    driver.click(name + "row:23:remove");
    REQUIRE(edited(driver).memberPlaces.places.size() == 23);
    CHECK_FALSE(driver.has(name + "row:23"));
    CHECK(driver.has(name + "row:22"));

    // What a row says of itself begins as what the list says.
    driver.memory.form.texts[name + "find"].edited.text = "ort 107";
    driver.frames(2);
    CHECK(rows() == 1);
    driver.click(name + "row:7:year");
    driver.key(ImGuiKey_End);
    for (int i = 0; i < 4; ++i) driver.key(ImGuiKey_Backspace);
    driver.type("2024");
    driver.frames(2);
    CHECK(edited(driver).memberPlaces.places[7].provenance.year == 2024);
    CHECK(edited(driver).memberPlaces.places[7].provenance.source == "flussnetz.example");
    CHECK(edited(driver).memberPlaces.places[6].provenance.year == 0);
    driver.click(name + "row:7");
    CHECK(driver.state.transient.chooser.which == state::Chooser::Field);
    CHECK(driver.state.transient.chooser.item == 7);
    CHECK(driver.has(name + "row:7:source"));

    // What is typed below is added; nothing of the list goes.
    driver.memory.form.texts["form:member_places"].edited.text = "Jena";
    driver.frames(2);
    driver.click(name + "take");
    CHECK(edited(driver).memberPlaces.places.size() == 24);
    CHECK(edited(driver).memberPlaces.places.back().name.get(base::Language::De) == "Jena");
    CHECK(driver.memory.form.texts["form:member_places"].edited.text.empty());
    driver.apply(state::Undo{});
    driver.frames(3);
    CHECK(edited(driver).memberPlaces.places.size() == 23);
}

TEST_CASE("each opening of the form has fields of its own, so that undo there knows nothing of another entry")
{
    PanelDriver driver(atlas(), 1280, 900);
    std::vector<unsigned> fields;
    for (const char* name : {"A", "B"}) {
        driver.apply(state::AddEntry{state::blankEntry(name, base::Language::De)});
        driver.apply(state::SetFormOpen{true});
        driver.frames(6);
        fields.push_back(driver.memory.form.texts.at("form:name_de").edited.generation);
    }
    CHECK(fields[0] != fields[1]);
}
