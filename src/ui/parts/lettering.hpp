// Text in the program's faces: measuring, shortening, wrapping, drawing into the current ImGui window. Knows
// nothing of what the text says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/parts/panel_context.hpp"

namespace ui {

enum class Face : std::uint8_t { Body, Secondary, Strong, Title, Sentence };

ImFont& fontOf(const PanelContext& f, Face face);
/// Ascent plus descent.
float textHeight(const PanelContext& f, Face face);
/// From one line of a paragraph to the next: 1.4 em, whole pixels.
float lineHeight(const PanelContext& f, Face face);
float textWidth(const PanelContext& f, Face face, std::string_view text);

/// The text, or its beginning with an ellipsis, so that it is at most `maxWidth` wide.
std::string shortened(const PanelContext& f, Face face, std::string_view text, float maxWidth);

/// Lines at most `maxWidth` wide, broken where text/line_break.hpp says, a number kept with what it counts; a
/// longer word is cut. Line feeds begin a new line. The last of `maxLines` ends with an ellipsis if text is
/// left.
std::vector<std::string> wrapped(const PanelContext& f, Face face, std::string_view text, float maxWidth,
                                 std::size_t maxLines = 1000);

/// Asks for the letters of a text that others draw (a text field's) where the fonts do not hold them.
void askForLetters(const PanelContext& f, Face face, std::string_view text);

/// `y` is the upper edge of the text's height. What runs from right to left is set so.
void drawText(const PanelContext& f, Face face, float x, float y, ImU32 color, std::string_view text);
void drawText(const PanelContext& f, ImDrawList& list, Face face, float x, float y, ImU32 color,
              std::string_view text);
/// Vertically in the middle of `rect`, shortened to it. `align` 0 left, 0.5 centred, 1 right.
void drawTextIn(const PanelContext& f, Face face, const Rect& rect, ImU32 color, std::string_view text,
                float align = 0);

}  // namespace ui
