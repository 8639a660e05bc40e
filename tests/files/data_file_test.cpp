// Files that cannot be read as they are: missing, empty, huge, cut off, in another encoding, a folder, a
// pipe. Each gets its message with line and place, and what can be used is used.
#include <doctest/doctest.h>

#include <string>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "files/data/check.hpp"
#include "files/data/network_reader.hpp"
#include "files/read_file.hpp"
#include "findings_helper.hpp"

using files::readNetworks;
using files::readNetworksFromText;
using test_files::has;
using test_files::listed;

namespace {

std::string entry(const std::string& id)
{
    return "{\"id\": \"" + id +
           "\", \"name_de\": \"N\", \"name_en\": \"N\", \"scope\": \"national\", \"topics\": [\"water\"]}";
}

}  // namespace

TEST_CASE("a file that is no file is refused with the reason, without waiting")
{
    const test_files::TemporaryFolder folder;
    const auto refusal = [](const std::filesystem::path& path) {
        const auto result = readNetworks(path);
        REQUIRE_FALSE(result.value.has_value());
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].file == path.string());
        CHECK(result.diagnostics[0].line == 0);
        return result.diagnostics[0].message.in(base::Language::En);
    };
    CHECK(refusal(folder / "none.json").find("no such file") != std::string::npos);
    CHECK(refusal(folder / "none/none.json").find("no such file") != std::string::npos);
    CHECK(refusal(folder.path()).find("a folder") != std::string::npos);
    CHECK(refusal("").find("empty") != std::string::npos);
    CHECK(refusal("/dev/zero").find("a device") != std::string::npos);

    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    CHECK(refusal(folder / "pipe").find("a pipe") != std::string::npos);

    std::filesystem::create_symlink("circle", folder / "circle");
    CHECK(refusal(folder / "circle").find("leads to itself") != std::string::npos);
    std::filesystem::create_symlink("nowhere", folder / "dangling");
    CHECK(refusal(folder / "dangling").find("no such file") != std::string::npos);

    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = folder / "socket";
    REQUIRE(name.size() < sizeof address.sun_path);
    name.copy(address.sun_path, name.size());
    REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    CHECK(refusal(folder / "socket").find("a socket") != std::string::npos);
    ::close(socket);

    if (::geteuid() == 0) {
        MESSAGE("as root every file can be read: the message about permissions is not tested");
    } else {
        test_files::write(folder / "secret.json", "{}");
        std::filesystem::permissions(folder / "secret.json", std::filesystem::perms::none);
        CHECK(refusal(folder / "secret.json").find("no permission") != std::string::npos);
    }
}

TEST_CASE("a file of 200 MB is refused before it is read")
{
    const test_files::TemporaryFolder folder;
    test_files::write(folder / "huge.json", "{");
    std::filesystem::resize_file(folder / "huge.json", std::uintmax_t{200} * 1024 * 1024);  // sparse
    const auto result = readNetworks(folder / "huge.json");
    CHECK_FALSE(result.value.has_value());
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].message.in(base::Language::En) ==
          "the file is too large: 200 MB, at most 64 MB are read; is this the right file?");
    // Files whose size is not announced (/proc) are read to their end.
    CHECK(files::readFile("/proc/self/status").value.value_or("").find("Pid:") != std::string::npos);
    CHECK_FALSE(files::readFile("/proc/self/status", 10).value.has_value());
}

TEST_CASE("an empty file, blanks alone, other top levels")
{
    const auto only = [](std::string text) {
        const auto result = readNetworksFromText(std::move(text), "f.json");
        CHECK_FALSE(result.value.has_value());
        REQUIRE_MESSAGE(result.diagnostics.size() == 1, listed(result.diagnostics));
        return files::checkLine(result.diagnostics[0], base::Language::En);
    };
    CHECK(only("") == "f.json:1: /: the file is empty; expected an object with a list \"networks\"");
    CHECK(only("\xEF\xBB\xBF\n\n")
              .find("f.json:3: /: not JSON from here on: the file ends where a value should stand") == 0);
    CHECK(only("[]") == "f.json:1: /: the top level should be an object with a list \"networks\", is a list");
    CHECK(only("42").find("is a number") != std::string::npos);
    CHECK(only("{}") == "f.json:1: /: the list \"networks\" is missing");
    CHECK(only("{\"networks\": null}") == "f.json:1: /: the list \"networks\" is missing");
    CHECK(only("{\n\"networks\": {}}") == "f.json:2: /networks: should be a list, is an object");
    CHECK(only("<html>").find("expected a value, found '<'") != std::string::npos);
}

TEST_CASE("an empty list is no fault")
{
    const auto result = readNetworksFromText("{\"networks\": []}", "f.json");
    REQUIRE(result.value.has_value());
    CHECK(result.value->networks.empty());
    CHECK(result.diagnostics.empty());
}

