#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "files/data/field_reader.hpp"
#include "files/file_mark.hpp"
#include "files/json/document.hpp"
#include "files/json/object_reader.hpp"
#include "files/own/own_entries.hpp"
#include "files/read_file.hpp"
#include "files/tour/tour_file.hpp"
#include "files/tour/view_fields.hpp"
#include "overlay/apply.hpp"

namespace files {

namespace {

using nlohmann::json;

constexpr std::size_t maxTourBytes = std::size_t{16} * 1024 * 1024;
constexpr std::size_t maxScenes = 1000;
constexpr int maxCount = 100'000;
constexpr std::size_t maxCollected = 10'000;  // so that all counts together are still a number

/// A text that may have several lines.
std::string lines(ObjectReader& reader, std::string_view key)
{
    const json* value = reader.member(key);
    if (!value) return {};
    if (!value->is_string()) {
        reader.wrongType(key, {"ein Text", "a text"}, *value);
        return {};
    }
    const auto& raw = value->get_ref<const std::string&>();
    std::string out;
    for (std::size_t begin = 0; begin <= raw.size();) {
        const std::size_t end = std::min(raw.find('\n', begin), raw.size());
        if (begin > 0) out += '\n';
        out += cleanText(raw.substr(begin, end - begin), limits::text, reader.path(key), reader.findings());
        begin = end + 1;
    }
    while (!out.empty() && out.back() == '\n') out.pop_back();
    return out;
}

/// What people type may be in one language only.
base::LocalText spoken(ObjectReader& reader, std::string_view keyDe, std::string_view keyEn)
{
    return {lines(reader, keyDe), lines(reader, keyEn)};
}

CameraFields readCamera(const json& value, const JsonPath& path, Findings& findings)
{
    CameraFields camera;
    camera.zoom = 0;
    if (!value.is_object()) {
        findings.error(
            path,
            wrongTypeWords({"ein Objekt mit lon, lat und zoom", "an object with lon, lat and zoom"}, value));
        return camera;
    }
    ObjectReader reader(value, path, findings);
    const auto lon = reader.number("lon"), lat = reader.number("lat"), zoom = reader.number("zoom");
    camera.map = reader.text("map", limits::name);
    reader.finish();
    if (lon && lat) {
        camera.lonDeg = *lon;
        camera.latDeg = *lat;
        camera.zoom = zoom.value_or(1);
    }
    return camera;
}

HandFields readHand(const json& value, const JsonPath& path, Findings& findings)
{
    HandFields hand;
    if (!value.is_object()) {
        findings.error(path, wrongTypeWords({"ein Objekt mit entry, city oder place, map, lon und lat",
                                             "an object with entry, city or place, map, lon and lat"},
                                            value));
        return hand;
    }
    ObjectReader reader(value, path, findings);
    hand.entry = reader.text("entry", limits::name);
    hand.city = reader.text("city", limits::name);
    hand.place = reader.text("place", limits::name);
    hand.map = reader.text("map", limits::name);
    hand.lonDeg = reader.number("lon").value_or(1000);
    hand.latDeg = reader.number("lat").value_or(1000);
    reader.finish();
    return hand;
}

state::View readView(const json& value, const JsonPath& path, Findings& findings, const model::Atlas& atlas,
                     std::vector<std::string>& missing)
{
    ObjectReader reader(value, path, findings);
    ViewFields fields;
    auto& [map, cameras, fit, filter, knownOnly, select, region, arcs, entryCounts, graticule, sizeUnit,
           towns, votes, thenAndNow, town, withoutEntry, overlap, lens, listOrder, dimOthers, byHand] =
        fields;
    if (std::string name = reader.text("map", limits::name); !name.empty()) map = std::move(name);
    if (const json* list = reader.list("cameras")) {
        const JsonPath listPath = reader.path("cameras");
        for (std::size_t i = 0; i < std::min(list->size(), state::maxFrames); ++i)
            cameras.push_back(readCamera((*list)[i], listPath.item(i), findings));
    }
    fit = reader.flag("fit").value_or(fit);
    filter = reader.texts("filter", limits::source);
    knownOnly = reader.flag("known_only").value_or(knownOnly);
    select = reader.texts("select", limits::name);
    region = reader.text("region", limits::name);
    arcs = reader.flag("arcs").value_or(arcs);
    entryCounts = reader.flag("entry_counts").value_or(entryCounts);
    graticule = reader.flag("graticule").value_or(graticule);
    sizeUnit = reader.text("size_by", limits::name);
    towns = reader.flag("towns").value_or(towns);
    votes = reader.flag("votes").value_or(votes);
    thenAndNow = reader.flag("then_and_now").value_or(thenAndNow);
    town = reader.text("town", limits::name);
    withoutEntry = reader.text("without_entry", limits::name);
    overlap = reader.text("overlap", limits::name);
    lens = reader.text("lens", limits::name);
    listOrder = reader.text("list_order", limits::name);
    dimOthers = reader.flag("dim_others").value_or(dimOthers);
    if (const json* list = reader.list("by_hand")) {
        const JsonPath listPath = reader.path("by_hand");
        for (std::size_t i = 0; i < std::min(list->size(), state::maxHandPlaced); ++i)
            byHand.push_back(readHand((*list)[i], listPath.item(i), findings));
    }
    reader.finish();
    return fromFields(atlas, fields, missing,
                      [&](std::string_view field, std::optional<std::size_t> item, base::Message message) {
                          const JsonPath member = path.member(field);
                          if (item)
                              findings.error(member.item(*item), std::move(message));
                          else
                              findings.error(member, std::move(message));
                      });
}

std::optional<state::TourScene> readScene(const json& value, const JsonPath& path, Findings& findings,
                                          const model::Atlas& atlas)
{
    if (!value.is_object()) {
        findings.error(path, wrongTypeWords({"eine Szene (ein Objekt mit title und view)",
                                             "a scene (an object with title and view)"},
                                            value) +
                                 base::Message{"; sie bleibt weg", "; it is left out"});
        return std::nullopt;
    }
    ObjectReader reader(value, path, findings);
    state::TourScene scene;
    scene.title = spoken(reader, "title_de", "title_en");
    scene.text = spoken(reader, "text_de", "text_en");
    scene.notes = spoken(reader, "notes_de", "notes_en");
    scene.mapPx = writtenMapPx;
    const json* view = reader.object("view");
    reader.finish();
    if (!view) {
        findings.error(path, {"die Szene hat keine Ansicht (view); sie bleibt weg",
                              "the scene has no view; it is left out"});
        return std::nullopt;
    }
    const JsonPath viewPath = path.member("view");
    scene.view = readView(*view, viewPath, findings, atlas, scene.missing);
    return scene;
}

/// Calls `read` with each object of the list and its path; others are reported.
template <class Read>
void eachObject(ObjectReader& file, std::string_view key, std::size_t most, Read read)
{
    const json* list = file.list(key);
    if (!list) return;
    const JsonPath listPath = file.path(key);
    if (list->size() > most)
        file.findings().error(listPath,
                              base::filled({"die Liste hat {0} Elemente, nur die ersten {1} werden verwendet",
                                            "the list has {0} items, only the first {1} are used"},
                                           {list->size(), most}));
    for (std::size_t i = 0; i < std::min(list->size(), most); ++i) {
        const JsonPath path = listPath.item(i);
        if ((*list)[i].is_object())
            read((*list)[i], path);
        else
            file.findings().error(path, wrongTypeWords({"ein Objekt", "an object"}, (*list)[i]));
    }
}

void readTowns(ObjectReader& file, std::vector<state::CollectedTown>& towns)
{
    eachObject(file, "towns", maxCollected, [&](const json& value, const JsonPath& path) {
        ObjectReader reader(value, path, file.findings());
        state::CollectedTown town;
        town.name = reader.text("name", limits::name);
        town.country = readCountry(reader, "country");
        town.state = readState(reader, "state");
        town.municipalityKey = reader.text("municipality", 8);
        const auto lat = reader.number("lat"), lon = reader.number("lon");
        town.people = static_cast<int>(reader.integer("people", 1, maxCount).value_or(1));
        reader.finish();
        const bool somewhere = lat && lon && std::abs(*lat) <= 90 && std::abs(*lon) <= 180;
        if (town.name.empty() || !somewhere) {
            file.findings().error(
                path, {"ein Ort hat einen Namen, lat (-90 bis 90) und lon (-180 bis 180); er bleibt weg",
                       "a town has a name, lat (-90 to 90) and lon (-180 to 180); it is left out"});
            return;
        }
        town.position = {*lon, *lat};
        towns.push_back(std::move(town));
    });
}

void readVotes(ObjectReader& file, std::vector<state::Votes>& votes)
{
    eachObject(file, "votes", maxCollected, [&](const json& value, const JsonPath& path) {
        ObjectReader reader(value, path, file.findings());
        const std::string entry = reader.text("entry", limits::name);
        const auto dots = reader.integer("dots", 1, maxCount);
        reader.finish();
        if (!entry.empty() && dots) votes.push_back({entry, static_cast<int>(*dots)});
    });
}

void readNotes(ObjectReader& file, std::vector<state::Note>& notes)
{
    eachObject(file, "notes", limits::list, [&](const json& value, const JsonPath& path) {
        ObjectReader reader(value, path, file.findings());
        state::Note note{lines(reader, "text"), reader.text("entry", limits::name)};
        reader.finish();
        if (!note.text.empty()) notes.push_back(std::move(note));
    });
}

void readRecord(ObjectReader& file, state::Record& record)
{
    eachObject(file, "shown", limits::list, [&](const json& value, const JsonPath& path) {
        ObjectReader reader(value, path, file.findings());
        record.shown.push_back(spoken(reader, "title_de", "title_en"));
        reader.finish();
    });
    record.selected = file.texts("selected", limits::name);
}

void readOwnFile(ObjectReader& file, std::optional<OwnFile>& belongsTo)
{
    const json* object = file.object("file");
    if (!object) return;
    const JsonPath path = file.path("file");
    ObjectReader reader(*object, path, file.findings());
    const json* name = reader.member("path");
    const auto bytes = reader.integer("bytes", 0, static_cast<std::int64_t>(maxTourBytes));
    const std::string digits = reader.text("hash", limits::name);
    reader.finish();
    OwnFile own;
    if (!name || !name->is_string() || !bytes ||
        std::from_chars(digits.data(), digits.data() + digits.size(), own.mark.hash).ptr == digits.data())
        return;
    own.path = name->get<std::string>();
    own.mark.bytes = static_cast<std::uint64_t>(*bytes);
    belongsTo = std::move(own);
}

void readScenes(ObjectReader& file, const model::Atlas& atlas, std::vector<state::TourScene>& scenes)
{
    const json* list = file.list("scenes");
    if (!list) return;
    const JsonPath listPath = file.path("scenes");
    if (list->size() > maxScenes)
        file.findings().error(listPath,
                              base::filled({"eine Tour hat höchstens {0} Szenen; die übrigen bleiben weg",
                                            "a tour has at most {0} scenes; the others are left out"},
                                           {maxScenes}));
    for (std::size_t i = 0; i < std::min(list->size(), maxScenes); ++i)
        if (auto scene = readScene((*list)[i], listPath.item(i), file.findings(), atlas))
            scenes.push_back(std::move(*scene));
}

/// The version of the file; 0 if it is none of ours.
int readVersion(ObjectReader& file)
{
    const auto version = file.integer("version", 1, 1'000'000);
    if (!version) {
        file.findings().error(
            file.path("version"),
            base::filled(
                {"das ist keine Tour des Kommunalatlas: eine Tour hat eine \"version\", heute ist sie {0}",
                 "this is not a tour of Kommunalatlas: a tour has a \"version\", which is {0} today"},
                {tourFormat}));
        return 0;
    }
    if (*version > tourFormat)
        file.findings().error(
            file.path("version"),
            base::filled(
                {"die Datei stammt von einem neueren Programm (Format {0}, hier bekannt: {1}); gezeigt wird, "
                 "was bekannt ist. Sichern Sie unter anderem Namen, sonst geht der Rest verloren",
                 "the file was written by a newer program (format {0}, known here: {1}); what is known is "
                 "shown. Save under another name, else the rest is lost"},
                {*version, tourFormat}));
    return static_cast<int>(*version);
}

/// What the data were when the tour was made is for people; other data are no fault.
void readData(ObjectReader& file)
{
    const json* object = file.object("data");
    if (!object) return;
    const JsonPath path = file.path("data");
    ObjectReader reader(*object, path, file.findings());
    spoken(reader, "title_de", "title_en");
    reader.text("as_of", limits::name);
    reader.finish();
}

/// The entries of a session. What is missing in them is no fault, and nothing of them is lost.
overlay::Overlay readEntries(ObjectReader& file, const std::string& name, const std::string& text,
                             std::vector<base::Diagnostic>& found)
{
    const json* object = file.object("entries");
    if (!object) return {};
    Findings findings(name);
    findings.setUnfinished();
    const JsonPath path = file.path("entries");
    ObjectReader reader(*object, path, findings);
    overlay::Overlay entries = readOwnEntries(reader, nullptr, text, "entries");
    found = findings.take();
    return entries;
}

std::optional<TourFile> readTop(const ParsedJson& document, Findings& findings, const model::Atlas& shown,
                                const model::Atlas& base, std::vector<base::Diagnostic>& ofEntries)
{
    const json& root = document.root;
    const JsonPath rootPath;
    if (!root.is_object()) {
        findings.error(
            rootPath,
            base::filled(
                {"das ist keine Tour des Kommunalatlas: die oberste Ebene sollte ein Objekt sein, ist {0}",
                 "this is not a tour of Kommunalatlas: the top level should be an object, is {0}"},
                {typeWord(root)}));
        return std::nullopt;
    }
    ObjectReader file(root, rootPath, findings);
    TourFile out;
    file.text("$schema", limits::source);
    out.version = readVersion(file);
    if (out.version == 0) return std::nullopt;
    static constexpr std::array<std::string_view, 2> kinds{"tour", "session"};
    out.kind = file.choice("kind", kinds) == "session" ? TourKind::Session : TourKind::Tour;
    readData(file);
    out.document.tour.title = spoken(file, "title_de", "title_en");
    out.document.tour.credit = spoken(file, "credit_de", "credit_en");
    out.document.entries = readEntries(file, document.file, document.text, ofEntries);
    // A session's scenes name its own entries, and not those that are here now.
    std::optional<model::Atlas> own;
    if (out.kind == TourKind::Session && (!out.document.entries->empty() || &base != &shown))
        own = overlay::apply(base, *out.document.entries);
    const model::Atlas& atlas = own ? *own : shown;
    readScenes(file, atlas, out.document.tour.scenes);
    readTowns(file, out.document.towns);
    readVotes(file, out.document.votes);
    readNotes(file, out.document.notes);
    readRecord(file, out.record);
    readOwnFile(file, out.belongsTo);
    if (const json* now = file.object("now")) {
        const JsonPath path = file.path("now");
        state::TourScene scene;
        scene.mapPx = writtenMapPx;
        scene.view = readView(*now, path, findings, atlas, scene.missing);
        out.now = std::move(scene);
    }
    file.finish();
    return out;
}

base::Result<TourFile> read(base::Result<ParsedJson> document, const std::string& name,
                            const model::Atlas& atlas, const model::Atlas* base)
{
    base::Result<TourFile> result;
    result.diagnostics = std::move(document.diagnostics);
    if (!document.value) return result;
    Findings findings(name);
    std::vector<base::Diagnostic> ofEntries;
    result.value = readTop(*document.value, findings, atlas, base ? *base : atlas, ofEntries);
    for (base::Diagnostic& found : ofEntries) result.diagnostics.push_back(std::move(found));
    for (base::Diagnostic& found : findings.take()) result.diagnostics.push_back(std::move(found));
    resolveLines(*document.value, result.diagnostics);
    return result;
}

}  // namespace

base::Result<TourFile> readTour(const std::filesystem::path& path, const model::Atlas& atlas,
                                const model::Atlas* base)
{
    base::Result<std::string> bytes = readFile(path, maxTourBytes);
    if (!bytes) return {std::nullopt, std::move(bytes.diagnostics)};
    return readTourFromText(std::move(*bytes.value), path.string(), atlas, base);
}

bool isTour(const std::filesystem::path& path)
{
    base::Result<std::string> bytes = readFile(path, maxTourBytes);
    if (!bytes) return false;
    const base::Result<ParsedJson> document = parseJson(std::move(*bytes.value), path.string());
    return document && document.value->root.is_object() && document.value->root.contains("scenes") &&
           !document.value->root.contains("networks");
}

base::Result<TourFile> readTourFromText(std::string text, std::string file, const model::Atlas& atlas,
                                        const model::Atlas* base)
{
    const state::FileMark mark = markOf(text);
    base::Result<TourFile> result = read(parseJson(std::move(text), file), file, atlas, base);
    if (result.value) result.value->mark = mark;
    return result;
}

}  // namespace files
