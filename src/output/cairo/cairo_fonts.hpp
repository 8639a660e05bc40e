// The embedded fonts as Cairo takes them: unhinted, so that text in a file stands as it was measured. One
// object for each thread; loads a weight when it is first asked for.
#pragma once

#include <array>
#include <vector>

#include "output/cairo/cairo_handles.hpp"
#include "text/font.hpp"

namespace output {

class CairoFonts {
public:
    /// The font at a size for contexts without scaling; never null, at worst in an error state, in which
    /// Cairo draws nothing. Valid as long as this object.
    cairo_scaled_font_t* scaled(text::Font font);

private:
    struct Sized {
        text::Font font;
        CairoScaledFont scaled;
    };
    std::array<CairoFontFace, text::weightCount> faces_;
    std::vector<Sized> sized_;  // a picture has a dozen
};

}  // namespace output
