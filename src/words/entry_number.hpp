// The number that stands for an entry wherever a picture belongs to a list. Depends on the data alone.
#pragma once

#include "model/network.hpp"

namespace words {

/// The number of an entry: its place in the data, from 1. The same on the map, in handout, poster, cards and
/// tables, whatever is filtered; entries that are appended leave it as it is.
inline int entryNumber(model::NetworkId id) { return static_cast<int>(id.index) + 1; }

}  // namespace words
