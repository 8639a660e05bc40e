#include "filter/text/called_town.hpp"

#include <algorithm>

#include "filter/text/place_search.hpp"

namespace filter {

namespace {

// In German a town in Germany is meant rather than one abroad.
constexpr std::uint64_t homeFactor = 10;
constexpr std::uint64_t farLarger = 20;

std::uint64_t weightOf(const model::Place& place, base::Language language)
{
    const bool home = language == base::Language::De && place.countryCode == "DE";
    return std::max<std::uint64_t>(place.population, 1) * (home ? homeFactor : 1);
}

}  // namespace

CalledTown calledTown(const Index& index, std::string_view name, base::Language language,
                      base::FunctionRef<bool(model::PlaceId)> isCollected)
{
    const PlaceLookup found = lookUpPlace(index, name, {}, language);
    const std::vector<PlaceHit>& hits = found.places.empty() ? found.suggestions : found.places;
    std::vector<model::PlaceId> towns(hits.begin(), hits.end());
    if (found.places.empty())
        return {towns.empty() ? CalledTown::Is::Unknown : CalledTown::Is::Similar, std::move(towns)};
    const model::Gazetteer& gazetteer = index.atlas().gazetteer();
    const std::uint64_t first = weightOf(gazetteer[towns.front()], language);
    const bool clear = std::all_of(towns.begin() + 1, towns.end(), [&](model::PlaceId other) {
        return first >= farLarger * weightOf(gazetteer[other], language);
    });
    if (clear) return {CalledTown::Is::Clear, std::move(towns)};
    const auto others = std::stable_partition(towns.begin(), towns.end(), isCollected);
    return {others - towns.begin() == 1 ? CalledTown::Is::Clear : CalledTown::Is::Several, std::move(towns)};
}

}  // namespace filter
