// The form in which an entry is filled in or corrected on the spot: which entry it is about, and what a place
// that is pressed or chosen means for the field that asks for one. The values themselves are in
// Document::entries; fields are rows of overlay/field. Knows no widgets.
#pragma once

#include <optional>
#include <string_view>

#include "base/language.hpp"
#include "model/atlas.hpp"
#include "overlay/field.hpp"
#include "state/page.hpp"

namespace state {

/// The entry whose form the panel shows; nothing while none is open.
std::optional<model::NetworkId> formEntry(const AppState& state);

/// The field that takes places: its chooser is open. Null while none does.
const overlay::Field* fieldForPlaces(const AppState& state);

/// Nothing is known but the name. Without one it is called "Neuer Eintrag", since lists and maps need one.
model::Network blankEntry(std::string_view name, base::Language language);

model::Seat seatAt(const model::Atlas& atlas, model::PlaceId town);

/// The same, with the place that `where` says.
model::Network newEntry(const model::Atlas& atlas, std::string_view name, base::Language language,
                        const PressedOnMap& where = {});

/// The value of the field with that place: regions come and go, a town or a point becomes the main seat.
/// Nothing where the place means nothing to the field. Of members the one at `item` stands there from now on.
std::optional<overlay::Value> withPlace(const model::Atlas& atlas, const overlay::Field& field,
                                        const model::Network& entry, const PressedOnMap& place,
                                        std::size_t item = 0);

}  // namespace state
