// A button for everything a clicker can do: in words for the presenter, as icons over a scene that has the
// window to itself, where they come and go with the pointer.
#pragma once

#include <vector>

#include "ui/parts/column.hpp"

namespace ui {

/// Returns where the next line begins.
float drawControls(PanelContext& f, const Rect& area);

/// While the audience looks at this window, in a corner where it covers nothing of Input::keepFreePx. Says in
/// the output when it goes away, and whether the pointer rests.
void drawStageBar(PanelContext& f, const Rect& window);

/// Where a bar of that size covers nothing of `keepFree`, and least of `ratherFree`: in a corner or the
/// middle of the lower edge, then of the upper one, else beside what is in the way. The same place for the
/// same picture. `middleFirst`: rather in the middle than in a corner.
Rect barPlace(const Rect& window, float width, float height, float margin, const std::vector<Rect>& keepFree,
              const std::vector<Rect>& ratherFree, bool middleFirst = false);
std::vector<Rect> toRects(const std::vector<geo::Box>& boxes);

/// How long each scene stays when the tour plays by itself.
void drawAutoplay(Column& column);

}  // namespace ui
