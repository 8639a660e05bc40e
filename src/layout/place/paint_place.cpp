#include "layout/place/paint_place.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "geo/clip.hpp"
#include "layout/dock/dock_cover.hpp"
#include "layout/place/by_hand.hpp"
#include "layout/place/hand_names.hpp"
#include "layout/place/label_spots.hpp"
#include "layout/place/nearer_map.hpp"
#include "layout/place/waters.hpp"
#include "look/color.hpp"
#include "look/symbols.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

namespace layout {

namespace {

/// Half the size of what answers to the pointer, for symbols that are smaller.
constexpr double smallestHitPx = 6;

bool isHidden(const geo::Box& box, const std::vector<geo::Box>& covered)
{
    return std::any_of(covered.begin(), covered.end(),
                       [&](const geo::Box& other) { return other.intersects(box); });
}

bool isCut(const geo::Box& box, const geo::Box& frame)
{
    return box.minX < frame.minX || box.maxX > frame.maxX || box.minY < frame.minY || box.maxY > frame.maxY;
}

geo::Box around(geo::Point p, double radius) { return geo::Box{p.x, p.y, p.x, p.y}.grown(radius); }

/// The lines that are drawn: those of the docks, then those of labels and symbols as far as they cross none.
class Lines {
public:
    explicit Lines(const DockColumns& columns)
    {
        for (const Dock& dock : columns.docks) {
            if (!dock.isJoined()) continue;
            const auto [port, bend, site] = dock.leaderPx();
            lines_.push_back({port, bend});
            lines_.push_back({bend, site});
        }
    }

