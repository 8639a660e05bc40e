#include "output/map/map_paint.hpp"

#include <cmath>

#include "geo/clip.hpp"
#include "output/map/level_paths.hpp"

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

Fill solid(scene::Rgba color) { return {Fill::Pattern::Solid, {color, {}, {}}, 1, 0}; }

/// The sea inside a ring.
AreaPaint seaWithin(const std::vector<geo::Point>& ring, scene::Rgba color)
{
    AreaPaint paint{{}, solid(color)};
    for (const geo::Point p : ring) paint.rings.add(pointF(p.x, p.y));
    paint.rings.finish(3);
    return paint;
}

std::vector<geo::Point> cornersOf(const geo::Box& box)
{
    return {{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}};
}

/// Fills in the scene's order. Regions of one kind cannot overlap, so that those of one look can be one shape
/// as long as no other kind comes between.
void addFills(const scene::MapFrame& frame, const geo::MapLevel& level, const LevelPaths& paths,
              std::vector<MapPaint>& out)
{
    std::size_t runBegin = out.size();
    std::optional<geo::RegionKind> runKind;
    for (const scene::RegionFill& fill : frame.fills) {
        const geo::Region* region = level.find(fill.kind, fill.code);
        if (region == nullptr) continue;
        if (runKind != fill.kind) runBegin = out.size();
        runKind = fill.kind;
        const Fill look{fill.pattern, fill.colors, fill.colorCount, fill.bandPx};
        const auto same =
            std::find_if(out.begin() + static_cast<std::ptrdiff_t>(runBegin), out.end(),
                         [&](const MapPaint& paint) { return std::get<AreaPaint>(paint).fill == look; });
        AreaPaint& area = same != out.end() ? std::get<AreaPaint>(*same)
                                            : std::get<AreaPaint>(out.emplace_back(AreaPaint{{}, look}));
        paths.addArea(*region, area.rings);
    }
}

void addOutlines(const scene::MapFrame& frame, const geo::MapLevel& level, const LevelPaths& paths,
                 std::vector<MapPaint>& out)
{
    const std::size_t begin = out.size();
    for (const scene::RegionFill& fill : frame.fills) {
        if (!(fill.outline.widthPx > 0)) continue;
        const geo::Region* region = level.find(fill.kind, fill.code);
        if (region == nullptr) continue;
        const auto same = std::find_if(
            out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
            [&](const MapPaint& paint) { return std::get<LinePaint>(paint).stroke == fill.outline; });
        LinePaint& lines = same != out.end()
                               ? std::get<LinePaint>(*same)
                               : std::get<LinePaint>(out.emplace_back(LinePaint{{}, fill.outline}));
        paths.addOutline(*region, fill.outline.dashPx > 0, lines.lines);
    }
}

void addLevel(const scene::MapFrame& frame, const geo::MapLevel& level, const geo::Viewport& viewport,
              double thinningPx, std::vector<MapPaint>& out)
{
    const LevelPaths paths(level, viewport, frame.boxPx.grown(widestStroke(frame) + 2), thinningPx);

    AreaPaint land{{}, solid(frame.style.land)};
    paths.addRings(level.firstLandRing, level.landRingCount, land.rings);
    out.emplace_back(std::move(land));

    std::vector<MapPaint> fills;
    addFills(frame, level, paths, fills);
    std::move(fills.begin(), fills.end(), std::back_inserter(out));

    AreaPaint lakes{{}, solid(frame.style.lake)};
    for (const geo::Region& lake : level.ofKind(geo::RegionKind::Lake)) paths.addArea(lake, lakes.rings);
    out.emplace_back(std::move(lakes));

    for (std::size_t lineClass = static_cast<std::size_t>(geo::LineClass::Cut); lineClass-- > 0;) {
        const scene::Stroke& stroke = frame.style.lines[lineClass];
        if (!(stroke.widthPx > 0)) continue;
        LinePaint lines{{}, stroke};
        paths.addLines(static_cast<geo::LineClass>(lineClass), stroke.dashPx > 0, lines.lines);
        out.emplace_back(std::move(lines));
    }

    std::vector<MapPaint> outlines;
    addOutlines(frame, level, paths, outlines);
    std::move(outlines.begin(), outlines.end(), std::back_inserter(out));
}

