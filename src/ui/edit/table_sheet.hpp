// The sheet on which a table of somebody's is taken over: its columns with what each says, whose members they
// are, what came of the rows, and the questions. Nothing is taken over before the button below is pressed.
#pragma once

#include "ui/parts/panel_context.hpp"

namespace ui {

/// A table is being taken over, and no other sheet lies over it.
bool hasTable(const state::AppState& state);

/// True if it is to be closed.
bool drawTableSheet(PanelContext& f, const Rect& window);

}  // namespace ui
