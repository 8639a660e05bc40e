#include "text/drawn_font.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace text {

namespace {

// As few as suffice for letters of a heading: coordinates have 16 bits, and a long word is many em wide.
constexpr int unitsPerEm = 512;
constexpr float mostEm = 60;
constexpr std::size_t mostPixels = std::size_t{4} << 20;
// Of the family, so that lines are as high as ever.
constexpr int ascent = unitsPerEm * 1900 / 2048, descent = unitsPerEm * 500 / 2048;

struct Point {
    float x = 0, y = 0;  ///< of the picture's pixels, y down
};
using Contour = std::vector<Point>;

/// The lines along which the coverage is a half, each with what is covered at its right hand.
class Tracer {
public:
    explicit Tracer(const GlyphBitmap& picture)
        : picture_(picture), columns_(picture.width + 2),
          next_(2 * static_cast<std::size_t>(columns_) * static_cast<std::size_t>(picture.height + 2), none)
    {
    }

    std::vector<Contour> contours()
    {
        for (int y = 0; y <= picture_.height; ++y)
            for (int x = 0; x <= picture_.width; ++x) cell(x, y);
        std::vector<Contour> found;
        for (std::size_t begin = 0; begin < next_.size(); ++begin) {
            if (next_[begin] == none) continue;
            Contour& contour = found.emplace_back();
            for (std::size_t edge = begin; next_[edge] != none;) {
                contour.push_back(crossing(edge));
                edge = std::exchange(next_[edge], none);
            }
        }
        return found;
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    /// Around the picture there is one row of nothing.
    int value(int x, int y) const
    {
        if (x < 1 || y < 1 || x > picture_.width || y > picture_.height) return 0;
        return picture_.coverage[static_cast<std::size_t>(y - 1) * static_cast<std::size_t>(picture_.width) +
                                 static_cast<std::size_t>(x - 1)];
    }
    bool covered(int x, int y) const { return value(x, y) > 127; }

    /// Between a pixel and the next one to the right, or below.
    std::uint32_t toRight(int x, int y) const { return 2 * static_cast<std::uint32_t>(y * columns_ + x); }
    std::uint32_t toBelow(int x, int y) const { return toRight(x, y) + 1; }

    Point crossing(std::size_t edge) const
    {
        const int x = static_cast<int>(edge / 2) % columns_, y = static_cast<int>(edge / 2) / columns_;
        const bool below = edge % 2 == 1;
        const int a = value(x, y), b = below ? value(x, y + 1) : value(x + 1, y);
        const float share = (127.5f - static_cast<float>(a)) / static_cast<float>(b - a);
        // A pixel's value is that of its middle.
        const float left = static_cast<float>(x) - 0.5f, top = static_cast<float>(y) - 0.5f;
        return below ? Point{left, top + share} : Point{left + share, top};
    }

    /// Four pixels that meet.
    void cell(int x, int y)
    {
        const std::uint32_t top = toRight(x, y), bottom = toRight(x, y + 1), left = toBelow(x, y),
                            right = toBelow(x + 1, y);
        const int corners = (covered(x, y) ? 1 : 0) | (covered(x + 1, y) ? 2 : 0) |
                            (covered(x + 1, y + 1) ? 4 : 0) | (covered(x, y + 1) ? 8 : 0);
        const auto go = [this](std::uint32_t from, std::uint32_t to) { next_[from] = to; };
        switch (corners) {
        case 1:
            return go(top, left);
        case 2:
            return go(right, top);
        case 3:
            return go(right, left);
        case 4:
            return go(bottom, right);
        case 5:
            go(top, left);
            return go(bottom, right);
        case 6:
            return go(bottom, top);
        case 7:
            return go(bottom, left);
        case 8:
            return go(left, bottom);
        case 9:
            return go(top, bottom);
        case 10:
            go(right, top);
            return go(left, bottom);
        case 11:
            return go(right, bottom);
        case 12:
            return go(left, right);
        case 13:
            return go(top, right);
        case 14:
            return go(left, top);
        default:
            return;
        }
    }

    const GlyphBitmap& picture_;
    int columns_;
    std::vector<std::uint32_t> next_;  ///< edge to edge
};

float distance(Point at, Point a, Point b)
{
    const float dx = b.x - a.x, dy = b.y - a.y, length = std::hypot(dx, dy);
    if (length == 0) return std::hypot(at.x - a.x, at.y - a.y);
    return std::abs((at.x - a.x) * dy - (at.y - a.y) * dx) / length;
}

/// Leaves out points that lie nearly on the line between others (Douglas and Peucker).
Contour simplified(const Contour& all)
{
    constexpr float tolerancePx = 0.1f;
    std::vector<char> stays(all.size(), 0);
    stays.front() = stays.back() = 1;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, all.size() - 1}};
    while (!open.empty()) {
        const auto [begin, end] = open.back();
        open.pop_back();
        std::size_t farthest = begin;
        float most = tolerancePx;
        for (std::size_t i = begin + 1; i < end; ++i)
            if (const float far = distance(all[i], all[begin], all[end]); far > most)
                farthest = i, most = far;
        if (farthest == begin) continue;
        stays[farthest] = 1;
        open.push_back({begin, farthest});
        open.push_back({farthest, end});
    }
    Contour out;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (stays[i] != 0) out.push_back(all[i]);
    return out;
}

