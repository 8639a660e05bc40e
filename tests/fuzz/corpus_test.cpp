// The kept corpora through every reader, each file whole, cut and damaged, without a fuzzer at hand: what
// once went wrong does not come back. tools/fuzz looks for more.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fuzz/targets.hpp"
#include "support/paths.hpp"

namespace fs = std::filesystem;

namespace {

/// KOMMUNALATLAS_FUZZ_ROUNDS, for a longer look where there is no fuzzer.
int rounds()
{
    const char* wanted = std::getenv("KOMMUNALATLAS_FUZZ_ROUNDS");
    return wanted ? std::atoi(wanted) : 40;
}

/// Cut, with bytes changed, pieces left out, doubled and exchanged.
std::string damaged(const std::string& bytes, std::mt19937& random)
{
    const auto at = [&](std::size_t size) { return size == 0 ? 0 : random() % size; };
    std::string out = at(3) == 0 ? bytes.substr(0, at(bytes.size() + 1)) : bytes;
    for (std::size_t i = 0; i < at(5) && !out.empty(); ++i) {
        const std::size_t place = at(out.size());
        switch (at(5)) {
        case 0:
            out[place] = static_cast<char>(at(256));
            break;
        case 1:
            out.erase(place, 1 + at(30));
            break;
        case 2:
            out.insert(place, out.substr(at(out.size()), at(60)));
            break;
        case 3:
            out[place] = "{}[],:\"\\0-e"[at(11)];
            break;
        default: {
            // A value of another type.
            const std::size_t colon = out.find(": ", place);
            constexpr std::array values{"null", "[]", "{}", "-1", "\"\"", "true", "1e9", "\"x\""};
            if (colon != std::string::npos)
                out.replace(colon + 2, std::min(out.find_first_of(",}]\n", colon), out.size()) - colon - 2,
                            values[at(values.size())]);
        }
        }
    }
    return out;
}

}  // namespace

TEST_CASE("each reader takes its corpus, cut and damaged too")
{
    for (const test_fuzz::Target& target : test_fuzz::targets()) {
        CAPTURE(target.name);
        const fs::path folder = fs::path(test_support::sourceDir()) / "tests/fuzz/corpus" / target.name;
        REQUIRE(fs::is_directory(folder));
        std::vector<fs::path> files;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        CHECK(!files.empty());
        std::mt19937 random(2018);
        for (const fs::path& file : files) {
            CAPTURE(file.string());
            std::ifstream stream(file, std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
            target.run(bytes);
            for (int round = 0; round < rounds(); ++round) target.run(damaged(bytes, random));
        }
    }
}
