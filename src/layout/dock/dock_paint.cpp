// Docks as primitives: panel, heading, rows with symbols, leaders and arrows.
#include <algorithm>
#include <cmath>

#include "layout/dock/dock_text.hpp"
#include "layout/rounding.hpp"
#include "look/color.hpp"
#include "look/symbols.hpp"

namespace layout {

namespace {

constexpr std::uint8_t panelAlpha = 238;

class DockPainter {
public:
    DockPainter(const FrameContext& context, const DockColumns& columns, scene::Items& leaders,
                scene::Items& panels, std::vector<scene::HitArea>& hits)
        : context_(context), columns_(columns), leaders_(leaders), panels_(panels), hits_(hits)
    {
    }

    void paint(const Dock& dock)
    {
        const bool ownSize = dock.kind == Dock::Kind::Beside || dock.kind == Dock::Kind::Key;
        shrink_ = ownSize ? dock.shrink : columns_.shrink;
        rowHeightPx_ = ownSize ? dockRowHeightPx(context_, dock.shrink) : columns_.rowHeightPx;
        if (dock.isJoined()) leader(dock);
        const look::Metrics& m = context_.metrics;
        panels_.add(scene::Role::DockPanel, firstNetwork(dock),
                    scene::Rectangle{onDevice(dock.boxPx),
                                     m.px(6),
                                     look::withAlpha(context_.colors.panel, panelAlpha),
                                     {m.linePx(1), context_.colors.panelBorder}});
        if (dock.kind == Dock::Kind::Leader && dock.rows.size() > 1) clasp(dock);
        double y = dock.boxPx.minY + dockPaddingPx(context_, shrink_);
        if (dock.pointsSomewhere()) arrow(dock, y + rowHeightPx_ / 2);
        if (dock.heading) {
            heading(dock, y);
            y += rowHeightPx_;
        }
        if (dock.compact) {
            paintCells(dock, y);
            return;
        }
        for (const DockRow& row : dock.rows) {
            paintRow(dock, row, y);
            y += rowHeightPx_;
        }
    }

private:
    static model::NetworkId firstNetwork(const Dock& dock)
    {
        return dock.rows.empty() ? model::NetworkId{} : dock.rows.front().network;
    }

    scene::Role rowRole(const Dock& dock) const
    {
        return dock.kind == Dock::Kind::Beyond ? scene::Role::EdgeMarker : scene::Role::DockRow;
    }

    double textLeft(const Dock& dock) const
    {
        return dock.boxPx.minX + dockPaddingPx(context_, shrink_) + context_.metrics.textPx(2) * shrink_ +
               dockArrowPx(context_, dock, shrink_);
    }

    void text(scene::Role role, model::NetworkId network, const text::ShapedText& shaped, double x,
              double rowTop, scene::Rgba color)
    {
        const double height = static_cast<double>(shaped.ascentPx) + shaped.descentPx;
        const double baseline = rowTop + (rowHeightPx_ - height) / 2 + shaped.ascentPx;
        panels_.text(role, network, shaped, {static_cast<float>(x), look::Metrics::snap(baseline)}, color);
    }

    void heading(const Dock& dock, double y)
    {
        text(rowRole(dock), {}, *dock.heading, textLeft(dock), y, context_.colors.text);
        hits_.push_back({{dock.boxPx.minX, y, dock.boxPx.maxX, y + rowHeightPx_},
                         context_.index,
                         std::nullopt,
                         std::nullopt,
                         dock.headingTooltip,
                         scene::Opens::Nothing,
                         scene::Stands::List});
    }

    void paintCells(const Dock& dock, double y)
    {
        const double cell = dockCellPx(context_, shrink_);
        const std::size_t perLine = dockCellColumns(dock);
        for (std::size_t i = 0; i < dock.rows.size(); ++i) {
            const geo::Point corner{textLeft(dock) + static_cast<double>(i % perLine) * cell,
                                    y + static_cast<double>(i / perLine) * cell};
            const geo::Box box{corner.x, corner.y, corner.x + cell, corner.y + cell};
            const model::NetworkId network = dock.rows[i].network;
            if (context_.isHovered(network))
                panels_.add(rowRole(dock), network,
                            scene::Rectangle{box, context_.metrics.px(4), context_.colors.hover, {}});
            symbol(network, scene::toF(box.centre()));
            hits_.push_back({box, context_.index, network, std::nullopt, dock.rows[i].tooltip,
                             scene::Opens::Nothing, scene::Stands::List});
        }
    }

    void symbol(model::NetworkId network, geo::PointF centre)
    {
        const float radius = static_cast<float>(context_.metrics.rowSymbolRadiusPx() * shrink_);
        panels_.add(scene::Role::Symbol, network,
                    context_.symbol(network, centre, radius, context_.colors.panel));
    }

