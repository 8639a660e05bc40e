// Zoom bands: everything on the map is placed for the smallest scale of its band, in a plane that does not
// know what part of the map is shown. So labels keep their place while the map is moved, and change only
// where a band ends. Pictures of the band's other scales are checked in place/occupancy.
#pragma once

#include <optional>

#include "geo/camera.hpp"

namespace layout {

/// Scales within a band differ by at most this factor.
inline constexpr double bandRatio = 1.4142135623730951;

/// Logical metres per pixel of the band that `metresPerPx` belongs to: its largest, so that the real one is
/// in (result / bandRatio, result].
double bandMetresPerPx(double metresPerPx);

/// Band plane: picture pixels at the band's smallest scale, y down, origin that of the projection.
class BandSpace {
public:
    explicit BandSpace(const geo::Viewport& viewport);

    geo::Point toBand(geo::LonLat place) const;
    geo::Point toPicture(geo::Point band) const;
    geo::Point fromPicture(geo::Point px) const;
    /// How much larger the map is drawn than in the band plane, in [1, bandRatio).
    double growth() const { return growth_; }
    /// The whole world's box in the band plane; nothing on other maps and between two.
    std::optional<geo::Box> worldBox() const;
    /// Logical metres per pixel of the band plane.
    double metresPerPx() const { return metresPerPx_; }

private:
    geo::Camera camera_;
    geo::Point fromM_, toM_;  ///< subtracted before blending; zero while nothing is blended
    double metresPerPx_ = 1;
    double pxPerMetre_ = 1;  ///< picture pixels of the band plane
    double growth_ = 1;
    geo::Point centreBand_, centrePx_;
};

}  // namespace layout
