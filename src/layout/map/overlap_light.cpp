#include "layout/map/overlap_light.hpp"

#include <algorithm>

#include "look/color.hpp"

namespace layout {

namespace {

/// How far a fill goes back to the ground's colour while others are lit.
constexpr double stepBack = 0.72;

bool isLit(const filter::Intersection& part, const std::string& code)
{
    return std::any_of(part.items.begin(), part.items.end(),
                       [&](const filter::OverlapItem& item) { return item.code == code; });
}

}  // namespace

const filter::Intersection* litPart(const Request& request)
{
    const auto& choice = request.view.overlap;
    const filter::Overlap* overlap = request.answers.overlap;
    if (!choice || !overlap || overlap->of != choice->of) return nullptr;
    const auto found =
        std::find_if(overlap->intersections.begin(), overlap->intersections.end(),
                     [&](const filter::Intersection& part) { return part.mask == choice->mask; });
    return found == overlap->intersections.end() ? nullptr : &*found;
}

void lightRegions(const FrameContext& context, Fills& fills)
{
    const filter::Intersection* part = litPart(context.request);
    if (!part || context.request.view.overlap->of == filter::OverlapOf::MemberPlaces) return;
    const bool ofStates = context.request.view.overlap->of == filter::OverlapOf::States;
    const geo::RegionKind kind = ofStates ? geo::RegionKind::State : geo::RegionKind::Country;
    if (ofStates && !context.showsStates()) return;
    for (scene::RegionFill& fill : fills.regions) {
        if (fill.kind == kind && isLit(*part, fill.code)) continue;
        for (scene::Rgba& color : fill.colors) color = look::mixed(color, context.colors.land, stepBack);
        fill.outline.color = look::mixed(fill.outline.color, context.colors.land, stepBack);
    }
    // Some have no fill: states that follow from member places, or from a nationwide entry.
    for (const filter::OverlapItem& item : part->items) {
        const auto same = [&](const scene::RegionFill& fill) {
            return fill.kind == kind && fill.code == item.code;
        };
        scene::RegionFill lit;
        if (const auto found = std::find_if(fills.regions.begin(), fills.regions.end(), same);
            found != fills.regions.end()) {
            lit = *found;
            fills.regions.erase(found);
        } else {
            lit.kind = kind;
            lit.code = item.code;
            lit.colors[0] = look::mixed(context.colors.land, context.colors.accent, 0.25);
        }
        // Last, so that no neighbour covers the line.
        lit.outline = {context.metrics.linePx(2), context.colors.text};
        fills.regions.push_back(std::move(lit));
    }
}

void paintLitPlaces(const FrameContext& context, const std::vector<geo::Box>& covered, scene::Items& items)
{
    const filter::Intersection* part = litPart(context.request);
    if (!part || context.request.view.overlap->of != filter::OverlapOf::MemberPlaces ||
        !context.request.answers.members)
        return;
    const look::Metrics& m = context.metrics;
    const float radius = m.textPx(7);
    for (const filter::OverlapItem& item : part->items) {
        const filter::Member& member = context.request.answers.members->all()[item.member];
        if (!member.position || context.isAside(*member.position)) continue;
        const geo::Point at = context.viewport.toPx(*member.position);
        const geo::Box box = geo::Box{at.x, at.y, at.x, at.y}.grown(radius);
        if (!context.boxPx.contains(at)) continue;
        if (std::any_of(covered.begin(), covered.end(),
                        [&](const geo::Box& other) { return other.intersects(box); }))
            continue;
        items.add(scene::Role::MemberPlace, member.network,
                  scene::Disc{scene::toF(at), radius, {0, 0, 0, 0}, {m.linePx(3.5), context.colors.halo}});
        items.add(scene::Role::MemberPlace, member.network,
                  scene::Disc{scene::toF(at), radius, {0, 0, 0, 0}, {m.linePx(2), context.colors.accent}});
    }
}

}  // namespace layout
