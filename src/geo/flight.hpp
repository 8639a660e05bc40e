// The smooth way from one camera to another (van Wijk and Nuij 2003, "Smooth and efficient zooming
// and panning"). Pure functions of the time passed in; no clock.
#pragma once

#include "geo/camera.hpp"

namespace geo {

/// A flight that takes `durationSeconds`. When the projections differ they are blended on the way
/// (smoothstep over the middle of the flight).
struct Flight {
    Camera from;
    Camera to;
    double durationSeconds = 0;
    friend bool operator==(const Flight&, const Flight&) = default;
};

/// Duration grows with the length of the van Wijk–Nuij path, between 0.25 s and 1.2 s; 0 when both
/// cameras show the same or one is not finite. `viewportPx` is the larger logical side of the viewport.
/// A flight from the middle of another goes on from its mixture of projections; only towards a third
/// projection does the picture jump a little.
Flight makeFlight(const Camera& from, const Camera& to, double viewportPx);

/// Camera `seconds` after the start; `from` at or before 0, exactly `to` at or after the duration.
Camera cameraAt(const Flight& flight, double seconds, double viewportPx);

}  // namespace geo
