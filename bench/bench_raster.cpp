// Whether Cairo's image surface could stand in for the program's own raster: the same pictures of the talk's
// data painted by both into memory, no OpenGL, no window. Prints one JSON object, milliseconds a frame;
// judges nothing. ARCHITECTURE.md keeps the numbers.
//   bench_raster [WIDTH HEIGHT]
// Cairo gets every advantage: the levels of detail and the tolerance that the own raster takes while
// everything moves, threads for bands of the picture, and its fastest antialiasing beside the usual one.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/loading.hpp"
#include "app/session.hpp"
#include "output/cairo/cairo_handles.hpp"
#include "output/cairo/cairo_painter.hpp"
#include "render/picture_composer.hpp"
#include "render/rect.hpp"
#include "state/update.hpp"

namespace {

using ScenePtr = std::shared_ptr<const scene::Scene>;

double millisecondsOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

/// What each frame of a series took: by the wall's clock and in processor time of all threads.
class Times {
public:
    void of(const std::function<void()>& work)
    {
        const double wall = millisecondsOf(CLOCK_MONOTONIC), cpu = millisecondsOf(CLOCK_PROCESS_CPUTIME_ID);
        work();
        wall_.push_back(millisecondsOf(CLOCK_MONOTONIC) - wall);
        cpu_.push_back(millisecondsOf(CLOCK_PROCESS_CPUTIME_ID) - cpu);
    }
    std::string json() const { return "{\"wall\": " + pair(wall_) + ", \"cpu\": " + pair(cpu_) + "}"; }

private:
    static std::string pair(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        char text[48];
        std::snprintf(text, sizeof text, "[%.2f, %.2f]", values[values.size() / 2],
                      values[values.size() * 95 / 100]);
        return text;
    }
    std::vector<double> wall_, cpu_;
};

/// The pictures of a motion at 60 a second.
class Motion {
public:
    Motion(app::Session& session, int width, int height) : session_(session), canvas_{width, height, 1} {}

    void rest()
    {
        seconds_ += 100;
        session_.apply(state::Tick{seconds_});
    }
    ScenePtr next()
    {
        seconds_ += 1.0 / 60;
        session_.apply(state::Tick{seconds_});
        return session_.scene(canvas_);
    }
    std::vector<ScenePtr> flight(state::ViewKind from, state::ViewKind to)
    {
        session_.apply(state::ShowView{from});
        rest();
        session_.apply(state::ShowView{to});
        std::vector<ScenePtr> scenes;
        while (state::isMoving(session_.state())) scenes.push_back(next());
        return scenes;
    }
    std::vector<ScenePtr> pan(state::ViewKind view)
    {
        session_.apply(state::ShowView{view});
        rest();
        std::vector<ScenePtr> scenes;
        for (int i = 0; i < 80; ++i) {
            session_.apply(state::PanBy{0, i < 40 ? 7.3 : -7.3, i < 40 ? 3.7 : -3.7});
            scenes.push_back(next());
        }
        return scenes;
    }

private:
    app::Session& session_;
    app::Canvas canvas_;
    double seconds_ = 0;
};

class OwnRaster {
public:
    explicit OwnRaster(const text::FontBook& fonts) : composer_(fonts) {}
    void paint(const ScenePtr& scene) { composer_.compose(scene, statistics_); }

private:
    render::PictureComposer composer_;
    render::Renderer::Statistics statistics_;
};

class CairoRaster {
public:
    explicit CairoRaster(cairo_antialias_t antialias) : antialias_(antialias) {}

