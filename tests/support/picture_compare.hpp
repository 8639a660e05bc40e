// Pictures in tests: reading and writing PNG, and the rule by which two pictures count as the same. For tests
// only; uses libpng, so that our own PNG writer has another reader.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace test_support {

struct Pixel {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    friend bool operator==(Pixel, Pixel) = default;
};

/// Rows from top to bottom.
struct Picture {
    int width = 0, height = 0;
    std::vector<Pixel> pixels;

    Pixel at(int x, int y) const
    {
        return pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x)];
    }
};

/// Nothing if the bytes are no PNG.
std::optional<Picture> decodePng(std::string_view bytes);
std::optional<Picture> readPng(const std::string& path);
/// With a palette where 256 colours suffice.
bool writePng(const std::string& path, const Picture& picture);

/// After a blur of 3x3 pixels, a pixel differs if one of its channels is more than 24 of 255 off.
struct Comparison {
    bool sameSize = false;
    std::size_t differing = 0;
    double differingShare = 1;    ///< of all pixels
    int largestDifference = 255;  ///< of a channel, after the blur

    /// The rule of the project's picture tests.
    bool alike() const { return sameSize && differingShare <= 0.005; }
};
Comparison compare(const Picture& a, const Picture& b);

/// Both pictures and what differs, side by side; differing pixels red over a pale copy.
Picture differencePicture(const Picture& a, const Picture& b);

/// Compares with the picture in the file `expectedPath`. When they are not alike, or with the environment
/// variable ATLAS_UPDATE_PICTURES set (which writes the expected file anew where they differ, with few
/// colours), the actual picture and the difference go to `resultFolder` as NAME.actual.png and
/// NAME.difference.png. The text says what is wrong; empty if nothing.
std::string checkAgainstFile(const Picture& actual, const std::string& expectedPath,
                             const std::string& resultFolder, const std::string& name);

}  // namespace test_support
