#include "table/builder.hpp"

#include <algorithm>

#include "base/blank.hpp"
#include "base/utf8.hpp"

namespace table {

std::string cellText(std::string_view text)
{
    std::string whole;
    if (text.find('\0') != std::string_view::npos || !base::isValidUtf8(text)) {
        for (std::size_t at = 0; at < text.size();)
            if (const char32_t c = base::decodeUtf8(text, at); c != 0) base::appendUtf8(whole, c);
        text = whole;
    }
    return std::string(base::trimmed(text));
}

bool Builder::beginSheet(std::string name, bool hidden)
{
    if (workbook_.sheets.size() >= limits_.sheets) {
        tooManySheets_ = true;
        return false;
    }
    workbook_.sheets.push_back({std::move(name), {}, hidden});
    return true;
}

bool Builder::put(std::size_t row, std::size_t column, std::string_view text)
{
    if (text.size() > limits_.cellBytes) {
        std::size_t end = limits_.cellBytes;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
        text = text.substr(0, end);
        ++longCells_;
    }
    std::string cell = cellText(text);
    if (cell.empty()) return true;
    if (row >= limits_.rows) {
        tooManyRows_ = true;
        return false;
    }
    if (column >= limits_.columns) {
        tooManyColumns_ = true;
        return true;
    }
    std::vector<Row>& rows = workbook_.sheets.back().rows;
    if (rows.size() <= row) rows.resize(row + 1);
    Row& cells = rows[row];
    const std::size_t more = column + 1 - std::min(cells.size(), column + 1);
    if (cells_ + more > limits_.cells || bytes_ + cell.size() > limits_.textBytes) {
        tooMuch_ = true;
        rows.resize(row);  // no half row
        return false;
    }
    cells_ += more;
    bytes_ += cell.size();
    if (more > 0) cells.resize(column + 1);
    cells[column] = std::move(cell);
    return true;
}

void Builder::endSheet()
{
    std::vector<Row>& rows = workbook_.sheets.back().rows;
    while (!rows.empty() && rows.back().empty()) rows.pop_back();
}

void Builder::finish()
{
    std::vector<base::Message>& remarks = workbook_.remarks;
    if (tooManyRows_)
        remarks.push_back(
            base::filled({"Nur die ersten {0} Zeilen wurden gelesen; mehr nimmt das Programm nicht auf.",
                          "Only the first {0} rows were read; the program takes no more."},
                         {limits_.rows}));
    if (tooManyColumns_)
        remarks.push_back(base::filled(
            {"Nur die ersten {0} Spalten wurden gelesen.", "Only the first {0} columns were read."},
            {limits_.columns}));
    if (tooMuch_)
        remarks.push_back({"Die Datei hat mehr Zellen, als das Programm aufnimmt; was dahinter steht, fehlt.",
                           "The file has more cells than the program takes; what follows is left out."});
    if (tooManySheets_)
        remarks.push_back(base::filled(
            {"Nur die ersten {0} Tabellenblätter wurden gelesen.", "Only the first {0} sheets were read."},
            {limits_.sheets}));
    if (longCells_ > 0)
        remarks.push_back(base::filled(
            {"Sehr lange Zellen wurden gekürzt: {0}.", "Very long cells were cut: {0}."}, {longCells_}));
    const auto shows = [](const Sheet& sheet) { return !sheet.rows.empty() && !sheet.hidden; };
    const std::vector<Sheet>& sheets = workbook_.sheets;
    auto start = std::find_if(sheets.begin(), sheets.end(), shows);
    if (start == sheets.end())
        start =
            std::find_if(sheets.begin(), sheets.end(), [](const Sheet& one) { return !one.rows.empty(); });
    workbook_.startSheet = start == sheets.end() ? 0 : static_cast<std::size_t>(start - sheets.begin());
}

}  // namespace table
