// Where the members are: countries, states, associations, places, each with how much of the list is known.
#include <algorithm>

#include "model/words.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_sections.hpp"
#include "ui/card/card_words.hpp"

namespace ui {

namespace {

using text::Key;
using Completeness = model::CountryList::Completeness;

void paragraphIf(Column& column, const std::string& text)
{
    if (!text.empty()) column.paragraph(Face::Body, column.f.c.text, text);
}

void quietIf(Column& column, const std::string& text)
{
    if (!text.empty()) quiet(column, text);
}

/// "57 Länder · vollständige Liste".
std::string countriesNote(const PanelContext& f, const model::CountryList& countries)
{
    const std::size_t listed = countries.listed.empty() ? countries.known.size() : countries.listed.size();
    const std::string count = listed == 1
                                  ? std::string(f.tr(Key::CountryOne))
                                  : f.format(Key::Countries, {f.number(static_cast<long long>(listed))});
    switch (countries.completeness) {
    case Completeness::Complete:
        return joined({count, std::string(f.tr(Key::ListComplete))}, " · ");
    case Completeness::Partial:
        return joined({count, std::string(f.tr(Key::ListPartial))}, " · ");
    case Completeness::Unknown:
        break;
    }
    return std::string(f.tr(Key::ListUnknown));
}

void drawExtraCountries(Column& column, const model::CountryList& countries)
{
    const PanelContext& f = column.f;
    for (const model::ExtraCountry& extra : countries.extra) {
        const std::string note = f.local(extra.note);
        fact(column, countryName(f, extra.country),
             note.empty() ? std::string(f.tr(Key::NotInTheList)) : note, sourceLine(f, extra.provenance));
    }
}

/// Figures of single countries; neighbours with the same source share it.
void drawPerCountry(Column& column, const model::CountryList& countries)
{
    const PanelContext& f = column.f;
    const std::size_t count = std::min(countries.perCountry.size(), countries.perCountryCode.size());
    if (count > 0) column.gap(4);
    for (std::size_t i = 0; i < count;) {
        const bool first = i == 0;
        const std::string source = sourceLine(f, countries.perCountry[i].provenance);
        std::vector<std::string> pieces;
        for (; i < count && sourceLine(f, countries.perCountry[i].provenance) == source; ++i)
            pieces.push_back(countryName(f, countries.perCountryCode[i]) + ": " +
                             figureText(f, countries.perCountry[i]));
        fact(column, first ? f.tr(Key::PerCountry) : std::string_view{}, joined(pieces, ", "), source);
    }
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

void drawCountriesSection(Column& column, const model::Network& network)
{
    const PanelContext& f = column.f;
    const model::CountryList& countries = network.countries;
    const bool onlyGermany = countries.known == std::vector<std::string>{"DE"} && countries.extra.empty();
    if (onlyGermany && network.scope != model::Scope::International) return;
    const bool mentioned = !countries.figures.empty() || !countries.known.empty() ||
                           !countries.extra.empty() || network.reach != model::Reach::Unstated;
    if (!mentioned) return;
    const std::string meaning = f.local(countries.meaning);
    cardHeading(column, meaning.empty() ? f.tr(Key::CountriesWithMembers) : std::string_view(meaning),
                countriesNote(f, countries));
    paragraphIf(column,
                countryNames(f, countries.completeness == Completeness::Unknown ? std::vector<std::string>{}
                                : countries.listed.empty()                      ? countries.known
                                                                                : countries.listed));
    if (countries.completeness != Completeness::Unknown) quietIf(column, sourceLine(f, countries.provenance));
    if (!countries.confirmed.empty()) {
        column.gap(4);
        fact(column, f.tr(Key::ConfirmedCountries), countryNames(f, countries.confirmed),
             sourceLine(f, countries.confirmedProvenance));
        quietIf(column, f.local(countries.confirmedNote));
    }
    drawExtraCountries(column, countries);
    drawPerCountry(column, countries);
    quietIf(column, f.local(countries.note));
}

void drawStatesSection(Column& column, const model::Network& network)
{
    const PanelContext& f = column.f;
    const model::StateList& states = network.states;
    if (!states.nationwide && states.organised.empty() && states.members.empty()) return;
    if (states.nationwide) {
        cardHeading(column, f.tr(Key::Nationwide));
        if (!states.organised.empty())
            fact(column, f.tr(Key::StatesOrganised), stateNames(f, states.organised),
                 sourceLine(f, states.provenance));
    } else if (!states.organised.empty()) {
        cardHeading(column, f.tr(Key::SearchStates));
        paragraphIf(column, stateNames(f, states.organised, states.uncertain));
        quietIf(column, sourceLine(f, states.provenance));
    } else {
        cardHeading(column, f.tr(Key::StatesWithMembers));
    }
    if (!states.members.empty() && states.members != states.organised) {
        const std::string names = stateNames(f, states.members, states.uncertain);
        const std::string source = sourceLine(f, states.membersProvenance);
        if (states.nationwide || !states.organised.empty())
            fact(column, f.tr(Key::StatesWithMembers), names, source);
        else {
            paragraphIf(column, names);
            quietIf(column, source);
        }
    }
    quietIf(column, f.local(states.note));
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
