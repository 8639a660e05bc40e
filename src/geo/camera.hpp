// What part of the globe a picture shows, and how. A value; flights between cameras are functions
// of time (geo/flight.hpp). Knows nothing of windows or input devices.
#pragma once

#include <optional>

#include "geo/lon_lat.hpp"
#include "geo/projection.hpp"

namespace geo {

/// `centre` is shown in the middle of the viewport. One pixel at content scale 1 spans `metresPerPx`
/// in the projection's plane. While a flight changes the projection, positions are blended:
/// (1 - blend) * projection + blend * blendTarget, each taken relative to the projected centre.
struct Camera {
    LonLat centre{11, 20};
    double metresPerPx = 20000;
    ProjectionId projection = ProjectionId::World;
    ProjectionId blendTarget = ProjectionId::World;
    double blend = 0;  ///< 0: `projection` alone; 1: `blendTarget` alone
    friend bool operator==(const Camera&, const Camera&) = default;
};

/// A camera put into a rectangle of the picture; computes the two projected centres once.
/// `viewportPx` is in picture pixels (y down), `scale` is picture pixels per logical pixel.
class Viewport {
public:
    Viewport(const Camera& camera, const Box& viewportPx, double scale);

    /// Picture pixels, y down. Places far outside the view give far pixels, never NaN for finite input.
    Point toPx(LonLat place) const;
    /// Place under a pixel; nothing beside the world's outline. Exact while blend is 0 or 1, found by
    /// iteration (to a tenth of a pixel) in between.
    std::optional<LonLat> toLonLat(Point px) const;

    const Camera& camera() const { return camera_; }
    const Box& boxPx() const { return boxPx_; }
    double scale() const { return scale_; }
    /// Picture pixels per metre of the projection's plane.
    double pxPerMetre() const { return pxPerMetre_; }
    /// Projected centre in the plane of each of the two projections, metres.
    Point centreFromM() const { return centreFrom_; }
    Point centreToM() const { return centreTo_; }

private:
    Camera camera_;
    Box boxPx_;
    double scale_ = 1;
    double pxPerMetre_ = 0;
    Point centreFrom_, centreTo_;
};

/// The camera that shows `area` (degrees; may cross 180°) inside a viewport of the given logical size,
/// with `marginPx` logical pixels free on all sides.
Camera fit(ProjectionId projection, const Box& areaDeg, double widthPx, double heightPx, double marginPx);

/// The home views: the whole world; Europe from Iceland to the Caucasus; Germany with its neighbours' rim.
Camera homeWorld(double widthPx, double heightPx);
Camera homeEurope(double widthPx, double heightPx);
Camera homeGermany(double widthPx, double heightPx);

/// Moves the map by logical pixels (the place under the pointer follows it).
Camera panned(const Camera& camera, double dxPx, double dyPx);

/// Scales by `factor` (> 1 zooms in) keeping the place at `anchorPx` (logical, relative to the
/// viewport's centre, y down) where it is. Clamped to the projection's range of scales.
Camera zoomed(const Camera& camera, double factor, Point anchorPx);

/// Keeps the centre on the map and the scale within sensible bounds for the viewport size; NaN and
/// infinity become the home view.
Camera clamped(const Camera& camera, double widthPx, double heightPx);

}  // namespace geo