/// Numbers as OpenType has them, the largest byte first.
class Bytes {
public:
    Bytes& u8(unsigned value) { return bytes_.push_back(static_cast<unsigned char>(value)), *this; }
    Bytes& u16(unsigned value) { return u8(value >> 8 & 255).u8(value & 255); }
    Bytes& i16(int value) { return u16(static_cast<unsigned>(value) & 0xFFFF); }
    Bytes& u32(std::uint32_t value) { return u16(value >> 16).u16(value & 0xFFFF); }
    Bytes& add(const std::vector<unsigned char>& more)
    {
        bytes_.insert(bytes_.end(), more.begin(), more.end());
        return *this;
    }
    std::vector<unsigned char>& get() { return bytes_; }

private:
    std::vector<unsigned char> bytes_;
};

struct Outline {
    std::vector<std::vector<std::pair<int, int>>> contours;  ///< units, y up
    std::size_t points = 0;
    int left = 0, right = 0, bottom = 0, top = 0;
};

Outline outlineOf(const Drawing& drawing)
{
    Outline outline;
    const float unit = unitsPerEm / drawing.emPx;
    for (const Contour& traced : Tracer(drawing.picture).contours()) {
        std::vector<std::pair<int, int>> contour;
        for (const Point& point : simplified(traced)) {
            const std::pair at{std::lround((static_cast<float>(drawing.picture.left) + point.x) * unit),
                               std::lround(-(static_cast<float>(drawing.picture.top) + point.y) * unit)};
            const std::pair whole{static_cast<int>(at.first), static_cast<int>(at.second)};
            if (contour.empty() || contour.back() != whole) contour.push_back(whole);
        }
        if (contour.size() < 3) continue;
        for (const auto& [x, y] : contour) {
            if (outline.points++ == 0) outline.left = outline.right = x, outline.bottom = outline.top = y;
            outline.left = std::min(outline.left, x), outline.right = std::max(outline.right, x);
            outline.bottom = std::min(outline.bottom, y), outline.top = std::max(outline.top, y);
        }
        outline.contours.push_back(std::move(contour));
    }
    return outline;
}

std::vector<unsigned char> glyphOf(const Outline& outline)
{
    Bytes out;
    if (outline.contours.empty()) return out.get();
    out.i16(static_cast<int>(outline.contours.size()));
    out.i16(outline.left).i16(outline.bottom).i16(outline.right).i16(outline.top);
    unsigned last = 0;
    for (const auto& contour : outline.contours) out.u16((last += static_cast<unsigned>(contour.size())) - 1);
    out.u16(0);                                                  // no instructions
    for (std::size_t i = 0; i < outline.points; ++i) out.u8(1);  // on the curve, both steps as words
    int from = 0;
    for (const auto& contour : outline.contours)
        for (const auto& point : contour) out.i16(point.first - std::exchange(from, point.first));
    from = 0;
    for (const auto& contour : outline.contours)
        for (const auto& point : contour) out.i16(point.second - std::exchange(from, point.second));
    while (out.get().size() % 4 != 0) out.u8(0);
    return out.get();
}

struct Table {
    std::string_view name;
    std::vector<unsigned char> bytes;
};

