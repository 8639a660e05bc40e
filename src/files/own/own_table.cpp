#include "files/own/own_table.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "files/json/document.hpp"
#include "files/json/findings.hpp"
#include "files/json/object_reader.hpp"
#include "files/own/own_entries.hpp"
#include "files/write/entry_json.hpp"
#include "table/csv_cell.hpp"

namespace files {

namespace {

using nlohmann::json, nlohmann::ordered_json;
using overlay::Field, overlay::FieldKind, overlay::Value;

constexpr std::string_view idKey = "id", dateKey = "changed_on";
constexpr std::string_view listSign = "; ";
constexpr std::size_t longestCell = 32'767;  // of the spreadsheets that people have

/// Their value is text in JSON, too.
bool isWords(FieldKind kind)
{
    return kind == FieldKind::Line || kind == FieldKind::Text || kind == FieldKind::Url ||
           kind == FieldKind::Choice;
}

bool isList(FieldKind kind)
{
    return kind == FieldKind::Names || kind == FieldKind::Choices || kind == FieldKind::Countries ||
           kind == FieldKind::States;
}

std::string dumped(const ordered_json& value)
{
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::size_t characters(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

/// A label that nobody gave follows from the name, and may be as long.
const std::string* usualLabelOf(const Field& field, const model::Network& entry, base::LocalText& room)
{
    if (!field.key.starts_with("label_")) return nullptr;
    room = overlay::usualLabel(entry);
    return field.language == base::Language::De ? &room.de : &room.en;
}

/// Null for nothing, and for what follows from other fields.
ordered_json jsonOf(const Field& field, const model::Network& entry)
{
    const Value value = field.read(entry);
    base::LocalText room;
    if (const std::string* usual = usualLabelOf(field, entry, room))
        if (entry.label == room ||
            (std::get<std::string>(value) == *usual && characters(*usual) > field.mostCharacters))
            return nullptr;
    return overlay::isNothing(field, value) ? ordered_json(nullptr) : valueJson(value);
}

// --- cells

std::string listCell(const ordered_json& list)
{
    std::string cell;
    for (const ordered_json& item : list) {
        const std::string text = item.is_string() ? item.get<std::string>() : dumped(item);
        const bool isPlain = text.find(';') == std::string::npos && !text.empty() && text.front() != ' ' &&
                             text.back() != ' ' && text.front() != '[';
        if (!isPlain) return dumped(list);
        if (!cell.empty()) cell += listSign;
        cell += text;
    }
    return cell;
}

std::string cellOf(const Field& field, const model::Network& entry)
{
    const ordered_json value = jsonOf(field, entry);
    if (value.is_null()) return {};
    if (isList(field.kind) && value.is_array()) return listCell(value);
    if (value.is_string()) return value.get<std::string>();
    return dumped(value);
}

void addCell(std::string& out, std::string cell)
{
    table::appendCsvCell(out, table::withSign(std::move(cell)));
}

std::vector<std::string> listFrom(const std::string& cell)
{
    std::vector<std::string> list;
    for (std::size_t at = 0; at <= cell.size();) {
        const std::size_t end = std::min(cell.find(';', at), cell.size());
        const std::size_t first = cell.find_first_not_of(' ', at);
        if (first < end) list.push_back(cell.substr(first, cell.find_last_not_of(' ', end - 1) - first + 1));
        at = end + 1;
    }
    return list;
}

/// The cell as a data file has it; what is no JSON where it should be stays text, which the reader reports.
json valueFrom(const Field& field, std::string cell)
{
    cell = table::withoutSign(std::move(cell));
    const auto parsed = [&] {
        // As deep as any value of a field is nested.
        constexpr int deepest = 8;
        bool isDeep = false;
        json value = json::parse(
            cell,
            [&](int depth, json::parse_event_t, json&) {
                isDeep = isDeep || depth > deepest;
                return depth <= deepest;
            },
            false);
        return value.is_discarded() || isDeep ? json(cell) : value;
    };
    switch (field.kind) {
    case FieldKind::Line:
    case FieldKind::Text:
    case FieldKind::Url:
    case FieldKind::Choice:
        return cell;
    case FieldKind::Flag:
        // As spreadsheets write it, too.
        for (const char* yes : {"TRUE", "WAHR"})
            if (cell == yes) return true;
        for (const char* no : {"FALSE", "FALSCH"})
            if (cell == no) return false;
        return parsed();
    case FieldKind::Year:
    case FieldKind::Seats:
    case FieldKind::Figures:
    case FieldKind::Members:
        return parsed();
    case FieldKind::Names:
    case FieldKind::Choices:
    case FieldKind::Countries:
    case FieldKind::States:
        return cell.front() == '[' ? parsed() : json(listFrom(cell));
    }
    return cell;
}

// --- what a table has no place for

/// The fields alone, in an entry about which nothing else is known.
model::Network fieldsAlone(const model::Network& entry)
{
    model::Network alone;
    alone.id = entry.id;
    for (const Field& field : overlay::fields())
        if (const Value value = field.read(entry); !overlay::isNothing(field, value))
            overlay::put(alone, field, value, {entry.own.date});
    alone.label = entry.label;
    return alone;
}

class Losses {
public:
    void look(const model::Network& entry)
    {
        const ordered_json whole = entryJson(entry), rest = entryJson(fieldsAlone(entry));
        for (const auto& [key, value] : whole.items()) {
            const auto kept = rest.find(key);
            if (kept == rest.end())
                ++entries_[key];
            else if (*kept != value)
                ++entries_[key + (value.is_object() ? inside(value, *kept) : std::string())];
        }
    }

    std::vector<base::Message> take() const
    {
        std::vector<base::Message> lost;
        for (const auto& [what, count] : entries_)
            lost.push_back(base::filled(
                {"kein Platz für {0} ({1} Einträge)", "no place for {0} ({1} entries)"}, {what, count}));
        return lost;
    }

private:
    /// ".source, year": members of the value that differ.
    static std::string inside(const ordered_json& value, const ordered_json& kept)
    {
        std::string names;
        for (const auto& [key, part] : value.items())
            if (!kept.is_object() || !kept.contains(key) || kept[key] != part)
                names += (names.empty() ? "." : ", ") + key;
        return names;
    }

    std::map<std::string, std::size_t> entries_;
};

ordered_json geometryOf(const model::Network& entry)
{
    ordered_json points = ordered_json::array();
    for (const model::Seat& seat : entry.seats)
        if (std::isfinite(seat.place.lonDeg) && std::isfinite(seat.place.latDeg))
            points.push_back(
                {std::round(seat.place.lonDeg * 1e6) / 1e6, std::round(seat.place.latDeg * 1e6) / 1e6});
    if (points.empty()) return nullptr;
    if (points.size() == 1) return {{"type", "Point"}, {"coordinates", std::move(points.front())}};
    return {{"type", "MultiPoint"}, {"coordinates", std::move(points)}};
}

// --- reading

class RowReader {
public:
    RowReader(const std::string& file, const Ground* ground) : findings_(file), ground_(ground)
    {
        findings_.setUnfinished();
    }

    Findings& findings() { return findings_; }

    /// `object`: values by key of their field.
    void add(const json& object, const JsonPath& path)
    {
        ObjectReader reader(object, path, findings_);
        model::Network entry;
        entry.id = reader.text(idKey, limits::name);
        const overlay::Stamp stamp{reader.text(dateKey, limits::name)};
        bool isDe = false, isEn = false;  // which label is given
        for (const bool isLabel : {false, true})
            for (const Field& field : overlay::fields()) {
                if (field.key.starts_with("label_") != isLabel || !reader.member(field.key)) continue;
                const Value value = readField(reader, field, ground_);
                if (overlay::isNothing(field, value)) continue;
                overlay::put(entry, field, value, stamp);
                if (isLabel) (field.language == base::Language::De ? isDe : isEn) = true;
            }
        keepOneLabel(entry, isDe, isEn);
        const std::string id = entry.id;
        const std::size_t place = overlay::addEntry(
            out_, std::move(entry), [](std::string_view) { return false; }, stamp);
        if (!id.empty() && out_.own[place]->network.id != id)
            findings_.warning(path.member("id"),
                              base::filled({"die Kennung {0} steht zweimal in dieser Datei; beide Einträge "
                                            "bleiben, dieser als {1}",
                                            "the id {0} stands twice in this file; both entries are kept, "
                                            "this one as {1}"},
                                           {id, out_.own[place]->network.id}));
    }

    base::Result<overlay::Overlay> take() { return {std::move(out_), findings_.take()}; }

private:
    /// Where one of the labels is given the other one is none, unless it follows from a long name.
    static void keepOneLabel(model::Network& entry, bool isDe, bool isEn)
    {
        const std::size_t most = overlay::findField("label_de")->mostCharacters;
        if (isDe && !isEn && characters(entry.label.en) <= most) entry.label.en.clear();
        if (isEn && !isDe && characters(entry.label.de) <= most) entry.label.de.clear();
    }

    Findings findings_;
    const Ground* ground_;
    overlay::Overlay out_;
};

/// As data files have it: a field that stands inside an object is put there.
void putMember(json& object, const Field& field, json value)
{
    if (field.inside.empty())
        object[std::string(field.key)] = std::move(value);
    else
        object[std::string(field.key)][std::string(field.inside)] = std::move(value);
}

base::Result<overlay::Overlay> none(const std::string& file, base::Message why)
{
    base::Diagnostic diagnostic;
    diagnostic.severity = base::Severity::Error;
    diagnostic.file = file;
    diagnostic.message = std::move(why);
    return {std::nullopt, {std::move(diagnostic)}};
}

}  // namespace

TableText fieldsCsv(const std::vector<const model::Network*>& entries)
{
    TableText made{"\xEF\xBB\xBF", {}};
    std::string& out = made.text;
    out += idKey;
    for (const Field& field : overlay::fields()) (out += ',') += field.key;
    ((out += ',') += dateKey) += "\r\n";
    Losses losses;
    std::size_t tooLong = 0;
    for (const model::Network* entry : entries) {
        addCell(out, entry->id);
        for (const Field& field : overlay::fields()) {
            std::string cell = cellOf(field, *entry);
            tooLong += cell.size() > longestCell;
            addCell(out += ',', std::move(cell));
        }
        addCell(out += ',', entry->own.date);
        out += "\r\n";
        losses.look(*entry);
    }
    made.lost = losses.take();
    if (tooLong > 0)
        made.lost.push_back(
            base::filled({"Zellen über 32.767 Zeichen ({0}): Tabellenprogramme schneiden sie ab",
                          "cells over 32,767 characters ({0}): spreadsheets cut them"},
                         {tooLong}));
    return made;
}

TableText fieldsGeoJson(const std::vector<const model::Network*>& entries)
{
    ordered_json features = ordered_json::array();
    Losses losses;
    for (const model::Network* entry : entries) {
        ordered_json properties = ordered_json::object();
        properties[std::string(idKey)] = entry->id;
        // Always, as this member tells such a file from others.
        properties[std::string(dateKey)] =
            entry->own.date.empty() ? ordered_json(nullptr) : ordered_json(entry->own.date);
        for (const Field& field : overlay::fields())
            if (ordered_json value = jsonOf(field, *entry); !value.is_null())
                properties[std::string(field.key)] = std::move(value);
        features.push_back({{"type", "Feature"},
                            {"id", entry->id},
                            {"geometry", geometryOf(*entry)},
                            {"properties", std::move(properties)}});
        losses.look(*entry);
    }
    const ordered_json collection = {{"type", "FeatureCollection"}, {"features", std::move(features)}};
    return {collection.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n", losses.take()};
}

namespace {

bool has(const std::vector<std::string>& headings, std::string_view key)
{
    return std::find(headings.begin(), headings.end(), key) != headings.end();
}

bool namesEntries(const std::vector<std::string>& headings)
{
    return has(headings, idKey) && (has(headings, "name_de") || has(headings, "name_en"));
}

}  // namespace

bool isFieldTable(const std::vector<std::vector<std::string>>& rows)
{
    return !rows.empty() && namesEntries(rows.front()) && has(rows.front(), dateKey);
}

bool isFieldGeoJson(std::string_view text)
{
    constexpr std::size_t nearStart = std::size_t{64} * 1024;
    const std::string_view start = text.substr(0, nearStart);
    const auto says = [&](std::string_view word) { return start.find(word) != std::string_view::npos; };
    return start.find_first_not_of("\xEF\xBB\xBF \t\r\n") == start.find('{') &&
           says("\"FeatureCollection\"") && says("\"changed_on\"") &&
           (says("\"name_de\"") || says("\"name_en\""));
}

base::Result<overlay::Overlay> entriesFromRows(const std::vector<std::vector<std::string>>& rows,
                                               const std::string& file, const Ground* ground)
{
    if (rows.empty() || !namesEntries(rows.front()))
        return none(file, {"das ist keine Tabelle mit den Spalten id und name_de oder name_en",
                           "this is no table with the columns id and name_de or name_en"});
    const std::vector<std::string>& headings = rows.front();
    RowReader reader(file, ground);
    const JsonPath root;
    for (const std::string& heading : headings)
        if (!heading.empty() && heading != idKey && heading != dateKey && !overlay::findField(heading))
            reader.findings().note(root, base::filled({"die Spalte {0} ist kein Feld; sie bleibt weg",
                                                       "the column {0} is no field; it is left out"},
                                                      {base::displaySafe(heading)}));
    for (std::size_t i = 1; i < rows.size(); ++i) {
        json object = json::object();
        for (std::size_t c = 0; c < std::min(headings.size(), rows[i].size()); ++c) {
            const std::string& cell = rows[i][c];
            if (cell.empty()) continue;
            if (headings[c] == idKey || headings[c] == dateKey)
                object[headings[c]] = cell;
            else if (const Field* field = overlay::findField(headings[c]))
                putMember(object, *field, valueFrom(*field, cell));
        }
        if (!object.empty()) reader.add(object, root.item(i));
    }
    return reader.take();
}

base::Result<overlay::Overlay> entriesFromGeoJson(std::string text, const std::string& file,
                                                  const Ground* ground)
{
    base::Result<ParsedJson> document = parseJson(std::move(text), file);
    if (!document.value) return {std::nullopt, std::move(document.diagnostics)};
    const json& root = document.value->root;
    const auto features = root.is_object() ? root.find("features") : root.end();
    if (!root.is_object() || features == root.end() || !features->is_array())
        return none(file, {"das ist keine FeatureCollection", "this is no FeatureCollection"});
    RowReader reader(file, ground);
    const JsonPath rootPath;
    const JsonPath listPath = rootPath.member("features");
    for (std::size_t i = 0; i < ObjectReader::usableItems(*features); ++i) {
        const json& feature = (*features)[i];
        const JsonPath path = listPath.item(i);
        const auto properties = feature.is_object() ? feature.find("properties") : feature.end();
        if (!feature.is_object() || properties == feature.end() || !properties->is_object()) {
            reader.findings().warning(path,
                                      {"ohne Eigenschaften; bleibt weg", "without properties; left out"});
            continue;
        }
        json object = json::object();
        for (const auto& [key, value] : properties->items()) {
            if (value.is_null()) continue;
            // Other programs write lists, numbers and what is nested as text.
            if (const Field* field = overlay::findField(key))
                putMember(object, *field,
                          value.is_string() && !isWords(field->kind)
                              ? valueFrom(*field, value.get<std::string>())
                              : value);
            else if (key == idKey || key == dateKey)
                object[key] = value;
        }
        reader.add(object, path);
    }
    base::Result<overlay::Overlay> result = reader.take();
    for (base::Diagnostic& one : document.diagnostics) result.diagnostics.push_back(std::move(one));
    return result;
}

}  // namespace files
