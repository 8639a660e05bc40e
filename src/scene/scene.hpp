// The description of one picture: map frames with styles, and everything drawn over them in pixels.
// Made by layout/layout; painters (render, output) only paint it and decide nothing. A value.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "filter/criteria.hpp"
#include "geo/camera.hpp"
#include "geo/map_geometry.hpp"
#include "model/gazetteer.hpp"
#include "model/network.hpp"
#include "text/font.hpp"

namespace scene {

/// sRGB, not premultiplied.
struct Rgba {
    std::uint8_t r = 0, g = 0, b = 0, a = 255;
    friend bool operator==(Rgba, Rgba) = default;
};

struct Stroke {
    float widthPx = 0;  ///< 0: no stroke
    Rgba color;
    float dashPx = 0;  ///< 0: solid; else dashes of this length, gaps of `gapPx`, butt caps
    float gapPx = 0;
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

// ---- base map ------------------------------------------------------------------------------

/// How a region is filled. Stripes and hatch lines rise to the right at 45 degrees and are fixed to the
/// picture: with t = (x + y) / sqrt(2) at a pixel's centre, stripe number floor(t / bandPx) modulo
/// `colorCount`; a hatch line where t modulo bandPx < hatchShare * bandPx.
struct RegionFill {
    enum class Pattern : std::uint8_t { Solid, Stripes, Hatch };
    geo::RegionKind kind = geo::RegionKind::Country;
    std::string code;
    Pattern pattern = Pattern::Solid;
    std::array<Rgba, 3>
        colors{};  ///< Solid: [0]; Stripes: `colorCount` bands; Hatch: lines [0] over ground [1]
    std::uint8_t colorCount = 1;
    float bandPx = 12;
    Stroke outline;  ///< drawn along the region's rings, over the base lines; dashed = partial
    friend bool operator==(const RegionFill&, const RegionFill&) = default;
};

/// Main: one of the view's own maps, with its camera. SideMap: Europe enlarged, in the world's free sea.
/// Overview: where one is. Cameras of side maps and overviews follow from the frame they belong to.
enum class FrameKind : std::uint8_t { Main, SideMap, Overview };

inline constexpr float hatchShare = 0.25f;

struct BaseStyle {
    Rgba sea, land, lake;
    std::array<Stroke, geo::lineClassCount> lines;  ///< width 0: class not drawn
    friend bool operator==(const BaseStyle&, const BaseStyle&) = default;
};

/// One map in the picture, clipped to `boxPx`. What of it is painted in which order is decided in `paint`.
struct MapFrame {
    FrameKind kind = FrameKind::Main;
    geo::Box boxPx;  ///< picture pixels
    geo::Camera camera;
    double scale = 1;  ///< picture pixels per logical pixel
    std::shared_ptr<const geo::MapGeometry> map;
    std::size_t level = 0;                   ///< level of detail that covers the whole frame
    std::optional<std::size_t> detailLevel;  ///< a finer level drawn over it inside its coverage (Germany)
    BaseStyle style;
    std::vector<RegionFill> fills;
    Stroke border;
    float cornerPx = 0;
};

// ---- overlay --------------------------------------------------------------------------------

struct Polyline {
    std::vector<geo::PointF> points;
    bool closed = false;
    Stroke stroke;  ///< round joins; butt caps
};
/// Convex; painters need not check.
struct Polygon {
    std::vector<geo::PointF> points;
    Rgba fill;
    Stroke outline;
};
struct Disc {
    geo::PointF centre;
    float radiusPx = 0;
    Rgba fill;
    Stroke outline;  ///< centred on the circle
};
struct Rectangle {
    geo::Box boxPx;
    float cornerPx = 0;
    Rgba fill;
    Stroke outline;  ///< centred on the edge
};
/// `text` placed with its baseline origin at `origin`; the halo is a stroke of 2 * haloPx under the fill.
struct TextRun {
    text::ShapedText text;
    geo::PointF origin;
    Rgba color;
    Rgba halo;
    float haloPx = 0;
};
using Primitive = std::variant<Polyline, Polygon, Disc, Rectangle, TextRun>;

/// What an item is, for dumps and tests; painters ignore it.
enum class Role : std::uint8_t {
    Symbol,
    SymbolGlyph,
    Label,
    Leader,
    DockPanel,
    DockRow,
    Tag,
    EdgeMarker,
    Arc,
    Office,
    MemberPlace,
    PlaceName,
    Legend,
    Title,
    Furniture,
    Pip,
    FrameBorder,
    Pin,
    Board,
    Found
};

/// Clipped to frame `frame` when set.
struct Item {
    Role role = Role::Furniture;
    std::optional<std::uint32_t> frame;
    model::NetworkId network;  ///< the entry it stands for, if any
    Primitive primitive;
};

/// What a click on furniture opens.
enum class Opens : std::uint8_t { Nothing, World, Europe, Sources, Legend };

/// What a place that answers to the pointer is a sign of. Ground: nothing of its own (furniture, marks of
/// members). City: several entries of one city, which never fall apart, however near one comes. Gathered:
/// several that do.
enum class Stands : std::uint8_t { Ground, Entry, City, Gathered, Name, List, HandPin };

/// A place that answers to the pointer. Later areas lie on top.
struct HitArea {
    geo::Box boxPx;
    std::uint32_t frame = 0;
    std::optional<model::NetworkId> network;
    std::optional<filter::RegionRef> region;
    std::string tooltip;  ///< what the picture does not say already, in the reader's language; may be empty
    Opens opens = Opens::Nothing;
    Stands stands = Stands::Ground;
    std::string city{};  ///< City, List: its German name, which is its key
};

/// A name or a list that can be moved by hand.
struct Movable {
    geo::Box boxPx;
    std::uint32_t frame = 0;
    model::NetworkId network;  ///< whose name it is; invalid: the list of `city`
    std::string city;
    bool byHand = false;  ///< somebody put it there
};

/// The name and dot of a town on the map.
struct TownArea {
    geo::Box boxPx;
    std::uint32_t frame = 0;
    model::PlaceId town;
    std::string tooltip{};  ///< as that of a HitArea
};

struct Scene {
    int widthPx = 0, heightPx = 0;
    double scale = 1;
    Rgba background;
    std::vector<MapFrame>
        frames;               ///< painted in order, before all items; the view's own first, by their number
    std::vector<Item> items;  ///< painted in order
    std::vector<HitArea> hits;
    std::vector<TownArea> towns;
    std::vector<Movable> movables;
    std::string title;  ///< the sentence of the state, for file metadata
};

}  // namespace scene
