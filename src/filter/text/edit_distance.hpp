// How many wrong letters lie between what was typed and what was meant: insertions, deletions, replacements
// and swaps of neighbours (optimal string alignment), on folded text. Also the walk that finds all similar
// strings of a sorted list without looking at each. Bytes count as letters.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace filter {

inline constexpr int mostErrors = 2;
/// Longer queries are compared exactly only.
inline constexpr std::size_t longestSimilarQuery = 48;

/// Wrong letters that are forgiven in a query of that length: none below four letters, two from eight on.
constexpr int errorsForgiven(std::size_t length)
{
    if (length < 4 || length > longestSimilarQuery) return 0;
    return length < 8 ? 1 : mostErrors;
}
/// The same where only the beginning of a text was typed: a letter later, as more texts begin alike.
constexpr int errorsForgivenInBeginning(std::size_t length)
{
    return length == 0 ? 0 : errorsForgiven(length - 1);
}
/// Hardly anybody mistypes the first letter and another one.
inline constexpr int mostErrorsWithFirst = 1;

/// The rows of the distance table for one query against a text that is fed letter by letter and may be
/// taken back to an earlier length. Values above mostErrors are cut off there.
class SimilarityRows {
public:
    /// `query` has at most longestSimilarQuery bytes and outlives the rows.
    explicit SimilarityRows(std::string_view query) : query_(query)
    {
        for (std::size_t j = 0; j <= query_.size(); ++j) rows_[0][j] = cut(static_cast<int>(j));
        smallest_[0] = 0;
        whole_[0] = beginning_[0] = rows_[0][query_.size()];
    }

    /// Feeds the letter at `depth` of the text, which must be at most the length fed so far and below
    /// longestText. `previous` is the letter before it (any at depth 0).
    void feed(std::size_t depth, char letter, char previous)
    {
        const auto& above = rows_[depth];
        auto& row = rows_[depth + 1];
        const std::size_t n = query_.size();
        // Cells farther than mostErrors from the diagonal have too many errors anyway.
        const std::size_t first = depth + 1 > mostErrors ? std::min(n + 1, depth + 1 - mostErrors) : 1;
        const std::size_t last = std::min(n, depth + 1 + mostErrors);
        row[first - 1] = first == 1 ? cut(static_cast<int>(depth + 1)) : tooMany;
        std::uint8_t smallest = row[first - 1];
        for (std::size_t j = first; j <= last; ++j) {
            int value =
                std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (query_[j - 1] == letter ? 0 : 1)});
            if (depth > 0 && j > 1 && query_[j - 1] == previous && query_[j - 2] == letter)
                value = std::min(value, rows_[depth - 1][j - 2] + 1);
            row[j] = cut(value);
            smallest = std::min(smallest, row[j]);
        }
        if (last < n) row[last + 1] = tooMany;  // the next row looks one cell beyond
        smallest_[depth + 1] = smallest;
        whole_[depth + 1] = last == n && (first <= n || n == 0) ? row[n] : tooMany;
        beginning_[depth + 1] = std::min(beginning_[depth], whole_[depth + 1]);
    }
    /// Errors between the query and the first `length` letters; more than mostErrors if too many.
    int whole(std::size_t length) const { return whole_[length]; }
    /// Errors between the query and the best beginning of the first `length` letters.
    int beginning(std::size_t length) const { return beginning_[length]; }
    /// True if nothing fed after `length` letters can come closer than `limit` again, not even by a swap.
    bool isHopeless(std::size_t length, int limit) const
    {
        return smallest_[length] > limit && (length == 0 || smallest_[length - 1] >= limit);
    }

    static constexpr std::size_t longestText = longestSimilarQuery + mostErrors + 2;

private:
    static constexpr std::uint8_t tooMany = mostErrors + 1;
    static std::uint8_t cut(int value) { return static_cast<std::uint8_t>(std::min<int>(value, tooMany)); }

    std::string_view query_;
    std::array<std::array<std::uint8_t, longestSimilarQuery + 1>, longestText + 1> rows_;
    std::array<std::uint8_t, longestText + 1> smallest_, whole_, beginning_;
};

