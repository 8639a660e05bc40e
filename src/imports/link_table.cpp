#include "imports/link_table.hpp"

#include <algorithm>
#include <array>

#include "imports/columns.hpp"
#include "table/csv_cell.hpp"
#include "table/number_text.hpp"

namespace imports {

namespace {

using base::Language;
using model::TownLink;

std::string degrees(const model::MemberPlace& end, bool latitude)
{
    if (!end.place) return {};
    return table::plainNumber(latitude ? end.place->latDeg : end.place->lonDeg);
}

/// What is known of a link; what else a table may say only helps to find its places.
struct Cell {
    Use use;
    std::string (*text)(const TownLink& link, Language language);
};

constexpr std::array cells{
    Cell{Use::Place, [](const TownLink& link, Language language) { return link.a.name.get(language); }},
    Cell{Use::Country, [](const TownLink& link, Language) { return link.a.country; }},
    Cell{Use::State, [](const TownLink& link, Language) { return link.a.state; }},
    Cell{Use::Latitude, [](const TownLink& link, Language) { return degrees(link.a, true); }},
    Cell{Use::Longitude, [](const TownLink& link, Language) { return degrees(link.a, false); }},
    Cell{Use::OtherPlace, [](const TownLink& link, Language language) { return link.b.name.get(language); }},
    Cell{Use::OtherCountry, [](const TownLink& link, Language) { return link.b.country; }},
    Cell{Use::OtherState, [](const TownLink& link, Language) { return link.b.state; }},
    Cell{Use::OtherLatitude, [](const TownLink& link, Language) { return degrees(link.b, true); }},
    Cell{Use::OtherLongitude, [](const TownLink& link, Language) { return degrees(link.b, false); }},
    Cell{Use::LinkKind, [](const TownLink& link, Language) { return link.kind; }},
    Cell{Use::Year,
         [](const TownLink& link, Language) {
             return link.provenance.year == 0 ? std::string() : std::to_string(link.provenance.year);
         }},
    Cell{Use::Source, [](const TownLink& link, Language) { return link.provenance.source; }},
    Cell{Use::Note, [](const TownLink& link, Language) { return link.note; }},
};

}  // namespace

table::WrittenTable linksTable(const model::TownLinks& links, Language language)
{
    table::WrittenTable table;
    table.name = base::LocalText{"Verbindungen", "Links"}.get(language);
    for (const Cell& cell : cells)
        table.columns.push_back({wordOf(Column{cell.use, {}, false}).get(language)});
    table.rows.reserve(links.size());
    for (const TownLink& link : links) {
        table::Row& row = table.rows.emplace_back();
        for (const Cell& cell : cells) row.push_back(table::withSign(cell.text(link, language)));
    }
    return table;
}

}  // namespace imports
