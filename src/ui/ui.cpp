// Puts the parts of the window together.
#include "ui/ui.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/edit/review.hpp"
#include "ui/edit/table_sheet.hpp"
#include "ui/find/find.hpp"
#include "ui/panels.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/presenter/controls.hpp"
#include "ui/presenter/presenter.hpp"
#include "ui/sheet_handle.hpp"
#include "ui/typing.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

namespace {

/// At most this share of the window is the panel's: large text must not push the map out.
constexpr double maxPanelShare = 0.5;

struct Areas {
    Rect window, top, panel, strip, map;
    Rect presenter;
    Rect room;    ///< the strip with the large search field
    Rect handle;  ///< of the sheet, in a narrow window
};

Areas areasOf(const state::AppState& state, double widthPx, double heightPx, double scale, bool withStrip)
{
    const Measures measures(state, scale);
    const state::Preferences& preferences = state.preferences;
    const double factor = scale * preferences.textScale;
    const auto width = static_cast<float>(widthPx), height = static_cast<float>(heightPx);
    const float bar = std::min(height, measures.topBar());
    float panel = 0;
    if (preferences.panelVisible)
        panel = static_cast<float>(
            std::round(std::min(preferences.panelWidthPx * factor, widthPx * maxPanelShare)));
    const float bottom = withStrip ? std::max(bar, height - sceneStripHeight(measures)) : height;
    return {{0, 0, width, height},
            {0, 0, width, bar},
            {0, bar, panel, bottom},
            {0, bottom, withStrip ? width : 0, height},
            {panel, bar, width, bottom},
            {},
            {},
            {}};
}

/// One thing at a time: the map, or over it the panel as a sheet.
Areas narrowAreas(const state::AppState& state, double widthPx, double heightPx, double scale)
{
    const Measures measures(state, scale);
    const auto width = static_cast<float>(widthPx), height = static_cast<float>(heightPx);
    const float bar = std::min(height, measures.topBar());
    const state::SheetRest rest = state.transient.panel.sheet;
    Areas areas;
    areas.window = {0, 0, width, height};
    areas.top = {0, 0, width, bar};
    float bottom = height;
    // The strip of scenes has room beside the map alone.
    if (rest == state::SheetRest::Handle && state.transient.mode == state::Mode::Edit) {
        bottom = std::max(bar, height - sceneStripHeight(measures));
        areas.strip = {0, bottom, width, height};
    }
    const SheetTops tops = sheetTops(measures, bar, bottom);
    const float top = tops.of(rest);
    areas.handle = {0, top, width, std::min(bottom, top + sheetHandleHeight(measures, rest))};
    if (rest != state::SheetRest::Handle) areas.panel = {0, areas.handle.y1, width, bottom};
    // Behind a whole sheet the map waits as it is beside half a one.
    areas.map = {0, bar, width, rest == state::SheetRest::Whole ? tops.half : top};
    return areas;
}

Areas areasOf(const state::AppState& state, double widthPx, double heightPx, double scale)
{
    const auto factor = static_cast<float>(scale * state.preferences.textScale);
    const Rect window{0, 0, static_cast<float>(widthPx), static_cast<float>(heightPx)};
    switch (state::faceOf(state)) {
    case state::WindowFace::Presenter: {
        Areas areas = areasOf(state, widthPx, heightPx, scale, false);
        areas.presenter = areas.map;
        areas.map = presenterAreas(areas.presenter, *state.transient.presentation.audience, factor).picture;
        return areas;
    }
    case state::WindowFace::Room: {
        const float strip = std::min(window.y1, roomStripHeight(factor));
        return {window, {}, {}, {}, {0, strip, window.x1, window.y1}, {}, {0, 0, window.x1, strip}, {}};
    }
    case state::WindowFace::Scene:
        return {window, {}, {}, {}, window, {}, {}, {}};
    case state::WindowFace::Desk:
        break;
    }
    if (state::hasSheet(state)) return narrowAreas(state, widthPx, heightPx, scale);
    return areasOf(state, widthPx, heightPx, scale, state.transient.mode == state::Mode::Edit);
}

geo::Box toBox(const Rect& rect)
{
    geo::Box box;
    box.add({rect.x0, rect.y0});
    box.add({rect.x1, rect.y1});
    return box;
}

/// A text field has the keyboard, or is about to get it.
bool isTyping(const Memory& memory)
{
    return fieldHasKeyboard(memory) || memory.focusSearch || memory.workshop.focusTown;
}

/// A field that is not drawn any more has no keyboard: a scene has the window, the panel is hidden, the sheet
/// was closed.
void releaseFields(Memory& memory, const Areas& areas, const state::AppState& state)
{
    if (!state::typingNamesTowns(state)) memory.workshop.focusTown = false;
    if (areas.top.empty() && areas.room.empty()) memory.searchActive = false;
    if (areas.panel.empty()) {
        memory.countryFilterActive = false;
        for (EditedText* text : memory.workshop.texts())
            if (text != &memory.workshop.path && (text != &memory.workshop.town || areas.room.empty()))
                text->active = false;
    }
    if (state.transient.overlay == state::Overlay::None)
        memory.workshop.path.active = memory.saving.nameActive = false;
}

FocusKeys readKeys(const Memory& memory, const state::AppState& state)
{
    FocusKeys keys;
    const bool presenting = state.transient.mode == state::Mode::Present;
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyCtrl || io.KeyAlt) return keys;
    if (compat::keyPressed(ImGuiKey_Tab)) keys.tab = io.KeyShift ? -1 : 1;
    if (isTyping(memory)) return keys;
    if (compat::keyPressed(ImGuiKey_DownArrow) || compat::keyPressed(ImGuiKey_RightArrow)) keys.step = 1;
    if (compat::keyPressed(ImGuiKey_UpArrow) || compat::keyPressed(ImGuiKey_LeftArrow)) keys.step = -1;
    // Page keys are the clicker's while scenes are presented, whatever has the keyboard.
    if (compat::keyPressed(ImGuiKey_PageDown) && !presenting) keys.page = 1;
    if (compat::keyPressed(ImGuiKey_PageUp) && !presenting) keys.page = -1;
    if (compat::keyPressed(ImGuiKey_End)) keys.jump = 1;
    if (compat::keyPressed(ImGuiKey_Home)) keys.jump = -1;
    // Behind the number of a scene Enter goes there.
    const bool numbered = state.transient.presentation.typedScene > 0;
    keys.activate = (compat::enterPressed() && !numbered) || compat::keyPressed(ImGuiKey_Space);
    return keys;
}

