// Numbers of spreadsheets as a person reads them: fractions without the dust of binary numbers, days as ISO
// dates, leading noughts where the format writes them. Inner part of the readers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace table {

/// What a number's format makes of it, as far as it changes what the cell says.
struct NumberFormat {
    enum class Kind { Plain, Date, DateTime, Time, Year, Padded };
    Kind kind = Kind::Plain;
    std::size_t digits = 0;  ///< Padded: at least so many
    friend bool operator==(const NumberFormat&, const NumberFormat&) = default;
};

/// Of a format code of a spreadsheet ("dd.mm.yyyy", "00000", "#,##0.00").
NumberFormat formatOfCode(std::string_view code);
/// Of the formats that have a number only.
NumberFormat formatOfNumber(int id);

/// 50.880000000000003 is 50.88.
std::string plainNumber(double value);
/// `from1904`: the days are counted from 1904-01-01. A day outside 0001 to 9999 stays a number.
std::string numberText(double value, NumberFormat format, bool from1904);
/// A number as a file writes it, always with a point; nothing else is read as one.
bool parseNumber(std::string_view text, double& value);

}  // namespace table
