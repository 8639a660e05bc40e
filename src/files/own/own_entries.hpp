// Entries of somebody's own and their changes of others as members of a JSON object: of a data file of their
// own, or of a session. Inside files/ only.
//
//   "networks": entries as data files have them; of a deleted one also "deleted": true
//   "changes":  {"entry": ID, "set": {FIELD: VALUE}, "was": {FIELD: VALUE}} or {"entry": ID, "hidden": true}
//   "links":    {"places": [PLACE, PLACE], "kind", "note", "as_of", "source"}; left out where there is none
//
// The first two with "changed_on", and a change with the name of its entry.
#pragma once

#include <nlohmann/json.hpp>

#include "files/data/ground.hpp"
#include "files/json/object_reader.hpp"
#include "files/write/long_lists.hpp"
#include "overlay/overlay.hpp"

namespace files {

/// Nothing is lost: what is not understood is kept as it stood. `reader` reads unfinished work, see
/// Findings::setUnfinished. `text`: what it reads, for the order of members; the object is the text's own, or
/// its member `inside`.
overlay::Overlay readOwnEntries(ObjectReader& reader, const Ground* ground, std::string_view text,
                                std::string_view inside = {});

/// The value of one field, which stands in `reader` under its key as in a data file; one that is missing or
/// null is none.
overlay::Value readField(ObjectReader& reader, const overlay::Field& field, const Ground* ground);

/// Adds "networks", "changes" and "links" to `object`; `entries` must last until `lists` has written it.
void putOwnEntries(nlohmann::ordered_json& object, const overlay::Overlay& entries, LongLists& lists);

}  // namespace files
