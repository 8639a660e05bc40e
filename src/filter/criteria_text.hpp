// Criteria as readable `key=value[,value]` pieces, for the command line, scenes and links.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "filter/criteria.hpp"
#include "model/atlas.hpp"

namespace filter {

/// Adds one piece, e.g. "topic=water,health" or "state=DE-TH", to `criteria`. Keys and values are those of
/// the facets' rows, and all=topic,region for entries with all chosen topics or in all chosen regions.
/// Returns an empty message, or what is wrong and what would be right.
base::Message addPiece(const model::Atlas& atlas, Criteria& criteria, std::string_view piece);

/// All keys that a piece can have: "scope", "topic" ...
std::vector<std::string_view> pieceKeys();

/// The pieces that make up `criteria`; adding them to an empty one gives `criteria` again (without
/// knownOnly).
std::vector<std::string> toPieces(const Criteria& criteria);

}  // namespace filter
