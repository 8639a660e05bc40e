// Letters that the family lacks come from another font, if there is one.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/utf8.hpp"
#include "support/dejavu.hpp"
#include "text/font.hpp"

using text::Font;
using text::FontBook;
using text::ShapedText;
using text::Weight;

namespace {

constexpr Font font{Weight::Regular, 20};

bool hasBox(const ShapedText& line)
{
    return std::any_of(line.glyphs.begin(), line.glyphs.end(),
                       [](const text::Glyph& g) { return g.id == 0; });
}

}  // namespace

TEST_CASE("what the family lacks is shown in another font, and only that")
{
    const FontBook fonts(test_support::findDejavu());
    const ShapedText& line = fonts.shape("C40 · ירושלים", font);
    CHECK(line.utf8 == "C40 · ירושלים");
    CHECK_FALSE(hasBox(line));
    REQUIRE(line.otherFonts.size() == 1);
    CHECK(line.otherFonts.front() == test_support::dejavu());
    for (const text::Glyph& glyph : line.glyphs) CHECK((glyph.other != 0) == (glyph.cluster >= 7));

    // A line without such letters is what it is without other fonts.
    const FontBook alone;
    const ShapedText &with = fonts.shape("Würde AVATAR – 12", font),
                     &without = alone.shape("Würde AVATAR – 12", font);
    CHECK(with.otherFonts.empty());
    CHECK(with.widthPx == without.widthPx);
}

TEST_CASE("letters that run from right to left stand so")
{
    const FontBook fonts(test_support::findDejavu());
    const ShapedText& hebrew = fonts.shape("אבג", font);
    CHECK(hebrew.rightToLeft);
    REQUIRE(hebrew.glyphs.size() == 3);
    CHECK(hebrew.glyphs.front().cluster == 4);
    CHECK(hebrew.glyphs.back().cluster == 0);
    for (std::size_t i = 1; i < 3; ++i) CHECK(hebrew.glyphs[i].x > hebrew.glyphs[i - 1].x);

    // Arabic letters join: alone each is wider than in its word.
    float alone = 0;
    for (const char* letter : {"ب", "ي", "ت"}) alone += fonts.shape(letter, font).widthPx;
    CHECK(fonts.shape("بيت", font).widthPx < 0.9f * alone);
}

TEST_CASE("clusters are the whole text, whatever its order")
{
    const FontBook fonts(test_support::findDejavu());
    for (const std::string& text :
         {std::string("Würde"), std::string("abc אבג 12 def"), std::string("القاهرة لا"),
          std::string("e\u0301a"), std::string("漢字"), std::string("क्षेत्र")}) {
        CAPTURE(text);
        const ShapedText& line = fonts.shape(text, font);
        std::multiset<std::pair<std::size_t, std::size_t>> parts;
        float width = 0;
        for (const text::Cluster& cluster : clustersOf(line)) {
            parts.emplace(cluster.begin, cluster.end);
            width += cluster.advance;
        }
        std::size_t at = 0;
        for (const auto& [begin, end] : parts) {
            CHECK(begin == at);
            at = end;
        }
        CHECK(at == text.size());
        CHECK(width == doctest::Approx(line.widthPx).epsilon(1e-4));
    }
}

TEST_CASE("a letter and its marks come from one font")
{
    const FontBook fonts(test_support::findDejavu());
    // Roboto has the letters, DejaVu these and the point.
    const ShapedText& line = fonts.shape("xa\u05B0y", font);
    CHECK_FALSE(hasBox(line));
    for (const text::Glyph& glyph : line.glyphs)
        CHECK((glyph.other != 0) == (glyph.cluster == 1 || glyph.cluster == 2));
}

TEST_CASE("without another font there is a box, and it is said which letters lack")
{
    const FontBook fonts;
    CHECK(hasBox(fonts.shape("ירושלים", font)));
    CHECK(fonts.lackingIn("Bonn א Köln ב א") == U"אב");
    CHECK(fonts.lackingIn("Straße „Würde“ Ελλάδα Київ İ ə\u200D\u00AD").empty());
    CHECK(fonts.otherFontFor(U'א', Weight::Regular) == nullptr);
    CHECK(FontBook(test_support::findDejavu()).otherFontFor(U'א', Weight::Bold) == test_support::dejavu());

    // A font that does not have what it was found for is no help.
    const FontBook deceived([](std::u32string_view, Weight) { return test_support::dejavu(); });
    CHECK(hasBox(deceived.shape("\U0002A6D6", font)));
    const FontBook broken([](std::u32string_view, Weight) {
        static const unsigned char rubbish[] = {1, 2, 3};
        static const auto file =
            std::make_shared<const text::FontFile>(text::FontFile{"Kaputt", rubbish, 0, nullptr});
        return file;
    });
    CHECK(hasBox(broken.shape("א", font)));
}

TEST_CASE("glyphs of another font have bitmaps")
{
    const FontBook fonts(test_support::findDejavu());
    const ShapedText& line = fonts.shape("א", {Weight::Regular, 40});
    REQUIRE(line.glyphs.size() == 1);
    const text::GlyphBitmap bits =
        fonts.rasterise(Weight::Regular, 40, line.glyphs[0].id, 0, 0, line.fontOf(line.glyphs[0]).get());
    CHECK(bits.height > 15);
    CHECK(*std::max_element(bits.coverage.begin(), bits.coverage.end()) == 255);
}
