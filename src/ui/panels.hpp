// The parts of the window that draw() puts together. Each draws itself and says its wishes through the frame.
#pragma once

#include "ui/parts/column.hpp"

namespace ui {

// --- top_bar.cpp
void drawTopBar(PanelContext& f, const Rect& rect);

// --- side_panel.cpp
void drawSidePanel(PanelContext& f, const Rect& rect);

// --- panel_head.cpp: the sentence, chips of what is asked for, "n of 47", switch of the tiers
void drawHead(Column& column);
/// One row of it, where the filters below have little room.
void drawTightHead(Column& column);
/// The switch of the tiers, where a region is asked for.
void drawKnownOnly(Column& column);

// --- filters/
/// `roomPx`: height that is seen at once.
void drawFilters(Column& column, float roomPx);
/// The year that is on, large above the map, while the founding years pass by.
void drawYearPlay(PanelContext& f, const Rect& map);

// --- text_panel.cpp: the view in words
void drawTextPage(Column& column);
/// The way back and what can be done with the text; returns what is left below.
Rect drawTextHead(PanelContext& f, const Rect& panel);
/// Opens it.
void textButton(PanelContext& f, const Rect& rect);

// --- list.cpp
void drawList(Column& column, const ScrollRegion& region);
/// Those that do not pass, where they are dimmed instead of hidden.
void drawOtherEntries(Column& column);
/// What stands in the list's place when nothing matches.
void drawNothingFound(Column& column);

// --- search_results.cpp
/// Characters without a field go to the search box; keeps buffer and state alike. Before all panels.
void beginSearch(PanelContext& f);
void drawSearchBox(PanelContext& f, const Rect& rect, Face face = Face::Body);
void drawSearchResults(Column& column);
/// The best ones, one below the other without headings.
/// "... hinzufügen": what was searched for, as a new entry.
void drawAddNamed(Column& column);
void addFromSearch(PanelContext& f);
void drawBestResults(Column& column, std::size_t most);

// --- card_entry.cpp, card_compare.cpp; those that answer questions are in find/find.hpp
void drawEntryCard(Column& column, model::NetworkId id);
void drawCompareCard(Column& column);

// --- map_focus.cpp
/// The map as a stop of the keyboard: its ring, the cross that Enter takes from, what the keys do there.
void drawMapFocus(PanelContext& f, const Rect& map);

// --- overlays.cpp, help.cpp, code_sheet.cpp, save_sheet.cpp
void drawOverlays(PanelContext& f, const Rect& window);
/// True if it is to be closed.
bool drawHelpSheet(PanelContext& f, const Rect& window);
bool drawCodeSheet(PanelContext& f, const Rect& window);
bool drawSaveSheet(PanelContext& f, const Rect& window);
void drawToast(PanelContext& f, const Rect& map, const Rect& window);
/// Of what lies under the pointer in the picture, unless a panel has something to say.
void offerMapHint(PanelContext& f);
void drawTooltip(PanelContext& f, const Rect& window);

}  // namespace ui
