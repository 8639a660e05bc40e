#include "platform/window.hpp"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <dlfcn.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "platform/event_queue.hpp"
#include "platform/keyboard.hpp"

namespace platform {

namespace {

/// What a desktop says of a monitor that has lost its measures is no scale; below 1 nobody could read.
double usableScale(double scale) { return std::isfinite(scale) ? std::clamp(scale, 1.0, 8.0) : 1; }

std::string lastGlfwError()
{
    const char* text = nullptr;
    glfwGetError(&text);
    return text ? text : "unknown reason";
}

GLFWwindow* createWindow(const std::string& title, const Geometry& geometry, GLFWwindow* sharing = nullptr)
{
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_SAMPLES, 0);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_FALSE);  // see firstGeometry
    glfwWindowHint(GLFW_AUTO_ICONIFY,
                   GLFW_FALSE);  // a presentation stays when somebody looks something up elsewhere
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, sharing ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHint(GLFW_MAXIMIZED, geometry.maximised ? GLFW_TRUE : GLFW_FALSE);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "kommunalatlas");
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "kommunalatlas");
    return glfwCreateWindow(geometry.width, geometry.height, title.c_str(), nullptr, sharing);
}

/// GLFW's monitor of that place; its name may have got a number.
GLFWmonitor* find(const Monitor& monitor)
{
    int count = 0;
    GLFWmonitor** all = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        int x = 0, y = 0;
        glfwGetMonitorPos(all[i], &x, &y);
        if (monitor.name.starts_with(glfwGetMonitorName(all[i])) && x == monitor.x && y == monitor.y)
            return all[i];
    }
    return nullptr;
}

Monitors askForMonitors()
{
    Monitors result;
    int count = 0;
    GLFWmonitor** all = glfwGetMonitors(&count);
    for (int i = 0; i < count; ++i) {
        const GLFWvidmode* mode = glfwGetVideoMode(all[i]);
        if (!mode) continue;
        Monitor monitor;
        monitor.name = glfwGetMonitorName(all[i]);
        glfwGetMonitorPos(all[i], &monitor.x, &monitor.y);
        monitor.width = mode->width;
        monitor.height = mode->height;
        float x = 1, y = 1;
        glfwGetMonitorContentScale(all[i], &x, &y);
        monitor.scale = usableScale(static_cast<double>(x));
        result.push_back(std::move(monitor));
    }
    return withOwnNames(std::move(result));
}

/// The place and size to open the window with, in screen coordinates.
Geometry firstGeometry(const WindowOptions& options)
{
    Geometry geometry = options.geometry;
    const Monitors monitors = askForMonitors();
    if (options.scaleToMonitor && !monitors.empty()) {
        const double scale = monitors.front().scale;
        geometry.width = static_cast<int>(std::lround(geometry.width * scale));
        geometry.height = static_cast<int>(std::lround(geometry.height * scale));
    }
    return options.fitsDesk ? withinReach(geometry, monitors) : geometry;
}

}  // namespace

struct Window::Impl {
    GLFWwindow* window = nullptr;
    GLFWcursor* hand = nullptr;
    Cursor cursor = Cursor::Arrow;
    EventQueue queue;
    Keyboard keyboard;
    Geometry windowed;
    Impl* first = nullptr;  ///< null: this is the window that owns GLFW
    int swapInterval = -1;
    Monitors monitors;
    bool monitorsKnown = false;

    /// GLFW's callback for monitors knows no window.
    static inline Impl* owner = nullptr;

    static Impl& of(GLFWwindow* window) { return *static_cast<Impl*>(glfwGetWindowUserPointer(window)); }

    /// Kept, because each question costs a way to the X server and back.
    int widthPx = 0, heightPx = 0;
    double pixelsPerUnit = 1;  ///< screen coordinates to device pixels (they differ on some desktops)

