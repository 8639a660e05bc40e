// Text and shapes into the current ImGui window: measuring, shortening, wrapping, symbols of entries and
// topics. Draws only; no item, no interaction.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/symbols.hpp"
#include "ui/frame.hpp"

namespace ui {

enum class Face : std::uint8_t { Body, Secondary, Strong, Title, Sentence };

ImFont& fontOf(const Frame& f, Face face);
/// Ascent plus descent.
float textHeight(const Frame& f, Face face);
/// From one line of a paragraph to the next: 1.4 em, whole pixels.
float lineHeight(const Frame& f, Face face);
float textWidth(const Frame& f, Face face, std::string_view text);

/// The text, or its beginning with an ellipsis, so that it is at most `maxWidth` wide.
std::string shortened(const Frame& f, Face face, std::string_view text, float maxWidth);

/// Lines at most `maxWidth` wide, broken at blanks and behind hyphens and slashes; a longer word is cut.
/// Line feeds begin a new line. The last of `maxLines` ends with an ellipsis if text is left.
std::vector<std::string> wrapped(const Frame& f, Face face, std::string_view text, float maxWidth, std::size_t maxLines = 1000);

/// `y` is the upper edge of the text's height.
void drawText(const Frame& f, Face face, float x, float y, ImU32 color, std::string_view text);
/// Vertically in the middle of `rect`, shortened to it. `align` 0 left, 0.5 centred, 1 right.
void drawTextIn(const Frame& f, Face face, const Rect& rect, ImU32 color, std::string_view text, float align = 0);

void fillRect(const Rect& rect, ImU32 color, float corner = 0);
/// The line lies inside the rectangle's edge.
void strokeRect(const Rect& rect, ImU32 color, float width, float corner = 0);
void horizontalLine(float x0, float x1, float y, ImU32 color, float width);

/// Paints vector primitives (no texts) as they are.
void drawPrimitives(ImDrawList& list, const std::vector<layout::Primitive>& primitives);

/// An entry's symbol as on the map: family colour, or the slot's where the entry is selected.
void drawEntrySymbol(const Frame& f, model::NetworkId id, ImVec2 centre, float sizePx, ImU32 ground);
void drawScopeSymbol(const Frame& f, model::Scope scope, ImVec2 centre, float sizePx);
/// A topic's glyph in its family's colour.
void drawTopicGlyph(const Frame& f, model::Topic topic, ImVec2 centre, float sizePx, bool muted = false);

/// The slot of a selected entry: 0, 1, 2 for A, B, C; -1 if it is not selected.
int slotOf(const Frame& f, model::NetworkId id);

}  // namespace ui
