// Short notes over everything: what was just done (toast), what a button does (tooltip).
#include <algorithm>
#include <cmath>

#include "ui/panels.hpp"
#include "ui/parts/lettering.hpp"
#include "ui/parts/widgets.hpp"
#include "ui/presenter/controls.hpp"

namespace ui {

void drawToast(PanelContext& f, const Rect& map, const Rect& window)
{
    const state::Transient& now = f.state().transient;
    const bool refused = now.refusal == state::Refusal::ComparisonFull;
    std::string toast = refused ? std::string(f.tr(text::Key::CompareFull)) : now.toast;
    if (const std::size_t typed = now.presentation.typedScene; typed > 0) {
        toast = f.format(text::Key::PresentTyped, {std::to_string(typed)});
        const double left =
            std::max(0.0, now.presentation.typedSeconds + state::sceneNumberSeconds - now.nowSeconds);
        double& next = f.out.nextChangeSeconds;
        next = next < 0 ? left : std::min(next, left);
    }
    if (toast.empty()) return;
    // Over a sheet above its foot: whoever is told something can press the buttons all the same.
    Rect room = f.modal ? window : map;
    if (f.modal && f.sheetFootTop > 0) room.y1 = std::min(room.y1, f.sheetFootTop);
    constexpr float narrowest = 320, margin = 24, side = 16;  // logical pixels
    if (room.width() < f.px(narrowest)) room = window;
    constexpr std::size_t mostLines = 6;
    const std::vector<std::string> lines = wrapped(
        f, Face::Strong, toast, std::max(room.width() - 2 * f.px(margin + side), f.px(size::row)), mostLines);
    const float lineHeight = textHeight(f, Face::Strong);
    float width = 0;
    for (const std::string& line : lines) width = std::max(width, textWidth(f, Face::Strong, line));
    width = std::ceil(width) + 2 * f.px(side);
    const float height = f.px(40) + lineHeight * static_cast<float>(lines.size() - 1);
    // Where the audience looks on it leaves the legend free, as all that lies over the picture.
    const Rect rect = barPlace(room, width, height, f.px(margin), toRects(f.in.keepFreePx),
                               toRects(f.in.ratherFreePx), true);
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    // Turned colours: seen on any map.
    list.AddRectFilled(rect.min(), rect.max(), f.c.text, f.px(size::corner));
    float y = rect.midY() - lineHeight * static_cast<float>(lines.size()) / 2;
    for (const std::string& line : lines) {
        drawText(f, list, Face::Strong, rect.x0 + f.px(side), y, f.c.panel, line);
        y += lineHeight;
    }
    geo::Box box;
    box.add({rect.x0, rect.y0});
    box.add({rect.x1, rect.y1});
    f.out.rects.push_back({"toast", box});
}

void offerMapHint(PanelContext& f)
{
    if (!f.in.mapHint || !f.tooltip.text.empty() || f.modal) return;
    const geo::Box& box = f.in.mapHint->boxPx;
    const Rect item{static_cast<float>(box.minX), static_cast<float>(box.minY), static_cast<float>(box.maxX),
                    static_cast<float>(box.maxY)};
    if (!f.out.mapHasKeys && !isTooltipDue(f, itemKey("map:hint:" + f.in.mapHint->text))) return;
    f.tooltip = {f.in.mapHint->text, {}, item};
}

void drawTooltip(PanelContext& f, const Rect& window)
{
    const PanelContext::Tooltip& tip = f.tooltip;
    if (tip.text.empty()) return;
    const float padding = f.px(8), gap = tip.shortcut.empty() ? 0 : f.px(12);
    const float maxWidth = std::min(f.px(360), window.width() - 2 * padding);
    constexpr std::size_t mostLines = 24;  // a mark on the map names all that it stands for
    const std::vector<std::string> lines = wrapped(f, Face::Secondary, tip.text, maxWidth, mostLines);
    const float keys = textWidth(f, Face::Secondary, tip.shortcut), line = lineHeight(f, Face::Secondary);
    float width = 0;
    for (const std::string& part : lines) width = std::max(width, textWidth(f, Face::Secondary, part));
    width = std::ceil(width + gap + keys) + 2 * padding;
    const float height = line * static_cast<float>(lines.size()) + padding;
    float x = std::round(tip.item.midX() - width / 2), y = tip.item.y1 + f.px(6);
    x = std::clamp(x, window.x0 + f.px(4), std::max(window.x0 + f.px(4), window.x1 - width - f.px(4)));
    if (y + height > window.y1) y = tip.item.y0 - height - f.px(6);
    y = std::clamp(y, window.y0 + f.px(2), std::max(window.y0 + f.px(2), window.y1 - height - f.px(2)));
    f.out.rects.push_back({"tooltip", geo::Box{x, y, x + width, y + height}});
    ImDrawList& list = *ImGui::GetForegroundDrawList();
    list.AddRectFilled({x, y}, {x + width, y + height}, f.c.text, f.px(4));
    const float lead = std::round((line - textHeight(f, Face::Secondary)) / 2) + padding / 2;
    for (std::size_t i = 0; i < lines.size(); ++i)
        drawText(f, list, Face::Secondary, x + padding, y + lead + line * static_cast<float>(i), f.c.panel,
                 lines[i]);
    if (!tip.shortcut.empty())
        drawText(f, list, Face::Secondary, x + width - padding - keys, y + lead, withAlpha(f.c.panel, 0.7),
                 tip.shortcut);
}

}  // namespace ui
