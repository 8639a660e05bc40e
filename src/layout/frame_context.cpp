#include "layout/frame_context.hpp"

#include <algorithm>

#include "layout/inset/side_map.hpp"
#include "layout/stage/room_size.hpp"
#include "look/lettered_symbol.hpp"

namespace layout {

namespace {

geo::ProjectionId prevailing(const geo::Camera& camera)
{
    return camera.blend < 0.5 ? camera.projection : camera.blendTarget;
}

// A map with room for them, in letters of size 1.
constexpr double listsFromWidthPx = 860, listsFromHeightPx = 560;
// Text grows in small frames only as far as they have this width for each step of one.
constexpr double framePxForText = 360;
// Letters for an audience must not get that small: rather fewer names.
constexpr double framePxForAudienceText = 330;
// Symbols sized by members have no glyph below this radius: nobody could read it.
constexpr double smallestGlyphPx = 6;

double textScaleIn(const Request& request, const FramePlan& plan)
{
    const double text = request.style.textScale;
    if (plan.kind == scene::FrameKind::Main && request.view.kind != state::ViewKind::Twin) return text;
    const bool audience = request.lineScale > 1;
    const double least =
        audience ? leastAudienceTextScale(request.canvas.heightPx / request.canvas.scale) : 1.0;
    return std::min(text, std::max(least, plan.boxPx.width() / request.canvas.scale /
                                              (audience ? framePxForAudienceText : framePxForText)));
}

/// A side map has signs and numbers rather than lists in letters smaller than those that are asked for.
bool isTooNarrowForLists(const Request& request, double sideMapPx, double audienceText)
{
    return sideMapPx < sideMapListsFromPx * request.canvas.scale *
                           (request.lineScale > 1 ? audienceText : request.style.textScale);
}

Naming namingFor(const Request& request, const FramePlan& plan)
{
    if (plan.kind != scene::FrameKind::Main)
        return isTooNarrowForLists(request, plan.boxPx.width(), textScaleIn(request, plan))
                   ? Naming::WhereRoom
                   : Naming::Crowded;
    if (request.role.companion) return Naming::WhereRoom;
    // A twin's frames are too narrow for docks.
    if (request.view.kind == state::ViewKind::Twin) return Naming::WhereRoom;
    const bool world = prevailing(plan.camera) == geo::ProjectionId::World;
    return !world || !plan.whole ? Naming::Every : Naming::WhereRoom;
}

/// Lists would leave no map between them, or are longer than the frame; in a twin there is no room for any.
bool isTooSmallForLists(const Request& request, const FramePlan& plan, Naming naming, bool hasSideMap)
{
    const double unit = request.canvas.scale * textScaleIn(request, plan);
    const bool small =
        plan.boxPx.width() < listsFromWidthPx * unit || plan.boxPx.height() < listsFromHeightPx * unit;
    // A printed list's numbers stand on its map.
    if (request.numbers) return false;
    if (request.view.kind == state::ViewKind::Twin) return true;
    // Shades say how many there are where; lists would lie on them.
    if (request.view.showEntryCounts) return true;
    if (plan.kind != scene::FrameKind::Main) return naming == Naming::WhereRoom;
    return naming == Naming::WhereRoom ? small && !hasSideMap : small;
}

}  // namespace

geo::ProjectionId FrameContext::projection() const { return prevailing(viewport.camera()); }

std::optional<std::size_t> FrameContext::slotOf(model::NetworkId network) const
{
    const auto& selection = request.view.selection;
    const auto found = std::find(selection.begin(), selection.end(), network);
    if (found == selection.end()) return std::nullopt;
    return static_cast<std::size_t>(found - selection.begin());
}

scene::Rgba FrameContext::entryColor(model::NetworkId network) const
{
    if (const auto slot = slotOf(network)) return colors.slot[std::min(*slot, colors.slot.size() - 1)];
    if (anySelected() || isDimmed(network)) return colors.unselected;
    return colors.family[static_cast<std::size_t>(atlas()[network].family())];
}

std::vector<scene::Primitive> FrameContext::symbol(model::NetworkId network, geo::PointF centre,
                                                   float radiusPx, scene::Rgba ground) const
{
    const look::SymbolLook look = entryLook(network, ground);
    if (const int number = request.numbers ? request.numbers->of(network) : 0)
        return look::numberedSymbol(request.fonts, atlas()[network].scope, number, centre, radiusPx, look);
    if (const auto key = std::find(keyed.begin(), keyed.end(), network); key != keyed.end())
        return look::letteredSymbol(request.fonts, atlas()[network].scope,
                                    static_cast<std::size_t>(key - keyed.begin()), centre, radiusPx, look);
    if (radiusPx < metrics.px(smallestGlyphPx) && isSized(network))
        return look::scopeSymbol(atlas()[network].scope, centre, radiusPx,
                                 {look.body, look.ink, colors.text, look.ground});
    return look::entrySymbol(atlas()[network], centre, radiusPx, look);
}

scene::Rgba FrameContext::entryInk(model::NetworkId network) const
{
    if (const auto slot = slotOf(network)) return colors.slotInk[std::min(*slot, colors.slotInk.size() - 1)];
    return entryColor(network);
}

look::SymbolLook FrameContext::entryLook(model::NetworkId network, scene::Rgba ground) const
{
    if (shadesRegions()) return look::hollowLook(atlas()[network].scope, colors.text, colors.panel);
    // Where sizes speak, a symbol without a known size is hollow.
    if (memberScale.active() && !isSized(network))
        return look::hollowLook(atlas()[network].scope, entryColor(network), colors.panel);
    return look::symbolLook(entryColor(network), ground, colors.symbolEdge);
}

bool FrameContext::isNotedHere(geo::LonLat place) const
{
    return isAside(place) && isTooNarrowForLists(request, sideMap->boxPx().width(), metrics.text);
}

bool FrameContext::isShownElsewhere(geo::LonLat place) const
{
    return std::any_of(otherFrames.begin(), otherFrames.end(),
                       [&](const geo::Viewport& other) { return other.boxPx().contains(other.toPx(place)); });
}

FrameContext makeFrameContext(const Request& request, const std::vector<FramePlan>& plans, std::size_t index)
{
    const FramePlan& plan = plans[index];
    const geo::Viewport viewport(plan.camera, plan.boxPx, request.canvas.scale);
    std::vector<geo::Viewport> others;
    std::optional<geo::Viewport> sideMap;
    std::vector<geo::Box> insets;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const FramePlan& other = plans[i];
        if (i == index) continue;
        const geo::Viewport there(other.camera, other.boxPx, request.canvas.scale);
        if (other.kind != scene::FrameKind::Overview) others.push_back(there);
        if (other.kind == scene::FrameKind::Main || other.parent != index) continue;
        insets.push_back(other.boxPx);
        if (other.kind == scene::FrameKind::SideMap) sideMap = there;
    }
    const Naming naming = namingFor(request, plan);
    Ranks ranks(request);
    const bool composed = ranks.anyAsked() || request.lineScale > 1 ||
                          isTooSmallForLists(request, plan, naming, sideMap.has_value());
    return {request,
            look::palette(request.style.theme),
            look::Metrics{request.canvas.scale, textScaleIn(request, plan), request.lineScale},
            request.style.language,
            static_cast<std::uint32_t>(index),
            plan.kind,
            plan.boxPx,
            viewport,
            BandSpace(viewport),
            naming,
            std::move(others),
            std::move(sideMap),
            request.role.larger
                ? std::optional(geo::Viewport(request.role.larger->camera, request.role.larger->boxPx,
                                              request.role.larger->scale))
                : std::nullopt,
            std::move(insets),
            MemberScale(request),
            std::move(ranks),
            composed};
}

}  // namespace layout
