#include "layout/inset/side_map.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "geo/map_extent.hpp"
#include "layout/inset/land_grid.hpp"

namespace layout {

namespace {

// Lengths are logical pixels.
constexpr double sideMarginPx = 8;
constexpr double nearMetresPerPx = 12000;
constexpr double nearShareOfHome = 0.5;  // in very large pictures
constexpr double cellPx = 12;
constexpr double smallestFramePx = 380;
constexpr double smallestHeightPx = 160;
constexpr double heightStepPx = 10;
constexpr std::array aspects{2.0, 1.8, 1.6, 1.45, 1.3, 1.15};
// More land than this may not be covered while the whole world is shown.
constexpr double freeShare = 0.004;
// The same where several of what is asked sit in Europe, how many that are, and how far it keeps off them.
constexpr double askedFreeShare = 0.14;
constexpr std::ptrdiff_t severalAsked = 6;
constexpr double smallestAskedHeightPx = 330, offAskedPx = 30, widestAskedPx = 560;
// Places the box may take: this many steps along the frame's width and height.
constexpr int placeSteps = 12;
// Room the legend is given in the lower left corner: in one column or, in narrow frames, in two.
constexpr double mostDeskText = 1.15;
constexpr std::array legendSizesPx{geo::Point{262, 140}, geo::Point{444, 92}};

/// What has to be seen: from Ireland and Lisbon to the Black Sea's west, from Crete to the middle of
/// Scandinavia.
constexpr geo::Box extentM{2.62e6, 1.40e6, 5.95e6, 4.48e6};
// Width that must stay free of lists, from Devon (where it begins) to Berlin, and what a list at either side
// takes.
constexpr double coreWidthM = 1.7e6;
constexpr double coreFromM = 3.3e6;
constexpr double listWidthPx = 178;

class SideMapPlacer {
public:
    explicit SideMapPlacer(const SideMapRequest& request)
        : request_(request), frame_{0, 0, request.frameBoxPx.width() / request.scale,
                                    request.frameBoxPx.height() / request.scale}
    {
    }

    std::optional<SideMap> place(SideMapHomes& homes) const
    {
        const geo::Camera& camera = request_.camera;
        const double least = isAboutEurope() ? smallestAskedHeightPx : smallestFramePx;
        if (frame_.width() < smallestFramePx || frame_.height() < least || request_.map.levels.empty())
            return std::nullopt;
        if (camera.blend > 0 || camera.projection != geo::ProjectionId::World ||
            !showsWholeWorld(camera, request_.homeCamera))
            return std::nullopt;
        const Home& home = homes.of(request_, [&] { return findHome(); });
        if (!(home.value > 0)) return std::nullopt;
        const geo::Box box = camera == request_.homeCamera ? home.boxPx : nearestFreePlace(home);
        const double s = request_.scale;
        const geo::Point corner{request_.frameBoxPx.minX, request_.frameBoxPx.minY};
        return SideMap{{std::round(corner.x + box.minX * s), std::round(corner.y + box.minY * s),
                        std::round(corner.x + box.maxX * s), std::round(corner.y + box.maxY * s)},
                       cameraFor(box)};
    }

private:
    LandGrid gridFor(const geo::Camera& camera) const
    {
        return {request_.map.levels.front(), geo::Viewport(camera, frame_, 1), cellPx};
    }

    bool isAboutEurope() const
    {
        return std::count_if(request_.asked.begin(), request_.asked.end(), [](geo::LonLat place) {
                   return extentM.contains(geo::project(geo::ProjectionId::Europe, place));
               }) >= severalAsked;
    }

    using Home = SideMapHomes::Home;

    Home findHome() const
    {
        Home home;
        const LandGrid grid = gridFor(request_.homeCamera);
        const double deskText = std::min(request_.textScale, mostDeskText);
        if (request_.forAudience) improveBeside(home, grid, request_.textScale);
        // A legend in large letters finds another place rather than having no side map.
        if (!(home.value > 0)) improveBeside(home, grid, deskText);
        return home;
    }

    void improveBeside(Home& home, const LandGrid& grid, double legendText) const
    {
        for (const geo::Point legend : legendSizesPx)
            if (const geo::Box box = legendBox(legend, legendText); !(box.maxX > 0.92 * frame_.width()))
                improve(home, grid, box);
    }

    geo::Box legendBox(geo::Point sizePx, double text) const
    {
        if (!request_.besideLegend) return {};
        const double bottom = frame_.maxY - std::max(sideMarginPx, request_.footPx / request_.scale);
        return {0, bottom - sizePx.y * text, sizePx.x * text, frame_.maxY};
    }

