#include "layout/place/entry_labels.hpp"

#include <algorithm>
#include <cmath>

#include "layout/place/list_note.hpp"
#include "layout/solve/choice.hpp"
#include "words/entry_words.hpp"

namespace layout {

namespace {

constexpr double labelWidthPx = 190;
constexpr double narrowLabelWidthPx = 110;
// Of a label from its sign, and how far that grows with the letters: the map does not grow with them.
constexpr double remotePx = 56, remoteGrowth = 1.4;
// What it costs: not to be named, each place that is less good, each wording that is less full, a leader.
constexpr double unnamedCost = 6, spotCost = 0.08, wordingCost = 0.7, leaderCost = 2.2, ringCost = 0.03;
constexpr double dotCellPx = 60, ringPx = 4;
constexpr std::size_t mostSpots = 12;  // free places that are looked at for each wording

/// What a label with this footprint may touch in the band plane at any of its scales.
geo::Box extentOf(const Footprint& footprint)
{
    const geo::Box& o = footprint.offsetPx;
    const geo::Point a = footprint.anchorBand;
    const auto least = [](double v) { return std::min(v, v / bandRatio); };
    const auto most = [](double v) { return std::max(v, v / bandRatio); };
    return {a.x + least(o.minX), a.y + least(o.minY), a.x + most(o.maxX), a.y + most(o.maxY)};
}

geo::Box symbolOf(const PlacedEntry& entry)
{
    return geo::Box{entry.offsetPx.x, entry.offsetPx.y, entry.offsetPx.x, entry.offsetPx.y}.grown(
        entry.radiusPx);
}

/// Of the room that a note with its frame takes below the name.
geo::Point noteSize(const TextBlock& note, const look::Metrics& metrics)
{
    if (note.empty()) return {};
    const double inset = noteInsetPx(metrics);
    return {note.widthPx + 2 * inset, note.heightPx + inset};
}

bool isShortened(const TextBlock& block) { return !block.empty() && block.lines.back().utf8.ends_with("…"); }

}  // namespace

/// The texts to try, best first: in one line, in two, abbreviated.
std::vector<TextBlock> LabelFinder::nameVariants(const model::Network& network, bool strong) const
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

TextBlock LabelFinder::noteOf(model::NetworkId network) const
{
    if (!context_.slotOf(network) || !context_.hasNotes()) return {};
    const look::Metrics& m = context_.metrics;
    return makeTextBlock(context_.request.fonts,
                         listNote(context_.atlas()[network], context_.showsStates(), context_.language),
                         m.small(), m.textPx(240), 2);
}

void LabelFinder::addOptions(const LabelWish& wish, const Option& named, double cost,
                             const std::vector<LabelSpot>& spots, std::vector<Option>& options) const
{
    const std::size_t before = options.size();
    for (std::size_t i = 0; i < spots.size() && options.size() < before + mostSpots; ++i) {
        Option option = named;
        option.label.spot = spots[i];
        if (!isFree(wish, option)) continue;
        option.cost = cost + (spots[i].leaderPx ? ringCost : spotCost) * static_cast<double>(i);
        option.extentBand = extentOf({wish.anchorBand, spots[i].boxPx});
        for (const Footprint& piece : option.leader) {
            const geo::Box extent = extentOf(piece);
            option.extentBand.add({extent.minX, extent.minY});
            option.extentBand.add({extent.maxX, extent.maxY});
        }
        options.push_back(std::move(option));
    }
}

std::vector<LabelFinder::Option> LabelFinder::adjacentOptions(const LabelWish& wish) const
{
    const look::Metrics& m = context_.metrics;
    Option named;
    named.label.note = noteOf(wish.entry->network);
    const geo::Point note = noteSize(named.label.note, m);
    std::vector<Option> options;
    geo::Box symbol = symbolOf(*wish.entry);
    // The answers of a town's question have a ring (found_marks).
    if (context_.request.view.town && !context_.anySelected() && context_.isAsked(wish.entry->network))
        symbol = symbol.grown(m.px(ringPx));
    double cost = 0;
    for (TextBlock& name : nameVariants(context_.atlas()[wish.entry->network], wish.strong)) {
        const geo::Point size{std::max<double>(name.widthPx, note.x), name.heightPx + note.y};
        named.label.name = std::move(name);
        addOptions(wish, named, cost, adjacentSpots(symbol, size.x, size.y, m.textPx(2)), options);
        cost += wordingCost;
    }
    return options;
}

void LabelFinder::addRemoteOptions(const LabelWish& wish, std::vector<Option>& options) const
{
    const look::Metrics& m = context_.metrics;
    Option named;
    named.label.note = noteOf(wish.entry->network);
    const geo::Point note = noteSize(named.label.note, m);
    const double reach = static_cast<double>(m.px(remotePx)) * std::min<double>(m.text, remoteGrowth);
    double cost = leaderCost;
    for (TextBlock& name : nameVariants(context_.atlas()[wish.entry->network], wish.strong)) {
        const geo::Point size{std::max<double>(name.widthPx, note.x), name.heightPx + note.y};
        named.label.name = std::move(name);
        addOptions(wish, named, cost, remoteSpots(symbolOf(*wish.entry), size.x, size.y, reach), options);
        cost += wordingCost;
    }
}

bool LabelFinder::isFree(const LabelWish& wish, Option& option) const
{
    const std::uint32_t owner = wish.entry->network.index;
    const LabelSpot& spot = option.label.spot;
    const Footprint text{wish.anchorBand, spot.boxPx};
    if (leavesTheWorld(text) || !occupancy_.isFree(text, owner)) return false;
    if (spot.leaderPx)
        option.leader =
            lineFootprints(wish.anchorBand, wish.entry->offsetPx, *spot.leaderPx, context_.metrics.textPx(3));
    return std::all_of(option.leader.begin(), option.leader.end(),
                       [&](const Footprint& piece) { return occupancy_.isFree(piece, owner); }) &&
           !touchesDots(wish, option);
}

const Occupancy& LabelFinder::dots() const
{
    if (dots_) return *dots_;
    dots_.emplace(bandRatio, context_.metrics.px(dotCellPx));
    const std::vector<model::SeatCity>& seats = context_.atlas().seatCities();
    for (std::size_t s = 0; s < seats.size(); ++s)
        if (!context_.isAside(seats[s].place))
            dots_->take({context_.band.toBand(seats[s].place),
                         geo::Box{0, 0, 0, 0}.grown(context_.metrics.textPx(namedDotPx))},
                        static_cast<std::uint32_t>(s));
    return *dots_;
}

bool LabelFinder::touchesDots(const LabelWish& wish, const Option& option) const
{
    if (option.leader.empty() || !wish.seat) return false;
    const auto own = static_cast<std::uint32_t>(wish.seat - context_.atlas().seatCities().data());
    const geo::Box symbol = symbolOf(*wish.entry);
    return std::any_of(option.leader.begin(), option.leader.end(), [&](const Footprint& piece) {
        return !piece.offsetPx.intersects(symbol) && !dots().isFree(piece, own);
    });
}

bool LabelFinder::clash(const LabelWish& a, const Option& first, const LabelWish& b, const Option& second)
{
    if (!first.extentBand.intersects(second.extentBand)) return false;
    const Footprint one{a.anchorBand, first.label.spot.boxPx}, other{b.anchorBand, second.label.spot.boxPx};
    if (meet(one, other, bandRatio)) return true;
    const auto strikes = [](const std::vector<Footprint>& line, const Footprint& text) {
        return std::any_of(line.begin(), line.end(),
                           [&](const Footprint& piece) { return meet(piece, text, bandRatio); });
    };
    return strikes(first.leader, other) || strikes(second.leader, one) ||
           std::any_of(first.leader.begin(), first.leader.end(),
                       [&](const Footprint& piece) { return strikes(second.leader, piece); });
}

void LabelFinder::solveFor(const std::vector<LabelWish>& wishes, const Options& options,
                           const std::vector<bool>& open, std::vector<std::optional<std::size_t>>& chosen)
{
    solve::Problem problem;
    std::vector<std::size_t> items;
    std::vector<std::vector<std::size_t>> used;  // by item: which options stand beside what stays
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (!open[i]) continue;
        items.push_back(i);
        used.emplace_back();
        problem.addItem(unnamedCost);
        for (std::size_t o = 0; o < options[i].size(); ++o) {
            bool free = true;
            for (std::size_t k = 0; k < wishes.size() && free; ++k)
                free = open[k] || !chosen[k] ||
                       !clash(wishes[i], options[i][o], wishes[k], options[k][*chosen[k]]);
            if (!free) continue;
            problem.addOption(options[i][o].cost);
            used.back().push_back(o);
        }
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t k = i + 1; k < items.size(); ++k)
            for (std::size_t a = 0; a < used[i].size(); ++a)
                for (std::size_t b = 0; b < used[k].size(); ++b)
                    if (clash(wishes[items[i]], options[items[i]][used[i][a]], wishes[items[k]],
                              options[items[k]][used[k][b]]))
                        problem.addConflict(problem.firstOption(i) + static_cast<std::uint32_t>(a),
                                            problem.firstOption(k) + static_cast<std::uint32_t>(b));
    const solve::Choice choice = solve::solve(problem);
    for (std::size_t i = 0; i < items.size(); ++i)
        chosen[items[i]] =
            choice[i] ? std::optional(used[i][*choice[i] - problem.firstOption(i)]) : std::nullopt;
}

