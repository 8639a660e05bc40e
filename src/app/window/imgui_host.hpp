// The glue between Dear ImGui and the window: context, fonts, input, drawing. No panels here (ui/ has
// them) and no decisions. Needs a current OpenGL context from construction to destruction.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <imgui.h>

#include "app/window/panel_picture.hpp"
#include "gl/texture.hpp"
#include "platform/event.hpp"
#include "platform/window.hpp"
#include "state/app_state.hpp"
#include "text/font.hpp"
#include "ui/ui.hpp"

namespace app {

class ImGuiHost {
public:
    /// `letters`: has other fonts for what the family lacks, and outlives the host.
    ImGuiHost(platform::Window& window, const text::FontBook& letters);
    ~ImGuiHost();
    ImGuiHost(const ImGuiHost&) = delete;
    ImGuiHost& operator=(const ImGuiHost&) = delete;

    /// Builds fonts and style anew when theme, text scale, content scale or the letters asked for differ from
    /// the last call.
    void prepare(state::Theme theme, double textScale, double contentScale);

    /// Hands one frame's events to ImGui and begins the frame.
    void beginFrame(const std::vector<platform::Event>& events, double secondsSinceLast);
    /// Draws what was asked for between; viewport is the whole window, `freePx` the parts without panels.
    void endFrame(const std::vector<geo::Box>& freePx);

    /// Loads these letters at the next prepare(), from the family or from a font that has them. False if none
    /// is new.
    bool ask(const std::set<char32_t>& letters);

    const ui::Fonts& fonts() const { return fonts_; }
    /// True if the pointer is on a panel or was pressed there.
    bool wantsMouse() const;

private:
    void feed(const platform::KeyEvent& event);
    void uploadLetters();
    ImFont* addFont(text::Weight weight, double emPx);

    platform::Window& window_;
    const text::FontBook& letters_;
    std::set<char32_t> asked_;
    /// Ranges of the letters beyond Latin, by weight and font (null: the family). ImGui keeps pointers to
    /// them.
    std::map<std::pair<text::Weight, text::FontFilePtr>, std::vector<ImWchar>> ranges_;
    bool lettersChanged_ = false;
    ui::Fonts fonts_;
    std::optional<gl::AlphaTexture> letterTexels_;
    PanelPicture picture_;
    bool built_ = false;
    state::Theme theme_{};
    double textScale_ = 0;
    double contentScale_ = 0;
};

}  // namespace app
