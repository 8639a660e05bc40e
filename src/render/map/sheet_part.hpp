// A part of a frame's base map that is to be painted, in "sheet pixels" (plane_view.hpp). A value.
#pragma once

#include "gl/framebuffer.hpp"
#include "render/map/plane_view.hpp"

namespace render {

struct SheetPart {
    PlaneView view;
    gl::Rect px;  ///< sheet pixels, y down
    /// Added to sheet pixels gives picture pixels: patterns are fixed to the picture.
    int pictureX = 0, pictureY = 0;
};

}  // namespace render
