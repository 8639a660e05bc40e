#include "layout/place/entries.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/dock/boundary.hpp"
#include "layout/place/gathered.hpp"
#include "layout/place/list_note.hpp"
#include "words/entry_words.hpp"

namespace layout {

namespace {

constexpr double labelWidthPx = 190;
constexpr double narrowLabelWidthPx = 110;
// Scales within a band at which lines are looked at.
constexpr std::array growths{1.0, 1.2, bandRatio};

bool isShortened(const TextBlock& block) { return block.lines.back().utf8.ends_with("…"); }

/// A square of half width `radius` around `centre`.
geo::Box squareBox(geo::Point centre, double radius)
{
    return geo::Box{centre.x, centre.y, centre.x, centre.y}.grown(radius);
}

/// `count` directions, the first one east.
std::vector<geo::Point> unitCircle(int count)
{
    std::vector<geo::Point> directions;
    for (int i = 0; i < count; ++i) {
        const double angle = 2 * 3.14159265358979323846 * i / count;
        directions.push_back({std::cos(angle), std::sin(angle)});
    }
    return directions;
}

class EntryPlacer {
public:
    EntryPlacer(const FrameContext& context, const Gathering& gathering, Occupancy& occupancy)
        : context_(context), gathering_(gathering), occupancy_(occupancy)
    {
    }

    EntryPlacement place()
    {
        collectCities();
        placeSelected();
        placeSized();
        if (context_.naming == Naming::Every)
            placeNear();
        else
            placeFar();
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
                // What does not match stays as a dot.
                if (!city.aside)
                    occupancy_.take(
                        {city.anchorBand, squareBox({}, context_.metrics.textPx(unmatchedDotPx))});
                continue;
            }
            if (!city.networks.empty()) result_.cities.push_back(std::move(city));
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
                freeMiddle(city.anchorBand, squareBox({}, radius + context_.metrics.px(1)));
            // A line joins it to its city where it does not touch it.
            if (std::hypot(middle.x, middle.y) > radius) moveAway(city, middle);
            addSymbols(c, city.networks, static_cast<float>(radius), middle);
        }
    }

    /// Names of the sized symbols, when all symbols stand.
    void labelSized()
    {
        for (PlacedEntry& entry : result_.entries) {
            if (!result_.cities[entry.city].sized) continue;
            const bool selected = context_.slotOf(entry.network).has_value();
            entry.label = findLabel(entry, context_.naming != Naming::WhereRoom, selected);
            if (!entry.label && context_.naming == Naming::Every) result_.cities[entry.city].docked = true;
        }
    }

    double sizedRadiusPx(model::NetworkId network) const
    {
        return context_.memberScale.radiusPx(context_.atlas()[network],
                                             *context_.memberScale.figureOf(network)->count);
    }

