// QR codes (ISO/IEC 18004) as squares of a Scene: sharp at any size on screen and paper. Knows nothing of
// what the text means; what is put into a code is code_text.hpp.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "scene/items.hpp"

namespace look {

/// The most bytes a code can hold beside the name of its encoding.
inline constexpr std::size_t qrMaxBytes = 2951;

/// Light margin around the modules, in modules; readers need it.
inline constexpr int qrQuietModules = 4;

class QrCode {
public:
    /// Nothing if the text is empty or too long. A text that leaves room is made safer against dirt.
    static std::optional<QrCode> make(std::string_view utf8);

    /// Modules on a side, without the margin.
    int size() const { return size_; }
    bool isDark(int column, int row) const;

private:
    QrCode(int size, std::vector<bool> dark) : size_(size), dark_(std::move(dark)) {}

    int size_;
    std::vector<bool> dark_;
};

/// The code with its margin as a square inside `boxPx`, on a ground of its own. `wholePx`: modules are whole
/// pixels, for screens; the square is then smaller than the box by up to a pixel for each module.
void paintQrCode(scene::Items& items, const QrCode& code, const geo::Box& boxPx, scene::Rgba ink,
                 scene::Rgba ground, bool wholePx = false);

}  // namespace look
