// Founding, members, reach, status; seats and offices. Every figure with its year and where it is from.
#include <algorithm>

#include "ui/card/card_frame.hpp"
#include "ui/card/card_sections.hpp"
#include "ui/card/card_words.hpp"

namespace ui {

namespace {

using text::Key;

/// The rows of a key; the name stands beside the first one only.
void drawRows(Column& column, const words::Facts& facts, words::FactKey key)
{
    bool first = true;
    for (const words::Fact& row : facts.of(key)) {
        std::string value = row.valueWithNote();
        if (row.certainty == model::Confidence::Low) value.append(" · ").append(column.f.tr(Key::Uncertain));
        fact(column, first ? std::string_view(row.label) : std::string_view{}, value, row.provenance());
        first = false;
    }
}

}  // namespace

void drawFacts(Column& column, const words::Facts& facts)
{
    using enum words::FactKey;
    cardHeading(column, column.f.tr(Key::Details));
    for (const words::FactKey key : {Founded, Members, MembersBefore, MembersPart, MembersNote, CountryCount,
                                     CountryCountBefore, Reach, Levels, Status, Own}) {
        const words::Fact* first = facts.first(key);
        if (!first || first->evident) continue;
        // A sentence or two stand below what they are about.
        if (key == Status) {
            fact(column, first->label, first->value, first->provenance());
            factNote(column, first->note);
        } else {
            drawRows(column, facts, key);
        }
    }
}

void drawSeats(Column& column, const model::Network& network, const words::Facts& facts)
{
    PanelContext& f = column.f;
    const std::string seatNote = f.local(network.seatNote);
    if (network.seats.empty()) {
        cardHeading(column, f.tr(Key::NoSeat));
        if (!seatNote.empty()) column.paragraph(Face::Body, f.c.text, seatNote);
    } else {
        cardHeading(column, f.tr(network.seats.size() > 1 ? Key::SeatAndOffices : Key::Seat));
        for (const words::Fact& row : facts.of(words::FactKey::Seat)) {
            std::string value = row.valueWithNote();
            if (row.certainty == model::Confidence::Low) value.append(" · ").append(f.tr(Key::Uncertain));
            fact(column, row.label, value, row.provenance());
        }
        if (!seatNote.empty()) quiet(column, seatNote);
    }
    const std::string_view copy = f.tr(Key::CopyContact);
    if (network.isNetwork) {
        column.gap(2);
        const Rect row = column.takeRow();
        const float width = std::min(row.width(), buttonWidth(f, copy, Icon::Copy));
        if (button(f, "card:copy-contact", rectAt(row.x0 - f.px(12), row.y0, width, row.height()), copy,
                   Icon::Copy, ButtonKind::Quiet))
            f.effect(state::CopyText{contactText(f, network), state::CopyText::What::Text});
    }
    for (const words::Fact& row : facts.of(words::FactKey::RegionalOffices)) {
        column.gap(4);
        fact(column, row.label, row.value, row.provenance());
        factNote(column, row.note);
    }
}

}  // namespace ui