    /// False, and nothing claimed, if the line crosses one that is there.
    bool claim(geo::Point from, geo::Point to)
    {
        for (const auto& [a, b] : lines_)
            if (segmentsCross(from, to, a, b)) return false;
        lines_.emplace_back(from, to);
        return true;
    }

private:
    std::vector<std::pair<geo::Point, geo::Point>> lines_;
};

/// From a sign to its name. A pale line under it keeps it apart from arcs, which are coloured and have none,
/// as from borders and rivers.
void paintLeader(const FrameContext& context, model::NetworkId network, geo::Point from, geo::Point to,
                 scene::Items& items)
{
    const look::Metrics& m = context.metrics;
    const std::vector<geo::PointF> points{scene::toF(from), scene::toF(to)};
    items.line(scene::Role::Leader, {}, points, {m.linePx(3), look::withAlpha(context.colors.halo, 170)});
    items.line(scene::Role::Leader, network, points, {m.linePx(1.2), context.colors.textMuted});
}

void paintLabel(const FrameContext& context, const PlacedLabel& label, geo::Point anchor, scene::Role role,
                model::NetworkId network, scene::Rgba color, scene::Items& items)
{
    const look::Metrics& m = context.metrics;
    const geo::Box& box = label.spot.boxPx;
    const TextInk ink{color, context.colors.halo, m.haloPx()};
    const auto left = [&](const TextBlock& block, double inset) {
        if (label.spot.align == Align::Left) return anchor.x + box.minX + inset;
        if (label.spot.align == Align::Right) return anchor.x + box.maxX - inset - block.widthPx;
        return anchor.x + box.centre().x - block.widthPx / 2;
    };
    paint(items, role, network, label.name, {left(label.name, 0), anchor.y + box.minY}, label.spot.align,
          ink);
    if (label.note.empty()) return;
    const double padX = noteInsetPx(m), padY = padX / 2;
    const double x = left(label.note, padX), y = anchor.y + box.minY + label.name.heightPx + padY;
    items.add(scene::Role::Tag, network,
              scene::Rectangle{{x - padX, y - padY + m.px(1), x + label.note.widthPx + padX,
                                y + label.note.heightPx + padY},
                               m.px(4),
                               context.colors.panel,
                               {m.linePx(1), color}});
    paint(items, scene::Role::Tag, network, label.note, {x, y}, label.spot.align,
          {context.colors.text, {}, 0});
}

/// A mark at the city that stands for these: several of other cities too fall apart as one comes nearer.
scene::Stands standsFor(const model::SeatCity& seat, const std::vector<model::NetworkId>& networks)
{
    if (networks.size() == 1) return scene::Stands::Entry;
    const bool all = std::all_of(networks.begin(), networks.end(), [&](model::NetworkId id) {
        return FrameContext::contains(seat.networks, id);
    });
    return all ? scene::Stands::City : scene::Stands::Gathered;
}

/// The city's name and its entries, one in a line.
std::string toldByPointer(const FrameContext& context, const model::SeatCity& seat,
                          const std::vector<model::NetworkId>& networks)
{
    const std::string& name = seat.city.get(context.language);
    if (networks.size() == 1)
        return name + ": " + context.atlas()[networks.front()].name.get(context.language);
    const bool oneCity = std::all_of(networks.begin(), networks.end(), [&](model::NetworkId id) {
        return std::find(seat.networks.begin(), seat.networks.end(), id) != seat.networks.end();
    });
    const std::string number = std::to_string(networks.size());
    std::string told = oneCity ? text::format(text::Key::CityNetworks, context.language, {name, number})
                               : text::format(text::Key::Entries, context.language, {number});
    for (const model::NetworkId id : networks) told += "\n" + context.atlas()[id].name.get(context.language);
    return told;
}

void paintQuietDot(const FrameContext& context, const model::SeatCity& seat,
                   const std::vector<model::NetworkId>& networks, geo::Point at,
                   const std::vector<geo::Box>& covered, bool isSeen, scene::Items& items,
                   std::vector<scene::HitArea>& hits)
{
    const look::Metrics& m = context.metrics;
    const float radius = m.textPx(unmatchedDotPx);
    if (!context.boxPx.contains(at) || isHidden(around(at, radius), covered)) return;
    if (isSeen)
        items.add(scene::Role::Symbol, networks.front(),
                  scene::Disc{scene::toF(at),
                              radius,
                              look::withAlpha(context.colors.unselected, 190),
                              {m.linePx(1), context.colors.halo}});
    // A symbol of the same city may stand right there (sized ones do): the dot tells it too.
    std::vector<model::NetworkId> told = networks;
    for (const model::NetworkId id : seat.networks)
        if (context.isShown(id) && std::find(told.begin(), told.end(), id) == told.end()) told.push_back(id);
    // A dot takes no press from the sign of a neighbour that lies over it.
    double reach = m.textPx(5);
    for (const scene::HitArea& area : hits)
        if (const geo::Point away = area.boxPx.centre() - at;
            area.frame == context.index && area.stands == scene::Stands::Entry && area.network &&
            !FrameContext::contains(told, *area.network))
            reach = std::min(reach, std::max(0.9 * std::max(std::abs(away.x), std::abs(away.y)), 0.5));
    hits.push_back({around(at, reach), context.index,
                    told.size() == 1 ? std::optional(told.front()) : std::nullopt, std::nullopt,
                    toldByPointer(context, seat, told), scene::Opens::Nothing, standsFor(seat, told),
                    seat.city.de});
}

/// How many entries a city has that are not asked for; a dot where there was no room for that.
bool paintCounted(const FrameContext& context, const PlacedCity& city, const std::vector<geo::Box>& covered,
                  PlaceLayers layers, std::vector<scene::HitArea>& hits)
{
    const geo::Point anchor = context.band.toPicture(city.anchorBand);
    // Symbols may stand where a dot is: it tells all of the city.
    if (!city.dotted.empty())
        paintQuietDot(context, *city.seat, city.networks, anchor, covered, !city.dotCovered, layers.marks,
                      hits);
    if (city.counted.empty()) return false;
    const look::Metrics& m = context.metrics;
    const geo::Point at = anchor + city.countPx;
    const float radius = context.countRadiusPx();
    const geo::Box box = around(at, radius);
    if (isCut(box, context.boxPx) || isHidden(box, covered)) {
        paintQuietDot(context, *city.seat, city.networks, anchor, covered, true, layers.marks, hits);
        return false;
    }
    const bool hovered = std::any_of(city.counted.begin(), city.counted.end(),
                                     [&](model::NetworkId id) { return context.isHovered(id); });
    const scene::Rgba color = hovered ? context.colors.accent : context.colors.textMuted;
    layers.symbols.add(scene::Role::Symbol, {},
                       scene::Disc{scene::toF(at), radius, context.colors.panel, {m.linePx(1.5), color}});
    const text::ShapedText& number = context.request.fonts.shape(
        std::to_string(city.counted.size()), m.font(text::Weight::Bold, radius / m.textPx(1) * 1.25));
    layers.symbols.text(scene::Role::Symbol, {}, number,
                        {scene::toF(at).x - number.widthPx / 2,
                         look::Metrics::snap(at.y + (number.ascentPx - number.descentPx) / 2)},
                        color);
    hits.push_back({box, context.index, std::nullopt, std::nullopt,
                    toldByPointer(context, *city.seat, city.counted), scene::Opens::Nothing,
                    standsFor(*city.seat, city.counted), city.seat->city.de});
    return true;
}

}  // namespace

void paintUnmatched(const FrameContext& context, const std::vector<geo::Box>& covered, scene::Items& items,
                    std::vector<scene::HitArea>& hits)
{
    for (const model::SeatCity& city : context.atlas().seatCities()) {
        const bool shown = std::any_of(city.networks.begin(), city.networks.end(), [&](model::NetworkId id) {
            return context.isShown(id) || context.slotOf(id).has_value();
        });
        if (shown || context.isAside(city.place)) continue;
        paintQuietDot(context, city, city.networks, context.viewport.toPx(city.place), covered, true, items,
                      hits);
    }
}

void paintMarks(const FrameContext& context, const std::vector<Mark>& marks,
                const std::vector<geo::Box>& covered, PlaceLayers layers, std::vector<scene::HitArea>& hits,
                std::vector<scene::TownArea>& towns, std::vector<scene::Movable>& movables)
{
    const look::Metrics& m = context.metrics;
    const look::Palette& colors = context.colors;
    for (const Mark& mark : marks) {
        const geo::Point at = context.band.toPicture(mark.anchorBand) + mark.offsetPx;
        const bool own = mark.kind == Mark::Kind::Office || mark.kind == Mark::Kind::MemberPlace;
        const geo::Box spotBox = mark.spot ? nameBoxPx(context, mark) : geo::Box{};
        const bool nameShown = mark.spot && !isHidden(spotBox, covered) && !isCut(spotBox, context.boxPx) &&
                               (mark.byHandBand || !isHidden(spotBox, context.handNamesPx));
        // A town's dot goes with its name; offices and members are shown anyway.
        const bool markShown = mark.radiusPx > 0 && (own || nameShown) && context.boxPx.contains(at) &&
                               !isHidden(around(at, mark.radiusPx), covered);
        const scene::Rgba color = own ? context.entryColor(mark.network) : colors.textMuted;
        if (markShown) {
            // What stands aside of a symbol lies on its rim.
            scene::Items& layer = mark.offsetPx == geo::Point{} ? layers.marks : layers.labels;
            if (mark.kind == Mark::Kind::Office) {
                layer.add(scene::Role::Office, mark.network,
                          look::officeSymbol(context.slotOf(mark.network).value_or(0), scene::toF(at),
                                             mark.radiusPx, look::symbolLook(color, colors.halo)));
            } else if (mark.kind == Mark::Kind::MemberPlace) {
                layer.add(scene::Role::MemberPlace, mark.network,
                          look::memberSymbol(context.slotOf(mark.network).value_or(0), scene::toF(at),
                                             mark.radiusPx, look::symbolLook(color, colors.halo)));
            } else {
                layers.names.add(scene::Role::PlaceName, {},
                                 scene::Disc{scene::toF(at), mark.radiusPx, colors.textMuted, {}});
            }
            if (own)
                hits.push_back({around(at, mark.radiusPx + m.px(2)), context.index, mark.network,
                                std::nullopt, mark.spoken});
        }
        if (!nameShown) continue;
        if (!mark.key.empty())
            movables.push_back({spotBox, context.index, {}, mark.key, mark.byHandBand.has_value()});
        if (const auto line = nameLinePx(context, mark))
            paintLeader(context, mark.network, line->first, line->second, layers.leaders);
        const bool quiet = mark.kind == Mark::Kind::Country || mark.kind == Mark::Kind::State;
        const scene::Rgba ink = mark.kind == Mark::Kind::Water ? waterInk(colors)
                                : own                          ? colors.text
                                : quiet                        ? colors.textMuted
                                        : look::mixed(colors.text, colors.textMuted, 0.6);
        paint(own ? layers.labels : layers.names, scene::Role::PlaceName, mark.network, mark.name,
              {spotBox.minX, spotBox.minY}, mark.spot->align,
              {ink, mark.kind == Mark::Kind::Water ? colors.sea : colors.halo, m.haloPx()});
        if (!mark.town.valid()) continue;
        geo::Box area = around(at, mark.radiusPx + m.px(3));
        area.add({spotBox.minX, spotBox.minY});
        area.add({spotBox.maxX, spotBox.maxY});
        towns.push_back({area, context.index, mark.town});
    }
}

bool paintEntries(const FrameContext& context, const EntryPlacement& placement, const DockColumns& columns,
                  const std::vector<geo::Box>& covered, PlaceLayers layers, std::vector<scene::HitArea>& hits,
                  std::vector<scene::Movable>& movables)
{
    const look::Metrics& m = context.metrics;
    const look::Palette& colors = context.colors;
    std::vector<bool> hasSymbol(placement.cities.size(), false);
    std::vector<std::vector<model::NetworkId>> lost(placement.cities.size());
    bool anyCounted = false;
    Lines lines(columns);
    for (const PlacedEntry& entry : placement.entries) {
        const PlacedCity& city = placement.cities[entry.city];
        const geo::Point anchor = context.band.toPicture(city.anchorBand);
        const geo::Point at = anchor + entry.offsetPx;
        const geo::Box symbolBox = around(at, entry.radiusPx);
        const bool selected = context.slotOf(entry.network).has_value();
        if (columns.cityNamed[entry.city] && !entry.stays) continue;
        if (!context.boxPx.contains(at) || isHidden(symbolBox, covered)) {
            lost[entry.city].push_back(entry.network);
            continue;
        }
        hasSymbol[entry.city] = true;

        const model::Network& network = context.atlas()[entry.network];
        const bool hovered = context.isHovered(entry.network);
        if (hovered)
            layers.symbols.add(scene::Role::Symbol, entry.network,
                               scene::Disc{scene::toF(at), entry.radiusPx + m.px(2), colors.accent, {}});
        // A selected entry stands out by a ring too: to some eyes a slot's colour is like the others' grey.
        if (selected)
            layers.symbols.add(scene::Role::Symbol, entry.network,
                               look::scopeSymbol(network.scope, scene::toF(at), entry.radiusPx + m.px(1.5),
                                                 {colors.text, colors.text, colors.text, colors.text}));
        layers.symbols.add(scene::Role::Symbol, entry.network,
                           context.symbol(entry.network, scene::toF(at), entry.radiusPx, colors.halo));
        hits.push_back({around(at, std::max<double>(entry.radiusPx, m.px(smallestHitPx))), context.index,
                        entry.network, std::nullopt, network.name.get(context.language),
                        scene::Opens::Nothing, scene::Stands::Entry});

        if (!entry.label || columns.saysInstead(entry, city)) continue;
        const geo::Box labelBox = labelBoxPx(context, city, *entry.label);
        if (isHidden(withLabelGap(labelBox, m), covered) || isCut(labelBox, context.boxPx)) continue;
        if (!entry.label->byHandBand && isHidden(labelBox, context.handNamesPx)) continue;
        // Where not all have to be named, one that a list's line would strike out goes without.
        if (context.naming != Naming::Every && !selected && isStruck(m, columns.docks, labelBox)) continue;
        const auto leader = labelLeaderPx(context, city, entry);
        if (leader && (lines.claim(leader->first, leader->second) || entry.label->byHandBand))
            paintLeader(context, entry.network, leader->first, leader->second, layers.leaders);
        const scene::Rgba ink = selected                         ? context.entryInk(entry.network)
                                : context.isAsked(entry.network) ? hovered ? colors.accent : colors.text
                                : context.anySelected() || context.isDimmed(entry.network) ? colors.textMuted
                                : hovered                                                  ? colors.accent
                                                                                           : colors.text;
        const geo::Box& spot = entry.label->spot.boxPx;
        paintLabel(context, *entry.label, geo::Point{labelBox.minX - spot.minX, labelBox.minY - spot.minY},
                   scene::Role::Label, entry.network, ink, layers.labels);
        hits.push_back({labelBox, context.index, entry.network, std::nullopt,
                        network.name.get(context.language), scene::Opens::Nothing, scene::Stands::Name});
        movables.push_back({labelBox, context.index, entry.network, {}, entry.label->byHandBand.has_value()});
    }

    for (std::size_t c = 0; c < placement.cities.size(); ++c) {
        const PlacedCity& city = placement.cities[c];
        const geo::Point anchor = context.band.toPicture(city.anchorBand);
        if (!context.boxPx.contains(anchor)) continue;
        // Where the symbols would be something lies over them: a dot at the place itself says so.
        if (!lost[c].empty() && !city.aside)
            paintQuietDot(context, *city.seat, city.networks, anchor, covered, true, layers.marks, hits);
        anyCounted |= paintCounted(context, city, covered, layers, hits);
        const bool needsDot =
            !city.aside &&
            (city.blockPx || ((columns.cityNamed[c] || !city.listed.empty()) && !hasSymbol[c]));
        const float dotRadius = m.textPx(city.blockPx ? movedDotPx : namedDotPx);
        if (needsDot && !isHidden(around(anchor, dotRadius), covered))
            layers.names.add(
                scene::Role::Symbol, {},
                scene::Disc{scene::toF(anchor), dotRadius, colors.text, {m.linePx(1.5), colors.halo}});
        if (columns.cityNamed[c] && !(city.sized && hasSymbol[c])) continue;
        // A line that would cross another one says less than none.
        if (city.blockPx && lines.claim(anchor, anchor + *city.blockPx))
            layers.leaders.line(scene::Role::Leader, {},
                                {scene::toF(anchor), scene::toF(anchor + *city.blockPx)},
                                {m.linePx(1), colors.textMuted});
        if (!city.label) continue;
        const geo::Box labelBox = pictureBox(context, city.anchorBand, city.label->spot.boxPx);
        if (isHidden(labelBox, covered) || isCut(labelBox, context.boxPx) ||
            isHidden(labelBox, context.handNamesPx))
            continue;
        paintLabel(context, *city.label, anchor, scene::Role::PlaceName, {}, colors.textMuted, layers.labels);
        movables.push_back({labelBox, context.index, {}, city.label->key, false});
    }
    return anyCounted;
}

namespace {

/// A line between the two would touch another city's sign, or cross another line.
bool leadsAstray(geo::Point from, geo::Point to, const PlaceLayers& layers,
                 const std::vector<scene::HitArea>& hits)
{
    const bool touches = std::any_of(hits.begin(), hits.end(), [&](const scene::HitArea& area) {
        return area.stands != scene::Stands::Ground && !area.boxPx.contains(from) &&
               geo::clipSegment(from, to, area.boxPx);
    });
    const auto& lines = layers.leaders.all();
    return touches || std::any_of(lines.begin(), lines.end(), [&](const scene::Item& item) {
               const auto* line = std::get_if<scene::Polyline>(&item.primitive);
               for (std::size_t i = 0; line && i + 1 < line->points.size(); ++i)
                   if (segmentsCross(from, to, scene::fromF(line->points[i]),
                                     scene::fromF(line->points[i + 1])))
                       return true;
               return false;
           });
}

/// Beside its place, where no other entry's sign or name is, or some way off where a line leads there: a name
/// that stands apart without one says that the entry sits elsewhere.
void nameAtPlace(const FrameContext& context, const PlacedCity& city, model::NetworkId id,
                 const std::vector<geo::Box>& taken, PlaceLayers layers, std::vector<scene::HitArea>& hits,
                 std::vector<scene::Movable>& movables)
{
    const look::Metrics& m = context.metrics;
    const geo::Point at = context.band.toPicture(city.anchorBand);
    PlacedLabel label;
    label.name =
        makeTextBlock(context.request.fonts, words::entryLabel(context.atlas()[id], context.language),
                      m.label(), m.textPx(140), 2);
    for (const double distance : {1.0, 2.0, 3.5, 5.0, 7.0, 9.0, 12.0})
        for (const LabelSpot& spot :
             adjacentSpots(geo::Box{0, 0, 0, 0}.grown(distance * context.entryRadiusPx()), label.name.widthPx,
                           label.name.heightPx, m.textPx(2))) {
            const geo::Box box = pictureBox(context, city.anchorBand, spot.boxPx);
            const bool isTaken = std::any_of(hits.begin(), hits.end(), [&](const scene::HitArea& area) {
                return (area.network || !area.tooltip.empty()) && area.boxPx.intersects(box);
            });
            if (isTaken || isCut(box, context.boxPx) || isHidden(box.grown(m.textPx(2)), taken)) continue;
            const bool beside = distance < 3;
            const geo::Point to = nearestOf(box, at);
            if (!beside && leadsAstray(at, to, layers, hits)) continue;
            label.spot = spot;
            if (!beside) paintLeader(context, id, at, to, layers.leaders);
            paintLabel(context, label, at, scene::Role::Label, id, context.colors.text, layers.labels);
            hits.push_back({box, context.index, id, std::nullopt,
                            context.atlas()[id].name.get(context.language), scene::Opens::Nothing,
                            scene::Stands::Name});
            movables.push_back({box, context.index, id, {}, false});
            return;
        }
}

void addTexts(const scene::Items& items, std::vector<geo::Box>& boxes)
{
    for (const scene::Item& item : items.all())
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive)) {
            const double x = run->origin.x, y = run->origin.y;
            boxes.push_back({x, y - run->text.ascentPx, x + run->text.widthPx, y + run->text.descentPx});
        }
}

}  // namespace

