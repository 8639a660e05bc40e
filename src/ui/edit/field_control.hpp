// One field of the form: its label, the control that its kind asks for, whose statement it is, what is wrong.
#pragma once

#include "model/network.hpp"
#include "overlay/field.hpp"
#include "ui/parts/column.hpp"

namespace ui {

void drawField(Column& column, model::NetworkId id, const overlay::Field& field);

/// A line of text in the form. Returns true while letters came that `text` now holds; `kept` is the value as
/// text. `wrong`: what is typed is no value, and stays to be mended.
bool typedLine(PanelContext& f, const std::string& name, const Rect& rect, std::string_view hint,
               const std::string& kept, bool wrong, std::string& text);

/// Large letters in a panel: what stands side by side elsewhere stands one below the other.
bool isNarrow(const Column& column);

/// Room for a year and its source, side by side or one below the other.
struct YearAndSource {
    Rect year, source;
};
YearAndSource takeYearAndSource(Column& column);

}  // namespace ui
