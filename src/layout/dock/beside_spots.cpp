#include "layout/dock/beside_spots.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/angle.hpp"
#include "layout/rounding.hpp"

namespace layout {

namespace {

constexpr int directions = 16, distances = 6;
// Of the height of a list beside its city that lies above it.
constexpr std::array slides{0.5, 0.0, 1.0, 0.25, 0.75};
constexpr double leftOrder = 0.1, verticalOrder = 0.25, slideOrder = 0.03;

class Spots {
public:
    Spots(const geo::Box& stands, geo::Point size, double inset, double step)
        : stands_(stands), site_(stands.centre()), size_(size),
          step_(step), inset_{std::min(inset, size.x / 2), std::min(inset, size.y / 2)}
    {
    }

    void around(double gap)
    {
        for (std::size_t i = 0; i < slides.size(); ++i) {
            // The part of the box that lies level with the site.
            const double order = slideOrder * static_cast<double>(i);
            const double top = site_.y - inset_.y - slides[i] * (size_.y - 2 * inset_.y);
            const double left = site_.x - inset_.x - slides[i] * (size_.x - 2 * inset_.x);
            add({stands_.maxX + gap, top}, order);
            add({stands_.minX - gap - size_.x, top}, leftOrder + order);
            add({left, stands_.minY - gap - size_.y}, verticalOrder + order);
            add({left, stands_.maxY + gap}, verticalOrder + order);
        }
    }

    void away(double distance)
    {
        const double radius = stands_.width() / 2 + distance;
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * base::pi * i / directions, c = std::cos(angle), s = std::sin(angle);
            const geo::Point port{site_.x + c * radius, site_.y + s * radius};
            if (std::abs(c) > 0.35)
                add({c > 0 ? port.x : port.x - size_.x, port.y - size_.y / 2 + s * (size_.y / 2 - inset_.y)},
                    c > 0 ? 0 : leftOrder);
            else
                add({port.x - size_.x / 2 + c * (size_.x / 2 - inset_.x), s > 0 ? port.y : port.y - size_.y},
                    verticalOrder);
        }
    }

    std::vector<BesideSpot> take() { return std::move(spots_); }

private:
    void add(geo::Point corner, double order)
    {
        const geo::Point c{roundLogical(corner.x, step_), roundLogical(corner.y, step_)};
        const geo::Box box{c.x, c.y, c.x + size_.x, c.y + size_.y};
        spots_.push_back(
            {box, {std::clamp(site_.x, box.minX, box.maxX), std::clamp(site_.y, box.minY, box.maxY)}, order});
    }

    geo::Box stands_;
    geo::Point site_, size_;
    double step_;
    geo::Point inset_;
    std::vector<BesideSpot> spots_;
};

}  // namespace

std::vector<BesideSpot> besideSpots(const geo::Box& standsPx, geo::Point sizePx, double gapPx, double insetPx,
                                    double reachPx, double stepPx)
{
    Spots spots(standsPx, sizePx, insetPx, stepPx);
    spots.around(gapPx);
    spots.around(3 * gapPx);
    for (int i = 1; i <= distances; ++i) spots.away(3 * gapPx + (reachPx - 3 * gapPx) * i / distances);
    return spots.take();
}

}  // namespace layout
