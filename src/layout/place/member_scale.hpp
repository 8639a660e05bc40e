// The scale by which symbols grow with the number of members: the area of a symbol is proportional to its
// count. One scale for all maps of a picture, so that they compare and share a legend. Measures only; draws
// nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/request.hpp"

namespace layout {

class MemberScale {
public:
    /// Of the view's unit; without one nothing is sized. The largest count of all entries decides, so that
    /// filters do not change sizes.
    explicit MemberScale(const Request& request);

    bool active() const { return largest_ > 0; }
    /// The figure that decides the entry's size; null where symbols are not sized or none is known.
    const model::Figure* figureOf(model::NetworkId network) const;
    /// Radius of a disc that stands for so many members, picture pixels; never too small to be seen.
    double radiusPx(std::int64_t count) const;
    /// The radius with which the entry's own form covers the area of that disc.
    double radiusPx(const model::Network& network, std::int64_t count) const;

    /// Round counts for a legend, largest first: near the largest, a fifth and a twenty-fifth of it, as far
    /// as there are such counts.
    std::vector<std::int64_t> samples() const;

private:
    const Request& request_;
    std::int64_t largest_ = 0;
    double largestRadiusPx_ = 0;
};

}  // namespace layout
