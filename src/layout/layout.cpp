#include "layout/layout.hpp"

#include <algorithm>

#include "layout/dock/docks.hpp"
#include "layout/furniture/furniture.hpp"
#include "layout/map/arcs.hpp"
#include "layout/map/base_map.hpp"
#include "layout/map/fills.hpp"
#include "layout/place/hover_chip.hpp"
#include "layout/place/marks.hpp"
#include "layout/place/paint_place.hpp"
#include "layout/sentence.hpp"

namespace layout {

namespace {

constexpr double titleHeightPx = 60;
constexpr double footHeightPx = 40;
constexpr double twinGapPx = 3;
constexpr double placementCellPx = 90;

/// All items of one frame, in the order in which they are painted.
struct FrameLayers {
    explicit FrameLayers(std::uint32_t frame)
        : arcs(frame), leaders(frame), names(frame), marks(frame), symbols(frame), labels(frame), docks(frame), furniture(frame), hover(frame)
    {
    }
    Items arcs, leaders, names, marks, symbols, labels, docks, furniture, hover;

    void appendTo(std::vector<Item>& out)
    {
        for (Items* layer : {&arcs, &leaders, &names, &marks, &symbols, &labels, &docks, &furniture, &hover}) layer->appendTo(out);
    }
};

geo::Box frameBox(const Request& request, const geo::Box& map, std::size_t frame)
{
    if (request.view.kind != state::ViewKind::Twin) return map;
    const state::FrameSize left =
        state::frameSize(request.view.kind, map.width() / request.scale, map.height() / request.scale, 0);
    const double split = map.minX + std::round(left.widthPx * request.scale);
    const double gap = std::round(twinGapPx * request.scale / 2);
    if (frame == 0) return {map.minX, map.minY, split - gap, map.maxY};
    return {split + gap, map.minY, map.maxX, map.maxY};
}

class FrameComposer {
public:
    FrameComposer(const FrameContext& context, bool carriesLegend)
        : context_(context), carriesLegend_(carriesLegend), layers_(context.index),
          occupancy_(bandRatio, context.metrics.px(placementCellPx))
    {
    }

    void compose(Scene& scene)
    {
        MapFrame frame = makeMapFrame(context_);
        Fills fills = makeFills(context_);

        // Most important first: each takes its room before the next one looks for some.
        std::vector<Mark> marks = placeSelectionMarks(context_, occupancy_);
        const EntryPlacement entries = placeEntries(context_, occupancy_);
        nameSelectionMarks(context_, marks, occupancy_);
        const std::vector<Pips> pips = placePips(context_, fills, occupancy_);
        const std::vector<Mark> names = placeNames(context_, entries, marks, occupancy_);

        paintWorldOutline(context_, layers_.arcs);
        const bool arcs = paintArcs(context_, layers_.arcs);
        std::vector<geo::Box> covered =
            paintMapFurniture(context_, drawn(fills.summary, marks, entries, arcs), carriesLegend_, layers_.furniture);
        const DockColumns columns = arrangeDocks(context_, entries, covered);
        for (const Dock& dock : columns.docks) covered.push_back(dock.boxPx);

        const PlaceLayers place{layers_.leaders, layers_.names, layers_.marks, layers_.symbols, layers_.labels};
        paintPips(context_, pips, covered, layers_.marks);
        paintUnmatched(context_, covered, layers_.marks, scene.hits);
        paintMarks(context_, names, covered, place, scene.hits);
        paintMarks(context_, marks, covered, place, scene.hits);
        paintEntries(context_, entries, columns, covered, place, scene.hits);
        paintDocks(context_, columns, layers_.leaders, layers_.docks, scene.hits);
        if (const geo::Box chip = paintHoverChip(context_, scene.hits, layers_.hover); !chip.empty()) {
            layers_.names.removeTextIn(chip);
            layers_.labels.removeTextIn(chip);
        }

        frame.fills = std::move(fills.regions);
        scene.frames.push_back(std::move(frame));
        layers_.appendTo(scene.items);
    }

private:
    Drawn drawn(const FillSummary& fills, const std::vector<Mark>& marks, const EntryPlacement& entries, bool arcs) const
    {
        Drawn result;
        result.fills = fills;
        result.arcs = arcs;
        result.unselected = context_.anySelected() && entries.entries.size() > context_.request.view.selection.size();
        for (const Mark& mark : marks) {
            if (!context_.boxPx.contains(context_.band.toPicture(mark.anchorBand))) {
                if (!context_.isShownElsewhere(mark.place)) ++result.placesOutside;
                continue;
            }
            result.offices |= mark.kind == Mark::Kind::Office;
            result.memberPlaces |= mark.kind == Mark::Kind::MemberPlace;
        }
        result.edgeMarkers = std::any_of(entries.cities.begin(), entries.cities.end(), [&](const PlacedCity& city) {
            return !context_.boxPx.contains(context_.band.toPicture(city.anchorBand)) &&
                   !context_.isShownElsewhere(city.seat->place);
        });
        return result;
    }

    const FrameContext& context_;
    bool carriesLegend_;
    FrameLayers layers_;
    Occupancy occupancy_;
};

}  // namespace

geo::Box mapBoxPx(int widthPx, int heightPx, double scale, double textScale, Purpose purpose)
{
    const geo::Box all{0, 0, static_cast<double>(widthPx), static_cast<double>(heightPx)};
    if (purpose == Purpose::Window) return all;
    // A small picture keeps at least half its height for the map.
    const double top = std::min(std::round(titleHeightPx * scale * textScale), all.height() / 4);
    const double bottom = std::min(std::round(footHeightPx * scale * textScale), all.height() / 4);
    return {0, top, all.maxX, all.maxY - bottom};
}

Scene layout(const Request& request)
{
    Scene scene;
    scene.widthPx = std::max(1, request.widthPx);
    scene.heightPx = std::max(1, request.heightPx);
    scene.scale = request.scale;
    scene.background = palette(request.preferences.theme).panel;
    scene.title = pictureTitle(request.atlas, request.view, request.result, request.preferences.language);

    const geo::Box map = mapBoxPx(scene.widthPx, scene.heightPx, request.scale, request.preferences.textScale, request.purpose);
    std::vector<geo::Box> boxes;
    for (std::size_t i = 0; i < state::frameCount(request.view.kind); ++i) boxes.push_back(frameBox(request, map, i));
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const FrameContext context = makeFrameContext(request, static_cast<std::uint32_t>(i), boxes);
        FrameComposer(context, i + 1 == boxes.size()).compose(scene);
    }
    if (request.purpose == Purpose::Export) {
        Items page;
        paintPageFurniture(request, scene.title, page);
        page.appendTo(scene.items);
    }
    return scene;
}

}  // namespace layout
