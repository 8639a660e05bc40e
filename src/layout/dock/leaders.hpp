// Which way the leaders of docks take: from which height of the dock's bar they start and where they bend, so
// that none crosses another and they keep off the dots and symbols of other places and off texts. Pure
// geometry in picture pixels; no text, no colours.
#pragma once

#include <array>
#include <vector>

#include "geo/lon_lat.hpp"

namespace model {
struct SeatCity;
}

namespace layout {

/// Level from the dock's edge to the bend, straight from there to its place.
struct Leader {
    double edgeX = 0;  ///< of the dock
    double minPortPx = 0, maxPortPx = 0;
    double stubX = 0;  ///< where it bends at the earliest
    geo::Point sitePx;
    const model::SeatCity* seat = nullptr;  ///< whose place it is
    geo::Point bendPx;                      ///< the result; before that a way that crosses no other leader

    std::array<geo::Point, 3> points() const { return {geo::Point{edgeX, bendPx.y}, bendPx, sitePx}; }
};

/// The dot or symbol of a place.
struct SeatSpot {
    const model::SeatCity* seat = nullptr;
    geo::Point middlePx;
    double radiusPx = 0;
};

struct TextSpot {
    geo::Box boxPx;
    double weight = 0;  ///< how bad it is to strike it; a seat counts 1000 and more
};

/// The line from a symbol to its label.
struct LineSpot {
    geo::Point fromPx, toPx;
    double weight = 0;
};

struct LeaderObstacles {
    std::vector<SeatSpot> seats;
    std::vector<TextSpot> texts;
    std::vector<LineSpot> lines;
};

/// How near a leader may come to a seat that is not its own, from line to middle: it keeps 4 logical pixels
/// off its rim. Where its own place lies nearer than that it must at least not head for the other one.
double clearancePx(const SeatSpot& seat, geo::Point sitePx, double scale);
/// Of the leader's line from a point.
double distancePx(const Leader& leader, geo::Point point);
/// Some part of the two leaders crosses.
bool cross(const Leader& a, const Leader& b);

/// Improves the bends of the leaders one after the other until none gets better.
void routeLeaders(std::vector<Leader>& leaders, const LeaderObstacles& obstacles, double scale);

}  // namespace layout
