#include "render/items/text_sprite.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace render {

namespace {

constexpr std::size_t maxBitmaps = 8192;
constexpr std::size_t maxSpriteBytes = std::size_t{16} << 20;
constexpr float maxPieceWidthPx = 900;  // so that any piece fits into a texture

template <class T>
void appendBytes(std::string& key, T value)
{
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    key.append(bytes, sizeof(T));
}

}  // namespace

PhasedPx phased(float coordinatePx)
{
    const float limited = std::clamp(coordinatePx, -1e6f, 1e6f);
    const auto quarters = static_cast<int>(std::lround(limited * static_cast<float>(phasesPerPx)));
    const int px =
        static_cast<int>(std::floor(static_cast<float>(quarters) / static_cast<float>(phasesPerPx)));
    return {px, quarters - px * phasesPerPx};
}

Coverage dilated(const Coverage& ink, float radiusPx)
{
    Coverage out;
    if (ink.empty() || !(radiusPx > 0)) return out;
    radiusPx = std::min(radiusPx, 64.f);
    const int reach = static_cast<int>(std::ceil(radiusPx)) + 1;
    out.left = ink.left - reach;
    out.top = ink.top - reach;
    out.width = ink.width + 2 * reach;
    out.height = ink.height + 2 * reach;
    out.values.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx) {
            // A pixel covered to the share a lets its edge lie a pixel widths into it, so at distance d the
            // halo's edge covers radius + a - d.
            const float gain = radiusPx - std::hypot(static_cast<float>(dx), static_cast<float>(dy));
            if (gain <= -1) continue;
            const int add = static_cast<int>(std::lround(gain * 255));
            for (int y = 0; y < ink.height; ++y) {
                const std::uint8_t* source = ink.values.data() + static_cast<std::ptrdiff_t>(y) * ink.width;
                std::uint8_t* target = out.values.data() +
                                       static_cast<std::ptrdiff_t>(y + dy + reach) * out.width + (dx + reach);
                for (int x = 0; x < ink.width; ++x) {
                    const int value = source[x] == 0 ? 0 : std::clamp(source[x] + add, 0, 255);
                    target[x] = static_cast<std::uint8_t>(std::max<int>(target[x], value));
                }
            }
        }
    }
    return out;
}

const text::GlyphBitmap& GlyphCache::bitmap(text::Font font, const text::FontFile* other, std::uint32_t glyph,
                                            int phaseX, int phaseY)
{
    std::string key;
    appendBytes(key, font.sizePx);
    appendBytes(key, other);
    appendBytes(key, glyph);
    appendBytes(key, static_cast<std::uint8_t>(font.weight));
    appendBytes(key, static_cast<std::uint8_t>(phaseX * phasesPerPx + phaseY));
    const auto found = bitmaps_.find(key);
    if (found != bitmaps_.end()) return found->second;
    if (bitmaps_.size() >= maxBitmaps) bitmaps_.clear();
    constexpr auto phases = static_cast<float>(phasesPerPx);
    return bitmaps_
        .emplace(std::move(key),
                 fonts_->rasterise(font.weight, font.sizePx, glyph, static_cast<float>(phaseX) / phases,
                                   static_cast<float>(phaseY) / phases, other))
        .first->second;
}

Coverage GlyphCache::compose(const text::ShapedText& line, std::span<const text::Glyph> glyphs, int phaseX,
                             int phaseY)
{
    struct Placed {
        const text::GlyphBitmap* bitmap;
        int left, top;
    };
    std::vector<Placed> placed;
    placed.reserve(glyphs.size());
    int minX = 0, minY = 0, maxX = 0, maxY = 0;
    constexpr auto phases = static_cast<float>(phasesPerPx);
    if (bitmaps_.size() + glyphs.size() >= maxBitmaps) bitmaps_.clear();  // never while pointers are held
    for (const text::Glyph& glyph : glyphs) {
        const PhasedPx x = phased(glyph.x + static_cast<float>(phaseX) / phases);
        const PhasedPx y = phased(glyph.y + static_cast<float>(phaseY) / phases);
        const text::GlyphBitmap& bits =
            bitmap(line.font, line.fontOf(glyph).get(), glyph.id, x.phase, y.phase);
        if (bits.width <= 0 || bits.height <= 0) continue;
        const Placed at{&bits, x.px + bits.left, y.px + bits.top};
        if (placed.empty()) {
            minX = at.left, minY = at.top;
            maxX = at.left + bits.width, maxY = at.top + bits.height;
        }
        minX = std::min(minX, at.left), minY = std::min(minY, at.top);
        maxX = std::max(maxX, at.left + bits.width), maxY = std::max(maxY, at.top + bits.height);
        placed.push_back(at);
    }
    Coverage out;
    out.left = minX, out.top = minY;
    out.width = maxX - minX, out.height = maxY - minY;
    if (out.empty()) return {};
    out.values.resize(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (const Placed& glyph : placed) {
        for (int y = 0; y < glyph.bitmap->height; ++y) {
            const std::uint8_t* source =
                glyph.bitmap->coverage.data() + static_cast<std::ptrdiff_t>(y) * glyph.bitmap->width;
            std::uint8_t* target = out.values.data() +
                                   static_cast<std::ptrdiff_t>(glyph.top - minY + y) * out.width +
                                   (glyph.left - minX);
            for (int x = 0; x < glyph.bitmap->width; ++x)
                target[x] = static_cast<std::uint8_t>(std::min(255, target[x] + source[x]));
        }
    }
    return out;
}

std::vector<TextPiece> textPieces(const scene::TextRun& run)
{
    std::vector<TextPiece> pieces;
    if (!std::isfinite(run.origin.x) || !std::isfinite(run.origin.y)) return pieces;
    const std::span<const text::Glyph> glyphs = run.text.glyphs;
    for (std::size_t begin = 0, end = 0; begin < glyphs.size(); begin = end) {
        end = begin + 1;
        while (end < glyphs.size() && glyphs[end].x - glyphs[begin].x < maxPieceWidthPx) ++end;
        TextPiece piece{&run.text,
                        glyphs.subspan(begin, end - begin),
                        phased(run.origin.x),
                        phased(run.origin.y),
                        run.halo.a > 0 ? run.haloPx : 0,
                        {}};
        piece.key.reserve(16 + piece.glyphs.size() * 20);
        appendBytes(piece.key, static_cast<std::uint8_t>(run.text.font.weight));
        appendBytes(piece.key, run.text.font.sizePx);
        appendBytes(piece.key, static_cast<std::uint8_t>(piece.x.phase * phasesPerPx + piece.y.phase));
        appendBytes(piece.key, piece.haloPx);
        for (const text::Glyph& glyph : piece.glyphs) {
            appendBytes(piece.key, run.text.fontOf(glyph).get());
            appendBytes(piece.key, glyph.id);
            appendBytes(piece.key, glyph.x);
            appendBytes(piece.key, glyph.y);
        }
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

void TextSprites::beginPicture()
{
    if (bytes_ <= maxSpriteBytes) return;
    sprites_.clear();
    bytes_ = 0;
}

const TextSprite& TextSprites::get(TextPiece piece)
{
    const auto found = sprites_.find(piece.key);
    if (found != sprites_.end()) return found->second;
    TextSprite made{glyphs_.compose(*piece.line, piece.glyphs, piece.x.phase, piece.y.phase), {}};
    made.halo = dilated(made.ink, piece.haloPx);
    bytes_ += piece.key.size() + sizeof(TextSprite) + made.ink.values.size() + made.halo.values.size();
    return sprites_.emplace(std::move(piece.key), std::move(made)).first->second;
}

}  // namespace render
