#include "render/items/item_layers.hpp"

#include <algorithm>
#include <cmath>

#include "base/angle.hpp"
#include "render/items/shapes.hpp"
#include "render/stroke.hpp"

namespace render {

namespace {

constexpr float farthestPx = 1e9f;  // its square is still a number

bool isPlace(geo::PointF p) { return std::abs(p.x) < farthestPx && std::abs(p.y) < farthestPx; }

/// Corners of a regular polygon within a fortieth of a pixel of the circle, as a quarter of their number.
std::size_t quarterCorners(float radiusPx)
{
    const float step = 2 * std::acos(1 - std::min(0.05f / std::max(radiusPx, 0.05f), 0.3f));
    return static_cast<std::size_t>(std::clamp(static_cast<int>(std::ceil(base::piF / 2 / step)), 2, 64));
}

/// A regular polygon with 4 * `quarter` corners and the area of a circle of radius 1. It ends in edges above,
/// below, left and right, which are crisp on whole pixels.
std::vector<geo::PointF> unitCircle(std::size_t quarter)
{
    const std::size_t count = 4 * quarter;
    const float step = 2 * base::piF / static_cast<float>(count);
    const float radius = std::sqrt(step / std::sin(step));
    std::vector<geo::PointF> corners;
    for (std::size_t i = 0; i < count; ++i) {
        const float angle = step * (static_cast<float>(i) + 0.5f);
        corners.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return corners;
}

/// The whole pixels that the edges of some groups touch.
gl::Rect boundsOf(const EdgeList& edges, std::span<const EdgeList::Group> groups)
{
    if (groups.empty()) return {};
    float minX = farthestPx, minY = farthestPx, maxX = -farthestPx, maxY = -farthestPx;
    for (const EdgeList::Group& group : groups) {
        minY = std::min(minY, group.minY);
        maxY = std::max(maxY, group.maxY);
        for (const Edge& e : edges.edges().subspan(group.first, group.count)) {
            minX = std::min({minX, e.x0, e.x1});
            maxX = std::max({maxX, e.x0, e.x1});
        }
    }
    const auto whole = [](float v) { return static_cast<int>(std::clamp(v, -1e6f, 1e6f)); };
    return fromEdges(whole(std::floor(minX)), whole(std::floor(minY)), whole(std::ceil(maxX)),
                     whole(std::ceil(maxY)));
}

gl::Rect boxOf(const Coverage& coverage, int x, int y)
{
    return {x + coverage.left, y + coverage.top, coverage.width, coverage.height};
}

/// Paints one colour into rows, not beyond a box of them.
struct ClippedPaint {
    const PixelRows& rows;
    scene::Rgba color;
    gl::Rect box;

    bool hasRow(int row) const { return row >= box.y && row < box.top(); }
    void even(int row, int x, int end, int coverage) const
    {
        if (hasRow(row))
            paintRun(rows.row(row), std::max(x, box.x), std::min(end, box.right()), color, coverage);
    }
    void each(int row, int x, std::span<const int> coverages) const
    {
        const int first = std::max(x, box.x),
                  end = std::min(x + static_cast<int>(coverages.size()), box.right());
        if (!hasRow(row) || first >= end) return;
        paintEach(
            rows.row(row) + first,
            coverages.subspan(static_cast<std::size_t>(first - x), static_cast<std::size_t>(end - first)),
            color);
    }
};

/// Paints one picture of coverage into the rows that begin at `top`.
void paintCoverage(const Coverage& coverage, const ItemLayer& layer, scene::Rgba color, int top,
                   const PixelRows& rows)
{
    const gl::Rect box = boxOf(coverage, layer.x, layer.y);
    const gl::Rect part =
        gl::intersection(gl::intersection(box, layer.boxPx), {0, top, rows.width, rows.height});
    if (part.empty() || color.a == 0) return;
    const std::uint64_t parts = spread(packed(color));
    for (int y = part.y; y < part.top(); ++y) {
        const std::uint8_t* source = coverage.values.data() +
                                     static_cast<std::ptrdiff_t>(y - box.y) * coverage.width +
                                     (part.x - box.x);
        std::uint32_t* pixels = rows.row(y - top) + part.x;
        for (int x = 0; x < part.width; ++x)
            if (source[x] != 0)
                pixels[x] = mixed(pixels[x], parts, (source[x] * std::uint32_t{color.a} + 127) / 255);
    }
}

}  // namespace

void ItemLayers::begin(int widthPx, int heightPx)
{
    sprites_.beginPicture();
    edges_.clear();
    layers_.clear();
    firstGroup_ = 0;
    picture_ = {0, 0, widthPx, heightPx};
}

void ItemLayers::clip(const std::optional<gl::Rect>& clip)
{
    clip_ = clip ? gl::intersection(*clip, picture_) : picture_;
}

void ItemLayers::shape(const paint::Shape& shape)
{
    if (!clip_.empty()) std::visit([&](const auto& path) { add(shape, path); }, shape.path);
}

void ItemLayers::add(const paint::Shape& shape, const paint::Line& line)
{
    if (shape.fill) fill(line.points, *shape.fill);
    if (shape.outline) stroke(line.points, line.closed, *shape.outline);
}

void ItemLayers::add(const paint::Shape& shape, const paint::RoundBox& box)
{
    const std::vector<geo::PointF> path = rectanglePath(box);
    add(shape, paint::Line{path, true});
}

void ItemLayers::add(const paint::Shape& shape, const paint::Circle& circle)
{
    const geo::PointF centre = circle.centre;
    const float radiusPx = circle.radiusPx;
    if (!isPlace(centre) || !(radiusPx < farthestPx)) return;
    if (shape.fill) fill(circlePoints(centre, radiusPx), *shape.fill);
    if (!shape.outline) return;
    if (shape.outline->dashPx > 0) return stroke(circlePath(centre, radiusPx), true, *shape.outline);
    const float half = shape.outline->widthPx / 2;
    addRing(circlePoints(centre, radiusPx + half));
    if (radiusPx > half) addRing(circlePoints(centre, radiusPx - half, true));
    finishShape(shape.outline->color);
}

void ItemLayers::text(const scene::TextRun& run)
{
    if (clip_.empty()) return;
    for (TextPiece& piece : textPieces(run)) {
        ItemLayer layer;
        layer.color = run.color;
        layer.halo = run.halo;
        layer.x = piece.x.px;
        layer.y = piece.y.px;
        const TextSprite& sprite = sprites_.get(std::move(piece));
        layer.sprite = &sprite;
        layer.boxPx =
            gl::intersection(boxOf(sprite.halo.empty() ? sprite.ink : sprite.halo, layer.x, layer.y), clip_);
        if (!layer.boxPx.empty()) layers_.push_back(layer);
    }
}

void ItemLayers::fill(std::span<const geo::PointF> ring, scene::Rgba color)
{
    addRing(ring);
    finishShape(color);
}

void ItemLayers::stroke(std::span<const geo::PointF> points, bool closed, const scene::Stroke& stroke)
{
    linePoints_.clear();
    std::copy_if(points.begin(), points.end(), std::back_inserter(linePoints_), isPlace);
    if (stroke.dashPx > 0) {
        const BoxF clip = render::boxOf(grown(clip_, static_cast<int>(std::ceil(stroke.widthPx))));
        for (const auto& dash : dashes(linePoints_, closed, stroke.dashPx, stroke.gapPx,
                                       {clip.minX, clip.minY, clip.maxX, clip.maxY}))
            strokes_.add(edges_, dash, false, stroke.widthPx, LineEnds::Plain);
    } else {
        strokes_.add(edges_, linePoints_, closed, stroke.widthPx, LineEnds::Plain);
    }
    finishShape(stroke.color);
}

void ItemLayers::addRing(std::span<const geo::PointF> ring)
{
    const geo::PointF* before = nullptr;
    const geo::PointF* first = nullptr;
    for (const geo::PointF& p : ring) {
        if (!isPlace(p)) continue;
        if (before != nullptr)
            edges_.add(*before, p);
        else
            first = &p;
        before = &p;
    }
    if (before != nullptr) edges_.add(*before, *first);
    edges_.finishGroup();
}

std::span<const geo::PointF> ItemLayers::circlePoints(geo::PointF centre, float radiusPx, bool backward)
{
    const std::size_t quarter = quarterCorners(radiusPx);
    if (circles_.size() <= quarter) circles_.resize(quarter + 1);
    if (circles_[quarter].empty()) circles_[quarter] = unitCircle(quarter);
    const float down = backward ? -radiusPx : radiusPx;
    ringPoints_.clear();
    for (const geo::PointF& p : circles_[quarter])
        ringPoints_.push_back({centre.x + p.x * radiusPx, centre.y + p.y * down});
    return ringPoints_;
}

void ItemLayers::finishShape(scene::Rgba color)
{
    ItemLayer layer;
    layer.color = color;
    layer.firstGroup = static_cast<std::uint32_t>(firstGroup_);
    layer.groupCount = static_cast<std::uint32_t>(edges_.groups().size() - firstGroup_);
    layer.boxPx = gl::intersection(boundsOf(edges_, edges_.groups().subspan(firstGroup_)), clip_);
    firstGroup_ = edges_.groups().size();
    if (!layer.boxPx.empty()) layers_.push_back(layer);
}

void ItemLayers::paint(std::size_t first, std::size_t last, CoverageBand& band, int top,
                       const PixelRows& rows) const
{
    for (const ItemLayer& layer : layers().subspan(first, last - first)) {
        const gl::Rect& box = layer.boxPx;
        if (box.y >= top + rows.height || box.top() <= top) continue;
        if (layer.sprite != nullptr) {
            paintCoverage(layer.sprite->halo, layer, layer.halo, top, rows);
            paintCoverage(layer.sprite->ink, layer, layer.color, top, rows);
            continue;
        }
        band.add(edges_, edges_.groups().subspan(layer.firstGroup, layer.groupCount));
        band.resolve<FillRule::Covered>(
            ClippedPaint{rows, layer.color, {box.x, box.y - top, box.width, box.height}});
    }
}

}  // namespace render
