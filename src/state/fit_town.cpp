#include "state/fit_town.hpp"

#include <algorithm>

#include "model/iso_codes.hpp"

namespace state {

namespace {

constexpr double nearGermanyM = 350, nearEuropeM = 900, nearWorldM = 3000;  // metres per pixel
// Of a region's width and height, on each side, so that its neighbours are seen.
constexpr double roomAroundPart = 0.6, roomAroundCountry = 0.15;
constexpr double townMarginPx = 24;
constexpr double eastOfEuropeDeg = 60;  // Russia is larger than the view of Europe
constexpr std::string_view europe = "150";

struct Target {
    ViewKind kind;
    std::size_t frame;
    double metresPerPx;
};

/// The view that shows the place, and the frame in it: the present one if it can.
Target targetFor(const model::Geography& geography, ViewKind kind, const model::Place& place)
{
    const bool inGermany = place.countryCode == "DE";
    const bool inEurope =
        place.country.valid() && geography[geography[place.country].continent].code == europe;
    if (kind == ViewKind::Twin)
        return inGermany ? Target{kind, 0, nearGermanyM} : Target{kind, 1, nearWorldM};
    if (inGermany) return {ViewKind::Germany, 0, nearGermanyM};
    if (kind != ViewKind::World && inEurope) return {ViewKind::Europe, 0, nearEuropeM};
    return {ViewKind::World, 0, nearWorldM};
}

geo::Camera cameraIn(const View& view, const FrameSize& mapPx, ViewKind kind, std::size_t frame)
{
    return kind == view.kind ? view.cameras[frame] : homeCamera(kind, mapPx.widthPx, mapPx.heightPx, frame);
}

FrameSize mapOf(const AppState& state) { return {state.transient.mapWidthPx, state.transient.mapHeightPx}; }

geo::Box grown(geo::Box box, double share)
{
    if (box.empty()) return box;
    const double growX = std::min(box.width() * share, (360 - box.width()) / 2), growY = box.height() * share;
    return {box.minX - growX, std::max(box.minY - growY, -90.0), box.maxX + growX,
            std::min(box.maxY + growY, 90.0)};
}

/// The box of a part of Germany on the finest level that has it.
geo::Box boxOf(const geo::MapGeometry& map, geo::RegionKind kind, std::string_view code)
{
    geo::Box box;
    for (auto level = map.levels.rbegin(); level != map.levels.rend() && box.empty(); ++level)
        if (const geo::Region* region = level->find(kind, code)) {
            box.add({region->minDeg.x, region->minDeg.y});
            box.add({region->maxDeg.x, region->maxDeg.y});
        }
    return box;
}

/// May reach beyond 180°; empty for an unknown code.
geo::Box boxOf(std::string_view country)
{
    geo::Box box;
    const model::CountryBox* known = model::findCountryBox(country);
    if (!known) return box;
    box.add({static_cast<double>(known->westDeg), static_cast<double>(known->southDeg)});
    box.add({static_cast<double>(known->eastDeg < known->westDeg ? known->eastDeg + 360 : known->eastDeg),
             static_cast<double>(known->northDeg)});
    return box;
}

Sight fitted(const View& view, const FrameSize& mapPx, ViewKind kind, std::size_t frame, const geo::Box& area)
{
    const FrameSize size = frameSize(kind, mapPx.widthPx, mapPx.heightPx, frame);
    return {kind, frame,
            geo::fit(cameraIn(view, mapPx, kind, frame).projection, area, size.widthPx, size.heightPx,
                     townMarginPx)};
}

}  // namespace

Sight sightOf(const model::Atlas& atlas, const AppState& state, model::PlaceId town)
{
    return sightOf(atlas, state.view, mapOf(state), town);
}

Sight sightOf(const model::Atlas& atlas, const View& view, const FrameSize& mapPx, model::PlaceId town)
{
    const model::Place place = atlas.gazetteer()[town];
    const Target target = targetFor(atlas.geography(), view.kind, place);
    Sight sight{target.kind, target.frame, cameraIn(view, mapPx, target.kind, target.frame)};
    sight.camera.centre = place.position;
    sight.camera.metresPerPx = std::min(sight.camera.metresPerPx, target.metresPerPx);
    return sight;
}

std::optional<Sight> sightOf(const model::Atlas& atlas, const AppState& state,
                             const filter::RegionRef& region)
{
    return sightOf(atlas, state.view, mapOf(state), region);
}

std::optional<Sight> sightOf(const model::Atlas& atlas, const View& view, const FrameSize& mapPx,
                             const filter::RegionRef& region)
{
    using Kind = filter::RegionRef::Kind;
    const ViewKind now = view.kind;
    const bool twin = now == ViewKind::Twin;
    if (region.kind == Kind::State || region.kind == Kind::District) {
        const geo::Box area = boxOf(
            atlas.map(), region.kind == Kind::State ? geo::RegionKind::State : geo::RegionKind::District,
            region.code);
        if (area.empty()) return std::nullopt;
        return fitted(view, mapPx, twin ? now : ViewKind::Germany, 0, grown(area, roomAroundPart));
    }
    const geo::Box area = region.kind == Kind::Country ? boxOf(region.code) : geo::Box{};
    if (area.empty()) return std::nullopt;
    if (region.code == "DE") {
        const ViewKind kind = twin ? now : ViewKind::Germany;
        return Sight{kind, 0, homeCamera(kind, mapPx.widthPx, mapPx.heightPx, 0)};
    }
    if (twin) return fitted(view, mapPx, now, 1, grown(area, roomAroundCountry));
    const model::CountryId id = atlas.geography().findCountry(region.code);
    const bool inEurope = id.valid() && atlas.geography()[atlas.geography()[id].continent].code == europe &&
                          area.maxX <= eastOfEuropeDeg;
    return fitted(view, mapPx, now != ViewKind::World && inEurope ? ViewKind::Europe : ViewKind::World, 0,
                  grown(area, roomAroundCountry));
}

std::optional<Sight> sightUnlessShown(const AppState& state, geo::LonLat place)
{
    const double widthPx = state.transient.mapWidthPx, heightPx = state.transient.mapHeightPx;
    const auto shows = [&](ViewKind kind, std::size_t frame, const geo::Camera& camera) {
        const FrameSize size = frameSize(kind, widthPx, heightPx, frame);
        const geo::Box box{0, 0, size.widthPx, size.heightPx};
        return box.contains(geo::Viewport(camera, box, 1).toPx(place));
    };
    const ViewKind now = state.view.kind;
    for (std::size_t frame = 0; frame < frameCount(now); ++frame)
        if (shows(now, frame, state.view.cameras[frame])) return std::nullopt;
    if (now == ViewKind::Twin) return Sight{now, 1, homeCamera(now, widthPx, heightPx, 1)};
    for (const ViewKind kind : {ViewKind::Germany, ViewKind::Europe})
        if (const geo::Camera home = homeCamera(kind, widthPx, heightPx, 0); shows(kind, 0, home))
            return Sight{kind, 0, home};
    return Sight{ViewKind::World, 0, homeCamera(ViewKind::World, widthPx, heightPx, 0)};
}

}  // namespace state
