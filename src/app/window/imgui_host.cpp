#include "app/window/imgui_host.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/utf8.hpp"
#include "text/font.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/imgui_keys.hpp"

namespace app {

namespace {

// What the fonts hold of Latin letters, punctuation and signs: names of places of the whole world.
const ImWchar glyphs[] = {0x0020, 0x024F, 0x0259, 0x0259, 0x02B0, 0x02FF, 0x1E00, 0x1EFF, 0x2010, 0x203A,
                          0x20AC, 0x20AC, 0x2122, 0x2122, 0x2212, 0x2212, 0xFFFD, 0xFFFD, 0};

// ImGui sizes a font by ascent and descent, design sizes are em sizes. Roboto: 2400 of 2048 units.
constexpr double heightPerEm = 2400.0 / 2048.0;

constexpr float longestPauseSeconds = 0.1F;

const char* readClipboard(void* window)
{
    static std::string text;  // ImGui keeps the pointer until the next call
    text = static_cast<platform::Window*>(window)->clipboard();
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

// More letters than any text a person reads at a time; a hostile file shall not fill the memory with
// pictures.
constexpr std::size_t mostLetters = 2000;

ImFont* addFile(std::span<const unsigned char> file, unsigned index, double heightPx, const ImWchar* ranges,
                bool into)
{
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.FontNo = static_cast<decltype(config.FontNo)>(index);
    config.OversampleH = 2;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    config.MergeMode = into;
    // ImGui never writes to the data but takes a plain pointer.
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(file.data()),
                                                      static_cast<int>(file.size()),
                                                      static_cast<float>(heightPx), &config, ranges);
}

}  // namespace

ImGuiHost::ImGuiHost(platform::Window& window, const text::FontBook& letters)
    : window_(window), letters_(letters)
{
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
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
    io.Fonts->TexPixelsRGBA32 = static_cast<unsigned*>(IM_ALLOC(sizeof(unsigned)));
    *io.Fonts->TexPixelsRGBA32 = ~0u;
    io.Fonts->TexWidth = io.Fonts->TexHeight = 1;
    ImGui_ImplOpenGL3_CreateDeviceObjects();
#endif
}

ImGuiHost::~ImGuiHost()
{
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

bool ImGuiHost::ask(const std::set<char32_t>& letters)
{
    bool any = false;
    for (const char32_t letter : letters) {
        if (asked_.size() >= mostLetters || !asked_.insert(letter).second) continue;
        std::string utf8;
        base::appendUtf8(utf8, letter);
        const bool own = letters_.lackingIn(utf8).empty();
        for (const text::Weight weight : {text::Weight::Regular, text::Weight::Medium}) {
            const text::FontFilePtr other = own ? nullptr : letters_.otherFontFor(letter, weight);
            if (!own && !other) continue;
            std::vector<ImWchar>& ranges = ranges_[{weight, other}];
            if (!ranges.empty()) ranges.pop_back();  // the end
            ranges.insert(ranges.end(), {static_cast<ImWchar>(letter), static_cast<ImWchar>(letter), 0});
            any = true;
        }
    }
    lettersChanged_ |= any;
    return any;
}

ImFont* ImGuiHost::addFont(text::Weight weight, double emPx)
{
    ImFont* font = addFile(text::FontBook::file(weight), 0, emPx * heightPerEm, glyphs, false);
    for (const auto& [of, ranges] : ranges_) {
        if (of.first != weight) continue;
        const text::FontFilePtr& other = of.second;
        if (other)
            addFile(other->bytes, other->index, emPx * letters_.heightPerEm(*other), ranges.data(), true);
        else
            addFile(text::FontBook::file(weight), 0, emPx * heightPerEm, ranges.data(), true);
    }
    return font;
}

void ImGuiHost::prepare(state::Theme theme, double textScale, double contentScale)
{
    const bool sameSizes =
        built_ && textScale == textScale_ && contentScale == contentScale_ && !lettersChanged_;
    if (sameSizes && theme == theme_) return;
    ui::applyStyle(theme, textScale, contentScale);
    theme_ = theme;
    if (sameSizes) return;
    lettersChanged_ = false;
    textScale_ = textScale;
    contentScale_ = contentScale;

    const double unit = textScale * contentScale;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    fonts_.body = addFont(text::Weight::Regular, 14 * unit);
    fonts_.secondary = addFont(text::Weight::Regular, 12 * unit);
    fonts_.strong = addFont(text::Weight::Medium, 14 * unit);
    fonts_.title = addFont(text::Weight::Medium, 18 * unit);
    fonts_.sentence = addFont(text::Weight::Medium, 24 * unit);
    uploadLetters();
    if (built_) picture_.forget();
    built_ = true;
}

void ImGuiHost::uploadLetters()
{
#if IMGUI_VERSION_NUM < 19200
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    unsigned char* texels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsAlpha8(&texels, &width, &height);
    letterTexels_.emplace(
        width, height, std::span(texels, static_cast<std::size_t>(width) * static_cast<std::size_t>(height)));
    atlas.SetTexID(ui::compat::textureOf(letterTexels_->name()));
    atlas.ClearTexData();  // OpenGL has them
#else
    // Letters are made when they are first shown; the back end sees to them.
    if (built_) {
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

bool ImGuiHost::wantsMouse() const { return ImGui::GetIO().WantCaptureMouse; }
}  // namespace app
