#include "render/items/overlay.hpp"

#include <algorithm>

#include "render/items/shapes.hpp"
#include "render/map/level_bounds.hpp"

namespace render {

namespace {

/// Adds one primitive to the mesh where it belongs; false if the atlas is full.
struct PrimitiveAdder {
    Overlay& overlay;
    TextAtlas& atlas;

    bool operator()(const scene::Polyline& line) const { return addPolyline(overlay.shapes, line), true; }
    bool operator()(const scene::Polygon& polygon) const { return addPolygon(overlay.shapes, polygon), true; }
    bool operator()(const scene::Disc& disc) const { return addDisc(overlay.shapes, disc), true; }
    bool operator()(const scene::Rectangle& rectangle) const
    {
        return addRectangle(overlay.shapes, rectangle), true;
    }
    bool operator()(const scene::TextRun& run) const { return atlas.addRun(overlay.text, run); }
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

bool tryBuild(Overlay& overlay, const std::vector<scene::Item>& items, std::size_t frameCount,
              TextAtlas& atlas)
{
    overlay.shapes.clear();
    overlay.text.clear();
    overlay.batches.clear();
    const PrimitiveAdder add{overlay, atlas};
    std::vector<OpenBatch> batches;
    for (const scene::Item& item : items) {
        const std::size_t firstShape = overlay.shapes.vertices.size(),
                          firstText = overlay.text.vertices.size();
        if (!std::visit(add, item.primitive)) return false;
        // A frame that does not exist clips nothing, as in picture files.
        const auto frame = item.frame && *item.frame < frameCount ? item.frame : std::nullopt;
        sortIn(batches, overlay.shapes, firstShape, Batch::Program::Shape, frame);
        sortIn(batches, overlay.text, firstText, Batch::Program::Text, frame);
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

void buildOverlay(Overlay& overlay, const std::vector<scene::Item>& items, std::size_t frameCount,
                  TextAtlas& atlas)
{
    atlas.beginPicture();
    while (!tryBuild(overlay, items, frameCount, atlas)) atlas.makeRoom();
}

}  // namespace render
