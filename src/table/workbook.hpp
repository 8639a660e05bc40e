// A spreadsheet that somebody has, as rows of words: what every reader here makes of its bytes. Cells are
// what a person reads in them; what a column means is no question of this folder.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/message.hpp"

namespace table {

enum class Format { Csv, Xlsx, Ods, GeoJson };

using Row = std::vector<std::string>;

/// `rows[i]` is the row that a spreadsheet numbers i + 1 (of CSV the record i + 1); blank ones are empty,
/// there are none at the end. Rows are as long as they are: behind its last cell a row has none. Cells are
/// well-formed UTF-8 without blanks at their ends; dates are ISO 8601, numbers as written in CSV and with a
/// point elsewhere, truth is TRUE or FALSE.
struct Sheet {
    std::string name;  ///< of CSV the file's
    std::vector<Row> rows;
    bool hidden = false;
};

struct Workbook {
    Format format = Format::Csv;
    std::string encoding;  ///< of CSV, for example "Windows-1252"
    char delimiter = 0;    ///< of CSV; 0 where there is one column
    std::vector<Sheet> sheets;
    /// What was not taken as it stands: cut at a limit, repaired, hidden, ignored.
    std::vector<base::Message> remarks;
    std::size_t startSheet = 0;  ///< the first that shows something
};

/// What is taken at most. Beyond it the rest is left out and a remark says so, or nothing is read where even
/// that is not safe (what a file unpacks to).
struct Limits {
    std::size_t rows = 200'000;  ///< of a sheet
    std::size_t columns = 512;
    std::size_t sheets = 64;
    std::size_t cellBytes = std::size_t{64} * 1024;
    std::size_t cells = 4'000'000;  ///< of all sheets
    /// Of all cells together, and of what one part of a packed file unpacks to.
    std::size_t textBytes = std::size_t{160} * 1024 * 1024;
    std::size_t unpackedBytes = std::size_t{512} * 1024 * 1024;
    std::size_t ratio = 300;  ///< unpacked to packed, of a part over 4 MB
};

/// Told how much is done, 0 to 1; false stops the work.
using Progress = std::function<bool(double share)>;

/// CSV, TSV, XLSX or ODS, told apart by content; where the name's ending says another thing a remark does
/// too. Without a value: the error says why, or the work was stopped (a note). For GeoJSON see files/table.
base::Result<Workbook> readWorkbook(std::string_view bytes, std::string_view fileName,
                                    const Limits& limits = {}, const Progress& progress = {});

/// Cells copied in a spreadsheet, or lines typed: tabs divide where there are any.
Workbook readPasted(std::string_view text, const Limits& limits = {});

}  // namespace table
