#include "filter/link_index.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "filter/member_index.hpp"

namespace filter {

namespace {

using model::PlaceId;

/// A town stands in many links: it is looked up once.
class Ends {
public:
    explicit Ends(const model::Atlas& atlas) : atlas_(atlas) {}

    PlaceId placeOf(const model::MemberPlace& end)
    {
        std::string key = end.name.de + '\n' + end.name.en + '\n' + end.country + '\n' + end.state;
        if (end.place)
            key += '\n' + std::to_string(end.place->lonDeg) + ' ' + std::to_string(end.place->latDeg);
        const auto [at, isNew] = known_.emplace(std::move(key), PlaceId{});
        if (isNew)
            if (const auto found = findListedPlace(atlas_, end)) at->second = found->first;
        return at->second;
    }

    std::optional<geo::LonLat> positionOf(const model::MemberPlace& end, PlaceId place) const
    {
        if (end.place || !place.valid()) return end.place;
        return atlas_.gazetteer()[place].position;
    }

private:
    const model::Atlas& atlas_;
    std::map<std::string, PlaceId> known_;
};

std::vector<LinkedPlace> found(const model::Atlas& atlas)
{
    std::vector<LinkedPlace> all;
    Ends ends(atlas);
    for (std::size_t i = 0; i < atlas.links().size(); ++i) {
        const model::TownLink& link = atlas.links()[i];
        const PlaceId a = ends.placeOf(link.a), b = ends.placeOf(link.b);
        const auto number = static_cast<std::uint32_t>(i);
        if (a.valid()) all.push_back({number, true, a, b, ends.positionOf(link.b, b)});
        if (b.valid() && b != a) all.push_back({number, false, b, a, ends.positionOf(link.a, a)});
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const LinkedPlace& x, const LinkedPlace& y) { return x.self < y.self; });
    return all;
}

}  // namespace

LinkIndex::LinkIndex(const model::Atlas& atlas)
    : of_(atlas.parts().links), byPlace_(std::make_shared<const std::vector<LinkedPlace>>(found(atlas)))
{
}

LinkIndex::LinkIndex(const model::Atlas& atlas, const LinkIndex& before)
    : of_(atlas.parts().links),
      byPlace_(of_.isSame(before.of_) ? before.byPlace_
                                      : std::make_shared<const std::vector<LinkedPlace>>(found(atlas)))
{
}

std::span<const LinkedPlace> LinkIndex::at(PlaceId place) const
{
    const auto first =
        std::lower_bound(byPlace_->begin(), byPlace_->end(), place,
                         [](const LinkedPlace& one, PlaceId wanted) { return one.self < wanted; });
    const auto last =
        std::find_if(first, byPlace_->end(), [&](const LinkedPlace& one) { return one.self != place; });
    return {byPlace_->data() + (first - byPlace_->begin()), static_cast<std::size_t>(last - first)};
}

}  // namespace filter
