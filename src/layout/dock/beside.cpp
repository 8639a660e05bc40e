#include "layout/dock/beside.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <limits>

#include "geo/clip.hpp"
#include "layout/dock/beside_spots.hpp"
#include "layout/dock/dock_columns.hpp"
#include "layout/dock/dock_lists.hpp"
#include "layout/dock/dock_text.hpp"
#include "layout/dock/hand_docks.hpp"
#include "layout/dock/key.hpp"
#include "layout/place/by_hand.hpp"
#include "layout/rounding.hpp"
#include "layout/solve/choice.hpp"

namespace layout {

namespace {

// Lengths are logical pixels.
constexpr double edgePx = 6, apartPx = 5, clearPx = 3;
constexpr double listWidthPx = 230, narrowListPx = 130;
// Leaders are no longer than the first share of the frame's height, unless there is no room.
constexpr std::array reaches{0.12, 0.3, 1.0};
// What it costs: a leader of the full length, and to cover or strike what gives way.
constexpr double lengthCost = 4, symbolCost = 1.6, labelCost = 1.2, nameCost = 0.15, dotCost = 0.2,
                 struckCost = 3;
constexpr std::array shrinks{1.0, 0.9, 0.8, 0.7, 0.6, 0.5};
constexpr double coveredLandCost = 0.5, coveredHomeCost = 4;
constexpr int rounds = 2;
// Where all lists are placed at once: what it costs that an entry has none, and each form that is less good.
constexpr double unplacedCost = 40, nextFormCost = 0.8;
constexpr std::size_t mostOptions = 32;

/// A list beside its city.
struct Beside {
    std::size_t city = 0;
    std::vector<model::NetworkId> networks;
    geo::Box standsPx;  ///< what stands at the city
    Dock dock;
    bool placed = false, byHand = false;
};

/// How large a list is made, best first.
struct Form {
    double widthPx, shrink;
    bool compact, noted;
};

class BesideArranger {
public:
    explicit BesideArranger(const DockGround& ground)
        : ground_(ground), context_(ground.context), room_(ground.frame().grown(-context_.metrics.px(edgePx)))
    {
    }

    DockColumns arrange()
    {
        DockColumns columns;
        columns.cityNamed.assign(ground_.placement.cities.size(), false);
        addMarkers(columns);
        for (const geo::Box& box : ground_.reserved) fixed_.push_back(box);
        for (const Dock& dock : columns.docks) fixed_.push_back(dock.boxPx);
        for (const geo::Box& pin : ground_.pins) fixed_.push_back(pin);
        collect();
        for (const PlacedEntry* entry : keptLabels_) columns.askedNamesPx.push_back(labelOf(*entry));
        gatherObstacles();
        for (Beside& one : lists_) place(one);
        for (int round = 0; round < rounds && lists_.size() > 1; ++round)
            for (Beside& one : lists_) place(one);
        if (std::any_of(lists_.begin(), lists_.end(), [](const Beside& one) { return !one.placed; }))
            placeTogether();
        const std::vector<Beside> named = lists_;
        std::optional<Dock> key = makeKey(columns.keyed);
        if (!key) lists_ = named;
        for (Beside& one : lists_) {
            if (!one.placed) continue;
            for (const model::NetworkId id : one.networks) columns.listed.insert(id.index);
            columns.docks.push_back(std::move(one.dock));
        }
        if (key) columns.docks.push_back(std::move(*key));
        return columns;
    }

private:
    void addMarkers(DockColumns& columns)
    {
        const std::vector<PlacedCity>& cities = ground_.placement.cities;
        DockChoice choice;
        for (std::size_t c = 0; c < cities.size(); ++c)
            choice.named.push_back(!ground_.isInFrame(c) && isMarkedBeyond(context_, cities[c]));
        choice.compact.assign(cities.size(), false);
        choice.mostRows.assign(cities.size(), cities.size() + 1000);
        DockLists lists;
        for (const double shrink : shrinks) {
            columns.shrink = shrink;
            lists = makeDockLists(ground_, choice, shrink);
            if (placeDockColumns(ground_, lists, shrink)) break;
        }
        columns.docks = std::move(lists.docks);
        moveMarkersOffSeats(columns.docks);
        columns.rowHeightPx = dockRowHeightPx(context_, columns.shrink);
    }

