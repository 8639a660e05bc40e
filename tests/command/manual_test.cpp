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

TEST_CASE("the manual pages tell every key, in both languages")
{
    for (const auto& [language, page] : {std::pair{base::Language::En, "docs/man/kommunalatlas.1"},
                                         std::pair{base::Language::De, "docs/man/de/kommunalatlas.1"}}) {
        CAPTURE(page);
        const std::filesystem::path file = std::filesystem::path(test_support::sourceDir()) / page;
        std::string text = read(file);
        const std::string right = command::manualSection(language);
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
            continue;
        }
        CHECK_MESSAGE(present == right, "ATLAS_UPDATE_MANUAL=1 writes it; the right text:\n" << right);
    }
}
