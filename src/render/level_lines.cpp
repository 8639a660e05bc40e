#include "render/level_lines.hpp"

#include <algorithm>
#include <cmath>

#include "render/stroke.hpp"

namespace render {

namespace {

/// Vertices nearer than this to the one before cannot be told from it.
constexpr float thinningPx = 0.5f;

BoxF grown(const BoxF& box, float by) { return {box.minX - by, box.minY - by, box.maxX + by, box.maxY + by}; }

/// On which sides of the box a point lies; two points on the same side have no part of their segment inside.
unsigned sides(geo::PointF p, const BoxF& box)
{
    return (p.x < box.minX ? 1u : 0u) | (p.x > box.maxX ? 2u : 0u) | (p.y < box.minY ? 4u : 0u) |
           (p.y > box.maxY ? 8u : 0u);
}

}  // namespace

void LevelLines::addClass(Mesh& mesh, geo::LineClass lineClass, const layout::Stroke& stroke, const PlaneView& view,
                          const BoxF& partPx)
{
    if (!(stroke.widthPx > 0) || stroke.color.a == 0) return;
    const BoxF part = grown(partPx, stroke.widthPx / 2 + 1);
    const auto at = static_cast<std::size_t>(lineClass);
    const std::size_t end = std::min<std::size_t>(level_->firstArcOfClass[at + 1], level_->arcs.size());
    for (std::size_t arc = level_->firstArcOfClass[at]; arc < end; ++arc) {
        const BoxF bounds = bounds_->arcPx(arc, view);
        if (bounds.empty() || !bounds.touches(part)) continue;
        path_.clear();
        appendArc(arc, false, view);
        strokePath(mesh, stroke, part, false);
    }
}

void LevelLines::addOutline(Mesh& mesh, std::size_t region, const layout::Stroke& stroke, const PlaneView& view,
                            const BoxF& partPx)
{
    if (!(stroke.widthPx > 0) || stroke.color.a == 0) return;
    const BoxF part = grown(partPx, stroke.widthPx / 2 + 1);
    const geo::Region& of = level_->regions[region];
    const std::size_t ringEnd =
        std::min<std::size_t>(static_cast<std::size_t>(of.firstRing) + of.ringCount, level_->rings.size());
    for (std::size_t r = of.firstRing; r < ringEnd; ++r) {
        const geo::Ring& ring = level_->rings[r];
        if (static_cast<std::size_t>(ring.first) + ring.count > level_->arcRefs.size()) continue;
        path_.clear();
        for (const std::int32_t ref : level_->arcRefs.subspan(ring.first, ring.count)) {
            const auto arc = static_cast<std::size_t>(ref < 0 ? ~ref : ref);
            if (arc >= level_->arcs.size()) continue;
            const bool isCut = level_->arcs[arc].lineClass == geo::LineClass::Cut;
            const std::size_t begin = path_.size();
            appendArc(arc, ref < 0, view);
            if (isCut)
                for (std::size_t i = begin; i < path_.size(); ++i) path_[i].strokesToNext = false;
            // The node at the end of an arc is the beginning of the next one: no gap between them.
            else if (!path_.empty()) path_.back().strokesToNext = true;
        }
        strokePath(mesh, stroke, part, true);
    }
}

void LevelLines::appendArc(std::size_t arc, bool backward, const PlaneView& view)
{
    const geo::Arc& of = level_->arcs[arc];
    const auto from = level_->positions[static_cast<std::size_t>(view.from)];
    const auto to = level_->positions[static_cast<std::size_t>(view.to)];
    const std::size_t end = static_cast<std::size_t>(of.first) + of.count;
    if (end > from.size() || end > to.size() || end > level_->strokesToNext.size()) return;  // a broken file

    // Thinned in the arc's own direction, so that both its neighbours and every part of a sheet get the same line.
    arc_.clear();
    const double scale = view.pxPerMetre;
    for (std::size_t v = of.first; v < end; ++v) {
        geo::Point m{from[v].x - view.anchorFromM.x, from[v].y - view.anchorFromM.y};
        if (view.blend > 0)
            m = m * (1 - view.blend) +
                geo::Point{to[v].x - view.anchorToM.x, to[v].y - view.anchorToM.y} * view.blend;
        const geo::PointF px{static_cast<float>(view.anchorPx.x + m.x * scale),
                             static_cast<float>(view.anchorPx.y - m.y * scale)};
        const bool strokes = v + 1 < end && level_->strokesToNext[v] != 0;
        if (!arc_.empty() && v + 1 < end && strokes == arc_.back().strokesToNext) {
            const float dx = px.x - arc_.back().px.x, dy = px.y - arc_.back().px.y;
            if (dx * dx + dy * dy < thinningPx * thinningPx) continue;
        }
        if (!std::isfinite(px.x) || !std::isfinite(px.y)) {
            if (!arc_.empty()) arc_.back().strokesToNext = false;
            continue;
        }
        arc_.push_back({px, strokes});
    }
    if (!backward) {
        path_.insert(path_.end(), arc_.begin(), arc_.end());
        return;
    }
    for (std::size_t i = arc_.size(); i-- > 0;) path_.push_back({arc_[i].px, i > 0 && arc_[i - 1].strokesToNext});
}

void LevelLines::strokePath(Mesh& mesh, const layout::Stroke& stroke, const BoxF& partPx, bool closed)
{
    if (path_.size() < 2) return;
    const bool dashed = stroke.dashPx > 0;  // dashes count from the line's beginning, wherever that is
    bool whole = true;
    piece_.assign(1, path_.front().px);
    unsigned lastSides = sides(path_.front().px, partPx);
    const std::size_t segments = closed ? path_.size() : path_.size() - 1;
    for (std::size_t i = 0; i < segments; ++i) {
        const geo::PointF next = path_[(i + 1) % path_.size()].px;
        const unsigned nextSides = sides(next, partPx);
        const bool outside = !dashed && (lastSides & nextSides) != 0;
        lastSides = nextSides;
        if (!path_[i].strokesToNext || outside) {
            whole = false;
            finishPiece(mesh, stroke, false);
            piece_.assign(1, next);
        } else if (!closed || i + 1 < segments || !whole) {
            piece_.push_back(next);
        }
    }
    finishPiece(mesh, stroke, closed && whole);
}

void LevelLines::finishPiece(Mesh& mesh, const layout::Stroke& stroke, bool closed)
{
    if (piece_.size() < 2) return;
    // The end of a thin line is lost in the next one.
    addStroke(mesh, piece_, closed, stroke, stroke.widthPx < 1.5f ? LineEnds::Plain : LineEnds::Round);
}

}  // namespace render
