#include "layout/dock/leaders.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

#include "layout/dock/boundary.hpp"

namespace layout {

namespace {

// Lengths are logical pixels.
constexpr double seatClearancePx = 4;
constexpr double bendApartPx = 3;  // between a bend and another leader
constexpr double aimShare = 0.7;   // of the distance of a near neighbour
constexpr double seatWeight = 1000;
// What has to be worth it: a bend away from the dock, a last leg steeper than 45 degrees, each pixel away
// from the level way, a way twice as long as the shortest.
constexpr double bendWeight = 1.5, steepWeight = 2, portWeight = 0.02, lengthWeight = 6;
// Last legs that are looked at: width by height.
constexpr std::array slopes{2.0, 1.4, 1.0, 0.7};
// How many ways are looked at first, and where a seat is still touched: steps of the port on the dock's bar,
// and of the bend between stub and place.
constexpr int portSteps = 4, finePortSteps = 16, bendSteps = 4, fineBendSteps = 16;
constexpr int mostRounds = 2;

double distanceToSegment(geo::Point p, geo::Point a, geo::Point b)
{
    const geo::Point ab = b - a, ap = p - a;
    const double length = ab.x * ab.x + ab.y * ab.y;
    const double t = length > 0 ? std::clamp((ap.x * ab.x + ap.y * ab.y) / length, 0.0, 1.0) : 0;
    const geo::Point way{ap.x - ab.x * t, ap.y - ab.y * t};
    return std::sqrt(way.x * way.x + way.y * way.y);  // hypot is several times as slow
}

bool strikes(geo::Point a, geo::Point b, const geo::Box& box)
{
    // Most are far from each other.
    if (std::max(a.y, b.y) <= box.minY || std::min(a.y, b.y) >= box.maxY || std::max(a.x, b.x) <= box.minX ||
        std::min(a.x, b.x) >= box.maxX)
        return false;
    double from = 0, to = 1;
    const auto clip = [&](double start, double way, double low, double high) {
        if (way == 0) return start > low && start < high;
        const double first = (low - start) / way, second = (high - start) / way;
        from = std::max(from, std::min(first, second));
        to = std::min(to, std::max(first, second));
        return from < to;
    };
    return clip(a.x, b.x - a.x, box.minX, box.maxX) && clip(a.y, b.y - a.y, box.minY, box.maxY);
}

/// The point is not nearer to the line through both than that; false says nothing.
bool isFarFromLine(geo::Point p, geo::Point a, geo::Point b, double distance)
{
    const geo::Point ab = b - a, ap = p - a;
    const double cross = ab.x * ap.y - ab.y * ap.x;
    return cross * cross > distance * distance * (ab.x * ab.x + ab.y * ab.y);
}

/// False: the point is not nearer than that to anything in the box.
bool isNearBox(geo::Point p, const geo::Box& box, double distance)
{
    return p.y > box.minY - distance && p.y < box.maxY + distance && p.x > box.minX - distance &&
           p.x < box.maxX + distance;
}

/// Like Box::intersects, but a shared edge counts and a box may be a line.
bool touch(const geo::Box& a, const geo::Box& b)
{
    return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
}

geo::Box boxOf(const std::array<geo::Point, 3>& points)
{
    geo::Box box;
    for (const geo::Point& point : points) box.add(point);
    return box;
}

/// All ways of one leader lie in here.
geo::Box reachOf(const Leader& leader)
{
    geo::Box box;
    box.add({leader.edgeX, leader.minPortPx});
    box.add({leader.edgeX, leader.maxPortPx});
    box.add(leader.sitePx);
    return box;
}

class Router {
public:
    Router(std::vector<Leader>& leaders, const LeaderObstacles& obstacles, double scale)
        : leaders_(leaders), scale_(scale), fruitless_(leaders.size())
    {
        for (const Leader& leader : leaders) {
            const geo::Box reach = reachOf(leader);
            Near near;
            for (const SeatSpot& seat : obstacles.seats) {
                if (seat.seat == leader.seat) continue;
                const double clearance = clearancePx(seat, leader.sitePx, scale);
                if (reach.grown(clearance).contains(seat.middlePx))
                    near.seats.push_back({seat.middlePx, clearance});
            }
            for (const TextSpot& text : obstacles.texts)
                if (reach.intersects(text.boxPx)) near.texts.push_back(text);
            for (const LineSpot& line : obstacles.lines) {
                geo::Box box;
                box.add(line.fromPx);
                box.add(line.toPx);
                if (reach.intersects(box)) near.lines.push_back(line);
            }
            near_.push_back(std::move(near));
            levelPorts_.push_back(leader.bendPx.y);
            boxes_.push_back(boxOf(leader.points()));
        }
    }

