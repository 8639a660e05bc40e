#include "app/panel_picture.hpp"

#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace app {

namespace {

template <class Kept, class Given>
bool same(const std::vector<Kept>& kept, const ImVector<Given>& given)
{
    const auto size = static_cast<std::size_t>(given.Size);
    return kept.size() == size &&
           (size == 0 || std::memcmp(kept.data(), given.Data, size * sizeof(Kept)) == 0);
}

bool same(const std::vector<ImDrawCmd>& kept, const ImVector<ImDrawCmd>& given)
{
    const auto equal = [](const ImDrawCmd& a, const ImDrawCmd& b) {
        return std::memcmp(&a.ClipRect, &b.ClipRect, sizeof a.ClipRect) == 0 && a.TextureId == b.TextureId &&
               a.VtxOffset == b.VtxOffset && a.IdxOffset == b.IdxOffset && a.ElemCount == b.ElemCount &&
               a.UserCallback == b.UserCallback;
    };
    return std::equal(kept.begin(), kept.end(), given.begin(), given.end(), equal);
}

/// True if the command's triangles reach into `box` by a pixel or more.
bool reaches(const ImDrawList& list, const ImDrawCmd& command, const geo::Box& box)
{
    const ImVec4& clip = command.ClipRect;
    if (clip.x + 1 > box.maxX || clip.y + 1 > box.maxY || clip.z - 1 < box.minX || clip.w - 1 < box.minY)
        return false;
    float minX = clip.z, minY = clip.w, maxX = clip.x, maxY = clip.y;
    for (unsigned i = 0; i < command.ElemCount; ++i) {
        const ImDrawIdx index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
        const ImVec2 at = list.VtxBuffer[static_cast<int>(command.VtxOffset) + static_cast<int>(index)].pos;
        minX = std::min(minX, at.x);
        minY = std::min(minY, at.y);
        maxX = std::max(maxX, at.x);
        maxY = std::max(maxY, at.y);
    }
    const double left = std::max<double>({minX, clip.x, box.minX}),
                 right = std::min<double>({maxX, clip.z, box.maxX});
    const double top = std::max<double>({minY, clip.y, box.minY}),
                 bottom = std::min<double>({maxY, clip.w, box.maxY});
    return right - left >= 1 && bottom - top >= 1;
}

/// The window above the map and left of it, which is all there is beside it; y up.
std::vector<gl::Rect> around(const geo::Box& mapPx, int widthPx, int heightPx)
{
    const int left = static_cast<int>(std::lround(mapPx.minX)),
              top = static_cast<int>(std::lround(mapPx.minY));
    std::vector<gl::Rect> parts{{0, heightPx - top, widthPx, top}, {0, 0, left, heightPx - top}};
    std::erase_if(parts, [](const gl::Rect& part) { return part.empty(); });
    return parts;
}

}  // namespace

void PanelPicture::draw(const ImDrawData& data, int widthPx, int heightPx, const geo::Box& mapPx)
{
    const bool sameWindow =
        picture_ && picture_->width() == widthPx && picture_->height() == heightPx && mapPx == mapPx_;
    const bool same = sameWindow && sameAsSeen(data);
    copied_ = same && kept_;
    if (copied_) return copy(picture_->target(), gl::window(widthPx, heightPx));

    ImGui_ImplOpenGL3_RenderDrawData(const_cast<ImDrawData*>(&data));
    if (!same) {
        if (!sameWindow) resize(widthPx, heightPx, mapPx);
        remember(data);
    } else if (!overMap_) {
        // Only what came twice: a scrolling list would pay for nothing.
        copy(gl::window(widthPx, heightPx), picture_->target());
        kept_ = true;
    }
}

void PanelPicture::resize(int widthPx, int heightPx, const geo::Box& mapPx)
{
    mapPx_ = mapPx;
    parts_ = around(mapPx, widthPx, heightPx);
    if (picture_ && picture_->width() == widthPx && picture_->height() == heightPx) return;
    picture_.reset();
    if (base::Result<gl::Framebuffer> made = gl::Framebuffer::create(widthPx, heightPx, gl::Order::Window))
        picture_ = std::move(*made.value);
}

bool PanelPicture::sameAsSeen(const ImDrawData& data) const
{
    if (seen_.size() != static_cast<std::size_t>(data.CmdListsCount)) return false;
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        const ImDrawList& list = *data.CmdLists[static_cast<int>(i)];
        if (!same(seen_[i].commands, list.CmdBuffer) || !same(seen_[i].vertices, list.VtxBuffer) ||
            !same(seen_[i].indices, list.IdxBuffer))
            return false;
    }
    return true;
}

void PanelPicture::remember(const ImDrawData& data)
{
    seen_.resize(static_cast<std::size_t>(data.CmdListsCount));
    overMap_ = kept_ = false;
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        const ImDrawList& list = *data.CmdLists[static_cast<int>(i)];
        seen_[i].vertices.assign(list.VtxBuffer.begin(), list.VtxBuffer.end());
        seen_[i].indices.assign(list.IdxBuffer.begin(), list.IdxBuffer.end());
        seen_[i].commands.assign(list.CmdBuffer.begin(), list.CmdBuffer.end());
        for (const ImDrawCmd& command : list.CmdBuffer)
            overMap_ = overMap_ || command.UserCallback != nullptr || reaches(list, command, mapPx_);
    }
}

void PanelPicture::copy(const gl::DrawTarget& from, const gl::DrawTarget& to) const
{
    for (const gl::Rect& part : parts_) gl::copyPixels(from, part, to, part.x, part.y);
}

}  // namespace app
