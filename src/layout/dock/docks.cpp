#include "layout/dock/docks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "layout/dock/dock_text.hpp"
#include "layout/dock/leader_obstacles.hpp"
#include "layout/rounding.hpp"

namespace layout {

namespace {

constexpr double marginPx = 8;
constexpr double stubPx = 10;
constexpr double gapPx = 6;
// Columns of docks stand no further from their places than this share of the frame, so that leaders stay short
// on wide pictures; markers stay at the edge.
constexpr double reachShare = 0.22;
// A list of a side map may be as wide as the room the side map keeps for it at either side.
constexpr double sideMapListPx = 178;
// Columns of docks and of markers stand apart where that shortens the leaders by so much, logical pixels.
constexpr double worthApartPx = 40;
// Markers of this many cities are named one by one, more are gathered by direction.
constexpr std::size_t singleMarkers = 7, singleMarkersForAudience = 3;
// Of the rows' text; logical pixels.
constexpr double smallestRowPx = 10;
// Of a map for an audience, that lists may cover.
constexpr double audienceListShare = 0.3;
constexpr std::size_t anyRows = 1000, fewestRows = 3;
constexpr std::array shrinks{1.0, 0.92, 0.85, 0.8, 0.7, 0.62, 0.54, 0.46, 0.4, 0.35, 0.3};

struct Candidate {
    std::size_t city = 0;
    geo::Point sitePx;
    Dock::Kind kind = Dock::Kind::Leader;
};

bool inside(const geo::Box& inner, const geo::Box& outer)
{
    return inner.minX >= outer.minX && inner.maxX <= outer.maxX && inner.minY >= outer.minY && inner.maxY <= outer.maxY;
}

class DockArranger {
public:
    DockArranger(const FrameContext& context, const EntryPlacement& placement, const std::vector<Mark>& marks, const std::vector<Mark>& names,
                 const std::vector<geo::Box>& reserved, const std::vector<geo::Box>& pins)
        : context_(context), placement_(placement), marks_(marks), names_(names), reserved_(reserved), pins_(pins), frame_(context.boxPx),
          named_(placement.cities.size(), false)
    {
        for (const PlacedCity& city : placement.cities) sites_.push_back(context.band.toPicture(city.anchorBand));
    }

    DockColumns arrange()
    {
        columns_.cityNamed = named_;
        // In a small map for an audience symbols tell where many are; lists would cover it.
        if (context_.forAudience() && context_.kind == FrameKind::SideMap && context_.naming == Naming::WhereRoom) return std::move(columns_);
        for (std::size_t c = 0; c < named_.size(); ++c)
            named_[c] = inFrame(c) ? placement_.cities[c].docked : isMarkedBeyond(context_, placement_.cities[c]);
        // What a dock covers goes into a dock, which may cover more. Names only come, so this ends.
        while (true) {
            arrangeOnce();
            routeDockLeaders();
            if (!nameWhatIsCovered()) break;
        }
        columns_.cityNamed = named_;
        columns_.noted = noted_;
        return std::move(columns_);
    }

private:
    bool inFrame(std::size_t c) const { return frame_.contains(sites_[c]); }

    void arrangeOnce()
    {
        // Who is in the room comes before the names in lists.
        keepsPins_ = !pins_.empty();
        if (keepsPins_ && arrangeReadable()) return;
        keepsPins_ = false;
        if (arrangeReadable()) return;
        for (const double shrink : shrinks)
            if (!isReadable(shrink) && arrangeAt(shrink)) break;
        columns_.legible = !context_.forAudience();
    }

    /// In letters that can be read; false if there is no such way.
    bool arrangeReadable()
    {
        compact_.assign(named_.size(), false);
        mostRows_.assign(named_.size(), anyRows);
        if (fits()) return true;
        if (context_.forAudience()) return arrangeForAudience();
        for (const std::size_t city : crowdedCities()) {
            compact_[city] = true;
            if (fits()) return true;
        }
        return false;
    }

