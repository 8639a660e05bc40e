#include "render/stroke.hpp"

#include <algorithm>
#include <cmath>

#include "base/angle.hpp"

namespace render {

namespace {

constexpr float fringePx = 0.5f;          // half a pixel of soft edge outside the line
constexpr float mitreAboveCosine = 0.9f;  // flatter bends (26 degrees) need no round join
constexpr float shortestPx = 1e-3f;
constexpr std::size_t maxDashes = 20000;  // of one line; more cannot be told apart

struct Vec {
    float x = 0, y = 0;
};
Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }
Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }
Vec operator*(Vec a, float s) { return {a.x * s, a.y * s}; }
float dot(Vec a, Vec b) { return a.x * b.x + a.y * b.y; }
float cross(Vec a, Vec b) { return a.x * b.y - a.y * b.x; }
Vec leftOf(Vec direction) { return {-direction.y, direction.x}; }
Vec rotated(Vec v, float radians)
{
    const float c = std::cos(radians), s = std::sin(radians);
    return {v.x * c - v.y * s, v.x * s + v.y * c};
}

/// The two corners of the line at one point: on the left (positive distance) and on the right.
struct Pair {
    std::uint32_t left = 0, right = 0;
};

class Stroker {
public:
    Stroker(Mesh& mesh, float widthPx, scene::Rgba color)
        : mesh_(mesh), halfWidth_(widthPx / 2), reach_(widthPx / 2 + fringePx), color_(color)
    {
        // Chord of an arc of radius reach_ that stays within a tenth of a pixel of it.
        stepRadians_ = 2 * std::acos(1 - std::min(0.1f / reach_, 0.5f));
    }

    void run(std::span<const geo::PointF> points, bool closed, LineEnds ends)
    {
        collect(points, closed);
        const std::size_t count = points_.size();
        if (count < 2) return;
        if (count < 3) closed = false;
        const std::size_t segments = closed ? count : count - 1;

        Pair from = closed ? Pair{} : begin(ends);
        Pair first;
        if (closed) {
            const Join join = joinAt(0, count - 1, 0);
            first = join.before;
            from = join.after;
        }
        for (std::size_t i = 0; i < segments; ++i) {
            const bool last = i + 1 == segments;
            if (!last) {
                const Join join = joinAt(i + 1, i, i + 1);
                quad(from, join.before);
                from = join.after;
            } else {
                quad(from, closed ? first : finish(ends));
            }
        }
    }

private:
    struct Join {
        Pair before, after;
    };

