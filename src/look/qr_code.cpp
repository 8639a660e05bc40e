#include "look/qr_code.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <qrcodegen.hpp>

namespace look {

std::optional<QrCode> QrCode::make(std::string_view utf8)
{
    if (utf8.empty() || utf8.size() > qrMaxBytes) return std::nullopt;
    // The lowest level of correction for long texts; the library raises it as far as the size allows.
    using qrcodegen::QrSegment;
    std::vector<QrSegment> segments;
    // Without its name readers guess the encoding, and guess Chinese where umlauts are few.
    constexpr long utf8Designator = 26;
    const bool ascii =
        std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii) segments.push_back(QrSegment::makeEci(utf8Designator));
    segments.push_back(QrSegment::makeBytes(std::vector<std::uint8_t>(utf8.begin(), utf8.end())));
    const qrcodegen::QrCode made = qrcodegen::QrCode::encodeSegments(segments, qrcodegen::QrCode::Ecc::LOW);
    const int size = made.getSize();
    std::vector<bool> dark;
    dark.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
    for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column) dark.push_back(made.getModule(column, row));
    return QrCode(size, std::move(dark));
}

bool QrCode::isDark(int column, int row) const
{
    if (column < 0 || row < 0 || column >= size_ || row >= size_) return false;
    return dark_[static_cast<std::size_t>(row) * static_cast<std::size_t>(size_) +
                 static_cast<std::size_t>(column)];
}

void paintQrCode(scene::Items& items, const QrCode& code, const geo::Box& boxPx, scene::Rgba ink,
                 scene::Rgba ground, bool wholePx)
{
    const int all = code.size() + 2 * qrQuietModules;
    double module = std::min(boxPx.width(), boxPx.height()) / all;
    if (wholePx) module = std::max(1.0, std::floor(module));
    const double side = module * all;
    double left = boxPx.centre().x - side / 2, top = boxPx.centre().y - side / 2;
    if (wholePx) {
        left = std::floor(left);
        top = std::floor(top);
    }
    const auto add = [&](double x, double y, double width, double height, scene::Rgba color) {
        items.add(scene::Role::Furniture, {}, scene::Rectangle{{x, y, x + width, y + height}, 0, color, {}});
    };
    add(left, top, side, side, ground);

    // Runs along the rows and runs along the columns lie over each other, so that no light seam can show
    // between modules where edges are smoothed.
    left += qrQuietModules * module;
    top += qrQuietModules * module;
    const auto runs = [&](bool alongRows) {
        for (int line = 0; line < code.size(); ++line)
            for (int from = 0; from < code.size();) {
                int to = from;
                while (alongRows ? code.isDark(to, line) : code.isDark(line, to)) ++to;
                const int length = to - from;
                if (alongRows && length > 0)
                    add(left + from * module, top + line * module, length * module, module, ink);
                else if (!alongRows && length > 1)
                    add(left + line * module, top + from * module, module, length * module, ink);
                from = to + 1;
            }
    };
    runs(true);
    runs(false);
}

}  // namespace look