    /// The letters stay as large as they have to be: long lists name fewer entries and say how many more there are; then
    /// the longest only say how many there are.
    bool arrangeForAudience()
    {
        const std::vector<std::size_t> byLength = severalAt();
        const std::size_t longest = byLength.empty() ? 0 : placement_.cities[byLength.front()].networks.size();
        for (std::size_t rows = longest; rows-- > fewestRows;) {
            mostRows_.assign(named_.size(), rows);
            if (fits()) return true;
        }
        for (const std::size_t city : byLength) {
            mostRows_[city] = 0;
            if (fits()) return true;
        }
        return false;
    }

    bool fits()
    {
        return std::any_of(shrinks.begin(), shrinks.end(), [&](double shrink) { return isReadable(shrink) && arrangeAt(shrink) && leavesTheMap(); });
    }

    bool leavesTheMap() const
    {
        if (!context_.forAudience()) return true;
        double area = 0;
        for (const Dock& dock : columns_.docks) area += dock.boxPx.width() * dock.boxPx.height();
        return area <= frame_.width() * frame_.height() * audienceListShare;
    }

    /// Named cities in the frame with several entries, most first.
    std::vector<std::size_t> severalAt() const
    {
        std::vector<std::size_t> cities;
        for (std::size_t c = 0; c < named_.size(); ++c)
            if (named_[c] && inFrame(c) && placement_.cities[c].networks.size() > 1) cities.push_back(c);
        std::stable_sort(cities.begin(), cities.end(),
                         [&](std::size_t a, std::size_t b) { return placement_.cities[a].networks.size() > placement_.cities[b].networks.size(); });
        return cities;
    }

    bool arrangeAt(double shrink)
    {
        columns_ = DockColumns{};
        columns_.shrink = shrink;
        columns_.rowHeightPx = dockRowHeightPx(context_, shrink);
        makeDocks();
        return placeColumns();
    }

    /// Larger text may shrink further. Where even this does not fit, lists give up their names, the longest first.
    bool isReadable(double shrink) const
    {
        const double size = context_.metrics.row().sizePx * shrink;
        // For an audience they are as large as the smallest names on the map.
        return shrink == 1 || size >= (context_.forAudience() ? 0.99 * context_.metrics.placeName().sizePx : context_.metrics.px(smallestRowPx));
    }

    /// Named cities in the frame whose list could do without names, longest first, those with a selected entry last.
    std::vector<std::size_t> crowdedCities() const
    {
        std::vector<std::size_t> result;
        for (std::size_t c = 0; c < named_.size(); ++c)
            if (named_[c] && inFrame(c) && placement_.cities[c].networks.size() >= crowdedFrom) result.push_back(c);
        const auto rank = [&](std::size_t c) {
            const auto& networks = placement_.cities[c].networks;
            const bool selected = std::any_of(networks.begin(), networks.end(), [&](model::NetworkId id) { return context_.slotOf(id).has_value(); });
            return static_cast<std::ptrdiff_t>(networks.size()) - (selected ? 1000 : 0);
        };
        std::stable_sort(result.begin(), result.end(), [&](std::size_t a, std::size_t b) { return rank(a) > rank(b); });
        return result;
    }

    // --- what is listed where

    void makeDocks()
    {
        std::vector<Candidate> leaders, others;
        std::vector<std::size_t> beyond;
        for (std::size_t c = 0; c < named_.size(); ++c) {
            if (!named_[c]) continue;
            if (!inFrame(c))
                beyond.push_back(c);
            else
                leaders.push_back({c, sites_[c], Dock::Kind::Leader});
        }
        addBeyond(beyond);
        splitLeaders(leaders);
    }

