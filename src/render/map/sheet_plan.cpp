#include "render/map/sheet_plan.hpp"

#include <algorithm>
#include <cmath>

namespace render {

namespace {

constexpr int farthestShiftPx = 16384;  // beyond it single precision would cost sharpness
constexpr double wholePx = 1.0 / 64;    // a move nearer to whole pixels than this is one

/// Room around the frame, and how far ahead strips are drawn. Only the view's own maps are moved.
int marginPx(const scene::MapFrame& frame) { return frame.kind == scene::FrameKind::Main ? 128 : 8; }

/// True if what one camera shows, moved, is what the other shows.
bool samePlane(const geo::Camera& a, const geo::Camera& b)
{
    return a.projection == b.projection && a.blend == b.blend && a.blendTarget == b.blendTarget &&
           a.metresPerPx == b.metresPerPx;
}

constexpr std::size_t mostChangedFills = 8;  // more are painted with all the rest

/// Alike but for the fills.
bool sameBase(const scene::MapFrame& a, const scene::MapFrame& b)
{
    return a.map == b.map && a.level == b.level && a.detailLevel == b.detailLevel && a.style == b.style;
}

bool has(const std::vector<scene::RegionFill>& fills, const scene::RegionFill& fill)
{
    return std::find(fills.begin(), fills.end(), fill) != fills.end();
}

/// The fills that are only in one of both pictures; nothing if those in both come in another order.
std::optional<std::vector<scene::RegionFill>> changedFills(const std::vector<scene::RegionFill>& a,
                                                           const std::vector<scene::RegionFill>& b)
{
    std::vector<scene::RegionFill> changed;
    std::vector<const scene::RegionFill*> kept;
    for (const scene::RegionFill& fill : a) {
        if (has(b, fill))
            kept.push_back(&fill);
        else
            changed.push_back(fill);
    }
    auto next = kept.begin();
    for (const scene::RegionFill& fill : b) {
        if (!has(a, fill))
            changed.push_back(fill);
        else if (next == kept.end() || !(**next++ == fill))
            return std::nullopt;
    }
    return changed;
}

gl::Rect wholeOf(const BoxF& box)
{
    const auto edge = [](float v) { return static_cast<int>(std::clamp(v, -1e6f, 1e6f)); };
    return fromEdges(edge(box.minX), edge(box.minY), edge(box.maxX), edge(box.maxY));
}

}  // namespace

SheetPlan::Step SheetPlan::next(const scene::MapFrame& frame, LevelStore& levels)
{
    Step step;
    const gl::Rect box = wholePixels(frame.boxPx);
    if (box.empty()) return step;
    const geo::Viewport viewport(frame.camera, frame.boxPx, frame.scale);
    const bool resting = lastCamera_ && *lastCamera_ == frame.camera;
    // Zooming and flying draw everything for every picture, and nobody sees half pixels then.
    const bool inHaste = lastCamera_ && !resting && width_ > 0;
    const bool onlyMoves = lastCamera_ && samePlane(*lastCamera_, frame.camera);
    lastCamera_ = frame.camera;
    step.width = box.width + 2 * marginPx(frame);
    step.height = box.height + 2 * marginPx(frame);
    const bool sameSize = step.width == width_ && step.height == height_;
    width_ = step.width;
    height_ = step.height;

    std::optional<Shift> shift;
    if (sameSize && !(resting && inexact_)) shift = shiftFor(frame, viewport, box);
    if (shift && !shift->exact && resting) shift.reset();
    std::optional<std::vector<gl::Rect>> repainted;
    if (shift) repainted = changedParts(frame, levels);
    if (repainted) {
        scroll(step, frame, levels, *shift, box, std::move(*repainted));
    } else {
        begin(frame, viewport, box, inHaste);
        step.work = SheetWork::Drawn;
        step.passing = inHaste && !onlyMoves;
        step.parts.push_back({*view_, drawn_, box.x, box.y});
    }
    step.originX = originX_;
    step.originY = originY_;
    step.visible = {shiftX_ - originX_, shiftY_ - originY_, box.width, box.height};
    return step;
}

std::optional<SheetPlan::Shift> SheetPlan::shiftFor(const scene::MapFrame& frame,
                                                    const geo::Viewport& viewport, const gl::Rect& box) const
{
    const geo::Camera& camera = viewport.camera();
    const bool fits = view_ && sameBase(frame, drawnFor_) && camera.projection == view_->from &&
                      camera.blend == 0 && view_->blend == 0 && viewport.pxPerMetre() == view_->pxPerMetre;
    if (!fits) return std::nullopt;
    const geo::Point moved = viewport.centreFromM() - view_->anchorFromM;
    const geo::Point corner{static_cast<double>(box.x), static_cast<double>(box.y)};
    const geo::Point middle = viewport.boxPx().centre() - corner;
    const double x = view_->anchorPx.x + moved.x * view_->pxPerMetre - middle.x;
    const double y = view_->anchorPx.y - moved.y * view_->pxPerMetre - middle.y;
    if (!(std::abs(x) < farthestShiftPx && std::abs(y) < farthestShiftPx)) return std::nullopt;
    Shift shift{static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y)), true};
    shift.exact = std::abs(x - shift.x) <= wholePx && std::abs(y - shift.y) <= wholePx;
    if (gl::intersection({shift.x, shift.y, box.width, box.height}, drawn_).empty()) return std::nullopt;
    return shift;
}

