// What the list shows, as a sentence, and how to ask less: chips, reset, the switch of the tiers.
#include <algorithm>
#include <cmath>

#include "layout/words/answer_lines.hpp"
#include "layout/words/entry_words.hpp"
#include "layout/words/sentence.hpp"
#include "ui/filters/criteria_words.hpp"
#include "ui/find/find.hpp"
#include "ui/panels.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

namespace {

using text::Key;

/// A longer sentence takes the smaller type, so that the list keeps its room.
constexpr std::size_t maxLargeLines = 2;

void drawChips(Column& column)
{
    Frame& f = column.f;
    std::vector<filter::CriteriaPart> parts = filter::partsOf(f.criteria());
    // The switches have a line of their own.
    std::erase_if(parts, [](const filter::CriteriaPart& part) { return part.kind == filter::CriteriaPart::Kind::KnownOnly; });
    if (parts.empty()) return;
    column.gap(8);
    Column::Flow flow(column, chipHeight(f), 8);
    for (const filter::CriteriaPart& part : parts) {
        Chip item{partName(f.criteria(), part), partLabel(f, f.criteria(), part), {}, true};
        if (part.kind == filter::CriteriaPart::Kind::Value && part.facet == filter::Facet::Topic)
            item.topic = static_cast<model::Topic>(part.value);
        const std::string tooltip = f.format(Key::RemoveFilter, {item.label});
        if (chip(f, item, flow.next(chipWidth(f, item, column.width())), {.group = "chips", .tooltip = tooltip}))
            f.wish(state::SetCriteria{filter::without(f.criteria(), part)});
    }
    flow.end();
}

/// What the sentence says beyond the question: "3 belegt, 4 bundesweit".
std::string countsText(const Frame& f)
{
    const std::string counts = f.criteria().regions.empty() ? std::string() : layout::tierCounts(f.in.result.perTier, f.language());
    return counts.empty() ? layout::entryCount(f.in.result.matches.size(), f.language()) : counts;
}

}  // namespace

void drawHead(Column& column)
{
    Frame& f = column.f;
    column.gap(12);
    const std::string sentence = layout::sentence(f.atlas(), f.criteria(), f.in.result, f.language());
    state::View filtered;  // a town and what has no entry have cards of their own
    filtered.criteria = f.criteria();
    const layout::Question question = layout::questionOf(f.atlas(), filtered, f.language());
    if (question.empty()) {
        const bool isLong = wrapped(f, Face::Sentence, sentence, column.width()).size() > maxLargeLines;
        column.paragraph(isLong ? Face::Title : Face::Sentence, f.c.text, sentence, 8);
    } else {
        drawQuestion(column, question);
        drawChooser(column);
        column.gap(2);
        column.paragraph(Face::Body, f.c.muted, countsText(f), 3);
    }
    if (f.state().preferences.bilingual)
        column.paragraph(Face::Body, f.c.muted, layout::sentence(f.atlas(), f.criteria(), f.in.result, text::otherThan(f.language())), 8);
    drawChips(column);

    column.gap(8);
    const Rect row = column.takeRow();
    const std::string_view filters = f.tr(Key::Filters);
    const float width = buttonWidth(f, filters, Icon::Filter);
    const bool open = f.state().transient.filtersOpen;
    if (button(f, "button:filters", rectAt(row.x0, row.y0, width, row.height()), filters, open ? Icon::ChevronUp : Icon::Filter, ButtonKind::Plain))
        f.wish(state::SetFiltersOpen{!open});
    const Rect code = rectAt(row.x0 + width + f.px(8), row.y0, row.height(), row.height());
    if (iconButton(f, "button:list-code", code, Icon::Code, {.tooltip = f.tr(Key::CodeOfList), .enabled = !f.in.result.matches.empty()}))
        f.wish(state::ShowCode{});
    const Rect words = rectAt(code.x1 + f.px(4), row.y0, row.height(), row.height());
    if (textButton(f, words)) f.wish(state::SetTextOpen{true});
    if (!f.criteria().empty()) {
        const std::string_view reset = f.tr(Key::Reset);
        const float resetWidth = buttonWidth(f, reset, Icon::None);
        const Rect at{row.x1 - resetWidth, row.y0, row.x1, row.y1};
        if (button(f, "button:reset", at, reset, Icon::None, ButtonKind::Quiet)) f.wish(state::ResetFilters{});
        const std::string count = f.format(Key::PositionOf, {f.number(static_cast<long long>(f.in.result.matches.size())),
                                                             f.number(static_cast<long long>(f.in.result.total))});
        drawTextIn(f, Face::Body, {words.x1 + f.px(8), row.y0, at.x0 - f.px(4), row.y1}, f.c.muted, count);
    }
    if (!f.criteria().regions.empty()) {
        column.gap(4);
        if (toggle(f, "switch:known-only", column.takeWideRow(), f.tr(Key::KnownOnly), f.criteria().knownOnly))
            f.wish(state::SetKnownOnly{!f.criteria().knownOnly});
    }
    drawAskRow(column);
    column.gap(8);
}

}  // namespace ui
