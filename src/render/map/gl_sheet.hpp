// The base map of one frame on the graphics card, kept in a framebuffer larger than the frame. Does what
// SheetPlan says.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "render/map/gl_painter.hpp"
#include "render/map/sheet_plan.hpp"

namespace render {

class GlSheet {
public:
    /// Brings the sheet up to date for the frame and copies what is seen to `target`. `xPx`, `yPx`: the
    /// picture's upper left corner there, y down.
    SheetWork draw(const scene::MapFrame& frame, GlPainter& painter, LevelStore& levels,
                   const gl::DrawTarget& target, int xPx, int yPx);

    /// Those that are kept.
    std::vector<const gl::Framebuffer*> pictures() const
    {
        std::vector<const gl::Framebuffer*> kept;
        for (const auto* picture : {&sheet_, &spare_})
            if (*picture) kept.push_back(&**picture);
        return kept;
    }

    bool inexact() const { return plan_.inexact(); }

private:
    bool ensureSize(int width, int height);
    bool move(const SheetPlan::Step::Move& move);

    SheetPlan plan_;
    std::optional<gl::Framebuffer> sheet_, spare_;
};

}  // namespace render
