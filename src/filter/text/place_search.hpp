// Places by what was typed: names in any spelling, the beginning of a name or word, a name with its state or
// country behind it, and with a wrong letter or two. Pure, over the gazetteer's sorted keys.
#pragma once

#include <string_view>
#include <vector>

#include "filter/index.hpp"
#include "filter/text/network_text.hpp"
#include "model/gazetteer.hpp"

namespace filter {

struct PlaceHit {
    enum class Match : std::uint8_t { WholeName, NameBegins, WordBegins, WithRegion, Similar };
    model::PlaceId place;
    Match match = Match::WholeName;
    int errors = 0;  ///< wrong letters, with Similar only
};

/// Best first: by match, then towns before parts of towns, then importance. A name counts as whole also
/// without what tells it from others ("Mülheim" of Mülheim an der Ruhr). Every place once; never
/// Match::Similar.
std::vector<PlaceHit> findPlaces(const Index& index, const TextQuery& query, std::size_t limit);

/// Places whose name, or its beginning, is similar to the query (filter/edit_distance): fewest errors first,
/// whole names before beginnings, then by importance.
std::vector<PlaceHit> findSimilarPlaces(const Index& index, const TextQuery& query, std::size_t limit);

/// What somebody who names one place may mean.
struct PlaceLookup {
    std::vector<model::PlaceId> places;       ///< all that bear the name; one: it is clear
    std::vector<model::PlaceId> suggestions;  ///< when there is none: names that begin so and similar ones
};
/// `name` is a name in either language, with or without what tells it from others ("Frankfurt" is the one on
/// the Main and the one on the Oder), cut short with a full stop ("Rothenburg o.d.T."), also with state,
/// district or country behind it ("Neustadt Thüringen"), else an old or foreign name, or an official
/// municipality key of eight digits. `countryCode` (ISO 3166-1, upper case) narrows, empty does not. A name
/// typed with accents means no place that has none. Parts of towns count only if nothing else has the name.
PlaceLookup lookUpPlace(const Index& index, std::string_view name, std::string_view countryCode);

}  // namespace filter
