#include "layout/furniture/furniture.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "layout/furniture/page_title.hpp"
#include "layout/inset/inset_marks.hpp"
#include "layout/place/list_note.hpp"
#include "layout/place/text_block.hpp"
#include "layout/rounding.hpp"
#include "layout/stage/caption.hpp"
#include "layout/stage/room_size.hpp"
#include "look/color.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"
#include "words/origin_words.hpp"
#include "words/sentence.hpp"

namespace layout {

namespace {

constexpr double furnitureMarginPx = 8;
constexpr double creditsFontPx = 10;
constexpr double scaleBarPx = 130, smallScaleBarPx = 80;
// Narrower side maps have no room for a scale bar.
constexpr double scaleBarFromPx = 400;
constexpr double pageCreditsFontPx = 10.5, leastPageCreditsPx = 8.5;

std::string creditText(const Request& request)
{
    const base::Language language = request.style.language;
    std::string text =
        text::format(text::Key::SourcesLine, language, {text::tr(text::Key::MapCredits, language)});
    if (!request.atlas.origin().date.empty())
        text += ". " + text::format(text::Key::DataDate, language, {request.atlas.origin().date});
    return text + ". " + std::string(text::tr(text::Key::BorderNote, language)) + ".";
}

/// For windows: a press opens the whole text.
std::string shortCreditText(const Request& request)
{
    const base::Language language = request.style.language;
    std::string text(text::tr(text::Key::MapCreditsShort, language));
    if (!request.atlas.origin().date.empty())
        text += " · " + text::format(text::Key::DataDate, language, {request.atlas.origin().date});
    return text + " · " + std::string(text::tr(text::Key::BorderNoteShort, language));
}

/// The short text in as few lines as fit, broken where one piece ends.
TextBlock creditBlock(const Request& request, const look::Metrics& furniture, double maxWidthPx)
{
    const text::Font font = furniture.font(text::Weight::Regular, creditsFontPx);
    const std::string whole = shortCreditText(request);
    TextBlock block = makeTextBlock(request.fonts, whole, font, static_cast<float>(maxWidthPx), 6);
    if (block.lines.size() < 2) return block;
    // As even as it can be: no last line of a single word.
    const double even = request.fonts.shape(whole, font).widthPx / static_cast<double>(block.lines.size());
    for (double width = even; width < maxWidthPx; width += furniture.px(12)) {
        TextBlock narrower = makeTextBlock(request.fonts, whole, font, static_cast<float>(width), 6);
        if (narrower.lines.size() <= block.lines.size()) return narrower;
    }
    return block;
}

/// Of the sources: they have to be there, but the last row need not read them. On a narrow map they take no
/// more than two lines where smaller letters suffice for that.
look::Metrics creditMetrics(const Request& request, double maxWidthPx)
{
    constexpr std::size_t mostLines = 2;
    constexpr double step = 0.95;
    const bool forAudience = request.lineScale > 1;
    const double most =
        forAudience ? leastAudienceTextScale(request.canvas.heightPx / request.canvas.scale) : 1.15;
    look::Metrics m{request.canvas.scale, std::min(request.style.textScale, most), request.lineScale};
    while (forAudience && m.text > 1 && creditBlock(request, m, maxWidthPx).lines.size() > mostLines)
        m.text = std::max(1.0, m.text * step);
    return m;
}

double niceLength(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {5.0, 2.0, 1.0})
        if (step * power <= value) return step * power;
    return power;
}

/// Returns the box it takes, with its lower right corner at `corner`.
geo::Box paintScaleBar(const FrameContext& context, geo::Point corner, double aboutPx, scene::Items& items)
{
    const look::Metrics m = context.furnitureMetrics();
    const double metresPerPx = context.viewport.camera().metresPerPx / context.request.canvas.scale;
    const double lengthM = niceLength(m.px(aboutPx) * metresPerPx);
    const double lengthPx = lengthM / metresPerPx;
    const std::string amount =
        lengthM >= 1000 ? text::format(text::Key::ScaleKm, context.language,
                                       {text::number(std::llround(lengthM / 1000), context.language)})
                        : std::to_string(std::llround(lengthM)) + " m";
    const text::ShapedText& label = context.request.fonts.shape(amount, m.small());
    const float y = static_cast<float>(roundLogical(corner.y - m.px(5), m.scale)), tick = m.px(5);
    const float x1 = static_cast<float>(corner.x - m.px(3)), x0 = x1 - static_cast<float>(lengthPx);
    const std::vector<geo::PointF> bar{{x0, y - tick}, {x0, y}, {x1, y}, {x1, y - tick}};
    items.line(scene::Role::Furniture, {}, bar, {m.linePx(3.4), look::withAlpha(context.colors.halo, 210)});
    items.line(scene::Role::Furniture, {}, bar, {m.linePx(1.4), context.colors.text});
    const float baseline = static_cast<float>(roundLogical(y - m.px(5), m.scale));
    // In the middle of the bar, unless that is shorter than the label.
    const float labelX =
        std::min((x0 + x1 - label.widthPx) / 2, static_cast<float>(corner.x) - label.widthPx);
    items.text(scene::Role::Furniture, {}, label, {labelX, baseline}, context.colors.text,
               context.colors.halo, m.haloPx());
    return {std::min(x0, labelX) - m.px(3), baseline - label.ascentPx, corner.x, corner.y};
}

geo::Box paintCredits(const FrameContext& context, geo::Point corner, double maxWidthPx, scene::Items& items,
                      std::vector<scene::HitArea>& hits)
{
    const look::Metrics m = creditMetrics(context.request, maxWidthPx);
    const TextBlock block = creditBlock(context.request, m, maxWidthPx);
    const geo::Box box{corner.x - block.widthPx, corner.y - block.heightPx, corner.x, corner.y};
    items.add(scene::Role::Furniture, {},
              scene::Rectangle{box.grown(m.px(3)), m.px(4), look::withAlpha(context.colors.panel, 200), {}});
    paint(items, scene::Role::Furniture, {}, block, {box.minX, box.minY}, Align::Right,
          {context.colors.textMuted, {}, 0});
    hits.push_back({box.grown(m.px(3)), context.index, std::nullopt, std::nullopt,
                    std::string(text::tr(text::Key::OpenSources, context.language)), scene::Opens::Sources});
    return box.grown(m.px(3));
}

/// What the map cannot show: entries without a seat, lists that nobody knows, places beyond the edge.
std::vector<std::string> unshown(const FrameContext& context, std::size_t placesOutside, bool ofPicture)
{
    std::vector<std::string> notes;
    for (const model::NetworkId id : context.request.view.selection) {
        if (!ofPicture || id.index >= context.atlas().networks().size()) continue;
        const model::Network& network = context.atlas()[id];
        const model::Seat* seat = network.mainSeat();
        std::string said = seat ? "" : std::string(text::tr(text::Key::NoSeat, context.language));
        const std::string note = listNote(network, context.showsStates(), context.language);
        if (!note.empty() && (!seat || context.isNotedHere(seat->place)))
            said += (said.empty() ? "" : " · ") + note;
        if (!said.empty()) notes.push_back(words::entryLabel(network, context.language) + ": " + said);
    }
    if (placesOutside == 1) notes.emplace_back(text::tr(text::Key::PlaceOutside, context.language));
    if (placesOutside > 1)
        notes.push_back(
            text::format(text::Key::PlacesOutside, context.language, {std::to_string(placesOutside)}));
    return notes;
}

/// What legend and notes keep off: the seats of what is asked, or of all entries that are shown, and the
/// town.
std::vector<geo::Box> seatsOf(const FrameContext& context, bool ofAll)
{
    std::vector<geo::Box> boxes;
    const auto add = [&](geo::LonLat place) {
        const geo::Point at = context.viewport.toPx(place);
        if (context.boxPx.contains(at) && !context.isAside(place))
            boxes.push_back(geo::Box{at.x, at.y, at.x, at.y}.grown(context.entryRadiusPx()));
    };
    for (const model::SeatCity& city : context.atlas().seatCities())
        if (std::any_of(city.networks.begin(), city.networks.end(), [&](model::NetworkId id) {
                return context.isAsked(id) || (ofAll && context.isShown(id));
            }))
            add(city.place);
    const auto& town = context.request.view.town;
    if (town && context.atlas().gazetteer().contains(*town)) add(context.atlas().gazetteer()[*town].position);
    return boxes;
}

/// At the frame's upper edge.
geo::Box paintNotes(const FrameContext& context, const std::vector<std::string>& notes, const geo::Box& board,
                    const std::vector<geo::Box>& taken, scene::Items& items)
{
    const look::Metrics& m = context.metrics;
    // Beside the board, in the middle of what it leaves.
    const double right = board.empty() ? context.boxPx.maxX : board.minX;
    std::vector<TextBlock> blocks;
    double width = 0, height = 0;
    for (const std::string& words : notes) {
        blocks.push_back(makeTextBlock(context.request.fonts, words, m.font(text::Weight::Regular, 12.5),
                                       static_cast<float>((right - context.boxPx.minX) * 0.6), 3));
        width = std::max<double>(width, blocks.back().widthPx);
        height += blocks.back().heightPx;
    }
    double y = context.boxPx.minY + m.px(furnitureMarginPx) + m.textPx(3);
    const double left = context.boxPx.minX + m.px(furnitureMarginPx) + m.textPx(8),
                 middle = (context.boxPx.minX + right - width) / 2,
                 last = right - m.px(furnitureMarginPx) - m.textPx(8) - width;
    const auto boxAt = [&](double from, double top) {
        return geo::Box{from - m.textPx(8), top - m.textPx(3), from + width + m.textPx(8),
                        top + height + m.textPx(3)};
    };
    // Of the world in its free corner, else in the middle; off the legend.
    const bool world = context.projection() == geo::ProjectionId::World;
    double x = world ? left : middle;
    // Below what stands there where nothing is free beside it.
    const auto findRoom = [&](const std::vector<geo::Box>& kept) {
        std::vector<double> tops{y};
        for (const geo::Box& other : kept) tops.push_back(other.maxY + m.px(furnitureMarginPx) + m.textPx(3));
        std::sort(tops.begin(), tops.end());
        const auto isFree = [&](const geo::Box& box) {
            return box.maxY < context.boxPx.maxY &&
                   std::none_of(kept.begin(), kept.end(),
                                [&](const geo::Box& other) { return other.intersects(box); });
        };
        for (const double top : tops)
            for (const double from : {world ? left : middle, middle, last, left})
                if (top >= y && isFree(boxAt(from, top))) {
                    x = from;
                    y = top;
                    return true;
                }
        return false;
    };
    std::vector<geo::Box> kept = seatsOf(context, false);
    kept.insert(kept.end(), taken.begin(), taken.end());
    if (!findRoom(kept)) findRoom(taken);
    x = roundLogical(x, m.scale);
    const geo::Box box = boxAt(x, y);
    items.add(scene::Role::EdgeMarker, {},
              scene::Rectangle{box,
                               m.px(6),
                               look::withAlpha(context.colors.panel, 238),
                               {m.linePx(1), context.colors.panelBorder}});
    for (const TextBlock& block : blocks) {
        paint(items, scene::Role::EdgeMarker, {}, block, {x + (width - block.widthPx) / 2, y}, Align::Centre,
              {context.colors.text, {}, 0});
        y += block.heightPx;
    }
    return box;
}

// Of a frame's height, and of its area at a desk and in a picture for an audience, that a legend may take.
constexpr double legendHeightShare = 0.35, deskLegendAreaShare = 0.2, legendAreaShare = 0.16;
constexpr double legendTextStep = 0.92, leastDeskLegendText = 0.72;

enum class Corner : std::uint8_t { LowerLeft, UpperLeft, UpperRight };
constexpr std::initializer_list<Corner> atFoot{Corner::LowerLeft},
    atHead{Corner::UpperLeft, Corner::UpperRight},
    anyCorner{Corner::LowerLeft, Corner::UpperLeft, Corner::UpperRight};
// Rather so small at the map's foot than large at its head, where most of what is shown lies.
constexpr double leastTextAtFoot = 0.8;

/// The legend in the first of the frame's corners (of a lower one above the sources where it would touch
/// them) and in the first number of columns with which it lies on no other map and on nothing of `taken`.
/// `last`: rather too tall than not at all.
std::optional<geo::Box> tryLegendAt(const FrameContext& context, const Drawn& drawn, const geo::Box& credits,
                                    const std::vector<geo::Box>& taken, bool last,
                                    std::initializer_list<Corner> corners, scene::Items& items)
{
    const geo::Box& frame = context.boxPx;
    const double margin = context.metrics.px(furnitureMarginPx);
    const auto boxOf = [&](const Legend& legend, Corner corner) {
        const bool low = corner == Corner::LowerLeft;
        const double x = corner == Corner::UpperRight
                             ? roundLogical(frame.maxX - margin - legend.widthPx, context.metrics.scale)
                             : frame.minX + margin;
        const bool touches = credits.minX < x + legend.widthPx + margin;
        const double bottom = (touches ? credits.minY - margin / 2 : frame.maxY - margin) - legend.heightPx;
        const double y = roundLogical(low ? bottom : frame.minY + margin, context.metrics.scale);
        return geo::Box{x, y, x + legend.widthPx, y + legend.heightPx};
    };
    for (const Corner corner : corners)
        for (const std::size_t columns : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
            const Legend legend =
                makeLegend(context, drawn, columns, frame.width() * (columns > 1 ? 0.9 : 0.5));
            if (legend.rows.empty()) return std::nullopt;
            const geo::Box box = boxOf(legend, corner);
            const bool tall = legend.heightPx > frame.height() * legendHeightShare;
            const double share = context.forAudience() ? legendAreaShare : deskLegendAreaShare;
            const bool large = legend.heightPx * legend.widthPx > frame.width() * frame.height() * share;
            const bool free = std::none_of(taken.begin(), taken.end(), [&](const geo::Box& other) {
                return other.grown(margin / 4).intersects(box);
            });
            if (!free || ((tall || large) && !(last && columns == 3))) continue;
            paintLegend(context, legend, {box.minX, box.minY}, items);
            return box;
        }
    return std::nullopt;
}

/// What a legend keeps off: what is asked, and away from the foot, if nothing is, the seats of all entries.
std::vector<geo::Box> keptByLegend(const FrameContext& context, const std::vector<geo::Box>& taken,
                                   bool withAll)
{
    std::vector<geo::Box> kept = seatsOf(context, withAll);
    kept.insert(kept.end(), taken.begin(), taken.end());
    return kept;
}

/// At a desk the legend's letters get smaller before it takes too much of a small map or lies on what is
/// asked; where not even small ones leave that free, there is none: what is asked is named beside its sign.
std::optional<geo::Box> paintDeskLegend(const FrameContext& context, const Drawn& drawn,
                                        const geo::Box& credits, const std::vector<geo::Box>& taken,
                                        scene::Items& items)
{
    const bool anyAsked = !seatsOf(context, false).empty();
    const std::vector<geo::Box> kept = keptByLegend(context, taken, false),
                                all = keptByLegend(context, taken, !anyAsked);
    FrameContext sized = context;
    const double whole = context.furnitureMetrics().text;
    const bool head = drawn.legendAt == Drawn::LegendAt::Head;
    for (sized.metrics.text = whole; sized.metrics.text >= leastTextAtFoot * whole;
         sized.metrics.text *= legendTextStep)
        if (auto box = tryLegendAt(sized, drawn, credits, kept, false, head ? atHead : atFoot, items))
            return box;
    for (sized.metrics.text = whole; sized.metrics.text > leastDeskLegendText;
         sized.metrics.text *= legendTextStep)
        if (auto box = tryLegendAt(sized, drawn, credits, all, false, anyCorner, items)) return box;
    sized.metrics.text = leastDeskLegendText;
    if (auto box = tryLegendAt(sized, drawn, credits, kept, !anyAsked, anyCorner, items); box || anyAsked)
        return box;
    return tryLegendAt(context, drawn, credits, taken, true, anyCorner, items);
}

/// In the column of words beside the map, where it covers nothing, at its foot.
bool paintLegendBelowWords(const FrameContext& context, const Drawn& drawn, scene::Items& page)
{
    const geo::Box rest = belowCaption(context.request);
    if (rest.empty()) return false;
    const double least =
        leastAudienceTextScale(context.request.canvas.heightPx / context.request.canvas.scale);
    FrameContext sized = context;
    sized.metrics.text = context.request.style.textScale;
    while (true) {
        const Legend legend = makeLegend(sized, drawn, 1, rest.width());
        if (legend.rows.empty()) return true;
        if (legend.widthPx <= rest.width() && legend.heightPx <= rest.height()) {
            paintLegend(sized, legend,
                        {rest.minX - legend.paddingPx,
                         roundLogical(rest.maxY - legend.heightPx, sized.metrics.scale)},
                        page);
            return true;
        }
        if (sized.metrics.text <= least) return false;
        sized.metrics.text = std::max(least, sized.metrics.text * legendTextStep);
    }
}

/// In a narrow window a press on the sign unfolds the legend, and one on the legend folds it.
std::optional<geo::Box> paintLegendSign(const FrameContext& context, const Drawn& drawn,
                                        const geo::Box& credits, scene::Items& items,
                                        std::vector<scene::HitArea>& hits)
{
    constexpr double fingerPx = 44;
    const double margin = context.metrics.px(furnitureMarginPx);
    const geo::Box& frame = context.boxPx;
    const double foot = credits.empty() ? frame.maxY - margin : credits.minY - margin / 2;
    const geo::Box box = paintFoldedLegend(context, drawn, {frame.minX + margin, foot},
                                           {frame.width() - 2 * margin, foot - frame.minY - margin}, items);
    if (box.empty()) return std::nullopt;
    const double more = std::max(0.0, context.metrics.px(fingerPx) - box.height()) / 2;
    hits.push_back({box.grown(more), context.index, std::nullopt, std::nullopt,
                    std::string(text::tr(text::Key::Legend, context.language)), scene::Opens::Legend});
    return box;
}

/// For an audience the legend has letters as large as leave the map its room: rather none than one that lies
/// on what is asked.
std::optional<geo::Box> paintLegendIn(const FrameContext& context, const Drawn& drawn,
                                      const geo::Box& credits, const std::vector<geo::Box>& taken,
                                      scene::Items& items)
{
    if (!context.forAudience()) return paintDeskLegend(context, drawn, credits, taken, items);
    const double least =
        leastAudienceTextScale(context.request.canvas.heightPx / context.request.canvas.scale);
    const bool anyAsked = !seatsOf(context, false).empty();
    struct Try {
        std::vector<geo::Box> kept;
        std::initializer_list<Corner> corners;
        bool last;
    };
    for (const Try& one : {Try{keptByLegend(context, taken, false), atFoot, false},
                           Try{keptByLegend(context, taken, !anyAsked), anyCorner, false},
                           Try{keptByLegend(context, taken, false), anyCorner, true}}) {
        FrameContext sized = context;
        while (true) {
            const bool smallest = sized.metrics.text <= least;
            if (auto box =
                    tryLegendAt(sized, drawn, credits, one.kept, one.last && smallest, one.corners, items))
                return box;
            if (smallest) break;
            sized.metrics.text = std::max(least, sized.metrics.text * legendTextStep);
        }
    }
    return std::nullopt;
}

std::vector<geo::Box> paintSideMapFurniture(const FrameContext& context, scene::Items& items,
                                            std::vector<scene::HitArea>& hits)
{
    std::vector<geo::Box> taken{paintSideMapTitle(context, items, hits)};
    const geo::Point corner{context.boxPx.maxX - context.metrics.px(furnitureMarginPx),
                            context.boxPx.maxY - context.metrics.px(furnitureMarginPx)};
    if (context.boxPx.width() >= context.metrics.px(scaleBarFromPx))
        taken.push_back(paintScaleBar(context, corner, smallScaleBarPx, items));
    return taken;
}

}  // namespace

