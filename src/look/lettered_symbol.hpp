// A small letter in place of an entry's glyph: signs that a key on the map explains. Numbers are how many
// entries a mark stands for, or those of a printed list.
#pragma once

#include <cstddef>
#include <vector>

#include "look/symbols.hpp"

namespace look {

/// "a" for the first.
std::vector<scene::Primitive> letteredSymbol(const text::FontBook& fonts, model::Scope scope,
                                             std::size_t which, geo::PointF centre, float radiusPx,
                                             const SymbolLook& look);

}  // namespace look
