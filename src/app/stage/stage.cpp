#include "app/stage/stage.hpp"

#include <algorithm>
#include <cmath>

#include "gl/loader.hpp"
#include "text/catalogue.hpp"

namespace app {

namespace {

/// In the window, y up.
gl::Rect inWindow(const geo::Box& boxPx, int windowHeightPx)
{
    if (boxPx.empty()) return {};
    const int left = static_cast<int>(std::lround(boxPx.minX)),
              top = static_cast<int>(std::lround(boxPx.minY));
    const int width = static_cast<int>(std::lround(boxPx.maxX)) - left,
              height = static_cast<int>(std::lround(boxPx.maxY)) - top;
    return {left, windowHeightPx - top - height, width, height};
}

}  // namespace

void Stage::follow(Session& session)
{
    const bool presenting = session.state().transient.mode == state::Mode::Present;
    if (presenting != presenting_) {
        presenting_ = presenting;
        if (presenting)
            begin(session);
        else
            end();
    }
    if (!presenting) return;
    const platform::StageWatch::News news =
        watch_.follow(main_.monitors(), session.state().preferences.audienceMonitor);
    place(session);
    if (news == platform::StageWatch::News::MonitorLost) say(session, text::Key::PresentMonitorLost);
}

void Stage::say(Session& session, text::Key key) const
{
    session.apply(state::ShowToast{text::format(key, session.state().preferences.language, {watch_.lost()})});
}

void Stage::answer(bool take)
{
    if (take)
        watch_.accept();
    else
        watch_.refuse();
}

void Stage::begin(Session& session)
{
    fullscreenBefore_ = main_.fullscreen();
    watch_.begin(main_.monitors(), session.state().preferences.audienceMonitor, main_.place(),
                 main_.staysOnItsMonitor());
    placed_ = {};
}

void Stage::end()
{
    audience_.reset();
    painted_.reset();
    small_.reset();
    previews_.forget();
    main_.setFullscreen(fullscreenBefore_);
}

void Stage::place(Session& session)
{
    const platform::StagePlace& place = watch_.place();
    if (!(place == placed_)) {
        placed_ = place;
        audience_.reset();
        painted_.reset();
        smallShows_ = false;
        // In a page a press allows one of both, and browsers leave full screen when another window opens.
        const bool fills = !place.audience || !main_.staysOnItsMonitor();
        if (fills && place.main)
            main_.fill(*place.main);
        else if (fills)
            main_.setFullscreen(true);
        if (place.audience) {
            audience_ = AudienceWindow::open(main_, *place.audience);
            if (!audience_) {  // then the one window goes where the audience looks
                main_.fill(*place.audience);
                say(session, text::Key::PresentNoSecondWindow);
            }
        }
    }
    std::optional<state::AudienceScreen> screen;
    if (audience_) {
        const Canvas canvas = audience_->canvas();
        screen = state::AudienceScreen{place.audience->name, canvas.widthPx / canvas.scale,
                                       canvas.heightPx / canvas.scale};
    }
    const std::optional<platform::Monitor> offered = watch_.offered();
    const std::string offeredName = offered ? offered->name : std::string();
    const state::Presentation& said = session.state().transient.presentation;
    if (said.audience != screen || said.offeredMonitor != offeredName)
        session.apply(state::SetAudience{screen, offeredName});
}

void Stage::paint(const std::shared_ptr<const scene::Scene>& scene, render::Renderer& renderer)
{
    const gl::Framebuffer* picture = audience_->picture();
    showed_ = false;
    if (!picture) return;
    if (scene != painted_ || !renderer.settled()) {
        renderer.draw(scene, picture->target(), 0, 0);
        painted_ = scene;
        smallShows_ = false;
    } else if (!std::exchange(exposed_, false)) {
        return;
    }
    audience_->show();
    showed_ = true;
}

void Stage::paintPresenter(Session& session, render::Renderer& renderer, const geo::Box& picturePx,
                           const geo::Box& nextPx, bool idle)
{
    const gl::DrawTarget window = gl::window(main_.widthPx(), main_.heightPx());
    const gl::Framebuffer* picture = audience_->picture();
    const gl::Rect at = inWindow(picturePx, window.height);
    if (picture && !at.empty()) {
        if (!small_ || small_->width() != at.width || small_->height() != at.height) {
            small_.reset();
            smallShows_ = false;
            if (base::Result<gl::Framebuffer> made = gl::Framebuffer::create(at.width, at.height))
                small_ = std::move(*made.value);
        }
        if (small_ && !smallShows_) shrinker_.shrink(picture->target(), small_->target());
        smallShows_ = small_.has_value();
        if (small_) gl::copyPixels(small_->target(), {0, 0, at.width, at.height}, window, at.x, at.y);
    }
    const gl::Rect nextAt = inWindow(nextPx, window.height);
    if (nextAt.empty()) return;
    const Canvas canvas = audience_->canvas();
    const Canvas small{nextAt.width, nextAt.height,
                       canvas.scale * nextAt.height / std::max(1, canvas.heightPx), layout::Purpose::Window};
    const std::size_t next = session.state().transient.scene + 1;
    if (const gl::Framebuffer* preview = previews_.of(session, renderer, next, small, idle))
        gl::copyPixels(preview->target(), {0, 0, nextAt.width, nextAt.height}, window, nextAt.x, nextAt.y);
}

void Stage::renewGraphics()
{
    painted_.reset();
    shrinker_ = {};
    small_.reset();
    smallShows_ = false;
    previews_.forget();
}

std::vector<platform::Event> Stage::takeEvents()
{
    if (!audience_) return {};
    std::vector<platform::Event> events = audience_->window().pendingEvents();
    for (const platform::Event& event : events)
        exposed_ = exposed_ || std::holds_alternative<platform::RedrawEvent>(event);
    return events;
}

}  // namespace app
