// What the map shows beside its entries, its colours, and how it would look to other eyes or in a lit room.
#include "ui/map/map_menu.hpp"

#include <algorithm>
#include <cmath>

#include "command/commands.hpp"
#include "command/press.hpp"
#include "filter/answers/member_sizes.hpp"
#include "model/words.hpp"
#include "ui/bar/top_bar_menu.hpp"
#include "ui/parts/column.hpp"
#include "ui/parts/command_button.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float menuWidth = 280;

/// Rows from above to below.
class MapMenu {
public:
    MapMenu(PanelContext& f, const Rect& rect)
        : f_(f), rect_(rect), y_(ImGui::GetCursorScreenPos().y + f.px(8))
    {
    }

    float bottom() const { return y_; }

    void heading(Key label)
    {
        y_ += f_.px(4);
        const Rect at = next(f_.px(28));
        drawTextIn(f_, Face::Strong, {at.x0 + f_.px(8), at.y0, at.x1, at.y1}, f_.c.muted, f_.tr(label));
    }

    /// One of several looks.
    void choice(const command::Command& command)
    {
        choice(command, command::label(command, {.state = f_.state()}, f_.language()));
    }

    void choice(const command::Command& command, std::string_view label)
    {
        const bool chosen = command.isOn(f_.state());
        const Rect at = next(f_.px(size::smallRow));
        const Press p = press(f_, std::string(command.name), at, {.group = "map-menu"});
        rowGround(f_, at, p, false);
        if (chosen)
            drawIcon(*ImGui::GetWindowDrawList(), Icon::Check, {at.x0 + f_.px(16), at.midY()},
                     f_.px(size::icon), f_.c.accent);
        drawTextIn(f_, chosen ? Face::Strong : Face::Body,
                   {at.x0 + f_.px(36), at.y0, at.x1 - f_.px(8), at.y1}, f_.c.text, label);
        if (p.clicked) f_.run(command);
    }

    /// A switch, or something that is done at once.
    void row(const command::Command& command, Icon icon = Icon::None)
    {
        const std::string name(command.name);
        const CommandHint hint(f_, command);
        if (command.isOn) {
            if (onOff(name.c_str(), command.words, hint.isOn)) f_.run(command);
            return;
        }
        const Rect at = next(f_.px(size::row));
        const Press p = press(f_, name, at, {.group = "map-menu", .enabled = hint.isEnabled});
        rowGround(f_, at, p, false);
        drawIcon(*ImGui::GetWindowDrawList(), icon, {at.x0 + f_.px(16), at.midY()}, f_.px(size::icon),
                 f_.c.text);
        drawTextIn(f_, Face::Body, {at.x0 + f_.px(36), at.y0, at.x1 - f_.px(8), at.y1}, f_.c.text,
                   hint.label);
        if (p.clicked) f_.run(command);
    }

    bool onOff(const char* name, Key label, bool on)
    {
        return toggle(f_, name, next(f_.px(size::row)), f_.tr(label), on);
    }

private:
    Rect next(float height)
    {
        const Rect at = rectAt(rect_.x0 + f_.px(8), y_, rect_.width() - f_.px(16), height);
        y_ += height;
        return at;
    }

    PanelContext& f_;
    Rect rect_;
    float y_;
};

/// The switch, and while it is on the units in which members may be compared, with the number of entries.
void sizeRows(PanelContext& f, MapMenu& menu)
{
    const std::vector<filter::UnitCount> units = filter::sizeUnits(f.atlas());
    if (units.empty()) return;
    menu.row(command::sizes);
    if (!command::sizes.isOn(f.state())) return;
    for (const filter::UnitCount& unit : units)
        if (const auto known = model::fromKey<model::Unit>(unit.unit))
            menu.choice(*command::rows::size_units[static_cast<std::size_t>(*known)],
                        model::word(*known).plural.get(f.language()) + " (" + std::to_string(unit.entries) +
                            ")");
}

void rows(PanelContext& f, MapMenu& menu)
{
    for (const command::Command* one : {&command::entryCounts, &command::arcs, &command::graticule})
        menu.row(*one);
    sizeRows(f, menu);
    for (const command::Command* one : {&command::thenAndNow, &command::bilingual, &command::reducedMotion})
        menu.row(*one);
    menu.row(command::placeNames);
    if (command::namesByItself.isEnabled(f.state())) menu.row(command::namesByItself);
    menu.row(command::copyView, Icon::Copy);
    menu.heading(Key::Theme);
    for (const command::Command* one : command::rows::themes) menu.choice(*one);
    menu.heading(Key::Preview);
    for (const command::Command* one : command::rows::previews) menu.choice(*one);
}

}  // namespace

void drawMapMenu(PanelContext& f, const Rect& bar, const Rect& opener)
{
    const float least = f.px(8);
    const float width = std::min(f.px(menuWidth), bar.width() - 2 * least);
    const float height = std::min(f.memory.mapMenuHeight > 0 ? f.memory.mapMenuHeight : f.px(480),
                                  static_cast<float>(f.in.heightPx) - bar.y1 - 2 * least);
    const Rect rect = rectAt(bar.x1 - width - least, bar.y1 + f.px(4), width, height);
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##map-menu", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBackground);
    menuGround(f, rect);
    followFinger(f, rect);
    const float top = ImGui::GetCursorScreenPos().y;
    MapMenu menu(f, rect);
    rows(f, menu);
    f.memory.mapMenuHeight = std::ceil(menu.bottom() - top + f.px(8));
    ImGui::SetCursorScreenPos({rect.x0, menu.bottom() + f.px(8) - 1});
    ImGui::Dummy({1, 1});
    ImGui::End();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (ImGui::IsMouseClicked(0) && !rect.holds(pointer) && !opener.holds(pointer)) f.wish(state::SetMenu{});
}

}  // namespace ui
