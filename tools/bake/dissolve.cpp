#include "dissolve.hpp"

#include <map>
#include <utility>

namespace bake {

namespace {

using Node = std::pair<double, double>;

Node nodeOf(geo::Point p) { return {p.x, p.y}; }

Node startOf(const std::vector<SourceArc>& arcs, std::int32_t reference)
{
    return reference >= 0 ? nodeOf(arcs[static_cast<std::size_t>(reference)].points.front())
                          : nodeOf(arcs[static_cast<std::size_t>(~reference)].points.back());
}

Node endOf(const std::vector<SourceArc>& arcs, std::int32_t reference) { return startOf(arcs, ~reference); }

/// Chains directed arcs to rings. Where several go on from a node any will do: the area inside, by the
/// even-odd rule, is the same.
std::vector<ArcRing> chain(const std::vector<SourceArc>& arcs, const std::vector<std::int32_t>& references)
{
    std::multimap<Node, std::int32_t> open;
    for (const std::int32_t reference : references) open.emplace(startOf(arcs, reference), reference);
    std::vector<ArcRing> rings;
    for (const std::int32_t first : references) {
        auto range = open.equal_range(startOf(arcs, first));
        auto at = range.first;
        while (at != range.second && at->second != first) ++at;
        if (at == range.second) continue;  // already in a ring
        ArcRing ring{first};
        open.erase(at);
        const Node start = startOf(arcs, first);
        while (endOf(arcs, ring.back()) != start) {
            const auto next = open.find(endOf(arcs, ring.back()));
            if (next == open.end()) throw InputError("a ring does not close");
            ring.push_back(next->second);
            open.erase(next);
        }
        rings.push_back(std::move(ring));
    }
    return rings;
}

}  // namespace

std::vector<std::vector<ArcRing>> dissolve(const std::vector<SourceArc>& arcs,
                                           const std::vector<std::uint32_t>& regionOfCell,
                                           std::size_t regionCount)
{
    const auto regionAt = [&](std::uint32_t cell) {
        return cell == SourceArc::outside ? SourceArc::outside : regionOfCell[cell];
    };
    std::vector<std::vector<std::int32_t>> borders(regionCount);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const std::uint32_t left = regionAt(arcs[i].left);
        const std::uint32_t right = regionAt(arcs[i].right);
        if (left == right) continue;
        const auto reference = static_cast<std::int32_t>(i);
        if (left != SourceArc::outside) borders[left].push_back(reference);
        if (right != SourceArc::outside) borders[right].push_back(~reference);
    }
    std::vector<std::vector<ArcRing>> rings;
    rings.reserve(regionCount);
    for (const auto& border : borders) rings.push_back(chain(arcs, border));
    return rings;
}

}  // namespace bake