    void measure()
    {
        int width = 0, height = 0;
        glfwGetWindowSize(window, &width, &height);
        glfwGetFramebufferSize(window, &widthPx, &heightPx);
        pixelsPerUnit = width > 0 ? static_cast<double>(widthPx) / width : 1;
    }

    void connect()
    {
        glfwSetWindowUserPointer(window, this);
        glfwSetKeyCallback(window, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
            Impl& self = of(w);
            self.queue.push(self.keyboard.translate(key, scancode, action, mods, [](int k, int s) {
                const char* name = glfwGetKeyName(k, s);
                return std::string(name ? name : "");
            }));
        });
        glfwSetCharCallback(
            window, [](GLFWwindow* w, unsigned codePoint) { of(w).queue.push(CharEvent{codePoint}); });
        glfwSetCursorPosCallback(window, [](GLFWwindow* w, double x, double y) {
            const double factor = of(w).pixelsPerUnit;
            of(w).queue.push(MouseMoveEvent{x * factor, y * factor});
        });
        glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int button, int action, int mods) {
            of(w).queue.push(MouseButtonEvent{button, action == GLFW_PRESS, of(w).keyboard.modifiers(mods)});
        });
        glfwSetScrollCallback(window, [](GLFWwindow* w, double dx, double dy) {
            of(w).queue.push(ScrollEvent{dx, dy});
        });
        glfwSetWindowFocusCallback(
            window, [](GLFWwindow* w, int focused) { of(w).queue.push(FocusEvent{focused == GLFW_TRUE}); });
        glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int entered) {
            if (!entered) of(w).queue.push(PointerLeftEvent{});
        });
        glfwSetWindowCloseCallback(window, [](GLFWwindow* w) { of(w).queue.push(CloseEvent{}); });
        glfwSetDropCallback(window, [](GLFWwindow* w, int count, const char** paths) {
            of(w).queue.push(DropEvent{std::vector<std::string>(paths, paths + count)});
        });
        glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) {
            of(w).measure();
            forgetMonitors();
            of(w).queue.push(RedrawEvent{});
        });
        glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) {
            forgetMonitors();
            of(w).queue.push(RedrawEvent{});
        });
        glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { of(w).queue.push(RedrawEvent{}); });
        measure();
    }

    static void forgetMonitors()
    {
        if (owner) owner->monitorsKnown = false;
    }
    static void onMonitor(GLFWmonitor*, int)
    {
        forgetMonitors();
        if (owner) owner->queue.push(RedrawEvent{});
    }

    void swap(int interval)
    {
        if (swapInterval != interval) glfwSwapInterval(interval);
        swapInterval = interval;
        glfwSwapBuffers(window);
    }
};

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Window::~Window()
{
    if (impl_->hand) glfwDestroyCursor(impl_->hand);
    if (impl_->window) glfwDestroyWindow(impl_->window);
    if (impl_->first) {
        glfwMakeContextCurrent(impl_->first->window);
    } else {
        Impl::owner = nullptr;
        glfwTerminate();
    }
}

