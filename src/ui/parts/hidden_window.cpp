#include "ui/parts/hidden_window.hpp"

#include <imgui.h>
#include <imgui_internal.h>

namespace ui {

void hideWindow() { ImGui::GetCurrentWindow()->Hidden = true; }

}  // namespace ui