struct Similarity {
    int whole = mostErrors + 1;      ///< errors against the whole text
    int beginning = mostErrors + 1;  ///< errors against its best beginning
};
/// More than mostErrors where there are too many.
Similarity similarity(std::string_view query, std::string_view text);

/// True if `query` may be a mistyped `text` or a mistyped beginning of it.
bool isSimilar(std::string_view query, std::string_view text);

/// The fewest errors under which `query` counts as similar to a text that begins with `first`; -1 if it does
/// not.
inline int errorsIfSimilar(Similarity found, std::string_view query, char first)
{
    const int most = !query.empty() && query.front() == first ? mostErrors : mostErrorsWithFirst;
    if (found.whole <= std::min(most, errorsForgiven(query.size()))) return found.whole;
    return found.beginning <= std::min(most, errorsForgivenInBeginning(query.size())) ? found.beginning : -1;
}

/// The walk of forEachSimilar over a part of the list, with at most `limit` errors. Gives what comes so
/// close, also what is not similar for other reasons.
template <class TextAt, class Visit>
void walkSimilar(std::size_t from, std::size_t to, TextAt textAt, std::string_view query, int limit,
                 Visit visit)
{
    SimilarityRows rows(query);
    std::string_view last;
    std::size_t fed = 0;  // letters of `last` whose rows stand
    for (std::size_t i = from; i < to;) {
        const std::string_view text = textAt(i);
        std::size_t depth = 0;
        const std::size_t shared = std::min(fed, text.size());
        while (depth < shared && last[depth] == text[depth]) ++depth;
        bool hopeless = false;
        while (depth < text.size() && !hopeless) {
            rows.feed(depth, text[depth], depth > 0 ? text[depth - 1] : '\0');
            ++depth;
            hopeless = rows.isHopeless(depth, limit);
        }
        last = text;
        fed = depth;
        if (!hopeless) {
            visit(i, Similarity{rows.whole(depth), rows.beginning(depth)});
            ++i;
            continue;
        }
        // All that share this beginning end the same way: find where they stop.
        const std::string_view beginning = text.substr(0, depth);
        const auto shares = [&](std::size_t index) { return textAt(index).substr(0, depth) == beginning; };
        std::size_t step = 1, known = i;  // `known` shares it
        while (known + step < to && shares(known + step)) {
            known += step;
            step *= 2;
        }
        std::size_t end = std::min(to, known + step);
        while (end - known > 1) {
            const std::size_t middle = known + (end - known) / 2;
            (shares(middle) ? known : end) = middle;
        }
        if (rows.beginning(depth) <= limit)
            for (std::size_t index = i; index < end; ++index)
                visit(index, Similarity{mostErrors + 1, rows.beginning(depth)});
        i = end;
    }
}

/// Calls `visit(index, errors, Similarity)` for every string similar to `query` (isSimilar) in a list of
/// `count` strings sorted by bytes, in order. `textAt(index)` gives a string_view. Strings with a hopeless
/// beginning are passed over together.
template <class TextAt, class Visit>
void forEachSimilar(std::size_t count, TextAt textAt, std::string_view query, Visit visit)
{
    const int limit = errorsForgiven(query.size());
    if (limit == 0) return;
    const auto report = [&](std::size_t index, Similarity found) {
        const std::string_view text = textAt(index);
        const int errors = errorsIfSimilar(found, query, text.empty() ? '\0' : text.front());
        if (errors >= 0) visit(index, errors, found);
    };
    // Those with the same first letter may have more errors than the rest.
    const auto firstNotBelow = [&](unsigned letter) {
        std::size_t first = 0, length = count;
        while (length > 0) {
            const std::size_t half = length / 2;
            const std::string_view text = textAt(first + half);
            if (text.empty() || static_cast<unsigned char>(text.front()) < letter) {
                first += half + 1;
                length -= half + 1;
            } else {
                length = half;
            }
        }
        return first;
    };
    const unsigned letter = static_cast<unsigned char>(query.front());
    const std::size_t same = firstNotBelow(letter), behind = firstNotBelow(letter + 1);
    walkSimilar(0, same, textAt, query, std::min(limit, mostErrorsWithFirst), report);
    walkSimilar(same, behind, textAt, query, limit, report);
    walkSimilar(behind, count, textAt, query, std::min(limit, mostErrorsWithFirst), report);
}

}  // namespace filter
