#include "files/tour/view_fields.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/utf8.hpp"
#include "files/json/suggest.hpp"
#include "filter/criteria_text.hpp"
#include "filter/text/name_key.hpp"
#include "filter/text/place_key.hpp"
#include "geo/map_extent.hpp"
#include "model/words.hpp"
#include "state/choice_keys.hpp"
#include "state/fit_selection.hpp"

namespace files {

namespace {

double roundedTo(double value, double steps) { return std::round(value * steps) / steps; }

geo::Camera usualCamera(state::ViewKind kind, std::size_t frame)
{
    return state::homeCamera(kind, writtenMapPx.widthPx, writtenMapPx.heightPx, frame);
}

/// What zoom 1 means: as much as the whole map. Not the home view, so that files go on to mean the same when
/// that comes nearer.
double zoomOneMetresPerPx(geo::ProjectionId projection, const state::FrameSize& size)
{
    if (projection == geo::ProjectionId::World) return state::homeCamera(projection, size).metresPerPx;
    return geo::wholeMetresPerPx(projection, size.widthPx, size.heightPx);
}

CameraFields toFields(const geo::Camera& camera, state::ViewKind kind, std::size_t frame)
{
    const geo::ProjectionId projection = camera.blend > 0 ? camera.blendTarget : camera.projection;
    const state::FrameSize size = state::frameSize(kind, writtenMapPx.widthPx, writtenMapPx.heightPx, frame);
    CameraFields fields;
    fields.lonDeg = roundedTo(camera.centre.lonDeg, 1e4);
    fields.latDeg = roundedTo(camera.centre.latDeg, 1e4);
    fields.zoom = roundedTo(zoomOneMetresPerPx(projection, size) / camera.metresPerPx, 1e3);
    if (projection != usualCamera(kind, frame).projection) fields.map = keyOf(projection);
    return fields;
}

geo::Camera fromFields(const CameraFields& fields, state::ViewKind kind, std::size_t frame,
                       const FieldProblem& report)
{
    geo::Camera usual = usualCamera(kind, frame);
    const state::FrameSize size = state::frameSize(kind, writtenMapPx.widthPx, writtenMapPx.heightPx, frame);
    if (!fields.map.empty()) {
        if (const auto projection = base::valueOfKey<geo::ProjectionId>(fields.map))
            usual = state::homeCamera(*projection, size);
        else
            report("cameras", frame, unknownWord(fields.map, base::enumKeys<geo::ProjectionId>));
    }
    const bool usable = std::isfinite(fields.zoom) && fields.zoom > 0 && std::abs(fields.lonDeg) <= 180 &&
                        std::abs(fields.latDeg) <= 90;
    if (!usable) {
        report("cameras", frame,
               {"lon muss zwischen -180 und 180 liegen, lat zwischen -90 und 90 und zoom über 0; die ganze "
                "Karte wird gezeigt",
                "lon must be from -180 to 180, lat from -90 to 90 and zoom above 0; the whole map is shown"});
        return usual;
    }
    const CameraFields home = toFields(usual, kind, frame);
    if (fields.lonDeg == home.lonDeg && fields.latDeg == home.latDeg && fields.zoom == home.zoom)
        return usual;
    geo::Camera camera = usual;
    camera.centre = {fields.lonDeg, fields.latDeg};
    camera.metresPerPx = zoomOneMetresPerPx(usual.projection, size) / fields.zoom;
    return geo::clamped(camera, size.widthPx, size.heightPx);
}

std::string questionText(const filter::EntryQuestion& question)
{
    if (question.topic) return "topic=" + std::string(model::key(*question.topic));
    return question.level ? "level=" + std::string(model::key(*question.level)) : std::string();
}

std::optional<filter::EntryQuestion> questionOf(std::string_view text)
{
    filter::EntryQuestion question;
    if (text.starts_with("topic=")) question.topic = model::fromKey<model::Topic>(text.substr(6));
    if (text.starts_with("level=")) question.level = model::fromKey<model::Level>(text.substr(6));
    if (!question.topic && !question.level) return std::nullopt;
    return question;
}

std::optional<filter::OverlapChoice> overlapOf(std::string_view text, std::size_t compared)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals + 2 != text.size()) return std::nullopt;
    const auto of = model::fromKey<filter::OverlapOf>(text.substr(0, equals));
    const int mask = text.back() - '0';
    if (!of || compared < 2 || mask < 1 || mask >> compared != 0) return std::nullopt;
    return filter::OverlapChoice{*of, static_cast<std::uint8_t>(mask)};
}

