#include "layout/furniture/legend.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "layout/color.hpp"
#include "layout/place/entries.hpp"
#include "layout/symbols.hpp"
#include "model/words.hpp"
#include "text/catalogue.hpp"

namespace layout {

namespace {

constexpr double labelWidthPx = 250;

class LegendMaker {
public:
    LegendMaker(const FrameContext& context, const Drawn& drawn) : context_(context), drawn_(drawn), m_(context.furnitureMetrics())
    {
        legend_.sampleWidthPx = m_.textPx(24);
        legend_.paddingPx = m_.textPx(8);
        legend_.rowHeightPx = std::ceil(std::max<double>(context.request.fonts.lineHeightPx(m_.small()), m_.textPx(16)));
    }

    Legend make()
    {
        if (context_.anySelected())
            selectionRows();
        else
            familyRows();
        if (drawn_.edgeMarkers) row(text::Key::LegendEdgeMarker, arrow());
        return std::move(legend_);
    }

private:
    LegendEntry entry(std::string_view label, std::vector<Primitive> sample) const
    {
        auto lines = context_.request.fonts.wrap(label, m_.font(text::Weight::Regular, 11), m_.textPx(labelWidthPx), 1);
        return {std::move(sample), lines.empty() ? text::ShapedText{} : std::move(lines.front())};
    }
    void row(std::string_view label, std::vector<Primitive> sample)
    {
        legend_.rows.push_back({entry(label, std::move(sample))});
    }
    void row(text::Key key, std::vector<Primitive> sample) { row(text::tr(key, context_.language), std::move(sample)); }
    void row(text::Key key, Primitive sample)
    {
        std::vector<Primitive> one;
        one.push_back(std::move(sample));
        row(key, std::move(one));
    }

    // --- nothing selected: families and shapes

    void familyRows()
    {
        std::array<bool, 7> families{};
        std::array<bool, 3> scopes{};
        for (const filter::Match& match : context_.request.result.matches) {
            const model::Network& network = context_.atlas()[match.network];
            if (!network.mainSeat()) continue;
            families[static_cast<std::size_t>(network.family())] = true;
            scopes[static_cast<std::size_t>(network.scope)] = true;
        }
        for (std::size_t f = 0; f < families.size(); ++f) {
            const auto family = static_cast<model::Family>(f);
            if (!families[f] || family == model::Family::Party) continue;
            row(model::word(family).get(context_.language), {Disc{{0, 0}, m_.textPx(5.5), context_.colors.family[f], {}}});
        }
        LegendRow shapes;
        for (const model::Scope scope : {model::Scope::International, model::Scope::National, model::Scope::Party})
            if (scopes[static_cast<std::size_t>(scope)])
                shapes.push_back(entry(model::word(scope).get(context_.language),
                                       scopeSymbol(scope, {0, 0}, m_.textPx(6.5),
                                                   symbolLook(context_.colors.family[6], context_.colors.panel))));
        if (!shapes.empty()) legend_.rows.push_back(std::move(shapes));
    }

    // --- a selection: slots, fills, marks

    void selectionRows()
    {
        const auto& selection = context_.request.view.selection;
        for (const model::NetworkId id : selection) {
            if (id.index >= context_.atlas().networks().size()) continue;
            const model::Network& network = context_.atlas()[id];
            row(entryLabel(network, context_.language),
                entrySymbol(network, {0, 0}, m_.textPx(8), symbolLook(context_.entryColor(id), context_.colors.panel)));
        }
        fillRows(drawn_.fills.countries, text::Key::LegendMemberCountries);
        fillRows(drawn_.fills.states, text::Key::LegendMemberStates);
        const Rgba color = selection.size() == 1 ? context_.colors.slot[0] : context_.colors.textMuted;
        if (drawn_.offices)
            row(text::Key::LegendOffice, officeSymbol({0, 0}, m_.textPx(5), symbolLook(color, context_.colors.panel)));
        if (drawn_.memberPlaces) row(text::Key::LegendMemberPlace, Disc{{0, 0}, m_.textPx(3.2), color, {}});
        if (drawn_.arcs)
            row(text::Key::LegendArc,
                Polyline{{{-m_.textPx(9), m_.textPx(3)}, {0, -m_.textPx(2)}, {m_.textPx(9), -m_.textPx(3)}}, false, {m_.linePx(1.5), color}});
        if (drawn_.unselected)
            row(text::Key::LegendNotSelected, Disc{{0, 0}, m_.textPx(5.5), context_.colors.unselected, {}});
    }

    void fillRows(base::EnumSet<Evidence> kinds, text::Key what)
    {
        const std::string region(text::tr(what, context_.language));
        const auto with = [&](text::Key addition) { return region + " · " + std::string(text::tr(addition, context_.language)); };
        if (kinds.contains(Evidence::Listed)) row(region, swatches(Evidence::Listed));
        if (kinds.contains(Evidence::Partial)) row(with(text::Key::LegendPartial), swatches(Evidence::Partial));
        if (kinds.contains(Evidence::Uncertain)) row(with(text::Key::LegendUncertain), swatches(Evidence::Uncertain));
        if (kinds.contains(Evidence::Nationwide)) row(text::Key::Nationwide, swatches(Evidence::Nationwide));
    }

