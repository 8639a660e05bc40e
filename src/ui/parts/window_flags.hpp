// What the panel's parts, as windows of ImGui, all leave out: our own drawing replaces it.
#pragma once

#include <imgui.h>

namespace ui {

inline constexpr ImGuiWindowFlags partWindow =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;
/// Stays below what lies over it.
inline constexpr ImGuiWindowFlags groundWindow = partWindow | ImGuiWindowFlags_NoBringToFrontOnFocus;
/// Beside one of them: whoever types elsewhere goes on when the window appears.
inline constexpr ImGuiWindowFlags leavesKeyboard = ImGuiWindowFlags_NoFocusOnAppearing;

}  // namespace ui
