// Two or three entries side by side, or below each other, in the colours of their slots.
#include <algorithm>
#include <array>
#include <cmath>

#include "model/words.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_words.hpp"
#include "ui/compare/overlap_bars.hpp"
#include "ui/list/entry_row.hpp"
#include "ui/panels.hpp"
#include "words/facts.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float leastColumn = 160;  // "Gebietskörperschaften" in the body's type

void drawBadge(const PanelContext& f, const Rect& rect, std::size_t slot)
{
    const ImU32 color = toColor(f.c.palette->slot[slot]);
    fillRect(rect, color, f.px(4));
    drawTextIn(f, Face::Strong, rect, f.c.panel, slotLetters[slot], 0.5f);
}

/// The selected entries side by side, a column each; where columns would break words, below each other with
/// their letters in front.
class Table {
public:
    Table(Column& column, std::vector<model::NetworkId> entries)
        : column_(column), f_(column.f), entries_(std::move(entries))
    {
        for (const model::NetworkId id : entries_)
            facts_.push_back(words::factsOf(f_.atlas(), f_.atlas()[id], f_.language()));
    }

    void heads() const { isStacked() ? stackedHeads() : columnHeads(); }

    enum class Extent { Value, WithYearAndNote };
    /// A small heading and below it what each entry's facts say; nothing if none do.
    void row(std::string_view heading, words::FactKey key, Extent extent = Extent::Value) const
    {
        std::vector<std::string> texts;
        for (const words::Facts& facts : facts_) {
            const words::Fact* fact = facts.first(key);
            const bool alone = extent == Extent::Value || (fact && fact->evident);
            texts.push_back(!fact ? std::string() : alone ? fact->value : fact->inOneLine());
        }
        if (std::all_of(texts.begin(), texts.end(), [](const std::string& text) { return text.empty(); }))
            return;
        column_.gap(8);
        horizontalLine(column_.x0, column_.x1(), column_.y(), f_.c.border, f_.hairline());
        column_.gap(8);
        column_.paragraph(Face::Secondary, f_.c.muted, heading);
        const float letter = isStacked() ? letterRoom() : 0;
        // What is short, a year or a city, stands side by side even there.
        const bool inLine =
            !isStacked() || std::all_of(texts.begin(), texts.end(), [&](const std::string& text) {
                return textWidth(f_, Face::Body, text) <= width() - letter;
            });
        float bottom = column_.y();
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const Rect cell = inLine
                                  ? rectAt(x(i), column_.y(), width(), 0)
                                  : rectAt(column_.x0, bottom + (i > 0 ? f_.px(2) : 0), column_.width(), 0);
            if (letter > 0) drawLetter(cell, i);
            Column words(f_, cell.x0 + letter, cell.y0, cell.width() - letter);
            words.paragraph(Face::Body, texts[i].empty() ? f_.c.disabled : f_.c.text,
                            texts[i].empty() ? "–" : std::string_view(texts[i]));
            bottom = std::max(bottom, words.y());
        }
        column_.moveTo(bottom);
    }