    void paintRow(const Dock& dock, const DockRow& row, double y)
    {
        const look::Metrics& m = context_.metrics;
        const geo::Box box{dock.boxPx.minX, y, dock.boxPx.maxX, y + rowHeightPx_};
        const scene::Role role = rowRole(dock);
        double x = textLeft(dock);
        scene::Rgba color = context_.colors.text;
        if (row.network.valid() || row.isNote) {
            const double indent = dock.bare ? 0 : dockIndentPx(context_, shrink_);
            if (context_.isHovered(row.network) && !row.isNote)
                panels_.add(role, row.network,
                            scene::Rectangle{box.grown(-m.px(1)), m.px(4), context_.colors.hover, {}});
            if (!row.isNote && !row.continues && !dock.bare) {
                const float radius = static_cast<float>(m.rowSymbolRadiusPx() * shrink_);
                symbol(row.network, {static_cast<float>(x) + radius, static_cast<float>(box.centre().y)});
            }
            x += indent;
            if (row.isNote)
                color = context_.colors.textMuted;
            else if (context_.slotOf(row.network))
                color = context_.entryInk(row.network);
            else if (context_.anySelected() || context_.isDimmed(row.network))
                color = context_.colors.textMuted;
        }
        text(row.isNote && row.network.valid() ? scene::Role::Tag : role, row.network, row.label, x, y,
             color);
        hits_.push_back({box, context_.index, row.network.valid() ? std::optional(row.network) : std::nullopt,
                         std::nullopt, row.tooltip, scene::Opens::Nothing, scene::Stands::List});
    }

    bool holdsHovered(const Dock& dock) const
    {
        return std::any_of(dock.rows.begin(), dock.rows.end(), [&](const DockRow& row) {
            return row.network.valid() && context_.isHovered(row.network);
        });
    }

    /// What ties the dock to its place: stands out for the entry under the pointer. Never in a slot's colour,
    /// which is that of arcs.
    scene::Rgba tieColor(const Dock& dock) const
    {
        return holdsHovered(dock) ? context_.colors.accent : context_.colors.textMuted;
    }

    void leader(const Dock& dock)
    {
        const look::Metrics& m = context_.metrics;
        const bool strong = holdsHovered(dock);
        std::vector<geo::PointF> points;
        for (const geo::Point point : dock.leaderPx())
            if (points.empty() || scene::fromF(points.back()) != scene::fromF(scene::toF(point)))
                points.push_back(scene::toF(point));
        // A pale line under the leader keeps it apart from borders and rivers.
        leaders_.line(scene::Role::Leader, {}, points,
                      {m.linePx(strong ? 4.4 : 3), look::withAlpha(context_.colors.halo, 170)});
        leaders_.line(scene::Role::Leader, firstNetwork(dock), points,
                      {m.linePx(strong ? 2.4 : 1.2), tieColor(dock)});
    }

    /// A bar along the edge where the leader arrives: it belongs to the whole list and not to the row beside
    /// it.
    void clasp(const Dock& dock)
    {
        const look::Metrics& m = context_.metrics;
        const float inset = m.px(5);
        const float x = static_cast<float>(dock.side == Dock::Side::Left ? dock.boxPx.maxX : dock.boxPx.minX);
        panels_.line(scene::Role::DockPanel, firstNetwork(dock),
                     {{x, static_cast<float>(dock.boxPx.minY) + inset},
                      {x, static_cast<float>(dock.boxPx.maxY) - inset}},
                     {m.linePx(2.4), tieColor(dock)});
    }

    /// Points from the row towards the place: an arrow if it lies beyond the edge, as the legend says; a
    /// short line with a dot, like those that lead to places, if it lies under a list.
    void arrow(const Dock& dock, double y)
    {
        const float size = static_cast<float>(context_.metrics.textPx(5) * shrink_);
        const geo::PointF c{static_cast<float>(dock.boxPx.minX + dockPaddingPx(context_, shrink_)) +
                                size * 1.3f,
                            static_cast<float>(y)};
        const geo::Point way = dock.sitePx - scene::fromF(c);
        const double length = std::max(1e-6, std::hypot(way.x, way.y));
        const geo::PointF d{static_cast<float>(way.x / length), static_cast<float>(way.y / length)};
        const geo::PointF n{-d.y, d.x};
        const scene::Rgba color = tieColor(dock);
        const auto at = [&](float along, float across) {
            return geo::PointF{c.x + (d.x * along + n.x * across) * size,
                               c.y + (d.y * along + n.y * across) * size};
        };
        panels_.line(scene::Role::EdgeMarker, firstNetwork(dock), {at(-1.2f, 0), at(0.4f, 0)},
                     {context_.metrics.linePx(1.6), color});
        if (dock.kind == Dock::Kind::Hidden) {
            panels_.add(scene::Role::EdgeMarker, firstNetwork(dock),
                        scene::Disc{at(0.7f, 0), 0.5f * size, color, {}});
            return;
        }
        panels_.add(scene::Role::EdgeMarker, firstNetwork(dock),
                    scene::Polygon{{at(1.2f, 0), at(0.1f, 0.8f), at(0.1f, -0.8f)}, color, {}});
    }

    const FrameContext& context_;
    const DockColumns& columns_;
    double shrink_ = 1, rowHeightPx_ = 0;  ///< of the dock that is painted
    scene::Items& leaders_;
    scene::Items& panels_;
    std::vector<scene::HitArea>& hits_;
};

}  // namespace

void paintDocks(const FrameContext& context, const DockColumns& columns, scene::Items& leaders,
                scene::Items& panels, std::vector<scene::HitArea>& hits,
                std::vector<scene::Movable>& movables)
{
    DockPainter painter(context, columns, leaders, panels, hits);
    for (const Dock& dock : columns.docks) {
        painter.paint(dock);
        // What names places beyond the frame's edge follows the frame and has no place on the map.
        if (!dock.seat || dock.kind == Dock::Kind::Beyond || dock.rows.empty()) continue;
        // A symbol sized by members stands for itself, whoever else sits in its city.
        const bool name = dock.bare || context.isSized(dock.rows.front().network);
        movables.push_back({dock.boxPx, context.index, name ? dock.rows.front().network : model::NetworkId{},
                            name ? std::string() : dock.seat->city.de, dock.byHand});
    }
}

}  // namespace layout
