// What is taken on the map: boxes that hang at places of the band plane (place/band). Two boxes conflict if
// they overlap at any scale of the band, so that what was placed once stays free of overlaps while one zooms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "geo/lon_lat.hpp"

namespace layout {

/// A box that keeps its size and its distance from its anchor in picture pixels at all scales.
struct Footprint {
    geo::Point anchorBand;
    geo::Box offsetPx;
};

/// True if the two overlap at some scale in [1, maxGrowth] times the band's.
bool meet(const Footprint& a, const Footprint& b, double maxGrowth);

/// A segment as a chain of small boxes `widthPx` wide, for lines that labels must not cover.
std::vector<Footprint> lineFootprints(geo::Point anchorBand, geo::Point fromPx, geo::Point toPx,
                                      double widthPx);

class Occupancy {
public:
    /// `cellPx` should be about the size of a label.
    Occupancy(double maxGrowth, double cellPx) : maxGrowth_(maxGrowth), cellPx_(cellPx) {}

    static constexpr std::uint32_t nobody = 0xFFFFFFFFu;

    /// True if nothing taken meets `footprint`. What `owner` has taken does not count.
    bool isFree(const Footprint& footprint, std::uint32_t owner = nobody) const;
    void take(const Footprint& footprint, std::uint32_t owner = nobody);

private:
    struct Taken {
        Footprint footprint;
        std::uint32_t owner;
    };
    template <class Visit>
    void forCells(const Footprint& footprint, Visit&& visit) const;

    double maxGrowth_;
    double cellPx_;
    std::vector<Taken> taken_;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> cells_;
};

}  // namespace layout
