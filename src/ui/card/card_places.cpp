// Where the members are: countries, states, associations, places, each with how much of the list is known.
#include <algorithm>
#include <span>

#include "model/words.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_sections.hpp"
#include "ui/card/card_words.hpp"

namespace ui {

namespace {

using text::Key;

void paragraphIf(Column& column, const std::string& text)
{
    if (!text.empty()) column.paragraph(Face::Body, column.f.c.text, text);
}

void quietIf(Column& column, const std::string& text)
{
    if (!text.empty()) quiet(column, text);
}

/// A row as a fact, its note below it.
void drawRow(Column& column, const words::Fact& row, std::string_view label)
{
    fact(column, label, row.value, row.provenance());
    quietIf(column, row.note);
}

/// The rows of a key; a label that is the one before stands once.
void drawRows(Column& column, std::span<const words::Fact> rows)
{
    std::string_view before;
    for (const words::Fact& row : rows) {
        drawRow(column, row, row.label == before ? std::string_view{} : std::string_view(row.label));
        before = row.label;
    }
}

/// A row that has a heading of its own: over the whole width.
void drawText(Column& column, const words::Fact& row)
{
    paragraphIf(column, row.value);
    quietIf(column, row.provenance());
}

/// The address of one association, below its line.
void drawLink(Column& column, const words::Fact& row)
{
    PanelContext& f = column.f;
    if (row.url.empty()) return;
    const float indent = factNameRoom(column);
    const std::string label = readableAddress(row.url);
    const Rect at = column.take(f.px(size::smallRow));
    const float width = std::min(at.width() - indent + f.px(12), buttonWidth(f, label, Icon::OpenLink));
    if (button(f, "card:part-link:" + row.label, rectAt(at.x0 + indent - f.px(12), at.y0, width, at.height()),
               label, Icon::OpenLink, ButtonKind::Quiet, {.group = "card-parts"}))
        f.effect(state::OpenLink{row.url});
    column.gap(4);
}

void drawAssociation(Column& column, const words::Fact& row)
{
    std::string value = row.valueWithNote();
    if (row.certainty == model::Confidence::Low) value.append(" · ").append(column.f.tr(Key::Uncertain));
    fact(column, row.label, value, row.provenance());
    drawLink(column, row);
}

}  // namespace

void drawCountriesSection(Column& column, const words::Facts& facts)
{
    using enum words::FactKey;
    const bool mentioned = std::any_of(facts.rows().begin(), facts.rows().end(), [](const words::Fact& row) {
        return !row.evident && row.key >= CountryCount && row.key <= CountriesNote;
    });
    if (!mentioned) return;
    const words::Fact *known = facts.first(Countries), *listed = facts.first(CountriesListed);
    cardHeading(column, known ? std::string_view(known->label) : column.f.tr(Key::CountriesWithMembers),
                listed ? std::string_view(listed->note) : column.f.tr(Key::ListUnknown));
    if (listed) drawText(column, *listed);
    for (const words::FactKey key : {CountriesConfirmed, CountriesBeside, CountriesEach}) {
        if (key != CountriesBeside && facts.first(key)) column.gap(4);
        drawRows(column, facts.of(key));
    }
    quietIf(column, facts.valueOf(CountriesNote));
}

void drawStatesSection(Column& column, bool nationwide, const words::Facts& facts)
{
    std::span<const words::Fact> rows = facts.of(words::FactKey::States);
    if (!nationwide && rows.empty()) return;
    if (nationwide) {
        cardHeading(column, column.f.tr(Key::Nationwide));
    } else {
        cardHeading(column, rows.front().label);
        drawText(column, rows.front());
        rows = rows.subspan(1);
    }
    drawRows(column, rows);
    quietIf(column, facts.valueOf(words::FactKey::StatesNote));
}

namespace {

/// Nobody reads thousands of names in a card, and setting them all takes longer than a frame.
std::string readable(const PanelContext& f, const std::string& names)
{
    constexpr std::size_t mostBytes = 12'000;
    if (names.size() <= mostBytes) return names;
    const std::size_t end = names.rfind(", ", mostBytes);
    if (end == std::string::npos) return names;
    const base::LocalText rest{" … Alle stehen in der Liste, die sich sichern lässt.",
                               " … All are in the list that can be saved."};
    return names.substr(0, end) + f.name(rest);
}

}  // namespace

void drawMemberPlacesSection(Column& column, const words::Facts& facts)
{
    const words::Fact* row = facts.first(words::FactKey::MemberPlaces);
    if (!row) return;
    const std::string asOf = row->year.empty() || row->year == column.f.tr(Key::YearUnknown)
                                 ? row->year
                                 : column.f.format(Key::AsOf, {row->year});
    cardHeading(column, row->label, joined({row->note, asOf}, " · "));
    paragraphIf(column, readable(column.f, row->value));
    quietIf(column, facts.valueOf(words::FactKey::MemberPlacesNote));
    quietIf(column, row->source);
}

void drawPartsSection(Column& column, const model::PartList& list, const words::Facts& facts)
{
    const std::span<const words::Fact> rows = facts.of(words::FactKey::Associations);
    if (rows.empty()) return;
    const PanelContext& f = column.f;
    const bool national = list.kind != model::MemberList::Kind::None;
    const std::string known = knownOf(f, list.known, list.of, list.ofAtLeast, list.ofApproximate);
    const std::string asOf = list.provenance.year != 0
                                 ? f.format(Key::AsOf, {std::to_string(list.provenance.year)})
                                 : std::string{};
    cardHeading(column, f.tr(national ? Key::NationalAssociations : Key::StateAssociations),
                national ? joined({f.local(model::word(list.kind)), known, asOf}, " · ") : std::string{});
    for (const words::Fact& row : rows) drawAssociation(column, row);
    quietIf(column, facts.valueOf(words::FactKey::AssociationsNote));
}

}  // namespace ui
