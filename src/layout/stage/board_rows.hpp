// What stands on the board, as rows of words and numbers in the reader's language or, one behind the
// other, in both. No sizes, no colours but the entries' own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/request.hpp"

namespace layout {

struct BoardRow {
    std::string text;
    std::string value;  ///< at the right edge; may be empty
    double share = 0;   ///< length of a bar below the text, 0 to 1; 0: none
    std::optional<model::NetworkId> network;
};

struct BoardSection {
    std::string heading;
    std::string note;  ///< below the heading; may be empty
    std::vector<BoardRow> rows;
    std::size_t further = 0;  ///< rows that are left out
};

/// "12 Personen aus 7 Orten" and how many from where; the largest first.
std::optional<BoardSection> townSection(const Request& request);
/// The entries whose lists name towns of the room, and how many.
std::optional<BoardSection> roomNetworkSection(const Request& request);
/// The dots, most first.
std::optional<BoardSection> voteSection(const Request& request);
struct Comparisons {
    std::vector<BoardSection> sections;
    std::size_t further = 0;  ///< that a board has no room for
};
/// For the selected entries, else for those that match: what the slides said and what holds today.
Comparisons thenAndNowSections(const Request& request);
/// "and 3 more", in the reader's language or in both.
std::string furtherWords(std::size_t count, const Request& request);

}  // namespace layout
