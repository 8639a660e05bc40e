#include "layout/inset/inset_marks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "layout/rounding.hpp"
#include "look/color.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

constexpr int sidePieces = 12;
constexpr int outlineSteps = 48;  ///< along each side: closer together than the height of a name
constexpr double dotPx = 1.7;
constexpr std::size_t mostDots = 200;

/// Places along the side map's edge, clockwise from its upper left corner.
std::vector<geo::LonLat> edgeOf(const geo::Viewport& map, int pieces)
{
    const geo::Box& box = map.boxPx();
    const std::array<geo::Point, 5> corners{geo::Point{box.minX, box.minY},
                                            {box.maxX, box.minY},
                                            {box.maxX, box.maxY},
                                            {box.minX, box.maxY},
                                            {box.minX, box.minY}};
    std::vector<geo::LonLat> places;
    for (std::size_t side = 0; side < 4; ++side)
        for (int i = 0; i < pieces; ++i) {
            const geo::Point way = corners[side + 1] - corners[side];
            if (const auto place = map.toLonLat(corners[side] + way * (static_cast<double>(i) / pieces)))
                places.push_back(*place);
        }
    return places;
}

/// Two arrows out of the middle: "larger".
void expandSign(const FrameContext& context, geo::PointF centre, scene::Items& items)
{
    const look::Metrics m = context.furnitureMetrics();
    const float u = m.textPx(1);
    const scene::Stroke stroke{m.linePx(1.4), context.colors.accent};
    for (const float s : {1.0f, -1.0f}) {
        const geo::PointF tip{centre.x + s * 4.5f * u, centre.y - s * 4.5f * u};
        items.line(scene::Role::Furniture, {}, {{centre.x + s * 1.2f * u, centre.y - s * 1.2f * u}, tip},
                   stroke);
        items.line(scene::Role::Furniture, {},
                   {{tip.x - s * 3.4f * u, tip.y}, tip, {tip.x, tip.y + s * 3.4f * u}}, stroke);
    }
}

std::size_t entriesIn(const FrameContext& context)
{
    std::size_t count = 0;
    for (const model::SeatCity& city : context.atlas().seatCities()) {
        if (!context.boxPx.contains(context.viewport.toPx(city.place))) continue;
        count += static_cast<std::size_t>(
            std::count_if(city.networks.begin(), city.networks.end(),
                          [&](model::NetworkId id) { return context.matches(id) && context.isShown(id); }));
    }
    return count;
}

}  // namespace

std::optional<AsideNote> placeAsideNote(const FrameContext& context, Occupancy& occupancy)
{
    if (!context.sideMap) return std::nullopt;
    const look::Metrics& m = context.metrics;
    for (const model::SeatCity& city : context.atlas().seatCities())
        if (context.isAside(city.place))
            occupancy.take(
                {context.band.toBand(city.place), geo::Box{0, 0, 0, 0}.grown(m.textPx(dotPx + 1))});
    for (const geo::LonLat place : edgeOf(*context.sideMap, outlineSteps))
        occupancy.take({context.band.toBand(place), geo::Box{0, 0, 0, 0}.grown(m.px(2.5))});
    const geo::Box& side = context.sideMap->boxPx();
    const TextBlock text =
        makeTextBlock(context.request.fonts, text::tr(text::Key::SeeSideMap, context.language),
                      m.font(text::Weight::Medium, 11.5), m.textPx(190), 2);
    const double w = text.widthPx, h = text.heightPx, gap = m.px(4);
    struct Try {
        geo::Point atPx;
        geo::Box offsetPx;
        Align align;
    };
    const std::array<Try, 4> tries{
        Try{{side.centre().x, side.minY}, {-w / 2, -gap - h, w / 2, -gap}, Align::Centre},
        Try{{side.minX, side.centre().y}, {-gap - w, -h / 2, -gap, h / 2}, Align::Right},
        Try{{side.maxX, side.minY}, {gap, -h / 2, gap + w, h / 2}, Align::Left},
        Try{{side.centre().x, side.maxY}, {-w / 2, gap, w / 2, gap + h}, Align::Centre}};
    for (const Try& one : tries) {
        const auto place = context.sideMap->toLonLat(one.atPx);
        if (!place) continue;
        const Footprint footprint{context.band.toBand(*place), one.offsetPx};
        if (!occupancy.isFree(footprint)) continue;
        occupancy.take(footprint);
        return AsideNote{footprint.anchorBand, text, {one.offsetPx, one.align, std::nullopt}};
    }
    return std::nullopt;
}

void paintAsideOutline(const FrameContext& context, scene::Items& items)
{
    if (!context.sideMap) return;
    std::vector<geo::PointF> points;
    for (const geo::LonLat place : edgeOf(*context.sideMap, sidePieces))
        points.push_back(scene::toF(context.viewport.toPx(place)));
    if (points.size() < 3) return;
    const scene::Stroke stroke = insetBorder(context);
    items.add(scene::Role::FrameBorder, {},
              scene::Polyline{
                  points, true, {context.metrics.linePx(3.4), look::withAlpha(context.colors.halo, 200)}});
    items.add(scene::Role::FrameBorder, {}, scene::Polyline{std::move(points), true, stroke});
}

