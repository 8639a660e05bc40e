#include "app/state_dump.hpp"

#include <map>
#include <optional>
#include <utility>

#include "files/write/json_object.hpp"
#include "filter/criteria_text.hpp"
#include "filter/text/place_key.hpp"
#include "state/choice_keys.hpp"
#include "state/table_import.hpp"
#include "words/sentence.hpp"

namespace app {

namespace {

const char* name(state::SaveStatus::Phase phase)
{
    using Phase = state::SaveStatus::Phase;
    switch (phase) {
    case Phase::Idle:
        return "idle";
    case Phase::Running:
        return "running";
    case Phase::Exists:
        return "exists";
    case Phase::Done:
        return "done";
    case Phase::Cancelled:
        return "cancelled";
    case Phase::Failed:
        return "failed";
    }
    return "";
}

const char* name(state::SheetRest rest)
{
    switch (rest) {
    case state::SheetRest::Handle:
        return "handle";
    case state::SheetRest::Half:
        return "half";
    case state::SheetRest::Whole:
        return "whole";
    }
    return "";
}

const char* name(state::Overlay overlay)
{
    switch (overlay) {
    case state::Overlay::None:
        return "none";
    case state::Overlay::About:
        return "about";
    case state::Overlay::Help:
        return "help";
    case state::Overlay::Save:
        return "save";
    case state::Overlay::Code:
        return "code";
    case state::Overlay::OpenScenes:
        return "open-scenes";
    case state::Overlay::SaveScenes:
        return "save-scenes";
    case state::Overlay::Unsaved:
        return "unsaved";
    case state::Overlay::Problems:
        return "problems";
    }
    return "";
}

const char* name(state::Lens lens)
{
    switch (lens) {
    case state::Lens::Information:
        return "information";
    case state::Lens::Partners:
        return "partners";
    case state::Lens::Influence:
        return "influence";
    }
    return "";
}

std::optional<std::string> question(const std::optional<filter::EntryQuestion>& asked)
{
    if (!asked) return std::nullopt;
    return std::string(asked->topic   ? model::key(*asked->topic)
                       : asked->level ? model::key(*asked->level)
                                      : std::string_view());
}

std::vector<std::string> savedNames(const state::AppState& state)
{
    std::vector<std::string> names;
    for (const state::SavedFilter& saved : state.preferences.savedFilters) names.push_back(saved.name);
    return names;
}

const char* name(state::Mode mode)
{
    switch (mode) {
    case state::Mode::Explore:
        return "explore";
    case state::Mode::Edit:
        return "edit";
    case state::Mode::Present:
        return "present";
    }
    return "";
}

const char* name(state::Blank blank)
{
    switch (blank) {
    case state::Blank::None:
        return "none";
    case state::Blank::Black:
        return "black";
    case state::Blank::White:
        return "white";
    }
    return "";
}

const char* name(state::PanelTab tab)
{
    switch (tab) {
    case state::PanelTab::List:
        return "list";
    case state::PanelTab::Words:
        return "words";
    case state::PanelTab::Room:
        return "room";
    }
    return "";
}

/// Scenes, presentation and what was collected in the room.
void addWorkshop(files::JsonObject& out, const model::Atlas& atlas, const state::AppState& state)
{
    const state::Presentation& presentation = state.transient.presentation;
    std::vector<std::string> scenes, towns, votes, notes;
    for (const state::TourScene& scene : state.document->tour.scenes)
        scenes.push_back(scene.title.get(state.preferences.language));
    for (const state::CollectedTown& town : state.document->towns)
        towns.push_back(town.name + " " + std::to_string(town.people));
    for (const state::Votes& one : state.document->votes)
        votes.push_back(one.entry + " " + std::to_string(one.dots));
    for (const state::Note& note : state.document->notes) notes.push_back(note.text);
    std::optional<std::string> audience, townAsked, asked;
    if (presentation.audience) audience = presentation.audience->monitor;
    if (state.transient.townAsked) townAsked = state.transient.townAsked->name;
    if (state.transient.quiz) asked = atlas[state.transient.quiz->asked()].id;
    out.add("mode", name(state.transient.mode));
    out.add("scene", state.transient.scene);
    out.add("scenes", scenes);
    out.add("exploring", presentation.exploring);
    out.add("blank", name(presentation.blank));
    out.add("spotlight", presentation.spotlightPx.has_value());
    out.add("ended", presentation.ended);
    out.add("audience", audience);
    out.add("typedScene", presentation.typedScene);
    out.add("tab", name(state.transient.tab));
    out.add("voting", state.transient.voting);
    out.add("collecting", state.transient.collecting);
    out.add("townAsked", townAsked);
    out.add("shown", state.record.shown.size());
    out.add("seen", state.record.selected);
    out.add("offeredMonitor", presentation.offeredMonitor);
    out.add("towns", towns);
    out.add("votes", votes);
    out.add("notes", notes);
    out.add("unsaved", state::isUnsaved(state));
    out.add("file", state::pathToSaveTo(state.storage));
    out.add("recentFiles", state.preferences.recentFiles);
    out.add("undo", state.undo.size());
    out.add("redo", state.redo.size());
    out.add("asked", asked);
    out.add("revealed", state.transient.quiz && state.transient.quiz->revealed);
    out.add("bilingual", state.preferences.bilingual);
    out.add("thenAndNow", state.view.thenAndNow);
}

std::string valueLine(const overlay::Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* number = std::get_if<int>(&value)) return std::to_string(*number);
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* figures = std::get_if<std::vector<model::Figure>>(&value))
        return std::to_string(figures->size()) + " figures";
    if (const auto* members = std::get_if<model::MemberList>(&value))
        return std::to_string(members->places.size()) + " members";
    std::string line;
    const auto add = [&](const std::string& piece) { line += (line.empty() ? "" : " ") + piece; };
    if (const auto* list = std::get_if<std::vector<std::string>>(&value))
        for (const std::string& one : *list) add(one);
    if (const auto* seats = std::get_if<std::vector<model::Seat>>(&value))
        for (const model::Seat& seat : *seats) add(seat.city.get(base::Language::De));
    return line;
}

