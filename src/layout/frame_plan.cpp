#include "layout/frame_plan.hpp"

#include <cmath>

#include "layout/furniture/furniture.hpp"
#include "layout/inset/overview.hpp"
#include "layout/inset/side_map.hpp"
#include "layout/place/placement.hpp"
#include "layout/stage/caption.hpp"
#include "layout/stage/room_size.hpp"

namespace layout {

namespace {

constexpr double twinGapPx = 3;

geo::Box mainBox(const Request& request, const geo::Box& map, std::size_t frame)
{
    if (request.view.kind != state::ViewKind::Twin) return map;
    const double scale = request.canvas.scale, width = map.width() / scale, height = map.height() / scale;
    const state::FrameSize first = state::frameSize(request.view.kind, width, height, 0);
    const double gap = std::round(std::round(twinGapPx / 2) * scale);
    // Where the first one has the whole width they stand one above the other.
    if (first.widthPx >= width) {
        const double split = map.minY + std::round(first.heightPx * scale);
        if (frame == 0) return {map.minX, map.minY, map.maxX, split - gap};
        return {map.minX, split + gap, map.maxX, map.maxY};
    }
    const double split = map.minX + std::round(first.widthPx * scale);
    if (frame == 0) return {map.minX, map.minY, split - gap, map.maxY};
    return {split + gap, map.minY, map.maxX, map.maxY};
}

/// Where what is asked sits; nothing while areas are filled or asked about, which a larger side map would lie
/// on.
std::vector<geo::LonLat> askedSeats(const Request& request)
{
    std::vector<geo::LonLat> places;
    if (!request.view.selection.empty() || request.view.region || request.view.withoutEntry) return places;
    const Ranks ranks(request);
    for (std::size_t i = 0; i < request.atlas.networks().size(); ++i)
        if (const model::NetworkId id(i); ranks.isAsked(id))
            if (const model::Seat* seat = request.atlas[id].mainSeat()) places.push_back(seat->place);
    return places;
}

}  // namespace

std::vector<FramePlan> planFrames(const Request& request, const geo::Box& mapPx)
{
    std::vector<FramePlan> plans;
    const std::size_t mains = state::frameCount(request.view.kind);
    for (std::size_t i = 0; i < mains; ++i)
        plans.push_back({scene::FrameKind::Main, i, mainBox(request, mapPx, i), request.cameras[i]});
    const std::vector<geo::LonLat> asked = askedSeats(request);
    for (std::size_t i = 0; i < mains; ++i) {
        const geo::Camera home =
            state::homeCamera(geo::ProjectionId::World,
                              state::frameSize(request.view.kind, mapPx.width() / request.canvas.scale,
                                               mapPx.height() / request.canvas.scale, i));
        plans[i].whole = showsWholeWorld(plans[i].camera, home);
        const auto side = placeSideMap(
            {.map = request.atlas.map(),
             .frameBoxPx = plans[i].boxPx,
             .camera = plans[i].camera,
             .homeCamera = home,
             .scale = request.canvas.scale,
             .textScale = request.lineScale > 1
                              ? leastAudienceTextScale(request.canvas.heightPx / request.canvas.scale)
                              : request.style.textScale,
             .forAudience = request.lineScale > 1,
             .besideLegend = i + 1 == mains && belowCaption(request).empty(),
             .footPx = i + 1 == mains ? footHeightPx(request, plans[i].boxPx.width()) : 0,
             .asked = asked},
            request.placements.sideMapHomes());
        if (side && !request.role.larger)
            plans.push_back({scene::FrameKind::SideMap, i, side->boxPx, side->camera});
        if (mains > 1) continue;
        const double foot = footHeightPx(request, plans[i].boxPx.width());
        if (const auto overview = placeOverview(request, plans[i].boxPx, plans[i].camera, foot))
            plans.push_back({scene::FrameKind::Overview, i, overview->boxPx, overview->camera});
    }
    return plans;
}

}  // namespace layout