void paintAside(const FrameContext& context, const std::optional<AsideNote>& note,
                const std::vector<geo::Box>& covered, scene::Items& dots, scene::Items& labels,
                std::vector<scene::HitArea>& hits)
{
    if (!context.sideMap && !context.largerMap) return;
    const look::Metrics& m = context.metrics;
    const auto isCovered = [&](const geo::Box& box) {
        return std::any_of(covered.begin(), covered.end(),
                           [&](const geo::Box& other) { return other.intersects(box); });
    };
    // Of many that would lie on each other one is enough.
    const bool thinned = context.atlas().seatCities().size() > mostDots;
    std::set<std::pair<int, int>> taken;
    for (const model::SeatCity& city : context.atlas().seatCities()) {
        const bool shown = std::any_of(city.networks.begin(), city.networks.end(),
                                       [&](model::NetworkId id) { return context.isShown(id); });
        if (!shown || !context.isAside(city.place)) continue;
        const bool hovered = std::any_of(city.networks.begin(), city.networks.end(),
                                         [&](model::NetworkId id) { return context.isHovered(id); });
        const geo::Point at = context.viewport.toPx(city.place);
        const float radius = m.textPx(hovered ? 3 * dotPx : dotPx);
        const auto cell = [&](double px) { return static_cast<int>(std::floor(px / m.textPx(dotPx))); };
        const geo::Point ground = context.band.toBand(city.place);  // the same dots while the map is moved
        if (thinned && !taken.insert({cell(ground.x), cell(ground.y)}).second && !hovered) continue;
        if (!context.boxPx.contains(at) || isCovered(geo::Box{at.x, at.y, at.x, at.y}.grown(radius)))
            continue;
        dots.add(scene::Role::Symbol, {},
                 scene::Disc{scene::toF(at),
                             radius,
                             hovered ? context.colors.accent : context.colors.text,
                             {m.linePx(0.8), context.colors.halo}});
    }
    if (!note) return;
    const geo::Point at = context.band.toPicture(note->anchorBand);
    const geo::Box& o = note->spot.boxPx;
    const geo::Box box{at.x + o.minX, at.y + o.minY, at.x + o.maxX, at.y + o.maxY};
    const bool cut = box.minX < context.boxPx.minX || box.maxX > context.boxPx.maxX ||
                     box.minY < context.boxPx.minY || box.maxY > context.boxPx.maxY;
    if (cut || isCovered(box)) return;
    paint(labels, scene::Role::Furniture, {}, note->text, {box.minX, box.minY}, note->spot.align,
          {context.colors.text, context.colors.halo, m.haloPx()});
    hits.push_back({box, context.index, std::nullopt, std::nullopt,
                    std::string(text::tr(text::Key::OpenEurope, context.language)), scene::Opens::Europe});
}

geo::Box paintSideMapTitle(const FrameContext& context, scene::Items& items,
                           std::vector<scene::HitArea>& hits)
{
    const look::Metrics m = context.furnitureMetrics();
    const std::size_t count = entriesIn(context);
    const std::string plain(text::tr(text::Key::ViewEurope, context.language));
    // Nothing stands in it where the only entry shown sits elsewhere: it has the places of its members.
    const std::string counted =
        count < 2 ? (count == 1 ? std::string(text::tr(text::Key::SideMapTitleOne, context.language)) : plain)
                  : text::format(text::Key::SideMapTitle, context.language, {std::to_string(count)});
    TextBlock title;
    const auto room = static_cast<float>(context.boxPx.width() * 0.7);
    const auto fits = [&](const std::string& words) {
        for (double size = 12; size >= 8; size *= 0.94)
            if (title =
                    makeTextBlock(context.request.fonts, words, m.font(text::Weight::Bold, size), room, 1);
                !title.lines.empty() && title.lines.front().utf8 == words)
                return true;
        return false;
    };
    // Rather smaller than cut, and rather without the number.
    if (!fits(counted)) fits(plain);
    // Only in a window it can be pressed.
    const bool opens = context.request.canvas.purpose == Purpose::Window;
    const double padX = m.textPx(8), padY = m.textPx(4), sign = opens ? m.textPx(16) : 0, margin = m.px(6);
    const geo::Point corner{context.boxPx.minX + margin, context.boxPx.minY + margin};
    const geo::Box box{corner.x, corner.y, corner.x + ceilLogical(title.widthPx + sign + 2 * padX, m.scale),
                       corner.y + ceilLogical(title.heightPx + 2 * padY, m.scale)};
    items.add(scene::Role::Furniture, {},
              scene::Rectangle{box,
                               m.px(6),
                               look::withAlpha(context.colors.panel, 238),
                               {m.linePx(1), context.colors.panelBorder}});
    paint(items, scene::Role::Furniture, {}, title, {box.minX + padX, box.minY + padY}, Align::Left,
          {context.colors.text, {}, 0});
    if (opens)
        expandSign(context,
                   {static_cast<float>(box.maxX - padX - sign / 2 + m.textPx(3)),
                    static_cast<float>(box.centre().y)},
                   items);
    hits.push_back({box, context.index, std::nullopt, std::nullopt,
                    std::string(text::tr(text::Key::OpenEurope, context.language)), scene::Opens::Europe});
    return box;
}

scene::Stroke insetBorder(const FrameContext& context)
{
    return {context.metrics.linePx(1.3), context.colors.textMuted};
}

double insetCornerPx(const FrameContext& context) { return context.metrics.px(6); }

}  // namespace layout
