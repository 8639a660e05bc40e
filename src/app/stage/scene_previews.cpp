#include "app/stage/scene_previews.hpp"

#include <algorithm>

#include "gl/loader.hpp"

namespace app {

namespace {

constexpr std::size_t mostPreviews = 6;

}  // namespace

const ScenePreviews::Kept* ScenePreviews::find(const Session& session, std::size_t scene,
                                               const Canvas& canvas) const
{
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const Kept& kept) {
        return kept.scene == scene && kept.canvas == canvas && kept.document == session.state().document &&
               kept.preferences == session.state().preferences;
    });
    return found != kept_.end() ? &*found : nullptr;
}

const gl::Framebuffer* ScenePreviews::of(Session& session, render::Renderer& renderer, std::size_t scene,
                                         const Canvas& canvas, bool idle)
{
    const std::size_t count = session.state().document->tour.scenes.size();
    std::optional<std::size_t> missing;
    for (const std::size_t wanted : {scene + 1, scene})
        if (wanted < count && !find(session, wanted, canvas)) missing = wanted;
    owes_ = missing.has_value();
    if (missing && idle && canvas.widthPx > 0 && canvas.heightPx > 0) {
        const gl::Order order = gl::isSoftware() ? gl::Order::Window : gl::Order::Drawn;
        if (base::Result<gl::Framebuffer> made =
                gl::Framebuffer::create(canvas.widthPx, canvas.heightPx, order)) {
            const auto ahead = std::make_shared<const scene::Scene>(session.sceneAhead(*missing, canvas));
            renderer.draw(ahead, made.value->target(), 0, 0);
            kept_.push_back({*missing, canvas, session.state().document, session.state().preferences,
                             std::move(*made.value)});
            if (kept_.size() > mostPreviews) kept_.pop_front();
        } else {
            owes_ = false;  // no memory: asking again and again helps nobody
        }
    }
    const Kept* kept = find(session, scene, canvas);
    return kept ? &kept->picture : nullptr;
}

}  // namespace app
