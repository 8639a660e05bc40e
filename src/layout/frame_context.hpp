// What every stage of the layout of one map frame reads: the request, the frame's place and scale, and what
// follows from them. Made once for a frame; nothing here is drawn.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "layout/place/band.hpp"
#include "layout/place/member_scale.hpp"
#include "layout/rank.hpp"
#include "layout/request.hpp"
#include "look/metrics.hpp"
#include "look/palette.hpp"
#include "look/symbols.hpp"

namespace layout {

/// Which entries get a name. Every: all entries in view are named, on the map or in a dock. Crowded: those of
/// crowded cities are listed in docks, the others have their symbol, with its name where there is room.
/// WhereRoom: each has its symbol, names only where they fit.
enum class Naming : std::uint8_t { WhereRoom, Crowded, Every };

/// One map of the picture: the view's own, by their number, then those that belong to one of them.
struct FramePlan {
    scene::FrameKind kind = scene::FrameKind::Main;
    std::size_t parent = 0;  ///< the view's frame it belongs to; itself for a main one
    geo::Box boxPx;
    geo::Camera camera;
    bool whole = true;  ///< a world map that shows the world and not a part of it
};

struct FrameContext {
    const Request& request;
    const look::Palette& colors;
    look::Metrics metrics;
    base::Language language;
    std::uint32_t index;
    scene::FrameKind kind;
    geo::Box boxPx;
    geo::Viewport viewport;
    BandSpace band;
    Naming naming;
    std::vector<geo::Viewport> otherFrames;  ///< the other maps of the same picture, overviews excepted
    std::optional<geo::Viewport> sideMap;    ///< shows a part of this map enlarged
    std::optional<geo::Viewport> largerMap;  ///< likewise, elsewhere on the page
    std::vector<geo::Box> insetsPx;          ///< other maps that lie on this one
    MemberScale memberScale;
    Ranks ranks;
    bool composed;                          ///< see composes
    std::vector<model::NetworkId> keyed{};  ///< their signs bear letters, which a key explains
    std::vector<geo::Box> furniturePx{};  ///< legend, scale, other maps: what stands by hand gives way to it
    std::vector<geo::Box> handNamesPx{};  ///< that stand by hand: no other name lies on them

    /// The side map, or a larger map of the page, shows the place: it is marked here only by a dot.
    bool isAside(geo::LonLat place) const
    {
        const auto shows = [&](const std::optional<geo::Viewport>& map) {
            return map && map->boxPx().contains(map->toPx(place));
        };
        return shows(sideMap) || shows(largerMap);
    }

    /// True if another map of the picture shows the place.
    bool isShownElsewhere(geo::LonLat place) const;
    const model::Atlas& atlas() const { return request.atlas; }
    /// The projection that prevails while two are blended.
    geo::ProjectionId projection() const;
    /// German states stand for regions, not countries.
    bool showsStates() const { return projection() == geo::ProjectionId::Germany; }

    bool anySelected() const { return !request.view.selection.empty(); }
    /// 0, 1, 2: slot A, B, C.
    std::optional<std::size_t> slotOf(model::NetworkId network) const;
    bool isHovered(model::NetworkId network) const { return request.hovered == network; }
    /// Passes the filter. Who is asked where an entry sits must not read it from the map.
    bool matches(model::NetworkId network) const
    {
        if (request.stage.quiz || !request.result.contains(network)) return false;
        return !showsClasses() || contains(request.answers.withoutEntry->matching, network);
    }
    /// The picture is for people who look on.
    bool forAudience() const { return request.lineScale > 1; }
    /// Names stand at what is asked for, in no list at the edge, and the others are quiet: where something is
    /// asked, for an audience, and where lists would be larger than the map.
    bool composes() const { return composed; }
    /// Beside its name stands what the map cannot show of an entry; a small side map has no room for that.
    bool hasNotes() const { return kind != scene::FrameKind::SideMap || naming != Naming::WhereRoom; }
    /// The side map shows the place and has no room for notes: they stand on this map.
    bool isNotedHere(geo::LonLat place) const;
    bool isAsked(model::NetworkId network) const { return ranks.isAsked(network); }
    /// Stands on the map as asked or around what is asked; the rest has a dot.
    bool isShown(model::NetworkId network) const { return ranks.of(network) != Rank::Rest; }
    bool isDimmed(model::NetworkId network) const
    {
        return isShown(network) && !matches(network) && !slotOf(network);
    }
    /// Regions are shaded by their number of entries: symbols leave colour to them.
    bool showsCounts() const { return request.view.showEntryCounts && !anySelected() && !showsClasses(); }
    /// Regions show whether there is an entry on what is asked; only entries on it are on the map.
    bool showsClasses() const
    {
        return request.answers.withoutEntry && request.view.withoutEntry && !anySelected();
    }
    bool shadesRegions() const { return showsCounts() || showsClasses(); }
    /// The family's colour; with a selection the slot's or grey; grey where it is dimmed.
    scene::Rgba entryColor(model::NetworkId network) const;
    /// The entry's symbol with its glyph, or its number where the picture belongs to a list.
    std::vector<scene::Primitive> symbol(model::NetworkId network, geo::PointF centre, float radiusPx,
                                         scene::Rgba ground) const;
    /// The same for names and lines, which need more contrast.
    scene::Rgba entryInk(model::NetworkId network) const;
    /// The entry's symbol on the map grows with its members. A quiz hides them.
    bool isSized(model::NetworkId network) const
    {
        return !showsCounts() && (matches(network) || slotOf(network)) && memberScale.figureOf(network);
    }
    /// How an entry's symbol is drawn on `ground`.
    look::SymbolLook entryLook(model::NetworkId network, scene::Rgba ground) const;
    /// At the desk legend, scale bar and sources grow less than the map's names: they would push the names
    /// out.
    look::Metrics furnitureMetrics() const
    {
        return {metrics.scale, forAudience() ? metrics.text : std::min(metrics.text, 1.15), metrics.line};
    }
    static bool contains(const std::vector<model::NetworkId>& list, model::NetworkId id)
    {
        return std::find(list.begin(), list.end(), id) != list.end();
    }
    /// From this number of entries of a city on that are not asked for a mark says how many there are.
    std::size_t countedFrom() const { return forAudience() ? 2 : 3; }
    float countRadiusPx() const { return entryRadiusPx() * 0.95f; }
    float entryRadiusPx() const
    {
        return naming == Naming::Every ? metrics.symbolRadiusPx() : metrics.worldSymbolRadiusPx();
    }
};

FrameContext makeFrameContext(const Request& request, const std::vector<FramePlan>& plans, std::size_t index);

}  // namespace layout
