#include <cairo-pdf.h>

#include "output/cairo/cairo_painter.hpp"
#include "output/encoders.hpp"

namespace output {

Encoded encodePdf(const layout::Scene& scene, const DocumentInfo& info)
{
    constexpr double pointsPerLogicalPixel = 72.0 / 96.0;
    constexpr double thinningPx = 0.15;  // a page is looked at closely
    const double scale = pointsPerLogicalPixel / (scene.scale > 0 ? scene.scale : 1);

    Encoded encoded;
    const auto append = [](void* out, const unsigned char* data, unsigned length) {
        try {
            static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
        } catch (...) {
            return CAIRO_STATUS_NO_MEMORY;
        }
        return CAIRO_STATUS_SUCCESS;
    };
    const CairoSurface surface(cairo_pdf_surface_create_for_stream(
        append, &encoded.bytes, scene.widthPx * scale, scene.heightPx * scale));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, info.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, info.sources.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Kommunalatlas");

    TextTools tools;
    const CairoPainter painter(scene, thinningPx, TextMode::Document);
    const CairoContext cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), scale, scale);
    painter.paint(cairo.get(), tools);
    const cairo_status_t painted = cairo_status(cairo.get());
    cairo_surface_finish(surface.get());
    const cairo_status_t written = cairo_surface_status(surface.get());
    for (const cairo_status_t status : {painted, written})
        if (status != CAIRO_STATUS_SUCCESS) return {{}, cairo_status_to_string(status)};
    return encoded;
}

}  // namespace output
