// ImGui's own style, as far as it still shows: editing of text, scroll bars, gaps.
#include <algorithm>
#include <cmath>

#include "ui/parts/panel_context.hpp"

namespace ui {

void applyStyle(state::Theme theme, double textScale, double scale)
{
    ImGuiStyle& style = ImGui::GetStyle();
    style = ImGuiStyle();
    const auto px = [&](double logical) {
        return static_cast<float>(std::round(logical * scale * textScale));
    };
    const auto devicePx = [&](double logical) {
        return static_cast<float>(std::max(1.0, std::round(logical * scale)));
    };
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.WindowMinSize = {1, 1};
    style.ChildBorderSize = 0;
    style.PopupBorderSize = 0;
    style.FrameBorderSize = 0;
    style.FramePadding = {0, 0};
    style.ItemSpacing = {0, 0};
    style.ItemInnerSpacing = {0, 0};
    style.ScrollbarSize = devicePx(8);
    style.ScrollbarRounding = devicePx(4);
    style.FrameRounding = px(size::corner);
    style.DisplaySafeAreaPadding = {0, 0};
    style.AntiAliasedLines = true;
    style.AntiAliasedFill = true;
    style.CircleTessellationMaxError = 0.15f;

    const Colors c = colorsOf(theme);
    const auto set = [&](ImGuiCol which, ImU32 color) {
        style.Colors[which] = ImGui::ColorConvertU32ToFloat4(color);
    };
    for (int i = 0; i < ImGuiCol_COUNT; ++i) style.Colors[i] = {0, 0, 0, 0};
    set(ImGuiCol_Text, c.text);
    set(ImGuiCol_TextDisabled, c.muted);
    set(ImGuiCol_TextSelectedBg, withAlpha(c.accent, 0.3));
    set(ImGuiCol_ScrollbarGrab, withAlpha(c.muted, 0.35));
    set(ImGuiCol_ScrollbarGrabHovered, withAlpha(c.muted, 0.6));
    set(ImGuiCol_ScrollbarGrabActive, withAlpha(c.muted, 0.8));

    // The panels have a focus of their own.
    ImGui::GetIO().ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().ConfigWindowsMoveFromTitleBarOnly = true;
}

}  // namespace ui