double footHeightPx(const Request& request, double frameWidthPx)
{
    if (request.canvas.purpose != Purpose::Window) return 0;
    const double width = frameWidthPx - 2 * furnitureMarginPx * request.canvas.scale;
    const look::Metrics m = creditMetrics(request, width);
    return creditBlock(request, m, width).heightPx + m.px(furnitureMarginPx + 10);
}

std::vector<geo::Box> paintMapFurniture(const FrameContext& context, const Drawn& drawn, bool carriesLegend,
                                        const geo::Box& board, scene::Items& items, scene::Items& page,
                                        std::vector<scene::HitArea>& hits)
{
    if (context.kind == scene::FrameKind::SideMap) return paintSideMapFurniture(context, items, hits);
    std::vector<geo::Box> taken = context.insetsPx;
    if (!board.empty()) taken.push_back(board);
    const look::Metrics& m = context.metrics;
    const geo::Box& frame = context.boxPx;
    const double margin = m.px(furnitureMarginPx);
    geo::Point corner{frame.maxX - margin, frame.maxY - margin};
    geo::Box credits;
    if (carriesLegend && context.request.canvas.purpose == Purpose::Window) {
        credits = paintCredits(context, corner, frame.width() - 2 * margin, items, hits);
        taken.push_back(credits);
        corner.y = credits.minY - m.px(4);
    }
    const bool folds = context.request.legend != PictureInput::Fold::None;
    if (carriesLegend && folds) {
        if (const auto sign = paintLegendSign(context, drawn, credits, items, hits)) taken.push_back(*sign);
    } else if (carriesLegend && !context.request.role.companion &&
               !paintLegendBelowWords(context, drawn, page) && drawn.legendAt != Drawn::LegendAt::Nowhere)
        if (const auto legend = paintLegendIn(context, drawn, credits, taken, items))
            taken.push_back(*legend);
    if (const auto notes = unshown(context, drawn.placesOutside, carriesLegend); !notes.empty())
        taken.push_back(paintNotes(context, notes, board, taken, items));
    if (context.projection() != geo::ProjectionId::World)
        taken.push_back(paintScaleBar(context, corner, scaleBarPx, items));
    return taken;
}

