// The handle of the sheet that the panel is in a narrow window: what is asked or open in one line, pressed or
// dragged to pull the sheet up or down. Where it rests is state.
#pragma once

#include "ui/parts/panel_context.hpp"

namespace ui {

/// The sheet's upper edge at each of its rests.
struct SheetTops {
    float handle = 0, half = 0, whole = 0;
    float of(state::SheetRest rest) const;
    state::SheetRest nearest(float y) const;
};
SheetTops sheetTops(const Measures& measures, float barBottom, float bottom);
float sheetHandleHeight(const Measures& measures, state::SheetRest rest);

void drawSheetHandle(PanelContext& f, const Rect& rect, const SheetTops& tops);

}  // namespace ui
