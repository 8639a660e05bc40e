// A sheet over the whole window: title, a button to close, and content that scrolls below. Closes by its
// button, a press beside it, or Esc (which the caller's state handles).
#pragma once

#include <functional>
#include <string_view>

#include "ui/parts/column.hpp"

namespace ui {

/// True if it is to be closed. `widthLogical` is what it takes where the window has the room; its height
/// follows the content. `foot` stands below what scrolls, always in sight. `name` is that of its rectangles:
/// "sheet:NAME", "sheet:NAME:close".
bool drawSheet(PanelContext& f, const Rect& window, const char* name, std::string_view title,
               float widthLogical, const std::function<void(Column&)>& content,
               const std::function<void(Column&)>& foot = {});

/// The ground of a sheet of the given size, for those with an order of their own; `content` gets the whole
/// sheet and the room of the button in its upper right corner.
bool drawBareSheet(PanelContext& f, const Rect& window, const char* name, const Rect& sheet,
                   const std::function<void(const Rect& sheet, const Rect& close)>& content);

}  // namespace ui