    /// The first of `cities` with the same seat as city `c`: one marker names all that sit there.
    int firstOfSeat(const std::vector<std::size_t>& cities, std::size_t c) const
    {
        const auto first = std::find_if(cities.begin(), cities.end(), [&](std::size_t other) {
            return placement_.cities[other].seat == placement_.cities[c].seat;
        });
        return static_cast<int>(*first);
    }

    void addBeyond(const std::vector<std::size_t>& cities)
    {
        // Directions from the middle of the frame, in eighths, so that a gathered marker points the right way.
        std::map<int, std::vector<std::size_t>> groups;
        for (const std::size_t c : cities) {
            const geo::Point d = sites_[c] - frame_.centre();
            const int octant = static_cast<int>(std::floor(std::atan2(d.y, d.x) / (3.14159265358979 / 4)));
            groups[cities.size() > (context_.forAudience() ? singleMarkersForAudience : singleMarkers) ? octant : firstOfSeat(cities, c) + 8].push_back(c);
        }
        for (const auto& [key, members] : groups) {
            geo::Point middle{};
            for (const std::size_t c : members) middle = middle + sites_[c] * (1.0 / static_cast<double>(members.size()));
            std::vector<const PlacedCity*> placed;
            for (const std::size_t c : members) placed.push_back(&placement_.cities[c]);
            Dock dock;
            dock.kind = Dock::Kind::Beyond;
            dock.sitePx = middle;
            dock.side = middle.x < frame_.centre().x ? Dock::Side::Left : Dock::Side::Right;
            dock.rows = markerRows(context_, placed, columns_.shrink, maxWidthPx());
            columns_.docks.push_back(std::move(dock));
        }
    }

    Dock cityDock(const Candidate& candidate, Dock::Side side) const
    {
        Dock dock;
        dock.kind = candidate.kind;
        dock.side = side;
        dock.sitePx = candidate.sitePx;
        dock.seat = placement_.cities[candidate.city].seat;
        dock.compact = compact_[candidate.city];
        fillCityDock(context_, placement_.cities[candidate.city], noted_, columns_.shrink, maxWidthPx(), mostRows_[candidate.city], dock);
        return dock;
    }

    /// Everything west of a vertical line goes to the left column, the rest to the right one, so that leaders of
    /// the two sides cannot cross.
    void splitLeaders(std::vector<Candidate> leaders)
    {
        std::stable_sort(leaders.begin(), leaders.end(),
                         [](const Candidate& a, const Candidate& b) { return a.sitePx.x < b.sitePx.x; });
        std::vector<Dock> left, right;
        for (const Candidate& candidate : leaders) {
            left.push_back(cityDock(candidate, Dock::Side::Left));
            right.push_back(left.back());
            right.back().side = Dock::Side::Right;
        }
        std::array<double, 2> taken{};
        for (const Dock& dock : columns_.docks) taken[sideIndex(dock)] += heightOf(dock) + gap();
        if (!leaders.empty()) {
            westmostX_ = leaders.front().sitePx.x;
            eastmostX_ = leaders.back().sitePx.x;
        }
        const double leftX = std::max(frame_.minX, westmostX_ - reach());
        const double rightX = std::min(frame_.maxX, eastmostX_ + reach());
        const double freeLeft = freeHeight(leftX, leftX + maxWidthPx());
        const double freeRight = freeHeight(rightX - maxWidthPx(), rightX);
        const double edgeX = frame_.minX + context_.metrics.px(marginPx + stubPx), otherEdgeX = frame_.maxX - context_.metrics.px(marginPx + stubPx);
        std::size_t bestSplit = 0;
        double bestCost = std::numeric_limits<double>::infinity();
        for (std::size_t split = 0; split <= leaders.size(); ++split) {
            double heightLeft = taken[0], heightRight = taken[1], length = 0, under = 0;
            for (std::size_t i = 0; i < leaders.size(); ++i) {
                const double height = heightOf(left[i]) + gap();
                if (i < split) {
                    heightLeft += height;
                    length += leaders[i].sitePx.x - leftX;
                    under += leaders[i].sitePx.x < std::max(edgeX + dockWidthPx(context_, left[i], columns_.shrink), westmostX_ - reach()) ? 1 : 0;
                } else {
                    heightRight += height;
                    length += rightX - leaders[i].sitePx.x;
                    under += leaders[i].sitePx.x > std::min(otherEdgeX - dockWidthPx(context_, right[i], columns_.shrink), eastmostX_ + reach()) ? 1 : 0;
                }
            }
            const double overflow = std::max(0.0, heightLeft - freeLeft) + std::max(0.0, heightRight - freeRight);
            const double fullness = heightLeft * heightLeft / freeLeft + heightRight * heightRight / freeRight;
            // Large letters make lists that would lie on their own places.
            const double cost = overflow * 1e4 + length + fullness + (context_.forAudience() ? under * frame_.width() : 0);
            if (cost < bestCost) {
                bestCost = cost;
                bestSplit = split;
            }
        }
        for (std::size_t i = 0; i < leaders.size(); ++i)
            columns_.docks.push_back(std::move(i < bestSplit ? left[i] : right[i]));
    }

