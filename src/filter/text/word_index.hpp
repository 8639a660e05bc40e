// Which entries contain a word: every word of the entries' folded texts, sorted, with the entries that have
// it. Built once; answers text filters without looking at the entries.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/function_ref.hpp"
#include "filter/text/network_text.hpp"

namespace filter {

class WordIndex {
public:
    using Marks = std::vector<std::uint8_t>;  ///< for every entry 1 or 0

    /// `textOf(i)` gives the folded text of entry i < count.
    WordIndex(std::size_t count, base::FunctionRef<std::string(std::size_t)> textOf);

    /// The entries that match the query (TextQuery::matches) or, if there is none at all, resemble it. An
    /// empty query gives all.
    Marks find(const TextQuery& query) const;
    Marks findExactly(const TextQuery& query) const;
    Marks findSimilar(const TextQuery& query) const;

private:
    std::string_view word(std::size_t i) const;
    void addEntries(std::size_t word, Marks& out) const;
    Marks beginningWith(std::string_view beginning) const;

    std::size_t entryCount_ = 0;
    std::string letters_;                     ///< all words one behind the other
    std::vector<std::uint32_t> wordStarts_;   ///< into letters_, one more than words
    std::vector<std::uint32_t> entryStarts_;  ///< into entries_, one more than words
    std::vector<std::uint32_t> entries_;
};

}  // namespace filter
