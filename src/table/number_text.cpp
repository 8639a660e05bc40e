#include "table/number_text.hpp"

#include <array>
#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace table {

namespace {

struct Day {
    std::int64_t year;
    unsigned month, day;
};

/// Days since 1970-01-01 as a date of the Gregorian calendar (Howard Hinnant, chrono-compatible algorithms).
Day dayOf(std::int64_t days)
{
    days += 719'468;
    const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
    const auto ofEra = static_cast<unsigned>(days - era * 146'097);
    const unsigned yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36'524 - ofEra / 146'096) / 365;
    const unsigned ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned shifted = (5 * ofYear + 2) / 153;
    const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {static_cast<std::int64_t>(yearOfEra) + era * 400 + (month <= 2 ? 1 : 0), month,
            ofYear - (153 * shifted + 2) / 5 + 1};
}

template <class... Numbers>
std::string printed(const char* format, Numbers... numbers)
{
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), format, numbers...);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string timeText(std::int64_t seconds)
{
    const int hours = static_cast<int>(seconds / 3600), minutes = static_cast<int>(seconds / 60 % 60);
    const int rest = static_cast<int>(seconds % 60);
    return rest == 0 ? printed("%02d:%02d", hours, minutes) : printed("%02d:%02d:%02d", hours, minutes, rest);
}

}  // namespace

bool parseNumber(std::string_view text, double& value)
{
    // std::from_chars for fractions is not in every standard library that this is built with; the program
    // leaves the locale's numbers alone, so strtod reads the same once nothing else than these signs is
    // there.
    const bool onlyThese = !text.empty() && text.front() != '+' &&
                           text.find_first_not_of("0123456789.eE+-") == std::string_view::npos;
    if (!onlyThese) return false;
    const std::string whole(text);
    char* end = nullptr;
    errno = 0;
    value = std::strtod(whole.c_str(), &end);
    const bool fits = errno == 0 || value != 0;  // else it was too small
    return fits && end == whole.c_str() + whole.size() && std::isfinite(value);
}

NumberFormat formatOfCode(std::string_view code)
{
    using Kind = NumberFormat::Kind;
    bool year = false, month = false, day = false, hour = false, second = false, other = false;
    std::size_t noughts = 0;
    // Of several formats, divided by ";", the first is that of positive numbers.
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = code[i];
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::size_t close = std::min(code.find(']', i), code.size());
            const std::string_view inside = code.substr(i + 1, close - i - 1);
            // [h]:mm is a duration; [Red], [$-407] say nothing.
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos) hour = true;
            i = close;
        } else {
            switch (c) {
            case 'y':
            case 'Y':
            case 'e':  // a year too, in Japanese formats
                year = true;
                break;
            case 'm':
            case 'M':
                month = true;
                break;
            case 'd':
            case 'D':
                day = true;
                break;
            case 'h':
            case 'H':
                hour = true;
                break;
            case 's':
            case 'S':
                second = true;
                break;
            case '0':
                ++noughts;
                break;
            case 'E':  // 0.00E+00; "General" has an e as well
            case 'G':
            case '@':
            case '#':
            case '?':
            case '%':
            case '.':
            case ',':
                other = true;
                break;
            default:
                break;
            }
        }
    }
    if (code.substr(0, 7) == "General" || code.substr(0, 8) == "Standard") return {};
    const bool date = day || (month && !hour && !second) || (year && !hour);
    if (year && !month && !day && !hour && !second && noughts == 0 && !other) return {Kind::Year};
    if (date && (hour || second)) return {Kind::DateTime};
    if (date && noughts == 0) return {Kind::Date};
    if (hour || second) return {Kind::Time};
    if (noughts >= 2 && !other) return {Kind::Padded, noughts};
    return {};
}

NumberFormat formatOfNumber(int id)
{
    using Kind = NumberFormat::Kind;
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 ||
        id == 58)
        return {Kind::Date};
    if (id == 22) return {Kind::DateTime};
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return {Kind::Time};
    return {};
}

std::string plainNumber(double value)
{
    // What std::to_chars gives, which not every standard library has for fractions.
    if (std::abs(value) < 1e15 && value == std::floor(value))
        return std::to_string(static_cast<std::int64_t>(value));
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.15g", value);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string numberText(double value, NumberFormat format, bool from1904)
{
    using Kind = NumberFormat::Kind;
    const std::string plain = plainNumber(value);
    if (format.kind == Kind::Plain) return plain;
    if (format.kind == Kind::Padded) {
        if (value < 0 || value != std::floor(value) || plain.size() >= format.digits) return plain;
        return std::string(format.digits - plain.size(), '0') + plain;
    }
    constexpr double lastDay = 2'958'465;  // 9999-12-31
    if (value < 0 || value > lastDay) return plain;
    auto days = static_cast<std::int64_t>(std::floor(value));
    auto seconds = static_cast<std::int64_t>(std::llround((value - std::floor(value)) * 86'400));
    if (seconds == 86'400) {
        seconds = 0;
        ++days;
    }
    if (format.kind == Kind::Time) return timeText(days * 86'400 + seconds);
    if (from1904) {
        days += 1462;
    } else if (days < 60) {
        if (days == 0) return format.kind == Kind::DateTime && seconds > 0 ? timeText(seconds) : plain;
        ++days;  // spreadsheets have a 29th of February 1900
    }
    const Day day = dayOf(days - 25'569);
    if (format.kind == Kind::Year) return std::to_string(day.year);
    const std::string date = printed("%04d-%02u-%02u", static_cast<int>(day.year), day.month, day.day);
    return format.kind == Kind::DateTime && seconds > 0 ? date + "T" + timeText(seconds) : date;
}

}  // namespace table
