#include "support/picture_compare.hpp"

#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "support/picture_colors.hpp"

namespace test_support {

namespace {

using Channels = std::array<int, 4>;

/// Mean of the 3x3 pixels around each, or of those there are at the edge.
std::vector<Channels> blurred(const Picture& picture)
{
    std::vector<Channels> out;
    out.reserve(picture.pixels.size());
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            Channels sum{};
            int count = 0;
            for (int v = std::max(0, y - 1); v <= std::min(picture.height - 1, y + 1); ++v)
                for (int u = std::max(0, x - 1); u <= std::min(picture.width - 1, x + 1); ++u) {
                    const Pixel p = picture.at(u, v);
                    sum[0] += p.r;
                    sum[1] += p.g;
                    sum[2] += p.b;
                    sum[3] += p.a;
                    ++count;
                }
            for (int& channel : sum) channel = (channel + count / 2) / count;
            out.push_back(sum);
        }
    return out;
}

constexpr int tolerance = 24;
constexpr std::size_t keptColors = 96;

/// Largest difference of a channel of each pixel, after the blur; sizes must be equal.
std::vector<int> differences(const Picture& a, const Picture& b)
{
    const auto blurredA = blurred(a), blurredB = blurred(b);
    std::vector<int> out(blurredA.size());
    for (std::size_t i = 0; i < out.size(); ++i)
        for (std::size_t c = 0; c < 4; ++c)
            out[i] = std::max(out[i], std::abs(blurredA[i][c] - blurredB[i][c]));
    return out;
}

std::uint8_t pale(std::uint8_t channel) { return static_cast<std::uint8_t>(192 + channel / 4); }

}  // namespace

std::optional<Picture> decodePng(std::string_view bytes)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&image, bytes.data(), bytes.size())) return std::nullopt;
    image.format = PNG_FORMAT_RGBA;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
    static_assert(sizeof(Pixel) == 4);
    if (!png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr)) return std::nullopt;
    // libpng repairs what it can; a warning is a fault of the file all the same.
    if (image.warning_or_error != 0) return std::nullopt;
    return picture;
}

std::optional<Picture> readPng(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    return decodePng(bytes);
}

namespace {

/// The picture's samples as PNG wants them.
struct Samples {
    int colorType = PNG_COLOR_TYPE_RGB;
    std::size_t perPixel = 3;
    std::vector<png_byte> bytes;
    std::vector<png_color> palette;
};

Samples samplesOf(const Picture& picture)
{
    Samples samples;
    const bool alpha =
        std::any_of(picture.pixels.begin(), picture.pixels.end(), [](Pixel pixel) { return pixel.a != 255; });
    std::map<std::array<png_byte, 3>, png_byte> indices;
    for (const Pixel pixel : picture.pixels) {
        if (alpha || indices.size() > 256) break;
        indices.emplace(std::array<png_byte, 3>{pixel.r, pixel.g, pixel.b}, png_byte{0});
    }
    const bool indexed = !alpha && indices.size() <= 256;
    for (auto& [color, index] : indices) {
        if (!indexed) break;
        index = static_cast<png_byte>(samples.palette.size());
        samples.palette.push_back({color[0], color[1], color[2]});
    }
    samples.colorType = indexed ? PNG_COLOR_TYPE_PALETTE : alpha ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB;
    samples.perPixel = indexed ? 1 : alpha ? 4 : 3;
    samples.bytes.reserve(picture.pixels.size() * samples.perPixel);
    for (const Pixel pixel : picture.pixels) {
        if (indexed) {
            samples.bytes.push_back(indices.at({pixel.r, pixel.g, pixel.b}));
            continue;
        }
        samples.bytes.insert(samples.bytes.end(), {pixel.r, pixel.g, pixel.b});
        if (alpha) samples.bytes.push_back(pixel.a);
    }
    return samples;
}

}  // namespace

