#include "output/map/level_paths.hpp"

#include <cmath>
#include <cstdint>

#include "geo/clip.hpp"

namespace output {

namespace {

std::vector<geo::Point> inDouble(std::span<const geo::PointF> points)
{
    std::vector<geo::Point> out;
    out.reserve(points.size());
    for (const geo::PointF p : points) out.push_back({p.x, p.y});
    return out;
}

geo::PointF inFloat(geo::Point p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }

bool isFinite(geo::PointF p) { return std::isfinite(p.x) && std::isfinite(p.y); }

}  // namespace

VertexToPx::VertexToPx(const geo::MapLevel& level, const geo::Viewport& viewport)
    : from_(level.positions[static_cast<std::size_t>(viewport.camera().projection)]),
      to_(level.positions[static_cast<std::size_t>(viewport.camera().blendTarget)]),
      centreFrom_(viewport.centreFromM()), centreTo_(viewport.centreToM()),
      middle_(viewport.boxPx().centre()), pxPerMetre_(viewport.pxPerMetre()), blend_(viewport.camera().blend)
{
}

geo::PointF VertexToPx::operator()(std::size_t vertex) const
{
    const geo::PointF a = from_[vertex];
    geo::Point metres{a.x - centreFrom_.x, a.y - centreFrom_.y};
    if (blend_ > 0) {
        const geo::PointF b = to_[vertex];
        metres = metres * (1 - blend_) + geo::Point{b.x - centreTo_.x, b.y - centreTo_.y} * blend_;
    }
    return inFloat({middle_.x + metres.x * pxPerMetre_, middle_.y - metres.y * pxPerMetre_});
}

LevelPaths::LevelPaths(const geo::MapLevel& level, const geo::Viewport& viewport, const geo::Box& clipPx,
                       double thinningPx)
    : level_(level), toPx_(level, viewport), clipPx_(clipPx),
      nearSquaredPx_(static_cast<float>(thinningPx * thinningPx)), arcs_(level.arcs.size())
{
}

void LevelPaths::thin(const geo::Arc& arc, ThinArc& thinned) const
{
    thinned.known = true;
    thinned.first = vertices_.size();
    const std::size_t end = static_cast<std::size_t>(arc.first) + arc.count;
    if (end > toPx_.size()) return;  // a broken file: the arc is missing, nothing worse
    for (std::size_t v = arc.first; v < end; ++v) {
        const geo::PointF px = toPx_(v);
        if (!isFinite(px)) continue;
        const bool strokes = v < level_.strokesToNext.size() && level_.strokesToNext[v] != 0;
        const bool isEnd = v == arc.first || v + 1 == end;
        if (!isEnd && vertices_.size() > thinned.first) {
            const Vertex& last = vertices_.back();
            const float dx = px.x - last.px.x, dy = px.y - last.px.y;
            if (dx * dx + dy * dy < nearSquaredPx_ && strokes == last.strokesToNext) continue;
        }
        vertices_.push_back({px, strokes});
        thinned.bounds.add(px);
    }
    thinned.count = vertices_.size() - thinned.first;
}

const LevelPaths::ThinArc* LevelPaths::arcOf(std::int32_t ref) const
{
    const auto index = static_cast<std::size_t>(ref < 0 ? ~ref : ref);
    if (index >= arcs_.size()) return nullptr;
    ThinArc& thinned = arcs_[index];
    if (!thinned.known) thin(level_.arcs[index], thinned);
    return thinned.count > 0 ? &thinned : nullptr;
}

template <class Use>
void LevelPaths::walk(std::int32_t ref, Use use) const
{
    const ThinArc* arc = arcOf(ref);
    if (arc == nullptr) return;
    const auto vertices = std::span(vertices_).subspan(arc->first, arc->count);
    if (ref >= 0) {
        for (std::size_t i = 0; i < vertices.size(); ++i)
            use(vertices[i].px, i + 1 < vertices.size() && vertices[i].strokesToNext);
    } else {
        for (std::size_t i = vertices.size(); i-- > 0;)
            use(vertices[i].px, i > 0 && vertices[i - 1].strokesToNext);
    }
}

void LevelPaths::addRings(std::uint32_t first, std::uint32_t count, Contours& out) const
{
    const std::size_t end =
        std::min<std::size_t>(static_cast<std::size_t>(first) + count, level_.rings.size());
    for (std::size_t r = first; r < end; ++r) {
        const geo::Ring& ring = level_.rings[r];
        if (static_cast<std::size_t>(ring.first) + ring.count > level_.arcRefs.size()) continue;
        const auto refs = level_.arcRefs.subspan(ring.first, ring.count);
        BoundsF bounds;
        for (const std::int32_t ref : refs)
            if (const ThinArc* arc = arcOf(ref)) bounds.add(arc->bounds);
        if (!bounds.touches(clipPx_)) continue;
        for (const std::int32_t ref : refs) walk(ref, [&](geo::PointF p, bool) { out.add(p); });
        finishRing(out, bounds);
    }
}

void LevelPaths::finishRing(Contours& out, const BoundsF& bounds) const
{
    if (!bounds.inside(clipPx_)) {
        const std::vector<geo::Point> clipped = geo::clipPolygon(inDouble(out.open()), clipPx_);
        out.discard();
        for (const geo::Point p : clipped) out.add(inFloat(p));
    }
    out.finish(3);
}

void LevelPaths::finishLine(Contours& out, bool whole) const
{
    BoundsF bounds;
    for (const geo::PointF p : out.open()) bounds.add(p);
    if (whole || bounds.inside(clipPx_)) return out.finish(2);
    if (!bounds.touches(clipPx_)) return out.discard();
    const auto pieces = geo::clipPolyline(inDouble(out.open()), clipPx_);
    out.discard();
    for (const std::vector<geo::Point>& piece : pieces) {
        for (const geo::Point p : piece) out.add(inFloat(p));
        out.finish(2);
    }
}

void LevelPaths::addLines(geo::LineClass lineClass, bool whole, Contours& out) const
{
    const auto at = static_cast<std::size_t>(lineClass);
    const std::size_t end = std::min<std::size_t>(level_.firstArcOfClass[at + 1], arcs_.size());
    for (std::size_t a = level_.firstArcOfClass[at]; a < end; ++a) {
        const auto ref = static_cast<std::int32_t>(a);
        const ThinArc* arc = arcOf(ref);
        if (arc == nullptr || !arc->bounds.touches(clipPx_)) continue;
        bool joined = false;
        walk(ref, [&](geo::PointF p, bool strokes) {
            if (joined || strokes) out.add(p);
            if (!strokes) finishLine(out, whole);
            joined = strokes;
        });
        finishLine(out, whole);
    }
}

void LevelPaths::addOutline(const geo::Region& region, bool whole, Contours& out) const
{
    const std::size_t end = std::min<std::size_t>(
        static_cast<std::size_t>(region.firstRing) + region.ringCount, level_.rings.size());
    for (std::size_t r = region.firstRing; r < end; ++r) {
        const geo::Ring& ring = level_.rings[r];
        if (static_cast<std::size_t>(ring.first) + ring.count > level_.arcRefs.size()) continue;
        for (const std::int32_t ref : level_.arcRefs.subspan(ring.first, ring.count)) {
            const auto index = static_cast<std::size_t>(ref < 0 ? ~ref : ref);
            if (index >= level_.arcs.size() || level_.arcs[index].lineClass == geo::LineClass::Cut) {
                finishLine(out, whole);
                continue;
            }
            // The end of an arc joins the beginning of the next; only an edge that is not drawn ends the
            // line.
            bool atStart = true, drawn = true;
            walk(ref, [&](geo::PointF p, bool strokes) {
                if (!atStart && !drawn) finishLine(out, whole);
                const auto open = out.open();
                if (open.empty() || open.back().x != p.x || open.back().y != p.y) out.add(p);
                atStart = false;
                drawn = strokes;
            });
        }
        finishLine(out, whole);
    }
}

}  // namespace output
