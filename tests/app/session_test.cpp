// The data with what somebody states beside them, made beside the window and taken over from there; a table
// that is taken over that way.
#include <doctest/doctest.h>

#include <thread>

#include "app/session.hpp"
#include "app/window/table_imports.hpp"
#include "base/fold.hpp"
#include "overlay/field.hpp"
#include "state/table_import.hpp"
#include "support/sample_atlas.hpp"

namespace {

std::shared_ptr<const model::Atlas> atlas()
{
    static const auto instance = std::make_shared<const model::Atlas>(test_support::sampleAtlasWithPlaces());
    return instance;
}

app::Session session()
{
    return {atlas(), state::initialState(state::ViewKind::World, {}, 1000, 700),
            std::make_shared<const text::FontBook>()};
}

/// Entries with one link to a place that no gazetteer has.
base::SharedValue<overlay::Overlay> linked(const char* name, double lonDeg)
{
    model::TownLink link;
    link.a.name = {name, name};
    link.a.country = "DE";
    link.a.place = geo::LonLat{lonDeg, 50.9};
    link.b = link.a;
    link.b.name = {"Jena", "Jena"};
    overlay::Overlay entries;
    entries.links = model::TownLinks{link};
    return entries;
}

model::PlaceId placeOf(const app::Session& session, const char* name)
{
    const auto found = session.atlas().gazetteer().smallPlacesCalled(base::fold(name));
    return found.size() == 1 ? found.front() : model::PlaceId{};
}

/// As frames do, until it is so.
template <class Done>
void follow(app::TableImports& imports, app::Session& session, Done done)
{
    while (!done(session.state().transient.table)) {
        imports.follow(session);
        std::this_thread::yield();
    }
}

bool isMade(const std::shared_ptr<const state::TableImport>& table) { return table && table->members; }

void take(app::TableImports& imports, app::Session& session)
{
    auto taken = std::make_shared<state::TableImport>(*session.state().transient.table);
    taken->taking = true;
    session.apply(state::ShowTable{taken});
    follow(imports, session, [](const auto& table) { return !table; });
}

}  // namespace

TEST_CASE(
    "what was prepared is shown as soon as the document has these entries; undo leads to what was there")
{
    app::Session session = ::session();
    const model::Atlas* before = &session.atlas();
    const auto entries = linked("Klein-Utopia", 11.5);
    session.expect(session.preparation()(entries));
    CHECK(&session.atlas() == before);
    session.apply(state::SetEntries{entries});
    const model::Atlas* after = &session.atlas();
    CHECK(after->links().size() == 1);
    CHECK(placeOf(session, "Klein-Utopia").valid());
    session.apply(state::Undo{});
    CHECK(session.atlas().links().empty());
    session.apply(state::Redo{});
    CHECK(&session.atlas() == after);
}

TEST_CASE("what was prepared for other entries is not shown")
{
    app::Session session = ::session();
    session.expect(session.preparation()(linked("Klein-Utopia", 11.5)));
    session.apply(state::SetEntries{linked("Gross-Utopia", 9.5)});
    CHECK(placeOf(session, "Gross-Utopia").valid());
    CHECK_FALSE(placeOf(session, "Klein-Utopia").valid());
}

TEST_CASE("the card of a place that only a list knew is closed with it, and its id comes to no other place")
{
    app::Session session = ::session();
    session.apply(state::SetEntries{linked("Klein-Utopia", 11.5)});
    const model::PlaceId klein = placeOf(session, "Klein-Utopia");
    REQUIRE(klein.valid());
    session.apply(state::ShowTown{klein});
    REQUIRE(session.state().view.town == klein);
    session.apply(state::Undo{});
    CHECK_FALSE(session.state().view.town);
    session.apply(state::ShowTown{klein});
    CHECK_FALSE(session.state().view.town);
    session.apply(state::SetEntries{linked("Gross-Utopia", 9.5)});
    CHECK(placeOf(session, "Gross-Utopia").valid());
    CHECK(placeOf(session, "Gross-Utopia") != klein);
    session.apply(state::SetEntries{linked("Klein-Utopia", 11.5)});
    CHECK(placeOf(session, "Klein-Utopia") == klein);
}

TEST_CASE("a table is taken over beside the window, as one step; imported again it says what changed")
{
    app::Session session = ::session();
    app::TableImports imports;
    REQUIRE(imports.paste(session, "Ort\tLand\tJahr\nJena\tDE\t2019\nKlein-Utopia\tDE\t2020\n"));
    auto chosen = std::make_shared<state::TableImport>(*session.state().transient.table);
    chosen->of = model::NetworkId(0);
    session.apply(state::ShowTable{chosen});
    const std::size_t before = state::membersBefore(session.atlas(), *chosen).size();
    follow(imports, session, isMade);
    const imports::MemberUpdate first = *session.state().transient.table->members;
    CHECK(first.places.size() >= 2);
    take(imports, session);
    CHECK(session.atlas()[model::NetworkId(0)].memberPlaces.places == first.places);
    CHECK(session.state().undo.size() == 1);
    CHECK(session.state().undo.back().field == "member_places");
    CHECK(session.state().transient.toast.find("Übernommen") != std::string::npos);

    REQUIRE(imports.paste(session, "Ort\tLand\tJahr\nJena\tDE\t2024\n"));
    chosen = std::make_shared<state::TableImport>(*session.state().transient.table);
    chosen->of = model::NetworkId(0);
    session.apply(state::ShowTable{chosen});
    follow(imports, session, isMade);
    CHECK(session.state().transient.table->members->changed == 1);
    CHECK(session.state().transient.table->members->added == 0);
    take(imports, session);
    session.apply(state::Undo{});
    session.apply(state::Undo{});
    CHECK(session.state().document->entries->empty());
    CHECK(state::membersBefore(session.atlas(), *chosen).size() == before);
}

TEST_CASE("a table that is closed while it is looked up comes to nothing, and the next one is read")
{
    app::Session session = ::session();
    app::TableImports imports;
    std::string many = "Ort\tLand\n";
    for (int i = 0; i < 2000; ++i) many += "Jena " + std::to_string(i) + "\tDE\n";
    REQUIRE(imports.paste(session, many));
    imports.follow(session);
    CHECK(imports.busy());
    session.apply(state::ShowTable{});
    REQUIRE(imports.paste(session, "Ort\tLand\nJena\tDE\n"));
    follow(imports, session, isMade);
    CHECK(session.state().transient.table->members->places.size() == 1);
    CHECK(session.state().document->entries->empty());
}
