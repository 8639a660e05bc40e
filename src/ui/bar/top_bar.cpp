// Name, search, views, map buttons, appearance. What has no room goes to a menu, less needed things first.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "command/commands.hpp"
#include "ui/bar/top_bar_menu.hpp"
#include "ui/map/map_menu.hpp"
#include "ui/panels.hpp"
#include "ui/parts/command_button.hpp"
#include "ui/parts/window_flags.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float groupGap = 12;
constexpr float minSearch = 176;
constexpr float maxSearch = 440;

/// How much the bar is squeezed; each step includes the ones before.
enum class Squeeze { None, NoName, AppearanceInMenu, LanguageInMenu, ViewIcons, HistoryInMenu, ZoomInMenu };
constexpr std::array squeezes{Squeeze::None,           Squeeze::NoName,    Squeeze::AppearanceInMenu,
                              Squeeze::LanguageInMenu, Squeeze::ViewIcons, Squeeze::HistoryInMenu,
                              Squeeze::ZoomInMenu};

struct Bar {
    PanelContext& f;
    Rect rect;
    std::array<Segment, 4> views;
    std::array<Segment, 2> languages;
    std::vector<BarItem> history, zoom, appearance;

    float button() const { return f.px(size::row); }
    float gap() const { return f.px(groupGap); }
    float nameWidth() const { return std::ceil(textWidth(f, Face::Title, f.tr(Key::AppName))) + f.px(16); }
    float iconsWidth(const std::vector<BarItem>& items) const
    {
        return static_cast<float>(items.size()) * button();
    }

    /// The button that presents, or stops it, and the one for the strip of scenes.
    bool presenting() const { return f.state().transient.mode == state::Mode::Present; }
    std::string_view presentWord() const { return f.tr(presenting() ? Key::PresentLeave : Key::Present); }
    Icon presentIcon() const { return presenting() ? Icon::Close : Icon::Present; }
    float presentWidth(Squeeze squeeze) const
    {
        return squeeze >= Squeeze::ViewIcons ? button() : buttonWidth(f, presentWord(), presentIcon());
    }
    float scenesWidth(Squeeze squeeze) const { return presentWidth(squeeze) + f.px(4) + button(); }

    /// Width of everything but the search box.
    float widthWithoutSearch(Squeeze squeeze) const
    {
        float width = f.px(8) + button() + f.px(8);
        if (squeeze < Squeeze::NoName) width += nameWidth();
        width += gap() + scenesWidth(squeeze);
        width += gap() + segmentedWidth(f, views, squeeze >= Squeeze::ViewIcons);
        if (squeeze < Squeeze::HistoryInMenu) width += gap() + iconsWidth(history);
        if (squeeze < Squeeze::ZoomInMenu) width += gap() + iconsWidth(zoom);
        if (squeeze < Squeeze::LanguageInMenu) width += gap() + segmentedWidth(f, languages, false);
        width += f.px(4) + button();  // of the map menu
        width += squeeze < Squeeze::AppearanceInMenu ? f.px(4) + iconsWidth(appearance) : f.px(4) + button();
        return width + f.px(8);
    }
};

/// One of several; `shortcut` keeps the words.
Segment segmentOf(const PanelContext& f, const command::Command& command, Icon icon, std::string_view label,
                  std::string& shortcut)
{
    shortcut = f.shortcut(command);
    return {std::string(command.name), label, icon, command.isOn(f.state()), f.tr(command.words),
            std::string_view(shortcut)};
}

constexpr std::array views{&command::world, &command::europe, &command::germany, &command::twin};
constexpr std::array viewIcons{Icon::World, Icon::Europe, Icon::Germany, Icon::Twin};
constexpr std::array languages{&command::german, &command::english};

void drawIcons(Bar& bar, float& x, const std::vector<BarItem>& items)
{
    for (const BarItem& item : items) {
        const Rect rect = rectAt(x, bar.rect.midY() - bar.button() / 2, bar.button(), bar.button());
        commandButton(bar.f, rect, *item.command, item.icon, "bar", item.named);
        x += bar.button();
    }
}