/// The tables by name, as the format wants them.
std::vector<unsigned char> fileOf(const std::vector<Table>& tables)
{
    Bytes out;
    const auto count = static_cast<unsigned>(tables.size());
    unsigned power = 1, exponent = 0;
    while (2 * power <= count) power *= 2, ++exponent;
    out.u32(0x00010000).u16(count).u16(16 * power).u16(exponent).u16(16 * (count - power));
    std::size_t at = 12 + 16 * tables.size();
    for (const Table& table : tables) {
        std::uint32_t sum = 0;
        for (std::size_t i = 0; i < table.bytes.size(); ++i)
            sum += static_cast<std::uint32_t>(table.bytes[i]) << 8 * (3 - i % 4);
        for (const char letter : table.name) out.u8(static_cast<unsigned char>(letter));
        out.u32(sum).u32(static_cast<std::uint32_t>(at)).u32(static_cast<std::uint32_t>(table.bytes.size()));
        at += (table.bytes.size() + 3) / 4 * 4;
    }
    for (const Table& table : tables) {
        out.add(table.bytes);
        while (out.get().size() % 4 != 0) out.u8(0);
    }
    return std::move(out.get());
}

}  // namespace

std::vector<unsigned char> drawnFont(const Drawing& drawing, char32_t letter)
{
    const GlyphBitmap& picture = drawing.picture;
    const std::size_t pixels = static_cast<std::size_t>(std::max(0, picture.width)) *
                               static_cast<std::size_t>(std::max(0, picture.height));
    const auto fits = [&](float px) { return std::abs(px) <= mostEm * drawing.emPx; };
    if (!(drawing.emPx > 0) || pixels > mostPixels || picture.coverage.size() != pixels ||
        !(drawing.advancePx >= 0) || !fits(drawing.advancePx) || !fits(static_cast<float>(picture.width)) ||
        !fits(static_cast<float>(picture.height)) || !fits(static_cast<float>(picture.left)) ||
        !fits(static_cast<float>(picture.top)))
        return {};
    const Outline outline = outlineOf(drawing);
    constexpr int most = std::numeric_limits<std::int16_t>::max();
    if (outline.points > static_cast<std::size_t>(most) || outline.right > most || outline.left < -most ||
        outline.top > most || outline.bottom < -most || outline.right - outline.left > most)
        return {};
    const auto advance = static_cast<unsigned>(std::lround(drawing.advancePx * unitsPerEm / drawing.emPx));
    std::vector<unsigned char> glyph = glyphOf(outline);
    Bytes cmap, head, hhea, hmtx, loca, maxp, post;
    cmap.u16(0).u16(1).u16(3).u16(10).u32(12);
    cmap.u16(12).u16(0).u32(28).u32(0).u32(1).u32(letter).u32(letter).u32(1);
    head.u32(0x00010000).u32(0x00010000).u32(0).u32(0x5F0F3CF5).u16(0).u16(unitsPerEm);
    head.u32(0).u32(0).u32(0).u32(0);  // made and changed: nobody asks
    head.i16(outline.left).i16(outline.bottom).i16(outline.right).i16(outline.top);
    head.u16(0).u16(8).i16(2).i16(1).i16(0);
    hhea.u32(0x00010000)
        .i16(ascent)
        .i16(-descent)
        .i16(0)
        .u16(advance)
        .i16(outline.left)
        .i16(0)
        .i16(outline.right);
    hhea.i16(1).i16(0).i16(0).i16(0).i16(0).i16(0).i16(0).i16(0).u16(2);
    hmtx.u16(unitsPerEm / 2).i16(0).u16(advance).i16(outline.left);
    loca.u32(0).u32(0).u32(static_cast<std::uint32_t>(glyph.size()));
    maxp.u32(0x00010000).u16(2).u16(static_cast<unsigned>(outline.points));
    maxp.u16(static_cast<unsigned>(outline.contours.size())).u16(0).u16(0).u16(2);
    for (int i = 0; i < 8; ++i) maxp.u16(0);
    post.u32(0x00030000);
    for (int i = 0; i < 7; ++i) post.u32(0);
    return fileOf({{"cmap", std::move(cmap.get())},
                   {"glyf", std::move(glyph)},
                   {"head", std::move(head.get())},
                   {"hhea", std::move(hhea.get())},
                   {"hmtx", std::move(hmtx.get())},
                   {"loca", std::move(loca.get())},
                   {"maxp", std::move(maxp.get())},
                   {"post", std::move(post.get())}});
}

}  // namespace text
