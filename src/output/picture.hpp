// A Scene as the bytes of a picture file: PNG, SVG or PDF. Writes no files itself; whoever has the bytes puts
// them in place atomically.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "output/progress.hpp"
#include "scene/scene.hpp"

namespace output {

enum class PictureFormat : std::uint8_t { Png, Svg, Pdf };

inline constexpr int maxSidePx = 16384;

/// By the file name's extension, in any case; nothing for others.
std::optional<PictureFormat> pictureFormat(const std::filesystem::path& file);

/// What goes into the file besides the picture; the title is the scene's.
struct PictureInfo {
    std::string sources;       ///< one line of credits
    std::string language;      ///< "de" or "en"
    double pixelsPerInch = 0;  ///< for paper; 0: 96 logical pixels to the inch
};

/// PNG: 8 bit sRGB, without alpha if the background is opaque; painted and compressed in strips, so that
/// the largest picture takes a small part of the memory its pixels would. PDF: one page with real text. SVG:
/// with <text> elements. The same scene gives the same bytes, but for the date in a PDF. Error: a side below
/// 1 or above maxSidePx, no memory, or a scene that cannot be painted. Neither value nor diagnostics:
/// `progress`, told after each strip of a PNG, stopped it.
base::Result<std::string> encodePicture(const scene::Scene& scene, PictureFormat format,
                                        const PictureInfo& info, const Progress& progress = {});

}  // namespace output
