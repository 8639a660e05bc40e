#include "layout/place/entries.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "filter/text/name_key.hpp"
#include "layout/dock/hand_docks.hpp"
#include "layout/place/asked_town.hpp"
#include "layout/place/by_hand.hpp"
#include "layout/place/entry_labels.hpp"
#include "layout/place/gathered.hpp"
#include "layout/place/marks.hpp"
#include "layout/place/symbol_room.hpp"

namespace layout {

namespace {

constexpr double cityWidthPx = 190;
// Cities with one or two entries that lists may have to name.
constexpr std::ptrdiff_t mostStray = 2;

class EntryPlacer {
public:
    /// Without `withHand` as if nobody had placed anything.
    EntryPlacer(const FrameContext& context, const Gathering& gathering, const std::vector<Mark>& handNames,
                Occupancy& occupancy, bool withHand)
        : context_(context), gathering_(gathering), handNames_(handNames), occupancy_(occupancy),
          withHand_(withHand)
    {
    }

    EntryPlacement place()
    {
        collectCities();
        takeByHand();
        if (context_.composes()) {
            placeComposed();
        } else {
            placeSized();
            if (context_.naming == Naming::Every)
                placeNear();
            else
                placeFar();
        }
        return std::move(result_);
    }

private:
    void collectCities()
    {
        const std::vector<model::SeatCity>& seats = context_.atlas().seatCities();
        for (std::size_t s = 0; s < seats.size(); ++s) {
            const model::SeatCity& seat = seats[s];
            PlacedCity city;
            city.seat = &seat;
            city.aside = context_.isAside(seat.place);
            city.anchorBand = context_.band.toBand(seat.place);
            bool any = false;
            for (const model::NetworkId network : seat.networks) {
                if (!(context_.isShown(network) && !city.aside) && !context_.slotOf(network)) continue;
                any = true;
                if (!gathering_.leaves(context_, s, network)) continue;
                if (city.aside || !context_.isSized(network)) {
                    city.networks.push_back(network);
                    continue;
                }
                // A symbol sized by members stands for itself.
                PlacedCity own = city;
                own.networks = {network};
                own.sized = true;
                result_.cities.push_back(std::move(own));
            }
            if (!any) {
                // The rest has a dot. Names of what is asked for may lie on it.
                if (!city.aside && !context_.composes())
                    occupancy_.take({city.anchorBand, squareBox({}, context_.metrics.textPx(unmatchedDotPx))},
                                    quietDotOwner(s));
                continue;
            }
            if (!city.networks.empty()) result_.cities.push_back(std::move(city));
        }
    }

    /// What somebody put somewhere is there before all others look for room.
    void takeByHand()
    {
        if (!withHand_) return;
        for (const PlacedCity& city : result_.cities) {
            if (city.aside) continue;
            std::vector<model::NetworkId> listed;
            for (const model::NetworkId id : city.networks) {
                if (!context_.composes() || context_.isAsked(id)) listed.push_back(id);
                if (const auto place = handPlace(context_, id))
                    byHand_[id.index] = labels_.takeByHand(id, city.anchorBand, *place,
                                                           context_.composes() && context_.isAsked(id));
            }
            const auto place = handPlace(context_, *city.seat);
            const bool list = !city.sized && (context_.composes() ? listed.size() > 1 : !listed.empty());
            if (place && list) occupancy_.take(handListFootprint(context_, city, listed, *place));
        }
    }

    /// Symbols sized by members, the largest first, as near to their cities as there is room.
    void placeSized()
    {
        std::vector<std::pair<double, std::size_t>> byRadius;
        for (std::size_t c = 0; c < result_.cities.size(); ++c)
            if (result_.cities[c].sized)
                byRadius.emplace_back(sizedRadiusPx(result_.cities[c].networks.front()), c);
        std::stable_sort(byRadius.begin(), byRadius.end(),
                         [](const auto& a, const auto& b) { return a.first > b.first; });
        for (const auto& [radius, c] : byRadius) {
            PlacedCity& city = result_.cities[c];
            const geo::Point middle =
                room_.freeMiddle(city.anchorBand, squareBox({}, radius + context_.metrics.px(1)));
            // A line joins it to its city where it does not touch it.
            if (std::hypot(middle.x, middle.y) > radius) moveAway(city, middle);
            addSymbols(c, city.networks, static_cast<float>(radius), middle);
        }
    }

