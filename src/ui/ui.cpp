// Puts the parts of the window together.
#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>

#include "ui/imgui_compat.hpp"
#include "ui/panels.hpp"

namespace ui {

namespace {

/// At most this share of the window is the panel's: large text must not push the map out.
constexpr double maxPanelShare = 0.5;

struct Areas {
    Rect window, top, panel, map;
};

Areas areasOf(const state::Preferences& preferences, double widthPx, double heightPx, double scale)
{
    const double factor = scale * preferences.textScale;
    const auto width = static_cast<float>(widthPx), height = static_cast<float>(heightPx);
    const float bar = std::min(height, static_cast<float>(std::round(static_cast<double>(size::topBar) * factor)));
    float panel = 0;
    if (preferences.panelVisible)
        panel = static_cast<float>(std::round(std::min(preferences.panelWidthPx * factor, widthPx * maxPanelShare)));
    return {{0, 0, width, height}, {0, 0, width, bar}, {0, bar, panel, height}, {panel, bar, width, height}};
}

geo::Box toBox(const Rect& rect)
{
    geo::Box box;
    box.add({rect.x0, rect.y0});
    box.add({rect.x1, rect.y1});
    return box;
}

FocusKeys readKeys(const Memory& memory)
{
    FocusKeys keys;
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt) return keys;
    if (compat::keyPressed(ImGuiKey_Tab)) keys.tab = io.KeyShift ? -1 : 1;
    if (memory.searchActive || memory.countryFilterActive || memory.saving.nameActive) return keys;
    if (compat::keyPressed(ImGuiKey_DownArrow) || compat::keyPressed(ImGuiKey_RightArrow)) keys.step = 1;
    if (compat::keyPressed(ImGuiKey_UpArrow) || compat::keyPressed(ImGuiKey_LeftArrow)) keys.step = -1;
    if (compat::keyPressed(ImGuiKey_PageDown)) keys.page = 1;
    if (compat::keyPressed(ImGuiKey_PageUp)) keys.page = -1;
    if (compat::keyPressed(ImGuiKey_End)) keys.jump = 1;
    if (compat::keyPressed(ImGuiKey_Home)) keys.jump = -1;
    keys.activate = compat::enterPressed() || compat::keyPressed(ImGuiKey_Space);
    return keys;
}

/// The row under the pointer is gone: so is the light on the map, if it came from here.
void endHover(Frame& f)
{
    if (f.hoveredRow || !f.memory.hoveringList) return;
    f.memory.hoveringList = false;
    if (f.state().transient.hovered) f.wish(state::Hover{});
}

}  // namespace

geo::Box mapArea(const state::Preferences& preferences, double widthPx, double heightPx, double scale)
{
    return toBox(areasOf(preferences, widthPx, heightPx, scale).map);
}

Output draw(const Input& input, Memory& memory)
{
    Output out;
    const Areas areas = areasOf(input.state.preferences, input.widthPx, input.heightPx, input.scale);
    out.mapPx = toBox(areas.map);
    Frame f(input, memory, out);
    f.modal = input.state.transient.overlay != state::Overlay::None || memory.problemsOpen;
    f.keys = readKeys(memory);
    memory.focus.begin(f.keys, itemKey("list"));
    beginSearch(f);

    drawTopBar(f, areas.top);
    if (input.state.preferences.panelVisible) drawSidePanel(f, areas.panel);
    drawOverlays(f, areas.window);
    drawToast(f, areas.map);
    drawTooltip(f, areas.window);

    if (f.tooltip.text.empty() && memory.tooltipItem != 0 && !out.animating) memory.tooltipItem = 0;
    endHover(f);
    if (ImGui::IsMouseClicked(0) && !f.pressTaken) memory.focus.pressed(0, 0);
    memory.focus.end();
    out.wantsText = memory.searchActive || memory.countryFilterActive || memory.saving.nameActive;
    out.wantsKeys = out.wantsText || memory.focus.visible() || f.modal;
    return out;
}

bool closeInnermost(Memory& memory)
{
    if (memory.mapMenuOpen) {
        memory.mapMenuOpen = false;
        return true;
    }
    if (memory.menuOpen) {
        memory.menuOpen = false;
        return true;
    }
    if (memory.problemsOpen) {
        memory.problemsOpen = false;
        return true;
    }
    if (memory.countryFilterActive) {
        if (memory.countryFilter.empty()) memory.countryFilterActive = false;
        memory.countryFilter.clear();
        ++memory.countryField;
        return true;
    }
    if (memory.searchActive && memory.searchText.empty()) {
        ++memory.searchField;
        return true;
    }
    if (!memory.choosingFor.empty()) {
        memory.choosingFor.clear();
        return true;
    }
    return false;
}

}  // namespace ui
