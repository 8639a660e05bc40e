#include "render/renderer.hpp"

#include <algorithm>
#include <utility>

#include "gl/loader.hpp"
#include "render/map/base_sheet.hpp"
#include "render/map/gl_painter.hpp"
#include "render/map/software_painter.hpp"
#include "render/items/overlay.hpp"
#include "render/items/shapes.hpp"
#include "render/stroke.hpp"

namespace render {

namespace {

/// Rectangle of the picture (y down) in the target (y up).
gl::Rect inTarget(const geo::Box& boxPx, const gl::DrawTarget& target, int xPx, int yPx)
{
    const gl::Rect box = wholePixels(boxPx);
    return {xPx + box.x, target.height - (yPx + box.top()), box.width, box.height};
}

}  // namespace

struct Renderer::Impl {
    std::vector<base::Diagnostic> problems;
    std::optional<ShapeProgram> shape;
    std::optional<TextProgram> text;
    TextAtlas atlas;
    LevelStore levels;
    std::unique_ptr<BasePainter> basePainter;  ///< null: nothing can be drawn
    std::vector<BaseSheet> sheets;  ///< parallel to the scene's frames
    Overlay overlay;
    std::optional<MeshBuffer> shapeBuffer, borderBuffer;
    std::optional<TextMeshBuffer> textBuffer;
    std::shared_ptr<const layout::Scene> drawn;
    Statistics statistics;

    Impl(const text::FontBook& fonts, MapPainter how) : atlas(fonts)
    {
        shape = take(ShapeProgram::create());
        text = take(TextProgram::create());
        if (!shape || !text) return;
        const bool software = how == MapPainter::Software || (how == MapPainter::Best && gl::isSoftware());
        if (software) basePainter = std::make_unique<SoftwarePainter>(levels);
        else if (auto made = take(GlPainter::create(levels, *shape))) basePainter = std::move(*made);
        shapeBuffer.emplace();
        borderBuffer.emplace();
        textBuffer.emplace();
    }

    /// The value of a result; its findings go to the problems.
    template <class T>
    std::optional<T> take(base::Result<T> result)
    {
        problems.insert(problems.end(), result.diagnostics.begin(), result.diagnostics.end());
        return std::move(result.value);
    }

    /// True if one frame's map fills the picture: then nothing of the background shows.
    static bool isCovered(const layout::Scene& scene)
    {
        const gl::Rect picture{0, 0, scene.widthPx, scene.heightPx};
        return std::any_of(scene.frames.begin(), scene.frames.end(), [&](const layout::MapFrame& frame) {
            return frame.cornerPx <= 0 && contains(wholePixels(frame.boxPx), picture);
        });
    }

    void drawFrames(const layout::Scene& scene, const gl::DrawTarget& target, int xPx, int yPx)
    {
        sheets.resize(scene.frames.size());
        for (std::size_t i = 0; i < scene.frames.size(); ++i) {
            const layout::MapFrame& frame = scene.frames[i];
            switch (sheets[i].draw(frame, *basePainter, levels, target, xPx, yPx)) {
            case BaseSheet::Work::Drawn: ++statistics.mapsDrawn; break;
            case BaseSheet::Work::Scrolled: ++statistics.mapsScrolled; break;
            case BaseSheet::Work::Copied: ++statistics.mapsCopied; break;
            case BaseSheet::Work::Nothing: break;
            }
            if (frame.border.widthPx > 0) drawBorder(scene, frame, target, xPx, yPx);
        }
    }

    void beginPicture(const layout::Scene& scene, const gl::DrawTarget& target, int xPx, int yPx) const
    {
        gl::beginDrawing(target);
        gl::setScissor(pictureRect(scene, target, xPx, yPx));
    }

    static gl::Rect pictureRect(const layout::Scene& scene, const gl::DrawTarget& target, int xPx, int yPx)
    {
        return inTarget({0, 0, static_cast<double>(scene.widthPx), static_cast<double>(scene.heightPx)}, target, xPx,
                        yPx);
    }

