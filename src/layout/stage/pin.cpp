#include "layout/stage/pin.hpp"

#include <algorithm>
#include <vector>

#include "layout/place/text_block.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

constexpr double headPx = 6.5;   // radius of the round part
constexpr double heightPx = 17;  // from the tip to the middle of the head

struct PinPlace {
    geo::Point tip, head;
    float radius = 0;
    geo::Point labelCorner;
    TextBlock label;
};

PinPlace placeAt(const FrameContext& context, geo::Point tip)
{
    const look::Metrics& m = context.metrics;
    PinPlace place;
    place.tip = tip;
    place.head = {place.tip.x, place.tip.y - m.textPx(heightPx)};
    place.radius = m.textPx(headPx);
    return place;
}

PinPlace placeOf(const FrameContext& context, const Pin& pin)
{
    const look::Metrics& m = context.metrics;
    PinPlace place = placeAt(context, context.viewport.toPx(pin.place));
    if (!pin.label.empty())
        place.label = makeTextBlock(context.request.fonts, pin.label, m.labelStrong(), m.textPx(220), 1);
    place.labelCorner = {place.head.x + place.radius + m.textPx(4), place.head.y - place.label.heightPx / 2};
    return place;
}

/// What a drop takes, from its tip.
geo::Box dropOffset(const FrameContext& context)
{
    const double radius = context.metrics.textPx(headPx), height = context.metrics.textPx(heightPx);
    return {-radius, -height - radius, radius, 0};
}

void paintDrop(const FrameContext& context, const PinPlace& place, scene::Rgba color, scene::Items& items)
{
    const look::Metrics& m = context.metrics;
    const scene::Stroke rim{m.linePx(1.5), context.colors.panel};
    // The sides touch the head, a little below its middle.
    const auto side = static_cast<double>(place.radius) * 0.93,
               low = static_cast<double>(place.radius) * 0.37;
    items.add(scene::Role::Pin, {},
              scene::Polygon{{scene::toF({place.head.x - side, place.head.y + low}),
                              scene::toF({place.head.x + side, place.head.y + low}), scene::toF(place.tip)},
                             color,
                             rim});
    items.add(scene::Role::Pin, {}, scene::Disc{scene::toF(place.head), place.radius, color, rim});
    items.add(scene::Role::Pin, {},
              scene::Disc{scene::toF(place.head), place.radius * 0.4f, context.colors.panel, {}});
}

bool isInside(const FrameContext& context, const PinPlace& place)
{
    return context.boxPx.contains(place.tip);
}

/// `offset` from `tip`.
geo::Box at(geo::Point tip, const geo::Box& offset)
{
    return {tip.x + offset.minX, tip.y + offset.minY, tip.x + offset.maxX, tip.y + offset.maxY};
}

void paintLabel(const FrameContext& context, const PinPlace& place, scene::Items& items)
{
    paint(items, scene::Role::Pin, {}, place.label, place.labelCorner, Align::Left,
          {context.colors.text, context.colors.halo, context.metrics.haloPx()});
}

}  // namespace

void paintPin(const FrameContext& context, const Pin& pin, scene::Items& items)
{
    const PinPlace place = placeOf(context, pin);
    if (!isInside(context, place)) return;
    paintDrop(context, place, pin.color, items);
    paintLabel(context, place, items);
}

std::vector<PlacedPin> placeTowns(const FrameContext& context, Occupancy& occupancy)
{
    const Request& request = context.request;
    // While a seat is guessed only the guess is a pin.
    if (request.stage.quiz) return {};
    std::vector<const state::CollectedTown*> towns;
    for (const state::CollectedTown& town : request.stage.towns) towns.push_back(&town);
    // Northern ones first, so that a pin stands before those behind it.
    std::stable_sort(towns.begin(), towns.end(),
                     [](const auto* a, const auto* b) { return a->position.latDeg > b->position.latDeg; });
    std::vector<PlacedPin> pins;
    for (const state::CollectedTown* town : towns) {
        PlacedPin pin;
        pin.anchorBand = context.band.toBand(town->position);
        pin.label = town->people > 1 ? town->name + " ×" + std::to_string(town->people) : town->name;
        occupancy.take({pin.anchorBand, dropOffset(context)});
        pins.push_back(std::move(pin));
    }
    return pins;
}

