#include "ui/parts/command_button.hpp"

#include <algorithm>

#include "command/key_words.hpp"
#include "command/press.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/imgui_keys.hpp"

namespace ui {

CommandHint::CommandHint(const PanelContext& f, const command::Command& command)
{
    const command::Ask ask{.state = f.state(), .fullscreen = f.in.fullscreen};
    label = command::label(command, ask, f.language());
    hint = command::hint(command, ask, f.language());
    shortcut = f.shortcut(command);
    isOn = command.isOn && command.isOn(f.state());
    isEnabled = command::isEnabled(command, f.state());
}

PressOptions CommandHint::options(std::string_view group) const
{
    return {.group = group, .tooltip = hint, .shortcut = shortcut, .enabled = isEnabled};
}

void commandButton(PanelContext& f, const Rect& rect, const command::Command& command, Icon icon,
                   std::string_view group, std::string_view named)
{
    const CommandHint hint(f, command);
    const std::string name(named.empty() ? command.name : named);
    if (iconButton(f, name, rect, icon, hint.options(group), hint.isOn)) f.run(command);
}

bool isPressed(const command::Command& command)
{
    const ImGuiIO& io = ImGui::GetIO();
    return std::any_of(command.keys.begin(), command.keys.end(), [&](const command::Chord& chord) {
        const std::optional<ImGuiKey> key = imguiKey(chord.key);
        base::KeyPress pressed;
        pressed.key = chord.key;
        pressed.modifiers = {.ctrl = io.KeyCtrl, .shift = io.KeyShift, .alt = io.KeyAlt};
        return key && compat::keyPressed(*key) && command::matches(chord, pressed);
    });
}

}  // namespace ui
