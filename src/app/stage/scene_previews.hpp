// Small pictures of the scenes that come next, painted while nothing moves so that they are there when they
// are wanted. Belongs to the main window's context.
#pragma once

#include <deque>
#include <memory>
#include <optional>

#include "app/session.hpp"
#include "gl/framebuffer.hpp"
#include "render/renderer.hpp"

namespace app {

class ScenePreviews {
public:
    /// The picture of the scene at that size, if it is there. Paints one that is missing if `idle`: it, else
    /// the one after it.
    const gl::Framebuffer* of(Session& session, render::Renderer& renderer, std::size_t scene,
                              const Canvas& canvas, bool idle);
    bool owes() const { return owes_; }
    void forget() { kept_.clear(); }

private:
    struct Kept {
        std::size_t scene = 0;
        Canvas canvas;
        base::SharedValue<state::Document> document;
        state::Preferences preferences;
        gl::Framebuffer picture;
    };
    const Kept* find(const Session& session, std::size_t scene, const Canvas& canvas) const;

    std::deque<Kept> kept_;  ///< newest last
    bool owes_ = false;
};

}  // namespace app
