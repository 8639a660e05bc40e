// The glue between Dear ImGui and the window: context, fonts, input, drawing. No panels here (ui/ has
// them) and no decisions. Needs a current OpenGL context from construction to destruction.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <imgui.h>

#include "app/window/panel_letters.hpp"
#include "app/window/panel_painter.hpp"
#include "app/window/panel_picture.hpp"
#include "platform/event.hpp"
#include "platform/window.hpp"
#include "state/app_state.hpp"
#include "ui/ui.hpp"

namespace app {

class ImGuiHost {
public:
    /// `letters` may have been made already.
    ImGuiHost(platform::Window& window, std::unique_ptr<PanelLetters> letters);
    ~ImGuiHost();
    ImGuiHost(const ImGuiHost&) = delete;
    ImGuiHost& operator=(const ImGuiHost&) = delete;

    /// Makes fonts and style anew when theme, text scale, content scale or the letters asked for differ from
    /// the last call.
    void prepare(state::Theme theme, double textScale, double contentScale);

    /// The graphics card forgot everything: letters and panels are handed to it again with the next frame.
    void renewGraphics();

    /// Hands one frame's events to ImGui and begins the frame.
    void beginFrame(const std::vector<platform::Event>& events, double secondsSinceLast);
    /// Draws what was asked for between; viewport is the whole window, `freePx` the parts without panels.
    void endFrame(const std::vector<geo::Box>& freePx);

    /// Adds the panels and their letters.
    void addKept(std::vector<render::KeptPicture>& kept) const;

    PanelLetters& letters() { return *letters_; }
    const ui::Fonts& fonts() const { return letters_->fonts(); }
    /// Not empty if no panel can be drawn.
    const std::vector<base::Diagnostic>& problems() const { return painter_->problems(); }
    /// True if the pointer is on a panel or was pressed there.
    bool wantsMouse() const;

private:
    void feed(const platform::KeyEvent& event);

    platform::Window& window_;
    std::unique_ptr<PanelLetters> letters_;
    bool hasLetters_ = false;
    std::optional<PanelPainter> painter_;  ///< once there is a context of ImGui
    PanelPicture picture_;
    state::Theme theme_{};
};

}  // namespace app
