// The buttons of the top bar as values, so that a button without room becomes a row of the menu.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command/command.hpp"
#include "ui/parts/icons.hpp"
#include "ui/parts/panel_context.hpp"

namespace ui {

/// A command as a button of the bar, or as a row of its menu.
struct BarItem {
    const command::Command* command;  ///< null: the row opens the map's menu
    Icon icon = Icon::None;
    bool staysOpen = false;       ///< likely wanted again at once: the menu does not close
    std::string_view named = {};  ///< the control, if not as the command
    std::string name() const;
};

std::vector<BarItem> historyItems();                          ///< back, forward
std::vector<BarItem> zoomItems();                             ///< whole view, fit, out, in
std::vector<BarItem> appearanceItems(const PanelContext& f);  ///< theme, text size, full screen, help, about
BarItem languageItem(const PanelContext& f);                  ///< to the other one

/// Everything that has no room in the bar of a narrow window.
std::vector<BarItem> narrowMenuItems(const PanelContext& f);

/// What a menu of the bar is painted on.
void menuGround(const PanelContext& f, const Rect& rect);
/// The menu below the right end of the bar; in two columns where one is too long. A press on it or anywhere
/// but on `opener`, its button, closes it.
void drawMenu(PanelContext& f, const Rect& bar, const Rect& opener, const std::vector<BarItem>& items);

}  // namespace ui
