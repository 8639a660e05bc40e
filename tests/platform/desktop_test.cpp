#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include <sys/stat.h>
#include <unistd.h>

#include "files/data/url_check.hpp"
#include "platform/desktop.hpp"

using platform::isSafeLink;

TEST_CASE("ordinary addresses may be opened")
{
    for (const char* url :
         {"https://aoew.de/", "http://www.bvoed.de",
          "https://kommunalwiki.boell.de/index.php/Gr%C3%BCne?a=b&c=d#e", "https://x.y:8080/"})
        CHECK_MESSAGE(isSafeLink(url), url);
}

TEST_CASE("everything else may not")
{
    for (const char* url :
         {"", "javascript:alert(1)", "file:///etc/passwd", "ftp://x.y/", "HTTPS://x.y", "https://",
          "http:///x", "https://user:pw@x.y/", "https://x.y/a b", "https://x.y/\"", "https://x.y/';rm",
          "https://x.y/`id`", "https://x.y/\n", "https://x.y/\x1b[2J", "https://-oProxyCommand=x/",
          "https://x.y/\xc3\xbc", "https://x.y/|sh", "https://x.y/<a>", " https://x.y/"})
        CHECK_MESSAGE(!isSafeLink(url), url);
    CHECK_FALSE(isSafeLink("https://x.y/" + std::string(5000, 'a')));
}

TEST_CASE("an address that data may have is opened as browsers take it")
{
    using platform::asLink;
    CHECK(asLink("HTTPS://Example.ORG/Path") == "https://Example.ORG/Path");
    CHECK(asLink("https://kommunalwiki.boell.de/index.php/Für_die_Würde") ==
          "https://kommunalwiki.boell.de/index.php/F%C3%BCr_die_W%C3%BCrde");
    CHECK(asLink("https://x.y?q=ü#ß") == "https://x.y?q=%C3%BC#%C3%9F");
    CHECK(asLink("https://x.y/%C3%BC") == "https://x.y/%C3%BC");
    for (const char* url : {"https://münchen.de/", "javascript:ü", "JAVASCRIPT:alert(1)", "", "://",
                            "https://", "ü", "FILE:///etc/passwd"})
        CHECK_MESSAGE(!isSafeLink(asLink(url)), url);
    // Whatever the check of the data lets pass can be opened.
    for (const char* url :
         {"HTTPS://Example.ORG/Path", "http://a.b:8080/ü?x=1&y=ß#z", "https://xn--mnchen-3ya.de/a_(b)"}) {
        CHECK_MESSAGE(!files::urlProblem(url), url);
        CHECK_MESSAGE(isSafeLink(asLink(url)), url);
    }
}

namespace {

namespace fs = std::filesystem;
using State = platform::Opening::State;

/// An xdg-open of our own in front of all others.
class Opener {
public:
    explicit Opener(const std::string& script) : path_(std::getenv("PATH"))
    {
        std::string name = (fs::temp_directory_path() / "kommunalatlas-desktop-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()) != nullptr);
        folder_ = name;
        if (!script.empty()) std::ofstream(folder_ / "xdg-open") << "#!/bin/sh\n" << script << "\n";
        if (!script.empty()) fs::permissions(folder_ / "xdg-open", fs::perms::owner_all);
        ::setenv("PATH", (script.empty() ? folder_.string() : folder_.string() + ":" + path_).c_str(), 1);
    }
    ~Opener()
    {
        ::setenv("PATH", path_.c_str(), 1);
        fs::remove_all(folder_);
    }
    const fs::path& folder() const { return folder_; }

private:
    std::string path_;
    fs::path folder_;
};

State ended(platform::Opening opening)
{
    State state = opening.poll();
    while (state == State::Pending) {
        std::this_thread::yield();
        state = opening.poll();
    }
    CHECK(opening.poll() == state);
    return state;
}

}  // namespace

TEST_CASE("a program that is started does not inherit which signals are ignored here")
{
    const fs::path answer =
        fs::temp_directory_path() / ("kommunalatlas-answer-" + std::to_string(::getpid()));
    REQUIRE(::mkfifo(answer.c_str(), 0600) == 0);
    // Stands for the desktop's own and says which signals it ignores.
    const Opener opener("grep SigIgn /proc/self/status > \"" + answer.string() + "\"");
    const auto before = std::signal(SIGPIPE, SIG_IGN);

    platform::Opening opening = platform::openLink("https://x.y/");
    std::string label, bits;
    std::ifstream(answer) >> label >> bits;  // waits for the writer
    std::signal(SIGPIPE, before);
    fs::remove(answer);

    REQUIRE(label == "SigIgn:");
    CHECK((std::stoull(bits, nullptr, 16) >> (SIGPIPE - 1) & 1) == 0);
    CHECK(ended(std::move(opening)) == State::Opened);
}

TEST_CASE("whether something was opened is known: no program, none that can, one that stays")
{
    {
        const Opener none("");
        CHECK(ended(platform::openLink("https://x.y/")) == State::Failed);
        CHECK(ended(platform::openFolder("/tmp")) == State::Failed);
    }
    {
        const Opener withoutBrowser("exit 3");  // as xdg-open says it
        CHECK(ended(platform::openLink("https://x.y/")) == State::Failed);
        CHECK(ended(platform::openFolder("/tmp")) == State::Failed);
    }
    {
        const Opener killed("kill -9 $$");
        CHECK(ended(platform::openLink("https://x.y/")) == State::Failed);
    }
    {
        const Opener works("exit 0");
        CHECK(ended(platform::openLink("https://x.y/")) == State::Opened);
        CHECK(ended(platform::openLink("javascript:alert(1)")) == State::Failed);
        CHECK(ended(platform::openFolder("/nowhere/at/all")) == State::Failed);
    }
    {
        const Opener stays("read line < \"$(dirname \"$0\")/end\"");
        REQUIRE(::mkfifo((stays.folder() / "end").c_str(), 0600) == 0);
        platform::Opening opening = platform::openLink("https://x.y/");
        std::ofstream end(stays.folder() / "end");  // waits for the reader
        CHECK(opening.poll() == State::Pending);
        end << "\n" << std::flush;
        end.close();
        CHECK(ended(std::move(opening)) == State::Opened);
    }
}

TEST_CASE("disks are what is mounted in a folder, not what merely lies there")
{
    const auto disks = platform::disksBelow("/");
    CHECK(std::is_sorted(disks.begin(), disks.end()));
    CHECK(std::count(disks.begin(), disks.end(), "/proc") == 1);
    CHECK(std::count(disks.begin(), disks.end(), "/etc") == 0);
    CHECK(platform::disksBelow("/etc/none").empty());
}
