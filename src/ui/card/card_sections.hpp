// The parts of an entry's card, top to bottom. A part without content draws nothing.
#pragma once

#include "ui/parts/column.hpp"
#include "words/facts.hpp"

namespace ui {

// --- card_facts.cpp
void drawFacts(Column& column, const words::Facts& facts);
void drawSeats(Column& column, const model::Network& network, const words::Facts& facts);

// --- card_places.cpp
void drawCountriesSection(Column& column, const words::Facts& facts);
void drawStatesSection(Column& column, bool nationwide, const words::Facts& facts);
void drawMemberPlacesSection(Column& column, const words::Facts& facts);
void drawPartsSection(Column& column, const model::PartList& list, const words::Facts& facts);

// --- card_sources.cpp
/// While the switch is on: what the slides said beside today.
void drawThenAndNow(Column& column, const model::Network& network);
void drawSlidesSection(Column& column, const model::Network& network);
void drawDoubtsSection(Column& column, const model::Network& network);
void drawSourcesSection(Column& column, const model::Network& network);

}  // namespace ui
