#include "imports/statement.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/fold.hpp"
#include "table/csv_cell.hpp"
#include "table/number_text.hpp"

namespace imports {

namespace {

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Blanks of all kinds (no-break, thin) as one of ASCII, trimmed.
std::string plain(std::string_view cell)
{
    static constexpr std::array<std::string_view, 5> blanks{"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89",
                                                            "\xE2\x80\x83", "\xEF\xBB\xBF"};
    static constexpr std::string_view minus = "\xE2\x88\x92";
    std::string text;
    for (std::size_t i = 0; i < cell.size();) {
        const std::string_view rest = cell.substr(i);
        const auto blank =
            std::find_if(blanks.begin(), blanks.end(), [&](auto b) { return rest.starts_with(b); });
        if (blank != blanks.end()) {
            text += ' ';
            i += blank->size();
        } else if (rest.starts_with(minus)) {
            text += '-';
            i += minus.size();
        } else {
            const char c = cell[i++];
            text += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        }
    }
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

/// A number with a point or a comma before its decimals, nothing else.
std::optional<double> decimal(std::string_view text)
{
    std::string number(text);
    if (std::count(number.begin(), number.end(), ',') + std::count(number.begin(), number.end(), '.') > 1)
        return std::nullopt;
    std::replace(number.begin(), number.end(), ',', '.');
    if (!number.empty() && number.front() == '+') number.erase(0, 1);
    if (number.empty()) return std::nullopt;
    double value = 0;
    if (!table::parseNumber(number, value)) return std::nullopt;
    return value;
}

bool isBlank(std::string_view cell) { return plain(cell).empty(); }

bool isOnEarth(geo::LonLat place)
{
    return std::abs(place.latDeg) <= 90 && std::abs(place.lonDeg) <= 180 &&
           (place.latDeg != 0 || place.lonDeg != 0);
}

/// Numbers in a text, each with the sign before it.
std::vector<std::string> numbersIn(std::string_view text, bool commaIsDecimal)
{
    std::vector<std::string> found;
    std::string number;
    const auto end = [&] {
        while (!number.empty() && !isDigit(number.back())) number.pop_back();
        if (!number.empty()) found.push_back(number);
        number.clear();
    };
    for (const char c : text) {
        const bool inside = !number.empty() && (c == '.' || (c == ',' && commaIsDecimal));
        if (isDigit(c) || inside) {
            number += c;
        } else {
            end();
            if (c == '-') number.assign(1, '-');
        }
    }
    end();
    return found;
}

}  // namespace

std::optional<double> degreesOf(std::string_view cell)
{
    std::string text = plain(cell);
    if (text.empty()) return std::nullopt;
    if (const auto value = decimal(text)) return value;
    bool negative = false;
    const auto isSide = [](char c) {
        return std::string_view("NSEWOnsewo").find(c) != std::string_view::npos;
    };
    const auto takeSide = [&](char c) {
        negative = negative || std::string_view("SWsw").find(c) != std::string_view::npos;
    };
    if (isSide(text.front())) {
        takeSide(text.front());
        text.erase(0, 1);
    } else if (isSide(text.back())) {
        takeSide(text.back());
        text.pop_back();
    }
    // Letters say something else.
    if (std::any_of(text.begin(), text.end(),
                    [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }))
        return std::nullopt;
    const std::vector<std::string> parts = numbersIn(text, true);
    if (parts.empty() || parts.size() > 3) return std::nullopt;
    double degrees = 0, unit = 1;
    for (const std::string& part : parts) {
        const auto value = decimal(part);
        if (!value || (unit < 1 && (*value < 0 || *value >= 60))) return std::nullopt;
        if (unit == 1 && *value < 0) negative = true;
        degrees += std::abs(*value) * unit;
        unit /= 60;
    }
    return negative ? -degrees : degrees;
}

std::optional<geo::LonLat> positionOf(std::string_view cell)
{
    const std::string text = plain(cell);
    if (text.empty()) return std::nullopt;
    std::optional<double> first, second;
    if (base::fold(text).starts_with("point")) {
        const std::vector<std::string> parts = numbersIn(text, false);
        if (parts.size() < 2) return std::nullopt;
        second = decimal(parts[0]);
        first = decimal(parts[1]);
    } else {
        std::size_t between = text.find_first_of(";|/");
        if (between == std::string::npos) between = text.find(", ");
        const auto commas = std::count(text.begin(), text.end(), ',');
        if (between == std::string::npos && commas == 1 && text.find('.') != std::string::npos)
            between = text.find(',');
        if (between == std::string::npos && commas == 3)  // 50,93,11,59
            between = text.find(',', text.find(',') + 1);
        if (between == std::string::npos) between = text.find(' ');
        if (between == std::string::npos) return std::nullopt;
        first = degreesOf(std::string_view(text).substr(0, between));
        second = degreesOf(std::string_view(text).substr(between + 1));
    }
    if (!first || !second) return std::nullopt;
    const geo::LonLat place{*second, *first};
    return isOnEarth(place) ? std::optional(place) : std::nullopt;
}

std::optional<std::int64_t> countOf(std::string_view cell)
{
    std::string text = plain(cell);
    for (const std::string_view about : {"ca.", "ca", "circa", "etwa", "about", "rund", "~", ">"})
        if (text.starts_with(about)) {
            text = plain(std::string_view(text).substr(about.size()));
            break;
        }
    // Groups of three behind a sign are thousands; else the sign is that of decimals.
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            digits += c;
            continue;
        }
        const bool isSign = c == '.' || c == ',' || c == ' ' || c == '\'';
        std::size_t group = 0;
        while (i + 1 + group < text.size() && isDigit(text[i + 1 + group])) ++group;
        if (!isSign || digits.empty() || group == 0) return std::nullopt;
        if (group == 3) continue;
        if (c == ' ' || c == '\'' || i + 1 + group != text.size()) return std::nullopt;
        break;  // decimals
    }
    constexpr std::size_t mostDigits = 12;
    if (digits.empty() || digits.size() > mostDigits) return std::nullopt;
    std::int64_t count = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return count;
}

