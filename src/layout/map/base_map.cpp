#include "layout/map/base_map.hpp"

#include "geo/clip.hpp"
#include "geo/outline.hpp"
#include "look/color.hpp"

namespace layout {

namespace {

/// A class of lines that appears at a scale and has its full width from another, larger one on.
struct LineRule {
    geo::LineClass lineClass;
    double appearsBelowM;  ///< logical metres per pixel
    double fullBelowM;
    double widthPx;
};

constexpr double always = 1e12;

constexpr LineRule rules[] = {
    {geo::LineClass::Coast, always, 12000, 1.1},   {geo::LineClass::Country, always, 9000, 1.2},
    {geo::LineClass::Disputed, always, 9000, 1.1}, {geo::LineClass::State, 3200, 1500, 1.0},
    {geo::LineClass::District, 420, 220, 0.7},     {geo::LineClass::Municipality, 110, 60, 0.5},
    {geo::LineClass::LakeShore, 9000, 3000, 0.7},  {geo::LineClass::River1, 6500, 2500, 1.5},
    {geo::LineClass::River2, 2600, 1200, 1.1},     {geo::LineClass::River3, 900, 450, 0.8},
};

scene::Rgba lineColor(const look::Palette& colors, geo::LineClass lineClass)
{
    switch (lineClass) {
    case geo::LineClass::Coast:
        return colors.coast;
    case geo::LineClass::Country:
        return colors.countryBorder;
    case geo::LineClass::Disputed:
        return colors.disputed;
    case geo::LineClass::State:
    case geo::LineClass::District:
        return colors.stateBorder;
    case geo::LineClass::Municipality:
        return look::mixed(colors.stateBorder, colors.land, 0.35);
    case geo::LineClass::LakeShore:
        return look::mixed(colors.river, colors.coast, 0.35);
    case geo::LineClass::River1:
    case geo::LineClass::River2:
    case geo::LineClass::River3:
        return colors.river;
    case geo::LineClass::Graticule:
        return look::mixed(colors.sea, colors.coast, 0.25);
    case geo::LineClass::Cut:
        break;
    }
    return {};
}

scene::BaseStyle baseStyle(const FrameContext& context)
{
    const look::Palette& colors = context.colors;
    scene::BaseStyle style{
        colors.sea,
        look::mixed(colors.land, landAbroad(colors), germanShare(context.viewport.camera())),
        colors.lake,
        {}};
    const double m = context.viewport.camera().metresPerPx;
    for (const LineRule& rule : rules) {
        if (m >= rule.appearsBelowM) continue;
        // From half the width on appearing, so that lines do not jump into the picture.
        double share = 1;
        if (m > rule.fullBelowM)
            share = rule.appearsBelowM == always
                        ? 0.65
                        : 1 - 0.5 * (m - rule.fullBelowM) / (rule.appearsBelowM - rule.fullBelowM);
        scene::Stroke& stroke = style.lines[static_cast<std::size_t>(rule.lineClass)];
        stroke.widthPx = context.metrics.px(rule.widthPx * share * context.metrics.line);
        stroke.color = lineColor(colors, rule.lineClass);
        if (rule.lineClass == geo::LineClass::Disputed) {
            stroke.dashPx = context.metrics.px(4);
            stroke.gapPx = context.metrics.px(3);
        }
    }
    if (context.request.view.showGraticule) {
        scene::Stroke& stroke = style.lines[static_cast<std::size_t>(geo::LineClass::Graticule)];
        stroke = {context.metrics.linePx(0.8), lineColor(colors, geo::LineClass::Graticule), 0, 0};
    }
    return style;
}

}  // namespace

double germanShare(const geo::Camera& camera)
{
    const auto is = [](geo::ProjectionId projection) {
        return projection == geo::ProjectionId::Germany ? 1.0 : 0.0;
    };
    return is(camera.projection) * (1 - camera.blend) + is(camera.blendTarget) * camera.blend;
}

scene::Rgba landAbroad(const look::Palette& colors)
{
    constexpr int darkBelow = 128;
    return look::mixed(colors.land, {0, 0, 0}, colors.land.g < darkBelow ? 0.28 : 0.04);
}

void paintWorldOutline(const FrameContext& context, scene::Items& items)
{
    const geo::Camera& camera = context.viewport.camera();
    if (camera.projection != geo::ProjectionId::World || camera.blend > 0) return;
    static const std::vector<geo::Point> outline = geo::worldOutlineM(3);
    const geo::Point middle = context.boxPx.centre(), centreM = context.viewport.centreFromM();
    const double pxPerMetre = context.viewport.pxPerMetre();
    std::vector<geo::Point> points;
    for (std::size_t i = 0; i <= outline.size(); ++i) {
        const geo::Point d = outline[i % outline.size()] - centreM;
        points.push_back({middle.x + d.x * pxPerMetre, middle.y - d.y * pxPerMetre});
    }
    const scene::Stroke stroke{context.metrics.linePx(1),
                               look::mixed(context.colors.sea, context.colors.coast, 0.4)};
    for (const auto& piece : geo::clipPolyline(points, context.boxPx.grown(4))) {
        std::vector<geo::PointF> line;
        for (const geo::Point p : piece) line.push_back(scene::toF(p));
        items.line(scene::Role::FrameBorder, {}, std::move(line), stroke);
    }
}

scene::MapFrame makeMapFrame(const FrameContext& context)
{
    scene::MapFrame frame;
    frame.kind = context.kind;
    frame.boxPx = context.boxPx;
    frame.camera = context.viewport.camera();
    frame.scale = context.request.canvas.scale;
    frame.map = context.atlas().mapShared();
    frame.style = baseStyle(context);

    const auto& levels = frame.map->levels;
    if (levels.empty()) return frame;
    const double pixelM = frame.camera.metresPerPx / context.request.canvas.scale;
    const geo::Box viewDeg = geo::visibleDeg(context.viewport);
    frame.level = frame.map->levelFor(pixelM, viewDeg);
    // Where no complete level is fine enough, the local one is drawn over the part it covers.
    const std::size_t local = levels.size() - 1;
    const bool finerLocally = levels[local].toleranceM < levels[frame.level].toleranceM;
    if (finerLocally && levels[frame.level].toleranceM > pixelM &&
        levels[local].coverageDeg.intersects(viewDeg))
        frame.detailLevel = local;
    return frame;
}

}  // namespace layout
