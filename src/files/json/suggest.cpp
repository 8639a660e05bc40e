#include "files/json/suggest.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace files {

namespace {

constexpr std::size_t maxBytes = 60;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool isBeginning(std::string_view part, std::string_view whole)
{
    return part.size() >= 3 && whole.starts_with(part);
}

/// Words that other formats use for the same thing and that are not spelt alike.
constexpr std::pair<std::string_view, std::string_view> synonyms[] = {
    {"lng", "lon"},       {"homepage", "url"},         {"website", "url"},        {"link", "url"},
    {"title", "name_de"}, {"offices", "coordination"}, {"seats", "coordination"}, {"place", "city"},
    {"town", "city"},
};

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
    for (const auto& [usual, ours] : synonyms)
        if (word == usual && std::find(candidates.begin(), candidates.end(), ours) != candidates.end())
            return ours;
    std::string_view best;
    std::size_t bestDistance = std::max<std::size_t>(1, (word.size() + 1) / 3) + 1;
    for (const std::string_view candidate : candidates) {
        if (candidate.empty() || candidate.size() > maxBytes) continue;
        std::size_t far = distance(word, candidate);
        // "name" stands for "name_de", "latitude" for "lat"; a slip of the finger is as near.
        if (isBeginning(word, candidate) || isBeginning(candidate, word)) far = std::min<std::size_t>(far, 1);
        if (far < bestDistance) {
            best = candidate;
            bestDistance = far;
        }
    }
    return best;
}

base::Message suggestion(std::string_view word, std::span<const std::string_view> candidates)
{
    const std::string_view near = nearestWord(word, candidates);
    if (near.empty()) return {};
    return base::filled({"; meinten Sie {0}?", "; did you mean {0}?"}, {inQuotes(near)});
}

std::string inQuotes(std::string_view word)
{
    constexpr std::size_t enough = 60;
    std::size_t end = std::min(enough, word.size());
    // Not in the middle of a character.
    while (end < word.size() && end > 0 && (static_cast<unsigned char>(word[end]) & 0xC0u) == 0x80u) --end;
    return '"' + std::string(word.substr(0, end)) + (end < word.size() ? "...\"" : "\"");
}

base::Message alternatives(std::span<const std::string_view> words)
{
    base::Message out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].empty()) continue;  // "unstated", which cannot be written
        if (!out.empty())
            out += i + 1 == words.size() ? base::Message{" oder ", " or "} : base::verbatim(", ");
        out += base::verbatim(inQuotes(words[i]));
    }
    return out;
}

base::Message unknownWord(std::string_view word, std::span<const std::string_view> words)
{
    const base::Message near = suggestion(word, words);
    return base::filled({"{0} ist hier nicht bekannt", "{0} is not known here"}, {inQuotes(word)}) +
           (near.empty() ? base::Message{"; möglich ist ", "; expected "} + alternatives(words) : near);
}

}  // namespace files
