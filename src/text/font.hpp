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

/// Not to be used by two threads at once (shape() and rasterise() remember).
class FontBook {
public:
    FontBook();
    ~FontBook();
    FontBook(FontBook&&) noexcept;
    FontBook& operator=(FontBook&&) noexcept;

    /// One line, kerned, left to right. Ill-formed UTF-8 is shown as U+FFFD, tabs and line ends as blanks;
    /// control characters and direction marks are dropped, what the font lacks is shown as a box. A text
    /// longer than 16 KiB is cut. Cached: the reference holds for the next thousand calls on this book at
    /// least.
    const ShapedText& shape(std::string_view utf8, Font font) const;

    /// At most `maxLines` lines of at most `maxWidthPx`, broken after blanks, hyphens and slashes and nowhere
    /// else. When text is left over, or a single word is too wide, the text ends with an ellipsis. Nothing if
    /// not even the ellipsis fits.
    std::vector<ShapedText> wrap(std::string_view utf8, Font font, float maxWidthPx,
                                 std::size_t maxLines) const;

    float lineHeightPx(Font font) const;

    /// Coverage of a glyph, unhinted, shifted right and down by `subpixelX`, `subpixelY` in [0, 1). Empty for
    /// blanks, unknown ids and sizes that are no sizes.
    GlyphBitmap rasterise(Weight weight, float sizePx, std::uint32_t glyphId, float subpixelX,
                          float subpixelY = 0) const;

    /// The font's file in memory, for painters that embed it (PDF, SVG) and for ImGui.
    static std::span<const unsigned char> file(Weight weight);
    static std::string_view familyName();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace text
