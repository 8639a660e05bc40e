#include "app/window/map_input.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "state/by_hand.hpp"

namespace app {

namespace {

constexpr double clickWobblePx = 4;  // logical
constexpr double touchWobblePx = 24;
constexpr double touchReachPx = 18;  // with a mark of its own size about 44 across
constexpr double doubleClickSeconds = 0.4;
constexpr double notchFactor = 1.25;  // one wheel notch
constexpr double doubleClickFactor = 2;
constexpr double districtsFromM = 300;  // metres per pixel; their borders are seen by then
constexpr double townsFromM = 500;
constexpr double townReachPx = 9;    // logical: a click that close to a town means it
constexpr double crossReachPx = 24;  // what the cross finds beside it

std::optional<std::size_t> frameAt(const scene::Scene& scene, geo::Point px)
{
    for (std::size_t i = scene.frames.size(); i-- > 0;)
        if (scene.frames[i].boxPx.contains(px)) return i;
    return std::nullopt;
}

/// Logical pixels from the centre of the frame, as the camera functions want it.
geo::Point anchorIn(const scene::MapFrame& frame, geo::Point px)
{
    return (px - frame.boxPx.centre()) * (1 / frame.scale);
}

geo::RegionKind answering(const scene::Scene& scene, geo::Point px)
{
    const auto frame = frameAt(scene, px);
    if (!frame || scene.frames[*frame].camera.projection != geo::ProjectionId::Germany)
        return geo::RegionKind::Country;
    return scene.frames[*frame].camera.metresPerPx <= districtsFromM ? geo::RegionKind::District
                                                                     : geo::RegionKind::State;
}

/// The view's frame whose camera the pointer moves; nothing over a side map or an overview, whose cameras are
/// fixed.
std::optional<std::size_t> movableFrameAt(const scene::Scene& scene, geo::Point px)
{
    const auto frame = frameAt(scene, px);
    return frame && scene.frames[*frame].kind == scene::FrameKind::Main ? frame : std::nullopt;
}

std::optional<state::Action> opening(scene::Opens what)
{
    switch (what) {
    case scene::Opens::World:
        return state::ShowView{state::ViewKind::World};
    case scene::Opens::Europe:
        return state::ShowView{state::ViewKind::Europe};
    case scene::Opens::Sources:
        return state::SetOverlay{state::Overlay::About};
    case scene::Opens::Legend:  // of the picture alone, see release
    case scene::Opens::Nothing:
        break;
    }
    return std::nullopt;
}

/// The name or list that the pointer takes along.
const scene::Movable* movableAt(const scene::Scene& scene, geo::Point px)
{
    const auto frame = frameAt(scene, px);
    for (auto one = scene.movables.rbegin(); one != scene.movables.rend(); ++one)
        if (frame && one->frame == *frame && one->boxPx.contains(px)) return &*one;
    return nullptr;
}

/// The nearest middle with which the name lies wholly on its map and under none that lies on it: dragged over
/// an edge it stays there.
geo::Point keptOnMap(const scene::Scene& scene, const scene::Movable& name, geo::Point px)
{
    const geo::Box& frame = scene.frames[name.frame].boxPx;
    const double halfWidth = name.boxPx.width() / 2, halfHeight = name.boxPx.height() / 2;
    const auto inside = [&](geo::Point at) {
        const auto kept = [](double v, double least, double most) {
            return least < most ? std::clamp(v, least, most) : (least + most) / 2;
        };
        return geo::Point{kept(at.x, frame.minX + halfWidth, frame.maxX - halfWidth),
                          kept(at.y, frame.minY + halfHeight, frame.maxY - halfHeight)};
    };
    px = inside(px);
    for (std::size_t i = 0; i < scene.frames.size(); ++i) {
        if (i == name.frame || scene.frames[i].kind == scene::FrameKind::Main) continue;
        if (scene.frames[name.frame].kind != scene::FrameKind::Main) break;
        const geo::Box& other = scene.frames[i].boxPx;
        if (!other.intersects({px.x - halfWidth, px.y - halfHeight, px.x + halfWidth, px.y + halfHeight}))
            continue;
        geo::Point best = px;
        double least = 1e300;
        for (const geo::Point out : {geo::Point{other.minX - halfWidth, px.y},
                                     {other.maxX + halfWidth, px.y},
                                     {px.x, other.minY - halfHeight},
                                     {px.x, other.maxY + halfHeight}}) {
            const geo::Point at = inside(out);
            if (!(at == out) || std::hypot(at.x - px.x, at.y - px.y) >= least) continue;
            best = at;
            least = std::hypot(at.x - px.x, at.y - px.y);
        }
        px = best;
    }
    return px;
}

/// It stands on this map, its middle at `px` or as near to it as it can; nothing beside the world and between
/// two maps.
std::optional<state::HandPlaced> placedAt(const scene::Scene& scene, const scene::Movable& name,
                                          geo::Point px)
{
    const scene::MapFrame& frame = scene.frames[name.frame];
    px = keptOnMap(scene, name, px);
    const geo::Camera& camera = frame.camera;
    if (camera.blend > 0 && camera.blend < 1) return std::nullopt;
    const auto at = geo::Viewport(camera, frame.boxPx, frame.scale).toLonLat(px);
    if (!at || !frame.boxPx.contains(px)) return std::nullopt;
    return state::HandPlaced{name.network, name.city,
                             camera.blend >= 1 ? camera.blendTarget : camera.projection, *at};
}

state::Carry carried(const scene::Scene& scene, const scene::Movable& name, state::HandPlaced at)
{
    const double scale = scene.frames[name.frame].scale;
    return {state::Carried{std::move(at), name.boxPx.width() / scale, name.boxPx.height() / scale}};
}

double distance(geo::Point a, geo::Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

double distance(const geo::Box& box, geo::Point p)
{
    return distance(p, geo::Point{std::clamp(p.x, box.minX, box.maxX), std::clamp(p.y, box.minY, box.maxY)});
}

/// The town that is meant by a click: the one whose name it is, or one close by when the map is near.
std::optional<model::PlaceId> townAt(const model::Atlas& atlas, const scene::Scene& scene,
                                     const scene::Hit& hit, geo::Point px)
{
    if (hit.town) return hit.town;
    const scene::MapFrame& frame = scene.frames[hit.frame];
    if (!hit.place || atlas.gazetteer().empty() || frame.camera.metresPerPx > townsFromM) return std::nullopt;
    const double reachKm = townReachPx * frame.camera.metresPerPx / 1000;
    const model::PlaceId town = atlas.gazetteer().nearest(*hit.place, 2 * reachKm);
    if (!town.valid()) return std::nullopt;
    const geo::Viewport viewport(frame.camera, frame.boxPx, frame.scale);
    const bool close =
        distance(viewport.toPx(atlas.gazetteer()[town].position), px) <= townReachPx * frame.scale;
    return close ? std::optional(town) : std::nullopt;
}

state::PressedOnMap pressedAt(const model::Atlas& atlas, const scene::Scene& scene,
                              const std::optional<scene::Hit>& hit, geo::Point px)
{
    if (!hit) return {};
    return {hit->place, hit->network, townAt(atlas, scene, *hit, px), hit->region};
}

geo::Point crossPx(const scene::Scene& scene) { return scene.frames.front().boxPx.centre(); }

/// What the cross lies on, else the entry next to it.
std::optional<scene::Hit> hitUnderCross(const scene::Scene& scene)
{
    const geo::Point cross = crossPx(scene);
    std::optional<scene::Hit> hit = scene::hitTest(scene, cross, answering(scene, cross));
    if (!hit || hit->network || hit->town) return hit;
    double nearest = crossReachPx * scene.frames.front().scale;
    for (const scene::HitArea& area : scene.hits) {
        if (area.frame != hit->frame || !area.network || distance(area.boxPx, cross) >= nearest) continue;
        nearest = distance(area.boxPx, cross);
        hit->network = area.network;
    }
    return hit;
}

/// What is carried comes along with the cross.
void carryByCross(const scene::Scene& scene, const state::AppState& state, std::vector<state::Action>& out)
{
    const auto& held = state.transient.carried;
    if (!held) return;
    const auto there = placedAt(scene, {{}, 0, held->name.network, held->name.city}, crossPx(scene));
    if (there && !(*there == held->name))
        out.push_back(state::Carry{state::Carried{*there, held->widthPx, held->heightPx}});
}

/// Enter takes the name under the cross or next to it along, Enter puts it down there.
std::vector<state::Action> placeUnderCross(const scene::Scene& scene, const state::AppState& state)
{
    const geo::Point cross = crossPx(scene);
    if (const auto& held = state.transient.carried) {
        const scene::Movable name{{}, 0, held->name.network, held->name.city};
        const auto there = placedAt(scene, name, cross);
        if (!there) return {};
        return {state::PlaceByHand{*there}};
    }
    const scene::Movable* nearest = nullptr;
    double least = crossReachPx * scene.frames.front().scale;
    for (const scene::Movable& one : scene.movables)
        if (one.frame == 0 && distance(one.boxPx, cross) < least) {
            nearest = &one;
            least = distance(one.boxPx, cross);
        }
    const auto there = nearest ? placedAt(scene, *nearest, cross) : std::nullopt;
    if (!there) return {};
    return {carried(scene, *nearest, *there)};
}

}  // namespace

std::vector<state::Action> MapInput::takeUnderCross(const model::Atlas& atlas, const scene::Scene& scene,
                                                    const state::AppState& state)
{
    if (state.transient.placing) return placeUnderCross(scene, state);
    return state::pressMap(state, pressedAt(atlas, scene, hitUnderCross(scene), crossPx(scene)), false);
}

std::vector<state::Action> MapInput::handle(const std::vector<platform::Event>& events, const Place& place,
                                            const state::AppState& state, double nowSeconds)
{
    const scene::Scene& scene = place.scene;
    const geo::Box& mapPx = place.mapPx;
    const bool blocked = place.blocked;
    std::vector<state::Action> out;
    // The picture may have another place in the window than in the last frame, under a pointer that rests.
    if (inWindow_) pointer_ = *inWindow_ - geo::Point{mapPx.minX, mapPx.minY};
    // Esc let go of it.
    if (drag_ && drag_->carried && !state.transient.carried) drag_.reset();
    if (place.byKeyboard && !drag_) carryByCross(scene, state, out);
    for (const platform::Event& event : events) {
        if (const auto* moved = std::get_if<platform::MouseMoveEvent>(&event)) {
            inWindow_ = geo::Point{moved->xPx, moved->yPx};
            move({moved->xPx - mapPx.minX, moved->yPx - mapPx.minY}, scene, state, out);
        } else if (const auto* button = std::get_if<platform::MouseButtonEvent>(&event)) {
            if (button->button != 0) continue;
            if (button->pressed && !blocked)
                press(*button, scene, state);
            else if (!button->pressed)
                release(*button, place, state, nowSeconds, out);
        } else if (const auto* scroll = std::get_if<platform::ScrollEvent>(&event)) {
            const auto frame = movableFrameAt(scene, pointer_);
            if (blocked || !frame || scroll->dy == 0) continue;
            // Whole notches glide; the fine steps of a touchpad follow the fingers.
            const bool notch = std::abs(scroll->dy) >= 0.9;
            out.push_back(state::ZoomBy{*frame, std::pow(notchFactor, scroll->dy),
                                        anchorIn(scene.frames[*frame], pointer_), notch});
        } else if (std::holds_alternative<platform::PointerLeftEvent>(event)) {
            inWindow_.reset();
            pointer_ = {-1, -1};
        } else if (const auto* by = std::get_if<platform::PointerEvent>(&event)) {
            touch_ = by->pointer == platform::Pointer::Touch;
        } else if (std::holds_alternative<platform::PressEndsEvent>(event)) {
            drag_.reset();
        } else if (const auto* rests = std::get_if<platform::LongPressEvent>(&event)) {
            drag_.reset();
            inWindow_ = geo::Point{rests->xPx, rests->yPx};
            pointer_ = *inWindow_ - geo::Point{mapPx.minX, mapPx.minY};
        } else if (const auto* pinch = std::get_if<platform::PinchEvent>(&event)) {
            const geo::Point middle = geo::Point{pinch->xPx, pinch->yPx} - geo::Point{mapPx.minX, mapPx.minY};
            const auto frame = movableFrameAt(scene, middle);
            if (blocked || !frame) continue;
            const scene::MapFrame& pinched = scene.frames[*frame];
            if (pinch->factor > 0 && pinch->factor != 1)
                out.push_back(state::ZoomBy{*frame, pinch->factor, anchorIn(pinched, middle), false});
            if (pinch->dxPx != 0 || pinch->dyPx != 0)
                out.push_back(state::PanBy{*frame, pinch->dxPx / pinched.scale, pinch->dyPx / pinched.scale});
        } else if (const auto* swipe = std::get_if<platform::SwipeEvent>(&event)) {
            if (!state::presentedScene(state) || blocked) continue;
            if (swipe->steps > 0)
                out.push_back(state::NextScene{});
            else
                out.push_back(state::PreviousScene{});
        }
    }
    updateHover(place, state, out);
    return out;
}

void MapInput::press(const platform::MouseButtonEvent& event, const scene::Scene& scene,
                     const state::AppState& state)
{
    const auto frame = frameAt(scene, pointer_);
    if (!frame) return;
    drag_ = Drag{*frame, pointer_};
    if (!state::canPlaceNames(state) || !(state.transient.placing || event.modifiers.ctrl)) return;
    if (const scene::Movable* name = movableAt(scene, pointer_)) drag_->name = *name;
}

/// The name keeps its place under the pointer.
void MapInput::carry(const scene::Scene& scene, std::vector<state::Action>& out)
{
    const geo::Point middle = drag_->name->boxPx.centre() + (pointer_ - drag_->startPx);
    if (auto at = placedAt(scene, *drag_->name, middle)) {
        out.push_back(carried(scene, *drag_->name, std::move(*at)));
        drag_->carried = true;
    }
}

double MapInput::wobblePx() const { return touch_ ? touchWobblePx : clickWobblePx; }

std::optional<scene::Hit> MapInput::hitHere(const scene::Scene& scene) const
{
    std::optional<scene::Hit> hit = scene::hitTest(scene, pointer_, answering(scene, pointer_));
    // On bare ground a finger means what is next to it.
    if (!touch_ || !hit || !hit->place || hit->network || hit->town || hit->opens != scene::Opens::Nothing)
        return hit;
    double nearest = touchReachPx * scene.frames[hit->frame].scale;
    geo::Point at = pointer_;
    for (const scene::HitArea& area : scene.hits) {
        if (area.frame != hit->frame || distance(area.boxPx, pointer_) >= nearest) continue;
        nearest = distance(area.boxPx, pointer_);
        at = area.boxPx.centre();
    }
    return nearest < touchReachPx * scene.frames[hit->frame].scale
               ? scene::hitTest(scene, at, answering(scene, at))
               : hit;
}

void MapInput::move(geo::Point to, const scene::Scene& scene, const state::AppState& state,
                    std::vector<state::Action>& out)
{
    const geo::Point from = pointer_;
    pointer_ = to;
    if (!drag_ || drag_->frame >= scene.frames.size()) return;
    const double scale = scene.frames[drag_->frame].scale;
    const scene::MapFrame& frame = scene.frames[drag_->frame];
    const bool overview = frame.kind == scene::FrameKind::Overview;
    // A finger on a scene turns pages, or comes nearer with a second one.
    const bool turnsPages = touch_ && state::presentedScene(state);
    const bool movable = (frame.kind == scene::FrameKind::Main || overview) && !turnsPages;
    // Who drags in the overview takes the rectangle along, and the map goes the other way.
    const auto pan = [&](geo::Point px) {
        const double ratio =
            overview ? -frame.camera.metresPerPx / scene.frames.front().camera.metresPerPx : 1;
        out.push_back(state::PanBy{overview ? 0 : drag_->frame, px.x * ratio / scale, px.y * ratio / scale});
    };
    if (drag_->name && (drag_->moved || distance(drag_->startPx, to) >= clickWobblePx * scale)) {
        drag_->moved = true;
        return carry(scene, out);
    }
    if (!drag_->moved) {
        if (distance(drag_->startPx, to) < clickWobblePx * scale) return;
        drag_->moved = true;
        if (!movable) return;
        pan(to - drag_->startPx);
        return;
    }
    if (movable) pan(to - from);
}

void MapInput::release(const platform::MouseButtonEvent& event, const Place& place,
                       const state::AppState& state, double nowSeconds, std::vector<state::Action>& out)
{
    const scene::Scene& scene = place.scene;
    if (!drag_) return;
    const Drag drag = *drag_;
    drag_.reset();
    if (drag.name && drag.moved) {
        const geo::Point middle = drag.name->boxPx.centre() + (pointer_ - drag.startPx);
        auto there = drag.frame < scene.frames.size() ? placedAt(scene, *drag.name, middle) : std::nullopt;
        // Beside the world it stands where it was seen last.
        if (!there && drag.carried && state.transient.carried) there = state.transient.carried->name;
        if (there)
            out.push_back(state::PlaceByHand{*there});
        else
            out.push_back(state::Carry{});
        return;
    }
    if (drag.moved || drag.frame >= scene.frames.size()) return;

    const std::optional<scene::Hit> hit = hitHere(scene);
    const bool again = nowSeconds - lastClickSeconds_ < doubleClickSeconds &&
                       distance(lastClickPx_, pointer_) < wobblePx() * scene.frames[drag.frame].scale;
    if (!state.transient.quiz) {
        lastClickSeconds_ = again ? -10 : nowSeconds;
        lastClickPx_ = pointer_;
    }
    if (hit && hit->opens == scene::Opens::Legend) {
        out.push_back(
            state::Unfold{state::Fold::MapLegend, !state.transient.panel.isOpen(state::Fold::MapLegend)});
        return;
    }
    const scene::MapFrame& clicked = scene.frames[drag.frame];
    std::optional<state::Action> instead = hit ? opening(hit->opens) : std::nullopt;
    if (clicked.kind == scene::FrameKind::Overview) {
        instead = state::LeaveScene{};
        if (const auto middle =
                geo::Viewport(clicked.camera, clicked.boxPx, clicked.scale).toLonLat(pointer_)) {
            geo::Camera camera = state.view.cameras.front();
            camera.centre = *middle;
            instead = state::FlyTo{0, camera};
        }
    } else if (hit && hit->stands == scene::Stands::HandPin) {
        instead = state::PlaceByItself{state::HandPlaced{
            hit->network.value_or(model::NetworkId{}), hit->city, clicked.camera.projection, {}}};
    } else if (hit && hit->stands == scene::Stands::City &&
               state.view.criteria.cities != std::vector<std::string>{hit->city}) {
        // The list has to be seen, not the card that is open.
        if (!state.view.selection.empty()) out.push_back(state::Select{});
        instead = state::ToggleValue{filter::Facet::City, hit->city};
    } else if (hit && (hit->stands == scene::Stands::City || hit->stands == scene::Stands::Gathered)) {
        if (clicked.kind != scene::FrameKind::Main)
            instead = state::ShowView{state::ViewKind::Europe};
        else
            instead = state::ZoomBy{drag.frame, doubleClickFactor, anchorIn(clicked, pointer_), true};
    } else if (again && !instead && !(hit && hit->network)) {
        // The side map itself cannot come nearer: the Europe view does.
        if (clicked.kind != scene::FrameKind::Main)
            instead = state::ShowView{state::ViewKind::Europe};
        else
            instead = state::ZoomBy{drag.frame, doubleClickFactor, anchorIn(clicked, pointer_), true};
    }
    const std::vector<state::Action> pressed =
        state::pressMap(state, pressedAt(place.atlas, scene, hit, pointer_),
                        event.modifiers.shift || event.modifiers.ctrl, instead ? &*instead : nullptr);
    out.insert(out.end(), pressed.begin(), pressed.end());
}

void MapInput::updateHover(const Place& place, const state::AppState& state, std::vector<state::Action>& out)
{
    if (drag_ && drag_->moved) return;
    const scene::Scene& scene = place.scene;
    if (!place.byKeyboard && (place.blocked || place.resting || !frameAt(scene, pointer_))) {
        // A panel's own hovering must not be undone from here.
        if (hit_) {
            hit_.reset();
            out.push_back(state::Hover{});
            out.push_back(state::HoverRegion{});
        }
        return;
    }
    hit_ =
        place.byKeyboard ? hitUnderCross(scene) : scene::hitTest(scene, pointer_, answering(scene, pointer_));
    const auto network = hit_ ? hit_->network : std::nullopt;
    const auto region = hit_ && !network ? hit_->region : std::nullopt;
    if (network != state.transient.hovered) out.push_back(state::Hover{network});
    if (region != state.transient.hoveredRegion) out.push_back(state::HoverRegion{region});
}

}  // namespace app