private:
    float gap() const { return f_.px(12); }
    float width() const
    {
        const auto count = static_cast<float>(entries_.size());
        return std::floor((column_.width() - gap() * (count - 1)) / count);
    }
    float x(std::size_t i) const { return column_.x0 + static_cast<float>(i) * (width() + gap()); }
    float letterRoom() const { return f_.px(26); }
    bool isStacked() const { return width() < f_.px(leastColumn); }

    /// In the middle of the first line of a cell.
    void drawLetter(const Rect& cell, std::size_t i) const
    {
        const float badge = f_.px(18), middle = std::round(cell.y0 + lineHeight(f_, Face::Body) / 2);
        drawBadge(f_, rectAt(cell.x0, middle - std::round(badge / 2), badge, badge), i);
    }
    std::string nameOf(std::size_t i) const
    {
        const model::Network& network = f_.atlas()[entries_[i]];
        return f_.local(network.label.empty() ? network.name : network.label);
    }
    void removeButton(std::size_t i, const Rect& rect) const
    {
        if (iconButton(f_, "compare:remove:" + f_.atlas()[entries_[i]].id, rect, Icon::Close,
                       {.group = "compare", .tooltip = f_.tr(Key::RemoveFromComparison)}))
            f_.wish(state::ToggleCompared{entries_[i]});
    }
    void detailsButton(std::size_t i, const Rect& rect) const
    {
        if (button(f_, "compare:details:" + f_.atlas()[entries_[i]].id, rect, f_.tr(Key::Details), Icon::None,
                   ButtonKind::Plain, {.group = "compare-details"}))
            f_.wish(state::Select{entries_[i]});
    }

    void columnHeads() const
    {
        const float badge = f_.px(24);
        float bottom = column_.y();
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            Column cell(f_, x(i), column_.y(), width());
            const float side = f_.measures.forFingers() ? f_.px(size::row) : badge;
            const Rect head = cell.take(side);
            drawBadge(f_, rectAt(head.x0, std::round(head.midY() - badge / 2), badge, badge), i);
            removeButton(i, rectAt(head.x1 - side, head.y0, side, side));
            cell.gap(8);
            cell.paragraph(Face::Strong, f_.c.text, nameOf(i), 4);
            bottom = std::max(bottom, cell.y());
        }
        column_.moveTo(bottom);
        column_.gap(8);
        // The buttons stand in one line, below the longest name.
        const Rect row = column_.takeRow();
        for (std::size_t i = 0; i < entries_.size(); ++i)
            detailsButton(i, rectAt(x(i), row.y0, width(), row.height()));
    }

    /// Letter, name, and behind it what can be done; the buttons below the name where it would have no room.
    void stackedHeads() const
    {
        const float badge = f_.px(24), side = f_.px(size::row), left = column_.x0 + badge + f_.px(10);
        const float details = buttonWidth(f_, f_.tr(Key::Details), Icon::None);
        const bool beside = column_.x1() - left - details - side - f_.px(12) >= f_.px(leastColumn);
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (i > 0) column_.gap(8);
            const float right =
                beside ? column_.x1() - details - side - f_.px(12) : column_.x1() - side - f_.px(4);
            const std::size_t lines = wrapped(f_, Face::Strong, nameOf(i), right - left, 4).size();
            const float text = lineHeight(f_, Face::Strong) * static_cast<float>(lines);
            const Rect row = column_.take(std::max(side, text));
            const Rect first{row.x0, row.y0, row.x1, row.y0 + std::max(side, lineHeight(f_, Face::Strong))};
            drawBadge(f_, rectAt(row.x0, std::round(first.midY() - badge / 2), badge, badge), i);
            Column name(f_, left, lines == 1 ? std::round(first.midY() - text / 2) : row.y0, right - left);
            name.paragraph(Face::Strong, f_.c.text, nameOf(i), 4);
            removeButton(i, rectAt(row.x1 - side, first.y0, side, side));
            if (beside) {
                detailsButton(i, rectAt(row.x1 - side - f_.px(4) - details, first.y0, details, side));
            } else {
                column_.gap(4);
                const Rect below = column_.takeRow();
                detailsButton(i,
                              rectAt(left, below.y0, std::min(details, column_.x1() - left), below.height()));
            }
        }
    }

    Column& column_;
    PanelContext& f_;
    std::vector<model::NetworkId> entries_;
    std::vector<words::Facts> facts_;
};

void drawCommonTopics(Column& column, const std::vector<model::NetworkId>& entries)
{
    const PanelContext& f = column.f;
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
    PanelContext& f = column.f;
    const std::vector<model::NetworkId> entries = f.state().view.selection;
    column.gap(16);
    column.paragraph(Face::Title, f.c.text, f.tr(Key::CompareTitle));
    column.gap(12);
    const Table table(column, entries);
    table.heads();
    using enum words::FactKey;
    table.row(f.tr(Key::ColumnForm), Form);
    table.row(f.tr(Key::FacetScope), Scope);
    table.row(f.tr(Key::Topics), Topics);
    table.row(f.tr(Key::Seat), Seat);
    table.row(f.tr(Key::Founded), Founded);
    // A number means nothing without its year and without what it counts.
    table.row(f.tr(Key::Members), Members, Table::Extent::WithYearAndNote);
    table.row(f.tr(Key::SearchCountries), CountryCount, Table::Extent::WithYearAndNote);
    table.row(f.tr(Key::StatusLabel), Status);
    drawOverlap(column, entries);
    drawCommonTopics(column, entries);

    column.gap(16);
    Column::Flow flow(column, f.px(size::row), 8);
    const std::string_view show = f.tr(Key::ShowOnMap), more = f.tr(Key::CompareMore);
    if (button(f, "card:show-on-map", flow.next(buttonWidth(f, show, Icon::Fit)), show, Icon::Fit,
               ButtonKind::Plain, {.group = "card-buttons"}))
        f.wish(state::FitSelection{});
    if (entries.size() < state::maxSelection &&
        button(f, "card:compare", flow.next(buttonWidth(f, more, Icon::Plus)), more, Icon::Plus,
               ButtonKind::Plain, {.group = "card-buttons"}))
        f.wish(state::ChooseToCompare{});
    flow.end();
}

}  // namespace ui
