// The rows of a table that are asked, and those without a place. Part of the sheet of ui/edit/table_sheet.
#pragma once

#include "state/table_import.hpp"
#include "ui/parts/column.hpp"

namespace ui {

void drawTableQuestions(Column& column, const state::TableImport& table);

}  // namespace ui
