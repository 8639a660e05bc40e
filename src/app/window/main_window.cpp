#include "app/window/main_window.hpp"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <iterator>
#include <utility>

#include "app/version.hpp"
#include "app/view_text.hpp"
#include "app/window/picture_rects.hpp"
#include "app/window/title.hpp"
#include "base/utf8.hpp"
#include "command/press.hpp"
#include "platform/desktop.hpp"
#include "platform/storage.hpp"
#include "state/action.hpp"
#include "state/autoplay.hpp"
#include "state/year_play.hpp"
#include "text/catalogue.hpp"
#include "ui/save/save_choices.hpp"

namespace app {

namespace {

/// "14:05", the time of the place where the program runs.
std::string clockText()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[8];
    return {text, std::strftime(text, sizeof text, "%H:%M", &local)};
}

/// "2026-11-30", likewise.
std::string todayText()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    char text[16];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &local)};
}

bool isModifier(base::Key key)
{
    return key == base::Key::Shift || key == base::Key::Control || key == base::Key::Alt ||
           key == base::Key::Super;
}

/// Until a shown duration changes.
double secondsToNextSecond(double elapsed) { return std::floor(elapsed) + 1 - elapsed; }

}  // namespace

MainWindow::MainWindow(platform::Window& window, Session& session, std::unique_ptr<PanelLetters> letters,
                       std::vector<base::Diagnostic> problems)
    : window_(window), session_(session), imgui_(window, std::move(letters)), renderer_(session.fonts()),
      stage_(window), effects_(window, session, stage_, memory_, std::move(problems))
{
    lastSeconds_ = window.seconds();
    saidAtStart_ = session.state().transient.toast;
}

void MainWindow::sayAtStart()
{
    const base::Message problem = platform::storageProblem();
    if (problem.empty()) {
        if (!saidAtStart_.empty()) session_.apply(state::ShowToast{saidAtStart_});
        return;
    }
    const base::Message whole =
        base::Message{"Hier bleibt nichts erhalten: ", "Nothing is kept here: "} + problem;
    session_.apply(state::ShowToast{whole.in(session_.state().preferences.language)});
}

void MainWindow::openAtStart(const std::filesystem::path& file)
{
    if (state::isUnsaved(session_.state())) {
        session_.apply(
            state::ShowToast{text::format(text::Key::ScenesNotOpened, session_.state().preferences.language,
                                          {base::displaySafe(file.filename().string())})});
        return;
    }
    std::error_code ignored;
    effects_.openFile(std::filesystem::absolute(file, ignored).string());
    if (session_.state().transient.fileReply.message.empty() && !session_.state().transient.table)
        session_.apply(state::SetMode{state::Mode::Edit});
}

bool MainWindow::runFrame(const std::vector<platform::Event>& windowEvents)
{
    if (std::any_of(windowEvents.begin(), windowEvents.end(), [](const platform::Event& event) {
            return std::holds_alternative<platform::GraphicsRenewedEvent>(event);
        }))
        renewGraphics();
    size_ = {window_.widthPx(), window_.heightPx(), window_.contentScale()};
    if (size_.widthPx <= 0 || size_.heightPx <= 0) return effects_.running();  // minimised
    const double now = window_.seconds();
    state::AppState before = session_.state();
    const bool restedBefore = pointerRests_;

    goOn(now);
    takeEvents(windowEvents, now - lastSeconds_);
    paintPicture();
    ui::Output output = drawPanels();
    lastSeconds_ = now;
    take(output);

    rects_ = std::move(output.rects);
    addPictureRects(session_.atlas(), *scene_, mapPx_, rects_);
    effects_.keep(now);
    address_.follow(session_, window_, now);
    before.transient.nowSeconds = session_.state().transient.nowSeconds;  // time alone is no change
    changed_ = !(before == session_.state()) || pointerRests_ != restedBefore;
    return effects_.running();
}

void MainWindow::goOn(double now)
{
    session_.apply(state::Tick{now, todayText()});
    effects_.follow();
    // The first frame may take a second, and what it said would be gone soon.
    if (framesSeen_ < 2 && ++framesSeen_ == 2) sayAtStart();
    if (std::string title = windowTitle(session_.state()); title != title_) {
        title_ = std::move(title);
        window_.setTitle(title_);
    }
    session_.apply(state::ResizeWindow{size_.widthPx / size_.scale});
}

