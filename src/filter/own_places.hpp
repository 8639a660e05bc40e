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
/// `before`: one whose places of somebody's own keep their ids. What is not named any more stays as one that
/// is gone, so that its id never means another place and means the same again when it comes back.
std::shared_ptr<const model::Gazetteer> withOwnPlaces(const model::Atlas& atlas,
                                                      const model::Gazetteer* before = nullptr);
/// The atlas with that gazetteer; itself where it has all.
std::shared_ptr<const model::Atlas> knowingOwnPlaces(std::shared_ptr<const model::Atlas> atlas,
                                                     const model::Gazetteer* before = nullptr);
/// Was somebody's own, and no list or link names it any more: it is not found, and has no card.
bool isGone(const model::Gazetteer& gazetteer, model::PlaceId place);
/// False: `after`, of which the entries at the places `changed` are others than in `before` and further ones
/// may have come, names no other places than that.
bool namesOtherPlaces(const model::Atlas& before, const model::Atlas& after,
                      const std::vector<std::size_t>& changed);

}  // namespace filter
