#include "state/view.hpp"

#include <algorithm>
#include <cmath>

namespace state {

namespace {

// Germany is tall and the world is wide.
constexpr double twinShareOfGermany = 0.38;

}  // namespace

std::size_t frameCount(ViewKind kind) { return kind == ViewKind::Twin ? 2 : 1; }

FrameSize frameSize(ViewKind kind, double mapWidthPx, double mapHeightPx, std::size_t frame)
{
    if (kind != ViewKind::Twin) return {mapWidthPx, mapHeightPx};
    const double left = std::round(mapWidthPx * twinShareOfGermany);
    return {frame == 0 ? left : mapWidthPx - left, mapHeightPx};
}

geo::Camera homeCamera(geo::ProjectionId projection, const FrameSize& size)
{
    switch (projection) {
    case geo::ProjectionId::World:
        return geo::homeWorld(size.widthPx, size.heightPx);
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
