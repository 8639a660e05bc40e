#include "output/small_map.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

namespace test_support {

namespace {

geo::PointF toF(geo::Point p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }

}  // namespace

std::int32_t LevelBuilder::arc(geo::LineClass lineClass, const std::vector<geo::LonLat>& points, bool strokes)
{
    assert(storage_.arcs.empty() || storage_.arcs.back().lineClass <= lineClass);
    geo::Arc arc;
    arc.first = static_cast<std::uint32_t>(storage_.lonLat.size());
    arc.lineClass = lineClass;
    geo::Box box;
    const auto add = [&](geo::LonLat place) {
        box.add({place.lonDeg, place.latDeg});
        storage_.lonLat.push_back({static_cast<float>(place.lonDeg), static_cast<float>(place.latDeg)});
        for (const geo::ProjectionId projection : geo::allProjections)
            storage_.positions[static_cast<std::size_t>(projection)].push_back(
                toF(geo::project(projection, place)));
        storage_.strokesToNext.push_back(strokes ? 1 : 0);
    };
    add(points.front());
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const geo::LonLat a = points[i], b = points[i + 1];
        const int steps = std::max(1, static_cast<int>(std::ceil(std::max(std::abs(b.lonDeg - a.lonDeg),
                                                                          std::abs(b.latDeg - a.latDeg)))));
        for (int s = 1; s <= steps; ++s) {
            const double t = static_cast<double>(s) / steps;
            add({a.lonDeg + (b.lonDeg - a.lonDeg) * t, a.latDeg + (b.latDeg - a.latDeg) * t});
        }
    }
    arc.count = static_cast<std::uint32_t>(storage_.lonLat.size()) - arc.first;
    arc.minDeg = toF({box.minX, box.minY});
    arc.maxDeg = toF({box.maxX, box.maxY});
    storage_.arcs.push_back(arc);
    return static_cast<std::int32_t>(storage_.arcs.size()) - 1;
}

void LevelBuilder::addRings(const std::vector<std::vector<std::int32_t>>& rings)
{
    for (const std::vector<std::int32_t>& ring : rings) {
        storage_.rings.push_back(
            {static_cast<std::uint32_t>(storage_.arcRefs.size()), static_cast<std::uint32_t>(ring.size())});
        storage_.arcRefs.insert(storage_.arcRefs.end(), ring.begin(), ring.end());
    }
}

void LevelBuilder::region(geo::RegionKind kind, std::string_view code,
                          const std::vector<std::vector<std::int32_t>>& rings)
{
    geo::Region region;
    std::memcpy(region.code, code.data(), std::min(code.size(), sizeof region.code));
    region.kind = kind;
    region.firstRing = static_cast<std::uint32_t>(storage_.rings.size());
    region.ringCount = static_cast<std::uint32_t>(rings.size());
    addRings(rings);
    storage_.regions.push_back(region);
}

void LevelBuilder::land(const std::vector<std::vector<std::int32_t>>& rings)
{
    storage_.firstLandRing = static_cast<std::uint32_t>(storage_.rings.size());
    storage_.landRingCount = static_cast<std::uint32_t>(rings.size());
    addRings(rings);
}

LevelBuilder::Storage LevelBuilder::finish()
{
    std::stable_sort(storage_.regions.begin(), storage_.regions.end(),
                     [](const geo::Region& a, const geo::Region& b) {
                         return a.kind != b.kind ? a.kind < b.kind : a.codeView() < b.codeView();
                     });
    return std::move(storage_);
}

std::shared_ptr<const geo::MapGeometry>
makeMap(std::vector<std::pair<LevelBuilder::Storage, geo::Box>> levels)
{
    const auto kept =
        std::make_shared<const std::vector<std::pair<LevelBuilder::Storage, geo::Box>>>(std::move(levels));
    auto map = std::make_shared<geo::MapGeometry>();
    double toleranceM = 20000;
    for (const auto& [storage, coverageDeg] : *kept) {
        geo::MapLevel level;
        level.toleranceM = toleranceM;
        toleranceM /= 10;
        level.coverageDeg = coverageDeg;
        level.lonLat = storage.lonLat;
        for (std::size_t p = 0; p < geo::projectionCount; ++p) level.positions[p] = storage.positions[p];
        level.strokesToNext = storage.strokesToNext;
        level.arcs = storage.arcs;
        for (std::size_t c = 0; c <= geo::lineClassCount; ++c)
            level.firstArcOfClass[c] = static_cast<std::uint32_t>(
                std::count_if(storage.arcs.begin(), storage.arcs.end(), [&](const geo::Arc& arc) {
                    return static_cast<std::size_t>(arc.lineClass) < c;
                }));
        level.arcRefs = storage.arcRefs;
        level.rings = storage.rings;
        level.regions = storage.regions;
        level.firstLandRing = storage.firstLandRing;
        level.landRingCount = storage.landRingCount;
        map->levels.push_back(level);
    }
    map->owner = kept;
    return map;
}

std::shared_ptr<const geo::MapGeometry> smallMap()
{
    using geo::LineClass;
    LevelBuilder builder;
    const auto coastA = builder.arc(LineClass::Coast, {{11, 30}, {1, 30}, {1, 10}, {11, 10}});
    const auto coastB = builder.arc(LineClass::Coast, {{11, 10}, {21, 10}, {21, 30}, {11, 30}});
    const auto coastCEast = builder.arc(LineClass::Coast, {{191, 5}, {181, 5}, {181, -5}, {191, -5}});
    const auto coastCWest = builder.arc(LineClass::Coast, {{-169, -5}, {-159, -5}, {-159, 5}, {-169, 5}});
    const auto border = builder.arc(LineClass::Country, {{11, 10}, {11, 30}});
    const auto shore = builder.arc(LineClass::LakeShore, {{9, 18}, {13, 18}, {13, 22}, {9, 22}, {9, 18}});
    const auto cutEast = builder.arc(LineClass::Cut, {{191, -5}, {191, 5}}, false);
    const auto cutWest = builder.arc(LineClass::Cut, {{-169, 5}, {-169, -5}}, false);
    builder.region(geo::RegionKind::Country, "AA", {{coastA, border}});
    builder.region(geo::RegionKind::Country, "BB", {{coastB, ~border}});
    builder.region(geo::RegionKind::Country, "CC", {{coastCEast, cutEast}, {coastCWest, cutWest}});
    builder.region(geo::RegionKind::Lake, "", {{shore}});
    builder.land({{coastA, coastB}, {coastCEast, cutEast}, {coastCWest, cutWest}});
    std::vector<std::pair<LevelBuilder::Storage, geo::Box>> levels;
    levels.emplace_back(builder.finish(), geo::Box{-169, -90, 191, 90});
    return makeMap(std::move(levels));
}

}  // namespace test_support