    /// A marker at the edge gives way to what is asked for there, along the edge.
    void moveMarkersOffSeats(std::vector<Dock>& markers) const
    {
        std::vector<geo::Box> asked;
        for (const PlacedEntry& entry : ground_.placement.entries)
            if (context_.isAsked(entry.network)) asked.push_back(symbolOf(entry));
        for (std::size_t c = 0; c < ground_.placement.cities.size(); ++c) {
            const std::vector<model::NetworkId>& networks = ground_.placement.cities[c].networks;
            if (std::any_of(networks.begin(), networks.end(),
                            [&](model::NetworkId id) { return context_.isAsked(id); }))
                asked.push_back(around(ground_.sitesPx[c], context_.metrics.textPx(namedDotPx)));
        }
        for (Dock& marker : markers) {
            const auto isFree = [&](const geo::Box& box) {
                const auto hits = [&](const geo::Box& other) {
                    return other.intersects(box.grown(context_.metrics.px(apartPx)));
                };
                return box.minY >= room_.minY && box.maxY <= room_.maxY &&
                       std::none_of(asked.begin(), asked.end(), hits) &&
                       std::none_of(ground_.reserved.begin(), ground_.reserved.end(), hits) &&
                       std::none_of(markers.begin(), markers.end(), [&](const Dock& other) {
                           return &other != &marker && hits(other.boxPx);
                       });
            };
            const auto moved = [&](double by) {
                geo::Box box = marker.boxPx;
                box.minY += by;
                box.maxY += by;
                return box;
            };
            if (std::none_of(asked.begin(), asked.end(), [&](const geo::Box& box) {
                    return box.intersects(marker.boxPx.grown(context_.metrics.px(apartPx)));
                }))
                continue;
            const double step = context_.metrics.px(8);
            for (double by = step; by < ground_.frame().height(); by += step)
                if (isFree(moved(by)) || isFree(moved(-by))) {
                    marker.boxPx = moved(isFree(moved(by)) ? by : -by);
                    break;
                }
        }
    }

    static geo::Box around(geo::Point p, double radius) { return geo::Box{p.x, p.y, p.x, p.y}.grown(radius); }

    geo::Box symbolOf(const PlacedEntry& entry) const
    {
        return around(ground_.sitesPx[entry.city] + entry.offsetPx, entry.radiusPx);
    }

    geo::Box labelOf(const PlacedEntry& entry) const
    {
        return labelBoxPx(context_, ground_.placement.cities[entry.city], *entry.label);
    }

    bool isLost(const geo::Box& label) const
    {
        const geo::Box& frame = ground_.frame();
        const bool cut = label.minX < frame.minX || label.maxX > frame.maxX || label.minY < frame.minY ||
                         label.maxY > frame.maxY;
        const geo::Box gap = withLabelGap(label, context_.metrics);
        return cut || std::any_of(fixed_.begin(), fixed_.end(),
                                  [&](const geo::Box& box) { return box.intersects(gap); });
    }

    bool isCoveredByFurniture(const geo::Box& symbol) const
    {
        return std::any_of(ground_.reserved.begin(), ground_.reserved.end(),
                           [&](const geo::Box& box) { return box.intersects(symbol); });
    }

    /// Cities in the frame with a list, and asked entries whose name is cut or covered.
    void collect()
    {
        const EntryPlacement& placement = ground_.placement;
        std::vector<geo::Box> stands(placement.cities.size());
        for (std::size_t c = 0; c < placement.cities.size(); ++c)
            stands[c] = around(ground_.sitesPx[c], context_.metrics.textPx(namedDotPx));
        for (const PlacedEntry& entry : placement.entries)
            if (context_.isAsked(entry.network)) {
                const geo::Box symbol = symbolOf(entry);
                stands[entry.city].add({symbol.minX, symbol.minY});
                stands[entry.city].add({symbol.maxX, symbol.maxY});
            }
        for (std::size_t c = 0; c < placement.cities.size(); ++c)
            if (const PlacedCity& city = placement.cities[c];
                !city.listed.empty() && !city.aside && ground_.isInFrame(c))
                lists_.push_back({c, city.listed, stands[c], {}});
        for (const PlacedEntry& entry : placement.entries) {
            if (!context_.isAsked(entry.network) || !entry.label || !ground_.isInFrame(entry.city)) continue;
            const bool beyond = !ground_.frame().contains(symbolOf(entry).centre());
            if (beyond)
                stands[entry.city] = around(ground_.sitesPx[entry.city], context_.metrics.textPx(namedDotPx));
            if (beyond || isLost(labelOf(entry)) || isCoveredByFurniture(symbolOf(entry)))
                lists_.push_back({entry.city, {entry.network}, stands[entry.city], {}});
            else
                keptLabels_.push_back(&entry);
        }
        for (Beside& one : lists_) standByHand(one);
        // Long lists look for room first.
        std::stable_sort(lists_.begin(), lists_.end(), [](const Beside& a, const Beside& b) {
            return a.networks.size() > b.networks.size();
        });
    }

