#include "layout/place/gathered.hpp"

#include <algorithm>
#include <cmath>

#include "cells/cells.hpp"
#include "look/color.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

namespace layout {

namespace {

// Lengths are logical pixels. The ground over which readableEntries are looked for, about a frame, and a
// cell.
constexpr double groundPx = 1300, cellPx = 76;
constexpr double smallestMarkPx = 9, perDoublingPx = 1.9, roundNumberPx = 4.5;
constexpr double gatheredWidthPx = 150;

class Gatherer {
public:
    explicit Gatherer(const FrameContext& context)
        : context_(context), metresPerPx_(context.band.metresPerPx() / context.metrics.scale)
    {
    }

    Gathering gather()
    {
        std::size_t shown = collect();
        if (shown <= readableEntries) return {};
        Gathering result;
        const cells::Cells all(points_);
        const std::vector<cells::Cell> grounds = all.at(cells::levelFor(metresOf(groundPx)));
        result.gathers = std::any_of(grounds.begin(), grounds.end(), [](const cells::Cell& ground) {
            return ground.weight > static_cast<double>(readableEntries);
        });
        const geo::Box frame = frameM();
        if (!result.gathers) {
            result.near.assign(context_.atlas().seatCities().size(), false);
            for (std::size_t i = 0; i < points_.size(); ++i)
                if (frame.contains(points_[i].at)) result.near[seats_[i]] = true;
            return result;
        }
        const int level = cells::levelFor(metresOf(cellPx * context_.metrics.text));
        for (const cells::Cell& cell : all.at(level, frame)) result.marks.push_back(markOf(all, cell));
        std::stable_sort(result.marks.begin(), result.marks.end(),
                         [](const auto& a, const auto& b) { return a.entries.size() > b.entries.size(); });
        return result;
    }

private:
    double metresOf(double logicalPx) const { return logicalPx * context_.band.metresPerPx(); }

    bool isGathered(model::NetworkId network) const
    {
        return context_.isShown(network) && !context_.isAsked(network);
    }

    /// The cities with entries that could be gathered, as points of the projection's plane.
    std::size_t collect()
    {
        const std::vector<model::SeatCity>& cities = context_.atlas().seatCities();
        std::size_t shown = 0;
        for (std::size_t c = 0; c < cities.size(); ++c) {
            const auto count = std::count_if(cities[c].networks.begin(), cities[c].networks.end(),
                                             [&](model::NetworkId id) { return isGathered(id); });
            if (count == 0) continue;
            shown += static_cast<std::size_t>(count);
            if (context_.isAside(cities[c].place)) continue;
            points_.push_back(
                {geo::project(context_.projection(), cities[c].place), static_cast<double>(count)});
            seats_.push_back(c);
        }
        return shown;
    }

    /// What is placed, in the projection's plane.
    geo::Box frameM() const
    {
        const geo::Point centre = geo::project(context_.projection(), context_.viewport.camera().centre);
        const double halfWidth = context_.boxPx.width() / 2 * metresPerPx_,
                     halfHeight = context_.boxPx.height() / 2 * metresPerPx_;
        return {centre.x - halfWidth, centre.y - halfHeight, centre.x + halfWidth, centre.y + halfHeight};
    }

    GatheredMark markOf(const cells::Cells& all, const cells::Cell& cell) const
    {
        GatheredMark mark;
        const std::vector<model::SeatCity>& cities = context_.atlas().seatCities();
        for (std::size_t i = cell.first; i < cell.last; ++i)
            for (const model::NetworkId id : cities[seats_[all.order()[i]]].networks)
                if (isGathered(id)) mark.entries.push_back(id);
        mark.places = cell.last - cell.first;
        mark.largest = &cities[seats_[cell.heaviest]];
        mark.radiusPx = radiusOf(mark.entries.size());
        mark.anchorBand = context_.band.toBand(within(cell, mark.radiusPx + context_.metrics.px(1)));
        if (const auto apart = all.fallsApartAt(cell))
            mark.apartMetresPerPx =
                context_.band.metresPerPx() * std::pow(2, -(*apart - levelOf(cell)) / 2.0);
        return mark;
    }

