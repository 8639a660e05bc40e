// The vector drawings that stand for entries: a glyph for each topic, an outline for each scope, and the two
// put together. Used by map, docks, legend and panel alike; colours and places come from the caller.
#pragma once

#include <vector>

#include "model/network.hpp"
#include "model/vocabulary.hpp"
#include "scene/scene.hpp"

namespace look {

/// A topic's glyph on its grid of 16 units, `sizePx` wide and high around `centre`. `ground` is what it
/// stands on: some glyphs have holes.
std::vector<scene::Primitive> topicGlyph(model::Topic topic, geo::PointF centre, float sizePx,
                                         scene::Rgba ink, scene::Rgba ground);

/// Colours of a symbol; see symbolLook() for the usual ones.
struct SymbolLook {
    scene::Rgba body;     ///< the family's or the slot's colour
    scene::Rgba ink;      ///< the glyph on it
    scene::Rgba outline;  ///< keeps the symbol off its surroundings
    scene::Rgba ground;   ///< inside of hollow symbols
};

/// Body in `color`, the glyph white or nearly black, the inside in `ground`, the outline in `edge` or, where
/// that is transparent, in `ground` too.
SymbolLook symbolLook(scene::Rgba color, scene::Rgba ground, scene::Rgba edge = {0, 0, 0, 0});
/// Body in `ground`, glyph and outline in `color`: where colour says something else, or a size is not known.
SymbolLook hollowLook(model::Scope scope, scene::Rgba color, scene::Rgba ground);

/// Disc: international; rounded square: national; hollow square: party. `radiusPx` reaches to the outer rim
/// of the outline.
std::vector<scene::Primitive> entrySymbol(model::Scope scope, model::Topic topic, geo::PointF centre,
                                          float radiusPx, const SymbolLook& look);
std::vector<scene::Primitive> entrySymbol(const model::Network& network, geo::PointF centre, float radiusPx,
                                          const SymbolLook& look);

/// A number in place of the glyph, for maps that belong to a printed list.
std::vector<scene::Primitive> numberedSymbol(const text::FontBook& fonts, model::Scope scope, int number,
                                             geo::PointF centre, float radiusPx, const SymbolLook& look);

/// By what a symbol's radius is multiplied so that its form covers the area of a disc of that radius.
float equalAreaFactor(model::Scope scope);

/// The outline of a scope without a topic, for legends and filters.
std::vector<scene::Primitive> scopeSymbol(model::Scope scope, geo::PointF centre, float radiusPx,
                                          const SymbolLook& look);

/// Places of a selected entry: a form for each slot, so that colour alone never tells them apart: disc,
/// diamond, triangle, equal in area to a disc of `radiusPx`. Member places are filled, offices hollow.
std::vector<scene::Primitive> memberSymbol(std::size_t slot, geo::PointF centre, float radiusPx,
                                           const SymbolLook& look);
std::vector<scene::Primitive> officeSymbol(std::size_t slot, geo::PointF centre, float radiusPx,
                                           const SymbolLook& look);

}  // namespace look
