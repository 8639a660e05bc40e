#include "ui/parts/column.hpp"

#include <cmath>
#include <utility>

#include "ui/parts/imgui_compat.hpp"

namespace ui {

void Column::paragraph(Face face, ImU32 color, std::string_view text, std::size_t maxLines)
{
    const float line = lineHeight(f, face), lead = std::round((line - textHeight(f, face)) / 2);
    for (const std::string& part : wrapped(f, face, text, width_, maxLines)) {
        drawText(f, face, x0, y_ + lead, color, part);
        y_ += line;
    }
}

Rect Column::Flow::next(float widthPx)
{
    widthPx = std::fmin(widthPx, column_.width());
    if (any_ && x_ + widthPx > column_.x1()) {
        x_ = column_.x0;
        column_.take(height_ + gap_);
    }
    any_ = true;
    const Rect rect = rectAt(x_, column_.y(), widthPx, height_);
    x_ += widthPx + gap_;
    return rect;
}

void Column::Flow::end()
{
    if (any_) column_.take(height_);
}

void followFinger(PanelContext& f, const Rect& area)
{
    constexpr float slowest = 30, halvedIn = 0.18f;  // pixels a second, seconds
    if (!f.state().transient.touch || !f.reachable()) return;
    FingerMemory& finger = f.memory.finger;
    const ImGuiIO& io = ImGui::GetIO();
    const ImGuiID window = ImGui::GetID("##finger");
    if (io.MouseDown[0]) {
        if (ImGui::IsMouseClicked(0) && area.holds(io.MousePos)) finger.scrolls = 0;
        const ImVec2 moved = ImGui::GetMouseDragDelta(0, 0);
        const bool along = std::fabs(moved.y) > f.px(10) && std::fabs(moved.y) > std::fabs(moved.x);
        if (finger.scrolls == 0 && along && area.holds(io.MouseClickedPos[0]) && ImGui::GetScrollMaxY() > 0 &&
            !f.memory.panel.sheetDragged) {
            finger.scrolls = window;
            compat::releaseItem();
        }
        if (finger.scrolls != window) return;
        ImGui::SetScrollY(std::fmax(0.0f, ImGui::GetScrollY() - io.MouseDelta.y));
        finger.speed = 0.6f * finger.speed + 0.4f * io.MouseDelta.y / std::fmax(io.DeltaTime, 0.001f);
        return;
    }
    // Let go, it runs on for a while.
    if (finger.scrolls != window) return;
    finger.speed *= std::exp2(-io.DeltaTime / halvedIn);
    if (std::fabs(finger.speed) < f.px(slowest) || f.state().preferences.reducedMotion) {
        finger = {};
        return;
    }
    ImGui::SetScrollY(std::fmax(0.0f, ImGui::GetScrollY() - finger.speed * io.DeltaTime));
    f.out.animating = true;
}

ScrollRegion::ScrollRegion(PanelContext& frame, const char* id, const Rect& area, ImU32 ground)
    : f_(frame), area_(area)
{
    ImGui::SetCursorScreenPos(area.min());
    // ImGui takes sizes of zero and less for "all that is left".
    ImGui::BeginChild(id, {std::fmax(area.width(), 1.0f), std::fmax(area.height(), 1.0f)}, false,
                      ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground);
    if (ground != 0) fillRect(area, ground);
    origin_ = ImGui::GetCursorScreenPos();
    outer_ = std::exchange(f_.scrolling, this);
    followFinger(f_, area_);
}

ScrollRegion::~ScrollRegion()
{
    f_.scrolling = outer_;
    ImGui::EndChild();
}

Column ScrollRegion::column(float paddingLogical) const
{
    const float padding = f_.px(paddingLogical);
    return {f_, origin_.x + padding, origin_.y, area_.width() - 2 * padding};
}

void ScrollRegion::reach(const Column& column, float marginLogical)
{
    // ImGui measures the content from where it believes it to begin.
    ImGui::SetCursorScreenPos({origin_.x, column.y() + ahead_ + f_.px(marginLogical) - 1});
    ImGui::Dummy({1, 1});
}

float ScrollRegion::offset() const { return ImGui::GetScrollY() + ahead_; }

void ScrollRegion::scrollTo(float offset) const { ImGui::SetScrollY(std::fmax(0.0f, offset)); }

void ScrollRegion::startAt(float offset)
{
    const float by = offset - this->offset();
    if (by == 0) return;
    ahead_ += by;
    origin_.y -= by;
    scrollTo(offset);
}

void ScrollRegion::bring(const Rect& rect)
{
    const float margin = f_.px(8);
    if (rect.y0 - margin < area_.y0)
        scrollTo(offset() - (area_.y0 - rect.y0) - margin);
    else if (rect.y1 + margin > area_.y1)
        scrollTo(offset() + (rect.y1 - area_.y1) + margin);
}

void ScrollRegion::takePageKeys()
{
    const Focus& focus = f_.memory.focus;
    if (f_.keys.page == 0 || !f_.reachable() || !focus.visible() || focus.has(itemKey("map")) ||
        focus.ownsArrows())
        return;
    const float step = area_.height() - 2 * f_.px(size::row);
    scrollTo(offset() + static_cast<float>(f_.keys.page) * std::fmax(step, f_.px(size::row)));
}

}  // namespace ui
