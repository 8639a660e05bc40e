#include "layout/dock/beside.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <iterator>
#include <limits>
#include <utility>

#include "geo/clip.hpp"
#include "layout/dock/beside_ground.hpp"
#include "layout/dock/beside_markers.hpp"
#include "layout/dock/beside_spots.hpp"
#include "layout/dock/dock_text.hpp"
#include "layout/dock/hand_docks.hpp"
#include "layout/dock/key.hpp"
#include "layout/place/asked_town.hpp"
#include "layout/place/by_hand.hpp"
#include "layout/place/nearer_map.hpp"
#include "layout/rounding.hpp"
#include "layout/solve/choice.hpp"

namespace layout {

namespace {

// Lengths are logical pixels.
constexpr double listWidthPx = 230, narrowListPx = 130;
// Leaders are no longer than the first share of the frame's height, unless there is no room.
constexpr std::array reaches{besideReach, 0.3, 1.0};
constexpr int rounds = 2;
// Where all lists are placed at once: what it costs that an entry has none, and each form that is less good.
constexpr double unplacedCost = 40, nextFormCost = 0.8;
// Of that where a larger map of the picture names it.
constexpr double namedNearerShare = 0.4;
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
        : ground_(ground), context_(ground.context), around_(ground)
    {
    }

    DockColumns arrange()
    {
        DockColumns columns;
        columns.cityNamed.assign(ground_.placement.cities.size(), false);
        columns.docks = markersBeyond(ground_, columns.shrink);
        columns.rowHeightPx = dockRowHeightPx(context_, columns.shrink);
        for (const Dock& dock : columns.docks) around_.fixed.push_back(dock.boxPx);
        collect();
        for (const PlacedEntry* entry : keptLabels_) columns.askedNamesPx.push_back(around_.labelOf(*entry));
        around_.gather(keptLabels_);
        for (Beside& one : lists_) place(one);
        for (int round = 0; round < rounds && lists_.size() > 1; ++round)
            for (Beside& one : lists_) place(one);
        if (std::any_of(lists_.begin(), lists_.end(), [](const Beside& one) { return !one.placed; }))
            placeTogether();
        const std::vector<Beside> named = lists_;
        std::vector<Dock> key = makeKey(columns.keyed);
        if (key.empty()) lists_ = named;
        for (Beside& one : lists_) {
            if (!one.placed && key.empty()) columns.unnamed += one.networks.size();
            if (!one.placed) continue;
            for (const model::NetworkId id : one.networks) columns.listed.insert(id.index);
            columns.docks.push_back(std::move(one.dock));
        }
        std::move(key.begin(), key.end(), std::back_inserter(columns.docks));
        return columns;
    }

private:
    /// Cities in the frame with a list, and asked entries whose name is cut or covered.
    void collect()
    {
        const EntryPlacement& placement = ground_.placement;
        std::vector<geo::Box> stands(placement.cities.size());
        for (std::size_t c = 0; c < placement.cities.size(); ++c)
            stands[c] = BesideGround::around(ground_.sitesPx[c], context_.metrics.textPx(namedDotPx));
        for (const PlacedEntry& entry : placement.entries)
            if (context_.isAsked(entry.network)) {
                const geo::Box symbol = around_.symbolOf(entry);
                stands[entry.city].add({symbol.minX, symbol.minY});
                stands[entry.city].add({symbol.maxX, symbol.maxY});
            }
        for (std::size_t c = 0; c < placement.cities.size(); ++c)
            if (const PlacedCity& city = placement.cities[c];
                !city.listed.empty() && !city.aside && ground_.isInFrame(c))
                lists_.push_back({c, city.listed, stands[c], {}});
        for (const PlacedEntry& entry : placement.entries) {
            if (!context_.isAsked(entry.network) || !entry.label || !ground_.isInFrame(entry.city)) continue;
            const bool beyond = !ground_.frame().contains(around_.symbolOf(entry).centre());
            if (beyond)
                stands[entry.city] =
                    BesideGround::around(ground_.sitesPx[entry.city], context_.metrics.textPx(namedDotPx));
            if (beyond || around_.isLost(around_.labelOf(entry)) ||
                around_.isCoveredByFurniture(around_.symbolOf(entry)))
                lists_.push_back({entry.city, {entry.network}, stands[entry.city], {}});
            else
                keptLabels_.push_back(&entry);
        }
        for (Beside& one : lists_) standByHand(one);
        // Long lists look for room first, and last what a larger map names.
        std::stable_sort(lists_.begin(), lists_.end(), [&](const Beside& a, const Beside& b) {
            return std::pair(isNamedNearer(b), a.networks.size()) >
                   std::pair(isNamedNearer(a), b.networks.size());
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
        around_.fixed.push_back(dock.boxPx);
        around_.lines.emplace_back(dock.bendPx, dock.sitePx);
        one.dock = std::move(dock);
    }

    bool isNamedNearer(const Beside& one) const
    {
        return isShownNearer(context_, ground_.placement.cities[one.city].seat->place);
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
        // A line that touches another city's dot reads as if it ended there: rather a narrower list.
        for (const double most : {BesideGround::struckCost, std::numeric_limits<double>::infinity()})
            for (const double reach : reaches)
                for (const Form& form : forms)
                    if (placeForm(one, form, reach, most)) return;
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
            problem.addItem((isNamedNearer(one) ? namedNearerShare : 1) * unplacedCost *
                            static_cast<double>(one.networks.size()));
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
    std::vector<Dock> makeKey(std::vector<model::NetworkId>& keyed)
    {
        // An audience would read neither letters nor their key.
        if (context_.request.numbers || context_.forAudience()) return {};
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
            if (rows.empty()) return {};
            const geo::Point near = sum * (1 / count);
            // Where it is too long for the map it leaves out what a larger one shows, one after the other,
            // and at last explains the letters only.
            while (!rows.empty()) {
                for (const double covered : {BesideGround::nameCost, BesideGround::symbolCost})
                    if (auto key = placeKey(ground_, rows, aroundKey(covered, near),
                                            [&](const geo::Box& box) { return around_.landCost(box); });
                        !key.empty()) {
                        keyed = std::move(rows.numbered);
                        return key;
                    }
                const auto nearer =
                    std::find_if(rows.numbered.begin(), rows.numbered.end(), [&](model::NetworkId id) {
                        return isShownNearer(context_, context_.atlas()[id].mainSeat()->place);
                    });
                if (nearer != rows.numbered.end())
                    rows.numbered.erase(nearer);
                else if (!rows.cities.empty())
                    rows.cities.clear();
                else
                    break;
            }
            Beside* furthest = nullptr;
            for (Beside& one : lists_)
                if (one.placed && !one.byHand && one.dock.bare &&
                    (!furthest || leaderOf(one) > leaderOf(*furthest)))
                    furthest = &one;
            if (!furthest) break;
            furthest->placed = false;
        }
        return {};
    }

    static double leaderOf(const Beside& one)
    {
        return std::hypot(one.dock.bendPx.x - one.dock.sitePx.x, one.dock.bendPx.y - one.dock.sitePx.y);
    }

    /// `covered`: what costs no more gives way to the key.
    KeySurroundings aroundKey(double covered, geo::Point near) const
    {
        KeySurroundings around{around_.fixed, around_.lines, near};
        for (const BesideGround::Spot& seat : around_.seats) around.kept.push_back(seat.boxPx);
        for (const BesideGround::Soft& soft : around_.soft)
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
                    const double cost = around_.costAlone(one.city, one.standsPx, spot, unplacedCost);
                    if (cost < unplacedCost) options.push_back({&forms.back(), spot, formCost + cost});
                }
        }
        const auto keep = [&](std::size_t most) {
            std::stable_sort(options.begin(), options.end(),
                             [](const Option& a, const Option& b) { return a.cost < b.cost; });
            if (options.size() > most) options.resize(most);
        };
        keep(2 * mostOptions);
        for (Option& option : options) option.cost += around_.landCost(option.spot.boxPx);
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
        return there.boxPx.intersects(spot.boxPx.grown(context_.metrics.px(besideApartPx))) ||
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
        if (ground_.townNamed && isInAskedTown(context_, city.seat->place)) dock.heading.reset();
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

    /// At a place that costs less than `most`.
    bool placeForm(Beside& one, const Form& form, double reach, double most)
    {
        Dock dock = makeDock(one, form);
        if (isShortened(dock)) return false;
        std::optional<BesideSpot> best;
        double least = most;
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
        const double alone = around_.costAlone(one.city, one.standsPx, spot, enough);
        if (alone >= enough) return alone;
        for (const Beside& other : lists_)
            if (&other != &one && other.placed &&
                clash(one, spot, other, {other.dock.boxPx, other.dock.bendPx, 0}))
                return std::numeric_limits<double>::infinity();
        return alone + around_.landCost(spot.boxPx);
    }

    const DockGround& ground_;
    const FrameContext& context_;
    BesideGround around_;
    std::vector<Beside> lists_;
    std::vector<const PlacedEntry*> keptLabels_;
};

}  // namespace

DockColumns arrangeBeside(const DockGround& ground) { return BesideArranger(ground).arrange(); }

}  // namespace layout