    // --- where it stands

    static std::size_t sideIndex(const Dock& dock) { return dock.side == Dock::Side::Left ? 0 : 1; }
    double scale() const { return context_.metrics.scale; }
    double gap() const { return roundLogical(context_.metrics.px(gapPx) * columns_.shrink, scale()); }
    double portInset() const { return floorLogical(dockPaddingPx(context_, columns_.shrink) + columns_.rowHeightPx / 2, scale()); }
    double maxWidthPx() const
    {
        double widest = frame_.width() * (context_.forAudience() ? 0.42 : 0.31);
        if (context_.kind == FrameKind::SideMap) widest = std::max(widest, std::min<double>(context_.metrics.px(sideMapListPx), frame_.width() * 0.4));
        return std::min<double>(context_.metrics.textPx(230) * columns_.shrink, widest);
    }
    double heightOf(const Dock& dock) const { return dockHeightPx(context_, dock, columns_.shrink); }

    double reach() const { return frame_.width() * reachShare; }

    /// Free heights of the frame between two verticals: what is reserved lies at its upper or lower end.
    std::pair<double, double> freeRange(double minX, double maxX) const
    {
        const double margin = context_.metrics.px(marginPx);
        double top = frame_.minY + margin, bottom = frame_.maxY - margin;
        const geo::Box strip{minX - margin, frame_.minY, maxX + margin, frame_.maxY};
        const auto keepOff = [&](const geo::Box& box) {
            if (!box.intersects(strip)) return;
            if (box.centre().y < frame_.centre().y)
                top = std::max(top, box.maxY + margin);
            else
                bottom = std::min(bottom, box.minY - margin);
        };
        for (const geo::Box& box : reserved_) keepOff(box);
        for (const geo::Box& box : markers_) keepOff(box);
        if (keepsPins_) std::tie(top, bottom) = largestGap(strip, top, bottom);
        return {top, std::max(top + scale(), bottom)};
    }
    /// The longest piece of the strip's height without a pin.
    std::pair<double, double> largestGap(const geo::Box& strip, double top, double bottom) const
    {
        const double away = context_.metrics.px(gapPx);
        std::vector<std::pair<double, double>> taken;
        for (const geo::Box& pin : pins_)
            if (pin.intersects({strip.minX, top, strip.maxX, bottom})) taken.emplace_back(pin.minY - away, pin.maxY + away);
        std::sort(taken.begin(), taken.end());
        taken.emplace_back(bottom, bottom);
        std::pair<double, double> longest{top, top};
        double from = top;
        for (const auto& [start, end] : taken) {
            if (start - from > longest.second - longest.first) longest = {from, start};
            from = std::max(from, end);
        }
        return {ceilLogical(longest.first, scale()), floorLogical(longest.second, scale())};
    }
    double freeHeight(double minX, double maxX) const
    {
        const auto [top, bottom] = freeRange(minX, maxX);
        return bottom - top;
    }

