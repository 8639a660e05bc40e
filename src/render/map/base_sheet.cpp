#include "render/map/base_sheet.hpp"

#include <cmath>

namespace render {

namespace {

constexpr int marginPx = 128;          // room around the frame, and how far ahead strips are drawn
constexpr int farthestShiftPx = 16384;  // beyond it single precision would cost sharpness
constexpr double wholePx = 1.0 / 64;    // a move nearer to whole pixels than this is one

bool sameLook(const layout::MapFrame& a, const layout::MapFrame& b)
{
    return a.map == b.map && a.level == b.level && a.detailLevel == b.detailLevel && a.style == b.style &&
           a.fills == b.fills;
}

}  // namespace

BaseSheet::Work BaseSheet::draw(const layout::MapFrame& frame, BasePainter& painter, LevelStore& levels,
                                const gl::DrawTarget& target, int xPx, int yPx)
{
    const gl::Rect box = wholePixels(frame.boxPx);
    if (box.empty()) return Work::Nothing;
    const geo::Viewport viewport(frame.camera, frame.boxPx, frame.scale);
    const bool resting = lastCamera_ && *lastCamera_ == frame.camera;
    // Zooming and flying draw everything for every frame, and nobody sees half pixels then.
    const bool inHaste = lastCamera_ && !resting && sheet_;
    lastCamera_ = frame.camera;

    Work work = Work::Copied;
    bool keep = reusable(frame, viewport) && !(resting && inexact_);
    int shiftX = 0, shiftY = 0;
    bool inexact = false;
    if (keep) {
        // Where the frame's corner lies on the sheet now.
        const geo::Point moved = viewport.centreFromM() - view_->anchorFromM;
        const geo::Point middle = viewport.boxPx().centre() - geo::Point{static_cast<double>(box.x), static_cast<double>(box.y)};
        const double x = view_->anchorPx.x + moved.x * view_->pxPerMetre - middle.x;
        const double y = view_->anchorPx.y - moved.y * view_->pxPerMetre - middle.y;
        keep = std::abs(x) < farthestShiftPx && std::abs(y) < farthestShiftPx;
        if (keep) {
            shiftX = static_cast<int>(std::lround(x));
            shiftY = static_cast<int>(std::lround(y));
            inexact = std::abs(x - shiftX) > wholePx || std::abs(y - shiftY) > wholePx;
            keep = !(inexact && resting);
        }
    }
    const gl::Rect view{shiftX, shiftY, box.width, box.height};
    if (keep) keep = !gl::intersection(view, drawn_).empty() && ensureSize(view, painter.order());
    if (!keep) {
        begin(frame, viewport, box, inHaste);
        const gl::Rect whole{0, 0, box.width, box.height};
        if (!ensureSize(whole, painter.order())) return Work::Nothing;
        paintParts(frame, painter, box, {whole});
        drawn_ = whole;
        inexact_ = inHaste;
        work = Work::Drawn;
    } else {
        // Patterns stand still while the map moves under them.
        const bool moved = shiftX != shiftX_ || shiftY != shiftY_;
        const BoxF patterns = moved ? patternBounds(levels, frame, *view_) : BoxF{};
        shiftX_ = shiftX;
        shiftY_ = shiftY;
        inexact_ = inexact || view_->tolerancePx > PlaneView::exactPx;
        std::vector<gl::Rect> parts;
        if (!contains(drawn_, view)) {
            gl::Rect room{originX_, originY_, sheet_->width(), sheet_->height()};
            if (!contains(room, grown(view, 1))) {
                moveTo(view.x - marginPx, view.y - marginPx);
                room = {originX_, originY_, sheet_->width(), sheet_->height()};
            }
            const gl::Rect next = wanted(view, drawn_, room, patterns.empty() ? marginPx : 0);
            parts = difference(next, drawn_);
            drawn_ = next;
        }
        if (!patterns.empty()) {
            const auto edge = [](float v) { return static_cast<int>(std::clamp(v, -1e6f, 1e6f)); };
            const gl::Rect redrawn = gl::intersection(
                grown(fromEdges(edge(patterns.minX), edge(patterns.minY), edge(patterns.maxX), edge(patterns.maxY)), 2),
                drawn_);
            if (!redrawn.empty()) parts.push_back(redrawn);
        }
        if (!parts.empty()) work = Work::Scrolled;
        paintParts(frame, painter, box, parts);
    }
    copy(frame, box, target, xPx, yPx);
    return work;
}

bool BaseSheet::reusable(const layout::MapFrame& frame, const geo::Viewport& viewport) const
{
    if (!sheet_ || !view_ || !sameLook(frame, drawnFor_)) return false;
    const geo::Camera& camera = viewport.camera();
    return camera.projection == view_->from && camera.blend == 0 && view_->blend == 0 &&
           viewport.pxPerMetre() == view_->pxPerMetre;
}

void BaseSheet::begin(const layout::MapFrame& frame, const geo::Viewport& viewport, const gl::Rect& box, bool inHaste)
{
    view_.emplace(viewport, geo::Point{static_cast<double>(box.x), static_cast<double>(box.y)});
    if (inHaste) view_->tolerancePx = PlaneView::movingPx;
    drawnFor_ = frame;
    drawn_ = {};
    shiftX_ = shiftY_ = 0;
    originX_ = originY_ = -marginPx;
}

bool BaseSheet::ensureSize(const gl::Rect& view, gl::Order order)
{
    const int width = view.width + 2 * marginPx, height = view.height + 2 * marginPx;
    if (sheet_ && sheet_->width() == width && sheet_->height() == height) return true;
    spare_.reset();
    sheet_.reset();
    drawn_ = {};
    base::Result<gl::Framebuffer> made = gl::Framebuffer::create(width, height, order);
    if (!made) {
        if (!made.diagnostics.empty()) problem_ = made.diagnostics.front();
        view_.reset();
        return false;
    }
    problem_.reset();
    sheet_ = std::move(made.value);
    originX_ = view.x - marginPx;
    originY_ = view.y - marginPx;
    return true;
}

void BaseSheet::moveTo(int originX, int originY)
{
    const gl::Rect room{originX, originY, sheet_->width(), sheet_->height()};
    const gl::Rect kept = gl::intersection(drawn_, room);
    if (!spare_) {
        base::Result<gl::Framebuffer> made = gl::Framebuffer::create(sheet_->width(), sheet_->height(), sheet_->target().order);
        if (made) spare_ = std::move(made.value);
    }
    if (spare_ && !kept.empty()) {
        const int height = sheet_->height();
        gl::copyPixels(sheet_->target(),
                       {kept.x - originX_, height - (kept.top() - originY_), kept.width, kept.height},
                       spare_->target(), kept.x - originX, height - (kept.top() - originY));
        std::swap(sheet_, spare_);
        drawn_ = kept;
    } else {
        drawn_ = {};
    }
    originX_ = originX;
    originY_ = originY;
}

void BaseSheet::paintParts(const layout::MapFrame& frame, BasePainter& painter, const gl::Rect& box,
                           const std::vector<gl::Rect>& parts)
{
    for (const gl::Rect& part : parts)
        painter.paint(frame, {*view_, part, originX_, originY_, *sheet_, box.x - shiftX_, box.y - shiftY_});
}

void BaseSheet::copy(const layout::MapFrame& frame, const gl::Rect& box, const gl::DrawTarget& target, int xPx,
                     int yPx) const
{
    const int left = shiftX_ - originX_, top = shiftY_ - originY_;
    const auto copyRows = [&](int inset, int firstRow, int rows) {
        if (rows <= 0) return;
        gl::copyPixels(sheet_->target(),
                       {left + inset, sheet_->height() - (top + firstRow + rows), box.width - 2 * inset, rows}, target,
                       xPx + box.x + inset, target.height - (yPx + box.y + firstRow + rows));
    };
    // Round corners: row by row; the border's stroke covers the steps.
    const double radius = std::min({static_cast<double>(frame.cornerPx), box.width / 2.0, box.height / 2.0});
    const int rows = radius > 0.5 ? static_cast<int>(std::ceil(radius)) : 0;
    for (int row = 0; row < rows; ++row) {
        const double y = radius - (row + 0.5);
        const int inset = static_cast<int>(std::lround(radius - std::sqrt(std::max(radius * radius - y * y, 0.0))));
        copyRows(inset, row, 1);
        copyRows(inset, box.height - 1 - row, 1);
    }
    copyRows(0, rows, box.height - 2 * rows);
}

}  // namespace render
