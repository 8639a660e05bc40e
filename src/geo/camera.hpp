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
/// `blendTarget` means nothing while blend is 0; functions that return a camera set it to `projection` then.
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

/// The part of the globe a viewport shows, as a box in degrees that holds at least all that is visible
/// (a twentieth more). maxX may exceed 180 and minX be below -180 where the view crosses that meridian;
/// in the World projection lon is in [-169, 191]. A view of a pole holds all longitudes.
Box visibleDeg(const Viewport& viewport);

/// The camera that shows `areaDeg` inside a viewport of the given logical size, with `marginPx` logical
/// pixels free on all sides. An area that crosses 180° has maxX > 180 or minX > maxX. Small areas are
/// shown at four times the closest scale; the result is `clamped`.
Camera fit(ProjectionId projection, const Box& areaDeg, double widthPx, double heightPx, double marginPx);

/// The home views: the whole world; Europe from Iceland to the Caucasus; Germany with its neighbours' rim.
Camera homeWorld(double widthPx, double heightPx);
Camera homeEurope(double widthPx, double heightPx);
Camera homeGermany(double widthPx, double heightPx);

/// Moves the map by logical pixels (the place under the pointer follows it). The centre stays on the map.
Camera panned(const Camera& camera, double dxPx, double dyPx);

/// Scales by `factor` (> 1 zooms in) keeping the place at `anchorPx` (logical, relative to the
/// viewport's centre, y down) where it is. Clamped to the projection's range of scales for a viewport of
/// the given size. Nothing changes for a factor that is not positive and finite.
Camera zoomed(const Camera& camera, double factor, Point anchorPx, double widthPx, double heightPx);
/// The same where the viewport is not known: only the closest scale is a limit.
Camera zoomed(const Camera& camera, double factor, Point anchorPx);

/// Keeps the centre on the map (Europe, Germany: near its home view) and the scale within the range for
/// the viewport size; NaN and infinity become the home view. Idempotent up to rounding; a camera that is
/// within bounds comes back unchanged but for `blendTarget`.
Camera clamped(const Camera& camera, double widthPx, double heightPx);

}  // namespace geo
