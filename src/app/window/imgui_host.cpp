#include "app/window/imgui_host.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

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
    painter_.emplace();
}

ImGuiHost::~ImGuiHost()
{
    painter_.reset();
    ImGui::DestroyContext();
}

void ImGuiHost::prepare(state::Theme theme, double textScale, double contentScale)
{
    const bool newLetters = letters_->make(textScale, contentScale) || !hasLetters_;
    if (!newLetters && theme == theme_) return;
    ui::applyStyle(theme, textScale, contentScale);
    theme_ = theme;
    if (!newLetters) return;
    painter_->uploadLetters(letters_->atlas());
    picture_.forget();
    hasLetters_ = true;
}

void ImGuiHost::renewGraphics()
{
    painter_.emplace();
    letters_->renew();
    picture_ = {};
    hasLetters_ = false;
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
    painter_->beginFrame();
    ImGui::NewFrame();
}

void ImGuiHost::endFrame(const std::vector<geo::Box>& freePx)
{
    ImGui::Render();
    picture_.draw(*ImGui::GetDrawData(), *painter_, window_.widthPx(), window_.heightPx(), freePx);
}

void ImGuiHost::addKept(std::vector<render::KeptPicture>& kept) const
{
    picture_.addKept(kept);
    const std::optional<gl::Texture>& letters = painter_->letters();
    if (!letters) return;
    const int width = letters->width(), height = letters->height();
    kept.push_back({"letters of the panels", width, height,
                    static_cast<std::size_t>(width) * static_cast<std::size_t>(height)});
}

bool ImGuiHost::wantsMouse() const { return ImGui::GetIO().WantCaptureMouse; }
}  // namespace app
