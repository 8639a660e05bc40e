// A run of text as two small pictures of coverage, ink and halo, composed of glyph bitmaps. Pure; where the
// graphics card has them is text_atlas.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "scene/scene.hpp"
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

    /// The union of the ink of some of the line's glyphs; the run's origin lies `phaseX`, `phaseY` quarters
    /// into its pixel.
    Coverage compose(const text::ShapedText& line, std::span<const text::Glyph> glyphs, int phaseX,
                     int phaseY);

private:
    const text::GlyphBitmap& bitmap(text::Font font, const text::FontFile* other, std::uint32_t glyph,
                                    int phaseX, int phaseY);

    const text::FontBook* fonts_;
    std::unordered_map<std::string, text::GlyphBitmap> bitmaps_;
};

/// A run, or a part of a very long one, that becomes one sprite.
struct TextPiece {
    const text::ShapedText* line = nullptr;  ///< of the Scene
    std::span<const text::Glyph> glyphs;
    PhasedPx x, y;  ///< the run's origin
    float haloPx = 0;
    std::string key;  ///< equal for pieces that look the same
};

/// The pieces of a run, from left to right; none if it has no place.
std::vector<TextPiece> textPieces(const scene::TextRun& run);

struct TextSprite {
    Coverage ink, halo;
};

/// Sprites in memory, for painting without a graphics card.
class TextSprites {
public:
    explicit TextSprites(const text::FontBook& fonts) : glyphs_(fonts) {}

    /// To be called before the first piece of a picture: sprites got before are then no longer valid.
    void beginPicture();

    /// Valid until the next picture begins.
    const TextSprite& get(TextPiece piece);

private:
    GlyphCache glyphs_;
    std::unordered_map<std::string, TextSprite> sprites_;
    std::size_t bytes_ = 0;
};

}  // namespace render
