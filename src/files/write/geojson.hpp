// A result as GeoJSON (RFC 7946) for map programs. Seats are facts of the data; nothing is placed that has
// none.
#pragma once

#include <string>

#include "base/language.hpp"
#include "filter/result.hpp"
#include "model/atlas.hpp"
#include "table/write.hpp"

namespace files {

/// A FeatureCollection with one Feature for each match, in slide order. Geometry: a Point for one seat, a
/// MultiPoint for several, main seat first, [lon, lat] in degrees with at most six decimals; null without
/// seats. Properties: id, name, label, scope, topics, levels, status, status_year (or null), url (or null),
/// seats ([{city, country, role}] in the order of the points), countries, countries_list (complete, partial,
/// unknown) and countries_confirmed as in the list, and tier where the match has one. Names and cities in
/// `language`. The collection carries `title`, `attribution` and `language` as members of its own. UTF-8,
/// ends in a newline.
std::string geoJson(const model::Atlas& atlas, const filter::Result& result, base::Language language,
                    const std::string& title, const std::string& attribution);

/// Links between places: a Feature each, a line between the two where both have a position, else null. Its
/// properties are the cells of `table`, which has a row for each link, under their headings; empty ones are
/// left out. Imports again.
std::string linksGeoJson(const model::TownLinks& links, const table::WrittenTable& table,
                         base::Language language, const std::string& attribution);

}  // namespace files
