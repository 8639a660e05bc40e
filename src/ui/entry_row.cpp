#include "ui/entry_row.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/stage/board_rows.hpp"

namespace ui {

using text::Key;

std::string placeOf(const Frame& f, const model::Network& network)
{
    if (const model::Seat* seat = network.mainSeat()) return f.name(seat->city);
    return std::string(f.tr(network.isNetwork ? Key::NoSeatInList : Key::NoteInList));
}

Press pressEntry(Frame& f, const std::string& name, const Rect& rect, model::NetworkId id, std::string_view group, std::string_view tooltip)
{
    const state::AppState& state = f.state();
    const Press p = press(f, name, rect, {.group = group, .tooltip = tooltip});
    const bool hoveredElsewhere = state.transient.hovered == id && !f.memory.hoveringList;
    rowGround(f, rect, p, hoveredElsewhere || slotOf(f, id) >= 0);
    // With the keyboard the focused row lights up on the map too.
    if ((p.hovered || p.ring) && f.reachable()) {
        f.memory.hoveringList = true;
        f.hoveredRow = id;
        if (state.transient.hovered != id) f.wish(state::Hover{id});
    }
    if (p.clicked) {
        if (p.withModifier || !f.memory.choosingFor.empty())
            f.wish(state::ToggleCompared{id});
        else
            f.wish(state::Select{id});
    }
    return p;
}

bool entryRow(Frame& f, const std::string& name, const Rect& rect, model::NetworkId id, std::string_view group)
{
    const model::Network& network = f.atlas()[id];
    const state::AppState& state = f.state();
    const std::string label = f.local(network.label.empty() ? network.name : network.label);
    const std::string change = state.view.thenAndNow ? layout::changeInShort(network, f.language()) : std::string();
    const std::string place = change.empty() ? placeOf(f, network) : change;
    const int slot = slotOf(f, id);

    const float symbol = f.px(20), padding = f.px(8);
    const float left = rect.x0 + padding + symbol + padding;
    const float placeRoom = std::min(std::ceil(textWidth(f, Face::Secondary, place)), std::round((rect.x1 - left) * 0.4f));
    const Rect labelRect{left, rect.y0, rect.x1 - padding - placeRoom - padding, rect.y1};
    const bool labelCut = textWidth(f, Face::Body, label) > labelRect.width();

    const Press p = pressEntry(f, name, rect, id, group, labelCut ? std::string_view(label) : std::string_view{});
    const bool hoveredElsewhere = state.transient.hovered == id && !f.memory.hoveringList;
    if (slot >= 0)
        fillRect({rect.x0, rect.y0 + f.px(4), rect.x0 + f.px(3), rect.y1 - f.px(4)},
                 toColor(f.c.palette->slot[static_cast<std::size_t>(slot)]), f.px(1.5f));

    const bool lit = p.hovered || hoveredElsewhere || slot >= 0;
    drawEntrySymbol(f, id, {std::round(rect.x0 + padding + symbol / 2), std::round(rect.midY())}, symbol, lit ? f.c.hover : f.c.panel);
    const Face face = slot >= 0 ? Face::Strong : Face::Body;
    drawTextIn(f, face, labelRect, f.c.text, label);
    if (const std::string& other = (network.label.empty() ? network.name : network.label).get(text::otherThan(f.language()));
        state.preferences.bilingual && other != label && !labelCut)
        drawTextIn(f, Face::Secondary, {labelRect.x0 + textWidth(f, face, label) + f.px(10), labelRect.y0, labelRect.x1, labelRect.y1}, f.c.muted, other);
    drawTextIn(f, Face::Secondary, {rect.x1 - padding - placeRoom, rect.y0, rect.x1 - padding + 1, rect.y1}, f.c.muted, place, 1);

    return p.clicked && !p.withModifier && f.memory.choosingFor.empty();
}

}  // namespace ui
