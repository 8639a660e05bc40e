#include "ui/sheet_handle.hpp"

#include <algorithm>
#include <cmath>

#include "command/commands.hpp"
#include "ui/parts/column.hpp"
#include "ui/parts/command_button.hpp"
#include "ui/parts/window_flags.hpp"
#include "words/entry_words.hpp"
#include "words/sentence.hpp"

namespace ui {

namespace {

using state::SheetRest;
using text::Key;

constexpr float slimHeight = 28;  // of a handle above a panel that says itself what it shows
constexpr float gripWidth = 36, gripHeight = 4;

std::string headline(const PanelContext& f)
{
    switch (f.page.kind) {
    case state::PageKind::Words:
        return std::string(f.tr(Key::TabWords));
    case state::PageKind::Room:
        return std::string(f.tr(Key::TabRoom));
    case state::PageKind::Quiz:
        return std::string(f.tr(Key::QuizTitle));
    case state::PageKind::Text:
        return std::string(f.tr(Key::TextTitle));
    case state::PageKind::Missing:
        return std::string(f.tr(Key::MissingTitle));
    case state::PageKind::Results:
        return f.page.text;
    case state::PageKind::List:
    case state::PageKind::Filters:
        if (f.criteria().empty()) return words::entryCount(f.in.result.matches.size(), f.language());
        break;
    case state::PageKind::Entry:
    case state::PageKind::Compare:
    case state::PageKind::Region:
    case state::PageKind::Town:
    case state::PageKind::Without:
    case state::PageKind::Form:
        break;
    }
    return words::pictureTitle(f.atlas(), f.state().view, f.in.result, f.language());
}

/// In one strong line, else in two that are not.
void drawHeadline(PanelContext& f, const Rect& rect)
{
    const std::string words = headline(f);
    const bool fits = textWidth(f, Face::Strong, words) <= rect.width();
    const Face face = fits ? Face::Strong : Face::Body;
    const std::size_t lines = wrapped(f, face, words, rect.width(), fits ? 1 : 2).size();
    const float height = lineHeight(f, face) * static_cast<float>(lines);
    Column column(f, rect.x0, std::round(rect.midY() - height / 2), rect.width());
    column.paragraph(face, f.c.text, words, fits ? 1 : 2);
    f.record("sheet:headline", rect);
}

void drawGrip(const PanelContext& f, const Rect& rect)
{
    const float width = f.px(gripWidth), height = f.px(gripHeight);
    fillRect(rectAt(std::round(rect.midX() - width / 2), rect.y0 + f.px(6), width, height), f.c.disabled,
             height / 2);
}

/// While it is dragged the sheet rests where the pointer is nearest to.
void drag(PanelContext& f, const Press& p, const SheetTops& tops)
{
    bool& dragged = f.memory.panel.sheetDragged;
    const ImVec2 moved = ImGui::GetMouseDragDelta(0, 0);
    if (p.held && std::abs(moved.y) > f.px(10)) dragged = true;
    if (!p.held || !dragged) return;
    const SheetRest nearest = tops.nearest(ImGui::GetIO().MousePos.y);
    if (nearest != f.modes().sheet) f.wish(state::RestSheet{nearest});
}

}  // namespace

float SheetTops::of(SheetRest rest) const
{
    switch (rest) {
    case SheetRest::Handle:
        return handle;
    case SheetRest::Half:
        return half;
    case SheetRest::Whole:
        break;
    }
    return whole;
}

SheetRest SheetTops::nearest(float y) const
{
    if (y > (handle + half) / 2) return SheetRest::Handle;
    return y > (half + whole) / 2 ? SheetRest::Half : SheetRest::Whole;
}

SheetTops sheetTops(const Measures& measures, float barBottom, float bottom)
{
    const float handle = std::max(barBottom, bottom - sheetHandleHeight(measures, SheetRest::Handle));
    return {handle, std::round((barBottom + bottom) / 2), barBottom};
}

float sheetHandleHeight(const Measures& measures, SheetRest rest)
{
    switch (rest) {
    case SheetRest::Handle:
        return measures.px(size::row) + measures.px(12);
    case SheetRest::Half:
        return measures.px(slimHeight);  // the rest of what fingers need lies above the sheet
    case SheetRest::Whole:
        break;
    }
    return measures.px(size::row);
}

void drawSheetHandle(PanelContext& f, const Rect& rect, const SheetTops& tops)
{
    const SheetRest rest = f.modes().sheet;
    const bool slim = rest != SheetRest::Handle;
    // A slim handle answers fingers a little above the sheet, too.
    const Rect whole{rect.x0, std::max(tops.whole, std::min(rect.y0, rect.y1 - f.px(size::row))), rect.x1,
                     rect.y1};
    ImGui::SetNextWindowPos(whole.min());
    ImGui::SetNextWindowSize({whole.width(), whole.height()});
    ImGui::Begin("##handle", nullptr, partWindow | leavesKeyboard);
    fillRect(rect, f.c.panel);
    horizontalLine(rect.x0, rect.x1, rect.y0, f.c.border, f.hairline());
    const float side = f.px(size::row);
    const Rect turn = rectAt(whole.x1 - side - f.px(4), whole.y1 - side, side, side);
    // The whole sheet, or half of it again; at the bottom both buttons mean the same.
    const bool up = rest != SheetRest::Whole;
    if (slim && iconButton(f, "sheet:turn", turn, up ? Icon::ChevronUp : Icon::ChevronDown, {}))
        f.wish(state::RestSheet{up ? SheetRest::Whole : SheetRest::Half});
    const CommandHint hint(f, command::panel);
    const Rect held{whole.x0, whole.y0, slim ? turn.x0 : whole.x1, whole.y1};
    const Press p = press(f, "sheet:handle", held, {.tooltip = slim ? std::string_view(hint.hint) : ""});
    drawGrip(f, rect);
    drag(f, p, tops);
    if (p.clicked && !f.memory.panel.sheetDragged) f.run(command::panel);
    if (!p.held) f.memory.panel.sheetDragged = false;
    if (!slim) {
        drawHeadline(f, {rect.x0 + f.px(size::padding), rect.y0 + f.px(12), turn.x0 - f.px(4), rect.y1});
        drawIcon(*ImGui::GetWindowDrawList(), Icon::ChevronUp, {turn.midX(), rect.y0 + f.px(12) + side / 2},
                 f.px(size::icon), f.c.muted);
    }
    drawRing(f, p, held.inset(f.px(2)), f.px(size::corner));
    ImGui::End();
}

}  // namespace ui
