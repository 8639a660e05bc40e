// The window of a page: a canvas with WebGL 2 that fills it. What is done to it comes from page.js.
#include "platform/window.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include <GLES3/gl3.h>
#include <emscripten.h>
#include <emscripten/html5.h>

#include "platform/event_queue.hpp"
#include "platform/touch.hpp"
#include "platform/web/calls.hpp"

namespace platform {

namespace {

/// Browsers zoom a page from 30 to 500 %, on screens of up to four pixels a unit.
double usableScale(double scale) { return std::isfinite(scale) ? std::clamp(scale, 0.25, 16.0) : 1; }

Modifiers modifiersOf(int bits)
{
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
}

/// The page has one window.
struct Page {
    EventQueue queue;
    int widthPx = 0, heightPx = 0;
    double scale = 1;
    Touches touches;
    bool isTouched = false;  ///< by a finger, last
    bool isRenewed = false;  ///< the graphics card forgot everything, which nobody was told yet
};
Page& page()
{
    static Page one;
    return one;
}

void push(Event event)
{
    page().queue.push(std::move(event));
    pageWake();
}

}  // namespace

struct Window::Impl {
    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
    Cursor cursor = Cursor::Arrow;
    Monitors monitors;
    double openedSeconds = emscripten_get_now() / 1000;
    bool typing = false;
    bool isSecond = false;

    /// A page is told of the screen that it is on. That there is another one, or may be, it sometimes knows:
    /// that stands for the second window, which the user moves there.
    void findMonitors()
    {
        Monitor screen;
        emscripten_get_screen_size(&screen.width, &screen.height);
        screen.name = takeText(pageScreenName(0));
        monitors = {screen};
        if (pageSecondMayBe() == 0) return;
        Monitor second = screen;
        second.x = screen.width;
        second.name = takeText(pageScreenName(1));
        monitors.push_back(second);
    }

    bool openContext()
    {
        EmscriptenWebGLContextAttributes wanted;
        emscripten_webgl_init_context_attributes(&wanted);
        wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = false;
        wanted.preserveDrawingBuffer = false;
        wanted.majorVersion = 2;
        wanted.minorVersion = 0;
        wanted.enableExtensionsByDefault = false;
        context = emscripten_webgl_create_context("#canvas", &wanted);
        return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
    }
};

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Window::~Window()
{
    if (impl_->isSecond) pageSecondClose();
}

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& /*options*/)
{
    base::Result<std::unique_ptr<Window>> result;
    auto impl = std::make_unique<Impl>();
    pageBegin();
    if (!impl->openContext()) {
        result.diagnostics.push_back(
            {base::Severity::Error,
             "",
             0,
             "",
             {"Dieser Browser zeichnet kein WebGL 2, und die Karte braucht es. In einem neueren Browser, "
              "oder "
              "mit Hardwarebeschleunigung in seinen Einstellungen, geht es.",
              "this browser draws no WebGL 2, which the map needs. It works in a newer browser, or with "
              "hardware acceleration turned on in its settings."}});
        return result;
    }
    impl->findMonitors();
    result.value = std::unique_ptr<Window>(new Window(std::move(impl)));
    return result;
}

base::Result<std::unique_ptr<Window>> Window::openOn(const Monitor& /*monitor*/)
{
    base::Result<std::unique_ptr<Window>> result;
    if (pageSecondOpen() == 0) {
        result.diagnostics.push_back(
            {base::Severity::Error,
             "",
             0,
             "",
             {"Der Browser öffnet kein zweites Fenster; er fragt in der Adresszeile, ob er darf",
              "the browser opens no second window; it asks beside the address whether it may"}});
        return result;
    }
    auto impl = std::make_unique<Impl>();
    impl->isSecond = true;
    result.value = std::unique_ptr<Window>(new Window(std::move(impl)));
    return result;
}

void Window::show() { pageShow(); }

void Window::makeCurrent()
{
    if (!impl_->isSecond) emscripten_webgl_make_context_current(impl_->context);
}

void Window::swap(bool /*atOnce*/) {}  // the browser shows what was drawn when the frame ends

int Window::widthPx() const { return impl_->isSecond ? pageSecondWidth() : page().widthPx; }
int Window::heightPx() const { return impl_->isSecond ? pageSecondHeight() : page().heightPx; }
double Window::contentScale() const
{
    return impl_->isSecond ? usableScale(pageSecondScale()) : page().scale;
}

bool Window::takesPictures() const { return impl_->isSecond; }
bool Window::staysOnItsMonitor() const { return true; }
void Window::showPicture(const std::vector<std::uint8_t>& rgba)
{
    if (rgba.size() ==
        std::size_t{4} * static_cast<std::size_t>(widthPx()) * static_cast<std::size_t>(heightPx()))
        pageSecondShow(rgba.data());
}

std::vector<Event> Window::events(double /*waitSeconds*/)
{
    // Browsers clear what was shown only when something is drawn with triangles: a picture that is copied
    // first would be cleared with the first triangle.
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    impl_->findMonitors();
    std::vector<Event> events = page().queue.takeFrame();
    // Before anything else, or what is there no more would be drawn.
    if (std::exchange(page().isRenewed, false)) events.insert(events.begin(), GraphicsRenewedEvent{});
    return events;
}

