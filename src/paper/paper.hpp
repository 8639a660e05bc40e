// Papers by name and how a map fills them: larger papers are read from farther away.
#pragma once

#include <string_view>

#include "paper/page.hpp"

namespace paper {

struct PaperFormat {
    std::string_view name;  ///< "a4", "a4-portrait"
    PaperSize size;
    double enlargement = 1;   ///< of symbols and text against 96 pixels to the inch
    double picturePpi = 300;  ///< pixels to the inch where the picture is made of pixels
};

/// a4 to a0, lying; upright with "-portrait". Null for other words.
const PaperFormat* paperNamed(std::string_view name);

/// The picture of a map that fills a paper: its size, and `scale` as in layout::Canvas.
struct PaperPixels {
    int widthPx = 0, heightPx = 0;
    double scale = 1;
    double pixelsPerInch = 96;
};
/// `vector`: for PDF and SVG, else for PNG.
PaperPixels pixelsFor(const PaperFormat& paper, bool vector);

}  // namespace paper