void drawPresenting(Bar& bar, float& x, Squeeze squeeze)
{
    PanelContext& f = bar.f;
    const command::Command& command = bar.presenting() ? command::stopPresenting : command::present;
    const CommandHint hint(f, command);
    const Rect present =
        rectAt(x, bar.rect.midY() - bar.button() / 2, bar.presentWidth(squeeze), bar.button());
    const bool pressed = squeeze >= Squeeze::ViewIcons
                             ? iconButton(f, "button:present", present, bar.presentIcon(), hint.options({}))
                             : button(f, "button:present", present, bar.presentWord(), bar.presentIcon(),
                                      ButtonKind::Primary, hint.options({}));
    if (pressed) f.run(command);
    x = present.x1 + f.px(4);
    commandButton(f, rectAt(x, present.y0, bar.button(), bar.button()), command::scenes, Icon::Scenes, {});
    x += bar.button();
}

/// None while the menu is open: it would lie over its first row.
std::string_view tooltipOfMenu(const PanelContext& f, Key key, bool isOpen)
{
    return isOpen ? std::string_view{} : f.tr(key);
}

}  // namespace

namespace {

/// In a narrow window: search, zoom and one menu with everything else.
void drawNarrowBar(PanelContext& f, const Rect& rect)
{
    const float side = f.px(size::row), top = std::round(rect.midY() - side / 2), edge = f.px(4);
    const Rect more = rectAt(rect.x1 - edge - side, top, side, side);
    const Rect in = rectAt(more.x0 - side, top, side, side), out = rectAt(in.x0 - side, top, side, side);
    // Who types needs to see what he types.
    const bool typing = f.memory.searchActive;
    f.memory.focus.enter(Area::Search);
    drawSearchBox(f, {rect.x0 + f.px(8), top, (typing ? more.x0 : out.x0) - edge, top + side});
    f.memory.focus.enter(Area::Bar);
    if (!typing) {
        commandButton(f, out, command::zoomOut, Icon::Minus, "bar");
        commandButton(f, in, command::zoomIn, Icon::Plus, "bar");
    }
    const state::Menu open = f.modes().menu;
    if (iconButton(f, "button:menu", more, Icon::More,
                   {.group = "bar", .tooltip = tooltipOfMenu(f, Key::More, open != state::Menu::None)},
                   open != state::Menu::None))
        f.wish(state::SetMenu{open == state::Menu::None ? state::Menu::More : state::Menu::None});
    ImGui::End();
    if (open == state::Menu::More) drawMenu(f, rect, more, narrowMenuItems(f));
    if (open == state::Menu::Map) drawMapMenu(f, rect, more);
}

}  // namespace

