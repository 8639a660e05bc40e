// The output of the commands place, compare, without-entry and related with --format json. Each function
// gives one JSON object, UTF-8, not escaped, ending in a newline. Names are in `language`; keys, codes and
// reasons are the same in every language. Lists are empty, never null; an unknown year or number is null.
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "filter/answers/municipality.hpp"
#include "filter/answers/overlap.hpp"
#include "filter/answers/related.hpp"
#include "filter/answers/without_entry.hpp"
#include "filter/text/place_search.hpp"

namespace files {

/// {place: {name, country, country_name, state, state_name, region, region_name, district, district_name,
/// municipality_key, population, lat, lon}, member_of: [{id, name, list: complete|partial, as_of, certainty:
/// high|medium|low, reason: name-and-position|similar-name|name-only, listed_as}], without_complete_list:
/// [{id, name, list: partial|none|other}], possible: [{id, name, certainty, reason:
/// state-organised|state-members|nationwide| country-listed|country-confirmed, fit: members|cities|unclear,
/// list: complete|partial|none|other}], nearest:
/// [{id, name, town, country, lat, lon, distance_km, list, known, of}], seats_nearby: [{id, name, city,
/// role, association, distance_km}]}
std::string placeJson(const filter::Index& index, const filter::Municipality& municipality,
                      base::Language language);

/// {query, candidates: [place as above]} when several places bear the name, else {query, suggestions: [...]}.
std::string placesJson(const filter::Index& index, std::string_view query, const filter::PlaceLookup& lookup,
                       base::Language language);

/// {entries: [{id, name}], countries, states, member_places: {sets: [{id, list: complete|nationwide|partial|
/// unknown|no-members, count}], intersections: [{ids, count, at_least, at_most, items}]}}. Items are codes,
/// of member_places {name, country, lat, lon}. Intersections are exclusive; all of them are there.
std::string compareJson(const filter::Index& index, const std::vector<model::NetworkId>& networks,
                        base::Language language);

/// {topic, level, entries: [id], states: [...], countries: [{code, name, continent, class:
/// documented|not-known| no-entry, entries: [{id, tier, reason}], nearby: [{id, what:
/// seat|member-place|country, name, distance_km}]}]}
std::string withoutEntryJson(const filter::Index& index, const filter::WithoutEntry& answer,
                             base::Language language);

/// {id, name, related: [{id, name, score, topics, countries, states, levels, seat_cities, members}]}
std::string relatedJson(const filter::Index& index, model::NetworkId asked,
                        const std::vector<filter::RelatedEntry>& entries, base::Language language);

/// Keys of reasons, as all of these and region cards have them.
std::string_view evidenceKey(filter::Evidence evidence);

}  // namespace files
