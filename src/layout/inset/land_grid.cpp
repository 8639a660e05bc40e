#include "layout/inset/land_grid.hpp"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

constexpr double antarcticLatDeg = -61;
constexpr double antarcticShare = 0.04;

/// Where the land's edges cross the middle of each row of cells.
class Crossings {
public:
    Crossings(const geo::MapLevel& level, const geo::Viewport& viewport, geo::Point originPx, double cellPx,
              std::size_t rows)
        : level_(level), positions_(level.positions[static_cast<std::size_t>(geo::ProjectionId::World)]),
          middlePx_(viewport.boxPx().centre()), centreM_(viewport.centreFromM()),
          pxPerMetre_(viewport.pxPerMetre()), originPx_(originPx), cellPx_(cellPx), rows_(rows)
    {
        for (std::uint32_t r = 0; r < level.landRingCount; ++r) addRing(level.rings[level.firstLandRing + r]);
        for (std::vector<double>& row : rows_) std::sort(row.begin(), row.end());
    }

    const std::vector<double>& row(std::size_t index) const { return rows_[index]; }

private:
    void addRing(const geo::Ring& ring)
    {
        geo::Point first, last;
        bool any = false;
        for (std::uint32_t i = 0; i < ring.count; ++i) {
            const std::int32_t ref = level_.arcRefs[ring.first + i];
            const geo::Arc& arc = level_.arcs[static_cast<std::size_t>(ref >= 0 ? ref : ~ref)];
            for (std::uint32_t k = 0; k < arc.count; ++k) {
                const geo::Point p = toCells(positions_[arc.first + (ref >= 0 ? k : arc.count - 1 - k)]);
                if (any) addEdge(last, p);
                if (!any) first = p;
                last = p;
                any = true;
            }
        }
        if (any) addEdge(last, first);
    }

    /// Cells from the grid's corner; rows' middles lie on whole numbers.
    geo::Point toCells(geo::PointF metres) const
    {
        const geo::Point px{middlePx_.x + (static_cast<double>(metres.x) - centreM_.x) * pxPerMetre_,
                            middlePx_.y - (static_cast<double>(metres.y) - centreM_.y) * pxPerMetre_};
        return {(px.x - originPx_.x) / cellPx_, (px.y - originPx_.y) / cellPx_ - 0.5};
    }

    void addEdge(geo::Point a, geo::Point b)
    {
        if (a.y > b.y) std::swap(a, b);
        const double last = std::min(std::ceil(b.y) - 1, static_cast<double>(rows_.size()) - 1);
        for (double y = std::max(0.0, std::ceil(a.y)); y <= last; ++y)
            rows_[static_cast<std::size_t>(y)].push_back(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
    }

    const geo::MapLevel& level_;
    std::span<const geo::PointF> positions_;
    geo::Point middlePx_, centreM_;
    double pxPerMetre_;
    geo::Point originPx_;
    double cellPx_;
    std::vector<std::vector<double>> rows_;
};

std::size_t cellsIn(double lengthPx, double cellPx)
{
    return static_cast<std::size_t>(std::clamp(std::ceil(lengthPx / cellPx), 1.0, 1000.0));
}

}  // namespace

LandGrid::LandGrid(const geo::MapLevel& level, const geo::Viewport& viewport, double cellPx)
    : originPx_{viewport.boxPx().minX, viewport.boxPx().minY}, cellPx_(cellPx),
      columns_(cellsIn(viewport.boxPx().width(), cellPx)), rows_(cellsIn(viewport.boxPx().height(), cellPx)),
      sums_((columns_ + 1) * (rows_ + 1), 0)
{
    const Crossings crossings(level, viewport, originPx_, cellPx, rows_);
    const double antarcticPx = viewport.toPx({viewport.camera().centre.lonDeg, antarcticLatDeg}).y;
    std::vector<double> cells(columns_);
    for (std::size_t r = 0; r < rows_; ++r) {
        std::fill(cells.begin(), cells.end(), 0.0);
        const std::vector<double>& xs = crossings.row(r);
        for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
            const double from = std::max(0.0, xs[i]), to = std::min(static_cast<double>(columns_), xs[i + 1]);
            for (double x = std::floor(from); x < to; ++x)
                cells[static_cast<std::size_t>(x)] += std::min(to, x + 1) - std::max(from, x);
        }
        const double weight =
            originPx_.y + (static_cast<double>(r) + 0.5) * cellPx > antarcticPx ? antarcticShare : 1;
        double rowSum = 0;
        for (std::size_t c = 0; c < columns_; ++c) {
            rowSum += cells[c] * weight;
            sums_[(r + 1) * (columns_ + 1) + c + 1] = sumBefore(c + 1, r) + rowSum;
        }
    }
}

double LandGrid::share(const geo::Box& boxPx) const
{
    const auto index = [&](double px, double origin, std::size_t count) {
        return static_cast<std::size_t>(
            std::clamp(std::round((px - origin) / cellPx_), 0.0, static_cast<double>(count)));
    };
    const std::size_t x0 = index(boxPx.minX, originPx_.x, columns_),
                      x1 = index(boxPx.maxX, originPx_.x, columns_);
    const std::size_t y0 = index(boxPx.minY, originPx_.y, rows_), y1 = index(boxPx.maxY, originPx_.y, rows_);
    if (x1 <= x0 || y1 <= y0) return 0;
    const double land = sumBefore(x1, y1) - sumBefore(x0, y1) - sumBefore(x1, y0) + sumBefore(x0, y0);
    return land / (boxPx.width() * boxPx.height() / (cellPx_ * cellPx_));
}

}  // namespace layout
