// One search over entries, cities, countries, states, districts and topics in both languages. Folded prefix
// and word matching (base/fold), a wrong letter or two forgiven where nothing fits exactly; entries first.
// Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "filter/criteria.hpp"
#include "model/atlas.hpp"

namespace filter {

class Index;

struct SearchHit {
    enum class Kind { Network, City, Country, State, District, Topic };
    Kind kind = Kind::Network;
    model::NetworkId network;  ///< Network
    std::uint32_t place = 0;   ///< City: index into the gazetteer
    RegionRef region;          ///< Country, State, District
    model::Topic topic{};      ///< Topic
    int rank = 0;              ///< smaller is better; see SearchRank
    std::string also;          ///< City: the name it was found by, if the one shown was not
    bool byKey = false;        ///< City: by its official key, which `also` has in full
};

/// Values of SearchHit::rank.
enum SearchRank : int {
    RankWholeName,  ///< the query is one of its names; a city also with its region or key behind it
    RankNameBegins,
    RankWordBegins,  ///< each word of the query begins a word of one name
    RankOtherName,   ///< a city by a name that is neither shown nor in use: a guess
    RankSeat,        ///< entries with a seat there
    RankElsewhere,   ///< entries by their countries, states, topics and member places; a city's district by
                     ///< the city's name
    RankSimilar,     ///< a letter or two is wrong
};

/// Best hits first inside each kind, cities in the order of filter/text/place_search; kinds in the order of
/// the enumeration; at most `limit` of each. `language` is the reader's. Similar ones come only when nothing
/// has exactly that name, entries, countries, states, districts and topics only when none of them fits
/// exactly. Any byte string is allowed as a query; beyond 1000 bytes and 16 words it is cut.
std::vector<SearchHit> search(const Index& index, std::string_view query, std::size_t limit,
                              base::Language language = base::Language::De);
/// The same without an index at hand: builds one.
std::vector<SearchHit> search(const model::Atlas& atlas, std::string_view query, std::size_t limit);

/// True if every word of the folded query begins a word of the entry's names, cities, countries or topics.
bool matchesText(const model::Atlas& atlas, const model::Network& network, std::string_view query);

}  // namespace filter
