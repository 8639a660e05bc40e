#include "layout/furniture/legend.hpp"

#include <algorithm>
#include <cmath>

#include "layout/furniture/legend_rows.hpp"
#include "layout/rounding.hpp"
#include "look/color.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

double sampleWidthPx(const Legend& legend, const LegendEntry& entry)
{
    if (entry.sample.empty()) return 0;
    return entry.sampleWidthPx > 0 ? entry.sampleWidthPx : legend.sampleWidthPx;
}

double widthOf(const Legend& legend, const LegendRow& row)
{
    double width = 0;
    for (const LegendEntry& entry : row.entries)
        width += (width > 0 ? legend.paddingPx : 0) + sampleWidthPx(legend, entry) + entry.label.widthPx;
    return width;
}

/// Fills columns from the top, rows that belong together in one; false if they are wider than `maxWidthPx`.
bool arrangeColumns(Legend& legend, std::size_t columns, double maxWidthPx)
{
    legend.columns.assign(1, {});
    std::size_t lines = 0;
    for (const LegendRow& row : legend.rows) lines += row.lines;
    const std::size_t perColumn = (lines + columns - 1) / columns;
    for (std::size_t i = 0; i < legend.rows.size(); ++i) {
        std::size_t together = legend.rows[i].lines;
        for (std::size_t k = i + 1; k < legend.rows.size() && legend.rows[k].continues; ++k)
            together += legend.rows[k].lines;
        const bool full =
            legend.columns.back().rowCount > 0 && legend.columns.back().lines + together > perColumn;
        if (!legend.rows[i].continues && full) legend.columns.push_back({i, 0, 0, 0});
        Legend::Column& column = legend.columns.back();
        ++column.rowCount;
        column.lines += legend.rows[i].lines;
        column.widthPx = std::max(column.widthPx, widthOf(legend, legend.rows[i]));
    }
    std::size_t longest = 0;
    legend.widthPx =
        2 * legend.paddingPx + static_cast<double>(legend.columns.size() - 1) * legend.paddingPx * 1.5;
    for (const Legend::Column& column : legend.columns) {
        legend.widthPx += column.widthPx;
        longest = std::max(longest, column.lines);
    }
    legend.heightPx = static_cast<double>(longest) * legend.rowHeightPx + legend.paddingPx;
    return legend.widthPx <= maxWidthPx;
}

void splitLongRows(Legend& legend, double maxWidthPx)
{
    std::vector<LegendRow> rows;
    for (LegendRow& row : legend.rows) {
        if (row.entries.size() < 2 || widthOf(legend, row) + 2 * legend.paddingPx <= maxWidthPx) {
            rows.push_back(std::move(row));
            continue;
        }
        const bool continues = row.continues;
        for (LegendEntry& entry : row.entries)
            rows.push_back({{std::move(entry)}, continues || &entry != &row.entries.front(), row.lines});
    }
    legend.rows = std::move(rows);
}

template <class E>
void insertAll(base::EnumSet<E>& to, base::EnumSet<E> from)
{
    constexpr unsigned most = 32;
    for (unsigned i = 0; i < most; ++i)
        if (const auto value = static_cast<E>(i); from.contains(value)) to.insert(value);
}

}  // namespace

void DrawnSymbols::add(const DrawnSymbols& other)
{
    insertAll(families, other.families);
    insertAll(scopes, other.scopes);
    sized |= other.sized;
    unsized |= other.unsized;
    offices |= other.offices;
    memberPlaces |= other.memberPlaces;
    arcs |= other.arcs;
    edgeMarkers |= other.edgeMarkers;
    unselected |= other.unselected;
    counts |= other.counts;
}

void Drawn::add(const Drawn& other)
{
    insertAll(fills.countries, other.fills.countries);
    insertAll(fills.states, other.fills.states);
    insertAll(fills.classes, other.fills.classes);
    fills.inTwo |= other.fills.inTwo;
    fills.inThree |= other.fills.inThree;
    // World and side map count the same countries: one explanation for each kind of region.
    for (const CountShading& shading : other.counted)
        if (std::none_of(counted.begin(), counted.end(),
                         [&](const CountShading& known) { return known.of == shading.of; }))
            counted.push_back(shading);
    town |= other.town;
    townLines |= other.townLines;
    linked |= other.linked;
    symbols.add(other.symbols);
}