    /// Where somebody put it, as long as that is wholly in the frame: the others go round it.
    void standByHand(Beside& one)
    {
        const PlacedCity& city = ground_.placement.cities[one.city];
        const auto place = one.networks.size() == 1 ? handPlace(context_, one.networks.front())
                                                    : handPlace(context_, *city.seat);
        if (!place) return;
        Dock dock =
            handDock(context_, city, one.networks, one.standsPx.centre(), context_.band.toPicture(*place));
        if (!mayStand(context_, dock.boxPx, ground_.reserved)) return;
        one.placed = one.byHand = true;
        fixed_.push_back(dock.boxPx);
        lines_.emplace_back(dock.bendPx, dock.sitePx);
        one.dock = std::move(dock);
    }

    /// What a list may not cover, and what gives way to it at a cost.
    void gatherObstacles()
    {
        const EntryPlacement& placement = ground_.placement;
        for (const PlacedEntry* entry : keptLabels_) {
            fixed_.push_back(labelOf(*entry));
            if (const auto leader = labelLeaderPx(context_, ground_.placement.cities[entry->city], *entry))
                lines_.push_back(*leader);
        }
        for (const PlacedEntry& entry : placement.entries) {
            if (context_.isAsked(entry.network)) {
                seats_.push_back({entry.city, symbolOf(entry)});
                seats_.push_back(
                    {entry.city, around(ground_.sitesPx[entry.city], context_.metrics.textPx(movedDotPx))});
                continue;
            }
            soft_.push_back({symbolOf(entry), symbolCost});
            dots_.push_back({entry.city, symbolOf(entry).grown(context_.metrics.px(clearPx))});
            if (entry.label) soft_.push_back({labelOf(entry), labelCost});
        }
        for (std::size_t c = 0; c < placement.cities.size(); ++c) {
            const PlacedCity& city = placement.cities[c];
            if (!city.listed.empty())
                seats_.push_back({c, around(ground_.sitesPx[c], context_.metrics.textPx(namedDotPx))});
            if (!city.counted.empty()) {
                const geo::Box mark = around(ground_.sitesPx[c] + city.countPx, context_.countRadiusPx());
                soft_.push_back({mark, symbolCost});
                dots_.push_back({c, mark.grown(context_.metrics.px(clearPx))});
            }
            if (!city.dotted.empty()) addDot(c, ground_.sitesPx[c]);
            if (city.label)
                soft_.push_back({pictureBox(context_, city.anchorBand, city.label->spot.boxPx), labelCost});
        }
        for (const model::SeatCity& seat : context_.atlas().seatCities())
            if (!context_.isAside(seat.place) &&
                std::none_of(seat.networks.begin(), seat.networks.end(),
                             [&](model::NetworkId id) { return context_.isShown(id); }))
                addDot(placement.cities.size(), context_.viewport.toPx(seat.place));
        for (const std::vector<Mark>* marks : {&ground_.marks, &ground_.names})
            for (const Mark& mark : *marks) {
                const geo::Point at = context_.band.toPicture(mark.anchorBand) + mark.offsetPx;
                const bool own = mark.kind == Mark::Kind::Office || mark.kind == Mark::Kind::MemberPlace;
                if (own) soft_.push_back({around(at, mark.radiusPx), symbolCost / 2});
                if (mark.spot)
                    soft_.push_back({pictureBox(context_, mark.anchorBand, mark.spot->boxPx), nameCost});
            }
        std::erase_if(soft_, [&](const Soft& soft) { return !soft.boxPx.intersects(ground_.frame()); });
    }

    void addDot(std::size_t city, geo::Point at)
    {
        const geo::Box dot = around(at, context_.metrics.textPx(unmatchedDotPx));
        soft_.push_back({dot, dotCost});
        dots_.push_back({city, dot.grown(context_.metrics.px(clearPx))});
    }

