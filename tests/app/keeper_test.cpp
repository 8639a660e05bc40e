// Never lost: what was told to be kept is there after the program was killed, whenever that was; a disk that
// is full, write-protected or gone is said, and what was kept before stays.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/save/keeper.hpp"
#include "app/session.hpp"
#include "edit_run.hpp"
#include "support/paths.hpp"
#include "support/sample_atlas.hpp"

namespace fs = std::filesystem;

namespace {

fs::path emptyFolder(const char* name)
{
    const fs::path path = fs::path(test_support::buildDir()) / "tests" / "keeper" / name;
    fs::remove_all(path);
    fs::create_directories(path);
    return path;
}

app::Keeper::Work workWith(const std::string& name)
{
    const auto atlas = std::make_shared<const model::Atlas>(test_support::sampleAtlas());
    state::Document document;
    overlay::Overlay entries;
    model::Network network;
    network.name.de = name;
    overlay::addEntry(entries, network, [](std::string_view) { return false; }, {});
    document.entries = entries;
    return {atlas, document, {}, {}, {1520, 1032}, {}};
}

/// Edits in a process of its own, which is killed `afterMs` behind its first edit that was kept. The number
/// of the last one that it told of.
int editUntilKilled(const fs::path& folder, unsigned seed, int afterMs)
{
    int ends[2] = {};
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        test_app::edit(folder, 100'000, seed, [&](int number) {
            const std::string line = std::to_string(number) + "\n";
            if (::write(ends[1], line.data(), line.size()) < 0) ::_exit(1);
        });
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string told;
    char buffer[4096];
    const auto read = [&] {
        const ssize_t count = ::read(ends[0], buffer, sizeof buffer);
        if (count > 0) told.append(buffer, static_cast<std::size_t>(count));
        return count > 0;
    };
    read();
    pollfd nothing{-1, 0, 0};
    ::poll(&nothing, 1, afterMs);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    while (read()) {
    }
    ::close(ends[0]);
    // A number that was cut off was not told.
    told.resize(told.rfind('\n') == std::string::npos ? 0 : told.rfind('\n'));
    return told.empty() ? 0 : std::atoi(told.substr(told.rfind('\n') + 1).c_str());
}

/// Of the one file in it.
std::string contentOf(const fs::path& folder)
{
    std::string content;
    std::size_t files = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        ++files;
        std::ifstream file(entry.path(), std::ios::binary);
        content.assign(std::istreambuf_iterator<char>(file), {});
    }
    CHECK(files == 1);
    return content;
}

/// As long as it lives, no file of this process can grow beyond `bytes`.
class SmallFiles {
public:
    explicit SmallFiles(std::size_t bytes)
    {
        handler_ = ::signal(SIGXFSZ, SIG_IGN);
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
        const rlimit small{bytes, before_.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    }
    ~SmallFiles()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, handler_);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int) = nullptr;
};

}  // namespace

TEST_CASE("every edit that was told to be kept is there after the program was killed")
{
    const char* wanted = std::getenv("KOMMUNALATLAS_KILL_RUNS");
    const int runs = wanted ? std::atoi(wanted) : 50;
    std::mt19937 random(7);
    int kept = 0;
    for (int run = 0; run < runs; ++run) {
        CAPTURE(run);
        const fs::path folder = emptyFolder("killed");
        const int told = editUntilKilled(folder, static_cast<unsigned>(run), static_cast<int>(random() % 60));
        const int offered = test_app::offeredEdit(folder);
        CHECK(offered >= told);
        kept += told;
    }
    CHECK(kept > runs);
}

