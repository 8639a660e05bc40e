// Made files as bytes and back: what a copy of the program in a page gives.
#include <doctest/doctest.h>

#include "app/save/made_bytes.hpp"

namespace {

app::MadeFiles some()
{
    app::MadeFiles made;
    made.files.push_back({"/Downloads/Bilder/01.png", std::string("\x89PNG\0\n", 6)});
    made.files.push_back({"/Downloads/ä.csv", ""});
    made.problems.push_back({base::Severity::Warning, "ä.csv", 7, "/a/b", {"zu groß", "too large"}});
    return made;
}

}  // namespace

TEST_CASE("what was made comes back as it was, with what stood against it")
{
    const app::MadeFiles before = some();
    const std::optional<app::MadeFiles> after = app::madeFilesOf(app::bytesOf(before));
    REQUIRE(after);
    REQUIRE(after->files.size() == before.files.size());
    for (std::size_t i = 0; i < before.files.size(); ++i) {
        CHECK(after->files[i].path == before.files[i].path);
        CHECK(after->files[i].bytes == before.files[i].bytes);
    }
    CHECK(after->problems == before.problems);
    REQUIRE(app::madeFilesOf(app::bytesOf({})));
    CHECK(app::madeFilesOf(app::bytesOf({}))->files.empty());
}

TEST_CASE("a part of the bytes is nothing")
{
    const std::string whole = app::bytesOf(some());
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_FALSE(app::madeFilesOf(std::string_view(whole).substr(0, size)));
    CHECK_FALSE(app::madeFilesOf(whole + "x"));
}
