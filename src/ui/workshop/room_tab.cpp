// The tab "Raum": how far away the last row sits, who is here, dots, notes.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/fold.hpp"
#include "filter/index.hpp"
#include "filter/search.hpp"
#include "layout/stage/room_networks.hpp"
#include "layout/words/answer_words.hpp"
#include "layout/words/sentence.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/find/find.hpp"
#include "ui/list/entry_row.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/presenter/controls.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

namespace {

using text::Key;

constexpr std::size_t mostHits = 6;
constexpr std::size_t lastTowns = 4;  ///< shown before somebody asks for all

// --- the room itself

void drawRoomSize(Column& column)
{
    Frame& f = column.f;
    const state::RoomSize room = f.state().preferences.room;
    cardHeading(column, f.tr(Key::RoomTitle));
    const auto choice = [&](const char* name, Key label, Key hint, state::RoomSize which) {
        return Segment{name, f.tr(label), Icon::None, room == which, f.tr(hint), {}};
    };
    const std::array segments{
        choice("room:near", Key::RoomNear, Key::RoomNearHint, state::RoomSize::Near),
        choice("room:middle", Key::RoomMiddle, Key::RoomMiddleHint, state::RoomSize::Middle),
        choice("room:far", Key::RoomFar, Key::RoomFarHint, state::RoomSize::Far)};
    const Rect row = column.takeRow();
    if (const auto chosen = segmented(f, row.x0, row.y0, segments, false, "room"))
        f.wish(state::SetRoom{static_cast<state::RoomSize>(*chosen)});
    column.gap(4);
    constexpr std::array hints{Key::RoomNearHint, Key::RoomMiddleHint, Key::RoomFarHint};
    column.paragraph(Face::Secondary, f.c.muted, f.tr(hints[static_cast<std::size_t>(room)]));
}

void drawMonitors(Column& column)
{
    Frame& f = column.f;
    if (f.in.monitors.size() < 2) return;
    column.gap(12);
    column.paragraph(Face::Strong, f.c.text, f.tr(Key::PresentOn));
    column.gap(4);
    Column::Flow flow(column, chipHeight(f), 8);
    const std::string& chosen = f.state().preferences.audienceMonitor;
    const auto offer = [&](const std::string& name, const std::string& label, bool on) {
        const float width = buttonWidth(f, label, on ? Icon::Check : Icon::None);
        if (button(f, "monitor:" + name, flow.next(std::min(width, column.width())), label,
                   on ? Icon::Check : Icon::None, ButtonKind::Plain, {.group = "monitors"}))
            f.wish(state::SetAudienceMonitor{name});
    };
    offer("", std::string(f.tr(Key::PresentOther)), chosen.empty());
    for (const std::string& name : f.in.monitors) offer(name, name, chosen == name);
    flow.end();
}

void drawSwitches(Column& column)
{
    Frame& f = column.f;
    cardHeading(column, f.tr(Key::RoomMore));
    const state::View& view = f.state().view;
    if (toggle(f, "switch:bilingual", column.takeWideRow(), f.tr(Key::Bilingual),
               f.state().preferences.bilingual))
        f.wish(state::SetBilingual{!f.state().preferences.bilingual});
    if (toggle(f, "switch:then-and-now", column.takeWideRow(), f.tr(Key::ThenAndNow), view.thenAndNow))
        f.wish(state::SetThenAndNow{!view.thenAndNow});
    column.gap(8);
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, f.tr(Key::QuizTitle), Icon::Question));
    if (button(f, "quiz:start", row, f.tr(Key::QuizTitle), Icon::Question, ButtonKind::Plain))
        f.wish(state::StartQuiz{static_cast<std::uint32_t>(f.state().transient.nowSeconds * 1000)});
}

// --- who is here

state::CollectedTown townOf(const Frame& f, model::PlaceId id)
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

