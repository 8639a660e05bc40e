// A result as text: a table for a terminal, and CSV for spreadsheets. JSON is files/list_json.
#pragma once

#include <string>

#include "words/entry_table.hpp"

namespace output {

/// Columns aligned by what a terminal shows (wide and combining characters counted), a line of headings
/// above, the number of entries below. Control characters cannot get through.
std::string listTable(const model::Atlas& atlas, const filter::Result& result, base::Language language);

/// RFC 4180 with a byte order mark, so that spreadsheets see UTF-8. German: semicolons and decimal commas, as
/// German spreadsheets expect; English: commas and points.
std::string listCsv(const model::Atlas& atlas, const filter::Result& result, base::Language language);

// The same for any table.
std::string alignedTable(const words::Table& table);
std::string csv(const words::Table& table, base::Language language);

/// Columns of a terminal that well-formed UTF-8 takes.
std::size_t terminalWidth(std::string_view utf8);

}  // namespace output
