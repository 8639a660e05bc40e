#include "render/items/overlay.hpp"

#include "render/items/shapes.hpp"

namespace render {

namespace {

/// Adds one primitive; false if the atlas is full.
struct PrimitiveAdder {
    Mesh& mesh;
    TextAtlas& atlas;

    bool operator()(const layout::Polyline& line) const { return addPolyline(mesh, line), true; }
    bool operator()(const layout::Polygon& polygon) const { return addPolygon(mesh, polygon), true; }
    bool operator()(const layout::Disc& disc) const { return addDisc(mesh, disc), true; }
    bool operator()(const layout::Rectangle& rectangle) const { return addRectangle(mesh, rectangle), true; }
    bool operator()(const layout::TextRun& run) const { return atlas.addRun(mesh, run); }
};

bool tryBuild(Overlay& overlay, const std::vector<layout::Item>& items, std::size_t frameCount, TextAtlas& atlas)
{
    overlay.mesh.clear();
    overlay.batches.clear();
    const PrimitiveAdder add{overlay.mesh, atlas};
    for (const layout::Item& item : items) {
        if (item.frame && *item.frame >= frameCount) continue;  // clipped to nothing
        const bool isText = std::holds_alternative<layout::TextRun>(item.primitive);
        const auto program = isText ? Batch::Program::Text : Batch::Program::Shape;
        const std::size_t first = overlay.mesh.indices.size();
        if (!std::visit(add, item.primitive)) return false;
        const std::size_t count = overlay.mesh.indices.size() - first;
        if (count == 0) continue;
        if (!overlay.batches.empty()) {
            Batch& last = overlay.batches.back();
            if (last.program == program && last.frame == item.frame) {
                last.indexCount += count;
                continue;
            }
        }
        overlay.batches.push_back({program, item.frame, first, count});
    }
    return true;
}

}  // namespace

void buildOverlay(Overlay& overlay, const std::vector<layout::Item>& items, std::size_t frameCount, TextAtlas& atlas)
{
    atlas.beginPicture();
    while (!tryBuild(overlay, items, frameCount, atlas)) atlas.makeRoom();
}

}  // namespace render
