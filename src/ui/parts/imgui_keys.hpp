// Dear ImGui's number of a key. Only of those that its fields and the panels ask for.
#pragma once

#include <optional>

#include <imgui.h>

#include "base/key.hpp"

namespace ui {

/// Nothing for those that only the program's own commands know, and for printed ones.
std::optional<ImGuiKey> imguiKey(base::Key key);

}  // namespace ui
