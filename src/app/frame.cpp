#include "app/frame.hpp"

#include <algorithm>
#include <cmath>

#include "app/shortcuts.hpp"
#include "app/version.hpp"
#include "platform/desktop.hpp"
#include "state/year_play.hpp"
#include "text/catalogue.hpp"

namespace app {

namespace {

const ui::NamedRect mapRect(const geo::Box& boxPx) { return {"map", boxPx}; }

}  // namespace

Frame::Frame(platform::Window& window, Session& session, std::vector<base::Diagnostic> problems)
    : window_(window), session_(session), problems_(std::move(problems)), imgui_(window), renderer_(session.fonts())
{
    lastSeconds_ = window.seconds();
}

bool Frame::run(const std::vector<platform::Event>& events)
{
    const double now = window_.seconds();
    const int widthPx = window_.widthPx(), heightPx = window_.heightPx();
    if (widthPx <= 0 || heightPx <= 0) return running_;  // minimised
    state::AppState before = session_.state();
    session_.apply(state::Tick{now});
    if (saving_.step(session_)) running_ = false;

    const state::Preferences& preferences = session_.state().preferences;
    const double scale = window_.contentScale();
    imgui_.prepare(preferences.theme, preferences.textScale, scale);
    // First of all, so that ImGui knows whether the pointer is on a panel where it is now.
    imgui_.beginFrame(events, now - lastSeconds_);
    takeInput(events);

    mapPx_ = ui::mapArea(session_.state().preferences, widthPx, heightPx, scale);
    session_.apply(state::ResizeMap{mapPx_.width() / scale, mapPx_.height() / scale});
    const Canvas canvas{static_cast<int>(std::lround(mapPx_.width())), static_cast<int>(std::lround(mapPx_.height())), scale,
                        layout::Purpose::Window};
    scene_ = session_.scene(canvas);
    renderer_.draw(scene_, gl::DrawTarget{0, widthPx, heightPx}, static_cast<int>(std::lround(mapPx_.minX)), static_cast<int>(std::lround(mapPx_.minY)));

    const ui::Input input{session_.atlas(), session_.state(), session_.result(), session_.facets(), imgui_.fonts(),
                          static_cast<double>(widthPx), static_cast<double>(heightPx), scale, versionText, window_.fullscreen(), problems_, &session_.answers(),
                          saving_.places(session_.state().transient.overlay == state::Overlay::Save)};
    ui::Output output = ui::draw(input, memory_);
    imgui_.endFrame(mapPx_);
    lastSeconds_ = now;
    panelWantsKeys_ = output.wantsKeys;
    panelWantsText_ = output.wantsText;
    panelAnimates_ = output.animating;

    session_.apply(output.wishes.actions);
    carryOut(output.wishes.effects);
    const std::optional<layout::Hit>& hit = mapInput_.hit();
    const bool answers = hit && (hit->network || hit->opens != layout::Opens::Nothing);
    window_.setCursor(answers && !mapInput_.dragging());
    collectRects(*scene_, mapPx_, std::move(output.rects));
    before.transient.nowSeconds = session_.state().transient.nowSeconds;  // time alone is no change
    changed_ = !(before == session_.state());
    return running_;
}

double Frame::nextChangeSeconds() const
{
    const state::AppState& state = session_.state();
    if (state::isMoving(state) || panelAnimates_ || !renderer_.settled()) return 0;
    constexpr double progressSeconds = 0.05;
    if (saving_.running()) return progressSeconds;
    double next = -1;
    if (!state.transient.toast.empty()) next = std::max(0.0, state.transient.toastUntilSeconds - state.transient.nowSeconds);
    if (const auto year = state::secondsToNextYear(state)) next = next < 0 ? *year : std::min(next, *year);
    return next;
}

void Frame::leave()
{
    if (saving_.mayClose(session_)) running_ = false;
}

void Frame::takeInput(const std::vector<platform::Event>& events)
{
    state::Wishes wishes;
    for (const platform::Event& event : events) {
        if (const auto* key = std::get_if<platform::KeyEvent>(&event)) {
            takeKey(*key, wishes);
        } else if (std::holds_alternative<platform::CloseEvent>(event)) {
            leave();
        }
    }
    if (scene_) {
        const std::vector<state::Action> actions =
            mapInput_.handle(events, *scene_, mapPx_, session_.state(), imgui_.wantsMouse() && !mapInput_.dragging(), window_.seconds());
        wishes.actions.insert(wishes.actions.end(), actions.begin(), actions.end());
    }
    session_.apply(wishes.actions);
    carryOut(wishes.effects);
}

void Frame::takeKey(const platform::KeyEvent& key, state::Wishes& wishes)
{
    if (key.pressed && key.key == platform::Key::Escape && ui::closeInnermost(memory_)) return;
    if (key.pressed && key.modifiers.ctrl && !key.modifiers.shift && key.printed == U'f') memory_.focusSearch = true;
    // While a text field has the keyboard plain keys are text; keys with Ctrl or Alt, Esc and F keys still work.
    const bool shortcut = key.modifiers.ctrl || key.modifiers.alt || key.key == platform::Key::Escape ||
                          (key.key >= platform::Key::F1 && key.key <= platform::Key::F12);
    if (shortcut || !panelWantsText_) handleKey(key, session_.state(), panelWantsKeys_ || panelWantsText_, wishes);
}

void Frame::carryOut(const std::vector<state::Effect>& effects)
{
    const base::Language language = session_.state().preferences.language;
    const auto say = [&](text::Key key) { session_.apply(state::ShowToast{std::string(text::tr(key, language))}); };
    for (const state::Effect& effect : effects) {
        if (const auto* link = std::get_if<state::OpenLink>(&effect)) {
            if (!platform::isSafeLink(link->url))
                say(text::Key::LinkRefused);
            else if (!platform::openLink(link->url))
                say(text::Key::LinkFailed);
        } else if (const auto* copy = std::get_if<state::CopyText>(&effect)) {
            window_.setClipboard(copy->text);
            say(copy->what == state::CopyText::What::Link ? text::Key::LinkCopied : text::Key::TextCopied);
        } else if (std::holds_alternative<state::ToggleFullscreen>(effect)) {
            window_.setFullscreen(!window_.fullscreen());
        } else if (const auto* save = std::get_if<state::Save>(&effect)) {
            saving_.start(session_, save->order);
        } else if (std::holds_alternative<state::CancelSave>(effect)) {
            saving_.cancel();
        } else if (const auto* folder = std::get_if<state::OpenFolder>(&effect)) {
            const std::filesystem::path saved(folder->path);
            std::error_code ignored;
            if (!platform::openFolder(std::filesystem::is_directory(saved, ignored) ? saved : saved.parent_path())) say(text::Key::FolderNotOpened);
        } else if (std::holds_alternative<state::Quit>(effect)) {
            leave();
        }
    }
}

void Frame::collectRects(const layout::Scene& scene, const geo::Box& mapPx, std::vector<ui::NamedRect> panelRects)
{
    rects_ = std::move(panelRects);
    rects_.push_back(mapRect(mapPx));
    const auto add = [&](std::string name, const geo::Box& box) {
        rects_.push_back({std::move(name), {box.minX + mapPx.minX, box.minY + mapPx.minY, box.maxX + mapPx.minX, box.maxY + mapPx.minY}});
    };
    for (const layout::MapFrame& frame : scene.frames) {
        if (frame.kind == layout::FrameKind::SideMap) add("map:side", frame.boxPx);
        if (frame.kind == layout::FrameKind::Overview) add("map:overview", frame.boxPx);
    }
    for (const layout::HitArea& area : scene.hits) {
        if (area.network) add("map:" + session_.atlas()[*area.network].id, area.boxPx);
        if (area.opens == layout::Opens::World) add("map:open-world", area.boxPx);
        if (area.opens == layout::Opens::Europe) add("map:open-europe", area.boxPx);
        if (area.opens == layout::Opens::Sources) add("map:open-sources", area.boxPx);
    }
}

}  // namespace app