    std::vector<Form> formsOf(const Beside& one) const
    {
        const double m = context_.metrics.textPx(1), width = ground_.frame().width();
        const double wide = std::min(listWidthPx * m, 0.42 * width),
                     narrow = std::min(narrowListPx * m, 0.42 * width);
        const bool noted = context_.hasNotes();
        std::vector<Form> forms{{wide, 1, false, noted},
                                {wide, 1, false, false},
                                {narrow, 1, false, false},
                                {narrow, 0.85, false, false}};
        if (one.networks.size() > 1 && !context_.forAudience()) forms.push_back({narrow, 0.85, true, false});
        // A name whose words are longer than a narrow list may take more of a small map.
        if (const double whole = std::min(listWidthPx * m, 0.7 * width); one.networks.size() == 1)
            for (const double shrink : {1.0, 0.85, 0.7}) forms.push_back({whole, shrink, false, false});
        return forms;
    }

    void place(Beside& one)
    {
        if (one.byHand) return;
        const std::vector<Form> forms = formsOf(one);
        one.placed = false;
        for (const double reach : reaches)
            for (const Form& form : forms)
                if (placeForm(one, form, reach)) return;
    }

    // --- all at once, where one after the other leaves some without a place

    struct Option {
        const Dock* form;
        BesideSpot spot;
        double cost;
    };

    void placeTogether()
    {
        std::deque<Dock> forms;
        std::vector<std::vector<Option>> options;
        solve::Problem problem;
        for (Beside& one : lists_) {
            options.push_back(one.byHand ? std::vector<Option>{} : optionsOf(one, forms));
            problem.addItem(unplacedCost * static_cast<double>(one.networks.size()));
            for (const Option& option : options.back()) problem.addOption(option.cost);
        }
        for (std::size_t i = 0; i < options.size(); ++i)
            for (std::size_t k = i + 1; k < options.size(); ++k)
                for (std::size_t a = 0; a < options[i].size(); ++a)
                    for (std::size_t b = 0; b < options[k].size(); ++b)
                        if (clash(lists_[i], options[i][a].spot, lists_[k], options[k][b].spot))
                            problem.addConflict(problem.firstOption(i) + static_cast<std::uint32_t>(a),
                                                problem.firstOption(k) + static_cast<std::uint32_t>(b));
        const solve::Choice choice = solve::solve(problem);
        for (std::size_t i = 0; i < lists_.size(); ++i) {
            if (lists_[i].byHand) continue;
            lists_[i].placed = choice[i].has_value();
            if (!choice[i]) continue;
            const Option& option = options[i][*choice[i] - problem.firstOption(i)];
            stand(lists_[i], *option.form, option.spot);
        }
    }

    /// For those that have no name yet, but a sign: alone on the map or in a list of signs. Where it finds no
    /// room it takes in what stands furthest from its sign, then covers what gives way.
    std::optional<Dock> makeKey(std::vector<model::NetworkId>& keyed)
    {
        // An audience would read neither letters nor their key.
        if (context_.request.numbers || context_.forAudience()) return std::nullopt;
        for (std::size_t round = 0; round <= lists_.size(); ++round) {
            KeyRows rows;
            geo::Point sum;
            double count = 0;
            for (const Beside& one : lists_) {
                if (one.placed && !one.dock.compact) continue;
                if (one.placed || one.networks.size() == 1)
                    rows.numbered.insert(rows.numbered.end(), one.networks.begin(), one.networks.end());
                else
                    rows.cities.emplace_back(ground_.placement.cities[one.city].seat, one.networks);
                sum = sum + one.standsPx.centre();
                ++count;
            }
            if (rows.empty()) return std::nullopt;
            const geo::Point near = sum * (1 / count);
            // Where it is too long for the map at least the numbers are explained.
            for (const bool whole : {true, false}) {
                if (!whole) rows.cities.clear();
                if (rows.empty()) break;
                for (const double covered : {nameCost, symbolCost})
                    if (auto key = placeKey(ground_, rows, aroundKey(covered, near),
                                            [&](const geo::Box& box) { return landCost(box); })) {
                        keyed = std::move(rows.numbered);
                        return key;
                    }
            }
            Beside* furthest = nullptr;
            for (Beside& one : lists_)
                if (one.placed && !one.byHand && one.dock.bare &&
                    (!furthest || leaderOf(one) > leaderOf(*furthest)))
                    furthest = &one;
            if (!furthest) break;
            furthest->placed = false;
        }
        return std::nullopt;
    }

    static double leaderOf(const Beside& one)
    {
        return std::hypot(one.dock.bendPx.x - one.dock.sitePx.x, one.dock.bendPx.y - one.dock.sitePx.y);
    }

