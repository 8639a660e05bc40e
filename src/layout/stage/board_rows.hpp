// What stands on the board, as rows of words and numbers in the reader's language. No sizes, no colours but the
// entries' own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/layout.hpp"

namespace layout {

struct BoardRow {
    std::string text;
    std::string value;            ///< at the right edge; may be empty
    double share = 0;             ///< length of a bar below the text, 0 to 1; 0: none
    std::optional<model::NetworkId> network;
};

struct BoardSection {
    std::string heading;
    std::string note;             ///< below the heading; may be empty
    std::vector<BoardRow> rows;
};

/// "12 Personen aus 7 Orten" and how many from where; the largest first.
std::optional<BoardSection> townSection(const Request& request);
/// The dots, most first.
std::optional<BoardSection> voteSection(const Request& request);
/// For the selected entries, else for those that match: what the slides said and what holds today.
std::vector<BoardSection> thenAndNowSections(const Request& request);

}  // namespace layout
