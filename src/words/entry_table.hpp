// A result as a table of words, for terminals and spreadsheets. Columns and words only; how a table is
// written is output/list_text.
#pragma once

#include <string>
#include <vector>

#include "filter/result.hpp"

namespace words {

struct Table {
    struct Column {
        std::string heading;
        bool isNumber = false;  ///< cells are plain decimal numbers with a point, or empty
    };
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  ///< as many cells as columns
};

/// Brief: what identifies an entry and where it sits, for a terminal. Full: everything that fits into cells,
/// lists joined by commas. Rows in the result's order; with a region in question each has its tier.
enum class TableExtent { Brief, Full };
Table entryTable(const model::Atlas& atlas, const filter::Result& result, base::Language language,
                 TableExtent extent);

}  // namespace words
