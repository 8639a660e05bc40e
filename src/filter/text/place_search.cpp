#include "filter/text/place_search.hpp"

#include <algorithm>
#include <tuple>

#include "base/fold.hpp"
#include "filter/text/edit_distance.hpp"
#include "filter/text/network_text.hpp"
#include "filter/text/place_ranking.hpp"

namespace filter {

namespace {

constexpr std::size_t mostSuggestions = 8;
constexpr std::size_t mostSmall = 3;

/// A name in full, be it a former one or one of many.
bool isWholeName(const PlaceHit& hit)
{
    return hit.isNamed() || hit.match == PlaceHit::Match::FormerName ||
           hit.match == PlaceHit::Match::OtherName;
}

bool hasAccents(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Keeps those that satisfy `wanted`, unless none does.
template <class Wanted>
void prefer(std::vector<PlaceHit>& hits, Wanted wanted)
{
    if (std::any_of(hits.begin(), hits.end(), wanted))
        std::erase_if(hits, [&](const PlaceHit& hit) { return !wanted(hit); });
}

}  // namespace

std::vector<PlaceHit> findPlaces(const Index& index, std::string_view text, std::size_t limit,
                                 base::Language language)
{
    std::vector<PlaceHit> hits = PlaceRanking(index, text, language).best(limit);
    if (std::any_of(hits.begin(), hits.end(), isWholeName)) return hits;
    // Behind all others, but not pushed out by names that only begin so.
    const std::vector<PlaceHit> small = smallPlacesNamed(index, text);
    const std::size_t shown = std::min({small.size(), mostSmall, limit});
    if (hits.size() + shown > limit) hits.resize(std::max<std::size_t>(limit - shown, 1));
    const auto better = [](const PlaceHit& hit) { return hit.match < PlaceHit::Match::SmallPlace; };
    const auto behind = std::partition_point(hits.begin(), hits.end(), better);
    hits.insert(behind, small.begin(), small.begin() + static_cast<std::ptrdiff_t>(shown));
    if (hits.size() > limit) hits.resize(limit);
    return hits;
}

std::vector<PlaceHit> smallPlacesNamed(const Index& index, std::string_view text)
{
    const model::Gazetteer& gazetteer = index.atlas().gazetteer();
    std::vector<PlaceHit> hits;
    const std::string folded = base::fold(text), spelt = base::spelling(text);
    for (const model::PlaceId id : gazetteer.smallPlacesCalled(folded)) {
        const std::string_view name = gazetteer[id].name;
        // Of a name in two languages one half may be meant, which is not `name`.
        if (base::fold(name) == folded && spellingOf(spelt, base::spelling(name)) == Spelling::OtherLetters)
            continue;
        hits.push_back({id, PlaceHit::Match::SmallPlace, 0, {}});
    }
    return hits;
}

std::vector<PlaceHit> findSimilarPlaces(const Index& index, std::string_view text, std::size_t limit,
                                        base::Language language)
{
    const model::Gazetteer& gazetteer = index.atlas().gazetteer();
    const std::string folded = TextQuery(text).text();
    struct Found {
        std::uint32_t rank,
            place;  // rank: errors * 4, a beginning 1 more, a later word or another name 2 more
        std::size_t key;
    };
    std::vector<Found> found;
    forEachSimilar(
        gazetteer.keyCount(), [&](std::size_t key) { return gazetteer.keyText(key); }, folded,
        [&](std::size_t key, int errors, Similarity similarity) {
            const model::PlaceId place = gazetteer.keyPlace(key);
            if (place.index >= gazetteer.size()) return;
            const bool isWhole = similarity.whole == errors;
            found.push_back({static_cast<std::uint32_t>(errors) * 4 + (isWhole ? 0U : 1U) +
                                 (model::isInUse(gazetteer.keyKind(key)) ? 0U : 2U),
                             place.index, key});
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
        hits.push_back({model::PlaceId(found[i].place), PlaceHit::Match::Similar,
                        static_cast<int>(found[i].rank / 4),
                        nameNotShown(gazetteer, found[i].key, language)});
    return hits;
}

PlaceLookup lookUpPlace(const Index& index, std::string_view name, std::string_view countryCode,
                        base::Language language)
{
    const model::Gazetteer& gazetteer = index.atlas().gazetteer();
    std::vector<PlaceHit> hits = findPlaces(index, name, mostOfOneName, language);
    const auto elsewhere = [&](const PlaceHit& hit) {
        return !countryCode.empty() && gazetteer[hit.place].countryCode != countryCode;
    };
    std::erase_if(hits, elsewhere);
    if (std::none_of(hits.begin(), hits.end(), isWholeName)) {
        std::vector<PlaceHit> small = smallPlacesNamed(index, name);
        std::erase_if(small, elsewhere);
        hits.insert(hits.begin(), small.begin(), small.end());
    }

    PlaceLookup lookup;
    std::copy_if(hits.begin(), hits.end(), std::back_inserter(lookup.places),
                 [](const PlaceHit& hit) { return hit.isNamed(); });
    if (hasAccents(name))
        prefer(lookup.places, [&](const PlaceHit& hit) {
            const model::Place place = gazetteer[hit.place];
            return hasAccents(place.name) || hasAccents(place.nameDe) || hasAccents(place.nameEn);
        });
    prefer(lookup.places, [](const PlaceHit& hit) { return hit.match != PlaceHit::Match::Part; });
    if (!lookup.places.empty()) return lookup;

    std::vector<PlaceHit> similar = findSimilarPlaces(index, name, mostOfOneName, language);
    std::erase_if(similar, elsewhere);
    hits.insert(hits.end(), std::make_move_iterator(similar.begin()), std::make_move_iterator(similar.end()));
    for (PlaceHit& hit : hits) {
        if (lookup.suggestions.size() == mostSuggestions) break;
        const auto same = [&](const PlaceHit& known) { return known.place == hit.place; };
        if (std::none_of(lookup.suggestions.begin(), lookup.suggestions.end(), same))
            lookup.suggestions.push_back(std::move(hit));
    }
    return lookup;
}

}  // namespace filter