    bool placeColumns()
    {
        bool fits = true;
        for (const Dock::Side side : {Dock::Side::Left, Dock::Side::Right}) {
            // A dock that turns out to be out of a line's reach gets an arrow, which makes the column wider.
            const auto hidden = [&] {
                return std::count_if(columns_.docks.begin(), columns_.docks.end(),
                                     [](const Dock& dock) { return dock.kind == Dock::Kind::Hidden; });
            };
            bool sideFits = false;
            for (auto before = hidden() - 1; before != hidden();) {
                before = hidden();
                sideFits = placeSide(side);
            }
            fits = fits && sideFits;
        }
        return fits;
    }

    /// Docks in a column near their places, markers at the edge; all in one column where there is no room for two.
    bool placeSide(Dock::Side side)
    {
        const double margin = context_.metrics.px(marginPx);
        const bool left = side == Dock::Side::Left;
        std::vector<Dock*> inner, outer, all;
        double innerWidth = 0, outerWidth = 0;
        for (Dock& dock : columns_.docks) {
            if (dock.side != side) continue;
            const bool joined = dock.kind == Dock::Kind::Leader;
            (joined ? inner : outer).push_back(&dock);
            double& width = joined ? innerWidth : outerWidth;
            width = std::max(width, ceilLogical(dockWidthPx(context_, dock, columns_.shrink), scale()));
            all.push_back(&dock);
        }
        const double edgeX = left ? frame_.minX + margin : frame_.maxX - margin - outerWidth;
        // The two sides keep to their halves.
        const double middle = frame_.centre().x;
        const double innerX = roundLogical(left ? std::min(westmostX_ - reach(), middle) - innerWidth : std::max(eastmostX_ + reach(), middle), scale());
        const double gain = left ? innerX - (frame_.minX + margin) : frame_.maxX - margin - innerWidth - innerX;
        markers_.clear();
        if (!inner.empty() && gain >= context_.metrics.px(worthApartPx)) {
            const bool outerFits = placeColumn(outer, side, edgeX, outerWidth);
            // Markers at the upper and lower end of the edge leave room beside or between them.
            for (const Dock* dock : outer) markers_.push_back(dock->boxPx);
            const bool innerFits = placeColumn(inner, side, innerX, innerWidth);
            markers_.clear();
            if (outerFits && innerFits) return true;
        }
        const double width = std::max(innerWidth, outerWidth);
        return placeColumn(all, side, left ? frame_.minX + margin : frame_.maxX - margin - width, width);
    }

    bool placeColumn(const std::vector<Dock*>& docks, Dock::Side side, double x, double width)
    {
        if (docks.empty()) return true;
        const bool left = side == Dock::Side::Left;
        const double stub = context_.metrics.px(stubPx);
        const double bend = left ? x + width + stub : x - stub;
        const auto [top, bottom] = freeRange(x, x + width);

        std::vector<BoundaryBlock> blocks;
        for (Dock* dock : docks) {
            // A place under the column itself cannot be reached by a line.
            const bool reachable = left ? dock->sitePx.x > bend + 2 * scale() : dock->sitePx.x < bend - 2 * scale();
            if (dock->kind == Dock::Kind::Leader && (!reachable || isReserved(dock->sitePx))) dock->kind = Dock::Kind::Hidden;
            BoundaryBlock block{heightOf(*dock), std::nullopt, wishOf(*dock)};
            if (dock->kind == Dock::Kind::Leader) block.sitePx = dock->sitePx;
            blocks.push_back(block);
        }
        const auto places = placeInColumn(blocks, {bend, top, bottom, gap(), portInset(), scale()});
        for (std::size_t i = 0; i < docks.size(); ++i) {
            docks[i]->boxPx = {x, places[i].topPx, x + width, places[i].topPx + blocks[i].heightPx};
            docks[i]->bendPx = {bend, places[i].portPx};
        }
        return columnHeight(blocks, gap()) <= bottom - top;
    }

