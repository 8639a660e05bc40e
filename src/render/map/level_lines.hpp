// Which lines of a level are to be stroked in a part of a sheet, as plain point sequences: borders by class,
// outlines of regions. How they are stroked is the painters' business.
#pragma once

#include <vector>

#include "render/map/arc_paths.hpp"
#include "scene/scene.hpp"

namespace render {

class LevelLines {
public:
    LevelLines(const geo::MapLevel& level, LevelBounds& bounds, ArcPaths& paths)
        : level_(&level), bounds_(&bounds), paths_(&paths)
    {
    }

    /// Calls `use(points, closed)` for each line of the class that touches `partPx`. Solid lines come without
    /// what lies outside; dashed ones whole, because dashes count from the beginning.
    template <class Use>
    void eachOfClass(geo::LineClass lineClass, const scene::Stroke& stroke, const PlaneView& view,
                     const BoxF& partPx, Use use)
    {
        const BoxF part = begin(stroke, view, partPx);
        const auto at = static_cast<std::size_t>(lineClass);
        const std::size_t end = std::min<std::size_t>(level_->firstArcOfClass[at + 1], level_->arcs.size());
        for (std::size_t arc = level_->firstArcOfClass[at]; arc < end; ++arc) {
            const BoxF bounds = bounds_->arcPx(arc, view);
            if (bounds.empty() || !bounds.touches(part)) continue;
            points_.clear();
            strokes_.clear();
            append(arc, false, false);
            split(part, stroke.dashPx > 0, closeRing());
            emit(use);
        }
    }

    /// The same for the border of a region along its rings, but for the map's own cut.
    template <class Use>
    void eachOfOutline(std::size_t region, const scene::Stroke& stroke, const PlaneView& view,
                       const BoxF& partPx, Use use)
    {
        const BoxF part = begin(stroke, view, partPx);
        const BoxF bounds = bounds_->regionPx(region, view);
        if (bounds.empty() || !bounds.touches(part)) return;
        const geo::Region& of = level_->regions[region];
        const std::size_t end = std::min<std::size_t>(static_cast<std::size_t>(of.firstRing) + of.ringCount,
                                                      level_->rings.size());
        for (std::size_t ring = of.firstRing; ring < end; ++ring) {
            appendRing(level_->rings[ring]);
            split(part, stroke.dashPx > 0, true);
            emit(use);
        }
    }

private:
    struct Piece {
        std::size_t first = 0, count = 0;  ///< of pieces' points
        bool closed = false;
    };

    BoxF begin(const scene::Stroke& stroke, const PlaneView& view, const BoxF& partPx);
    void append(std::size_t arc, bool backward, bool joinsNext);
    void appendRing(const geo::Ring& ring);
    /// True if the line comes back to its beginning, as around an island; its last point is then dropped.
    bool closeRing();
    /// Cuts points_ into pieces_ where nothing is stroked and, unless `whole`, where it is out of sight.
    void split(const BoxF& partPx, bool whole, bool closed);
    template <class Use>
    void emit(Use use) const
    {
        for (const Piece& piece : pieces_)
            use(std::span(piecePoints_).subspan(piece.first, piece.count), piece.closed);
    }

    const geo::MapLevel* level_;
    LevelBounds* bounds_;
    ArcPaths* paths_;
    std::vector<geo::PointF> points_, piecePoints_;  // all kept for their memory
    std::vector<std::uint8_t> strokes_;
    std::vector<Piece> pieces_;
};

}  // namespace render
