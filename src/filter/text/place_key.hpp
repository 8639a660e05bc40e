// A place of the gazetteer as a text that stays the same from one version of the gazetteer to the next, for
// scenes, links and dumps: "08221000" (official key of a German municipality) or "FR/48.857/2.341/Paris".
#pragma once

#include <string>
#include <string_view>

#include "model/gazetteer.hpp"

namespace filter {

/// `place` must be one of the gazetteer's.
std::string placeKey(const model::Gazetteer& gazetteer, model::PlaceId place);

/// The place with that key: the municipality, else the nearest place of that name and country within 5 km of
/// the position. Invalid if there is none or the text is no key.
model::PlaceId placeOfKey(const model::Gazetteer& gazetteer, std::string_view key);

}  // namespace filter
