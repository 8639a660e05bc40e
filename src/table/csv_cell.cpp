#include "table/csv_cell.hpp"

namespace table {

namespace {

bool isLikeFormula(std::string_view cell)
{
    const std::size_t first = cell.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

}  // namespace

void appendCsvCell(std::string& out, std::string_view cell, std::string_view dividing)
{
    const bool isEdged = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
    if (!isEdged && cell.find_first_of("\"\r\n") == std::string_view::npos &&
        cell.find_first_of(dividing) == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

std::string withSign(std::string cell)
{
    if (isLikeFormula(cell)) cell.insert(0, 1, '\'');
    return cell;
}

std::string withoutSign(std::string cell)
{
    if (!cell.empty() && cell.front() == '\'' && isLikeFormula(cell)) cell.erase(0, 1);
    return cell;
}

}  // namespace table
