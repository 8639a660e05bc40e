#include "filter/search.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "filter/network_text.hpp"
#include "model/words.hpp"

namespace filter {

namespace {

// Ranks: smaller is better.
constexpr int rankWholeName = 0;
constexpr int rankNameBegins = 1;
constexpr int rankWordBegins = 2;
constexpr int rankElsewhere = 3;

/// How well one name answers the query; nothing when no word of the name begins with it.
std::optional<int> rankOf(std::string_view name, const std::string& folded, const TextQuery& query)
{
    if (name.empty()) return std::nullopt;
    const std::string text = base::fold(name);
    if (text == folded) return rankWholeName;
    if (text.size() > folded.size() && text.compare(0, folded.size(), folded) == 0) return rankNameBegins;
    if (query.matches(text)) return rankWordBegins;
    return std::nullopt;
}

std::optional<int> best(std::optional<int> a, std::optional<int> b)
{
    if (!a) return b;
    if (!b) return a;
    return std::min(*a, *b);
}

std::optional<int> rankOf(const base::LocalText& name, const std::string& folded, const TextQuery& query)
{
    return best(rankOf(name.de, folded, query), rankOf(name.en, folded, query));
}

std::optional<int> rankOf(const model::Atlas& atlas, const model::Network& network, const std::string& folded, const TextQuery& query)
{
    std::optional<int> rank = best(rankOf(network.name, folded, query), rankOf(network.label, folded, query));
    rank = best(rank, rankOf(network.abbreviation, folded, query));
    for (const std::string& alias : network.aliases) rank = best(rank, rankOf(alias, folded, query));
    if (!rank && query.matches(foldedText(atlas, network))) rank = rankElsewhere;
    return rank;
}

class Hits {
public:
    Hits(SearchHit::Kind kind, std::size_t limit) : kind_(kind), limit_(limit) {}
    SearchHit& add(int rank)
    {
        SearchHit hit;
        hit.kind = kind_;
        hit.rank = rank;
        hits_.push_back(std::move(hit));
        return hits_.back();
    }
    void appendTo(std::vector<SearchHit>& out)
    {
        std::stable_sort(hits_.begin(), hits_.end(), [](const SearchHit& a, const SearchHit& b) { return a.rank < b.rank; });
        if (hits_.size() > limit_) hits_.resize(limit_);
        out.insert(out.end(), hits_.begin(), hits_.end());
    }

private:
    SearchHit::Kind kind_;
    std::size_t limit_;
    std::vector<SearchHit> hits_;
};

}  // namespace

std::vector<SearchHit> search(const model::Atlas& atlas, std::string_view query, std::size_t limit)
{
    const TextQuery words(query);
    std::vector<SearchHit> all;
    if (words.empty()) return all;
    std::string folded = words.words().front();
    for (std::size_t i = 1; i < words.words().size(); ++i) folded += ' ' + words.words()[i];

    Hits networks(SearchHit::Kind::Network, limit);
    for (std::size_t i = 0; i < atlas.networks().size(); ++i)
        if (const auto rank = rankOf(atlas, atlas.networks()[i], folded, words))
            networks.add(*rank).network = model::NetworkId(i);
    networks.appendTo(all);

    Hits cities(SearchHit::Kind::City, limit);
    for (const model::PlaceId place : atlas.gazetteer().search(folded, limit)) cities.add(0).place = place.index;
    cities.appendTo(all);

    Hits countries(SearchHit::Kind::Country, limit);
    for (const model::Country& country : atlas.geography().countries())
        if (const auto rank = rankOf(country.name, folded, words))
            countries.add(*rank).region = {RegionRef::Kind::Country, country.code};
    countries.appendTo(all);

    Hits states(SearchHit::Kind::State, limit);
    for (const model::State& state : atlas.geography().states())
        if (const auto rank = rankOf(state.name, folded, words))
            states.add(*rank).region = {RegionRef::Kind::State, state.code};
    states.appendTo(all);

    Hits topics(SearchHit::Kind::Topic, limit);
    for (std::size_t i = 0; i < model::countOf<model::Topic>(); ++i)
        if (const auto rank = rankOf(model::word(static_cast<model::Topic>(i)), folded, words))
            topics.add(*rank).topic = static_cast<model::Topic>(i);
    topics.appendTo(all);
    return all;
}

bool matchesText(const model::Atlas& atlas, const model::Network& network, std::string_view query)
{
    return TextQuery(query).matches(foldedText(atlas, network));
}

}  // namespace filter
