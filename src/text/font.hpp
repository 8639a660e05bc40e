// Fonts and shaping: text in, positioned glyphs out (HarfBuzz, FreeType). One family in three weights,
// embedded in the program. Knows no ImGui, draws nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace text {

enum class Weight : std::uint8_t { Regular, Medium, Bold };
inline constexpr std::size_t weightCount = 3;

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
};

/// One line of shaped text. Unhinted, so it scales linearly.
struct ShapedText {
    std::string utf8;
    Font font;
    std::vector<Glyph> glyphs;
    float widthPx = 0;
    float ascentPx = 0;   ///< above the baseline, positive
    float descentPx = 0;  ///< below the baseline, positive
};

/// 8-bit coverage of one glyph; (left, top) is the offset of the bitmap's upper left corner from the glyph's
/// origin, y down.
struct GlyphBitmap {
    int width = 0, height = 0;
    int left = 0, top = 0;
    std::vector<std::uint8_t> coverage;
};

class FontBook {
public:
    FontBook();
    ~FontBook();
    FontBook(FontBook&&) noexcept;
    FontBook& operator=(FontBook&&) noexcept;

    /// One line; ill-formed UTF-8 is shown as U+FFFD, control characters are dropped. Cached.
    const ShapedText& shape(std::string_view utf8, Font font) const;

    /// At most `maxLines` lines of at most `maxWidthPx`, broken at blanks, hyphens, slashes and, in long German
    /// compounds, nowhere else; the last line ends with an ellipsis when text is left over.
    std::vector<ShapedText> wrap(std::string_view utf8, Font font, float maxWidthPx, std::size_t maxLines) const;

    float lineHeightPx(Font font) const;

    /// Coverage of a glyph, unhinted, shifted right by `subpixelX` in [0, 1).
    GlyphBitmap rasterise(Weight weight, float sizePx, std::uint32_t glyphId, float subpixelX) const;

    /// The font's file in memory, for painters that embed it (PDF, SVG) and for ImGui.
    static std::span<const unsigned char> file(Weight weight);
    static std::string_view familyName();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace text
