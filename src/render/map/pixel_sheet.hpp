// The base map of one frame in memory, larger than the frame. Does what SheetPlan says.
#pragma once

#include "render/map/sheet_plan.hpp"
#include "render/map/software_painter.hpp"
#include "render/raster/pixels.hpp"

namespace render {

class PixelSheet {
public:
    /// Brings the sheet up to date for the frame. If the frame `fillsPicture` while zooming or flying, the
    /// sheet would be of no use for the next picture: then the painter is only prepared, passesBy() is true,
    /// and the picture's rows are to be painted by it instead of copied from here.
    SheetWork update(const scene::MapFrame& frame, SoftwarePainter& painter, LevelStore& levels,
                     bool fillsPicture);
    bool passesBy() const { return passesBy_; }

    /// Copies what is seen of rows [top, top + rows.height) of the picture to `rows`.
    void copy(const scene::MapFrame& frame, int top, const PixelRows& rows);

    const Pixels& pixels() const { return sheet_; }

    bool inexact() const { return plan_.inexact(); }

private:
    void move(const SheetPlan::Step::Move& move);

    SheetPlan plan_;
    Pixels sheet_;
    gl::Rect visible_;  ///< on the sheet, y down
    bool passesBy_ = false;
};

}  // namespace render