void drawTopBar(PanelContext& f, const Rect& rect)
{
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##top", nullptr, groundWindow);
    fillRect(rect, f.c.panel);
    horizontalLine(rect.x0, rect.x1, rect.y1 - f.hairline(), f.c.border, f.hairline());

    if (f.narrow()) return drawNarrowBar(f, rect);

    std::array<std::string, views.size()> viewKeys;
    std::array<std::string, languages.size()> languageKeys;
    Bar bar{f, rect, {}, {}, historyItems(), zoomItems(), appearanceItems(f)};
    for (std::size_t i = 0; i < views.size(); ++i)
        bar.views[i] = segmentOf(f, *views[i], viewIcons[i], f.tr(views[i]->words), viewKeys[i]);
    for (std::size_t i = 0; i < languages.size(); ++i)
        bar.languages[i] = segmentOf(f, *languages[i], Icon::None, i == 0 ? "DE" : "EN", languageKeys[i]);

    Squeeze squeeze = squeezes.back();
    for (const Squeeze candidate : squeezes)
        if (bar.widthWithoutSearch(candidate) + f.px(minSearch) <= rect.width()) {
            squeeze = candidate;
            break;
        }

    const float top = rect.midY() - bar.button() / 2;
    float x = rect.x0 + f.px(8);
    commandButton(f, rectAt(x, top, bar.button(), bar.button()), command::panel, Icon::Panel, {});
    x += bar.button() + f.px(8);
    if (squeeze < Squeeze::NoName) {
        drawTextIn(f, Face::Title, rectAt(x, rect.y0, bar.nameWidth(), rect.height()), f.c.text,
                   f.tr(Key::AppName));
        x += bar.nameWidth();
    }
    const float room = rect.width() - bar.widthWithoutSearch(squeeze);
    const float searchWidth = std::floor(std::min(room, f.px(maxSearch)));
    f.memory.focus.enter(Area::Search);
    drawSearchBox(f, rectAt(x, top, searchWidth, bar.button()));
    f.memory.focus.enter(Area::Bar);

    // The rest stands at the right edge.
    x = rect.x1 - bar.widthWithoutSearch(squeeze) + f.px(16) + bar.button();
    if (squeeze < Squeeze::NoName) x += bar.nameWidth();
    x += bar.gap();
    drawPresenting(bar, x, squeeze);
    x += bar.gap();
    if (const auto view = segmented(f, x, top, bar.views, squeeze >= Squeeze::ViewIcons, "views"))
        f.run(*views[*view]);
    x += segmentedWidth(f, bar.views, squeeze >= Squeeze::ViewIcons);
    if (squeeze < Squeeze::HistoryInMenu) {
        x += bar.gap();
        drawIcons(bar, x, bar.history);
    }
    if (squeeze < Squeeze::ZoomInMenu) {
        x += bar.gap();
        drawIcons(bar, x, bar.zoom);
    }
    if (squeeze < Squeeze::LanguageInMenu) {
        x += bar.gap();
        if (const auto language = segmented(f, x, top, bar.languages, false, "languages"))
            f.run(*languages[*language]);
        x += segmentedWidth(f, bar.languages, false);
    }
    x += f.px(4);
    const bool mapMenuOpen = f.modes().menu == state::Menu::Map;
    bool menuOpen = f.modes().menu == state::Menu::More;
    const Rect map = rectAt(x, top, bar.button(), bar.button());
    if (iconButton(f, "button:map", map, Icon::Layers,
                   {.group = "bar", .tooltip = tooltipOfMenu(f, Key::MapMenu, mapMenuOpen)}, mapMenuOpen))
        f.wish(state::SetMenu{mapMenuOpen ? state::Menu::None : state::Menu::Map});
    x += bar.button() + f.px(4);
    const Rect more = rectAt(x, top, bar.button(), bar.button());
    std::vector<BarItem> menu;
    const auto intoMenu = [&](const std::vector<BarItem>& items) {
        menu.insert(menu.end(), items.begin(), items.end());
    };
    if (squeeze >= Squeeze::HistoryInMenu) intoMenu(bar.history);
    if (squeeze >= Squeeze::ZoomInMenu) intoMenu(bar.zoom);
    if (squeeze >= Squeeze::LanguageInMenu) menu.push_back(languageItem(f));
    if (squeeze >= Squeeze::AppearanceInMenu) {
        intoMenu(bar.appearance);
        if (iconButton(f, "button:menu", more, Icon::More,
                       {.group = "bar", .tooltip = tooltipOfMenu(f, Key::More, menuOpen)}, menuOpen))
            f.wish(state::SetMenu{menuOpen ? state::Menu::None : state::Menu::More});
    } else {
        drawIcons(bar, x, bar.appearance);
        if (menuOpen) f.wish(state::SetMenu{});  // all of it has room now
        menuOpen = false;
    }
    ImGui::End();
    if (menuOpen) drawMenu(f, rect, more, menu);
    if (mapMenuOpen) drawMapMenu(f, rect, map);
}

}  // namespace ui
