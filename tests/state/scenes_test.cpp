// Scenes, what was collected in the room, and undoing it.
#include <doctest/doctest.h>

#include "state/edit_document.hpp"
#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::atlas;
using test_state::id;

namespace {

/// Scenes A (world), B (Germany), C (Germany, water-berlin), C marked.
AppState threeScenes()
{
    return after(initialState(ViewKind::World, {}, 1520, 1032),
                 {SetReducedMotion{true}, KeepScene{{"A", ""}}, ShowView{ViewKind::Germany},
                  KeepScene{{"B", ""}}, Select{id("water-berlin")}, KeepScene{{"C", ""}}});
}

std::string titles(const AppState& state)
{
    std::string out;
    for (const TourScene& scene : state.document->tour.scenes) out += scene.title.de;
    return out;
}

}  // namespace

TEST_CASE("keeping a view stores it behind the marked scene, and showing the scene brings it back")
{
    AppState state = threeScenes();
    CHECK(titles(state) == "ABC");
    CHECK(state.transient.scene == 2);
    const View kept = state.view;
    state = after(state, {ShowScene{0}});
    CHECK(state.view.kind == ViewKind::World);
    CHECK(state.view.selection.empty());
    state = after(state, {KeepScene{{"D", ""}}});
    CHECK(titles(state) == "ADBC");
    state = after(state, {ShowScene{3}});
    CHECK(state.view == kept);
    CHECK(after(state, {GoBack{}}).view.kind == ViewKind::World);
}

TEST_CASE("scenes are moved, copied and deleted, the mark stays with its scene")
{
    CHECK(titles(after(threeScenes(), {MoveScene{2, 0}})) == "CAB");
    CHECK(after(threeScenes(), {MoveScene{2, 0}}).transient.scene == 0);
    CHECK(titles(after(threeScenes(), {MoveScene{0, 2}})) == "BCA");
    CHECK(after(threeScenes(), {MoveScene{0, 2}}).transient.scene == 1);
    CHECK(after(threeScenes(), {ShowScene{0}, MoveScene{2, 0}}).transient.scene == 1);
    CHECK(titles(after(threeScenes(), {CopyScene{1}})) == "ABBC");
    CHECK(titles(after(threeScenes(), {DeleteScene{0}})) == "BC");
    CHECK(after(threeScenes(), {DeleteScene{0}}).transient.scene == 1);
    CHECK(after(threeScenes(), {DeleteScene{2}}).transient.scene == 1);
    const AppState same = threeScenes();
    CHECK(after(same, {MoveScene{7, 0}, MoveScene{0, 9}, CopyScene{3}, DeleteScene{3}, UpdateScene{3},
                       ShowScene{3}}) == same);
}

TEST_CASE("every step is undone and redone")
{
    AppState state = threeScenes();
    const base::SharedValue<Document> full = state.document;
    state = after(state,
                  {DeleteScene{1}, MoveScene{1, 0}, Vote{id("world-list"), 3},
                   AddTown{{"Jena", "DE", "DE-TH", "", {11.6, 50.9}, 1}}, AddNote{"Merken", id("world-list")},
                   EditScene{0, SceneText::Notes, base::Language::De, "Langsam!"}, UpdateScene{0}});
    CHECK(titles(state) == "CA");
    CHECK(state.document->notes.size() == 1);
    const base::SharedValue<Document> changed = state.document;
    for (int i = 0; i < 7; ++i) state = after(state, {Undo{}});
    CHECK(state.document == full);
    for (int i = 0; i < 7; ++i) state = after(state, {Redo{}});
    CHECK(state.document == changed);
    CHECK(after(state, {Redo{}}).document == changed);
    // A new step forgets what could be redone.
    state = after(state, {Undo{}, AddNote{"Neu", {}}});
    CHECK(state.redo.empty());
}

