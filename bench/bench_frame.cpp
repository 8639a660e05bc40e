// What the painter alone needs, without window, panel and layout: first picture of each view, panning, zooming,
// flying from the world to Germany. Draws at 1920x1080 into a framebuffer; prints one JSON object, milliseconds.
#include <EGL/egl.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "files/map_file.hpp"
#include "geo/flight.hpp"
#include "gl/draw.hpp"
#include "layout/palette.hpp"
#include "render/renderer.hpp"
#include "support/gl_context.hpp"

namespace {

constexpr int width = 1920, height = 1080;

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Bench {
    std::shared_ptr<const geo::MapGeometry> map;
    text::FontBook fonts;
    gl::Framebuffer target;
    std::unique_ptr<render::Renderer> renderer;

    layout::Scene scene(const geo::Camera& camera) const
    {
        const layout::Palette& colors = layout::palette(state::Theme::Light);
        layout::Scene scene;
        scene.widthPx = width;
        scene.heightPx = height;
        scene.background = colors.sea;
        layout::MapFrame frame;
        frame.boxPx = {0, 0, width, height};
        frame.camera = camera;
        frame.map = map;
        const geo::Viewport viewport(camera, frame.boxPx, 1);
        const geo::Box visible = geo::visibleDeg(viewport);
        const std::size_t best = map->levelFor(camera.metresPerPx, visible);
        const std::size_t finest = map->levels.size() - 1;
        frame.level = std::min(best, finest - 1);
        if (camera.metresPerPx < map->levels[finest - 1].toleranceM * 1.5) frame.detailLevel = finest;
        frame.style.sea = colors.sea;
        frame.style.land = colors.land;
        frame.style.lake = colors.lake;
        const auto line = [&](geo::LineClass c, float widthPx, layout::Rgba color) {
            frame.style.lines[static_cast<std::size_t>(c)] = {widthPx, color};
        };
        line(geo::LineClass::Coast, 1, colors.coast);
        line(geo::LineClass::Country, 1.2f, colors.countryBorder);
        line(geo::LineClass::Disputed, 1, colors.disputed);
        frame.style.lines[static_cast<std::size_t>(geo::LineClass::Disputed)].dashPx = 4;
        line(geo::LineClass::LakeShore, 0.6f, colors.coast);
        if (camera.metresPerPx < 6000) line(geo::LineClass::River1, 0.8f, colors.river);
        if (camera.metresPerPx < 2500) line(geo::LineClass::State, 1, colors.stateBorder);
        if (camera.metresPerPx < 300) line(geo::LineClass::District, 0.6f, colors.stateBorder);
        scene.frames = {std::move(frame)};
        addItems(scene, viewport);
        return scene;
    }

    /// As many symbols and names as the program shows.
    void addItems(layout::Scene& scene, const geo::Viewport& viewport) const
    {
        const layout::Palette& colors = layout::palette(state::Theme::Light);
        for (int i = 0; i < 90; ++i) {
            const geo::LonLat place{-8 + 0.41 * i, 37 + std::fmod(7.3 * i, 24)};
            const geo::Point px = viewport.toPx(place);
            const geo::PointF at{static_cast<float>(px.x), static_cast<float>(px.y)};
            const auto add = [&](layout::Role role, layout::Primitive primitive) {
                scene.items.push_back({role, 0, {}, std::move(primitive)});
            };
            add(layout::Role::Leader, layout::Polyline{{at, {at.x + 14, at.y - 14}}, false, {1, colors.text, 0, 0}});
            add(layout::Role::Symbol, layout::Disc{at, 7, colors.family[static_cast<std::size_t>(i) % 7], {1.5f, colors.halo}});
            add(layout::Role::Label, layout::TextRun{fonts.shape("Netzwerk Nr. " + std::to_string(i), {text::Weight::Medium, 14}),
                                                     {at.x + 16, at.y - 12}, colors.text, colors.halo, 2});
        }
    }

    double draw(const geo::Camera& camera, bool wait = true)
    {
        const auto made = std::make_shared<const layout::Scene>(scene(camera));
        const double begin = nowMs();
        renderer->draw(made, target.target(), 0, 0);
        if (wait) gl::finish();
        return nowMs() - begin;
    }
};

struct Series {
    std::vector<double> ms;
    void print(const char* name, const char* end) const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        std::printf("\"%s\": {\"median\": %.2f, \"p95\": %.2f, \"max\": %.2f}%s\n", name, sorted[sorted.size() / 2],
                    sorted[sorted.size() * 95 / 100], sorted.back(), end);
    }
};

void measureView(Bench& bench, const char* name, const geo::Camera& home)
{
    std::printf("\"%s\": {\n", name);
    bench.renderer = std::make_unique<render::Renderer>(bench.fonts);
    const double first = bench.draw(home);
    const render::Renderer::Statistics statistics = bench.renderer->statistics();
    std::printf("\"first\": %.2f, \"area_triangles\": %zu, \"line_triangles\": %zu, \"overlay_triangles\": %zu, \"draw_calls\": %d,\n",
                first, statistics.areaTriangles, statistics.lineTriangles, statistics.overlayTriangles, statistics.drawCalls);
    Series pan, still, zoom;
    geo::Camera camera = home;
    for (int i = 0; i < 150; ++i) {
        camera = geo::panned(camera, i < 75 ? 9 : -9, i < 75 ? 5 : -5);
        pan.ms.push_back(bench.draw(camera));
    }
    const auto same = std::make_shared<const layout::Scene>(bench.scene(camera));
    for (int i = 0; i < 20; ++i) {
        const double begin = nowMs();
        bench.renderer->draw(same, bench.target.target(), 0, 0);
        gl::finish();
        if (i > 0) still.ms.push_back(nowMs() - begin);
    }
    for (int i = 0; i < 60; ++i) {
        camera = geo::zoomed(camera, i < 30 ? 1.06 : 1 / 1.06, {100, 50});
        zoom.ms.push_back(bench.draw(camera));
    }
    pan.print("pan", ",");
    still.print("unchanged", ",");
    zoom.print("zoom", "},");
}

}  // namespace

int main(int argc, char** argv)
{
    const char* path = argc > 1 ? argv[1] : "share/kommunalatlas/kommunalatlas.map";
    const double begin = nowMs();
    test_support::GlContext context;
    if (!context.problem().empty()) {
        std::fprintf(stderr, "%s\n", context.problem().c_str());
        return 1;
    }
    const double contextMs = nowMs() - begin;
    const auto assets = files::openMapFile(path);
    auto target = gl::Framebuffer::create(width, height);
    if (!assets || !target) {
        for (const auto& d : assets.diagnostics) std::fprintf(stderr, "%s\n", base::toString(d).c_str());
        return 1;
    }
    Bench bench{assets.value->geometry, {}, std::move(*target.value), nullptr};
    std::printf("{\"renderer\": \"%s\", \"context\": %.1f,\n", context.info().renderer.c_str(), contextMs);
    measureView(bench, "world", geo::homeWorld(width, height));
    measureView(bench, "europe", geo::homeEurope(width, height));
    measureView(bench, "germany", geo::homeGermany(width, height));

    Series fly;
    const geo::Flight flight = geo::makeFlight(geo::homeWorld(width, height), geo::homeGermany(width, height), width);
    for (int i = 0; i <= 60; ++i)
        fly.ms.push_back(bench.draw(geo::cameraAt(flight, flight.durationSeconds * i / 60, width)));
    fly.print("fly", "}");
    return 0;
}
