// Shapes into the current ImGui window: rectangles, lines, the vector symbols of entries and topics. Draws
// only; no item, no interaction.
#pragma once

#include <vector>

#include "look/symbols.hpp"
#include "ui/parts/lettering.hpp"
#include "ui/parts/panel_context.hpp"

namespace ui {

void fillRect(const Rect& rect, ImU32 color, float corner = 0);
/// The line lies inside the rectangle's edge.
void strokeRect(const Rect& rect, ImU32 color, float width, float corner = 0);
void horizontalLine(float x0, float x1, float y, ImU32 color, float width);

/// Paints vector primitives (no texts) as they are.
void drawPrimitives(ImDrawList& list, const std::vector<scene::Primitive>& primitives);

/// An entry's symbol as on the map: family colour, or the slot's where the entry is selected; else grey if
/// `dimmed`.
void drawEntrySymbol(const PanelContext& f, model::NetworkId id, ImVec2 centre, float sizePx, ImU32 ground,
                     bool dimmed = false);
void drawScopeSymbol(const PanelContext& f, model::Scope scope, ImVec2 centre, float sizePx);
/// A topic's glyph in its family's colour.
void drawTopicGlyph(const PanelContext& f, model::Topic topic, ImVec2 centre, float sizePx,
                    bool muted = false);

/// The slot of a selected entry: 0, 1, 2 for A, B, C; -1 if it is not selected.
int slotOf(const PanelContext& f, model::NetworkId id);

}  // namespace ui
