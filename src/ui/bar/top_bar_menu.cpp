#include "ui/bar/top_bar_menu.hpp"

#include <algorithm>
#include <cmath>

#include "command/commands.hpp"
#include "ui/parts/column.hpp"
#include "ui/parts/command_button.hpp"

namespace ui {

std::string BarItem::name() const { return std::string(named.empty() ? command->name : named); }

std::vector<BarItem> historyItems()
{
    return {{&command::back, Icon::ArrowLeft}, {&command::forward, Icon::ArrowRight}};
}

std::vector<BarItem> zoomItems()
{
    return {{&command::home, Icon::Home},
            {&command::fit, Icon::Fit},
            {&command::zoomOut, Icon::Minus},
            {&command::zoomIn, Icon::Plus}};
}

std::vector<BarItem> appearanceItems(const PanelContext& f)
{
    const bool dark = f.state().preferences.theme == state::Theme::Dark;
    return {{&command::save, Icon::Save},
            {&command::theme, dark ? Icon::Light : Icon::Dark},
            {&command::textSmaller, Icon::TextSmaller, true},
            {&command::textLarger, Icon::TextLarger, true},
            {&command::fullscreen, f.in.fullscreen ? Icon::LeaveFullscreen : Icon::Fullscreen},
            {&command::help, Icon::Question},
            {&command::about, Icon::Info}};
}

BarItem languageItem(const PanelContext& f)
{
    // Each language is named in itself, for those who cannot read the other.
    return {f.german() ? &command::english : &command::german, Icon::None, false, "button:language"};
}

void menuGround(const PanelContext& f, const Rect& rect)
{
    // Also below the bar by which it scrolls.
    ImGui::PushClipRect(rect.min(), rect.max(), false);
    fillRect(rect, f.c.panel, f.px(size::corner));
    strokeRect(rect, f.c.border, f.hairline(), f.px(size::corner));
    ImGui::PopClipRect();
}

std::vector<BarItem> narrowMenuItems(const PanelContext& f)
{
    const bool presenting = f.state().transient.mode == state::Mode::Present;
    std::vector<BarItem> items{{&command::world, Icon::World},
                               {&command::europe, Icon::Europe},
                               {&command::germany, Icon::Germany},
                               {&command::twin, Icon::Twin},
                               {&command::home, Icon::Home},
                               {&command::fit, Icon::Fit},
                               {nullptr, Icon::Layers},
                               {&command::back, Icon::ArrowLeft},
                               {&command::forward, Icon::ArrowRight},
                               {&command::undo, Icon::Undo},
                               presenting ? BarItem{&command::stopPresenting, Icon::Close}
                                          : BarItem{&command::present, Icon::Present},
                               {&command::scenes, Icon::Scenes},
                               languageItem(f)};
    const std::vector<BarItem> rest = appearanceItems(f);
    items.insert(items.end(), rest.begin(), rest.end());
    return items;
}

namespace {

/// What stands in a row of the menu.
struct MenuRow {
    std::string name, label, shortcut;
    bool isEnabled = true, isOn = false;
};

MenuRow rowOf(const PanelContext& f, const BarItem& item)
{
    if (!item.command) return {"button:map", std::string(f.tr(text::Key::MapMenu)), {}};
    const CommandHint hint(f, *item.command);
    // Fingers press no keys.
    return {item.name(), hint.label, f.narrow() ? std::string() : hint.shortcut, hint.isEnabled,
            f.narrow() && hint.isOn};
}

}  // namespace

void drawMenu(PanelContext& f, const Rect& bar, const Rect& opener, const std::vector<BarItem>& items)
{
    float width = 0;
    std::vector<MenuRow> labels;
    for (const BarItem& item : items) {
        const MenuRow& one = labels.emplace_back(rowOf(f, item));
        width = std::max(width,
                         textWidth(f, Face::Body, one.label) + textWidth(f, Face::Secondary, one.shortcut));
    }
    const float row = f.px(size::row), padding = f.px(8), edge = f.px(8);
    const float mostWidth = bar.width() - 2 * edge,
                mostHeight = static_cast<float>(f.in.heightPx) - bar.y1 - edge;
    const float column = std::min(std::ceil(width) + f.px(72), mostWidth - 2 * padding), between = f.px(16);
    const bool inTwo = row * static_cast<float>(items.size()) + 2 * padding > mostHeight &&
                       2 * column + between + 2 * padding <= mostWidth;
    const std::size_t rows = inTwo ? (items.size() + 1) / 2 : items.size();
    width = (inTwo ? 2 * column + between : column) + 2 * padding;
    const Rect rect = rectAt(bar.x1 - width - edge, bar.y1 + f.px(4), width,
                             std::min(row * static_cast<float>(rows) + 2 * padding, mostHeight));
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##menu", nullptr,
                 ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoBackground);
    menuGround(f, rect);
    followFinger(f, rect);
    const float top = ImGui::GetCursorScreenPos().y + padding;
    bool done = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const MenuRow& one = labels[i];
        const Rect at = rectAt(rect.x0 + padding + static_cast<float>(i / rows) * (column + between),
                               top + static_cast<float>(i % rows) * row, column, row);
        const Press p = press(f, one.name, at, {.group = "menu", .enabled = one.isEnabled});
        rowGround(f, at, p, false);
        const ImU32 ink = one.isEnabled ? f.c.text : f.c.disabled;
        drawIcon(*ImGui::GetWindowDrawList(), one.isOn ? Icon::Check : items[i].icon,
                 {at.x0 + f.px(16), at.midY()}, f.px(size::icon), one.isOn ? f.c.accent : ink);
        const float right = f.narrow() ? 0 : f.px(8);
        drawTextIn(f, Face::Body, {at.x0 + f.px(36), at.y0, at.x1 - right, at.y1}, ink, one.label);
        drawTextIn(f, Face::Secondary, {at.x0 + f.px(36), at.y0, at.x1 - f.px(8), at.y1}, f.c.muted,
                   one.shortcut, 1);
        if (!p.clicked) continue;
        if (!items[i].command) {
            f.wish(state::SetMenu{state::Menu::Map});
            ImGui::End();
            return;
        }
        f.run(*items[i].command);
        done = !items[i].staysOpen;
    }
    ImGui::SetCursorScreenPos({rect.x0, top + static_cast<float>(rows) * row + padding - 1});
    ImGui::Dummy({1, 1});
    ImGui::End();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool elsewhere = ImGui::IsMouseClicked(0) && !rect.holds(pointer) && !opener.holds(pointer);
    if (done || elsewhere) f.wish(state::SetMenu{});
}

}  // namespace ui
