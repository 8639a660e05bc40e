// The tab "Raum": how far away the last row sits, who is here, dots, notes.
#include <algorithm>
#include <array>
#include <cmath>

#include "command/commands.hpp"
#include "filter/index.hpp"
#include "layout/stage/room_networks.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/presenter/controls.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

namespace {

using text::Key;

constexpr std::size_t lastTowns = 4;  ///< shown before somebody asks for all

// --- the room itself

Key hintOf(state::RoomSize room)
{
    switch (room) {
    case state::RoomSize::Near:
        return Key::RoomNearHint;
    case state::RoomSize::Middle:
        return Key::RoomMiddleHint;
    case state::RoomSize::Far:
        return Key::RoomFarHint;
    }
    return {};
}

void drawRoomSize(Column& column)
{
    PanelContext& f = column.f;
    const state::RoomSize room = f.state().preferences.room;
    cardHeading(column, f.tr(Key::RoomTitle));
    std::array<Segment, base::enumCount<state::RoomSize>> segments;
    for (const state::RoomSize which : base::enumValues<state::RoomSize>) {
        const command::Command& row = *command::rows::rooms[static_cast<std::size_t>(which)];
        segments[static_cast<std::size_t>(which)] = {std::string(row.name), f.tr(row.words),     Icon::None,
                                                     row.isOn(f.state()),   f.tr(hintOf(which)), {}};
    }
    const Rect row = column.takeRow();
    if (const auto chosen = segmented(f, row.x0, row.y0, segments, false, "room"))
        f.run(*command::rows::rooms[*chosen]);
    column.gap(4);
    column.paragraph(Face::Secondary, f.c.muted, f.tr(hintOf(room)));
}

void drawMonitors(Column& column)
{
    PanelContext& f = column.f;
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
    PanelContext& f = column.f;
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

const std::vector<std::vector<model::NetworkId>>& townNetworks(PanelContext& f)
{
    WorkshopMemory& memory = f.memory.workshop;
    if (!memory.townNetworks || !memory.townNetworks->of.isSame(f.state().document))
        memory.townNetworks = WorkshopMemory::TownNetworks{
            f.state().document, layout::townNetworks(f.index(), f.state().document->towns)};
    return memory.townNetworks->networks;
}

void drawTown(Column& column, std::size_t index, const std::vector<model::NetworkId>& networks)
{
    PanelContext& f = column.f;
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
    PanelContext& f = column.f;
    const std::vector<state::CollectedTown>& towns = f.state().document->towns;
    column.gap(16);
    column.paragraph(Face::Strong, f.c.text, f.tr(Key::WhoIsHere));
    column.gap(4);
    drawTownField(f, column.takeRow());
    drawTownAnswer(column);
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
    const bool all = f.modes().isOpen(state::Fold::CalledTowns);
    const std::size_t first = all ? 0 : towns.size() - std::min(towns.size(), lastTowns);
    for (std::size_t i = towns.size(); i-- > first;) drawTown(column, i, networks[i]);
    if (towns.size() <= lastTowns) return;
    const std::string label = all ? std::string(f.tr(Key::TownsFewer))
                                  : f.format(Key::TownsAll, {f.number(static_cast<long long>(towns.size()))});
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, label, Icon::None));
    if (button(f, "towns:all", row, label, Icon::None, ButtonKind::Quiet)) f.turn(state::Fold::CalledTowns);
}

// --- dots

/// As high with dots as without: nothing below moves when one comes or all go.
void drawDots(Column& column)
{
    PanelContext& f = column.f;
    cardHeading(column, f.tr(Key::Dots));
    const std::vector<state::Votes>& votes = f.state().document->votes;
    const auto counted = [&](long long dots) {
        return dots == 1 ? std::string(f.tr(Key::DotOne)) : f.format(Key::DotMany, {f.number(dots)});
    };
    long long all = 0, unknown = 0;
    for (const state::Votes& one : votes) {
        all += one.dots;
        if (!f.atlas().find(one.entry)) unknown += one.dots;
    }
    column.paragraph(Face::Body, f.c.text, all == 0 ? std::string(f.tr(Key::DotsHint)) : counted(all), 1);
    column.paragraph(Face::Secondary, f.c.muted,
                     unknown == 0 ? std::string(" ") : f.format(Key::DotsUnknown, {counted(unknown)}), 1);
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, f.tr(Key::DotsGive), Icon::Dots));
    if (button(f, "votes:give", row, f.tr(Key::DotsGive), Icon::Dots, ButtonKind::Plain))
        f.wish(state::SetVoting{true});
    column.gap(4);
    if (toggle(f, "switch:votes", column.takeWideRow(), f.tr(Key::ShowVotes), f.state().view.showVotes))
        f.wish(state::SetShowVotes{!f.state().view.showVotes});
    column.gap(4);
    row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, f.tr(Key::DotsClear), Icon::None));
    if (button(f, "votes:clear", row, f.tr(Key::DotsClear), Icon::None, ButtonKind::Quiet,
               {.enabled = !votes.empty()}))
        f.wish(state::ClearVotes{});
}

// --- notes

void drawNotes(Column& column)
{
    PanelContext& f = column.f;
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
