// What is saved where: through edits, saves that end late, exports, other files, undo.
#include <doctest/doctest.h>

#include "state_helper.hpp"

using namespace state;
using test_state::after;
using test_state::id;
using Holds = StoredFile::Holds;

namespace {

AppState oneScene() { return after(initialState(ViewKind::World, {}, 1520, 1032), {KeepScene{{"A", ""}}}); }

StoredFile file(const char* path, Holds holds = Holds::Session)
{
    StoredFile stored;
    stored.path = path;
    stored.holds = holds;
    return stored;
}

/// The save of the present revision that is under way, and ends later.
Saved saving(const AppState& state, const char* path)
{
    Saved saved{state.storage.document, file(path)};
    saved.file.document = state.document;
    return saved;
}

OpenDocument opening(const char* path, const char* note)
{
    OpenDocument open;
    open.document.notes = {{note, ""}};
    open.file = file(path);
    return open;
}

OpenTour openingTour(const char* path, const char* title)
{
    OpenTour open;
    open.tour.title.de = title;
    open.tour.scenes.emplace_back();
    open.file = file(path, Holds::Tour);
    return open;
}

std::string path(const AppState& state) { return pathToSaveTo(state.storage); }

}  // namespace

TEST_CASE("a document is saved when its revision lies in a file, and again when undoing leads back to it")
{
    AppState state = oneScene();
    CHECK(isUnsaved(state));
    CHECK(path(state).empty());
    state = after(state, {saving(state, "/a.json")});
    CHECK_FALSE(isUnsaved(state));
    CHECK(path(state) == "/a.json");
    state = after(state, {AddNote{"Neu", {}}});
    CHECK(isUnsaved(state));
    CHECK_FALSE(isUnsaved(after(state, {Undo{}})));
    CHECK(isUnsaved(after(state, {Undo{}, Redo{}})));
}

TEST_CASE("edits made while a save is under way are not saved")
{
    AppState state = oneScene();
    const Saved late = saving(state, "/a.json");
    state = after(state, {AddNote{"währenddessen", {}}, late});
    CHECK(isUnsaved(state));
    CHECK(path(state) == "/a.json");
    CHECK_FALSE(isUnsaved(after(state, {Undo{}})));
    CHECK_FALSE(isUnsaved(after(state, {saving(state, "/a.json")})));
}

TEST_CASE("a save that ends when another document is open is not about that one")
{
    AppState state = oneScene();
    const Saved late = saving(state, "/a.json");
    state = after(state, {opening("/b.json", "b"), late});
    CHECK(path(state) == "/b.json");
    CHECK_FALSE(isUnsaved(state));
    state = after(state, {Undo{}});
    CHECK(path(state) == "/a.json");
    CHECK_FALSE(isUnsaved(state));
}

TEST_CASE("undoing that a file was opened brings back which file the former document belongs to")
{
    AppState state = oneScene();
    state = after(state, {saving(state, "/a.json"), AddNote{"nicht gesichert", {}}, opening("/b.json", "b")});
    CHECK(path(state) == "/b.json");
    CHECK_FALSE(isUnsaved(state));
    state = after(state, {Undo{}});
    CHECK(path(state) == "/a.json");
    CHECK(isUnsaved(state));
    state = after(state, {Redo{}});
    CHECK(path(state) == "/b.json");
    CHECK_FALSE(isUnsaved(state));
    // Another edit after the file was opened, all the way back.
    state = after(state, {AddNote{"c", {}}, Undo{}, Undo{}, Undo{}});
    CHECK(path(state) == "/a.json");
    CHECK_FALSE(isUnsaved(state));
}

TEST_CASE("a file that was written over belongs to the document that is in it, and to no other")
{
    AppState state = oneScene();
    state = after(state, {saving(state, "/a.json"), opening("/b.json", "b")});
    state = after(state, {saving(state, "/a.json")});
    CHECK(path(state) == "/a.json");
    CHECK_FALSE(isUnsaved(state));
    state = after(state, {Undo{}});
    CHECK(path(state).empty());
    CHECK(isUnsaved(state));
}

TEST_CASE("a save under a new name takes the document there")
{
    AppState state = after(oneScene(), {opening("/neuer.json", "n")});
    state.storage.files.back().understood = StoredFile::Understood::Newer;
    CHECK(path(state).empty());  // nothing is written there
    CHECK_FALSE(isUnsaved(state));
    state = after(state, {saving(state, "/eigene.json")});
    CHECK(path(state) == "/eigene.json");
    CHECK(documentFile(state.storage)->understood == StoredFile::Understood::Whole);
}

