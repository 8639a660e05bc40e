#include "filter/answers/related.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/fold.hpp"
#include "filter/answers/overlap.hpp"
#include "geo/great_circle.hpp"

namespace filter {

namespace {

using model::Network;

constexpr double sameCityKm = 25;

template <class T>
std::vector<T> shared(const std::vector<T>& a, const std::vector<T>& b)
{
    std::vector<T> both;
    for (const T& value : a)
        if (std::find(b.begin(), b.end(), value) != b.end()) both.push_back(value);
    return both;
}

/// Jaccard: the part of all values of both that both have.
double share(std::size_t both, std::size_t a, std::size_t b)
{
    const std::size_t either = a + b - both;
    return either == 0 ? 0.0 : static_cast<double>(both) / static_cast<double>(either);
}

std::vector<std::string> statesOf(const Network& network)
{
    std::set<std::string> states(network.states.organised.begin(), network.states.organised.end());
    states.insert(network.states.members.begin(), network.states.members.end());
    return {states.begin(), states.end()};
}

std::vector<model::Level> levelsOf(const Network& network)
{
    std::vector<model::Level> levels;
    for (std::size_t i = 0; i < model::countOf<model::Level>(); ++i)
        if (network.levels.contains(static_cast<model::Level>(i)))
            levels.push_back(static_cast<model::Level>(i));
    return levels;
}

std::vector<base::LocalText> sharedSeatCities(const Network& a, const Network& b)
{
    std::vector<base::LocalText> cities;
    for (const model::Seat& seat : a.seats) {
        const auto here = [&](const model::Seat& other) {
            return other.country == seat.country && base::fold(other.city.de) == base::fold(seat.city.de) &&
                   geo::distanceKm(other.place, seat.place) <= sameCityKm;
        };
        if (std::any_of(b.seats.begin(), b.seats.end(), here) &&
            std::find(cities.begin(), cities.end(), seat.city) == cities.end())
            cities.push_back(seat.city);
    }
    return cities;
}

class Relation {
public:
    Relation(const Index& index, model::NetworkId asked, const RelatedWeights& weights)
        : index_(index), asked_(asked), network_(index.atlas()[asked]), states_(statesOf(network_)),
          levels_(levelsOf(network_))
    {
        const auto usable = [](double weight) { return std::isfinite(weight) && weight > 0 ? weight : 0.0; };
        weights_ = {usable(weights.topics), usable(weights.region), usable(weights.level)};
    }

    RelatedEntry to(model::NetworkId id) const
    {
        const Network& other = index_.atlas()[id];
        RelatedEntry entry;
        entry.network = id;
        entry.topics = shared(network_.topics, other.topics);
        entry.countries = shared(network_.countries.known, other.countries.known);
        entry.states = shared(states_, statesOf(other));
        entry.levels = shared(levels_, levelsOf(other));
        entry.seatCities = sharedSeatCities(network_, other);
        const double members = sharedMembers(id, entry);

        double region =
            share(entry.countries.size(), network_.countries.known.size(), other.countries.known.size());
        region += entry.seatCities.empty() ? 0.0 : 1.0;
        region = members < 0 ? region / 2 : (region + members) / 3;
        const double total = weights_.topics + weights_.region + weights_.level;
        if (total > 0)
            entry.score =
                (weights_.topics * share(entry.topics.size(), network_.topics.size(), other.topics.size()) +
                 weights_.region * region +
                 weights_.level * share(entry.levels.size(), levels_.size(), levelsOf(other).size())) /
                total;
        return entry;
    }

private:
    /// Fills in the members in common; their share of the smaller list, or -1 if one has none.
    double sharedMembers(model::NetworkId id, RelatedEntry& entry) const
    {
        const auto mine = index_.members().of(asked_), theirs = index_.members().of(id);
        if (mine.empty() || theirs.empty()) return -1;
        const Overlap both = overlap(index_, {asked_, id}, OverlapOf::MemberPlaces);
        for (const OverlapItem& item : both.intersections.back().items) entry.members.push_back(item.member);
        return static_cast<double>(entry.members.size()) /
               static_cast<double>(std::min(mine.size(), theirs.size()));
    }

    const Index& index_;
    model::NetworkId asked_;
    const Network& network_;
    std::vector<std::string> states_;
    std::vector<model::Level> levels_;
    RelatedWeights weights_;
};

bool isReason(const RelatedEntry& entry)
{
    return !entry.topics.empty() || !entry.countries.empty() || !entry.states.empty() ||
           !entry.seatCities.empty() || !entry.members.empty();
}

}  // namespace

std::vector<RelatedEntry> related(const Index& index, model::NetworkId asked, const RelatedWeights& weights,
                                  std::size_t limit)
{
    const Relation relation(index, asked, weights);
    const bool isParty = index.atlas()[asked].scope == model::Scope::Party;
    std::vector<RelatedEntry> entries;
    for (std::size_t i = 0; i < index.size(); ++i) {
        const Network& other = index.atlas().networks()[i];
        if (i == asked.index || !other.isNetwork || (other.scope == model::Scope::Party) != isParty) continue;
        RelatedEntry entry = relation.to(model::NetworkId(i));
        if (entry.score > 0 && isReason(entry)) entries.push_back(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const RelatedEntry& a, const RelatedEntry& b) { return a.score > b.score; });
    if (entries.size() > limit) entries.resize(limit);
    return entries;
}

}  // namespace filter