    void collect(std::span<const geo::PointF> points, bool closed)
    {
        points_.clear();
        directions_.clear();
        lengths_.clear();
        for (const geo::PointF& point : points) {
            if (!std::isfinite(point.x) || !std::isfinite(point.y)) continue;
            const Vec p{point.x, point.y};
            if (!points_.empty() && tooClose(points_.back(), p)) continue;
            points_.push_back(p);
        }
        while (closed && points_.size() > 1 && tooClose(points_.back(), points_.front())) points_.pop_back();
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const Vec d = points_[(i + 1) % points_.size()] - points_[i];
            const float length = std::sqrt(dot(d, d));
            lengths_.push_back(length);
            directions_.push_back(length > 0 ? d * (1 / length) : Vec{});
        }
    }

    static bool tooClose(Vec a, Vec b)
    {
        return std::abs(a.x - b.x) < shortestPx && std::abs(a.y - b.y) < shortestPx;
    }

    std::uint32_t vertex(Vec p, float distance, scene::Rgba color)
    {
        return mesh_.add({p.x, p.y, distance, halfWidth_, color});
    }
    std::uint32_t vertex(Vec p, float distance) { return vertex(p, distance, color_); }

    Pair across(Vec p, Vec normal, scene::Rgba color)
    {
        return {vertex(p + normal * reach_, reach_, color), vertex(p - normal * reach_, -reach_, color)};
    }

    void quad(Pair a, Pair b)
    {
        mesh_.triangle(a.left, a.right, b.left);
        mesh_.triangle(a.right, b.right, b.left);
    }

    /// A soft end fades over one pixel around the end point.
    Pair begin(LineEnds ends)
    {
        const Vec direction = directions_.front();
        if (ends != LineEnds::Soft) {
            const Pair edge = across(points_.front(), leftOf(direction), color_);
            if (ends == LineEnds::Round) halfDisc(points_.front(), leftOf(direction));
            return edge;
        }
        const Pair outer = across(points_.front() - direction * fringePx, leftOf(direction), faded());
        const float inside = std::min(fringePx, lengths_.front() / 2);
        const Pair inner = across(points_.front() + direction * inside, leftOf(direction), color_);
        quad(outer, inner);
        return inner;
    }

    Pair finish(LineEnds ends)
    {
        const std::size_t last = points_.size() - 2;
        const Vec direction = directions_[last];
        if (ends != LineEnds::Soft) {
            const Pair edge = across(points_.back(), leftOf(direction), color_);
            if (ends == LineEnds::Round) halfDisc(points_.back(), leftOf(direction) * -1);
            return edge;
        }
        const float inside = std::min(fringePx, lengths_[last] / 2);
        const Pair inner = across(points_.back() - direction * inside, leftOf(direction), color_);
        quad(inner, across(points_.back() + direction * fringePx, leftOf(direction), faded()));
        return inner;
    }

    /// From the corner in direction `normal` counter-clockwise to the one opposite.
    void halfDisc(Vec p, Vec normal)
    {
        const std::uint32_t centre = vertex(p, 0);
        const int steps = std::max(2, static_cast<int>(std::ceil(base::piF / stepRadians_)));
        std::uint32_t previous = vertex(p + normal * reach_, reach_);
        for (int i = 1; i <= steps; ++i) {
            const float a = base::piF * static_cast<float>(i) / static_cast<float>(steps);
            const std::uint32_t next = vertex(p + rotated(normal, a) * reach_, reach_);
            mesh_.triangle(centre, previous, next);
            previous = next;
        }
    }

    scene::Rgba faded() const { return {color_.r, color_.g, color_.b, 0}; }

    /// Corners where segment `in` ends and segment `out` begins, with what lies between them.
    Join joinAt(std::size_t point, std::size_t in, std::size_t out)
    {
        const Vec p = points_[point];
        const Vec n0 = leftOf(directions_[in]);
        const Vec n1 = leftOf(directions_[out]);
        const float cosine = dot(n0, n1);
        const Vec mitre = (n0 + n1) * (1 / std::max(1 + cosine, 1e-3f));
        if (cosine > mitreAboveCosine) {
            const Pair both{vertex(p + mitre * reach_, reach_), vertex(p - mitre * reach_, -reach_)};
            return {both, both};
        }
        return roundJoin(p, n0, n1, mitre, std::min(lengths_[in], lengths_[out]));
    }

    Join roundJoin(Vec p, Vec n0, Vec n1, Vec mitre, float shorter)
    {
        const float turn = cross(n0, n1);
        const float outside = turn > 0 ? -1.f : 1.f;  // a bend to the left has its outer side on the right
        const float reach = reach_ * outside;
        // How far the inner corner lies back along the segments; must not be beyond their other end.
        const float back = std::sqrt(std::max(dot(mitre, mitre) - 1, 0.f)) * reach_;
        const bool innerFits =
            back < shorter && dot(n0, n1) > -0.95f;  // not where the line turns back on itself
        const std::uint32_t centre = vertex(p, 0);
        const std::uint32_t outer0 = vertex(p + n0 * reach, reach);
        const std::uint32_t inner0 = vertex(p - (innerFits ? mitre : n0) * reach, -reach);
        const std::uint32_t inner1 = innerFits ? inner0 : vertex(p - n1 * reach, -reach);

        float angle = std::atan2(turn, dot(n0, n1));
        if (outside > 0 && angle > 0) angle = -angle;  // straight back: around the end, not through the line
        const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(angle) / stepRadians_)));
        std::uint32_t previous = outer0;
        for (int i = 1; i <= steps; ++i) {
            const float a = angle * static_cast<float>(i) / static_cast<float>(steps);
            const std::uint32_t next = vertex(p + rotated(n0, a) * reach, reach);
            mesh_.triangle(centre, previous, next);
            previous = next;
        }
        mesh_.triangle(outer0, centre, inner0);
        mesh_.triangle(centre, previous, inner1);
        if (outside > 0) return {{outer0, inner0}, {previous, inner1}};
        return {{inner0, outer0}, {inner1, previous}};
    }

    Mesh& mesh_;
    float halfWidth_, reach_, stepRadians_;
    scene::Rgba color_;
    // Kept between lines of one call site only; a Stroker lives for one line.
    std::vector<Vec> points_, directions_;
    std::vector<float> lengths_;
};

}  // namespace

