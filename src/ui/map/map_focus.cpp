#include <algorithm>
#include <array>
#include <cmath>

#include "ui/panels.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/lettering.hpp"

namespace ui {

namespace {

constexpr std::string_view mapItem = "map";

/// The middle of the view's first map, which the arrows move.
ImVec2 crossOf(const PanelContext& f, const Rect& map)
{
    const auto scale = static_cast<float>(f.in.scale);
    const state::FrameSize size =
        state::frameSize(f.state().view.kind, static_cast<double>(map.width() / scale),
                         static_cast<double>(map.height() / scale), 0);
    return {std::round(map.x0 + static_cast<float>(size.widthPx) * scale / 2),
            std::round(map.y0 + static_cast<float>(size.heightPx) * scale / 2)};
}

void drawCross(const PanelContext& f, ImDrawList& list, ImVec2 at)
{
    const float inner = f.px(5), outer = f.px(16);
    const std::array<ImVec2, 4> ways{ImVec2{1, 0}, ImVec2{-1, 0}, ImVec2{0, 1}, ImVec2{0, -1}};
    // The ground's colour below keeps the cross off any map.
    for (const auto& [width, color] : {std::pair{f.px(5), f.c.panel}, std::pair{f.px(2), f.c.accent}})
        for (const ImVec2 way : ways)
            list.AddLine({at.x + way.x * inner, at.y + way.y * inner},
                         {at.x + way.x * outer, at.y + way.y * outer}, color, width);
}

void drawHint(PanelContext& f, ImDrawList& list, const Rect& map)
{
    const float pad = f.px(12), small = lineHeight(f, Face::Secondary);
    const std::vector<std::string> lines =
        wrapped(f, Face::Secondary, f.tr(text::Key::MapKeysHint), map.width() - f.px(96), 3);
    float width = 0;
    for (const std::string& line : lines) width = std::max(width, textWidth(f, Face::Secondary, line));
    const float height = small * static_cast<float>(lines.size()) + f.px(8);
    const Rect box = rectAt(std::round(map.midX() - width / 2 - pad), map.y0 + f.px(10),
                            std::ceil(width) + 2 * pad, height);
    list.AddRectFilled(box.min(), box.max(), f.c.text, f.px(size::corner));
    float y = box.y0 + f.px(4) + std::round((small - textHeight(f, Face::Secondary)) / 2);
    for (const std::string& line : lines) {
        drawText(f, list, Face::Secondary, box.x0 + pad, y, f.c.panel, line);
        y += small;
    }
}

}  // namespace

void drawMapFocus(PanelContext& f, const Rect& map)
{
    if (f.modal || map.empty()) return;
    Focus& focus = f.memory.focus;
    focus.enter(Area::Map);
    focus.add({itemKey(mapItem), 0});
    if (!focus.visible() || !focus.has(itemKey(mapItem))) return;
    f.out.mapHasKeys = true;
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    const float width = f.px(2);
    compat::rectOutline(list, {map.x0 + width / 2, map.y0 + width / 2},
                        {map.x1 - width / 2, map.y1 - width / 2}, f.c.accent, 0, width);
    drawCross(f, list, crossOf(f, map));
    drawHint(f, list, map);
}

}  // namespace ui
