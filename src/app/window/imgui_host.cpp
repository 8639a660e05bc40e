#include "app/window/imgui_host.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/imgui_keys.hpp"

namespace app {

namespace {

constexpr float longestPauseSeconds = 0.1F;

const char* readClipboard(void* window)
{
    static std::string text;  // ImGui keeps the pointer until the next call
    text.clear();
    // ImGui drops tabs, which stand between the cells of a spreadsheet.
    for (const char c : static_cast<platform::Window*>(window)->clipboard())
        c == '\t' ? text.append("; ") : text.append(1, c);
    return text.c_str();
}

void writeClipboard(void* window, const char* text)
{
    static_cast<platform::Window*>(window)->setClipboard(text ? text : "");
}

std::optional<ImGuiKey> imguiKey(const platform::KeyEvent& event)
{
    if (event.key != platform::Key::Printed) return ui::imguiKey(event.key);
    switch (event.printed) {  // shortcuts inside text fields
    case U'a':
        return ImGuiKey_A;
    case U'c':
        return ImGuiKey_C;
    case U'v':
        return ImGuiKey_V;
    case U'x':
        return ImGuiKey_X;
    case U'y':
        return ImGuiKey_Y;
    case U'z':
        return ImGuiKey_Z;
    default:
        return std::nullopt;
    }
}

}  // namespace

ImGuiHost::ImGuiHost(platform::Window& window, std::unique_ptr<PanelLetters> letters)
    : window_(window), letters_(std::move(letters))
{
    IMGUI_CHECKVERSION();
    ImGui::CreateContext(&letters_->atlas());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "kommunalatlas";
#if IMGUI_VERSION_NUM < 18700
    for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
#endif
#if IMGUI_VERSION_NUM < 19110
    io.GetClipboardTextFn = readClipboard;
    io.SetClipboardTextFn = writeClipboard;
    io.ClipboardUserData = &window_;
#else
    ImGuiPlatformIO& platformIo = ImGui::GetPlatformIO();
    platformIo.Platform_ClipboardUserData = &window_;
    platformIo.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return readClipboard(ImGui::GetPlatformIO().Platform_ClipboardUserData);
    };
    platformIo.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        writeClipboard(ImGui::GetPlatformIO().Platform_ClipboardUserData, text);
    };
#endif
    ImGui_ImplOpenGL3_Init("#version 330");
#if IMGUI_VERSION_NUM < 19200
    // The back end wants to keep the letters in colour, four bytes for each texel: it gets one texel, and
    // uploadLetters() keeps them.
    ImFontAtlas& atlas = letters_->atlas();
    const int width = std::exchange(atlas.TexWidth, 1), height = std::exchange(atlas.TexHeight, 1);
    unsigned texel = ~0u;
    atlas.TexPixelsRGBA32 = &texel;
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    atlas.TexPixelsRGBA32 = nullptr;
    atlas.TexWidth = width;
    atlas.TexHeight = height;
#endif
}

ImGuiHost::~ImGuiHost()
{
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

void ImGuiHost::prepare(state::Theme theme, double textScale, double contentScale)
{
    const bool newLetters = letters_->make(textScale, contentScale) || !hasLetters_;
    if (!newLetters && theme == theme_) return;
    ui::applyStyle(theme, textScale, contentScale);
    theme_ = theme;
    if (!newLetters) return;
    uploadLetters();
    picture_.forget();
    hasLetters_ = true;
}

void ImGuiHost::uploadLetters()
{
#if IMGUI_VERSION_NUM < 19200
    ImFontAtlas& atlas = letters_->atlas();
    unsigned char* texels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsAlpha8(&texels, &width, &height);
    letterTexels_ = gl::Texture::whiteOf(
        width, height, std::span(texels, static_cast<std::size_t>(width) * static_cast<std::size_t>(height)));
    atlas.SetTexID(ui::compat::textureOf(letterTexels_->name()));
    atlas.ClearTexData();  // OpenGL has them
#else
    // Letters are made when they are first shown; the back end sees to them.
    if (hasLetters_) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
#endif
}

void ImGuiHost::feed(const platform::KeyEvent& event)
{
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = event.modifiers.ctrl;
    io.KeyShift = event.modifiers.shift;
    io.KeyAlt = event.modifiers.alt;
    io.KeySuper = event.modifiers.super;
#if IMGUI_VERSION_NUM >= 18700
    io.AddKeyEvent(ImGuiMod_Ctrl, event.modifiers.ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, event.modifiers.shift);
    io.AddKeyEvent(ImGuiMod_Alt, event.modifiers.alt);
    io.AddKeyEvent(ImGuiMod_Super, event.modifiers.super);
#endif
    if (event.repeated) return;  // ImGui repeats by itself
    const std::optional<ImGuiKey> key = imguiKey(event);
    if (!key) return;
#if IMGUI_VERSION_NUM >= 18700
    io.AddKeyEvent(*key, event.pressed);
#else
    io.KeysDown[*key] = event.pressed;
#endif
}

void ImGuiHost::beginFrame(const std::vector<platform::Event>& events, double secondsSinceLast)
{
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(window_.widthPx()), static_cast<float>(window_.heightPx())};
    io.DeltaTime = std::clamp(static_cast<float>(secondsSinceLast), 1e-4F, longestPauseSeconds);
    for (const platform::Event& event : events) {
        if (const auto* key = std::get_if<platform::KeyEvent>(&event)) {
            feed(*key);
        } else if (const auto* character = std::get_if<platform::CharEvent>(&event)) {
            io.AddInputCharacter(character->codePoint);
        } else if (const auto* move = std::get_if<platform::MouseMoveEvent>(&event)) {
            io.MousePos = {static_cast<float>(move->xPx), static_cast<float>(move->yPx)};
        } else if (const auto* button = std::get_if<platform::MouseButtonEvent>(&event)) {
            if (button->button >= 0 && button->button < 5) io.MouseDown[button->button] = button->pressed;
        } else if (const auto* scroll = std::get_if<platform::ScrollEvent>(&event)) {
            io.MouseWheel += static_cast<float>(scroll->dy);
            io.MouseWheelH += static_cast<float>(scroll->dx);
        } else if (std::holds_alternative<platform::PointerLeftEvent>(event)) {
            io.MousePos = {-FLT_MAX, -FLT_MAX};
        } else if (const auto* rests = std::get_if<platform::LongPressEvent>(&event)) {
            io.MousePos = {static_cast<float>(rests->xPx), static_cast<float>(rests->yPx)};
        } else if (const auto* pinch = std::get_if<platform::PinchEvent>(&event)) {
            // So that it is known whose fingers they are.
            io.MousePos = {static_cast<float>(pinch->xPx), static_cast<float>(pinch->yPx)};
        } else if (std::holds_alternative<platform::PressEndsEvent>(event)) {
            for (bool& down : io.MouseDown) down = false;
            ui::compat::releaseItem();
        }
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void ImGuiHost::endFrame(const std::vector<geo::Box>& freePx)
{
    ImGui::Render();
    picture_.draw(*ImGui::GetDrawData(), window_.widthPx(), window_.heightPx(), freePx);
}

void ImGuiHost::addKept(std::vector<render::KeptPicture>& kept) const
{
    picture_.addKept(kept);
    if (!letterTexels_) return;
    const int width = letterTexels_->width(), height = letterTexels_->height();
    kept.push_back({"letters of the panels", width, height,
                    static_cast<std::size_t>(width) * static_cast<std::size_t>(height)});
}

bool ImGuiHost::wantsMouse() const { return ImGui::GetIO().WantCaptureMouse; }
}  // namespace app