    int levelOf(const cells::Cell& cell) const
    {
        return cells::levelFor(std::sqrt(cell.box.width() * cell.box.height()));
    }

    float radiusOf(std::size_t entries) const
    {
        if (entries == 1) return context_.entryRadiusPx();
        const look::Metrics& m = context_.metrics;
        const float number =
            context_.request.fonts.shape(std::to_string(entries), numberFont(m)).widthPx / 2 +
            m.textPx(roundNumberPx);
        return std::max(number,
                        m.textPx(smallestMarkPx + perDoublingPx * std::log2(static_cast<double>(entries))));
    }

    /// The middle of the cell's entries, as near as the mark stays inside the cell.
    geo::LonLat within(const cells::Cell& cell, double radiusPx) const
    {
        const auto inside = [&](double value, double low, double high) {
            const double rim = std::min(radiusPx * metresPerPx_, (high - low) / 2);
            return std::clamp(value, low + rim, high - rim);
        };
        const geo::Point middle{inside(cell.middle.x, cell.box.minX, cell.box.maxX),
                                inside(cell.middle.y, cell.box.minY, cell.box.maxY)};
        const auto place = geo::unproject(context_.projection(), middle);
        return place ? *place : context_.atlas().seatCities()[seats_[cell.heaviest]].place;
    }

public:
    static text::Font numberFont(const look::Metrics& m) { return m.font(text::Weight::Bold, 12); }

private:
    const FrameContext& context_;
    double metresPerPx_;  ///< metres per picture pixel
    std::vector<cells::WeightedPoint> points_;
    std::vector<std::size_t> seats_;  ///< whose points they are
};

geo::Box around(geo::Point p, double radius) { return geo::Box{p.x, p.y, p.x, p.y}.grown(radius); }

/// The texts to try, best first.
std::vector<TextBlock> namesOf(const FrameContext& context, const GatheredMark& mark)
{
    const look::Metrics& m = context.metrics;
    const text::FontBook& fonts = context.request.fonts;
    const float width = m.textPx(gatheredWidthPx);
    std::vector<TextBlock> names;
    if (!mark.single()) {
        const std::string& city = mark.largest->city.get(context.language);
        const base::LocalText withOthers{city + " u. a.", city + " and others"};
        if (mark.places > 1)
            names.push_back(makeTextBlock(fonts, withOthers.get(context.language), m.placeName(), width, 1));
        else
            names.push_back(makeTextBlock(fonts, city, m.placeName(), width, 1));
    } else {
        const model::Network& network = context.atlas()[mark.entries.front()];
        const std::string& label = words::entryLabel(network, context.language);
        names.push_back(makeTextBlock(fonts, label, m.label(), width, 2));
        if (!network.abbreviation.empty() && network.abbreviation.size() < label.size())
            names.push_back(makeTextBlock(fonts, network.abbreviation, m.label(), width, 1));
    }
    std::erase_if(
        names, [](const TextBlock& name) { return name.empty() || name.lines.back().utf8.ends_with("…"); });
    return names;
}

std::string tooltipOf(const FrameContext& context, const GatheredMark& mark)
{
    const std::string& city = mark.largest->city.get(context.language);
    const std::string count = std::to_string(mark.entries.size());
    if (mark.single()) return context.atlas()[mark.entries.front()].name.get(context.language);
    if (mark.places == 1) return text::format(text::Key::CityNetworks, context.language, {city, count});
    const std::string places = std::to_string(mark.places);
    return base::LocalText{count + " Einträge in " + places + " Orten, die meisten in " + city,
                           count + " entries in " + places + " places, most of them in " + city}
        .get(context.language);
}

bool isHidden(const geo::Box& box, const std::vector<geo::Box>& covered)
{
    return std::any_of(covered.begin(), covered.end(),
                       [&](const geo::Box& other) { return other.intersects(box); });
}

void paintCount(const FrameContext& context, const GatheredMark& mark, geo::Point at, scene::Items& items)
{
    const look::Metrics& m = context.metrics;
    const look::Palette& colors = context.colors;
    const bool hovered = std::any_of(mark.entries.begin(), mark.entries.end(),
                                     [&](model::NetworkId id) { return context.isHovered(id); });
    const bool quiet = context.ranks.anyAsked();
    items.add(scene::Role::Symbol, {},
              scene::Disc{scene::toF(at),
                          mark.radiusPx,
                          colors.panel,
                          {m.linePx(hovered ? 3 : 1.5), hovered ? colors.accent : colors.textMuted}});
    const text::ShapedText& number = context.request.fonts.shape(std::to_string(mark.entries.size()),
                                                                 Gatherer::numberFont(context.metrics));
    const geo::PointF origin{static_cast<float>(at.x) - number.widthPx / 2,
                             static_cast<float>(at.y) + (number.ascentPx - number.descentPx) / 2};
    items.text(scene::Role::SymbolGlyph, {}, number, origin, quiet ? colors.textMuted : colors.text);
}

}  // namespace

Gathering gatherEntries(const FrameContext& context) { return Gatherer(context).gather(); }

void placeGathered(const FrameContext& context, Gathering& gathering, Occupancy& occupancy)
{
    const look::Metrics& m = context.metrics;
    for (const GatheredMark& mark : gathering.marks)
        occupancy.take({mark.anchorBand, geo::Box{0, 0, 0, 0}.grown(mark.radiusPx)});
    for (GatheredMark& mark : gathering.marks) {
        const geo::Box symbol = geo::Box{0, 0, 0, 0}.grown(mark.radiusPx);
        for (TextBlock& name : namesOf(context, mark)) {
            for (const LabelSpot& spot : adjacentSpots(symbol, name.widthPx, name.heightPx, m.textPx(2))) {
                const Footprint footprint{mark.anchorBand, spot.boxPx};
                if (!occupancy.isFree(footprint)) continue;
                occupancy.take(footprint);
                mark.label = PlacedLabel{std::move(name), {}, spot};
                break;
            }
            if (mark.label) break;
        }
    }
}

bool paintGathered(const FrameContext& context, const Gathering& gathering,
                   const std::vector<geo::Box>& covered, PlaceLayers layers,
                   std::vector<scene::HitArea>& hits)
{
    bool several = false;
    const look::Metrics& m = context.metrics;
    const look::Palette& colors = context.colors;
    for (const GatheredMark& mark : gathering.marks) {
        const geo::Point at = context.band.toPicture(mark.anchorBand);
        const geo::Box box = around(at, mark.radiusPx);
        if (!context.boxPx.contains(at) || isHidden(box, covered)) continue;
        scene::HitArea hit{box, context.index, std::nullopt, std::nullopt, tooltipOf(context, mark)};
        hit.stands = mark.single()      ? scene::Stands::Entry
                     : mark.places == 1 ? scene::Stands::City
                                        : scene::Stands::Gathered;
        if (mark.places == 1) hit.city = mark.largest->city.de;
        if (mark.single()) {
            const model::NetworkId id = mark.entries.front();
            if (context.isHovered(id))
                layers.symbols.add(scene::Role::Symbol, id,
                                   scene::Disc{scene::toF(at), mark.radiusPx + m.px(2), colors.accent, {}});
            layers.symbols.add(scene::Role::Symbol, id,
                               context.symbol(id, scene::toF(at), mark.radiusPx, colors.halo));
            hit.network = id;
        } else {
            paintCount(context, mark, at, layers.symbols);
            several = true;
        }
        hits.push_back(hit);
        if (!mark.label) continue;
        const geo::Box labelBox = pictureBox(context, mark.anchorBand, mark.label->spot.boxPx);
        const bool cut = labelBox.minX < context.boxPx.minX || labelBox.maxX > context.boxPx.maxX ||
                         labelBox.minY < context.boxPx.minY || labelBox.maxY > context.boxPx.maxY;
        if (cut || isHidden(withLabelGap(labelBox, m), covered)) continue;
        const bool quiet = context.anySelected() || !mark.single();
        paint(layers.labels, mark.single() ? scene::Role::Label : scene::Role::PlaceName,
              mark.single() ? mark.entries.front() : model::NetworkId{}, mark.label->name,
              {labelBox.minX, labelBox.minY}, mark.label->spot.align,
              {quiet ? colors.textMuted : colors.text, colors.halo, m.haloPx()});
        hit.boxPx = labelBox;
        hits.push_back(std::move(hit));
    }
    return several;
}

}  // namespace layout
