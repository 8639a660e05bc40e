// The rule by which pictures count as the same must itself be able to say no.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <set>

#include "support/paths.hpp"
#include "support/picture_colors.hpp"
#include "support/picture_compare.hpp"

using namespace test_support;

namespace {

Picture plain(int width, int height, Pixel color)
{
    Picture picture{width, height, {}};
    picture.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), color);
    return picture;
}

void fill(Picture& picture, int left, int top, int width, int height, Pixel color)
{
    for (int y = top; y < top + height; ++y)
        for (int x = left; x < left + width; ++x)
            picture.pixels[static_cast<std::size_t>(y * picture.width + x)] = color;
}

constexpr Pixel grey{128, 128, 128, 255}, dark{40, 40, 40, 255};

}  // namespace

TEST_CASE("equal pictures are alike, other sizes never are")
{
    const Picture picture = plain(60, 40, grey);
    CHECK(compare(picture, picture).alike());
    CHECK(compare(picture, picture).largestDifference == 0);
    CHECK_FALSE(compare(picture, plain(40, 60, grey)).alike());
    CHECK_FALSE(compare(picture, plain(60, 41, grey)).alike());
}

TEST_CASE("edges a shade different are alike, a missing bar is not")
{
    Picture bar = plain(200, 200, grey);
    fill(bar, 20, 20, 100, 10, dark);
    Picture softer = bar;
    fill(softer, 20, 19, 100, 1, {100, 100, 100, 255});  // antialiased otherwise
    CHECK(compare(bar, softer).alike());
    CHECK_FALSE(compare(bar, plain(200, 200, grey)).alike());

    Picture moved = plain(200, 200, grey);
    fill(moved, 20, 24, 100, 10, dark);
    CHECK_FALSE(compare(bar, moved).alike());
}

TEST_CASE("half a per cent may differ, more may not, and by 24 of 255")
{
    Picture a = plain(100, 100, grey), b = a;
    fill(b, 0, 0, 6, 6, dark);  // with the blur around it about 48 pixels
    CHECK(compare(a, b).alike());
    fill(b, 0, 0, 10, 10, dark);
    CHECK_FALSE(compare(a, b).alike());
    CHECK(compare(a, plain(100, 100, {152, 128, 128, 255})).alike());
    CHECK_FALSE(compare(a, plain(100, 100, {153, 128, 128, 255})).alike());
    CHECK_FALSE(compare(a, plain(100, 100, {128, 128, 128, 200})).alike());
}

TEST_CASE("the difference picture shows both and marks what differs")
{
    Picture a = plain(30, 20, grey), b = a;
    fill(b, 5, 5, 10, 10, dark);
    const Picture difference = differencePicture(a, b);
    CHECK(difference.width == 3 * 30 + 2 * 8);
    CHECK(difference.at(10, 10) == grey);
    CHECK(difference.at(38 + 10, 10) == dark);
    CHECK(difference.at(76 + 10, 10) == Pixel{220, 0, 0, 255});
    CHECK(difference.at(76 + 25, 2) != Pixel{220, 0, 0, 255});
    CHECK(differencePicture(a, plain(10, 50, grey)).height == 50);
}

TEST_CASE("comparing with a file says what is wrong and where to look")
{
    if (std::getenv("ATLAS_UPDATE_PICTURES") != nullptr) return;  // then nothing is ever wrong
    const std::string folder = buildDir() + "/pictures/compare";
    std::filesystem::create_directories(folder);
    const std::string expected = folder + "/expected.png";
    const Picture picture = plain(30, 20, grey);
    REQUIRE(writePng(expected, picture));
    CHECK(checkAgainstFile(picture, expected, folder, "same").empty());

    const std::string other = checkAgainstFile(plain(30, 20, dark), expected, folder, "other");
    CHECK(other.find("600 pixels differ") != std::string::npos);
    CHECK(std::filesystem::exists(folder + "/other.actual.png"));
    CHECK(std::filesystem::exists(folder + "/other.difference.png"));
    CHECK(checkAgainstFile(plain(31, 20, dark), expected, folder, "size").find("30x20") != std::string::npos);
    CHECK(checkAgainstFile(picture, folder + "/none.png", folder, "none").find("ATLAS_UPDATE_PICTURES") !=
          std::string::npos);
}

TEST_CASE("a picture with few colours is like the picture, and comes back from its palette as it was")
{
    Picture picture = plain(64, 64, grey);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            picture.pixels[static_cast<std::size_t>(y * 64 + x)] = {
                static_cast<std::uint8_t>(x * 4), static_cast<std::uint8_t>(y * 4), 90, 255};
    const Picture few = withFewColors(picture, 64);
    std::set<std::array<int, 3>> colors;
    for (const Pixel p : few.pixels) colors.insert({p.r, p.g, p.b});
    CHECK(colors.size() == 64);
    CHECK(compare(picture, few).alike());
    CHECK(withFewColors(few, 64).pixels == few.pixels);

    const std::string path = buildDir() + "/pictures/compare/few.png";
    std::filesystem::create_directories(buildDir() + "/pictures/compare");
    REQUIRE(writePng(path, few));
    const auto read = readPng(path);
    REQUIRE(read);
    CHECK(read->pixels == few.pixels);
    REQUIRE(writePng(path, picture));  // too many for a palette
    CHECK(readPng(path)->pixels == picture.pixels);
}
