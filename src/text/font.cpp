#include "text/font.hpp"

#include <array>
#include <cmath>
#include <optional>

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <hb.h>

#include "base/utf8.hpp"
#include "fonts/embedded_fonts.hpp"
#include "text/shape_cache.hpp"

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

template <auto destroy>
struct Deleter {
    template <class T>
    void operator()(T* object) const
    {
        destroy(object);
    }
};
template <class T, auto destroy>
using Owned = std::unique_ptr<T, Deleter<destroy>>;

/// One weight: HarfBuzz works in font units, so a line is shaped alike at all sizes.
struct Face {
    Owned<hb_font_t, hb_font_destroy> shaper;
    float unitsPerEm = 0;
    float ascent = 0, descent = 0, lineGap = 0;  ///< in em, positive

    explicit Face(std::span<const unsigned char> file)
    {
        const Owned<hb_blob_t, hb_blob_destroy> blob(
            hb_blob_create(reinterpret_cast<const char*>(file.data()), static_cast<unsigned>(file.size()),
                           HB_MEMORY_MODE_READONLY, nullptr, nullptr));
        const Owned<hb_face_t, hb_face_destroy> face(hb_face_create(blob.get(), 0));
        shaper.reset(hb_font_create(face.get()));
        unitsPerEm = static_cast<float>(hb_face_get_upem(face.get()));
        hb_font_extents_t extents{};
        hb_font_get_h_extents(shaper.get(), &extents);
        ascent = static_cast<float>(extents.ascender) / unitsPerEm;
        descent = static_cast<float>(-extents.descender) / unitsPerEm;
        lineGap = static_cast<float>(extents.line_gap) / unitsPerEm;
    }
};

}  // namespace

struct FontBook::Impl {
    std::array<std::optional<Face>, weightCount> faces;
    Owned<hb_buffer_t, hb_buffer_destroy> buffer{hb_buffer_create()};
    ShapeCache cache;
    // FreeType only for bitmaps: a picture file or a list needs none.
    Owned<FT_LibraryRec_, FT_Done_FreeType> library;
    std::array<Owned<FT_FaceRec_, FT_Done_Face>, weightCount> outlines;

    const Face& face(Weight weight)
    {
        std::optional<Face>& face = faces[static_cast<std::size_t>(weight)];
        if (!face) face.emplace(FontBook::file(weight));
        return *face;
    }

    FT_Face outline(Weight weight)
    {
        auto& outline = outlines[static_cast<std::size_t>(weight)];
        if (outline) return outline.get();
        if (!library) {
            FT_Library made = nullptr;
            if (FT_Init_FreeType(&made) != 0) return nullptr;
            library.reset(made);
        }
        const std::span<const unsigned char> file = FontBook::file(weight);
        FT_Face made = nullptr;
        if (FT_New_Memory_Face(library.get(), file.data(), static_cast<FT_Long>(file.size()), 0, &made) != 0)
            return nullptr;
        outline.reset(made);
        return outline.get();
    }

    ShapedText shape(std::string_view utf8, Font font)
    {
        ShapedText line;
        line.utf8 = shown(utf8);
        line.font = font;
        const Face& f = face(font.weight);
        line.ascentPx = f.ascent * font.sizePx;
        line.descentPx = f.descent * font.sizePx;
        if (line.utf8.empty()) return line;

        hb_buffer_clear_contents(buffer.get());
        hb_buffer_add_utf8(buffer.get(), line.utf8.data(), static_cast<int>(line.utf8.size()), 0, -1);
        hb_buffer_guess_segment_properties(buffer.get());
        // Our texts are Latin; names in scripts that run the other way come out as boxes anyway, in order.
        hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
        // No ligatures: the panels have none, and a word with one cannot be found in a PDF by every reader.
        constexpr hb_feature_t noLigatures{HB_TAG('l', 'i', 'g', 'a'), 0, HB_FEATURE_GLOBAL_START,
                                           HB_FEATURE_GLOBAL_END};
        hb_shape(f.shaper.get(), buffer.get(), &noLigatures, 1);

        unsigned count = 0;
        const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
        const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
        const float pxPerUnit = font.sizePx / f.unitsPerEm;
        line.glyphs.reserve(count);
        std::int64_t penX = 0, penY = 0;  // font units: no rounding adds up
        for (unsigned i = 0; i < count; ++i) {
            const auto x = static_cast<float>(penX + positions[i].x_offset) * pxPerUnit;
            const auto y = -static_cast<float>(penY + positions[i].y_offset) * pxPerUnit;
            line.glyphs.push_back({infos[i].codepoint, x, y, infos[i].cluster});
            penX += positions[i].x_advance;
            penY += positions[i].y_advance;
        }
        line.widthPx = static_cast<float>(penX) * pxPerUnit;
        return line;
    }
};

FontBook::FontBook() : impl_(std::make_unique<Impl>()) {}
FontBook::~FontBook() = default;
FontBook::FontBook(FontBook&&) noexcept = default;
FontBook& FontBook::operator=(FontBook&&) noexcept = default;

const ShapedText& FontBook::shape(std::string_view utf8, Font font) const
{
    if (!(font.sizePx > 0) || !std::isfinite(font.sizePx)) font.sizePx = 0;
    utf8 = utf8.substr(0, 4 * maxTextBytes);  // more could not be shown, and would only make keys long
    if (const ShapedText* known = impl_->cache.find(utf8, font)) return *known;
    return impl_->cache.insert(utf8, font, impl_->shape(utf8, font));
}

float FontBook::lineHeightPx(Font font) const
{
    const Face& face = impl_->face(font.weight);
    return (face.ascent + face.descent + face.lineGap) * font.sizePx;
}

GlyphBitmap FontBook::rasterise(Weight weight, float sizePx, std::uint32_t glyphId, float subpixelX,
                                float subpixelY) const
{
    const auto isFraction = [](float value) { return value >= 0.f && value <= 1.f; };
    if (!(sizePx > 0.5f) || !(sizePx < 2000.f) || !isFraction(subpixelX) || !isFraction(subpixelY)) return {};
    FT_Face face = impl_->outline(weight);
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
