// Tours beside the window: where their files are looked for, what a name that somebody typed means, what is
// kept.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <thread>

#include "app/save/saving.hpp"
#include "app/tours.hpp"
#include "app/window/title.hpp"
#include "state/update.hpp"
#include "support/paths.hpp"
#include "support/sample_atlas.hpp"

namespace fs = std::filesystem;

namespace {

/// A variable of the environment for one test.
class Variable {
public:
    Variable(const char* name, const std::optional<std::string>& value) : name_(name)
    {
        if (const char* old = std::getenv(name)) old_ = old;
        set(value);
    }
    ~Variable() { set(old_); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    void set(const std::optional<std::string>& value) const
    {
        value ? ::setenv(name_, value->c_str(), 1) : ::unsetenv(name_);
    }

    const char* name_;
    std::optional<std::string> old_;
};

/// An empty home folder for one test.
fs::path home()
{
    const fs::path path = fs::path(test_support::buildDir()) / "tests" / "tours" / "home";
    fs::remove_all(path);
    fs::create_directories(path);
    return path;
}

app::Session session()
{
    return {std::make_shared<const model::Atlas>(test_support::sampleAtlas()),
            state::initialState(state::ViewKind::World, {}, 1520, 1032),
            std::make_shared<const text::FontBook>()};
}

std::string content(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("files are looked for in the user's documents, as the desktop names them, else in the home folder")
{
    const fs::path folder = home();
    const Variable at("HOME", folder.string());
    const Variable config("XDG_CONFIG_HOME", std::nullopt);
    CHECK(app::defaultFolder() == folder);
    fs::create_directories(folder / "Documents");
    CHECK(app::defaultFolder() == folder / "Documents");
    fs::create_directories(folder / "Texte");
    fs::create_directories(folder / ".config");
    std::ofstream(folder / ".config" / "user-dirs.dirs") << "XDG_DOCUMENTS_DIR=\"$HOME/Texte\"\n";
    CHECK(app::defaultFolder() == folder / "Texte");
}

TEST_CASE("without a home and without a folder for what passes there is still a folder")
{
    const Variable at("HOME", std::nullopt);
    const Variable passing("TMPDIR", "/nowhere/at/all");
    CHECK(app::defaultFolder() == fs::path("/"));
}

TEST_CASE("a name that was typed")
{
    const fs::path folder = home();
    const Variable at("HOME", folder.string());
    const Variable config("XDG_CONFIG_HOME", std::nullopt);
    CHECK(app::fullPath("Abend") == folder / "Abend.kommunalatlas.json");
    CHECK(app::fullPath("Abend.json") == folder / "Abend.json");
    CHECK(app::fullPath("~/a/../Abend") == folder / "Abend.kommunalatlas.json");
    CHECK(app::fullPath("/tmp/Abend") == fs::path("/tmp/Abend.kommunalatlas.json"));
    // A folder stays one: nothing is saved as ".json" in it.
    CHECK(app::fullPath("~/Abend/") == folder / "Abend/");
    CHECK(app::fullPath("Bögen 2.0/Abend 1") == folder / "Bögen 2.0/Abend 1.kommunalatlas.json");
}

TEST_CASE("the proposed file is none that is there")
{
    const fs::path folder = home();
    const Variable at("HOME", folder.string());
    const Variable config("XDG_CONFIG_HOME", std::nullopt);
    // Desktops know a file by the end of its name, so the number stands before it.
    const auto proposed = [] { return fs::path(app::proposedFile(base::Language::De)).filename(); };
    CHECK(proposed() == "Sitzung.kommunalatlas.json");
    CHECK(app::proposedFile(base::Language::En) == (folder / "Session.kommunalatlas.json").string());
    std::ofstream(folder / "Sitzung.kommunalatlas.json") << "x";
    std::ofstream(folder / "Sitzung 2.kommunalatlas.json") << "x";
    CHECK(proposed() == "Sitzung 3.kommunalatlas.json");
}

TEST_CASE("a file of which not all was understood is not written over unasked")
{
    const fs::path folder = home();
    const fs::path file = folder / "Abend.json";
    const std::string text =
        R"({"version":1, "scenes":[{"title_de":"Gut", "view":{"map":"germany"}}, {"title_de":"Ohne Bild"}]})";
    std::ofstream(file) << text;
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    tours.open(session, file.string());
    REQUIRE(session.state().document->tour.scenes.size() == 1);
    REQUIRE_FALSE(tours.problems().empty());

    CHECK_FALSE(tours.save(session, file.string(), app::SaveConsent::None));
    CHECK(session.state().transient.fileReply.exists);
    CHECK(content(file) == text);
    CHECK(tours.save(session, file.string(), app::SaveConsent::All));
    CHECK(content(file) != text);
    // It is the program's own now.
    CHECK(tours.save(session, file.string(), app::SaveConsent::None));

    tours.open(session, file.string());
    CHECK(tours.problems().empty());
    CHECK(tours.save(session, file.string(), app::SaveConsent::None));
}

TEST_CASE("another file that is there is replaced only if somebody says so, one of a newer program never")
{
    const fs::path folder = home();
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    std::ofstream(folder / "da.json") << "x";
    CHECK_FALSE(tours.save(session, (folder / "da.json").string(), app::SaveConsent::None));
    CHECK(content(folder / "da.json") == "x");
    CHECK(tours.save(session, (folder / "da.json").string(), app::SaveConsent::All));

    const std::string newer = R"({"version": 99, "scenes": [{"view": {"map": "world"}}]})";
    std::ofstream(folder / "neu.json") << newer;
    tours.open(session, (folder / "neu.json").string());
    for (const bool replace : {false, true})
        CHECK_FALSE(tours.save(session, (folder / "neu.json").string(),
                               replace ? app::SaveConsent::All : app::SaveConsent::None));
    CHECK(content(folder / "neu.json") == newer);
    CHECK(tours.save(session, (folder / "alt.json").string(), app::SaveConsent::None));
}

TEST_CASE("a folder is no file to save to")
{
    const fs::path folder = home();
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    CHECK_FALSE(tours.save(session, folder.string() + "/", app::SaveConsent::All));
    CHECK_FALSE(session.state().transient.fileReply.message.empty());
    CHECK(fs::is_empty(folder));
}

namespace {

state::SaveOrder order(state::SaveKind kind, const fs::path& file, bool replace = false)
{
    return {.kind = kind, .form = state::SaveForm::Json, .path = file.string(), .replace = replace};
}

/// Steps as the window does, until the file is there or it is clear why not.
state::SaveStatus finished(app::Saving& saving, app::Session& session)
{
    while (saving.running()) {
        saving.step(session);
        std::this_thread::yield();
    }
    return session.state().transient.save;
}

std::string path(const app::Session& session) { return state::pathToSaveTo(session.state().storage); }
bool isUnsaved(const app::Session& session) { return state::isUnsaved(session.state()); }
bool isAsked(const app::Session& session) { return session.state().transient.fileReply.exists; }

constexpr const char* tourText =
    R"({"version": 1, "kind": "tour", "scenes": [{"title_de": "Eins", "view": {"map": "germany"}}]})";
constexpr const char* sessionText =
    R"({"version": 1, "kind": "session", "scenes": [], "notes": [{"text": "Da"}]})";

}  // namespace

TEST_CASE("a session is saved by either way, goes on in its file and opens again as saved")
{
    const fs::path folder = home();
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    app::Saving saving;
    session.apply(state::AddNote{"eins", {}});
    saving.start(session, order(state::SaveKind::Session, folder / "x/../abend.json"));
    CHECK(finished(saving, session).phase == state::SaveStatus::Phase::Done);
    CHECK_FALSE(isUnsaved(session));
    CHECK(path(session) == (folder / "abend.json").string());

    // Its own file is not asked about, by neither way.
    session.apply(state::AddNote{"zwei", {}});
    CHECK(isUnsaved(session));
    CHECK(tours.save(session, (folder / "abend.json").string(), app::SaveConsent::None));
    session.apply(state::AddNote{"drei", {}});
    saving.start(session, order(state::SaveKind::Session, folder / "abend.json"));
    CHECK(finished(saving, session).phase == state::SaveStatus::Phase::Done);
    CHECK_FALSE(isUnsaved(session));

    app::Session morning = ::session();
    tours.open(morning, (folder / "abend.json").string());
    CHECK(morning.state().document->notes == session.state().document->notes);
    CHECK_FALSE(isUnsaved(morning));
    CHECK(tours.save(morning, path(morning), app::SaveConsent::None));
}

TEST_CASE("what is edited while a save runs is not saved, and the window does not close over it")
{
    const fs::path folder = home();
    app::Session session = ::session();
    app::Saving saving;
    session.apply(state::AddNote{"eins", {}});
    saving.start(session, order(state::SaveKind::Session, folder / "abend.json"));
    CHECK(saving.willStore(session.state()));
    session.apply(state::AddNote{"zwei", {}});
    CHECK_FALSE(saving.willStore(session.state()));
    CHECK(finished(saving, session).phase == state::SaveStatus::Phase::Done);
    CHECK(content(folder / "abend.json").find("zwei") == std::string::npos);
    CHECK(isUnsaved(session));
    CHECK(path(session) == (folder / "abend.json").string());
    session.apply(state::Undo{});
    CHECK_FALSE(isUnsaved(session));
}

TEST_CASE("a tour that is exported is not the session's file")
{
    const fs::path folder = home();
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    app::Saving saving;
    session.apply(std::vector<state::Action>{state::KeepScene{{"A", ""}}, state::AddNote{"eins", {}}});
    CHECK(tours.save(session, (folder / "abend.json").string(), app::SaveConsent::None));
    session.apply(state::AddNote{"zwei", {}});
    saving.start(session, order(state::SaveKind::Tour, folder / "tour.json"));
    CHECK(finished(saving, session).phase == state::SaveStatus::Phase::Done);
    CHECK(isUnsaved(session));
    CHECK(path(session) == (folder / "abend.json").string());
    // Nothing but scenes is ever in it unasked.
    const std::string exported = content(folder / "tour.json");
    CHECK(exported.find("eins") == std::string::npos);
    CHECK_FALSE(tours.save(session, (folder / "tour.json").string(), app::SaveConsent::None));
    CHECK(content(folder / "tour.json") == exported);
}

TEST_CASE("a session of a newer program is saved under a new name and goes on there")
{
    const fs::path folder = home();
    const std::string newer = R"({"version": 99, "scenes": [{"view": {"map": "world"}}]})";
    std::ofstream(folder / "neu.json") << newer;
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    app::Saving saving;
    tours.open(session, (folder / "neu.json").string());
    CHECK(path(session).empty());
    for (const bool replace : {false, true}) {
        saving.start(session, order(state::SaveKind::Session, folder / "neu.json", replace));
        CHECK(finished(saving, session).phase == state::SaveStatus::Phase::Failed);
        CHECK_FALSE(session.state().transient.save.message.empty());
    }
    CHECK(content(folder / "neu.json") == newer);
    saving.start(session, order(state::SaveKind::Session, folder / "alt.json"));
    CHECK(finished(saving, session).phase == state::SaveStatus::Phase::Done);
    session.apply(state::AddNote{"weiter", {}});
    CHECK(tours.save(session, (folder / "alt.json").string(), app::SaveConsent::None));
    CHECK_FALSE(isUnsaved(session));
}

TEST_CASE("a file that was changed outside is asked about, one that only was touched or is gone is not")
{
    const fs::path folder = home();
    const fs::path file = folder / "abend.json";
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    app::Saving saving;
    session.apply(state::AddNote{"eins", {}});
    CHECK(tours.save(session, file.string(), app::SaveConsent::None));
    const std::string mine = content(file);
    fs::last_write_time(file, fs::file_time_type::clock::now() + std::chrono::hours(1));
    CHECK(tours.save(session, file.string(), app::SaveConsent::None));
    fs::remove(file);
    CHECK(tours.save(session, file.string(), app::SaveConsent::None));
    CHECK(content(file) == mine);

    std::ofstream(file) << sessionText;
    session.apply(state::AddNote{"zwei", {}});
    CHECK_FALSE(tours.save(session, file.string(), app::SaveConsent::None));
    CHECK(isAsked(session));
    CHECK(session.state().transient.fileReply.message.find("geändert") != std::string::npos);
    CHECK(content(file) == sessionText);
    saving.start(session, order(state::SaveKind::Session, file));
    CHECK(session.state().transient.save.phase == state::SaveStatus::Phase::Exists);
    CHECK(session.state().transient.save.question.find("geändert") != std::string::npos);
    // That a file of that name may be replaced is no answer to this.
    CHECK_FALSE(tours.save(session, file.string(), app::SaveConsent::Exists));
    saving.start(session, order(state::SaveKind::Session, file, true), true);
    CHECK(session.state().transient.save.phase == state::SaveStatus::Phase::Exists);
    CHECK(content(file) == sessionText);
    CHECK(isUnsaved(session));
    // Said once more, it is written over, and it is the document's own again.
    saving.start(session, order(state::SaveKind::Session, file, true));
    CHECK(finished(saving, session).phase == state::SaveStatus::Phase::Done);
    CHECK(tours.save(session, file.string(), app::SaveConsent::None));

    // A change between two openings is none: what was read counts.
    std::ofstream(file) << sessionText;
    tours.open(session, file.string());
    session.apply(state::AddNote{"drei", {}});
    CHECK(tours.save(session, file.string(), app::SaveConsent::None));
}

TEST_CASE("a tour stays a tour as long as there are only scenes; votes and notes are not put into it unasked")
{
    const fs::path folder = home();
    const fs::path file = folder / "tour.json";
    std::ofstream(file) << tourText;
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    tours.open(session, file.string());
    session.apply(state::KeepScene{{"Zwei", ""}});
    CHECK(tours.save(session, file.string(), app::SaveConsent::None));
    CHECK_FALSE(isUnsaved(session));
    const std::string tour = content(file);
    CHECK(tour.find("\"kind\": \"tour\"") != std::string::npos);
    CHECK(tour.find("Zwei") != std::string::npos);

    session.apply(state::AddNote{"nur für mich", {}});
    CHECK_FALSE(tours.save(session, file.string(), app::SaveConsent::None));
    CHECK(isAsked(session));
    CHECK(content(file) == tour);
    CHECK(tours.save(session, (folder / "abend.json").string(), app::SaveConsent::None));
    CHECK(content(file) == tour);
    CHECK(path(session) == (folder / "abend.json").string());
}

TEST_CASE("after an opened file was undone a save goes to the former file")
{
    const fs::path folder = home();
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    session.apply(state::AddNote{"A", {}});
    CHECK(tours.save(session, (folder / "a.json").string(), app::SaveConsent::None));
    std::ofstream(folder / "b.json") << sessionText;
    tours.open(session, (folder / "b.json").string());
    session.apply(std::vector<state::Action>{state::Undo{}, state::AddNote{"A2", {}}});
    CHECK(path(session) == (folder / "a.json").string());
    CHECK(tours.save(session, path(session), app::SaveConsent::None));
    CHECK(content(folder / "b.json") == sessionText);
    CHECK(content(folder / "a.json").find("A2") != std::string::npos);
}

TEST_CASE("what comes with the program is no file to save to, and its faults are not those of own data")
{
    const fs::path folder = home();
    const Variable share("KOMMUNALATLAS_SHARE", folder.string());
    fs::create_directories(folder / "tours");
    const std::string talk =
        R"({"version":1,"kind":"tour","scenes":[{"title_de":"Eins","view":{"select":["nicht-da"]}}]})";
    std::ofstream(folder / "tours/talk.json") << talk;
    for (const bool own : {false, true}) {
        CAPTURE(own);
        state::AppState state = state::initialState(state::ViewKind::World, {}, 1520, 1032);
        state::StoredFile data;
        data.path = "/somewhere/networks.json";
        data.holds = state::StoredFile::Holds::Data;
        data.comesWithProgram = !own;
        state.storage.files = {data};
        app::Session session{std::make_shared<const model::Atlas>(test_support::sampleAtlas()), state,
                             std::make_shared<const text::FontBook>()};
        app::Tours tours(std::nullopt);
        CHECK(tours.begin(session).empty() == own);
        CHECK(session.state().document->tour.scenes.size() == 1);
        CHECK_FALSE(isUnsaved(session));
        CHECK(path(session).empty());
        // Opened by hand it is no more one's own; said so twice somebody may write even there.
        tours.open(session, (folder / "tours/talk.json").string());
        CHECK(path(session).empty());
        session.apply(state::KeepScene{{"Zwei", ""}});
        CHECK_FALSE(tours.save(session, (folder / "tours/talk.json").string(), app::SaveConsent::None));
        CHECK(content(folder / "tours/talk.json") == talk);
    }
}

TEST_CASE("work that a crash left behind goes on in the file it belongs to")
{
    const fs::path folder = home();
    const auto restored = [&](auto between) {
        fs::remove_all(folder);
        fs::create_directories(folder);
        std::ofstream(folder / "abend.json") << tourText;
        {
            app::Session session = ::session();
            app::Tours tours(folder / "state");
            tours.open(session, (folder / "abend.json").string());
            session.apply(state::KeepScene{{"Zwei", ""}});
            tours.keep(session, 100);
            REQUIRE(isUnsaved(session));
        }
        between();
        return ::session();
    };
    {
        app::Session session = restored([] {});
        app::Tours tours(folder / "state");
        tours.begin(session);
        CHECK(session.state().document->tour.scenes.size() == 2);
        CHECK(isUnsaved(session));
        CHECK(path(session) == (folder / "abend.json").string());
        CHECK(tours.save(session, path(session), app::SaveConsent::None));
        CHECK_FALSE(isUnsaved(session));
        CHECK(content(folder / "abend.json").find("Zwei") != std::string::npos);
        CHECK(content(folder / "abend.json").find("\"kind\": \"tour\"") != std::string::npos);
        CHECK(content(folder / "abend.json").find("\"file\"") == std::string::npos);
    }
    {  // Somebody else has changed it since.
        app::Session session = restored([&] { std::ofstream(folder / "abend.json") << sessionText; });
        app::Tours tours(folder / "state");
        tours.begin(session);
        CHECK(isUnsaved(session));
        CHECK(path(session) == (folder / "abend.json").string());
        CHECK_FALSE(tours.save(session, path(session), app::SaveConsent::Exists));
        CHECK(isAsked(session));
        CHECK(content(folder / "abend.json") == sessionText);
    }
    {  // It is gone.
        app::Session session = restored([&] { fs::remove(folder / "abend.json"); });
        app::Tours tours(folder / "state");
        tours.begin(session);
        CHECK(isUnsaved(session));
        CHECK(tours.save(session, path(session), app::SaveConsent::None));
        CHECK(fs::exists(folder / "abend.json"));
    }
}

TEST_CASE("the title says which file is open and that something is not saved")
{
    const model::Atlas atlas = test_support::sampleAtlas();
    state::AppState state = state::initialState(state::ViewKind::World, {}, 1520, 1032);
    CHECK(app::windowTitle(state) == "Kommunalatlas");
    state = state::update(atlas, state, state::KeepScene{{"A", "A"}});
    CHECK(app::windowTitle(state) == "• Kommunalatlas");
    state::StoredFile file;
    file.path = "/home/x/Abend.kommunalatlas.json";
    state::setDocumentFile(state.storage, file);
    CHECK(app::windowTitle(state).ends_with("Abend - Kommunalatlas"));
}
