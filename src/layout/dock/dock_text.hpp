// What docks and edge markers say, and how much room it takes. `shrink` scales text and rows where a column
// is too short.
#pragma once

#include <cstdint>
#include <set>

#include "layout/dock/docks.hpp"

namespace layout {

/// The smallest share of their size at which the letters of lists can be read.
double readableDockShare(const FrameContext& context);
/// By what the letters of lists are multiplied where the lists are by `shrink`: letters stop getting smaller
/// where one can still read them, symbols and gaps do not.
double dockTextShare(const FrameContext& context, double shrink);

double dockRowHeightPx(const FrameContext& context, double shrink);
double dockPaddingPx(const FrameContext& context, double shrink);
/// Room left of a row's text: for its symbol, or for an arrow.
double dockIndentPx(const FrameContext& context, double shrink);
/// Width of the arrow's column; zero if the dock has none.
double dockArrowPx(const FrameContext& context, const Dock& dock, double shrink);
double dockWidthPx(const FrameContext& context, const Dock& dock, double shrink);
double dockHeightPx(const FrameContext& context, const Dock& dock, double shrink);

/// The symbols of a compact dock stand in rows of cells of this size, below the heading.
double dockCellPx(const FrameContext& context, double shrink);
std::size_t dockCellColumns(const Dock& dock);

/// The row of an entry, or two where its name is longer than one.
void addEntryRows(const FrameContext& context, model::NetworkId network, double shrink, double maxWidthPx,
                  std::vector<DockRow>& rows);

/// The rows of one city's entries under its name; a single entry needs no heading. `noted`: selected entries
/// of which the dock has to say what the map cannot show. Of more than `mostRows` entries so many are named,
/// with the number of the others below; with 0 the heading says how many there are.
void fillCityDock(const FrameContext& context, const PlacedCity& city, const std::set<std::uint32_t>& noted,
                  double shrink, double maxWidthPx, std::size_t mostRows, Dock& dock);

/// Those of the cities' entries that have a row of their own, with their symbol, in a marker for them.
std::vector<model::NetworkId> namedInMarker(const FrameContext& context,
                                            const std::vector<const PlacedCity*>& cities);

/// The rows of a marker for one city or several beyond the edge: one for each entry where they are few, a
/// count where they are many; selected entries always by name.
std::vector<DockRow> markerRows(const FrameContext& context, const std::vector<const PlacedCity*>& cities,
                                double shrink, double maxWidthPx);

}  // namespace layout
