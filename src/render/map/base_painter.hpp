// What draws a part of a frame's base map onto a sheet: by triangles on a graphics card (GlPainter) or by coverage on
// the processor, for software OpenGL (SoftwarePainter). Both give the same picture but for the shades of edges.
#pragma once

#include "gl/framebuffer.hpp"
#include "layout/scene.hpp"
#include "render/map/plane_view.hpp"

namespace render {

/// A part of a sheet and the framebuffer it goes to.
struct SheetPart {
    PlaneView view;
    gl::Rect px;                   ///< what to draw, sheet pixels, y down
    int originX = 0, originY = 0;  ///< sheet pixel at the framebuffer's upper left corner
    gl::Framebuffer& framebuffer;
    /// Added to sheet pixels gives picture pixels: patterns are fixed to the picture.
    int pictureX = 0, pictureY = 0;

    /// The part in the framebuffer, y up.
    gl::Rect inFramebuffer() const
    {
        return {px.x - originX, framebuffer.height() - (px.top() - originY), px.width, px.height};
    }
};

/// For measurements.
struct BaseCounts {
    std::size_t lineTriangles = 0, areaTriangles = 0;
    int drawCalls = 0;
};

class BasePainter {
public:
    virtual ~BasePainter() = default;
    /// The order of the sheets it paints on.
    virtual gl::Order order() const { return gl::Order::Drawn; }
    virtual void paint(const layout::MapFrame& frame, const SheetPart& part) = 0;

    BaseCounts counts;
};

}  // namespace render