void tellTheRest(const FrameContext& context, const EntryPlacement& placement,
                 const std::vector<geo::Box>& covered, const scene::Items& docks, PlaceLayers layers,
                 std::vector<scene::HitArea>& hits, std::vector<scene::Movable>& movables)
{
    const auto isTold = [&](model::NetworkId id) {
        const std::string line = "\n" + context.atlas()[id].name.get(context.language);
        return std::any_of(hits.begin(), hits.end(), [&](const scene::HitArea& area) {
            return area.network == id || (!area.network && area.tooltip.find(line) != std::string::npos);
        });
    };
    const auto isNamed = [&](model::NetworkId id) {
        const auto names = [&](const scene::Item& item) {
            return item.network == id &&
                   (item.role == scene::Role::Label || item.role == scene::Role::DockRow);
        };
        return std::any_of(layers.labels.all().begin(), layers.labels.all().end(), names) ||
               std::any_of(docks.all().begin(), docks.all().end(), names);
    };
    for (const PlacedCity& city : placement.cities) {
        const geo::Point anchor = context.band.toPicture(city.anchorBand);
        if (city.aside || !context.boxPx.contains(anchor)) continue;
        std::vector<model::NetworkId> untold;
        for (const model::NetworkId id : city.networks) {
            if (!context.isShown(id)) continue;
            if (!isTold(id)) untold.push_back(id);
            if (!context.isAsked(id) || isNamed(id) || isShownNearer(context, city.seat->place)) continue;
            std::vector<geo::Box> taken = covered;
            for (const scene::Items* layer : std::array<const scene::Items*, 5>{
                     &layers.names, &layers.marks, &layers.symbols, &layers.labels, &docks})
                addTexts(*layer, taken);
            nameAtPlace(context, city, id, taken, layers, hits, movables);
        }
        if (!untold.empty())
            paintQuietDot(context, *city.seat, city.networks, anchor, {}, true, layers.marks, hits);
    }
}

}  // namespace layout