    void route()
    {
        for (int again = 0; again < 4; ++again) {
            bool changed = true;
            for (int round = 0; changed && round < mostRounds; ++round) {
                changed = false;
                for (std::size_t i = 0; i < leaders_.size(); ++i)
                    changed |= improve(i, portSteps, bendSteps, 0);
            }
            // Few are left that touch a seat.
            changed = false;
            for (std::size_t i = 0; i < leaders_.size(); ++i)
                changed |= improve(i, finePortSteps, fineBendSteps, seatWeight);
            if (!changed) return;
        }
    }

private:
    struct Keep {
        geo::Point middlePx;
        double clearancePx;
    };
    struct Near {
        std::vector<Keep> seats;
        std::vector<TextSpot> texts;
        std::vector<LineSpot> lines;
    };

    bool improve(std::size_t i, int ports, int bends, double worth)
    {
        // Nothing was found, and no leader has moved since.
        std::optional<std::size_t>& fruitless = fruitless_[i][ports == finePortSteps ? 1 : 0];
        if (fruitless == moves_) return false;
        const geo::Point before = leaders_[i].bendPx;
        double best = cost(i, before, near_[i], std::numeric_limits<double>::infinity());
        if (best < worth || best <= shapeCost(i, {leaders_[i].stubX, before.y})) return false;
        search(i, ports, bends, best);
        const bool moved = leaders_[i].bendPx != before;
        if (moved) ++moves_;
        fruitless = moves_;
        return moved;
    }

    void search(std::size_t i, int ports, int bends, double& best)
    {
        const Leader leader = leaders_[i];
        const double room = leader.maxPortPx - leader.minPortPx;
        if (room < scale_) ports = -1;
        for (int p = -1; p <= ports; ++p) {
            const double port = p < 0 ? levelPorts_[i] : leader.minPortPx + room * p / ports;
            findOnWay(i, port);
            for (int b = 0; b <= bends; ++b)
                consider(i, {leader.stubX + (leader.sitePx.x - leader.stubX) * b / bends, port}, best);
            const double height = std::abs(leader.sitePx.y - port), run = leader.sitePx.x - leader.stubX;
            for (const double slope : slopes)
                if (slope * height < std::abs(run))
                    consider(i, {leader.sitePx.x - std::copysign(slope * height, run), port}, best);
        }
    }

    /// Of what could be in the way of the leader: what could be in one that starts at the port.
    void findOnWay(std::size_t i, double port)
    {
        geo::Box way;
        way.add({leaders_[i].edgeX, port});
        way.add(leaders_[i].sitePx);
        const auto copy = [](const auto& from, auto& to, const auto& isOnWay) {
            to.clear();
            std::copy_if(from.begin(), from.end(), std::back_inserter(to), isOnWay);
        };
        copy(near_[i].seats, onWay_.seats,
             [&](const Keep& seat) { return isNearBox(seat.middlePx, way, seat.clearancePx); });
        copy(near_[i].texts, onWay_.texts, [&](const TextSpot& text) { return touch(way, text.boxPx); });
        copy(near_[i].lines, onWay_.lines, [&](const LineSpot& line) {
            geo::Box box;
            box.add(line.fromPx);
            box.add(line.toPx);
            return touch(way, box);
        });
    }

    /// The bend's port is the one that findOnWay was last asked for.
    void consider(std::size_t i, geo::Point bend, double& best)
    {
        const double value = cost(i, bend, onWay_, best);
        if (!(value < best) || meetsOther(i, bend)) return;
        leaders_[i].bendPx = bend;
        boxes_[i] = boxOf(leaders_[i].points());
        best = value;
    }

