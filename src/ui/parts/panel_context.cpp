#include "ui/parts/panel_context.hpp"

#include <algorithm>
#include <cmath>

#include "command/key_words.hpp"
#include "command/press.hpp"
#include "filter/index.hpp"
#include "look/color.hpp"
#include "words/entry_words.hpp"

namespace ui {

ImU32 withAlpha(ImU32 color, double share)
{
    const auto alpha = static_cast<double>(color >> IM_COL32_A_SHIFT & 0xFF) * std::clamp(share, 0.0, 1.0);
    return (color & ~IM_COL32_A_MASK) | static_cast<ImU32>(std::lround(alpha)) << IM_COL32_A_SHIFT;
}

Rect intersection(const Rect& a, const Rect& b)
{
    return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

Colors colorsOf(state::Theme theme)
{
    const look::Palette& palette = look::palette(theme);
    Colors c{};
    c.text = toColor(palette.text);
    c.muted = toColor(palette.textMuted);
    c.disabled = toColor(look::mixed(palette.panel, palette.textMuted, 0.62));
    c.panel = toColor(palette.panel);
    c.raised = toColor(palette.panelRaised);
    c.border = toColor(palette.panelBorder);
    c.accent = toColor(palette.accent);
    c.onAccent = toColor(palette.onAccent);
    c.hover = toColor(palette.hover);
    c.warning = toColor(palette.warning);
    c.palette = &palette;
    return c;
}

Measures::Measures(const state::AppState& state, double scale)
    : factor_(static_cast<float>(scale * state.preferences.textScale)),
      finger_(state::isForFingers(state) ? std::round(size::finger * static_cast<float>(scale)) : 0)
{
}

float Measures::px(float logical) const { return std::round(logical * factor_); }

float Measures::px(size::Target target) const
{
    // For fingers rows are alike, so that large letters have room for two lines in each.
    return finger_ > 0 ? std::max(px(std::max(target.logical, size::row.logical)), finger_)
                       : px(target.logical);
}

float Measures::topBar() const
{
    const float around = px((size::topBar - size::row.logical) / 4);
    return std::max(px(size::topBar), finger_ > 0 ? finger_ + around : 0);
}

PanelContext::PanelContext(const Input& input, Memory& rememberedState, Output& output)
    : in(input), memory(rememberedState), out(output), c(colorsOf(input.state.preferences.theme)),
      page(state::openPage(input.state)), measures(input.state, input.scale)
{
}

filter::Answers& PanelContext::answers() const
{
    if (in.answers) return *in.answers;
    if (!memory.index || &memory.index->atlas() != &in.atlas) {
        memory.index = std::make_shared<filter::Index>(in.atlas);
        memory.answers = std::make_shared<filter::Answers>(*memory.index);
    }
    return *memory.answers;
}

void PanelContext::wish(state::Action action) { out.wishes.actions.push_back(std::move(action)); }

void PanelContext::turn(state::Fold fold) { wish(state::Unfold{fold, !modes().isOpen(fold)}); }

void PanelContext::effect(state::Effect effect) { out.wishes.effects.push_back(std::move(effect)); }

void PanelContext::run(const command::Command& command, std::optional<std::size_t> scene)
{
    command::run(command, {.state = in.state, .fullscreen = in.fullscreen, .scene = scene}, out.wishes);
}

std::string PanelContext::shortcut(const command::Command& command) const
{
    return command::shortcut(command, language());
}

float PanelContext::hairline() const { return std::max(1.0f, std::round(static_cast<float>(in.scale))); }

std::string PanelContext::local(const base::LocalText& text) const
{
    return words::localText(text, language());
}

void PanelContext::record(std::string_view name, const Rect& rect)
{
    if (!reachable()) return;
    if (narrow() && rect.x1 > static_cast<float>(in.widthPx) + 0.5f) out.cut.emplace_back(name);
    const ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 min = list.GetClipRectMin(), max = list.GetClipRectMax();
    const Rect visible = intersection(rect, {min.x, min.y, max.x, max.y});
    if (visible.empty()) return;
    geo::Box box;
    box.add({visible.x0, visible.y0});
    box.add({visible.x1, visible.y1});
    out.rects.push_back({std::string(name), box});
}

}  // namespace ui