/// "netz: founded=1990", "netz: deleted", "aoew: hidden": a line for each field of an own entry that has
/// something, and for each change.
std::vector<std::string> entryLines(const state::Document& document)
{
    std::vector<std::string> lines;
    const auto add = [&](const std::string& id, std::string_view field, const overlay::Value& value) {
        lines.push_back(id + ": " + std::string(field) + "=" + valueLine(value));
    };
    for (const auto& entry : document.entries->own) {
        const std::string& id = entry->network.id;
        lines.push_back(id + (entry->deleted ? ": deleted" : ": own"));
        for (const overlay::Field& field : overlay::fields())
            if (const overlay::Value value = field.read(entry->network); !overlay::isNothing(field, value))
                add(id, field.key, value);
    }
    for (const auto& entry : document.entries->changed) {
        if (entry->hidden) lines.push_back(entry->id + ": hidden");
        for (const overlay::Change& change : entry->changes) add(entry->id, change.field, change.value);
    }
    return lines;
}

std::vector<files::JsonObject> cameras(const state::AppState& state)
{
    std::vector<files::JsonObject> values(state::frameCount(state.view.kind));
    for (std::size_t frame = 0; frame < values.size(); ++frame) {
        const geo::Camera camera = state::displayedCamera(state, frame);
        values[frame].add("lon", camera.centre.lonDeg);
        values[frame].add("lat", camera.centre.latDeg);
        values[frame].add("metresPerPx", camera.metresPerPx);
    }
    return values;
}

/// The table that is being taken over; without one there is nothing.
void addTable(files::JsonObject& out, const state::AppState& state)
{
    const std::shared_ptr<const state::TableImport>& shown = state.transient.table;
    if (!shown) return;
    files::JsonObject table;
    table.add("source", shown->source);
    table.add("problem", shown->problem.in(base::Language::En));
    table.add("sheet", shown->sheet);
    table.add("sheets", shown->book ? shown->book->sheets.size() : std::size_t{0});
    table.add("known", shown->examined != nullptr);
    table.add("answers", shown->answers.size());
    std::vector<std::string> columns;
    if (shown->columns)
        for (const imports::Column& column : shown->columns->of)
            columns.push_back(
                column.use == imports::Use::Nothing ? "-" : imports::wordOf(column).get(base::Language::En));
    table.add("columns", columns);
    if (shown->examined) {
        table.add("placed", shown->examined->placed);
        table.add("asked", shown->examined->asked);
        table.add("tray", shown->examined->tray);
    }
    out.add("table", std::move(table));
}

}  // namespace

