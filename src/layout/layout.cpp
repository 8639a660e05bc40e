#include "layout/layout.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/dock/dock_lists.hpp"
#include "layout/dock/docks.hpp"
#include "layout/frame_plan.hpp"
#include "layout/furniture/furniture.hpp"
#include "layout/inset/overview.hpp"
#include "layout/map/arcs.hpp"
#include "layout/map/base_map.hpp"
#include "layout/map/fills.hpp"
#include "layout/map/overlap_light.hpp"
#include "layout/place/by_hand.hpp"
#include "layout/place/found_marks.hpp"
#include "layout/place/hand_names.hpp"
#include "layout/place/hover_chip.hpp"
#include "layout/place/paint_place.hpp"
#include "layout/place/placement.hpp"
#include "layout/request.hpp"
#include "layout/stage/board.hpp"
#include "layout/stage/caption.hpp"
#include "layout/stage/quiz_board.hpp"
#include "layout/stage/spotlight.hpp"
#include "look/preview.hpp"
#include "state/fit_selection.hpp"
#include "words/sentence.hpp"

namespace layout {

namespace {

constexpr double titleHeightPx = 60;
constexpr double pageFootHeightPx = 40;
// Of a small picture's height, and of their own.
constexpr double titleShare = 0.13, footShare = 0.09, leastStripShare = 0.5;

/// All items of one frame, in the order in which they are painted.
struct FrameLayers {
    explicit FrameLayers(std::uint32_t frame)
        : arcs(frame), leaders(frame), names(frame), marks(frame), symbols(frame), labels(frame),
          docks(frame), pinsAbove(frame), found(frame), pins(frame), furniture(frame), hover(frame)
    {
    }
    scene::Items arcs, leaders, names, marks, symbols, labels, docks, pinsAbove, found, pins, furniture,
        hover;

    bool has(scene::Role role) const
    {
        const auto is = [role](const scene::Item& item) { return item.role == role; };
        return std::any_of(marks.all().begin(), marks.all().end(), is) ||
               std::any_of(labels.all().begin(), labels.all().end(), is);
    }

    void appendTo(std::vector<scene::Item>& out)
    {
        for (scene::Items* layer : {&arcs, &leaders, &names, &marks, &symbols, &labels, &pins, &docks,
                                    &pinsAbove, &found, &furniture, &hover})
            layer->appendTo(out);
    }
};

/// One frame as it is painted, and what there is to explain in it.
struct PaintedFrame {
    explicit PaintedFrame(std::uint32_t index) : layers(index) {}

    scene::MapFrame frame;
    FrameLayers layers;
    scene::Items page;
    std::vector<scene::HitArea> hits;
    std::vector<scene::TownArea> towns;
    std::vector<scene::Movable> movables;
    Drawn drawn;

    void appendTo(scene::Scene& scene, scene::Items& allPages)
    {
        scene.frames.push_back(std::move(frame));
        layers.appendTo(scene.items);
        std::move(hits.begin(), hits.end(), std::back_inserter(scene.hits));
        std::move(towns.begin(), towns.end(), std::back_inserter(scene.towns));
        std::move(movables.begin(), movables.end(), std::back_inserter(scene.movables));
        allPages.take(std::move(page));
    }
};

/// Places what is in one frame, and paints it, more than once if need be.
class FrameComposer {
public:
    FrameComposer(FrameContext context, bool carriesLegend)
        : context_(std::move(context)), carriesLegend_(carriesLegend)
    {
        if (context_.kind == scene::FrameKind::Overview) return;
        fills_ = makeFills(context_, context_.request.hoveredRegion);
        lightRegions(context_, fills_);
        placed_ = context_.request.placements.of(context_);
        // Rather numbers and names where there is room than lines all over the map.
        if (placed_->entries.crowded && !context_.composed && !context_.request.numbers) {
            context_.composed = true;
            placed_ = context_.request.placements.of(context_);
        }
    }

    bool carriesLegend() const { return carriesLegend_; }

    Drawn withOwnFills(Drawn all) const
    {
        Drawn own;
        own.fills = fills_.summary;
        if (own.fills.counted) own.counted.push_back(*own.fills.counted);
        all.add(own);
        return all;
    }

