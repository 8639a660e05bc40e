#include "output/cairo/glyph_masks.hpp"

#include <cmath>
#include <functional>

namespace output {

namespace {

constexpr int phases = 4;

void stroke(cairo_t* cairo, float haloPx)
{
    cairo_set_line_width(cairo, 2.0 * haloPx);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke_preserve(cairo);
}

}  // namespace

std::size_t GlyphMasks::Hash::operator()(const Key& key) const noexcept
{
    const std::uint64_t small = (std::uint64_t{key.glyphId} << 8) | (std::uint64_t{key.phaseX} << 6) |
                                (std::uint64_t{key.phaseY} << 4) |
                                static_cast<std::uint64_t>(key.font.weight);
    const std::size_t sizes = std::hash<float>{}(key.font.sizePx) * 31 + std::hash<float>{}(key.haloPx);
    return std::hash<std::uint64_t>{}(small * 0x9E3779B97F4A7C15u) ^ sizes ^
           std::hash<text::FontFilePtr>{}(key.other);
}

GlyphMasks::Mask GlyphMasks::make(const Key& key)
{
    cairo_scaled_font_t* font = fonts_.scaled(key.font, key.other);
    cairo_glyph_t glyph{key.glyphId, 0, 0};
    cairo_text_extents_t extents;
    cairo_scaled_font_glyph_extents(font, &glyph, 1, &extents);
    if (!(extents.width > 0) || !(extents.height > 0)) return {};

    Mask mask;
    const double reach = key.haloPx + 1.0;
    mask.left = static_cast<int>(std::floor(extents.x_bearing - reach));
    mask.top = static_cast<int>(std::floor(extents.y_bearing - reach));
    const int width = static_cast<int>(std::ceil(extents.x_bearing + extents.width + reach + 1)) - mask.left;
    const int height = static_cast<int>(std::ceil(extents.y_bearing + extents.height + reach + 1)) - mask.top;
    mask.coverage.reset(cairo_image_surface_create(CAIRO_FORMAT_A8, width, height));
    const CairoContext cairo(cairo_create(mask.coverage.get()));
    cairo_set_scaled_font(cairo.get(), font);
    glyph.x = static_cast<double>(key.phaseX) / phases - mask.left;
    glyph.y = static_cast<double>(key.phaseY) / phases - mask.top;
    cairo_glyph_path(cairo.get(), &glyph, 1);
    if (key.haloPx > 0) stroke(cairo.get(), key.haloPx);
    cairo_fill(cairo.get());  // of a halo the inside, too: fewer edges where the glyph comes on top
    return mask;
}

void GlyphMasks::paint(cairo_t* cairo, text::Font font, const text::FontFilePtr& other, std::uint32_t glyphId,
                       double x, double y, float haloPx)
{
    const auto quartersX = static_cast<long long>(std::floor(x * phases + 0.5));
    const auto quartersY = static_cast<long long>(std::floor(y * phases + 0.5));
    const Key key{font,
                  other,
                  haloPx,
                  glyphId,
                  static_cast<std::uint8_t>(quartersX & (phases - 1)),
                  static_cast<std::uint8_t>(quartersY & (phases - 1))};
    auto known = masks_.find(key);
    if (known == masks_.end()) known = masks_.emplace(key, make(key)).first;
    const Mask& mask = known->second;
    if (!mask.coverage) return;
    const auto wholeX = static_cast<double>((quartersX - key.phaseX) / phases);
    const auto wholeY = static_cast<double>((quartersY - key.phaseY) / phases);
    cairo_mask_surface(cairo, mask.coverage.get(), wholeX + mask.left, wholeY + mask.top);
}

}  // namespace output
