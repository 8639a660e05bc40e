#include "filter/answers/entry_counts.hpp"

#include <limits>
#include <set>

namespace filter {

namespace {

/// The regions the entry's list names; empty if it has none.
std::set<std::string> listOf(const model::Network& network, EntryCounts::Of of)
{
    std::set<std::string> regions;
    if (of == EntryCounts::Of::Countries) {
        regions.insert(network.countries.listed.begin(), network.countries.listed.end());
    } else {
        regions.insert(network.states.organised.begin(), network.states.organised.end());
        regions.insert(network.states.members.begin(), network.states.members.end());
    }
    return regions;
}

/// Counts in ascending order with how often each occurs.
struct Frequency {
    double count = 0, regions = 0;
};

/// Sum of squared deviations from the mean of values [first, last].
double deviation(const std::vector<Frequency>& values, std::size_t first, std::size_t last)
{
    double weight = 0, sum = 0, squares = 0;
    for (std::size_t i = first; i <= last; ++i) {
        weight += values[i].regions;
        sum += values[i].regions * values[i].count;
        squares += values[i].regions * values[i].count * values[i].count;
    }
    return squares - sum * sum / weight;
}

/// First index of each of `classes` classes, by dynamic programming over the last class.
std::vector<std::size_t> bestStarts(const std::vector<Frequency>& values, std::size_t classes)
{
    const std::size_t n = values.size();
    std::vector<std::vector<double>> cost(
        classes + 1, std::vector<double>(n + 1, std::numeric_limits<double>::infinity()));
    std::vector<std::vector<std::size_t>> start(classes + 1, std::vector<std::size_t>(n + 1, 0));
    cost[0][0] = 0;
    for (std::size_t k = 1; k <= classes; ++k)
        for (std::size_t end = k; end <= n; ++end)
            for (std::size_t first = k - 1; first < end; ++first) {
                const double total = cost[k - 1][first] + deviation(values, first, end - 1);
                if (total >= cost[k][end]) continue;
                cost[k][end] = total;
                start[k][end] = first;
            }
    std::vector<std::size_t> starts(classes);
    for (std::size_t k = classes, end = n; k > 0; --k) {
        starts[k - 1] = start[k][end];
        end = start[k][end];
    }
    return starts;
}

}  // namespace

EntryCounts countEntries(const model::Atlas& atlas, const Result& result, EntryCounts::Of of)
{
    EntryCounts counts;
    for (const Match& match : result.matches) {
        const model::Network& network = atlas[match.network];
        if ((network.scope == model::Scope::International) != (of == EntryCounts::Of::Countries)) continue;
        ++counts.asked;
        const std::set<std::string> regions = listOf(network, of);
        if (!regions.empty()) ++counts.counted;
        for (const std::string& code : regions) ++counts.byCode[code];
    }
    return counts;
}

std::vector<CountClass> classesOf(const EntryCounts& counts, std::size_t most)
{
    std::map<std::size_t, std::size_t> regionsByCount;
    for (const auto& [code, count] : counts.byCode) ++regionsByCount[count];
    std::vector<Frequency> values;
    for (const auto& [count, regions] : regionsByCount)
        values.push_back({static_cast<double>(count), static_cast<double>(regions)});
    if (values.empty() || most == 0) return {};

    std::vector<CountClass> classes;
    const std::vector<std::size_t> starts = bestStarts(values, std::min(most, values.size()));
    for (std::size_t k = 0; k < starts.size(); ++k) {
        const std::size_t last = k + 1 < starts.size() ? starts[k + 1] - 1 : values.size() - 1;
        classes.push_back({static_cast<std::size_t>(values[starts[k]].count),
                           static_cast<std::size_t>(values[last].count)});
    }
    return classes;
}

}  // namespace filter
