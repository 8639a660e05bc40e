// Files are replaced as a whole or not at all.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/atomic_file.hpp"
#include "findings_helper.hpp"

namespace fs = std::filesystem;
using files::writeFileAtomically;
using test_files::read;
using test_files::TemporaryFolder;

namespace {

std::size_t fileCount(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

mode_t modeOf(const fs::path& path)
{
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

/// What the thread asks of the system, in order, while somebody wants to know.
thread_local std::vector<std::string>* asked = nullptr;

}  // namespace

// Stand before the system's own of these names.
extern "C" int fsync(int file)
{
    struct stat status {};
    if (asked && ::fstat(file, &status) == 0)
        asked->push_back(S_ISDIR(status.st_mode) ? "flush the folder"
                                                 : "flush " + std::to_string(status.st_size) + " bytes");
    return ::fdatasync(file);
}

extern "C" int rename(const char* from, const char* to) noexcept
{
    if (asked) asked->push_back("rename to " + fs::path(to).filename().string());
    return ::renameat(AT_FDCWD, from, AT_FDCWD, to);
}

TEST_CASE("what is written lies on the disk before it gets its name, and the name after that")
{
    const TemporaryFolder folder;
    std::vector<std::string> calls;
    asked = &calls;
    const auto failure = writeFileAtomically(folder / "scenes.json", "twelve bytes");
    asked = nullptr;
    CHECK_FALSE(failure.has_value());
    CHECK(calls == std::vector<std::string>{"flush 12 bytes", "rename to scenes.json", "flush the folder"});
}

TEST_CASE("what comes in pieces is one file, as whole as one that came at once")
{
    const TemporaryFolder folder;
    std::vector<std::string> calls;
    asked = &calls;
    const auto failure = writeFileAtomically(folder / "scenes.json", [](files::Sink sink) {
        for (const char* piece : {"twelve", "", " bytes"}) sink(piece);
    });
    asked = nullptr;
    CHECK_FALSE(failure.has_value());
    CHECK(read(folder / "scenes.json") == "twelve bytes");
    CHECK(calls == std::vector<std::string>{"flush 12 bytes", "rename to scenes.json", "flush the folder"});
    CHECK(writeFileAtomically("/proc/nowhere/x", [](files::Sink sink) { sink("x"); }).has_value());
}

TEST_CASE("a new file is written, an old one replaced, nothing else stays in the folder")
{
    const TemporaryFolder folder;
    const std::string bytes("a\0b\n", 4);
    CHECK_FALSE(writeFileAtomically(folder / "new.png", bytes).has_value());
    CHECK(read(folder / "new.png") == bytes);
    CHECK_FALSE(writeFileAtomically(folder / "new.png", "second").has_value());
    CHECK(read(folder / "new.png") == "second");
    CHECK_FALSE(writeFileAtomically(folder / "empty", "").has_value());
    CHECK(fs::file_size(folder / "empty") == 0);
    const std::string large(5'000'000, 'x');
    CHECK_FALSE(writeFileAtomically(folder / "large", large).has_value());
    CHECK(read(folder / "large") == large);
    CHECK_FALSE(writeFileAtomically(folder / std::string(250, 'n'), "long name").has_value());
    CHECK(fileCount(folder.path()) == 4);
}

TEST_CASE("permissions are kept, and new files follow the umask")
{
    const TemporaryFolder folder;
    const mode_t old = ::umask(027);
    CHECK_FALSE(writeFileAtomically(folder / "new", "1").has_value());
    CHECK(modeOf(folder / "new") == 0640);
    fs::permissions(folder / "new", fs::perms{0604});
    CHECK_FALSE(writeFileAtomically(folder / "new", "2").has_value());
    CHECK(modeOf(folder / "new") == 0604);
    ::umask(old);
}

TEST_CASE("links stay links")
{
    const TemporaryFolder folder;
    fs::create_directory(folder / "elsewhere");
    test_files::write(folder / "elsewhere/target", "old");
    fs::create_symlink("elsewhere/target", folder / "link");
    fs::create_symlink("link", folder / "link2");
    CHECK_FALSE(writeFileAtomically(folder / "link2", "new").has_value());
    CHECK(fs::is_symlink(folder / "link2"));
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(read(folder / "elsewhere/target") == "new");
    CHECK(fileCount(folder / "elsewhere") == 1);

    fs::create_symlink("elsewhere/later", folder / "dangling");
    CHECK_FALSE(writeFileAtomically(folder / "dangling", "made").has_value());
    CHECK(fs::is_symlink(folder / "dangling"));
    CHECK(read(folder / "elsewhere/later") == "made");

    fs::create_symlink("circle", folder / "circle");
    const auto problem = writeFileAtomically(folder / "circle", "x");
    REQUIRE(problem.has_value());
    CHECK(problem->message.in(base::Language::En) == "cannot write: the link leads to itself");
}

TEST_CASE("what cannot be written is said, and the old file is untouched")
{
    const TemporaryFolder folder;
    const auto problem = [&](const fs::path& path) {
        const auto found = writeFileAtomically(path, "x");
        REQUIRE(found.has_value());
        CHECK(found->file == path.string());
        return found->message.in(base::Language::En);
    };
    CHECK(problem(folder.path()) == "cannot write: this is a folder; add the name of a file");
    CHECK(problem(folder / "none/file") ==
          "cannot write: the folder does not exist; make it, or choose another");
    CHECK(problem("") == "the name of the file to write is empty");
    test_files::write(folder / "file", "old");
    CHECK(problem(folder / "file/below") ==
          "cannot write: a part of its path is not a folder; choose another");
    CHECK(problem(folder / std::string(300, 'n')) ==
          "cannot write: the name is too long; choose a shorter one");
    CHECK(problem("/proc/kommunalatlas.png").find("cannot write: ") == 0);
    CHECK(fileCount(folder.path()) == 1);

    if (::geteuid() == 0) {
        MESSAGE("as root nothing is write-protected: not tested");
        return;
    }
    fs::permissions(folder / "file", fs::perms{0444});
    CHECK(problem(folder / "file").find("write-protected") != std::string::npos);
    fs::permissions(folder.path(), fs::perms{0555});
    CHECK(problem(folder / "new") == "cannot write: no permission; choose another folder");
    fs::permissions(folder.path(), fs::perms{0755});
    CHECK(read(folder / "file") == "old");
}

TEST_CASE("files that belong together are all replaced or none")
{
    using Cause = files::WriteFailure::Cause;
    const TemporaryFolder folder;
    test_files::write(folder / "a", "old");
    fs::create_directory(folder / "b");
    const files::NewContent both[] = {{folder / "a", "new"}, {folder / "b", "new"}};
    auto problem = files::replaceFiles(both);
    REQUIRE(problem.has_value());
    CHECK(problem->cause == Cause::IsFolder);
    CHECK(problem->diagnostic.file == (folder / "b").string());
    CHECK(read(folder / "a") == "old");
    CHECK(fileCount(folder.path()) == 2);

    fs::remove(folder / "b");
    int asked = 0;
    problem = files::replaceFiles(both, [&] { return ++asked < 2; });
    REQUIRE(problem.has_value());
    CHECK(problem->cause == Cause::Stopped);
    CHECK(read(folder / "a") == "old");
    CHECK(fileCount(folder.path()) == 1);

    CHECK_FALSE(files::replaceFiles(both).has_value());
    CHECK(read(folder / "a") == "new");
    CHECK(read(folder / "b") == "new");
    CHECK(fileCount(folder.path()) == 2);
}

TEST_CASE("pipes and devices are written to directly and never waited for")
{
    CHECK_FALSE(writeFileAtomically("/dev/null", "x").has_value());
    const TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    const auto problem = writeFileAtomically(folder / "pipe", "x");
    REQUIRE(problem.has_value());
    CHECK(problem->message.in(base::Language::En) == "cannot write: nobody reads from this pipe");

    const std::string large(1'000'000, 'p');  // more than a pipe holds: writing has to wait for the reader
    const int reader = ::open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    ::fcntl(reader, F_SETFL, ::fcntl(reader, F_GETFL) & ~O_NONBLOCK);
    std::size_t got = 0;
    std::thread draining([&] {
        std::string buffer(65'536, '\0');
        while (got < large.size()) {
            const ssize_t n = ::read(reader, buffer.data(), buffer.size());
            if (n < 0) break;
            if (n == 0) std::this_thread::yield();  // the writer has not opened the pipe yet
            got += static_cast<std::size_t>(n);
        }
    });
    CHECK_FALSE(writeFileAtomically(folder / "pipe", large).has_value());
    draining.join();
    ::close(reader);
    CHECK(got == large.size());
}

TEST_CASE("a reader sees the old content or the new one, never a part")
{
    const TemporaryFolder folder;
    const std::string one(200'000, '1');
    const std::string two(300'000, '2');
    REQUIRE_FALSE(writeFileAtomically(folder / "file", one).has_value());
    std::size_t wrong = 0;
    std::thread writing([&] {
        for (int i = 0; i < 60; ++i) (void)writeFileAtomically(folder / "file", i % 2 == 0 ? two : one);
    });
    for (int i = 0; i < 200; ++i) {
        const std::string seen = read(folder / "file");
        wrong += seen != one && seen != two;
    }
    writing.join();
    CHECK(wrong == 0);
    CHECK(fileCount(folder.path()) == 1);
}

TEST_CASE("folders are made")
{
    const TemporaryFolder folder;
    CHECK_FALSE(files::createParentFolders(folder / "a/b/c.json").has_value());
    CHECK(fs::is_directory(folder / "a/b"));
    CHECK_FALSE(files::createParentFolders(folder / "a/b/c.json").has_value());
    test_files::write(folder / "file", "x");
    CHECK(files::createParentFolders(folder / "file/c.json").has_value());
    CHECK_FALSE(files::createParentFolders("plain.json").has_value());
}
