// The parts of the filter panel that are more than a list of values.
#pragma once

#include "ui/memory.hpp"
#include "ui/parts/column.hpp"

namespace ui {

/// The heading of a group that folds; true if it is open.
bool drawGroupFold(Column& column, std::string_view key, std::string_view label, std::string_view note);

/// Under which filters under a name are folded.
inline constexpr std::string_view savedGroup = "saved";
/// The long groups and the rare ones, until somebody opens them.
bool beginsFolded(std::string_view group);

/// Founding years: a histogram over a range with two ends, and the button that lets them pass by.
void drawYears(Column& column);

/// A value that a press would not help to find anything: `count` entries would be left, `having` have it.
constexpr bool isGrey(std::size_t count, std::size_t having, bool chosen)
{
    return !chosen && (count == 0 || having == 0);
}

/// Filters under a name: to use, to remove, to keep the present one.
void drawSavedFilters(Column& column);

/// Takes back the last change of the filter. Stands above the filters, where it stays in reach.
void drawUndoFilter(Column& column);
/// The same as an icon.
void undoFilterButton(PanelContext& f, const Rect& rect);

}  // namespace ui