void MainWindow::takeEvents(const std::vector<platform::Event>& windowEvents, double elapsedSeconds)
{
    const state::Preferences preferences = panelPreferences(session_.state(), size_.height());
    imgui_.prepare(preferences.theme, preferences.textScale, size_.scale);
    // Whoever presents may press keys in either window.
    const std::vector<platform::Event> audienceEvents = stage_.takeEvents();
    std::vector<platform::Event> events = windowEvents;
    std::copy_if(audienceEvents.begin(), audienceEvents.end(), std::back_inserter(events),
                 [](const platform::Event& event) {
                     return std::holds_alternative<platform::KeyEvent>(event) ||
                            std::holds_alternative<platform::CharEvent>(event);
                 });
    // First of all, so that ImGui knows whether the pointer is on a panel where it is now.
    imgui_.beginFrame(events, elapsedSeconds);
    takeInput(events, audienceEvents);
}

void MainWindow::paintPicture()
{
    stage_.follow(session_);
    mapPx_ = ui::mapArea(panelState(), size_.widthPx, size_.heightPx, size_.scale);
    const geo::Box inside = session_.mapBoxPx(canvas());
    session_.apply(state::ResizeMap{inside.width() / canvas().scale, inside.height() / canvas().scale});
    scene_ = session_.scene(canvas());
    const std::shared_ptr<const scene::Scene> shown = asPresented(scene_, session_.state());
    if (stage_.audience())
        stage_.paint(shown, renderer_);
    else
        renderer_.draw(shown, gl::window(size_.widthPx, size_.heightPx),
                       static_cast<int>(std::lround(mapPx_.minX)),
                       static_cast<int>(std::lround(mapPx_.minY)));
}

ui::Output MainWindow::drawPanels()
{
    ui::Input input{session_.atlas(),
                    panelState(),
                    session_.result(),
                    session_.facets(),
                    imgui_.fonts(),
                    static_cast<double>(size_.widthPx),
                    static_cast<double>(size_.heightPx),
                    size_.scale,
                    versionText,
                    window_.fullscreen(),
                    effects_.problems(),
                    &session_.answers()};
    for (const platform::Monitor& monitor : platform::differing(window_.monitors()))
        input.monitors.push_back(monitor.name);
    effects_.offer(input);
    input.thumbnails = thumbnails_.pictures(session_);
    input.clock = clockText();
    input.software = softwareText;
    keepFree(input);
    input.mapHint = mapHint();
    ui::Output output = ui::draw(input, memory_);
    if (stage_.audience())
        stage_.paintPresenter(session_, renderer_, output.mapPx, output.nextPx, !changed_ && !moving());
    thumbnails_.paint(session_, output.thumbnailScenes, output.thumbnailWidthPx, output.thumbnailHeightPx,
                      !changed_ && !moving());
    imgui_.endFrame({output.mapPx, output.nextPx});
    return output;
}

void MainWindow::take(ui::Output& output)
{
    panelWantsKeys_ = output.wantsKeys;
    panelWantsText_ = output.wantsText || memory_.focusSearch ||
                      memory_.workshop.focusTown;  // the field gets the keyboard in the next frame
    window_.setTyping(panelWantsText_);
    mapHasKeys_ = output.mapHasKeys;
    panelAnimates_ = output.animating;
    if (imgui_.letters().ask(output.lacking, session_.fonts()))
        panelAnimates_ = true;  // they are there in the next frame
    panelsChangeSeconds_ = output.nextChangeSeconds;

    // The room decides about the size of letters while the audience looks on.
    if (session_.state().transient.mode == state::Mode::Present && !stage_.audience())
        std::erase_if(output.wishes.actions,
                      [](const state::Action& action) { return state::is<state::SetTextScale>(action); });
    take(output.wishes);

    const auto cursor = [](const MapInput& map) {
        return map.answers() && !map.dragging() ? platform::Cursor::Hand : platform::Cursor::Arrow;
    };
    pointerRests_ = output.pointerRests;
    window_.setCursor(pointerRests_ ? platform::Cursor::None : cursor(here_.map));
    if (AudienceWindow* audience = stage_.audience()) audience->window().setCursor(cursor(there_.map));
}

