// Sizes of everything the layout draws: logical sizes times text size times content scale, in picture pixels.
// Knows no colours and no positions.
#pragma once

#include <algorithm>
#include <cmath>

#include "text/font.hpp"

namespace look {

struct Metrics {
    double scale = 1;  ///< picture pixels per logical pixel
    double text = 1;   ///< the reader's text size
    double line = 1;   ///< widths of lines: more for an audience

    /// Lengths that do not grow with the text: margins, line widths.
    float px(double logicalPx) const { return static_cast<float>(logicalPx * scale); }
    /// Lengths that belong to text: paddings, symbol sizes.
    float textPx(double logicalPx) const { return static_cast<float>(logicalPx * scale * text); }
    /// A stroke at least one device pixel wide, so that no line vanishes between two rows of pixels.
    float linePx(double logicalPx) const
    {
        return std::max(1.0f, static_cast<float>(logicalPx * scale * line));
    }
    /// The nearest device pixel.
    static float snap(double valuePx) { return static_cast<float>(std::round(valuePx)); }

    text::Font font(text::Weight weight, double logicalPx) const { return {weight, textPx(logicalPx)}; }

    text::Font label() const { return font(text::Weight::Medium, 13); }
    text::Font labelStrong() const { return font(text::Weight::Bold, 14); }
    text::Font row() const { return font(text::Weight::Regular, 12.5); }
    text::Font rowStrong() const { return font(text::Weight::Bold, 12.5); }
    text::Font heading() const { return font(text::Weight::Bold, 12); }
    text::Font small() const { return font(text::Weight::Regular, 11.5); }
    text::Font placeName() const { return font(text::Weight::Regular, 11.5); }
    text::Font countryName() const { return font(text::Weight::Medium, 12); }

    /// Half the size of an entry's symbol on a near map, and on the world map.
    float symbolRadiusPx() const { return textPx(9); }
    float worldSymbolRadiusPx() const { return textPx(7); }
    float rowSymbolRadiusPx() const { return textPx(8); }
    float haloPx() const { return px(2); }
};

}  // namespace look
