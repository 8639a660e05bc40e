// The base map of one frame in memory, larger than the frame. Does what SheetPlan says.
#pragma once

#include "render/map/sheet_plan.hpp"
#include "render/map/software_painter.hpp"
#include "render/raster/pixels.hpp"

namespace render {

class PixelSheet {
public:
    /// Brings the sheet up to date for the frame.
    SheetWork update(const layout::MapFrame& frame, SoftwarePainter& painter, LevelStore& levels);

    /// Copies what is seen of rows [top, top + rows.height) of the picture to `rows`.
    void copy(const layout::MapFrame& frame, int top, const PixelRows& rows);

    bool inexact() const { return plan_.inexact(); }

private:
    void move(const SheetPlan::Step::Move& move);

    SheetPlan plan_;
    Pixels sheet_;
    gl::Rect visible_;  ///< on the sheet, y down
};

}  // namespace render
