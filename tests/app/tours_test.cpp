// Tours beside the window: where their files are looked for, what a name that somebody typed means, what is
// kept.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "app/tours.hpp"
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
    CHECK(app::fullPath("Abend") == folder / "Abend.json");
    CHECK(app::fullPath("Abend.json") == folder / "Abend.json");
    CHECK(app::fullPath("~/a/../Abend") == folder / "Abend.json");
    CHECK(app::fullPath("/tmp/Abend") == fs::path("/tmp/Abend.json"));
    // A folder stays one: nothing is saved as ".json" in it.
    CHECK(app::fullPath("~/Abend/") == folder / "Abend/");
    CHECK(app::fullPath("Bögen 2.0/Abend 1") == folder / "Bögen 2.0/Abend 1.json");
}

TEST_CASE("the proposed file is none that is there")
{
    const fs::path folder = home();
    const Variable at("HOME", folder.string());
    const Variable config("XDG_CONFIG_HOME", std::nullopt);
    CHECK(app::proposedFile() == (folder / "Kommunalatlas.json").string());
    std::ofstream(folder / "Kommunalatlas.json") << "x";
    std::ofstream(folder / "Kommunalatlas 2.json") << "x";
    CHECK(app::proposedFile() == (folder / "Kommunalatlas 3.json").string());
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

    CHECK_FALSE(tours.save(session, file.string(), false));
    CHECK(session.state().transient.fileReply.exists);
    CHECK(content(file) == text);
    CHECK(tours.save(session, file.string(), true));
    CHECK(content(file) != text);
    // It is the program's own now.
    CHECK(tours.save(session, file.string(), false));

    tours.open(session, file.string());
    CHECK(tours.problems().empty());
    CHECK(tours.save(session, file.string(), false));
}

TEST_CASE("another file that is there is replaced only if somebody says so, one of a newer program never")
{
    const fs::path folder = home();
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    std::ofstream(folder / "da.json") << "x";
    CHECK_FALSE(tours.save(session, (folder / "da.json").string(), false));
    CHECK(content(folder / "da.json") == "x");
    CHECK(tours.save(session, (folder / "da.json").string(), true));

    const std::string newer = R"({"version": 99, "scenes": [{"view": {"map": "world"}}]})";
    std::ofstream(folder / "neu.json") << newer;
    tours.open(session, (folder / "neu.json").string());
    for (const bool replace : {false, true})
        CHECK_FALSE(tours.save(session, (folder / "neu.json").string(), replace));
    CHECK(content(folder / "neu.json") == newer);
    CHECK(tours.save(session, (folder / "alt.json").string(), false));
}

TEST_CASE("a folder is no file to save to")
{
    const fs::path folder = home();
    app::Session session = ::session();
    app::Tours tours(std::nullopt);
    CHECK_FALSE(tours.save(session, folder.string() + "/", true));
    CHECK_FALSE(session.state().transient.fileReply.message.empty());
    CHECK(fs::is_empty(folder));
}