/// What is asked beside the filter; the selection is read already.
void readQuestions(const ViewFields& fields, state::View& view, const FieldProblem& report)
{
    if (!fields.withoutEntry.empty() && !(view.withoutEntry = questionOf(fields.withoutEntry)))
        report("without_entry", std::nullopt,
               base::filled(
                   {"{0} sollte topic=WORT oder level=WORT sein", "{0} should be topic=KEY or level=KEY"},
                   {inQuotes(base::displaySafe(fields.withoutEntry))}));
    if (!fields.overlap.empty() && !(view.overlap = overlapOf(fields.overlap, view.selection.size())))
        report(
            "overlap", std::nullopt,
            base::filled(
                {"{0} sollte countries=, states= oder member-places= mit den Bits der gewählten Einträge "
                 "sein",
                 "{0} should be countries=, states= or member-places= and the bits of the selected entries"},
                {inQuotes(base::displaySafe(fields.overlap))}));
    if (const auto lens = base::valueOfKey<state::Lens>(fields.lens))
        view.lens = *lens;
    else
        report("lens", std::nullopt, unknownWord(fields.lens, base::enumKeys<state::Lens>));
    if (fields.listOrder.empty()) return;
    if (const auto order = model::fromKey<filter::ListOrder>(fields.listOrder))
        view.listOrder = *order;
    else
        report("list_order", std::nullopt,
               unknownWord(fields.listOrder, model::Vocabulary<filter::ListOrder>::keys));
}

/// What is not in these data goes without a word: the entry itself is missed elsewhere.
void readHand(const model::Atlas& atlas, const ViewFields& fields, state::View& view,
              const FieldProblem& report)
{
    for (std::size_t i = 0; i < fields.byHand.size(); ++i) {
        const HandFields& hand = fields.byHand[i];
        const auto map = base::valueOfKey<geo::ProjectionId>(hand.map);
        if (!map) {
            report("by_hand", i, unknownWord(hand.map, base::enumKeys<geo::ProjectionId>));
            continue;
        }
        const int named = static_cast<int>(!hand.entry.empty()) + static_cast<int>(!hand.city.empty()) +
                          static_cast<int>(!hand.place.empty());
        const std::string key = hand.place.empty() ? hand.city : std::string(filter::namePrefix) + hand.place;
        if (named != 1 || (!hand.place.empty() && !filter::parseNameKey(key)) ||
            !std::isfinite(hand.lonDeg) || std::abs(hand.lonDeg) > 180 || !std::isfinite(hand.latDeg) ||
            std::abs(hand.latDeg) > 90) {
            report("by_hand", i,
                   {"hier gehören entry, city oder place (etwa country/FR) hin, lon von -180 bis 180 und lat "
                    "von "
                    "-90 bis 90; der Name bekommt seinen Platz vom Programm",
                    "this takes entry, city or place (such as country/FR), lon from -180 to 180 and lat from "
                    "-90 to 90; the program finds the name a place"});
            continue;
        }
        state::HandPlaced name{{}, key, *map, {roundedTo(hand.lonDeg, 1e4), roundedTo(hand.latDeg, 1e4)}};
        if (!hand.entry.empty()) {
            const auto network = atlas.find(hand.entry);
            if (!network) continue;
            name.network = *network;
        }
        const bool twice = std::any_of(view.byHand.begin(), view.byHand.end(),
                                       [&](const state::HandPlaced& other) { return other.isOf(name); });
        if (!twice && view.byHand.size() < state::maxHandPlaced) view.byHand.push_back(std::move(name));
    }
}

std::string regionText(const filter::RegionRef& region)
{
    filter::Criteria one;
    one.regions.push_back(region);
    return filter::toPieces(one).front();
}

}  // namespace

ViewFields toFields(const model::Atlas& atlas, const state::View& view, const state::FrameSize& mapPx)
{
    // Names every field of a view: a new one does not compile until it is carried here and in fromFields.
    const auto& [kind, cameras, criteria, selection, region, showArcs, showEntryCounts, showGraticule,
                 sizeUnit, showTowns, showVotes, thenAndNow, town, withoutEntry, overlap, lens, listOrder,
                 dimOthers, byHand] = view;
    (void)cameras;  // see refitted

    ViewFields fields;
    fields.map = keyOf(kind);
    const auto refitted = state::refitted(atlas, view, mapPx, writtenMapPx);
    bool atHome = true;
    for (std::size_t frame = 0; frame < state::frameCount(kind); ++frame) {
        fields.cameras.push_back(toFields(refitted[frame], kind, frame));
        atHome = atHome && fields.cameras.back() == toFields(usualCamera(kind, frame), kind, frame);
    }
    if (atHome) fields.cameras.clear();
    fields.fit = !atHome && state::fitsAsked(atlas, view, mapPx);
    fields.filter = filter::toPieces(criteria);
    fields.knownOnly = criteria.knownOnly;
    for (const model::NetworkId id : selection)
        if (id.index < atlas.networks().size()) fields.select.push_back(atlas[id].id);
    if (region) fields.region = regionText(*region);
    fields.arcs = showArcs;
    fields.entryCounts = showEntryCounts;
    fields.graticule = showGraticule;
    fields.sizeUnit = sizeUnit;
    fields.towns = showTowns;
    fields.votes = showVotes;
    fields.thenAndNow = thenAndNow;
    if (town && atlas.gazetteer().contains(*town)) fields.town = filter::placeKey(atlas.gazetteer(), *town);
    if (withoutEntry) fields.withoutEntry = questionText(*withoutEntry);
    if (overlap) fields.overlap = std::string(model::key(overlap->of)) + "=" + std::to_string(overlap->mask);
    fields.lens = keyOf(lens);
    if (listOrder != filter::ListOrder{}) fields.listOrder = model::key(listOrder);
    fields.dimOthers = dimOthers;
    for (const state::HandPlaced& name : byHand) {
        if (name.network.valid() && name.network.index >= atlas.networks().size()) continue;
        const bool place = !name.network.valid() && filter::parseNameKey(name.city);
        fields.byHand.push_back({name.network.valid() ? atlas[name.network].id : std::string(),
                                 place ? std::string() : name.city, std::string(keyOf(name.map)),
                                 roundedTo(name.at.lonDeg, 1e4), roundedTo(name.at.latDeg, 1e4),
                                 place ? name.city.substr(filter::namePrefix.size()) : std::string()});
    }
    return fields;
}