    /// Names of the sized symbols, when all symbols stand.
    void labelSized()
    {
        label([&](const PlacedEntry& entry) { return result_.cities[entry.city].sized; },
              [&](const PlacedEntry& entry) {
                  const bool asked = context_.isAsked(entry.network);
                  return LabelWish{&entry, {}, nullptr, asked || context_.naming != Naming::WhereRoom, asked};
              });
        for (const PlacedEntry& entry : result_.entries) {
            PlacedCity& city = result_.cities[entry.city];
            if (!city.sized || entry.label) continue;
            const bool asked = context_.isAsked(entry.network);
            if (asked)
                city.listed = {entry.network};
            else if (context_.naming == Naming::Every && !context_.composes())
                city.docked = true;
        }
    }

    double sizedRadiusPx(model::NetworkId network) const
    {
        return context_.memberScale.radiusPx(context_.atlas()[network],
                                             *context_.memberScale.figureOf(network)->count);
    }

    /// Names beside the symbols of those entries that are `wanted`, where there is room, all at once.
    template <class Wanted, class Wish>
    void label(const Wanted& wanted, const Wish& wish)
    {
        std::vector<LabelWish> wishes;
        std::vector<PlacedEntry*> entries;
        for (PlacedEntry& entry : result_.entries) {
            if (!wanted(entry)) continue;
            if (const auto known = byHand_.find(entry.network.index); known != byHand_.end()) {
                entry.label = known->second;
                continue;
            }
            wishes.push_back(wish(entry));
            wishes.back().anchorBand = result_.cities[entry.city].anchorBand;
            wishes.back().seat = result_.cities[entry.city].seat;
            entries.push_back(&entry);
        }
        std::vector<std::optional<FoundLabel>> found = labels_.choose(wishes);
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            if (!found[i]) continue;
            labels_.take(wishes[i], *found[i]);
            entries[i]->label = std::move(found[i]->label);
        }
    }

    // --- something is asked for: it is named at its place, its surroundings where there is room

    void placeComposed()
    {
        for (std::size_t c = 0; c < result_.cities.size(); ++c)
            if (!result_.cities[c].sized) placeAsked(c);
        placeSized();
        const auto standsAlone = [&](const PlacedEntry& entry) {
            const PlacedCity& city = result_.cities[entry.city];
            return !city.aside && !city.sized && city.listed.empty();
        };
        label(standsAlone, [](const PlacedEntry& entry) {
            return LabelWish{&entry, {}, nullptr, true, true};
        });
        for (const PlacedEntry& entry : result_.entries)
            if (standsAlone(entry) && !entry.label) result_.cities[entry.city].listed = {entry.network};
        labelSized();
        takeRest();
        const std::size_t asked = result_.entries.size();
        for (const std::size_t c : citiesByImportance()) placeContext(c);
        label([&](const PlacedEntry& entry) { return &entry >= result_.entries.data() + asked; },
              [](const PlacedEntry& entry) {
                  return LabelWish{&entry, {}, nullptr, false, false};
              });
        for (PlacedCity& city : result_.cities)
            if (!city.counted.empty() && !isNamedByMarks(context_, *city.seat))
                labelBlock(city, squareBox(city.countPx, context_.countRadiusPx()));
    }

    void takeRest()
    {
        const std::vector<model::SeatCity>& seats = context_.atlas().seatCities();
        for (std::size_t s = 0; s < seats.size(); ++s)
            if (!context_.isAside(seats[s].place) &&
                std::none_of(seats[s].networks.begin(), seats[s].networks.end(),
                             [&](model::NetworkId id) { return context_.isShown(id); }))
                occupancy_.take({context_.band.toBand(seats[s].place),
                                 squareBox({}, context_.metrics.textPx(unmatchedDotPx))},
                                quietDotOwner(s));
    }

