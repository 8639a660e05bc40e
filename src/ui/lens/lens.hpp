// The three purposes of the talk as lenses on an entry and on the list: information, partners, influence.
// What information says of an entry are the sections of its card.
#pragma once

#include "filter/answers/influence.hpp"
#include "ui/parts/column.hpp"

namespace ui {

/// The switch between them.
void drawLensChoice(Column& column);

// --- partners.cpp: known members near the reader's town, related entries
void drawPartners(Column& column, model::NetworkId id);
/// The entries of the list by their member nearest to the town.
void drawPartnerList(Column& column);

// --- related.cpp: ranked with reasons; the weights behind a fold
void drawRelated(Column& column, model::NetworkId id);

// --- influence.cpp: a ladder that shows who speaks on which political level
void drawInfluence(Column& column, model::NetworkId id);
void drawInfluenceList(Column& column);

}  // namespace ui
