#include <algorithm>
#include <cmath>

#include "ui/panels.hpp"
#include "ui/parts/widgets.hpp"
#include "ui/parts/window_flags.hpp"
#include "ui/presenter/presenter.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

namespace {

using text::Key;

// Logical pixels.
constexpr float stripHeight = 52, fieldHeight = 40, widestField = 760, margin = 6;
constexpr std::size_t mostResults = 6;
constexpr float tallestAnswer = 0.6f;  // of the window

/// What the field found, below it over the map, as high as in the last frame it was found to be.
void drawAnswer(PanelContext& f, const Rect& field, const Rect& window, bool towns)
{
    float& height = f.memory.workshop.answerHeight;
    const float most = std::round(window.height() * tallestAnswer);
    const Rect box{field.x0, field.y1 + f.px(4), field.x1,
                   field.y1 + f.px(4) + std::min(most, std::max(height, f.px(size::row)))};
    ImGui::SetNextWindowPos(box.min());
    ImGui::SetNextWindowSize({box.width(), box.height()});
    ImGui::Begin("##room-answer", nullptr, partWindow);
    fillRect(box, f.c.panel, f.px(size::corner));
    strokeRect(box, f.c.border, f.hairline(), f.px(size::corner));
    f.record("room-answer", box);
    {
        ScrollRegion region(f, "##room-rows", box.inset(f.px(2)));
        Column column = region.column(size::padding);
        const float top = column.y();
        column.gap(6);
        if (towns) {
            drawTownAnswer(column);
        } else if (f.memory.hits.empty()) {
            column.paragraph(Face::Body, f.c.text, f.format(Key::SearchNothing, {f.memory.searchedText}));
            column.gap(4);
            drawAddNamed(column);
        } else {
            drawBestResults(column, mostResults);
        }
        region.reach(column, 6);
        const float wanted = column.y() - top + f.px(10);
        if (wanted != height) f.out.animating = true;
        height = wanted;
    }
    ImGui::End();
}

}  // namespace

float roomStripHeight(float factor) { return std::round(stripHeight * factor); }

void drawRoomFace(PanelContext& f, const Rect& strip, const Rect& window)
{
    if (strip.empty() || f.modal) return;
    const bool towns = f.state().transient.collecting;
    if (towns && f.memory.focusSearch)
        f.wish(state::SetCollecting{false});  // Ctrl+F: the field searches again
    ImGui::SetNextWindowPos(strip.min());
    ImGui::SetNextWindowSize({strip.width(), strip.height()});
    ImGui::Begin("##room", nullptr, partWindow);
    fillRect(strip, f.c.panel);
    horizontalLine(strip.x0, strip.x1, strip.y1 - f.hairline(), f.c.border, f.hairline());
    f.record("room-face", strip);
    const float height = f.px(fieldHeight),
                width = std::min(strip.width() - 2 * f.px(margin), f.px(widestField));
    const Rect field =
        rectAt(std::round(strip.midX() - width / 2), std::round(strip.midY() - height / 2), width, height);
    f.memory.focus.enter(Area::Search);
    if (towns)
        drawTownField(f, field, Face::Title);
    else
        drawSearchBox(f, field, Face::Title);
    ImGui::End();
    const WorkshopMemory& called = f.memory.workshop;
    const bool news = !called.town.text.empty() || !called.townNews.empty() || !called.unknownTown.empty();
    const bool answers = towns ? news : !f.memory.searchText.empty();
    if (answers) drawAnswer(f, field, window, towns);
}

}  // namespace ui