Canvas MainWindow::canvas() const
{
    if (stage_.audience()) return stage_.audience()->canvas();
    return {static_cast<int>(std::lround(mapPx_.width())), static_cast<int>(std::lround(mapPx_.height())),
            size_.scale, layout::Purpose::Window};
}

void MainWindow::keepFree(ui::Input& input) const
{
    const state::WindowFace face = state::faceOf(session_.state());
    if (face != state::WindowFace::Scene && face != state::WindowFace::Room) return;
    const auto inWindow = [&](std::vector<geo::Box> boxes) {
        for (geo::Box& box : boxes)
            box = {box.minX + mapPx_.minX, box.minY + mapPx_.minY, box.maxX + mapPx_.minX,
                   box.maxY + mapPx_.minY};
        return boxes;
    };
    scene::Furnished found = scene::furnished(*scene_);
    input.keepFreePx = inWindow(std::move(found.explanations));
    input.ratherFreePx = inWindow(std::move(found.others));
}

std::optional<ui::Input::MapHint> MainWindow::mapHint() const
{
    const std::optional<scene::Hit>& hit = here_.map.pointsAt();
    // The presenter's window shows the audience's picture smaller.
    if (!hit || hit->tooltip.empty() || here_.map.dragging() || stage_.audience()) return std::nullopt;
    std::string text = hit->tooltip;
    // Of an entry the picture itself says the whole name.
    if (hit->network && hit->network->index < session_.atlas().networks().size()) {
        const std::string& name =
            session_.atlas()[*hit->network].name.get(session_.state().preferences.language);
        if (text == name) return std::nullopt;
        if (text.starts_with(name + "\n")) text.erase(0, name.size() + 1);
    }
    const geo::Point at{mapPx_.minX, mapPx_.minY};
    return ui::Input::MapHint{
        std::move(text),
        {hit->boxPx.minX + at.x, hit->boxPx.minY + at.y, hit->boxPx.maxX + at.x, hit->boxPx.maxY + at.y}};
}

const state::AppState& MainWindow::panelState()
{
    if (session_.state().transient.mode != state::Mode::Present) return session_.state();
    enlarged_ = session_.state();
    enlarged_.preferences = panelPreferences(enlarged_, size_.height());
    return enlarged_;
}

std::vector<render::KeptPicture> MainWindow::keptPictures() const
{
    std::vector<render::KeptPicture> kept = renderer_.keptPictures();
    imgui_.addKept(kept);
    return kept;
}

double MainWindow::nextChangeSeconds() const
{
    const state::AppState& state = session_.state();
    if (state::isMoving(state) || panelAnimates_ || !renderer_.settled() || stage_.owesPreview() ||
        thumbnails_.owes())
        return 0;
    double next = effects_.dueSeconds();
    const auto sooner = [&](double seconds) { next = next < 0 ? seconds : std::min(next, seconds); };
    if (const double due = address_.dueSeconds(state.transient.nowSeconds); due >= 0) sooner(due);
    if (!state.transient.toast.empty() || state.transient.refusal != state::Refusal::None)
        sooner(std::max(0.0, state.transient.toastUntilSeconds - state.transient.nowSeconds));
    if (const auto year = state::secondsToNextYear(state)) sooner(*year);
    if (const auto scene = state::secondsToNextScene(state)) sooner(*scene);
    if (const auto record = state::secondsToRecord(session_.atlas(), state)) sooner(*record);
    if (panelsChangeSeconds_ >= 0) sooner(panelsChangeSeconds_);
    if (stage_.audience())
        sooner(secondsToNextSecond(state.transient.nowSeconds - state.transient.talkStartSeconds));
    return next;
}

