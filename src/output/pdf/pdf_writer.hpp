// One PDF file in memory: a page after the other, then bookmarks and metadata. Everything that pictures and
// documents have in common.
#pragma once

#include <string>

#include "output/cairo/cairo_handles.hpp"
#include "output/cairo/cairo_text.hpp"
#include "output/encoders.hpp"
#include "output/pdf/pdf_additions.hpp"
#include "paper/page.hpp"

namespace output {

class PdfWriter {
public:
    explicit PdfWriter(const DocumentInfo& info);
    ~PdfWriter();
    PdfWriter(const PdfWriter&) = delete;
    PdfWriter& operator=(const PdfWriter&) = delete;

    /// A page of the given size in points with `scene`, `pointsPerPx` points for each of its pixels.
    void page(const scene::Scene& scene, double widthPt, double heightPt, double pointsPerPx);
    /// On the page that was added last; pixels of its scene.
    void bookmark(const paper::Bookmark& bookmark);
    void link(const paper::PageLink& link);

    /// The file, or why there is none.
    Encoded finish();

private:
    std::string bytes_;
    std::string language_;
    CairoSurface surface_;
    CairoContext cairo_;
    TextTools tools_;
    double pointsPerPx_ = 1, heightPt_ = 0;
    std::vector<std::vector<PdfLink>> links_;  ///< by page
    std::vector<int> parents_;                 ///< the newest bookmark of each level
};

}  // namespace output
