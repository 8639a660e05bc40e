#include "ui/parts/imgui_keys.hpp"

namespace ui {

std::optional<ImGuiKey> imguiKey(base::Key key)
{
    using base::Key;
    switch (key) {
    case Key::Tab:
        return ImGuiKey_Tab;
    case Key::Left:
        return ImGuiKey_LeftArrow;
    case Key::Right:
        return ImGuiKey_RightArrow;
    case Key::Up:
        return ImGuiKey_UpArrow;
    case Key::Down:
        return ImGuiKey_DownArrow;
    case Key::PageUp:
        return ImGuiKey_PageUp;
    case Key::PageDown:
        return ImGuiKey_PageDown;
    case Key::Home:
        return ImGuiKey_Home;
    case Key::End:
        return ImGuiKey_End;
    case Key::Insert:
        return ImGuiKey_Insert;
    case Key::Delete:
        return ImGuiKey_Delete;
    case Key::Backspace:
        return ImGuiKey_Backspace;
    case Key::Space:
        return ImGuiKey_Space;
    case Key::Enter:
        return ImGuiKey_Enter;
    case Key::Escape:
        return ImGuiKey_Escape;
    case Key::Printed:
    case Key::F1:
    case Key::F2:
    case Key::F3:
    case Key::F4:
    case Key::F5:
    case Key::F6:
    case Key::F7:
    case Key::F8:
    case Key::F9:
    case Key::F10:
    case Key::F11:
    case Key::F12:
    case Key::Shift:
    case Key::Control:
    case Key::Alt:
    case Key::Super:
    case Key::Other:
        break;
    }
    return std::nullopt;
}

}  // namespace ui
