#include "geo/map_extent.hpp"

#include <algorithm>
#include <cmath>

namespace geo {

namespace {

double atLeastOnePx(double sizePx) { return std::isfinite(sizePx) ? std::max(sizePx, 1.0) : 1.0; }

template <std::size_t N>
Box planeBoxAround(ProjectionId projection, const LonLat (&places)[N])
{
    Box box;
    for (const LonLat& place : places) box.add(project(projection, place));
    return box;
}

Box worldExtentM()
{
    const Point corner = project(ProjectionId::World, {worldCentreLonDeg + 180, 0});
    const double top = project(ProjectionId::World, {worldCentreLonDeg, 90}).y;
    return {-corner.x, -top, corner.x, top};
}

Box europeExtentM()
{
    static constexpr LonLat mustSee[] = {
        {-24.6, 65.5},               // Iceland's west
        {25.8, 71.2},                // North Cape
        {-24.0, 66.5}, {-10.7, 52},  // Iceland's north-west, Ireland
        {-9.6, 38.7},  {-5.6, 36},   // Lisbon, Gibraltar
        {10, 34},      {25, 34},     // south of Tunis and Crete
        {34.7, 34.5},                // Cyprus
        {50.5, 40.3},                // Baku
        {48, 46.3},                  // mouth of the Volga
        {41, 66.7},                  // White Sea
    };
    return planeBoxAround(ProjectionId::Europe, mustSee);
}

Box europeHomeM()
{
    static constexpr LonLat mustSee[] = {
        {-9.6, 38.7}, {-6.3, 36.3},  // Lisbon, Cádiz
        {22.5, 36.5}, {29.4, 41},    // Peloponnese, Bosporus
        {25, 60.3},   {10.7, 60.1},  // Helsinki, Oslo
        {-10.3, 52},                 // Ireland
    };
    return planeBoxAround(ProjectionId::Europe, mustSee);
}

Box germanyExtentM()
{
    static constexpr LonLat outermost[] = {
        {8.42, 55.06},                   // List on Sylt
        {5.866, 51.05},  {6.65, 53.6},   // Selfkant, Borkum
        {15.042, 51.27}, {14.2, 53.95},  // Neisse, Usedom
        {13.83, 48.77},  {13.0, 47.46},  // Bavarian Forest, Berchtesgaden
        {10.178, 47.27}, {7.51, 47.6},   // Haldenwanger Eck, Upper Rhine
    };
    return planeBoxAround(ProjectionId::Germany, outermost);
}

/// Metres around the whole extent in which the centre may still lie.
double rimM(ProjectionId projection) { return projection == ProjectionId::Europe ? 1500e3 : 500e3; }

}  // namespace

Box wholeExtentM(ProjectionId projection)
{
    switch (projection) {
    case ProjectionId::World: {
        static const Box world = worldExtentM();
        return world;
    }
    case ProjectionId::Europe: {
        static const Box europe = europeExtentM();
        return europe;
    }
    case ProjectionId::Germany: {
        static const Box germany = germanyExtentM();
        return germany;
    }
    }
    return {};
}

Box homeExtentM(ProjectionId projection)
{
    static const Box europe = europeHomeM();
    return projection == ProjectionId::Europe ? europe : wholeExtentM(projection);
}

LonLat nearestCentre(ProjectionId projection, Point metres)
{
    const Box whole = wholeExtentM(projection);
    if (std::isnan(metres.x) || std::isnan(metres.y)) metres = whole.centre();
    if (projection != ProjectionId::World) {
        const Box allowed = whole.grown(rimM(projection));
        const Point inside{std::clamp(metres.x, allowed.minX, allowed.maxX),
                           std::clamp(metres.y, allowed.minY, allowed.maxY)};
        return unproject(projection, inside).value_or(LonLat{worldCentreLonDeg, 51});
    }
    const double y = std::clamp(metres.y, whole.minY, whole.maxY);
    const double latDeg = unproject(projection, {0, y}).value_or(LonLat{}).latDeg;
    constexpr double offCutDeg = 1e-6;
    const double maxX = project(projection, {worldCentreLonDeg + 180 - offCutDeg, latDeg}).x;
    return unproject(projection, {std::clamp(metres.x, -maxX, maxX), y})
        .value_or(LonLat{worldCentreLonDeg, latDeg});
}

double metresPerPxToFit(const Box& extentM, double widthPx, double heightPx, double marginPx)
{
    return metresPerPxToFit(extentM, widthPx, heightPx, Point{marginPx, marginPx});
}

double metresPerPxToFit(const Box& extentM, double widthPx, double heightPx, Point marginsPx)
{
    const double width = atLeastOnePx(widthPx);
    const double height = atLeastOnePx(heightPx);
    const auto wanted = [](double margin) { return std::isfinite(margin) ? std::max(margin, 0.0) : 0.0; };
    const double marginX = std::min(wanted(marginsPx.x), width / 3);
    const double marginY = std::min(wanted(marginsPx.y), height / 3);
    return std::max(extentM.width() / (width - 2 * marginX), extentM.height() / (height - 2 * marginY));
}

double homeMarginPx(ProjectionId projection, double widthPx, double heightPx)
{
    const double share = projection == ProjectionId::Germany ? 0.04 : 0.02;
    return share * std::min(atLeastOnePx(widthPx), atLeastOnePx(heightPx));
}

double wholeMetresPerPx(ProjectionId projection, double widthPx, double heightPx)
{
    return metresPerPxToFit(wholeExtentM(projection), widthPx, heightPx,
                            homeMarginPx(projection, widthPx, heightPx));
}

ScaleRange scaleRange(ProjectionId projection, double widthPx, double heightPx)
{
    double closest = 200;
    double farthest = 1.35;  // multiple of the scale that shows all
    if (projection == ProjectionId::Europe) {
        closest = 50;
        farthest = 2;
    } else if (projection == ProjectionId::Germany) {
        closest = 20;
        farthest = 2;
    }
    return {closest, std::max(closest, farthest * wholeMetresPerPx(projection, widthPx, heightPx))};
}

}  // namespace geo
