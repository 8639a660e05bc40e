// A label's text: one or more shaped lines with their common size. Placed and painted as one thing.
#pragma once

#include <string_view>
#include <vector>

#include "look/metrics.hpp"
#include "scene/items.hpp"

namespace layout {

enum class Align : std::uint8_t { Left, Centre, Right };

struct TextBlock {
    std::vector<text::ShapedText> lines;
    float widthPx = 0, heightPx = 0;
    float lineHeightPx = 0;

    bool empty() const { return lines.empty(); }
};

/// At most `maxLines` lines of at most `maxWidthPx`.
TextBlock makeTextBlock(const text::FontBook& fonts, std::string_view utf8, text::Font font, float maxWidthPx,
                        std::size_t maxLines);

struct TextInk {
    scene::Rgba color;
    scene::Rgba halo;
    float haloPx = 0;
};

/// Paints the block with its upper left corner at `corner`, baselines on whole pixels.
void paint(scene::Items& items, scene::Role role, model::NetworkId network, const TextBlock& block,
           geo::Point corner, Align align, const TextInk& ink);

}  // namespace layout
