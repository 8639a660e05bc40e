#include "app/window/panel_picture.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <span>

#include "gl/draw.hpp"

namespace app {

namespace {

template <class Kept, class Given>
bool same(const std::vector<Kept>& kept, const ImVector<Given>& given)
{
    const auto size = static_cast<std::size_t>(given.Size);
    return kept.size() == size &&
           (size == 0 || std::memcmp(kept.data(), given.Data, size * sizeof(Kept)) == 0);
}

/// Equal but for the number of their triangles.
bool alike(const std::vector<ImDrawCmd>& kept, const ImVector<ImDrawCmd>& given)
{
    const auto equal = [](const ImDrawCmd& a, const ImDrawCmd& b) {
        return std::memcmp(&a.ClipRect, &b.ClipRect, sizeof a.ClipRect) == 0 && a.TextureId == b.TextureId &&
               a.UserCallback == nullptr && b.UserCallback == nullptr;
    };
    return std::equal(kept.begin(), kept.end(), given.begin(), given.end(), equal);
}

bool same(const std::vector<ImDrawCmd>& kept, const ImVector<ImDrawCmd>& given)
{
    const auto equal = [](const ImDrawCmd& a, const ImDrawCmd& b) {
        return a.VtxOffset == b.VtxOffset && a.IdxOffset == b.IdxOffset && a.ElemCount == b.ElemCount;
    };
    return alike(kept, given) && std::equal(kept.begin(), kept.end(), given.begin(), given.end(), equal);
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

/// Adds the triangles that have a vertex numbered in [first, end).
void addTriangles(geo::Box& box, std::span<const ImDrawVert> vertices, std::span<const ImDrawIdx> indices,
                  std::span<const ImDrawCmd> commands, std::size_t first, std::size_t end)
{
    for (const ImDrawCmd& command : commands) {
        const auto at = [&](std::size_t i) {
            return std::size_t{command.VtxOffset} + indices[command.IdxOffset + i];
        };
        for (std::size_t i = 0; i + 2 < command.ElemCount; i += 3) {
            const std::array<std::size_t, 3> corners{at(i), at(i + 1), at(i + 2)};
            if (std::none_of(corners.begin(), corners.end(),
                             [&](std::size_t v) { return v >= first && v < end; }))
                continue;
            for (const std::size_t v : corners) box.add({vertices[v].pos.x, vertices[v].pos.y});
        }
    }
}

template <class T>
std::span<const T> spanOf(const ImVector<T>& vector)
{
    return {vector.Data, static_cast<std::size_t>(vector.Size)};
}

/// Draws what lies in the box (window pixels, y down).
void renderWithin(PanelPainter& painter, const ImDrawData& data, const geo::Box& box, int heightPx)
{
    const auto commandsOf = [&](int list) -> ImVector<ImDrawCmd>& { return data.CmdLists[list]->CmdBuffer; };
    std::vector<ImVec4> clips;
    for (int list = 0; list < data.CmdListsCount; ++list) {
        for (ImDrawCmd& command : commandsOf(list)) {
            ImVec4& clip = command.ClipRect;
            clips.push_back(clip);
            clip = {std::max(clip.x, static_cast<float>(box.minX)),
                    std::max(clip.y, static_cast<float>(box.minY)),
                    std::min(clip.z, static_cast<float>(box.maxX)),
                    std::min(clip.w, static_cast<float>(box.maxY))};
        }
    }
    painter.paint(data, heightPx);
    auto clip = clips.begin();
    for (int list = 0; list < data.CmdListsCount; ++list)
        for (ImDrawCmd& command : commandsOf(list)) command.ClipRect = *clip++;
}

/// A box of the window (y down) as OpenGL counts.
gl::Rect rectOf(const geo::Box& box, int heightPx)
{
    const auto whole = [](double v) { return static_cast<int>(std::lround(std::clamp(v, -1e5, 1e5))); };
    return {whole(box.minX), heightPx - whole(box.maxY), whole(box.maxX) - whole(box.minX),
            whole(box.maxY) - whole(box.minY)};
}

/// The window without `freePx`; y up.
std::vector<gl::Rect> around(const std::vector<geo::Box>& freePx, int widthPx, int heightPx)
{
    std::vector<gl::Rect> parts{{0, 0, widthPx, heightPx}};
    for (const geo::Box& box : freePx) {
        if (box.empty()) continue;
        const int left = static_cast<int>(std::lround(box.minX)),
                  right = static_cast<int>(std::lround(box.maxX));
        const int low = heightPx - static_cast<int>(std::lround(box.maxY)),
                  high = heightPx - static_cast<int>(std::lround(box.minY));
        std::vector<gl::Rect> rest;
        for (const gl::Rect& part : parts) {
            const gl::Rect hole = gl::intersection(part, {left, low, right - left, high - low});
            if (hole.empty()) {
                rest.push_back(part);
                continue;
            }
            rest.push_back({part.x, hole.top(), part.width, part.top() - hole.top()});
            rest.push_back({part.x, part.y, part.width, hole.y - part.y});
            rest.push_back({part.x, hole.y, hole.x - part.x, hole.height});
            rest.push_back({hole.right(), hole.y, part.right() - hole.right(), hole.height});
        }
        std::erase_if(rest, [](const gl::Rect& part) { return part.empty(); });
        parts = std::move(rest);
    }
    return parts;
}

}  // namespace

void PanelPicture::draw(const ImDrawData& data, PanelPainter& painter, int widthPx, int heightPx,
                        const std::vector<geo::Box>& freePx)
{
    const bool sameWindow = widthPx_ == widthPx && heightPx_ == heightPx && freePx == freePx_;
    const gl::DrawTarget window = gl::window(widthPx, heightPx);
    gl::beginDrawing(window);  // small pictures may have been painted since the map
    std::optional<geo::Box> changed;
    if (sameWindow && kept_) changed = changedBox(data);
    if (changed) copyToWindow(window);
    copied_ = changed && changed->empty();
    if (copied_) return;

    if (!sameWindow) {
        freePx_ = freePx;
        resize(widthPx, heightPx);
        gl::beginDrawing(window);  // a picture that was made is what OpenGL draws into since
    }
    remember(data);
    const bool inPart = changed && !overMap_;
    if (inPart)
        renderWithin(painter, data, *changed, heightPx);
    else
        painter.paint(data, heightPx);
    kept_ = hasPictures() && !overMap_;
    if (kept_)
        copyFromWindow(window, inPart ? rectOf(*changed, heightPx) : gl::Rect{0, 0, widthPx, heightPx});
}

void PanelPicture::resize(int widthPx, int heightPx)
{
    widthPx_ = widthPx;
    heightPx_ = heightPx;
    parts_ = around(freePx_, widthPx, heightPx);
    pictures_.resize(parts_.size());
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        std::optional<gl::Framebuffer>& picture = pictures_[i];
        const gl::Rect& part = parts_[i];
        if (picture && picture->width() == part.width && picture->height() == part.height) continue;
        picture.reset();
        if (base::Result<gl::Framebuffer> made =
                gl::Framebuffer::create(part.width, part.height, gl::Order::Window))
            picture = std::move(*made.value);
    }
}

bool PanelPicture::hasPictures() const
{
    return std::all_of(pictures_.begin(), pictures_.end(),
                       [](const auto& picture) { return picture.has_value(); });
}

void PanelPicture::addKept(std::vector<render::KeptPicture>& kept) const
{
    for (const auto& picture : pictures_)
        if (picture) kept.push_back(render::KeptPicture::of("panels", picture->width(), picture->height()));
}

std::optional<geo::Box> PanelPicture::changedBox(const ImDrawData& data) const
{
    if (seen_.size() != static_cast<std::size_t>(data.CmdListsCount)) return std::nullopt;
    geo::Box box;
    for (std::size_t i = 0; i < seen_.size(); ++i) {
        const List& old = seen_[i];
        const ImDrawList& list = *data.CmdLists[static_cast<int>(i)];
        if (!alike(old.commands, list.CmdBuffer)) return std::nullopt;
        if (same(old.vertices, list.VtxBuffer)) {
            if (!same(old.commands, list.CmdBuffer) || !same(old.indices, list.IdxBuffer))
                return std::nullopt;
            continue;
        }
        // What comes before and after a change is as before.
        const std::span<const ImDrawVert> before = old.vertices, now = spanOf(list.VtxBuffer);
        const auto equal = [](const ImDrawVert& a, const ImDrawVert& b) {
            return std::memcmp(&a, &b, sizeof a) == 0;
        };
        const auto ahead = std::mismatch(before.begin(), before.end(), now.begin(), now.end(), equal);
        const auto first = static_cast<std::size_t>(ahead.first - before.begin());
        const auto behind =
            std::mismatch(before.rbegin(), before.rend() - static_cast<std::ptrdiff_t>(first), now.rbegin(),
                          now.rend() - static_cast<std::ptrdiff_t>(first), equal);
        const auto rest = static_cast<std::size_t>(behind.first - before.rbegin());
        addTriangles(box, before, old.indices, old.commands, first, before.size() - rest);
        addTriangles(box, now, spanOf(list.IdxBuffer), spanOf(list.CmdBuffer), first, now.size() - rest);
    }
    if (box.empty()) return box;
    return geo::Box{std::floor(box.minX) - 1, std::floor(box.minY) - 1, std::ceil(box.maxX) + 1,
                    std::ceil(box.maxY) + 1};
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
            overMap_ = overMap_ || command.UserCallback != nullptr ||
                       std::any_of(freePx_.begin(), freePx_.end(),
                                   [&](const geo::Box& box) { return reaches(list, command, box); });
    }
}

void PanelPicture::copyToWindow(const gl::DrawTarget& window) const
{
    for (std::size_t i = 0; i < parts_.size(); ++i)
        gl::copyPixels(pictures_[i]->target(), {0, 0, parts_[i].width, parts_[i].height}, window, parts_[i].x,
                       parts_[i].y);
}

void PanelPicture::copyFromWindow(const gl::DrawTarget& window, const gl::Rect& box)
{
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const gl::Rect drawn = gl::intersection(parts_[i], box);
        gl::copyPixels(window, drawn, pictures_[i]->target(), drawn.x - parts_[i].x, drawn.y - parts_[i].y);
    }
}

}  // namespace app
