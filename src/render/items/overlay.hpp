// The items of a Scene as two buffers of triangles and the draw calls for it. Keeps nothing of the Scene.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "paint/picture_program.hpp"
#include "render/items/text_atlas.hpp"
#include "render/mesh.hpp"

namespace render {

/// Consecutive triangles that one draw call can paint.
struct Batch {
    enum class Program : std::uint8_t { Shape, Text };
    Program program = Program::Shape;
    std::optional<std::uint32_t> frame;          ///< clipped to this frame's box
    std::size_t firstIndex = 0, indexCount = 0;  ///< in the shapes or in the text
};

struct Overlay {
    Mesh shapes;
    TextMesh text;
    std::vector<Batch> batches;
};

/// All items of a picture's program. The picture is that of painting them in their order; where they do not
/// touch each other they are painted in fewer batches than that. `atlas` keeps the text's pictures; they are
/// valid until the next call.
void buildOverlay(Overlay& overlay, const scene::Scene& scene, const std::vector<paint::PictureStep>& program,
                  TextAtlas& atlas);

}  // namespace render
