// The encoders behind output/picture, one for each format. Each takes a scene of checked size and throws
// nothing but std::bad_alloc, which encodePicture() catches.
#pragma once

#include <string>
#include <string_view>

#include "output/picture.hpp"

namespace output {

/// `bytes` is empty when `problem` says why, or when it was stopped.
struct Encoded {
    std::string bytes;
    std::string problem;
    bool stopped = false;
};

/// Words for the file's metadata: well-formed, without control characters and noncharacters.
struct DocumentInfo {
    std::string title;
    std::string sources;
    std::string language;
    double pixelsPerInch = 96;  ///< picture pixels, for what has a size on paper
    bool onPaper = false;       ///< made for a paper of known size
};

/// Well-formed, without control characters and noncharacters: neither XML nor PDF takes those.
std::string documentText(std::string_view utf8);

Encoded encodePng(const scene::Scene& scene, const DocumentInfo& info, const Progress& progress);
Encoded encodePdf(const scene::Scene& scene, const DocumentInfo& info);
Encoded encodeSvg(const scene::Scene& scene, const DocumentInfo& info);

}  // namespace output
