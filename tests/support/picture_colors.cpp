#include "support/picture_colors.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace test_support {

namespace {

struct Color {
    std::array<double, 3> channels{};
    double pixels = 0;
    std::uint32_t key = 0;
};

std::uint32_t keyOf(Pixel p)
{
    return static_cast<std::uint32_t>(p.r) << 16 | static_cast<std::uint32_t>(p.g) << 8 | p.b;
}

/// Colours [first, last) of the list.
struct Cluster {
    std::size_t first = 0, last = 0;
    std::array<double, 3> mean{};
    std::size_t axis = 0;  ///< the channel with the largest error
    double error = 0;      ///< sum of squared deviations of that channel
};

Cluster measured(const std::vector<Color>& colors, std::size_t first, std::size_t last)
{
    Cluster cluster{first, last, {}, 0, 0};
    double pixels = 0;
    for (std::size_t i = first; i < last; ++i) {
        pixels += colors[i].pixels;
        for (std::size_t c = 0; c < 3; ++c) cluster.mean[c] += colors[i].pixels * colors[i].channels[c];
    }
    for (double& mean : cluster.mean) mean /= pixels;
    for (std::size_t c = 0; c < 3; ++c) {
        double error = 0;
        for (std::size_t i = first; i < last; ++i) {
            const double off = colors[i].channels[c] - cluster.mean[c];
            error += colors[i].pixels * off * off;
        }
        if (error > cluster.error) {
            cluster.error = error;
            cluster.axis = c;
        }
    }
    return cluster;
}

}  // namespace

Picture withFewColors(Picture picture, std::size_t count)
{
    std::unordered_map<std::uint32_t, double> histogram;
    for (const Pixel p : picture.pixels) ++histogram[keyOf(p)];
    std::vector<Color> colors;
    for (const auto& [key, pixels] : histogram)
        colors.push_back({{static_cast<double>(key >> 16), static_cast<double>(key >> 8 & 255),
                           static_cast<double>(key & 255)},
                          pixels,
                          key});
    std::sort(colors.begin(), colors.end(), [](const Color& a, const Color& b) { return a.key < b.key; });
    if (colors.size() <= count || count == 0) return picture;

    std::vector<Cluster> clusters{measured(colors, 0, colors.size())};
    while (clusters.size() < count) {
        const auto worst =
            std::max_element(clusters.begin(), clusters.end(),
                             [](const Cluster& a, const Cluster& b) { return a.error < b.error; });
        if (worst->error <= 0) break;
        const Cluster whole = *worst;
        const auto begin = colors.begin() + static_cast<std::ptrdiff_t>(whole.first),
                   end = colors.begin() + static_cast<std::ptrdiff_t>(whole.last);
        const auto middle = std::partition(
            begin, end, [&](const Color& c) { return c.channels[whole.axis] < whole.mean[whole.axis]; });
        const auto split = static_cast<std::size_t>(middle - colors.begin());
        if (split == whole.first || split == whole.last) {
            worst->error = 0;  // rounding: equal values
            continue;
        }
        *worst = measured(colors, whole.first, split);
        clusters.push_back(measured(colors, split, whole.last));
    }
    std::unordered_map<std::uint32_t, Pixel> replacement;
    for (const Cluster& cluster : clusters) {
        const auto channel = [&](std::size_t c) { return static_cast<std::uint8_t>(cluster.mean[c] + 0.5); };
        for (std::size_t i = cluster.first; i < cluster.last; ++i)
            replacement[colors[i].key] = {channel(0), channel(1), channel(2), 255};
    }
    for (Pixel& p : picture.pixels) p = replacement.at(keyOf(p));
    return picture;
}

}  // namespace test_support
