#include "score/picture_parts.hpp"

#include <algorithm>
#include <cmath>

#include "base/cases.hpp"

namespace score {

namespace {

constexpr std::uint8_t opaqueFrom = 128;

geo::Box inkOf(const scene::TextRun& run)
{
    const double size = run.text.font.sizePx;
    return {run.origin.x, run.origin.y - 0.72 * size, run.origin.x + run.text.widthPx,
            run.origin.y + 0.2 * size};
}

geo::Point toPoint(geo::PointF p) { return {p.x, p.y}; }

double lengthOf(geo::Point way) { return std::hypot(way.x, way.y); }

class Sorter {
public:
    explicit Sorter(const scene::Scene& scene) : scene_(scene) {}

    PictureParts sorted()
    {
        for (std::size_t f = 0; f < scene_.frames.size(); ++f) {
            const scene::MapFrame& frame = scene_.frames[f];
            parts_.viewports.emplace_back(frame.camera, frame.boxPx, frame.scale);
            if (frame.kind != scene::FrameKind::Main)
                parts_.insets.push_back({static_cast<std::uint32_t>(f), frame.boxPx});
        }
        for (std::size_t i = 0; i < scene_.items.size(); ++i) sort(scene_.items[i], i);
        // What lies on a list belongs to it.
        std::erase_if(parts_.dots, [&](const Dot& dot) {
            return std::any_of(parts_.lists.begin(), parts_.lists.end(), [&](const List& list) {
                return list.frame == dot.frame && list.order < dot.order && list.boxPx.contains(dot.middlePx);
            });
        });
        return std::move(parts_);
    }

private:
    void sort(const scene::Item& item, std::size_t order)
    {
        const Part part{item.frame, item.network, order};
        std::visit(base::Cases{
                       [&](const scene::TextRun& run) {
                           if (item.role != scene::Role::Pip && item.role != scene::Role::SymbolGlyph)
                               parts_.words.push_back(
                                   {part, inkOf(run), item.role, run.text.utf8, run.text.font.sizePx});
                       },
                       [&](const scene::Rectangle& box) { rectangle(item.role, part, box); },
                       [&](const scene::Disc& disc) {
                           if (item.role == scene::Role::Symbol)
                               parts_.dots.push_back({part, toPoint(disc.centre), disc.radiusPx});
                       },
                       [&](const scene::Polygon& area) { polygon(item.role, part, area); },
                       [&](const scene::Polyline& line) {
                           if (item.role == scene::Role::Leader) leader(part, line);
                       },
                   },
                   item.primitive);
    }

    void rectangle(scene::Role role, const Part& part, const scene::Rectangle& box)
    {
        using scene::Role;
        if (role == Role::Symbol) {
            parts_.dots.push_back({part, box.boxPx.centre(), box.boxPx.width() / 2});
            return;
        }
        if (box.fill.a < opaqueFrom) return;
        if (role == Role::DockPanel) parts_.lists.push_back({part, box.boxPx, false});
        if (role == Role::DockPanel || role == Role::Legend || role == Role::Board || role == Role::Title ||
            role == Role::Furniture || role == Role::EdgeMarker || role == Role::Tag)
            parts_.covers.push_back({part, box.boxPx});
    }

    void polygon(scene::Role role, const Part& part, const scene::Polygon& area)
    {
        geo::Box box;
        for (const geo::PointF p : area.points) box.add(toPoint(p));
        if (role == scene::Role::Symbol) parts_.dots.push_back({part, box.centre(), box.width() / 2});
        if (role != scene::Role::EdgeMarker) return;
        for (List& list : parts_.lists)
            if (list.frame == part.frame && list.boxPx.contains(box.centre())) list.hasArrow = true;
    }

    /// The stroke under a leader has the same way and no entry.
    void leader(const Part& part, const scene::Polyline& line)
    {
        std::vector<geo::Point> points;
        for (const geo::PointF p : line.points) points.push_back(toPoint(p));
        for (Line& other : parts_.leaders)
            if (other.frame == part.frame && other.pointsPx == points) {
                if (part.network.valid()) other.network = part.network;
                return;
            }
        parts_.leaders.push_back({part, std::move(points)});
    }

    const scene::Scene& scene_;
    PictureParts parts_;
};

}  // namespace

double Line::lengthPx() const
{
    double sum = 0;
    for (std::size_t i = 0; i + 1 < pointsPx.size(); ++i) sum += lengthOf(pointsPx[i + 1] - pointsPx[i]);
    return sum;
}

double distancePx(const geo::Box& box, geo::Point point)
{
    return std::hypot(std::max({box.minX - point.x, 0.0, point.x - box.maxX}),
                      std::max({box.minY - point.y, 0.0, point.y - box.maxY}));
}

double distancePx(const Line& line, geo::Point point)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i + 1 < line.pointsPx.size(); ++i) {
        const geo::Point a = line.pointsPx[i], way = line.pointsPx[i + 1] - a, to = point - a;
        const double squared = way.x * way.x + way.y * way.y;
        const double t = squared > 0 ? std::clamp((to.x * way.x + to.y * way.y) / squared, 0.0, 1.0) : 0;
        nearest = std::min(nearest, lengthOf(to - way * t));
    }
    return nearest;
}

bool PictureParts::isCovered(const geo::Box& boxPx, std::uint32_t frame, std::size_t order) const
{
    return std::any_of(covers.begin(), covers.end(),
                       [&](const Cover& cover) {
                           return cover.order > order && (!cover.frame || cover.frame == frame) &&
                                  cover.boxPx.intersects(boxPx);
                       }) ||
           std::any_of(insets.begin(), insets.end(), [&](const Inset& inset) {
               return inset.frame > frame && inset.boxPx.intersects(boxPx);
           });
}

PictureParts partsOf(const scene::Scene& scene) { return Sorter(scene).sorted(); }

}  // namespace score
