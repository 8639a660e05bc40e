#include "render/map/gl_painter.hpp"

#include <algorithm>
#include <cmath>

#include "render/map/coverage.hpp"
#include "render/rect.hpp"
#include "render/stroke.hpp"

namespace render {

namespace {

/// A coordinate of millions of metres in two floats that add up to it within micrometres.
std::array<float, 4> highLow(geo::Point p)
{
    const auto x = static_cast<float>(p.x), y = static_cast<float>(p.y);
    return {x, y, static_cast<float>(p.x - static_cast<double>(x)),
            static_cast<float>(p.y - static_cast<double>(y))};
}

TargetTransform transformOf(const GlSheetPart& part)
{
    return TargetTransform::of(static_cast<float>(-part.originX), static_cast<float>(-part.originY),
                               part.framebuffer.width(), part.framebuffer.height());
}

void setAreaUniforms(const AreaUniforms& uniforms, const GlSheetPart& part)
{
    const PlaneView& view = part.view;
    const auto scale = static_cast<float>(view.pxPerMetre);
    // The anchor's place on the sheet goes into the transform, so that the shader's numbers stay small.
    const TargetTransform transform =
        TargetTransform::of(static_cast<float>(view.anchorPx.x - part.originX),
                            static_cast<float>(view.anchorPx.y - part.originY), part.framebuffer.width(),
                            part.framebuffer.height());
    gl::Program::set(uniforms.transform, transform.value);
    gl::Program::set(uniforms.fromAnchor, highLow(view.anchorFromM));
    gl::Program::set(uniforms.toAnchor, highLow(view.anchorToM));
    gl::Program::set(uniforms.scale, std::array{scale, -scale});
    gl::Program::set(uniforms.blend, static_cast<float>(view.blend));
}

}  // namespace

base::Result<std::unique_ptr<GlPainter>> GlPainter::create(LevelStore& levels, const ShapeProgram& shape)
{
    base::Result<std::unique_ptr<GlPainter>> result;
    auto area = AreaProgram::create();
    auto pattern = PatternProgram::create();
    for (const auto* found : {&area.diagnostics, &pattern.diagnostics})
        result.diagnostics.insert(result.diagnostics.end(), found->begin(), found->end());
    if (area && pattern)
        result.value = std::unique_ptr<GlPainter>(
            new GlPainter(levels, shape, std::move(*area.value), std::move(*pattern.value)));
    return result;
}

void GlPainter::paint(const scene::MapFrame& frame, const GlSheetPart& part)
{
    part_ = &part;
    map_ = frame.map;
    gl::beginDrawing(part.framebuffer.target());
    gl::setScissor(part.inFramebuffer());
    const paint::Levels levels = paint::levelsOf(frame);
    const paint::Overlap overlap = coverageOn(part, levels.detail ? &known(*levels.detail) : nullptr).overlap;
    mesh_.clear();
    for (const paint::MapStep& step : paint::mapProgram(frame, levels, overlap))
        std::visit([this](const auto& one) { paint(one); }, step);
    paintMesh();
    part_ = nullptr;
}

void GlPainter::paint(const paint::Ground& step)
{
    paintMesh();
    if (step.insideCoverageOf)
        addCoverage(mesh_, known(*step.insideCoverageOf), part_->view, step.color);
    else
        gl::clear(toFloats(step.color));
}

void GlPainter::paint(const paint::FillLand& step)
{
    fillKind(step.level, geo::RegionKind::Country, step.color);
}

void GlPainter::paint(const paint::FillLakes& step)
{
    fillKind(step.level, geo::RegionKind::Lake, step.color);
}

void GlPainter::paint(const paint::FillRegions& step)
{
    KnownLevel& of = known(step.level);
    for (const std::uint32_t region : step.regions) addRange(of, of.level.regions[region]);
    if (ranges_.empty()) return;
    paintMesh();
    if (step.look.isPlain())
        useAreaProgram(step.look.plainColor());
    else
        usePatternProgram(step.look);
    drawRanges(of, step.kind);
}

void GlPainter::paint(const paint::StrokeClass& step)
{
    known(step.level)
        .lines.eachOfClass(
            step.lineClass, step.stroke, part_->view, boxOf(part_->px),
            [&](std::span<const geo::PointF> points, bool closed) { addLine(step.stroke, points, closed); });
}

void GlPainter::paint(const paint::StrokeOutlines& step)
{
    for (const std::uint32_t region : step.regions)
        known(step.level)
            .lines.eachOfOutline(region, step.stroke, part_->view, boxOf(part_->px),
                                 [&](std::span<const geo::PointF> points, bool closed) {
                                     addLine(step.stroke, points, closed);
                                 });
}

void GlPainter::fillKind(std::size_t level, geo::RegionKind kind, scene::Rgba color)
{
    KnownLevel& of = known(level);
    for (const geo::Region& region : of.level.ofKind(kind)) addRange(of, region);
    if (ranges_.empty()) return;
    paintMesh();
    useAreaProgram(color);
    drawRanges(of, kind);
}

void GlPainter::addRange(KnownLevel& known, const geo::Region& region)
{
    const BoxF bounds = known.bounds.regionPx(known.indexOf(region), part_->view);
    if (!bounds.empty() && bounds.touches(boxOf(part_->px)))
        ranges_.push_back({region.firstIndex, region.indexCount});
}

void GlPainter::useAreaProgram(scene::Rgba color)
{
    area_.program.use();
    setAreaUniforms(area_.area, *part_);
    gl::Program::set(area_.color, toFloats(color));
}

void GlPainter::usePatternProgram(const paint::Pattern& look)
{
    pattern_.program.use();
    setAreaUniforms(pattern_.area, *part_);
    // Two bands are three of which the last one has no width and looks like the first.
    const auto band = [&](std::size_t i) { return i < look.count ? look.bands[i] : look.bands[0]; };
    const auto end = [&](std::size_t i) { return i < look.count ? look.bands[i].endPx : look.periodPx; };
    gl::Program::set(pattern_.color0, toFloats(band(0).color));
    gl::Program::set(pattern_.color1, toFloats(band(1).color));
    gl::Program::set(pattern_.color2, toFloats(band(2).color));
    gl::Program::set(pattern_.lastColor, toFloats(band(look.count - 1u).color));
    gl::Program::set(pattern_.endsPx, std::array{end(0), end(1)});
    gl::Program::set(pattern_.periodPx, look.periodPx);
    gl::Program::set(
        pattern_.pictureOffset,
        std::array{static_cast<float>(part_->originX + part_->pictureX),
                   static_cast<float>(part_->framebuffer.height() + part_->originY + part_->pictureY)});
}

void GlPainter::drawRanges(KnownLevel& known, geo::RegionKind kind)
{
    LevelAreas& areas = areas_.try_emplace(&known, known.level).first->second;
    areas.draw(kind, part_->view.from, part_->view.blend > 0 ? part_->view.to : part_->view.from, ranges_);
    ++counts.drawCalls;
    for (const gl::IndexRange& range : ranges_) counts.areaTriangles += range.count / 3;
    ranges_.clear();
}

void GlPainter::addLine(const scene::Stroke& stroke, std::span<const geo::PointF> points, bool closed)
{
    const std::size_t before = mesh_.indices.size();
    if (stroke.dashPx > 0) {
        const BoxF partPx = boxOf(part_->px);
        const float reach = stroke.widthPx;
        const Sight sight{partPx.minX - reach, partPx.minY - reach, partPx.maxX + reach, partPx.maxY + reach};
        for (const auto& dash : dashes(points, closed, stroke.dashPx, stroke.gapPx, sight))
            render::addLine(mesh_, dash, false, stroke.widthPx, stroke.color, LineEnds::Soft);
    } else {
        // The end of a thin line is lost in the next one.
        const LineEnds ends = stroke.widthPx < 1.5f ? LineEnds::Plain : LineEnds::Round;
        render::addLine(mesh_, points, closed, stroke.widthPx, stroke.color, ends);
    }
    counts.lineTriangles += (mesh_.indices.size() - before) / 3;
}

void GlPainter::paintMesh()
{
    if (mesh_.indices.empty()) return;
    buffer_.upload(mesh_);
    shape_->program.use();
    gl::Program::set(shape_->transform, transformOf(*part_).value);
    buffer_.draw(0, mesh_.indices.size());
    ++counts.drawCalls;
    mesh_.clear();
}

}  // namespace render