std::vector<std::optional<FoundLabel>> LabelFinder::choose(const std::vector<LabelWish>& wishes) const
{
    Options options;
    for (const LabelWish& wish : wishes) options.push_back(adjacentOptions(wish));
    std::vector<std::optional<std::size_t>> chosen(wishes.size());
    solveFor(wishes, options, std::vector<bool>(wishes.size(), true), chosen);
    // Leaders for those that found no room, and for their neighbours, who may make some.
    std::vector<bool> open(wishes.size(), false);
    bool any = false;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (chosen[i] || !wishes[i].withLeaders) continue;
        any = open[i] = true;
        addRemoteOptions(wishes[i], options[i]);
        for (std::size_t k = 0; k < wishes.size(); ++k)
            open[k] =
                open[k] ||
                (chosen[k] && std::any_of(options[i].begin(), options[i].end(), [&](const Option& option) {
                     return clash(wishes[i], option, wishes[k], options[k][*chosen[k]]);
                 }));
    }
    if (any) {
        for (std::size_t i = 0; i < wishes.size(); ++i)
            if (open[i] && chosen[i] && wishes[i].withLeaders) addRemoteOptions(wishes[i], options[i]);
        solveFor(wishes, options, open, chosen);
    }
    std::vector<std::optional<FoundLabel>> found(wishes.size());
    for (std::size_t i = 0; i < wishes.size(); ++i)
        if (chosen[i]) found[i] = std::move(options[i][*chosen[i]]);
    return found;
}

