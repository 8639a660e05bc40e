#include "render/gl_scene_painter.hpp"

#include <algorithm>
#include <utility>

#include "base/cases.hpp"
#include "render/items/shapes.hpp"

namespace render {

base::Result<std::unique_ptr<ScenePainter>> GlScenePainter::create(const text::FontBook& fonts)
{
    base::Result<std::unique_ptr<ScenePainter>> result;
    const auto take = [&](auto made) {
        result.diagnostics.insert(result.diagnostics.end(), made.diagnostics.begin(), made.diagnostics.end());
        return std::move(made.value);
    };
    auto shape = take(ShapeProgram::create());
    auto text = take(TextProgram::create());
    if (!shape || !text) return result;
    std::unique_ptr<GlScenePainter> made(new GlScenePainter(fonts, std::move(*shape), std::move(*text)));
    auto mapPainter = take(GlPainter::create(made->levels_, made->shape_));
    if (!mapPainter) return result;
    made->mapPainter_ = std::move(*mapPainter);
    result.value = std::move(made);
    return result;
}

void GlScenePainter::draw(const std::shared_ptr<const scene::Scene>& scene, const gl::DrawTarget& target,
                          int xPx, int yPx, Renderer::Statistics& statistics)
{
    const Place place{target, xPx, yPx};
    picture_ = {0, 0, scene->widthPx, scene->heightPx};
    drawCalls_ = 0;
    mapPainter_->counts = {};
    if (scene != drawn_) {
        program_ = paint::pictureProgram(*scene);
        buildOverlay(overlay_, *scene, program_, atlas_);
        shapeBuffer_.upload(overlay_.shapes);
        textBuffer_.upload(overlay_.text);
        drawn_ = scene;
        statistics.overlayBuilt = true;
    }
    sheets_.resize(scene->frames.size());
    const base::Cases draw{
        [&](const paint::Background& background) {
            if (background.covered) return;
            beginPicture(place);
            gl::clear(toFloats(background.color));
        },
        [&](const paint::BaseMap& map) {
            const scene::MapFrame& frame = scene->frames[map.frame];
            count(sheets_[map.frame].draw(frame, *mapPainter_, levels_, target, xPx, yPx), statistics);
        },
        [&](const paint::Border& border) { drawBorder(scene->frames[border.frame], place); },
        [](const paint::Items&) {},  // they come last, and all at once
    };
    for (const paint::PictureStep& step : program_) std::visit(draw, step);
    drawOverlay(*scene, place);

    const GlPainter::Counts& counts = mapPainter_->counts;
    statistics.lineTriangles = counts.lineTriangles;
    statistics.areaTriangles = counts.areaTriangles;
    statistics.drawCalls = counts.drawCalls + drawCalls_;
    statistics.overlayTriangles = (overlay_.shapes.indices.size() + overlay_.text.indices.size()) / 3;
}

bool GlScenePainter::settled() const
{
    return std::none_of(sheets_.begin(), sheets_.end(), [](const GlSheet& s) { return s.inexact(); });
}

std::vector<KeptPicture> GlScenePainter::keptPictures() const
{
    std::vector<KeptPicture> kept;
    for (std::size_t i = 0; i < sheets_.size(); ++i)
        for (const gl::Framebuffer* picture : sheets_[i].pictures())
            kept.push_back(KeptPicture::of(sheetName(i), picture->width(), picture->height()));
    return kept;
}

void GlScenePainter::beginPicture(const Place& place) const
{
    gl::beginDrawing(place.target);
    gl::setScissor(place.of(picture_));
}

void GlScenePainter::useShapeProgram(const Place& place) const
{
    shape_.program.use();
    gl::Program::set(shape_.transform, place.transform().value);
}

void GlScenePainter::drawBorder(const scene::MapFrame& frame, const Place& place)
{
    Mesh mesh;
    addShape(mesh, paint::borderOf(frame));
    if (mesh.indices.empty()) return;
    beginPicture(place);
    borderBuffer_.upload(mesh);
    useShapeProgram(place);
    borderBuffer_.draw(0, mesh.indices.size());
    ++drawCalls_;
}

void GlScenePainter::drawOverlay(const scene::Scene& scene, const Place& place)
{
    if (overlay_.batches.empty()) return;
    beginPicture(place);
    // Values of a program stay with it: set once, then only switched.
    text_.program.use();
    gl::Program::set(text_.transform, place.transform().value);
    gl::Program::set(text_.atlas, 0);
    atlas_.bind(0);
    useShapeProgram(place);
    std::optional<std::uint32_t> clip;
    auto program = Batch::Program::Shape;
    for (const Batch& batch : overlay_.batches) {
        if (batch.frame != clip) {
            const gl::Rect frame = batch.frame ? wholePixels(scene.frames[*batch.frame].boxPx) : picture_;
            gl::setScissor(place.of(gl::intersection(frame, picture_)));
            clip = batch.frame;
        }
        if (batch.program != program) {
            (batch.program == Batch::Program::Shape ? shape_.program : text_.program).use();
            program = batch.program;
        }
        if (batch.program == Batch::Program::Shape)
            shapeBuffer_.draw(batch.firstIndex, batch.indexCount);
        else
            textBuffer_.draw(batch.firstIndex, batch.indexCount);
        ++drawCalls_;
    }
    gl::endDrawing();
}

}  // namespace render
