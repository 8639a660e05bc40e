// A button for everything a clicker can do: in words for the presenter, as icons over a scene that has the
// window to itself, where they come and go with the pointer.
#pragma once

#include "ui/parts/column.hpp"

namespace ui {

/// Returns where the next line begins.
float drawControls(Frame& f, const Rect& area);

/// While a scene has the window to itself. Says in the output when it goes away, and whether the pointer
/// rests.
void drawStageBar(Frame& f, const Rect& window);

/// How long each scene stays when the tour plays by itself.
void drawAutoplay(Column& column);

}  // namespace ui
