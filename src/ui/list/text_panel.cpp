// The present view in words, in place of list and card: headings with paragraphs and lines, to copy and to
// save.
#include <algorithm>
#include <cmath>

#include "command/commands.hpp"
#include "ui/panels.hpp"
#include "ui/parts/command_button.hpp"
#include "words/document/describe.hpp"

namespace ui {

namespace {

using text::Key;

/// Made anew only when something it says has changed.
const words::TextTwin& textOfView(PanelContext& f)
{
    std::optional<FacetsMemory::ViewText>& kept = f.memory.facets.viewText;
    const state::AppState& state = f.state();
    if (!kept || kept->view != state.view || kept->language != state.preferences.language ||
        kept->weights != state.transient.relatedWeights)
        kept = FacetsMemory::ViewText{state.view, state.preferences.language, state.transient.relatedWeights,
                                      words::describeView(f.answers(), state, f.in.result)};
    return kept->text;
}

void drawLine(Column& column, const words::TextTwin::Line& line)
{
    PanelContext& f = column.f;
    const float indent = f.px(14);
    Column inner(f, column.x0 + indent, column.y(), column.width() - indent);
    const float middle = std::round(inner.y() + lineHeight(f, Face::Body) / 2);
    ImGui::GetWindowDrawList()->AddCircleFilled({column.x0 + f.px(4), middle}, f.px(2), f.c.muted);
    std::string text = line.label;
    if (!text.empty() && !line.text.empty()) text += ": ";
    inner.paragraph(Face::Body, f.c.text, text + line.text);
    if (!line.detail.empty()) inner.paragraph(Face::Secondary, f.c.muted, line.detail);
    column.moveTo(inner.y());
    column.gap(2);
}

void drawTwin(Column& column, const words::TextTwin& twin)
{
    PanelContext& f = column.f;
    column.gap(12);
    column.paragraph(Face::Title, f.c.text, twin.title);
    for (const std::string& paragraph : twin.introduction) {
        column.gap(4);
        column.paragraph(Face::Body, f.c.text, paragraph);
    }
    for (const words::TextTwin::Section& section : twin.sections) {
        column.gap(section.level == 2 ? 16 : 8);
        column.paragraph(section.level == 2 ? Face::Strong : Face::Body,
                         section.level == 2 ? f.c.text : f.c.muted, section.heading);
        column.gap(2);
        for (const std::string& paragraph : section.paragraphs)
            column.paragraph(Face::Body, f.c.text, paragraph);
        for (const words::TextTwin::Line& line : section.lines) drawLine(column, line);
    }
    column.gap(16);
    for (const std::string& paragraph : twin.foot) column.paragraph(Face::Secondary, f.c.muted, paragraph);
}

}  // namespace

Rect drawTextHead(PanelContext& f, const Rect& panel)
{
    const float row = f.px(size::row), margin = f.px(8);
    Column column(f, panel.x0 + margin, panel.y0 + margin, panel.width() - 2 * margin);
    const std::string_view back = f.tr(Key::Close);
    const Rect first = column.takeRow();
    const float backWidth = std::min(buttonWidth(f, back, Icon::ArrowLeft), first.width() / 2);
    if (button(f, "text:close", rectAt(first.x0, first.y0, backWidth, row), back, Icon::ArrowLeft,
               ButtonKind::Quiet))
        f.wish(state::SetTextOpen{false});
    drawTextIn(f, Face::Strong, {first.x0 + backWidth + margin, first.y0, first.x1 - margin, first.y1},
               f.c.text, f.tr(Key::TextTitle), 1);
    column.gap(4);
    Column buttons(f, column.x0 + margin, column.y(), column.width() - 2 * margin);
    Column::Flow flow(buttons, row, 8);
    const std::string_view copy = f.tr(Key::TextCopy), save = f.tr(Key::Save);
    if (button(f, "text:copy", flow.next(buttonWidth(f, copy, Icon::Copy)), copy, Icon::Copy,
               ButtonKind::Primary, {.group = "text-buttons"}))
        f.effect(state::CopyView{});
    if (button(f, "text:save", flow.next(buttonWidth(f, save, Icon::Save)), save, Icon::Save,
               ButtonKind::Plain, {.group = "text-buttons"})) {
        state::SaveChoices choices = f.modes().save;
        choices.kind = state::SaveKind::Text;
        f.wish(state::ChooseSave{choices});
        f.wish(state::SetOverlay{state::Overlay::Save});
    }
    flow.end();
    const float bottom = buttons.y() + margin;
    horizontalLine(panel.x0, panel.x1, bottom - f.hairline(), f.c.border, f.hairline());
    return {panel.x0, bottom, panel.x1, panel.y1};
}

void drawTextPage(Column& column)
{
    const float top = column.y();
    drawTwin(column, textOfView(column.f));
    column.f.record("text:view", {column.x0, top, column.x1(), column.y()});
}

void textButton(PanelContext& f, const Rect& rect) { commandButton(f, rect, command::text, Icon::Text, {}); }

}  // namespace ui