std::string whereabouts(const Frame& f, model::PlaceId id)
{
    const model::Place place = f.atlas().gazetteer()[id];
    const model::Geography& geography = f.atlas().geography();
    if (place.state.valid()) return f.name(geography[place.state].name);
    return layout::whereabouts(f.atlas(), place, f.language());
}

void addTown(Frame& f, model::PlaceId id)
{
    WorkshopMemory& memory = f.memory.workshop;
    f.wish(state::AddTown{townOf(f, id)});
    memory.town.text.clear();
    ++memory.town.generation;
}

void drawTownField(Column& column)
{
    Frame& f = column.f;
    WorkshopMemory& memory = f.memory.workshop;
    const bool wasActive = memory.town.active;
    column.gap(4);
    textField(f, "room:town", column.takeRow(), memory.town.text, f.tr(Key::TownHint), Icon::Pin,
              {memory.town.active, memory.town.generation}, false);
    if (memory.searchedTown != memory.town.text) {
        memory.searchedTown = memory.town.text;
        // Enter takes the first one: those that bear the name stand before those that begin so.
        memory.townHits = townsNamed(f, memory.town.text);
        if (memory.townHits.size() > mostHits) memory.townHits.resize(mostHits);
        for (const filter::SearchHit& hit : filter::search(f.index(), memory.town.text, mostHits)) {
            const model::PlaceId place(hit.place);
            const bool isNew =
                std::find(memory.townHits.begin(), memory.townHits.end(), place) == memory.townHits.end();
            if (hit.kind == filter::SearchHit::Kind::City && isNew && memory.townHits.size() < mostHits)
                memory.townHits.push_back(place);
        }
    }
    if (memory.town.text.empty()) return;
    if (wasActive && compat::enterPressed() && !memory.townHits.empty())
        return addTown(f, memory.townHits.front());
    if (memory.townHits.empty()) {
        column.gap(4);
        column.paragraph(Face::Secondary, f.c.muted, f.format(Key::SearchNothing, {memory.town.text}));
    }
    for (std::size_t i = 0; i < memory.townHits.size(); ++i) {
        const Rect rect = column.takeWideRow();
        const Press p = press(f, "room:hit:" + std::to_string(i + 1), rect, {.group = "town-hits"});
        rowGround(f, rect, p, i == 0);
        const Rect inner = rect.inset(f.px(size::inset));
        const std::string note = whereabouts(f, memory.townHits[i]);
        const float noteWidth = std::min(inner.width() / 2, textWidth(f, Face::Secondary, note) + f.px(8));
        drawTextIn(f, Face::Body, {inner.x0, rect.y0, inner.x1 - noteWidth, rect.y1}, f.c.text,
                   f.atlas().gazetteer()[memory.townHits[i]].nameIn(f.language()));
        drawTextIn(f, Face::Secondary, {inner.x1 - noteWidth, rect.y0, inner.x1, rect.y1}, f.c.muted, note,
                   1);
        if (p.clicked) return addTown(f, memory.townHits[i]);
    }
}

const std::vector<std::vector<model::NetworkId>>& townNetworks(Frame& f)
{
    WorkshopMemory& memory = f.memory.workshop;
    if (!memory.townNetworks || !memory.townNetworks->of.isSame(f.state().document))
        memory.townNetworks = WorkshopMemory::TownNetworks{
            f.state().document, layout::townNetworks(f.index(), *f.state().document)};
    return memory.townNetworks->networks;
}

void drawTown(Column& column, std::size_t index, const std::vector<model::NetworkId>& networks)
{
    Frame& f = column.f;
    const state::CollectedTown& town = f.state().document->towns[index];
    const Rect row = column.takeRow();
    const Rect remove = rectAt(row.x1 - row.height(), row.y0, row.height(), row.height());
    const std::string people = town.people > 1 ? town.name + " ×" + std::to_string(town.people) : town.name;
    drawTextIn(f, Face::Strong, {row.x0, row.y0, remove.x0 - f.px(4), row.y1}, f.c.text, people);
    if (iconButton(f, "town:" + std::to_string(index + 1) + ":remove", remove, Icon::Close,
                   {.group = "towns", .tooltip = f.format(Key::TownRemove, {town.name})}))
        f.wish(state::RemoveTown{index});
    std::string known;
    for (const model::NetworkId id : networks)
        known += (known.empty() ? "" : ", ") +
                 f.name(f.atlas()[id].label.empty() ? f.atlas()[id].name : f.atlas()[id].label);
    column.paragraph(Face::Secondary, f.c.muted,
                     networks.empty() ? std::string(f.tr(Key::TownNoNetwork))
                                      : std::string(f.tr(Key::TownNetworks)) + ": " + known);
}

