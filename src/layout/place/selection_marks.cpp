#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "filter/text/name_key.hpp"
#include "layout/place/marks.hpp"

namespace layout {

namespace {

/// Marks of an entry, one for each place: an office is more than a member. Of thousands of members many stand
/// less than a pixel beside another one, where nobody sees two.
class MarkList {
public:
    explicit MarkList(const FrameContext& context) : context_(context) {}

    void add(Mark::Kind kind, model::NetworkId network, geo::LonLat place, const base::LocalText& name)
    {
        if (!places_.insert({network, place.lonDeg, place.latDeg}).second) return;
        const look::Metrics& m = context_.metrics;
        const geo::Point anchor = context_.band.toBand(place);
        const double pixel = m.px(1);
        const auto [there, isFirst] = byCell_.emplace(
            std::tuple(network, std::floor(anchor.x / pixel), std::floor(anchor.y / pixel)), marks_.size());
        if (!isFirst && kind == Mark::Kind::MemberPlace) {
            ++marks_[there->second].places;
            return;
        }
        Mark mark;
        mark.kind = kind;
        mark.network = network;
        mark.place = place;
        mark.anchorBand = anchor;
        mark.radiusPx = kind == Mark::Kind::Office ? m.textPx(5) : m.textPx(3.2);
        mark.german = name.de;
        mark.spoken = name.get(context_.language);
        marks_.push_back(std::move(mark));
    }

    std::vector<Mark> take() { return std::move(marks_); }

private:
    const FrameContext& context_;
    std::vector<Mark> marks_;
    std::set<std::tuple<model::NetworkId, double, double>> places_;
    std::map<std::tuple<model::NetworkId, double, double>, std::size_t> byCell_;
};

TextBlock nameBlockOf(const FrameContext& context, Mark::Kind kind, const std::string& words)
{
    const look::Metrics& m = context.metrics;
    TextBlock block =
        makeTextBlock(context.request.fonts, words,
                      kind == Mark::Kind::Office ? m.font(text::Weight::Medium, 12) : m.placeName(),
                      static_cast<float>(m.textPx(150)), 2);
    // No name is cut on the map: whoever points at the place reads it whole.
    if (!block.empty() && block.lines.back().utf8.ends_with("…")) return {};
    return block;
}

/// Where symbols of other entries stand. Crowded cities have a dot only.
class SymbolSites {
public:
    explicit SymbolSites(const FrameContext& context)
        : reachPx_(static_cast<double>(context.entryRadiusPx()) / 2)
    {
        for (const model::SeatCity& city : context.atlas().seatCities()) {
            const auto others =
                std::count_if(city.networks.begin(), city.networks.end(), [&](model::NetworkId id) {
                    return context.isShown(id) && !context.slotOf(id);
                });
            if (others > 0 && others < static_cast<std::ptrdiff_t>(crowdedFrom))
                sites_.push_back(context.band.toBand(city.place));
        }
        std::sort(sites_.begin(), sites_.end(), isLeft);
    }

    bool areAt(geo::Point place) const
    {
        const geo::Point leftmost{place.x - reachPx_, place.y};
        for (auto site = std::lower_bound(sites_.begin(), sites_.end(), leftmost, isLeft);
             site != sites_.end() && site->x < place.x + reachPx_; ++site)
            if (std::hypot(site->x - place.x, site->y - place.y) < reachPx_) return true;
        return false;
    }

private:
    static bool isLeft(geo::Point a, geo::Point b) { return a.x < b.x; }

    double reachPx_;
    std::vector<geo::Point> sites_;
};

/// Whether a name may find room there, without setting it: thousands of places have none in the crowd.
class RoomForNames {
public:
    RoomForNames(const FrameContext& context, const Occupancy& occupancy, Mark::Kind kind)
        : context_(context), occupancy_(occupancy), least_(nameBlockOf(context, kind, "i"))
    {
    }

    bool isThere(const Mark& mark, const geo::Box& symbol) const
    {
        // What nobody will see, as the placed part of the map ends before it.
        const geo::Point at = context_.band.toPicture(mark.anchorBand);
        if (!context_.boxPx.grown(context_.metrics.textPx(beyondPx)).contains(at)) return false;
        // Inside each spot of a longer name is that of the shortest one.
        const auto spots =
            adjacentSpots(symbol, least_.widthPx, least_.heightPx, context_.metrics.textPx(nameGapPx));
        return std::any_of(spots.begin(), spots.end(), [&](const LabelSpot& spot) {
            return occupancy_.isFree({mark.anchorBand, spot.boxPx});
        });
    }