void LabelFinder::take(const LabelWish& wish, const FoundLabel& found)
{
    const std::uint32_t owner = wish.entry->network.index;
    occupancy_.take({wish.anchorBand, found.label.spot.boxPx}, owner);
    for (const Footprint& piece : found.leader) occupancy_.take(piece, owner);
}

PlacedLabel LabelFinder::takeByHand(model::NetworkId network, geo::Point anchorBand, geo::Point middleBand,
                                    bool strong)
{
    PlacedLabel label;
    label.name = nameVariants(context_.atlas()[network], strong).front();
    label.note = strong ? noteOf(network) : TextBlock{};
    const geo::Point note = noteSize(label.note, context_.metrics);
    const double width = std::max<double>(label.name.widthPx, note.x), height = label.name.heightPx + note.y;
    label.spot = centredSpot(width, height);
    // Beside what it belongs to the text begins or ends there.
    if (std::abs(middleBand.x - anchorBand.x) > width / 2)
        label.spot.align = middleBand.x > anchorBand.x ? Align::Left : Align::Right;
    label.byHandBand = middleBand;
    const double symbolsPx = 2.2 * static_cast<double>(context_.entryRadiusPx());
    occupancy_.take({middleBand, label.spot.boxPx}, network.index);
    for (const Footprint& piece :
         lineFootprints(anchorBand, {}, middleBand - anchorBand, context_.metrics.textPx(3)))
        // The city's symbols stand where it begins.
        if (std::hypot(piece.offsetPx.centre().x, piece.offsetPx.centre().y) > symbolsPx)
            occupancy_.take(piece, network.index);
    return label;
}

/// Beside the world a picture has no more room than it needs: such a label would be cut, or end in a list
/// that covers its own place.
bool LabelFinder::leavesTheWorld(const Footprint& text) const
{
    const double left = text.anchorBand.x + text.offsetPx.minX,
                 right = text.anchorBand.x + text.offsetPx.maxX;
    return world_ && (left < world_->minX || right > world_->maxX);
}

}  // namespace layout
