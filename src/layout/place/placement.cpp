#include "layout/place/placement.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "geo/map_extent.hpp"
#include "layout/map/fills.hpp"
#include "layout/map/overlap_light.hpp"
#include "layout/place/hand_names.hpp"
#include "layout/place/names.hpp"

namespace layout {

namespace {

constexpr double placementCellPx = 90;
// The map is moved by so much before another part of it is placed.
constexpr double stepPx = 512;
// Maps of a picture, each at the zoom bands that a wheel passes to and fro.
constexpr std::size_t mostKept = 12;
// Placing ahead: of how many maps, how soon, and how much with each picture (names' units).
constexpr std::size_t mostMaps = 6, sliceUnits = 200;
constexpr double picturesAhead = 60;

/// A placement that is being made: all but the names at once, those little by little.
class Making {
public:
    explicit Making(const FrameContext& context)
        : occupancy_(bandRatio, context.metrics.px(placementCellPx)),
          names_(placed_.entries, placed_.marks, handNames_, occupancy_)
    {
        Fills fills = makeFills(context, std::nullopt);
        lightRegions(context, fills);
        // Most important first: each takes its room before the next one looks for some.
        placed_.towns = placeTowns(context, occupancy_);
        placed_.askedTown = placeAskedTown(context, occupancy_);
        handNames_ = placeHandNames(context, occupancy_);
        placed_.marks = placeSelectionMarks(context, occupancy_);
        placeHandDots(context, placed_.marks, handNames_, occupancy_);
        placed_.asideNote = placeAsideNote(context, occupancy_);
        placed_.regions = placeRegionMarks(context, fills, occupancy_);
        placed_.gathering = gatherEntries(context);
        placed_.entries = placeEntries(context, placed_.gathering, handNames_, occupancy_);
        placeGathered(context, placed_.gathering, occupancy_);
        nameSelectionMarks(context, handNames_, placed_.marks, occupancy_);
        nameTowns(context, placed_.towns, occupancy_);
        placed_.pips = placePips(context, fills.overlaps, occupancy_);
    }
    Making(const Making&) = delete;
    Making& operator=(const Making&) = delete;

    bool step(const FrameContext& context, std::size_t units) { return names_.step(context, units); }

