// Places that only somebody's lists know: members and ends of links with a name and a position that the
// gazetteer has no place for. With them in the gazetteer they are found by their name and have a card.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "model/atlas.hpp"

namespace filter {

/// The gazetteer of the atlas with the places that its entries and links name beside it; null: it has them.
/// Country, German state and district are those that are written, else those of the base map there.
std::shared_ptr<const model::Gazetteer> withOwnPlaces(const model::Atlas& atlas);
/// The atlas with that gazetteer; itself where it has all.
std::shared_ptr<const model::Atlas> knowingOwnPlaces(std::shared_ptr<const model::Atlas> atlas);
/// False: `after`, of which the entries at the places `changed` are others than in `before` and further ones
/// may have come, names no other places than that.
bool namesOtherPlaces(const model::Atlas& before, const model::Atlas& after,
                      const std::vector<std::size_t>& changed);

}  // namespace filter