    /// `covered`: what costs no more gives way to the key.
    KeySurroundings aroundKey(double covered, geo::Point near) const
    {
        KeySurroundings around{fixed_, lines_, near};
        for (const Spot& seat : seats_) around.kept.push_back(seat.boxPx);
        for (const Soft& soft : soft_)
            if (soft.cost > covered) around.kept.push_back(soft.boxPx);
        for (const Beside& one : lists_)
            if (one.placed) {
                around.kept.push_back(one.dock.boxPx);
                around.linesPx.emplace_back(one.dock.bendPx, one.dock.sitePx);
            }
        return around;
    }

    /// The best places of the list in all its forms, as if it were alone.
    std::vector<Option> optionsOf(const Beside& one, std::deque<Dock>& forms) const
    {
        std::vector<Option> options;
        double formCost = 0;
        for (const Form& form : formsOf(one)) {
            Dock dock = makeDock(one, form);
            formCost += nextFormCost;
            if (isShortened(dock)) continue;
            forms.push_back(std::move(dock));
            for (const double reach : reaches)
                for (const BesideSpot& spot : spotsOf(one, forms.back(), reach)) {
                    const double cost = costAlone(one, spot, unplacedCost);
                    if (cost < unplacedCost) options.push_back({&forms.back(), spot, formCost + cost});
                }
        }
        const auto keep = [&](std::size_t most) {
            std::stable_sort(options.begin(), options.end(),
                             [](const Option& a, const Option& b) { return a.cost < b.cost; });
            if (options.size() > most) options.resize(most);
        };
        keep(2 * mostOptions);
        for (Option& option : options) option.cost += landCost(option.spot.boxPx);
        keep(mostOptions);
        return options;
    }

    void stand(Beside& one, Dock dock, const BesideSpot& spot) const
    {
        dock.boxPx = spot.boxPx;
        dock.bendPx = spot.portPx;
        dock.side = dock.boxPx.centre().x < dock.sitePx.x ? Dock::Side::Left : Dock::Side::Right;
        one.dock = std::move(dock);
        one.placed = true;
    }

    bool clash(const Beside& one, const BesideSpot& spot, const Beside& other, const BesideSpot& there) const
    {
        const geo::Point site = one.standsPx.centre(), otherSite = other.standsPx.centre();
        return there.boxPx.intersects(spot.boxPx.grown(context_.metrics.px(apartPx))) ||
               geo::clipSegment(spot.portPx, site, there.boxPx) ||
               geo::clipSegment(there.portPx, otherSite, spot.boxPx) ||
               segmentsCross(spot.portPx, site, there.portPx, otherSite);
    }

    Dock makeDock(const Beside& one, const Form& form) const
    {
        const PlacedCity& city = ground_.placement.cities[one.city];
        PlacedCity listed = city;
        listed.networks = one.networks;
        Dock dock;
        dock.kind = Dock::Kind::Beside;
        dock.shrink = context_.forAudience() ? 1 : form.shrink;
        dock.compact = form.compact;
        dock.bare = one.networks.size() == 1;
        dock.sitePx = one.standsPx.centre();
        dock.seat = city.seat;
        std::set<std::uint32_t> noted;
        for (const model::NetworkId id : one.networks)
            if (form.noted && context_.slotOf(id)) noted.insert(id.index);
        fillCityDock(context_, listed, noted, dock.shrink, form.widthPx, one.networks.size(), dock);
        return dock;
    }

    /// Rather another form, or the symbol alone, than the stump of a word.
    static bool isShortened(const Dock& dock)
    {
        return std::any_of(dock.rows.begin(), dock.rows.end(),
                           [](const DockRow& row) { return row.label.utf8.ends_with("…"); });
    }

    std::vector<BesideSpot> spotsOf(const Beside& one, const Dock& dock, double reach) const
    {
        const geo::Point size{ceilLogical(dockWidthPx(context_, dock, dock.shrink), ground_.scale()),
                              ceilLogical(dockHeightPx(context_, dock, dock.shrink), ground_.scale())};
        const double inset =
            dockPaddingPx(context_, dock.shrink) + dockRowHeightPx(context_, dock.shrink) / 2;
        return besideSpots(one.standsPx, size, context_.metrics.textPx(4), inset,
                           reach * ground_.frame().height(), ground_.scale());
    }

