// A row for one entry: symbol, label, city. Lights up with the map, selects on a click, compares with
// Ctrl or Shift. While dots are given its number of dots stands in the city's place, and a click gives one.
#pragma once

#include <string>
#include <vector>

#include "ui/parts/column.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

/// The seat's city, or that there is none.
std::string placeOf(const PanelContext& f, const model::Network& network);

/// All that pass, in the order of the list.
std::vector<model::NetworkId> listedEntries(const PanelContext& f);
/// The same by group: tiers where a region is asked for, else scopes; see filter::listGroups.
std::vector<std::vector<model::NetworkId>> listedGroups(const PanelContext& f);

/// A row of any look that stands for an entry: its ground, the light on the map, what a click does.
Press pressEntry(PanelContext& f, const std::string& name, const Rect& rect, model::NetworkId id,
                 std::string_view group, std::string_view tooltip = {});

/// True if it was clicked to select it, or as the one that was still to be chosen for a comparison (not with
/// a modifier); either is done already. `dimmed`: it does not pass the filter.
bool entryRow(PanelContext& f, const std::string& name, const Rect& rect, model::NetworkId id,
              std::string_view group, bool dimmed = false);

/// Shows or hides what may be in the region asked for beside what is documented there: `count` entries.
void mayBeRow(PanelContext& f, const std::string& name, const Rect& rect, std::size_t count);

/// The same over two lines and more: below the label what is said of the entry here.
void detailRow(Column& column, const std::string& name, model::NetworkId id, std::string_view detail,
               std::string_view group);

}  // namespace ui
