// A mapped file gives its memory back and still says the same.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <string>

#include "files/mapped_file.hpp"
#include "findings_helper.hpp"

namespace {

/// What the system says of this process's memory that holds pages of a file.
long residentKb(const std::filesystem::path& file)
{
    std::ifstream smaps("/proc/self/smaps");
    long kb = 0;
    bool inside = false;
    for (std::string line; std::getline(smaps, line);) {
        const bool begins = line.find('-') < line.find(' ') && line.find(':') > line.find(' ');
        if (begins) inside = line.find(file.string()) != std::string::npos;
        if (inside && line.rfind("Rss:", 0) == 0) kb += std::stol(line.substr(4));
    }
    return kb;
}

}  // namespace

TEST_CASE("pages that were read are given back; what is looked at again is as before")
{
    const test_files::TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "mapped-pages";
    const std::string content(1 << 20, 'k');
    std::ofstream(path, std::ios::binary) << content;
    std::string error;
    const auto file = files::MappedFile::open(path, error);
    REQUIRE_MESSAGE(file, error);
    const auto isAsWritten = [&] {
        return std::all_of(file->bytes().begin(), file->bytes().end(),
                           [](std::byte b) { return b == std::byte{'k'}; });
    };
    CHECK(isAsWritten());
    CHECK(residentKb(path) >= 1024);
    file->forgetPages();
    CHECK(residentKb(path) == 0);
    CHECK(isAsWritten());
}