    bool placeForm(Beside& one, const Form& form, double reach)
    {
        Dock dock = makeDock(one, form);
        if (isShortened(dock)) return false;
        std::optional<BesideSpot> best;
        double least = std::numeric_limits<double>::infinity();
        for (const BesideSpot& spot : spotsOf(one, dock, reach)) {
            const double value = cost(one, spot, least);
            if (!(value < least)) continue;
            least = value;
            best = spot;
        }
        if (best) stand(one, std::move(dock), *best);
        return best.has_value();
    }

    /// Infinite where the list may not stand; at least `enough` where it is not less than that.
    double cost(const Beside& one, const BesideSpot& spot, double enough) const
    {
        const double alone = costAlone(one, spot, enough);
        if (alone >= enough) return alone;
        for (const Beside& other : lists_)
            if (&other != &one && other.placed &&
                clash(one, spot, other, {other.dock.boxPx, other.dock.bendPx, 0}))
                return std::numeric_limits<double>::infinity();
        return alone + landCost(spot.boxPx);
    }

    /// Without other lists and without what the land costs.
    double costAlone(const Beside& one, const BesideSpot& spot, double enough) const
    {
        constexpr double never = std::numeric_limits<double>::infinity();
        const geo::Box& box = spot.boxPx;
        const geo::Box apart = box.grown(context_.metrics.px(apartPx));
        if (box.minX < room_.minX || box.maxX > room_.maxX || box.minY < room_.minY || box.maxY > room_.maxY)
            return never;
        const geo::Point site = one.standsPx.centre();
        const geo::Point way = spot.portPx - site;
        const double full = reaches.front() * ground_.frame().height();
        double sum = spot.order + lengthCost * std::hypot(way.x, way.y) / full;
        if (sum >= enough) return sum;
        for (const geo::Box& other : fixed_)
            if (other.intersects(apart) ||
                (!other.intersects(one.standsPx) && geo::clipSegment(spot.portPx, site, other)))
                return never;
        for (const Spot& seat : seats_) {
            if (seat.boxPx.intersects(apart) && seat.city != one.city) return never;
            if (seat.boxPx.intersects(box)) return never;
            if (seat.city != one.city &&
                geo::clipSegment(spot.portPx, site, seat.boxPx.grown(context_.metrics.px(clearPx))))
                return never;
        }
        for (const auto& [from, to] : lines_)
            if (segmentsCross(spot.portPx, site, from, to) || geo::clipSegment(from, to, box)) return never;
        for (const Soft& soft : soft_)
            if (soft.boxPx.intersects(box) && (sum += soft.cost) >= enough) return sum;
        for (const Spot& dot : dots_)
            if (dot.city != one.city && geo::clipSegment(spot.portPx, site, dot.boxPx) &&
                (sum += struckCost) >= enough)
                return sum;
        return sum;
    }

    /// Of ground that is covered: what the view is about, least of all sea.
    double landCost(const geo::Box& box) const
    {
        constexpr int samples = 4;
        const auto& levels = context_.atlas().map().levels;
        if (levels.empty()) return 0;
        int land = 0, home = 0;
        for (int y = 0; y < samples; ++y)
            for (int x = 0; x < samples; ++x) {
                const auto place =
                    context_.viewport.toLonLat({box.minX + box.width() * (x + 0.5) / samples,
                                                box.minY + box.height() * (y + 0.5) / samples});
                const geo::Region* region =
                    place ? geo::regionAt(levels.front(), geo::RegionKind::Country, *place) : nullptr;
                land += region ? 1 : 0;
                home += region && context_.showsStates() && region->codeView() == "DE" ? 1 : 0;
            }
        return (coveredLandCost * land + coveredHomeCost * home) / (samples * samples);
    }

    struct Spot {
        std::size_t city;
        geo::Box boxPx;
    };
    struct Soft {
        geo::Box boxPx;
        double cost;
    };

    const DockGround& ground_;
    const FrameContext& context_;
    geo::Box room_;
    std::vector<Beside> lists_;
    std::vector<const PlacedEntry*> keptLabels_;
    std::vector<geo::Box> fixed_;     ///< furniture, markers, pins, names of asked entries
    std::vector<Spot> seats_, dots_;  ///< of what is asked, and of the others
    std::vector<Soft> soft_;
    std::vector<std::pair<geo::Point, geo::Point>> lines_;
};

}  // namespace

DockColumns arrangeBeside(const DockGround& ground) { return BesideArranger(ground).arrange(); }

}  // namespace layout
