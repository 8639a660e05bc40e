#include "app/state_dump.hpp"

#include <cmath>
#include <cstdio>
#include <map>

#include "filter/criteria_text.hpp"
#include "filter/text/place_key.hpp"
#include "words/sentence.hpp"

namespace app {

namespace {

std::string jsonText(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x",
                          static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += escape;
        } else {
            out += c;
        }
    }
    return out + '"';
}

/// Six digits after the point, independent of the locale.
std::string number(double value)
{
    if (!std::isfinite(value)) return "null";
    const long long scaled = std::llround(value * 1e6);
    const long long whole = scaled / 1000000, rest = std::llabs(scaled % 1000000);
    char text[48];
    std::snprintf(text, sizeof text, "%s%lld.%06lld", scaled < 0 ? "-" : "", std::llabs(whole), rest);
    return text;
}

const char* name(state::ViewKind kind)
{
    switch (kind) {
    case state::ViewKind::World:
        return "world";
    case state::ViewKind::Europe:
        return "europe";
    case state::ViewKind::Germany:
        return "germany";
    case state::ViewKind::Twin:
        return "twin";
    }
    return "";
}

const char* name(state::Theme theme)
{
    switch (theme) {
    case state::Theme::Light:
        return "light";
    case state::Theme::Dark:
        return "dark";
    case state::Theme::Print:
        return "print";
    case state::Theme::Contrast:
        return "contrast";
    }
    return "";
}

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

std::string question(const std::optional<filter::EntryQuestion>& asked)
{
    if (!asked) return "null";
    return jsonText(asked->topic   ? model::key(*asked->topic)
                    : asked->level ? model::key(*asked->level)
                                   : std::string_view());
}

std::string list(const std::vector<std::string>& quotedValues)
{
    std::string out = "[";
    for (const std::string& value : quotedValues) out += (out.size() > 1 ? "," : "") + value;
    return out + "]";
}

std::vector<std::string> savedNames(const state::AppState& state)
{
    std::vector<std::string> names;
    for (const state::SavedFilter& saved : state.preferences.savedFilters)
        names.push_back(jsonText(saved.name));
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

std::vector<std::string> jsonTexts(const std::vector<std::string>& texts)
{
    std::vector<std::string> out;
    for (const std::string& one : texts) out.push_back(jsonText(one));
    return out;
}

/// Scenes, presentation and what was collected in the room.
std::string workshop(const model::Atlas& atlas, const state::AppState& state)
{
    const state::Presentation& presentation = state.transient.presentation;
    const auto flag = [](bool on) { return std::string(on ? "true" : "false"); };
    std::vector<std::string> scenes, towns, votes, notes;
    for (const state::Scene& scene : state.document->tour.scenes)
        scenes.push_back(jsonText(scene.title.get(state.preferences.language)));
    for (const state::CollectedTown& town : state.document->towns)
        towns.push_back(jsonText(town.name + " " + std::to_string(town.people)));
    for (const state::Votes& one : state.document->votes)
        votes.push_back(jsonText(one.entry + " " + std::to_string(one.dots)));
    for (const state::Note& note : state.document->notes) notes.push_back(jsonText(note.text));
    std::string out = "\"mode\":" + jsonText(name(state.transient.mode));
    out += ",\"scene\":" + std::to_string(state.transient.scene) + ",\"scenes\":" + list(scenes);
    out +=
        ",\"exploring\":" + flag(presentation.exploring) + ",\"blank\":" + jsonText(name(presentation.blank));
    out += ",\"spotlight\":" + flag(presentation.spotlightPx.has_value()) +
           ",\"ended\":" + flag(presentation.ended);
    out += ",\"audience\":" + (presentation.audience ? jsonText(presentation.audience->monitor) : "null");
    out += ",\"typedScene\":" + std::to_string(presentation.typedScene);
    out += ",\"tab\":" + jsonText(name(state.transient.tab)) + ",\"voting\":" + flag(state.transient.voting) +
           ",\"collecting\":" + flag(state.transient.collecting);
    out +=
        ",\"townAsked\":" + (state.transient.townAsked ? jsonText(state.transient.townAsked->name) : "null");
    out += ",\"shown\":" + std::to_string(state.record.shown.size()) +
           ",\"seen\":" + list(jsonTexts(state.record.selected));
    out += ",\"offeredMonitor\":" + jsonText(presentation.offeredMonitor);
    out += ",\"towns\":" + list(towns) + ",\"votes\":" + list(votes) + ",\"notes\":" + list(notes);
    out += ",\"unsaved\":" + flag(state::isUnsaved(state)) +
           ",\"file\":" + jsonText(state::pathToSaveTo(state.storage));
    out +=
        ",\"undo\":" + std::to_string(state.undo.size()) + ",\"redo\":" + std::to_string(state.redo.size());
    out +=
        ",\"asked\":" + (state.transient.quiz ? jsonText(atlas[state.transient.quiz->asked()].id) : "null");
    out += ",\"revealed\":" + flag(state.transient.quiz && state.transient.quiz->revealed);
    out += ",\"bilingual\":" + flag(state.preferences.bilingual) +
           ",\"thenAndNow\":" + flag(state.view.thenAndNow);
    return out;
}

std::string cameras(const state::AppState& state)
{
    std::vector<std::string> values;
    for (std::size_t frame = 0; frame < state::frameCount(state.view.kind); ++frame) {
        const geo::Camera camera = state::displayedCamera(state, frame);
        values.push_back("{\"lon\":" + number(camera.centre.lonDeg) +
                         ",\"lat\":" + number(camera.centre.latDeg) +
                         ",\"metresPerPx\":" + number(camera.metresPerPx) + "}");
    }
    return list(values);
}

}  // namespace

