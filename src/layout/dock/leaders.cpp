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

/// hypot is several times as slow.
double lengthOf(geo::Point way) { return std::sqrt(way.x * way.x + way.y * way.y); }

double distanceToSegment(geo::Point p, geo::Point a, geo::Point b)
{
    const geo::Point ab = b - a, ap = p - a;
    const double length = ab.x * ab.x + ab.y * ab.y;
    const double t = length > 0 ? std::clamp((ap.x * ab.x + ap.y * ab.y) / length, 0.0, 1.0) : 0;
    return lengthOf({ap.x - ab.x * t, ap.y - ab.y * t});
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

/// Ways of one leader, cheapest first. What a way costs does not depend on the other leaders, so each is
/// reckoned once and only where its shape alone is not too dear already; a leader's cost only falls, so what
/// is dearer than the way it has is never asked for again.
class Ways {
public:
    struct Way {
        geo::Point bendPx;
        int port = 0;        ///< see Router::portOf
        double atLeast = 0;  ///< of its shape
    };

    void add(const Way& way) { ways_.push_back(way); }
    void finish()
    {
        std::stable_sort(ways_.begin(), ways_.end(),
                         [](const Way& a, const Way& b) { return a.atLeast < b.atLeast; });
    }

    /// The cheapest way that is free, if it costs less than `best`.
    template <class Cost, class IsFree>
    std::optional<std::pair<Way, double>> cheapest(double best, const Cost& cost, const IsFree& isFree)
    {
        for (std::size_t i = 0;; ++i) {
            while (asked_ < ways_.size() && ways_[asked_].atLeast < best &&
                   (i == known_.size() || ways_[asked_].atLeast <= known_[i].cost))
                reckon(cost(ways_[asked_], best), best);
            if (i == known_.size() || !(known_[i].cost < best)) return std::nullopt;
            if (const Way& way = ways_[known_[i].way]; isFree(way)) return std::pair(way, known_[i].cost);
        }
    }

private:
    struct Known {
        double cost;
        std::size_t way;
    };

    void reckon(double cost, double best)
    {
        const Known known{cost, asked_++};
        if (!(cost < best)) return;
        known_.insert(std::upper_bound(known_.begin(), known_.end(), known,
                                       [](const Known& a, const Known& b) { return a.cost < b.cost; }),
                      known);
    }

    std::vector<Way> ways_;
    std::size_t asked_ = 0;  ///< of `ways_`
    std::vector<Known> known_;
};

class Router {
public:
    Router(std::vector<Leader>& leaders, const LeaderObstacles& obstacles, double scale)
        : leaders_(leaders), scale_(scale), routes_(leaders.size())
    {
        for (std::size_t i = 0; i < leaders.size(); ++i) {
            const Leader& leader = leaders[i];
            const geo::Box reach = reachOf(leader);
            Route& route = routes_[i];
            for (const SeatSpot& seat : obstacles.seats) {
                if (seat.seat == leader.seat) continue;
                const double clearance = clearancePx(seat, leader.sitePx, scale);
                if (reach.grown(clearance).contains(seat.middlePx))
                    route.near.seats.push_back({seat.middlePx, clearance});
            }
            for (const TextSpot& text : obstacles.texts)
                if (reach.intersects(text.boxPx)) route.near.texts.push_back(text);
            for (const LineSpot& line : obstacles.lines) {
                geo::Box box;
                box.add(line.fromPx);
                box.add(line.toPx);
                if (reach.intersects(box)) route.near.lines.push_back(line);
            }
            route.levelPort = leader.bendPx.y;
            route.boxPx = boxOf(leader.points());
            route.cost = cost(i, leader.bendPx, route.near, std::numeric_limits<double>::infinity());
        }
    }

    void route()
    {
        for (int again = 0; again < 4; ++again) {
            bool changed = true;
            for (int round = 0; changed && round < mostRounds; ++round) {
                changed = false;
                for (std::size_t i = 0; i < leaders_.size(); ++i) changed |= improve(i, false);
            }
            // Few are left that touch a seat.
            changed = false;
            for (std::size_t i = 0; i < leaders_.size(); ++i)
                changed |= routes_[i].cost >= seatWeight && improve(i, true);
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
    struct Route {
        Near near;  ///< what could be in its way
        double levelPort = 0, cost = 0;
        geo::Box boxPx;                                            ///< most are far from each other
        std::array<std::optional<Near>, finePortSteps + 2> onWay;  ///< by port: what of it could be
        std::array<std::optional<Ways>, 2> ways;                   ///< few, and many
        /// How many moves of all leaders there had been when nothing better was found, likewise.
        std::array<std::optional<std::size_t>, 2> fruitless;
    };

    /// Heights at which leaders start: 0 the level one, then from the dock's upper end to its lower.
    double portOf(std::size_t i, int port) const
    {
        const Leader& leader = leaders_[i];
        return port == 0
                   ? routes_[i].levelPort
                   : leader.minPortPx + (leader.maxPortPx - leader.minPortPx) * (port - 1) / finePortSteps;
    }

    bool improve(std::size_t i, bool fine)
    {
        Route& route = routes_[i];
        const std::size_t which = fine ? 1 : 0;
        if (route.fruitless[which] == moves_) return false;
        Leader& leader = leaders_[i];
        if (route.cost <= shapeCost(i, {leader.stubX, leader.bendPx.y})) return false;
        if (!route.ways[which]) route.ways[which] = waysOf(i, fine);
        const auto better = route.ways[which]->cheapest(
            route.cost,
            [&](const Ways::Way& way, double enough) {
                return cost(i, way.bendPx, onWay(i, way.port), enough);
            },
            [&](const Ways::Way& way) { return !meetsOther(i, way.bendPx); });
        if (better) {
            leader.bendPx = better->first.bendPx;
            route.cost = better->second;
            route.boxPx = boxOf(leader.points());
            ++moves_;
        }
        route.fruitless[which] = moves_;
        return better.has_value();
    }

    Ways waysOf(std::size_t i, bool fine) const
    {
        Ways ways;
        const Leader& leader = leaders_[i];
        const int bends = fine ? fineBendSteps : bendSteps, every = fine ? 1 : finePortSteps / portSteps,
                  last = leader.maxPortPx - leader.minPortPx < scale_ ? 0 : finePortSteps + 1;
        const double run = leader.sitePx.x - leader.stubX;
        const auto add = [&](double x, double height, int port) {
            ways.add({{x, height}, port, shapeCost(i, {x, height})});
        };
        for (int port = 0; port <= last; port += port == 0 ? 1 : every) {
            const double height = portOf(i, port), rise = std::abs(leader.sitePx.y - height);
            for (int b = 0; b <= bends; ++b) add(leader.stubX + run * b / bends, height, port);
            for (const double slope : slopes)
                if (slope * rise < std::abs(run))
                    add(leader.sitePx.x - std::copysign(slope * rise, run), height, port);
        }
        ways.finish();
        return ways;
    }

    /// Of what could be in the way of the leader: what could be in one that starts at the port.
    const Near& onWay(std::size_t i, int port)
    {
        std::optional<Near>& known = routes_[i].onWay[static_cast<std::size_t>(port)];
        if (known) return *known;
        Near& found = known.emplace();
        geo::Box way;
        way.add({leaders_[i].edgeX, portOf(i, port)});
        way.add(leaders_[i].sitePx);
        const auto copy = [](const auto& from, auto& to, const auto& isOnWay) {
            std::copy_if(from.begin(), from.end(), std::back_inserter(to), isOnWay);
        };
        const Near& near = routes_[i].near;
        copy(near.seats, found.seats,
             [&](const Keep& seat) { return isNearBox(seat.middlePx, way, seat.clearancePx); });
        copy(near.texts, found.texts, [&](const TextSpot& text) { return touch(way, text.boxPx); });
        copy(near.lines, found.lines, [&](const LineSpot& line) {
            geo::Box box;
            box.add(line.fromPx);
            box.add(line.toPx);
            return touch(way, box);
        });
        return found;
    }

    /// It would cross another one, or run into it at a bend.
    bool meetsOther(std::size_t i, geo::Point bend) const
    {
        Leader leader = leaders_[i];
        leader.bendPx = bend;
        const double apart = bendApartPx * scale_;
        const geo::Box around = boxOf(leader.points()).grown(apart);
        for (std::size_t k = 0; k < leaders_.size(); ++k) {
            if (k == i || !around.intersects(routes_[k].boxPx)) continue;
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
        double sum = std::abs(bend.y - routes_[i].levelPort) / scale_ * portWeight;
        if (bend.x == leader.stubX) return sum;
        const geo::Point leg = leader.sitePx - bend;
        const double straight = lengthOf({leader.sitePx.x - leader.edgeX, leg.y});
        const double length = std::abs(bend.x - leader.edgeX) + lengthOf(leg);
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
    std::vector<Route> routes_;
    std::size_t moves_ = 0;  ///< of all leaders
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
