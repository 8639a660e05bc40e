// Lines of cells divided by a sign: which sign, quotes, and what to make of broken ones. Inner part of
// readWorkbook.
#pragma once

#include <string_view>

#include "table/builder.hpp"

namespace table {

/// The sign that divides most rows alike: ; tab , or |, and 0 where none does.
char delimiterOf(std::string_view text);

/// Puts the records of `text` into the builder's sheet. False: stopped by `progress`.
bool readCsv(std::string_view text, char delimiter, Builder& builder, Workbook& workbook,
             const Progress& progress);

}  // namespace table
