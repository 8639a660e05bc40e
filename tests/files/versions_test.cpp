// Ten older versions of a file are kept, each whole, the newest first.
#include <doctest/doctest.h>

#include "files/versions.hpp"
#include "findings_helper.hpp"

TEST_CASE("of a file that is saved over the ten newest versions stay")
{
    const test_files::TemporaryFolder folder;
    const auto file = folder / "Sitzung.json", other = folder / "andere.json", state = folder / "state";
    for (int i = 10; i < 25; ++i)
        REQUIRE(!files::keepVersion(state, file, "Stand " + std::to_string(i),
                                    "2026-11-30 19.05." + std::to_string(i)));
    const auto found = files::versionsOf(state, file);
    REQUIRE(found.size() == files::mostVersions);
    for (std::size_t i = 0; i < found.size(); ++i) {
        CHECK(test_files::read(found[i].path) == "Stand " + std::to_string(24 - i));
        CHECK(found[i].time == "2026-11-30 19.05." + std::to_string(24 - i));
        CHECK(found[i].path.extension() == ".json");
        CHECK(files::isVersion(state, found[i].path));
    }
    CHECK(files::versionsOf(state, other).empty());
    CHECK(!files::isVersion(state, file));
}

TEST_CASE("versions of one second stay in their order, the same is not kept twice")
{
    const test_files::TemporaryFolder folder;
    const auto file = folder / "Sitzung.json", state = folder / "state";
    for (const char* text : {"a", "b", "b", "c"})
        REQUIRE(!files::keepVersion(state, file, text, "2026-11-30 19.05.12"));
    const auto found = files::versionsOf(state, file);
    REQUIRE(found.size() == 3);
    CHECK(test_files::read(found[0].path) == "c");
    CHECK(test_files::read(found[2].path) == "a");
}

TEST_CASE("where no version can be kept it is said")
{
    const test_files::TemporaryFolder folder;
    test_files::write(folder / "state", "in the way");
    CHECK(files::keepVersion(folder / "state", folder / "x.json", "a", "2026-11-30 19.05.12"));
    CHECK(files::versionsOf(folder / "state", folder / "x.json").empty());
}
