#include "ui/presenter/controls.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "command/commands.hpp"
#include "ui/parts/command_button.hpp"
#include "ui/parts/window_flags.hpp"

namespace ui {

namespace {

using text::Key;

constexpr double barSeconds = 3;

struct Control {
    const command::Command* command;
    Icon icon = Icon::None;
    bool primary = false, essential = false;
    bool enabled = true;
    std::optional<Key> word{};  ///< another than the command's: it is shown beside others

    std::string name() const { return std::string(command->name); }
    std::string label(const PanelContext& f) const
    {
        return word ? std::string(f.tr(*word)) : CommandHint(f, *command).label;
    }
};

/// What is asked of the room, where there is no panel for it.
void addRoomControls(const PanelContext& f, std::vector<Control>& all)
{
    const state::Transient& now = f.state().transient;
    std::vector<Control> room;
    if (now.quiz)
        room.push_back({&command::revealSeat, Icon::Question, true, true});
    else
        room.push_back({&command::startQuiz, Icon::Question});
    room.push_back({&command::collect, now.collecting ? Icon::Search : Icon::Pin});
    all.insert(all.end() - 1, room.begin(), room.end());
}

std::vector<Control> controls(const PanelContext& f)
{
    const state::Presentation& presentation = f.state().transient.presentation;
    const bool left = presentation.exploring;
    // From a scene that was left, or from a blank screen, both lead back to the scene.
    const bool turns = !left && presentation.blank == state::Blank::None;
    const std::size_t scene = f.state().transient.scene, scenes = f.state().document->tour.scenes.size();
    return {
        {&command::previousScene, Icon::ChevronLeft, false, true, !turns || scene > 0},
        {&command::nextScene, left ? Icon::Reset : Icon::ChevronRight, true, true,
         !turns || scene + 1 < scenes, left ? std::optional(Key::PresentReturnShort) : std::nullopt},
        {&command::black, Icon::BlackScreen},
        {&command::white, Icon::WhiteScreen},
        {&command::spotlight, Icon::Spotlight},
        {&command::stopPresenting, Icon::Close, false, true, true, Key::PresentLeave},
    };
}

}  // namespace

float drawControls(PanelContext& f, const Rect& area)
{
    const std::vector<Control> all = controls(f);
    const float gap = f.px(8), side = f.px(size::row);
    // As many words as one line holds; the rest are icons, which say their word when asked.
    const auto worded = [&](const Control& control, int words) {
        return words == 2 || (words == 1 && control.essential);
    };
    const auto widthOf = [&](const Control& control, int words) {
        return worded(control, words) ? buttonWidth(f, control.label(f), control.icon) : side;
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
        const CommandHint hint(f, *control.command);
        const std::string word = control.label(f);
        const PressOptions options{.tooltip = word, .shortcut = hint.shortcut, .enabled = control.enabled};
        const Rect rect = flow.next(widthOf(control, words));
        const Icon icon = hint.isOn ? Icon::Check : control.icon;
        const bool pressed = worded(control, words)
                                 ? button(f, control.name(), rect, word, icon,
                                          control.primary ? ButtonKind::Primary : ButtonKind::Plain, options)
                                 : iconButton(f, control.name(), rect, control.icon, options, hint.isOn);
        if (pressed) f.run(*control.command);
    }
    flow.end();
    return column.y();
}

std::vector<Rect> toRects(const std::vector<geo::Box>& boxes)
{
    std::vector<Rect> rects;
    for (const geo::Box& box : boxes)
        rects.push_back({static_cast<float>(box.minX), static_cast<float>(box.minY),
                         static_cast<float>(box.maxX), static_cast<float>(box.maxY)});
    return rects;
}

Rect barPlace(const Rect& window, float width, float height, float margin, const std::vector<Rect>& keepFree,
              const std::vector<Rect>& ratherFree, bool middleFirst)
{
    const float left = window.x0 + margin, right = window.x1 - margin - width,
                middle = std::round(window.midX() - width / 2);
    std::vector<float> rows{window.y1 - margin - height, window.y0 + margin};
    for (const Rect& box : keepFree) {
        rows.push_back(box.y0 - margin - height);
        rows.push_back(box.y1 + margin);
    }
    const auto covered = [](const Rect& place, const std::vector<Rect>& boxes) {
        float area = 0;
        for (const Rect& box : boxes)
            if (const Rect cut = intersection(place, box); !cut.empty()) area += cut.width() * cut.height();
        return area;
    };
    const std::array<float, 3> columns =
        middleFirst ? std::array{middle, left, right} : std::array{left, right, middle};
    Rect best = rectAt(columns.front(), rows.front(), width, height);
    auto least = std::pair(covered(best, keepFree), covered(best, ratherFree));
    for (const float y : rows) {
        if (y < window.y0 || y + height > window.y1) continue;
        for (const float x : columns) {
            const Rect place = rectAt(x, y, width, height);
            const auto covers = std::pair(covered(place, keepFree), covered(place, ratherFree));
            if (covers >= least) continue;
            best = place;
            least = covers;
        }
    }
    return best;
}

void drawStageBar(PanelContext& f, const Rect& window)
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

    std::vector<Control> all = controls(f);
    addRoomControls(f, all);
    const float side = f.px(size::row), margin = f.px(8);
    const Rect bar = barPlace(window, side * static_cast<float>(all.size()) + 2 * margin, side + 2 * margin,
                              f.px(16), toRects(f.in.keepFreePx), toRects(f.in.ratherFreePx));
    const double left = memory.pointerMovedSeconds ? *memory.pointerMovedSeconds + barSeconds - now : 0;
    const bool lit = f.state().transient.presentation.spotlightPx.has_value();
    const bool shown = (left > 0 && !lit) || (memory.pointerMovedSeconds && inside && bar.holds(pointer));
    // Who explores points at things while speaking of them.
    f.out.pointerRests = inside && !shown && state::faceOf(f.state()) == state::WindowFace::Scene;
    if (!shown || f.modal) return;
    if (left > 0) f.out.nextChangeSeconds = left;

    ImGui::SetNextWindowPos(bar.min());
    ImGui::SetNextWindowSize({bar.width(), bar.height()});
    ImGui::Begin("##stage", nullptr, partWindow);
    fillRect(bar, f.c.panel, f.px(size::corner));
    strokeRect(bar, f.c.border, f.hairline(), f.px(size::corner));
    f.record("stage-bar", bar);
    float x = bar.x0 + margin;
    for (const Control& control : all) {
        const CommandHint hint(f, *control.command);
        const std::string word = control.label(f);
        const PressOptions options{
            .group = "stage-bar", .tooltip = word, .shortcut = hint.shortcut, .enabled = control.enabled};
        if (iconButton(f, control.name(), rectAt(x, bar.y0 + margin, side, side), control.icon, options,
                       hint.isOn))
            f.run(*control.command);
        x += side;
    }
    ImGui::End();
}

void drawAutoplay(Column& column)
{
    PanelContext& f = column.f;
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
