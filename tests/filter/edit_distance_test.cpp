#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "filter/text/edit_distance.hpp"

using filter::similarity;

namespace {

/// Optimal string alignment by the book: the whole table.
int distance(const std::string& a, const std::string& b)
{
    std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = static_cast<int>(i);
    for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i)
        for (std::size_t j = 1; j <= b.size(); ++j) {
            d[i][j] = std::min(
                {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[a.size()][b.size()];
}

int toBestBeginning(const std::string& query, const std::string& text)
{
    int best = distance(query, "");
    for (std::size_t length = 1; length <= text.size(); ++length)
        best = std::min(best, distance(query, text.substr(0, length)));
    return best;
}

std::string randomWord(std::mt19937& random, std::size_t longest)
{
    std::string word(std::uniform_int_distribution<std::size_t>(0, longest)(random), 'a');
    for (char& c : word) c = static_cast<char>('a' + std::uniform_int_distribution<int>(0, 2)(random));
    return word;
}

}  // namespace

TEST_CASE("one wrong letter from four letters on, two from eight on")
{
    CHECK(filter::isSimilar("erfrt", "erfurt"));
    CHECK(filter::isSimilar("efrurt", "erfurt"));  // neighbours swapped
    CHECK(filter::isSimilar("erfurtt", "erfurt"));
    CHECK_FALSE(filter::isSimilar("bon", "bonn"));  // too short; found as a beginning anyway
    CHECK_FALSE(filter::isSimilar("erfxyt", "erfurt"));
    CHECK(filter::isSimilar("wupertlal", "wuppertal"));
    CHECK_FALSE(filter::isSimilar("wupxrtlal", "wuppertal"));
    CHECK(filter::isSimilar("vuppertal", "wuppertal"));
    CHECK_FALSE(filter::isSimilar("vupertal", "wuppertal"));  // the first letter and another one
}

TEST_CASE("a mistyped beginning counts too")
{
    CHECK(filter::isSimilar("frnakf", "frankfurt am main"));
    CHECK_FALSE(filter::isSimilar("frnkxf", "frankfurt am main"));
    CHECK_FALSE(filter::isSimilar("bonm", "bonifatius"));  // four letters: whole names only
}

TEST_CASE("distances agree with the plain table, as far as they count")
{
    std::mt19937 random(7);
    for (int round = 0; round < 20000; ++round) {
        const std::string query = randomWord(random, 10), text = randomWord(random, 12);
        const filter::Similarity found = similarity(query, text);
        const int over = filter::mostErrors + 1;
        CHECK(found.whole == std::min(over, distance(query, text)));
        CHECK(found.beginning == std::min(over, toBestBeginning(query, text)));
    }
}

TEST_CASE("the walk over a sorted list finds what a look at each finds")
{
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        std::vector<std::string> words(500);
        for (std::string& word : words) word = randomWord(random, 14);
        std::sort(words.begin(), words.end());
        for (int q = 0; q < 20; ++q) {
            const std::string query = randomWord(random, 11);
            std::vector<std::pair<std::size_t, int>> walked, plain;
            filter::forEachSimilar(
                words.size(), [&](std::size_t i) { return std::string_view(words[i]); }, query,
                [&](std::size_t i, int errors, filter::Similarity) { walked.emplace_back(i, errors); });
            for (std::size_t i = 0; i < words.size(); ++i)
                if (filter::isSimilar(query, words[i]))
                    plain.emplace_back(
                        i, filter::errorsIfSimilar(similarity(query, words[i]), query, words[i].front()));
            CHECK(walked == plain);
        }
    }
}

TEST_CASE("very long texts and queries are no danger")
{
    const std::string text(5000, 'a');
    CHECK_FALSE(filter::isSimilar(std::string(48, 'a') + "b", text));
    CHECK(similarity(std::string(48, 'a'), text).beginning == 0);
    CHECK(similarity("aaaa", text).whole > filter::mostErrors);
}