std::string dumpState(Session& session, const std::vector<ui::NamedRect>& rects, bool moving)
{
    const state::AppState& state = session.state();
    const model::Atlas& atlas = session.atlas();
    std::vector<std::string> selection, pieces, matches;
    for (const model::NetworkId id : state.view.selection) selection.push_back(jsonText(atlas[id].id));
    for (const std::string& piece : filter::toPieces(state.view.criteria)) pieces.push_back(jsonText(piece));
    for (const filter::Match& match : session.result().matches)
        matches.push_back(jsonText(atlas[match.network].id));

    std::string out = "{\"state\":{";
    out += "\"view\":" + jsonText(name(state.view.kind));
    out += ",\"cameras\":" + cameras(state);
    out += ",\"moving\":" + std::string(moving ? "true" : "false");
    out += ",\"selection\":" + list(selection);
    out +=
        ",\"hovered\":" + (state.transient.hovered ? jsonText(atlas[*state.transient.hovered].id) : "null");
    out += ",\"region\":" + (state.view.region ? jsonText(state.view.region->code) : "null");
    out += ",\"town\":" +
           (state.view.town ? jsonText(filter::placeKey(atlas.gazetteer(), *state.view.town)) : "null");
    out += ",\"withoutEntry\":" + question(state.view.withoutEntry);
    out += ",\"overlap\":" + (state.view.overlap ? jsonText(std::string(model::key(state.view.overlap->of)) +
                                                            ":" + std::to_string(state.view.overlap->mask))
                                                 : "null");
    out += ",\"lens\":" + jsonText(name(state.view.lens));
    out += ",\"listOrder\":" + jsonText(std::string(model::key(state.view.listOrder)));
    out += std::string(",\"mayBeOpen\":") + (state.transient.mayBeOpen ? "true" : "false");
    out += ",\"dimOthers\":" + std::string(state.view.dimOthers ? "true" : "false");
    out += ",\"textOpen\":" + std::string(state.transient.textOpen ? "true" : "false");
    out += ",\"yearsPlaying\":" + std::string(state.transient.yearPlay ? "true" : "false");
    out += ",\"glow\":[" + std::to_string(state.transient.glow.places.size()) + "," +
           std::to_string(state.transient.glow.networks.size()) + "]";
    out += ",\"savedFilters\":" + list(savedNames(state));
    out += ",\"filter\":" + list(pieces);
    out += ",\"knownOnly\":" + std::string(state.view.criteria.knownOnly ? "true" : "false");
    out += ",\"matches\":" + list(matches);
    out += ",\"sentence\":" + jsonText(words::sentence(atlas, state.view.criteria, session.result(),
                                                       state.preferences.language));
    out += ",\"language\":" + jsonText(base::code(state.preferences.language));
    out += ",\"theme\":" + jsonText(name(state.preferences.theme));
    out += ",\"textScale\":" + number(state.preferences.textScale);
    out += ",\"panelVisible\":" + std::string(state.preferences.panelVisible ? "true" : "false");
    out += ",\"overlay\":" + jsonText(name(state.transient.overlay));
    out += ",\"filtersOpen\":" + std::string(state.transient.filtersOpen ? "true" : "false");
    out += ",\"save\":{\"phase\":" + jsonText(name(state.transient.save.phase)) +
           ",\"path\":" + jsonText(state.transient.save.order.path) +
           ",\"message\":" + jsonText(state.transient.save.message) + "}";
    out += ",\"toast\":" + jsonText(state.transient.toast);
    out += "," + workshop(atlas, state);
    out += ",\"back\":" + std::to_string(state.back.size()) +
           ",\"forward\":" + std::to_string(state.forward.size());
    out += "},\"rects\":{";

    std::map<std::string, geo::Box> byName;
    for (const ui::NamedRect& rect : rects) byName[rect.name] = rect.boxPx;
    bool first = true;
    for (const auto& [rectName, box] : byName) {
        out += (first ? "" : ",") + jsonText(rectName) + ":[" + number(box.minX) + "," + number(box.minY) +
               "," + number(box.width()) + "," + number(box.height()) + "]";
        first = false;
    }
    return out + "}}";
}

}  // namespace app