void MainWindow::takeInput(const std::vector<platform::Event>& events,
                           const std::vector<platform::Event>& audienceEvents)
{
    state::Wishes wishes;
    for (const platform::Event& event : events) {
        if (const auto* key = std::get_if<platform::KeyEvent>(&event)) {
            takeKey(*key, wishes);
            keysSinceMoved_ = keysSinceMoved_ || !isModifier(key->key);
        } else if (std::holds_alternative<platform::MouseMoveEvent>(event) ||
                   std::holds_alternative<platform::MouseButtonEvent>(event) ||
                   std::holds_alternative<platform::LongPressEvent>(event) ||
                   std::holds_alternative<platform::ScrollEvent>(event)) {
            keysSinceMoved_ = false;
        } else if (const auto* by = std::get_if<platform::PointerEvent>(&event)) {
            wishes.actions.push_back(state::PointBy{by->pointer == platform::Pointer::Touch});
        } else if (std::holds_alternative<platform::CloseEvent>(event)) {
            effects_.leave();
        } else if (const auto* link = std::get_if<platform::LinkEvent>(&event)) {
            if (!link->view.empty()) followAddress(session_, link->view);
            address_.took(session_.state().view);
        } else if (const auto* drop = std::get_if<platform::DropEvent>(&event)) {
            // Several at once would lie over each other: the first.
            if (!drop->paths.empty()) effects_.openFile(drop->paths.front());
        }
    }
    if (scene_) takePointer(events, audienceEvents, wishes.actions);
    for (const platform::Event& event : audienceEvents)
        if (std::holds_alternative<platform::CloseEvent>(event))
            wishes.actions.push_back(state::StopPresenting{});
    take(wishes);
}

void MainWindow::take(const state::Wishes& wishes)
{
    session_.apply(wishes.actions);
    effects_.carryOut(wishes.effects, scene_.get());
    sayEnd(wishes.actions);
}

void MainWindow::takePointer(const std::vector<platform::Event>& events,
                             const std::vector<platform::Event>& audienceEvents,
                             std::vector<state::Action>& out)
{
    const auto take = [&](Pointer& pointer, const std::vector<platform::Event>& moved, const geo::Box& at,
                          bool blocked, bool hasKeys) {
        const std::vector<state::Action> actions =
            pointer.map.handle(moved,
                               {session_.atlas(), *scene_, at, blocked && !pointer.map.dragging(),
                                (pointerRests_ || keysSinceMoved_) && !pointer.map.dragging(), hasKeys},
                               session_.state(), window_.seconds());
        out.insert(out.end(), actions.begin(), actions.end());
        const std::vector<state::Action> light =
            pointer.spotlight.handle(moved, at, scene_->scale, session_.state());
        out.insert(out.end(), light.begin(), light.end());
    };
    if (!stage_.audience()) return take(here_, events, mapPx_, imgui_.wantsMouse(), mapHasKeys_);
    geo::Box picture;
    picture.add({0, 0});
    picture.add({static_cast<double>(scene_->widthPx), static_cast<double>(scene_->heightPx)});
    if (!mapPx_.empty())
        take(here_, inPicture(events, mapPx_, scene_->widthPx, scene_->heightPx), picture,
             imgui_.wantsMouse(), mapHasKeys_);
    take(there_, audienceEvents, picture, false, false);
}

/// Going on behind the last scene changes nothing that is seen: so it is said.
void MainWindow::sayEnd(const std::vector<state::Action>& actions)
{
    const state::Transient& now = session_.state().transient;
    const bool wanted = std::any_of(actions.begin(), actions.end(), [](const state::Action& action) {
        return state::is<state::NextScene>(action);
    });
    if (wanted && now.mode == state::Mode::Present && now.presentation.ended)
        session_.apply(state::ShowToast{
            std::string(text::tr(text::Key::PresentEnd, session_.state().preferences.language))});
}

void MainWindow::takeKey(const platform::KeyEvent& key, state::Wishes& wishes)
{
    if (!key.pressed) return;
    command::press({.state = session_.state(),
                    .pressed = key,
                    .panelHasKeys = panelWantsKeys_ || panelWantsText_,
                    .typing = panelWantsText_,
                    .mapHasKeys = mapHasKeys_ && scene_,
                    .fullscreen = window_.fullscreen(),
                    .open = ui::openInPanels(memory_)},
                   wishes);
}

void MainWindow::renewGraphics()
{
    renderer_ = render::Renderer(session_.fonts());
    imgui_.renewGraphics();
    thumbnails_ = {};
    stage_.renewGraphics();
}

}  // namespace app
