#include "layout/place/label_spots.hpp"

#include <cmath>

#include "base/angle.hpp"

namespace layout {

namespace {

LabelSpot spotAt(double x, double y, double width, double height, Align align)
{
    return {{x, y, x + width, y + height}, align, std::nullopt};
}

}  // namespace

std::vector<LabelSpot> adjacentSpots(const geo::Box& symbolPx, double widthPx, double heightPx, double gapPx)
{
    const geo::Point middle = symbolPx.centre();
    const double right = symbolPx.maxX + gapPx;
    const double left = symbolPx.minX - gapPx - widthPx;
    const double centred = middle.x - widthPx / 2;
    // The upper places leave the symbol's middle at the text's foot, the lower ones at its head.
    const double shift = symbolPx.height() / 8;
    const double upper = middle.y - heightPx + shift;
    const double lower = middle.y - shift;
    const double level = middle.y - heightPx / 2;
    return {spotAt(right, upper, widthPx, heightPx, Align::Left),
            spotAt(right, lower, widthPx, heightPx, Align::Left),
            spotAt(left, upper, widthPx, heightPx, Align::Right),
            spotAt(left, lower, widthPx, heightPx, Align::Right),
            spotAt(centred, symbolPx.minY - gapPx / 2 - heightPx, widthPx, heightPx, Align::Centre),
            spotAt(centred, symbolPx.maxY + gapPx / 2, widthPx, heightPx, Align::Centre),
            spotAt(right, level, widthPx, heightPx, Align::Left),
            spotAt(left, level, widthPx, heightPx, Align::Right)};
}

std::vector<LabelSpot> remoteSpots(const geo::Box& symbolPx, double widthPx, double heightPx, double reachPx)
{
    const geo::Point middle = symbolPx.centre();
    // Right and left first: a level leader reads as part of the line of text.
    constexpr double anglesDeg[] = {-20, 20, 160, 200, -45, 45, 135, 225, -70, 70, 110, 250};
    const double nearestPx = reachPx / 6, gapPx = reachPx / 28;
    std::vector<LabelSpot> spots;
    for (double distance = symbolPx.width() / 2 + nearestPx; distance <= reachPx;
         distance += heightPx * 0.7) {
        for (const double angleDeg : anglesDeg) {
            const double c = std::cos(angleDeg * base::pi / 180), s = std::sin(angleDeg * base::pi / 180);
            const geo::Point end{middle.x + c * distance, middle.y + s * distance};
            LabelSpot spot =
                c > 0
                    ? spotAt(end.x + gapPx, end.y - heightPx / 2, widthPx, heightPx, Align::Left)
                    : spotAt(end.x - gapPx - widthPx, end.y - heightPx / 2, widthPx, heightPx, Align::Right);
            spot.leaderPx = end;
            spots.push_back(spot);
        }
    }
    return spots;
}

LabelSpot centredSpot(double widthPx, double heightPx)
{
    return spotAt(-widthPx / 2, -heightPx / 2, widthPx, heightPx, Align::Centre);
}

}  // namespace layout