void drawWhoIsHere(Column& column)
{
    Frame& f = column.f;
    const std::vector<state::CollectedTown>& towns = f.state().document->towns;
    column.gap(16);
    column.paragraph(Face::Strong, f.c.text, f.tr(Key::WhoIsHere));
    drawTownField(column);
    if (towns.empty()) return;
    int people = 0;
    for (const state::CollectedTown& town : towns) people += town.people;
    const auto counted = [&](long long count, Key one, Key many) {
        return count == 1 ? std::string(f.tr(one)) : f.format(many, {f.number(count)});
    };
    column.gap(8);
    column.paragraph(Face::Body, f.c.text,
                     counted(people, Key::PersonOne, Key::PersonMany) + " · " +
                         counted(static_cast<long long>(towns.size()), Key::TownOne, Key::TownMany));
    if (toggle(f, "switch:towns", column.takeWideRow(), f.tr(Key::ShowTowns), f.state().view.showTowns))
        f.wish(state::SetShowTowns{!f.state().view.showTowns});
    const auto& networks = townNetworks(f);
    // The last one called out is what the room looks for.
    WorkshopMemory& memory = f.memory.workshop;
    const std::size_t first = memory.allTowns ? 0 : towns.size() - std::min(towns.size(), lastTowns);
    for (std::size_t i = towns.size(); i-- > first;) drawTown(column, i, networks[i]);
    if (towns.size() <= lastTowns) return;
    const std::string label = memory.allTowns
                                  ? std::string(f.tr(Key::TownsFewer))
                                  : f.format(Key::TownsAll, {f.number(static_cast<long long>(towns.size()))});
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, label, Icon::None));
    if (button(f, "towns:all", row, label, Icon::None, ButtonKind::Quiet)) memory.allTowns = !memory.allTowns;
}

// --- dots

void drawVoteRow(Column& column, const std::string& id, int dots, int most)
{
    Frame& f = column.f;
    const std::optional<model::NetworkId> network = f.atlas().find(id);
    const std::string& name = network ? f.name(f.atlas()[*network].name) : id;
    const Rect row = column.takeRow();
    const float side = row.height();
    const Rect more = rectAt(row.x1 - side, row.y0, side, side),
               less = rectAt(more.x0 - side, row.y0, side, side);
    const float number = f.px(40);
    drawTextIn(f, Face::Body, {row.x0, row.y0, less.x0 - number, row.y1}, f.c.text, name);
    drawTextIn(f, Face::Strong, {less.x0 - number, row.y0, less.x0 - f.px(8), row.y1}, f.c.text,
               f.number(dots), 1);
    if (!network) return;
    if (iconButton(f, "votes:less:" + id, less, Icon::Minus,
                   {.group = "votes", .tooltip = f.format(Key::DotRemove, {name}), .enabled = dots > 0}))
        f.wish(state::Vote{*network, -1});
    if (iconButton(f, "votes:more:" + id, more, Icon::Plus,
                   {.group = "votes", .tooltip = f.format(Key::DotAdd, {name})}))
        f.wish(state::Vote{*network, 1});
    if (dots == 0) return;
    const float share = static_cast<float>(dots) / static_cast<float>(std::max(1, most));
    const Rect bar = column.take(f.px(6));
    fillRect({bar.x0, bar.y0, bar.x0 + std::round(bar.width() * share), bar.y1},
             toColor(f.c.palette->family[static_cast<std::size_t>(f.atlas()[*network].family())]), f.px(2));
}