TEST_CASE("the newest of several is what lies there, and nothing when all is saved")
{
    const fs::path folder = emptyFolder("newest");
    {
        app::Keeper keeper(folder, 1);
        CHECK(!keeper.kept());
        app::Keeper::Work last = workWith("Stand 9");
        for (int i = 1; i < 9; ++i) keeper.keep(workWith("Stand " + std::to_string(i)));
        keeper.keep(last);
        keeper.wait();
        REQUIRE(keeper.kept());
        CHECK(keeper.kept()->isSame(last.document));
        CHECK(!keeper.problem());
        keeper.forget();
        keeper.wait();
        CHECK(!keeper.kept());
        CHECK(fs::is_empty(folder));
        keeper.keep(workWith("Stand 3"));
    }
    // What was handed over last is written before the end. (Process 1 runs, so its journal is not left.)
    CHECK(!fs::is_empty(folder));
}

TEST_CASE("a folder that cannot be written to is said, and nothing is told to be kept")
{
    const fs::path folder = emptyFolder("gone");
    std::ofstream(folder / "file") << "x";
    app::Keeper keeper(folder / "file" / "state", 1);
    keeper.keep(workWith("Stand 1"));
    keeper.wait();
    CHECK(!keeper.kept());
    REQUIRE(keeper.problem());
    CHECK(!keeper.problem()->message.empty());

    app::Keeper nowhere(std::nullopt, 1);
    nowhere.keep(workWith("Stand 1"));
    nowhere.wait();
    CHECK(!nowhere.kept());
}

TEST_CASE("a full disk: what was kept before stays whole, and the newest is kept once there is room")
{
    const fs::path folder = emptyFolder("full");
    app::Keeper keeper(folder, 1);
    const app::Keeper::Work first = workWith("Stand 1"), second = workWith(std::string(200, 'x'));
    keeper.keep(first);
    keeper.wait();
    REQUIRE(keeper.kept());
    const std::string before = contentOf(folder);
    {
        // Files of this process may grow to so many bytes only: the system then refuses to write more.
        const SmallFiles small(before.size() + 20);
        keeper.keep(second);
        keeper.wait();
        CHECK(keeper.problem());
        CHECK(keeper.kept()->isSame(first.document));
        CHECK(contentOf(folder) == before);
    }
    keeper.keep(second);
    keeper.wait();
    CHECK(!keeper.problem());
    CHECK(keeper.kept()->isSame(second.document));
    CHECK(contentOf(folder).find(std::string(200, 'x')) != std::string::npos);
}

TEST_CASE("a write-protected folder is said, what was kept before stays, and it goes on when it can")
{
    const fs::path folder = emptyFolder("protected");
    app::Keeper keeper(folder, 1);
    const app::Keeper::Work first = workWith("Stand 1"), second = workWith("Stand 2");
    keeper.keep(first);
    keeper.wait();
    const std::string before = contentOf(folder);
    fs::permissions(folder, fs::perms::owner_read | fs::perms::owner_exec);
    if (::access(folder.c_str(), W_OK) == 0) {
        std::puts("not tested: whoever runs this may write into protected folders (root)");
    } else {
        keeper.keep(second);
        keeper.wait();
        CHECK(keeper.problem());
        CHECK(keeper.kept()->isSame(first.document));
        CHECK(contentOf(folder) == before);
    }
    fs::permissions(folder, fs::perms::owner_all);
    keeper.keep(second);
    keeper.wait();
    CHECK(!keeper.problem());
    CHECK(keeper.kept()->isSame(second.document));
}

TEST_CASE("a folder that vanished: what was kept before is said to be, and the newest once it is back")
{
    const fs::path folder = emptyFolder("vanished");
    app::Keeper keeper(folder, 1);
    const app::Keeper::Work first = workWith("Stand 1");
    keeper.keep(first);
    keeper.wait();
    REQUIRE(keeper.kept());
    // A vanished folder comes back: the stick was plugged in again.
    fs::remove_all(folder);
    std::ofstream(folder) << "in the way";
    const app::Keeper::Work second = workWith("Stand 2");
    keeper.keep(second);
    keeper.wait();
    CHECK(keeper.problem());
    CHECK(keeper.kept()->isSame(first.document));
    fs::remove(folder);
    keeper.keep(second);
    keeper.wait();
    CHECK(!keeper.problem());
    CHECK(keeper.kept()->isSame(second.document));
}
