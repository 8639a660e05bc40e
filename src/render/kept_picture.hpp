// A picture that is kept from frame to frame, for measurements: such pictures are what memory goes to. A
// value.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

namespace render {

struct KeptPicture {
    std::string what;
    int widthPx = 0, heightPx = 0;
    std::size_t bytes = 0;  ///< as much as it takes once all of it was painted

    static KeptPicture of(std::string what, int widthPx, int heightPx)
    {
        constexpr std::size_t bytesPerPixel = 4;
        return {std::move(what), widthPx, heightPx,
                bytesPerPixel * static_cast<std::size_t>(widthPx) * static_cast<std::size_t>(heightPx)};
    }
};

}  // namespace render
