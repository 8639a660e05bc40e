#include "files/json/suggest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace files {

namespace {

constexpr std::size_t maxBytes = 60;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Optimal string alignment distance, three rows at a time.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::array<std::array<std::size_t, maxBytes + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& twoAbove = rows[(i + 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]))
                row[j] = std::min(row[j], twoAbove[j - 2] + 1);
        }
    }
    return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string_view nearestWord(std::string_view word, std::span<const std::string_view> candidates)
{
    if (word.empty() || word.size() > maxBytes) return {};
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.empty() || candidate.size() > maxBytes) continue;
        // "name" stands for "name_de": a beginning is near, but never nearer than a slip of the finger.
        const bool beginning = word.size() >= 3 && candidate.starts_with(word);
        const std::size_t far = beginning ? std::min<std::size_t>(distance(word, candidate), bestDistance - 1)
                                          : distance(word, candidate);
        if (far < bestDistance) {
            best = candidate;
            bestDistance = far;
        }
    }
    return best;
}

std::string suggestion(std::string_view word, std::span<const std::string_view> candidates)
{
    const std::string_view near = nearestWord(word, candidates);
    return near.empty() ? std::string() : "; did you mean \"" + std::string(near) + "\"?";
}

std::string inQuotes(std::string_view word)
{
    constexpr std::size_t enough = 60;
    return '"' + std::string(word.substr(0, enough)) + (word.size() > enough ? "...\"" : "\"");
}

std::string alternatives(std::span<const std::string_view> words)
{
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].empty()) continue;  // "unstated", which cannot be written
        if (!out.empty()) out += i + 1 == words.size() ? " or " : ", ";
        out += '"';
        out += words[i];
        out += '"';
    }
    return out;
}

std::string unknownWord(std::string_view word, std::span<const std::string_view> words)
{
    const std::string near = suggestion(word, words);
    return inQuotes(word) + " is not known here" +
           (near.empty() ? "; expected " + alternatives(words) : near);
}

}  // namespace files
