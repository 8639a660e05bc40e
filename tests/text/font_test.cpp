#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>

#include "base/utf8.hpp"
#include "text/font.hpp"
#include "text/shape_cache.hpp"

using text::Font;
using text::FontBook;
using text::ShapedText;
using text::Weight;

namespace {

std::string repeated(std::string_view part, std::size_t times)
{
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += part;
    return out;
}

}  // namespace

TEST_CASE("a line is shaped with its metrics")
{
    const FontBook fonts;
    const ShapedText& line = fonts.shape("Würde", {Weight::Regular, 20});
    CHECK(line.utf8 == "Würde");
    REQUIRE(line.glyphs.size() == 5);
    CHECK(line.glyphs[0].x == 0);
    CHECK(line.glyphs[2].cluster == 3);  // W, two bytes of ü, r
    for (const text::Glyph& glyph : line.glyphs) CHECK(glyph.id != 0);
    CHECK(line.widthPx > 45);
    CHECK(line.widthPx < 60);
    CHECK(line.ascentPx > 14);
    CHECK(line.descentPx > 3);
    CHECK(fonts.lineHeightPx({Weight::Regular, 20}) >= line.ascentPx + line.descentPx);
}

TEST_CASE("lines scale with the size, differ by weight, and are kerned")
{
    const FontBook fonts;
    const float at10 = fonts.shape("Kommunen", {Weight::Regular, 10}).widthPx;
    CHECK(fonts.shape("Kommunen", {Weight::Regular, 40}).widthPx == doctest::Approx(4 * at10).epsilon(1e-5));
    CHECK(fonts.shape("Kommunen", {Weight::Bold, 10}).widthPx > at10);
    const auto width = [&](std::string_view text) {
        return fonts.shape(text, {Weight::Regular, 100}).widthPx;
    };
    CHECK(width("AV") < width("A") + width("V") - 2);
}

TEST_CASE("figures are as wide as each other")
{
    const FontBook fonts;
    const float one = fonts.shape("1", {Weight::Regular, 100}).widthPx;
    for (const char* digit : {"0", "2", "3", "4", "5", "6", "7", "8", "9"})
        CHECK(fonts.shape(digit, {Weight::Regular, 100}).widthPx == one);
}

TEST_CASE("all signs of our languages are in the font")
{
    const FontBook fonts;
    for (const Weight weight : {Weight::Regular, Weight::Medium, Weight::Bold})
        for (const text::Glyph& glyph :
             fonts.shape("ÄÖÜäöüßéèçñłőžİØå„“”‘’–—…·•©€°×− Αθήνα Київ", {weight, 14}).glyphs)
            CHECK(glyph.id != 0);
}

TEST_CASE("hostile text is shown, not obeyed")
{
    const FontBook fonts;
    const Font font{Weight::Regular, 14};
    CHECK(fonts.shape("", font).glyphs.empty());
    CHECK(fonts.shape("a\x1b[31mb\x07", font).utf8 == "a[31mb");
    CHECK(fonts.shape("a\r\n\tb", font).utf8 == "a   b");
    CHECK(fonts.shape("a\xff\xc3", font).utf8 == "a\uFFFD\uFFFD");
    CHECK(fonts.shape("abc\u202Edef\u2066", font).utf8 == "abcdef");
    CHECK(fonts.shape(std::string_view("a\0b", 3), font).utf8 == "ab");

    CHECK(fonts.shape("a\uFFFEb\U0001FFFFc", font).utf8 == "a\uFFFDb\uFFFDc");

    const ShapedText& missing = fonts.shape("漢字", font);
    REQUIRE(missing.glyphs.size() == 2);
    CHECK(missing.widthPx > 5);  // visible boxes

    for (const char* rightToLeft : {"عربي نص", "עברית", "abc עברית 123 نص"})
        CHECK(fonts.shape(rightToLeft, font).widthPx > 0);
    CHECK(fonts.shape(repeated("lang ", 2000), font).glyphs.size() == 10000);
    const ShapedText& huge = fonts.shape(repeated("ü", 1'000'000), font);
    CHECK(huge.utf8.size() <= 16 * 1024 + 4);
    CHECK(base::isValidUtf8(huge.utf8));
    CHECK(fonts.shape(repeated("e\u0301\u0302\u0303", 500), font).widthPx > 0);
}

