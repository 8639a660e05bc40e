// Paints what Dear ImGui draws, by gl: its triangles in one go, its letters as alphas. Asks OpenGL nothing,
// because in a browser each question waits for another process. Keeps nothing of what was painted.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <imgui.h>

#include "base/diagnostic.hpp"
#include "gl/buffer.hpp"
#include "gl/program.hpp"
#include "gl/texture.hpp"
#include "gl/vertex_array.hpp"

namespace app {

class PanelPainter {
public:
    /// Needs a current OpenGL context, here and until it is destroyed, and ImGui's.
    PanelPainter();
    ~PanelPainter();
    PanelPainter(const PanelPainter&) = delete;
    PanelPainter& operator=(const PanelPainter&) = delete;

    /// Not empty if nothing can be painted.
    const std::vector<base::Diagnostic>& problems() const { return problems_; }

    /// Before ImGui's frame.
    void beginFrame();
    /// The letters were made anew: OpenGL has them from now on, the atlas gives its copy up.
    void uploadLetters(ImFontAtlas& atlas);
    /// The texture of the letters, if it is kept here.
    const std::optional<gl::Texture>& letters() const { return letters_; }

    /// Into the picture that gl::beginDrawing was called for, of that height.
    void paint(const ImDrawData& data, int heightPx);

private:
    void upload(const ImDrawData& data);

    std::optional<gl::Program> program_;
    int transform_ = -1, alphasOnly_ = -1;
    gl::Buffer vertices_{gl::Buffer::Target::Vertices}, indices_{gl::Buffer::Target::Indices};
    gl::VertexArray array_;
    std::optional<gl::Texture> letters_;
    bool hadLetters_ = false;
    std::vector<ImDrawVert> corners_;       ///< of all lists, one behind the other
    std::vector<std::uint32_t> triangles_;  ///< likewise
    std::vector<base::Diagnostic> problems_;
};

}  // namespace app
