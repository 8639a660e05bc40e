#include "render/items/overlay.hpp"

#include <algorithm>
#include <span>

#include "paint/shape.hpp"
#include "render/items/shapes.hpp"
#include "render/map/level_bounds.hpp"

namespace render {

namespace {

/// Adds primitives to the mesh where they belong.
struct PrimitiveAdder {
    Overlay& overlay;
    TextAtlas& atlas;
    bool hadRoom = true;  ///< in the atlas

    void shape(const paint::Shape& shape) { addShape(overlay.shapes, shape); }
    void text(const scene::TextRun& run) { hadRoom = hadRoom && atlas.addRun(overlay.text, run); }
};

/// A batch being filled: its triangles and the boxes of its items.
struct OpenBatch {
    Batch::Program program;
    std::optional<std::uint32_t> frame;
    std::vector<std::uint32_t> indices;
    std::vector<BoxF> boxes;
    BoxF all;

    bool takes(Batch::Program p, std::optional<std::uint32_t> f) const { return program == p && frame == f; }
    bool touches(const BoxF& box) const
    {
        return all.touches(box) &&
               std::any_of(boxes.begin(), boxes.end(), [&](const BoxF& b) { return b.touches(box); });
    }
};

/// The batch to put an item with this box into: going back as long as nothing in between touches it.
OpenBatch& batchFor(std::vector<OpenBatch>& batches, Batch::Program program,
                    std::optional<std::uint32_t> frame, const BoxF& box)
{
    constexpr int farthestBack = 64;
    int steps = 0;
    for (auto batch = batches.rbegin(); batch != batches.rend() && steps < farthestBack; ++batch, ++steps) {
        if (batch->takes(program, frame)) return *batch;
        if (batch->touches(box)) break;
    }
    batches.push_back({program, frame, {}, {}, {}});
    return batches.back();
}

/// Moves the newest triangles of a mesh, those of one item, into a batch.
template <class Vertex>
void sortIn(std::vector<OpenBatch>& batches, BasicMesh<Vertex>& mesh, std::size_t firstVertex,
            Batch::Program program, std::optional<std::uint32_t> frame)
{
    if (mesh.indices.empty()) return;
    BoxF box;
    for (std::size_t i = firstVertex; i < mesh.vertices.size(); ++i)
        box.add(mesh.vertices[i].x, mesh.vertices[i].y);
    OpenBatch& batch = batchFor(batches, program, frame, box);
    batch.indices.insert(batch.indices.end(), mesh.indices.begin(), mesh.indices.end());
    batch.boxes.push_back(box);
    batch.all.add(box);
    mesh.indices.clear();
}

bool tryBuild(Overlay& overlay, const scene::Scene& scene, const std::vector<paint::PictureStep>& program,
              TextAtlas& atlas)
{
    overlay.shapes.clear();
    overlay.text.clear();
    overlay.batches.clear();
    PrimitiveAdder adder{overlay, atlas};
    std::vector<OpenBatch> batches;
    for (const paint::PictureStep& step : program) {
        const auto* items = std::get_if<paint::Items>(&step);
        if (items == nullptr) continue;
        for (const scene::Item& item : std::span(scene.items).subspan(items->first, items->count)) {
            const std::size_t firstShape = overlay.shapes.vertices.size(),
                              firstText = overlay.text.vertices.size();
            paint::paintPrimitive(item.primitive, adder);
            if (!adder.hadRoom) return false;
            sortIn(batches, overlay.shapes, firstShape, Batch::Program::Shape, items->clip);
            sortIn(batches, overlay.text, firstText, Batch::Program::Text, items->clip);
        }
    }
    for (const OpenBatch& batch : batches) {
        std::vector<std::uint32_t>& indices =
            batch.program == Batch::Program::Shape ? overlay.shapes.indices : overlay.text.indices;
        overlay.batches.push_back({batch.program, batch.frame, indices.size(), batch.indices.size()});
        indices.insert(indices.end(), batch.indices.begin(), batch.indices.end());
    }
    return true;
}

}  // namespace

void buildOverlay(Overlay& overlay, const scene::Scene& scene, const std::vector<paint::PictureStep>& program,
                  TextAtlas& atlas)
{
    atlas.beginPicture();
    while (!tryBuild(overlay, scene, program, atlas)) atlas.makeRoom();
}

}  // namespace render