    static constexpr float nameGapPx = 2;

private:
    /// Farther than a name reaches, and one that gives way to it.
    static constexpr float beyondPx = 320;

    const FrameContext& context_;
    const Occupancy& occupancy_;
    TextBlock least_;
};

}  // namespace

std::vector<Mark> placeSelectionMarks(const FrameContext& context, Occupancy& occupancy)
{
    MarkList list(context);
    for (const model::NetworkId id : context.request.view.selection) {
        if (id.index >= context.atlas().networks().size()) continue;
        const model::Network& network = context.atlas()[id];
        if (!network.isNetwork) continue;
        for (std::size_t i = 1; i < network.seats.size(); ++i)
            list.add(Mark::Kind::Office, id, network.seats[i].place, network.seats[i].city);
        for (const model::Part& part : network.parts)
            if (part.seat) list.add(Mark::Kind::Office, id, part.seat->place, part.seat->city);
        if (!network.memberPlaces.isMembership()) continue;
        for (const model::MemberPlace& member : network.memberPlaces.places)
            if (member.place) list.add(Mark::Kind::MemberPlace, id, *member.place, member.name);
    }
    std::vector<Mark> marks = list.take();
    const SymbolSites symbols(context);
    for (Mark& mark : marks) {
        if (context.naming == Naming::Every && symbols.areAt(mark.anchorBand)) {
            const double aside = context.entryRadiusPx() * 0.8;
            mark.offsetPx = {aside, aside};
            continue;
        }
        occupancy.take({mark.anchorBand, geo::Box{0, 0, 0, 0}.grown(mark.radiusPx)});
    }
    return marks;
}

bool isNamedByMarks(const FrameContext& context, const model::SeatCity& city)
{
    const std::string& name = city.city.get(context.language);
    const auto is = [&](const base::LocalText& other) { return other.get(context.language) == name; };
    const auto& selection = context.request.view.selection;
    return std::any_of(selection.begin(), selection.end(), [&](model::NetworkId id) {
        if (id.index >= context.atlas().networks().size()) return false;
        const model::Network& network = context.atlas()[id];
        return std::any_of(network.seats.begin(), network.seats.end(),
                           [&](const model::Seat& seat) { return is(seat.city); }) ||
               std::any_of(network.parts.begin(), network.parts.end(),
                           [&](const model::Part& part) { return part.seat && is(part.seat->city); }) ||
               (network.memberPlaces.isMembership() &&
                std::any_of(network.memberPlaces.places.begin(), network.memberPlaces.places.end(),
                            [&](const model::MemberPlace& place) { return is(place.name); }));
    });
}

bool standsByHand(const std::vector<Mark>& marks, std::string_view key)
{
    return std::any_of(marks.begin(), marks.end(),
                       [&](const Mark& mark) { return mark.byHandBand && mark.key == key; });
}

void nameSelectionMarks(const FrameContext& context, const std::vector<Mark>& byHand,
                        std::vector<Mark>& marks, Occupancy& occupancy)
{
    // Several entries have an office there: one name says so.
    std::set<std::tuple<double, double, std::string>> named;
    const auto nameHere = [](const Mark& mark) {
        return std::tuple(mark.place.lonDeg, mark.place.latDeg, mark.spoken);
    };
    for (const Mark::Kind kind : {Mark::Kind::Office, Mark::Kind::MemberPlace}) {
        const RoomForNames room(context, occupancy, kind);
        for (Mark& mark : marks) {
            if (mark.kind != kind || context.isAside(mark.place)) continue;
            const geo::Point o = mark.offsetPx;
            const geo::Box symbol = geo::Box{o.x, o.y, o.x, o.y}.grown(mark.radiusPx);
            if (!room.isThere(mark, symbol) || named.contains(nameHere(mark))) continue;
            std::string key = filter::townNameKey(context.atlas().gazetteer(), mark.german, mark.place);
            if (standsByHand(byHand, key)) continue;
            TextBlock name = nameBlockOf(context, kind, mark.spoken);
            if (name.empty()) continue;
            for (const LabelSpot& spot : adjacentSpots(symbol, name.widthPx, name.heightPx,
                                                       context.metrics.textPx(RoomForNames::nameGapPx))) {
                const Footprint footprint{mark.anchorBand, spot.boxPx};
                if (!occupancy.isFree(footprint)) continue;
                occupancy.take(footprint);
                mark.name = std::move(name);
                mark.spot = spot;
                mark.key = std::move(key);
                named.insert(nameHere(mark));
                break;
            }
        }
    }
}

}  // namespace layout