int yearOf(std::string_view cell)
{
    // A day as spreadsheets count them, where the cell's format was lost: 1950 to 2100.
    constexpr int firstDay = 18'264, lastDay = 73'415;
    int day = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), day);
    if (error == std::errc{} && end == cell.data() + cell.size() && day >= firstDay && day <= lastDay)
        return yearOf(table::numberText(day, {table::NumberFormat::Kind::Date}, false));
    for (std::size_t i = 0; i < cell.size();) {
        std::size_t length = 0;
        while (i + length < cell.size() && isDigit(cell[i + length])) ++length;
        if (length == 4) {
            int year = 0;
            std::from_chars(cell.data() + i, cell.data() + i + 4, year);
            if (year >= 1800 && year <= 2100) return year;
        }
        i += std::max<std::size_t>(length, 1);
    }
    return 0;
}

Statement statementOf(const Columns& columns, const std::vector<std::string>& cells, std::size_t row)
{
    Statement said;
    said.row = row;
    std::optional<double> lat, lon;
    const auto text = [](std::string& into, const std::string& cell) {
        if (into.empty()) into = table::withoutSign(plain(cell));
    };
    for (std::size_t i = 0; i < cells.size() && i < columns.of.size(); ++i) {
        const std::string& cell = cells[i];
        switch (columns.of[i].use) {
        case Use::Place:
            text(said.name, cell);
            break;
        case Use::Country:
            text(said.country, cell);
            break;
        case Use::State:
            text(said.state, cell);
            break;
        case Use::Key:
            text(said.key, cell);
            break;
        case Use::PostalCode:
            text(said.postalCode, cell);
            break;
        case Use::Latitude:
            if (!lat) lat = degreesOf(cell);
            said.badPosition |= !isBlank(cell) && !degreesOf(cell);
            break;
        case Use::Longitude:
            if (!lon) lon = degreesOf(cell);
            said.badPosition |= !isBlank(cell) && !degreesOf(cell);
            break;
        case Use::Position:
            if (!said.position) said.position = positionOf(cell);
            said.badPosition |= !isBlank(cell) && !said.position;
            break;
        case Use::Inhabitants:
            if (!said.inhabitants) said.inhabitants = countOf(cell);
            break;
        case Use::Year:
            if (said.year == 0) said.year = yearOf(cell);
            break;
        case Use::Source:
            text(said.source, cell);
            break;
        case Use::Address:
            text(said.address, cell);
            break;
        case Use::Note:
            text(said.note, cell);
            break;
        case Use::Id:
            text(said.id, cell);
            break;
        case Use::OtherPlace:
        case Use::OtherCountry:
        case Use::OtherState:
        case Use::OtherLatitude:
        case Use::OtherLongitude:
        case Use::OtherPosition:
        case Use::LinkKind:
        case Use::Field:
        case Use::Nothing:
            break;
        }
    }
    if (lat && lon && isOnEarth({*lon, *lat})) said.position = geo::LonLat{*lon, *lat};
    // Half a position is none; 0, 0 is a cell that nobody filled in.
    said.badPosition |= lat.has_value() != lon.has_value();
    said.badPosition |= lat && lon && !said.position && (*lat != 0 || *lon != 0);
    return said;
}

}  // namespace imports