    /// One entry stands at its city. Several are one list beside it; of these the selected ones stand there
    /// too.
    void placeAsked(std::size_t c)
    {
        PlacedCity& city = result_.cities[c];
        std::vector<model::NetworkId> asked, selected;
        for (const model::NetworkId network : city.networks) {
            if (context_.isAsked(network)) asked.push_back(network);
            if (context_.slotOf(network)) selected.push_back(network);
        }
        if (asked.empty()) return;
        const bool list = asked.size() > 1 && !city.aside;
        const std::vector<model::NetworkId>& standing = list || city.aside ? selected : asked;
        if (!standing.empty()) {
            const float radius = context_.entryRadiusPx() * 1.15f;
            const geo::Point middle =
                standing.size() > 1 || city.aside ? geo::Point{} : besideOthers(c, radius);
            if (!(middle == geo::Point{})) moveAway(city, middle);
            addSymbols(c, standing, radius, middle);
        }
        if (!list) return;
        city.listed = std::move(asked);
        occupancy_.take({city.anchorBand, squareBox({}, context_.metrics.textPx(4))});
    }

    /// At its city, or as near to it as no other asked symbol is covered.
    geo::Point besideOthers(std::size_t c, double radius) const
    {
        const auto isFree = [&](geo::Point at) {
            const Footprint own{result_.cities[c].anchorBand, squareBox(at, radius)};
            return std::none_of(
                result_.entries.begin(), result_.entries.end(), [&](const PlacedEntry& other) {
                    const PlacedCity& city = result_.cities[other.city];
                    return !city.aside &&
                           meet(own, {city.anchorBand, squareBox(other.offsetPx, other.radiusPx)}, bandRatio);
                });
        };
        if (isFree({})) return {};
        static const std::vector<geo::Point> directions = unitCircle(16);
        for (double distance = 0.5; distance < 5; distance += 0.25)
            for (const geo::Point direction : directions)
                if (isFree(direction * (distance * radius))) return direction * (distance * radius);
        return {};
    }

    /// What surrounds the asked ones: a symbol, or a mark with the number of several, as near as there is
    /// room; else a dot.
    void placeContext(std::size_t c)
    {
        PlacedCity& city = result_.cities[c];
        if (city.sized || city.aside) return;
        std::vector<model::NetworkId> context;
        for (const model::NetworkId network : city.networks)
            if (!context_.isAsked(network)) context.push_back(network);
        if (context.empty()) return;
        const bool shares = context.size() < city.networks.size();
        if (shares || context.size() >= context_.countedFrom()) {
            const double radius = context_.countRadiusPx();
            if (const auto middle = room_.near(city.anchorBand, {{}}, radius, shares ? 4 : 2.2)) {
                city.counted = std::move(context);
                city.countPx = *middle;
                occupancy_.take({city.anchorBand, squareBox(*middle, radius)});
                return;
            }
        } else if (const auto middle = roomForSymbols(city, context)) {
            addSymbols(c, context, context_.entryRadiusPx(), *middle);
            return;
        }
        const Footprint dot{city.anchorBand, squareBox({}, context_.metrics.textPx(unmatchedDotPx))};
        // The number of a neighbour counts what it covers.
        for (PlacedCity& other : result_.cities)
            if (!other.counted.empty() &&
                meet(dot, {other.anchorBand, squareBox(other.countPx, context_.countRadiusPx())},
                     bandRatio)) {
                other.counted.insert(other.counted.end(), context.begin(), context.end());
                return;
            }
        city.dotted = std::move(context);
        city.dotCovered = !occupancy_.isFree(dot);
        occupancy_.take(dot);
    }

    void addSymbols(std::size_t c, const std::vector<model::NetworkId>& networks, float radius,
                    geo::Point middlePx)
    {
        const std::vector<geo::Point> grid =
            gridOffsets(networks.size(), 2 * static_cast<double>(radius) + context_.metrics.px(1));
        for (std::size_t i = 0; i < networks.size(); ++i) {
            const geo::Point offset = middlePx + grid[i];
            const bool stays = result_.cities[c].sized || context_.slotOf(networks[i]);
            result_.entries.push_back({networks[i], c, offset, radius, stays, std::nullopt});
            occupancy_.take({result_.cities[c].anchorBand, squareBox(offset, radius)}, networks[i].index);
        }
    }

