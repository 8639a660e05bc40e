// Own entries and corrections as actions: each is one step that can be undone, and what is shown follows.
#include <doctest/doctest.h>

#include "overlay/apply.hpp"
#include "state/update.hpp"
#include "state_helper.hpp"
#include "support/sample_atlas.hpp"

using namespace state;
using Texts = std::vector<std::string>;

namespace {

/// The state with the atlas that follows from it, as the program keeps them.
struct Program {
    model::Atlas base = test_support::sampleAtlas();
    model::Atlas atlas = test_support::sampleAtlas();
    AppState state = initialState(ViewKind::World, {}, 1520, 1032);

    Program() { apply(Tick{1, "2026-11-30"}); }
    void apply(const Action& action)
    {
        state = update(atlas, std::move(state), action);
        atlas = overlay::apply(base, *state.document->entries);
    }
    model::NetworkId id(std::string_view name) const { return *atlas.find(name); }
    const model::Network& network(std::string_view name) const { return atlas[id(name)]; }
    void add(const std::string& name)
    {
        model::Network network;
        network.name.de = name;
        apply(AddEntry{network});
    }
    void type(model::NetworkId entry, const char* field, const std::string& text)
    {
        apply(ChangeField{entry, field, text});
    }
};

}  // namespace

TEST_CASE("an entry that is added is selected, undone and done again")
{
    Program p;
    const std::size_t count = p.base.networks().size();
    p.add("Städte am Fluss");
    REQUIRE(p.atlas.networks().size() == count + 1);
    CHECK(p.state.view.selection == std::vector{p.id("stadte-am-fluss")});
    CHECK(p.atlas.networks().back().own.date == "2026-11-30");
    CHECK(isUnsaved(p.state));
    p.apply(Undo{});
    CHECK(p.atlas.networks() == p.base.networks());
    CHECK(p.state.view.selection.empty());
    CHECK(!isUnsaved(p.state));
    p.apply(Redo{});
    CHECK(p.network("stadte-am-fluss").name.de == "Städte am Fluss");
}

TEST_CASE("a link is removed as a step of its own, undone and done again")
{
    Program p;
    model::TownLink first, second;
    first.a.name = {"Gera", "Gera"};
    first.b.name = {"Arnheim", "Arnhem"};
    second = first;
    second.kind = "Freundschaft";
    overlay::Overlay entries;
    entries.links = model::TownLinks{first, second};
    p.apply(SetEntries{entries});
    p.apply(RemoveLink{first});
    CHECK(*p.state.document->entries->links == model::TownLinks{second});
    CHECK(p.state.undo.back().edit == Edit::RemoveLink);
    const std::size_t steps = p.state.undo.size();
    p.apply(RemoveLink{first});
    CHECK(p.state.undo.size() == steps);
    p.apply(Undo{});
    CHECK(*p.state.document->entries->links == model::TownLinks{first, second});
    p.apply(Redo{});
    CHECK(*p.state.document->entries->links == model::TownLinks{second});
}

TEST_CASE("a place fills fields that hold places, and leaves every other field alone")
{
    Program p;
    p.add("Netz");
    const model::NetworkId id = p.id("netz");
    p.apply(SetFormOpen{true});
    PressedOnMap pressed;
    pressed.place = geo::LonLat{11.6, 50.9};
    for (const overlay::Field& field : overlay::fields()) {
        CAPTURE(field.key);
        const overlay::Value before = field.read(p.network("netz"));
        p.apply(TakePlace{pressed, std::string(field.key)});
        if (field.kind != overlay::FieldKind::Seats && field.kind != overlay::FieldKind::Countries &&
            field.kind != overlay::FieldKind::States && field.kind != overlay::FieldKind::Members)
            CHECK(field.read(p.network("netz")) == before);
    }
    CHECK(p.id("netz") == id);
}

TEST_CASE("typing into one field is one step, whose name is the field's")
{
    Program p;
    p.add("Netz");
    const model::NetworkId id = p.id("netz");
    const std::size_t steps = p.state.undo.size();
    double now = 2;
    for (const char* text : {"Netz d", "Netz de", "Netz der Orte"}) {
        p.apply(Tick{now += 30});
        p.type(id, "name_de", text);
    }
    CHECK(p.state.undo.size() == steps + 1);
    CHECK(p.state.undo.back().edit == Edit::ChangeEntry);
    CHECK(p.state.undo.back().field == "name_de");
    p.type(id, "summary_de", "Was es tut");
    CHECK(p.state.undo.size() == steps + 2);
    p.apply(ChangeField{id, "countries", Texts{"DE"}});
    p.apply(ChangeField{id, "countries", Texts{"DE", "FR"}});
    CHECK(p.state.undo.size() == steps + 4);
    CHECK(p.network("netz").countries.known == Texts{"DE", "FR"});
    for (int i = 0; i < 4; ++i) p.apply(Undo{});
    CHECK(p.network("netz").name.de == "Netz");
    CHECK(p.state.redo.back().field == "name_de");
}

