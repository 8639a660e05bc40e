#include "ui/parts/slider.hpp"

#include <algorithm>
#include <cmath>

#include "ui/parts/imgui_compat.hpp"

namespace ui {

std::optional<double> steppedByKeys(const PanelContext& f, std::string_view item, double value,
                                    const SliderScale& scale)
{
    const Focus& focus = f.memory.focus;
    if (!f.reachable() || !focus.visible() || !focus.has(itemKey(item))) return std::nullopt;
    const FocusKeys& keys = focus.pending();
    double moved = value;
    // Up means more, though it is a step back in lists.
    if (compat::keyPressed(ImGuiKey_UpArrow))
        moved += scale.step;
    else if (compat::keyPressed(ImGuiKey_DownArrow))
        moved -= scale.step;
    else
        moved += keys.step * scale.step;
    moved -= keys.page * scale.page;
    if (keys.jump != 0) moved = keys.jump < 0 ? scale.from : scale.to;
    moved = std::clamp(moved, scale.from, scale.to);
    return moved == value ? std::nullopt : std::optional(moved);
}

double valueAt(float x, float x0, float x1, const SliderScale& scale)
{
    const double share = x1 > x0 ? std::clamp(static_cast<double>((x - x0) / (x1 - x0)), 0.0, 1.0) : 0;
    const double value = scale.from + std::round(share * (scale.to - scale.from) / scale.step) * scale.step;
    return std::clamp(value, scale.from, scale.to);
}

std::optional<double> slider(PanelContext& f, const std::string& name, const Rect& rect, double value,
                             const SliderScale& scale, std::string_view tooltip)
{
    const Press p = press(f, name, rect, {.tooltip = tooltip, .ownArrows = true});
    const float knob = f.px(8), line = f.px(4);
    const float x0 = rect.x0 + knob, x1 = rect.x1 - knob;
    std::optional<double> moved = steppedByKeys(f, name, value, scale);
    if (p.held)
        if (const double there = valueAt(ImGui::GetIO().MousePos.x, x0, x1, scale); there != value)
            moved = there;
    const double shown = std::clamp(moved.value_or(value), scale.from, scale.to);
    const float x =
        std::round(x0 + (x1 - x0) * static_cast<float>((shown - scale.from) / (scale.to - scale.from)));
    const Rect track = rectAt(x0, std::round(rect.midY() - line / 2), x1 - x0, line);
    fillRect(track, f.c.border, line / 2);
    fillRect({track.x0, track.y0, x, track.y1}, f.c.accent, line / 2);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled({x, rect.midY()}, knob, f.c.accent);
    list.AddCircleFilled({x, rect.midY()}, knob - f.px(2), p.hovered || p.held ? f.c.hover : f.c.panel);
    drawRing(f, p, rect, f.px(size::corner));
    return moved;
}

}  // namespace ui
