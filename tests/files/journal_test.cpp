// The journal of what is not saved: there after a crash, gone after a proper end, never another program's.
#include <doctest/doctest.h>

#include <csignal>
#include <fstream>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include "files/tour/journal.hpp"
#include "findings_helper.hpp"

using files::Journal;
using test_files::TemporaryFolder;

namespace {

/// The number of a process that has ended.
long endedProcess()
{
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    ::waitpid(child, nullptr, 0);
    return child;
}

}  // namespace

TEST_CASE("what a crashed program kept is found, newest first, and only that")
{
    const TemporaryFolder folder;
    const std::filesystem::path place = folder / "kommunalatlas";
    const long first = endedProcess(), second = endedProcess();
    CHECK(Journal(place, first).keep("old").empty());
    CHECK(Journal(place, second).keep("new").empty());
    std::filesystem::last_write_time(*Journal(place, first).path(),
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(1));
    Journal running(place, ::getpid());
    CHECK(running.keep("mine").empty());
    test_files::write(place / "unsaved-x.json", "somebody else's");
    test_files::write(place / "notes.txt", "somebody else's");

    Journal next(place, 999'999'999);
    const auto left = next.leftBehind();
    REQUIRE(left.size() == 2);
    CHECK(test_files::read(left[0]) == "new");
    CHECK(test_files::read(left[1]) == "old");
    Journal::remove(left[0]);
    CHECK(next.leftBehind().size() == 1);
}

TEST_CASE("what a killed program had half written goes, what others are writing stays")
{
    const TemporaryFolder folder;
    const std::string dead = ".kommunalatlas-" + std::to_string(endedProcess()) + "-3.tmp",
                      mine = ".kommunalatlas-" + std::to_string(::getpid()) + "-3.tmp";
    for (const std::string& name : {dead, mine, std::string(".kommunalatlas-x-1.tmp")})
        test_files::write(folder / name, "half");
    CHECK(Journal(folder.path(), 999'999'999).leftBehind().empty());
    CHECK(!std::filesystem::exists(folder / dead));
    CHECK(std::filesystem::exists(folder / mine));
    CHECK(std::filesystem::exists(folder / ".kommunalatlas-x-1.tmp"));
}

TEST_CASE("a number that another program has by now does not hide what was kept")
{
    const TemporaryFolder folder;
    // Sleeps under its own name until it is told to go.
    const pid_t other = ::fork();
    if (other == 0) {
        ::execlp("sleep", "sleep", "600", nullptr);
        ::_exit(127);
    }
    // exec is over when the name is another one.
    std::string name;
    while (name != "sleep" && ::kill(other, 0) == 0) {
        std::ifstream file("/proc/" + std::to_string(other) + "/comm");
        std::getline(file, name);
    }
    CHECK(Journal(folder.path(), other).keep("before the power went").empty());
    CHECK(Journal(folder.path(), ::getpid()).keep("mine").empty());
    const auto left = Journal(folder.path(), 999'999'999).leftBehind();
    ::kill(other, SIGKILL);
    ::waitpid(other, nullptr, 0);
    REQUIRE(left.size() == 1);
    CHECK(test_files::read(left[0]) == "before the power went");
}

TEST_CASE("what a killed program kept is found while the process still lies about as a zombie")
{
    const TemporaryFolder folder;
    int begun[2];
    REQUIRE(::pipe(begun) == 0);
    // Of our own name, as the program's are; nobody waits for it before the end.
    const pid_t killed = ::fork();
    if (killed == 0) {
        (void)!::write(begun[1], "x", 1);
        for (;;) ::pause();
    }
    char sign = 0;
    REQUIRE(::read(begun[0], &sign, 1) == 1);
    CHECK(Journal(folder.path(), killed).keep("before the kill").empty());
    CHECK(Journal(folder.path(), ::getpid()).leftBehind().empty());  // it runs

    ::kill(killed, SIGKILL);
    siginfo_t info{};
    REQUIRE(::waitid(P_PID, static_cast<id_t>(killed), &info, WEXITED | WNOWAIT) == 0);  // it stays a zombie
    CHECK(::kill(killed, 0) == 0);
    CHECK(Journal(folder.path(), ::getpid()).leftBehind().size() == 1);
    ::waitpid(killed, nullptr, 0);
    CHECK(Journal(folder.path(), ::getpid()).leftBehind().size() == 1);
    for (const int end : begun) ::close(end);
}

TEST_CASE("what a crashed program of the same number kept is not replaced")
{
    const TemporaryFolder folder;
    for (const char* evening : {"first", "second"}) {
        test_files::write(*Journal(folder.path(), ::getpid()).path(), evening);
        Journal journal(folder.path(), ::getpid());
        (void)journal.leftBehind();
        CHECK(journal.keep("mine").empty());
        for (const auto& path : journal.leftBehind()) CHECK(test_files::read(path) != "mine");
        journal.forget();
    }
    CHECK(Journal(folder.path(), 999'999'999).leftBehind().size() == 2);
}

TEST_CASE("a number that no process can have is nobody's")
{
    const TemporaryFolder folder;
    test_files::write(folder / "unsaved-4294967296.json", "{}");
    CHECK(Journal(folder.path(), ::getpid()).leftBehind().size() == 1);
}

TEST_CASE("keeping replaces, forgetting leaves nothing")
{
    const TemporaryFolder folder;
    Journal journal(folder.path(), ::getpid());
    CHECK(journal.keep("one").empty());
    CHECK(journal.keep("two").empty());
    CHECK(test_files::read(*journal.path()) == "two");
    journal.forget();
    CHECK_FALSE(std::filesystem::exists(*journal.path()));
    journal.forget();
}

TEST_CASE("where nothing can be kept, that is said, and without a folder nothing is done")
{
    CHECK_FALSE(Journal(std::filesystem::path("/proc/nowhere"), 1).keep("x").empty());
    Journal none(std::nullopt, 1);
    CHECK(none.keep("x").empty());
    CHECK(none.leftBehind().empty());
    none.forget();
}