TEST_CASE("undo of do is nothing, whatever was done")
{
    Program p;
    p.add("Netz");
    model::Seat seat;
    seat.city = {"Jena", ""};
    seat.country = "DE";
    seat.place = {11.6, 50.9};
    const model::NetworkId own = p.id("netz"), data = p.id("water-berlin");
    p.type(own, "name_en", "Net");
    p.type(data, "name_de", "Anders");
    const std::vector<Action> actions{AddEntry{p.atlas[data]},
                                      ChangeField{own, "coordination", std::vector{seat}},
                                      ChangeField{data, "founded", 1901},
                                      DuplicateEntry{own},
                                      DuplicateEntry{data},
                                      DeleteEntry{own},
                                      DeleteEntry{data},
                                      HideEntry{data},
                                      RestoreField{data, "name_de"},
                                      RestoreField{own, "name_en"},
                                      RestoreFields{data},
                                      SetEntries{}};
    for (const Action& action : actions) {
        CAPTURE(static_cast<int>(action.kind()));
        const base::SharedValue<Document> before = p.state.document;
        const std::size_t steps = p.state.undo.size();
        p.apply(action);
        CHECK(p.state.undo.size() == steps + 1);
        const base::SharedValue<Document> after = p.state.document;
        CHECK(!(after == before));
        p.apply(Undo{});
        CHECK(p.state.document.isSame(before));
        p.apply(Redo{});
        CHECK(p.state.document.isSame(after));
        p.apply(Undo{});
    }
}

TEST_CASE("what is hidden or deleted is no longer selected and can be brought back")
{
    Program p;
    p.add("Netz");
    const model::NetworkId own = p.id("netz"), data = p.id("water-berlin");
    for (const model::NetworkId id : {own, data}) {
        p.apply(Select{id});
        p.apply(Hover{id});
        p.apply(DeleteEntry{id});
        CHECK(p.atlas[id].absent);
        CHECK(p.state.view.selection.empty());
        CHECK(!p.state.transient.hovered);
        p.apply(Select{id});
        CHECK(p.state.view.selection.empty());
        p.apply(ChangeField{id, "name_de", std::string("Geist")});
        p.apply(RestoreEntry{id});
        CHECK(!p.atlas[id].absent);
        CHECK(p.atlas[id].name.de != "Geist");
    }
}

TEST_CASE("a link that is none, a field and an entry that are not there change nothing")
{
    Program p;
    const model::NetworkId id = p.id("water-berlin");
    const base::SharedValue<Document> before = p.state.document;
    p.type(id, "url", "htt");
    p.type(id, "nonsense", "x");
    p.apply(ChangeField{model::NetworkId(99), "name_de", std::string("x")});
    p.apply(DeleteEntry{model::NetworkId(99)});
    p.apply(RestoreEntry{id});
    p.apply(RestoreField{id, "name_de"});
    CHECK(p.state.document.isSame(before));
    p.type(id, "url", "www.example.org");
    CHECK(p.network("water-berlin").url == "https://www.example.org");
}

TEST_CASE("changing a field of the data back leaves nothing unsaved")
{
    Program p;
    const model::NetworkId id = p.id("water-berlin");
    const std::string name = p.atlas[id].name.de;
    p.type(id, "name_de", "Anders");
    CHECK(isUnsaved(p.state));
    CHECK(p.network("water-berlin").own.fields == Texts{"name_de"});
    p.type(id, "name_de", name);
    CHECK(!isUnsaved(p.state));
}

TEST_CASE("ways back and another document name the same entries, or none")
{
    Program p;
    p.add("Eins");
    p.add("Zwei");
    const model::NetworkId two = p.id("zwei");
    p.apply(Select{p.id("water-berlin")});
    Document document;
    overlay::Overlay entries;
    model::Network network;
    network.name.de = "Zwei";
    overlay::addEntry(entries, network, [](std::string_view) { return false; }, {});
    document.entries = entries;
    p.apply(OpenDocument{document});
    CHECK(p.id("zwei") != two);
    CHECK(p.state.view.selection == std::vector{p.id("water-berlin")});
    for (const View& view : p.state.back)
        for (const model::NetworkId id : view.selection) CHECK(id.index < p.atlas.networks().size());
    p.apply(Undo{});
    CHECK(p.id("zwei") == two);
}

TEST_CASE("undo has no end that anybody finds")
{
    Program p;
    p.add("Netz");
    const model::NetworkId id = p.id("netz");
    for (int i = 0; i < 1500; ++i) p.apply(ChangeField{id, "nationwide", i % 2 == 0});
    for (int i = 0; i < 1501; ++i) p.apply(Undo{});
    CHECK(p.state.document->entries->empty());
}
