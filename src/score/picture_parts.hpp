// A Scene sorted by what the measures look at: texts, dots, leaders, lists and what covers. Reads the items'
// roles only; knows no entry's data.
#pragma once

#include <string_view>
#include <vector>

#include "geo/camera.hpp"
#include "scene/scene.hpp"

namespace score {

/// Items later in the order lie above.
struct Part {
    std::optional<std::uint32_t> frame;
    model::NetworkId network;
    std::size_t order = 0;
};
struct Words : Part {
    geo::Box boxPx;  ///< its ink, roughly
    scene::Role role{};
    std::string_view utf8;
    double sizePx = 0;
};
struct Dot : Part {
    geo::Point middlePx;
    double radiusPx = 0;
};
struct Line : Part {
    std::vector<geo::Point> pointsPx;
    double lengthPx() const;
};
struct List : Part {
    geo::Box boxPx;
    bool hasArrow = false;  ///< says that its place lies outside
};
/// An opaque rectangle.
struct Cover : Part {
    geo::Box boxPx;
};
/// Another map that lies on those before it.
struct Inset {
    std::uint32_t frame = 0;
    geo::Box boxPx;
};

struct PictureParts {
    std::vector<Words> words;
    std::vector<Dot> dots;      ///< symbols and dots on the map, none in lists
    std::vector<Line> leaders;  ///< each way once, however many strokes it is drawn with
    std::vector<List> lists;
    std::vector<Cover> covers;
    std::vector<Inset> insets;
    std::vector<geo::Viewport> viewports;  ///< by frame

    /// Something above `order` lies over the box, as seen in `frame`.
    bool isCovered(const geo::Box& boxPx, std::uint32_t frame, std::size_t order) const;
};

/// The scene must outlive it.
PictureParts partsOf(const scene::Scene& scene);

double distancePx(const geo::Box& box, geo::Point point);
double distancePx(const Line& line, geo::Point point);

}  // namespace score
