#include "densify.hpp"

#include <algorithm>
#include <cmath>

namespace bake {

namespace {

struct Inserted {
    double t = 0;  ///< along the segment, inside (0, 1)
    geo::Point point;
};

/// Crossings of the segment with the lines `axis` = k * step.
void addCrossings(std::vector<Inserted>& found, geo::Point p, geo::Point q, double geo::Point::*axis,
                  double geo::Point::*other, double step)
{
    const double low = std::min(p.*axis, q.*axis);
    const double high = std::max(p.*axis, q.*axis);
    for (double line = (std::floor(low / step) + 1) * step; line < high; line += step) {
        Inserted cut;
        cut.t = (line - p.*axis) / (q.*axis - p.*axis);
        cut.point.*axis = line;
        cut.point.*other = p.*other + cut.t * (q.*other - p.*other);
        found.push_back(cut);
    }
}

}  // namespace

std::vector<geo::Point> densified(const std::vector<geo::Point>& line, double gridStepDeg)
{
    std::vector<geo::Point> out;
    std::vector<Inserted> inserted;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const geo::Point p = line[i];
        const geo::Point q = line[i + 1];
        inserted.clear();
        addCrossings(inserted, p, q, &geo::Point::x, &geo::Point::y, gridStepDeg);
        addCrossings(inserted, p, q, &geo::Point::y, &geo::Point::x, gridStepDeg);
        const int parts =
            static_cast<int>(std::ceil(std::max(std::abs(q.x - p.x), std::abs(q.y - p.y)) - 1e-9));
        for (int k = 1; k < parts; ++k) {
            const double t = static_cast<double>(k) / parts;
            inserted.push_back(
                {t, {p.x == q.x ? p.x : p.x + t * (q.x - p.x), p.y == q.y ? p.y : p.y + t * (q.y - p.y)}});
        }
        // Of what lies at the same place the same comes first with any standard library.
        std::stable_sort(inserted.begin(), inserted.end(),
                         [](const Inserted& a, const Inserted& b) { return a.t < b.t; });
        out.push_back(p);
        for (const Inserted& cut : inserted)
            if (!(cut.point == out.back()) && !(cut.point == q)) out.push_back(cut.point);
    }
    if (!line.empty()) out.push_back(line.back());
    return out;
}

}  // namespace bake
