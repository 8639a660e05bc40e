#include "ui/presenter/controls.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "ui/parts/widgets.hpp"

namespace ui {

namespace {

using text::Key;

constexpr double barSeconds = 3;

struct Control {
    const char* name;
    Key label{};
    Icon icon = Icon::None;
    bool on = false;
    bool primary = false, essential = false;
    std::string_view key;
    state::Action action;
    bool enabled = true;
};

std::vector<Control> controls(const Frame& f)
{
    const state::Presentation& presentation = f.state().transient.presentation;
    const bool left = presentation.exploring;
    // From a scene that was left, or from a blank screen, both lead back to the scene.
    const bool turns = !left && presentation.blank == state::Blank::None;
    const std::size_t scene = f.state().transient.scene, scenes = f.state().document->tour.scenes.size();
    return {
        {"present:back", Key::Back, Icon::ChevronLeft, false, false, true, f.tr(Key::KeyPageUp),
         state::PreviousScene{}, !turns || scene > 0},
        {"present:next", left ? Key::PresentReturnShort : Key::PresentForward,
         left ? Icon::Reset : Icon::ChevronRight, false, true, true, f.tr(Key::KeyPageDown),
         state::NextScene{}, !turns || scene + 1 < scenes},
        {"present:black", Key::PresentBlack, Icon::BlackScreen, presentation.blank == state::Blank::Black,
         false, false, "B", state::ToggleBlank{state::Blank::Black}},
        {"present:white", Key::PresentWhite, Icon::WhiteScreen, presentation.blank == state::Blank::White,
         false, false, "W", state::ToggleBlank{state::Blank::White}},
        {"present:light", Key::PresentLight, Icon::Spotlight, presentation.lightStays, false, false,
         f.tr(Key::KeyRightButton), state::KeepLight{!presentation.lightStays}},
        {"present:leave", Key::PresentLeave, Icon::Close, false, false, true, "Esc", state::StopPresenting{}},
    };
}

}  // namespace

float drawControls(Frame& f, const Rect& area)
{
    const std::vector<Control> all = controls(f);
    const float gap = f.px(8), side = f.px(size::row);
    // As many words as one line holds; the rest are icons, which say their word when asked.
    const auto worded = [&](const Control& control, int words) {
        return words == 2 || (words == 1 && control.essential);
    };
    const auto widthOf = [&](const Control& control, int words) {
        return worded(control, words) ? buttonWidth(f, f.tr(control.label), control.icon) : side;
    };
    int words = 2;
    for (; words > 0; --words) {
        float width = -gap;
        for (const Control& control : all) width += widthOf(control, words) + gap;
        if (width <= area.width()) break;
    }
    Column column(f, area.x0, area.y0, area.width());
    Column::Flow flow(column, side, 8);
    for (const Control& control : all) {
        const std::string_view word = f.tr(control.label);
        const PressOptions options{.tooltip = word, .shortcut = control.key, .enabled = control.enabled};
        const Rect rect = flow.next(widthOf(control, words));
        const Icon icon = control.on ? Icon::Check : control.icon;
        const bool pressed = worded(control, words)
                                 ? button(f, control.name, rect, word, icon,
                                          control.primary ? ButtonKind::Primary : ButtonKind::Plain, options)
                                 : iconButton(f, control.name, rect, control.icon, options, control.on);
        if (pressed) f.wish(control.action);
    }
    flow.end();
    return column.y();
}

void drawStageBar(Frame& f, const Rect& window)
{
    WorkshopMemory& memory = f.memory.workshop;
    const double now = f.state().transient.nowSeconds;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool inside = window.holds(pointer);
    if (!memory.sceneHadWindow) memory.pointerMovedSeconds.reset();
    if (inside && (pointer.x != memory.pointerX || pointer.y != memory.pointerY)) {
        // Where it was before does not count as moving.
        if (memory.sceneHadWindow) memory.pointerMovedSeconds = now;
        memory.pointerX = pointer.x;
        memory.pointerY = pointer.y;
    }
    memory.sceneHadWindow = true;

    const std::vector<Control> all = controls(f);
    const float side = f.px(size::row), margin = f.px(8);
    const Rect bar = rectAt(window.x0 + f.px(16), window.y1 - f.px(16) - side - 2 * margin,
                            side * static_cast<float>(all.size()) + 2 * margin, side + 2 * margin);
    const double left = memory.pointerMovedSeconds ? *memory.pointerMovedSeconds + barSeconds - now : 0;
    const bool lit = f.state().transient.presentation.spotlightPx.has_value();
    const bool shown = (left > 0 && !lit) || (memory.pointerMovedSeconds && inside && bar.holds(pointer));
    f.out.pointerRests = inside && !shown;
    if (!shown || f.modal) return;
    if (left > 0) f.out.nextChangeSeconds = left;

    ImGui::SetNextWindowPos(bar.min());
    ImGui::SetNextWindowSize({bar.width(), bar.height()});
    ImGui::Begin("##stage", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                     ImGuiWindowFlags_NoScrollWithMouse);
    fillRect(bar, f.c.panel, f.px(size::corner));
    strokeRect(bar, f.c.border, f.hairline(), f.px(size::corner));
    f.record("stage-bar", bar);
    float x = bar.x0 + margin;
    for (const Control& control : all) {
        const PressOptions options{.group = "stage-bar",
                                   .tooltip = f.tr(control.label),
                                   .shortcut = control.key,
                                   .enabled = control.enabled};
        if (iconButton(f, control.name, rectAt(x, bar.y0 + margin, side, side), control.icon, options,
                       control.on))
            f.wish(control.action);
        x += side;
    }
    ImGui::End();
}

void drawAutoplay(Column& column)
{
    Frame& f = column.f;
    constexpr std::array<int, 4> seconds{0, 10, 20, 40};
    column.gap(12);
    column.paragraph(Face::Strong, f.c.text, f.tr(Key::Autoplay));
    column.gap(4);
    std::array<std::string, seconds.size()> labels;
    std::array<Segment, seconds.size()> segments;
    for (std::size_t i = 0; i < seconds.size(); ++i) {
        labels[i] = seconds[i] == 0 ? std::string(f.tr(Key::AutoplayOff))
                                    : f.format(Key::AutoplaySeconds, {f.number(seconds[i])});
        segments[i] = {"autoplay:" + std::to_string(seconds[i]),          labels[i], Icon::None,
                       f.state().transient.autoplaySeconds == seconds[i], {},        {}};
    }
    const Rect row = column.takeRow();
    if (const auto chosen = segmented(f, row.x0, row.y0, segments, false, "autoplay"))
        f.wish(state::SetAutoplay{static_cast<double>(seconds[*chosen])});
    column.gap(4);
    column.paragraph(Face::Secondary, f.c.muted, f.tr(Key::AutoplayHint));
}

}  // namespace ui
