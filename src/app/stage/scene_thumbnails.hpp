// Small pictures of the scenes for the strip below the map, painted one in a frame while nothing moves and
// kept until a scene looks different. Belongs to the main window's context.
#pragma once

#include <memory>
#include <vector>

#include "app/session.hpp"
#include "gl/framebuffer.hpp"
#include "render/renderer.hpp"
#include "ui/ui.hpp"

namespace app {

class SceneThumbnails {
public:
    /// For each scene its picture, as far as it is painted; the textures live until the next call of `paint`.
    std::vector<ui::SceneThumbnail> pictures(const Session& session) const;

    /// Paints one that is missing of the scenes in sight, in that size (device pixels), if `idle`.
    void paint(Session& session, const std::vector<std::size_t>& inSight, int widthPx, int heightPx,
               bool idle);
    /// Some in sight are still to be painted.
    bool owes() const { return owes_; }

private:
    /// All that a picture depends on.
    struct Looks {
        state::View view;
        state::FrameSize mapPx;
        std::vector<state::CollectedTown> towns;  ///< if the view shows them
        std::vector<state::Votes> votes;          ///< likewise
        base::Language language = base::Language::De;
        state::Theme theme = state::Theme::Light;
        state::Preview preview = state::Preview::None;
        friend bool operator==(const Looks&, const Looks&) = default;
    };
    struct Kept {
        Looks looks;
        gl::Framebuffer picture;
    };
    static Looks looksOf(const Session& session, std::size_t scene);
    const Kept* find(const Looks& looks, std::size_t scene) const;

    std::vector<Kept> kept_;  ///< mostly in the order of the scenes
    int widthPx_ = 0, heightPx_ = 0;
    bool owes_ = false;
    /// Its own: the window's keeps what it has painted of its map.
    std::unique_ptr<render::Renderer> renderer_;
};

}  // namespace app
