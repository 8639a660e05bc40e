// A page sees no font files of the system; the browser's canvas draws letters in whatever it has
// (letters.js).
#include "platform/system_fonts.hpp"

#include <memory>

#include "platform/web/calls.hpp"

namespace platform {

std::optional<SystemFont> fontWith(char32_t /*letter*/, bool /*bold*/) { return std::nullopt; }

std::optional<DrawnLetters> drawnLetters(std::string_view utf8, bool bold)
{
    // Width, height, left, top, em, advance.
    double sizes[6] = {};
    const std::unique_ptr<unsigned char, void (*)(void*)> pixels(
        pageDrawLetters(std::string(utf8).c_str(), bold ? 1 : 0, sizes), std::free);
    if (!pixels) return std::nullopt;
    DrawnLetters drawn{static_cast<int>(sizes[0]),
                       static_cast<int>(sizes[1]),
                       static_cast<int>(sizes[2]),
                       static_cast<int>(sizes[3]),
                       static_cast<float>(sizes[4]),
                       static_cast<float>(sizes[5]),
                       {}};
    const auto size = static_cast<std::size_t>(drawn.width) * static_cast<std::size_t>(drawn.height);
    drawn.coverage.assign(pixels.get(), pixels.get() + size);
    return drawn;
}

}  // namespace platform
