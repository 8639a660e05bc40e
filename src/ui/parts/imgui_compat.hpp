// What differs between the versions of Dear ImGui that we build against (1.86 to 1.92), and nothing else.
#pragma once

#include <cstdint>

#include <imgui.h>

namespace ImGui {
IMGUI_API void ClearActiveID();  // in all versions, but among the internals
}

namespace ui::compat {

/// What is held down is not clicked when it is let go. A text field keeps the keyboard.
inline void releaseItem()
{
    if (!ImGui::GetIO().WantTextInput) ImGui::ClearActiveID();
}

/// Keys by meaning; before 1.87 the back end's own numbers, mapped by io.KeyMap.
inline bool keyPressed(ImGuiKey key)
{
#if IMGUI_VERSION_NUM >= 18700
    return ImGui::IsKeyPressed(key);
#else
    const int index = ImGui::GetKeyIndex(key);
    return index >= 0 && ImGui::IsKeyPressed(index);
#endif
}

/// Enter on either part of the keyboard.
/// A step to another row from within a text field.
inline bool rowKeyPressed() { return keyPressed(ImGuiKey_DownArrow) || keyPressed(ImGuiKey_UpArrow); }
inline bool enterPressed()
{
#if IMGUI_VERSION_NUM >= 18700
    return keyPressed(ImGuiKey_Enter) || keyPressed(ImGuiKey_KeypadEnter);
#else
    return keyPressed(ImGuiKey_Enter) || keyPressed(ImGuiKey_KeyPadEnter);
#endif
}

// 1.92 moves the flags behind the thickness and keeps an overload in this order; with exact types the call
// means the same in all versions.
inline void polyline(ImDrawList& list, const ImVec2* points, int count, ImU32 color, bool closed,
                     float thickness)
{
    const ImDrawFlags flags = closed ? ImDrawFlags_Closed : ImDrawFlags_None;
    list.AddPolyline(points, count, color, flags, thickness);
}

inline void rectOutline(ImDrawList& list, ImVec2 min, ImVec2 max, ImU32 color, float rounding,
                        float thickness)
{
    const ImDrawFlags flags = ImDrawFlags_None;
    list.AddRect(min, max, color, rounding, flags, thickness);
}

/// The height in pixels a font was loaded with: ascent plus descent, more than its em size.
inline float fontHeight(const ImFont& font)
{
#if IMGUI_VERSION_NUM >= 19200
    return font.LegacySize;
#else
    return font.FontSize;
#endif
}

/// A picture of the letter, not the one that stands for letters without.
inline bool holds(const ImFont& font, char32_t letter)
{
#if IMGUI_VERSION_NUM >= 19200
    return const_cast<ImFont&>(font).IsGlyphInFont(static_cast<ImWchar>(letter));
#else
    return font.FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr;
#endif
}

inline void pushFont(ImFont& font)
{
#if IMGUI_VERSION_NUM >= 19200
    ImGui::PushFont(&font, font.LegacySize);
#else
    ImGui::PushFont(&font);
#endif
}

/// ImGui's name of an OpenGL texture: a pointer before 1.91, a number since.
inline ImTextureID textureOf(std::uint32_t texture) { return (ImTextureID)(std::uintptr_t)texture; }
inline std::uint32_t nameOf(ImTextureID texture) { return (std::uint32_t)(std::uintptr_t)texture; }

}  // namespace ui::compat
