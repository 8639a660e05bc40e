// What all cards share: the line at the top that leads back, headings and facts inside.
#pragma once

#include "ui/parts/column.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

/// "< Zur Liste", "3 von 12", previous, next. Returns its rectangle.
Rect drawCardHead(PanelContext& f, const Rect& card);

/// A small heading with a line above it and space around.
void cardHeading(Column& column, std::string_view label, std::string_view note = {});

/// A fact: name on the left, value and (small, grey) where it comes from on the right.
void fact(Column& column, std::string_view name, std::string_view value, std::string_view source = {});

/// Width of the names of facts with the gap behind them, device pixels.
float factNameRoom(const Column& column);

/// Small grey lines over the whole width, or (a remark on the facts above) below their values.
void quiet(Column& column, std::string_view text);
void factNote(Column& column, std::string_view text);

/// Where both languages are wanted: the same in the other one, in muted ink, if it differs.
void inOtherLanguage(Column& column, Face face, const base::LocalText& text);

/// A doubt or warning with its sign.
void doubt(Column& column, std::string_view text);

}  // namespace ui
