// A run of text as two small pictures of coverage, ink and halo, composed of glyph bitmaps. Pure; where they are
// kept is text_atlas.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "layout/scene.hpp"
#include "text/font.hpp"

namespace render {

/// 8-bit coverage; (left, top) is where its upper left corner lies relative to the whole pixel of the origin.
struct Coverage {
    int left = 0, top = 0;
    int width = 0, height = 0;
    std::vector<std::uint8_t> values;

    bool empty() const { return width <= 0 || height <= 0; }
};

/// Positions are kept to a quarter of a pixel: finer cannot be seen, coarser lets letters jitter.
inline constexpr int phasesPerPx = 4;

/// A coordinate as a whole pixel and quarters.
struct PhasedPx {
    int px = 0;
    int phase = 0;  ///< [0, phasesPerPx)
};
PhasedPx phased(float coordinatePx);

/// Everything inside `ink` and within `radiusPx` of it.
Coverage dilated(const Coverage& ink, float radiusPx);

class GlyphCache {
public:
    explicit GlyphCache(const text::FontBook& fonts) : fonts_(&fonts) {}

    /// The union of the glyphs' ink; the run's origin lies `phaseX`, `phaseY` quarters into its pixel.
    Coverage compose(text::Font font, std::span<const text::Glyph> glyphs, int phaseX, int phaseY);

private:
    const text::GlyphBitmap& bitmap(text::Font font, std::uint32_t glyph, int phaseX, int phaseY);

    const text::FontBook* fonts_;
    std::unordered_map<std::string, text::GlyphBitmap> bitmaps_;
};

}  // namespace render