void drawDots(Column& column)
{
    Frame& f = column.f;
    cardHeading(column, f.tr(Key::Dots));
    std::vector<state::Votes> votes = f.state().document->votes;
    std::stable_sort(votes.begin(), votes.end(),
                     [](const state::Votes& a, const state::Votes& b) { return a.dots > b.dots; });
    const auto hasDots = [&](const std::string& id) {
        return std::any_of(votes.begin(), votes.end(),
                           [&](const state::Votes& one) { return one.entry == id; });
    };
    // What is selected waits for its first dot.
    for (const model::NetworkId id : f.state().view.selection)
        if (!hasDots(f.atlas()[id].id)) drawVoteRow(column, f.atlas()[id].id, 0, 1);
    for (const state::Votes& one : votes) drawVoteRow(column, one.entry, one.dots, votes.front().dots);
    if (votes.empty()) {
        if (f.state().view.selection.empty()) column.paragraph(Face::Body, f.c.muted, f.tr(Key::DotsHint));
        return;
    }
    column.gap(4);
    if (toggle(f, "switch:votes", column.takeWideRow(), f.tr(Key::ShowVotes), f.state().view.showVotes))
        f.wish(state::SetShowVotes{!f.state().view.showVotes});
    column.gap(4);
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, f.tr(Key::DotsClear), Icon::None));
    if (button(f, "votes:clear", row, f.tr(Key::DotsClear), Icon::None, ButtonKind::Quiet))
        f.wish(state::ClearVotes{});
}

// --- notes

void drawNotes(Column& column)
{
    Frame& f = column.f;
    EditedText& note = f.memory.workshop.note;
    cardHeading(column, f.tr(Key::PresentNotes));
    const bool wasActive = note.active;
    const Rect row = column.takeRow();
    const float width = buttonWidth(f, f.tr(Key::NoteAdd), Icon::None);
    textField(f, "room:note", {row.x0, row.y0, row.x1 - width - f.px(8), row.y1}, note.text,
              f.tr(Key::NoteHint), Icon::None, {note.active, note.generation}, false);
    const bool entered = wasActive && compat::enterPressed();
    const bool pressed =
        button(f, "room:note:add", {row.x1 - width, row.y0, row.x1, row.y1}, f.tr(Key::NoteAdd), Icon::None,
               ButtonKind::Plain, {.enabled = !note.text.empty()});
    if ((entered || pressed) && !note.text.empty()) {
        const auto& selection = f.state().view.selection;
        f.wish(state::AddNote{note.text,
                              selection.size() == 1 ? std::optional(selection.front()) : std::nullopt});
        note.text.clear();
        ++note.generation;
    }
    const std::vector<state::Note>& notes = f.state().document->notes;
    for (std::size_t i = notes.size(); i-- > 0;) {
        column.gap(8);
        const float side = f.px(size::row);
        const float top = column.y();
        Column text(f, column.x0, top, column.width() - side);
        text.paragraph(Face::Body, f.c.text, notes[i].text);
        if (const auto network = notes[i].entry.empty() ? std::nullopt : f.atlas().find(notes[i].entry))
            text.paragraph(Face::Secondary, f.c.muted,
                           f.format(Key::NoteAbout, {f.name(f.atlas()[*network].name)}));
        if (iconButton(f, "note:" + std::to_string(i + 1) + ":remove",
                       rectAt(column.x1() - side, top, side, side), Icon::Close,
                       {.group = "notes", .tooltip = f.tr(Key::NoteRemove)}))
            f.wish(state::EditNote{i, {}});
        column.moveTo(std::max(text.y(), top + side));
    }
}

}  // namespace

void drawRoomTab(Column& column)
{
    drawWhoIsHere(column);
    drawDots(column);
    drawNotes(column);
    drawSwitches(column);
    drawRoomSize(column);
    drawMonitors(column);
    drawAutoplay(column);
}

}  // namespace ui