    bool isReserved(geo::Point site) const
    {
        const double near = context_.metrics.px(6);
        return std::any_of(reserved_.begin(), reserved_.end(),
                           [&](const geo::Box& box) { return box.grown(near).contains(site); });
    }

    /// Where the line from the frame's middle to the place leaves the frame; inside, the place's own height.
    double wishOf(const Dock& dock) const
    {
        if (dock.kind != Dock::Kind::Beyond) return dock.sitePx.y;
        const geo::Point middle = frame_.centre();
        const geo::Point d = dock.sitePx - middle;
        const double tx = d.x == 0 ? 1e9 : frame_.width() / 2 / std::abs(d.x);
        const double ty = d.y == 0 ? 1e9 : frame_.height() / 2 / std::abs(d.y);
        return middle.y + d.y * std::min(tx, ty);
    }

    /// The placed leaders, each on the best way it has.
    void routeDockLeaders()
    {
        std::vector<Leader> leaders;
        std::vector<Dock*> docks;
        const double inset = portInset();
        for (Dock& dock : columns_.docks) {
            if (dock.kind != Dock::Kind::Leader) continue;
            const double room = std::min(inset, dock.boxPx.height() / 2);
            leaders.push_back({dock.innerEdgeX(), dock.boxPx.minY + room, dock.boxPx.maxY - room, dock.bendPx.x, dock.sitePx, dock.seat, dock.bendPx});
            docks.push_back(&dock);
        }
        if (leaders.empty()) return;
        LeaderObstacles obstacles = leaderObstacles({context_, placement_, marks_, names_, named_, noted_, reserved_});
        // What a list covers is not drawn.
        std::erase_if(obstacles.seats, [&](const SeatSpot& seat) {
            return isCovered(geo::Box{seat.middlePx.x, seat.middlePx.y, seat.middlePx.x, seat.middlePx.y}.grown(seat.radiusPx));
        });
        routeLeaders(leaders, obstacles, scale());
        for (std::size_t i = 0; i < docks.size(); ++i) docks[i]->bendPx = leaders[i].bendPx;
    }

    // --- what the docks cover

    bool isCovered(const geo::Box& box) const
    {
        const auto hits = [&](const geo::Box& other) { return other.intersects(box); };
        return std::any_of(reserved_.begin(), reserved_.end(), hits) ||
               std::any_of(columns_.docks.begin(), columns_.docks.end(), [&](const Dock& dock) { return hits(dock.boxPx); });
    }

    /// The label's own leader crosses that of a dock.
    bool crossesLeader(const PlacedEntry& entry) const
    {
        if (!entry.label->spot.leaderPx) return false;
        const geo::Point anchor = sites_[entry.city];
        const geo::Point from = anchor + entry.offsetPx, to = anchor + *entry.label->spot.leaderPx;
        return std::any_of(columns_.docks.begin(), columns_.docks.end(), [&](const Dock& dock) {
            if (dock.kind != Dock::Kind::Leader) return false;
            const auto [port, bend, site] = dock.leaderPx();
            return segmentsCross(from, to, port, bend) || segmentsCross(from, to, bend, site);
        });
    }

    /// The entry's label is covered, cut or crosses a line.
    bool isLost(const PlacedEntry& entry) const
    {
        const geo::Box box = pictureBox(context_, placement_.cities[entry.city].anchorBand, entry.label->spot.boxPx);
        return !inside(box, frame_) || isCovered(box) || crossesLeader(entry) || (placement_.cities[entry.city].sized && isStruck(box));
    }