/// What is done to the second window is heard by the first.
std::vector<Event> Window::pendingEvents()
{
    if (!impl_->isSecond) return page().queue.takeFrame();
    return pageSecondTakeRedraw() != 0 ? std::vector<Event>{RedrawEvent{}} : std::vector<Event>{};
}
bool Window::hasPendingEvents() const { return !impl_->isSecond && !page().queue.empty(); }
double Window::seconds() const { return emscripten_get_now() / 1000 - impl_->openedSeconds; }

bool Window::fullscreen() const { return pageIsFullscreen() != 0; }
void Window::setFullscreen(bool on)
{
    if (on != fullscreen()) pageFullscreen(on ? 1 : 0);
}
void Window::fill(const Monitor& /*monitor*/) { setFullscreen(true); }

Geometry Window::geometry() const { return place(); }
Geometry Window::place() const
{
    const auto units = [](int pixels) { return static_cast<int>(std::lround(pixels / page().scale)); };
    return {0, 0, units(page().widthPx), units(page().heightPx), false};
}

const Monitors& Window::monitors() const { return impl_->monitors; }

std::string Window::portalName() const { return {}; }

std::string Window::clipboard() const { return takeText(pagePasted()); }
void Window::setClipboard(const std::string& text) { pageCopy(text.c_str()); }
void Window::setTitle(const std::string& title) { pageTitle(title.c_str()); }

void Window::setCursor(Cursor cursor)
{
    if (std::exchange(impl_->cursor, cursor) != cursor) pageCursor(static_cast<int>(cursor));
}

void Window::setAddress(const std::string& view, bool isNew) { pageAddress(view.c_str(), isNew ? 1 : 0); }

void Window::setTyping(bool on)
{
    if (std::exchange(impl_->typing, on) != on) pageTyping(on ? 1 : 0);
}

Window::GlFunction Window::glFunction(const char* /*name*/) { return nullptr; }

}  // namespace platform

// What page.js calls. Positions are in device pixels.
extern "C" {

using platform::push;

EMSCRIPTEN_KEEPALIVE void atlasResized(int widthPx, int heightPx, double scale)
{
    platform::page().widthPx = widthPx;
    platform::page().heightPx = heightPx;
    platform::page().scale = platform::usableScale(scale);
    platform::page().touches.setScale(platform::page().scale);
    push(platform::RedrawEvent{});
}

/// Of a mouse or a pen.
EMSCRIPTEN_KEEPALIVE void atlasPointer(double x, double y)
{
    if (std::exchange(platform::page().isTouched, false))
        push(platform::PointerEvent{platform::Pointer::Mouse});
    push(platform::MouseMoveEvent{x, y});
}

EMSCRIPTEN_KEEPALIVE void atlasPointerLeft() { push(platform::PointerLeftEvent{}); }

EMSCRIPTEN_KEEPALIVE void atlasButton(int button, int pressed, int modifiers)
{
    push(platform::MouseButtonEvent{button, pressed != 0, platform::modifiersOf(modifiers)});
}

EMSCRIPTEN_KEEPALIVE void atlasScroll(double dx, double dy) { push(platform::ScrollEvent{dx, dy}); }

/// `key`: the number of a base::Key; `code` pairs press and release.
EMSCRIPTEN_KEEPALIVE void atlasKey(int key, int printed, int code, int modifiers, int pressed, int repeated)
{
    platform::KeyEvent event;
    event.key = static_cast<base::Key>(key);
    event.printed = static_cast<char32_t>(printed);
    event.modifiers = platform::modifiersOf(modifiers);
    event.repeated = repeated != 0;
    event.pressed = pressed != 0;
    event.code = code;
    push(event);
}

EMSCRIPTEN_KEEPALIVE void atlasLetter(int codePoint)
{
    push(platform::CharEvent{static_cast<char32_t>(codePoint)});
}

/// A finger came down (0), moved (1), went up (2), was taken away (3), or rests (4), at `now`. Seconds until
/// it has rested long enough; negative: it does not matter.
EMSCRIPTEN_KEEPALIVE double atlasFinger(int what, int finger, double x, double y, double now)
{
    platform::Touches& touches = platform::page().touches;
    platform::Touches::Events events;
    platform::page().isTouched = true;
    switch (what) {
    case 0:
        events = touches.down(finger, x, y, now);
        break;
    case 1:
        events = touches.move(finger, x, y, now);
        break;
    case 2:
        events = touches.up(finger, now);
        break;
    case 3:
        events = touches.cancel();
        break;
    default:
        events = touches.tick(now);
        break;
    }
    for (platform::Event& event : events) push(std::move(event));
    return touches.dueSeconds();
}

EMSCRIPTEN_KEEPALIVE void atlasFocus(int focused) { push(platform::FocusEvent{focused != 0}); }

EMSCRIPTEN_KEEPALIVE void atlasFile(const char* path) { push(platform::DropEvent{{path}}); }

EMSCRIPTEN_KEEPALIVE void atlasLink(const char* view) { push(platform::LinkEvent{view}); }

EMSCRIPTEN_KEEPALIVE void atlasGraphicsRenewed()
{
    platform::page().isRenewed = true;
    pageWake();
}
}