void addLine(Mesh& mesh, std::span<const geo::PointF> points, bool closed, float widthPx, scene::Rgba color,
             LineEnds ends)
{
    if (!(widthPx > 0) || color.a == 0) return;
    Stroker(mesh, widthPx, color).run(points, closed, ends);
}

void addStroke(Mesh& mesh, std::span<const geo::PointF> points, bool closed, const scene::Stroke& stroke,
               LineEnds ends)
{
    if (!(stroke.dashPx > 0)) {
        addLine(mesh, points, closed, stroke.widthPx, stroke.color, ends);
        return;
    }
    for (const auto& dash : dashes(points, closed, stroke.dashPx, stroke.gapPx))
        addLine(mesh, dash, false, stroke.widthPx, stroke.color, LineEnds::Soft);
}

std::vector<std::vector<geo::PointF>> dashes(std::span<const geo::PointF> points, bool closed, float dashPx,
                                             float gapPx, const Sight& sight)
{
    std::vector<std::vector<geo::PointF>> result;
    if (points.size() < 2) return result;
    const double dashLength = dashPx, period = dashLength + (gapPx > 0 ? gapPx : dashPx);
    double at = 0;  // of the present point, from the beginning of a dash
    std::vector<geo::PointF> dash{points.front()};
    const auto finish = [&] {
        if (dash.size() > 1 && result.size() < maxDashes) result.push_back(std::move(dash));
        dash.clear();
    };
    const std::size_t segments = closed ? points.size() : points.size() - 1;
    for (std::size_t i = 0; i < segments; ++i) {
        const geo::PointF a = points[i];
        const geo::PointF b = points[(i + 1) % points.size()];
        const double length = std::hypot(double{b.x} - a.x, double{b.y} - a.y);
        if (!std::isfinite(length)) continue;
        const bool seen = std::min(a.x, b.x) <= sight.maxX && std::max(a.x, b.x) >= sight.minX &&
                          std::min(a.y, b.y) <= sight.maxY && std::max(a.y, b.y) >= sight.minY;
        if (!seen || length / period > static_cast<double>(maxDashes)) {
            finish();
            at = std::fmod(at + length, period);
            if (at < dashLength) dash.push_back(b);
            continue;
        }
        double done = 0;
        while (true) {
            const bool drawing = at < dashLength;
            if (!drawing) finish();  // a dash that ended just at a corner
            const double step = (drawing ? dashLength : period) - at;
            if (length - done <= step) break;
            done += step;
            const auto t = static_cast<float>(done / length);
            const geo::PointF p{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
            if (drawing) {
                dash.push_back(p);
                finish();
                at = dashLength;
            } else {
                dash.assign(1, p);
                at = 0;
            }
        }
        at += length - done;
        if (at < dashLength || !dash.empty()) dash.push_back(b);
    }
    finish();
    return result;
}

}  // namespace render
