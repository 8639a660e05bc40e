// The glue between Dear ImGui and the window: context, fonts, input, drawing. No panels here (ui/ has
// them) and no decisions. Needs a current OpenGL context from construction to destruction.
#pragma once

#include <vector>

#include "app/window/panel_picture.hpp"
#include "platform/event.hpp"
#include "platform/window.hpp"
#include "state/app_state.hpp"
#include "ui/ui.hpp"

namespace app {

class ImGuiHost {
public:
    explicit ImGuiHost(platform::Window& window);
    ~ImGuiHost();
    ImGuiHost(const ImGuiHost&) = delete;
    ImGuiHost& operator=(const ImGuiHost&) = delete;

    /// Builds fonts and style anew when theme, text scale or content scale differ from the last call.
    void prepare(state::Theme theme, double textScale, double contentScale);

    /// Hands one frame's events to ImGui and begins the frame.
    void beginFrame(const std::vector<platform::Event>& events, double secondsSinceLast);
    /// Draws what was asked for between; viewport is the whole window, `freePx` the parts without panels.
    void endFrame(const std::vector<geo::Box>& freePx);

    const ui::Fonts& fonts() const { return fonts_; }
    /// True if the pointer is on a panel or was pressed there.
    bool wantsMouse() const;

private:
    void feed(const platform::KeyEvent& event);

    platform::Window& window_;
    ui::Fonts fonts_;
    PanelPicture picture_;
    bool built_ = false;
    state::Theme theme_{};
    double textScale_ = 0;
    double contentScale_ = 0;
};

}  // namespace app
