// Tours beside the window: where their files are looked for, what a name that somebody typed means, what is kept.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include "app/tours.hpp"
#include "support/paths.hpp"

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
    void set(const std::optional<std::string>& value) const { value ? ::setenv(name_, value->c_str(), 1) : ::unsetenv(name_); }

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
