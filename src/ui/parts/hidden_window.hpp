// Laying a window of ImGui out without showing it. The only use of its internals beside imgui_compat.
#pragma once

namespace ui {

/// The current window, and what lies in it, is not painted in this frame; everything else is as ever. For the
/// first frame of what has to be laid out before its size is known: it would jump.
void hideWindow();

}  // namespace ui
