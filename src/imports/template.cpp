#include "imports/template.hpp"

#include "overlay/field.hpp"

namespace imports {

namespace {

/// A cell of the example: one place that is unmistakable, and a network that nobody takes for a real one.
base::LocalText exampleOf(const Column& column, Kind kind)
{
    switch (column.use) {
    case Use::Place:
        return {"Gera", "Gera"};
    case Use::Country:
        return {"Deutschland", "Germany"};
    case Use::State:
        return {"Thüringen", "Thuringia"};
    case Use::Key:
        return {"16052000", "16052000"};
    case Use::PostalCode:
        return {"07545", "07545"};
    case Use::Year:
        return {"2019", "2019"};
    case Use::OtherPlace:
        return {"Saint-Denis", "Saint-Denis"};
    case Use::OtherCountry:
        return {"Frankreich", "France"};
    case Use::LinkKind:
        return {"Städtepartnerschaft", "Twin towns"};
    case Use::OtherState:
    case Use::OtherLatitude:
    case Use::OtherLongitude:
    case Use::OtherPosition:
        return {};
    case Use::Source:
        return {"https://example.org/mitglieder", "https://example.org/members"};
    case Use::Nothing:
    case Use::Latitude:
    case Use::Longitude:
    case Use::Position:
    case Use::Inhabitants:
    case Use::Address:
    case Use::Note:
    case Use::Id:
        return {};
    case Use::Field:
        break;
    }
    if (kind != Kind::Networks) return {};
    const overlay::Field* field = overlay::findField(column.field);
    if (!field) return {};
    if (column.field == "name_de") return {"Beispielnetzwerk", "Beispielnetzwerk"};
    if (column.field == "name_en") return {"Example network", "Example network"};
    if (field->kind == overlay::FieldKind::Year) return {"2004", "2004"};
    if (field->kind == overlay::FieldKind::Url) return {"https://example.org", "https://example.org"};
    if (field->kind == overlay::FieldKind::Choice && !field->choices.empty())
        return field->choices.front().word;
    return {};
}

}  // namespace

table::WrittenTable templateFor(Kind kind, base::Language language)
{
    const bool german = language == base::Language::De;
    table::WrittenTable table;
    table.name = kind == Kind::Networks  ? (german ? "Netzwerke" : "Networks")
                 : kind == Kind::Members ? (german ? "Mitglieder" : "Members")
                                         : (german ? "Verbindungen" : "Links");
    table.allowedName = german ? "Erlaubte Wörter" : "Allowed words";
    table.rows.emplace_back();
    for (const Column& column : choices(kind)) {
        // Both degrees in one cell say the same as two columns.
        if (column.use == Use::Nothing || column.use == Use::Position || column.use == Use::OtherPosition)
            continue;
        // Lists with years and sources of their own have no room in a cell; states are those of the seat.
        if (const overlay::Field* whole = overlay::findField(column.field);
            column.use == Use::Field && whole &&
            (whole->kind == overlay::FieldKind::Figures || whole->kind == overlay::FieldKind::States))
            continue;
        table::WrittenColumn written{wordOf(column).get(language)};
        const overlay::Field* field = column.use == Use::Field ? overlay::findField(column.field) : nullptr;
        if (field)
            for (const overlay::FieldChoice& choice : field->choices)
                written.allowed.push_back(choice.word.get(language));
        table.columns.push_back(std::move(written));
        table.rows.front().push_back(exampleOf(column, kind).get(language));
    }
    return table;
}

}  // namespace imports
