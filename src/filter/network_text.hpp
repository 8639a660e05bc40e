// Text search inside one entry: the folded text of everything it can be found by, and queries on it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/atlas.hpp"

namespace filter {

/// Names, label, abbreviation, aliases, cities, countries, states and topics in both languages, folded,
/// each word with one blank before and behind it.
std::string foldedText(const model::Atlas& atlas, const model::Network& network);

/// The folded words of a query, at most 16 (further ones are ignored).
class TextQuery {
public:
    explicit TextQuery(std::string_view query);
    bool empty() const { return words_.empty(); }
    /// True if every word of the query begins a word of `foldedText`.
    bool matches(std::string_view foldedText) const;
    const std::vector<std::string>& words() const { return words_; }

private:
    std::vector<std::string> words_;
};

}  // namespace filter
