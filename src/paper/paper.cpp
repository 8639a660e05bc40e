#include "paper/paper.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace paper {

namespace {

constexpr PaperSize upright(PaperSize size) { return {size.heightMm, size.widthMm}; }
constexpr PaperSize a2{594, 420};

// 300 dots to the inch up to A3; a large PNG is looked at from farther away and must stay below 16384 pixels.
constexpr std::array papers{PaperFormat{"a4", a4Landscape, 1.0, 300},
                            PaperFormat{"a3", a3Landscape, 1.2, 300},
                            PaperFormat{"a2", a2, 1.5, 200},
                            PaperFormat{"a1", a1Landscape, 1.9, 200},
                            PaperFormat{"a0", a0Landscape, 2.5, 150},
                            PaperFormat{"a4-portrait", upright(a4Landscape), 1.0, 300},
                            PaperFormat{"a3-portrait", upright(a3Landscape), 1.2, 300},
                            PaperFormat{"a2-portrait", upright(a2), 1.5, 200},
                            PaperFormat{"a1-portrait", upright(a1Landscape), 1.9, 200},
                            PaperFormat{"a0-portrait", upright(a0Landscape), 2.5, 150}};

}  // namespace

const PaperFormat* paperNamed(std::string_view name)
{
    const auto found = std::find_if(papers.begin(), papers.end(),
                                    [&](const PaperFormat& paper) { return paper.name == name; });
    return found == papers.end() ? nullptr : &*found;
}

PaperPixels pixelsFor(const PaperFormat& paper, bool vector)
{
    const double ppi = vector ? 96 : paper.picturePpi;
    const auto px = [&](double lengthMm) { return static_cast<int>(std::lround(lengthMm / 25.4 * ppi)); };
    return {px(paper.size.widthMm), px(paper.size.heightMm), paper.enlargement * ppi / 96, ppi};
}

}  // namespace paper
