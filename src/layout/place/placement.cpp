#include "layout/place/placement.hpp"

#include <algorithm>
#include <cmath>

#include "geo/map_extent.hpp"
#include "layout/map/fills.hpp"
#include "layout/map/overlap_light.hpp"

namespace layout {

namespace {

constexpr double placementCellPx = 90;
// The map is moved by so much before another part of it is placed.
constexpr double stepPx = 512;
// Maps of a picture, each at the zoom bands that a wheel passes to and fro.
constexpr std::size_t mostKept = 12;

Placement place(const FrameContext& context)
{
    Fills fills = makeFills(context, std::nullopt);
    lightRegions(context, fills);
    Occupancy occupancy(bandRatio, context.metrics.px(placementCellPx));
    // Most important first: each takes its room before the next one looks for some.
    Placement placed;
    placed.towns = placeTowns(context, occupancy);
    placed.askedTown = placeAskedTown(context, occupancy);
    placed.marks = placeSelectionMarks(context, occupancy);
    placed.asideNote = placeAsideNote(context, occupancy);
    placed.regions = placeRegionMarks(context, fills, occupancy);
    placed.gathering = gatherEntries(context);
    placed.entries = placeEntries(context, placed.gathering, occupancy);
    placeGathered(context, placed.gathering, occupancy);
    nameSelectionMarks(context, placed.marks, occupancy);
    nameTowns(context, placed.towns, occupancy);
    placed.pips = placePips(context, fills.overlaps, occupancy);
    placed.names = placeNames(context, placed.entries, placed.marks, occupancy);
    return placed;
}

bool isBlending(const geo::Camera& camera) { return camera.blend > 0 && camera.blend < 1; }

/// The frame that is placed in place of the one that is shown: at its band's scale, its middle on a grid, and
/// so much larger that it holds the shown one and half a frame around it.
struct PlacedFrame {
    geo::Camera camera;
    geo::Box boxPx;
    friend bool operator==(const PlacedFrame&, const PlacedFrame&) = default;
};

PlacedFrame placedFrame(const FrameContext& context)
{
    geo::Camera camera = context.viewport.camera();
    // Between two projections every frame is another plane.
    if (isBlending(camera)) return {camera, context.boxPx};
    if (camera.blend >= 1) camera.projection = camera.blendTarget;
    camera.blendTarget = camera.projection;
    camera.blend = 0;
    camera.metresPerPx = context.band.metresPerPx();
    const double stepM = stepPx * camera.metresPerPx;
    const geo::Point centre = geo::project(camera.projection, camera.centre);
    camera.centre = geo::nearestCentre(
        camera.projection, {std::round(centre.x / stepM) * stepM, std::round(centre.y / stepM) * stepM});
    const double step = stepPx * context.metrics.scale;
    return {camera, {0, 0, 2 * context.boxPx.width() + step, 2 * context.boxPx.height() + step}};
}

/// All that a placement depends on.
struct Key {
    PictureInput asked;  ///< without what is not placed
    PlacedFrame frame;
    scene::FrameKind kind = scene::FrameKind::Main;
    Naming naming = Naming::Every;
    bool composed = false;
    std::array<double, 3> metrics{};
    std::optional<PlacedFrame> aside;
    friend bool operator==(const Key&, const Key&) = default;
};

Key keyOf(const FrameContext& context)
{
    const Request& request = context.request;
    Key key{request, placedFrame(context), context.kind, context.naming, context.composed, {}, std::nullopt};
    key.metrics = {context.metrics.scale, context.metrics.text, context.metrics.line};
    key.asked.view.cameras = key.asked.cameras = {};
    key.asked.hovered.reset();
    key.asked.hoveredRegion.reset();
    key.asked.preview = state::Preview::None;
    key.asked.stage.caption.reset();
    // Sizes by members follow from the canvas.
    if (!context.memberScale.active()) key.asked.canvas.widthPx = key.asked.canvas.heightPx = 0;
    if (context.sideMap) {
        // Where on the picture it stands is no matter here.
        const geo::Box& box = context.sideMap->boxPx();
        key.aside = PlacedFrame{context.sideMap->camera(), {0, 0, box.width(), box.height()}};
    }
    return key;
}

FrameContext contextOf(const FrameContext& shown, const Key& key)
{
    FrameContext placed = shown;
    placed.boxPx = key.frame.boxPx;
    placed.viewport = geo::Viewport(key.frame.camera, key.frame.boxPx, shown.viewport.scale());
    placed.band = BandSpace(placed.viewport);
    placed.otherFrames.clear();
    placed.insetsPx.clear();
    if (key.aside)
        placed.sideMap = geo::Viewport(key.aside->camera, key.aside->boxPx, shown.viewport.scale());
    return placed;
}

}  // namespace

struct Placements::Kept {
    Key key;
    Placement placement;
};

std::shared_ptr<const Placement> Placements::of(const FrameContext& context)
{
    Key key = keyOf(context);
    const auto found =
        std::find_if(kept_.begin(), kept_.end(), [&](const auto& kept) { return kept->key == key; });
    std::shared_ptr<const Kept> kept;
    if (found != kept_.end()) {
        kept = *found;
        kept_.erase(found);
    } else {
        ++made_;
        Placement placement = place(contextOf(context, key));
        kept = std::make_shared<const Kept>(Kept{std::move(key), std::move(placement)});
        if (kept_.size() >= mostKept) kept_.pop_back();
    }
    kept_.push_front(kept);
    return {kept, &kept->placement};
}

}  // namespace layout
