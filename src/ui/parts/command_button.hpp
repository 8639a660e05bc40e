// Buttons that do a command: name, hint, key, whether it is on and whether it can be done come from its row.
#pragma once

#include <string>
#include <string_view>

#include "command/command.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

/// What a button says of a command. Keeps the words that PressOptions only points at.
struct CommandHint {
    std::string label;     ///< what it does now
    std::string hint;      ///< the same, with the reason while it cannot be done
    std::string shortcut;  ///< empty: it has none
    bool isOn = false, isEnabled = true;

    CommandHint(const PanelContext& f, const command::Command& command);
    PressOptions options(std::string_view group) const;
};

/// A square with an icon. `named`: the control has another name than the command.
void commandButton(PanelContext& f, const Rect& rect, const command::Command& command, Icon icon,
                   std::string_view group, std::string_view named = {});

/// The control that has the keyboard asks whether a key of the command is pressed.
bool isPressed(const command::Command& command);

}  // namespace ui
