#include "output/list_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "table/csv_cell.hpp"
#include "text/catalogue.hpp"

namespace output {

namespace {

/// Combining marks and other signs without width, as far as names in our languages need them.
bool isZeroWidth(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xFE20 && c <= 0xFE2F) || c == 0x00AD || c == 0xFEFF;
}

/// The wide blocks of Unicode's East Asian Width (UAX 11).
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0x33FF) ||
           (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xA000 && c <= 0xA4CF) ||
           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F64F) ||
           (c >= 0x1F900 && c <= 0x1F9FF) || (c >= 0x20000 && c <= 0x3FFFD);
}

constexpr std::string_view columnGap = "  ";

void appendLine(std::string& out, const std::vector<std::string>& cells, const words::Table& table,
                const std::vector<std::size_t>& widths)
{
    std::string line;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        const std::string padding(widths[c] - terminalWidth(cells[c]), ' ');
        if (c > 0) line += columnGap;
        line += table.columns[c].isNumber ? padding + cells[c] : cells[c] + padding;
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    (out += line) += '\n';
}

void appendCsvCell(std::string& out, std::string cell, bool isNumber, base::Language language)
{
    const bool german = language == base::Language::De;
    if (isNumber && german) std::replace(cell.begin(), cell.end(), '.', ',');
    // A number may begin with a minus.
    table::appendCsvCell(out, isNumber ? std::move(cell) : table::withSign(std::move(cell)),
                         german ? ";" : ",");
}

}  // namespace

std::size_t terminalWidth(std::string_view utf8)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = base::decodeUtf8(utf8, at);
        width += isZeroWidth(c) ? 0 : isWide(c) ? 2 : 1;
    }
    return width;
}

std::string alignedTable(const words::Table& table)
{
    std::vector<std::vector<std::string>> lines;
    std::vector<std::string>& headings = lines.emplace_back();
    for (const words::Table::Column& column : table.columns)
        headings.push_back(base::displaySafe(column.heading));
    for (const std::vector<std::string>& row : table.rows) {
        std::vector<std::string>& cells = lines.emplace_back();
        for (const std::string& cell : row) cells.push_back(base::displaySafe(cell));
        cells.resize(table.columns.size());
    }

    std::vector<std::size_t> widths(table.columns.size(), 0);
    for (const std::vector<std::string>& cells : lines)
        for (std::size_t c = 0; c < cells.size(); ++c)
            widths[c] = std::max(widths[c], terminalWidth(cells[c]));

    std::string out;
    for (const std::vector<std::string>& cells : lines) appendLine(out, cells, table, widths);
    return out;
}

std::string csv(const words::Table& table, base::Language language)
{
    const char separator = language == base::Language::De ? ';' : ',';
    std::string out = "\xEF\xBB\xBF";
    const auto appendRow = [&](auto cellOf) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            if (c > 0) out += separator;
            cellOf(c);
        }
        out += "\r\n";
    };
    appendRow([&](std::size_t c) {
        appendCsvCell(out, base::displaySafe(table.columns[c].heading), false, language);
    });
    for (const std::vector<std::string>& row : table.rows)
        appendRow([&](std::size_t c) {
            if (c < row.size())
                appendCsvCell(out, base::displaySafe(row[c]), table.columns[c].isNumber, language);
        });
    return out;
}

std::string listTable(const model::Atlas& atlas, const filter::Result& result, base::Language language)
{
    using text::Key;
    const std::size_t count = result.matches.size();
    const std::string entries =
        count == 1
            ? std::string(text::tr(Key::EntryOne, language))
            : text::format(Key::Entries, language, {text::number(static_cast<long long>(count), language)});
    return alignedTable(words::entryTable(atlas, result, language, words::TableExtent::Brief)) + "\n" +
           entries + "\n";
}

std::string listCsv(const model::Atlas& atlas, const filter::Result& result, base::Language language)
{
    return csv(words::entryTable(atlas, result, language, words::TableExtent::Full), language);
}

}  // namespace output
