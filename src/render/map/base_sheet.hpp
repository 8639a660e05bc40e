// The base map of one frame as it was drawn, kept in a framebuffer larger than the frame: while the camera only
// moves, pixels are copied and the strips that come into view are drawn. Decides nothing about the map's look.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "gl/framebuffer.hpp"
#include "render/map/base_painter.hpp"
#include "render/map/level_store.hpp"
#include "render/rect.hpp"

namespace render {

class BaseSheet {
public:
    enum class Work : std::uint8_t { Nothing, Copied, Scrolled, Drawn };

    /// Brings the sheet up to date for the frame and copies it to `target`. `xPx`, `yPx`: the picture's upper left
    /// corner there, y down.
    Work draw(const layout::MapFrame& frame, BasePainter& painter, LevelStore& levels, const gl::DrawTarget& target,
              int xPx, int yPx);

    /// True if the last picture was off by a fraction of a pixel or drawn in haste.
    bool inexact() const { return inexact_; }
    const std::optional<base::Diagnostic>& problem() const { return problem_; }

private:
    bool reusable(const layout::MapFrame& frame, const geo::Viewport& viewport) const;
    void begin(const layout::MapFrame& frame, const geo::Viewport& viewport, const gl::Rect& box, bool inHaste);
    bool ensureSize(const gl::Rect& view, gl::Order order);
    void moveTo(int originX, int originY);
    void paintParts(const layout::MapFrame& frame, BasePainter& painter, const gl::Rect& box,
                    const std::vector<gl::Rect>& parts);
    void copy(const layout::MapFrame& frame, const gl::Rect& box, const gl::DrawTarget& target, int xPx, int yPx) const;

    std::optional<gl::Framebuffer> sheet_, spare_;
    int originX_ = 0, originY_ = 0;   ///< sheet pixel at the framebuffer's upper left corner
    std::optional<PlaneView> view_;
    layout::MapFrame drawnFor_;       ///< the look of what is drawn
    gl::Rect drawn_;                  ///< sheet pixels
    int shiftX_ = 0, shiftY_ = 0;     ///< sheet pixel at the frame's upper left corner
    std::optional<geo::Camera> lastCamera_;
    bool inexact_ = false;
    std::optional<base::Diagnostic> problem_;
};

}  // namespace render
