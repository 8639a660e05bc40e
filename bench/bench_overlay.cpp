// What a letter costs that somebody types into an entry: the overlay with the change, the atlas anew, and
// what is looked up in it. On the data of the talk, and with many entries of somebody's own.
#include <cstdio>
#include <ctime>
#include <memory>
#include <string>

#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "files/tour/tour_file.hpp"
#include "filter/index.hpp"
#include "overlay/apply.hpp"
#include "overlay/follow.hpp"

namespace {

/// Processor time, which other programs do not change.
double milliseconds(std::clock_t begin)
{
    return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// `plain`: entries as somebody types or imports them, without members; else copies of the talk's, with all.
void measure(const model::Atlas& base, std::size_t own, bool plain)
{
    overlay::Overlay entries;
    for (std::size_t i = 0; i < own; ++i) {
        model::Network copy = overlay::copyOf(base.networks()[i % base.networks().size()]);
        copy.id = "own-" + std::to_string(i);
        if (plain) copy.memberPlaces = {};
        overlay::addEntry(entries, std::move(copy), [](std::string_view) { return false; }, {"2026-11-30"});
    }
    constexpr int letters = 10;
    double change = 0, atlas = 0, index = 0, follow = 0, followIndex = 0, written = 0;
    const model::Atlas first = overlay::apply(base, entries);
    const filter::Index firstIndex(first);
    for (int i = 0; i < letters; ++i) {
        auto begin = std::clock();
        const std::string name = "Netz " + std::string(static_cast<std::size_t>(i), 'x');
        overlay::Overlay next = entries;
        overlay::changeField(next, base.networks()[0], *overlay::findField("name_de"), name, {"2026-11-30"});
        change += milliseconds(begin);
        begin = std::clock();
        const model::Atlas shown = overlay::apply(base, next);
        atlas += milliseconds(begin);
        begin = std::clock();
        const filter::Index made(shown);
        index += milliseconds(begin);
        begin = std::clock();
        const auto followed = overlay::follow(base, first, entries, next);
        follow += milliseconds(begin);
        begin = std::clock();
        const filter::Index after(followed->atlas, firstIndex, followed->changed);
        followIndex += milliseconds(begin);
        begin = std::clock();
        state::Document document;
        document.entries = next;
        (void)files::writeSession(shown, document, {}, {}, {1520, 1032});
        written += milliseconds(begin);
    }
    std::printf("%zu of the data, %zu own%s: change %.2f ms, atlas %.2f ms, index %.2f ms; following the "
                "letter: atlas "
                "%.2f ms, index %.2f ms; as a session %.2f ms\n",
                base.networks().size(), own, plain ? " without members" : "", change / letters,
                atlas / letters, index / letters, follow / letters, followIndex / letters, written / letters);
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "bench_overlay NETWORKS.json KOMMUNALATLAS.map\n");
        return 2;
    }
    const auto map = files::openMapFile(argv[2]);
    auto file = files::readNetworks(argv[1]);
    if (!map || !file) return 1;
    model::Atlas::Parts parts{
        std::move(file.value->networks), {}, map.value->geometry, map.value->gazetteer, map.value->geography};
    const model::Atlas base(std::move(parts));
    for (const std::size_t own : {0, 10, 1'000, 10'000})
        for (const bool plain : {true, false}) measure(base, own, plain);
    return 0;
}
