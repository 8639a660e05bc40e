#include "state/view.hpp"

#include <algorithm>
#include <cmath>

#include "geo/map_extent.hpp"

namespace state {

namespace {

// Germany is tall: it gets the width its height asks for, and the world the rest.
constexpr double twinWidthPerHeight = 0.74;
constexpr double twinLargestShare = 0.46, twinSmallestShare = 0.3;
// From this height for each width on both are larger one above the other; the world gets the height that it
// has at that width, with some for the side map.
constexpr double stackedFromHeight = 1.3, stackedWorldPerWidth = 0.62, stackedWorldMost = 0.45;

// The world leaves the foot of its frame to the side map of Europe, which stands in the southern seas.
constexpr double worldShareOfHeight = 0.79;
constexpr double worldTopPx = 8;
constexpr double smallestSharedPx = 380;  // smaller frames have no side map

/// The whole world in the upper part of the frame.
geo::Camera homeWorld(const FrameSize& size)
{
    geo::Camera camera = geo::homeWorld(size.widthPx, size.heightPx);
    if (!(size.widthPx >= smallestSharedPx) || !(size.heightPx >= smallestSharedPx)) return camera;
    const geo::Box extentM = geo::homeExtentM(geo::ProjectionId::World);
    camera.metresPerPx =
        std::max(camera.metresPerPx, extentM.height() / (worldShareOfHeight * size.heightPx));
    const double centreM = extentM.maxY - (size.heightPx / 2 - worldTopPx) * camera.metresPerPx;
    camera.centre = geo::nearestCentre(geo::ProjectionId::World, {extentM.centre().x, centreM});
    return geo::clamped(camera, size.widthPx, size.heightPx);
}

}  // namespace

std::size_t frameCount(ViewKind kind) { return kind == ViewKind::Twin ? 2 : 1; }

FrameSize frameSize(ViewKind kind, double mapWidthPx, double mapHeightPx, std::size_t frame)
{
    if (kind != ViewKind::Twin) return {mapWidthPx, mapHeightPx};
    if (mapHeightPx > stackedFromHeight * mapWidthPx) {
        const double world =
            std::round(std::min(mapWidthPx * stackedWorldPerWidth, mapHeightPx * stackedWorldMost));
        return {mapWidthPx, frame == 0 ? mapHeightPx - world : world};
    }
    const double left = std::round(std::clamp(mapHeightPx * twinWidthPerHeight,
                                              mapWidthPx * twinSmallestShare, mapWidthPx * twinLargestShare));
    return {frame == 0 ? left : mapWidthPx - left, mapHeightPx};
}

geo::Camera homeCamera(geo::ProjectionId projection, const FrameSize& size)
{
    switch (projection) {
    case geo::ProjectionId::World:
        return homeWorld(size);
    case geo::ProjectionId::Europe:
        return geo::homeEurope(size.widthPx, size.heightPx);
    case geo::ProjectionId::Germany:
        return geo::homeGermany(size.widthPx, size.heightPx);
    }
    return {};
}

geo::Camera homeCamera(ViewKind kind, double mapWidthPx, double mapHeightPx, std::size_t frame)
{
    const FrameSize size = frameSize(kind, mapWidthPx, mapHeightPx, frame);
    switch (kind) {
    case ViewKind::World:
        return homeCamera(geo::ProjectionId::World, size);
    case ViewKind::Europe:
        return homeCamera(geo::ProjectionId::Europe, size);
    case ViewKind::Germany:
        return homeCamera(geo::ProjectionId::Germany, size);
    case ViewKind::Twin:
        return homeCamera(frame == 0 ? geo::ProjectionId::Germany : geo::ProjectionId::World, size);
    }
    return {};
}

std::array<geo::Camera, maxFrames> refitted(const View& view, const FrameSize& from, const FrameSize& to)
{
    std::array<geo::Camera, maxFrames> cameras = view.cameras;
    if (from == to) return cameras;
    for (std::size_t frame = 0; frame < frameCount(view.kind); ++frame) {
        geo::Camera& camera = cameras[frame];
        const FrameSize before = frameSize(view.kind, from.widthPx, from.heightPx, frame);
        const FrameSize after = frameSize(view.kind, to.widthPx, to.heightPx, frame);
        const geo::Camera oldHome = homeCamera(camera.projection, before),
                          newHome = homeCamera(camera.projection, after);
        if (camera == oldHome) {
            camera = newHome;
            continue;
        }
        // Nothing that was in the picture leaves it: the tighter side decides.
        camera.metresPerPx *= std::max(before.widthPx / after.widthPx, before.heightPx / after.heightPx);
        camera = geo::clamped(camera, after.widthPx, after.heightPx);
    }
    return cameras;
}

}  // namespace state
