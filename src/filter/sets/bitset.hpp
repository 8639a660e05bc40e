// A set of entries as one bit for each entry of the atlas. The currency of filter/index: facets, regions
// and words are such sets, a filter is a few of them combined.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace filter {

/// All sets that are combined have the same size.
class Bitset {
public:
    Bitset() = default;
    explicit Bitset(std::size_t size, bool filled = false)
        : size_(size), words_((size + 63) / 64, filled ? ~std::uint64_t{0} : 0)
    {
        if (filled && size % 64 != 0) words_.back() = (std::uint64_t{1} << (size % 64)) - 1;
    }

    std::size_t size() const { return size_; }
    bool contains(std::size_t i) const { return (words_[i / 64] >> (i % 64) & 1) != 0; }
    void insert(std::size_t i) { words_[i / 64] |= std::uint64_t{1} << (i % 64); }

    Bitset& operator&=(const Bitset& other)
    {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
        return *this;
    }
    Bitset& operator|=(const Bitset& other)
    {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
        return *this;
    }
    Bitset& subtract(const Bitset& other)
    {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
        return *this;
    }
    friend Bitset operator&(Bitset a, const Bitset& b) { return a &= b; }
    friend Bitset operator|(Bitset a, const Bitset& b) { return a |= b; }

    std::size_t count() const
    {
        return countOf(words_.size(), [&](std::size_t i) { return words_[i]; });
    }
    bool any() const
    {
        for (const std::uint64_t word : words_)
            if (word != 0) return true;
        return false;
    }
    /// Calls `visit` with every member, smallest first.
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < words_.size(); ++i)
            for (std::uint64_t word = words_[i]; word != 0; word &= word - 1)
                visit(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
    }

    /// Sizes of combinations without making them.
    friend std::size_t countOfBoth(const Bitset& a, const Bitset& b)
    {
        return countOf(a.words_.size(), [&](std::size_t i) { return a.words_[i] & b.words_[i]; });
    }
    /// |a & (b | c)|
    friend std::size_t countInEither(const Bitset& a, const Bitset& b, const Bitset& c)
    {
        return countOf(a.words_.size(),
                       [&](std::size_t i) { return a.words_[i] & (b.words_[i] | c.words_[i]); });
    }
    /// |a & b & c|
    friend std::size_t countOfAll(const Bitset& a, const Bitset& b, const Bitset& c)
    {
        return countOf(a.words_.size(),
                       [&](std::size_t i) { return a.words_[i] & b.words_[i] & c.words_[i]; });
    }
    friend bool operator==(const Bitset&, const Bitset&) = default;

private:
    /// Bits in all words. Eight words are first added up bit by bit (carry-save adders, as Harley and Seal),
    /// as counting the bits of one takes a dozen steps where the processor may not be asked to.
    template <class WordAt>
    static std::size_t countOf(std::size_t words, WordAt wordAt)
    {
        const auto bits = [](std::uint64_t word) { return static_cast<std::size_t>(std::popcount(word)); };
        const auto add = [](std::uint64_t& sum, std::uint64_t a, std::uint64_t b) {  // gives the carries
            const std::uint64_t either = sum ^ a;
            const std::uint64_t carry = (sum & a) | (either & b);
            sum = either ^ b;
            return carry;
        };
        std::uint64_t ones = 0, twos = 0, fours = 0;
        std::size_t eights = 0, i = 0;
        for (; i + 8 <= words; i += 8) {
            const std::uint64_t twosA = add(ones, wordAt(i), wordAt(i + 1)),
                                twosB = add(ones, wordAt(i + 2), wordAt(i + 3));
            const std::uint64_t twosC = add(ones, wordAt(i + 4), wordAt(i + 5)),
                                twosD = add(ones, wordAt(i + 6), wordAt(i + 7));
            const std::uint64_t foursA = add(twos, twosA, twosB), foursB = add(twos, twosC, twosD);
            eights += bits(add(fours, foursA, foursB));
        }
        std::size_t total = 8 * eights + 4 * bits(fours) + 2 * bits(twos) + bits(ones);
        for (; i < words; ++i) total += bits(wordAt(i));
        return total;
    }

    std::size_t size_ = 0;
    std::vector<std::uint64_t> words_;
};

}  // namespace filter