    /// `whole`: the base maps too; else only what lies over them, on what is there.
    void paint(const ScenePtr& scene, bool whole)
    {
        scene::Scene shown = *scene;
        for (scene::MapFrame& frame : shown.frames) {
            render::PlaneView view(geo::Viewport(frame.camera, frame.boxPx, frame.scale), {});
            view.tolerancePx = render::PlaneView::movingPx;
            const paint::Levels levels = render::levelsFor(frame, view);
            if (levels.whole) frame.level = *levels.whole;
            frame.detailLevel = levels.detail;
            if (!whole) frame.map = nullptr;
        }
        const output::CairoPainter painter(shown, render::PlaneView::movingPx, output::TextMode::Pixels);
        const int width = shown.widthPx, height = shown.heightPx;
        pixels_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        tools_.resize(static_cast<std::size_t>(crew_.workers()));
        for (auto& tools : tools_)
            if (!tools) tools = std::make_unique<output::TextTools>();
        const int rows = (height + crew_.workers() - 1) / crew_.workers();
        crew_.eachBand(height, rows, [&](int worker, int top, int count) {
            std::uint32_t* first = pixels_.data() + static_cast<std::ptrdiff_t>(top) * width;
            const output::CairoSurface surface(cairo_image_surface_create_for_data(
                reinterpret_cast<unsigned char*>(first), CAIRO_FORMAT_RGB24, width, count, 4 * width));
            const output::CairoContext cairo(cairo_create(surface.get()));
            cairo_set_antialias(cairo.get(), antialias_);
            cairo_translate(cairo.get(), 0, -top);
            painter.paint(cairo.get(), *tools_[static_cast<std::size_t>(worker)]);
        });
    }

private:
    cairo_antialias_t antialias_;
    render::Crew crew_;
    std::vector<std::uint32_t> pixels_;
    std::vector<std::unique_ptr<output::TextTools>> tools_;
};

void compare(const char* name, const std::vector<ScenePtr>& scenes, const text::FontBook& fonts, bool whole,
             bool last)
{
    OwnRaster own(fonts);
    CairoRaster cairo(CAIRO_ANTIALIAS_DEFAULT), fast(CAIRO_ANTIALIAS_FAST);
    Times ownTimes, cairoTimes, fastTimes;
    for (const bool warm : {true, false})  // one after the other, so that a busy machine treats all alike
        for (const ScenePtr& scene : scenes) {
            Times ignored;
            (warm ? ignored : ownTimes).of([&] { own.paint(scene); });
            (warm ? ignored : cairoTimes).of([&] { cairo.paint(scene, whole); });
            (warm ? ignored : fastTimes).of([&] { fast.paint(scene, whole); });
        }
    std::printf(
        "  \"%s\": {\"frames\": %zu,\n    \"own\": %s,\n    \"cairo\": %s,\n    \"cairo_fast\": %s}%s\n",
        name, scenes.size(), ownTimes.json().c_str(), cairoTimes.json().c_str(), fastTimes.json().c_str(),
        last ? "" : ",");
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv)
{
    const int width = argc > 2 ? std::atoi(argv[1]) : 1920, height = argc > 2 ? std::atoi(argv[2]) : 1080;
    if (width < 100 || height < 100 || width > 16384 || height > 16384) {
        std::fprintf(stderr, "usage: bench_raster [WIDTH HEIGHT]\n");
        return 2;
    }
    const app::Loaded loaded = app::load({});
    if (!loaded.atlas) {
        std::fprintf(stderr, "bench_raster: cannot read the data\n");
        return 1;
    }
    using state::ViewKind;
    app::Session session(loaded.atlas, state::initialState(ViewKind::World, {}, width, height),
                         std::make_shared<const text::FontBook>());
    Motion motion(session, width, height);
    std::printf("{\"size\": [%d, %d],\n", width, height);
    compare("fly_world_germany", motion.flight(ViewKind::World, ViewKind::Germany), session.fonts(), true,
            false);
    compare("fly_world_europe", motion.flight(ViewKind::World, ViewKind::Europe), session.fonts(), true,
            false);
    // Cairo without the base map, which would be copied as the own raster copies it.
    compare("pan_europe_cairo_items_only", motion.pan(ViewKind::Europe), session.fonts(), false, false);
    compare("pan_germany_cairo_items_only", motion.pan(ViewKind::Germany), session.fonts(), false, true);
    std::printf("}\n");
    return 0;
}