    /// What the map will show unless lists leave something out. Each wrong guess paints the frame once more.
    DrawnSymbols expected() const
    {
        DrawnSymbols symbols;
        for (const PlacedEntry& entry : placed_->entries.entries)
            if (isInFrame(placed_->entries.cities[entry.city])) addSymbol(entry.network, symbols);
        for (const model::NetworkId network : entriesInLists(context_, placed_->entries))
            addSymbol(network, symbols);
        for (const Mark& mark : placed_->marks)
            if (context_.boxPx.contains(context_.band.toPicture(mark.anchorBand))) {
                symbols.offices |= mark.kind == Mark::Kind::Office;
                symbols.memberPlaces |= mark.kind == Mark::Kind::MemberPlace;
            }
        bool gathered = false;
        for (const GatheredMark& mark : placed_->gathering.marks)
            if (context_.boxPx.contains(context_.band.toPicture(mark.anchorBand))) {
                gathered |= !mark.single();
                if (mark.single()) addSymbol(mark.entries.front(), symbols);
            }
        symbols.arcs = context_.request.view.showArcs && context_.anySelected();
        symbols.counts = gathered || std::any_of(placed_->entries.cities.begin(),
                                                 placed_->entries.cities.end(), [&](const PlacedCity& city) {
                                                     return !city.counted.empty() && isInFrame(city);
                                                 });
        symbols.edgeMarkers =
            std::any_of(placed_->entries.cities.begin(), placed_->entries.cities.end(),
                        [&](const PlacedCity& city) { return isMarkedBeyond(context_, city); });
        return symbols;
    }

