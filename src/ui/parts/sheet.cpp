#include "ui/parts/sheet.hpp"

#include <algorithm>
#include <cmath>

#include "ui/parts/hidden_window.hpp"
#include "ui/parts/widgets.hpp"
#include "ui/parts/window_flags.hpp"

namespace ui {

namespace {

/// Large letters in a low window: the content needs every line.
bool isLow(const PanelContext& f, const Rect& window) { return window.height() < f.px(400); }

}  // namespace

bool drawBareSheet(PanelContext& f, const Rect& window, const char* name, const Rect& sheet,
                   const std::function<void(const Rect& sheet, const Rect& close)>& content)
{
    f.onSheet = true;
    ImGui::SetNextWindowPos(window.min());
    ImGui::SetNextWindowSize({window.width(), window.height()});
    ImGui::Begin("##sheet", nullptr, partWindow);
    fillRect(window, IM_COL32(0, 0, 0, 110));
    fillRect(sheet, f.c.panel, f.px(size::corner));
    strokeRect(sheet, f.c.border, f.hairline(), f.px(size::corner));
    f.record(std::string("sheet:") + name, sheet);
    const float side = f.px(size::row), inset = f.px(16);
    const Rect closeRect =
        rectAt(sheet.x1 - side - inset, sheet.y0 + f.px(isLow(f, window) ? 8 : 20), side, side);
    bool close = iconButton(f, std::string("sheet:") + name + ":close", closeRect, Icon::Close,
                            {.tooltip = f.tr(text::Key::Close), .shortcut = "Esc"});
    content(sheet, closeRect);
    if (ImGui::IsMouseClicked(0) && !sheet.holds(ImGui::GetIO().MousePos) && f.memory.sheetFrames > 1)
        close = true;
    ++f.memory.sheetFrames;
    ImGui::End();
    f.onSheet = false;
    return close;
}

bool drawSheet(PanelContext& f, const Rect& window, const char* name, std::string_view title,
               float widthLogical, const std::function<void(Column&)>& content,
               const std::function<void(Column&)>& foot)
{
    const bool low = isLow(f, window);
    const bool narrow = f.narrow();
    const float margin = f.px(low || narrow ? 12 : 24), head = f.px(low ? 48 : 72);
    const float width = std::min(f.px(widthLogical), window.width() - 2 * f.px(8));
    // The height follows the content of the last frame.
    float& known = f.memory.sheetHeight;
    if (known <= 0) known = window.height();
    float& knownFoot = f.memory.sheetFootHeight;
    if (foot && knownFoot <= 0) knownFoot = f.px(12) + f.px(size::row);
    const float footHeight = foot ? knownFoot : 0;
    const float height =
        std::min(head + known + footHeight + margin, window.height() - 2 * f.px(low ? 4 : 16));
    const Rect whole =
        rectAt(std::round(window.midX() - width / 2), std::round(window.midY() - height / 2), width, height);
    return drawBareSheet(f, window, name, whole, [&](const Rect& sheet, const Rect& close) {
        if (f.memory.sheetFrames == 0) {
            hideWindow();
            f.out.animating = true;
        }
        const Rect words{sheet.x0 + margin, sheet.y0, close.x0 - f.px(8), sheet.y0 + head};
        const bool tight = f.narrow() && textWidth(f, Face::Sentence, title) > words.width();
        drawTextIn(f, low || tight ? Face::Title : Face::Sentence, words, f.c.text, title);
        const float footTop = sheet.y1 - margin - footHeight;
        const auto keep = [&](float& remembered, float reached) {
            if (reached != remembered) f.out.animating = true;  // the next frame has the right height
            remembered = reached;
        };
        {
            ScrollRegion region(f, name, {sheet.x0, sheet.y0 + head, sheet.x1, footTop});
            if (f.memory.sheetFrames == 0) region.startAt(0);
            region.takePageKeys();
            Column column = region.column(low || narrow ? 12 : 24);
            const float top = column.y();
            content(column);
            keep(known, column.y() - top);
            region.reach(column, 0);
        }
        if (!foot) return;
        f.sheetFootTop = footTop;
        horizontalLine(sheet.x0, sheet.x1, footTop, f.c.border, f.hairline());
        Column column(f, sheet.x0 + margin, footTop, sheet.width() - 2 * margin);
        column.gap(12);
        foot(column);
        keep(knownFoot, column.y() - footTop);
    });
}

}  // namespace ui
