// Coverage masks of glyphs and of their halos, made once and painted many times: a picture shows the same few
// glyphs in thousands of places. For pixels only; one object for each thread.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "output/cairo/cairo_fonts.hpp"
#include "output/cairo/cairo_handles.hpp"

namespace output {

class GlyphMasks {
public:
    explicit GlyphMasks(CairoFonts& fonts) : fonts_(fonts) {}

    /// Larger glyphs are rare and would make large masks: they are better filled as paths.
    static constexpr float maxSizePx = 96;

    /// Paints one glyph in the context's present colour with its origin at (x, y), at most an eighth of a
    /// pixel off; with `haloPx` > 0 its outline stroked twice as wide instead. The context may only be
    /// shifted by whole pixels. `other`: see CairoFonts.
    void paint(cairo_t* cairo, text::Font font, const text::FontFilePtr& other, std::uint32_t glyphId,
               double x, double y, float haloPx);

private:
    struct Key {
        text::Font font;
        text::FontFilePtr other;
        float haloPx = 0;
        std::uint32_t glyphId = 0;
        std::uint8_t phaseX = 0, phaseY = 0;  ///< quarters of a pixel
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Hash {
        std::size_t operator()(const Key& key) const noexcept;
    };
    struct Mask {
        CairoSurface coverage;  ///< null: nothing to see, a blank
        int left = 0, top = 0;
    };
    Mask make(const Key& key);

    CairoFonts& fonts_;
    std::unordered_map<Key, Mask, Hash> masks_;
};

}  // namespace output