TEST_CASE("a file that is cut off: the entries before the cut are used")
{
    const std::string text = "{\"networks\": [\n" + entry("one") + ",\n" + entry("two") + ",\n{\"id\": \"thr";
    const auto result = readNetworksFromText(text, "f.json");
    REQUIRE(result.value.has_value());
    CHECK(result.value->networks.size() == 2);
    REQUIRE_MESSAGE(result.diagnostics.size() == 1, listed(result.diagnostics));
    CHECK(files::checkLine(result.diagnostics[0], base::Language::En) ==
          "f.json:4: /networks/2/id: not JSON from here on: the file ends inside a text; is it cut off? "
          "(it begins in line 4); what stands before it is used");
}

TEST_CASE("problems of the entries before a fault are reported too")
{
    const std::string text = "{\"networks\": [\n" + entry("one") + ",\n{\"id\": 5},\n{\"id\": ]}";
    const auto result = readNetworksFromText(text, "f.json");
    REQUIRE(result.value.has_value());
    CHECK(result.value->networks.size() == 1);
    CHECK_MESSAGE(has(result.diagnostics, 3, "/networks/1/id", "should be a text, is a number"),
                  listed(result.diagnostics));
    CHECK_MESSAGE(has(result.diagnostics, 4, "/networks/2/id", "a value is missing"),
                  listed(result.diagnostics));
}

TEST_CASE("deep nesting is left out, the entry stays")
{
    const std::string deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
    const std::string text =
        "{\"networks\": [\n" + entry("one") +
        ",\n{\"id\": \"two\", \"name_de\": \"N\", \"name_en\": \"N\",\n\"scope\": \"party\"," +
        "\"topics\": [\"peace\"],\n\"aliases\": " + deep + "},\n" + entry("three") + "]}";
    const auto result = readNetworksFromText(text, "f.json");
    REQUIRE(result.value.has_value());
    CHECK(result.value->networks.size() == 3);
    REQUIRE_FALSE(result.diagnostics.empty());
    CHECK(result.diagnostics[0].line == 5);
    CHECK(result.diagnostics[0].path.find("/networks/1/aliases/0/0") == 0);
    CHECK(result.diagnostics[0].message.in(base::Language::En).find("nested too deeply") !=
          std::string::npos);
}

TEST_CASE("another encoding than UTF-8 is named, the entries are shown with signs for the wrong bytes")
{
    const std::string text = "{\"networks\": [\n" + entry("one") +
                             ",\n{\"id\": \"two\", \"scope\": \"national\", \"topics\": [\"water\"],\n"
                             "\"name_de\": \"St\xE4"
                             "dte\", \"name_en\": \"M\xFCnster\"}]}";
    const auto result = readNetworksFromText(text, "f.json");
    REQUIRE(result.value.has_value());
    REQUIRE_MESSAGE(result.diagnostics.size() == 1, listed(result.diagnostics));
    CHECK(result.diagnostics[0].line == 4);
    const std::size_t offset = text.find('\xE4');
    CHECK(result.diagnostics[0].message.in(base::Language::En) ==
          "not UTF-8: byte 0xE4 at offset " + std::to_string(offset) +
              " and 1 more; shown as \uFFFD, save the file as UTF-8");
    REQUIRE(result.value->networks.size() == 2);
    CHECK(result.value->networks[1].name.de == "St\uFFFDdte");

    const auto utf16 = readNetworksFromText(std::string("\xFF\xFE{\0}\0", 6), "f.json");
    CHECK_FALSE(utf16.value.has_value());
    CHECK(has(utf16.diagnostics, 1, "", "UTF-16"));
    const auto bare = readNetworksFromText(std::string("\0{\0}\0 \0 ", 8), "f.json");
    CHECK(has(bare.diagnostics, 1, "", "UTF-16"));
}

TEST_CASE("a byte order mark and Windows line ends are no fault")
{
    const auto result = readNetworksFromText(
        "\xEF\xBB\xBF{\r\n\"networks\": [\r\n" + entry("one") + ",\r\n5]}\r\n", "f.json");
    REQUIRE(result.value.has_value());
    CHECK(result.value->networks.size() == 1);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(has(result.diagnostics, 4, "/networks/1", "should be an object, is a number"));
}

TEST_CASE("check names every file and counts what can be used")
{
    const test_files::TemporaryFolder folder;
    test_files::write(folder / "a.json", "{\"networks\": [" + entry("one") + "]}");
    test_files::write(folder / "b\x1b[31m.json", "{\"networks\": [\n7]}");
    const auto report =
        files::checkFiles({folder / "a.json", folder / "b\x1b[31m.json", folder / "c.json"}, nullptr);
    CHECK(report.entries == 1);
    REQUIRE(report.problems.size() == 2);
    const std::string line = files::checkLine(report.problems[0], base::Language::En);
    CHECK(line.find(":2: /networks/0: should be an object, is a number") != std::string::npos);
    CHECK(line.find('\x1b') == std::string::npos);
    CHECK(files::checkLine(report.problems[1], base::Language::En) ==
          (folder / "c.json").string() + ":1: /: there is no such file; check the name and the folder");
}
