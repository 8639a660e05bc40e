#include "geo/outline.hpp"

#include <algorithm>
#include <cmath>

#include "geo/projection.hpp"

namespace geo {

namespace {

double sensibleStep(double stepDeg) { return std::isfinite(stepDeg) ? std::clamp(stepDeg, 0.1, 10.0) : 1.0; }

/// Calls `add` with evenly spaced values from `from` to `to`, both included exactly.
template <class Add>
void along(double from, double to, double stepDeg, Add add)
{
    const int count = std::max(1, static_cast<int>(std::ceil(std::abs(to - from) / stepDeg - 1e-9)));
    for (int i = 0; i < count; ++i) add(from + (to - from) * i / count);
    add(to);
}

constexpr double westDeg = worldCutLonDeg;
constexpr double eastDeg = worldCutLonDeg + 360;

}  // namespace

std::vector<Point> worldOutlineM(double stepDeg)
{
    const double step = sensibleStep(stepDeg);
    std::vector<Point> ring;
    along(-90, 90, step, [&](double latDeg) {
        ring.push_back(project(ProjectionId::World, {eastDeg, latDeg}));
    });
    along(90, -90, step, [&](double latDeg) {
        ring.push_back(project(ProjectionId::World, {westDeg, latDeg}));
    });
    return ring;
}

std::vector<std::vector<LonLat>> graticule(double everyDeg, const Box& areaDeg, double stepDeg)
{
    std::vector<std::vector<LonLat>> lines;
    const Box area{std::max(areaDeg.minX, westDeg), std::max(areaDeg.minY, -90.0),
                   std::min(areaDeg.maxX, eastDeg), std::min(areaDeg.maxY, 90.0)};
    if (!(everyDeg >= 0.1 && everyDeg <= 90) || !(area.minX < area.maxX) || !(area.minY < area.maxY))
        return lines;
    const double step = sensibleStep(stepDeg);
    const auto multiples = [&](double from, double to, auto use) {
        for (double i = std::ceil(from / everyDeg); i * everyDeg <= to; ++i) use(i * everyDeg);
    };
    multiples(area.minX, area.maxX, [&](double lonDeg) {
        auto& line = lines.emplace_back();
        along(area.minY, area.maxY, step, [&](double latDeg) { line.push_back({lonDeg, latDeg}); });
    });
    multiples(area.minY, area.maxY, [&](double latDeg) {
        if (std::abs(latDeg) == 90) return;  // part of the outline
        auto& line = lines.emplace_back();
        along(area.minX, area.maxX, step, [&](double lonDeg) { line.push_back({lonDeg, latDeg}); });
    });
    return lines;
}

}  // namespace geo
