// A text with its lines broken to a width, and the way back to the text after somebody edited what was shown.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

struct WrappedText {
    std::string shown;
    std::vector<std::size_t> breaks;  ///< offsets in `shown` of the line feeds that the text does not have

    /// The text itself.
    std::string text() const;
    /// Bytes of the text before `shownOffset`, and the other way round.
    std::size_t textOffset(std::size_t shownOffset) const;
    std::size_t shownOffset(std::size_t textOffset) const;
};

/// What the text became when somebody made `now` of what was shown. Line feeds that came in are meant, behind
/// blanks, too. `travelled`: something was undone or redone; what came in then has broken lines as they were
/// shown once, a line feed behind a blank.
WrappedText edited(const WrappedText& before, std::string_view now, bool travelled);

}  // namespace ui
