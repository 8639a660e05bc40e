#include "filter/own_places.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/fold.hpp"
#include "filter/member_index.hpp"
#include "geo/great_circle.hpp"

namespace filter {

namespace {

using model::OwnPlace;

/// Two positions of one name and country nearer than that are one place; see findListedPlace.
constexpr double samePlaceKm = 25;

class Maker {
public:
    Maker(const model::Atlas& atlas, const model::Gazetteer* before) : atlas_(atlas)
    {
        if (!before) return;
        for (const OwnPlace& place : before->ownPlaces()) {
            former_[base::fold(place.name)].push_back(made_.size());
            made_.push_back(place);
            made_.back().folded.clear();  // gone until somebody names it
        }
    }

    void take(const model::MemberPlace& named)
    {
        if (!named.place || named.name.empty()) return;
        std::string folded = base::fold(named.name.de);
        if (folded.empty() || isThere(named, folded)) return;
        OwnPlace place;
        place.country = atlas_.geography().findCountry(named.country);
        if (!place.country.valid()) place.country = countryAt(*named.place);
        if (!place.country.valid()) return;
        place.countryCode = atlas_.geography()[place.country].code;
        place.name = named.name.de;
        if (named.name.en != named.name.de) place.nameEn = named.name.en;
        place.folded = std::move(folded);
        place.position = *named.place;
        if (place.countryCode == "DE") stand(place, named.state);
        const std::size_t at = slotOf(place);
        byName_[place.folded].push_back(at);
        if (at == made_.size())
            made_.push_back(std::move(place));
        else
            made_[at] = std::move(place);
    }

    std::vector<OwnPlace> finished() { return std::move(made_); }

private:
    /// That of the same place before, else a new one.
    std::size_t slotOf(const OwnPlace& place) const
    {
        if (const auto found = former_.find(place.folded); found != former_.end())
            for (const std::size_t at : found->second)
                if (made_[at].folded.empty() && made_[at].countryCode == place.countryCode &&
                    geo::distanceKm(made_[at].position, place.position) < samePlaceKm)
                    return at;
        return made_.size();
    }

    bool isThere(const model::MemberPlace& named, const std::string& folded) const
    {
        if (const auto found = byName_.find(folded); found != byName_.end())
            for (const std::size_t at : found->second)
                if (geo::distanceKm(made_[at].position, *named.place) < samePlaceKm) return true;
        const auto known = findListedPlace(atlas_, named);
        return known && !atlas_.gazetteer().isOwn(known->first);
    }

    const geo::Region* regionAt(geo::RegionKind kind, geo::LonLat position) const
    {
        // The finest level last.
        for (auto level = atlas_.map().levels.rbegin(); level != atlas_.map().levels.rend(); ++level)
            if (const geo::Region* region = geo::regionAt(*level, kind, position)) return region;
        return nullptr;
    }

    model::CountryId countryAt(geo::LonLat position) const
    {
        const geo::Region* region = regionAt(geo::RegionKind::Country, position);
        return region ? atlas_.geography().findCountry(region->codeView()) : model::CountryId{};
    }

    void stand(OwnPlace& place, const std::string& written) const
    {
        const geo::Region* region = regionAt(geo::RegionKind::State, place.position);
        place.state = atlas_.geography().findState(region ? region->codeView() : std::string_view(written));
        if (const geo::Region* district = regionAt(geo::RegionKind::District, place.position))
            place.district = atlas_.geography().findDistrict(district->codeView());
    }

    const model::Atlas& atlas_;
    std::vector<OwnPlace> made_;
    std::map<std::string, std::vector<std::size_t>> byName_, former_;
};

}  // namespace

std::shared_ptr<const model::Gazetteer> withOwnPlaces(const model::Atlas& atlas,
                                                      const model::Gazetteer* before)
{
    Maker maker(atlas, before);
    for (const model::Network& network : atlas.networks())
        if (network.isNetwork && network.memberPlaces.isMembership())
            for (const model::MemberPlace& place : network.memberPlaces.places) maker.take(place);
    for (const model::TownLink& link : atlas.links()) {
        maker.take(link.a);
        maker.take(link.b);
    }
    std::vector<OwnPlace> places = maker.finished();
    const auto had = atlas.gazetteer().ownPlaces();
    if (std::equal(places.begin(), places.end(), had.begin(), had.end())) return nullptr;
    return atlas.gazetteer().with(std::move(places));
}

bool isGone(const model::Gazetteer& gazetteer, model::PlaceId place)
{
    if (!gazetteer.isOwn(place)) return false;
    return gazetteer.ownPlaces()[place.index - gazetteer.size() - gazetteer.smallCount()].folded.empty();
}

std::shared_ptr<const model::Atlas> knowingOwnPlaces(std::shared_ptr<const model::Atlas> atlas,
                                                     const model::Gazetteer* before)
{
    std::shared_ptr<const model::Gazetteer> gazetteer = withOwnPlaces(*atlas, before);
    if (!gazetteer) return atlas;
    model::Atlas::Parts parts = atlas->parts();
    parts.gazetteer = std::move(gazetteer);
    return std::make_shared<const model::Atlas>(std::move(parts));
}

bool namesOtherPlaces(const model::Atlas& before, const model::Atlas& after,
                      const std::vector<std::size_t>& changed)
{
    if (!before.parts().links.isSame(after.parts().links)) return true;
    for (const std::size_t at : changed)
        if (before.networks()[at].memberPlaces.places != after.networks()[at].memberPlaces.places)
            return true;
    for (std::size_t at = before.networks().size(); at < after.networks().size(); ++at)
        if (!after.networks()[at].memberPlaces.places.empty()) return true;
    return false;
}

}  // namespace filter
