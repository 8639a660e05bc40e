// Puts cells into sheets while a reader goes through a file, keeps to the limits and remembers what was left
// out. Inner part of the readers.
#pragma once

#include <string>
#include <string_view>

#include "table/workbook.hpp"

namespace table {

class Builder {
public:
    Builder(Workbook& workbook, const Limits& limits) : workbook_(workbook), limits_(limits) {}

    /// A new sheet; false if there are too many of them.
    bool beginSheet(std::string name, bool hidden = false);
    /// Puts a cell at its place, counted from 0. False: no room for it or any that follows in this sheet.
    bool put(std::size_t row, std::size_t column, std::string_view text);
    void endSheet();
    /// Says what was left out. Once, at the end; also finds the sheet to start with.
    void finish();

    const Limits& limits() const { return limits_; }

private:
    Workbook& workbook_;
    const Limits& limits_;
    std::size_t cells_ = 0, bytes_ = 0;
    std::size_t longCells_ = 0;
    bool tooManySheets_ = false, tooManyRows_ = false, tooManyColumns_ = false, tooMuch_ = false;
};

/// The text of a cell as it is kept: well-formed, no NUL, no blanks at its ends.
std::string cellText(std::string_view text);

}  // namespace table
