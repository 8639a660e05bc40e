#include "filter/text/word_index.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "filter/text/edit_distance.hpp"

namespace filter {

namespace {

void keepBoth(WordIndex::Marks& marks, const WordIndex::Marks& others)
{
    for (std::size_t i = 0; i < marks.size(); ++i) marks[i] &= others[i];
}

}  // namespace

WordIndex::WordIndex(std::size_t count, base::FunctionRef<std::string(std::size_t)> textOf)
    : entryCount_(count)
{
    std::unordered_map<std::string, std::uint32_t> numbers;  // in the order of appearance
    std::vector<std::vector<std::uint32_t>> postings;
    std::string key;
    for (std::size_t i = 0; i < count; ++i) {
        const std::string text = textOf(i);
        forEachWord(text, [&](std::string_view known) {
            key.assign(known);
            const auto [at, isNew] = numbers.try_emplace(key, static_cast<std::uint32_t>(postings.size()));
            if (isNew) postings.emplace_back();
            std::vector<std::uint32_t>& entries = postings[at->second];
            if (entries.empty() || entries.back() != i) entries.push_back(static_cast<std::uint32_t>(i));
        });
    }
    std::vector<std::pair<std::string_view, std::uint32_t>> sorted(numbers.begin(), numbers.end());
    std::sort(sorted.begin(), sorted.end());
    wordStarts_.push_back(0);
    entryStarts_.push_back(0);
    for (const auto& [text, number] : sorted) {
        letters_ += text;
        wordStarts_.push_back(static_cast<std::uint32_t>(letters_.size()));
        entries_.insert(entries_.end(), postings[number].begin(), postings[number].end());
        entryStarts_.push_back(static_cast<std::uint32_t>(entries_.size()));
    }
}

std::string_view WordIndex::word(std::size_t i) const
{
    return std::string_view(letters_).substr(wordStarts_[i], wordStarts_[i + 1] - wordStarts_[i]);
}

void WordIndex::addEntries(std::size_t word, Marks& out) const
{
    for (std::uint32_t i = entryStarts_[word]; i < entryStarts_[word + 1]; ++i) out[entries_[i]] = 1;
}

WordIndex::Marks WordIndex::beginningWith(std::string_view beginning) const
{
    Marks found(entryCount_, 0);
    std::size_t first = 0, count = wordStarts_.size() - 1;
    while (count > 0) {  // lower bound over word numbers
        const std::size_t half = count / 2;
        if (word(first + half) < beginning) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    for (std::size_t i = first;
         i + 1 < wordStarts_.size() && word(i).substr(0, beginning.size()) == beginning; ++i)
        addEntries(i, found);
    return found;
}

WordIndex::Marks WordIndex::findExactly(const TextQuery& query) const
{
    Marks found(entryCount_, 1);
    for (const std::string& wanted : query.words()) keepBoth(found, beginningWith(wanted));
    return found;
}

WordIndex::Marks WordIndex::findSimilar(const TextQuery& query) const
{
    Marks found(entryCount_, 1);
    for (const std::string& wanted : query.words()) {
        Marks some = beginningWith(wanted);
        forEachSimilar(
            wordStarts_.size() - 1, [&](std::size_t i) { return word(i); }, wanted,
            [&](std::size_t i, int, Similarity) { addEntries(i, some); });
        keepBoth(found, some);
    }
    return found;
}

WordIndex::Marks WordIndex::find(const TextQuery& query) const
{
    Marks exact = findExactly(query);
    const bool any = std::find(exact.begin(), exact.end(), 1) != exact.end();
    return any ? exact : findSimilar(query);
}

}  // namespace filter
