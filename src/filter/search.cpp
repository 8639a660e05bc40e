#include "filter/search.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "filter/index.hpp"
#include "filter/text/district_names.hpp"
#include "filter/text/edit_distance.hpp"
#include "filter/text/place_search.hpp"

namespace filter {

namespace {

/// Beside exact hits, similar places are only hints.
constexpr std::size_t mostSimilarBesideExact = 3;

/// How well one name answers the query; nothing when no word of the name begins with it.
std::optional<int> rankOf(const std::string& name, const std::string& folded, const TextQuery& query)
{
    if (name == folded) return RankWholeName;
    if (name.compare(0, folded.size(), folded) == 0) return RankNameBegins;
    if (query.matches(name)) return RankWordBegins;
    return std::nullopt;
}

std::optional<int> rankOf(std::span<const std::string> names, const std::string& folded,
                          const TextQuery& query)
{
    std::optional<int> best;
    for (const std::string& name : names)
        if (const auto rank = rankOf(name, folded, query); rank && (!best || *rank < *best)) best = rank;
    return best;
}

template <class Visit>
void forEachMarked(const WordIndex::Marks& marks, Visit visit)
{
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i] != 0) visit(i);
}

class Search {
public:
    Search(const Index& index, std::string_view query, std::size_t limit, base::Language language)
        : index_(index), typed_(query), query_(query), folded_(query_.text()), limit_(limit),
          language_(language)
    {
    }

    std::vector<SearchHit> run()
    {
        if (query_.empty()) return {};
        std::vector<SearchHit> networks = findNetworks();
        std::vector<SearchHit> countries =
            findNamed(SearchHit::Kind::Country, index_.names().countries(), false);
        std::vector<SearchHit> states = findNamed(SearchHit::Kind::State, index_.names().states(), false);
        std::vector<SearchHit> districts = findDistricts(false);
        std::vector<SearchHit> topics = findNamed(SearchHit::Kind::Topic, index_.names().topics(), false);
        const bool nothing =
            networks.empty() && countries.empty() && states.empty() && districts.empty() && topics.empty();
        std::vector<SearchHit> cities = findCities(nothing);
        if (nothing && !hasWholeName(cities)) {
            networks = findSimilarNetworks();
            countries = findNamed(SearchHit::Kind::Country, index_.names().countries(), true);
            states = findNamed(SearchHit::Kind::State, index_.names().states(), true);
            districts = findDistricts(true);
            topics = findNamed(SearchHit::Kind::Topic, index_.names().topics(), true);
        }
        std::vector<SearchHit> all;
        for (const auto* hits : {&networks, &cities, &countries, &states, &districts, &topics})
            all.insert(all.end(), hits->begin(), hits->end());
        return all;
    }

private:
    static bool hasWholeName(const std::vector<SearchHit>& hits)
    {
        return std::any_of(hits.begin(), hits.end(),
                           [](const SearchHit& hit) { return hit.rank == RankWholeName; });
    }

    std::vector<SearchHit> best(std::vector<SearchHit> hits) const
    {
        std::stable_sort(hits.begin(), hits.end(),
                         [](const SearchHit& a, const SearchHit& b) { return a.rank < b.rank; });
        if (hits.size() > limit_) hits.resize(limit_);
        return hits;
    }

    using RankedNetwork = std::pair<int, std::size_t>;