    /// Selected entries stand at their city whatever else is there.
    void placeSelected()
    {
        for (std::size_t c = 0; c < result_.cities.size(); ++c) {
            if (result_.cities[c].sized) continue;
            std::vector<model::NetworkId> selected;
            for (const model::NetworkId network : result_.cities[c].networks)
                if (context_.slotOf(network)) selected.push_back(network);
            const float radius = context_.entryRadiusPx() * 1.15f;
            addSymbols(c, selected, radius, {});
        }
        for (PlacedEntry& entry : result_.entries)
            if (!result_.cities[entry.city].aside) entry.label = findLabel(entry, true, true);
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

    /// Rows of equal cells around the middle, in reading order.
    static std::vector<geo::Point> gridOffsets(std::size_t count, double cellPx)
    {
        std::vector<geo::Point> offsets;
        if (count == 0) return offsets;
        const auto columns = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(count) * 1.3)));
        const std::size_t rows = (count + columns - 1) / columns;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t row = i / columns;
            const std::size_t inRow = std::min(columns, count - row * columns);
            offsets.push_back(
                {(static_cast<double>(i % columns) - static_cast<double>(inRow - 1) / 2) * cellPx,
                 (static_cast<double>(row) - static_cast<double>(rows - 1) / 2) * cellPx});
        }
        return offsets;
    }

    /// Those that are not placed yet.
    std::vector<model::NetworkId> unplaced(const PlacedCity& city) const
    {
        std::vector<model::NetworkId> rest;
        if (city.sized) return rest;
        for (const model::NetworkId network : city.networks)
            if (!context_.slotOf(network)) rest.push_back(network);
        return rest;
    }

    // --- near maps: every entry is named, at its place or in a dock

    void placeNear()
    {
        // All symbols take their room before the first label looks for some.
        std::vector<std::size_t> standing;
        for (PlacedCity& city : result_.cities)
            if (city.networks.size() >= crowdedFrom) dock(city);
        for (const std::size_t c : citiesByImportance()) {
            PlacedCity& city = result_.cities[c];
            const std::vector<model::NetworkId> rest = unplaced(city);
            if (city.docked || rest.empty()) continue;
            const auto middle =
                rest.size() == city.networks.size() ? roomForSymbols(city, rest) : std::nullopt;
            if (middle) {
                addSymbols(c, rest, context_.entryRadiusPx(), *middle);
                standing.push_back(c);
            } else {
                dock(city);
            }
        }
        labelSized();
        for (const std::size_t c : standing)
            if (!labelCity(c)) result_.cities[c].docked = true;
        std::erase_if(result_.entries, [&](const PlacedEntry& entry) {
            return result_.cities[entry.city].docked && !entry.stays;
        });
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
        const std::vector<geo::Point> grid =
            gridOffsets(networks.size(), 2 * radius + context_.metrics.px(1));
        const auto isFree = [&](geo::Point middle) {
            return std::all_of(grid.begin(), grid.end(), [&](geo::Point offset) {
                return occupancy_.isFree({city.anchorBand, squareBox(middle + offset, radius)});
            });
        };
        if (isFree({})) return geo::Point{};
        static const std::vector<geo::Point> directions = unitCircle(8);
        for (const double distance : {0.4 * radius, 0.7 * radius, radius})
            for (const geo::Point direction : directions)
                if (isFree(direction * distance)) return direction * distance;
        return std::nullopt;
    }

    /// A label for each entry of the city, or for none.
    bool labelCity(std::size_t c)
    {
        const std::size_t takenBefore = occupancy_.size();
        for (PlacedEntry& entry : result_.entries) {
            if (entry.city != c) continue;
            entry.label = findLabel(entry, true, false);
            if (entry.label) continue;
            occupancy_.giveBack(takenBefore);
            return false;
        }
        return true;
    }

    // --- the world: every entry has a symbol, crowded ones move apart

    void placeFar()
    {
        if (context_.naming == Naming::Crowded)
            for (PlacedCity& city : result_.cities)
                if (city.networks.size() >= crowdedFrom) dock(city);
        for (const std::size_t c : citiesByImportance()) {
            const std::vector<model::NetworkId> rest = unplaced(result_.cities[c]);
            if (!rest.empty() && !result_.cities[c].docked) placeBlock(c, rest);
        }
        labelSized();
        for (PlacedEntry& entry : result_.entries) {
            const PlacedCity& city = result_.cities[entry.city];
            if (!entry.label && city.networks.size() == 1 && !city.aside && !city.sized)
                entry.label = findLabel(entry, false, false);
        }
        for (PlacedCity& city : result_.cities)
            if (city.networks.size() > 1 && !city.aside && !city.docked) labelBlock(city);
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
        const geo::Point middle = freeMiddle(anchor, extent);
        if (middle.x != 0 || middle.y != 0) moveAway(result_.cities[c], middle);
        addSymbols(c, networks, radius, middle);
    }

    /// The nearest free place for a block, on rings around its city.
    geo::Point freeMiddle(geo::Point anchor, const geo::Box& extent) const
    {
        static const std::vector<geo::Point> directions = unitCircle(24);
        const double step = context_.metrics.textPx(3);
        const double reach = context_.metrics.textPx(400), tidyReach = context_.metrics.textPx(90);
        const auto isFree = [&](geo::Point at) {
            return occupancy_.isFree(
                {anchor, {extent.minX + at.x, extent.minY + at.y, extent.maxX + at.x, extent.maxY + at.y}});
        };
        if (isFree({})) return {};
        for (const bool mayCross : {false, true})
            for (double distance = step; distance < (mayCross ? reach : tidyReach); distance += step)
                for (const geo::Point direction : directions) {
                    const geo::Point at = direction * distance;
                    if (isFree(at) && (mayCross || !crossesLine(anchor, at))) return at;
                }
        return {};
    }

    /// The line from the city to its symbols would cross one that is there already.
    bool crossesLine(geo::Point anchor, geo::Point at) const
    {
        return std::any_of(lines_.begin(), lines_.end(), [&](const Line& other) {
            return std::any_of(growths.begin(), growths.end(), [&](double growth) {
                const geo::Point a = anchor * growth, b = other.anchorBand * growth;
                return segmentsCross(a, a + at, b, b + other.offsetPx);
            });
        });
    }

    void moveAway(PlacedCity& city, geo::Point middle)
    {
        city.blockPx = middle;
        lines_.push_back({city.anchorBand, middle});
    }

    void labelBlock(PlacedCity& city)
    {
        geo::Box block;
        for (const PlacedEntry& entry : result_.entries)
            if (&result_.cities[entry.city] == &city) {
                block.add(entry.offsetPx - geo::Point{entry.radiusPx, entry.radiusPx});
                block.add(entry.offsetPx + geo::Point{entry.radiusPx, entry.radiusPx});
            }
        const look::Metrics& m = context_.metrics;
        PlacedLabel label;
        label.name = makeTextBlock(context_.request.fonts, city.seat->city.get(context_.language),
                                   m.placeName(), m.textPx(labelWidthPx), 1);
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

    // --- labels

    /// The texts to try, best first: in one line, in two, abbreviated.
    std::vector<TextBlock> nameVariants(const model::Network& network, bool strong) const
    {
        const look::Metrics& m = context_.metrics;
        const text::Font font = strong ? m.labelStrong() : m.label();
        const text::FontBook& fonts = context_.request.fonts;
        const std::string& label = words::entryLabel(network, context_.language);
        std::vector<TextBlock> variants{makeTextBlock(fonts, label, font, m.textPx(labelWidthPx), 2)};
        if (variants[0].lines.size() == 1 && variants[0].widthPx > m.textPx(narrowLabelWidthPx)) {
            TextBlock narrow = makeTextBlock(fonts, label, font, variants[0].widthPx * 0.7f, 2);
            if (narrow.lines.size() == 2 && !isShortened(narrow)) variants.push_back(std::move(narrow));
        }
        if (!network.abbreviation.empty() && network.abbreviation.size() < label.size())
            variants.push_back(makeTextBlock(fonts, network.abbreviation, font, m.textPx(labelWidthPx), 1));
        return variants;
    }

    std::optional<PlacedLabel> findLabel(const PlacedEntry& entry, bool withLeaders, bool strong)
    {
        const model::Network& network = context_.atlas()[entry.network];
        const look::Metrics& m = context_.metrics;
        PlacedLabel label;
        if (strong)
            label.note = makeTextBlock(context_.request.fonts,
                                       listNote(network, context_.showsStates(), context_.language),
                                       m.small(), m.textPx(240), 2);
        const double inset = label.note.empty() ? 0 : noteInsetPx(m);
        const double noteWidth = label.note.widthPx + 2 * inset, noteHeight = label.note.heightPx + inset;
        const geo::Box symbol = squareBox(entry.offsetPx, entry.radiusPx);
        const std::vector<TextBlock> variants = nameVariants(network, strong);
        for (const bool remote : {false, true}) {
            if (remote && !withLeaders) break;
            for (const TextBlock& name : variants) {
                const double width = std::max<double>(name.widthPx, noteWidth);
                const double height = name.heightPx + noteHeight;
                const auto spots = remote ? remoteSpots(symbol, width, height, m.textPx(56))
                                          : adjacentSpots(symbol, width, height, m.textPx(2));
                for (const LabelSpot& spot : spots) {
                    if (!takeSpot(entry, spot)) continue;
                    label.name = name;
                    label.spot = spot;
                    return label;
                }
            }
        }
        return std::nullopt;
    }

    bool takeSpot(const PlacedEntry& entry, const LabelSpot& spot)
    {
        const geo::Point anchor = result_.cities[entry.city].anchorBand;
        const Footprint text{anchor, spot.boxPx};
        if (leavesTheWorld(text) || !occupancy_.isFree(text, entry.network.index)) return false;
        std::vector<Footprint> leader;
        if (spot.leaderPx)
            leader = lineFootprints(anchor, entry.offsetPx, *spot.leaderPx, context_.metrics.textPx(3));
        for (const Footprint& piece : leader)
            if (!occupancy_.isFree(piece, entry.network.index)) return false;
        occupancy_.take(text, entry.network.index);
        for (const Footprint& piece : leader) occupancy_.take(piece, entry.network.index);
        return true;
    }

    /// Beside the world a picture has no more room than it needs: such a label would be cut, or end in a list
    /// that covers its own place.
    bool leavesTheWorld(const Footprint& text) const
    {
        const double left = text.anchorBand.x + text.offsetPx.minX,
                     right = text.anchorBand.x + text.offsetPx.maxX;
        return world_ && (left < world_->minX || right > world_->maxX);
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
    const std::optional<geo::Box> world_ = context_.band.worldBox();
    Occupancy& occupancy_;
    EntryPlacement result_;
    struct Line {
        geo::Point anchorBand, offsetPx;
    };
    std::vector<Line> lines_;  ///< from cities to symbols that had to move away
};

}  // namespace

EntryPlacement placeEntries(const FrameContext& context, const Gathering& gathering, Occupancy& occupancy)
{
    return EntryPlacer(context, gathering, occupancy).place();
}

}  // namespace layout
