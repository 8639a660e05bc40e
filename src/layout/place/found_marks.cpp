#include "layout/place/found_marks.hpp"

#include <algorithm>

#include "look/color.hpp"

namespace layout {

namespace {

/// Two strokes: the halo keeps the ring off what lies below.
void addRing(const FrameContext& context, model::NetworkId id, const geo::Box& box, scene::Rgba color,
             scene::Items& items)
{
    const look::Metrics& m = context.metrics;
    // A row of a dock has neighbours above and below: its ring stays inside, a line beside the words.
    const bool isRow = box.width() > 1.5 * box.height();
    const geo::Box around = box.grown(isRow ? -m.px(0.5) : m.px(3));
    const auto corner = static_cast<float>(isRow ? m.px(4) : std::min(around.width(), around.height()) / 2);
    const double linePx = isRow ? 1.5 : 2.5;
    items.add(scene::Role::Found, id,
              scene::Rectangle{around, corner, {0, 0, 0, 0}, {m.linePx(linePx * 2), context.colors.halo}});
    items.add(scene::Role::Found, id,
              scene::Rectangle{around, corner, {0, 0, 0, 0}, {m.linePx(linePx), color}});
}

/// The first area of an entry is its symbol or its row in a dock.
const scene::HitArea* areaOf(const FrameContext& context, const std::vector<scene::HitArea>& hits,
                             model::NetworkId id)
{
    const auto found = std::find_if(hits.begin(), hits.end(), [&](const scene::HitArea& area) {
        return area.frame == context.index && area.network == id;
    });
    return found == hits.end() ? nullptr : &*found;
}

}  // namespace

void paintFoundTowns(const FrameContext& context, scene::Items& items)
{
    const look::Metrics& m = context.metrics;
    for (const model::PlaceId id : context.request.glow.places) {
        if (!context.atlas().gazetteer().contains(id)) continue;
        const geo::LonLat position = context.atlas().gazetteer()[id].position;
        const geo::Point at = context.viewport.toPx(position);
        if (context.isAside(position) || !context.boxPx.contains(at)) continue;
        items.add(scene::Role::Found, {},
                  scene::Disc{scene::toF(at),
                              m.textPx(5),
                              look::withAlpha(context.colors.accent, 90),
                              {m.linePx(2), context.colors.accent}});
    }
}

void paintFoundEntries(const FrameContext& context, const std::vector<scene::HitArea>& hits,
                       scene::Items& items)
{
    for (const model::NetworkId id : context.request.glow.networks)
        if (const scene::HitArea* area = areaOf(context, hits, id))
            addRing(context, id, area->boxPx, context.colors.accent, items);
}

void paintTownEntries(const FrameContext& context, const std::vector<scene::HitArea>& hits,
                      scene::Items& items)
{
    const auto& answers = context.request.answers;
    if (!answers.town || !answers.members || context.anySelected()) return;
    for (const filter::Membership& membership : answers.town->memberOf) {
        const model::NetworkId id = answers.members->all()[membership.member].network;
        if (const scene::HitArea* area = areaOf(context, hits, id))
            addRing(context, id, area->boxPx, context.entryInk(id), items);
    }
}

}  // namespace layout
