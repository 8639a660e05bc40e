// The panels of a workshop: scenes and their words, what is collected in the room, the presenter's part of
// the window, the sheets for tour files. Each draws itself and says its wishes through the frame.
#pragma once

#include "ui/parts/column.hpp"

namespace ui {

// --- scene_strip.cpp
/// Device pixels; `factor`: device pixels per logical pixel with the text size.
float sceneStripHeight(const Measures& measures);
void drawSceneStrip(PanelContext& f, const Rect& rect);
/// What a scene made from the present view is called: its sentence.
base::LocalText titleOfView(const PanelContext& f);
/// An empty tour in place of the present one; says how that comes back.
void beginTour(PanelContext& f);

// --- scene_words.cpp
void drawSceneWords(Column& column);

// --- called_towns.cpp: towns that are called out, one after the other
/// The field for their names, which keeps the keyboard.
void drawTownField(PanelContext& f, const Rect& rect, Face face = Face::Body);
/// What came of the last name, which of several is asked, or what begins as typed.
void drawTownAnswer(Column& column);

// --- room_tab.cpp
void drawRoomTab(Column& column);

// --- workshop_tabs.cpp
/// The tabs, if the panel has some; returns what is left below them.
Rect drawTabs(PanelContext& f, const Rect& area);
/// "Wo sitzt ...?": the controls of the quiz.
void drawQuiz(Column& column);

// --- tour_sheets.cpp
void drawOpenScenes(Column& column);
void drawSaveScenes(Column& column);
void drawUnsaved(Column& column);
/// By the desktop's dialog where there is one, else by the sheet.
void askToSave(PanelContext& f, bool thenQuit);

}  // namespace ui