base::Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options)
{
    base::Result<std::unique_ptr<Window>> result;
    const auto fail = [&](base::Message message) {
        result.diagnostics.push_back({base::Severity::Error, "", 0, "", std::move(message)});
    };
    auto impl = std::make_unique<Impl>();
    if (glfwInit() == GLFW_FALSE) {
        fail(base::filled(
            {"Es lässt sich kein Fenster öffnen ({0}). Ist ein Bildschirm (display) da? Die Befehle "
             "render, list und check arbeiten ohne.",
             "no window can be opened ({0}). Is there a display? The commands render, list and "
             "check work without one."},
            {lastGlfwError()}));
        return result;
    }
    Geometry geometry = firstGeometry(options);
    impl->window = createWindow(options.title, geometry);
    std::string reason = impl->window ? "" : lastGlfwError();
    if (!impl->window && !std::getenv("LIBGL_ALWAYS_SOFTWARE")) {
        glfwTerminate();
        setenv("LIBGL_ALWAYS_SOFTWARE", "1", 0);
        if (glfwInit() == GLFW_TRUE) {
            geometry = firstGeometry(options);
            impl->window = createWindow(options.title, geometry);
        }
    }
    if (!impl->window) {
        glfwTerminate();
        fail(base::filled(
            {"Dieser Rechner bietet kein OpenGL 3.3, auch nicht in Software ({0}). Unter Debian und Ubuntu "
             "liefert es das Paket libgl1-mesa-dri. Die Befehle render, list und check arbeiten ohne.",
             "this machine offers no OpenGL 3.3, also not by software ({0}). On Debian and Ubuntu the "
             "package libgl1-mesa-dri provides it. The commands render, list and check work without it."},
            {reason}));
        return result;
    }
    impl->windowed = geometry;
    if (geometry.x >= 0 && geometry.y >= 0 && !geometry.maximised)
        glfwSetWindowPos(impl->window, impl->windowed.x, impl->windowed.y);
    glfwSetWindowSizeLimits(impl->window, smallestWindow.width, smallestWindow.height, GLFW_DONT_CARE,
                            GLFW_DONT_CARE);
    glfwMakeContextCurrent(impl->window);
    impl->connect();
    Impl::owner = impl.get();
    glfwSetMonitorCallback(Impl::onMonitor);
    result.value = std::unique_ptr<Window>(new Window(std::move(impl)));
    return result;
}

base::Result<std::unique_ptr<Window>> Window::openOn(const Monitor& monitor)
{
    base::Result<std::unique_ptr<Window>> result;
    auto impl = std::make_unique<Impl>();
    const Geometry geometry{monitor.x, monitor.y, monitor.width, monitor.height, false};
    impl->window = createWindow("Kommunalatlas", geometry, impl_->window);
    if (!impl->window) {
        result.diagnostics.push_back({base::Severity::Error, "", 0, "",
                                      base::filled({"Es lässt sich kein zweites Fenster öffnen ({0})",
                                                    "no second window can be opened ({0})"},
                                                   {lastGlfwError()})});
        return result;
    }
    impl->first = impl_.get();
    impl->windowed = geometry;
    impl->connect();
    glfwSetWindowPos(impl->window, monitor.x, monitor.y);
    result.value = std::unique_ptr<Window>(new Window(std::move(impl)));
    (*result.value)->show();
    (*result.value)->fill(monitor);
    makeCurrent();
    return result;
}

void Window::show() { glfwShowWindow(impl_->window); }
void Window::makeCurrent() { glfwMakeContextCurrent(impl_->window); }
void Window::swap(bool atOnce) { impl_->swap(atOnce ? 0 : 1); }

int Window::widthPx() const { return impl_->widthPx; }
int Window::heightPx() const { return impl_->heightPx; }

double Window::contentScale() const
{
    float x = 1, y = 1;
    glfwGetWindowContentScale(impl_->window, &x, &y);
    return usableScale(static_cast<double>(x));
}

std::vector<Event> Window::events(double waitSeconds)
{
    if (!impl_->queue.empty() || waitSeconds == 0)
        glfwPollEvents();
    else if (waitSeconds < 0)
        glfwWaitEvents();
    else
        glfwWaitEventsTimeout(waitSeconds);
    return impl_->queue.takeFrame();
}

std::vector<Event> Window::pendingEvents() { return impl_->queue.takeFrame(); }
bool Window::hasPendingEvents() const { return !impl_->queue.empty(); }
double Window::seconds() const { return glfwGetTime(); }

bool Window::fullscreen() const { return glfwGetWindowMonitor(impl_->window) != nullptr; }

