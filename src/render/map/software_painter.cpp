#include "render/map/software_painter.hpp"

#include <algorithm>

#include "render/rect.hpp"

namespace render {

void SoftwarePainter::paint(const scene::MapFrame& frame, const SheetPart& part, const PixelRows& target)
{
    prepare(frame, part);
    raster_.paint(target, passes_);
}

void SoftwarePainter::prepare(const scene::MapFrame& frame, const SheetPart& part)
{
    part_ = part;
    map_ = frame.map;
    layerCount_ = 0;
    begun_.clear();
    const paint::Levels levels = levelsFor(frame, part.view);
    coverage_ = coverageOn(part, levels.detail ? &known(*levels.detail) : nullptr);
    for (const paint::MapStep& step : paint::mapProgram(frame, levels, coverage_.overlap))
        std::visit([this](const auto& one) { add(one); }, step);

    const std::span<const RasterLayer> layers(layers_.data(), layerCount_);
    passes_.clear();
    for (std::size_t i = 0; i < begun_.size(); ++i) {
        const std::size_t first = begun_[i].firstLayer;
        const std::size_t end = i + 1 < begun_.size() ? begun_[i + 1].firstLayer : layerCount_;
        passes_.push_back({begun_[i].ground, layers.subspan(first, end - first),
                           begun_[i].insideCoverage ? &coverageEdges_ : nullptr});
    }
    for (const RasterLayer& layer : layers) edgeCount += layer.edges.edges().size();
}

void SoftwarePainter::add(const paint::Ground& step)
{
    begun_.push_back({step.color, step.insideCoverageOf.has_value(), layerCount_});
    if (!step.insideCoverageOf) return;
    coverageEdges_.clear();
    const auto corner = [&](std::size_t i) {
        const geo::Point p = coverage_.ringPx[i % coverage_.ringPx.size()];
        return inPart({static_cast<float>(p.x), static_cast<float>(p.y)});
    };
    for (std::size_t i = 0; i < coverage_.ringPx.size(); ++i) coverageEdges_.add(corner(i), corner(i + 1));
    coverageEdges_.finishGroup();
}

void SoftwarePainter::add(const paint::FillLand& step)
{
    KnownLevel& of = known(step.level);
    EdgeList& edges = beginLayer(FillRule::EvenOdd, paint::plain(step.color));
    addRings(edges, of, of.level.firstLandRing, of.level.landRingCount);
    endLayer();
}

void SoftwarePainter::add(const paint::FillRegions& step)
{
    KnownLevel& of = known(step.level);
    EdgeList& edges = beginLayer(FillRule::EvenOdd, step.look);
    for (const std::uint32_t region : step.regions) addRegion(edges, of, of.level.regions[region]);
    endLayer();
}

void SoftwarePainter::add(const paint::FillLakes& step)
{
    KnownLevel& of = known(step.level);
    EdgeList& edges = beginLayer(FillRule::EvenOdd, paint::plain(step.color));
    for (const geo::Region& lake : of.level.ofKind(geo::RegionKind::Lake)) addRegion(edges, of, lake);
    endLayer();
}

void SoftwarePainter::add(const paint::StrokeClass& step)
{
    EdgeList& edges = beginLayer(FillRule::Covered, paint::plain(step.stroke.color));
    known(step.level)
        .lines.eachOfClass(step.lineClass, step.stroke, part_->view, boxOf(part_->px),
                           [&](std::span<const geo::PointF> points, bool closed) {
                               addLine(edges, points, closed, step.stroke);
                           });
    endLayer();
}

void SoftwarePainter::add(const paint::StrokeOutlines& step)
{
    EdgeList& edges = beginLayer(FillRule::Covered, paint::plain(step.stroke.color));
    for (const std::uint32_t region : step.regions)
        known(step.level)
            .lines.eachOfOutline(region, step.stroke, part_->view, boxOf(part_->px),
                                 [&](std::span<const geo::PointF> points, bool closed) {
                                     addLine(edges, points, closed, step.stroke);
                                 });
    endLayer();
}

KnownLevel& SoftwarePainter::known(std::size_t level)
{
    KnownLevel& known = *levels_->get(map_, level);
    known.paths.useView(part_->view);
    return known;
}

EdgeList& SoftwarePainter::beginLayer(FillRule rule, const paint::Pattern& look)
{
    if (layerCount_ == layers_.size()) layers_.emplace_back();
    RasterLayer& layer = layers_[layerCount_++];
    layer.rule = rule;
    layer.look = look;
    layer.pictureX = static_cast<float>(part_->px.x + part_->pictureX);
    layer.pictureY = static_cast<float>(part_->px.y + part_->pictureY);
    layer.edges.clear();
    return layer.edges;
}

void SoftwarePainter::endLayer()
{
    if (layers_[layerCount_ - 1].edges.empty()) --layerCount_;
}

void SoftwarePainter::addRegion(EdgeList& edges, KnownLevel& known, const geo::Region& region)
{
    const BoxF bounds = known.bounds.regionPx(known.indexOf(region), part_->view);
    if (!bounds.empty() && bounds.touches(boxOf(part_->px)))
        addRings(edges, known, region.firstRing, region.ringCount);
}

void SoftwarePainter::addRings(EdgeList& edges, KnownLevel& known, std::uint32_t first, std::uint32_t count)
{
    const geo::MapLevel& level = known.level;
    const BoxF partPx = boxOf(part_->px);
    const std::size_t end =
        std::min<std::size_t>(static_cast<std::size_t>(first) + count, level.rings.size());
    for (std::size_t r = first; r < end; ++r) {
        const geo::Ring& ring = level.rings[r];
        if (static_cast<std::size_t>(ring.first) + ring.count > level.arcRefs.size()) continue;
        const auto refs = level.arcRefs.subspan(ring.first, ring.count);
        BoxF bounds;
        for (const std::int32_t ref : refs)
            bounds.add(known.bounds.arcPx(static_cast<std::size_t>(ref < 0 ? ~ref : ref), part_->view));
        if (bounds.empty() || !bounds.touches(partPx)) continue;
        for (const std::int32_t ref : refs) addArc(edges, known, ref);
    }
}

void SoftwarePainter::addArc(EdgeList& edges, KnownLevel& known, std::int32_t ref)
{
    const auto arc = static_cast<std::size_t>(ref < 0 ? ~ref : ref);
    const BoxF bounds = known.bounds.arcPx(arc, part_->view);
    const BoxF partPx = boxOf(part_->px);
    // What lies above, below or right of the part changes nothing in it.
    if (bounds.empty() || bounds.minX >= partPx.maxX || bounds.minY >= partPx.maxY ||
        bounds.maxY <= partPx.minY)
        return;
    const std::span<const geo::PointF> points = known.paths.path(arc).points;
    if (points.size() < 2) return;
    const auto add = [&](geo::PointF a, geo::PointF b) {
        if (ref < 0) std::swap(a, b);
        edges.add(inPart(a), inPart(b));
    };
    // Left of it only the height between its ends counts.
    if (bounds.maxX <= partPx.minX)
        add(points.front(), points.back());
    else
        for (std::size_t i = 0; i + 1 < points.size(); ++i) add(points[i], points[i + 1]);
    edges.finishGroup();
}

void SoftwarePainter::addLine(EdgeList& edges, std::span<const geo::PointF> points, bool closed,
                              const scene::Stroke& stroke)
{
    shifted_.clear();
    for (const geo::PointF& p : points) shifted_.push_back(inPart(p));
    if (!(stroke.dashPx > 0)) {
        strokes_.add(edges, shifted_, closed, stroke.widthPx,
                     part_->view.inHaste() ? LineEnds::Plain : LineEnds::Round);
        return;
    }
    const float reach = stroke.widthPx;
    const Sight sight{-reach, -reach, static_cast<float>(part_->px.width) + reach,
                      static_cast<float>(part_->px.height) + reach};
    for (const auto& dash : dashes(shifted_, closed, stroke.dashPx, stroke.gapPx, sight))
        strokes_.add(edges, dash, false, stroke.widthPx, LineEnds::Plain);
}

geo::PointF SoftwarePainter::inPart(geo::PointF p) const
{
    return {p.x - static_cast<float>(part_->px.x), p.y - static_cast<float>(part_->px.y)};
}

}  // namespace render
