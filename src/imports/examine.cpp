// All rows of a table, and what came of them in words.
#include <algorithm>
#include <array>

#include "base/counted.hpp"
#include "base/fold.hpp"
#include "imports/match.hpp"
#include "table/csv_cell.hpp"

namespace imports {

base::LocalText wordOf(Reason reason)
{
    switch (reason) {
    case Reason::None:
        return {};
    case Reason::SeveralOfTheName:
        return {"Mehrere Orte heißen so", "Several places are called so"};
    case Reason::OtherCountry:
        return {"In diesem Land heißt kein Ort so, in einem anderen schon",
                "No place of that country is called so, one elsewhere is"};
    case Reason::OtherState:
        return {"Der Ort dieses Namens liegt in einem anderen Landesteil",
                "The place of that name lies in another state"};
    case Reason::UnknownCountry:
        return {"Das Land ist nicht bekannt", "The country is not known"};
    case Reason::InhabitantsDiffer:
        return {"Die Einwohnerzahl weicht um mehr als das Vierfache ab",
                "The inhabitants differ by more than four times"};
    case Reason::OutsideItsCountry:
        return {"Die Koordinaten liegen über 20 km außerhalb des Landes",
                "The coordinates lie over 20 km outside the country"};
    case Reason::BadPosition:
        return {"Die Koordinaten sind unbrauchbar, und kein Ort dieses Namens ist bekannt",
                "The coordinates cannot be used, and no place of that name is known"};
    case Reason::PositionIgnored:
        return {"Die Koordinaten sind unbrauchbar; nach Name oder amtlichem Schlüssel zugeordnet",
                "The coordinates cannot be used; placed by name or official key"};
    case Reason::KeyAndNameDiffer:
        return {"Amtlicher Schlüssel und Name passen nicht zusammen", "Official key and name do not fit"};
    case Reason::SeveralPlaces:
        return {"Nennt mehrere Orte oder ein Gebiet", "Names several places or an area"};
    case Reason::NoSuchPlace:
        return {"Kein Ort dieses Namens ist bekannt", "No place of that name is known"};
    case Reason::NoName:
        return {"Kein Name", "No name"};
    }
    return {};
}

namespace {

bool isEmpty(const std::vector<std::string>& cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) {
        return cell.find_first_not_of(" \t\r\n") == std::string::npos;
    });
}

/// The same for rows that say the same of a place.
std::string keyOf(const Statement& said)
{
    std::string key = said.id + '\n' + base::spelling(said.name) + '\n' + base::fold(said.country) + '\n' +
                      base::fold(said.state) + '\n' + said.key;
    if (said.position)
        key += '\n' + std::to_string(said.position->lonDeg) + ' ' + std::to_string(said.position->latDeg);
    return key;
}

void add(Examined& examined, Statement said, Match match)
{
    switch (match.outcome) {
    case Outcome::Placed:
        ++examined.placed;
        break;
    case Outcome::Asked:
        ++examined.asked;
        break;
    case Outcome::Tray:
        ++examined.tray;
        break;
    }
    examined.rows.push_back({std::move(said), std::move(match)});
}

}  // namespace

Examined examineLinks(const Matcher& matcher, const Rows& rows, const Columns& columns,
                      const std::function<bool(std::size_t)>& proceed)
{
    Examined examined;
    examined.ofLinks = true;
    std::map<std::string, std::size_t> known;
    const std::array<Columns, 2> ends{columnsOfEnd(columns, false), columnsOfEnd(columns, true)};
    const auto kind = columns.find(Use::LinkKind);
    for (std::size_t i = columns.firstRow; i < rows.size(); ++i) {
        if (proceed && !proceed(i - columns.firstRow)) break;
        if (isEmpty(rows[i])) continue;
        Examined::Pair pair;
        pair.row = i;
        if (kind && *kind < rows[i].size()) pair.kind = table::withoutSign(rows[i][*kind]);
        for (const bool second : {false, true}) {
            Statement said = statementOf(ends[second ? 1 : 0], rows[i], i * 2 + (second ? 1 : 0));
            pair.year = said.year;
            pair.source = said.source.empty() ? said.address : said.source;
            pair.note = said.note;
            // These belong to the link, not to its places.
            said.year = 0;
            said.source.clear();
            said.address.clear();
            said.note.clear();
            said.id.clear();
            const auto [at, isNew] = known.emplace(keyOf(said), examined.rows.size());
            (second ? pair.b : pair.a) = at->second;
            if (!isNew) continue;
            Match match = matcher.match(said);
            add(examined, std::move(said), std::move(match));
        }
        examined.pairs.push_back(std::move(pair));
    }
    return examined;
}

Examined examine(const Matcher& matcher, const Rows& rows, const Columns& columns,
                 const std::function<bool(std::size_t)>& proceed)
{
    Examined examined;
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = columns.firstRow; i < rows.size(); ++i) {
        if (proceed && !proceed(i - columns.firstRow)) break;
        if (isEmpty(rows[i])) continue;
        Statement said = statementOf(columns, rows[i], i);
        if (!said.name.empty() && !seen.emplace(keyOf(said), i).second) {
            ++examined.repeated;
            examined.repeats.push_back(i);
            continue;
        }
        Match match = matcher.match(said);
        add(examined, std::move(said), std::move(match));
    }
    return examined;
}

base::Message summary(const Examined& examined, const Answers& answers)
{
    std::size_t placed = examined.placed, asked = examined.asked, tray = examined.tray;
    for (const Examined::Row& row : examined.rows) {
        const auto answer = answers.find(row.said.row);
        if (answer == answers.end() || row.match.outcome == Outcome::Placed) continue;
        --(row.match.outcome == Outcome::Asked ? asked : tray);
        const bool stands =
            answer->second.is == Answer::Is::Place || answer->second.is == Answer::Is::Position;
        ++(stands ? placed : tray);
    }
    if (examined.ofLinks)
        return base::counted(examined.pairs.size(), {"1 Verbindung", "1 link"},
                             {"{0} Verbindungen", "{0} links"}) +
               base::counted(examined.rows.size(), {" an 1 Ort", " at 1 place"},
                             {" zwischen {0} Orten", " between {0} places"}) +
               base::filled({": {0} zugeordnet, {1} mehrdeutig, {2} ohne Ort",
                             ": {0} placed, {1} ambiguous, {2} without a place"},
                            {placed, asked, tray});
    base::Message text = base::counted(examined.rows.size() + examined.repeated, {"1 Zeile", "1 row"},
                                       {"{0} Zeilen", "{0} rows"}) +
                         base::filled({": {0} zugeordnet, {1} mehrdeutig, {2} ohne Ort",
                                       ": {0} placed, {1} ambiguous, {2} without a place"},
                                      {placed, asked, tray});
    if (examined.repeated > 0) text += base::filled({", {0} doppelt", ", {0} repeated"}, {examined.repeated});
    return text;
}

}  // namespace imports
