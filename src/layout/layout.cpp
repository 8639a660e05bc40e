#include "layout/layout.hpp"

#include <algorithm>

#include "layout/color/preview.hpp"
#include "layout/dock/docks.hpp"
#include "layout/frame_plan.hpp"
#include "layout/furniture/furniture.hpp"
#include "layout/inset/inset_marks.hpp"
#include "layout/inset/overview.hpp"
#include "layout/map/arcs.hpp"
#include "layout/map/base_map.hpp"
#include "layout/map/fills.hpp"
#include "layout/map/overlap_light.hpp"
#include "layout/map/pips.hpp"
#include "layout/place/found_marks.hpp"
#include "layout/place/hover_chip.hpp"
#include "layout/place/marks.hpp"
#include "layout/place/paint_place.hpp"
#include "layout/stage/board.hpp"
#include "layout/stage/caption.hpp"
#include "layout/stage/pin.hpp"
#include "layout/stage/quiz_board.hpp"
#include "layout/stage/spotlight.hpp"
#include "layout/words/sentence.hpp"

namespace layout {

namespace {

constexpr double titleHeightPx = 60;
constexpr double pageFootHeightPx = 40;
constexpr double placementCellPx = 90;

/// All items of one frame, in the order in which they are painted.
struct FrameLayers {
    explicit FrameLayers(std::uint32_t frame)
        : arcs(frame), leaders(frame), names(frame), marks(frame), symbols(frame), labels(frame),
          docks(frame), pinsAbove(frame), found(frame), pins(frame), furniture(frame), hover(frame)
    {
    }
    Items arcs, leaders, names, marks, symbols, labels, docks, pinsAbove, found, pins, furniture, hover;

    void appendTo(std::vector<Item>& out)
    {
        for (Items* layer : {&arcs, &leaders, &names, &marks, &symbols, &labels, &pins, &docks, &pinsAbove,
                             &found, &furniture, &hover})
            layer->appendTo(out);
    }
};

/// What stands where on the map of one frame, before docks and furniture are there.
struct Placement {
    std::vector<PlacedPin> towns, askedTown;
    std::vector<Mark> marks;
    std::optional<AsideNote> asideNote;
    EntryPlacement entries;
    std::vector<Pips> pips;
    std::vector<Mark> names;
};

Placement place(const FrameContext& context, const Fills& fills)
{
    Occupancy occupancy(bandRatio, context.metrics.px(placementCellPx));
    // Most important first: each takes its room before the next one looks for some.
    Placement placed;
    placed.towns = placeTowns(context, occupancy);
    placed.askedTown = placeAskedTown(context, occupancy);
    placed.marks = placeSelectionMarks(context, occupancy);
    placed.asideNote = placeAsideNote(context, occupancy);
    placed.entries = placeEntries(context, occupancy);
    nameSelectionMarks(context, placed.marks, occupancy);
    nameTowns(context, placed.towns, occupancy);
    placed.pips = placePips(context, fills.overlaps, occupancy);
    placed.names = placeNames(context, placed.entries, placed.marks, occupancy);
    return placed;
}

class FrameComposer {
public:
    FrameComposer(const FrameContext& context, bool carriesLegend)
        : context_(context), carriesLegend_(carriesLegend), layers_(context.index)
    {
    }

    /// `all` gathers what the frames of the picture contain, for the legend.
    void compose(Scene& scene, Drawn& all, Items& page)
    {
        MapFrame frame = makeMapFrame(context_);
        if (context_.kind == FrameKind::Overview) {
            addInsetBorder(frame);
            paintExtent(context_, context_.otherFrames.front(), layers_.furniture, scene.hits);
            scene.frames.push_back(std::move(frame));
            layers_.appendTo(scene.items);
            return;
        }
        Fills fills = makeFills(context_);
        lightRegions(context_, fills);

        Placement placed = place(context_, fills);

        if (context_.kind == FrameKind::SideMap) addInsetBorder(frame);
        paintWorldOutline(context_, layers_.arcs);
        paintAsideOutline(context_, layers_.arcs);
        const bool arcs = paintArcs(context_, layers_.arcs);
        Drawn own = drawn(fills.summary, placed.marks, placed.entries, arcs);
        own.townLines = paintTownLines(context_, layers_.arcs);
        own.town = isAnyInside(context_, placed.askedTown);
        all.add(own);
        all.placesOutside = own.placesOutside;
        const geo::Box board = carriesLegend_ ? paintBoard(context_, layers_.furniture) : geo::Box{};
        std::vector<geo::Box> covered =
            paintMapFurniture(context_, all, carriesLegend_, board, layers_.furniture, page, scene.hits);
        const std::vector<geo::Box> furniture = covered;
        std::vector<geo::Box> pins = boxesOf(context_, placed.towns);
        DockColumns columns =
            arrangeDocks(context_, placed.entries, placed.marks, placed.names, covered, pins);
        // Rather fewer names than letters that the last row cannot read.
        while (!columns.legible && context_.naming != Naming::WhereRoom) {
            context_.naming = context_.naming == Naming::Every ? Naming::Crowded : Naming::WhereRoom;
            placed = place(context_, fills);
            pins = boxesOf(context_, placed.towns);
            columns = arrangeDocks(context_, placed.entries, placed.marks, placed.names, covered, pins);
        }
        std::vector<geo::Box> lists;
        for (const Dock& dock : columns.docks) lists.push_back(dock.boxPx);
        covered.insert(covered.end(), lists.begin(), lists.end());

        const PlaceLayers place{layers_.leaders, layers_.names, layers_.marks, layers_.symbols,
                                layers_.labels};
        paintAside(context_, placed.asideNote, covered, layers_.marks, layers_.labels, scene.hits);
        for (const geo::Box& inset : context_.insetsPx) layers_.arcs.cutLines(inset);
        paintPips(context_, placed.pips, covered, layers_.marks);
        paintTowns(context_, placed.towns, furniture, lists, layers_.pins, layers_.pinsAbove);
        paintUnmatched(context_, covered, layers_.marks, scene.hits);
        paintMarks(context_, placed.names, covered, place, scene.hits, scene.towns);
        paintMarks(context_, placed.marks, covered, place, scene.hits, scene.towns);
        paintLitPlaces(context_, covered, layers_.marks);
        paintEntries(context_, placed.entries, columns, covered, place, scene.hits);
        paintDocks(context_, columns, layers_.leaders, layers_.docks, scene.hits);
        geo::Box chip = paintHoverChip(context_, scene.hits, layers_.hover);
        if (chip.empty() && fills.summary.counted)
            chip = paintCountChip(context_, *fills.summary.counted, layers_.hover);
        if (!chip.empty()) {
            layers_.names.removeTextIn(chip);
            layers_.labels.removeTextIn(chip);
            layers_.pins.removeTextIn(chip);
            layers_.pinsAbove.removeTextIn(chip);
        }
        paintGlow(context_, scene.hits, layers_.found);
        paintTownEntries(context_, scene.hits, layers_.found);
        paintTowns(context_, placed.askedTown, furniture, lists, layers_.found, layers_.found);
        paintQuiz(context_, layers_.pins);

        frame.fills = std::move(fills.regions);
        scene.frames.push_back(std::move(frame));
        layers_.appendTo(scene.items);
    }

private:
    void addInsetBorder(MapFrame& frame) const
    {
        frame.border = insetBorder(context_);
        frame.cornerPx = static_cast<float>(insetCornerPx(context_));
    }

