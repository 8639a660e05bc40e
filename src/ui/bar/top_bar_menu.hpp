// The buttons of the top bar as values, so that a button without room becomes a row of the menu.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "ui/parts/icons.hpp"
#include "ui/parts/panel_context.hpp"

namespace ui {

struct Command {
    std::string name;  ///< of the item: "button:home"
    Icon icon = Icon::None;
    std::string label;
    std::string shortcut;
    bool enabled = true;
    state::Wishes wishes;
    bool repeats = false;  ///< likely wanted again at once: the menu stays open
};
void run(PanelContext& f, const Command& command);

std::vector<Command> historyCommands(const PanelContext& f);  ///< back, forward
std::vector<Command> zoomCommands(const PanelContext& f);     ///< whole view, fit, out, in
std::vector<Command>
appearanceCommands(const PanelContext& f);  ///< theme, text size, full screen, help, about
Command languageCommand(const PanelContext& f);

/// What a menu of the bar is painted on.
void menuGround(const PanelContext& f, const Rect& rect);
/// The menu below the right end of the bar; in two columns where one is too long. A press on it or anywhere
/// but on `opener`, its button, closes it.
void drawMenu(PanelContext& f, const Rect& bar, const Rect& opener, const std::vector<Command>& commands);

}  // namespace ui