/// The outline of a level's coverage, densified: its edges bend in the picture.
std::vector<geo::Point> coverageRing(const geo::Box& coverageDeg, const geo::Viewport& viewport)
{
    constexpr int steps = 96;
    std::vector<geo::Point> ring;
    const auto edge = [&](geo::Point from, geo::Point to) {
        for (int i = 0; i < steps; ++i) {
            const geo::Point at = from + (to - from) * (static_cast<double>(i) / steps);
            ring.push_back(viewport.toPx({at.x, at.y}));
        }
    };
    const geo::Point a{coverageDeg.minX, coverageDeg.minY}, b{coverageDeg.maxX, coverageDeg.minY},
        c{coverageDeg.maxX, coverageDeg.maxY}, d{coverageDeg.minX, coverageDeg.maxY};
    edge(a, b);
    edge(b, c);
    edge(c, d);
    edge(d, a);
    return ring;
}

double areaOf(const std::vector<geo::Point>& ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::Point p = ring[i], q = ring[(i + 1) % ring.size()];
        twice += p.x * q.y - q.x * p.y;
    }
    return std::abs(twice) / 2;
}

}  // namespace

std::vector<MapPaint> mapPaints(const scene::MapFrame& frame, double thinningPx)
{
    std::vector<MapPaint> paints;
    paints.emplace_back(seaWithin(cornersOf(frame.boxPx), frame.style.sea));
    if (!frame.map || frame.level >= frame.map->levels.size()) return paints;
    const geo::Viewport viewport(frame.camera, frame.boxPx, frame.scale);

    const geo::MapLevel* detail = nullptr;
    std::vector<geo::Point> covered;  // the visible part of the detail's coverage
    if (frame.detailLevel && *frame.detailLevel < frame.map->levels.size()) {
        detail = &frame.map->levels[*frame.detailLevel];
        covered = geo::clipPolygon(coverageRing(detail->coverageDeg, viewport), frame.boxPx.grown(2));
    }
    const geo::Box box = frame.boxPx.grown(2);
    const bool coversAll = areaOf(covered) > box.width() * box.height() - 0.5;
    if (!coversAll) addLevel(frame, frame.map->levels[frame.level], viewport, thinningPx, paints);
    if (!covered.empty()) {
        // A level has nothing outside its coverage: no clip is needed, only clean sea beneath.
        paints.emplace_back(seaWithin(covered, frame.style.sea));
        addLevel(frame, *detail, viewport, thinningPx, paints);
    }
    std::erase_if(paints, [](const MapPaint& paint) {
        if (const auto* area = std::get_if<AreaPaint>(&paint)) return area->rings.empty();
        return std::get<LinePaint>(paint).lines.empty();
    });
    return paints;
}

bool isPlain(const Fill& fill) { return fill.pattern == Fill::Pattern::Solid || !(fill.bandPx > 0); }

scene::Rgba plainColor(const Fill& fill) { return fill.colors[fill.pattern == Fill::Pattern::Hatch ? 1 : 0]; }

StripeLook stripeLook(const Fill& fill)
{
    StripeLook look;
    const double band = fill.bandPx;
    if (fill.pattern == Fill::Pattern::Hatch) {
        look.ground = fill.colors[1];
        look.periodPx = band;
        look.bands.push_back({fill.colors[0], 0, scene::hatchShare * band});
        return look;
    }
    const std::size_t count = std::clamp<std::size_t>(fill.colorCount, 1, fill.colors.size());
    const bool opaque =
        std::all_of(fill.colors.begin(), fill.colors.begin() + static_cast<std::ptrdiff_t>(count),
                    [](scene::Rgba color) { return color.a == 255; });
    look.periodPx = static_cast<double>(count) * band;
    if (opaque) look.ground = fill.colors[0];
    for (std::size_t i = opaque ? 1 : 0; i < count; ++i) {
        const auto n = static_cast<double>(i);
        look.bands.push_back({fill.colors[i], n * band, opaque ? look.periodPx : (n + 1) * band});
    }
    return look;
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
