#include "output/svg/svg_text.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/utf8.hpp"

namespace output::svg {

namespace {

/// Hundredths as a decimal number.
void appendHundredths(std::string& out, std::int64_t hundredths)
{
    if (hundredths < 0) {
        out += '-';
        hundredths = -hundredths;
    }
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, hundredths / 100).ptr;
    out.append(digits, end);
    const auto fraction = static_cast<int>(hundredths % 100);
    if (fraction == 0) return;
    out += '.';
    out += static_cast<char>('0' + fraction / 10);
    if (fraction % 10 != 0) out += static_cast<char>('0' + fraction % 10);
}

std::int64_t hundredthsOf(double value)
{
    constexpr double limit = 1e12;
    return std::abs(value) < limit ? std::llround(value * 100) : 0;  // also false for NaN
}

void appendStep(std::string& out, std::int64_t hundredths, bool first)
{
    if (!first && hundredths >= 0) out += ' ';
    appendHundredths(out, hundredths);
}

}  // namespace

void appendNumber(std::string& out, double value) { appendHundredths(out, hundredthsOf(value)); }

void appendEscaped(std::string& out, std::string_view utf8)
{
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = base::decodeUtf8(utf8, at);
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default: {
            const bool allowed = c >= 0x20 && !(c >= 0x7F && c <= 0x9F) && c != 0xFFFE && c != 0xFFFF;
            if (allowed) base::appendUtf8(out, c);
        }
        }
    }
}

void appendAttribute(std::string& out, std::string_view name, double value)
{
    ((out += ' ') += name) += "=\"";
    appendNumber(out, value);
    out += '"';
}

void appendAttribute(std::string& out, std::string_view name, std::string_view value)
{
    ((out += ' ') += name) += "=\"";
    appendEscaped(out, value);
    out += '"';
}

void appendColor(std::string& out, std::string_view property, scene::Rgba color)
{
    static constexpr char hex[] = "0123456789abcdef";
    ((out += ' ') += property) += "=\"#";
    for (const unsigned channel : {color.r, color.g, color.b}) {
        out += hex[channel >> 4];
        out += hex[channel & 15u];
    }
    out += '"';
    if (color.a == 255) return;
    // Two decimals would be too coarse for 256 steps.
    ((out += ' ') += property) += "-opacity=\"0.";
    const int thousandths = (color.a * 1000 + 127) / 255;
    for (const int digit : {thousandths / 100, thousandths / 10 % 10, thousandths % 10})
        out += static_cast<char>('0' + digit);
    out += '"';
}

void appendStroke(std::string& out, const scene::Stroke& stroke, bool roundCaps)
{
    if (!(stroke.widthPx > 0)) return;
    appendColor(out, "stroke", stroke.color);
    appendAttribute(out, "stroke-width", stroke.widthPx);
    out += " stroke-linejoin=\"round\"";
    if (stroke.dashPx > 0) {
        out += " stroke-dasharray=\"";
        appendNumber(out, stroke.dashPx);
        out += ' ';
        appendNumber(out, stroke.gapPx > 0 ? stroke.gapPx : stroke.dashPx);
        out += '"';
    } else if (roundCaps) {
        out += " stroke-linecap=\"round\"";
    }
}

void appendPath(std::string& out, const Contours& contours, bool closeAll)
{
    for (std::size_t i = 0; i < contours.size(); ++i) {
        const auto points = contours[i];
        // Steps between rounded places, so that rounding does not add up.
        std::int64_t x = hundredthsOf(points[0].x), y = hundredthsOf(points[0].y);
        out += 'M';
        appendStep(out, x, true);
        appendStep(out, y, false);
        bool first = true;
        for (const geo::PointF p : points.subspan(1)) {
            const std::int64_t nextX = hundredthsOf(p.x), nextY = hundredthsOf(p.y);
            if (nextX == x && nextY == y) continue;
            if (first) out += 'l';
            appendStep(out, nextX - x, first);
            appendStep(out, nextY - y, false);
            first = false;
            x = nextX;
            y = nextY;
        }
        const bool meets = points.front().x == points.back().x && points.front().y == points.back().y;
        if (closeAll || meets) out += 'z';
    }
}

}  // namespace output::svg
