#include "render/map/coverage.hpp"

#include "render/rect.hpp"

namespace render {

namespace {

constexpr double insetPx = 1;

geo::Box insetOf(const KnownLevel& detail, const PlaneView& view)
{
    return paint::shrunk(detail.level.coverageDeg, insetPx, view.pxPerMetre);
}

}  // namespace

DetailCoverage coverageOn(const SheetPart& part, const KnownLevel* detail)
{
    DetailCoverage coverage;
    if (detail == nullptr) return coverage;
    coverage.ringPx = paint::coverageRing(insetOf(*detail, part.view),
                                          [&](geo::LonLat place) { return part.view.toPx(place); });
    const BoxF box = boxOf(part.px);
    coverage.overlap = paint::overlapOf(coverage.ringPx, {box.minX, box.minY, box.maxX, box.maxY});
    return coverage;
}

void addCoverage(Mesh& mesh, const KnownLevel& detail, const PlaneView& view, scene::Rgba color)
{
    const geo::Box box = insetOf(detail, view);
    if (box.empty()) return;
    constexpr int cells = 48;
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    for (int row = 0; row <= cells; ++row) {
        for (int column = 0; column <= cells; ++column) {
            const geo::Point px = view.toPx(
                geo::LonLat{box.minX + box.width() * column / cells, box.minY + box.height() * row / cells});
            mesh.add({static_cast<float>(px.x), static_cast<float>(px.y), 0, 1, color});
        }
    }
    constexpr std::uint32_t stride = cells + 1;
    for (std::uint32_t row = 0; row < cells; ++row) {
        for (std::uint32_t column = 0; column < cells; ++column) {
            const std::uint32_t a = base + row * stride + column;
            mesh.triangle(a, a + 1, a + stride);
            mesh.triangle(a + stride, a + 1, a + stride + 1);
        }
    }
}

}  // namespace render
