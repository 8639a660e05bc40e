#include "ui/card/card_frame.hpp"

#include <algorithm>
#include <cmath>

#include "ui/list/entry_row.hpp"
#include "ui/panels.hpp"

namespace ui {

using text::Key;

namespace {

constexpr float factNameWidth = 112;

/// Place of the shown entry in the list's order: "3 von 12"; empty if it is not in the list.
std::string positionText(const PanelContext& f)
{
    if (f.page.kind != state::PageKind::Entry) return {};
    const std::vector<model::NetworkId> order = listedEntries(f);
    const auto found = std::find(order.begin(), order.end(), f.state().view.selection.front());
    if (found == order.end()) return {};
    return f.format(Key::PositionOf,
                    {f.number(found - order.begin() + 1), f.number(static_cast<long long>(order.size()))});
}

}  // namespace

float factNameRoom(const Column& column)
{
    return std::min(column.f.px(factNameWidth), std::round(column.width() * 0.4f));
}

Rect drawCardHead(PanelContext& f, const Rect& card)
{
    const Rect head = rectAt(card.x0, card.y0, card.width(), f.measures.topBar());
    fillRect(head, f.c.panel);
    horizontalLine(head.x0, head.x1, head.y1 - f.hairline(), f.c.border, f.hairline());
    const float top = std::round(head.midY() - f.px(size::row) / 2), side = f.px(size::row);
    const std::string_view back = f.tr(state::leadsToCard(f.state()) ? Key::Back : Key::BackToList);
    const float others = static_cast<float>(f.page.kind == state::PageKind::Entry ? 3 : 1) * side + f.px(16);
    const float backWidth = std::min(buttonWidth(f, back, Icon::ArrowLeft), head.width() / 2);
    // The arrow alone where large letters leave its words no room.
    const bool brief = f.narrow() && (head.width() - others < backWidth ||
                                      buttonWidth(f, back, Icon::ArrowLeft) > head.width() / 2);
    const Rect backRect = rectAt(head.x0 + f.px(8), top, brief ? side : backWidth, side);
    if (brief ? iconButton(f, "card:back", backRect, Icon::ArrowLeft, {.tooltip = back})
              : button(f, "card:back", backRect, back, Icon::ArrowLeft, ButtonKind::Quiet))
        f.wish(state::CloseCard{});
    const Rect textRect =
        rectAt(head.x1 - f.px(8) - (f.page.kind == state::PageKind::Entry ? 3 : 1) * side, top, side, side);
    textButton(f, textRect);
    if (f.page.kind != state::PageKind::Entry) return head;

    const bool several = f.in.result.matches.size() > 1;
    float x = head.x1 - f.px(8) - 2 * side;
    const std::string position = positionText(f);
    const Rect between{backRect.x1 + f.px(4), head.y0, textRect.x0 - f.px(4), head.y1};
    if (!f.narrow() || textWidth(f, Face::Secondary, position) <= between.width())
        drawTextIn(f, Face::Secondary, between, f.c.muted, position, 1);
    if (iconButton(f, "card:previous", rectAt(x, top, side, side), Icon::ChevronLeft,
                   {.group = "card-steps", .tooltip = f.tr(Key::Previous), .enabled = several}))
        f.wish(state::SelectNeighbour{-1});
    x += side;
    if (iconButton(f, "card:next", rectAt(x, top, side, side), Icon::ChevronRight,
                   {.group = "card-steps", .tooltip = f.tr(Key::Next), .enabled = several}))
        f.wish(state::SelectNeighbour{1});
    return head;
}

void cardHeading(Column& column, std::string_view label, std::string_view note)
{
    PanelContext& f = column.f;
    column.gap(16);
    horizontalLine(column.x0, column.x1(), column.y(), f.c.border, f.hairline());
    column.gap(12);
    column.paragraph(Face::Strong, f.c.text, label);
    if (!note.empty()) column.paragraph(Face::Secondary, f.c.muted, note);
    column.gap(4);
}

void fact(Column& column, std::string_view name, std::string_view value, std::string_view source)
{
    PanelContext& f = column.f;
    const float nameWidth = factNameRoom(column);
    const float top = column.y();
    Column left(f, column.x0, top, nameWidth - f.px(8));
    left.paragraph(Face::Body, f.c.muted, name);
    Column right(f, column.x0 + nameWidth, top, column.width() - nameWidth);
    right.paragraph(Face::Body, f.c.text, value);
    if (!source.empty()) right.paragraph(Face::Secondary, f.c.muted, source, 4);
    column.moveTo(std::max(left.y(), right.y()));
    column.gap(6);
}

void factNote(Column& column, std::string_view text)
{
    if (text.empty()) return;
    const float nameWidth = factNameRoom(column);
    Column right(column.f, column.x0 + nameWidth, column.y(), column.width() - nameWidth);
    quiet(right, text);
    column.moveTo(right.y());
    column.gap(6);
}

void quiet(Column& column, std::string_view text)
{
    column.paragraph(Face::Secondary, column.f.c.muted, text);
}

void inOtherLanguage(Column& column, Face face, const base::LocalText& text)
{
    const PanelContext& f = column.f;
    if (!f.state().preferences.bilingual) return;
    const std::string& other = text.get(text::otherThan(f.language()));
    if (other == text.get(f.language())) return;
    column.gap(4);
    column.paragraph(face, f.c.muted, other);
}

void doubt(Column& column, std::string_view text)
{
    PanelContext& f = column.f;
    const float room = f.px(24), line = lineHeight(f, Face::Body);
    drawIcon(*ImGui::GetWindowDrawList(), Icon::Warning,
             {column.x0 + f.px(8), std::round(column.y() + line / 2)}, f.px(14), f.c.warning);
    Column right(f, column.x0 + room, column.y(), column.width() - room);
    right.paragraph(Face::Body, f.c.text, text);
    column.moveTo(right.y());
    column.gap(4);
}

}  // namespace ui