    /// `legend`: what the picture contains, for the frame that carries the legend.
    PaintedFrame paint(const Drawn& legend) const
    {
        PaintedFrame painted(context_.index);
        painted.frame = makeMapFrame(context_);
        if (context_.kind != scene::FrameKind::Main) addInsetBorder(painted.frame);
        if (context_.kind == scene::FrameKind::Overview)
            paintExtent(context_, context_.otherFrames.front(), painted.layers.furniture, painted.hits);
        else
            paintMap(legend, painted);
        return painted;
    }

private:
    void paintMap(const Drawn& legend, PaintedFrame& painted) const
    {
        FrameContext context = context_;
        std::shared_ptr<const Placement> placed = placed_;
        FrameLayers& layers = painted.layers;
        std::vector<scene::HitArea>& hits = painted.hits;
        Drawn& own = painted.drawn;
        own = withOwnFills({});
        own.placesOutside = 0;
        for (const Mark& mark : placed->marks)
            if (!context.boxPx.contains(context.band.toPicture(mark.anchorBand)) &&
                !context.isShownElsewhere(mark.place))
                own.placesOutside += mark.places;

        paintWorldOutline(context, layers.arcs);
        paintAsideOutline(context, layers.arcs);
        paintArcs(context, layers.arcs);
        own.townLines = paintTownLines(context, layers.arcs);
        own.linked = paintLinks(context, layers.arcs, painted.towns);
        own.town = isAnyInside(context, placed->askedTown);
        Drawn all = legend;
        all.town |= own.town;
        all.townLines |= own.townLines;
        all.linked |= own.linked;
        all.placesOutside = own.placesOutside;
        std::vector<geo::Box> pins = pinBoxes(context, *placed);
        Furnished furnished = furnish(context, all);
        context.furniturePx = furnished.covered;
        DockColumns columns = arrangedDocks(context, *placed, furnished.covered, pins);
        // Names of what is asked come before the legend, and names at their places before letters and a key.
        if (carriesLegend_)
            for (const Drawn::LegendAt at : {Drawn::LegendAt::Head, Drawn::LegendAt::Nowhere}) {
                if (columns.unnamed == 0 && (columns.keyed.empty() || at == Drawn::LegendAt::Nowhere)) break;
                all.legendAt = at;
                Furnished other = furnish(context, all);
                context.furniturePx = other.covered;
                DockColumns tried = arrangedDocks(context, *placed, other.covered, pins);
                if (std::pair(tried.unnamed, tried.keyed.size()) <
                    std::pair(columns.unnamed, columns.keyed.size())) {
                    columns = std::move(tried);
                    furnished = std::move(other);
                }
                context.furniturePx = furnished.covered;
            }
        layers.furniture.take(std::move(furnished.items));
        painted.page.take(std::move(furnished.page));
        hits.insert(hits.end(), furnished.hits.begin(), furnished.hits.end());
        std::vector<geo::Box> covered = std::move(furnished.covered);
        const std::vector<geo::Box> furniture = covered;
        // Rather fewer names than letters that the last row cannot read.
        while (!columns.legible && context.naming != Naming::WhereRoom) {
            context.naming = context.naming == Naming::Every ? Naming::Crowded : Naming::WhereRoom;
            placed = context.request.placements.of(context);
            pins = pinBoxes(context, *placed);
            columns = arrangedDocks(context, *placed, covered, pins);
        }
        context.keyed = columns.keyed;
        context.handNamesPx = handNames(context, *placed);
        std::vector<geo::Box> lists;
        for (const Dock& dock : columns.docks) lists.push_back(dock.boxPx);
        covered.insert(covered.end(), lists.begin(), lists.end());

        const PlaceLayers place{layers.leaders, layers.names, layers.marks, layers.symbols, layers.labels};
        paintAside(context, placed->asideNote, covered, layers.marks, layers.labels, hits);
        for (const geo::Box& inset : context.insetsPx) layers.arcs.cutLines(inset);
        paintFoundTowns(context, layers.names);
        paintRegionMarks(context, placed->regions, covered, layers.names, hits);
        paintPips(context, placed->pips, covered, layers.marks);
        paintTowns(context, placed->towns, furniture, lists, layers.pins, layers.pinsAbove);
        std::vector<geo::Box> overDots = covered;
        overDots.insert(overDots.end(), columns.askedNamesPx.begin(), columns.askedNamesPx.end());
        for (const geo::Box& box : boxesOf(context, placed->askedTown)) overDots.push_back(box);
        paintUnmatched(context, overDots, layers.marks, hits);
        paintMarks(context, placed->names, covered, place, hits, painted.towns, painted.movables);
        paintMarks(context, placed->marks, covered, place, hits, painted.towns, painted.movables);
        // Before what belongs to a part of them is lit.
        own.symbols = drawnSymbols(layers, columns);
        paintLitPlaces(context, covered, layers.marks);
        own.symbols.counts |= paintGathered(context, placed->gathering, covered, place, hits);
        own.symbols.counts |=
            paintEntries(context, placed->entries, columns, covered, place, hits, painted.movables);
        paintDocks(context, columns, layers.leaders, layers.docks, hits, painted.movables);
        std::vector<geo::Box> taken = covered;
        taken.insert(taken.end(), pins.begin(), pins.end());
        tellTheRest(context, placed->entries, taken, layers.docks, place, hits, painted.movables);
        for (const scene::Items* layer : {&layers.symbols, &layers.docks})
            for (const scene::Item& item : layer->all())
                if (item.role == scene::Role::Symbol && item.network.valid())
                    addSymbol(item.network, own.symbols);
        geo::Box chip = paintHoverChip(context, hits, layers.hover);
        if (chip.empty() && fills_.summary.counted)
            chip = paintCountChip(context, *fills_.summary.counted, layers.hover);
        if (!chip.empty()) {
            layers.names.removeTextIn(chip);
            layers.labels.removeTextIn(chip);
            layers.pins.removeTextIn(chip);
            layers.pinsAbove.removeTextIn(chip);
        }
        paintFoundEntries(context, hits, layers.found);
        paintTownEntries(context, hits, layers.found);
        paintTowns(context, placed->askedTown, furniture, lists, layers.found, layers.found);
        paintQuiz(context, layers.pins);
        tellWhatStays(context, painted.movables, pins, hits);
        paintMovable(context, painted.movables, layers.hover, hits);
        paintCarried(context, layers.hover);

        painted.frame.fills = fills_.regions;
    }

    /// What lies on the map and beside it, and the boxes that are taken by it.
    struct Furnished {
        scene::Items items, page;
        std::vector<scene::HitArea> hits;
        std::vector<geo::Box> covered;
    };
    Furnished furnish(const FrameContext& context, const Drawn& drawn) const
    {
        Furnished done{scene::Items(context.index), scene::Items(), {}, {}};
        const geo::Box board = carriesLegend_ ? paintBoard(context, done.items) : geo::Box{};
        done.covered =
            paintMapFurniture(context, drawn, carriesLegend_, board, done.items, done.page, done.hits);
        return done;
    }

