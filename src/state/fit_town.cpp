#include "state/fit_town.hpp"

#include <algorithm>

namespace state {

namespace {

constexpr double nearGermanyM = 350, nearEuropeM = 900, nearWorldM = 3000;  // metres per pixel
constexpr std::string_view europe = "150";

struct Target {
    ViewKind kind;
    std::size_t frame;
    double metresPerPx;
};

/// The view that shows the place, and the frame in it: the present one if it can.
Target targetFor(const model::Geography& geography, ViewKind kind, const model::Place& place)
{
    const bool inGermany = place.countryCode == "DE";
    const bool inEurope = place.country.valid() && geography[geography[place.country].continent].code == europe;
    if (kind == ViewKind::Twin) return inGermany ? Target{kind, 0, nearGermanyM} : Target{kind, 1, nearWorldM};
    if (inGermany) return {ViewKind::Germany, 0, nearGermanyM};
    if (kind != ViewKind::World && inEurope) return {ViewKind::Europe, 0, nearEuropeM};
    return {ViewKind::World, 0, nearWorldM};
}

}  // namespace

TownSight sightOf(const model::Atlas& atlas, const AppState& state, model::PlaceId town)
{
    const model::Place place = atlas.gazetteer()[town];
    const Target target = targetFor(atlas.geography(), state.view.kind, place);
    TownSight sight{target.kind, target.frame, {}};
    sight.camera = target.kind == state.view.kind ? state.view.cameras[target.frame]
                                                  : homeCamera(target.kind, state.transient.mapWidthPx, state.transient.mapHeightPx, target.frame);
    sight.camera.centre = place.position;
    sight.camera.metresPerPx = std::min(sight.camera.metresPerPx, target.metresPerPx);
    return sight;
}

}  // namespace state
