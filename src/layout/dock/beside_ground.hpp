// What a list beside its city may not cover, what gives way to it, and what a place costs. Looks for no
// places and decides nothing (dock/beside).
#pragma once

#include <utility>
#include <vector>

#include "layout/dock/beside_spots.hpp"
#include "layout/dock/dock_ground.hpp"

namespace layout {

/// Lists keep so far apart, logical pixels.
inline constexpr double besideApartPx = 5;
/// Of the frame's height: leaders are no longer unless there is no room.
inline constexpr double besideReach = 0.12;

class BesideGround {
public:
    static constexpr double symbolCost = 1.6, nameCost = 0.15, struckCost = 12;

    struct Spot {
        std::size_t city;
        geo::Box boxPx;
    };
    struct Soft {
        geo::Box boxPx;
        double cost;
    };

    explicit BesideGround(const DockGround& ground);

    /// All but what was fixed before. `keptLabels`: names of asked entries that stay.
    void gather(const std::vector<const PlacedEntry*>& keptLabels);

    static geo::Box around(geo::Point p, double radius) { return geo::Box{p.x, p.y, p.x, p.y}.grown(radius); }
    geo::Box symbolOf(const PlacedEntry& entry) const;
    geo::Box labelOf(const PlacedEntry& entry) const;
    /// The label is cut, or under what is fixed.
    bool isLost(const geo::Box& label) const;
    bool isCoveredByFurniture(const geo::Box& symbol) const;

    /// Of a list of the city, what stands there at `standsPx`, without other lists and without what the land
    /// costs. Infinite where it may not stand; at least `enough` where it is not less than that.
    double costAlone(std::size_t city, const geo::Box& standsPx, const BesideSpot& spot, double enough) const;
    /// Of ground that is covered: what the view is about, least of all sea.
    double landCost(const geo::Box& box) const;

private:
    void addDot(std::size_t city, geo::Point at);

    const DockGround& ground_;
    const FrameContext& context_;
    geo::Box room_;

public:
    std::vector<geo::Box> fixed;    ///< furniture, markers, pins, names of asked entries
    std::vector<Spot> seats, dots;  ///< of what is asked, and of the others
    std::vector<Soft> soft;
    std::vector<std::pair<geo::Point, geo::Point>> lines;
};

}  // namespace layout
