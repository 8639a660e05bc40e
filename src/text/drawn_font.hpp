// A font file of one picture: where somebody else can only draw letters (a browser's canvas) and has no file
// of them, all that shapes and paints has one all the same. Traces outlines, knows nobody who draws.
#pragma once

#include <vector>

#include "text/font.hpp"

namespace text {

struct Drawing {
    GlyphBitmap picture;  ///< drawn large, as its outlines are made smaller
    float emPx = 0;
    float advancePx = 0;
};

/// A TrueType file whose glyph 1 is the picture and whose only letter is `letter`; empty if it would be too
/// large.
std::vector<unsigned char> drawnFont(const Drawing& drawing, char32_t letter);

}  // namespace text
