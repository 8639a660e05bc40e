#include "layout/place/area_names.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "geo/region_distance.hpp"

namespace layout {

namespace {

// Of the letters' size. More would make programs that read a PDF take the letters for words.
constexpr float letterRoom = 0.08f;

/// The capital of a small letter of the Latin blocks up to U+017F.
char32_t capitalOf(char32_t c)
{
    if (c >= U'a' && c <= U'z') return c - 32;
    if (c >= 0xE0 && c <= 0xFE && c != 0xF7) return c - 32;
    if (c == 0xFF) return 0x178;
    const bool evenCapital = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
    if (evenCapital && c != 0x131) return c & ~char32_t{1};
    const bool oddCapital = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (oddCapital && c % 2 == 0) return c - 1;
    return c;
}

void setWide(text::ShapedText& line)
{
    if (line.rightToLeft || line.glyphs.empty()) return;
    const float room = letterRoom * line.font.sizePx;
    float shift = 0;
    std::uint32_t cluster = line.glyphs.front().cluster;
    for (text::Glyph& glyph : line.glyphs) {
        if (glyph.cluster != cluster) shift += room;
        cluster = glyph.cluster;
        glyph.x += shift;
        glyph.advance += room;
    }
    line.widthPx += shift;
    line.letterSpacingPx = room;
}

bool touches(const geo::Region& region, geo::LonLat place)
{
    // Longitudes run on beyond 180 in a level.
    for (const double lon : {place.lonDeg, place.lonDeg + 360})
        if (lon >= region.minDeg.x && lon <= region.maxDeg.x && place.latDeg >= region.minDeg.y &&
            place.latDeg <= region.maxDeg.y)
            return true;
    return false;
}

}  // namespace

std::string inCapitals(std::string_view utf8)
{
    std::string capitals;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = base::decodeUtf8(utf8, at);
        if (c == 0xDF)
            capitals += "SS";
        else
            base::appendUtf8(capitals, capitalOf(c));
    }
    return capitals;
}

TextBlock makeAreaName(const text::FontBook& fonts, std::string_view utf8, text::Font font, float maxWidthPx)
{
    // Lines are broken as if they were not set wide: with so much less room they fit.
    TextBlock block = makeTextBlock(fonts, inCapitals(utf8), font, maxWidthPx * (1 - letterRoom * 1.6f), 2);
    block.widthPx = 0;
    for (text::ShapedText& line : block.lines) {
        setWide(line);
        block.widthPx = std::max(block.widthPx, line.widthPx);
    }
    return block;
}

AreaGround::AreaGround(const geo::MapGeometry& map, const geo::Region& region)
    : map_(map), code_(region.codeView())
{
    for (const geo::MapLevel& level : map.levels)
        if (const geo::Region* found = level.find(region.kind, code_)) {
            level_ = &level;
            region_ = found;
            return;
        }
}

bool AreaGround::contains(geo::LonLat place) const
{
    return region_ && touches(*region_, place) && geo::regionContains(*level_, *region_, place);
}

bool AreaGround::isOwn(geo::LonLat place) const
{
    if (contains(place)) return true;
    // States of a country lie in it: beside its own land a state has none but that of others.
    const geo::MapLevel& countries = map_.levels.front();
    const auto regions = countries.ofKind(geo::RegionKind::Country);
    return std::none_of(regions.begin(), regions.end(), [&](const geo::Region& other) {
        return other.codeView() != code_ && touches(other, place) &&
               geo::regionContains(countries, other, place);
    });
}

}  // namespace layout
