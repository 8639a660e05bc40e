#include "render/raster/edge_list.hpp"

#include <algorithm>

namespace render {

void EdgeList::finishGroup()
{
    if (groupBegin_ == edges_.size()) return;
    Group group{static_cast<std::uint32_t>(groupBegin_),
                static_cast<std::uint32_t>(edges_.size() - groupBegin_), edges_[groupBegin_].y0,
                edges_[groupBegin_].y0};
    for (const Edge& e : edges().subspan(group.first)) {
        group.minY = std::min({group.minY, e.y0, e.y1});
        group.maxY = std::max({group.maxY, e.y0, e.y1});
    }
    groups_.push_back(group);
    groupBegin_ = edges_.size();
}

void EdgeList::clear()
{
    edges_.clear();
    groups_.clear();
    groupBegin_ = 0;
}

}  // namespace render
