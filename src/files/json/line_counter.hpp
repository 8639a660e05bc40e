// Turns growing offsets in a text into line numbers, counting each line end once.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace files {

/// Quick for offsets that grow; going back starts anew.
class LineCounter {
public:
    explicit LineCounter(std::string_view text) : text_(text) {}
    int lineAt(std::size_t offset)
    {
        if (offset < at_) {
            at_ = 0;
            line_ = 1;
        }
        offset = std::min(offset, text_.size());
        line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                             text_.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
        at_ = offset;
        return line_;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace files
