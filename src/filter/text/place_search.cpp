#include "filter/text/place_search.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/fold.hpp"
#include "filter/text/edit_distance.hpp"

namespace filter {

namespace {

using model::Gazetteer;
using model::Place;
using model::PlaceId;

/// Places of one name that may be narrowed by a region.
constexpr std::size_t mostOfOneName = 400;
constexpr std::size_t mostSuggestions = 8;

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last)
{
    std::string text;
    for (std::size_t i = first; i < last; ++i) text += (i > first ? " " : "") + words[i];
    return text;
}

bool anyWordBegins(std::string_view text, std::string_view beginning)
{
    bool found = false;
    forEachWord(
        text, [&](std::string_view word) { found = found || word.substr(0, beginning.size()) == beginning; });
    return found;
}

/// True if each word begins a word of the place's country, first-level region or district.
bool liesIn(const Index& index, const Place& place, const std::vector<std::string>& words, std::size_t first)
{
    std::string where;
    const auto add = [&](std::span<const std::string> names) {
        for (const std::string& name : names) where += name + ' ';
    };
    if (place.country.valid() && place.country.index < index.names().countries().size())
        add(index.names().countries()[place.country.index]);
    if (place.state.valid() && place.state.index < index.names().states().size())
        add(index.names().states()[place.state.index]);
    if (place.district.valid() && place.district.index < index.names().districts().size())
        add(index.names().districts()[place.district.index]);
    if (place.subdivision.valid()) where += index.atlas().gazetteer()[place.subdivision].foldedWords;
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(first), words.end(),
                       [&](const std::string& word) { return anyWordBegins(where, word); });
}

/// "neustadt thuringen": the longest beginning that names places in the region that the rest names.
template <class Find>
std::vector<PlaceId> findInRegion(const Index& index, const TextQuery& query, Find find)
{
    const std::vector<std::string>& words = query.words();
    for (std::size_t split = words.size() - 1; split > 0; --split) {
        std::vector<PlaceId> found = find(joined(words, 0, split));
        std::erase_if(
            found, [&](PlaceId id) { return !liesIn(index, index.atlas().gazetteer()[id], words, split); });
        if (!found.empty()) return found;
    }
    return {};
}

PlaceHit::Match matchOf(const Place& place, std::string_view folded)
{
    for (const std::string_view name : {place.name, place.nameDe, place.nameEn})
        if (!name.empty() && base::fold(name).compare(0, folded.size(), folded) == 0)
            return PlaceHit::Match::NameBegins;
    return PlaceHit::Match::WordBegins;
}

/// Words behind which a name only says which of several towns it is: "Neustadt an der Orla".
constexpr std::array<std::string_view, 17> whichOne{"a.",  "a.d.",  "am",   "an",   "auf", "b.",
                                                    "bei", "i.",    "i.d.", "im",   "in",  "o.d.",
                                                    "ob",  "unter", "v.",   "v.d.", "vor"};

/// "Frankfurt" of "Frankfurt am Main", "Halle" of "Halle (Saale)"; the whole name where there is no addition.
std::string_view baseName(std::string_view name)
{
    name = name.substr(0, name.find_first_of("(/,"));
    for (std::size_t blank = name.find(' '); blank != std::string_view::npos;
         blank = name.find(' ', blank + 1)) {
        const std::string_view rest = name.substr(blank + 1);
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (std::find(whichOne.begin(), whichOne.end(), word) != whichOne.end()) return name.substr(0, blank);
    }
    return name;
}

bool bearsName(const Place& place, std::string_view folded)
{
    for (const std::string_view name : {place.name, place.nameDe, place.nameEn})
        if (!name.empty() && (base::fold(name) == folded || base::fold(baseName(name)) == folded))
            return true;
    return false;
}

/// Places of that name, with or without an addition; if there are none, those of which it is an old or
/// foreign name.
std::vector<PlaceId> placesNamed(const Gazetteer& gazetteer, const std::string& folded)
{
    std::vector<PlaceId> found = gazetteer.search(folded, mostOfOneName);
    std::erase_if(found, [&](PlaceId id) { return !bearsName(gazetteer[id], folded); });
    return found.empty() ? gazetteer.findByName(folded) : found;
}

bool hasAccents(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Keeps those that satisfy `wanted`, unless none does.
template <class Wanted>
void prefer(std::vector<PlaceId>& places, Wanted wanted)
{
    if (std::any_of(places.begin(), places.end(), wanted))
        std::erase_if(places, [&](PlaceId id) { return !wanted(id); });
}

}  // namespace

