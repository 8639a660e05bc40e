#include "render/map/level_areas.hpp"

#include <algorithm>
#include <vector>

namespace render {

const gl::Buffer& LevelAreas::positions(geo::ProjectionId projection)
{
    auto& buffer = positions_[static_cast<std::size_t>(projection)];
    if (!buffer) {
        buffer.emplace(gl::Buffer::Target::Vertices);
        buffer->upload(level_->positions[static_cast<std::size_t>(projection)], gl::Buffer::Usage::Static);
    }
    return *buffer;
}

const LevelAreas::Triangles& LevelAreas::triangles(geo::RegionKind kind)
{
    const auto known = triangles_.find(kind);
    if (known != triangles_.end()) return known->second;
    // The regions of one kind lie together in the file; whatever lies between them is uploaded, too.
    std::size_t first = level_->triangles.size(), end = 0;
    for (const geo::Region& region : level_->ofKind(kind)) {
        first = std::min<std::size_t>(first, region.firstIndex);
        end = std::max<std::size_t>(end, static_cast<std::size_t>(region.firstIndex) + region.indexCount);
    }
    end = std::min(end, level_->triangles.size());
    first = std::min(first, end);
    Triangles made;
    made.first = static_cast<std::uint32_t>(first);
    made.indices.upload(level_->triangles.subspan(first, end - first), gl::Buffer::Usage::Static);
    return triangles_.emplace(kind, std::move(made)).first->second;
}

const gl::VertexArray& LevelAreas::vertexArray(geo::RegionKind kind, geo::ProjectionId from,
                                               geo::ProjectionId to)
{
    const std::array<int, 3> key{static_cast<int>(kind), static_cast<int>(from), static_cast<int>(to)};
    const auto known = vertexArrays_.find(key);
    if (known != vertexArrays_.end()) return known->second;
    gl::VertexArray made;
    constexpr int stride = sizeof(geo::PointF);
    made.attach(positions(from), {0, 2, gl::Attribute::Type::Float, stride, 0});
    made.attach(positions(to), {1, 2, gl::Attribute::Type::Float, stride, 0});
    made.attachIndices(triangles(kind).indices);
    return vertexArrays_.emplace(key, std::move(made)).first->second;
}

void LevelAreas::draw(geo::RegionKind kind, geo::ProjectionId from, geo::ProjectionId to,
                      std::span<const gl::IndexRange> ranges)
{
    const gl::VertexArray& array = vertexArray(kind, from, to);
    const Triangles& uploaded = triangles(kind);
    const std::size_t count = uploaded.indices.sizeBytes() / sizeof(std::uint32_t);
    std::vector<gl::IndexRange> relative;
    relative.reserve(ranges.size());
    for (const gl::IndexRange& range : ranges) {
        if (range.first < uploaded.first || range.first - uploaded.first + std::size_t{range.count} > count)
            continue;
        const std::uint32_t first = range.first - uploaded.first;
        // Neighbours in the file become one range.
        if (!relative.empty() && relative.back().first + relative.back().count == first)
            relative.back().count += range.count;
        else
            relative.push_back({first, range.count});
    }
    array.bind();
    gl::drawTriangles(relative);
}

}  // namespace render
