#include "files/own/own_entries.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "files/data/entry_reader.hpp"
#include "files/data/facts_reader.hpp"
#include "files/data/field_reader.hpp"
#include "files/write/entry_json.hpp"

namespace files {

namespace {

using nlohmann::json, nlohmann::ordered_json;
using overlay::Field, overlay::FieldKind, overlay::Value;

constexpr std::string_view entriesKey = "networks", changesKey = "changes", linksKey = "links";

Value readPlain(ObjectReader& reader, std::string_view key, const Field& field, const Ground* ground)
{
    std::vector<std::string_view> words;
    for (const overlay::FieldChoice& choice : field.choices) words.push_back(choice.key);
    switch (field.kind) {
    case FieldKind::Line:
    case FieldKind::Text:
        return reader.text(key, field.mostCharacters);
    case FieldKind::Url:
        return readUrl(reader, key);
    case FieldKind::Year:
        return reader.year(key).value_or(0);
    case FieldKind::Flag:
        return reader.flag(key).value_or(false);
    case FieldKind::Names:
        return reader.texts(key, field.mostCharacters);
    case FieldKind::Choice:
        return std::string(reader.choice(key, words));
    case FieldKind::Choices: {
        std::vector<std::string> chosen;
        for (const std::string_view word : reader.choices(key, words)) chosen.emplace_back(word);
        return chosen;
    }
    case FieldKind::Countries:
        return readCountries(reader, key);
    case FieldKind::States:
        return readStates(reader, key);
    case FieldKind::Seats:
        return readSeats(reader, key, ground);
    case FieldKind::Figures:
        return readFigures(reader, key, key == "member_figures");
    case FieldKind::Members:
        return readMemberPlaces(reader, ground);
    }
    return overlay::nothing(field);
}

void putValue(ordered_json& object, const Field& field, const Value& value, LongLists& lists)
{
    ordered_json out = overlay::isNothing(field, value) ? ordered_json(nullptr) : valueJson(value, &lists);
    if (!field.inside.empty() && !out.is_null()) out = {{std::string(field.inside), std::move(out)}};
    object[std::string(field.key)] = std::move(out);
}

std::string textOf(const ordered_json& value)
{
    return value.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

/// Entries as they stood in a text, with the order of their members. Read when one is asked for: most changes
/// are understood. What members hold that are written anew anyway is left out, as lists may be very long.
class AsWritten {
public:
    AsWritten(std::string_view text, std::string_view inside) : text_(text), inside_(inside) {}

    /// The item as text; empty if it is not known.
    std::string item(std::string_view list, std::size_t item)
    {
        const ordered_json& object = read();
        if (!object.is_object()) return {};
        const auto found = object.find(list);
        if (found == object.end() || !found->is_array() || item >= found->size()) return {};
        return textOf((*found)[item]);
    }

private:
    const ordered_json& read()
    {
        if (read_) return *read_;
        const std::size_t lists = inside_.empty() ? 1 : 2;  // how deep their keys stand
        std::vector<std::string> keys;
        const auto isKept = [&](int depth, ordered_json::parse_event_t event, const ordered_json& value) {
            using Event = ordered_json::parse_event_t;
            const auto level = static_cast<std::size_t>(depth);
            const bool isHeld = keys.size() > lists + 2 && level > lists + 2 && keys[lists] == entriesKey &&
                                isEntryMember(keys[lists + 2]);
            if (event == Event::key && !isHeld) {
                keys.resize(level + 1);
                keys[level] = value.get<std::string>();
            }
            return !isHeld || event == Event::object_end || event == Event::array_end;
        };
        ordered_json whole = ordered_json::parse(text_, isKept, false);
        if (inside_.empty())
            read_ = std::move(whole);
        else if (const auto found = whole.find(inside_); whole.is_object() && found != whole.end())
            read_ = std::move(*found);
        else
            read_ = ordered_json();
        return *read_;
    }

    std::string_view text_, inside_;
    std::optional<ordered_json> read_;
};

class Reader {
public:
    Reader(ObjectReader& file, const Ground* ground, AsWritten written)
        : file_(file), ground_(ground), written_(std::move(written))
    {
    }

    overlay::Overlay read()
    {
        readEntries();
        readChanges();
        if (model::TownLinks links = readTownLinks(file_, linksKey, ground_); !links.empty())
            out_.links = std::move(links);
        return std::move(out_);
    }

private:
    Findings& findings() { return file_.findings(); }

    void readEntries()
    {
        const json* list = file_.list(entriesKey);
        if (!list) return;
        const JsonPath listPath = file_.path(entriesKey);
        for (std::size_t i = 0; i < ObjectReader::usableItems(*list); ++i) {
            const json& item = (*list)[i];
            const JsonPath path = listPath.item(i);
            std::optional<model::Network> network = readEntry(item, path, findings(), ground_);
            if (!network) continue;
            overlay::OwnEntry entry;
            ObjectReader reader(item, path, findings());
            entry.deleted = reader.flag("deleted").value_or(false);
            entry.date = reader.text("changed_on", limits::name);
            entry.written = written_.item(entriesKey, i);
            const std::string id = network->id;
            const std::size_t place = overlay::addEntry(out_, std::move(*network),
                                                        [](std::string_view) { return false; }, {entry.date});
            entry.network = out_.own[place]->network;
            if (!id.empty() && entry.network.id != id)
                findings().warning(
                    path.member("id"),
                    base::filled({"die Kennung {0} steht zweimal in dieser Datei; beide Einträge "
                                  "bleiben, dieser als {1}",
                                  "the id {0} stands twice in this file; both entries are "
                                  "kept, this one as {1}"},
                                 {id, entry.network.id}));
            out_.own[place] = std::move(entry);
        }
    }

    void readChanges()
    {
        const json* list = file_.list(changesKey);
        if (!list) return;
        const JsonPath listPath = file_.path(changesKey);
        for (std::size_t i = 0; i < ObjectReader::usableItems(*list); ++i) {
            const json& item = (*list)[i];
            const JsonPath path = listPath.item(i);
            if (item.is_object()) {
                ObjectReader reader(item, path, findings());
                if (readChange(reader)) continue;
            }
            std::string kept = written_.item(changesKey, i);
            out_.notUnderstood.push_back(kept.empty() ? textOf(ordered_json(item)) : std::move(kept));
            findings().note(path, {"diese Änderung ist dem Programm nicht bekannt; sie bleibt aufgehoben",
                                   "this change is not known to the program; it is kept"});
        }
    }

    /// False: it is not understood as a whole.
    bool readChange(ObjectReader& reader)
    {
        overlay::ChangedEntry entry;
        entry.id = reader.text("entry", limits::name);
        entry.name = reader.localText("name", limits::name);
        const std::string date = reader.text("changed_on", limits::name);
        if (entry.id.empty()) return false;
        const bool hidden = reader.flag("hidden").value_or(false);
        const json* set = reader.object("set");
        const json* was = reader.object("was");
        if (!hidden && (!set || set->empty())) return false;
        std::vector<overlay::Change> changes;
        if (set) {
            const JsonPath setPath = reader.path("set"), wasPath = reader.path("was");
            const json none = json::object();
            // What cannot be read as a whole is kept as it stands, and what is wrong with it is not asked.
            Findings quiet("");
            quiet.setUnfinished();
            ObjectReader values(*set, setPath, quiet), before(was ? *was : none, wasPath, quiet);
            for (const auto& member : set->items()) {
                const Field* field = overlay::findField(member.key());
                if (!field) return false;
                overlay::Change change{std::string(field->key), readField(values, *field, ground_),
                                       readField(before, *field, ground_), date};
                changes.push_back(std::move(change));
            }
            if (quiet.hasErrors()) return false;
        }
        for (overlay::Change& change : changes) overlay::setChange(out_, entry, std::move(change));
        if (hidden) overlay::setHidden(out_, entry.id, entry.name, true, {date});
        return true;
    }

    ObjectReader& file_;
    const Ground* ground_;
    AsWritten written_;
    overlay::Overlay out_;
};

void putName(ordered_json& object, const overlay::ChangedEntry& entry, const std::string& date)
{
    object["entry"] = entry.id;
    if (!entry.name.de.empty()) object["name_de"] = entry.name.de;
    if (!entry.name.en.empty()) object["name_en"] = entry.name.en;
    if (!date.empty()) object["changed_on"] = date;
}

ordered_json ownEntryJson(const overlay::OwnEntry& entry, LongLists& lists)
{
    ordered_json one = entryJson(entry.network, &lists);
    if (entry.deleted) one["deleted"] = true;
    if (!entry.date.empty()) one["changed_on"] = entry.date;
    if (entry.written.empty()) return one;
    ordered_json before = ordered_json::parse(entry.written, nullptr, false);
    return before.is_discarded() ? one : mergedInto(std::move(before), std::move(one), isEntryMember);
}

void putChanges(ordered_json& changes, const overlay::ChangedEntry& entry, LongLists& lists)
{
    for (const overlay::Change& change : entry.changes) {
        const Field* field = overlay::findField(change.field);
        if (!field) continue;
        ordered_json one = ordered_json::object();
        putName(one, entry, change.date);
        putValue(one["set"], *field, change.value, lists);
        putValue(one["was"], *field, change.was, lists);
        changes.push_back(std::move(one));
    }
    if (!entry.hidden) return;
    ordered_json one = ordered_json::object();
    putName(one, entry, entry.hiddenDate);
    one["hidden"] = true;
    changes.push_back(std::move(one));
}

}  // namespace

Value readField(ObjectReader& reader, const Field& field, const Ground* ground)
{
    if (!reader.member(field.key)) return overlay::nothing(field);
    if (field.inside.empty()) return readPlain(reader, field.key, field, ground);
    const json* object = reader.object(field.key);
    if (!object) return overlay::nothing(field);
    const JsonPath path = reader.path(field.key);
    ObjectReader inner(*object, path, reader.findings());
    if (!inner.member(field.inside)) return overlay::nothing(field);
    return readPlain(inner, field.inside, field, ground);
}

overlay::Overlay readOwnEntries(ObjectReader& reader, const Ground* ground, std::string_view text,
                                std::string_view inside)
{
    return Reader(reader, ground, AsWritten(text, inside)).read();
}

void putOwnEntries(ordered_json& object, const overlay::Overlay& entries, LongLists& lists)
{
    object[std::string(entriesKey)] =
        lists.list(entries.own.size(), [&](std::size_t i) { return ownEntryJson(*entries.own[i], lists); });
    ordered_json changes = ordered_json::array();
    for (const auto& entry : entries.changed) putChanges(changes, *entry, lists);
    for (const std::string& kept : entries.notUnderstood) {
        ordered_json one = ordered_json::parse(kept, nullptr, false);
        if (!one.is_discarded()) changes.push_back(std::move(one));
    }
    object[std::string(changesKey)] = std::move(changes);
    if (!entries.links->empty()) object[std::string(linksKey)] = townLinksJson(*entries.links, &lists);
}

}  // namespace files
