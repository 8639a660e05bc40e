#include "render/base_painter.hpp"

#include <algorithm>
#include <cmath>

#include "render/coverage.hpp"

namespace render {

namespace {

/// A coordinate of millions of metres in two floats that add up to it within micrometres.
std::array<float, 4> highLow(geo::Point p)
{
    const auto x = static_cast<float>(p.x), y = static_cast<float>(p.y);
    return {x, y, static_cast<float>(p.x - static_cast<double>(x)), static_cast<float>(p.y - static_cast<double>(y))};
}

BoxF boxOf(const gl::Rect& r)
{
    return {static_cast<float>(r.x), static_cast<float>(r.y), static_cast<float>(r.right()),
            static_cast<float>(r.top())};
}

TargetTransform transformOf(const SheetPart& part)
{
    return TargetTransform::of(static_cast<float>(-part.originX), static_cast<float>(-part.originY),
                               part.target.width, part.target.height);
}

void setAreaUniforms(const AreaUniforms& uniforms, const SheetPart& part)
{
    const PlaneView& view = part.view;
    const auto scale = static_cast<float>(view.pxPerMetre);
    // The anchor's place on the sheet goes into the transform, so that the shader's numbers stay small.
    const TargetTransform transform = TargetTransform::of(static_cast<float>(view.anchorPx.x - part.originX),
                                                          static_cast<float>(view.anchorPx.y - part.originY),
                                                          part.target.width, part.target.height);
    gl::Program::set(uniforms.transform, transform.value);
    gl::Program::set(uniforms.fromAnchor, highLow(view.anchorFromM));
    gl::Program::set(uniforms.toAnchor, highLow(view.anchorToM));
    gl::Program::set(uniforms.scale, std::array{scale, -scale});
    gl::Program::set(uniforms.blend, static_cast<float>(view.blend));
}

bool isPatterned(const layout::RegionFill& fill)
{
    return fill.pattern != layout::RegionFill::Pattern::Solid && fill.bandPx > 0;
}

std::size_t indexOf(const geo::MapLevel& level, const geo::Region& region)
{
    return static_cast<std::size_t>(&region - level.regions.data());
}

}  // namespace

void BasePainter::paint(const layout::MapFrame& frame, const SheetPart& part)
{
    gl::beginDrawing(part.target);
    gl::setScissor({part.px.x - part.originX, part.target.height - (part.px.top() - part.originY), part.px.width,
                    part.px.height});
    gl::clear(toFloats(frame.style.sea));
    DrawableLevel* coarse = levels_.get(frame.map, frame.level);
    DrawableLevel* detail = frame.detailLevel ? levels_.get(frame.map, *frame.detailLevel) : nullptr;
    const Overlap overlap =
        detail != nullptr ? overlapOf(detail->level.coverageDeg, part.view, boxOf(part.px)) : Overlap::None;
    if (coarse != nullptr && overlap != Overlap::Whole) paintLevel(frame, *coarse, part);
    if (overlap == Overlap::None) return;
    if (overlap == Overlap::Some) {
        // A pixel smaller than what the level fills, so that the sea does not look through at the rim.
        mesh_.clear();
        addCoverage(mesh_, detail->level.coverageDeg, part.view, 1.f, frame.style.sea);
        paintMesh(part);
    }
    paintLevel(frame, *detail, part);
}

void BasePainter::paintLevel(const layout::MapFrame& frame, DrawableLevel& level, const SheetPart& part)
{
    paintKind(level, geo::RegionKind::Country, frame.style.land, part);
    for (const layout::RegionFill& fill : frame.fills) paintFill(level, fill, part);
    paintKind(level, geo::RegionKind::Lake, frame.style.lake, part);
    paintLines(frame, level, part);
}

void BasePainter::useAreaProgram(layout::Rgba color, const SheetPart& part)
{
    programs_->area.program.use();
    setAreaUniforms(programs_->area.area, part);
    gl::Program::set(programs_->area.color, toFloats(color));
}

void BasePainter::drawAreas(DrawableLevel& level, geo::RegionKind kind, const SheetPart& part,
                            std::span<const gl::IndexRange> ranges)
{
    level.areas.draw(kind, part.view.from, part.view.blend > 0 ? part.view.to : part.view.from, ranges);
    ++counts_.drawCalls;
    for (const gl::IndexRange& range : ranges) counts_.areaTriangles += range.count / 3;
}

void BasePainter::paintKind(DrawableLevel& level, geo::RegionKind kind, layout::Rgba color, const SheetPart& part)
{
    std::vector<gl::IndexRange> ranges;
    const BoxF partPx = boxOf(part.px);
    for (const geo::Region& region : level.level.ofKind(kind)) {
        const BoxF bounds = level.bounds.regionPx(indexOf(level.level, region), part.view);
        if (!bounds.empty() && bounds.touches(partPx)) ranges.push_back({region.firstIndex, region.indexCount});
    }
    if (ranges.empty()) return;
    useAreaProgram(color, part);
    drawAreas(level, kind, part, ranges);
}

void BasePainter::paintFill(DrawableLevel& level, const layout::RegionFill& fill, const SheetPart& part)
{
    const geo::Region* region = level.level.find(fill.kind, fill.code);
    if (region == nullptr) return;
    const BoxF bounds = level.bounds.regionPx(indexOf(level.level, *region), part.view);
    if (bounds.empty() || !bounds.touches(boxOf(part.px))) return;
    const bool hatched = fill.pattern == layout::RegionFill::Pattern::Hatch;
    if (!isPatterned(fill)) {
        useAreaProgram(fill.colors[hatched ? 1 : 0], part);
    } else {
        const PatternProgram& pattern = programs_->pattern;
        pattern.program.use();
        setAreaUniforms(pattern.area, part);
        gl::Program::set(pattern.color0, toFloats(fill.colors[0]));
        gl::Program::set(pattern.color1, toFloats(fill.colors[1]));
        gl::Program::set(pattern.color2, toFloats(fill.colors[2]));
        gl::Program::set(pattern.bandCount, std::clamp(static_cast<float>(fill.colorCount), 1.f, 3.f));
        gl::Program::set(pattern.bandPx, fill.bandPx);
        gl::Program::set(pattern.hatchShare, hatched ? layout::hatchShare : 0.f);
        gl::Program::set(pattern.pictureOffset,
                         std::array{static_cast<float>(part.originX + part.pictureX),
                                    static_cast<float>(part.target.height + part.originY + part.pictureY)});
    }
    const gl::IndexRange range{region->firstIndex, region->indexCount};
    drawAreas(level, fill.kind, part, {&range, 1});
}

void BasePainter::paintLines(const layout::MapFrame& frame, DrawableLevel& level, const SheetPart& part)
{
    mesh_.clear();
    const BoxF partPx = boxOf(part.px);
    for (std::size_t c = static_cast<std::size_t>(geo::LineClass::Cut); c-- > 0;)
        level.lines.addClass(mesh_, static_cast<geo::LineClass>(c), frame.style.lines[c], part.view, partPx);
    for (const layout::RegionFill& fill : frame.fills) {
        if (!(fill.outline.widthPx > 0)) continue;
        if (const geo::Region* region = level.level.find(fill.kind, fill.code))
            level.lines.addOutline(mesh_, indexOf(level.level, *region), fill.outline, part.view, partPx);
    }
    paintMesh(part);
    counts_.lineTriangles += mesh_.indices.size() / 3;
}

void BasePainter::paintMesh(const SheetPart& part)
{
    if (mesh_.indices.empty()) return;
    buffer_.upload(mesh_);
    programs_->shape.program.use();
    gl::Program::set(programs_->shape.transform, transformOf(part).value);
    buffer_.draw(0, mesh_.indices.size());
    ++counts_.drawCalls;
}

BoxF BasePainter::patternBounds(const layout::MapFrame& frame, const PlaneView& view)
{
    BoxF all;
    for (const layout::RegionFill& fill : frame.fills) {
        if (!isPatterned(fill)) continue;
        for (const std::optional<std::size_t>& number : {std::optional(frame.level), frame.detailLevel}) {
            DrawableLevel* level = number ? levels_.get(frame.map, *number) : nullptr;
            const geo::Region* region = level != nullptr ? level->level.find(fill.kind, fill.code) : nullptr;
            if (region != nullptr) all.add(level->bounds.regionPx(indexOf(level->level, *region), view));
        }
    }
    return all;
}

}  // namespace render
