#include "layout/place/member_scale.hpp"

#include <algorithm>
#include <cmath>

#include "look/symbols.hpp"
#include "model/figures.hpp"

namespace layout {

namespace {

// Of the largest symbol: logical pixels and, in small pictures, a share of the smaller side.
constexpr double largestPx = 30;
constexpr double largestShare = 0.038;
// What would be smaller could not be seen.
constexpr double smallestDotPx = 3;

/// The largest of 1, 2, 5, 10, 20, 50, ... that is not above `count`.
std::int64_t roundBelow(double count)
{
    const double power = std::pow(10, std::floor(std::log10(std::max(1.0, count))));
    for (const double step : {5.0, 2.0})
        if (step * power <= count) return std::llround(step * power);
    return std::llround(power);
}

}  // namespace

MemberScale::MemberScale(const Request& request) : request_(request)
{
    if (request.view.sizeUnit.empty()) return;
    for (const model::Network& network : request.atlas.networks())
        if (const model::Figure* figure = model::newestTotal(network.members, request.view.sizeUnit);
            figure && network.mainSeat())
            largest_ = std::max(largest_, *figure->count);
    const double side = std::min(request.canvas.widthPx, request.canvas.heightPx);
    largestRadiusPx_ =
        std::min(largestPx * request.canvas.scale * request.style.textScale, largestShare * side);
}

const model::Figure* MemberScale::figureOf(model::NetworkId network) const
{
    return active() ? model::newestTotal(request_.atlas[network].members, request_.view.sizeUnit) : nullptr;
}

double MemberScale::radiusPx(std::int64_t count) const
{
    const double radius =
        largestRadiusPx_ * std::sqrt(static_cast<double>(count) / static_cast<double>(largest_));
    return std::max(radius, smallestDotPx * request_.canvas.scale);
}

double MemberScale::radiusPx(const model::Network& network, std::int64_t count) const
{
    return radiusPx(count) * look::equalAreaFactor(network.scope);
}

std::vector<std::int64_t> MemberScale::samples() const
{
    std::vector<std::int64_t> counts;
    for (const double share : {1.0, 0.2, 0.04}) {
        const std::int64_t count = roundBelow(static_cast<double>(largest_) * share);
        if (counts.empty() || count < counts.back()) counts.push_back(count);
    }
    return counts;
}

}  // namespace layout
