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
void drawPartLink(Column& column, const model::Part& part)
{
    PanelContext& f = column.f;
    if (part.url.empty()) return;
    const float indent = factNameRoom(column);
    const std::string label = readableAddress(part.url);
    const Rect row = column.take(f.px(28));
    const float width = std::min(row.width() - indent + f.px(12), buttonWidth(f, label, Icon::OpenLink));
    if (button(f, "card:part-link:" + part.region,
               rectAt(row.x0 + indent - f.px(12), row.y0, width, row.height()), label, Icon::OpenLink,
               ButtonKind::Quiet, {.group = "card-parts"}))
        f.effect(state::OpenLink{part.url});
    column.gap(4);
}

void drawStateAssociation(Column& column, const model::Part& part)
{
    const PanelContext& f = column.f;
    std::string value = joined(part.names, ", ");
    if (!part.abbreviation.empty())
        value = value.empty() ? part.abbreviation : value + " (" + part.abbreviation + ")";
    if (part.seat) value = joined({value, f.name(part.seat->city)}, " · ");
    if (part.foundedYear)
        value = joined({value, f.format(Key::SinceYear, {std::to_string(*part.foundedYear)})}, " · ");
    if (part.confidence == model::Confidence::Low) value.append(" · ").append(f.tr(Key::Uncertain));
    const std::string note = f.local(part.note);
    fact(column, regionCodeName(f, part.region), note.empty() ? value : value + " (" + note + ")",
         sourceLine(f, part.provenance));
    drawPartLink(column, part);
}

void drawNationalAssociations(Column& column, const model::Part& part)
{
    const PanelContext& f = column.f;
    std::string value = joined(part.names, ", ");
    if (!part.associates.empty())
        value = joined({value, f.format(Key::Associates, {joined(part.associates, ", ")})}, "; ");
    const std::string note = f.local(part.note);
    fact(column, regionCodeName(f, part.region), note.empty() ? value : value + " (" + note + ")");
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

void drawMemberPlacesSection(Column& column, const model::Network& network)
{
    const PanelContext& f = column.f;
    const model::MemberList& list = network.memberPlaces;
    if (list.places.empty()) return;
    const std::string known = knownOf(f, list.known, list.of, list.ofAtLeast, list.ofApproximate);
    const std::string asOf = list.provenance.year != 0
                                 ? f.format(Key::AsOf, {std::to_string(list.provenance.year)})
                             : list.provenance.yearUnknown ? std::string(f.tr(Key::YearUnknown))
                                                           : std::string{};
    cardHeading(column, f.tr(list.isMembership() ? Key::MemberPlaces : Key::PlacesHeading),
                joined({f.local(model::word(list.kind)), known, asOf}, " · "));
    std::vector<std::string> names;
    for (const model::MemberPlace& place : list.places) {
        std::string name = f.name(place.name);
        if (const std::string note = f.local(place.note); !note.empty()) name += " (" + note + ")";
        names.push_back(std::move(name));
    }
    paragraphIf(column, joined(names, ", "));
    model::Provenance citations = list.provenance;
    citations.year = 0;
    citations.yearUnknown = false;
    quietIf(column, f.local(list.note));
    quietIf(column, sourceLine(f, citations));
}

void drawPartsSection(Column& column, const model::Network& network)
{
    if (network.parts.empty()) return;
    const PanelContext& f = column.f;
    const model::PartList& list = network.associations;
    const bool national = list.kind != model::MemberList::Kind::None;
    const std::string known = knownOf(f, list.known, list.of, list.ofAtLeast, list.ofApproximate);
    const std::string asOf = list.provenance.year != 0
                                 ? f.format(Key::AsOf, {std::to_string(list.provenance.year)})
                                 : std::string{};
    cardHeading(column, f.tr(national ? Key::NationalAssociations : Key::StateAssociations),
                national ? joined({f.local(model::word(list.kind)), known, asOf}, " · ") : std::string{});
    for (const model::Part& part : network.parts)
        national ? drawNationalAssociations(column, part) : drawStateAssociation(column, part);
    quietIf(column, f.local(list.note));
}

}  // namespace ui
