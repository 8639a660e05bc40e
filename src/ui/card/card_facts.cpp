// Founding, members, reach, status; seats and offices. Every figure with its year and where it is from.
#include <algorithm>

#include "model/words.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_sections.hpp"
#include "ui/card/card_words.hpp"

namespace ui {

namespace {

using text::Key;

/// Newest first; the name stands beside the first one only.
template <class Text>
void drawFigures(Column& column, std::string_view name, const std::vector<model::Figure>& figures,
                 Text textOf)
{
    const Frame& f = column.f;
    bool first = true;
    for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure) {
        const std::string value = textOf(*figure);
        if (value.empty()) continue;
        fact(column, first ? name : std::string_view{}, value, sourceLine(f, figure->provenance));
        first = false;
    }
}

void drawFounded(Column& column, const model::Network& network)
{
    const Frame& f = column.f;
    const std::string note = f.local(network.foundedNote);
    if (!network.foundedYear && note.empty()) return;
    const std::string year =
        network.foundedYear ? std::to_string(*network.foundedYear) : std::string(f.tr(Key::YearUnknown));
    fact(column, f.tr(Key::Founded), note.empty() ? year : year + " (" + note + ")",
         sourceLine(f, network.foundedProvenance));
}

void drawStatus(Column& column, const model::Network& network)
{
    const Frame& f = column.f;
    std::string value = f.local(model::word(network.status));
    const std::string source = sourceLine(f, network.statusProvenance);
    fact(column, f.tr(Key::StatusLabel), value, source);
    factNote(column, f.local(network.statusNote));
}

void drawSeat(Column& column, const model::Seat& seat)
{
    const Frame& f = column.f;
    std::string value = f.name(seat.city);
    if (seat.country != "DE") value += ", " + countryName(f, seat.country);
    const std::string note = f.local(seat.note);
    if (!note.empty()) value += " (" + note + ")";
    if (seat.confidence == model::Confidence::Low) value.append(" · ").append(f.tr(Key::Uncertain));
    fact(column, f.local(model::roleWord(seat.role)), value, sourceLine(f, seat.provenance));
}

}  // namespace

void drawFacts(Column& column, const model::Network& network)
{
    const Frame& f = column.f;
    cardHeading(column, f.tr(Key::Details));
    drawFounded(column, network);
    drawFigures(column, f.tr(Key::Members), network.members,
                [&](const model::Figure& figure) { return figureText(f, figure); });
    factNote(column, f.local(network.membersNote));
    drawFigures(column, f.tr(Key::SearchCountries), network.countries.figures,
                [&](const model::Figure& figure) { return countryFigureText(f, figure); });
    if (network.reach != model::Reach::Unstated)
        fact(column, f.tr(Key::ReachLabel), f.local(model::word(network.reach)));
    if (!network.levels.empty()) fact(column, f.tr(Key::Levels), layout::levelsText(network, f.language()));
    drawStatus(column, network);
}

void drawSeats(Column& column, const model::Network& network)
{
    Frame& f = column.f;
    const std::string seatNote = f.local(network.seatNote);
    if (network.seats.empty()) {
        cardHeading(column, f.tr(Key::NoSeat));
        if (!seatNote.empty()) column.paragraph(Face::Body, f.c.text, seatNote);
    } else {
        cardHeading(column, f.tr(network.seats.size() > 1 ? Key::SeatAndOffices : Key::Seat));
        for (const model::Seat& seat : network.seats) drawSeat(column, seat);
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
    const model::RegionalOffices& regional = network.regionalOffices;
    if (regional.places.empty()) return;
    std::vector<std::string> names;
    for (const model::MemberPlace& place : regional.places) names.push_back(f.name(place.name));
    column.gap(4);
    fact(column, f.tr(Key::RegionalOffices), joined(names, ", "), sourceLine(f, regional.provenance));
    factNote(column, f.local(regional.note));
}

}  // namespace ui