void paintPageFurniture(const Request& request, const std::string& title, scene::Items& items)
{
    const look::Metrics m{request.canvas.scale, request.style.textScale};
    const look::Palette& colors = look::palette(request.style.theme);
    const geo::Box map = mapBoxOf(request);
    const double width = request.canvas.widthPx;
    const double inset = m.px(pageInsetPx);

    if (!title.empty()) paintPageTitle(request, title, map.minY, items);

    // In all words, or in few where a small picture has no room for them.
    TextBlock credits;
    for (const std::string& words : {creditText(request), shortCreditText(request)}) {
        const auto fits = [&](double fontPx) {
            credits = makeTextBlock(request.fonts, words, m.font(text::Weight::Regular, fontPx),
                                    static_cast<float>(width - 2 * inset), 3);
            return credits.heightPx <= request.canvas.heightPx - map.maxY &&
                   (credits.empty() || !credits.lines.back().utf8.ends_with("…"));
        };
        bool found = false;
        // Rather smaller than the reader's letters than cut.
        const double least = leastPageCreditsPx / request.style.textScale;
        for (double fontPx = pageCreditsFontPx; !found && fontPx >= least; fontPx -= 0.5)
            found = fits(fontPx);
        if (found) break;
    }
    paint(items, scene::Role::Furniture, {}, credits,
          {inset, (map.maxY + request.canvas.heightPx - credits.heightPx) / 2}, Align::Left,
          {colors.textMuted, {}, 0});
}

}  // namespace layout
