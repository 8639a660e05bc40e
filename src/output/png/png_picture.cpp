#include <atomic>
#include <cmath>

#include "output/cairo/cairo_painter.hpp"
#include "output/encoders.hpp"
#include "output/png/parallel.hpp"
#include "output/png/png_file.hpp"

namespace output {

namespace {

// Fixed, so that the bytes do not depend on the number of cores; small enough to keep all of them busy.
constexpr int stripRows = 180;
constexpr std::size_t maxWorkers = 8;
constexpr double thinningPx = 0.35;

/// One strip of the picture as pixels; empty with a problem when Cairo cannot.
struct Strip {
    std::vector<std::uint32_t> pixels;
    cairo_status_t status = CAIRO_STATUS_SUCCESS;
};

void paintStrip(const CairoPainter& painter, TextTools& tools, int width, int firstRow, int rows,
                Strip& strip)
{
    strip.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(rows), 0);
    const CairoSurface surface(cairo_image_surface_create_for_data(
        reinterpret_cast<unsigned char*>(strip.pixels.data()), CAIRO_FORMAT_ARGB32, width, rows, 4 * width));
    const CairoContext cairo(cairo_create(surface.get()));
    cairo_translate(cairo.get(), 0, -firstRow);
    painter.paint(cairo.get(), tools);
    cairo_surface_flush(surface.get());
    strip.status = cairo_status(cairo.get());
}

}  // namespace

Encoded encodePng(const scene::Scene& scene, const DocumentInfo& info, const Progress& progress)
{
    const CairoPainter painter(scene, thinningPx, TextMode::Pixels);
    const bool alpha = scene.background.a < 255;
    const int stripCount = (scene.heightPx + stripRows - 1) / stripRows;

    struct Worker {
        TextTools tools;
        Strip strip;
    };
    std::vector<Worker> workers(maxWorkers);
    std::vector<PngStrip> strips(static_cast<std::size_t>(stripCount));
    std::vector<std::string> problems(strips.size());
    std::atomic<std::size_t> done{0};
    std::atomic<bool> stopped{false};
    inParallel(strips.size(), maxWorkers, [&](std::size_t w, std::size_t i) {
        if (stopped) return;
        const int firstRow = static_cast<int>(i) * stripRows;
        const int rows = std::min(stripRows, scene.heightPx - firstRow);
        Worker& worker = workers[w];
        paintStrip(painter, worker.tools, scene.widthPx, firstRow, rows, worker.strip);
        if (worker.strip.status != CAIRO_STATUS_SUCCESS) {
            problems[i] = cairo_status_to_string(worker.strip.status);
            return;
        }
        strips[i] = compressStrip({worker.strip.pixels, static_cast<std::size_t>(scene.widthPx)}, alpha,
                                  i + 1 == strips.size());
        if (strips[i].deflated.empty()) problems[i] = "out of memory";
        if (progress && !progress(static_cast<double>(++done) / static_cast<double>(strips.size())))
            stopped = true;
    });
    if (stopped) return {{}, {}, true};
    for (const std::string& problem : problems)
        if (!problem.empty()) return {{}, problem, false};

    PngHeader header;
    header.width = static_cast<std::uint32_t>(scene.widthPx);
    header.height = static_cast<std::uint32_t>(scene.heightPx);
    header.alpha = alpha;
    constexpr double metresPerInch = 0.0254;
    if (info.pixelsPerInch > 0 && info.pixelsPerInch < 10000)
        header.pixelsPerMetre = static_cast<std::uint32_t>(std::lround(info.pixelsPerInch / metresPerInch));
    header.texts = {{"Title", info.title}, {"Source", info.sources}, {"Software", "Kommunalatlas"}};
    return {assemblePng(header, strips), {}, false};
}

}  // namespace output
