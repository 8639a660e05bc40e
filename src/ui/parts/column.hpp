// Content from top to bottom: paragraphs, gaps, rows, inside a region that scrolls.
#pragma once

#include <string>
#include <string_view>

#include "ui/parts/paint.hpp"

namespace ui {

/// The place of the next thing. Lengths named `logical` grow with the text size.
class Column {
public:
    Column(PanelContext& frame, float x, float y, float width) : f(frame), x0(x), width_(width), y_(y) {}

    PanelContext& f;
    const float x0;

    float width() const { return width_; }
    float x1() const { return x0 + width_; }
    float y() const { return y_; }
    void gap(float logical) { y_ += f.px(logical); }
    void moveTo(float y) { y_ = y; }
    /// The next `heightPx` device pixels over the whole width.
    Rect take(float heightPx)
    {
        const Rect rect = rectAt(x0, y_, width_, heightPx);
        y_ += heightPx;
        return rect;
    }
    Rect takeRow() { return take(f.px(size::row)); }
    /// A row whose ground reaches out on both sides, so that what stands in it keeps the column's edge.
    Rect takeWideRow()
    {
        const Rect rect = takeRow();
        return {rect.x0 - f.px(size::inset), rect.y0, rect.x1 + f.px(size::inset), rect.y1};
    }
    void paragraph(Face face, ImU32 color, std::string_view text, std::size_t maxLines = 1000);
    /// Things placed from left to right that go on in the next line when one is full.
    class Flow;

private:
    float width_;
    float y_;
};

class Column::Flow {
public:
    Flow(Column& column, float lineHeightPx, float gapLogical)
        : column_(column), height_(lineHeightPx), gap_(column.f.px(gapLogical)), x_(column.x0)
    {
    }
    Rect next(float widthPx);
    /// Moves the column below the last line.
    void end();

private:
    Column& column_;
    float height_, gap_, x_;
    bool any_ = false;
};

/// A finger that moves over the present window, which scrolls, takes its content along, and lets go of what
/// it pressed. `area`: what is seen of it.
void followFinger(PanelContext& f, const Rect& area);

/// A region with its own scrolling; ends with the object. `area` in device pixels, whole.
class ScrollRegion {
public:
    ScrollRegion(PanelContext& frame, const char* id, const Rect& area, ImU32 ground = 0);
    ~ScrollRegion();
    ScrollRegion(const ScrollRegion&) = delete;
    ScrollRegion& operator=(const ScrollRegion&) = delete;

    /// Content with `padding` on the left and right; scrolled.
    Column column(float paddingLogical) const;
    /// Tells how far the content reaches. Call at the end.
    void reach(const Column& column, float marginLogical);
    /// Content is drawn as scrolled to `offset` (device pixels) from this frame on. Call before column().
    void startAt(float offset);
    /// How far it is scrolled as drawn in this frame.
    float offset() const;
    /// Scrolls so that `rect` is in view.
    void bring(const Rect& rect);
    /// Page keys scroll this region, unless they belong to the map or to the control with the keyboard.
    void takePageKeys();

    const Rect& area() const { return area_; }

private:
    void scrollTo(float offset) const;

    PanelContext& f_;
    Rect area_;
    ImVec2 origin_;
    float ahead_ =
        0;  ///< how much farther than ImGui, which follows in the next frame, it is drawn as scrolled
    ScrollRegion* outer_;
};

}  // namespace ui
