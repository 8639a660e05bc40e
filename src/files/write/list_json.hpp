// The output of `kommunalatlas list --format json`.
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "filter/result.hpp"
#include "model/atlas.hpp"

namespace files {

/// The key of a tier as JSON and CSV have it: "seat", "documented", "nationwide", "unknown-list".
std::string_view tierKey(filter::Tier tier);

/// The key of what is known of an entry's countries: "complete", "partial", "unknown".
std::string_view completenessKey(model::CountryList::Completeness completeness);

/// A JSON array with one object for each match, in slide order. Names and cities are in `language`. Each
/// object has at least id, name, scope, topics, countries (the list of the data, empty if it is not known),
/// states (as organised; nationwide is not expanded), coordination ([{city, country, lat, lon, role}], main
/// seat first), members (the figure of the entry, see model::newestTotal, or null), number (its place in the
/// data), url (text or null), and tier where the match has one. UTF-8, not escaped; ends in a newline.
std::string listJson(const model::Atlas& atlas, const filter::Result& result, base::Language language);

}  // namespace files
