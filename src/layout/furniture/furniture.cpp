#include "layout/furniture/furniture.hpp"

#include <algorithm>
#include <cmath>

#include "layout/color.hpp"
#include "layout/place/text_block.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

constexpr double marginPx = 8;
constexpr double wideFramePx = 1000;  // logical; narrower frames leave the note on borders to the export

std::string creditText(const Request& request, bool withBorderNote)
{
    const base::Language language = request.preferences.language;
    std::string text = text::format(text::Key::SourcesLine, language, {text::tr(text::Key::MapCredits, language)});
    if (!request.atlas.dataDate().empty())
        text += ". " + text::format(text::Key::DataDate, language, {request.atlas.dataDate()});
    text += ".";
    if (withBorderNote) text += " " + std::string(text::tr(text::Key::BorderNote, language)) + ".";
    return text;
}

double niceLength(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {5.0, 2.0, 1.0})
        if (step * power <= value) return step * power;
    return power;
}

/// Returns the box it takes, with its lower right corner at `corner`.
geo::Box paintScaleBar(const FrameContext& context, geo::Point corner, Items& items)
{
    const Metrics m = context.furnitureMetrics();
    const double metresPerPx = context.viewport.camera().metresPerPx / context.request.scale;
    const double lengthM = niceLength(m.px(130) * metresPerPx);
    const double lengthPx = lengthM / metresPerPx;
    const std::string amount = lengthM >= 1000
                                   ? text::format(text::Key::ScaleKm, context.language,
                                                  {text::number(std::llround(lengthM / 1000), context.language)})
                                   : std::to_string(std::llround(lengthM)) + " m";
    const text::ShapedText& label = context.request.fonts.shape(amount, m.small());
    const float y = Metrics::snap(corner.y - m.px(5)), tick = m.px(5);
    const float x1 = static_cast<float>(corner.x - m.px(3)), x0 = x1 - static_cast<float>(lengthPx);
    const std::vector<geo::PointF> bar{{x0, y - tick}, {x0, y}, {x1, y}, {x1, y - tick}};
    items.line(Role::Furniture, {}, bar, {m.linePx(3.4), withAlpha(context.colors.halo, 210)});
    items.line(Role::Furniture, {}, bar, {m.linePx(1.4), context.colors.text});
    const float baseline = Metrics::snap(y - m.px(5));
    items.text(Role::Furniture, {}, label, {(x0 + x1 - label.widthPx) / 2, baseline}, context.colors.text,
               context.colors.halo, m.haloPx());
    return {x0 - m.px(3), baseline - label.ascentPx, corner.x, corner.y};
}

geo::Box paintCredits(const FrameContext& context, geo::Point corner, double maxWidthPx, Items& items)
{
    const Metrics m = context.furnitureMetrics();
    const bool wide = context.request.widthPx / context.request.scale >= wideFramePx * m.text;
    const TextBlock block = makeTextBlock(context.request.fonts, creditText(context.request, wide),
                                          m.font(text::Weight::Regular, 10), static_cast<float>(maxWidthPx), 4);
    const geo::Box box{corner.x - block.widthPx, corner.y - block.heightPx, corner.x, corner.y};
    items.add(Role::Furniture, {},
              Rectangle{box.grown(m.px(3)), m.px(4), withAlpha(context.colors.panel, 200), {}});
    paint(items, Role::Furniture, {}, block, {box.minX, box.minY}, Align::Right, {context.colors.textMuted, {}, 0});
    return box.grown(m.px(3));
}

