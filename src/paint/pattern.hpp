// What a filled region looks like: one colour, or bands of colours across the picture. The one meaning of
// scene fills that graphics cards, the raster, Cairo and SVG share. A value; paints nothing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "scene/scene.hpp"

namespace paint {

/// Bands rise to the right at 45 degrees and are fixed to the picture: t = (x + y) / sqrt(2) at a pixel's
/// centre, from the picture's upper left corner, counts across them and begins anew after each period.
struct Pattern {
    struct Band {
        scene::Rgba color;
        float endPx = 0;  ///< within a period; it begins where the one before ends
        friend bool operator==(const Band&, const Band&) = default;
    };
    float periodPx = 0;  ///< 0: the first band's colour all over
    std::array<Band, 3> bands{};
    std::uint8_t count = 1;

    bool isPlain() const { return !(periodPx > 0); }
    scene::Rgba plainColor() const { return bands[0].color; }
    std::span<const Band> used() const { return std::span(bands).first(count); }
    float beginPx(std::size_t band) const { return band == 0 ? 0.f : bands[band - 1].endPx; }
    friend bool operator==(const Pattern&, const Pattern&) = default;
};

Pattern plain(scene::Rgba color);
/// Patterns without a width, or of one band, are plain.
Pattern patternOf(const scene::RegionFill& fill);

/// True if what the region shows stands still while the map moves.
inline bool isPatterned(const scene::RegionFill& fill) { return !patternOf(fill).isPlain(); }

/// A place across the bands of a pattern that is not plain.
struct PatternSpot {
    std::size_t band = 0;
    std::size_t beside = 0;  ///< the band across the nearest edge
    float edgePx = 0;        ///< to that edge
    float aheadPx = 0;       ///< to the edge where the next band begins
};
PatternSpot spotIn(const Pattern& pattern, float tPx);

/// A pattern for painters of whole shapes: a ground and stripes on it, painted one after the other inside the
/// area's clip. Where no colour is transparent later stripes overlap earlier ones, so that nothing shines
/// through between two of them; else there is no ground and none overlap.
struct StripeLayers {
    struct Stripe {
        scene::Rgba color;
        double fromPx = 0, toPx = 0;  ///< within a period
        friend bool operator==(const Stripe&, const Stripe&) = default;
    };
    std::optional<scene::Rgba> ground;
    double periodPx = 0;
    std::vector<Stripe> stripes;
};
StripeLayers stripeLayers(const Pattern& pattern);

}  // namespace paint
