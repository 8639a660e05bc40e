// The buttons of the top bar as values, so that a button without room becomes a row of the menu.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "ui/parts/frame.hpp"
#include "ui/parts/icons.hpp"

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
void run(Frame& f, const Command& command);

std::vector<Command> historyCommands(const Frame& f);     ///< back, forward
std::vector<Command> zoomCommands(const Frame& f);        ///< whole view, fit, out, in
std::vector<Command> appearanceCommands(const Frame& f);  ///< theme, text size, full screen, help, about
Command languageCommand(const Frame& f);

/// What a menu of the bar is painted on.
void menuGround(const Frame& f, const Rect& rect);
/// The menu below the right end of the bar; in two columns where one is too long. A press on it or anywhere
/// but on `opener`, its button, closes it.
void drawMenu(Frame& f, const Rect& bar, const Rect& opener, const std::vector<Command>& commands);

}  // namespace ui
