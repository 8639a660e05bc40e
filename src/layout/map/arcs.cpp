#include "layout/map/arcs.hpp"

#include <algorithm>

#include "geo/clip.hpp"
#include "geo/great_circle.hpp"
#include "look/color.hpp"
#include "words/answer_lines.hpp"

namespace layout {

namespace {

// A chord of this length leaves the arc by less than half a pixel on the world map.
constexpr double stepDeg = 2;
// More lines from one seat hide the land and lead nowhere that one could see: then the dots alone say who
// belongs.
constexpr std::size_t mostLines = 100;

class ArcPainter {
public:
    ArcPainter(const FrameContext& context, scene::Items& items) : context_(context), items_(items)
    {
        const geo::Camera& camera = context.viewport.camera();
        const bool blending = camera.blend > 0;
        cut_ = camera.projection == geo::ProjectionId::World ||
               (blending && camera.blendTarget == geo::ProjectionId::World);
    }

    void paint(model::NetworkId id, geo::LonLat from, geo::LonLat to, const scene::Stroke& stroke)
    {
        // What lies beyond the edge is counted there; its lines would only cross the map. Those within the
        // side map are drawn there.
        if (from == to || (context_.isAside(from) && context_.isAside(to)) ||
            !context_.boxPx.contains(context_.viewport.toPx(to)))
            return;
        const std::vector<geo::LonLat> way = geo::greatCircle(from, to, stepDeg);
        if (!cut_) {
            paintPiece(id, way, stroke);
            return;
        }
        for (const auto& piece : geo::splitAtCut(way)) paintPiece(id, piece, stroke);
    }

    bool drawn() const { return drawn_; }

private:
    void paintPiece(model::NetworkId id, std::span<const geo::LonLat> way, const scene::Stroke& stroke)
    {
        std::vector<geo::Point> points;
        points.reserve(way.size());
        for (const geo::LonLat& place : way) points.push_back(context_.viewport.toPx(place));
        for (const auto& piece : geo::clipPolyline(points, context_.boxPx.grown(8))) {
            std::vector<geo::PointF> line;
            line.reserve(piece.size());
            for (const geo::Point p : piece) line.push_back(scene::toF(p));
            items_.line(scene::Role::Arc, id, std::move(line), stroke);
            drawn_ = true;
        }
    }

    const FrameContext& context_;
    scene::Items& items_;
    bool cut_ = false;
    bool drawn_ = false;
};

// More lines from one town are a cloud: then its linked places are dots alone.
constexpr std::size_t mostLinkLines = 300;

/// "Gera", "Städtepartnerschaft, 1990".
std::string tooltipOf(const FrameContext& context, const filter::LinkedPlace& linked)
{
    const std::string detail = words::linkedDetail(context.atlas(), linked, context.language);
    return words::linkedName(context.atlas(), linked, context.language) + (detail.empty() ? "" : "\n") +
           detail;
}

std::vector<const model::MemberPlace*> knownMembers(const model::Network& network)
{
    std::vector<const model::MemberPlace*> members;
    if (network.memberPlaces.isMembership())
        for (const model::MemberPlace& member : network.memberPlaces.places)
            if (member.place) members.push_back(&member);
    return members;
}

}  // namespace

bool paintArcs(const FrameContext& context, scene::Items& items)
{
    if (!context.request.view.showArcs) return false;
    ArcPainter painter(context, items);
    const look::Metrics& m = context.metrics;
    const auto& selection = context.request.view.selection;
    // Only to places: where no more than the country is known, its fill and outline say so.
    for (const model::NetworkId id : selection) {
        if (id.index >= context.atlas().networks().size()) continue;
        const model::Network& network = context.atlas()[id];
        const model::Seat* seat = network.mainSeat();
        if (!seat) continue;
        const scene::Rgba color = context.entryInk(id);

        const auto members = knownMembers(network);
        // Many lines together are a cloud: each becomes thinner and paler.
        const bool many = members.size() > 60;
        const scene::Stroke toMember{m.linePx(many ? 0.9 : 1.2), look::withAlpha(color, many ? 115 : 165)};
        for (const model::MemberPlace* member : members)
            if (member->country != seat->country && members.size() <= mostLines)
                painter.paint(id, seat->place, *member->place, toMember);
        for (std::size_t i = 1; i < network.seats.size(); ++i)
            if (network.seats[i].country != seat->country)
                painter.paint(id, seat->place, network.seats[i].place, {m.linePx(2), color});
    }
    return painter.drawn();
}

bool paintTownLines(const FrameContext& context, scene::Items& items)
{
    const auto& answers = context.request.answers;
    if (!answers.town || !answers.members || context.anySelected() || !context.request.view.showArcs)
        return false;
    ArcPainter painter(context, items);
    const geo::LonLat town = context.atlas().gazetteer()[answers.town->place].position;
    for (const filter::Membership& membership : answers.town->memberOf) {
        const model::NetworkId id = answers.members->all()[membership.member].network;
        const model::Seat* seat = context.atlas()[id].mainSeat();
        // What is less sure is dashed.
        const bool sure = membership.certainty == filter::Certainty::High;
        const look::Metrics& m = context.metrics;
        scene::Stroke stroke{m.linePx(2), context.entryInk(id)};
        if (!sure) stroke.dashPx = m.px(6), stroke.gapPx = m.px(4);
        if (seat) painter.paint(id, seat->place, town, stroke);
    }
    return painter.drawn();
}

scene::Stroke linkStroke(const FrameContext& context, bool many)
{
    return {context.metrics.linePx(many ? 0.8 : 1.1),
            look::withAlpha(context.colors.textMuted, many ? 110 : 170)};
}

scene::Disc linkedDot(const FrameContext& context, geo::PointF at)
{
    const look::Metrics& m = context.metrics;
    return {at,
            static_cast<float>(m.textPx(2.6)),
            context.colors.textMuted,
            {m.linePx(0.8), context.colors.halo}};
}

bool paintLinks(const FrameContext& context, scene::Items& items, std::vector<scene::TownArea>& towns)
{
    const auto& answers = context.request.answers;
    if (!answers.town || context.anySelected() || !context.request.view.showArcs) return false;
    const std::vector<filter::LinkedPlace>& linked = answers.town->linked;
    ArcPainter painter(context, items);
    const geo::LonLat town = context.atlas().gazetteer()[answers.town->place].position;
    if (linked.size() <= mostLinkLines)
        for (const filter::LinkedPlace& one : linked)
            if (one.position) painter.paint({}, town, *one.position, linkStroke(context, linked.size() > 60));
    bool any = painter.drawn();
    for (const filter::LinkedPlace& one : linked) {
        if (!one.position || context.isAside(*one.position)) continue;
        const geo::Point at = context.viewport.toPx(*one.position);
        if (!context.boxPx.contains(at)) continue;
        items.add(scene::Role::MemberPlace, {}, linkedDot(context, scene::toF(at)));
        any = true;
        // Larger than it looks: a dot is small to press.
        const double reach = context.metrics.textPx(7);
        if (one.place.valid())
            towns.push_back({{at.x - reach, at.y - reach, at.x + reach, at.y + reach},
                             context.index,
                             one.place,
                             tooltipOf(context, one)});
    }
    return any;
}

}  // namespace layout
