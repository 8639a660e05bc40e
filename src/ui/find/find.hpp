// The panels that answer questions: a town, a region, what has no entry yet, and the question itself, whose
// words can be exchanged. Each draws itself and says its wishes through the frame.
#pragma once

#include <string_view>
#include <vector>

#include "filter/criteria.hpp"
#include "ui/memory.hpp"
#include "ui/parts/column.hpp"
#include "words/question.hpp"

namespace ui {

// --- question_line.cpp
/// The question, its words to be exchanged underlined; a press on one opens the chooser. A long one takes the
/// smaller type.
void drawQuestion(Column& column, const words::Question& question);

// --- ask_row.cpp
/// "Meine Kommune", "Noch ohne Eintrag": with the chooser below when they opened it.
void drawAskRow(Column& column);

// --- chooser.cpp
/// The chooser, if it is open and was opened by a word of the question (or by a button of the ask row).
void drawChooser(Column& column, bool byButton = false);
void openChooser(PanelContext& f, Chooser which, bool byButton = false);
/// For a field of the form, see overlay/field; `item`: of several in it.
void openFieldChooser(PanelContext& f, std::string_view field, std::size_t item = 0);
void closeChooser(PanelContext& f);
/// The chooser with this name typed, which several towns bear.
void askWhichTown(PanelContext& f, const std::string& name);

// --- town_field.cpp: a field for a town's name with the towns that may be meant
void drawTownChoice(Column& column);

// --- starters.cpp: questions for those who do not know what to ask
bool startersWanted(const PanelContext& f);
void drawStarters(Column& column);
/// The tiles alone; true if one was taken.
bool drawStarterTiles(Column& column);

// --- town_card.cpp, region_card.cpp, without_card.cpp
void drawTownCard(Column& column, model::PlaceId town);
void drawRegionCard(Column& column, const filter::RegionRef& region);
void drawWithoutCard(Column& column, const filter::EntryQuestion& question);

}  // namespace ui
