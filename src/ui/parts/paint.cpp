#include "ui/parts/paint.hpp"

#include <algorithm>
#include <variant>

#include "look/color.hpp"
#include "ui/parts/imgui_compat.hpp"

namespace ui {

namespace {

ImVec2 toVec(geo::PointF p) { return {p.x, p.y}; }

class Painter {
public:
    explicit Painter(ImDrawList& list) : list_(list) {}

    void operator()(const scene::Polyline& line)
    {
        take(line.points);
        stroke(line.stroke, line.closed);
    }
    void operator()(const scene::Polygon& polygon)
    {
        take(polygon.points);
        if (polygon.fill.a != 0 && points_.size() >= 3) {
            turnClockwise();
            list_.AddConvexPolyFilled(points_.data(), static_cast<int>(points_.size()),
                                      toColor(polygon.fill));
        }
        stroke(polygon.outline, true);
    }
    void operator()(const scene::Disc& disc)
    {
        if (disc.fill.a != 0) list_.AddCircleFilled(toVec(disc.centre), disc.radiusPx, toColor(disc.fill));
        if (disc.outline.widthPx > 0)
            list_.AddCircle(toVec(disc.centre), disc.radiusPx, toColor(disc.outline.color), 0,
                            disc.outline.widthPx);
    }
    void operator()(const scene::Rectangle& rectangle)
    {
        const ImVec2 min{static_cast<float>(rectangle.boxPx.minX), static_cast<float>(rectangle.boxPx.minY)};
        const ImVec2 max{static_cast<float>(rectangle.boxPx.maxX), static_cast<float>(rectangle.boxPx.maxY)};
        if (rectangle.fill.a != 0) list_.AddRectFilled(min, max, toColor(rectangle.fill), rectangle.cornerPx);
        // ImGui strokes half a pixel inside the rectangle it is given.
        if (rectangle.outline.widthPx > 0)
            compat::rectOutline(list_, {min.x - 0.5f, min.y - 0.5f}, {max.x + 0.5f, max.y + 0.5f},
                                toColor(rectangle.outline.color), rectangle.cornerPx,
                                rectangle.outline.widthPx);
    }
    void operator()(const scene::TextRun&) {}

private:
    void take(const std::vector<geo::PointF>& from)
    {
        points_.clear();
        for (const geo::PointF p : from) points_.push_back(toVec(p));
    }
    /// ImGui smooths the edges of filled shapes on the left of their direction only.
    void turnClockwise()
    {
        float area = 0;
        for (std::size_t i = 0; i < points_.size(); ++i) {
            const ImVec2 a = points_[i], b = points_[(i + 1) % points_.size()];
            area += a.x * b.y - b.x * a.y;
        }
        if (area < 0) std::reverse(points_.begin(), points_.end());
    }
    void stroke(const scene::Stroke& stroke, bool closed)
    {
        if (stroke.widthPx > 0 && points_.size() >= 2)
            compat::polyline(list_, points_.data(), static_cast<int>(points_.size()), toColor(stroke.color),
                             closed, stroke.widthPx);
    }

    ImDrawList& list_;
    std::vector<ImVec2> points_;
};

geo::PointF toPoint(ImVec2 p) { return {p.x, p.y}; }

scene::Rgba toRgba(ImU32 color)
{
    const auto channel = [&](int shift) { return static_cast<std::uint8_t>(color >> shift & 0xFF); };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
            channel(IM_COL32_A_SHIFT)};
}

}  // namespace

void fillRect(const Rect& rect, ImU32 color, float corner)
{
    ImGui::GetWindowDrawList()->AddRectFilled(rect.min(), rect.max(), color, corner);
}

void strokeRect(const Rect& rect, ImU32 color, float width, float corner)
{
    // ImGui strokes along the middle of the line, half a pixel inside the rectangle it is given.
    const Rect r = rect.inset((width - 1) / 2);
    compat::rectOutline(*ImGui::GetWindowDrawList(), r.min(), r.max(), color, corner, width);
}

void horizontalLine(float x0, float x1, float y, ImU32 color, float width)
{
    fillRect({x0, y, x1, y + width}, color);
}

void drawPrimitives(ImDrawList& list, const std::vector<scene::Primitive>& primitives)
{
    Painter painter(list);
    for (const scene::Primitive& primitive : primitives) std::visit(painter, primitive);
}

int slotOf(const PanelContext& f, model::NetworkId id)
{
    const auto& selection = f.state().view.selection;
    const auto found = std::find(selection.begin(), selection.end(), id);
    return found == selection.end() ? -1 : static_cast<int>(found - selection.begin());
}

void drawEntrySymbol(const PanelContext& f, model::NetworkId id, ImVec2 centre, float sizePx, ImU32 ground,
                     bool dimmed)
{
    const model::Network& network = f.atlas()[id];
    const int slot = slotOf(f, id);
    const scene::Rgba color = slot >= 0 ? f.c.palette->slot[static_cast<std::size_t>(slot)]
                              : dimmed  ? f.c.palette->unselected
                                        : f.c.palette->family[static_cast<std::size_t>(network.family())];
    drawPrimitives(*ImGui::GetWindowDrawList(), look::entrySymbol(network, toPoint(centre), sizePx / 2,
                                                                  look::symbolLook(color, toRgba(ground))));
}

void drawScopeSymbol(const PanelContext& f, model::Scope scope, ImVec2 centre, float sizePx)
{
    drawPrimitives(*ImGui::GetWindowDrawList(),
                   look::scopeSymbol(scope, toPoint(centre), sizePx / 2,
                                     look::symbolLook(f.c.palette->textMuted, f.c.palette->panel)));
}

void drawTopicGlyph(const PanelContext& f, model::Topic topic, ImVec2 centre, float sizePx, bool muted)
{
    const scene::Rgba ink =
        muted ? toRgba(f.c.disabled) : f.c.palette->family[static_cast<std::size_t>(model::familyOf(topic))];
    drawPrimitives(*ImGui::GetWindowDrawList(),
                   look::topicGlyph(topic, toPoint(centre), sizePx, ink, f.c.palette->panel));
}

}  // namespace ui
