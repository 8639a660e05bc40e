#include "render/map/software_painter.hpp"

#include <algorithm>

#include "render/map/coverage.hpp"
#include "render/rect.hpp"

namespace render {

namespace {

/// Sheet pixels to pixels of the part.
geo::PointF inPart(geo::PointF p, const SheetPart& part)
{
    return {p.x - static_cast<float>(part.px.x), p.y - static_cast<float>(part.px.y)};
}

}  // namespace

void SoftwarePainter::paint(const scene::MapFrame& frame, const SheetPart& part, const PixelRows& target)
{
    prepare(frame, part);
    raster_.paint(target, passes_);
}

void SoftwarePainter::prepare(const scene::MapFrame& frame, const SheetPart& part)
{
    layerCount_ = 0;
    const LevelChoice choice = levelsFor(frame, part.view);
    KnownLevel* coarse = levels_->get(frame.map, choice.level);
    KnownLevel* detail = choice.detail ? levels_->get(frame.map, *choice.detail) : nullptr;
    const Overlap overlap =
        detail != nullptr ? overlapOf(detail->level.coverageDeg, part.view, boxOf(part.px)) : Overlap::None;
    if (coarse != nullptr && overlap != Overlap::Whole) addLevel(frame, *coarse, part);
    const std::size_t coarseCount = layerCount_;
    if (overlap != Overlap::None) addLevel(frame, *detail, part);
    coverage_.clear();
    if (overlap == Overlap::Some) {
        const std::vector<geo::PointF> ring =
            coverageRing(detail->level.coverageDeg, part.view, coverageInsetPx);
        for (std::size_t i = 0; i < ring.size(); ++i)
            coverage_.add(inPart(ring[i], part), inPart(ring[(i + 1) % ring.size()], part));
        coverage_.finishGroup();
    }

    const std::span<const RasterLayer> layers(layers_.data(), layerCount_);
    const scene::Rgba sea = frame.style.sea;
    if (overlap == Overlap::Some)
        passes_ = {{sea, layers.first(coarseCount), nullptr}, {sea, layers.subspan(coarseCount), &coverage_}};
    else
        passes_ = {{sea, layers, nullptr}};
    for (const RasterLayer& layer : layers) edgeCount += layer.edges.edges().size();
}

RasterLayer& SoftwarePainter::addLayer(FillRule rule, scene::Rgba color)
{
    if (layerCount_ == layers_.size()) layers_.emplace_back();
    RasterLayer& layer = layers_[layerCount_++];
    layer.rule = rule;
    layer.paint = {};
    layer.paint.colors[0] = color;
    layer.edges.clear();
    return layer;
}

void SoftwarePainter::dropEmptyLayer()
{
    if (layers_[layerCount_ - 1].edges.empty()) --layerCount_;
}

void SoftwarePainter::addLevel(const scene::MapFrame& frame, KnownLevel& known, const SheetPart& part)
{
    known.paths.useView(part.view);
    EdgeList& land = addLayer(FillRule::EvenOdd, frame.style.land).edges;
    addRings(land, known, known.level.firstLandRing, known.level.landRingCount, part);
    dropEmptyLayer();
    for (const scene::RegionFill& fill : frame.fills) addFill(known, fill, part);
    addLakes(known, frame.style.lake, part);
    addLines(frame, known, part);
}

void SoftwarePainter::addRings(EdgeList& edges, KnownLevel& known, std::uint32_t first, std::uint32_t count,
                               const SheetPart& part)
{
    const geo::MapLevel& level = known.level;
    const BoxF partPx = boxOf(part.px);
    const std::size_t end =
        std::min<std::size_t>(static_cast<std::size_t>(first) + count, level.rings.size());
    for (std::size_t r = first; r < end; ++r) {
        const geo::Ring& ring = level.rings[r];
        if (static_cast<std::size_t>(ring.first) + ring.count > level.arcRefs.size()) continue;
        const auto refs = level.arcRefs.subspan(ring.first, ring.count);
        BoxF bounds;
        for (const std::int32_t ref : refs)
            bounds.add(known.bounds.arcPx(static_cast<std::size_t>(ref < 0 ? ~ref : ref), part.view));
        if (bounds.empty() || !bounds.touches(partPx)) continue;
        for (const std::int32_t ref : refs) addArc(edges, known, ref, part);
    }
}

void SoftwarePainter::addArc(EdgeList& edges, KnownLevel& known, std::int32_t ref, const SheetPart& part)
{
    const auto arc = static_cast<std::size_t>(ref < 0 ? ~ref : ref);
    const BoxF bounds = known.bounds.arcPx(arc, part.view);
    const BoxF partPx = boxOf(part.px);
    // What lies above, below or right of the part changes nothing in it.
    if (bounds.empty() || bounds.minX >= partPx.maxX || bounds.minY >= partPx.maxY ||
        bounds.maxY <= partPx.minY)
        return;
    const std::span<const geo::PointF> points = known.paths.path(arc).points;
    if (points.size() < 2) return;
    const auto add = [&](geo::PointF a, geo::PointF b) {
        if (ref < 0) std::swap(a, b);
        edges.add(inPart(a, part), inPart(b, part));
    };
    // Left of it only the height between its ends counts.
    if (bounds.maxX <= partPx.minX)
        add(points.front(), points.back());
    else
        for (std::size_t i = 0; i + 1 < points.size(); ++i) add(points[i], points[i + 1]);
    edges.finishGroup();
}

void SoftwarePainter::addFill(KnownLevel& known, const scene::RegionFill& fill, const SheetPart& part)
{
    const geo::Region* region = known.level.find(fill.kind, fill.code);
    if (region == nullptr) return;
    RasterLayer& layer = addLayer(FillRule::EvenOdd, fill.colors[0]);
    if (isPatterned(fill))
        layer.paint = {fill.pattern,
                       fill.colors,
                       fill.colorCount,
                       fill.bandPx,
                       static_cast<float>(part.px.x + part.pictureX),
                       static_cast<float>(part.px.y + part.pictureY)};
    else if (fill.pattern == scene::RegionFill::Pattern::Hatch)
        layer.paint.colors[0] = fill.colors[1];
    addRings(layer.edges, known, region->firstRing, region->ringCount, part);
    dropEmptyLayer();
}

void SoftwarePainter::addLakes(KnownLevel& known, scene::Rgba color, const SheetPart& part)
{
    EdgeList& edges = addLayer(FillRule::EvenOdd, color).edges;
    const BoxF partPx = boxOf(part.px);
    for (const geo::Region& lake : known.level.ofKind(geo::RegionKind::Lake)) {
        const BoxF bounds = known.bounds.regionPx(known.indexOf(lake), part.view);
        if (!bounds.empty() && bounds.touches(partPx))
            addRings(edges, known, lake.firstRing, lake.ringCount, part);
    }
    dropEmptyLayer();
}

void SoftwarePainter::addLines(const scene::MapFrame& frame, KnownLevel& known, const SheetPart& part)
{
    const BoxF partPx = boxOf(part.px);
    const auto layerOf = [&](const scene::Stroke& stroke) -> EdgeList& {
        return addLayer(FillRule::Covered, stroke.color).edges;
    };
    const auto isDrawn = [](const scene::Stroke& stroke) { return stroke.widthPx > 0 && stroke.color.a > 0; };
    for (std::size_t c = static_cast<std::size_t>(geo::LineClass::Cut); c-- > 0;) {
        const scene::Stroke& stroke = frame.style.lines[c];
        if (!isDrawn(stroke)) continue;
        EdgeList& edges = layerOf(stroke);
        known.lines.eachOfClass(static_cast<geo::LineClass>(c), stroke, part.view, partPx,
                                [&](std::span<const geo::PointF> points, bool closed) {
                                    addStroke(edges, points, closed, stroke, part);
                                });
        dropEmptyLayer();
    }
    for (const scene::RegionFill& fill : frame.fills) {
        const geo::Region* region = isDrawn(fill.outline) ? known.level.find(fill.kind, fill.code) : nullptr;
        if (region == nullptr) continue;
        EdgeList& edges = layerOf(fill.outline);
        known.lines.eachOfOutline(known.indexOf(*region), fill.outline, part.view, partPx,
                                  [&](std::span<const geo::PointF> points, bool closed) {
                                      addStroke(edges, points, closed, fill.outline, part);
                                  });
        dropEmptyLayer();
    }
}

void SoftwarePainter::addStroke(EdgeList& edges, std::span<const geo::PointF> points, bool closed,
                                const scene::Stroke& stroke, const SheetPart& part)
{
    shifted_.clear();
    for (const geo::PointF& p : points) shifted_.push_back(inPart(p, part));
    if (!(stroke.dashPx > 0)) {
        strokes_.add(edges, shifted_, closed, stroke.widthPx,
                     part.view.inHaste() ? LineEnds::Plain : LineEnds::Round);
        return;
    }
    const float reach = stroke.widthPx;
    const Sight sight{-reach, -reach, static_cast<float>(part.px.width) + reach,
                      static_cast<float>(part.px.height) + reach};
    for (const auto& dash : dashes(shifted_, closed, stroke.dashPx, stroke.gapPx, sight))
        strokes_.add(edges, dash, false, stroke.widthPx, LineEnds::Plain);
}

}  // namespace render
