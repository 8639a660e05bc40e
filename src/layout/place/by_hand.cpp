#include "layout/place/by_hand.hpp"

#include <algorithm>
#include <cmath>

#include "geo/clip.hpp"
#include "layout/dock/docks.hpp"
#include "layout/place/hand_names.hpp"
#include "layout/rounding.hpp"
#include "look/color.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

namespace layout {

namespace {

constexpr double pinRadiusPx = 6, pinReachPx = 9;
// A name that stands nearer to its symbol needs no line.
constexpr double besidePx = 5;
// Of what stands by hand from what lies on the map, and how far it moves for that: of the frame's height.
constexpr double apartPx = 4, farthestOfHeight = 0.4;
// Where it was put, for whoever looks at it.
constexpr double samePlacePx = 3;

template <class Is>
std::optional<geo::Point> placeOf(const FrameContext& context, const Is& is)
{
    for (const state::HandPlaced& name : context.request.view.byHand)
        if (name.map == context.projection() && is(name)) return context.band.toBand(name.at);
    return std::nullopt;
}

/// Where what is carried belongs.
std::optional<geo::LonLat> seatOf(const FrameContext& context, const state::HandPlaced& name)
{
    if (!name.network.valid())
        if (const auto place = placeOfNameKey(context, name.city)) return place->at;
    for (const model::SeatCity& city : context.atlas().seatCities()) {
        const bool its = name.network.valid() ? std::find(city.networks.begin(), city.networks.end(),
                                                          name.network) != city.networks.end()
                                              : city.city.de == name.city;
        if (its) return city.place;
    }
    return std::nullopt;
}

std::string wordsOf(const FrameContext& context, const state::HandPlaced& name)
{
    if (name.network.valid())
        return name.network.index < context.atlas().networks().size()
                   ? words::entryLabel(context.atlas()[name.network], context.language)
                   : std::string();
    if (auto place = placeOfNameKey(context, name.city)) return std::move(place->words);
    for (const model::SeatCity& city : context.atlas().seatCities())
        if (city.city.de == name.city) return city.city.get(context.language);
    return name.city;
}

void paintWord(const FrameContext& context, text::Key key, scene::Items& items)
{
    const look::Metrics& m = context.metrics;
    const double pad = m.textPx(8);
    const TextBlock words =
        makeTextBlock(context.request.fonts, text::tr(key, context.language), m.font(text::Weight::Bold, 13),
                      static_cast<float>(context.boxPx.width() * 0.8), 2);
    const double width = words.widthPx + 2 * pad, x = context.boxPx.centre().x - width / 2,
                 y = context.boxPx.minY + m.px(10);
    const geo::Box box = onDevice({x, y, x + width, y + words.heightPx + pad});
    items.add(scene::Role::Tag, {},
              scene::Rectangle{box, m.px(6), context.colors.panel, {m.linePx(1.5), context.colors.accent}});
    paint(items, scene::Role::Tag, {}, words, {box.minX + pad, box.minY + pad / 2}, Align::Left,
          {context.colors.text, {}, 0});
}

}  // namespace

std::optional<geo::Point> handPlace(const FrameContext& context, model::NetworkId network)
{
    return placeOf(context, [&](const state::HandPlaced& name) { return name.network == network; });
}

std::optional<geo::Point> handPlace(const FrameContext& context, const model::SeatCity& city)
{
    return placeOf(context, [&](const state::HandPlaced& name) {
        return !name.network.valid() && name.city == city.city.de;
    });
}

bool mayStand(const FrameContext& context, const geo::Box& box, const std::vector<geo::Box>& reserved)
{
    return context.boxPx.contains({box.minX, box.minY}) && context.boxPx.contains({box.maxX, box.maxY}) &&
           std::none_of(reserved.begin(), reserved.end(),
                        [&](const geo::Box& other) { return other.intersects(box); });
}

geo::Box givenWay(const FrameContext& context, geo::Point sitePx, const geo::Box& box)
{
    const geo::Box& frame = context.boxPx;
    if (!frame.contains(sitePx) || mayStand(context, box, context.furniturePx)) return box;
    const double width = box.width(), height = box.height(), gap = context.metrics.px(apartPx);
    const auto kept = [](double v, double least, double most) { return std::max(least, std::min(v, most)); };
    std::vector<double> lefts{kept(box.minX, frame.minX, frame.maxX - width)},
        tops{kept(box.minY, frame.minY, frame.maxY - height)};
    for (const geo::Box& other : context.furniturePx) {
        lefts.insert(lefts.end(), {other.minX - gap - width, other.maxX + gap});
        tops.insert(tops.end(), {other.minY - gap - height, other.maxY + gap});
    }
    geo::Box best = box;
    double least = 2 * farthestOfHeight * frame.height() + 1;
    for (const double left : lefts)
        for (const double top : tops) {
            const double x = roundLogical(left, context.metrics.scale),
                         y = roundLogical(top, context.metrics.scale);
            const geo::Box there{x, y, x + width, y + height};
            double cost = std::hypot(x - box.minX, y - box.minY);
            if (cost > farthestOfHeight * frame.height() || !mayStand(context, there, context.furniturePx))
                continue;
            // Its line is to be seen.
            if (std::any_of(context.furniturePx.begin(), context.furniturePx.end(),
                            [&](const geo::Box& other) {
                                return geo::clipSegment(sitePx, nearestOf(there, sitePx), other).has_value();
                            }))
                cost += farthestOfHeight * frame.height();
            if (!(cost < least)) continue;
            best = there;
            least = cost;
        }
    return best;
}

geo::Point nearestOf(const geo::Box& box, geo::Point from)
{
    return {std::clamp(from.x, box.minX, box.maxX), std::clamp(from.y, box.minY, box.maxY)};
}

geo::Box labelBoxPx(const FrameContext& context, const PlacedCity& city, const PlacedLabel& label)
{
    if (!label.byHandBand) return pictureBox(context, city.anchorBand, label.spot.boxPx);
    return givenWay(context, context.band.toPicture(city.anchorBand),
                    pictureBox(context, *label.byHandBand, label.spot.boxPx));
}

std::optional<std::pair<geo::Point, geo::Point>>
labelLeaderPx(const FrameContext& context, const PlacedCity& city, const PlacedEntry& entry)
{
    const geo::Point anchor = context.band.toPicture(city.anchorBand), from = anchor + entry.offsetPx;
    if (!entry.label) return std::nullopt;
    if (!entry.label->byHandBand) {
        if (!entry.label->spot.leaderPx) return std::nullopt;
        return std::pair{from, anchor + *entry.label->spot.leaderPx};
    }
    const geo::Point to = nearestOf(labelBoxPx(context, city, *entry.label), from);
    const double apart = std::hypot(to.x - from.x, to.y - from.y) - entry.radiusPx;
    if (apart < context.metrics.px(besidePx)) return std::nullopt;
    return std::pair{from, to};
}

void paintMovable(const FrameContext& context, const std::vector<scene::Movable>& movables,
                  scene::Items& items, std::vector<scene::HitArea>& hits)
{
    const Placing& placing = context.request.placing;
    const look::Metrics& m = context.metrics;
    for (const scene::Movable& one : movables) {
        if (placing.on)
            items.add(scene::Role::Tag, one.network,
                      scene::Rectangle{onDevice(one.boxPx.grown(m.px(2))),
                                       m.px(3),
                                       {0, 0, 0, 0},
                                       {m.linePx(1), look::withAlpha(context.colors.accent, 150)}});
        if (!one.byHand || !placing.pins) continue;
        const geo::Point at{one.boxPx.maxX + m.px(2), one.boxPx.minY};
        items.add(scene::Role::Tag, one.network,
                  scene::Disc{scene::toF(at),
                              m.px(pinRadiusPx),
                              context.colors.panel,
                              {m.linePx(1.5), context.colors.accent}});
        items.add(scene::Role::Tag, one.network,
                  scene::Disc{scene::toF(at), m.px(pinRadiusPx / 3), context.colors.accent, {}});
        hits.push_back({geo::Box{at.x, at.y, at.x, at.y}.grown(m.px(pinReachPx)), context.index,
                        one.network.valid() ? std::optional(one.network) : std::nullopt, std::nullopt,
                        std::string(text::tr(text::Key::NameByItself, context.language)),
                        scene::Opens::Nothing, scene::Stands::HandPin, one.city});
    }
}

namespace {

/// Why a sign or list cannot be moved; null where it can.
const base::LocalText* reasonToStay(scene::Stands stands)
{
    static const base::LocalText fallsApart{
        "Lässt sich nicht verschieben: Die Marke zerfällt, wenn die Karte näher kommt.",
        "Cannot be moved: the mark falls apart as the map comes nearer."};
    static const base::LocalText atItsCity{"Lässt sich nicht verschieben: Die Zahl steht bei ihrer Stadt.",
                                           "Cannot be moved: the number stands at its city."};
    static const base::LocalText atItsSeat{
        "Lässt sich nicht verschieben: Das Zeichen steht an seinem Sitz, nur der Name daneben lässt sich "
        "ziehen.",
        "Cannot be moved: the sign stands at its seat, only the name beside it can be dragged."};
    static const base::LocalText followsFrame{
        "Lässt sich nicht verschieben: Diese Liste folgt dem Rand der Karte und gehört zu keinem Ort darin.",
        "Cannot be moved: this list follows the map's edge and belongs to no place in it."};
    switch (stands) {
    case scene::Stands::Gathered:
        return &fallsApart;
    case scene::Stands::City:
        return &atItsCity;
    case scene::Stands::Entry:
        return &atItsSeat;
    case scene::Stands::List:
        return &followsFrame;
    case scene::Stands::Ground:
    case scene::Stands::Name:
    case scene::Stands::HandPin:
        return nullptr;
    }
    return nullptr;
}

/// Why a name does not stand where somebody put it; null where it does, and where nobody put it anywhere.
const base::LocalText* reasonToStandElsewhere(const FrameContext& context, const scene::Movable& one)
{
    static const base::LocalText gaveWay{
        "Steht so nah wie möglich bei seinem Platz von Hand: Dort liegt etwas über der Karte, oder sie "
        "endet.",
        "Stands as near as can be to where it was put: something lies over the map there, or it ends."};
    static const base::LocalText byItself{
        "Steht nicht, wo es von Hand hingestellt wurde: Auf dieser Karte ist dort kein Platz dafür.",
        "Does not stand where it was put: there is no room for it there on this map."};
    const auto put = placeOf(context, [&](const state::HandPlaced& name) {
        return name.network.valid() ? name.network == one.network
                                    : !one.network.valid() && name.city == one.city;
    });
    if (!put) return nullptr;
    if (!one.byHand) return &byItself;
    const geo::Point away = one.boxPx.centre() - context.band.toPicture(*put);
    return std::hypot(away.x, away.y) > context.metrics.px(samePlacePx) ? &gaveWay : nullptr;
}

}  // namespace

void tellWhatStays(const FrameContext& context, const std::vector<scene::Movable>& movables,
                   const std::vector<geo::Box>& pinsPx, std::vector<scene::HitArea>& hits)
{
    static const base::LocalText ofTheRoom{"Lässt sich nicht verschieben: Die Nadel steht an ihrem Ort.",
                                           "Cannot be moved: the pin stands at its town."};
    if (!context.request.placing.on) return;
    for (scene::HitArea& hit : hits) {
        const base::LocalText* reason = reasonToStay(hit.stands);
        const geo::Point at = hit.boxPx.centre();
        if (!reason || hit.frame != context.index ||
            std::any_of(movables.begin(), movables.end(),
                        [&](const scene::Movable& one) { return one.boxPx.contains(at); }))
            continue;
        hit.tooltip += (hit.tooltip.empty() ? "" : "\n") + reason->get(context.language);
    }
    const auto tell = [&](const geo::Box& box, std::optional<model::NetworkId> network,
                          const base::LocalText& words) {
        hits.push_back({box, context.index, network, std::nullopt, words.get(context.language)});
    };
    for (const geo::Box& pin : pinsPx) tell(pin, std::nullopt, ofTheRoom);
    for (const scene::Movable& one : movables)
        if (const base::LocalText* reason = reasonToStandElsewhere(context, one))
            tell(one.boxPx, one.network.valid() ? std::optional(one.network) : std::nullopt, *reason);
}

void paintCarried(const FrameContext& context, scene::Items& items)
{
    const Placing& placing = context.request.placing;
    const look::Metrics& m = context.metrics;
    if (const auto& carried = placing.carried; carried && carried->name.map == context.projection()) {
        const geo::Point at = context.viewport.toPx(carried->name.at);
        const geo::Box box =
            onDevice({at.x - m.px(carried->widthPx) / 2, at.y - m.px(carried->heightPx) / 2,
                      at.x + m.px(carried->widthPx) / 2, at.y + m.px(carried->heightPx) / 2});
        if (const auto seat = seatOf(context, carried->name))
            if (const geo::Point from = context.viewport.toPx(*seat); context.boxPx.contains(from))
                items.line(scene::Role::Tag, {}, {scene::toF(from), scene::toF(nearestOf(box, from))},
                           {m.linePx(1.5), context.colors.accent});
        items.add(scene::Role::Tag, carried->name.network,
                  scene::Rectangle{box,
                                   m.px(4),
                                   look::withAlpha(context.colors.panel, 215),
                                   {m.linePx(1.5), context.colors.accent}});
        const TextBlock words = makeTextBlock(context.request.fonts, wordsOf(context, carried->name),
                                              m.labelStrong(), static_cast<float>(box.width()), 2);
        paint(items, scene::Role::Tag, carried->name.network, words,
              {box.centre().x - words.widthPx / 2, box.centre().y - words.heightPx / 2}, Align::Centre,
              {context.colors.text, {}, 0});
    }
    if (context.index != 0) return;
    if (placing.carried)
        paintWord(context, text::Key::PlaceNamesCarried, items);
    else if (placing.on)
        paintWord(context, text::Key::PlaceNamesOn, items);
}

}  // namespace layout
