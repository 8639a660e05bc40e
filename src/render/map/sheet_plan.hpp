// What is kept of the base map of one frame and what has to be painted for the next picture: while the camera
// only moves, pixels are kept and the strips that come into view are painted; when a few regions change their
// fills, only these. Pure; the pixels are with
// GlSheet and PixelSheet, which do as told.
#pragma once

#include <optional>
#include <vector>

#include "gl/framebuffer.hpp"
#include "render/map/level_store.hpp"
#include "render/map/sheet_part.hpp"
#include "render/rect.hpp"
#include "scene/scene.hpp"

namespace render {

/// What became of a frame's base map in a picture.
enum class SheetWork : std::uint8_t { Nothing, Copied, Scrolled, Drawn };

class SheetPlan {
public:
    struct Step {
        SheetWork work = SheetWork::Nothing;  ///< Nothing: the frame is empty
        int width = 0, height = 0;  ///< the size of the sheet; another one than before keeps nothing
        /// First of all, these pixels of the sheet (y down) go to another place on it.
        struct Move {
            gl::Rect from;
            int toX = 0, toY = 0;
        };
        std::optional<Move> move;
        std::vector<SheetPart> parts;  ///< then these are painted
        int originX = 0, originY = 0;  ///< sheet pixel at the sheet's upper left corner, after the move
        gl::Rect visible;              ///< what of the sheet the frame then shows, y down, in its pixels
        bool passing = false;  ///< drawn in whole while zooming or flying: the next picture is another one
    };

    /// What to do for this frame. `levels` only for where patterns lie.
    Step next(const scene::MapFrame& frame, LevelStore& levels);

    /// The pixels are lost, or could not be painted: everything is painted anew.
    void forget() { view_.reset(); }

    /// True if the picture that was planned last is off by a fraction of a pixel or painted in haste.
    bool inexact() const { return inexact_; }

private:
    /// Where the frame's corner lies on the kept sheet.
    struct Shift {
        int x = 0, y = 0;
        bool exact = true;
    };
    std::optional<Shift> shiftFor(const scene::MapFrame& frame, const geo::Viewport& viewport,
                                  const gl::Rect& box) const;
    void begin(const scene::MapFrame& frame, const geo::Viewport& viewport, const gl::Rect& box,
               bool inHaste);
    /// Where other regions are filled than before, in sheet pixels; nothing if that is nearly everywhere.
    std::optional<std::vector<gl::Rect>> changedParts(const scene::MapFrame& frame, LevelStore& levels) const;
    void scroll(Step& step, const scene::MapFrame& frame, LevelStore& levels, const Shift& shift,
                const gl::Rect& box, std::vector<gl::Rect> repainted);

    std::optional<PlaneView> view_;
    int width_ = 0, height_ = 0;
    int originX_ = 0, originY_ = 0;  ///< sheet pixel at the sheet's upper left corner
    scene::MapFrame drawnFor_;       ///< the look of what is drawn
    gl::Rect drawn_;                 ///< sheet pixels
    int shiftX_ = 0, shiftY_ = 0;    ///< sheet pixel at the frame's upper left corner
    std::optional<geo::Camera> lastCamera_;
    bool inexact_ = false;
};

}  // namespace render
