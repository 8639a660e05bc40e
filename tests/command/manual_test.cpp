// The manual pages tell the keys as the table has them. ATLAS_UPDATE_MANUAL=1 writes them anew.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "command/manual.hpp"
#include "support/paths.hpp"

namespace {

std::string read(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

}  // namespace

namespace {

void checkSection(const std::string& page, const std::string& right)
{
    CAPTURE(page);
    const std::filesystem::path file = std::filesystem::path(test_support::sourceDir()) / page;
    std::string text = read(file);
    const std::string heading = right.substr(0, right.find('\n') + 1);
    const std::size_t begin = text.find("\n" + heading) + 1;
    REQUIRE_MESSAGE(begin != 0, "a section is missing; the right text:\n" << right);
    const std::size_t end = text.find("\n.SH ", begin) + 1;
    REQUIRE(end != 0);
    const std::string present = text.substr(begin, end - begin);
    if (present != right && std::getenv("ATLAS_UPDATE_MANUAL")) {
        text.replace(begin, end - begin, right);
        std::ofstream(file, std::ios::binary) << text;
        MESSAGE("written anew: " << file.string());
        return;
    }
    CHECK_MESSAGE(present == right, "ATLAS_UPDATE_MANUAL=1 writes it; the right text:\n" << right);
}

constexpr const char* english = "docs/man/kommunalatlas.1";
constexpr const char* german = "docs/man/de/kommunalatlas.1";

}  // namespace

TEST_CASE("the manual pages tell every key, in both languages")
{
    checkSection(english, command::manualSection(base::Language::En));
    checkSection(german, command::manualSection(base::Language::De));
}

TEST_CASE("the manual pages tell every filter with its values, in both languages")
{
    checkSection(english, command::filterSection(base::Language::En));
    checkSection(german, command::filterSection(base::Language::De));
}
