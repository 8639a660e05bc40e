// Puts the parts of the window together.
#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/find/find.hpp"
#include "ui/panels.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/presenter/controls.hpp"
#include "ui/presenter/presenter.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

namespace {

/// At most this share of the window is the panel's: large text must not push the map out.
constexpr double maxPanelShare = 0.5;

struct Areas {
    Rect window, top, panel, strip, map;
    Rect presenter;
};

Areas areasOf(const state::Preferences& preferences, double widthPx, double heightPx, double scale,
              bool withStrip = false)
{
    const double factor = scale * preferences.textScale;
    const auto width = static_cast<float>(widthPx), height = static_cast<float>(heightPx);
    const float bar =
        std::min(height, static_cast<float>(std::round(static_cast<double>(size::topBar) * factor)));
    float panel = 0;
    if (preferences.panelVisible)
        panel = static_cast<float>(
            std::round(std::min(preferences.panelWidthPx * factor, widthPx * maxPanelShare)));
    const float bottom =
        withStrip ? std::max(bar, height - sceneStripHeight(static_cast<float>(factor))) : height;
    return {{0, 0, width, height},       {0, 0, width, bar},
            {0, bar, panel, bottom},     {0, bottom, withStrip ? width : 0, height},
            {panel, bar, width, bottom}, {}};
}

/// While a scene is presented the picture has the whole window.
bool showsSceneAlone(const state::AppState& state)
{
    return state.transient.mode == state::Mode::Present && !state.transient.presentation.exploring;
}

Areas areasOf(const state::AppState& state, double widthPx, double heightPx, double scale)
{
    const std::optional<state::AudienceScreen>& audience = state.transient.presentation.audience;
    if (state.transient.mode == state::Mode::Present && audience) {
        Areas areas = areasOf(state.preferences, widthPx, heightPx, scale);
        areas.presenter = areas.map;
        areas.map = presenterAreas(areas.presenter, *audience,
                                   static_cast<float>(scale * state.preferences.textScale))
                        .picture;
        return areas;
    }
    if (!showsSceneAlone(state))
        return areasOf(state.preferences, widthPx, heightPx, scale,
                       state.transient.mode == state::Mode::Edit);
    const Rect window{0, 0, static_cast<float>(widthPx), static_cast<float>(heightPx)};
    return {window, {}, {}, {}, window, {}};
}

geo::Box toBox(const Rect& rect)
{
    geo::Box box;
    box.add({rect.x0, rect.y0});
    box.add({rect.x1, rect.y1});
    return box;
}

/// A text field has the keyboard.
bool isTyping(const Memory& memory)
{
    return memory.searchActive || memory.countryFilterActive || memory.saving.nameActive ||
           memory.find.text.active || memory.workshop.isTyping() || memory.facets.filterName.active;
}

/// A field that is not drawn any more has no keyboard: a scene has the window, the panel is hidden, the sheet
/// was closed.
void releaseFields(Memory& memory, const Areas& areas, state::Overlay overlay)
{
    if (areas.top.empty()) memory.searchActive = false;
    if (areas.panel.empty()) {
        memory.countryFilterActive = false;
        for (EditedText* text : memory.workshop.texts())
            if (text != &memory.workshop.path) text->active = false;
    }
    if (overlay == state::Overlay::None) memory.workshop.path.active = memory.saving.nameActive = false;
}

FocusKeys readKeys(const Memory& memory)
{
    FocusKeys keys;
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt) return keys;
    if (compat::keyPressed(ImGuiKey_Tab)) keys.tab = io.KeyShift ? -1 : 1;
    if (isTyping(memory)) return keys;
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
    Memory& m = f.memory;
    if (!f.hoveredRow && m.hoveringList) {
        m.hoveringList = false;
        if (f.state().transient.hovered) f.wish(state::Hover{});
    }
    if (!f.hoveredRegionRow && m.hoveringRegion) {
        m.hoveringRegion = false;
        if (f.state().transient.hoveredRegion) f.wish(state::HoverRegion{});
    }
}

}  // namespace

geo::Box mapArea(const state::AppState& state, double widthPx, double heightPx, double scale)
{
    return toBox(areasOf(state, widthPx, heightPx, scale).map);
}

geo::Box mapArea(const state::Preferences& preferences, double widthPx, double heightPx, double scale)
{
    return toBox(areasOf(preferences, widthPx, heightPx, scale).map);
}

Output draw(const Input& input, Memory& memory)
{
    Output out;
    const Areas areas = areasOf(input.state, input.widthPx, input.heightPx, input.scale);
    out.mapPx = toBox(areas.map);
    Frame f(input, memory, out);
    const state::Overlay sheet = input.state.transient.overlay;
    f.modal = sheet != state::Overlay::None;
    releaseFields(memory, areas, input.state.transient.overlay);
    f.keys = readKeys(memory);
    f.keys.area = std::exchange(memory.areaStep, 0);
    memory.focus.begin(f.keys, itemKey("list"));
    memory.focus.openLayer(static_cast<ItemKey>(sheet));
    memory.find.drawn = false;
    beginSearch(f);

    if (!areas.top.empty()) drawTopBar(f, areas.top);
    if (!areas.panel.empty()) drawSidePanel(f, areas.panel);
    if (!areas.top.empty()) drawMapFocus(f, areas.map);
    memory.focus.enter(Area::Strip);
    if (!areas.strip.empty()) drawSceneStrip(f, areas.strip);
    if (!areas.presenter.empty()) drawPresenter(f, areas.presenter);
    if (showsSceneAlone(input.state) && areas.presenter.empty())
        drawStageBar(f, areas.window);
    else
        memory.workshop.sceneHadWindow = false;
    drawMonitorOffer(f, areas.window);
    memory.focus.enter(Area::Bar);
    drawOverlays(f, areas.window);
    drawYearPlay(f, areas.map);
    drawToast(f, areas.map);
    drawTooltip(f, areas.window);

    if (f.tooltip.text.empty() && memory.tooltipItem != 0 && !out.animating) memory.tooltipItem = 0;
    endHover(f);
    if (ImGui::IsMouseClicked(0) && !f.pressTaken) memory.focus.pressed(0, 0);
    memory.focus.end();
    if (!memory.find.drawn) memory.find.text.active = memory.find.wantsKeyboard = false;
    out.wantsText = isTyping(memory);
    out.wantsKeys = out.wantsText || (memory.focus.visible() && !out.mapHasKeys) || f.modal;
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
    if (memory.facets.filterName.active) {
        ++memory.facets.filterName.generation;
        return true;
    }
    if (memory.workshop.isTyping()) {
        for (EditedText* text : memory.workshop.texts())
            if (text->active) ++text->generation;
        return true;
    }
    return false;
}

}  // namespace ui