    /// When the frame is painted again with another legend, that mostly takes the same room.
    DockColumns arrangedDocks(const FrameContext& context, const Placement& placed,
                              const std::vector<geo::Box>& covered, const std::vector<geo::Box>& pins) const
    {
        const auto same = [&](const Arranged& other) {
            return other.naming == context.naming && other.covered == covered;
        };
        const auto known = std::find_if(arranged_.begin(), arranged_.end(), same);
        if (known != arranged_.end()) return known->columns;
        arranged_.push_back({context.naming, covered,
                             arrangeDocks(context, placed.entries, placed.marks, placed.names, covered, pins,
                                          isTownNamed(context, placed.askedTown))});
        return arranged_.back().columns;
    }

    static std::vector<geo::Box> pinBoxes(const FrameContext& context, const Placement& placed)
    {
        std::vector<geo::Box> pins = boxesOf(context, placed.towns);
        for (const geo::Box& box : boxesOf(context, placed.askedTown)) pins.push_back(box);
        return pins;
    }

    static std::vector<geo::Box> handNames(const FrameContext& context, const Placement& placed)
    {
        std::vector<geo::Box> boxes;
        for (const PlacedEntry& entry : placed.entries.entries)
            if (entry.label && entry.label->byHandBand)
                boxes.push_back(labelBoxPx(context, placed.entries.cities[entry.city], *entry.label));
        for (const std::vector<Mark>* marks : {&placed.marks, &placed.names})
            for (const Mark& mark : *marks)
                if (mark.spot && mark.byHandBand) boxes.push_back(nameBoxPx(context, mark));
        return boxes;
    }

    void addInsetBorder(scene::MapFrame& frame) const
    {
        frame.border = insetBorder(context_);
        frame.cornerPx = static_cast<float>(insetCornerPx(context_));
    }

    bool isInFrame(const PlacedCity& city) const
    {
        return !city.aside && context_.boxPx.contains(context_.band.toPicture(city.anchorBand));
    }

    void addSymbol(model::NetworkId id, DrawnSymbols& symbols) const
    {
        const model::Network& network = context_.atlas()[id];
        symbols.families.insert(network.family());
        symbols.scopes.insert(network.scope);
        (context_.isSized(id) ? symbols.sized : symbols.unsized) = true;
        symbols.unselected |= context_.anySelected() && !context_.slotOf(id);
    }

    static DrawnSymbols drawnSymbols(const FrameLayers& layers, const DockColumns& columns)
    {
        DrawnSymbols symbols;
        symbols.offices = layers.has(scene::Role::Office);
        symbols.memberPlaces = layers.has(scene::Role::MemberPlace);
        symbols.arcs = std::any_of(layers.arcs.all().begin(), layers.arcs.all().end(),
                                   [](const scene::Item& item) { return item.role == scene::Role::Arc; });
        symbols.edgeMarkers = std::any_of(columns.docks.begin(), columns.docks.end(),
                                          [](const Dock& dock) { return dock.kind == Dock::Kind::Beyond; });
        return symbols;
    }

