#include "ui/bar/top_bar_menu.hpp"

#include <algorithm>
#include <cmath>

#include "ui/parts/widgets.hpp"
#include "ui/shortcuts.hpp"

namespace ui {

namespace {

using text::Key;

constexpr double zoomStep = 1.6;
constexpr double textStep = 0.1;
constexpr double minTextScale = 0.8, maxTextScale = 2.0;

template <class... Actions>
state::Wishes actions(Actions... each)
{
    state::Wishes wishes;
    (wishes.actions.emplace_back(std::move(each)), ...);
    return wishes;
}

/// Zooms all maps of the view around their middles.
state::Wishes zoomBy(const PanelContext& f, double factor)
{
    state::Wishes wishes;
    for (std::size_t frame = 0; frame < state::frameCount(f.state().view.kind); ++frame)
        wishes.actions.emplace_back(state::ZoomBy{frame, factor, {}, true});
    return wishes;
}

}  // namespace

void run(PanelContext& f, const Command& command)
{
    for (const state::Action& action : command.wishes.actions) f.out.wishes.actions.push_back(action);
    for (const state::Effect& effect : command.wishes.effects) f.out.wishes.effects.push_back(effect);
}

std::vector<Command> historyCommands(const PanelContext& f)
{
    const auto keys = [&](Shortcut shortcut) { return shortcutText(shortcut, f.language()); };
    return {{"button:back", Icon::ArrowLeft, std::string(f.tr(Key::HistoryBack)), keys(Shortcut::Back),
             !f.state().back.empty(), actions(state::GoBack{})},
            {"button:forward", Icon::ArrowRight, std::string(f.tr(Key::HistoryForward)),
             keys(Shortcut::Forward), !f.state().forward.empty(), actions(state::GoForward{})}};
}

std::vector<Command> zoomCommands(const PanelContext& f)
{
    const auto keys = [&](Shortcut shortcut) { return shortcutText(shortcut, f.language()); };
    return {{"button:home", Icon::Home, std::string(f.tr(Key::Home)), keys(Shortcut::Home), true,
             actions(state::GoHome{})},
            {"button:fit", Icon::Fit, std::string(f.tr(Key::FitSelection)), keys(Shortcut::Fit),
             !f.state().view.selection.empty(), actions(state::FitSelection{})},
            {"button:zoom-out", Icon::Minus, std::string(f.tr(Key::ZoomOut)), keys(Shortcut::ZoomOut), true,
             zoomBy(f, 1 / zoomStep)},
            {"button:zoom-in", Icon::Plus, std::string(f.tr(Key::ZoomIn)), keys(Shortcut::ZoomIn), true,
             zoomBy(f, zoomStep)}};
}

std::vector<Command> appearanceCommands(const PanelContext& f)
{
    const auto keys = [&](Shortcut shortcut) { return shortcutText(shortcut, f.language()); };
    const state::Preferences& p = f.state().preferences;
    const bool dark = p.theme == state::Theme::Dark;
    state::Wishes fullscreen;
    fullscreen.effects.emplace_back(state::ToggleFullscreen{});
    return {{"button:save", Icon::Save, std::string(f.tr(Key::SaveTitle)), keys(Shortcut::Save), true,
             actions(state::SetOverlay{state::Overlay::Save})},
            {"button:theme", dark ? Icon::Light : Icon::Dark,
             std::string(f.tr(dark ? Key::UseLight : Key::UseDark)), "", true,
             actions(state::SetTheme{dark ? state::Theme::Light : state::Theme::Dark})},
            {"button:text-smaller", Icon::TextSmaller, std::string(f.tr(Key::TextSmaller)),
             keys(Shortcut::TextSmaller), p.textScale > minTextScale + 0.01,
             actions(state::SetTextScale{p.textScale - textStep}), true},
            {"button:text-larger", Icon::TextLarger, std::string(f.tr(Key::TextLarger)),
             keys(Shortcut::TextLarger), p.textScale < maxTextScale - 0.01,
             actions(state::SetTextScale{p.textScale + textStep}), true},
            {"button:fullscreen", f.in.fullscreen ? Icon::LeaveFullscreen : Icon::Fullscreen,
             std::string(f.tr(f.in.fullscreen ? Key::LeaveFullscreen : Key::Fullscreen)),
             keys(Shortcut::Fullscreen), true, fullscreen},
            {"button:help", Icon::Question, std::string(f.tr(Key::HelpTitle)), keys(Shortcut::Help), true,
             actions(state::SetOverlay{state::Overlay::Help})},
            {"button:about", Icon::Info, std::string(f.tr(Key::AboutTitle)), "", true,
             actions(state::SetOverlay{state::Overlay::About})}};
}

Command languageCommand(const PanelContext& f)
{
    // Each language is named in itself, for those who cannot read the other.
    return {"button:language",
            Icon::None,
            f.german() ? "English" : "Deutsch",
            "",
            true,
            actions(state::SetLanguage{f.german() ? base::Language::En : base::Language::De})};
}

void menuGround(const PanelContext& f, const Rect& rect)
{
    // Also below the bar by which it scrolls.
    ImGui::PushClipRect(rect.min(), rect.max(), false);
    fillRect(rect, f.c.panel, f.px(size::corner));
    strokeRect(rect, f.c.border, f.hairline(), f.px(size::corner));
    ImGui::PopClipRect();
}

void drawMenu(PanelContext& f, const Rect& bar, const Rect& opener, const std::vector<Command>& commands)
{
    float width = 0;
    for (const Command& command : commands)
        width = std::max(width, textWidth(f, Face::Body, command.label) +
                                    textWidth(f, Face::Secondary, command.shortcut));
    const float row = f.px(size::row), padding = f.px(8), edge = f.px(8);
    const float mostWidth = bar.width() - 2 * edge,
                mostHeight = static_cast<float>(f.in.heightPx) - bar.y1 - edge;
    const float column = std::min(std::ceil(width) + f.px(72), mostWidth - 2 * padding), between = f.px(16);
    const bool inTwo = row * static_cast<float>(commands.size()) + 2 * padding > mostHeight &&
                       2 * column + between + 2 * padding <= mostWidth;
    const std::size_t rows = inTwo ? (commands.size() + 1) / 2 : commands.size();
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
    const float top = ImGui::GetCursorScreenPos().y + padding;
    bool done = false;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const Command& command = commands[i];
        const Rect at = rectAt(rect.x0 + padding + static_cast<float>(i / rows) * (column + between),
                               top + static_cast<float>(i % rows) * row, column, row);
        const Press p = press(f, command.name, at, {.group = "menu", .enabled = command.enabled});
        rowGround(f, at, p, false);
        const ImU32 ink = command.enabled ? f.c.text : f.c.disabled;
        drawIcon(*ImGui::GetWindowDrawList(), command.icon, {at.x0 + f.px(16), at.midY()}, f.px(size::icon),
                 ink);
        drawTextIn(f, Face::Body, {at.x0 + f.px(36), at.y0, at.x1 - f.px(8), at.y1}, ink, command.label);
        drawTextIn(f, Face::Secondary, {at.x0 + f.px(36), at.y0, at.x1 - f.px(8), at.y1}, f.c.muted,
                   command.shortcut, 1);
        if (p.clicked) {
            run(f, command);
            done = !command.repeats;
        }
    }
    ImGui::SetCursorScreenPos({rect.x0, top + static_cast<float>(rows) * row + padding - 1});
    ImGui::Dummy({1, 1});
    ImGui::End();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const bool elsewhere = ImGui::IsMouseClicked(0) && !rect.holds(pointer) && !opener.holds(pointer);
    if (done || elsewhere) f.wish(state::SetMenu{});
}

}  // namespace ui
