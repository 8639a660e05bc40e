#include "layout/stage/room_size.hpp"

#include <algorithm>

namespace layout {

namespace {

constexpr double ruledHeightPx = 1080;
constexpr double smallestNamePx = 24;      // of 1080
constexpr double smallestAtDeskPx = 11.5;  // Metrics::placeName
constexpr double largestTextScale = 8;

}  // namespace

double roomFactor(state::RoomSize room)
{
    switch (room) {
    case state::RoomSize::Near:
        return 1;
    case state::RoomSize::Middle:
        return 1.5;
    case state::RoomSize::Far:
        return 2;
    }
    return 1;
}

PictureStyle forAudience(const PictureStyle& style, double heightPx)
{
    PictureStyle result = style;
    const double needed = leastAudienceTextScale(heightPx) * roomFactor(style.room);
    result.textScale = std::min(largestTextScale, std::max(style.textScale, needed));
    if (style.room != state::RoomSize::Near && style.theme == state::Theme::Light)
        result.theme = state::Theme::Contrast;
    return result;
}

double leastAudienceTextScale(double heightPx)
{
    return smallestNamePx / smallestAtDeskPx * heightPx / ruledHeightPx;
}

double audienceLineScale(state::RoomSize room, double heightPx)
{
    return std::max(1.0, (1 + 0.6 * roomFactor(room)) * heightPx / ruledHeightPx);
}

}  // namespace layout