/// The row under the pointer is gone: so is the light on the map, if it came from here.
void endHover(PanelContext& f)
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

bool fieldHasKeyboard(const Memory& memory)
{
    return memory.searchActive || memory.countryFilterActive || memory.saving.nameActive ||
           memory.find.text.active || memory.find.wantsKeyboard || memory.workshop.isTyping() ||
           memory.form.isTyping() || !memory.form.wantsKeyboard.empty() || memory.table.entry.active ||
           memory.table.wantsKeyboard || memory.facets.filterName.active;
}

geo::Box mapArea(const state::AppState& state, double widthPx, double heightPx, double scale)
{
    return toBox(areasOf(state, widthPx, heightPx, scale).map);
}

geo::Box mapArea(const state::Preferences& preferences, double widthPx, double heightPx, double scale)
{
    state::AppState state;
    state.preferences = preferences;
    return toBox(areasOf(state, widthPx, heightPx, scale, false).map);
}

Output draw(const Input& input, Memory& memory)
{
    Output out;
    const Areas areas = areasOf(input.state, input.widthPx, input.heightPx, input.scale);
    out.mapPx = toBox(areas.map);
    PanelContext f(input, memory, out);
    const state::Overlay sheet = input.state.transient.overlay;
    f.modal = sheet != state::Overlay::None || hasReview(input.state) || hasTable(input.state);
    releaseFields(memory, areas, input.state);
    f.keys = readKeys(memory, input.state);
    f.keys.area = std::exchange(memory.areaStep, 0);
    memory.focus.begin(f.keys, itemKey("list"));
    constexpr ItemKey reviewLayer = 1000, tableLayer = 1001;  // none of the sheets that are an Overlay
    memory.focus.openLayer(hasReview(input.state)  ? reviewLayer
                           : hasTable(input.state) ? tableLayer
                                                   : static_cast<ItemKey>(sheet));
    memory.find.drawn = false;
    beginSearch(f);

    if (!areas.top.empty()) drawTopBar(f, areas.top);
    if (!areas.panel.empty()) drawSidePanel(f, areas.panel);
    if (!areas.handle.empty())
        drawSheetHandle(f, areas.handle, sheetTops(f.measures, areas.top.y1, areas.window.y1));
    const state::WindowFace face = state::faceOf(input.state);
    if (!areas.room.empty()) drawRoomFace(f, areas.room, areas.window);
    if (!areas.top.empty() || face == state::WindowFace::Room) drawMapFocus(f, areas.map);
    memory.focus.enter(Area::Strip);
    if (!areas.strip.empty()) drawSceneStrip(f, areas.strip);
    if (!areas.presenter.empty()) drawPresenter(f, areas.presenter);
    if (face == state::WindowFace::Scene || face == state::WindowFace::Room)
        drawStageBar(f, areas.map);
    else
        memory.workshop.sceneHadWindow = false;
    drawMonitorOffer(f, areas.window);
    memory.focus.enter(Area::Bar);
    drawOverlays(f, areas.window);
    drawYearPlay(f, areas.map);
    drawToast(f, areas.map, areas.window);
    offerMapHint(f);
    drawTooltip(f, areas.window);

    if (f.tooltip.text.empty() && memory.tooltipItem != 0 && !out.animating) memory.tooltipItem = 0;
    endHover(f);
    if (ImGui::IsMouseClicked(0) && !f.pressTaken) memory.focus.pressed(0, 0);
    memory.focus.end();
    if (f.page.kind != state::PageKind::Form) memory.form = {};
    if (!hasTable(input.state)) memory.table = {};
    if (!memory.find.drawn) memory.find.text.active = memory.find.wantsKeyboard = false;
    out.wantsText = isTyping(memory);
    out.wantsKeys = out.wantsText || (memory.focus.visible() && !out.mapHasKeys) || f.modal;
    return out;
}