state::View fromFields(const model::Atlas& atlas, const ViewFields& fields, std::vector<std::string>& missing,
                       const FieldProblem& report)
{
    state::View view;
    if (const auto kind = base::valueOfKey<state::ViewKind>(fields.map))
        view.kind = *kind;
    else
        report("map", std::nullopt, unknownWord(fields.map, base::enumKeys<state::ViewKind>));
    for (std::size_t frame = 0; frame < state::frameCount(view.kind); ++frame)
        view.cameras[frame] = frame < fields.cameras.size()
                                  ? fromFields(fields.cameras[frame], view.kind, frame, report)
                                  : usualCamera(view.kind, frame);
    for (std::size_t i = 0; i < fields.filter.size(); ++i)
        if (base::Message problem = filter::addPiece(atlas, view.criteria, fields.filter[i]);
            !problem.empty())
            report("filter", i, std::move(problem));
    view.criteria.knownOnly = fields.knownOnly;
    for (std::size_t i = 0; i < fields.select.size(); ++i) {
        const std::string& id = fields.select[i];
        const auto network = atlas.find(id);
        if (!network) {
            missing.push_back(id);
            report("select", i,
                   base::filled(
                       {"in diesen Daten gibt es keinen Eintrag mit der Kennung \"{0}\"; die Szene wird ohne "
                        "ihn gezeigt",
                        "there is no entry with the id \"{0}\" in these data; the scene is shown without it"},
                       {base::displaySafe(id)}));
        } else if (view.selection.size() >= state::maxSelection) {
            report("select", i,
                   base::filled({"höchstens {0} Einträge lassen sich auswählen",
                                 "at most {0} entries can be selected"},
                                {state::maxSelection}));
        } else if (std::find(view.selection.begin(), view.selection.end(), *network) ==
                   view.selection.end()) {
            view.selection.push_back(*network);
        }
    }
    if (!fields.region.empty()) {
        filter::Criteria one;
        if (base::Message problem = filter::addPiece(atlas, one, fields.region); !problem.empty())
            report("region", std::nullopt, std::move(problem));
        else if (one.regions.size() == 1)
            view.region = one.regions.front();
        else
            report("region", std::nullopt,
                   {"eine Region ist country=KÜRZEL, state=KÜRZEL oder district=SCHLÜSSEL",
                    "a region is one of country=CODE, state=CODE, district=KEY"});
    }
    view.showArcs = fields.arcs;
    view.showEntryCounts = fields.entryCounts;
    view.showGraticule = fields.graticule;
    if (fields.sizeUnit.empty() || !model::unitWord(fields.sizeUnit).de.empty())
        view.sizeUnit = fields.sizeUnit;
    else
        report("size_by", std::nullopt,
               base::filled({"unbekannte Einheit {0}", "unknown unit {0}"},
                            {inQuotes(base::displaySafe(fields.sizeUnit))}));
    view.showTowns = fields.towns;
    view.showVotes = fields.votes;
    view.thenAndNow = fields.thenAndNow;
    if (!fields.town.empty()) {
        if (const model::PlaceId town = filter::placeOfKey(atlas.gazetteer(), fields.town); town.valid())
            view.town = town;
        else
            report(
                "town", std::nullopt,
                base::filled({"auf dieser Karte gibt es keinen Ort {0}", "there is no place {0} on this map"},
                             {inQuotes(base::displaySafe(fields.town))}));
    }
    readQuestions(fields, view, report);
    view.dimOthers = fields.dimOthers;
    readHand(atlas, fields, view, report);
    if (fields.fit) view.cameras = state::fitted(atlas, view, writtenMapPx);
    return view;
}

}  // namespace files
