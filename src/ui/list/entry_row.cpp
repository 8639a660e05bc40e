#include "ui/list/entry_row.hpp"

#include <algorithm>
#include <cmath>

#include "filter/answers/answers.hpp"
#include "model/figures.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "words/entry_words.hpp"
#include "words/then_and_now.hpp"

namespace ui {

using text::Key;

namespace {

bool isHoveredElsewhere(const PanelContext& f, model::NetworkId id)
{
    return f.state().transient.hovered == id && !f.memory.hoveringList;
}

void drawSlotEdge(const PanelContext& f, const Rect& rect, int slot)
{
    if (slot < 0) return;
    fillRect({rect.x0, rect.y0 + f.px(4), rect.x0 + f.px(3), rect.y1 - f.px(4)},
             toColor(f.c.palette->slot[static_cast<std::size_t>(slot)]), f.px(1.5f));
}

/// On the right of a row stands what the list is sorted by.
std::string sortedValue(const PanelContext& f, const model::Network& network)
{
    switch (f.state().view.listOrder) {
    case filter::ListOrder::Name:
    case filter::ListOrder::Seat:
        break;
    case filter::ListOrder::Founded:
        return network.foundedYear ? std::to_string(*network.foundedYear)
                                   : std::string(f.tr(Key::YearUnknown));
    case filter::ListOrder::Members: {
        const model::Figure* figure = model::newestTotal(network.members);
        return figure ? words::figureWords(*figure, f.language()) : std::string("–");
    }
    }
    return placeOf(f, network);
}

int dotsOf(const PanelContext& f, model::NetworkId id)
{
    for (const state::Votes& one : f.state().document->votes)
        if (one.entry == f.atlas()[id].id) return one.dots;
    return 0;
}

/// Takes a dot back. No stop of the keyboard, which has Delete for it on the row.
void drawLess(PanelContext& f, model::NetworkId id, const Rect& rect, const Press& row)
{
    const std::string name = "votes:less:" + f.atlas()[id].id;
    ImGui::SetCursorScreenPos(rect.min());
    bool taken = ImGui::InvisibleButton(name.c_str(), {rect.width(), rect.height()});
    if (ImGui::IsItemActivated()) f.pressTaken = true;
    const bool hovered = ImGui::IsItemHovered();
    f.record(name, rect);
    if (hovered) fillRect(rect, f.c.hover, f.px(size::corner));
    drawIcon(*ImGui::GetWindowDrawList(), Icon::Minus, {std::round(rect.midX()), std::round(rect.midY())},
             f.px(size::icon), f.c.muted);
    if (row.ring && (compat::keyPressed(ImGuiKey_Delete) || compat::keyPressed(ImGuiKey_Backspace)))
        taken = true;
    if (taken && f.reachable()) f.wish(state::Vote{id, -1});
}

}  // namespace

std::vector<std::vector<model::NetworkId>> listedGroups(const PanelContext& f)
{
    return filter::listGroups(f.atlas(), f.in.result, !f.criteria().regions.empty(),
                              f.answers().sorted(f.state().view.listOrder, f.language()));
}

std::vector<model::NetworkId> listedEntries(const PanelContext& f)
{
    std::vector<model::NetworkId> all;
    for (const auto& group : listedGroups(f)) all.insert(all.end(), group.begin(), group.end());
    return all;
}

std::string placeOf(const PanelContext& f, const model::Network& network)
{
    if (const model::Seat* seat = network.mainSeat()) return f.name(seat->city);
    return std::string(f.tr(network.isNetwork ? Key::NoSeatInList : Key::NoteInList));
}

Press pressEntry(PanelContext& f, const std::string& name, const Rect& rect, model::NetworkId id,
                 std::string_view group, std::string_view tooltip)
{
    const Press p = press(f, name, rect, {.group = group, .tooltip = tooltip});
    rowGround(f, rect, p, isHoveredElsewhere(f, id) || slotOf(f, id) >= 0);
    // With the keyboard the focused row lights up on the map too.
    if ((p.hovered || p.ring) && f.reachable()) {
        f.memory.hoveringList = true;
        f.hoveredRow = id;
        if (f.state().transient.hovered != id) f.wish(state::Hover{id});
    }
    if (p.clicked) f.wish(state::pressEntry(f.state(), id, p.withModifier));
    return p;
}

bool entryRow(PanelContext& f, const std::string& name, const Rect& whole, model::NetworkId id,
              std::string_view group, bool dimmed)
{
    const model::Network& network = f.atlas()[id];
    const state::AppState& state = f.state();
    const std::string label = f.local(network.label.empty() ? network.name : network.label);
    const std::string change =
        state.view.thenAndNow ? words::changeInShort(network, f.language()) : std::string();
    const bool voting = state.transient.voting;
    const int dots = voting ? dotsOf(f, id) : 0;
    const std::string place = voting           ? (dots > 0 ? f.number(dots) : std::string())
                              : change.empty() ? sortedValue(f, network)
                                               : change;
    const int slot = slotOf(f, id);
    Rect rect = whole;
    if (voting) rect.x1 -= whole.height();

    const float symbol = f.px(20), padding = f.px(8);
    const float left = rect.x0 + padding + symbol + padding;
    const Face placeFace = voting ? Face::Strong : Face::Secondary;
    // A figure says little without what it counts, so it gets more room than a city. Of dots the same for
    // all, so that nothing moves while they are given.
    const float mostShare = state.view.listOrder == filter::ListOrder::Members ? 0.55f : 0.4f;
    const float placeRoom = voting ? f.px(48)
                                   : std::min(std::ceil(textWidth(f, Face::Secondary, place)),
                                              std::round((rect.x1 - left) * mostShare));
    const Rect labelRect{left, rect.y0, rect.x1 - padding - placeRoom - padding, rect.y1};
    const bool labelCut = textWidth(f, Face::Body, label) > labelRect.width();

    const Press p =
        pressEntry(f, name, rect, id, group, labelCut ? std::string_view(label) : std::string_view{});
    const bool hoveredElsewhere = isHoveredElsewhere(f, id);
    drawSlotEdge(f, rect, slot);

    const bool lit = p.hovered || hoveredElsewhere || slot >= 0;
    drawEntrySymbol(f, id, {std::round(rect.x0 + padding + symbol / 2), std::round(rect.midY())}, symbol,
                    lit ? f.c.hover : f.c.panel, dimmed);
    const Face face = slot >= 0 ? Face::Strong : Face::Body;
    drawTextIn(f, face, labelRect, dimmed && slot < 0 ? f.c.muted : f.c.text, label);
    if (const std::string& other =
            (network.label.empty() ? network.name : network.label).get(text::otherThan(f.language()));
        state.preferences.bilingual && other != label && !labelCut)
        drawTextIn(
            f, Face::Secondary,
            {labelRect.x0 + textWidth(f, face, label) + f.px(10), labelRect.y0, labelRect.x1, labelRect.y1},
            f.c.muted, other);
    drawTextIn(f, placeFace, {rect.x1 - padding - placeRoom, rect.y0, rect.x1 - padding + 1, rect.y1},
               voting ? f.c.text : f.c.muted, place, 1);
    if (dots > 0) drawLess(f, id, {rect.x1, whole.y0, whole.x1, whole.y1}, p);

    return p.clicked && !p.withModifier;
}

void detailRow(Column& column, const std::string& name, model::NetworkId id, std::string_view detail,
               std::string_view group)
{
    PanelContext& f = column.f;
    const float symbol = f.px(20), padding = f.px(8), inset = f.px(size::inset),
                line = lineHeight(f, Face::Secondary);
    const float left = column.x0 + symbol + padding, width = column.x1() - left;
    const std::vector<std::string> lines = wrapped(f, Face::Secondary, detail, width, f.narrow() ? 8 : 4);
    const model::Network& network = f.atlas()[id];
    const std::string label = f.local(network.label.empty() ? network.name : network.label);
    const int slot = slotOf(f, id);
    const Face face = slot >= 0 ? Face::Strong : Face::Body;
    const std::vector<std::string> names = wrapped(f, face, label, width, f.narrow() ? 3 : 1);
    const float labelLine = lineHeight(f, Face::Body),
                labelHeight = labelLine * static_cast<float>(names.size());
    const float height =
        std::max(f.px(size::row), labelHeight + line * static_cast<float>(lines.size()) + padding);
    const Rect inner = column.take(height);
    const Rect rect{inner.x0 - inset, inner.y0, inner.x1 + inset, inner.y1};
    const Press p = pressEntry(f, name, rect, id, group, {});
    const bool lit = p.hovered || isHoveredElsewhere(f, id) || slot >= 0;
    drawSlotEdge(f, rect, slot);
    drawEntrySymbol(f, id,
                    {std::round(inner.x0 + symbol / 2), std::round(rect.y0 + padding / 2 + labelLine / 2)},
                    symbol, lit ? f.c.hover : f.c.panel);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const float top = rect.y0 + padding / 2 + labelLine * static_cast<float>(i);
        drawTextIn(f, face, {left, top, inner.x1, top + labelLine}, f.c.text, names[i]);
    }
    Column below(f, left, rect.y0 + padding / 2 + labelHeight, width);
    for (const std::string& part : lines) drawTextIn(f, Face::Secondary, below.take(line), f.c.muted, part);
}

}  // namespace ui
