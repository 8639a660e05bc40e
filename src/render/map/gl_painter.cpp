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
    gl::beginDrawing(part.framebuffer.target());
    gl::setScissor(part.inFramebuffer());
    gl::clear(toFloats(frame.style.sea));
    KnownLevel* coarse = levels_->get(frame.map, frame.level);
    KnownLevel* detail = frame.detailLevel ? levels_->get(frame.map, *frame.detailLevel) : nullptr;
    const Overlap overlap =
        detail != nullptr ? overlapOf(detail->level.coverageDeg, part.view, boxOf(part.px)) : Overlap::None;
    if (coarse != nullptr && overlap != Overlap::Whole) paintLevel(frame, *coarse, part);
    if (overlap == Overlap::None) return;
    if (overlap == Overlap::Some) {
        mesh_.clear();
        addCoverage(mesh_, detail->level.coverageDeg, part.view, coverageInsetPx, frame.style.sea);
        paintMesh(part);
    }
    paintLevel(frame, *detail, part);
}

void GlPainter::paintLevel(const scene::MapFrame& frame, KnownLevel& known, const GlSheetPart& part)
{
    paintKind(known, geo::RegionKind::Country, frame.style.land, part);
    for (const scene::RegionFill& fill : frame.fills) paintFill(known, fill, part);
    paintKind(known, geo::RegionKind::Lake, frame.style.lake, part);
    paintLines(frame, known, part);
}

void GlPainter::useAreaProgram(scene::Rgba color, const GlSheetPart& part)
{
    area_.program.use();
    setAreaUniforms(area_.area, part);
    gl::Program::set(area_.color, toFloats(color));
}

void GlPainter::drawAreas(KnownLevel& known, geo::RegionKind kind, const GlSheetPart& part,
                          std::span<const gl::IndexRange> ranges)
{
    LevelAreas& areas = areas_.try_emplace(&known, known.level).first->second;
    areas.draw(kind, part.view.from, part.view.blend > 0 ? part.view.to : part.view.from, ranges);
    ++counts.drawCalls;
    for (const gl::IndexRange& range : ranges) counts.areaTriangles += range.count / 3;
}

void GlPainter::paintKind(KnownLevel& known, geo::RegionKind kind, scene::Rgba color, const GlSheetPart& part)
{
    std::vector<gl::IndexRange> ranges;
    const BoxF partPx = boxOf(part.px);
    for (const geo::Region& region : known.level.ofKind(kind)) {
        const BoxF bounds = known.bounds.regionPx(known.indexOf(region), part.view);
        if (!bounds.empty() && bounds.touches(partPx))
            ranges.push_back({region.firstIndex, region.indexCount});
    }
    if (ranges.empty()) return;
    useAreaProgram(color, part);
    drawAreas(known, kind, part, ranges);
}

void GlPainter::paintFill(KnownLevel& known, const scene::RegionFill& fill, const GlSheetPart& part)
{
    const geo::Region* region = known.level.find(fill.kind, fill.code);
    if (region == nullptr) return;
    const BoxF bounds = known.bounds.regionPx(known.indexOf(*region), part.view);
    if (bounds.empty() || !bounds.touches(boxOf(part.px))) return;
    const bool hatched = fill.pattern == scene::RegionFill::Pattern::Hatch;
    if (!isPatterned(fill)) {
        useAreaProgram(fill.colors[hatched ? 1 : 0], part);
    } else {
        pattern_.program.use();
        setAreaUniforms(pattern_.area, part);
        gl::Program::set(pattern_.color0, toFloats(fill.colors[0]));
        gl::Program::set(pattern_.color1, toFloats(fill.colors[1]));
        gl::Program::set(pattern_.color2, toFloats(fill.colors[2]));
        gl::Program::set(pattern_.bandCount, std::clamp(static_cast<float>(fill.colorCount), 1.f, 3.f));
        gl::Program::set(pattern_.bandPx, fill.bandPx);
        gl::Program::set(pattern_.hatchShare, hatched ? scene::hatchShare : 0.f);
        gl::Program::set(
            pattern_.pictureOffset,
            std::array{static_cast<float>(part.originX + part.pictureX),
                       static_cast<float>(part.framebuffer.height() + part.originY + part.pictureY)});
    }
    const gl::IndexRange range{region->firstIndex, region->indexCount};
    drawAreas(known, fill.kind, part, {&range, 1});
}

void GlPainter::paintLines(const scene::MapFrame& frame, KnownLevel& known, const GlSheetPart& part)
{
    mesh_.clear();
    const BoxF partPx = boxOf(part.px);
    const auto adder = [&](const scene::Stroke& stroke) {
        return [this, &stroke, &partPx](std::span<const geo::PointF> points, bool closed) {
            // The end of a thin line is lost in the next one.
            const LineEnds ends = stroke.widthPx < 1.5f ? LineEnds::Plain : LineEnds::Round;
            if (!(stroke.dashPx > 0))
                return addLine(mesh_, points, closed, stroke.widthPx, stroke.color, ends);
            const float reach = stroke.widthPx;
            const Sight sight{partPx.minX - reach, partPx.minY - reach, partPx.maxX + reach,
                              partPx.maxY + reach};
            for (const auto& dash : dashes(points, closed, stroke.dashPx, stroke.gapPx, sight))
                addLine(mesh_, dash, false, stroke.widthPx, stroke.color, LineEnds::Soft);
        };
    };
    for (std::size_t c = static_cast<std::size_t>(geo::LineClass::Cut); c-- > 0;) {
        const scene::Stroke& stroke = frame.style.lines[c];
        if (stroke.widthPx > 0)
            known.lines.eachOfClass(static_cast<geo::LineClass>(c), stroke, part.view, partPx, adder(stroke));
    }
    for (const scene::RegionFill& fill : frame.fills) {
        const geo::Region* region =
            fill.outline.widthPx > 0 ? known.level.find(fill.kind, fill.code) : nullptr;
        if (region != nullptr)
            known.lines.eachOfOutline(known.indexOf(*region), fill.outline, part.view, partPx,
                                      adder(fill.outline));
    }
    paintMesh(part);
    counts.lineTriangles += mesh_.indices.size() / 3;
}

void GlPainter::paintMesh(const GlSheetPart& part)
{
    if (mesh_.indices.empty()) return;
    buffer_.upload(mesh_);
    shape_->program.use();
    gl::Program::set(shape_->transform, transformOf(part).value);
    buffer_.draw(0, mesh_.indices.size());
    ++counts.drawCalls;
}

}  // namespace render
