// The parts of the window that draw() puts together. Each draws itself and says its wishes through the frame.
#pragma once

#include "ui/column.hpp"

namespace ui {

// --- top_bar.cpp
void drawTopBar(Frame& f, const Rect& rect);

// --- side_panel.cpp
void drawSidePanel(Frame& f, const Rect& rect);

// --- panel_head.cpp: the sentence, chips of what is asked for, "n of 47", switch of the tiers
void drawHead(Column& column);

// --- starters.cpp: questions for those who do not know what to ask
bool startersWanted(const Frame& f);
void drawStarters(Column& column);
/// The tiles alone; true if one was taken.
bool drawStarterTiles(Column& column);

// --- filters.cpp
void drawFilters(Column& column);

// --- list.cpp
void drawList(Column& column, const ScrollRegion& region);
/// What stands in the list's place when nothing matches.
void drawNothingFound(Column& column);

// --- search_results.cpp
/// Characters without a field go to the search box; keeps buffer and state alike. Before all panels.
void beginSearch(Frame& f);
void drawSearchBox(Frame& f, const Rect& rect);
void drawSearchResults(Column& column);

// --- card_entry.cpp, card_compare.cpp, card_region.cpp
void drawEntryCard(Column& column, model::NetworkId id);
void drawCompareCard(Column& column);
void drawRegionCard(Column& column, const filter::RegionRef& region);

// --- overlays.cpp, code_sheet.cpp, save_sheet.cpp
void drawOverlays(Frame& f, const Rect& window);
/// True if it is to be closed.
bool drawCodeSheet(Frame& f, const Rect& window);
bool drawSaveSheet(Frame& f, const Rect& window);
void drawToast(Frame& f, const Rect& map);
void drawTooltip(Frame& f, const Rect& window);

}  // namespace ui