    FrameContext context_;
    bool carriesLegend_;
    Fills fills_;
    std::shared_ptr<const Placement> placed_;  ///< null in an overview
    struct Arranged {
        Naming naming;
        std::vector<geo::Box> covered;
        DockColumns columns;
    };
    mutable std::vector<Arranged> arranged_;
};

/// All frames with a legend of what is drawn in them. The legend takes room, so what it explains is first
/// guessed; where something guessed was left out, its frame is painted again.
std::vector<PaintedFrame> paintFrames(const std::vector<FrameComposer>& composers)
{
    constexpr int mostGuesses = 3;
    std::vector<PaintedFrame> painted;
    Drawn others;
    for (const FrameComposer& composer : composers) {
        painted.push_back(composer.carriesLegend() ? PaintedFrame(0) : composer.paint({}));
        others.add(painted.back().drawn);
    }
    for (std::size_t i = 0; i < composers.size(); ++i) {
        if (!composers[i].carriesLegend()) continue;
        DrawnSymbols guess = composers[i].expected();
        for (int guesses = 0; guesses < mostGuesses; ++guesses) {
            Drawn all = others;
            all.symbols.add(guess);
            const DrawnSymbols explained = all.symbols;
            painted[i] = composers[i].paint(composers[i].withOwnFills(std::move(all)));
            guess = painted[i].drawn.symbols;
            DrawnSymbols actual = others.symbols;
            actual.add(guess);
            if (actual == explained) break;
        }
    }
    return painted;
}

}  // namespace

PictureSources::PictureSources(filter::Answers& answers, const text::FontBook& fonts)
    : answers_(answers), fonts_(fonts), placements_(std::make_unique<Placements>())
{
}

PictureSources::~PictureSources() = default;

const std::vector<RoomNetwork>& PictureSources::roomNetworks(const std::vector<state::CollectedTown>& towns)
{
    if (!room_ || room_->first != towns)
        room_.emplace(towns, layout::roomNetworks(townNetworks(answers_.index(), towns)));
    return room_->second;
}

Request answered(const PictureInput& picture, PictureSources& sources)
{
    const state::View& view = picture.view;
    filter::Answers& answers = sources.answers();
    ViewAnswers found;
    if (view.town) found.town = &answers.town(*view.town);
    if (view.withoutEntry) found.withoutEntry = &answers.withoutEntry(*view.withoutEntry);
    if (view.overlap && view.selection.size() >= filter::leastCompared)
        found.overlap = &answers.overlap(view.selection, view.overlap->of);
    if (view.region) found.region = &answers.region(*view.region);
    found.members = &answers.index().members();
    return {picture,
            sources.atlas(),
            sources.fonts(),
            answers.result(view.criteria),
            found,
            sources.roomNetworks(picture.stage.towns),
            sources.placements()};
}

geo::Box mapBoxPx(const Canvas& canvas, double textScale)
{
    const geo::Box all{0, 0, static_cast<double>(canvas.widthPx), static_cast<double>(canvas.heightPx)};
    if (canvas.purpose != Purpose::Export) return all;
    // A small picture keeps its height for the map: the title has one line there, the sources few words.
    const auto strip = [&](double heightPx, double share) {
        const double unit = canvas.scale * textScale;
        return std::round(std::min(
            {heightPx * unit, std::max(share * all.height() * textScale, heightPx * leastStripShare * unit),
             all.height() / 4}));
    };
    return {0, strip(titleHeightPx, titleShare), all.maxX, all.maxY - strip(pageFootHeightPx, footShare)};
}

geo::Box mapBoxOf(const Request& request)
{
    return besideCaption(request, mapBoxPx(request.canvas, request.style.textScale));
}

geo::Box mapBoxPx(const PictureInput& picture, PictureSources& sources)
{
    return mapBoxOf(answered(picture, sources));
}

PictureInput refitted(PictureInput picture, const state::FrameSize& madeFor, PictureSources& sources)
{
    const geo::Box map = mapBoxPx(picture, sources);
    const double scale = picture.canvas.scale;
    picture.cameras =
        state::refitted(sources.atlas(), picture.view, madeFor, {map.width() / scale, map.height() / scale});
    return picture;
}

scene::Scene layout(const PictureInput& picture, PictureSources& sources)
{
    const Request request = answered(picture, sources);
    scene::Scene scene;
    scene.widthPx = std::max(1, request.canvas.widthPx);
    scene.heightPx = std::max(1, request.canvas.heightPx);
    scene.scale = request.canvas.scale;
    scene.background = look::palette(request.style.theme).panel;
    scene.title = words::pictureTitle(request.atlas, request.view, request.result, request.style.language);

    const std::optional<CaptionWords> caption = captionWords(request);
    if (caption) scene.title = caption->title.get(request.style.language);

    const geo::Box map = mapBoxOf(request);
    const std::vector<FramePlan> plans = planFrames(request, map);
    const std::size_t mains = state::frameCount(request.view.kind);
    std::vector<FrameComposer> composers;
    composers.reserve(plans.size());
    for (std::size_t i = 0; i < plans.size(); ++i)
        composers.emplace_back(makeFrameContext(request, plans, i), i + 1 == mains);
    scene::Items page;
    for (PaintedFrame& painted : paintFrames(composers)) painted.appendTo(scene, page);
    if (caption) paintCaption(request, page);
    if (request.canvas.purpose == Purpose::Export)
        paintPageFurniture(request, caption ? std::string() : scene.title, page);
    if (request.stage.explores) paintAmberFrame(scene, page);
    page.appendTo(scene.items);
    look::applyPreview(scene, request.preview);
    return scene;
}

}  // namespace layout
