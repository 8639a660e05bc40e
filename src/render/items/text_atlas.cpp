#include "render/items/text_atlas.hpp"

#include <algorithm>
#include <utility>

namespace render {

namespace {

constexpr int firstSide = 1024;
constexpr int maxSide = 4096;  // what every driver of OpenGL 3.3 and WebGL 2 has in practice

/// Puts a picture of coverage into every second byte of a larger one.
void interleave(const Coverage& coverage, std::uint8_t* target, int targetWidth)
{
    for (int row = 0; row < coverage.height; ++row) {
        const std::uint8_t* source =
            coverage.values.data() + static_cast<std::ptrdiff_t>(row) * coverage.width;
        std::uint8_t* to = target + static_cast<std::ptrdiff_t>(row) * targetWidth * 2;
        for (int x = 0; x < coverage.width; ++x) to[2 * x] = source[x];
    }
}

}  // namespace

bool TextAtlas::addRun(TextMesh& mesh, const scene::TextRun& run)
{
    for (TextPiece& piece : textPieces(run))
        if (!addPiece(mesh, run, std::move(piece))) return false;
    return true;
}

bool TextAtlas::addPiece(TextMesh& mesh, const scene::TextRun& run, TextPiece piece)
{
    auto found = sprites_.find(piece.key);
    if (found == sprites_.end()) {
        const Coverage ink = glyphs_.compose(*piece.line, piece.glyphs, piece.x.phase, piece.y.phase);
        const std::optional<Place> placed = place(ink, dilated(ink, piece.haloPx));
        if (!placed) return false;
        if (leavesOut_ && !ink.empty() && placed->width == 0) return true;
        found = sprites_.emplace(std::move(piece.key), *placed).first;
    }
    const Place& p = found->second;
    if (p.width == 0) return true;
    const auto corner = [&](int dx, int dy) {
        return mesh.add({static_cast<float>(piece.x.px + p.left + dx),
                         static_cast<float>(piece.y.px + p.top + dy), static_cast<float>(p.u + dx),
                         static_cast<float>(p.v + dy), run.color, run.halo});
    };
    const std::uint32_t a = corner(0, 0), b = corner(p.width, 0), c = corner(0, p.height),
                        d = corner(p.width, p.height);
    mesh.triangle(a, b, c);
    mesh.triangle(c, b, d);
    return true;
}

bool TextAtlas::fits(int width, int height)
{
    if (shelfX_ + width > side_) {
        shelfY_ += shelfHeight_;
        shelfX_ = shelfHeight_ = 0;
    }
    return width <= side_ && shelfY_ + height <= side_;
}

std::optional<TextAtlas::Place> TextAtlas::place(const Coverage& ink, const Coverage& halo)
{
    if (ink.empty()) return Place{};
    if (side_ == 0) makeRoom();
    const Coverage& outer = halo.empty() ? ink : halo;
    if (!fits(outer.width, outer.height)) return leavesOut_ ? std::optional(Place{}) : std::nullopt;
    const Place placed{shelfX_, shelfY_, outer.left, outer.top, outer.width, outer.height};
    const auto texel = [&](int u, int v) {
        return texels_.data() + (static_cast<std::ptrdiff_t>(v) * side_ + u) * 2;
    };
    for (int row = 0; row < outer.height; ++row)  // of whatever was here before
        std::fill_n(texel(placed.u, placed.v + row), outer.width * 2, std::uint8_t{0});
    interleave(halo, texel(placed.u, placed.v), side_);
    interleave(ink, texel(placed.u + ink.left - outer.left, placed.v + ink.top - outer.top) + 1, side_);
    shelfX_ += outer.width;
    shelfHeight_ = std::max(shelfHeight_, outer.height);
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
    texels_.assign(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 2, 0);
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
        const auto rowBytes = static_cast<std::size_t>(side_) * 2;
        texture_->updateRows(
            dirtyFrom_, dirtyTo_ - dirtyFrom_,
            std::span(texels_).subspan(static_cast<std::size_t>(dirtyFrom_) * rowBytes,
                                       static_cast<std::size_t>(dirtyTo_ - dirtyFrom_) * rowBytes));
    }
    dirtyFrom_ = side_;
    dirtyTo_ = 0;
    texture_->bind(unit);
}

}  // namespace render