Legend makeLegend(const FrameContext& context, const Drawn& drawn, std::size_t columns, double maxWidthPx)
{
    const look::Metrics m = context.furnitureMetrics();
    Legend legend;
    legend.sampleWidthPx = m.textPx(24);
    legend.paddingPx = m.textPx(8);
    legend.rowHeightPx =
        ceilLogical(std::max<double>(context.request.fonts.lineHeightPx(m.small()), m.textPx(16)), m.scale);
    legend.rows = legendRows(context, drawn, legend.sampleWidthPx);
    if (legend.rows.empty()) return legend;
    columns = std::clamp<std::size_t>(columns, 1, legend.rows.size());
    while (!arrangeColumns(legend, columns, maxWidthPx) && columns > 1) --columns;
    const bool unfolded = context.request.legend == PictureInput::Fold::Unfolded;
    if ((context.forAudience() || unfolded) && legend.widthPx > maxWidthPx) {
        splitLongRows(legend, maxWidthPx);
        arrangeColumns(legend, 1, maxWidthPx);
    }
    return legend;
}

void paintLegend(const FrameContext& context, const Legend& legend, geo::Point corner, scene::Items& items)
{
    if (legend.rows.empty()) return;
    const look::Metrics m = context.furnitureMetrics();
    items.add(scene::Role::Legend, {},
              scene::Rectangle{
                  onDevice({corner.x, corner.y, corner.x + legend.widthPx, corner.y + legend.heightPx}),
                  m.px(6),
                  look::withAlpha(context.colors.panel, 238),
                  {m.linePx(1), context.colors.panelBorder}});
    double x = corner.x + legend.paddingPx;
    for (const Legend::Column& column : legend.columns) {
        double y = corner.y + legend.paddingPx / 2;
        for (std::size_t i = column.firstRow; i < column.firstRow + column.rowCount; ++i) {
            double entryX = x;
            const double height = static_cast<double>(legend.rows[i].lines) * legend.rowHeightPx;
            for (const LegendEntry& entry : legend.rows[i].entries) {
                const double sample = sampleWidthPx(legend, entry);
                const geo::PointF middle{static_cast<float>(entryX + sample / 2 - m.textPx(3)),
                                         static_cast<float>(y + height / 2)};
                for (const scene::Primitive& part : entry.sample)
                    items.add(scene::Role::Legend, {}, scene::moved(part, middle));
                const float baseline = middle.y + (entry.label.ascentPx - entry.label.descentPx) / 2;
                items.text(scene::Role::Legend, {}, entry.label,
                           {static_cast<float>(entryX + sample), look::Metrics::snap(baseline)},
                           entry.quiet ? context.colors.textMuted : context.colors.text);
                entryX += sample + entry.label.widthPx + legend.paddingPx;
            }
            y += height;
        }
        x += column.widthPx + legend.paddingPx * 1.5;
    }
}

geo::Box paintFoldedLegend(const FrameContext& context, const Drawn& drawn, geo::Point corner,
                           const geo::Point& roomPx, scene::Items& items)
{
    constexpr double leastText = 0.72, step = 0.92;
    FrameContext sized = context;
    sized.metrics.text = context.furnitureMetrics().text;
    Legend legend = makeLegend(sized, drawn, 1, roomPx.x);
    if (legend.rows.empty()) return {};
    const auto above = [&](double width, double height) {
        const double y = roundLogical(corner.y - height, context.metrics.scale);
        return geo::Box{corner.x, y, corner.x + width, y + height};
    };
    if (context.request.legend == PictureInput::Fold::Unfolded) {
        while ((legend.heightPx > roomPx.y || legend.widthPx > roomPx.x) && sized.metrics.text > leastText) {
            sized.metrics.text *= step;
            legend = makeLegend(sized, drawn, 1, roomPx.x);
        }
        const geo::Box box = above(legend.widthPx, legend.heightPx);
        paintLegend(sized, legend, {box.minX, box.minY}, items);
        return box;
    }
    const look::Metrics m = context.furnitureMetrics();
    const text::ShapedText& word =
        context.request.fonts.shape(text::tr(text::Key::Legend, context.language), m.small());
    const geo::Box box = above(word.widthPx + m.textPx(16), legend.rowHeightPx + m.textPx(8));
    items.add(scene::Role::Legend, {},
              scene::Rectangle{onDevice(box),
                               m.px(6),
                               look::withAlpha(context.colors.panel, 238),
                               {m.linePx(1), context.colors.panelBorder}});
    const auto middle = static_cast<float>((box.minY + box.maxY) / 2);
    items.text(scene::Role::Legend, {}, word,
               {static_cast<float>(box.minX + m.textPx(8)),
                look::Metrics::snap(middle + (word.ascentPx - word.descentPx) / 2)},
               context.colors.text);
    return box;
}

}  // namespace layout
