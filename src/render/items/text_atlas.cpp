#include "render/items/text_atlas.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace render {

namespace {

constexpr int firstSide = 1024;
constexpr int maxSide = 4096;  // what every driver of OpenGL 3.3 and WebGL 2 has in practice
constexpr float maxPieceWidthPx = 900;  // a longer run is cut into pieces, so that any run fits

template <class T>
void appendBytes(std::string& key, const T& value)
{
    char bytes[sizeof(T)];
    std::memcpy(bytes, &value, sizeof(T));
    key.append(bytes, sizeof(T));
}

void addQuad(Mesh& mesh, float x, float y, float u, float v, float width, float height, layout::Rgba color)
{
    const std::uint32_t a = mesh.add({x, y, u, v, color});
    mesh.add({x + width, y, u + width, v, color});
    mesh.add({x, y + height, u, v + height, color});
    mesh.add({x + width, y + height, u + width, v + height, color});
    mesh.triangle(a, a + 1, a + 2);
    mesh.triangle(a + 2, a + 1, a + 3);
}

}  // namespace

bool TextAtlas::addRun(Mesh& mesh, const layout::TextRun& run)
{
    if (!std::isfinite(run.origin.x) || !std::isfinite(run.origin.y)) return true;
    const std::span<const text::Glyph> glyphs = run.text.glyphs;
    std::size_t begin = 0;
    while (begin < glyphs.size()) {
        std::size_t end = begin + 1;
        while (end < glyphs.size() && glyphs[end].x - glyphs[begin].x < maxPieceWidthPx) ++end;
        if (!addPiece(mesh, run, glyphs.subspan(begin, end - begin))) return false;
        begin = end;
    }
    return true;
}

bool TextAtlas::addPiece(Mesh& mesh, const layout::TextRun& run, std::span<const text::Glyph> glyphs)
{
    const PhasedPx x = phased(run.origin.x), y = phased(run.origin.y);
    const float haloPx = run.halo.a > 0 ? run.haloPx : 0;
    std::string key;
    key.reserve(16 + glyphs.size() * 12);
    appendBytes(key, static_cast<std::uint8_t>(run.text.font.weight));
    appendBytes(key, run.text.font.sizePx);
    appendBytes(key, static_cast<std::uint8_t>(x.phase * phasesPerPx + y.phase));
    appendBytes(key, haloPx);
    for (const text::Glyph& glyph : glyphs) {
        appendBytes(key, glyph.id);
        appendBytes(key, glyph.x);
        appendBytes(key, glyph.y);
    }
    auto found = sprites_.find(key);
    if (found == sprites_.end()) {
        const Coverage ink = glyphs_.compose(run.text.font, glyphs, x.phase, y.phase);
        const std::optional<Place> halo = place(dilated(ink, haloPx));
        const std::optional<Place> inkPlace = place(ink);
        if (!halo || !inkPlace) return false;
        if (leavesOut_ && !ink.empty() && inkPlace->width == 0) return true;
        found = sprites_.emplace(std::move(key), Sprite{*inkPlace, *halo}).first;
    }
    const auto quad = [&](const Place& p, layout::Rgba color) {
        if (p.width > 0 && color.a > 0)
            addQuad(mesh, static_cast<float>(x.px + p.left), static_cast<float>(y.px + p.top),
                    static_cast<float>(p.u), static_cast<float>(p.v), static_cast<float>(p.width),
                    static_cast<float>(p.height), color);
    };
    quad(found->second.halo, run.halo);
    quad(found->second.ink, run.color);
    return true;
}

bool TextAtlas::fits(const Coverage& coverage)
{
    if (shelfX_ + coverage.width > side_) {
        shelfY_ += shelfHeight_;
        shelfX_ = shelfHeight_ = 0;
    }
    return coverage.width <= side_ && shelfY_ + coverage.height <= side_;
}

std::optional<TextAtlas::Place> TextAtlas::place(const Coverage& coverage)
{
    if (coverage.empty()) return Place{};
    if (side_ == 0) makeRoom();
    if (!fits(coverage)) return leavesOut_ ? std::optional(Place{}) : std::nullopt;
    const Place placed{shelfX_, shelfY_, coverage.left, coverage.top, coverage.width, coverage.height};
    for (int row = 0; row < coverage.height; ++row)
        std::copy_n(coverage.values.data() + static_cast<std::ptrdiff_t>(row) * coverage.width, coverage.width,
                    texels_.data() + static_cast<std::ptrdiff_t>(placed.v + row) * side_ + placed.u);
    shelfX_ += coverage.width;
    shelfHeight_ = std::max(shelfHeight_, coverage.height);
    dirtyFrom_ = std::min(dirtyFrom_, placed.v);
    dirtyTo_ = std::max(dirtyTo_, placed.v + placed.height);
    return placed;
}

void TextAtlas::makeRoom()
{
    int side = side_ == 0 ? firstSide : side_;
    // Emptied once for this picture and full again: it is too small, not just full of old text.
    if (emptiedForPicture_) {
        if (side == maxSide) leavesOut_ = true;
        side = std::min(2 * side, maxSide);
    } else {
        leavesOut_ = false;
    }
    emptiedForPicture_ = side_ != 0;
    sprites_.clear();
    shelfX_ = shelfY_ = shelfHeight_ = 0;
    if (side == side_) return;  // old texels are overwritten as places are given out again
    side_ = side;
    texels_.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 0);
    texture_.reset();
    dirtyFrom_ = side;
    dirtyTo_ = 0;
}

void TextAtlas::bind(int unit)
{
    if (side_ == 0) makeRoom();
    if (!texture_) {
        texture_.emplace(side_, side_);
        dirtyFrom_ = 0;
        dirtyTo_ = shelfY_ + shelfHeight_;
    }
    if (dirtyFrom_ < dirtyTo_) {
        const auto width = static_cast<std::size_t>(side_);
        texture_->updateRows(dirtyFrom_, dirtyTo_ - dirtyFrom_,
                             std::span(texels_).subspan(static_cast<std::size_t>(dirtyFrom_) * width,
                                                        static_cast<std::size_t>(dirtyTo_ - dirtyFrom_) * width));
    }
    dirtyFrom_ = side_;
    dirtyTo_ = 0;
    texture_->bind(unit);
}

}  // namespace render
