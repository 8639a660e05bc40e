// How a map's plane becomes the pixels of a kept base map: metres of one projection or a blend of two,
// relative to the camera for which it was begun. A value; knows no OpenGL.
#pragma once

#include "geo/camera.hpp"
#include "geo/projection.hpp"

namespace render {

/// Pixels count from the upper left corner of the frame's box as it was at the anchor camera, y down: "sheet
/// pixels". When the camera moves, the frame shows another part of the same sheet.
struct PlaneView {
    geo::ProjectionId from{}, to{};
    double blend = 0;  ///< 0: `from` alone
    geo::Point anchorFromM, anchorToM;
    double pxPerMetre = 1;
    geo::Point anchorPx;  ///< where the anchor lies on the sheet
    /// How far a line may lie from where it should; larger while everything moves.
    float tolerancePx = exactPx;

    static constexpr float exactPx = 0.3f;  ///< less can be seen as a shade at most
    static constexpr float movingPx = 0.8f;

    /// Everything moves; the exact picture follows when it rests.
    bool inHaste() const { return tolerancePx > exactPx; }

    /// `cornerPx`: the frame's upper left corner in the picture, whole pixels.
    PlaneView(const geo::Viewport& viewport, geo::Point cornerPx)
        : from(viewport.camera().projection), to(viewport.camera().blendTarget),
          blend(viewport.camera().blend), anchorFromM(viewport.centreFromM()),
          anchorToM(viewport.centreToM()), pxPerMetre(viewport.pxPerMetre()),
          anchorPx(viewport.boxPx().centre() - cornerPx)
    {
    }

    friend bool operator==(const PlaneView&, const PlaneView&) = default;

    geo::Point toPx(geo::Point fromM, geo::Point toM) const
    {
        const geo::Point m = (fromM - anchorFromM) * (1 - blend) + (toM - anchorToM) * blend;
        return {anchorPx.x + m.x * pxPerMetre, anchorPx.y - m.y * pxPerMetre};
    }

    geo::Point toPx(geo::LonLat place) const
    {
        const geo::Point fromM = geo::project(from, place);
        return toPx(fromM, blend > 0 ? geo::project(to, place) : anchorToM);
    }
};

}  // namespace render
