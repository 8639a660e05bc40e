// Puts a PNG file together from strips of rows that were compressed apart from each other, on as many threads
// as one likes (PNG specification, second edition; RFC 1950, 1951). Knows no scenes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace output {

struct PngStrip {
    std::string deflated;  ///< ends at a byte boundary; only the last strip ends the stream
    std::uint32_t adler = 0;
    std::uint64_t rawBytes = 0;
};

/// Rows as they come from Cairo: 32 bits a pixel, alpha highest, colours multiplied by alpha.
struct PixelRows {
    std::span<const std::uint32_t> pixels;
    std::size_t width = 0;
};

/// Filters and compresses whole rows; with `alpha` four bytes a pixel, else three. The strip's problem is
/// told by an empty `deflated`.
PngStrip compressStrip(const PixelRows& rows, bool alpha, bool last);

struct PngHeader {
    std::uint32_t width = 0, height = 0;
    bool alpha = false;
    std::uint32_t pixelsPerMetre = 0;
    std::vector<std::pair<std::string, std::string>> texts;  ///< keyword (Latin, short) and UTF-8 text
};

/// All strips of the picture from top to bottom.
std::string assemblePng(const PngHeader& header, const std::vector<PngStrip>& strips);

}  // namespace output
