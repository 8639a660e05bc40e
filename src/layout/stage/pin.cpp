#include "layout/stage/pin.hpp"

#include <algorithm>
#include <vector>

#include "layout/place/text_block.hpp"

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

PinPlace placeOf(const FrameContext& context, const Pin& pin)
{
    const Metrics& m = context.metrics;
    PinPlace place;
    place.tip = context.viewport.toPx(pin.place);
    place.head = {place.tip.x, place.tip.y - m.textPx(heightPx)};
    place.radius = m.textPx(headPx);
    if (!pin.label.empty()) place.label = makeTextBlock(context.request.fonts, pin.label, m.labelStrong(), m.textPx(220), 1);
    place.labelCorner = {place.head.x + place.radius + m.textPx(4), place.head.y - place.label.heightPx / 2};
    return place;
}

geo::Box dropBox(const PinPlace& place)
{
    return {place.head.x - place.radius, place.head.y - place.radius, place.head.x + place.radius, place.tip.y};
}

geo::Box labelBox(const PinPlace& place)
{
    if (place.label.empty()) return {};
    return {place.labelCorner.x, place.labelCorner.y, place.labelCorner.x + place.label.widthPx, place.labelCorner.y + place.label.heightPx};
}

void paintDrop(const FrameContext& context, const PinPlace& place, Rgba color, Items& items)
{
    const Metrics& m = context.metrics;
    const Stroke rim{m.linePx(1.5), context.colors.panel};
    // The sides touch the head, a little below its middle.
    const auto side = static_cast<double>(place.radius) * 0.93, low = static_cast<double>(place.radius) * 0.37;
    items.add(Role::Pin, {},
              Polygon{{toF({place.head.x - side, place.head.y + low}), toF({place.head.x + side, place.head.y + low}), toF(place.tip)}, color, rim});
    items.add(Role::Pin, {}, Disc{toF(place.head), place.radius, color, rim});
    items.add(Role::Pin, {}, Disc{toF(place.head), place.radius * 0.4f, context.colors.panel, {}});
}

bool isInside(const FrameContext& context, const PinPlace& place) { return context.boxPx.contains(place.tip); }

void paintLabel(const FrameContext& context, const PinPlace& place, Items& items)
{
    paint(items, Role::Pin, {}, place.label, place.labelCorner, Align::Left,
          {context.colors.text, context.colors.halo, context.metrics.haloPx()});
}

}  // namespace

geo::Box pinBox(const FrameContext& context, const Pin& pin)
{
    const PinPlace place = placeOf(context, pin);
    if (!isInside(context, place)) return {};
    geo::Box box = dropBox(place);
    if (const geo::Box label = labelBox(place); !label.empty()) {
        box.add({label.minX, label.minY});
        box.add({label.maxX, label.maxY});
    }
    return box;
}

void paintPin(const FrameContext& context, const Pin& pin, Items& items)
{
    const PinPlace place = placeOf(context, pin);
    if (!isInside(context, place)) return;
    paintDrop(context, place, pin.color, items);
    paintLabel(context, place, items);
}

void paintBarePin(const FrameContext& context, const Pin& pin, Items& items)
{
    const PinPlace place = placeOf(context, pin);
    if (isInside(context, place)) paintDrop(context, place, pin.color, items);
}

void paintTowns(const FrameContext& context, Items& items)
{
    const Request& request = context.request;
    if (!request.view.showTowns || !request.stage.document) return;
    std::vector<const state::CollectedTown*> towns;
    for (const state::CollectedTown& town : request.stage.document->towns) towns.push_back(&town);
    // Northern ones first, so that a pin stands before those behind it.
    std::stable_sort(towns.begin(), towns.end(), [](const auto* a, const auto* b) { return a->position.latDeg > b->position.latDeg; });
    std::vector<PinPlace> places;
    std::vector<geo::Box> drops;
    for (const state::CollectedTown* town : towns) {
        const std::string label = town->people > 1 ? town->name + " ×" + std::to_string(town->people) : town->name;
        places.push_back(placeOf(context, {town->position, label, context.colors.accent}));
        drops.push_back(dropBox(places.back()));
    }
    std::vector<geo::Box> named;
    std::vector<bool> hasName(places.size(), false);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const geo::Box box = labelBox(places[i]);
        const auto hits = [&](const geo::Box& other) { return other.intersects(box); };
        bool free = !std::any_of(named.begin(), named.end(), hits);
        for (std::size_t other = 0; other < drops.size() && free; ++other) free = other == i || !hits(drops[other]);
        if (!free) continue;
        hasName[i] = true;
        named.push_back(box);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!isInside(context, places[i])) continue;
        paintDrop(context, places[i], context.colors.accent, items);
        if (hasName[i]) paintLabel(context, places[i], items);
    }
}

}  // namespace layout
