// The menu of what the map shows: switches, colours, previews. Opened by a button of the top bar; stays open
// while things are tried, a press elsewhere or Esc closes it.
#pragma once

#include "ui/parts/panel_context.hpp"

namespace ui {

/// Below the right end of the bar; `opener` is its button.
void drawMapMenu(PanelContext& f, const Rect& bar, const Rect& opener);

}  // namespace ui
