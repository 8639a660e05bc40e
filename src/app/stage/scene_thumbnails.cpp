#include "app/stage/scene_thumbnails.hpp"

#include <algorithm>
#include <utility>

#include "gl/loader.hpp"

namespace app {

namespace {

constexpr std::size_t mostThumbnails = 200;
/// The screen that a picture is of: smaller, and nothing of it could be told apart; larger, and its lines
/// vanish.
constexpr double screenWidthPx = 640;

}  // namespace

SceneThumbnails::Looks SceneThumbnails::looksOf(const Session& session, std::size_t scene)
{
    const state::AppState& state = session.state();
    const state::TourScene& shown = state.document->tour.scenes[scene];
    Looks looks{shown.view,
                shown.mapPx,
                {},
                {},
                state.preferences.language,
                state.preferences.theme,
                state.transient.preview};
    if (shown.view.showTowns) looks.towns = state.document->towns;
    if (shown.view.showVotes) looks.votes = state.document->votes;
    return looks;
}

const SceneThumbnails::Kept* SceneThumbnails::find(const Looks& looks, std::size_t scene) const
{
    if (scene < kept_.size() && kept_[scene].looks == looks) return &kept_[scene];
    const auto found =
        std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) { return kept.looks == looks; });
    return found != kept_.end() ? &*found : nullptr;
}

std::vector<ui::SceneThumbnail> SceneThumbnails::pictures(const Session& session) const
{
    std::vector<ui::SceneThumbnail> pictures(session.state().document->tour.scenes.size());
    if (kept_.empty()) return pictures;
    for (std::size_t scene = 0; scene < pictures.size(); ++scene)
        if (const Kept* kept = find(looksOf(session, scene), scene))
            pictures[scene] = {kept->picture.texture(), kept->picture.target().order == gl::Order::Drawn};
    return pictures;
}

void SceneThumbnails::paint(Session& session, const std::vector<std::size_t>& inSight, int widthPx,
                            int heightPx, bool idle)
{
    owes_ = false;
    if (inSight.empty() || widthPx <= 0 || heightPx <= 0) return;
    if (std::exchange(widthPx_, widthPx) != widthPx || std::exchange(heightPx_, heightPx) != heightPx)
        kept_.clear();
    const std::size_t count = session.state().document->tour.scenes.size();
    const auto isMissing = [&](std::size_t scene) {
        return scene < count && !find(looksOf(session, scene), scene);
    };
    const auto missing = std::find_if(inSight.begin(), inSight.end(), isMissing);
    if (missing == inSight.end()) return;
    owes_ = true;
    if (!idle) return;
    const gl::Order order = gl::isSoftware() ? gl::Order::Window : gl::Order::Drawn;
    base::Result<gl::Framebuffer> made = gl::Framebuffer::create(widthPx, heightPx, order);
    if (!made) {
        owes_ = false;  // no memory: asking again and again helps nobody
        return;
    }
    if (!renderer_) renderer_ = std::make_unique<render::Renderer>(session.fonts());
    const Canvas canvas{widthPx, heightPx, widthPx / screenWidthPx, layout::Purpose::Window};
    const auto scene = std::make_shared<const scene::Scene>(session.sceneMap(*missing, canvas));
    renderer_->draw(scene, made.value->target(), 0, 0);
    if (!renderer_->settled()) renderer_->draw(scene, made.value->target(), 0, 0);  // exactly, at rest
    if (kept_.size() >= mostThumbnails) kept_.erase(kept_.begin());
    kept_.insert(kept_.begin() + static_cast<std::ptrdiff_t>(std::min(*missing, kept_.size())),
                 Kept{looksOf(session, *missing), std::move(*made.value)});
}

}  // namespace app
