// The form in which an entry is filled in or corrected, made from the rows of overlay/field: a new field
// needs nothing here. Every letter is a wish; the map follows.
#pragma once

#include <string_view>

#include "model/network.hpp"
#include "state/page.hpp"
#include "ui/parts/column.hpp"

namespace ui {

/// "Eintrag bearbeiten" and the way out; returns what is left of the area.
Rect drawFormHead(PanelContext& f, const Rect& area);
void drawEntryForm(Column& column, model::NetworkId id);

/// A new entry of that name (or a name to be typed) with its form, the keyboard in what is asked first.
void addEntry(PanelContext& f, std::string_view name, const state::PressedOnMap& where = {});

/// A button that adds an entry there.
float addHereWidth(const PanelContext& f);
void drawAddHere(PanelContext& f, const Rect& rect, const state::PressedOnMap& where);

/// On the card: that the entry, or which of its facts, are somebody's own. Nothing where none is.
void drawOwnMark(Column& column, const model::Network& network);

/// Below the list: the button that adds one, and what is hidden, to be shown again.
void drawListFoot(Column& column);

}  // namespace ui
