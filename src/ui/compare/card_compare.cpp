// Two or three entries side by side, in the colours of their slots.
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "model/words.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_words.hpp"
#include "ui/compare/overlap_bars.hpp"
#include "ui/list/entry_row.hpp"
#include "ui/panels.hpp"

namespace ui {

namespace {

using text::Key;

constexpr std::array slotLetters{"A", "B", "C"};

/// One column for each selected entry.
struct Table {
    Column& column;
    std::vector<model::NetworkId> entries;
    float gap;

    float width() const
    {
        const auto count = static_cast<float>(entries.size());
        return std::floor((column.width() - gap * (count - 1)) / count);
    }
    float x(std::size_t i) const { return column.x0 + static_cast<float>(i) * (width() + gap); }

    /// A small heading and below it a text for each entry; nothing if all are empty.
    void row(std::string_view heading, const std::function<std::string(const model::Network&)>& textOf) const
    {
        const Frame& f = column.f;
        std::vector<std::string> texts;
        for (const model::NetworkId id : entries) texts.push_back(textOf(f.atlas()[id]));
        if (std::all_of(texts.begin(), texts.end(), [](const std::string& text) { return text.empty(); })) return;
        column.gap(8);
        horizontalLine(column.x0, column.x1(), column.y(), f.c.border, f.hairline());
        column.gap(8);
        column.paragraph(Face::Secondary, f.c.muted, heading);
        const Face face = entries.size() > 2 ? Face::Secondary : Face::Body;
        float bottom = column.y();
        for (std::size_t i = 0; i < entries.size(); ++i) {
            Column cell(column.f, x(i), column.y(), width());
            cell.paragraph(face, texts[i].empty() ? f.c.disabled : f.c.text, texts[i].empty() ? "–" : std::string_view(texts[i]));
            bottom = std::max(bottom, cell.y());
        }
        column.moveTo(bottom);
    }
};

void drawBadge(const Frame& f, const Rect& rect, std::size_t slot)
{
    const ImU32 color = toColor(f.c.palette->slot[slot]);
    fillRect(rect, color, f.px(4));
    drawTextIn(f, Face::Strong, rect, f.c.panel, slotLetters[slot], 0.5f);
}

void drawEntries(const Table& table)
{
    Frame& f = table.column.f;
    const float badge = f.px(24);
    float bottom = table.column.y();
    for (std::size_t i = 0; i < table.entries.size(); ++i) {
        const model::NetworkId id = table.entries[i];
        const model::Network& network = f.atlas()[id];
        Column cell(f, table.x(i), table.column.y(), table.width());
        const Rect head = cell.take(badge);
        drawBadge(f, rectAt(head.x0, head.y0, badge, badge), i);
        if (iconButton(f, "compare:remove:" + network.id, rectAt(head.x1 - badge, head.y0, badge, badge), Icon::Close,
                       {.group = "compare", .tooltip = f.tr(Key::RemoveFromComparison)}))
            f.wish(state::ToggleCompared{id});
        cell.gap(8);
        cell.paragraph(Face::Strong, f.c.text, f.local(network.label.empty() ? network.name : network.label), 4);
        bottom = std::max(bottom, cell.y());
    }
    table.column.moveTo(bottom);
    table.column.gap(8);
    // The buttons stand in one line, below the longest name.
    const Rect row = table.column.takeRow();
    for (std::size_t i = 0; i < table.entries.size(); ++i) {
        const Rect rect = rectAt(table.x(i), row.y0, table.width(), row.height());
        if (button(f, "compare:details:" + f.atlas()[table.entries[i]].id, rect, f.tr(Key::Details), Icon::None, ButtonKind::Plain,
                   {.group = "compare-details"}))
            f.wish(state::Select{table.entries[i]});
    }
}

/// The remarks of a figure have no room in a table; they are on the entry's own card.
model::Figure withoutNote(model::Figure figure)
{
    figure.note = {};
    return figure;
}

std::string withYear(const Frame& f, const model::Figure& figure, const std::string& text)
{
    const int year = figure.provenance.year;
    return joined({text, year != 0 ? std::to_string(year) : std::string(f.tr(Key::YearUnknown))}, " · ");
}

std::string membersText(const Frame& f, const model::Network& network)
{
    for (auto figure = network.members.rbegin(); figure != network.members.rend(); ++figure)
        if (figure->count) return withYear(f, *figure, figureText(f, withoutNote(*figure)));
    return {};
}

std::string countriesText(const Frame& f, const model::Network& network)
{
    const model::CountryList& countries = network.countries;
    const auto count = static_cast<long long>(countries.known.size());
    const std::string known = count == 0 ? std::string{} : count == 1 ? std::string(f.tr(Key::CountryOne)) : f.format(Key::Countries, {f.number(count)});
    switch (countries.completeness) {
    case model::CountryList::Completeness::Complete: return known;
    case model::CountryList::Completeness::Partial: return joined({known, std::string(f.tr(Key::ListPartial))}, ", ");
    case model::CountryList::Completeness::Unknown: break;
    }
    if (countries.figures.empty() || !countries.figures.back().count) return network.reach == model::Reach::Unstated ? std::string{} : std::string(f.tr(Key::ListUnknown));
    const model::Figure& latest = countries.figures.back();
    return joined({withYear(f, latest, countryFigureText(f, withoutNote(latest))), std::string(f.tr(Key::ListUnknown))}, ", ");
}

void drawCommonTopics(Column& column, const std::vector<model::NetworkId>& entries)
{
    const Frame& f = column.f;
    std::vector<std::string> words;
    for (const model::Topic topic : f.atlas()[entries.front()].topics) {
        const bool shared = std::all_of(entries.begin(), entries.end(), [&](model::NetworkId id) {
            const std::vector<model::Topic>& topics = f.atlas()[id].topics;
            return std::find(topics.begin(), topics.end(), topic) != topics.end();
        });
        if (shared) words.push_back(f.local(model::word(topic)));
    }
    cardHeading(column, f.tr(Key::InCommon));
    fact(column, f.tr(Key::Topics), words.empty() ? std::string("–") : joined(words, ", "));
}

}  // namespace

void drawCompareCard(Column& column)
{
    Frame& f = column.f;
    const std::vector<model::NetworkId> entries = f.state().view.selection;
    column.gap(16);
    column.paragraph(Face::Title, f.c.text, f.tr(Key::CompareTitle));
    column.gap(12);
    const Table table{column, entries, f.px(12)};
    drawEntries(table);
    table.row(f.tr(Key::FacetScope), [&](const model::Network& n) { return kindLine(f, n); });
    table.row(f.tr(Key::Topics), [&](const model::Network& n) { return layout::topicsText(n, f.language()); });
    table.row(f.tr(Key::Seat), [&](const model::Network& n) { return placeOf(f, n); });
    table.row(f.tr(Key::Founded), [&](const model::Network& n) { return n.foundedYear ? std::to_string(*n.foundedYear) : std::string{}; });
    table.row(f.tr(Key::Members), [&](const model::Network& n) { return membersText(f, n); });
    table.row(f.tr(Key::SearchCountries), [&](const model::Network& n) { return countriesText(f, n); });
    table.row(f.tr(Key::StatusLabel), [&](const model::Network& n) { return f.local(model::word(n.status)); });
    drawOverlap(column, entries);
    drawCommonTopics(column, entries);

    column.gap(16);
    Column::Flow flow(column, f.px(size::row), 8);
    const std::string_view show = f.tr(Key::ShowOnMap), more = f.tr(Key::CompareMore);
    if (button(f, "card:show-on-map", flow.next(buttonWidth(f, show, Icon::Fit)), show, Icon::Fit, ButtonKind::Plain, {.group = "card-buttons"}))
        f.wish(state::FitSelection{});
    if (entries.size() < state::maxSelection &&
        button(f, "card:compare", flow.next(buttonWidth(f, more, Icon::Plus)), more, Icon::Plus, ButtonKind::Plain, {.group = "card-buttons"}))
        f.memory.choosingFor = entries;
    flow.end();
}

}  // namespace ui
