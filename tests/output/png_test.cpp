#include <doctest/doctest.h>

#include <cstdlib>
#include <random>

#include "output/picture.hpp"
#include "output/png/png_file.hpp"
#include "output/sample_scene.hpp"
#include "support/picture_compare.hpp"

using namespace test_support;

namespace {

/// Bytes from a fixed seed, in runs, so that there is something to compress.
std::vector<std::uint32_t> someOpaquePixels(std::size_t count)
{
    std::mt19937 random(7);
    std::vector<std::uint32_t> pixels;
    while (pixels.size() < count) {
        const auto pixel = static_cast<std::uint32_t>(0xFF000000u | (random() & 0xFFFFFFu));
        for (auto run = random() % 9; run-- > 0 && pixels.size() < count;) pixels.push_back(pixel);
    }
    return pixels;
}

std::string inStrips(const std::vector<std::uint32_t>& pixels, std::size_t width, std::size_t height,
                     std::size_t rowsPerStrip, bool alpha)
{
    std::vector<output::PngStrip> strips;
    for (std::size_t row = 0; row < height; row += rowsPerStrip) {
        const std::size_t rows = std::min(rowsPerStrip, height - row);
        strips.push_back(output::compressStrip({std::span(pixels).subspan(row * width, rows * width), width},
                                               alpha, row + rows == height));
    }
    output::PngHeader header;
    header.width = static_cast<std::uint32_t>(width);
    header.height = static_cast<std::uint32_t>(height);
    header.alpha = alpha;
    header.texts = {{"Title", "Zwölf „Würde“"}};
    return output::assemblePng(header, strips);
}

}  // namespace

TEST_CASE("strips make one picture that libpng reads")
{
    constexpr std::size_t width = 67, height = 41;
    const auto pixels = someOpaquePixels(width * height);
    for (const std::size_t rowsPerStrip :
         {std::size_t{1}, std::size_t{7}, std::size_t{40}, std::size_t{41}, std::size_t{100}})
        for (const bool alpha : {false, true}) {
            const auto picture = decodePng(inStrips(pixels, width, height, rowsPerStrip, alpha));
            REQUIRE(picture);
            REQUIRE(picture->pixels.size() == pixels.size());
            bool same = true;
            for (std::size_t i = 0; i < pixels.size(); ++i) {
                const Pixel p = picture->pixels[i];
                same = same &&
                       (0xFF000000u | (std::uint32_t{p.r} << 16) | (std::uint32_t{p.g} << 8) | p.b) ==
                           pixels[i] &&
                       p.a == 255;
            }
            CHECK(same);
        }
}

TEST_CASE("colours are stored as they are, not multiplied by alpha")
{
    const std::vector<std::uint32_t> pixels{0x80402000u, 0x00000000u, 0xFFFFFFFFu, 0x01010000u};
    const auto picture = decodePng(inStrips(pixels, 4, 1, 1, true));
    REQUIRE(picture);
    CHECK(picture->at(0, 0) == Pixel{128, 64, 0, 128});
    CHECK(picture->at(1, 0) == Pixel{0, 0, 0, 0});
    CHECK(picture->at(2, 0) == Pixel{255, 255, 255, 255});
    CHECK(picture->at(3, 0) == Pixel{255, 0, 0, 1});
}

TEST_CASE("a damaged file is noticed by its checksums")
{
    const auto pixels = someOpaquePixels(64 * 64);
    std::string bytes = inStrips(pixels, 64, 64, 16, false);
    CHECK(decodePng(bytes));
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    CHECK_FALSE(decodePng(bytes));
}

TEST_CASE("title, sources and resolution are in the file")
{
    scene::Scene scene = emptyScene(20, 10);
    scene.scale = 2;
    const auto bytes = output::encodePicture(scene, output::PictureFormat::Png, {"Quelle: Vortrag", "de"});
    REQUIRE(bytes.value);
    CHECK(bytes.value->find("Wasser · Thüringen: 3 belegt") != std::string::npos);
    CHECK(bytes.value->find("Quelle: Vortrag") != std::string::npos);
    CHECK(bytes.value->find("sRGB") != std::string::npos);
    const std::size_t resolution = bytes.value->find("pHYs");
    REQUIRE(resolution != std::string::npos);
    CHECK(bytes.value->substr(resolution + 4, 9) ==
          std::string("\0\0\x1d\x87\0\0\x1d\x87\x01", 9));  // 7559 per metre: 192 dpi
}

TEST_CASE("all sizes from one pixel on, across strips, and the same bytes each time")
{
    const text::FontBook fonts;
    for (const auto& [width, height] :
         {std::pair{1, 1}, {1, 500}, {500, 1}, {33, 179}, {33, 180}, {33, 181}, {640, 721}}) {
        scene::Scene scene = everythingScene(fonts);
        scene.widthPx = width;
        scene.heightPx = height;
        const auto first = output::encodePicture(scene, output::PictureFormat::Png, {});
        const auto second = output::encodePicture(scene, output::PictureFormat::Png, {});
        REQUIRE(first.value);
        CHECK(*first.value == *second.value);
        const auto picture = decodePng(*first.value);
        REQUIRE(picture);
        CHECK(picture->width == width);
        CHECK(picture->height == height);
    }
}

TEST_CASE("sizes that cannot be are refused with a message")
{
    for (const auto& [width, height] :
         {std::pair{0, 10}, {10, 0}, {-5, 10}, {16385, 10}, {10, 2'000'000'000}}) {
        scene::Scene scene = emptyScene(width, height);
        for (const auto format :
             {output::PictureFormat::Png, output::PictureFormat::Svg, output::PictureFormat::Pdf}) {
            const auto bytes = output::encodePicture(scene, format, {});
            CHECK_FALSE(bytes.value);
            REQUIRE(bytes.diagnostics.size() == 1);
            CHECK(bytes.diagnostics[0].message.in(base::Language::En).find("1 to 16384") !=
                  std::string::npos);
        }
    }
}

TEST_CASE("a background that can be seen through stays so")
{
    scene::Scene scene = emptyScene(20, 20);
    scene.background = {0, 0, 0, 0};
    scene.items = {item(scene::Rectangle{{5, 5, 15, 15}, 0, {255, 0, 0, 128}, {}})};
    const auto bytes = output::encodePicture(scene, output::PictureFormat::Png, {});
    REQUIRE(bytes.value);
    const auto picture = decodePng(*bytes.value);
    REQUIRE(picture);
    CHECK(picture->at(1, 1).a == 0);
    CHECK(picture->at(10, 10).a == 128);
    CHECK(picture->at(10, 10).r == 255);
}

TEST_CASE("the format is known by the file's name")
{
    using output::PictureFormat;
    CHECK(output::pictureFormat("a/b.png") == PictureFormat::Png);
    CHECK(output::pictureFormat("b.PDF") == PictureFormat::Pdf);
    CHECK(output::pictureFormat("b.c.Svg") == PictureFormat::Svg);
    CHECK_FALSE(output::pictureFormat("b.jpg"));
    CHECK_FALSE(output::pictureFormat("png"));
    CHECK_FALSE(output::pictureFormat(""));
}