    void drawBorder(const layout::Scene& scene, const layout::MapFrame& frame, const gl::DrawTarget& target, int xPx,
                    int yPx)
    {
        Mesh mesh;
        addStroke(mesh, rectanglePath(frame.boxPx, frame.cornerPx), true, frame.border, LineEnds::Soft);
        if (mesh.indices.empty()) return;
        beginPicture(scene, target, xPx, yPx);
        borderBuffer->upload(mesh);
        useShapeProgram(target, xPx, yPx);
        borderBuffer->draw(0, mesh.indices.size());
        ++statistics.drawCalls;
    }

    static TargetTransform transformOf(const gl::DrawTarget& target, int xPx, int yPx)
    {
        return TargetTransform::of(static_cast<float>(xPx), static_cast<float>(yPx), target.width, target.height);
    }

    void useShapeProgram(const gl::DrawTarget& target, int xPx, int yPx) const
    {
        shape->program.use();
        gl::Program::set(shape->transform, transformOf(target, xPx, yPx).value);
    }

    /// Values of a program stay with it: set once, then only switched.
    void prepareTextProgram(const gl::DrawTarget& target, int xPx, int yPx)
    {
        text->program.use();
        gl::Program::set(text->transform, transformOf(target, xPx, yPx).value);
        gl::Program::set(text->atlas, 0);
        atlas.bind(0);
    }

    void drawOverlay(const layout::Scene& scene, const gl::DrawTarget& target, int xPx, int yPx)
    {
        if (overlay.batches.empty()) return;
        beginPicture(scene, target, xPx, yPx);
        prepareTextProgram(target, xPx, yPx);
        useShapeProgram(target, xPx, yPx);
        const gl::Rect picture = pictureRect(scene, target, xPx, yPx);
        std::optional<std::uint32_t> clip;
        auto program = Batch::Program::Shape;
        for (const Batch& batch : overlay.batches) {
            if (batch.frame != clip) {
                const gl::Rect part = batch.frame ? gl::intersection(picture, inTarget(scene.frames[*batch.frame].boxPx,
                                                                                       target, xPx, yPx))
                                                  : picture;
                gl::setScissor(part);
                clip = batch.frame;
            }
            if (batch.program != program) {
                (batch.program == Batch::Program::Shape ? shape->program : text->program).use();
                program = batch.program;
            }
            if (batch.program == Batch::Program::Shape) shapeBuffer->draw(batch.firstIndex, batch.indexCount);
            else textBuffer->draw(batch.firstIndex, batch.indexCount);
            ++statistics.drawCalls;
        }
        gl::endDrawing();
    }
};

Renderer::Renderer(const text::FontBook& fonts, MapPainter how) : impl_(std::make_unique<Impl>(fonts, how)) {}
Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;

const std::vector<base::Diagnostic>& Renderer::problems() const { return impl_->problems; }
const Renderer::Statistics& Renderer::statistics() const { return impl_->statistics; }

bool Renderer::settled() const
{
    return std::none_of(impl_->sheets.begin(), impl_->sheets.end(), [](const BaseSheet& s) { return s.inexact(); });
}

void Renderer::draw(const std::shared_ptr<const layout::Scene>& scene, const gl::DrawTarget& target, int xPx, int yPx)
{
    Impl& self = *impl_;
    self.statistics = {};
    if (!self.basePainter || !scene || scene->widthPx <= 0 || scene->heightPx <= 0) return;

    if (scene != self.drawn) {
        buildOverlay(self.overlay, scene->items, scene->frames.size(), self.atlas);
        self.shapeBuffer->upload(self.overlay.shapes);
        self.textBuffer->upload(self.overlay.text);
        self.drawn = scene;
        self.statistics.overlayBuilt = true;
    }
    self.basePainter->counts = {};
    if (!Impl::isCovered(*scene)) {
        self.beginPicture(*scene, target, xPx, yPx);
        gl::clear(toFloats(scene->background));
    }
    self.drawFrames(*scene, target, xPx, yPx);
    self.drawOverlay(*scene, target, xPx, yPx);

    const BaseCounts& counts = self.basePainter->counts;
    self.statistics.lineTriangles = counts.lineTriangles;
    self.statistics.areaTriangles = counts.areaTriangles;
    self.statistics.drawCalls += counts.drawCalls;
    self.statistics.overlayTriangles = (self.overlay.shapes.indices.size() + self.overlay.text.indices.size()) / 3;
}

}  // namespace render
