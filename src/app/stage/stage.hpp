// The two windows of a presentation: opens and closes the audience's window as monitors come and go, puts the
// main window in full screen and back, paints the picture once and shows it in both. With one monitor the
// main window is all there is. What a scene looks like and which one is on is decided elsewhere.
#pragma once

#include <memory>
#include <vector>

#include "app/session.hpp"
#include "app/stage/audience_window.hpp"
#include "app/stage/scene_previews.hpp"
#include "platform/window.hpp"
#include "render/renderer.hpp"
#include "text/keys.hpp"

namespace app {

class Stage {
public:
    explicit Stage(platform::Window& main) : main_(main) {}

    /// Follows the state and the monitors; says in the state where the audience looks.
    void follow(Session& session);
    /// Somebody answered whether the offered monitor is to be used.
    void answer(bool take);

    /// Null: the main window is what the audience sees.
    AudienceWindow* audience() const { return audience_.get(); }

    /// Paints `scene` for the audience, unless they see it already.
    void paint(const std::shared_ptr<const scene::Scene>& scene, render::Renderer& renderer);
    /// The last paint() brought something to the audience's monitor.
    bool showed() const { return audience_ && showed_; }
    /// The audience's picture and the next scene's, into the main window (pixels, y down). Empty boxes get
    /// nothing. May paint the next scene with `renderer` if `idle`.
    void paintPresenter(Session& session, render::Renderer& renderer, const geo::Box& picturePx,
                        const geo::Box& nextPx, bool idle);
    /// The next scene's picture is still to be painted.
    bool owesPreview() const { return previews_.owes(); }

    /// The graphics card forgot everything: nothing of what was painted is there any more.
    void renewGraphics();

    /// What came to the audience's window since the last call.
    std::vector<platform::Event> takeEvents();
    bool hasPendingEvents() const { return audience_ && audience_->window().hasPendingEvents(); }

private:
    void begin(Session& session);
    void end();
    void place(Session& session);
    void say(Session& session, text::Key key) const;

    platform::Window& main_;
    platform::StageWatch watch_;
    std::unique_ptr<AudienceWindow> audience_;
    std::shared_ptr<const scene::Scene> painted_;  ///< what the audience sees
    gl::Shrinker shrinker_;
    std::optional<gl::Framebuffer> small_;  ///< the audience's picture in the size of the presenter's
    bool smallShows_ = false;
    ScenePreviews previews_;
    platform::StagePlace placed_;
    bool presenting_ = false;
    bool fullscreenBefore_ = false;
    bool showed_ = false;
    bool exposed_ = false;  ///< the audience's window lost what it showed
};

}  // namespace app