std::vector<PlaceHit> findPlaces(const Index& index, const TextQuery& query, std::size_t limit)
{
    std::vector<PlaceHit> hits;
    if (query.empty()) return hits;
    const Gazetteer& gazetteer = index.atlas().gazetteer();
    const std::string folded = query.text();
    const std::vector<PlaceId> whole = gazetteer.findByName(folded);
    // More than asked for: among the first of the gazetteer may be parts of towns, which go behind.
    for (const PlaceId id : gazetteer.search(folded, std::max(limit, mostOfOneName))) {
        const Place place = gazetteer[id];
        const bool isWhole = std::binary_search(whole.begin(), whole.end(), id) || bearsName(place, folded);
        hits.push_back({id, isWhole ? PlaceHit::Match::WholeName : matchOf(place, folded)});
    }
    if (hits.empty() && query.words().size() > 1)
        for (const PlaceId id : findInRegion(index, query, [&](const std::string& name) {
                 return gazetteer.search(name, mostOfOneName);
             }))
            hits.push_back({id, PlaceHit::Match::WithRegion});
    const auto order = [&](const PlaceHit& hit) {
        return std::tuple(hit.match, gazetteer[hit.place].type == model::PlaceType::Quarter, hit.place);
    };
    std::sort(hits.begin(), hits.end(),
              [&](const PlaceHit& a, const PlaceHit& b) { return order(a) < order(b); });
    if (hits.size() > limit) hits.resize(limit);
    return hits;
}

std::vector<PlaceHit> findSimilarPlaces(const Index& index, const TextQuery& query, std::size_t limit)
{
    const Gazetteer& gazetteer = index.atlas().gazetteer();
    const std::string folded = query.text();
    struct Found {
        std::uint32_t rank,
            place;  // rank: errors * 4, a beginning 1 more, a later word or another spelling 2 more
    };
    std::vector<Found> found;
    forEachSimilar(
        gazetteer.keyCount(), [&](std::size_t key) { return gazetteer.keyText(key); }, folded,
        [&](std::size_t key, int errors, Similarity similarity) {
            const PlaceId place = gazetteer.keyPlace(key);
            if (place.index >= gazetteer.size()) return;
            const bool isWhole = similarity.whole == errors;
            found.push_back({static_cast<std::uint32_t>(errors) * 4 + (isWhole ? 0U : 1U) +
                                 (model::isInUse(gazetteer.keyKind(key)) ? 0U : 2U),
                             place.index});
        });
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
        return a.place != b.place ? a.place < b.place : a.rank < b.rank;
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const Found& a, const Found& b) { return a.place == b.place; }),
                found.end());
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.rank < b.rank; });
    std::vector<PlaceHit> hits;
    for (std::size_t i = 0; i < found.size() && i < limit; ++i)
        hits.push_back(
            {PlaceId(found[i].place), PlaceHit::Match::Similar, static_cast<int>(found[i].rank / 4)});
    return hits;
}

PlaceLookup lookUpPlace(const Index& index, std::string_view name, std::string_view countryCode)
{
    const Gazetteer& gazetteer = index.atlas().gazetteer();
    PlaceLookup lookup;
    if (const PlaceId id = gazetteer.findMunicipality(name); name.size() == 8 && id.valid()) {
        lookup.places = {id};
        return lookup;
    }
    const TextQuery query(name);
    if (query.empty()) return lookup;
    const auto elsewhere = [&](PlaceId id) {
        return !countryCode.empty() && gazetteer[id].countryCode != countryCode;
    };

    lookup.places = placesNamed(gazetteer, query.text());
    std::erase_if(lookup.places, elsewhere);
    if (hasAccents(name))
        prefer(lookup.places, [&](PlaceId id) {
            const Place place = gazetteer[id];
            return hasAccents(place.name) || hasAccents(place.nameDe) || hasAccents(place.nameEn);
        });
    // "Frankfurt a. M.": what is cut short can only be a beginning.
    if (lookup.places.empty() && name.back() == '.') {
        lookup.places = gazetteer.search(query.text(), mostOfOneName);
        std::erase_if(lookup.places, [&](PlaceId id) {
            return elsewhere(id) || matchOf(gazetteer[id], query.text()) != PlaceHit::Match::NameBegins;
        });
    }
    if (lookup.places.empty() && query.words().size() > 1) {
        lookup.places =
            findInRegion(index, query, [&](const std::string& head) { return placesNamed(gazetteer, head); });
        std::erase_if(lookup.places, elsewhere);
    }
    prefer(lookup.places, [&](PlaceId id) { return gazetteer[id].type != model::PlaceType::Quarter; });
    if (!lookup.places.empty()) return lookup;

    std::vector<PlaceHit> near = findPlaces(index, query, mostOfOneName);
    const std::vector<PlaceHit> similar = findSimilarPlaces(index, query, mostOfOneName);
    near.insert(near.end(), similar.begin(), similar.end());
    for (const PlaceHit& hit : near) {
        if (lookup.suggestions.size() == mostSuggestions) break;
        if (elsewhere(hit.place)) continue;
        if (std::find(lookup.suggestions.begin(), lookup.suggestions.end(), hit.place) ==
            lookup.suggestions.end())
            lookup.suggestions.push_back(hit.place);
    }
    return lookup;
}

}  // namespace filter
