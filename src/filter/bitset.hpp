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
        std::size_t total = 0;
        for (const std::uint64_t word : words_) total += static_cast<std::size_t>(std::popcount(word));
        return total;
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
        std::size_t total = 0;
        for (std::size_t i = 0; i < a.words_.size(); ++i)
            total += static_cast<std::size_t>(std::popcount(a.words_[i] & b.words_[i]));
        return total;
    }
    /// |a & (b | c)|
    friend std::size_t countInEither(const Bitset& a, const Bitset& b, const Bitset& c)
    {
        std::size_t total = 0;
        for (std::size_t i = 0; i < a.words_.size(); ++i)
            total += static_cast<std::size_t>(std::popcount(a.words_[i] & (b.words_[i] | c.words_[i])));
        return total;
    }
    /// |a & b & c|
    friend std::size_t countOfAll(const Bitset& a, const Bitset& b, const Bitset& c)
    {
        std::size_t total = 0;
        for (std::size_t i = 0; i < a.words_.size(); ++i)
            total += static_cast<std::size_t>(std::popcount(a.words_[i] & b.words_[i] & c.words_[i]));
        return total;
    }
    friend bool operator==(const Bitset&, const Bitset&) = default;

private:
    std::size_t size_ = 0;
    std::vector<std::uint64_t> words_;
};

}  // namespace filter
