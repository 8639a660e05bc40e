// What one frame costs without window and panels, on the data of the talk at 1920x1080: laying out and
// painting while panning, zooming, flying, changing the selection and standing still. Everything moves by
// fixed steps, so that two runs do the same; prints one JSON object, milliseconds. The processor time of the
// thread that waits for the picture and of all threads together stays true while other programs use the
// machine.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "app/loading.hpp"
#include "app/session.hpp"
#include "gl/draw.hpp"
#include "render/renderer.hpp"
#include "state/update.hpp"
#include "support/gl_context.hpp"

namespace {

constexpr int mapWidthPx = 1560, mapHeightPx = 1024;  // beside and below the panels of a window of 1920x1080
constexpr double frameSeconds = 1.0 / 60;

double secondsOf(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Times {
    double wallMs = 0, threadMs = 0, allMs = 0;

    static Times now()
    {
        return {1000 * secondsOf(CLOCK_MONOTONIC), 1000 * secondsOf(CLOCK_THREAD_CPUTIME_ID),
                1000 * secondsOf(CLOCK_PROCESS_CPUTIME_ID)};
    }
    friend Times operator-(const Times& a, const Times& b)
    {
        return {a.wallMs - b.wallMs, a.threadMs - b.threadMs, a.allMs - b.allMs};
    }
};

class Series {
public:
    void add(const Times& layout, const Times& paint, bool morphs)
    {
        layout_.push_back(layout);
        paint_.push_back(paint);
        if (morphs) morphs_.push_back({layout.threadMs, paint.threadMs});
    }

    void print(const char* name, bool last = false) const
    {
        std::printf("\"%s\": {\"frames\": %zu, ", name, paint_.size());
        print("layout_thread", layout_, &Times::threadMs);
        print("paint_wall", paint_, &Times::wallMs);
        print("paint_thread", paint_, &Times::threadMs);
        print("paint_all", paint_, &Times::allMs);
        if (!morphs_.empty()) {
            double layout = 0, paint = 0, both = 0;
            for (const auto& [laidOut, painted] : morphs_) {
                layout = std::max(layout, laidOut);
                paint = std::max(paint, painted);
                both = std::max(both, laidOut + painted);
            }
            std::printf("\"morph_frames\": %zu, \"morph_thread_max\": %.2f, \"morph_layout_max\": %.2f, "
                        "\"morph_paint_max\": %.2f, ",
                        morphs_.size(), both, layout, paint);
        }
        double layout = 0, paint = 0;
        for (const Times& t : layout_) layout += t.allMs;
        for (const Times& t : paint_) paint += t.allMs;
        const auto count = static_cast<double>(paint_.size());
        std::printf("\"mean_all\": %.2f}%s\n", (layout + paint) / count, last ? "}" : ",");
    }

private:
    static void print(const char* name, const std::vector<Times>& times, double Times::*which)
    {
        std::vector<double> sorted;
        for (const Times& t : times) sorted.push_back(t.*which);
        std::sort(sorted.begin(), sorted.end());
        std::printf("\"%s\": [%.2f, %.2f], ", name, sorted[sorted.size() / 2],
                    sorted[sorted.size() * 95 / 100]);
    }

    std::vector<Times> layout_, paint_;
    std::vector<std::pair<double, double>> morphs_;  ///< laying out, painting
};

class Bench {
public:
    Bench(app::Session& session, gl::Framebuffer target)
        : session_(session), target_(std::move(target)), renderer_(session.fonts())
    {
    }

    void apply(const state::Action& action) { session_.apply(action); }

    /// Jumps to a view and lets it come to rest.
    void goTo(state::ViewKind kind)
    {
        apply(state::ShowView{kind});
        arrive();
    }

    void arrive()
    {
        seconds_ += 100;
        for (int i = 0; i < 4; ++i) frame(nullptr);
    }

    bool moves() const { return state::isMoving(session_.state()); }

    void frame(Series* series)
    {
        seconds_ += frameSeconds;
        apply(state::Tick{seconds_});
        const Times begin = Times::now();
        const auto scene = session_.scene({mapWidthPx, mapHeightPx, 1});
        const Times laidOut = Times::now();
        renderer_.draw(scene, target_.target(), 0, 0);
        gl::finish();
        const Times painted = Times::now();
        if (series != nullptr)
            series->add(laidOut - begin, painted - laidOut, scene->frames.front().camera.blend > 0);
    }

private:
    app::Session& session_;
    gl::Framebuffer target_;
    render::Renderer renderer_;
    double seconds_ = 0;
};

Series panned(Bench& bench)
{
    Series series;
    for (int i = 0; i < 240; ++i) {
        // To and fro, so that the map stays in view; in thirds of a pixel, as a real mouse at odd scales.
        const double direction = (i / 40) % 2 == 0 ? 1 : -1;
        bench.apply(state::PanBy{0, direction * 7.3, direction * 3.7});
        bench.frame(&series);
    }
    return series;
}

Series zoomed(Bench& bench)
{
    Series series;
    for (int i = 0; i < 24; ++i) {
        bench.apply(state::ZoomBy{0, i < 12 ? 1.25 : 0.8, {100, 50}, true});
        for (int j = 0; j < 4; ++j) bench.frame(&series);
    }
    return series;
}

Series flown(Bench& bench, state::ViewKind to, state::ViewKind back)
{
    Series series;
    for (int i = 0; i < 3; ++i) {
        for (const state::ViewKind kind : {to, back}) {
            bench.apply(state::ShowView{kind});
            bench.frame(&series);
            while (bench.moves()) bench.frame(&series);
            bench.frame(&series);
            bench.frame(&series);
        }
    }
    return series;
}

/// What happens to the picture from one scene of a talk to the next: other entries, other fills, the map
/// stands still.
Series selected(Bench& bench, const model::Atlas& atlas)
{
    Series series;
    for (std::size_t i = 0; i < atlas.networks().size(); ++i) {
        bench.apply(state::Select{model::NetworkId{static_cast<std::uint32_t>(i)}});
        bench.arrive();
        bench.apply(state::Select{std::nullopt});
        bench.frame(&series);
    }
    return series;
}

Series unchanged(Bench& bench)
{
    Series series;
    bench.arrive();
    for (int i = 0; i < 30; ++i) bench.frame(&series);
    return series;
}

}  // namespace

int main(int argc, char** argv)
{
    test_support::GlContext context;
    if (!context.problem().empty()) {
        std::fprintf(stderr, "%s\n", context.problem().c_str());
        return 1;
    }
    const std::string only = argc > 1 ? argv[1] : "";
    const app::Loaded loaded = app::load({});
    auto target = gl::Framebuffer::create(mapWidthPx, mapHeightPx,
                                          gl::Order::Window);  // as windows of software OpenGL are
    for (const auto& d : loaded.diagnostics)
        std::fprintf(stderr, "%s\n", base::toString(d, base::Language::En).c_str());
    if (!loaded.atlas || !target) return 1;
    app::Session session(loaded.atlas,
                         state::initialState(state::ViewKind::World, {}, mapWidthPx, mapHeightPx),
                         std::make_shared<const text::FontBook>());
    Bench bench(session, std::move(*target.value));

    using state::ViewKind;
    std::printf("{\"renderer\": \"%s\",\n", context.info().renderer.c_str());
    const auto measure = [&](const char* name, ViewKind view, const std::function<Series()>& drive) {
        if (!only.empty() && only != name) return;
        bench.goTo(view);
        drive();  // warms
        drive().print(name);
        std::fflush(stdout);
    };
    measure("pan_world", ViewKind::World, [&] { return panned(bench); });
    measure("pan_europe", ViewKind::Europe, [&] { return panned(bench); });
    measure("pan_germany", ViewKind::Germany, [&] { return panned(bench); });
    measure("zoom_europe", ViewKind::Europe, [&] { return zoomed(bench); });
    measure("fly_world_germany", ViewKind::World,
            [&] { return flown(bench, ViewKind::Germany, ViewKind::World); });
    measure("fly_world_europe", ViewKind::World,
            [&] { return flown(bench, ViewKind::Europe, ViewKind::World); });
    measure("fly_europe_germany", ViewKind::Europe,
            [&] { return flown(bench, ViewKind::Germany, ViewKind::Europe); });
    measure("select_europe", ViewKind::Europe, [&] { return selected(bench, *loaded.atlas); });
    bench.goTo(ViewKind::Europe);
    unchanged(bench).print("unchanged_europe", true);
    return 0;
}
