#include "layout/place/hover_chip.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "filter/region_name.hpp"
#include "layout/place/text_block.hpp"
#include "layout/rounding.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

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

/// One or two lines in a panel beside `target`; returns the panel.
geo::Box paintChip(const FrameContext& context, const geo::Box& target, model::NetworkId network,
                   const TextBlock& name, const TextBlock& below, scene::Items& items)
{
    const look::Metrics& m = context.metrics;
    const double pad = m.textPx(7);
    const double width = std::max(name.widthPx, below.widthPx) + 2 * pad;
    const double height = name.heightPx + below.heightPx + pad;
    const geo::Point corner = chipCorner(target, width, height, m.textPx(5), context.boxPx);
    const geo::Box box = onDevice({corner.x, corner.y, corner.x + width, corner.y + height});
    items.add(scene::Role::Tag, network,
              scene::Rectangle{box, m.px(6), context.colors.panel, {m.linePx(1.5), context.colors.accent}});
    paint(items, scene::Role::Tag, network, name, {box.minX + pad, box.minY + pad / 2}, Align::Left,
          {context.colors.text, {}, 0});
    paint(items, scene::Role::Tag, network, below, {box.minX + pad, box.minY + pad / 2 + name.heightPx},
          Align::Left, {context.colors.textMuted, {}, 0});
    return box;
}

/// The seat's city; where symbols are sized by members also what the size says, of which year and from where.
TextBlock seatAndSize(const FrameContext& context, const model::Network& network)
{
    std::vector<std::string> lines;
    if (const model::Seat* seat = network.mainSeat()) lines.push_back(seat->city.get(context.language));
    if (context.memberScale.active()) {
        if (const model::Figure* figure = context.memberScale.figureOf(*context.request.hovered)) {
            lines.push_back(words::figureText(*figure, context.language));
            lines.push_back(words::sourceLine(figure->provenance, context.language));
        } else {
            lines.push_back(std::string(text::tr(text::Key::LegendNoSize, context.language)));
        }
    }
    const look::Metrics& m = context.metrics;
    TextBlock block;
    for (const std::string& line : lines) {
        TextBlock next = makeTextBlock(context.request.fonts, line, m.small(), m.textPx(300), 2);
        block.widthPx = std::max(block.widthPx, next.widthPx);
        block.heightPx += next.heightPx;
        block.lineHeightPx = next.lineHeightPx;
        for (text::ShapedText& shaped : next.lines) block.lines.push_back(std::move(shaped));
    }
    return block;
}

}  // namespace

geo::Box paintHoverChip(const FrameContext& context, const std::vector<scene::HitArea>& hits,
                        scene::Items& items)
{
    if (!context.request.hovered || context.request.hovered->index >= context.atlas().networks().size())
        return {};
    const auto target = std::find_if(hits.begin(), hits.end(), [&](const scene::HitArea& area) {
        return area.frame == context.index && area.network == context.request.hovered;
    });
    if (target == hits.end()) return {};
    const model::Network& network = context.atlas()[*context.request.hovered];
    const look::Metrics& m = context.metrics;
    const text::FontBook& fonts = context.request.fonts;
    const TextBlock name = makeTextBlock(fonts, network.name.get(context.language),
                                         m.font(text::Weight::Bold, 13), m.textPx(300), 3);
    return paintChip(context, target->boxPx, *context.request.hovered, name, seatAndSize(context, network),
                     items);
}

geo::Box paintCountChip(const FrameContext& context, const CountShading& shading, scene::Items& items)
{
    const auto& hovered = context.request.hoveredRegion;
    const bool states = shading.of == filter::EntryCounts::Of::States;
    const auto kind = states ? filter::RegionRef::Kind::State : filter::RegionRef::Kind::Country;
    const auto& levels = context.atlas().map().levels;
    if (!hovered || hovered->kind != kind || levels.empty()) return {};
    const geo::Region* region = states ? levels.back().find(geo::RegionKind::State, hovered->code)
                                       : levels.front().find(geo::RegionKind::Country, hovered->code);
    if (!region) return {};
    const auto found = shading.counts.byCode.find(hovered->code);
    const std::size_t count = found == shading.counts.byCode.end() ? 0 : found->second;
    const text::Key key = count == 0   ? text::Key::NotCountedHere
                          : count == 1 ? text::Key::EntryOneInRegion
                                       : text::Key::EntriesInRegion;
    const std::string words = text::format(
        key, context.language,
        {filter::regionName(context.atlas(), *hovered, context.language), std::to_string(count)});
    const look::Metrics& m = context.metrics;
    const TextBlock block =
        makeTextBlock(context.request.fonts, words, m.font(text::Weight::Bold, 13), m.textPx(300), 2);
    const geo::Point middle = context.viewport.toPx({region->labelDeg.x, region->labelDeg.y});
    // A country's middle may lie outside of what is shown.
    const geo::Point at{std::clamp(middle.x, context.boxPx.minX, context.boxPx.maxX),
                        std::clamp(middle.y, context.boxPx.minY, context.boxPx.maxY)};
    return paintChip(context, geo::Box{at.x, at.y, at.x, at.y}.grown(m.textPx(10)), {}, block, {}, items);
}

}  // namespace layout
