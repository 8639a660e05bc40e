// Letters of which there is no file, only pictures: as a browser's canvas draws them. Here DejaVu draws.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "base/utf8.hpp"
#include "support/dejavu.hpp"
#include "text/drawn_font.hpp"
#include "text/font.hpp"

using text::Font;
using text::FontBook;
using text::ShapedText;
using text::Weight;

namespace {

constexpr float emPx = 128;

/// All of the line in one picture.
text::Drawing drawn(const std::string& utf8)
{
    static const FontBook book(test_support::findDejavu());
    const ShapedText& line = book.shape(utf8, {Weight::Regular, emPx});
    text::Drawing drawing{{static_cast<int>(line.widthPx) + 64, 320, -32, -200, {}}, emPx, line.widthPx};
    text::GlyphBitmap& picture = drawing.picture;
    picture.coverage.resize(static_cast<std::size_t>(picture.width * picture.height));
    for (const text::Glyph& glyph : line.glyphs) {
        const text::GlyphBitmap bits = book.rasterise(
            Weight::Regular, emPx, glyph.id, glyph.x - std::floor(glyph.x), 0, line.fontOf(glyph).get());
        const int left = static_cast<int>(std::floor(glyph.x)) + bits.left - picture.left;
        const int top = static_cast<int>(std::floor(glyph.y)) + bits.top - picture.top;
        for (int y = 0; y < bits.height; ++y)
            for (int x = 0; x < bits.width; ++x) {
                auto& to = picture.coverage[static_cast<std::size_t>((top + y) * picture.width + left + x)];
                to = std::max(to, bits.coverage[static_cast<std::size_t>(y * bits.width + x)]);
            }
    }
    return drawing;
}

text::FontFilePtr find(std::u32string_view letters, Weight)
{
    static std::map<std::u32string, text::FontFilePtr> known;
    text::FontFilePtr& file = known[std::u32string(letters)];
    if (file) return file;
    std::string utf8;
    for (const char32_t letter : letters) base::appendUtf8(utf8, letter);
    auto bytes = std::make_shared<const std::vector<unsigned char>>(drawnFont(drawn(utf8), letters.front()));
    file = std::make_shared<const text::FontFile>(text::FontFile{"drawn", *bytes, 0, bytes, true});
    return file;
}

std::size_t otherGlyphs(const ShapedText& line)
{
    return static_cast<std::size_t>(
        std::count_if(line.glyphs.begin(), line.glyphs.end(),
                      [](const text::Glyph& glyph) { return glyph.other != 0 && glyph.id == 1; }));
}

/// How much ink there is in all, in pixels.
double inkOf(const text::GlyphBitmap& bits)
{
    double sum = 0;
    for (const std::uint8_t value : bits.coverage) sum += value;
    return sum / 255;
}

}  // namespace

TEST_CASE("what is joined is drawn as a whole, what stands alone letter by letter")
{
    const FontBook fonts(find), real(test_support::findDejavu());
    CHECK_FALSE(fonts.hasDrawn());
    const Font font{Weight::Regular, 20};
    struct Case {
        std::string text;
        std::size_t drawn;
    };
    for (const Case& one : {Case{"თბილისი", 1}, Case{"بيت", 1}, Case{"بيت لحم", 2}, Case{"C40 · ירושלים", 1},
                            Case{"क्षेत्र", 1}, Case{"北京", 2}, Case{"xa\u05B0y", 1}, Case{"Bonn", 0}}) {
        CAPTURE(one.text);
        const ShapedText& line = fonts.shape(one.text, font);
        CHECK(otherGlyphs(line) == one.drawn);
        CHECK(std::none_of(line.glyphs.begin(), line.glyphs.end(),
                           [](const text::Glyph& g) { return g.id == 0; }));
        CHECK(line.widthPx == doctest::Approx(real.shape(one.text, font).widthPx).epsilon(0.02));
        std::size_t bytes = 0;
        for (const text::Cluster& cluster : clustersOf(line)) bytes += cluster.end - cluster.begin;
        CHECK(bytes == one.text.size());
    }
    CHECK(fonts.hasDrawn());
    CHECK(fonts.shape("بيت", font).rightToLeft);
    CHECK(fonts.wrap("北京北京", font, 30, 2).size() == 2);
}

TEST_CASE("traced outlines look like what was drawn")
{
    const FontBook fonts(find), real(test_support::findDejavu());
    for (const std::string text : {"თ", "ש", "ب", "ॐ"}) {
        for (const float sizePx : {12.f, 20.f, 60.f}) {
            CAPTURE(text);
            CAPTURE(sizePx);
            const ShapedText &one = fonts.shape(text, {Weight::Regular, sizePx}),
                             &other = real.shape(text, {Weight::Regular, sizePx});
            REQUIRE(one.glyphs.size() == 1);
            if (other.glyphs.size() != 1) continue;
            const text::GlyphBitmap a = fonts.rasterise(Weight::Regular, sizePx, one.glyphs[0].id, 0, 0,
                                                        one.fontOf(one.glyphs[0]).get());
            const text::GlyphBitmap b = real.rasterise(Weight::Regular, sizePx, other.glyphs[0].id, 0, 0,
                                                       other.fontOf(other.glyphs[0]).get());
            CHECK(std::abs(a.left - b.left) <= 1);
            CHECK(std::abs(a.top - b.top) <= 1);
            CHECK(std::abs(a.width - b.width) <= 1);
            CHECK(std::abs(a.height - b.height) <= 1);
            CHECK(inkOf(a) == doctest::Approx(inkOf(b)).epsilon(0.03));  // holes are holes
        }
    }
}

TEST_CASE("what is no picture of letters is no font")
{
    CHECK(text::drawnFont({}, U'a').empty());
    CHECK(text::drawnFont({{2, 2, 0, 0, {255, 255, 255}}, 128, 10}, U'a').empty());  // a pixel is missing
    CHECK(text::drawnFont({{1, 1, 0, 0, {255}}, 1e-3f, 1e9f}, U'a').empty());
    CHECK(text::drawnFont({{1, 1, 100000, 0, {255}}, 16, 10}, U'a').empty());
    // Nothing is seen of a blank, but it has its width.
    const text::Drawing blank{{0, 0, 0, 0, {}}, 128, 64};
    static const std::vector<unsigned char> file = text::drawnFont(blank, U'თ');
    CHECK_FALSE(file.empty());
    const FontBook fonts([](std::u32string_view, Weight) {
        static const auto one =
            std::make_shared<const text::FontFile>(text::FontFile{"blank", file, 0, nullptr, true});
        return text::FontFilePtr(one);
    });
    const ShapedText& line = fonts.shape("თ", {Weight::Regular, 20});
    CHECK(line.widthPx == doctest::Approx(10));
    CHECK(fonts.rasterise(Weight::Regular, 20, 1, 0, 0, line.fontOf(line.glyphs.at(0)).get()).width == 0);
}
