// Shaped lines by text and font, in two generations: when the young one is full it becomes the old one and
// the old one goes. So memory is bounded, what is in use stays, and a reference outlives many insertions.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "text/font.hpp"

namespace text {

class ShapeCache {
public:
    /// A generation ends after this many lines or glyphs.
    static constexpr std::size_t maxLines = 4096;
    static constexpr std::size_t maxGlyphs = 512 * 1024;

    /// The line for `key`, or null. A line found in the old generation moves to the young one.
    const ShapedText* find(std::string_view utf8, Font font)
    {
        const View key{utf8, font};
        if (const auto young = young_.find(key); young != young_.end()) return &young->second;
        const auto old = old_.find(key);
        if (old == old_.end()) return nullptr;
        if (makeRoom(old->second.glyphs.size())) return nullptr;  // it went with its generation
        glyphs_ += old->second.glyphs.size();
        return &young_.insert(old_.extract(old)).position->second;
    }

    const ShapedText& insert(std::string_view utf8, Font font, ShapedText line)
    {
        makeRoom(line.glyphs.size());
        glyphs_ += line.glyphs.size();
        return young_.insert_or_assign(Key{std::string(utf8), font}, std::move(line)).first->second;
    }

    std::size_t size() const { return young_.size() + old_.size(); }

private:
    struct Key {
        std::string utf8;
        Font font;
    };
    struct View {
        std::string_view utf8;
        Font font;
        View(std::string_view text, Font f) : utf8(text), font(f) {}
        View(const Key& key) : utf8(key.utf8), font(key.font) {}  // NOLINT: looks keys up without a copy
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const View& key) const noexcept
        {
            const std::size_t h = std::hash<std::string_view>{}(key.utf8);
            const std::size_t f =
                std::hash<float>{}(key.font.sizePx) + static_cast<std::size_t>(key.font.weight);
            return h ^ (f * 0x9E3779B97F4A7C15u);
        }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(const View& a, const View& b) const noexcept
        {
            return a.font == b.font && a.utf8 == b.utf8;
        }
    };
    using Map = std::unordered_map<Key, ShapedText, Hash, Equal>;

    /// True if the old generation had to go.
    bool makeRoom(std::size_t glyphs)
    {
        if (young_.size() < maxLines && glyphs_ + glyphs <= maxGlyphs) return false;
        old_ = std::exchange(young_, Map{});
        glyphs_ = 0;
        return true;
    }

    Map young_, old_;
    std::size_t glyphs_ = 0;  ///< in the young generation
};

}  // namespace text
