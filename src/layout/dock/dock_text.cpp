#include "layout/dock/dock_text.hpp"

#include <algorithm>
#include <cmath>

#include "layout/place/list_note.hpp"
#include "layout/rounding.hpp"
#include "text/catalogue.hpp"
#include "words/entry_words.hpp"

namespace layout {

namespace {

constexpr std::size_t mostNamedInMarker = 2;
constexpr std::size_t citiesInMarker = 2;
constexpr std::size_t noteLines = 4;
// Names in lists get smaller by so much before they are cut.
constexpr float smallestShare = 0.7f;
constexpr float readableShare = 0.85f;
constexpr float smallestOfReadable = 0.9f;
// Of the rows' text: logical pixels at text size 1, and the share of the size that is asked for. Who asks for
// large letters gets large ones.
constexpr double smallestRowPx = 10, smallestRowShare = 0.68;

text::Font scaled(const FrameContext& context, text::Font font, double shrink)
{
    font.sizePx *= static_cast<float>(dockTextShare(context, shrink));
    return font;
}

text::ShapedText line(const FrameContext& context, const std::string& utf8, text::Font font,
                      double maxWidthPx)
{
    const text::ShapedText& whole = context.request.fonts.shape(utf8, font);
    if (whole.widthPx <= maxWidthPx) return whole;
    auto lines = context.request.fonts.wrap(utf8, font, static_cast<float>(maxWidthPx), 1);
    return lines.empty() ? text::ShapedText{} : std::move(lines.front());
}

/// In smaller type where that suffices, else cut.
text::ShapedText squeezed(const FrameContext& context, const std::string& utf8, text::Font font,
                          double maxWidthPx)
{
    const float width = context.request.fonts.shape(utf8, font).widthPx;
    const auto share = static_cast<float>(maxWidthPx / std::max(1.0, static_cast<double>(width)));
    // For an audience hardly below the smallest names on the map.
    const float least =
        context.forAudience()
            ? std::min(1.0f, readableShare * context.metrics.placeName().sizePx / font.sizePx)
            : std::max(smallestShare, smallestOfReadable * static_cast<float>(readableDockShare(context)) *
                                          context.metrics.row().sizePx / font.sizePx);
    if (share < 1 && share >= least) font.sizePx *= share * 0.99f;
    return line(context, utf8, font, maxWidthPx);
}

text::Font rowFont(const FrameContext& context, model::NetworkId network, double shrink)
{
    return scaled(context, context.slotOf(network) ? context.metrics.rowStrong() : context.metrics.row(),
                  shrink);
}

DockRow entryRow(const FrameContext& context, model::NetworkId network, const std::string& prefix,
                 double shrink, double maxWidthPx)
{
    const model::Network& entry = context.atlas()[network];
    const std::string label = prefix + words::entryLabel(entry, context.language);
    const double room = maxWidthPx - dockIndentPx(context, shrink) - 2 * dockPaddingPx(context, shrink);
    std::vector<std::string> wordings{label};
    if (!entry.abbreviation.empty() &&
        entry.abbreviation.size() < words::entryLabel(entry, context.language).size())
        wordings.push_back(prefix + entry.abbreviation);
    if (!prefix.empty()) wordings.push_back(words::entryLabel(entry, context.language));
    if (context.forAudience() && prefix.empty()) wordings.resize(1);  // in two lines, see addEntryRows
    const text::Font font = rowFont(context, network, shrink);
    // Its own name a little smaller rather than short forms that few know.
    const std::string& tooltip = entry.name.get(context.language);
    const text::ShapedText whole = squeezed(context, label, font, room);
    if (whole.utf8 == label && whole.font.sizePx >= readableShare * font.sizePx)
        return {network, whole, tooltip};
    for (const std::string& wording : wordings)
        if (const text::ShapedText& shaped = context.request.fonts.shape(wording, font);
            shaped.widthPx <= room)
            return {network, shaped, tooltip};
    return {network, squeezed(context, wordings.back(), font, room), tooltip};
}

}  // namespace

/// For an audience a long name has a second line; short forms that few know would be read from far away in
/// vain.
void addEntryRows(const FrameContext& context, model::NetworkId network, double shrink, double maxWidthPx,
                  std::vector<DockRow>& rows)
{
    DockRow row = entryRow(context, network, "", shrink, maxWidthPx);
    const std::string& name = words::entryLabel(context.atlas()[network], context.language);
    if (context.forAudience() && row.label.utf8 != name) {
        const double room = maxWidthPx - dockIndentPx(context, shrink) - 2 * dockPaddingPx(context, shrink);
        auto lines =
            context.request.fonts.wrap(name, rowFont(context, network, shrink), static_cast<float>(room), 2);
        if (lines.size() == 2) {
            row.label = std::move(lines.front());
            rows.push_back(row);
            rows.push_back({network, std::move(lines.back()), row.tooltip, false, true});
            return;
        }
    }
    rows.push_back(std::move(row));
}

namespace {

void addNoteRow(const FrameContext& context, model::NetworkId network, double shrink, double maxWidthPx,
                std::vector<DockRow>& rows)
{
    const std::string note = listNote(context.atlas()[network], context.showsStates(), context.language);
    if (note.empty()) return;
    const double room = maxWidthPx - dockIndentPx(context, shrink) - 2 * dockPaddingPx(context, shrink);
    for (text::ShapedText& piece : context.request.fonts.wrap(
             note, scaled(context, context.metrics.small(), shrink), static_cast<float>(room), noteLines))
        rows.push_back({network, std::move(piece), note, true});
}

/// Where something is asked only that is marked beyond the edge.
bool isMarked(const FrameContext& context, model::NetworkId network)
{
    return !context.composes() || context.isAsked(network);
}

/// "Bonn, Köln und 2 weitere" with `named` names.
std::string cityNames(const FrameContext& context, std::vector<const PlacedCity*> cities, std::size_t named)
{
    std::stable_sort(cities.begin(), cities.end(), [](const PlacedCity* a, const PlacedCity* b) {
        return a->networks.size() > b->networks.size();
    });
    std::vector<const PlacedCity*> seats;
    for (const PlacedCity* city : cities)
        if (std::none_of(seats.begin(), seats.end(),
                         [&](const PlacedCity* other) { return other->seat == city->seat; }))
            seats.push_back(city);
    cities = std::move(seats);
    std::string names;
    for (std::size_t i = 0; i < std::min(named, cities.size()); ++i) {
        if (i > 0) names += ", ";
        names += cities[i]->seat->city.get(context.language);
    }
    if (cities.size() > named)
        names += " " + text::format(text::Key::FurtherEntries, context.language,
                                    {std::to_string(cities.size() - named)});
    return names;
}

/// What a marker says of several networks, with as many cities named as there is room for; never cut.
text::ShapedText countedCities(const FrameContext& context, const std::vector<const PlacedCity*>& cities,
                               std::size_t networks, text::Font font, double roomPx)
{
    const std::string number = std::to_string(networks);
    for (std::size_t named = citiesInMarker; named > 0; --named) {
        const std::string label = text::format(text::Key::CityNetworks, context.language,
                                               {cityNames(context, cities, named), number});
        const text::ShapedText& whole = context.request.fonts.shape(label, font);
        if (whole.widthPx <= roomPx) return whole;
    }
    return line(context, text::format(text::Key::Entries, context.language, {number}), font, roomPx);
}

}  // namespace

double readableDockShare(const FrameContext& context)
{
    const look::Metrics& m = context.metrics;
    const double row = m.row().sizePx;
    // For an audience they are as large as the smallest names on the map.
    const double least = context.forAudience()
                             ? 0.99 * static_cast<double>(m.placeName().sizePx)
                             : std::max<double>(m.px(smallestRowPx), smallestRowShare * row);
    return std::min(1.0, least / row);
}

double dockTextShare(const FrameContext& context, double shrink)
{
    // An audience gets fewer names instead, see layout.
    return context.forAudience() ? shrink : std::max(shrink, readableDockShare(context));
}

double dockRowHeightPx(const FrameContext& context, double shrink)
{
    const look::Metrics& m = context.metrics;
    const double text = context.request.fonts.lineHeightPx(m.row()) * dockTextShare(context, shrink);
    const double symbol = (2 * m.rowSymbolRadiusPx() + m.px(2)) * shrink;
    return ceilLogical(std::max(text, symbol), m.scale);
}

double dockPaddingPx(const FrameContext& context, double shrink)
{
    return roundLogical(context.metrics.textPx(4) * shrink, context.metrics.scale);
}

double dockIndentPx(const FrameContext& context, double shrink)
{
    return roundLogical((2 * context.metrics.rowSymbolRadiusPx() + context.metrics.textPx(6)) * shrink,
                        context.metrics.scale);
}

double dockArrowPx(const FrameContext& context, const Dock& dock, double shrink)
{
    return !dock.pointsSomewhere() ? 0
                                   : roundLogical(context.metrics.textPx(18) * shrink, context.metrics.scale);
}

double dockCellPx(const FrameContext& context, double shrink)
{
    return ceilLogical((2 * context.metrics.rowSymbolRadiusPx() + context.metrics.px(3)) * shrink,
                       context.metrics.scale);
}

std::size_t dockCellColumns(const Dock& dock)
{
    const auto count = static_cast<double>(dock.rows.size());
    return count <= 4 ? dock.rows.size() : static_cast<std::size_t>(std::ceil(std::sqrt(count * 1.3)));
}

double dockWidthPx(const FrameContext& context, const Dock& dock, double shrink)
{
    double text = dock.heading ? dock.heading->widthPx : 0;
    if (dock.compact) {
        text = std::max(text, static_cast<double>(dockCellColumns(dock)) * dockCellPx(context, shrink));
    } else {
        for (const DockRow& row : dock.rows) {
            const bool indented = (row.network.valid() || row.isNote) && !dock.bare;
            const double indent = indented ? dockIndentPx(context, shrink) : 0;
            text = std::max(text, indent + row.label.widthPx);
        }
    }
    return text + dockArrowPx(context, dock, shrink) + 2 * dockPaddingPx(context, shrink) +
           context.metrics.textPx(4) * shrink;
}

double dockHeightPx(const FrameContext& context, const Dock& dock, double shrink)
{
    const double row = dockRowHeightPx(context, shrink), padding = 2 * dockPaddingPx(context, shrink);
    if (!dock.compact)
        return (static_cast<double>(dock.rows.size()) + (dock.heading ? 1 : 0)) * row + padding;
    const std::size_t columns = dockCellColumns(dock);
    const auto lines = static_cast<double>((dock.rows.size() + columns - 1) / columns);
    return (dock.heading ? row : 0) + lines * dockCellPx(context, shrink) + padding;
}

void fillCityDock(const FrameContext& context, const PlacedCity& city, const std::set<std::uint32_t>& noted,
                  double shrink, double maxWidthPx, std::size_t mostRows, Dock& dock)
{
    const std::size_t all = city.networks.size();
    // A line that says "1 more" would take the room of its name.
    const bool shortened = all > std::max<std::size_t>(mostRows, 1) + 1 || (all > 1 && mostRows == 0);
    if (all > 1) {
        const std::string& name = city.seat->city.get(context.language);
        dock.headingTooltip =
            text::format(text::Key::CityNetworks, context.language, {name, std::to_string(all)});
        const text::Font font =
            context.forAudience() ? context.metrics.rowStrong() : context.metrics.heading();
        dock.heading =
            squeezed(context, shortened && mostRows == 0 ? dock.headingTooltip : name,
                     scaled(context, font, shrink), maxWidthPx - 2 * dockPaddingPx(context, shrink));
    }
    std::string others;
    std::size_t named = 0;
    for (const model::NetworkId network : city.networks) {
        if (shortened && named >= mostRows && !context.slotOf(network)) {
            others += (others.empty() ? "" : "\n") + context.atlas()[network].name.get(context.language);
            continue;
        }
        ++named;
        addEntryRows(context, network, shrink, maxWidthPx, dock.rows);
        if (noted.contains(network.index) && !dock.compact)
            addNoteRow(context, network, shrink, maxWidthPx, dock.rows);
    }
    // Only counted, they are named to the pointer.
    if (mostRows == 0 && !others.empty()) dock.headingTooltip += "\n" + others;
    if (mostRows == 0 || named == all) return;
    const std::string words =
        text::format(text::Key::FurtherEntries, context.language, {std::to_string(all - named)});
    dock.rows.push_back({model::NetworkId{},
                         context.request.fonts.shape(words, scaled(context, context.metrics.row(), shrink)),
                         others, true});
}

std::vector<model::NetworkId> namedInMarker(const FrameContext& context,
                                            const std::vector<const PlacedCity*>& cities)
{
    std::vector<model::NetworkId> all, selected;
    bool oneSeat = true;
    for (const PlacedCity* city : cities) {
        oneSeat = oneSeat && city->seat == cities.front()->seat;
        for (const model::NetworkId network : city->networks) {
            if (!isMarked(context, network)) continue;
            all.push_back(network);
            if (context.slotOf(network)) selected.push_back(network);
        }
    }
    return oneSeat && all.size() <= mostNamedInMarker ? all : selected;
}

std::vector<DockRow> markerRows(const FrameContext& context, const std::vector<const PlacedCity*>& cities,
                                double shrink, double maxWidthPx)
{
    std::vector<DockRow> rows;
    std::string tooltip;
    std::size_t others = 0;
    std::vector<const PlacedCity*> counted;
    const std::vector<model::NetworkId> named = namedInMarker(context, cities);
    for (const PlacedCity* city : cities) {
        const std::string& name = city->seat->city.get(context.language);
        std::size_t unnamed = 0;
        for (const model::NetworkId network : city->networks) {
            if (!isMarked(context, network)) continue;
            if (FrameContext::contains(named, network)) {
                rows.push_back(entryRow(context, network, name + ": ", shrink, maxWidthPx));
                if (context.slotOf(network)) addNoteRow(context, network, shrink, maxWidthPx, rows);
                continue;
            }
            ++unnamed;
            if (!tooltip.empty()) tooltip += "\n";
            tooltip += name + ": " + words::entryLabel(context.atlas()[network], context.language);
        }
        others += unnamed;
        if (unnamed > 0) counted.push_back(city);
    }
    if (others > 0) {
        const double room =
            maxWidthPx - 2 * dockPaddingPx(context, shrink) - context.metrics.textPx(22) * shrink;
        rows.push_back(
            {model::NetworkId{},
             countedCities(context, counted, others, scaled(context, context.metrics.row(), shrink), room),
             tooltip});
    }
    return rows;
}

}  // namespace layout