TEST_CASE("a tour holds scenes and nothing else")
{
    AppState state = after(initialState(ViewKind::World, {}, 1520, 1032), {openingTour("/t.json", "T")});
    CHECK_FALSE(isUnsaved(state));
    CHECK(path(state) == "/t.json");
    state = after(state, {Vote{id("world-list"), 2}});
    CHECK(isUnsaved(state));
    CHECK(hasMoreThanScenes(*state.document));
    // The votes of the evening are in no file, whichever tour is opened.
    state = after(state, {openingTour("/u.json", "U")});
    CHECK(isUnsaved(state));
    CHECK(state.document->votes.size() == 1);
    CHECK_FALSE(isUnsaved(after(state, {saving(state, "/s.json")})));
    CHECK_FALSE(isUnsaved(after(state, {ClearVotes{}})));
}

TEST_CASE("what comes with the program is stored there, and never written to")
{
    OpenTour talk = openingTour("/usr/share/talk.json", "Vortrag");
    talk.file->comesWithProgram = true;
    AppState state = after(initialState(ViewKind::World, {}, 1520, 1032), {talk, ForgetUndo{}});
    CHECK_FALSE(isUnsaved(state));
    CHECK(path(state).empty());
    CHECK(isUnsaved(after(state, {KeepScene{{"A", ""}}})));
    // What a crash left lies nowhere that lasts.
    OpenDocument restored = opening("", "gerettet");
    restored.file.reset();
    state = after(state, {restored});
    CHECK(isUnsaved(state));
    CHECK(path(state).empty());
    CHECK_FALSE(isUnsaved(after(state, {Undo{}})));
}

TEST_CASE("the same file opened again is no step")
{
    AppState state = after(oneScene(), {opening("/b.json", "b")});
    const std::size_t steps = state.undo.size();
    const AppState again = after(state, {opening("/b.json", "b")});
    CHECK(again.undo.size() == steps);
    CHECK_FALSE(isUnsaved(again));
    // The same content elsewhere is another file.
    state = after(state, {opening("/copy.json", "b")});
    CHECK(path(state) == "/copy.json");
    CHECK(path(after(state, {Undo{}})) == "/b.json");
}

TEST_CASE("data files lie beside the document's file and are kept through everything")
{
    AppState state = oneScene();
    StoredFile own = file("/own.json", Holds::Data), ours = file("/networks.json", Holds::Data);
    ours.comesWithProgram = true;
    state.storage.files = {ours};
    CHECK_FALSE(hasOwnData(state.storage));
    state.storage.files = {ours, own};
    CHECK(hasOwnData(state.storage));
    CHECK(documentFile(state.storage) == nullptr);
    CHECK(isUnsaved(state));
    state = after(state, {saving(state, "/a.json"), opening("/b.json", "b"), Undo{}});
    CHECK(state.storage.files.size() == 3);
    CHECK(path(state) == "/a.json");
}

TEST_CASE("what was opened or saved leads the recent files, each once, and is chosen for the settings")
{
    OpenDocument talk = opening("/talk.json", "talk");
    talk.file->comesWithProgram = true;
    AppState state = after(initialState(ViewKind::World, {}, 1520, 1032), {talk});
    CHECK(state.preferences.recentFiles.empty());
    CHECK_FALSE(state.chosen.contains(Preference::RecentFiles));
    state = after(state, {opening("/b.json", "b"), KeepScene{{"A", ""}}});
    state = after(state, {saving(state, "/a.json"), opening("/c.json", "c"), opening("/b.json", "b")});
    CHECK(state.preferences.recentFiles == std::vector<std::string>{"/b.json", "/c.json", "/a.json"});
    CHECK(state.chosen.contains(Preference::RecentFiles));
    state.chosen = {};
    state = after(state, {ForgetFile{"/nothing.json"}});
    CHECK_FALSE(state.chosen.contains(Preference::RecentFiles));
    state = after(state, {ForgetFile{"/c.json"}});
    CHECK(state.preferences.recentFiles == std::vector<std::string>{"/b.json", "/a.json"});
    CHECK(state.chosen.contains(Preference::RecentFiles));
    for (int i = 0; i < 40; ++i) {
        const std::string file = "/n" + std::to_string(i) + ".json";
        state = after(state, {opening(file.c_str(), "n")});
    }
    CHECK(state.preferences.recentFiles.size() == maxRecentFiles);
    CHECK(state.preferences.recentFiles.front() == "/n39.json");
}