    /// The largest box that covers no land, as far down and as near the middle as it can be.
    void improve(Home& home, const LandGrid& grid, const geo::Box& legendPx) const
    {
        const bool aboutEurope = isAboutEurope();
        std::vector<geo::Point> asked;
        if (aboutEurope)
            for (const geo::LonLat place : request_.asked)
                asked.push_back(geo::Viewport(request_.homeCamera, frame_, 1).toPx(place));
        const double widest =
            std::max(0.72 * frame_.width(), std::min(frame_.width() - 2 * sideMarginPx, 560.0));
        for (double height = 0.62 * frame_.height(); height >= smallestHeightPx; height -= heightStepPx)
            for (const double aspect : aspects) {
                const geo::Point size{std::round(height * aspect), std::round(height)};
                const double value = 1 / worthMetresPerPx(size);
                if (value <= home.value || size.x > widest) continue;
                const double covers = aboutEurope && size.x <= widestAskedPx ? askedFreeShare : freeShare;
                for (const geo::Box& box : places(size, legendPx)) {
                    if (grid.share(box.grown(sideMarginPx)) > covers) continue;
                    if (std::any_of(asked.begin(), asked.end(),
                                    [&](geo::Point at) { return box.grown(offAskedPx).contains(at); }))
                        continue;
                    if (value <= home.value && nearness(box) >= nearness(home.boxPx)) continue;
                    home = {box, legendPx, value};
                }
            }
    }

    double nearness(const geo::Box& box) const
    {
        return (frame_.maxY - box.maxY) + 0.4 * std::abs(box.centre().x - frame_.centre().x);
    }

    /// Where the map was moved or enlarged: the place with the least land under it, near the home place.
    geo::Box nearestFreePlace(const Home& home) const
    {
        const LandGrid grid = gridFor(request_.camera);
        const double diagonal = std::hypot(frame_.width(), frame_.height());
        const auto cost = [&](const geo::Box& box) {
            const geo::Point d = box.centre() - home.boxPx.centre();
            return grid.share(box) + 0.15 * std::hypot(d.x, d.y) / diagonal;
        };
        geo::Box best = home.boxPx;
        double bestCost = cost(best);
        for (const geo::Box& box : places({home.boxPx.width(), home.boxPx.height()}, home.legendPx)) {
            const double now = cost(box);
            if (!(now < bestCost)) continue;
            best = box;
            bestCost = now;
        }
        return best;
    }

    std::vector<geo::Box> places(geo::Point size, const geo::Box& legendPx) const
    {
        const geo::Box room{sideMarginPx, sideMarginPx, frame_.maxX - sideMarginPx - size.x,
                            frame_.maxY - std::max(sideMarginPx, request_.footPx / request_.scale) - size.y};
        std::vector<geo::Box> result;
        if (room.empty()) return result;
        for (int row = 0; row <= placeSteps; ++row)
            for (int column = 0; column <= placeSteps; ++column) {
                const double x = std::round(room.minX + room.width() * column / placeSteps);
                const double y = std::round(room.minY + room.height() * row / placeSteps);
                const geo::Box box{x, y, x + size.x, y + size.y};
                if (!box.grown(sideMarginPx).intersects(legendPx)) result.push_back(box);
            }
        return result;
    }

    /// The scale of a side map in which the lists at both sides leave the seats free.
    static double worthMetresPerPx(geo::Point size)
    {
        if (size.x < sideMapListsFromPx) return metresPerPx(size);
        const double core = std::max(40.0, size.x - 2 * listWidthPx);
        return std::max(metresPerPx(size), coreWidthM / core);
    }

    static double metresPerPx(geo::Point size) { return geo::metresPerPxToFit(extentM, size.x, size.y, 2); }

    static geo::Camera cameraFor(const geo::Box& box)
    {
        const double scale = metresPerPx({box.width(), box.height()});
        const double widthM = box.width() * scale;
        // Lists stand in the Atlantic, as far as all of Europe stays in view.
        const double west = std::clamp(coreFromM - (listWidthPx + 24) * scale,
                                       std::min(extentM.maxX - widthM, extentM.minX), extentM.minX);
        const geo::Point centre{box.width() < sideMapListsFromPx ? extentM.centre().x : west + widthM / 2,
                                extentM.centre().y};
        return {geo::nearestCentre(geo::ProjectionId::Europe, centre), scale, geo::ProjectionId::Europe,
                geo::ProjectionId::Europe, 0};
    }

    const SideMapRequest& request_;
    geo::Box frame_;  ///< logical pixels from the frame's corner
};

}  // namespace

bool showsWholeWorld(const geo::Camera& camera, const geo::Camera& home)
{
    return camera.metresPerPx >= std::min(nearMetresPerPx, nearShareOfHome * home.metresPerPx);
}

std::optional<SideMap> placeSideMap(const SideMapRequest& request, SideMapHomes& homes)
{
    return SideMapPlacer(request).place(homes);
}

}  // namespace layout
