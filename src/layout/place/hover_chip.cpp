#include "layout/place/hover_chip.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/place/text_block.hpp"

namespace layout {

namespace {

/// Right of the target, else left, below, above: the first place inside the frame.
geo::Point chipCorner(const geo::Box& target, double width, double height, double gap, const geo::Box& frame)
{
    const std::array<geo::Point, 4> corners{geo::Point{target.maxX + gap, target.centre().y - height / 2},
                                            {target.minX - gap - width, target.centre().y - height / 2},
                                            {target.centre().x - width / 2, target.maxY + gap},
                                            {target.centre().x - width / 2, target.minY - gap - height}};
    for (const geo::Point c : corners)
        if (frame.contains(c) && frame.contains({c.x + width, c.y + height})) return c;
    return {std::clamp(corners[0].x, frame.minX, std::max(frame.minX, frame.maxX - width)),
            std::clamp(corners[0].y, frame.minY, std::max(frame.minY, frame.maxY - height))};
}

}  // namespace

geo::Box paintHoverChip(const FrameContext& context, const std::vector<HitArea>& hits, Items& items)
{
    if (!context.request.hovered || context.request.hovered->index >= context.atlas().networks().size()) return {};
    const auto target = std::find_if(hits.begin(), hits.end(), [&](const HitArea& area) {
        return area.frame == context.index && area.network == context.request.hovered;
    });
    if (target == hits.end()) return {};
    const model::Network& network = context.atlas()[*context.request.hovered];
    const Metrics& m = context.metrics;
    const text::FontBook& fonts = context.request.fonts;
    const TextBlock name =
        makeTextBlock(fonts, network.name.get(context.language), m.font(text::Weight::Bold, 13), m.textPx(300), 3);
    const model::Seat* seat = network.mainSeat();
    const TextBlock city = seat ? makeTextBlock(fonts, seat->city.get(context.language), m.small(), m.textPx(300), 1) : TextBlock{};
    const double pad = m.textPx(7);
    const double width = std::max(name.widthPx, city.widthPx) + 2 * pad;
    const double height = name.heightPx + city.heightPx + pad;
    const geo::Point corner = chipCorner(target->boxPx, width, height, m.textPx(5), context.boxPx);
    const geo::Box box{std::round(corner.x), std::round(corner.y), std::round(corner.x) + width, std::round(corner.y) + height};
    items.add(Role::Tag, *context.request.hovered,
              Rectangle{box, m.px(6), context.colors.panel, {m.linePx(1.5), context.colors.accent}});
    paint(items, Role::Tag, *context.request.hovered, name, {box.minX + pad, box.minY + pad / 2}, Align::Left,
          {context.colors.text, {}, 0});
    paint(items, Role::Tag, *context.request.hovered, city, {box.minX + pad, box.minY + pad / 2 + name.heightPx}, Align::Left,
          {context.colors.textMuted, {}, 0});
    return box;
}

}  // namespace layout