    /// The line of a dock goes through the text.
    bool isStruck(const geo::Box& box) const
    {
        const double inset = box.height() / 4;
        const geo::Box text{box.minX, box.minY + inset, box.maxX, box.maxY - inset};
        const geo::Point a{text.minX, text.minY}, b{text.maxX, text.minY}, c{text.maxX, text.maxY}, d{text.minX, text.maxY};
        return std::any_of(columns_.docks.begin(), columns_.docks.end(), [&](const Dock& dock) {
            if (dock.kind != Dock::Kind::Leader) return false;
            const auto [port, bend, site] = dock.leaderPx();
            return segmentsCross(a, c, port, bend) || segmentsCross(b, d, port, bend) || segmentsCross(a, c, bend, site) || segmentsCross(b, d, bend, site);
        });
    }

    /// Names the cities of which something on the map is covered or cut; false if there is none.
    bool nameWhatIsCovered()
    {
        bool changed = false;
        for (const PlacedEntry& entry : placement_.entries) {
            if (placement_.cities[entry.city].aside) continue;
            if (named_[entry.city]) {
                const bool lost = context_.slotOf(entry.network) && inFrame(entry.city) && (!entry.label || isLost(entry));
                changed |= lost && noted_.insert(entry.network.index).second;
                continue;
            }
            const geo::Point anchor = placement_.cities[entry.city].anchorBand;
            const double r = entry.radiusPx;
            const geo::Box box = pictureBox(context_, anchor, geo::Box{entry.offsetPx.x, entry.offsetPx.y, entry.offsetPx.x,
                                                                 entry.offsetPx.y}.grown(r));
            // Where only symbols stand, for an audience and in a small side map, a list for what another list covers would
            // cover more of them.
            const bool symbolsOnly = (context_.forAudience() || context_.kind == FrameKind::SideMap) && context_.naming == Naming::WhereRoom && !context_.slotOf(entry.network);
            if (symbolsOnly && !std::any_of(reserved_.begin(), reserved_.end(), [&](const geo::Box& other) { return other.intersects(box); })) continue;
            bool lost = isCovered(box);
            if (context_.naming == Naming::Every || context_.slotOf(entry.network)) {
                lost = lost || !inside(box, frame_);
                lost = lost || (entry.label ? isLost(entry) : context_.naming == Naming::Every);
            }
            if (!lost) continue;
            named_[entry.city] = true;
            changed = true;
        }
        return changed;
    }

    const FrameContext& context_;
    const EntryPlacement& placement_;
    const std::vector<Mark>&marks_, &names_;
    const std::vector<geo::Box>&reserved_, &pins_;
    bool keepsPins_ = false;
    geo::Box frame_;
    std::vector<geo::Point> sites_;
    std::vector<bool> named_, compact_;  ///< by city
    std::vector<std::size_t> mostRows_;  ///< by city, that its list may have
    std::set<std::uint32_t> noted_;      ///< selected entries whose label on the map is lost
    std::vector<geo::Box> markers_;      ///< beside which a column is being placed
    double westmostX_ = 0, eastmostX_ = 0;  ///< of the places with a leader
    DockColumns columns_;
};

}  // namespace

bool isMarkedBeyond(const FrameContext& context, const PlacedCity& city)
{
    return context.kind == FrameKind::Main && !context.boxPx.contains(context.band.toPicture(city.anchorBand)) &&
           !context.isShownElsewhere(city.seat->place);
}

geo::Box pictureBox(const FrameContext& context, geo::Point anchorBand, const geo::Box& offsetPx)
{
    const geo::Point anchor = context.band.toPicture(anchorBand);
    return {anchor.x + offsetPx.minX, anchor.y + offsetPx.minY, anchor.x + offsetPx.maxX, anchor.y + offsetPx.maxY};
}

DockColumns arrangeDocks(const FrameContext& context, const EntryPlacement& placement, const std::vector<Mark>& marks,
                         const std::vector<Mark>& names, const std::vector<geo::Box>& reserved, const std::vector<geo::Box>& pins)
{
    return DockArranger(context, placement, marks, names, reserved, pins).arrange();
}

}  // namespace layout