void Window::setFullscreen(bool on)
{
    if (on == fullscreen()) return;
    if (on) {
        if (const std::optional<Monitor> monitor = showingMost(monitors(), place())) fill(*monitor);
        return;
    }
    const Geometry back = withinReach(impl_->windowed, monitors());
    glfwSetWindowMonitor(impl_->window, nullptr, std::max(0, back.x), std::max(0, back.y), back.width,
                         back.height, GLFW_DONT_CARE);
    if (back.maximised) glfwMaximizeWindow(impl_->window);
    impl_->measure();
    impl_->queue.push(RedrawEvent{});
}

void Window::fill(const Monitor& monitor)
{
    GLFWmonitor* there = find(monitor);
    const GLFWvidmode* mode = there ? glfwGetVideoMode(there) : nullptr;
    if (!mode || glfwGetWindowMonitor(impl_->window) == there) return;
    if (!fullscreen()) impl_->windowed = geometry();
    // Managers of windows give full screen on the monitor that a window is on: first it has to go there.
    if (fullscreen())
        glfwSetWindowMonitor(impl_->window, nullptr, monitor.x, monitor.y, mode->width, mode->height,
                             GLFW_DONT_CARE);
    else
        glfwSetWindowPos(impl_->window, monitor.x, monitor.y);
    glfwSetWindowMonitor(impl_->window, there, 0, 0, mode->width, mode->height, mode->refreshRate);
    impl_->measure();
    impl_->queue.push(RedrawEvent{});
}

Geometry Window::place() const
{
    Geometry result;
    glfwGetWindowPos(impl_->window, &result.x, &result.y);
    glfwGetWindowSize(impl_->window, &result.width, &result.height);
    result.maximised = glfwGetWindowAttrib(impl_->window, GLFW_MAXIMIZED) == GLFW_TRUE;
    return result;
}

bool Window::takesPictures() const { return false; }
bool Window::staysOnItsMonitor() const { return false; }
void Window::showPicture(const std::vector<std::uint8_t>& /*rgba*/) {}

std::string Window::portalName() const
{
    // Only some builds of GLFW have it, and its header would bring all of X11 along.
    using FindWindow = unsigned long (*)(GLFWwindow*);
    const auto find = reinterpret_cast<FindWindow>(::dlsym(RTLD_DEFAULT, "glfwGetX11Window"));
    const unsigned long number = find ? find(impl_->window) : 0;
    if (number == 0) return {};
    char text[32];
    std::snprintf(text, sizeof text, "x11:%lx", number);
    return text;
}

Geometry Window::geometry() const { return fullscreen() ? impl_->windowed : place(); }

const Monitors& Window::monitors() const
{
    Impl& owner = impl_->first ? *impl_->first : *impl_;
    if (!owner.monitorsKnown) owner.monitors = askForMonitors();
    owner.monitorsKnown = true;
    return owner.monitors;
}

std::string Window::clipboard() const
{
    const char* text = glfwGetClipboardString(impl_->window);
    return text ? text : "";
}

void Window::setTitle(const std::string& title) { glfwSetWindowTitle(impl_->window, title.c_str()); }

void Window::setClipboard(const std::string& text) { glfwSetClipboardString(impl_->window, text.c_str()); }

void Window::setCursor(Cursor cursor)
{
    if (cursor == impl_->cursor) return;
    impl_->cursor = cursor;
    if (cursor == Cursor::Hand && !impl_->hand) impl_->hand = glfwCreateStandardCursor(GLFW_HAND_CURSOR);
    glfwSetCursor(impl_->window, cursor == Cursor::Hand ? impl_->hand : nullptr);
    glfwSetInputMode(impl_->window, GLFW_CURSOR,
                     cursor == Cursor::None ? GLFW_CURSOR_HIDDEN : GLFW_CURSOR_NORMAL);
}

void Window::setAddress(const std::string& /*view*/, bool /*isNew*/) {}
void Window::setTyping(bool /*on*/) {}

Window::GlFunction Window::glFunction(const char* name) { return glfwGetProcAddress(name); }

}  // namespace platform