TEST_CASE("sizes that are no sizes give lines without extent")
{
    const FontBook fonts;
    for (const float size :
         {0.f, -3.f, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
        const ShapedText& line = fonts.shape("abc", {Weight::Regular, size});
        CHECK(line.widthPx == 0);
        CHECK(line.utf8 == "abc");
    }
}

TEST_CASE("a shaped line is remembered, and the reference outlives a thousand others")
{
    const FontBook fonts;
    const Font font{Weight::Regular, 14};
    const ShapedText& first = fonts.shape("Kommunalatlas", font);
    for (int i = 0; i < 1000; ++i) fonts.shape("Zeile " + std::to_string(i), font);
    CHECK(&fonts.shape("Kommunalatlas", font) == &first);
    CHECK(first.utf8 == "Kommunalatlas");
}

TEST_CASE("the cache keeps what is asked for again and forgets the rest")
{
    text::ShapeCache cache;
    const Font font{Weight::Regular, 14};
    const ShapedText* kept = &cache.insert("kept", font, {"kept", font, {}, 1, 1, 1});
    cache.insert("forgotten", font, {"forgotten", font, {}, 1, 1, 1});
    for (std::size_t i = 0; i < 3 * text::ShapeCache::maxLines; ++i) {
        cache.insert(std::to_string(i), font, {});
        if (i % 1000 == 0) REQUIRE(cache.find("kept", font) == kept);
    }
    CHECK(cache.find("forgotten", font) == nullptr);
    CHECK(cache.size() <= 2 * text::ShapeCache::maxLines);
    CHECK(cache.find("kept", {Weight::Bold, 14}) == nullptr);
}

TEST_CASE("glyph bitmaps")
{
    const FontBook fonts;
    const ShapedText& line = fonts.shape("I.", {Weight::Regular, 40});
    const text::GlyphBitmap stem = fonts.rasterise(Weight::Regular, 40, line.glyphs[0].id, 0);
    CHECK(stem.height >= 28);  // capitals are 0.711 em high
    CHECK(stem.height <= 30);
    CHECK(stem.top <= -28);  // above the baseline
    CHECK(stem.coverage.size() == static_cast<std::size_t>(stem.width * stem.height));
    CHECK(*std::max_element(stem.coverage.begin(), stem.coverage.end()) == 255);

    const text::GlyphBitmap shifted = fonts.rasterise(Weight::Regular, 40, line.glyphs[0].id, 0.5f);
    CHECK((shifted.coverage != stem.coverage || shifted.left != stem.left));
    const text::GlyphBitmap dot = fonts.rasterise(Weight::Regular, 40, line.glyphs[1].id, 0);
    CHECK(dot.height < 8);

    CHECK(fonts.rasterise(Weight::Regular, 40, fonts.shape(" ", {}).glyphs[0].id, 0).coverage.empty());
    CHECK(fonts.rasterise(Weight::Regular, 40, 0xFFFFFF, 0).coverage.empty());
    CHECK(fonts.rasterise(Weight::Regular, std::numeric_limits<float>::quiet_NaN(), line.glyphs[0].id, 0)
              .coverage.empty());
    CHECK(fonts.rasterise(Weight::Regular, 1e9f, line.glyphs[0].id, 0).coverage.empty());
}

TEST_CASE("the font files are there")
{
    for (const Weight weight : {Weight::Regular, Weight::Medium, Weight::Bold})
        CHECK(FontBook::file(weight).size() > 100'000);
    CHECK(FontBook::familyName() == "Roboto");
}
