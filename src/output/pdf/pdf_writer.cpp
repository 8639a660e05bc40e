#include "output/pdf/pdf_writer.hpp"

#include <algorithm>

#include <cairo-pdf.h>

#include "base/utf8.hpp"
#include "output/cairo/cairo_painter.hpp"
#include "output/pdf/pdf_additions.hpp"

namespace output {

namespace {

constexpr double thinningPx = 0.15;  // a page is looked at closely

}  // namespace

PdfWriter::PdfWriter(const DocumentInfo& info) : language_(info.language)
{
    const auto append = [](void* out, const unsigned char* data, unsigned length) {
        try {
            static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
        } catch (...) {
            return CAIRO_STATUS_NO_MEMORY;
        }
        return CAIRO_STATUS_SUCCESS;
    };
    surface_.reset(cairo_pdf_surface_create_for_stream(append, &bytes_, 1, 1));
    // Later versions hide the catalogue in compressed streams; see pdf_additions.
    cairo_pdf_surface_restrict_to_version(surface_.get(), CAIRO_PDF_VERSION_1_4);
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, info.title.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_SUBJECT, info.sources.c_str());
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "Kommunalatlas");
    cairo_.reset(cairo_create(surface_.get()));
}

PdfWriter::~PdfWriter()
{
    // Cairo writes what it still holds: while bytes_ is there.
    cairo_.reset();
    cairo_surface_finish(surface_.get());
}

void PdfWriter::page(const scene::Scene& scene, double widthPt, double heightPt, double pointsPerPx)
{
    if (!links_.empty()) cairo_show_page(cairo_.get());
    cairo_pdf_surface_set_size(surface_.get(), widthPt, heightPt);
    links_.emplace_back();
    pointsPerPx_ = pointsPerPx;
    heightPt_ = heightPt;
    const CairoPainter painter(scene, thinningPx, TextMode::Document);
    cairo_save(cairo_.get());
    cairo_scale(cairo_.get(), pointsPerPx, pointsPerPx);
    painter.paint(cairo_.get(), tools_);
    cairo_restore(cairo_.get());
}

void PdfWriter::link(const paper::PageLink& link)
{
    const auto x = [&](double px) { return px * pointsPerPx_; };
    const auto y = [&](double px) { return heightPt_ - px * pointsPerPx_; };
    links_.back().push_back(
        {x(link.boxPx.minX), y(link.boxPx.maxY), x(link.boxPx.maxX), y(link.boxPx.minY), link.url});
}

void PdfWriter::bookmark(const paper::Bookmark& bookmark)
{
    const auto level = static_cast<std::size_t>(std::max(0, bookmark.level));
    if (parents_.size() > level) parents_.resize(level);
    const int parent = parents_.empty() ? CAIRO_PDF_OUTLINE_ROOT : parents_.back();
    const std::string target =
        "page=" + std::to_string(links_.size()) + " pos=[0 " + pdfNumber(bookmark.yPx * pointsPerPx_) + "]";
    const int id = cairo_pdf_surface_add_outline(
        surface_.get(), parent, base::displaySafe(bookmark.title).c_str(), target.c_str(),
        level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0));
    parents_.push_back(id);
}

Encoded PdfWriter::finish()
{
    const cairo_status_t painted = cairo_status(cairo_.get());
    cairo_surface_finish(surface_.get());
    const cairo_status_t written = cairo_surface_status(surface_.get());
    for (const cairo_status_t status : {painted, written})
        if (status != CAIRO_STATUS_SUCCESS) return {{}, cairo_status_to_string(status)};
    return {withAdditions(std::move(bytes_), {language_, links_}), {}};
}

}  // namespace output
