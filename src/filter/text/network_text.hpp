// Text search inside one entry: the folded text of everything it can be found by, and queries on it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/atlas.hpp"

namespace filter {

/// Makes the folded texts of many entries; the names of countries and states are folded once.
class NetworkTexts {
public:
    explicit NetworkTexts(const model::Atlas& atlas);

    /// Names, label, abbreviation, aliases, id, cities of seats and state associations, member places,
    /// countries, states and topics in both languages, folded, each word with one blank before and behind
    /// it. Lists of lead cities, summits and historic projects are not memberships and left out.
    std::string of(const model::Network& network);

private:
    const std::string& countryNames(const std::string& code);
    const std::string& stateNames(const std::string& code);

    const model::Atlas& atlas_;
    std::vector<std::optional<std::string>> countries_, states_;
};

/// The same for a single entry.
std::string foldedText(const model::Atlas& atlas, const model::Network& network);

/// The folded words of a query, at most 16 (further ones are ignored).
class TextQuery {
public:
    explicit TextQuery(std::string_view query);
    bool empty() const { return words_.empty(); }
    /// True if every word of the query begins a word of `foldedText`.
    bool matches(std::string_view foldedText) const;
    /// True if every word of the query begins a word of `foldedText` or is similar to one
    /// (filter/edit_distance).
    bool resembles(std::string_view foldedText) const;
    const std::vector<std::string>& words() const { return words_; }
    /// The words joined by single blanks.
    std::string text() const;
    /// The same words as they are spelt (base::spelling).
    static std::vector<std::string> spelling(std::string_view query);

private:
    std::vector<std::string> words_;
};

/// Calls `visit(word)` for every word of a folded text.
template <class Visit>
void forEachWord(std::string_view foldedText, Visit visit)
{
    for (std::size_t begin = 0; begin < foldedText.size();) {
        const std::size_t end = std::min(foldedText.find(' ', begin), foldedText.size());
        if (end > begin) visit(foldedText.substr(begin, end - begin));
        begin = end + 1;
    }
}

}  // namespace filter
