#include "state/take_hit.hpp"

#include "filter/facet/value.hpp"
#include "state/app_state.hpp"
#include "state/page.hpp"

namespace state {

Action takeHit(const AppState& state, const filter::SearchHit& hit)
{
    using Kind = filter::SearchHit::Kind;
    switch (hit.kind) {
    case Kind::Network:
        break;
    case Kind::City:
        return ShowTown{model::PlaceId(hit.place), true};
    case Kind::Country:
    case Kind::State:
        return ToggleValue{filter::Facet::Region, hit.region};
    case Kind::District:
        return PickRegion{.region = hit.region, .flyThere = true};
    case Kind::Topic:
        return ToggleValue{filter::Facet::Topic, filter::valueOf(hit.topic)};
    }
    return pressEntry(state, hit.network, false);
}

}  // namespace state