    Drawn drawn(const FillSummary& fills, const std::vector<Mark>& marks, const EntryPlacement& entries,
                bool arcs) const
    {
        Drawn result;
        result.fills = fills;
        if (fills.counted) result.counted.push_back(*fills.counted);
        result.arcs = arcs;
        result.unselected =
            context_.anySelected() && entries.entries.size() > context_.request.view.selection.size();
        for (const Mark& mark : marks) {
            if (!context_.boxPx.contains(context_.band.toPicture(mark.anchorBand))) {
                if (!context_.isShownElsewhere(mark.place)) ++result.placesOutside;
                continue;
            }
            result.offices |= mark.kind == Mark::Kind::Office;
            result.memberPlaces |= mark.kind == Mark::Kind::MemberPlace;
        }
        result.edgeMarkers =
            std::any_of(entries.cities.begin(), entries.cities.end(),
                        [&](const PlacedCity& city) { return isMarkedBeyond(context_, city); });
        return result;
    }

    FrameContext context_;
    bool carriesLegend_;
    FrameLayers layers_;
};

}  // namespace

geo::Box mapBoxPx(int widthPx, int heightPx, double scale, double textScale, Purpose purpose)
{
    const geo::Box all{0, 0, static_cast<double>(widthPx), static_cast<double>(heightPx)};
    if (purpose != Purpose::Export) return all;
    // A small picture keeps at least half its height for the map.
    const double top = std::min(std::round(titleHeightPx * scale * textScale), all.height() / 4);
    const double bottom = std::min(std::round(pageFootHeightPx * scale * textScale), all.height() / 4);
    return {0, top, all.maxX, all.maxY - bottom};
}

geo::Box mapBoxPx(const Request& request)
{
    return besideCaption(request, mapBoxPx(request.widthPx, request.heightPx, request.scale,
                                           request.preferences.textScale, request.purpose));
}

namespace {

void paintAmberFrame(const Scene& scene, Items& items)
{
    const double width = amberWidthPx(scene.scale), half = width / 2;
    items.add(Role::FrameBorder, {},
              Rectangle{{half, half, scene.widthPx - half, scene.heightPx - half},
                        0,
                        {0, 0, 0, 0},
                        {static_cast<float>(width), amber, 0, 0}});
}

}  // namespace

Scene layout(const Request& request)
{
    Scene scene;
    scene.widthPx = std::max(1, request.widthPx);
    scene.heightPx = std::max(1, request.heightPx);
    scene.scale = request.scale;
    scene.background = palette(request.preferences.theme).panel;
    scene.title = request.title.empty() ? pictureTitle(request.atlas, request.view, request.result,
                                                       request.preferences.language)
                                        : request.title;

    const std::optional<CaptionWords> caption = captionWords(request);
    if (caption) scene.title = caption->title.get(request.preferences.language);

    const geo::Box map = mapBoxPx(request);
    const std::vector<FramePlan> plans = planFrames(request, map);
    const std::size_t mains = state::frameCount(request.view.kind);
    Drawn drawn;
    Items page;
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const FrameContext context = makeFrameContext(request, plans, i);
        FrameComposer(context, i + 1 == mains).compose(scene, drawn, page);
    }
    if (caption) paintCaption(request, page);
    if (request.purpose == Purpose::Export)
        paintPageFurniture(request, caption ? std::string() : scene.title, page);
    if (request.stage.explores) paintAmberFrame(scene, page);
    page.appendTo(scene.items);
    applyPreview(scene, request.preview);
    return scene;
}

}  // namespace layout
