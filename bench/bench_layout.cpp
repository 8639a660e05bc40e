// What laying out costs with few and with many entries: 47 of the talk, then 800, 3,000 and 10,000 spread
// over real towns, in all views and three sizes (1560x1024: the map of a window of 1920x1080); in processor
// time. "cold" is the first picture of a view, "again" the same one with what is kept, "pan" each frame of a
// pan (median, 95th percentile, largest).
//   bench_layout NETWORKS.json KOMMUNALATLAS.map [ENTRIES ...]
//   bench_layout --data ENTRIES KOMMUNALATLAS.map     writes such entries as a data file
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "filter/index.hpp"
#include "layout/layout.hpp"
#include "state/update.hpp"
#include "support/crowd.hpp"

namespace {

double nowMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

struct Size {
    int widthPx, heightPx;
};

layout::PictureInput pictureOf(state::ViewKind kind, Size size)
{
    const layout::Canvas canvas{size.widthPx, size.heightPx, 1, layout::Purpose::Window};
    const geo::Box map = layout::mapBoxPx(canvas, 1);
    const state::AppState state = state::initialState(kind, {}, map.width(), map.height());
    return layout::pictureOf(state.view, {}, canvas);
}

void measure(const model::Atlas& atlas, const text::FontBook& fonts, const char* name, state::ViewKind kind,
             Size size, bool last)
{
    const filter::Index index(atlas);
    filter::Answers answers(index);
    layout::PictureSources sources(answers, fonts);
    layout::PictureInput picture = pictureOf(kind, size);
    const auto lay = [&] {
        const double begin = nowMs();
        const scene::Scene scene = layout::layout(picture, sources);
        return nowMs() - begin;
    };
    (void)answers.result(picture.view.criteria);  // the filter's time is bench_find's matter
    const double cold = lay(), again = lay();
    std::vector<double> pan;
    const double most = cold > 2000 ? 3 : 240;
    for (int i = 0; i < most; ++i) {
        const double direction = (i / 40) % 2 == 0 ? 1 : -1;
        picture.cameras[0] = geo::panned(picture.cameras[0], direction * 7.3, direction * 3.7);
        pan.push_back(lay());
    }
    std::sort(pan.begin(), pan.end());
    std::printf("  \"%s %dx%d\": {\"cold\": %.2f, \"again\": %.2f, \"pan\": [%.2f, %.2f, %.2f]}%s\n", name,
                size.widthPx, size.heightPx, cold, again, pan[pan.size() / 2], pan[pan.size() * 95 / 100],
                pan.back(), last ? "" : ",");
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv)
{
    const bool writes = argc == 4 && std::string(argv[1]) == "--data";
    if (argc < 3) {
        std::fprintf(stderr, "bench_layout NETWORKS.json KOMMUNALATLAS.map [ENTRIES ...]\n");
        return 2;
    }
    const auto map = files::openMapFile(argv[writes ? 3 : 2]);
    if (!map) {
        std::fprintf(stderr, "cannot read %s\n", argv[writes ? 3 : 2]);
        return 2;
    }
    const auto many = [&](std::size_t count) {
        return test_support::crowd(count, *map.value->gazetteer, *map.value->geography);
    };
    if (writes) {
        std::fputs(test_support::dataFileOf(many(std::strtoul(argv[2], nullptr, 10))).c_str(), stdout);
        return 0;
    }
    std::vector<std::size_t> counts{0, 800, 3000, 10000};
    if (argc > 3) counts.clear();
    for (int i = 3; i < argc; ++i) counts.push_back(std::strtoul(argv[i], nullptr, 10));
    const text::FontBook fonts;
    std::printf("{\n");
    for (const std::size_t count : counts) {
        model::Atlas::Parts parts;
        if (count == 0) {
            auto file = files::readNetworks(argv[1]);
            if (!file) return 2;
            parts.networks = std::move(file.value->networks);
        } else {
            parts.networks = many(count);
        }
        parts.map = map.value->geometry;
        parts.gazetteer = map.value->gazetteer;
        parts.geography = map.value->geography;
        const model::Atlas atlas(std::move(parts));
        std::printf(" \"%zu entries\": {\n", atlas.networks().size());
        for (const Size size : {Size{1920, 1080}, Size{1560, 1024}, Size{1280, 720}}) {
            measure(atlas, fonts, "world", state::ViewKind::World, size, false);
            measure(atlas, fonts, "europe", state::ViewKind::Europe, size, false);
            measure(atlas, fonts, "germany", state::ViewKind::Germany, size, false);
            measure(atlas, fonts, "twin", state::ViewKind::Twin, size, size.widthPx == 1280);
        }
        std::printf(" }%s\n", count == counts.back() ? "" : ",");
    }
    std::printf("}\n");
    return 0;
}
