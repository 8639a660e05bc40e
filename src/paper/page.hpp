// Documents for paper: pages, each a Scene of known size with bookmarks and links. Made by the functions of
// documents.hpp, written by output/document. A value.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "scene/scene.hpp"

namespace paper {

/// Scenes of pages have 96 pixels to the inch, whatever the size of the paper.
inline constexpr double pagePxPerMm = 96 / 25.4;
inline constexpr double pagePxPerPt = 96.0 / 72;

struct PaperSize {
    double widthMm = 210, heightMm = 297;
    friend bool operator==(const PaperSize&, const PaperSize&) = default;
};
inline constexpr PaperSize a4Portrait{210, 297}, a4Landscape{297, 210}, a3Landscape{420, 297},
    a1Landscape{841, 594}, a0Landscape{1189, 841};

/// A line of the reader's table of contents; `level` 0 is the outermost.
struct Bookmark {
    std::string title;
    int level = 0;
    double yPx = 0;
};

struct PageLink {
    geo::Box boxPx;
    std::string url;
};

struct Page {
    PaperSize size;
    scene::Scene scene;
    std::vector<Bookmark> bookmarks;
    std::vector<PageLink> links;
};

struct Printout {
    std::string title;
    std::string sources;  ///< one line of credits, for the file's metadata
    base::Language language = base::Language::De;
    std::vector<Page> pages;
};

}  // namespace paper
