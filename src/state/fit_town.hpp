// Where a town, a seat, a country, a German state or a district is to be seen: in the present view if it can,
// as near as its surroundings are of interest. Pure.
#pragma once

#include <optional>

#include "filter/criteria.hpp"
#include "model/atlas.hpp"
#include "state/app_state.hpp"

namespace state {

struct Sight {
    ViewKind kind = ViewKind::World;
    std::size_t frame = 0;
    geo::Camera camera;
};

/// `town` must be one of the gazetteer's.
Sight sightOf(const model::Atlas& atlas, const AppState& state, model::PlaceId town);
/// Nothing for larger regions and for those the map does not have. `mapPx`: the map area that the view's
/// cameras are made for.
std::optional<Sight> sightOf(const model::Atlas& atlas, const View& view, const FrameSize& mapPx,
                             const filter::RegionRef& region);
Sight sightOf(const model::Atlas& atlas, const View& view, const FrameSize& mapPx, model::PlaceId town);
std::optional<Sight> sightOf(const model::Atlas& atlas, const AppState& state,
                             const filter::RegionRef& region);
/// The home of the nearest view that has the place; nothing if the present one shows it. Twins stay twins.
std::optional<Sight> sightUnlessShown(const AppState& state, geo::LonLat place);

}  // namespace state