TEST_CASE("letters typed in one go are one step")
{
    AppState state = threeScenes();
    const std::size_t steps = state.undo.size();
    using base::Language;
    state = after(state, {Tick{10}, EditScene{1, SceneText::Title, Language::De, "Ba"}, Tick{11},
                          EditScene{1, SceneText::Title, Language::De, "Bal"}, Tick{12.5},
                          EditScene{1, SceneText::Title, Language::De, "Ball"}});
    CHECK(state.undo.size() == steps + 1);
    CHECK(state.document->tour.scenes[1].title.de == "Ball");
    state = after(state, {Tick{13}, EditScene{1, SceneText::Text, Language::De, "x"}});  // another field
    CHECK(state.undo.size() == steps + 2);
    state = after(state, {Tick{20}, EditScene{1, SceneText::Text, Language::De, "xy"}});  // after a pause
    CHECK(state.undo.size() == steps + 3);
    CHECK(after(state, {Undo{}, Undo{}, Undo{}}).document->tour.scenes[1].title.de == "B");
}

TEST_CASE("towns called out twice count twice, dots add up and go away")
{
    const CollectedTown jena{"Jena", "DE", "DE-TH", "16053000", {11.6, 50.9}, 1};
    AppState state =
        after(threeScenes(), {AddTown{jena}, AddTown{jena}, AddTown{{"Lyon", "FR", "", "", {4.8, 45.8}, 1}}});
    REQUIRE(state.document->towns.size() == 2);
    CHECK(state.document->towns[0].people == 2);
    CHECK(state.view.showTowns);
    state = after(state, {RemoveTown{0}, RemoveTown{0}});
    REQUIRE(state.document->towns.size() == 1);
    CHECK(state.document->towns[0].name == "Lyon");

    state = after(state, {Vote{id("world-list")}, Vote{id("world-list"), 2}, Vote{id("water-berlin")}});
    CHECK(state.document->votes == std::vector<Votes>{{"world-list", 3}, {"water-berlin", 1}});
    CHECK(state.view.showVotes);
    state = after(state,
                  {Vote{id("world-list"), -1}, Vote{id("water-berlin"), -5}, Vote{model::NetworkId(99), 1}});
    CHECK(state.document->votes == std::vector<Votes>{{"world-list", 2}});
    CHECK(after(state, {ClearVotes{}}).document->votes.empty());
    CHECK(after(state, {AddNote{"a", {}}, EditNote{0, ""}}).document->notes.empty());
}

TEST_CASE("a session opens in one step that can be undone")
{
    const AppState before = threeScenes();
    OpenDocument open;
    open.document.notes = {{"Aus der Datei", ""}};
    open.document.tour.scenes.push_back(before.document->tour.scenes[1]);
    TourScene now;
    now.view = before.document->tour.scenes[0].view;
    now.mapPx = before.document->tour.scenes[0].mapPx;
    open.now = now;
    open.record.selected = {"world-list"};
    const AppState state = after(before, {open});
    CHECK(titles(state) == "B");
    CHECK(state.transient.scene == 0);
    CHECK(state.view.kind == ViewKind::World);
    CHECK(state.record.selected == std::vector<std::string>{"world-list"});
    CHECK(after(state, {Undo{}}).document == before.document);
}

TEST_CASE("steps are counted by what they keep: as many as there is memory for")
{
    AppState state = initialState(ViewKind::World, {}, 1520, 1032);
    constexpr int steps = 30'000;
    for (int i = 0; i < steps; ++i)
        state = update(atlas(), std::move(state), AddTown{{"Ort", "DE", "", "", {10, 50}, 1}});
    CHECK(state.undo.size() == steps);
    for (int i = 0; i < steps; ++i) state = update(atlas(), std::move(state), Undo{});
    CHECK(state.document->towns.empty());
    CHECK(state.redo.size() == steps);
    for (int i = 0; i < steps; ++i) state = update(atlas(), std::move(state), Redo{});
    CHECK(state.document->towns.at(0).people == steps);

    // What is large is kept as long as there is room, the newest always.
    const auto noted = [](AppState from, std::size_t bytes) {
        return update(atlas(), std::move(from), AddNote{std::string(bytes, 'x'), {}});
    };
    state = initialState(ViewKind::World, {}, 1520, 1032);
    for (int i = 0; i < 40; ++i) state = noted(std::move(state), std::size_t{1} << 20);
    CHECK(state.undo.size() > 5);
    CHECK(state.undo.size() < 40);
    CHECK(state.undo.back().bytes <= maxUndoBytes);
    state = noted(std::move(state), maxUndoBytes);
    state = noted(std::move(state), 1);
    CHECK(state.undo.size() == 1);
    state = update(atlas(), std::move(state), Undo{});
    CHECK(state.document->notes.size() == 41);
}
