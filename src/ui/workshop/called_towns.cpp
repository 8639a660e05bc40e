// Towns that are called out in the room: typing and Enter, one after the other. Where it is not clear which
// one is meant, a digit says it, and the field keeps the keyboard.
#include <algorithm>
#include <cmath>
#include <utility>

#include "filter/text/called_town.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/workshop/workshop.hpp"
#include "words/answer_words.hpp"

namespace ui {

namespace {

using text::Key;

constexpr std::size_t mostHits = 6;

state::CollectedTown townOf(const PanelContext& f, model::PlaceId id)
{
    const model::Place place = f.atlas().gazetteer()[id];
    const model::Geography& geography = f.atlas().geography();
    state::CollectedTown town;
    town.name = place.nameIn(f.language());
    town.country = place.countryCode;
    if (place.state.valid()) town.state = geography[place.state].code;
    town.municipalityKey = place.municipalityKey;
    town.position = place.position;
    return town;
}

const state::CollectedTown* collected(const PanelContext& f, model::PlaceId id)
{
    const model::Place place = f.atlas().gazetteer()[id];
    for (const state::CollectedTown& town : f.state().document->towns)
        if (town.country == place.countryCode && town.position == place.position) return &town;
    return nullptr;
}

/// `text` is what the field has now, whatever ImGui remembers; it gets the keyboard again.
void setField(PanelContext& f, std::string text)
{
    WorkshopMemory& memory = f.memory.workshop;
    memory.town.text = std::move(text);
    ++memory.town.generation;
    memory.town.active = false;
    memory.focusTown = true;
    f.out.animating = true;
}

void take(PanelContext& f, model::PlaceId id, std::string rest = {})
{
    WorkshopMemory& memory = f.memory.workshop;
    const state::CollectedTown* known = collected(f, id);
    const std::string name(f.atlas().gazetteer()[id].nameIn(f.language()));
    memory.townNews = known ? f.format(Key::TownCounted, {name, f.number(known->people + 1)})
                            : f.format(Key::TownTaken, {name});
    memory.unknownTown.clear();
    f.wish(state::AddTown{townOf(f, id)});
    setField(f, std::move(rest));
}

/// What Enter makes of the name.
void call(PanelContext& f)
{
    WorkshopMemory& memory = f.memory.workshop;
    using Is = filter::CalledTown::Is;
    memory.focusTown = true;  // Enter took it from the field
    f.out.animating = true;
    if (memory.town.text.empty()) return;
    const filter::CalledTown called =
        filter::calledTown(f.index(), memory.town.text, f.language(),
                           [&](model::PlaceId id) { return collected(f, id) != nullptr; });
    memory.unknownTown.clear();
    memory.townNews.clear();
    if (called.is == Is::Clear) return take(f, called.towns.front());
    if (called.is == Is::Unknown) {
        memory.unknownTown = memory.town.text;
        f.memory.selectText = true;
    } else {
        f.wish(state::AskTown{{memory.town.text, called.towns, called.is == Is::Similar}});
    }
}

/// A digit behind the name that is asked about takes a town; what else was typed since is another name.
/// True if the question is answered.
bool answerAsked(PanelContext& f)
{
    const std::optional<state::AskedTown>& asked = f.state().transient.townAsked;
    const std::string& text = f.memory.workshop.town.text;
    if (!asked || text == asked->name) return false;
    if (text.size() > asked->name.size() && text.starts_with(asked->name)) {
        const std::size_t digit = static_cast<unsigned char>(text[asked->name.size()]) - std::size_t{'1'};
        if (digit < asked->which.size()) {
            take(f, asked->which[digit], text.substr(asked->name.size() + 1));
            return true;
        }
    }
    f.wish(state::AskTown{});
    return false;
}

/// What may become of what is typed so far.
void lookUp(PanelContext& f)
{
    WorkshopMemory& memory = f.memory.workshop;
    if (memory.searchedTown == memory.town.text) return;
    memory.searchedTown = memory.town.text;
    if (memory.town.text != memory.unknownTown) memory.unknownTown.clear();
    if (!memory.town.text.empty()) memory.townNews.clear();
    memory.townHits = filter::findPlaces(f.index(), memory.town.text, mostHits, f.language());
}

std::string answerText(const PanelContext& f)
{
    const WorkshopMemory& memory = f.memory.workshop;
    if (const auto& asked = f.state().transient.townAsked)
        return f.format(asked->similar ? Key::TownMeant : Key::TownWhich, {asked->name});
    if (!memory.unknownTown.empty()) return f.format(Key::TownUnknown, {memory.unknownTown});
    return memory.townNews.empty() ? std::string(f.tr(Key::TownHow)) : memory.townNews;
}

/// `digit` 0: none.
void drawTown(PanelContext& f, const Rect& rect, std::size_t index, const filter::PlaceHit& hit,
              std::size_t digit)
{
    const model::PlaceId id = hit.place;
    const model::Place place = f.atlas().gazetteer()[id];
    const Press p = press(f, "room:hit:" + std::to_string(index + 1), rect, {.group = "town-hits"});
    rowGround(f, rect, p, index == 0);
    Rect inner = rect.inset(f.px(size::inset));
    if (digit > 0) {
        drawTextIn(f, Face::Strong, {inner.x0, rect.y0, inner.x0 + f.px(20), rect.y1}, f.c.accent,
                   std::to_string(digit));
        inner.x0 += f.px(20);
    }
    std::string name = words::foundName(f.atlas(), hit, f.language());
    if (const state::CollectedTown* known = collected(f, id)) name += " ×" + std::to_string(known->people);
    const std::string note = words::whereabouts(f.atlas(), place, f.language());
    // Where it lies tells places of one name apart: it has what room the name leaves.
    const float nameWidth = std::ceil(textWidth(f, Face::Body, name)) + f.px(8);
    const float noteWidth = std::min(std::ceil(textWidth(f, Face::Secondary, note)),
                                     std::max(std::round(inner.width() * 0.45f), inner.width() - nameWidth));
    drawTextIn(f, Face::Body, {inner.x0, rect.y0, inner.x1 - noteWidth - f.px(8), rect.y1}, f.c.text, name);
    drawTextIn(f, Face::Secondary, {inner.x1 - noteWidth, rect.y0, inner.x1 + 1, rect.y1}, f.c.muted, note,
               1);
    if (p.clicked) take(f, id);
}

}  // namespace

void drawTownField(PanelContext& f, const Rect& rect, Face face)
{
    WorkshopMemory& memory = f.memory.workshop;
    const bool wasActive = memory.town.active;
    const bool wanted = std::exchange(memory.focusTown, false) && f.reachable();
    textField(f, "room:town", rect, memory.town.text, f.tr(Key::TownHint), Icon::Pin,
              {memory.town.active, memory.town.generation}, wanted, face);
    if (wanted && !memory.town.active) memory.focusTown = true;  // ImGui hands it over one frame later
    if (wanted) f.out.animating = true;
    if (answerAsked(f)) return;
    lookUp(f);
    // Fast hands press Enter before ImGui has handed the keyboard over.
    if (!(wasActive || wanted) || !compat::enterPressed()) return;
    const auto& asked = f.state().transient.townAsked;
    if (asked && asked->name == memory.town.text)
        take(f, asked->which.front());
    else
        call(f);
}

void drawTownAnswer(Column& column)
{
    PanelContext& f = column.f;
    const WorkshopMemory& memory = f.memory.workshop;
    column.gap(4);
    // Room for the longest of them: what is below stays where it is.
    const std::size_t lines =
        std::max<std::size_t>(2, wrapped(f, Face::Secondary, f.tr(Key::TownHow), column.width()).size());
    const float bottom = column.y() + lineHeight(f, Face::Secondary) * static_cast<float>(lines);
    column.paragraph(Face::Secondary, f.c.muted, answerText(f), lines);
    column.moveTo(bottom);
    const auto& asked = f.state().transient.townAsked;
    std::vector<filter::PlaceHit> rows;
    if (asked)
        for (const model::PlaceId id : asked->which) {
            filter::PlaceHit hit;
            hit.place = id;
            rows.push_back(std::move(hit));
        }
    else if (!memory.town.text.empty())
        rows = memory.townHits;
    if (!rows.empty()) column.gap(4);
    for (std::size_t i = 0; i < rows.size(); ++i)
        drawTown(f, column.takeWideRow(), i, rows[i], asked ? i + 1 : 0);
}

}  // namespace ui