    /// A piece of filled map for each slot.
    std::vector<Primitive> swatches(Evidence evidence) const
    {
        std::vector<Primitive> pieces;
        const std::size_t count = std::min(context_.request.view.selection.size(), context_.colors.slot.size());
        const double width = m_.textPx(18) / static_cast<double>(count), height = m_.textPx(11);
        for (std::size_t slot = 0; slot < count; ++slot) {
            const double x = -m_.textPx(9) + width * static_cast<double>(slot);
            pieces.push_back(Rectangle{{x, -height / 2, x + width, height / 2}, 0,
                                       mixed(context_.colors.land, context_.colors.slotFill[slot], fillShare(evidence)),
                                       fillOutline(context_, slot, evidence)});
        }
        return pieces;
    }

    std::vector<Primitive> arrow() const
    {
        const float u = m_.textPx(1);
        const Rgba color = context_.colors.textMuted;
        std::vector<Primitive> parts;
        parts.push_back(Polyline{{{-7 * u, 0}, {2 * u, 0}}, false, {m_.linePx(1.6), color}});
        parts.push_back(Polygon{{{6 * u, 0}, {1 * u, -4 * u}, {1 * u, 4 * u}}, color, {}});
        return parts;
    }

    const FrameContext& context_;
    const Drawn& drawn_;
    Metrics m_;
    Legend legend_;
};

/// Fills columns from the top; false if they are wider than `maxWidthPx`.
bool arrangeColumns(Legend& legend, std::size_t columns, double maxWidthPx)
{
    legend.columns = columns;
    legend.columnWidthsPx.assign(columns, 0);
    const std::size_t perColumn = (legend.rows.size() + columns - 1) / columns;
    for (std::size_t i = 0; i < legend.rows.size(); ++i) {
        double rowWidth = 0;
        for (const LegendEntry& entry : legend.rows[i])
            rowWidth += (rowWidth > 0 ? legend.paddingPx / 2 : 0) + legend.sampleWidthPx + entry.label.widthPx;
        double& width = legend.columnWidthsPx[i / perColumn];
        width = std::max(width, rowWidth);
    }
    legend.widthPx = 2 * legend.paddingPx + static_cast<double>(columns - 1) * legend.paddingPx * 1.5;
    for (const double width : legend.columnWidthsPx) legend.widthPx += width;
    legend.widthPx = std::ceil(legend.widthPx);
    legend.heightPx = static_cast<double>(perColumn) * legend.rowHeightPx + legend.paddingPx;
    return legend.widthPx <= maxWidthPx;
}

Primitive moved(Primitive primitive, geo::PointF by)
{
    const auto shift = [&](geo::PointF& p) {
        p.x += by.x;
        p.y += by.y;
    };
    if (auto* line = std::get_if<Polyline>(&primitive)) {
        for (geo::PointF& p : line->points) shift(p);
    } else if (auto* polygon = std::get_if<Polygon>(&primitive)) {
        for (geo::PointF& p : polygon->points) shift(p);
    } else if (auto* disc = std::get_if<Disc>(&primitive)) {
        shift(disc->centre);
    } else if (auto* box = std::get_if<Rectangle>(&primitive)) {
        box->boxPx = {box->boxPx.minX + by.x, box->boxPx.minY + by.y, box->boxPx.maxX + by.x, box->boxPx.maxY + by.y};
    }
    return primitive;
}

}  // namespace

Legend makeLegend(const FrameContext& context, const Drawn& drawn, std::size_t columns, double maxWidthPx)
{
    Legend legend = LegendMaker(context, drawn).make();
    if (legend.rows.empty()) return legend;
    columns = std::clamp<std::size_t>(columns, 1, legend.rows.size());
    while (!arrangeColumns(legend, columns, maxWidthPx) && columns > 1) --columns;
    return legend;
}

void paintLegend(const FrameContext& context, const Legend& legend, geo::Point corner, Items& items)
{
    if (legend.rows.empty()) return;
    const Metrics m = context.furnitureMetrics();
    items.add(Role::Legend, {},
              Rectangle{{corner.x, corner.y, corner.x + legend.widthPx, corner.y + legend.heightPx}, m.px(6),
                        withAlpha(context.colors.panel, 238), {m.linePx(1), context.colors.panelBorder}});
    const std::size_t perColumn = (legend.rows.size() + legend.columns - 1) / legend.columns;
    double x = corner.x + legend.paddingPx;
    for (std::size_t column = 0; column < legend.columns; ++column) {
        double y = corner.y + legend.paddingPx / 2;
        for (std::size_t i = column * perColumn; i < std::min(legend.rows.size(), (column + 1) * perColumn); ++i) {
            double entryX = x;
            for (const LegendEntry& entry : legend.rows[i]) {
                const geo::PointF middle{static_cast<float>(entryX + legend.sampleWidthPx / 2 - m.textPx(3)),
                                         static_cast<float>(y + legend.rowHeightPx / 2)};
                for (const Primitive& part : entry.sample) items.add(Role::Legend, {}, moved(part, middle));
                const float baseline = middle.y + (entry.label.ascentPx - entry.label.descentPx) / 2;
                items.text(Role::Legend, {}, entry.label,
                           {static_cast<float>(entryX + legend.sampleWidthPx), Metrics::snap(baseline)}, context.colors.text);
                entryX += legend.sampleWidthPx + entry.label.widthPx + legend.paddingPx / 2;
            }
            y += legend.rowHeightPx;
        }
        x += legend.columnWidthsPx[column] + legend.paddingPx * 1.5;
    }
}

}  // namespace layout
