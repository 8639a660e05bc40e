// One cell of a CSV file as it is written, for all that write some: which cells stand in quotes, and what
// keeps a spreadsheet from calculating text. Where cells and rows end is the writer's. See RFC 4180.
#pragma once

#include <string>
#include <string_view>

namespace table {

/// In quotes where it would be misread. `dividing`: the signs that may divide cells; all that files are
/// divided by where a reader may have to find out.
void appendCsvCell(std::string& out, std::string_view cell, std::string_view dividing = ",;\t|");

/// A spreadsheet would calculate what begins like a formula: an apostrophe in front makes it text. Also
/// behind apostrophes that are there already, as the first one is such a sign, so that `withoutSign` has it
/// back.
std::string withSign(std::string cell);
std::string withoutSign(std::string cell);

}  // namespace table