bool writePng(const std::string& path, const Picture& picture)
{
    const Samples samples = samplesOf(picture);
    FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) return false;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    const std::size_t stride = static_cast<std::size_t>(picture.width) * samples.perPixel;
    volatile bool written = false;       // read after a longjmp
    if (setjmp(png_jmpbuf(png)) == 0) {  // NOLINT: how libpng reports errors
        png_init_io(png, file);
        // Maps are flat colours: smallest without filters.
        png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
        png_set_compression_level(png, 9);
        png_set_IHDR(png, info, static_cast<png_uint_32>(picture.width),
                     static_cast<png_uint_32>(picture.height), 8, samples.colorType, PNG_INTERLACE_NONE,
                     PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        if (!samples.palette.empty())
            png_set_PLTE(png, info, samples.palette.data(), static_cast<int>(samples.palette.size()));
        png_write_info(png, info);
        for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y)
            png_write_row(png, samples.bytes.data() + y * stride);
        png_write_end(png, info);
        written = true;
    }
    png_destroy_write_struct(&png, &info);
    return std::fclose(file) == 0 && written;
}

Comparison compare(const Picture& a, const Picture& b)
{
    Comparison result;
    result.sameSize = a.width == b.width && a.height == b.height;
    if (!result.sameSize || a.pixels.empty()) return result;
    result.largestDifference = 0;
    for (const int difference : differences(a, b)) {
        if (difference > tolerance) ++result.differing;
        result.largestDifference = std::max(result.largestDifference, difference);
    }
    result.differingShare = static_cast<double>(result.differing) / static_cast<double>(a.pixels.size());
    return result;
}

Picture differencePicture(const Picture& a, const Picture& b)
{
    const bool comparable = a.width == b.width && a.height == b.height;
    const int gap = 8;
    const int thirdWidth = comparable ? a.width : 0;
    Picture out{a.width + gap + b.width + gap + thirdWidth, std::max(a.height, b.height), {}};
    out.pixels.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height),
                      Pixel{128, 128, 128, 255});
    const auto put = [&](const Picture& picture, int left) {
        for (int y = 0; y < picture.height; ++y)
            for (int x = 0; x < picture.width; ++x)
                out.pixels[static_cast<std::size_t>(y * out.width + left + x)] = picture.at(x, y);
    };
    put(a, 0);
    put(b, a.width + gap);
    if (!comparable) return out;
    Picture marked = a;
    const std::vector<int> difference = differences(a, b);
    for (std::size_t i = 0; i < marked.pixels.size(); ++i) {
        const Pixel p = marked.pixels[i];
        marked.pixels[i] =
            difference[i] > tolerance ? Pixel{220, 0, 0, 255} : Pixel{pale(p.r), pale(p.g), pale(p.b), 255};
    }
    put(marked, a.width + gap + b.width + gap);
    return out;
}

std::string checkAgainstFile(const Picture& actual, const std::string& expectedPath,
                             const std::string& resultFolder, const std::string& name)
{
    std::error_code ignored;
    std::filesystem::create_directories(resultFolder, ignored);
    const std::string actualPath = resultFolder + "/" + name + ".actual.png";
    const std::optional<Picture> expected = readPng(expectedPath);
    if (std::getenv("ATLAS_UPDATE_PICTURES") != nullptr) {
        // What is the same for the rule's pixels stays: the folder of kept pictures should not grow for
        // nothing.
        if (expected && compare(actual, *expected).sameSize && compare(actual, *expected).differing == 0)
            return {};
        std::filesystem::create_directories(std::filesystem::path(expectedPath).parent_path(), ignored);
        return writePng(expectedPath, withFewColors(actual, keptColors)) ? std::string()
                                                                         : "cannot write " + expectedPath;
    }
    if (!expected) {
        writePng(actualPath, actual);
        return "no readable picture " + expectedPath + "; the actual one is " + actualPath +
               "; ATLAS_UPDATE_PICTURES=1 takes it over";
    }
    const Comparison comparison = compare(actual, *expected);
    if (comparison.alike()) return {};
    const std::string differencePath = resultFolder + "/" + name + ".difference.png";
    writePng(actualPath, actual);
    writePng(differencePath, differencePicture(*expected, actual));
    if (!comparison.sameSize)
        return name + ": expected " + std::to_string(expected->width) + "x" +
               std::to_string(expected->height) + ", got " + std::to_string(actual.width) + "x" +
               std::to_string(actual.height);
    return name + ": " + std::to_string(comparison.differing) + " pixels differ (" +
           std::to_string(100 * comparison.differingShare) +
           " %); expected, actual and difference: " + differencePath;
}

}  // namespace test_support
