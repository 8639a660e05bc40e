// What the list shows, as a sentence, and how to ask less: chips, reset, the switch of the tiers.
#include <algorithm>
#include <cmath>

#include "filter/way_out.hpp"
#include "ui/filters/filter_parts.hpp"
#include "ui/find/find.hpp"
#include "ui/panels.hpp"
#include "ui/parts/widgets.hpp"
#include "words/answer_lines.hpp"
#include "words/entry_words.hpp"
#include "words/sentence.hpp"

namespace ui {

namespace {

using text::Key;

/// A longer sentence takes the smaller type, so that the list keeps its room.
constexpr std::size_t maxLargeLines = 2, maxSentenceLines = 8;

words::Question questionFor(const PanelContext& f, const filter::Criteria& criteria)
{
    state::View filtered;  // a town and what has no entry have cards of their own
    filtered.criteria = criteria;
    return words::questionOf(f.atlas(), filtered, f.language());
}

/// What the head speaks of. While the years pass it leaves out the year, which stands above the map, and
/// keeps the room that all years together take: nothing below it moves, from the first year to the end.
struct Asked {
    filter::Criteria criteria;
    std::optional<filter::Result> roomFor;  ///< a sentence with these counts has room

    explicit Asked(const PanelContext& f) : criteria(f.criteria())
    {
        if (!f.state().transient.yearPlay) return;
        criteria.foundedFrom = criteria.foundedUntil = 0;
        roomFor = filter::evaluate(f.index(), criteria);
    }
};

/// What the sentence says beyond the question: "3 belegt, 4 bundesweit".
std::string countsText(const PanelContext& f, const filter::Criteria& criteria, const filter::Result& result)
{
    const std::string counts =
        criteria.regions.empty() ? std::string() : words::tierCounts(result.perTier, f.language());
    return counts.empty() ? words::entryCount(result.matches.size(), f.language()) : counts;
}

std::string sentenceOf(const PanelContext& f, const filter::Criteria& criteria, const filter::Result& result,
                       base::Language language)
{
    // Without a question the sentence tells how many there are; of years that pass, how many until now.
    if (criteria.empty()) return words::entryCount(result.matches.size(), language);
    return words::sentence(f.atlas(), criteria, result, language);
}

/// `text`, in as many lines as `room` takes if there is one.
void drawWithRoom(Column& column, Face face, ImU32 color, const std::string& text,
                  const std::optional<std::string>& room, std::size_t maxLines)
{
    const float top = column.y();
    column.paragraph(face, color, text, maxLines);
    if (!room) return;
    const std::size_t lines = wrapped(column.f, face, *room, column.width(), maxLines).size();
    column.moveTo(std::max(column.y(), top + lineHeight(column.f, face) * static_cast<float>(lines)));
}

void drawSentence(Column& column, const Asked& asked)
{
    PanelContext& f = column.f;
    const auto of = [&](const filter::Result& result, base::Language language) {
        return sentenceOf(f, asked.criteria, result, language);
    };
    const auto roomIn = [&](base::Language language) {
        return asked.roomFor ? std::optional(of(*asked.roomFor, language)) : std::nullopt;
    };
    const auto draw = [&](Face face, ImU32 color, base::Language language) {
        drawWithRoom(column, face, color, of(f.in.result, language), roomIn(language), maxSentenceLines);
    };
    const words::Question question = questionFor(f, asked.criteria);
    if (question.empty()) {
        const std::string longest =
            asked.roomFor ? of(*asked.roomFor, f.language()) : of(f.in.result, f.language());
        const bool isLong = wrapped(f, Face::Sentence, longest, column.width()).size() > maxLargeLines;
        draw(isLong ? Face::Title : Face::Sentence, f.c.text, f.language());
    } else {
        drawQuestion(column, question);
        drawChooser(column);
        column.gap(2);
        const auto room =
            asked.roomFor ? std::optional(countsText(f, asked.criteria, *asked.roomFor)) : std::nullopt;
        drawWithRoom(column, Face::Body, f.c.muted, countsText(f, asked.criteria, f.in.result), room, 3);
    }
    if (f.state().preferences.bilingual) draw(Face::Body, f.c.muted, text::otherThan(f.language()));
}

void drawChips(Column& column, const filter::Criteria& criteria)
{
    PanelContext& f = column.f;
    std::vector<filter::CriteriaPart> parts = filter::partsOf(criteria);
    // The switches have a line of their own.
    std::erase_if(parts, [](const filter::CriteriaPart& part) {
        return part.is(filter::FacetSwitch::Kind::KnownOnly);
    });
    if (parts.empty()) return;
    column.gap(8);
    Column::Flow flow(column, chipHeight(f), 8);
    for (const filter::CriteriaPart& part : parts) {
        Chip item{"chip:" + filter::nameOf(part), f.name(filter::labelOf(f.atlas(), part)), {}, true};
        if (part.value && part.facet == filter::Facet::Topic)
            item.topic = filter::enumeratorOf<model::Topic>(*part.value);
        const std::string tooltip = f.format(Key::RemoveFilter, {item.label});
        if (chip(f, item, flow.next(chipWidth(f, item, column.width())),
                 {.group = "chips", .tooltip = tooltip}))
            f.wish(state::SetCriteria{filter::without(f.criteria(), part)});
    }
    flow.end();
}

/// How dots are given, how many there are, and the end of it. As high with any number of them.
void drawVoting(Column& column)
{
    PanelContext& f = column.f;
    column.gap(8);
    long long dots = 0;
    for (const state::Votes& one : f.state().document->votes) dots += one.dots;
    const float inset = f.px(10), gap = f.px(8), line = lineHeight(f, Face::Body);
    const float buttonRoom = buttonWidth(f, f.tr(Key::DotsGiven), Icon::None);
    const float room = column.width() - 2 * inset - gap - buttonRoom;
    const std::size_t lines = wrapped(f, Face::Body, f.tr(Key::DotsHow), room).size();
    const float words = line * static_cast<float>(lines + 1);
    const Rect box = column.take(std::max(words, f.px(size::row)) + f.px(12));
    fillRect(box, f.c.hover, f.px(size::corner));
    f.record("voting", box);
    Column text(f, box.x0 + inset, std::round(box.midY() - words / 2), room);
    const std::string count =
        dots == 1 ? std::string(f.tr(Key::DotOne)) : f.format(Key::DotMany, {f.number(dots)});
    text.paragraph(Face::Strong, f.c.text, count, 1);
    text.paragraph(Face::Body, f.c.text, f.tr(Key::DotsHow));
    const Rect done = rectAt(box.x1 - inset - buttonRoom, std::round(box.midY() - f.px(size::row) / 2),
                             buttonRoom, f.px(size::row));
    if (button(f, "voting:done", done, f.tr(Key::DotsGiven), Icon::None, ButtonKind::Primary))
        f.wish(state::SetVoting{false});
}

/// Filters, what can be taken along, the number of entries, the way back to no filter. `tight`: with undoing,
/// which has a row of its own elsewhere.
void drawTools(Column& column, bool tight)
{
    PanelContext& f = column.f;
    column.gap(8);
    Rect row = column.takeRow();
    const std::string_view filters = f.tr(Key::Filters);
    const float width = buttonWidth(f, filters, Icon::Filter);
    const bool open = f.state().transient.filtersOpen;
    if (button(f, "button:filters", rectAt(row.x0, row.y0, width, row.height()), filters,
               open ? Icon::ChevronUp : Icon::Filter, ButtonKind::Plain))
        f.wish(state::SetFiltersOpen{!open});
    float x = row.x0 + width + f.px(8);
    const auto square = [&] {
        if (f.narrow() && x + row.height() > row.x1) {
            row = column.takeRow();
            x = row.x0;
        }
        const Rect at = rectAt(x, row.y0, row.height(), row.height());
        x = at.x1 + f.px(4);
        return at;
    };
    if (tight) {
        undoFilterButton(f, square());
    } else {
        if (iconButton(f, "button:list-code", square(), Icon::Code,
                       {.tooltip = f.tr(Key::CodeOfList), .enabled = !f.in.result.matches.empty()}))
            f.wish(state::ShowCode{});
        textButton(f, square());
        const bool voting = f.state().transient.voting;
        if (iconButton(f, "button:vote", square(), Icon::Dots, {.tooltip = f.tr(Key::DotsGive)}, voting))
            f.wish(state::SetVoting{!voting});
    }
    if (f.criteria().empty()) return;
    const std::string_view reset = f.tr(Key::Reset);
    const float resetWidth = std::min(buttonWidth(f, reset, Icon::None), row.width());
    // Beside the others or below them, never over them.
    const Rect line = row.x1 - resetWidth >= x ? row : column.takeRow();
    const Rect at{line.x1 - resetWidth, line.y0, line.x1, line.y1};
    if (button(f, "button:reset", at, reset, Icon::None, ButtonKind::Quiet)) f.wish(state::ResetFilters{});
    const std::string count =
        f.format(Key::PositionOf, {f.number(static_cast<long long>(f.in.result.matches.size())),
                                   f.number(static_cast<long long>(f.in.result.total))});
    const Rect room{line.y0 == row.y0 ? x + f.px(4) : line.x0, line.y0, at.x0 - f.px(4), line.y1};
    if (textWidth(f, Face::Body, count) <= room.width())
        drawTextIn(f, Face::Body, room, f.c.muted, count);  // whole or not at all
}

}  // namespace

void drawKnownOnly(Column& column)
{
    PanelContext& f = column.f;
    if (f.criteria().regions.empty()) return;
    const filter::FacetSwitch* known =
        filter::row(filter::Facet::Region).find(filter::FacetSwitch::Kind::KnownOnly);
    column.gap(4);
    if (toggle(f, "switch:known-only", column.takeWideRow(), f.name(known->words), f.criteria().knownOnly))
        f.wish(state::SetKnownOnly{!f.criteria().knownOnly});
}

void drawHead(Column& column)
{
    PanelContext& f = column.f;
    column.gap(12);
    const Asked asked(f);
    drawSentence(column, asked);
    drawChips(column, asked.criteria);
    drawTools(column, false);
    drawKnownOnly(column);
    if (f.state().transient.voting)
        drawVoting(column);
    else
        drawAskRow(column);
    column.gap(8);
}

void drawTightHead(Column& column)
{
    drawTools(column, true);
    column.gap(8);
}

}  // namespace ui
