// Owners for Cairo's reference-counted objects. Nothing else.
#pragma once

#include <memory>

#include <cairo.h>

namespace output {

struct CairoRelease {
    void operator()(cairo_t* object) const { cairo_destroy(object); }
    void operator()(cairo_surface_t* object) const { cairo_surface_destroy(object); }
    void operator()(cairo_font_face_t* object) const { cairo_font_face_destroy(object); }
    void operator()(cairo_scaled_font_t* object) const { cairo_scaled_font_destroy(object); }
    void operator()(cairo_font_options_t* object) const { cairo_font_options_destroy(object); }
};

using CairoContext = std::unique_ptr<cairo_t, CairoRelease>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoRelease>;
using CairoFontFace = std::unique_ptr<cairo_font_face_t, CairoRelease>;
using CairoScaledFont = std::unique_ptr<cairo_scaled_font_t, CairoRelease>;
using CairoFontOptions = std::unique_ptr<cairo_font_options_t, CairoRelease>;

}  // namespace output
