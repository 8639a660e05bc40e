#include "layout/place/text_block.hpp"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

// Labels are set tighter than running text.
constexpr float labelLeading = 0.98f;

}  // namespace

TextBlock makeTextBlock(const text::FontBook& fonts, std::string_view utf8, text::Font font, float maxWidthPx,
                        std::size_t maxLines)
{
    TextBlock block;
    const text::ShapedText& whole = fonts.shape(utf8, font);
    if (whole.glyphs.empty()) return block;
    if (whole.widthPx <= maxWidthPx || maxLines == 0)
        block.lines.push_back(whole);
    else
        block.lines = fonts.wrap(utf8, font, maxWidthPx, maxLines);
    for (const text::ShapedText& line : block.lines) block.widthPx = std::max(block.widthPx, line.widthPx);
    block.lineHeightPx = fonts.lineHeightPx(font) * labelLeading;
    block.heightPx = block.lineHeightPx * static_cast<float>(block.lines.size());
    return block;
}

void paint(scene::Items& items, scene::Role role, model::NetworkId network, const TextBlock& block,
           geo::Point corner, Align align, const TextInk& ink)
{
    float top = static_cast<float>(corner.y);
    for (const text::ShapedText& line : block.lines) {
        const float free = block.widthPx - line.widthPx;
        const float indent = align == Align::Left ? 0 : align == Align::Centre ? free / 2 : free;
        const float textHeight = line.ascentPx + line.descentPx;
        const float baseline = top + (block.lineHeightPx - textHeight) / 2 + line.ascentPx;
        items.text(role, network, line,
                   {static_cast<float>(corner.x) + indent, look::Metrics::snap(baseline)}, ink.color,
                   ink.halo, ink.haloPx);
        top += block.lineHeightPx;
    }
}

}  // namespace layout
