#include "look/color.hpp"

#include <algorithm>
#include <cmath>

namespace look {

namespace {

double linearOf(std::uint8_t channel)
{
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::uint8_t channelOf(double value)
{
    const double v = std::clamp(value, 0.0, 1.0);
    return static_cast<std::uint8_t>(
        std::lround(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * std::pow(v, 1 / 2.4) - 0.055)));
}

std::uint8_t mixedChannel(std::uint8_t a, std::uint8_t b, double share)
{
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * std::clamp(share, 0.0, 1.0)));
}

}  // namespace

LinearRgb toLinear(scene::Rgba color) { return {linearOf(color.r), linearOf(color.g), linearOf(color.b)}; }

scene::Rgba toRgba(const LinearRgb& color)
{
    return {channelOf(color.r), channelOf(color.g), channelOf(color.b)};
}

double luminance(const LinearRgb& color) { return 0.2126 * color.r + 0.7152 * color.g + 0.0722 * color.b; }

scene::Rgba mixed(scene::Rgba a, scene::Rgba b, double share)
{
    return {mixedChannel(a.r, b.r, share), mixedChannel(a.g, b.g, share), mixedChannel(a.b, b.b, share),
            mixedChannel(a.a, b.a, share)};
}

scene::Rgba withAlpha(scene::Rgba color, std::uint8_t alpha)
{
    color.a = alpha;
    return color;
}

double contrastRatio(scene::Rgba a, scene::Rgba b)
{
    const double la = luminance(toLinear(a)), lb = luminance(toLinear(b));
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

scene::Rgba inkOn(scene::Rgba ground)
{
    constexpr scene::Rgba white{255, 255, 255};
    constexpr scene::Rgba nearlyBlack{11, 18, 25};
    return contrastRatio(white, ground) >= 3 ? white : nearlyBlack;
}

}  // namespace look