std::string dumpState(Session& session, const std::vector<ui::NamedRect>& rects, bool moving,
                      const KeptWork& kept)
{
    const state::AppState& state = session.state();
    const model::Atlas& atlas = session.atlas();
    std::vector<std::string> selection, matches;
    for (const model::NetworkId id : state.view.selection) selection.push_back(atlas[id].id);
    for (const filter::Match& match : session.result().matches) matches.push_back(atlas[match.network].id);
    std::optional<std::string> hovered, region, town, overlap;
    if (state.transient.hovered) hovered = atlas[*state.transient.hovered].id;
    if (state.view.region) region = state.view.region->code;
    if (state.view.town) town = filter::placeKey(atlas.gazetteer(), *state.view.town);
    if (state.view.overlap)
        overlap =
            std::string(model::key(state.view.overlap->of)) + ":" + std::to_string(state.view.overlap->mask);
    files::JsonObject save;
    save.add("phase", name(state.transient.save.phase));
    save.add("path", state.transient.save.order.path);
    save.add("message", state.transient.save.message);

    files::JsonObject out;
    out.add("view", std::string(keyOf(state.view.kind)));
    out.add("cameras", cameras(state));
    out.add("moving", moving);
    out.add("selection", selection);
    out.add("hovered", hovered);
    out.add("region", region);
    out.add("town", town);
    out.add("withoutEntry", question(state.view.withoutEntry));
    out.add("overlap", overlap);
    out.add("lens", name(state.view.lens));
    out.add("listOrder", model::key(state.view.listOrder));
    out.add("mayBeOpen", state.transient.mayBeOpen);
    out.add("dimOthers", state.view.dimOthers);
    std::vector<std::string> byHand;
    for (const state::HandPlaced& name : state.view.byHand)
        byHand.push_back(name.network.valid() ? atlas[name.network].id : name.city);
    out.add("byHand", byHand);
    out.add("placing", state.transient.placing);
    out.add("textOpen", state.transient.textOpen);
    out.add("yearsPlaying", state.transient.yearPlay.has_value());
    out.add("glow", std::vector<double>{static_cast<double>(state.transient.glow.places.size()),
                                        static_cast<double>(state.transient.glow.networks.size())});
    out.add("savedFilters", savedNames(state));
    out.add("filter", filter::toPieces(state.view.criteria));
    out.add("knownOnly", state.view.criteria.knownOnly);
    out.add("matches", matches);
    out.add("sentence",
            words::sentence(atlas, state.view.criteria, session.result(), state.preferences.language));
    out.add("language", base::code(state.preferences.language));
    out.add("theme", std::string(keyOf(state.preferences.theme)));
    out.add("textScale", state.preferences.textScale);
    out.add("panelVisible", state.preferences.panelVisible);
    out.add("narrow", state.transient.narrow);
    out.add("touch", state.transient.touch);
    out.add("sheet", name(state.transient.panel.sheet));
    out.add("overlay", name(state.transient.overlay));
    out.add("filtersOpen", state.transient.filtersOpen);
    out.add("save", std::move(save));
    out.add("toast", state.transient.toast);
    addWorkshop(out, atlas, state);
    addTable(out, state);
    out.add("entries", entryLines(*state.document));
    out.add("kept", kept.document ? entryLines(*(*kept.document)) : std::vector<std::string>{});
    out.add("keptNewest", kept.newest);
    out.add("keepProblem", kept.problem.in(base::Language::En));
    out.add("back", state.back.size());
    out.add("forward", state.forward.size());

    std::map<std::string, geo::Box> byName;
    for (const ui::NamedRect& rect : rects) byName[rect.name] = rect.boxPx;
    files::JsonObject places;
    for (const auto& [rectName, box] : byName)
        places.add(rectName, std::vector<double>{box.minX, box.minY, box.width(), box.height()});
    files::JsonObject whole;
    whole.add("state", std::move(out));
    whole.add("rects", std::move(places));
    return whole.line();
}

}  // namespace app