std::vector<PlacedPin> placeAskedTown(const FrameContext& context, Occupancy& occupancy)
{
    const auto& town = context.request.view.town;
    if (!town || !context.atlas().gazetteer().contains(*town)) return {};
    const model::Place place = context.atlas().gazetteer()[*town];
    if (context.isAside(place.position)) return {};
    const look::Metrics& m = context.metrics;
    PlacedPin pin;
    pin.anchorBand = context.band.toBand(place.position);
    pin.label = std::string(place.nameIn(context.language));
    pin.name = makeTextBlock(context.request.fonts, pin.label, m.labelStrong(), m.textPx(220), 1);
    const filter::Municipality* answer = context.request.answers.town;
    if (answer && answer->memberOf.empty()) {
        const TextBlock none =
            makeTextBlock(context.request.fonts, text::tr(text::Key::TownNoNetwork, context.language),
                          m.label(), m.textPx(220), 2);
        pin.name.widthPx = std::max(pin.name.widthPx, none.widthPx);
        pin.name.heightPx += pin.name.lineHeightPx * static_cast<float>(none.lines.size());
        pin.name.lines.insert(pin.name.lines.end(), none.lines.begin(), none.lines.end());
    }
    // Its name comes before all others. Only asked symbols do not give way to it: they stand at their seats.
    Occupancy seats(bandRatio, m.px(90));
    for (const model::SeatCity& seat : context.atlas().seatCities())
        if (std::any_of(seat.networks.begin(), seat.networks.end(),
                        [&](model::NetworkId id) { return context.isAsked(id); }))
            seats.take(
                {context.band.toBand(seat.place), geo::Box{0, 0, 0, 0}.grown(context.entryRadiusPx() * 1.5)});
    // Where entries sit in the town itself it stands a little further away: no list need say it then.
    for (const double gap : {2, 9, 16, 24}) {
        for (const LabelSpot& spot :
             adjacentSpots(dropOffset(context), pin.name.widthPx, pin.name.heightPx, m.textPx(gap))) {
            const Footprint footprint{pin.anchorBand, spot.boxPx};
            if (!seats.isFree(footprint) || !occupancy.isFree(footprint)) continue;
            pin.spot = spot;
            break;
        }
        if (pin.spot) break;
    }
    if (pin.spot) occupancy.take({pin.anchorBand, pin.spot->boxPx});
    occupancy.take({pin.anchorBand, dropOffset(context)});
    return {std::move(pin)};
}

bool isTownNamed(const FrameContext& context, const std::vector<PlacedPin>& pins)
{
    return std::any_of(pins.begin(), pins.end(), [&](const PlacedPin& pin) {
        const PinPlace place = placeAt(context, context.band.toPicture(pin.anchorBand));
        if (!pin.spot || !isInside(context, place)) return false;
        const geo::Box box = at(place.tip, pin.spot->boxPx);
        return context.boxPx.contains({box.minX, box.minY}) && context.boxPx.contains({box.maxX, box.maxY});
    });
}

bool isAnyInside(const FrameContext& context, const std::vector<PlacedPin>& pins)
{
    return std::any_of(pins.begin(), pins.end(), [&](const PlacedPin& pin) {
        return isInside(context, placeAt(context, context.band.toPicture(pin.anchorBand)));
    });
}

void nameTowns(const FrameContext& context, std::vector<PlacedPin>& towns, Occupancy& occupancy)
{
    const look::Metrics& m = context.metrics;
    for (PlacedPin& pin : towns) {
        pin.name = makeTextBlock(context.request.fonts, pin.label, m.labelStrong(), m.textPx(220), 1);
        for (const LabelSpot& spot :
             adjacentSpots(dropOffset(context), pin.name.widthPx, pin.name.heightPx, m.textPx(2))) {
            if (!occupancy.isFree({pin.anchorBand, spot.boxPx})) continue;
            occupancy.take({pin.anchorBand, spot.boxPx});
            pin.spot = spot;
            break;
        }
    }
}

std::vector<geo::Box> boxesOf(const FrameContext& context, const std::vector<PlacedPin>& towns)
{
    std::vector<geo::Box> boxes;
    for (const PlacedPin& pin : towns) {
        const PinPlace place = placeAt(context, context.band.toPicture(pin.anchorBand));
        if (!isInside(context, place)) continue;
        boxes.push_back(at(place.tip, dropOffset(context)));
        if (pin.spot) boxes.push_back(at(place.tip, pin.spot->boxPx));
    }
    return boxes;
}

void paintTowns(const FrameContext& context, const std::vector<PlacedPin>& towns,
                const std::vector<geo::Box>& furniture, const std::vector<geo::Box>& lists,
                scene::Items& below, scene::Items& above)
{
    const auto isHidden = [](const geo::Box& box, const std::vector<geo::Box>& by) {
        return std::any_of(by.begin(), by.end(),
                           [&](const geo::Box& other) { return other.intersects(box); });
    };
    for (const PlacedPin& pin : towns) {
        const PinPlace place = placeAt(context, context.band.toPicture(pin.anchorBand));
        if (!isInside(context, place)) continue;
        paintDrop(context, place, context.colors.accent,
                  isHidden(at(place.tip, dropOffset(context)), lists) ? above : below);
        if (!pin.spot) continue;
        const geo::Box box = at(place.tip, pin.spot->boxPx);
        const bool whole =
            context.boxPx.contains({box.minX, box.minY}) && context.boxPx.contains({box.maxX, box.maxY});
        if (!whole || isHidden(box, furniture) || isHidden(box, lists)) continue;
        paint(below, scene::Role::Pin, {}, pin.name, {box.minX, box.minY}, pin.spot->align,
              {context.colors.text, context.colors.halo, context.metrics.haloPx()});
    }
}

}  // namespace layout
