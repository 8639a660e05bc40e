// Times what finding costs: building the index, a filter change to new counts, a keystroke of the search,
// the nearest members of a place. Prints one JSON object; judges nothing.
//   bench_find NETWORKS.json KOMMUNALATLAS.map [ENTRIES]
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "files/data/network_reader.hpp"
#include "files/map_file.hpp"
#include "filter/facets.hpp"
#include "filter/index.hpp"
#include "filter/result.hpp"
#include "filter/search.hpp"
#include "support/synthetic_atlas.hpp"

namespace {

/// Processor time, so that a busy machine does not count: nothing here waits.
double nowMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

double millisecondsOf(const std::function<void()>& work)
{
    const double start = nowMs();
    work();
    return nowMs() - start;
}

/// Median, 95th percentile and the largest of some times.
std::string summary(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[std::min(times.size() - 1,
                              static_cast<std::size_t>(share * static_cast<double>(times.size())))];
    };
    char text[120];
    std::snprintf(text, sizeof text,
                  "{\"median_ms\": %.4f, \"p95_ms\": %.4f, \"max_ms\": %.4f, \"runs\": %zu}", at(0.5),
                  at(0.95), times.back(), times.size());
    return text;
}

/// A walk through filters as somebody clicks and types: each step is one change.
std::vector<filter::Criteria> filterWalk(const filter::Index& index, std::size_t steps)
{
    std::mt19937 random(42);
    const auto below = [&](std::size_t limit) {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
    };
    std::vector<filter::Criteria> walk;
    filter::Criteria criteria;
    while (walk.size() < steps) {
        switch (below(9)) {
        case 0:
            criteria.topics.toggle(static_cast<model::Topic>(below(18)));
            break;
        case 1:
            criteria.levels.toggle(static_cast<model::Level>(below(5)));
            break;
        case 2:
            criteria.scopes.toggle(static_cast<model::Scope>(below(3)));
            break;
        case 3:
            criteria.regions = {index.states()[below(index.states().size())]};
            break;
        case 4:
            criteria.regions.push_back(index.countries()[below(index.countries().size())]);
            break;
        case 5:
            criteria.text = std::string("wasser").substr(0, 1 + below(6));
            break;
        case 6:
            criteria.foundedUntil = 1900 + static_cast<int>(below(125));
            break;
        case 7:
            criteria.allTopics = !criteria.allTopics;
            break;
        default:
            criteria = {};
            break;
        }
        walk.push_back(criteria);
    }
    return walk;
}

std::string timeFilters(const filter::Index& index)
{
    std::vector<double> times;
    std::size_t total = 0;
    for (const filter::Criteria& criteria : filterWalk(index, 200))
        times.push_back(millisecondsOf([&] {
            total += filter::evaluate(index, criteria).matches.size();
            total += filter::countFacets(index, criteria).of(filter::Facet::Topic).size();
        }));
    return total > 0 ? summary(std::move(times)) : "null";
}

/// Every keystroke of names of places and entries, half of them with a wrong letter.
std::string timeSearch(const filter::Index& index)
{
    std::vector<std::string> texts{"klima",  "deutscher städtetag", "mayors for peace",
                                   "wasser", "nordrhein",           "frankfurt am mian",
                                   "münchn"};
    std::mt19937 random(7);
    const model::Gazetteer& gazetteer = index.atlas().gazetteer();
    for (int i = 0; i < 120 && !gazetteer.empty(); ++i) {
        std::string name(gazetteer[model::PlaceId(random() % gazetteer.size())].name);
        if (i % 2 == 0 && name.size() > 3)
            name[random() % name.size()] = static_cast<char>('a' + random() % 26);
        texts.push_back(name);
    }
    std::vector<double> times;
    std::map<double, std::string> slowest;
    for (const std::string& text : texts)
        for (std::size_t length = 1; length <= text.size(); ++length) {
            const std::string typed = text.substr(0, length);
            times.push_back(millisecondsOf([&] { filter::search(index, typed, 20); }));
            slowest[times.back()] = typed;
        }
    std::string words;
    int shown = 0;
    for (auto entry = slowest.rbegin(); entry != slowest.rend() && shown < 3; ++entry, ++shown)
        words += (words.empty() ? "\"" : ", \"") + entry->second + "\"";
    std::string result = summary(std::move(times));
    result.insert(result.size() - 1, ", \"slowest\": [" + words + "]");
    return result;
}

std::string timeNearest(const filter::Index& index)
{
    std::mt19937 random(9);
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        const geo::LonLat place{static_cast<double>(random() % 3600) / 10 - 180,
                                static_cast<double>(random() % 1400) / 10 - 60};
        times.push_back(millisecondsOf([&] { index.members().nearest(place, {}, 50); }));
    }
    return summary(std::move(times));
}

void report(const char* name, const model::Atlas& atlas, bool last)
{
    std::unique_ptr<filter::Index> index;
    const double build = millisecondsOf([&] { index = std::make_unique<filter::Index>(atlas); });
    std::printf("  \"%s\": {\n    \"entries\": %zu, \"places\": %zu, \"members\": %zu,\n    "
                "\"index_build_ms\": %.3f,\n",
                name, atlas.networks().size(), atlas.gazetteer().size(), index->members().all().size(),
                build);
    std::printf("    \"filter_change\": %s,\n", timeFilters(*index).c_str());
    std::printf("    \"keystroke\": %s,\n", timeSearch(*index).c_str());
    std::printf("    \"nearest_members\": %s\n  }%s\n", timeNearest(*index).c_str(), last ? "" : ",");
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_find NETWORKS.json KOMMUNALATLAS.map [ENTRIES]\n");
        return 2;
    }
    auto networks = files::readNetworks(argv[1]);
    auto map = files::openMapFile(argv[2]);
    if (!networks || !map) {
        std::fprintf(stderr, "bench_find: cannot read the data or the map\n");
        return 1;
    }
    const auto many = static_cast<std::size_t>(argc > 3 ? std::max(1, std::atoi(argv[3])) : 100000);
    model::Atlas::Parts parts;
    parts.networks = networks.value->networks;
    parts.geography = map.value->geography;
    parts.gazetteer = map.value->gazetteer;
    parts.map = map.value->geometry;
    const model::Atlas real(std::move(parts));
    std::printf("{\n");
    report("talk", real, false);
    report("synthetic", test_support::syntheticAtlas(many, 1, map.value->geography, map.value->gazetteer),
           true);
    std::printf("}\n");
    return 0;
}
