// The kept corpora through every reader, each file whole, cut and damaged, without a fuzzer at hand: what
// once went wrong does not come back. tools/fuzz looks for more.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "fuzz/targets.hpp"
#include "support/paths.hpp"

namespace fs = std::filesystem;

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
            for (int round = 0; round < 40; ++round) {
                std::string damaged = bytes.substr(0, random() % (bytes.size() + 1));
                for (std::size_t i = 0; i < random() % 4 && !damaged.empty(); ++i)
                    damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
                target.run(damaged);
            }
        }
    }
}
