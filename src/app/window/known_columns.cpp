#include "app/window/known_columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "imports/words.hpp"

namespace app {

namespace {

using imports::Kind;

constexpr std::size_t mostShapes = 100, mostHeadings = 4000;
constexpr std::array<std::pair<Kind, std::string_view>, 3> kinds{
    {{Kind::Networks, "networks"}, {Kind::Members, "members"}, {Kind::Links, "links"}}};

/// Headings stand in one of the first rows; which it is belongs to the shape.
std::string headingsOf(const imports::Rows& rows)
{
    for (std::size_t row = 0; row < rows.size() && row < 12; ++row) {
        std::size_t filled = 0;
        std::string joined = std::to_string(row);
        for (const std::string& cell : rows[row]) {
            filled += cell.empty() ? 0 : 1;
            joined += '|';
            for (const char c : cell) joined += c == '\t' || c == '\n' || c == '\r' || c == '|' ? ' ' : c;
        }
        if (filled < 2) continue;
        // Cells of numbers are no headings.
        const bool digits = std::any_of(rows[row].begin(), rows[row].end(), [](const std::string& cell) {
            return !cell.empty() && cell.find_first_not_of("0123456789.,- ") == std::string::npos;
        });
        return digits || joined.size() > mostHeadings ? std::string() : joined;
    }
    return {};
}

std::string wordOf(const imports::Column& column, Kind kind)
{
    if (column.use == imports::Use::Nothing) return "-";
    for (const imports::ColumnWords& words : imports::columnWords()) {
        if (words.use != column.use || words.field != column.field) continue;
        if (const auto back = imports::columnOf(words.key, kind);
            back && back->use == column.use && back->field == column.field)
            return std::string(words.key);
    }
    return "-";
}

std::vector<std::string> pieces(std::string_view text, char between)
{
    std::vector<std::string> found;
    for (std::size_t start = 0;;) {
        const std::size_t end = text.find(between, start);
        found.emplace_back(text.substr(start, end == std::string_view::npos ? end : end - start));
        if (end == std::string_view::npos) return found;
        start = end + 1;
    }
}

}  // namespace

KnownColumns::KnownColumns(std::string_view text)
{
    for (const std::string& line : pieces(text, '\n')) {
        const std::vector<std::string> parts = pieces(line, '\t');
        if (parts.size() != 3 || shapes_.size() == mostShapes) continue;
        if (const auto kind = imports::kindOf(parts[0]))
            shapes_.push_back({parts[2], *kind, pieces(parts[1], ',')});
    }
}

const KnownColumns::Shape* KnownColumns::find(const imports::Rows& rows) const
{
    const std::string headings = headingsOf(rows);
    if (headings.empty()) return nullptr;
    const auto found = std::find_if(shapes_.begin(), shapes_.end(),
                                    [&](const Shape& shape) { return shape.headings == headings; });
    return found == shapes_.end() ? nullptr : &*found;
}

std::optional<Kind> KnownColumns::kindOf(const imports::Rows& rows) const
{
    const Shape* shape = find(rows);
    return shape ? std::optional(shape->kind) : std::nullopt;
}

imports::Columns KnownColumns::corrected(const imports::Rows& rows, Kind kind,
                                         imports::Columns recognised) const
{
    const Shape* shape = find(rows);
    if (!shape || shape->kind != kind || shape->columns.size() != recognised.of.size()) return recognised;
    for (std::size_t i = 0; i < recognised.of.size(); ++i)
        if (const auto column = imports::columnOf(shape->columns[i], kind)) recognised.of[i] = *column;
    return recognised;
}

bool KnownColumns::remember(const imports::Rows& rows, Kind kind, const imports::Columns& columns)
{
    Shape shape{headingsOf(rows), kind, {}};
    if (shape.headings.empty()) return false;
    for (const imports::Column& column : columns.of) shape.columns.push_back(wordOf(column, kind));
    if (std::find(shapes_.begin(), shapes_.end(), shape) != shapes_.end()) return false;
    std::erase_if(shapes_, [&](const Shape& one) { return one.headings == shape.headings; });
    shapes_.push_back(std::move(shape));
    if (shapes_.size() > mostShapes) shapes_.erase(shapes_.begin());
    return true;
}

std::string KnownColumns::text() const
{
    std::string text;
    for (const Shape& shape : shapes_) {
        for (const auto& [kind, key] : kinds)
            if (kind == shape.kind) text += key;
        text += '\t';
        for (std::size_t i = 0; i < shape.columns.size(); ++i) text += (i == 0 ? "" : ",") + shape.columns[i];
        text += '\t' + shape.headings + '\n';
    }
    return text;
}

}  // namespace app
