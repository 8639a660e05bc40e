#include "output/map/map_paint.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "geo/clip.hpp"
#include "output/map/level_paths.hpp"
#include "paint/map_program.hpp"

namespace output {

namespace {

geo::PointF pointF(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }

double widestStroke(const scene::MapFrame& frame)
{
    double widest = 0;
    for (const scene::Stroke& stroke : frame.style.lines)
        widest = std::max(widest, static_cast<double>(stroke.widthPx));
    for (const scene::RegionFill& fill : frame.fills)
        widest = std::max(widest, static_cast<double>(fill.outline.widthPx));
    return widest;
}

/// The sea inside a ring.
AreaPaint seaWithin(const std::vector<geo::Point>& ring, scene::Rgba color)
{
    AreaPaint area{{}, paint::plain(color)};
    for (const geo::Point p : ring) area.rings.add(pointF(p.x, p.y));
    area.rings.finish(3);
    return area;
}

std::vector<geo::Point> cornersOf(const geo::Box& box)
{
    return {{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}};
}

/// Carries out the steps of a frame's program.
class MapPainter {
public:
    MapPainter(const scene::MapFrame& frame, double thinningPx)
        : frame_(frame), viewport_(frame.camera, frame.boxPx, frame.scale),
          clipPx_(frame.boxPx.grown(widestStroke(frame) + 2)), thinningPx_(thinningPx)
    {
    }

    std::vector<MapPaint> paints()
    {
        const paint::Levels levels = paint::levelsOf(frame_);
        if (levels.detail)
            coverage_ = paint::coverageRing(frame_.map->levels[*levels.detail].coverageDeg,
                                            [this](geo::LonLat place) { return viewport_.toPx(place); });
        const paint::Overlap overlap = paint::overlapOf(coverage_, visible());
        for (const paint::MapStep& step : paint::mapProgram(frame_, levels, overlap))
            std::visit([this](const auto& one) { paint(one); }, step);
        return std::move(paints_);
    }

private:
    geo::Box visible() const { return frame_.boxPx.grown(2); }
    const geo::MapLevel& level(std::size_t number) const { return frame_.map->levels[number]; }

    const LevelPaths& paths(std::size_t number)
    {
        if (pathsOf_ != number) {
            pathsOf_ = number;
            paths_.emplace(level(number), viewport_, clipPx_, thinningPx_);
        }
        return *paths_;
    }

    void add(AreaPaint area)
    {
        if (!area.rings.empty()) paints_.emplace_back(std::move(area));
    }
    void add(LinePaint lines)
    {
        if (!lines.lines.empty()) paints_.emplace_back(std::move(lines));
    }

    void paint(const paint::Ground& step)
    {
        add(seaWithin(step.insideCoverageOf ? geo::clipPolygon(coverage_, visible())
                                            : cornersOf(frame_.boxPx),
                      step.color));
    }

    void paint(const paint::FillLand& step)
    {
        AreaPaint land{{}, paint::plain(step.color)};
        paths(step.level)
            .addRings(level(step.level).firstLandRing, level(step.level).landRingCount, land.rings);
        add(std::move(land));
    }

    void paint(const paint::FillRegions& step)
    {
        AreaPaint area{{}, step.look};
        for (const std::uint32_t region : step.regions)
            paths(step.level).addArea(level(step.level).regions[region], area.rings);
        add(std::move(area));
    }

    void paint(const paint::FillLakes& step)
    {
        AreaPaint lakes{{}, paint::plain(step.color)};
        for (const geo::Region& lake : level(step.level).ofKind(geo::RegionKind::Lake))
            paths(step.level).addArea(lake, lakes.rings);
        add(std::move(lakes));
    }

    void paint(const paint::StrokeClass& step)
    {
        LinePaint lines{{}, step.stroke};
        paths(step.level).addLines(step.lineClass, step.stroke.dashPx > 0, lines.lines);
        add(std::move(lines));
    }

    void paint(const paint::StrokeOutlines& step)
    {
        LinePaint lines{{}, step.stroke};
        for (const std::uint32_t region : step.regions)
            paths(step.level)
                .addOutline(level(step.level).regions[region], step.stroke.dashPx > 0, lines.lines);
        add(std::move(lines));
    }

    const scene::MapFrame& frame_;
    geo::Viewport viewport_;
    geo::Box clipPx_;
    double thinningPx_;
    std::vector<geo::Point> coverage_;    ///< rim of the detail's
    std::optional<std::size_t> pathsOf_;  ///< the level of paths_
    std::optional<LevelPaths> paths_;
    std::vector<MapPaint> paints_;
};

}  // namespace

std::vector<MapPaint> mapPaints(const scene::MapFrame& frame, double thinningPx)
{
    return MapPainter(frame, thinningPx).paints();
}

Contours stripes(const geo::Box& boxPx, double periodPx, double fromPx, double toPx)
{
    Contours out;
    if (boxPx.empty() || !(periodPx >= 0.5) || !(toPx > fromPx)) return out;
    // t = (x + y) / sqrt(2) across the stripes, s along them; the corners of the box bound both.
    const double root = std::sqrt(2.0);
    const double tMin = (boxPx.minX + boxPx.minY) / root, tMax = (boxPx.maxX + boxPx.maxY) / root;
    const double sMin = (boxPx.minX - boxPx.maxY) / root, sMax = (boxPx.maxX - boxPx.minY) / root;
    const auto at = [&](double t, double s) { return pointF((t + s) / root, (t - s) / root); };
    for (double n = std::floor((tMin - toPx) / periodPx); n * periodPx + fromPx < tMax; ++n) {
        const double t0 = n * periodPx + fromPx, t1 = n * periodPx + toPx;
        if (t1 < tMin) continue;
        for (const geo::PointF p : {at(t0, sMin), at(t0, sMax), at(t1, sMax), at(t1, sMin)}) out.add(p);
        out.finish(3);
    }
    return out;
}

}  // namespace output
