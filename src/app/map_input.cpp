#include "app/map_input.hpp"

#include <cmath>

namespace app {

namespace {

constexpr double clickWobblePx = 4;     // logical
constexpr double doubleClickSeconds = 0.4;
constexpr double notchFactor = 1.25;    // one wheel notch
constexpr double doubleClickFactor = 2;

std::optional<std::size_t> frameAt(const layout::Scene& scene, geo::Point px)
{
    for (std::size_t i = scene.frames.size(); i-- > 0;)
        if (scene.frames[i].boxPx.contains(px)) return i;
    return std::nullopt;
}

/// Logical pixels from the centre of the frame, as the camera functions want it.
geo::Point anchorIn(const layout::MapFrame& frame, geo::Point px) { return (px - frame.boxPx.centre()) * (1 / frame.scale); }

geo::RegionKind answering(const layout::Scene& scene, geo::Point px)
{
    const auto frame = frameAt(scene, px);
    return frame && scene.frames[*frame].camera.projection == geo::ProjectionId::Germany ? geo::RegionKind::State
                                                                                        : geo::RegionKind::Country;
}

/// The view's frame whose camera the pointer moves; nothing over a side map or an overview, whose cameras are fixed.
std::optional<std::size_t> movableFrameAt(const layout::Scene& scene, geo::Point px)
{
    const auto frame = frameAt(scene, px);
    return frame && scene.frames[*frame].kind == layout::FrameKind::Main ? frame : std::nullopt;
}

std::optional<state::Action> opening(layout::Opens what)
{
    switch (what) {
        case layout::Opens::World: return state::ShowView{state::ViewKind::World};
        case layout::Opens::Europe: return state::ShowView{state::ViewKind::Europe};
        case layout::Opens::Sources: return state::SetOverlay{state::Overlay::About};
        case layout::Opens::Nothing: break;
    }
    return std::nullopt;
}

double distance(geo::Point a, geo::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

std::vector<state::Action> MapInput::handle(const std::vector<platform::Event>& events, const layout::Scene& scene,
                                            const geo::Box& mapPx, const state::AppState& state, bool blocked, double nowSeconds)
{
    std::vector<state::Action> out;
    // The picture may have another place in the window than in the last frame, under a pointer that rests.
    if (inWindow_) pointer_ = *inWindow_ - geo::Point{mapPx.minX, mapPx.minY};
    for (const platform::Event& event : events) {
        if (const auto* moved = std::get_if<platform::MouseMoveEvent>(&event)) {
            inWindow_ = geo::Point{moved->xPx, moved->yPx};
            move({moved->xPx - mapPx.minX, moved->yPx - mapPx.minY}, scene, out);
        } else if (const auto* button = std::get_if<platform::MouseButtonEvent>(&event)) {
            if (button->button != 0) continue;
            if (button->pressed && !blocked)
                press(*button, scene);
            else if (!button->pressed)
                release(*button, scene, state, nowSeconds, out);
        } else if (const auto* scroll = std::get_if<platform::ScrollEvent>(&event)) {
            const auto frame = movableFrameAt(scene, pointer_);
            if (blocked || !frame || scroll->dy == 0) continue;
            // Whole notches glide; the fine steps of a touchpad follow the fingers.
            const bool notch = std::abs(scroll->dy) >= 0.9;
            out.push_back(state::ZoomBy{*frame, std::pow(notchFactor, scroll->dy), anchorIn(scene.frames[*frame], pointer_), notch});
        } else if (std::holds_alternative<platform::PointerLeftEvent>(event)) {
            inWindow_.reset();
            pointer_ = {-1, -1};
        }
    }
    updateHover(scene, state, blocked, out);
    return out;
}

void MapInput::press(const platform::MouseButtonEvent&, const layout::Scene& scene)
{
    if (const auto frame = frameAt(scene, pointer_)) drag_ = Drag{*frame, pointer_, false};
}

void MapInput::move(geo::Point to, const layout::Scene& scene, std::vector<state::Action>& out)
{
    const geo::Point from = pointer_;
    pointer_ = to;
    if (!drag_ || drag_->frame >= scene.frames.size()) return;
    const double scale = scene.frames[drag_->frame].scale;
    const layout::MapFrame& frame = scene.frames[drag_->frame];
    const bool overview = frame.kind == layout::FrameKind::Overview;
    const bool movable = frame.kind == layout::FrameKind::Main || overview;
    // Who drags in the overview takes the rectangle along, and the map goes the other way.
    const auto pan = [&](geo::Point px) {
        const double ratio = overview ? -frame.camera.metresPerPx / scene.frames.front().camera.metresPerPx : 1;
        out.push_back(state::PanBy{overview ? 0 : drag_->frame, px.x * ratio / scale, px.y * ratio / scale});
    };
    if (!drag_->moved) {
        if (distance(drag_->startPx, to) < clickWobblePx * scale) return;
        drag_->moved = true;
        if (!movable) return;
        pan(to - drag_->startPx);
        return;
    }
    if (movable) pan(to - from);
}

void MapInput::release(const platform::MouseButtonEvent& event, const layout::Scene& scene, const state::AppState& state,
                       double nowSeconds, std::vector<state::Action>& out)
{
    if (!drag_) return;
    const Drag drag = *drag_;
    drag_.reset();
    if (drag.moved || drag.frame >= scene.frames.size()) return;

    const std::optional<layout::Hit> hit = layout::hitTest(scene, pointer_, answering(scene, pointer_));
    if (state.transient.quiz) {
        if (hit && hit->place) out.push_back(state::GuessSeat{*hit->place});
        return;
    }
    out.push_back(state::LeaveScene{});
    const bool again = nowSeconds - lastClickSeconds_ < doubleClickSeconds &&
                       distance(lastClickPx_, pointer_) < clickWobblePx * scene.frames[drag.frame].scale;
    lastClickSeconds_ = again ? -10 : nowSeconds;
    lastClickPx_ = pointer_;

    const layout::MapFrame& clicked = scene.frames[drag.frame];
    if (clicked.kind == layout::FrameKind::Overview) {
        if (const auto place = geo::Viewport(clicked.camera, clicked.boxPx, clicked.scale).toLonLat(pointer_)) {
            geo::Camera camera = state.view.cameras.front();
            camera.centre = *place;
            out.push_back(state::FlyTo{0, camera});
        }
        return;
    }
    if (const auto action = hit ? opening(hit->opens) : std::nullopt) {
        out.push_back(*action);
    } else if (hit && hit->network) {
        if (event.modifiers.shift || event.modifiers.ctrl)
            out.push_back(state::ToggleCompared{*hit->network});
        else
            out.push_back(state::Select{hit->network});
    } else if (again && clicked.kind != layout::FrameKind::Main) {
        // The side map itself cannot come nearer: the Europe view does.
        out.push_back(state::ShowView{state::ViewKind::Europe});
    } else if (again) {
        out.push_back(state::ZoomBy{drag.frame, doubleClickFactor, anchorIn(scene.frames[drag.frame], pointer_), true});
    } else if (hit && hit->region) {
        out.push_back(state::PickRegion{hit->region, hit->place});
    } else if (!state.view.selection.empty()) {
        out.push_back(state::Select{});
    } else if (state.view.region) {
        out.push_back(state::PickRegion{});
    }
}

void MapInput::updateHover(const layout::Scene& scene, const state::AppState& state, bool blocked, std::vector<state::Action>& out)
{
    if (drag_ && drag_->moved) return;
    if (blocked || !frameAt(scene, pointer_)) {
        // A panel's own hovering must not be undone from here.
        if (hit_) {
            hit_.reset();
            out.push_back(state::Hover{});
            out.push_back(state::HoverRegion{});
        }
        return;
    }
    hit_ = layout::hitTest(scene, pointer_, answering(scene, pointer_));
    const auto network = hit_ ? hit_->network : std::nullopt;
    const auto region = hit_ && !network ? hit_->region : std::nullopt;
    if (network != state.transient.hovered) out.push_back(state::Hover{network});
    if (region != state.transient.hoveredRegion) out.push_back(state::HoverRegion{region});
}

}  // namespace app
