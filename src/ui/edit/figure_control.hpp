// Figures of an entry in its form: number, what it counts, year and source, a line each.
#pragma once

#include "model/network.hpp"
#include "overlay/field.hpp"
#include "ui/parts/column.hpp"

namespace ui {

void drawFigures(Column& column, model::NetworkId id, const overlay::Field& field);

/// "70", "mehr als 70", "rund 70" and back; nothing for what is no number.
std::string countText(const model::Figure& figure, base::Language language);
bool readCount(std::string_view text, model::Figure& figure);

}  // namespace ui
