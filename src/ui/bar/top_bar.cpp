// Name, search, views, map buttons, appearance. What has no room goes to a menu, less needed things first.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "ui/bar/top_bar_menu.hpp"
#include "ui/map/map_menu.hpp"
#include "ui/panels.hpp"
#include "ui/parts/widgets.hpp"
#include "ui/shortcuts.hpp"

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
    std::vector<Command> history, zoom, appearance;

    float button() const { return f.px(size::row); }
    float gap() const { return f.px(groupGap); }
    float nameWidth() const { return std::ceil(textWidth(f, Face::Title, f.tr(Key::AppName))) + f.px(16); }
    float iconsWidth(const std::vector<Command>& commands) const
    {
        return static_cast<float>(commands.size()) * button();
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

Segment viewSegment(const PanelContext& f, state::ViewKind kind, const char* name, Key label, Icon icon,
                    std::string_view shortcut)
{
    return {name, f.tr(label), icon, f.state().view.kind == kind, f.tr(label), shortcut};
}

void drawIcons(Bar& bar, float& x, const std::vector<Command>& commands)
{
    for (const Command& command : commands) {
        const Rect rect = rectAt(x, bar.rect.midY() - bar.button() / 2, bar.button(), bar.button());
        if (iconButton(bar.f, command.name, rect, command.icon,
                       {.group = "bar",
                        .tooltip = command.label,
                        .shortcut = command.shortcut,
                        .enabled = command.enabled}))
            run(bar.f, command);
        x += bar.button();
    }
}

void drawPresenting(Bar& bar, float& x, Squeeze squeeze)
{
    PanelContext& f = bar.f;
    const bool any = !f.state().document->tour.scenes.empty();
    const bool presenting = bar.presenting();
    const std::string keys = shortcutText(presenting ? Shortcut::StepBack : Shortcut::Present, f.language());
    const Rect present =
        rectAt(x, bar.rect.midY() - bar.button() / 2, bar.presentWidth(squeeze), bar.button());
    const PressOptions options{
        .tooltip = f.tr(presenting ? Key::PresentStop : Key::PresentHint), .shortcut = keys, .enabled = any};
    const bool pressed = squeeze >= Squeeze::ViewIcons
                             ? iconButton(f, "button:present", present, bar.presentIcon(), options)
                             : button(f, "button:present", present, bar.presentWord(), bar.presentIcon(),
                                      ButtonKind::Primary, options);
    if (pressed && presenting) f.wish(state::StopPresenting{});
    if (pressed && !presenting) f.wish(state::StartPresenting{});
    x = present.x1 + f.px(4);
    const bool open = f.state().transient.mode == state::Mode::Edit;
    if (iconButton(f, "button:scenes", rectAt(x, present.y0, bar.button(), bar.button()), Icon::Scenes,
                   {.tooltip = f.tr(open ? Key::ScenesClose : Key::ScenesTitle)}, open))
        f.wish(state::SetMode{open ? state::Mode::Explore : state::Mode::Edit});
    x += bar.button();
}

/// None while the menu is open: it would lie over its first row.
std::string_view tooltipOfMenu(const PanelContext& f, Key key, bool isOpen)
{
    return isOpen ? std::string_view{} : f.tr(key);
}

}  // namespace

void drawTopBar(PanelContext& f, const Rect& rect)
{
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##top", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus |
                     ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse);
    fillRect(rect, f.c.panel);
    horizontalLine(rect.x0, rect.x1, rect.y1 - f.hairline(), f.c.border, f.hairline());

    const std::array shortcuts{
        shortcutText(Shortcut::World, f.language()), shortcutText(Shortcut::Europe, f.language()),
        shortcutText(Shortcut::Germany, f.language()), shortcutText(Shortcut::Twin, f.language())};
    const bool german = f.german();
    Bar bar{
        f,
        rect,
        {viewSegment(f, state::ViewKind::World, "view:world", Key::ViewWorld, Icon::World, shortcuts[0]),
         viewSegment(f, state::ViewKind::Europe, "view:europe", Key::ViewEurope, Icon::Europe, shortcuts[1]),
         viewSegment(f, state::ViewKind::Germany, "view:germany", Key::ViewGermany, Icon::Germany,
                     shortcuts[2]),
         viewSegment(f, state::ViewKind::Twin, "view:twin", Key::ViewTwin, Icon::Twin, shortcuts[3])},
        {Segment{"language:de", "DE", Icon::None, german, f.tr(Key::LanguageGerman), {}},
         Segment{"language:en", "EN", Icon::None, !german, f.tr(Key::LanguageEnglish), {}}},
        historyCommands(f),
        zoomCommands(f),
        appearanceCommands(f)};

    Squeeze squeeze = squeezes.back();
    for (const Squeeze candidate : squeezes)
        if (bar.widthWithoutSearch(candidate) + f.px(minSearch) <= rect.width()) {
            squeeze = candidate;
            break;
        }

    const float top = rect.midY() - bar.button() / 2;
    float x = rect.x0 + f.px(8);
    const bool panelVisible = f.state().preferences.panelVisible;
    const std::string panelShortcut = shortcutText(Shortcut::Panel, f.language());
    if (iconButton(
            f, "button:panel", rectAt(x, top, bar.button(), bar.button()), Icon::Panel,
            {.tooltip = f.tr(panelVisible ? Key::HidePanel : Key::ShowPanel), .shortcut = panelShortcut}))
        f.wish(state::SetPanelVisible{!panelVisible});
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
    constexpr std::array kinds{state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany,
                               state::ViewKind::Twin};
    if (const auto view = segmented(f, x, top, bar.views, squeeze >= Squeeze::ViewIcons, "views"))
        f.wish(state::ShowView{kinds[*view]});
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
            f.wish(state::SetLanguage{*language == 0 ? base::Language::De : base::Language::En});
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
    std::vector<Command> menu;
    const auto intoMenu = [&](const std::vector<Command>& commands) {
        menu.insert(menu.end(), commands.begin(), commands.end());
    };
    if (squeeze >= Squeeze::HistoryInMenu) intoMenu(bar.history);
    if (squeeze >= Squeeze::ZoomInMenu) intoMenu(bar.zoom);
    if (squeeze >= Squeeze::LanguageInMenu) menu.push_back(languageCommand(f));
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