    /// The best of them, whatever their number: only these become hits.
    std::vector<SearchHit> bestNetworks(std::vector<RankedNetwork> ranked) const
    {
        const std::size_t count = std::min(limit_, ranked.size());
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end());
        std::vector<SearchHit> hits(count);
        for (std::size_t i = 0; i < count; ++i) {
            hits[i].rank = ranked[i].first;
            hits[i].network = model::NetworkId(ranked[i].second);
        }
        return hits;
    }

    std::vector<SearchHit> findNetworks() const
    {
        std::vector<RankedNetwork> ranked;
        forEachMarked(index_.words().findExactly(query_), [&](std::size_t i) {
            const auto title = rankOf(index_.names().titles()[i], folded_, query_);
            const bool seated = !title && rankOf(index_.names().seatCities()[i], folded_, query_);
            ranked.emplace_back(title ? *title : seated ? RankSeat : RankElsewhere, i);
        });
        return bestNetworks(std::move(ranked));
    }

    /// Titles before the rest, each with the fewest errors first.
    std::vector<SearchHit> findSimilarNetworks() const
    {
        std::vector<RankedNetwork> ranked;
        forEachMarked(index_.words().findSimilar(query_), [&](std::size_t i) {
            int rank = RankSimilar + 2 * (mostErrors + 1);
            for (const std::string& title : index_.names().titles()[i])
                if (query_.resembles(title)) {
                    const int errors = errorsIfSimilar(similarity(folded_, title), folded_, title.front());
                    rank = std::min(rank, RankSimilar + (errors >= 0 ? errors : mostErrors + 1));
                }
            ranked.emplace_back(rank, i);
        });
        return bestNetworks(std::move(ranked));
    }

    std::vector<SearchHit> findCities(bool nothingElse) const
    {
        std::vector<PlaceHit> places = findPlaces(index_, typed_, limit_, language_);
        const bool whole = !places.empty() && places.front().isNamed();
        if (nothingElse && !whole && places.size() < limit_) {
            const std::size_t room = limit_ - places.size();
            const std::size_t wanted = places.empty() ? room : std::min(room, mostSimilarBesideExact);
            for (const PlaceHit& similar :
                 findSimilarPlaces(index_, typed_, wanted + places.size(), language_)) {
                const auto same = [&](const PlaceHit& hit) { return hit.place == similar.place; };
                if (places.size() < limit_ && std::none_of(places.begin(), places.end(), same))
                    places.push_back(similar);
            }
        }
        std::vector<SearchHit> hits;
        for (PlaceHit& place : places) {
            SearchHit hit;
            hit.kind = SearchHit::Kind::City;
            hit.place = place.place.index;
            hit.rank = rankOfPlace(place);
            hit.also = std::move(place.also);
            hit.byKey = place.match == PlaceHit::Match::Key;
            hits.push_back(std::move(hit));
        }
        return hits;
    }

    static int rankOfPlace(const PlaceHit& hit)
    {
        if (hit.isNamed()) return RankWholeName;
        if (hit.isBeginning()) return RankNameBegins;
        if (hit.match == PlaceHit::Match::WordBegins) return RankWordBegins;
        return hit.match == PlaceHit::Match::Similar ? RankSimilar + hit.errors : RankOtherName;
    }

    std::vector<SearchHit> findNamed(SearchHit::Kind kind, const NameLists& lists, bool similar) const
    {
        std::vector<SearchHit> hits;
        for (std::size_t i = 0; i < lists.size(); ++i) {
            std::optional<int> rank = rankOf(lists[i], folded_, query_);
            if (similar && !rank) rank = similarRank(lists[i]);
            if (!rank) continue;
            SearchHit hit;
            hit.kind = kind;
            hit.rank = *rank;
            if (kind == SearchHit::Kind::Country)
                hit.region = {RegionRef::Kind::Country, index_.atlas().geography().countries()[i].code};
            if (kind == SearchHit::Kind::State)
                hit.region = {RegionRef::Kind::State, index_.atlas().geography().states()[i].code};
            if (kind == SearchHit::Kind::Topic) hit.topic = static_cast<model::Topic>(i);
            hits.push_back(std::move(hit));
        }
        return best(std::move(hits));
    }

    std::vector<SearchHit> findDistricts(bool similar) const
    {
        const NameLists& lists = index_.names().districts();
        std::vector<SearchHit> hits;
        for (std::size_t i = 0; i < lists.size(); ++i) {
            const model::District& district = index_.atlas().geography().districts()[i];
            std::optional<int> rank = rankOfDistrict(district, lists[i]);
            if (similar && !rank) rank = similarRank(lists[i]);
            if (!rank) continue;
            SearchHit hit;
            hit.kind = SearchHit::Kind::District;
            hit.region = {RegionRef::Kind::District, district.key};
            hit.rank = *rank;
            hits.push_back(std::move(hit));
        }
        return best(std::move(hits));
    }

    /// Who types the name of a city means the city, and who types "Landkreis" no certain one.
    std::optional<int> rankOfDistrict(const model::District& district,
                                      std::span<const std::string> names) const
    {
        if (isKeyOf(district, folded_)) return RankWholeName;
        const std::optional<int> rank = rankOf(names, folded_, query_);
        if (!rank || names.empty()) return std::nullopt;
        const std::string& bare = names.front();
        const std::vector<std::string>& words = query_.words();
        const bool namesIt = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
            return TextQuery(word).matches(bare);
        });
        if (!namesIt && *rank != RankWholeName) return RankElsewhere;
        return district.isCity() && query_.matches(bare) ? RankElsewhere : *rank;
    }

    std::optional<int> similarRank(std::span<const std::string> names) const
    {
        std::optional<int> rank;
        for (const std::string& name : names) {
            if (!query_.resembles(name)) continue;
            const int errors = errorsIfSimilar(similarity(folded_, name), folded_, name.front());
            const int found = RankSimilar + (errors >= 0 ? errors : mostErrors + 1);
            if (!rank || found < *rank) rank = found;
        }
        return rank;
    }

    const Index& index_;
    std::string_view typed_;
    TextQuery query_;
    std::string folded_;
    std::size_t limit_;
    base::Language language_;
};

}  // namespace

std::vector<SearchHit> search(const Index& index, std::string_view query, std::size_t limit,
                              base::Language language)
{
    return Search(index, query, limit, language).run();
}

std::vector<SearchHit> search(const model::Atlas& atlas, std::string_view query, std::size_t limit)
{
    return search(Index(atlas), query, limit);
}

bool matchesText(const model::Atlas& atlas, const model::Network& network, std::string_view query)
{
    return TextQuery(query).matches(foldedText(atlas, network));
}

}  // namespace filter