    // --- near maps: every entry is named, at its place or in a dock

    void placeNear()
    {
        // All symbols take their room before the first label looks for some.
        std::vector<std::size_t> standing;
        for (PlacedCity& city : result_.cities)
            if (!city.sized &&
                (city.networks.size() >= crowdedFrom || (withHand_ && handPlace(context_, *city.seat))))
                dock(city);
        for (const std::size_t c : citiesByImportance()) {
            PlacedCity& city = result_.cities[c];
            if (city.docked || city.sized) continue;
            if (const auto middle = roomForSymbols(city, city.networks)) {
                addSymbols(c, city.networks, context_.entryRadiusPx(), *middle);
                standing.push_back(c);
            } else {
                dock(city);
            }
        }
        labelSized();
        labelCities(standing);
        std::erase_if(result_.entries, [&](const PlacedEntry& entry) {
            return result_.cities[entry.city].docked && !entry.stays;
        });
        // Names that need a line are half way to a list.
        const auto led =
            std::count_if(result_.entries.begin(), result_.entries.end(),
                          [](const PlacedEntry& entry) { return entry.label && entry.label->spot.leaderPx; });
        const auto docked =
            std::count_if(result_.cities.begin(), result_.cities.end(), [](const PlacedCity& city) {
                return city.docked && city.networks.size() < crowdedFrom;
            });
        result_.crowded = docked + led / 2 > mostStray;
    }

    void dock(PlacedCity& city)
    {
        city.docked = true;
        occupancy_.take({city.anchorBand, squareBox({}, context_.metrics.textPx(4))});
    }

    /// Symbols stand at the city or, beside a neighbour, up to their own radius away from it.
    std::optional<geo::Point> roomForSymbols(const PlacedCity& city,
                                             const std::vector<model::NetworkId>& networks) const
    {
        const double radius = context_.entryRadiusPx();
        return room_.near(city.anchorBand, gridOffsets(networks.size(), 2 * radius + context_.metrics.px(1)),
                          radius, 1);
    }

    /// A label for each entry of a city, or for none: then it is docked.
    void labelCities(const std::vector<std::size_t>& standing)
    {
        std::vector<LabelWish> wishes;
        for (const std::size_t c : standing)
            for (PlacedEntry& entry : result_.entries) {
                if (entry.city != c) continue;
                if (const auto known = byHand_.find(entry.network.index); known != byHand_.end())
                    entry.label = known->second;
                else
                    wishes.push_back(
                        {&entry, result_.cities[c].anchorBand, result_.cities[c].seat, true, false});
            }
        std::vector<std::optional<FoundLabel>> found = labels_.choose(wishes);
        for (std::size_t i = 0; i < wishes.size(); ++i)
            if (!found[i]) result_.cities[wishes[i].entry->city].docked = true;
        for (std::size_t i = 0; i < wishes.size(); ++i) {
            if (result_.cities[wishes[i].entry->city].docked) continue;
            labels_.take(wishes[i], *found[i]);
            PlacedEntry& entry =
                result_.entries[static_cast<std::size_t>(wishes[i].entry - result_.entries.data())];
            entry.label = std::move(found[i]->label);
        }
    }

    // --- the world: every entry has a symbol, crowded ones move apart

    void placeFar()
    {
        if (context_.naming == Naming::Crowded)
            for (PlacedCity& city : result_.cities)
                if (city.networks.size() >= crowdedFrom ||
                    (withHand_ && !city.sized && handPlace(context_, *city.seat)))
                    dock(city);
        for (const std::size_t c : citiesByImportance()) {
            const PlacedCity& city = result_.cities[c];
            if (!city.sized && !city.docked) placeBlock(c, city.networks);
        }
        labelSized();
        label(
            [&](const PlacedEntry& entry) {
                const PlacedCity& city = result_.cities[entry.city];
                return city.networks.size() == 1 && !city.aside && !city.sized;
            },
            [](const PlacedEntry& entry) {
                return LabelWish{&entry, {}, nullptr, false, false};
            });
        for (PlacedCity& city : result_.cities)
            if (city.networks.size() > 1 && !city.aside && !city.docked) labelBlock(city, blockOf(city));
    }

