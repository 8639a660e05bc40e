// The fonts of lines of text as Cairo takes them: unhinted, so that text in a file stands as it was measured.
// One object for each thread; loads a font when it is first asked for.
#pragma once

#include <vector>

#include "output/cairo/cairo_handles.hpp"
#include "text/font.hpp"

namespace output {

class CairoFonts {
public:
    /// The font at a size for contexts without scaling; never null, at worst in an error state, in which
    /// Cairo draws nothing. Valid as long as this object.
    /// `other`: ShapedText::fontOf its glyphs.
    cairo_scaled_font_t* scaled(text::Font font, const text::FontFilePtr& other = {});

    cairo_font_face_t* face(text::Weight weight, const text::FontFilePtr& other);
    /// Any face, for contexts without scaling, unhinted.
    static CairoScaledFont scale(cairo_font_face_t* face, float sizePx);

private:
    struct Loaded {
        text::Weight weight;
        text::FontFilePtr other;
        CairoFontFace face;
    };
    struct Sized {
        text::Font font;
        text::FontFilePtr other;
        CairoScaledFont scaled;
    };
    std::vector<Loaded> faces_;
    std::vector<Sized> sized_;  // a picture has a dozen
};

}  // namespace output
