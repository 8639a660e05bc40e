// What can stand in the place of a word of the question: topics, regions, cities, levels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/find/find_memory.hpp"
#include "ui/parts/panel_context.hpp"

namespace ui {

struct ChooserValue {
    std::string name;  ///< of the control
    std::string label;
    std::optional<model::Topic> topic;   ///< for its glyph
    std::optional<std::size_t> count{};  ///< entries
    bool chosen = false;
    state::Action choose = state::Tick{};  ///< nothing, until it is known
    bool staysOpen = false;                ///< several may be chosen, one after the other
};

struct ChooserGroup {
    std::string heading;
    std::vector<ChooserValue> values;
};

/// Empty for Chooser::None and Town.
std::vector<ChooserGroup> chooserGroups(PanelContext& f, Chooser which);

}  // namespace ui
