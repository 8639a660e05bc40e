#include <nlohmann/json.hpp>

#include "files/own/own_entries.hpp"
#include "files/tour/tour_file.hpp"
#include "files/tour/view_fields.hpp"

namespace files {

namespace {

using nlohmann::ordered_json;

void putText(ordered_json& object, const std::string& key, const base::LocalText& text)
{
    if (!text.de.empty()) object[key + "_de"] = text.de;
    if (!text.en.empty()) object[key + "_en"] = text.en;
}

ordered_json viewJson(const model::Atlas& atlas, const state::View& view, const state::FrameSize& mapPx,
                      const std::vector<std::string>& missing)
{
    ViewFields fields = toFields(atlas, view, mapPx);
    auto& [map, cameras, fit, filter, knownOnly, select, region, arcs, entryCounts, graticule, sizeUnit,
           towns, votes, thenAndNow, town, withoutEntry, overlap, lens, listOrder, dimOthers, byHand] =
        fields;
    select.insert(select.end(), missing.begin(), missing.end());
    ordered_json object = ordered_json::object();
    object["map"] = map;
    for (const CameraFields& camera : cameras) {
        ordered_json one = {{"lon", camera.lonDeg}, {"lat", camera.latDeg}, {"zoom", camera.zoom}};
        if (!camera.map.empty()) one["map"] = camera.map;
        object["cameras"].push_back(std::move(one));
    }
    if (fit) object["fit"] = true;
    if (!filter.empty()) object["filter"] = filter;
    if (knownOnly) object["known_only"] = true;
    if (!select.empty()) object["select"] = select;
    if (!region.empty()) object["region"] = region;
    if (!arcs) object["arcs"] = false;
    if (entryCounts) object["entry_counts"] = true;
    if (graticule) object["graticule"] = true;
    if (!sizeUnit.empty()) object["size_by"] = sizeUnit;
    if (towns) object["towns"] = true;
    if (votes) object["votes"] = true;
    if (thenAndNow) object["then_and_now"] = true;
    if (!town.empty()) object["town"] = town;
    if (!withoutEntry.empty()) object["without_entry"] = withoutEntry;
    if (!overlap.empty()) object["overlap"] = overlap;
    if (!lens.empty()) object["lens"] = lens;
    if (!listOrder.empty()) object["list_order"] = listOrder;
    if (dimOthers) object["dim_others"] = true;
    for (const HandFields& hand : byHand) {
        ordered_json one = ordered_json::object();
        if (!hand.place.empty())
            one["place"] = hand.place;
        else if (hand.entry.empty())
            one["city"] = hand.city;
        else
            one["entry"] = hand.entry;
        one["map"] = hand.map;
        one["lon"] = hand.lonDeg;
        one["lat"] = hand.latDeg;
        object["by_hand"].push_back(std::move(one));
    }
    return object;
}

ordered_json sceneJson(const model::Atlas& atlas, const state::TourScene& scene)
{
    ordered_json object = ordered_json::object();
    putText(object, "title", scene.title);
    putText(object, "text", scene.text);
    putText(object, "notes", scene.notes);
    object["view"] = viewJson(atlas, scene.view, scene.mapPx, scene.missing);
    return object;
}

ordered_json tourJson(const model::Atlas& atlas, const state::Tour& tour, const char* kind)
{
    ordered_json file = ordered_json::object();
    file["$schema"] = "tour.schema.json";
    file["version"] = 1;
    file["kind"] = kind;
    ordered_json data = ordered_json::object();
    putText(data, "title", atlas.origin().title);
    if (!atlas.origin().date.empty()) data["as_of"] = atlas.origin().date;
    file["data"] = std::move(data);
    putText(file, "title", tour.title);
    putText(file, "credit", tour.credit);
    file["scenes"] = ordered_json::array();
    for (const state::TourScene& scene : tour.scenes) file["scenes"].push_back(sceneJson(atlas, scene));
    return file;
}

ordered_json townJson(const state::CollectedTown& town)
{
    ordered_json object = {{"name", town.name}, {"country", town.country}};
    if (!town.state.empty()) object["state"] = town.state;
    if (!town.municipalityKey.empty()) object["municipality"] = town.municipalityKey;
    object["lat"] = town.position.latDeg;
    object["lon"] = town.position.lonDeg;
    object["people"] = town.people;
    return object;
}

}  // namespace

std::string writeTour(const model::Atlas& atlas, const state::Tour& tour)
{
    return LongLists().text(tourJson(atlas, tour, "tour"));
}

void writeSession(const model::Atlas& atlas, const state::Document& document, const state::Record& record,
                  const state::View& now, const state::FrameSize& mapPx,
                  const std::optional<OwnFile>& belongsTo, Sink sink)
{
    ordered_json file = tourJson(atlas, document.tour, "session");
    if (belongsTo)
        file["file"] = {{"path", belongsTo->path},
                        {"bytes", belongsTo->mark.bytes},
                        {"hash", std::to_string(belongsTo->mark.hash)}};
    file["now"] = viewJson(atlas, now, mapPx, {});
    for (const state::CollectedTown& town : document.towns) file["towns"].push_back(townJson(town));
    for (const state::Votes& votes : document.votes)
        file["votes"].push_back({{"entry", votes.entry}, {"dots", votes.dots}});
    for (const state::Note& note : document.notes) {
        ordered_json one = {{"text", note.text}};
        if (!note.entry.empty()) one["entry"] = note.entry;
        file["notes"].push_back(std::move(one));
    }
    for (const base::LocalText& title : record.shown) {
        ordered_json one = ordered_json::object();
        putText(one, "title", title);
        file["shown"].push_back(std::move(one));
    }
    if (!record.selected.empty()) file["selected"] = record.selected;
    LongLists lists;
    if (!document.entries->empty()) {
        file["version"] = tourFormat;
        putOwnEntries(file["entries"], *document.entries, lists);
    }
    lists.write(file, sink);
}

std::string writeSession(const model::Atlas& atlas, const state::Document& document,
                         const state::Record& record, const state::View& now, const state::FrameSize& mapPx,
                         const std::optional<OwnFile>& belongsTo)
{
    std::string text;
    writeSession(atlas, document, record, now, mapPx, belongsTo,
                 [&](std::string_view piece) { text += piece; });
    return text;
}

}  // namespace files
