// What the list shows, as a sentence, and how to ask less: chips, reset, the switch of the tiers.
#include <algorithm>
#include <cmath>

#include "layout/sentence.hpp"
#include "ui/criteria_parts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace ui {

namespace {

using text::Key;

void drawChips(Column& column)
{
    Frame& f = column.f;
    const std::vector<CriteriaPart> parts = partsOf(f, f.criteria());
    if (parts.empty()) return;
    column.gap(8);
    Column::Flow flow(column, chipHeight(f), 8);
    for (const CriteriaPart& part : parts) {
        const Chip item{part.name, part.label, part.topic, true};
        const std::string tooltip = f.format(Key::RemoveFilter, {part.label});
        if (chip(f, item, flow.next(chipWidth(f, item, column.width())), {.group = "chips", .tooltip = tooltip}))
            f.wish(state::SetCriteria{part.without});
    }
    flow.end();
}

}  // namespace

void drawHead(Column& column)
{
    Frame& f = column.f;
    column.gap(12);
    column.paragraph(Face::Sentence, f.c.text, layout::sentence(f.atlas(), f.criteria(), f.in.result, f.language()), 6);
    drawChips(column);

    column.gap(8);
    const Rect row = column.takeRow();
    const std::string_view filters = f.tr(Key::Filters);
    const float width = buttonWidth(f, filters, Icon::Filter);
    const bool open = f.state().transient.filtersOpen;
    if (button(f, "button:filters", rectAt(row.x0, row.y0, width, row.height()), filters, open ? Icon::ChevronUp : Icon::Filter, ButtonKind::Plain))
        f.wish(state::SetFiltersOpen{!open});
    if (!f.criteria().empty()) {
        const std::string_view reset = f.tr(Key::Reset);
        const float resetWidth = buttonWidth(f, reset, Icon::None);
        const Rect at{row.x1 - resetWidth, row.y0, row.x1, row.y1};
        if (button(f, "button:reset", at, reset, Icon::None, ButtonKind::Quiet)) f.wish(state::ResetFilters{});
        const std::string count = f.format(Key::PositionOf, {f.number(static_cast<long long>(f.in.result.matches.size())),
                                                             f.number(static_cast<long long>(f.in.result.total))});
        drawTextIn(f, Face::Body, {row.x0 + width + f.px(12), row.y0, at.x0 - f.px(4), row.y1}, f.c.muted, count);
    }
    if (!f.criteria().regions.empty()) {
        column.gap(4);
        if (toggle(f, "switch:known-only", column.takeRow(), f.tr(Key::KnownOnly), f.criteria().knownOnly))
            f.wish(state::SetKnownOnly{!f.criteria().knownOnly});
    }
    column.gap(8);
}

}  // namespace ui
