// What all cards share: the line at the top that leads back, headings and facts inside.
#pragma once

#include "ui/column.hpp"
#include "ui/widgets.hpp"

namespace ui {

/// "< Zur Liste", "3 von 12", previous, next. Returns its rectangle.
Rect drawCardHead(Frame& f, const Rect& card);

/// A small heading with a line above it and space around.
void cardHeading(Column& column, std::string_view label, std::string_view note = {});

/// A fact: name on the left, value and (small, grey) where it comes from on the right.
void fact(Column& column, std::string_view name, std::string_view value, std::string_view source = {});

/// Small grey lines.
void quiet(Column& column, std::string_view text);

/// A doubt or warning with its sign.
void doubt(Column& column, std::string_view text);

}  // namespace ui