    Placement finish(const FrameContext& context)
    {
        while (!step(context, wholeUnits)) continue;
        placed_.names = names_.take();
        return std::move(placed_);
    }

private:
    static constexpr std::size_t wholeUnits = 1000000;
    Placement placed_;
    std::vector<Mark> handNames_;
    Occupancy occupancy_;
    NamePlacing names_;
};

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

}  // namespace

/// All that a placement depends on.
struct PlacementKey {
    PictureInput asked;  ///< without what is not placed
    PlacedFrame frame;
    scene::FrameKind kind = scene::FrameKind::Main;
    Naming naming = Naming::Every;
    bool composed = false;
    std::array<double, 3> metrics{};
    std::optional<PlacedFrame> aside;
    friend bool operator==(const PlacementKey&, const PlacementKey&) = default;
};

namespace {

PlacementKey keyOf(const FrameContext& context)
{
    const Request& request = context.request;
    PlacementKey key{request, placedFrame(context), context.kind, context.naming, context.composed,
                     {},      std::nullopt};
    key.metrics = {context.metrics.scale, context.metrics.text, context.metrics.line};
    key.asked.view.cameras = key.asked.cameras = {};
    key.asked.hovered.reset();
    key.asked.hoveredRegion.reset();
    key.asked.preview = state::Preview::None;
    key.asked.legend = {};
    key.asked.stage.caption.reset();
    key.asked.placing = {};
    // Sizes by members follow from the canvas.
    if (!context.memberScale.active()) key.asked.canvas.widthPx = key.asked.canvas.heightPx = 0;
    if (context.sideMap) {
        // Where on the picture it stands is no matter here.
        const geo::Box& box = context.sideMap->boxPx();
        key.aside = PlacedFrame{context.sideMap->camera(), {0, 0, box.width(), box.height()}};
    }
    return key;
}

/// Where the map arrives first if it goes on as it did, and then; nothing if it stood still or is far from
/// any other part.
std::vector<PlacementKey> nextKeys(const PlacementKey& key, geo::LonLat before, geo::LonLat now)
{
    const geo::Camera& placed = key.frame.camera;
    const double stepM = stepPx * placed.metresPerPx;
    const geo::Point middle = geo::project(placed.projection, placed.centre),
                     at = geo::project(placed.projection, now),
                     way = at - geo::project(placed.projection, before);
    const double length = std::hypot(way.x, way.y);
    std::vector<PlacementKey> keys;
    if (length <= 0 || length > stepM / 2) return keys;
    // Pictures until the edge of this part is reached.
    const auto picturesTo = [&](double from, double speed) {
        if (std::abs(speed) < 0.05 * length) return 2 * picturesAhead;
        return ((speed > 0 ? stepM / 2 : -stepM / 2) - from) / speed;
    };
    const double across = picturesTo(at.x - middle.x, way.x), along = picturesTo(at.y - middle.y, way.y);
    const double first = std::min(across, along);
    geo::Point by;
    for (const double reached : {first, std::max(across, along)}) {
        if (reached > picturesAhead) break;
        if (across <= reached) by.x = way.x > 0 ? stepM : -stepM;
        if (along <= reached) by.y = way.y > 0 ? stepM : -stepM;
        const geo::Point there{std::round((middle.x + by.x) / stepM) * stepM,
                               std::round((middle.y + by.y) / stepM) * stepM};
        keys.push_back(key);
        keys.back().frame.camera.centre = geo::nearestCentre(placed.projection, there);
    }
    return keys;
}

FrameContext contextOf(const FrameContext& shown, const PlacementKey& key)
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
    PlacementKey key;
    Placement placement;
};

/// Of one map of the picture: how it moves, and the part that is placed ahead.
struct Placements::Ahead {
    PlacementKey key;                  ///< of what was shown last
    geo::LonLat centre;                ///< where its middle was
    std::optional<PlacementKey> next;  ///< what is being made
    std::unique_ptr<Making> making;
};

Placements::Placements() = default;
Placements::~Placements() = default;

std::shared_ptr<const Placement> Placements::of(const FrameContext& context)
{
    PlacementKey key = keyOf(context);
    std::shared_ptr<const Kept> kept = find(key);
    if (!kept) {
        ++made_;
        kept = keep(key, makeFor(context, key));
    }
    goOnAhead(context, key);
    return {kept, &kept->placement};
}

std::shared_ptr<const Placements::Kept> Placements::find(const PlacementKey& key)
{
    const auto found =
        std::find_if(kept_.begin(), kept_.end(), [&](const auto& kept) { return kept->key == key; });
    if (found == kept_.end()) return nullptr;
    std::shared_ptr<const Kept> kept = *found;
    kept_.erase(found);
    kept_.push_front(kept);
    return kept;
}

std::shared_ptr<const Placements::Kept> Placements::keep(const PlacementKey& key, Placement placement)
{
    if (kept_.size() >= mostKept) kept_.pop_back();
    kept_.push_front(std::make_shared<const Kept>(Kept{key, std::move(placement)}));
    return kept_.front();
}

/// What was begun ahead is brought to its end.
Placement Placements::makeFor(const FrameContext& context, const PlacementKey& key)
{
    const FrameContext placed = contextOf(context, key);
    for (Ahead& ahead : ahead_)
        if (ahead.next == key) {
            ahead.next.reset();
            return std::exchange(ahead.making, nullptr)->finish(placed);
        }
    return Making(placed).finish(placed);
}

/// The part of the map that comes next in the direction in which it moves, a slice with each picture.
void Placements::goOnAhead(const FrameContext& context, const PlacementKey& key)
{
    if (isBlending(context.viewport.camera())) return;
    const auto isSameMap = [&](const Ahead& ahead) {
        PlacementKey moved = ahead.key;
        moved.frame.camera.centre = key.frame.camera.centre;
        return moved == key;
    };
    const auto known = std::find_if(ahead_.begin(), ahead_.end(), isSameMap);
    const geo::LonLat centre = context.viewport.camera().centre;
    if (known == ahead_.end()) {
        if (ahead_.size() >= mostMaps) ahead_.erase(ahead_.begin());
        ahead_.push_back({key, centre, std::nullopt, nullptr});
        return;
    }
    Ahead& ahead = *known;
    const geo::LonLat before = std::exchange(ahead.centre, centre);
    ahead.key = key;
    if (ahead.making) {
        const FrameContext placed = contextOf(context, *ahead.next);
        if (!ahead.making->step(placed, sliceUnits)) return;
        keep(*ahead.next, ahead.making->finish(placed));
        ahead.making.reset();
        ahead.next.reset();
        return;
    }
    for (const PlacementKey& next : nextKeys(key, before, centre)) {
        if (find(next)) continue;
        ahead.making = std::make_unique<Making>(contextOf(context, next));
        ahead.next = next;
        return;
    }
}

}  // namespace layout