state::OpenInPanels openInPanels(const Memory& memory)
{
    const WorkshopMemory& workshop = memory.workshop;
    state::OpenInPanels open;
    open.fieldOnSheet = workshop.path.active;
    open.emptySearch = memory.searchActive && memory.searchText.empty();
    open.townText = !workshop.town.text.empty();
    // A search has its text in the state; the field for towns is left by what is around it.
    open.field = memory.countryFilterActive || memory.facets.filterName.active || memory.form.isTyping() ||
                 (memory.table.entry.active && !memory.table.entry.text.empty()) ||
                 (workshop.isTyping() && !workshop.town.active && !workshop.path.active);
    return open;
}

namespace {

void leaveField(Memory& memory)
{
    if (memory.countryFilterActive) {
        if (memory.countryFilter.empty()) memory.countryFilterActive = false;
        memory.countryFilter.clear();
        ++memory.countryField;
    } else if (memory.table.entry.active) {
        ++memory.table.entry.generation;
        memory.table.choosing = memory.table.entry.active = false;
    } else if (memory.searchActive) {
        ++memory.searchField;
    } else if (memory.form.isTyping()) {
        memory.form.leaveField();
    } else if (memory.facets.filterName.active) {
        ++memory.facets.filterName.generation;
    } else if (memory.workshop.isTyping() && !memory.workshop.town.active) {
        for (EditedText* text : memory.workshop.texts())
            if (text->active) ++text->generation;
    } else {
        memory.workshop.town.text.clear();
        ++memory.workshop.town.generation;
        memory.workshop.town.active = false;
        memory.workshop.focusTown = true;
    }
}

}  // namespace

bool closeInPanels(Memory& memory, state::BackStep step)
{
    if (step == state::BackStep::FieldOnSheet)
        ++memory.workshop.path.generation;
    else if (step == state::BackStep::Field)
        leaveField(memory);
    else
        return false;
    return true;
}

}  // namespace ui
