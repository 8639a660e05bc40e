#include "layout/place/band.hpp"

#include <cmath>

#include "geo/map_extent.hpp"

namespace layout {

double bandMetresPerPx(double metresPerPx)
{
    // The small summand keeps a camera that stands exactly on a limit in one band whatever the last digit is.
    const double step = std::ceil(std::log(metresPerPx) / std::log(bandRatio) - 1e-9);
    return std::pow(bandRatio, step);
}

BandSpace::BandSpace(const geo::Viewport& viewport) : camera_(viewport.camera())
{
    const bool blending = camera_.blend > 0 && camera_.blend < 1;
    if (!blending) {
        if (camera_.blend >= 1) camera_.projection = camera_.blendTarget;
        camera_.blend = 0;
    } else {
        fromM_ = viewport.centreFromM();
        toM_ = viewport.centreToM();
    }
    metresPerPx_ = bandMetresPerPx(camera_.metresPerPx);
    pxPerMetre_ = viewport.scale() / metresPerPx_;
    growth_ = metresPerPx_ / camera_.metresPerPx;
    centrePx_ = viewport.boxPx().centre();
    centreBand_ = toBand(camera_.centre);
}

geo::Point BandSpace::toBand(geo::LonLat place) const
{
    geo::Point metres = geo::project(camera_.projection, place) - fromM_;
    if (camera_.blend > 0) {
        const geo::Point other = geo::project(camera_.blendTarget, place) - toM_;
        metres = metres * (1 - camera_.blend) + other * camera_.blend;
    }
    return {metres.x * pxPerMetre_, -metres.y * pxPerMetre_};
}

std::optional<geo::Box> BandSpace::worldBox() const
{
    if (camera_.projection != geo::ProjectionId::World || camera_.blend > 0) return std::nullopt;
    const geo::Box metres = geo::homeExtentM(camera_.projection);
    return geo::Box{metres.minX * pxPerMetre_, -metres.maxY * pxPerMetre_, metres.maxX * pxPerMetre_,
                    -metres.minY * pxPerMetre_};
}

geo::Point BandSpace::toPicture(geo::Point band) const { return centrePx_ + (band - centreBand_) * growth_; }

geo::Point BandSpace::fromPicture(geo::Point px) const
{
    return centreBand_ + (px - centrePx_) * (1 / growth_);
}

}  // namespace layout
