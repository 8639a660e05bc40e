// Writes a table for spreadsheets: headings, rows, and the words that a column allows. As XLSX, which offers
// the words in its cells, and as CSV. Makes bytes; touches no files.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "table/workbook.hpp"

namespace table {

struct WrittenColumn {
    std::string heading;
    std::vector<std::string> allowed = {};  ///< empty: anything
};

struct WrittenTable {
    std::string name;         ///< of the sheet; at most 31 letters, none of []:*?/ and backslash
    std::string allowedName;  ///< of the sheet that lists the allowed words
    std::vector<WrittenColumn> columns;
    std::vector<Row> rows;
};

/// The same bytes for the same table. All cells are text; from the second row on (to row 1000) cells of
/// columns with allowed words offer them and take others too.
std::string writeXlsx(const WrittenTable& table);

/// RFC 4180 with a byte order mark. Semicolons in German, as German spreadsheets expect, else commas.
std::string writeCsv(const WrittenTable& table, base::Language language);

}  // namespace table