/// "12 Orte außerhalb der Karte", in the middle of the frame's upper edge.
geo::Box paintPlacesOutside(const FrameContext& context, std::size_t count, Items& items)
{
    const Metrics& m = context.metrics;
    const std::string words =
        count == 1 ? std::string(text::tr(text::Key::PlaceOutside, context.language))
                   : text::format(text::Key::PlacesOutside, context.language, {std::to_string(count)});
    const TextBlock block = makeTextBlock(context.request.fonts, words, m.small(), static_cast<float>(context.boxPx.width() * 0.4), 1);
    const double x = std::round(context.boxPx.centre().x - block.widthPx / 2), y = context.boxPx.minY + m.px(marginPx) + m.textPx(3);
    const geo::Box box{x - m.textPx(8), y - m.textPx(3), x + block.widthPx + m.textPx(8), y + block.heightPx + m.textPx(3)};
    items.add(Role::EdgeMarker, {},
              Rectangle{box, m.px(6), withAlpha(context.colors.panel, 238), {m.linePx(1), context.colors.panelBorder}});
    paint(items, Role::EdgeMarker, {}, block, {x, y}, Align::Centre, {context.colors.textMuted, {}, 0});
    return box;
}

}  // namespace

std::vector<geo::Box> paintMapFurniture(const FrameContext& context, const Drawn& drawn, bool carriesLegend, Items& items)
{
    std::vector<geo::Box> taken;
    const Metrics& m = context.metrics;
    const geo::Box& frame = context.boxPx;
    const double margin = m.px(marginPx);
    if (carriesLegend) {
        const Legend legend = makeLegend(context, drawn, frame.width() * 0.5);
        if (!legend.rows.empty()) {
            const geo::Point corner{frame.minX + margin, std::round(frame.maxY - margin - legend.heightPx)};
            paintLegend(context, legend, corner, items);
            taken.push_back({corner.x, corner.y, corner.x + legend.widthPx, corner.y + legend.heightPx});
        }
    }
    geo::Point corner{frame.maxX - margin, frame.maxY - margin};
    if (carriesLegend && context.request.purpose == Purpose::Window) {
        taken.push_back(paintCredits(context, corner, frame.width() * 0.42, items));
        corner.y = taken.back().minY - m.px(4);
    }
    if (drawn.placesOutside > 0) taken.push_back(paintPlacesOutside(context, drawn.placesOutside, items));
    if (context.projection() != geo::ProjectionId::World) taken.push_back(paintScaleBar(context, corner, items));
    return taken;
}

void paintPageFurniture(const Request& request, const std::string& title, Items& items)
{
    const Metrics m{request.scale, request.preferences.textScale};
    const Palette& colors = palette(request.preferences.theme);
    const base::Language language = request.preferences.language;
    const geo::Box map = mapBoxPx(request.widthPx, request.heightPx, request.scale, request.preferences.textScale,
                                  request.purpose);
    const double width = request.widthPx;
    const double inset = m.px(16);

    const text::ShapedText& name = request.fonts.shape(text::tr(text::Key::AppName, language), m.font(text::Weight::Bold, 15));
    const text::ShapedText& subtitle = request.fonts.shape(text::tr(text::Key::AppSubtitle, language), m.small());
    const double nameX = width - inset - std::max(name.widthPx, subtitle.widthPx);
    const TextBlock sentence = makeTextBlock(request.fonts, title, m.font(text::Weight::Bold, 22),
                                             static_cast<float>(nameX - 2 * inset), 2);
    paint(items, Role::Title, {}, sentence, {inset, (map.minY - sentence.heightPx) / 2}, Align::Left, {colors.text, {}, 0});
    const double middle = map.minY / 2;
    items.text(Role::Title, {}, name, {static_cast<float>(nameX), Metrics::snap(middle - m.textPx(1))}, colors.text);
    items.text(Role::Title, {}, subtitle, {static_cast<float>(nameX), Metrics::snap(middle + m.textPx(14))}, colors.textMuted);

    const TextBlock credits = makeTextBlock(request.fonts, creditText(request, true), m.font(text::Weight::Regular, 10.5),
                                            static_cast<float>(width - 2 * inset), 2);
    paint(items, Role::Furniture, {}, credits, {inset, (map.maxY + request.heightPx - credits.heightPx) / 2}, Align::Left,
          {colors.textMuted, {}, 0});
}

}  // namespace layout
