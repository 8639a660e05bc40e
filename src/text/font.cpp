#include "text/font.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include "base/utf8.hpp"
#include "fonts/embedded_fonts.hpp"
#include "text/shape_cache.hpp"
#include "text/shaper.hpp"

namespace text {

namespace {

constexpr std::size_t maxTextBytes = 16 * 1024;

bool isDirectionMark(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool isNonCharacter(char32_t c) { return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFEu) == 0xFFFEu; }

/// What shape() shows of `utf8`: see there.
std::string shown(std::string_view utf8)
{
    std::string out;
    out.reserve(std::min(utf8.size(), maxTextBytes));
    for (std::size_t at = 0; at < utf8.size() && out.size() < maxTextBytes;) {
        const char32_t c = base::decodeUtf8(utf8, at);
        if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
            out += ' ';
        else if (isNonCharacter(c))
            out += "\uFFFD";  // documents refuse them
        else if (c >= 0x20 && (c < 0x7F || c > 0x9F) && !isDirectionMark(c))
            base::appendUtf8(out, c);
    }
    return out;
}

}  // namespace

struct FontBook::Impl {
    explicit Impl(FindFont find) : shaper(find) {}

    Shaper shaper;
    ShapeCache cache;
    // FreeType only for bitmaps: a picture file or a list needs none.
    Owned<FT_LibraryRec_, FT_Done_FreeType> library;
    std::array<Owned<FT_FaceRec_, FT_Done_Face>, weightCount> outlines;
    std::map<const FontFile*, Owned<FT_FaceRec_, FT_Done_Face>> otherOutlines;

    FT_Face outline(Weight weight, const FontFile* other)
    {
        auto& outline = other ? otherOutlines[other] : outlines[static_cast<std::size_t>(weight)];
        if (outline) return outline.get();
        if (!library) {
            FT_Library made = nullptr;
            if (FT_Init_FreeType(&made) != 0) return nullptr;
            library.reset(made);
        }
        const std::span<const unsigned char> file = other ? other->bytes : FontBook::file(weight);
        FT_Face made = nullptr;
        if (FT_New_Memory_Face(library.get(), file.data(), static_cast<FT_Long>(file.size()),
                               other ? static_cast<FT_Long>(other->index) : 0, &made) != 0)
            return nullptr;
        outline.reset(made);
        return outline.get();
    }
};

FontBook::FontBook(FindFont otherFonts) : impl_(std::make_unique<Impl>(otherFonts)) {}
FontBook::~FontBook() = default;
FontBook::FontBook(FontBook&&) noexcept = default;
FontBook& FontBook::operator=(FontBook&&) noexcept = default;

const ShapedText& FontBook::shape(std::string_view utf8, Font font) const
{
    if (!(font.sizePx > 0) || !std::isfinite(font.sizePx)) font.sizePx = 0;
    utf8 = utf8.substr(0, 4 * maxTextBytes);  // more could not be shown, and would only make keys long
    if (const ShapedText* known = impl_->cache.find(utf8, font)) return *known;
    return impl_->cache.insert(utf8, font, impl_->shaper.shape(shown(utf8), font));
}

float FontBook::lineHeightPx(Font font) const
{
    const Face& face = impl_->shaper.family(font.weight);
    return (face.ascent + face.descent + face.lineGap) * font.sizePx;
}

std::u32string FontBook::lackingIn(std::string_view utf8) const
{
    std::u32string lacking;
    const Face& family = impl_->shaper.family(Weight::Regular);
    const std::string letters = shown(utf8);
    for (std::size_t at = 0; at < letters.size();) {
        const char32_t letter = base::decodeUtf8(letters, at);
        if (!isUnseen(letter) && !family.has(letter) && lacking.find(letter) == std::u32string::npos)
            lacking.push_back(letter);
    }
    return lacking;
}

FontFilePtr FontBook::otherFontFor(char32_t letter, Weight weight) const
{
    const Face* face = impl_->shaper.standIn(letter, weight);
    return face ? face->file : nullptr;
}

bool FontBook::hasDrawn() const { return impl_->shaper.hasDrawn(); }

float FontBook::heightPerEm(const FontFile& other)
{
    const Face face(other.bytes, other.index, nullptr);
    return face.ascent + face.descent;
}

std::vector<Cluster> clustersOf(const ShapedText& line)
{
    std::vector<Cluster> clusters;
    for (std::size_t i = 0; i < line.glyphs.size();) {
        Cluster cluster{line.glyphs[i].cluster, line.utf8.size(), i, 0, 0};
        for (; i < line.glyphs.size() && line.glyphs[i].cluster == cluster.begin; ++i) {
            ++cluster.glyphCount;
            cluster.advance += line.glyphs[i].advance;
        }
        clusters.push_back(cluster);
    }
    // Each ends where in the text the next one begins; the first has what comes before it.
    std::vector<Cluster*> inText;
    for (Cluster& cluster : clusters) inText.push_back(&cluster);
    std::sort(inText.begin(), inText.end(),
              [](const Cluster* a, const Cluster* b) { return a->begin < b->begin; });
    for (std::size_t i = 0; i + 1 < inText.size(); ++i) inText[i]->end = inText[i + 1]->begin;
    if (!inText.empty()) inText.front()->begin = 0;
    return clusters;
}

GlyphBitmap FontBook::rasterise(Weight weight, float sizePx, std::uint32_t glyphId, float subpixelX,
                                float subpixelY, const FontFile* other) const
{
    const auto isFraction = [](float value) { return value >= 0.f && value <= 1.f; };
    if (!(sizePx > 0.5f) || !(sizePx < 2000.f) || !isFraction(subpixelX) || !isFraction(subpixelY)) return {};
    FT_Face face = impl_->outline(weight, other);
    if (face == nullptr) return {};
    if (FT_Set_Char_Size(face, 0, std::lround(sizePx * 64.f), 72, 72) != 0) return {};
    if (FT_Load_Glyph(face, glyphId, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) return {};
    FT_Outline_Translate(&face->glyph->outline, std::lround(subpixelX * 64.f),
                         -std::lround(subpixelY * 64.f));
    if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};

    const FT_Bitmap& source = face->glyph->bitmap;
    GlyphBitmap bitmap;
    bitmap.width = static_cast<int>(source.width);
    bitmap.height = static_cast<int>(source.rows);
    bitmap.left = face->glyph->bitmap_left;
    bitmap.top = -face->glyph->bitmap_top;
    bitmap.coverage.reserve(static_cast<std::size_t>(source.width) * source.rows);
    for (unsigned row = 0; row < source.rows; ++row) {
        const unsigned char* begin = source.buffer + static_cast<std::ptrdiff_t>(row) * source.pitch;
        bitmap.coverage.insert(bitmap.coverage.end(), begin, begin + source.width);
    }
    return bitmap;
}

std::span<const unsigned char> FontBook::file(Weight weight)
{
    const auto bytes = [](embedded::Blob blob) { return std::span(blob.data, blob.size); };
    switch (weight) {
    case Weight::Regular:
        return bytes(embedded::robotoRegular());
    case Weight::Medium:
        return bytes(embedded::robotoMedium());
    case Weight::Bold:
        return bytes(embedded::robotoBold());
    }
    return bytes(embedded::robotoRegular());
}

std::string_view FontBook::familyName() { return "Roboto"; }

}  // namespace text