    void placeBlock(std::size_t c, const std::vector<model::NetworkId>& networks)
    {
        const float radius = context_.entryRadiusPx();
        const geo::Point anchor = result_.cities[c].anchorBand;
        geo::Box extent;
        for (const geo::Point offset :
             gridOffsets(networks.size(), 2 * static_cast<double>(radius) + context_.metrics.px(1)))
            extent.add(offset);
        extent = extent.grown(radius);
        const geo::Point middle = room_.freeMiddle(anchor, extent);
        if (middle.x != 0 || middle.y != 0) moveAway(result_.cities[c], middle);
        addSymbols(c, networks, radius, middle);
    }

    void moveAway(PlacedCity& city, geo::Point middle)
    {
        city.blockPx = middle;
        room_.addLine(city.anchorBand, middle);
    }

    geo::Box blockOf(const PlacedCity& city) const
    {
        geo::Box block;
        for (const PlacedEntry& entry : result_.entries)
            if (&result_.cities[entry.city] == &city) {
                block.add(entry.offsetPx - geo::Point{entry.radiusPx, entry.radiusPx});
                block.add(entry.offsetPx + geo::Point{entry.radiusPx, entry.radiusPx});
            }
        return block;
    }

    /// The city's name beside `block`.
    void labelBlock(PlacedCity& city, const geo::Box& block)
    {
        if (isInAskedTown(context_, city.seat->place)) return;
        const look::Metrics& m = context_.metrics;
        PlacedLabel label;
        label.key = filter::townNameKey(context_.atlas().gazetteer(), city.seat->city.de, city.seat->place);
        if (layout::standsByHand(handNames_, label.key)) return;
        label.name = makeTextBlock(context_.request.fonts, city.seat->city.get(context_.language),
                                   m.placeName(), m.textPx(cityWidthPx), 1);
        for (const LabelSpot& spot :
             adjacentSpots(block, label.name.widthPx, label.name.heightPx, m.textPx(2))) {
            const Footprint footprint{city.anchorBand, spot.boxPx};
            if (!occupancy_.isFree(footprint)) continue;
            occupancy_.take(footprint);
            label.spot = spot;
            city.label = std::move(label);
            return;
        }
    }

    /// Cities with many entries first, then those whose entries reach further; ties in the atlas's order.
    std::vector<std::size_t> citiesByImportance() const
    {
        std::vector<std::size_t> order(result_.cities.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        const bool german = context_.showsStates();
        const auto rank = [&](const PlacedCity& city) {
            const model::Scope scope = context_.atlas()[city.networks.front()].scope;
            const bool home = german ? scope == model::Scope::National : scope == model::Scope::International;
            return city.networks.size() * 2 + (home ? 1 : 0);
        };
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return rank(result_.cities[a]) > rank(result_.cities[b]);
        });
        return order;
    }

    const FrameContext& context_;
    const Gathering& gathering_;
    const std::vector<Mark>& handNames_;
    Occupancy& occupancy_;
    bool withHand_;
    LabelFinder labels_{context_, occupancy_};
    EntryPlacement result_;
    std::map<std::uint32_t, PlacedLabel> byHand_;  ///< by NetworkId::index
    SymbolRoom room_{context_.metrics, occupancy_};
};

}  // namespace

EntryPlacement placeEntries(const FrameContext& context, const Gathering& gathering,
                            const std::vector<Mark>& handNames, Occupancy& occupancy)
{
    if (context.request.view.byHand.empty())
        return EntryPlacer(context, gathering, handNames, occupancy, false).place();
    // Whoever moves a list must not see all others become numbers for it.
    Occupancy untouched = occupancy;
    const bool crowded = EntryPlacer(context, gathering, handNames, untouched, false).place().crowded;
    EntryPlacement placed = EntryPlacer(context, gathering, handNames, occupancy, true).place();
    placed.crowded = crowded;
    return placed;
}

}  // namespace layout
