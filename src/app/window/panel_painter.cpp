#include "app/window/panel_painter.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "gl/draw.hpp"
#include "ui/parts/imgui_compat.hpp"

#if IMGUI_VERSION_NUM >= 19200
#include <imgui_impl_opengl3.h>
#endif

namespace app {

#if IMGUI_VERSION_NUM >= 19200

// Letters are made when they are first shown; ImGui's own back end sees to them.
PanelPainter::PanelPainter() { ImGui_ImplOpenGL3_Init("#version 330"); }
PanelPainter::~PanelPainter() { ImGui_ImplOpenGL3_Shutdown(); }

void PanelPainter::beginFrame() { ImGui_ImplOpenGL3_NewFrame(); }

void PanelPainter::uploadLetters(ImFontAtlas& /*atlas*/)
{
    if (hadLetters_) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    hadLetters_ = true;
}

void PanelPainter::paint(const ImDrawData& data, int /*heightPx*/)
{
    ImGui_ImplOpenGL3_RenderDrawData(const_cast<ImDrawData*>(&data));
}

#else

namespace {

constexpr const char* vertexShader = R"(
in vec2 position;
in vec2 texel;
in vec4 color;
uniform vec4 transform;
out vec2 vTexel;
out vec4 vColor;
void main()
{
    vTexel = texel;
    vColor = color;
    gl_Position = vec4(position * transform.xy + transform.zw, 0.0, 1.0);
}
)";

constexpr const char* fragmentShader = R"(
uniform sampler2D picture;
uniform float alphasOnly;
in vec2 vTexel;
in vec4 vColor;
out vec4 result;
void main()
{
    vec4 texel = texture(picture, vTexel);
    result = vColor * mix(texel, vec4(1.0, 1.0, 1.0, texel.r), alphasOnly);
}
)";

/// ImGui's clip rectangle (y down) as OpenGL counts.
gl::Rect rectOf(const ImVec4& clip, const ImVec2& origin, int heightPx)
{
    const auto whole = [](float v) { return static_cast<int>(std::clamp(v, -1e5F, 1e5F)); };
    const int left = std::max(0, whole(clip.x - origin.x)), top = std::max(0, whole(clip.y - origin.y));
    const int right = whole(clip.z - origin.x), bottom = whole(clip.w - origin.y);
    return {left, heightPx - bottom, right - left, bottom - top};
}

}  // namespace

PanelPainter::PanelPainter()
{
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    base::Result<gl::Program> made =
        gl::Program::create({"panels", vertexShader, fragmentShader, {"position", "texel", "color"}});
    problems_ = std::move(made.diagnostics);
    if (!made) return;
    program_ = std::move(*made.value);
    transform_ = program_->uniform("transform");
    alphasOnly_ = program_->uniform("alphasOnly");
    program_->use();
    gl::Program::set(program_->uniform("picture"), 0);
    using Type = gl::Attribute::Type;
    constexpr int stride = sizeof(ImDrawVert);
    array_.attach(vertices_, {0, 2, Type::Float, stride, offsetof(ImDrawVert, pos)});
    array_.attach(vertices_, {1, 2, Type::Float, stride, offsetof(ImDrawVert, uv)});
    array_.attach(vertices_, {2, 4, Type::UnsignedByteNormalized, stride, offsetof(ImDrawVert, col)});
    array_.attachIndices(indices_);
}

PanelPainter::~PanelPainter() = default;

void PanelPainter::beginFrame() {}

void PanelPainter::uploadLetters(ImFontAtlas& atlas)
{
    unsigned char* texels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsAlpha8(&texels, &width, &height);
    letters_ = gl::Texture::alphasOf(
        width, height, std::span(texels, static_cast<std::size_t>(width) * static_cast<std::size_t>(height)));
    atlas.SetTexID(ui::compat::textureOf(letters_->name()));
    atlas.ClearTexData();  // OpenGL has them
}

void PanelPainter::upload(const ImDrawData& data)
{
    corners_.clear();
    triangles_.clear();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        const auto first = static_cast<std::uint32_t>(corners_.size());
        corners_.insert(corners_.end(), list.VtxBuffer.begin(), list.VtxBuffer.end());
        for (const ImDrawCmd& command : list.CmdBuffer)
            for (unsigned k = 0; k < command.ElemCount; ++k)
                triangles_.push_back(first + command.VtxOffset +
                                     list.IdxBuffer[static_cast<int>(command.IdxOffset + k)]);
    }
    vertices_.upload(std::span(corners_), gl::Buffer::Usage::Stream);
    indices_.upload(std::span(triangles_), gl::Buffer::Usage::Stream);
}

void PanelPainter::paint(const ImDrawData& data, int heightPx)
{
    if (!program_ || data.DisplaySize.x <= 0 || data.DisplaySize.y <= 0) return;
    upload(data);
    program_->use();
    const ImVec2 size = data.DisplaySize, origin = data.DisplayPos;
    const std::array<float, 4> toPicture{2 / size.x, -2 / size.y, -1 - origin.x * 2 / size.x,
                                         1 + origin.y * 2 / size.y};
    gl::Program::set(transform_, toPicture);
    array_.bind();
    const ImTextureID letters = ui::compat::textureOf(letters_ ? letters_->name() : 0);
    std::optional<ImTextureID> bound;
    std::size_t next = 0;
    for (int i = 0; i < data.CmdListsCount; ++i) {
        for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer) {
            const std::size_t first = next;
            next += command.ElemCount;
            const gl::Rect clip = rectOf(command.ClipRect, origin, heightPx);
            if (clip.empty() || command.ElemCount == 0) continue;
            gl::setScissor(clip);
            if (!bound || *bound != command.TextureId) {
                bound = command.TextureId;
                gl::bindTexture(0, ui::compat::nameOf(*bound));
                gl::Program::set(alphasOnly_, *bound == letters ? 1.0F : 0.0F);
            }
            gl::drawTriangles(first, command.ElemCount);
        }
    }
    gl::endDrawing();
}

#endif

}  // namespace app