    /// It would cross another one, or run into it at a bend.
    bool meetsOther(std::size_t i, geo::Point bend) const
    {
        Leader leader = leaders_[i];
        leader.bendPx = bend;
        const double apart = bendApartPx * scale_;
        const geo::Box around = boxOf(leader.points()).grown(apart);
        for (std::size_t k = 0; k < leaders_.size(); ++k) {
            if (k == i || !around.intersects(boxes_[k])) continue;
            const Leader& other = leaders_[k];
            if (cross(leader, other) || distancePx(leader, other.bendPx) < apart ||
                distancePx(other, bend) < apart)
                return true;
        }
        return false;
    }

    double shapeCost(std::size_t i, geo::Point bend) const
    {
        const Leader& leader = leaders_[i];
        double sum = std::abs(bend.y - levelPorts_[i]) / scale_ * portWeight;
        if (bend.x == leader.stubX) return sum;
        const geo::Point leg = leader.sitePx - bend;
        const double straight = std::hypot(leader.sitePx.x - leader.edgeX, leg.y);
        const double length = std::abs(bend.x - leader.edgeX) + std::hypot(leg.x, leg.y);
        if (std::abs(leg.y) > std::abs(leg.x)) sum += steepWeight * (1 - std::abs(leg.x / leg.y));
        return sum + bendWeight + lengthWeight * (length / straight - 1);
    }

    /// At least `enough` where it is not less than that.
    double cost(std::size_t i, geo::Point bend, const Near& near, double enough) const
    {
        const Leader& leader = leaders_[i];
        const geo::Point port{leader.edgeX, bend.y};
        double sum = shapeCost(i, bend);
        geo::Box first, last;
        first.add(port);
        first.add(bend);
        last.add(bend);
        last.add(leader.sitePx);
        for (const Keep& seat : near.seats) {
            if (sum >= enough) return sum;
            const bool nearFirst = isNearBox(seat.middlePx, first, seat.clearancePx),
                       nearLast = isNearBox(seat.middlePx, last, seat.clearancePx) &&
                                  !isFarFromLine(seat.middlePx, bend, leader.sitePx, seat.clearancePx);
            if (!nearFirst && !nearLast) continue;
            // What is far from the line is not in the way.
            double distance = seat.clearancePx;
            if (nearFirst) distance = std::min(distance, distanceToSegment(seat.middlePx, port, bend));
            if (nearLast)
                distance = std::min(distance, distanceToSegment(seat.middlePx, bend, leader.sitePx));
            if (distance < seat.clearancePx) sum += seatWeight * (2 - distance / seat.clearancePx);
        }
        for (const TextSpot& text : near.texts) {
            if (sum >= enough) return sum;
            if (strikes(port, bend, text.boxPx) || strikes(bend, leader.sitePx, text.boxPx))
                sum += text.weight;
        }
        for (const LineSpot& line : near.lines)
            if (segmentsCross(port, bend, line.fromPx, line.toPx) ||
                segmentsCross(bend, leader.sitePx, line.fromPx, line.toPx))
                sum += line.weight;
        return sum;
    }

    std::vector<Leader>& leaders_;
    double scale_;
    std::vector<Near> near_;  ///< what could be in the way of each leader
    Near onWay_;
    std::vector<double> levelPorts_;
    std::vector<geo::Box> boxes_;  ///< of each leader's way: most are far from each other
    std::size_t moves_ = 0;        ///< of all leaders
    /// By leader: how many moves there had been when a coarse and a fine search found nothing better.
    std::vector<std::array<std::optional<std::size_t>, 2>> fruitless_;
};

}  // namespace

double clearancePx(const SeatSpot& seat, geo::Point sitePx, double scale)
{
    const geo::Point apart = seat.middlePx - sitePx;
    return std::min(seat.radiusPx + seatClearancePx * scale, aimShare * std::hypot(apart.x, apart.y));
}

double distancePx(const Leader& leader, geo::Point point)
{
    const auto [a, b, c] = leader.points();
    return std::min(distanceToSegment(point, a, b), distanceToSegment(point, b, c));
}

bool cross(const Leader& a, const Leader& b)
{
    const auto p = a.points(), q = b.points();
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t k = 0; k < 2; ++k)
            if (segmentsCross(p[i], p[i + 1], q[k], q[k + 1])) return true;
    return false;
}

void routeLeaders(std::vector<Leader>& leaders, const LeaderObstacles& obstacles, double scale)
{
    Router(leaders, obstacles, scale).route();
}

}  // namespace layout
