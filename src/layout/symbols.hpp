// The vector drawings that stand for entries: a glyph for each topic, an outline for each scope, and the two
// put together. Used by map, docks, legend and panel alike; colours and places come from the caller.
#pragma once

#include <vector>

#include "layout/scene.hpp"
#include "model/network.hpp"
#include "model/vocabulary.hpp"

namespace layout {

/// A topic's glyph on its grid of 16 units, `sizePx` wide and high around `centre`. `ground` is what it
/// stands on: some glyphs have holes.
std::vector<Primitive> topicGlyph(model::Topic topic, geo::PointF centre, float sizePx, Rgba ink,
                                  Rgba ground);

/// Colours of a symbol; see symbolLook() for the usual ones.
struct SymbolLook {
    Rgba body;     ///< the family's or the slot's colour
    Rgba ink;      ///< the glyph on it
    Rgba outline;  ///< keeps the symbol off its surroundings
    Rgba ground;   ///< inside of hollow symbols
};

/// Body in `color`, the glyph white or nearly black, the inside in `ground`, the outline in `edge` or, where
/// that is transparent, in `ground` too.
SymbolLook symbolLook(Rgba color, Rgba ground, Rgba edge = {0, 0, 0, 0});
/// Body in `ground`, glyph and outline in `color`: where colour says something else, or a size is not known.
SymbolLook hollowLook(model::Scope scope, Rgba color, Rgba ground);

/// Disc: international; rounded square: national; hollow square: party. `radiusPx` reaches to the outer rim
/// of the outline.
std::vector<Primitive> entrySymbol(model::Scope scope, model::Topic topic, geo::PointF centre, float radiusPx,
                                   const SymbolLook& look);
std::vector<Primitive> entrySymbol(const model::Network& network, geo::PointF centre, float radiusPx,
                                   const SymbolLook& look);

/// A number in place of the glyph, for maps that belong to a printed list.
std::vector<Primitive> numberedSymbol(const text::FontBook& fonts, model::Scope scope, int number,
                                      geo::PointF centre, float radiusPx, const SymbolLook& look);

/// By what a symbol's radius is multiplied so that its form covers the area of a disc of that radius.
float equalAreaFactor(model::Scope scope);

/// The outline of a scope without a topic, for legends and filters.
std::vector<Primitive> scopeSymbol(model::Scope scope, geo::PointF centre, float radiusPx,
                                   const SymbolLook& look);

/// Places of a selected entry: a form for each slot, so that colour alone never tells them apart: disc,
/// diamond, triangle, equal in area to a disc of `radiusPx`. Member places are filled, offices hollow.
std::vector<Primitive> memberSymbol(std::size_t slot, geo::PointF centre, float radiusPx,
                                    const SymbolLook& look);
std::vector<Primitive> officeSymbol(std::size_t slot, geo::PointF centre, float radiusPx,
                                    const SymbolLook& look);

}  // namespace layout
