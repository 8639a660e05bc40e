// An entry as data files have it (data/networks.schema.json): reading what was written gives the entry again.
// Inside files/ only.
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "files/write/long_lists.hpp"
#include "model/network.hpp"
#include "model/town_link.hpp"
#include "overlay/field.hpp"

namespace files {

/// All that is known of the entry, in the order of the built-in data; what nobody stated is left out. Here
/// and below: what is long comes from `lists`, which writes it as long as what is given here lasts; without,
/// it is there as a whole.
nlohmann::ordered_json entryJson(const model::Network& network, LongLists* lists = nullptr);

/// What of an entry is somebody's own: {"entry": whole, "fields": [...], "date": ... or null}.
nlohmann::ordered_json ownJson(const model::OwnFacts& own);

/// A value as it stands in a data file under the field's key, without the object around it that
/// Field::inside names. Null for nothing.
nlohmann::ordered_json valueJson(const overlay::Value& value, LongLists* lists = nullptr);

/// Places that are joined in pairs, as readTownLinks reads them.
nlohmann::ordered_json townLinksJson(const model::TownLinks& links, LongLists* lists = nullptr);

/// `fresh` over what stood there: members keep their order and those that nobody here knows stay. `isKnown`:
/// names that this program writes; of these, what `fresh` lacks goes.
nlohmann::ordered_json mergedInto(nlohmann::ordered_json before, nlohmann::ordered_json fresh,
                                  bool (*isKnown)(std::string_view));
/// Names of members of an entry that this program reads.
bool isEntryMember(std::string_view name);

}  // namespace files
