// The window with the map and the panels, one frame at a time: events -> actions -> update -> layout -> paint
// -> panels. The loop around it is in window_app.cpp, so that something else (a browser) can call it too.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "app/session.hpp"
#include "app/stage/presentation.hpp"
#include "app/stage/scene_thumbnails.hpp"
#include "app/stage/stage.hpp"
#include "app/window/address.hpp"
#include "app/window/effects.hpp"
#include "app/window/imgui_host.hpp"
#include "app/window/map_input.hpp"
#include "platform/window.hpp"
#include "render/renderer.hpp"
#include "ui/ui.hpp"

namespace app {

class MainWindow {
public:
    MainWindow(platform::Window& window, Session& session, std::unique_ptr<PanelLetters> letters,
               std::vector<base::Diagnostic> problems);

    /// A tour or session named at the start; work that a crash left behind goes first.
    void openAtStart(const std::filesystem::path& file);

    /// What something beside the window asks for, as if a panel did.
    void take(const state::Wishes& wishes);

    /// True while the program goes on.
    bool runFrame(const std::vector<platform::Event>& windowEvents);

    /// Not empty if nothing can be drawn.
    const std::vector<base::Diagnostic>& problems() const
    {
        return renderer_.problems().empty() ? imgui_.problems() : renderer_.problems();
    }

    /// The frame waited for the audience's monitor and need not wait for this window's, too.
    bool paced() const { return stage_.showed(); }
    /// Something waits for the next frame.
    bool hasPendingEvents() const { return window_.hasPendingEvents() || stage_.hasPendingEvents(); }

    /// Seconds until something moves without input: 0 while a motion is under way, negative for never.
    double nextChangeSeconds() const;

    /// Pictures of this window that are kept from frame to frame.
    std::vector<render::KeptPicture> keptPictures() const;

    /// Rectangles of all items on the screen, window pixels, map symbols included.
    const std::vector<ui::NamedRect>& rects() const { return rects_; }
    bool changed() const { return changed_; }
    /// What would be there after a crash.
    KeptWork kept() const { return effects_.kept(); }
    /// A flight, a zoom step or a sliding card is under way.
    bool moving() const { return panelAnimates_ || state::isMoving(session_.state()); }

private:
    // The parts of a frame, in their order.
    /// What happens without input.
    void goOn(double now);
    void takeEvents(const std::vector<platform::Event>& windowEvents, double elapsedSeconds);
    void paintPicture();
    ui::Output drawPanels();
    /// What the panels wish, and what they need for the next frame. The wishes may be fewer afterwards.
    void take(ui::Output& output);

    /// That work was restored, or that nothing will be there after the end: before somebody begins to edit.
    void sayAtStart();
    /// What the panels show: while presenting with letters for the audience.
    const state::AppState& panelState();
    /// The graphics card forgot everything.
    void renewGraphics();
    /// What of the picture the buttons over it leave alone.
    void keepFree(ui::Input& input) const;
    std::optional<ui::Input::MapHint> mapHint() const;
    void takeInput(const std::vector<platform::Event>& events,
                   const std::vector<platform::Event>& audienceEvents);
    void takePointer(const std::vector<platform::Event>& events,
                     const std::vector<platform::Event>& audienceEvents, std::vector<state::Action>& out);
    /// What the picture is made for: the audience's window, else the map's part of this one.
    Canvas canvas() const;
    void sayEnd(const std::vector<state::Action>& actions);
    void takeKey(const platform::KeyEvent& key, state::Wishes& wishes);

    platform::Window& window_;
    Session& session_;
    /// Of the window in this frame.
    struct {
        int widthPx = 0, heightPx = 0;
        double scale = 1;
        double height() const { return heightPx / scale; }  ///< logical pixels
    } size_;
    ImGuiHost imgui_;
    render::Renderer renderer_;
    /// The pointer over the picture, in this window and in the audience's.
    struct Pointer {
        MapInput map;
        SpotlightInput spotlight;
    };
    Pointer here_, there_;
    bool pointerRests_ = false;  ///< in the last frame: hidden over a scene
    /// Whoever types does not point: what lies under a pointer left somewhere is not lit.
    bool keysSinceMoved_ = true;
    Address address_;
    Stage stage_;
    SceneThumbnails thumbnails_;
    ui::Memory memory_;
    Effects effects_;
    state::AppState enlarged_;  ///< see panelState
    std::shared_ptr<const scene::Scene> scene_;
    geo::Box mapPx_;
    std::vector<ui::NamedRect> rects_;
    double lastSeconds_ = 0;
    bool panelWantsKeys_ = false, panelWantsText_ = false, panelAnimates_ = false,
         mapHasKeys_ = false;  ///< as of the last frame
    double panelsChangeSeconds_ = -1;
    std::string title_;   ///< of the window as it stands
    int framesSeen_ = 0;  ///< of the first two
    std::string saidAtStart_;
    bool changed_ = true;
};

}  // namespace app
