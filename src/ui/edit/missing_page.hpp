// The list of what entries still lack and what looks wrong in them; a press on a row leads to the field.
#pragma once

#include "ui/parts/column.hpp"

namespace ui {

void drawMissingPage(Column& column);

}  // namespace ui
