#include "paint/pattern.hpp"

#include <algorithm>
#include <cmath>

namespace paint {

Pattern plain(scene::Rgba color)
{
    Pattern pattern;
    pattern.bands[0].color = color;
    return pattern;
}

Pattern patternOf(const scene::RegionFill& fill)
{
    using Kind = scene::RegionFill::Pattern;
    Pattern pattern;
    switch (fill.pattern) {
    case Kind::Solid:
        return plain(fill.colors[0]);
    case Kind::Stripes:
        pattern.count =
            static_cast<std::uint8_t>(std::clamp<std::size_t>(fill.colorCount, 1, fill.colors.size()));
        if (pattern.count == 1 || !(fill.bandPx > 0)) return plain(fill.colors[0]);
        for (std::size_t i = 0; i < pattern.count; ++i)
            pattern.bands[i] = {fill.colors[i], static_cast<float>(i + 1) * fill.bandPx};
        break;
    case Kind::Hatch:
        if (!(fill.bandPx > 0)) return plain(fill.colors[1]);
        pattern.count = 2;
        pattern.bands[0] = {fill.colors[0], scene::hatchShare * fill.bandPx};
        pattern.bands[1] = {fill.colors[1], fill.bandPx};
        break;
    }
    pattern.periodPx = pattern.bands[pattern.count - 1u].endPx;
    return pattern;
}

PatternSpot spotIn(const Pattern& pattern, float tPx)
{
    const std::size_t count = pattern.count;
    const float at = tPx - pattern.periodPx * std::floor(tPx / pattern.periodPx);
    PatternSpot spot;
    while (spot.band + 1 < count && at >= pattern.bands[spot.band].endPx) ++spot.band;
    const float behind = std::max(at - pattern.beginPx(spot.band), 0.f);
    spot.aheadPx = std::max(pattern.bands[spot.band].endPx - at, 0.f);
    const bool nextIsNear = spot.aheadPx <= behind;
    spot.edgePx = nextIsNear ? spot.aheadPx : behind;
    spot.beside = (spot.band + (nextIsNear ? 1 : count - 1)) % count;
    return spot;
}

StripeLayers stripeLayers(const Pattern& pattern)
{
    StripeLayers layers;
    layers.periodPx = pattern.periodPx;
    const auto bands = pattern.used();
    const auto begin = [&](std::size_t band) { return static_cast<double>(pattern.beginPx(band)); };
    const auto end = [&](std::size_t band) { return static_cast<double>(bands[band].endPx); };
    const bool opaque = std::all_of(bands.begin(), bands.end(),
                                    [](const Pattern::Band& band) { return band.color.a == 255; });
    if (!opaque) {
        for (std::size_t i = 0; i < bands.size(); ++i)
            layers.stripes.push_back({bands[i].color, begin(i), end(i)});
        return layers;
    }
    // The widest band is the ground: the fewest edges.
    std::size_t ground = 0;
    for (std::size_t i = 1; i < bands.size(); ++i)
        if (end(i) - begin(i) > end(ground) - begin(ground)) ground = i;
    layers.ground = bands[ground].color;
    for (std::size_t step = 1; step < bands.size(); ++step) {
        const std::size_t band = (ground + step) % bands.size();
        const double untilGround = begin(ground) + (band < ground ? 0 : layers.periodPx);
        layers.stripes.push_back({bands[band].color, begin(band), untilGround});
    }
    return layers;
}

}  // namespace paint
