// Fonts and shaping: text in, positioned glyphs out (HarfBuzz, FreeType). One family in three weights,
// embedded in the program; for letters it lacks other fonts, if whoever makes a FontBook has some. Knows no
// ImGui, draws nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_file.hpp"

namespace text {

struct Font {
    Weight weight = Weight::Regular;
    float sizePx = 14;  ///< em size in picture pixels
    friend bool operator==(const Font&, const Font&) = default;
};

/// A glyph id of the font's file and its origin relative to the run's origin on the baseline, pixels, y down.
struct Glyph {
    std::uint32_t id = 0;
    float x = 0;
    float y = 0;
    std::uint32_t cluster = 0;  ///< byte offset in the run's text where the glyph's characters begin
    float advance = 0;          ///< from its place in the line to that of the next glyph
    std::uint16_t other = 0;    ///< 0: of the family's file; n: of ShapedText::otherFonts[n - 1]
};

/// One line of shaped text. Unhinted, so it scales linearly.
struct ShapedText {
    std::string utf8;  ///< in reading order
    Font font;
    std::vector<Glyph> glyphs;  ///< from left to right
    float widthPx = 0;
    float ascentPx = 0;        ///< above the baseline, positive
    float descentPx = 0;       ///< below the baseline, positive
    bool rightToLeft = false;  ///< as a whole
    std::vector<FontFilePtr> otherFonts{};
    /// Set wide by so much between letters; the glyphs stand there already, those who write letters must
    /// know.
    float letterSpacingPx = 0;

    /// The font that has the glyph; null: the family.
    const FontFilePtr& fontOf(const Glyph& glyph) const
    {
        static const FontFilePtr family;
        return glyph.other == 0 ? family : otherFonts[glyph.other - 1u];
    }
};

/// Characters that belong together and the glyphs that show them.
struct Cluster {
    std::size_t begin = 0, end = 0;  ///< bytes
    std::size_t firstGlyph = 0, glyphCount = 0;
    float advance = 0;
};
/// From left to right; their bytes are the whole text.
std::vector<Cluster> clustersOf(const ShapedText& line);

/// 8-bit coverage of one glyph; (left, top) is the offset of the bitmap's upper left corner from the glyph's
/// origin, y down.
struct GlyphBitmap {
    int width = 0, height = 0;
    int left = 0, top = 0;
    std::vector<std::uint8_t> coverage;
};

/// Not to be used by two threads at once (shape() and rasterise() remember).
class FontBook {
public:
    explicit FontBook(FindFont otherFonts = nullptr);
    ~FontBook();
    FontBook(FontBook&&) noexcept;
    FontBook& operator=(FontBook&&) noexcept;

    /// One line, kerned, in the order in which its letters are read. Ill-formed UTF-8 is shown as U+FFFD,
    /// tabs and line ends as blanks; control characters and direction marks are dropped. What the family
    /// lacks is shown in another font, or as a box where there is none. A text longer than 16 KiB is cut.
    /// Cached: the reference holds for the next thousand calls on this book at least.
    const ShapedText& shape(std::string_view utf8, Font font) const;

    /// At most `maxLines` lines of at most `maxWidthPx`, broken where text/line_break.hpp says and nowhere
    /// else. When text is left over, or a single word is too wide, the text ends with an ellipsis. Nothing if
    /// not even the ellipsis fits.
    std::vector<ShapedText> wrap(std::string_view utf8, Font font, float maxWidthPx,
                                 std::size_t maxLines) const;

    float lineHeightPx(Font font) const;

    /// The letters of what shape() shows that the family has no picture of, each once.
    std::u32string lackingIn(std::string_view utf8) const;
    /// The font that shows such a letter, or null.
    FontFilePtr otherFontFor(char32_t letter, Weight weight) const;
    /// Whether something was shaped that only drawn fonts show (FontFile::isDrawn).
    bool hasDrawn() const;

    /// Ascent plus descent of another font in em.
    static float heightPerEm(const FontFile& other);

    /// Coverage of a glyph, unhinted, shifted right and down by `subpixelX`, `subpixelY` in [0, 1). Empty for
    /// blanks, unknown ids and sizes that are no sizes. `other`: ShapedText::fontOf the glyph; it must live
    /// as long as this book.
    GlyphBitmap rasterise(Weight weight, float sizePx, std::uint32_t glyphId, float subpixelX,
                          float subpixelY = 0, const FontFile* other = nullptr) const;

    /// The font's file in memory, for painters that embed it (PDF, SVG) and for ImGui.
    static std::span<const unsigned char> file(Weight weight);
    static std::string_view familyName();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace text