void SheetPlan::begin(const scene::MapFrame& frame, const geo::Viewport& viewport, const gl::Rect& box,
                      bool inHaste)
{
    view_.emplace(viewport, geo::Point{static_cast<double>(box.x), static_cast<double>(box.y)});
    if (inHaste) view_->tolerancePx = PlaneView::movingPx;
    drawnFor_ = frame;
    drawn_ = {0, 0, box.width, box.height};
    shiftX_ = shiftY_ = 0;
    originX_ = originY_ = -marginPx(frame);
    inexact_ = inHaste;
}

std::optional<std::vector<gl::Rect>> SheetPlan::changedParts(const scene::MapFrame& frame,
                                                             LevelStore& levels) const
{
    std::vector<gl::Rect> parts;
    if (frame.fills == drawnFor_.fills) return parts;
    const auto changed = changedFills(drawnFor_.fills, frame.fills);
    if (!changed || changed->size() > mostChangedFills) return std::nullopt;
    long long area = 0;
    for (const scene::RegionFill& fill : *changed) {
        const BoxF bounds = fillBounds(levels, frame, fill, *view_);
        if (bounds.empty()) continue;
        const int reach = 2 + static_cast<int>(std::ceil(fill.outline.widthPx));
        parts.push_back(grown(wholeOf(bounds), reach));
        area += areaOf(gl::intersection(parts.back(), drawn_));
    }
    if (area > areaOf(drawn_)) return std::nullopt;
    return parts;
}

void SheetPlan::scroll(Step& step, const scene::MapFrame& frame, LevelStore& levels, const Shift& shift,
                       const gl::Rect& box, std::vector<gl::Rect> repainted)
{
    drawnFor_.fills = frame.fills;
    // Patterns stand still while the map moves under them.
    const bool moved = shift.x != shiftX_ || shift.y != shiftY_;
    const BoxF patterns = moved ? patternBounds(levels, frame, *view_) : BoxF{};
    shiftX_ = shift.x;
    shiftY_ = shift.y;
    inexact_ = !shift.exact || view_->tolerancePx > PlaneView::exactPx;

    std::vector<gl::Rect> missing;
    const gl::Rect view{shift.x, shift.y, box.width, box.height};
    if (!contains(drawn_, view)) {
        gl::Rect room{originX_, originY_, width_, height_};
        if (!contains(room, grown(view, 1))) {
            room = {view.x - marginPx(frame), view.y - marginPx(frame), width_, height_};
            const gl::Rect kept = gl::intersection(drawn_, room);
            step.move = {{kept.x - originX_, kept.y - originY_, kept.width, kept.height},
                         kept.x - room.x,
                         kept.y - room.y};
            drawn_ = kept;
            originX_ = room.x;
            originY_ = room.y;
        }
        const gl::Rect next = wanted(view, drawn_, room, patterns.empty() ? marginPx(frame) : 0);
        missing = difference(next, drawn_);
        drawn_ = next;
    }
    if (!patterns.empty()) repainted.push_back(grown(wholeOf(patterns), 2));
    for (const gl::Rect& part : repainted)
        if (const gl::Rect redrawn = gl::intersection(part, drawn_); !redrawn.empty())
            missing.push_back(redrawn);
    step.work = missing.empty() ? SheetWork::Copied : SheetWork::Scrolled;
    for (const gl::Rect& part : missing)
        step.parts.push_back({*view_, part, box.x - shiftX_, box.y - shiftY_});
}

}  // namespace render
