#include "panel_driver.hpp"

#include <doctest/doctest.h>

#include "command/press.hpp"
#include "filter/facets.hpp"
#include "filter/result.hpp"
#include "overlay/apply.hpp"
#include "text/font.hpp"
#include "ui/parts/imgui_compat.hpp"

namespace test_support {

namespace {

constexpr float frameSeconds = 0.05f;
constexpr float nowhere = -1000;

ImFont* addFont(text::Weight weight, double emPx)
{
    static const ImWchar glyphs[] = {0x20, 0x24F, 0x2010, 0x203A, 0x2212, 0x2212, 0};
    constexpr double heightPerEm = 2400.0 / 2048.0;
    const std::span<const unsigned char> file = text::FontBook::file(weight);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(
        const_cast<unsigned char*>(file.data()), static_cast<int>(file.size()),
        static_cast<float>(emPx * heightPerEm), &config, glyphs);
}

}  // namespace

PanelDriver::PanelDriver(const model::Atlas& atlas, double width, double height)
    : widthPx(width), heightPx(height), atlas_(atlas), context_(ImGui::CreateContext())
{
    shown_.emplace_back(&atlas, [](const model::Atlas*) {});  // the test's
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
#if IMGUI_VERSION_NUM < 18700
    for (int i = 0; i < ImGuiKey_COUNT; ++i) io.KeyMap[i] = i;
#endif
    io.MousePos = {nowhere, nowhere};
    state = state::initialState(state::ViewKind::World, {}, width, height);
    frames(3);
    forget();
}

PanelDriver::~PanelDriver() { ImGui::DestroyContext(context_); }

void PanelDriver::buildFonts()
{
    const double unit = scale * state.preferences.textScale;
    ui::applyStyle(state.preferences.theme, state.preferences.textScale, scale);
    if (unit == fontUnit_) return;
    fontUnit_ = unit;
    ImFontAtlas& fontAtlas = *ImGui::GetIO().Fonts;
    fontAtlas.Clear();
    fonts_ = {addFont(text::Weight::Regular, 14 * unit), addFont(text::Weight::Regular, 12 * unit),
              addFont(text::Weight::Medium, 14 * unit), addFont(text::Weight::Medium, 18 * unit),
              addFont(text::Weight::Medium, 24 * unit)};
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    fontAtlas.GetTexDataAsAlpha8(&pixels, &width, &height);
}

void PanelDriver::apply(const state::Action& action)
{
    state = state::update(atlas(), state, action);
    if (entries_ == state.document->entries) return;
    entries_ = state.document->entries;
    shown_.push_back(std::make_shared<model::Atlas>(overlay::apply(atlas_, *entries_)));
    answered_.reset();
}

void PanelDriver::frames(int count)
{
    ImGui::SetCurrentContext(context_);
    for (int i = 0; i < count; ++i) {
        buildFonts();
        seconds_ += static_cast<double>(frameSeconds);
        apply(state::Tick{seconds_});
        apply(state::ResizeWindow{widthPx / scale});
        if (!answered_ || answered_->criteria != state.view.criteria)
            answered_ = Answered{state.view.criteria, filter::evaluate(atlas(), state.view.criteria),
                                 filter::countFacets(atlas(), state.view.criteria)};
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = {static_cast<float>(widthPx), static_cast<float>(heightPx)};
        io.DeltaTime = frameSeconds;
        ImGui::NewFrame();
        ui::Input input{
            atlas(), state, answered_->result, answered_->facets, fonts_,    widthPx, heightPx, scale,
            "1.2.3", false, problems,          nullptr,           savePlaces};
        input.hasFileDialog = hasFileDialog;
        input.asksWhere = asksWhere;
        input.recentFiles = recentFiles;
        input.thumbnails = thumbnails;
        input.software = "Library (licence)";
        input.mapHint = mapHint;
        output = ui::draw(input, memory);
        ImGui::Render();
        for (const state::Action& action : output.wishes.actions) {
            actions.push_back(action);
            apply(action);
        }
        for (const state::Effect& effect : output.wishes.effects) effects.push_back(effect);
    }
}

void PanelDriver::forget()
{
    actions.clear();
    effects.clear();
}

void PanelDriver::moveTo(double xPx, double yPx)
{
    ImGui::GetIO().MousePos = {static_cast<float>(xPx), static_cast<float>(yPx)};
    frames(2);
}

void PanelDriver::hover(std::string_view name)
{
    const ui::NamedRect* rect = find(name);
    CAPTURE(name);
    REQUIRE(rect != nullptr);
    const geo::Point centre = rect->boxPx.centre();
    moveTo(centre.x, centre.y);
}

void PanelDriver::click(std::string_view name)
{
    hover(name);
    ImGui::GetIO().MouseDown[0] = true;
    frames(2);
    ImGui::GetIO().MouseDown[0] = false;
    frames(2);
    moveAway();
    frames(8);  // a card slides in
}

void PanelDriver::clickWithCtrl(std::string_view name)
{
    ImGui::GetIO().KeyCtrl = true;
    click(name);
    ImGui::GetIO().KeyCtrl = false;
    frames(1);
}

void PanelDriver::drag(std::string_view name, double dxPx)
{
    hover(name);
    ImGui::GetIO().MouseDown[0] = true;
    frames(2);
    const ImVec2 at = ImGui::GetIO().MousePos;
    moveTo(static_cast<double>(at.x) + dxPx, static_cast<double>(at.y));
    ImGui::GetIO().MouseDown[0] = false;
    frames(2);
    moveAway();
}

void PanelDriver::wheel(std::string_view over, float notches)
{
    hover(over);
    ImGui::GetIO().MouseWheel = notches;
    frames(1);
    ImGui::GetIO().MouseWheel = 0;
    frames(3);
    moveAway();
}

void PanelDriver::key(ImGuiKey which, bool shift)
{
    ImGuiIO& io = ImGui::GetIO();
    io.KeyShift = shift;
    hold(which, true);
    frames(2);
    hold(which, false);
    frames(2);
    io.KeyShift = false;
}

void PanelDriver::hold(ImGuiKey which, bool down)
{
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddKeyEvent(which, down);
#else
    ImGui::GetIO().KeysDown[which] = down;
#endif
}

void PanelDriver::type(std::string_view ascii)
{
    for (const char c : ascii) {
        ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(c));
        frames(1);
    }
    frames(3);
}

void PanelDriver::escape()
{
    state::Wishes wishes;
    base::KeyPress pressed;
    pressed.key = base::Key::Escape;
    command::press({.state = state, .pressed = pressed, .open = ui::openInPanels(memory)}, wishes);
    for (const state::Action& action : wishes.actions) apply(action);
    for (const state::Effect& effect : wishes.effects)
        if (const auto* closed = state::as<state::CloseInPanels>(effect))
            CHECK(ui::closeInPanels(memory, closed->step));
    key(ImGuiKey_Escape);
}

const ui::NamedRect* PanelDriver::find(std::string_view name) const
{
    for (const ui::NamedRect& rect : output.rects)
        if (rect.name == name) return &rect;
    return nullptr;
}

std::vector<std::string> PanelDriver::namesBeginning(std::string_view prefix) const
{
    std::vector<std::string> names;
    for (const ui::NamedRect& rect : output.rects)
        if (rect.name.substr(0, prefix.size()) == prefix) names.push_back(rect.name);
    return names;
}

}  // namespace test_support
