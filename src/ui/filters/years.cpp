#include <algorithm>
#include <array>
#include <cmath>

#include "filter/facet/row.hpp"
#include "ui/filters/filter_parts.hpp"
#include "ui/panels.hpp"
#include "ui/parts/slider.hpp"
#include "ui/parts/window_flags.hpp"
#include "words/entry_words.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float barsHeight = 52;
constexpr float handleWidth = 12, handleHeight = 20;

/// Every year in which something was founded, in order.
const filter::GroupCounts& yearsOf(const PanelContext& f) { return f.in.facets.of(filter::Facet::Founded); }

int yearOf(const filter::ValueCount& count) { return std::get<filter::YearBounds>(count.value).from; }

/// The years on a line: each has the same width, whether something was founded in it or not.
class YearLine {
public:
    YearLine(const PanelContext& f, const Rect& rect)
        : x0_(rect.x0 + f.px(handleWidth)), x1_(rect.x1 - f.px(handleWidth)),
          first_(yearOf(yearsOf(f).front())), last_(yearOf(yearsOf(f).back()))
    {
    }

    int first() const { return first_; }
    int last() const { return last_; }
    /// The left edge of a year; that of the year after the last is the end of the line.
    float x(int year) const
    {
        return x0_ + (x1_ - x0_) * static_cast<float>(year - first_) / static_cast<float>(last_ - first_ + 1);
    }
    int yearAt(float x) const
    {
        const float share = (x - x0_) / (x1_ - x0_);
        return std::clamp(first_ +
                              static_cast<int>(std::floor(share * static_cast<float>(last_ - first_ + 1))),
                          first_, last_);
    }

private:
    float x0_, x1_;
    int first_, last_;
};

struct YearRange {
    int from = 0, until = 0;
    friend bool operator==(const YearRange&, const YearRange&) = default;
};

YearRange shownRange(const PanelContext& f, const YearLine& line)
{
    const filter::Criteria& criteria = f.criteria();
    YearRange range{criteria.foundedFrom == 0 ? line.first() : criteria.foundedFrom,
                    criteria.foundedUntil == 0 ? line.last() : criteria.foundedUntil};
    range.from = std::clamp(range.from, line.first(), line.last());
    range.until = std::clamp(range.until, range.from, line.last());
    return range;
}

/// The whole line is no bound: entries without a known year belong to it.
void wishRange(PanelContext& f, const YearLine& line, YearRange range)
{
    f.wish(state::SetFounded{range.from <= line.first() ? 0 : range.from,
                             range.until >= line.last() ? 0 : range.until});
}

YearRange moved(YearRange range, YearEnd end, int year)
{
    if (end == YearEnd::From)
        range.from = std::min(year, range.until);
    else
        range.until = std::max(year, range.from);
    return range;
}

/// "1990: Klima-Bündnis, ICLEI".
std::string foundedIn(const PanelContext& f, int year)
{
    std::vector<std::string> names;
    for (const model::Network& network : f.atlas().networks())
        if (network.foundedYear == year) names.push_back(words::shortName(network, f.language()));
    if (names.empty()) return std::to_string(year);
    return f.format(Key::YearsInYear, {std::to_string(year), words::joined(names, ", ")});
}

void drawBars(const PanelContext& f, const Rect& rect, const YearLine& line, const YearRange& range)
{
    std::size_t most = 1;
    for (const filter::ValueCount& count : yearsOf(f)) most = std::max(most, count.having);
    for (const filter::ValueCount& count : yearsOf(f)) {
        if (count.having == 0) continue;
        const int year = yearOf(count);
        const float height = std::max(
            f.px(2), std::round(rect.height() * static_cast<float>(count.having) / static_cast<float>(most)));
        const float x0 = std::round(line.x(year)),
                    x1 = std::max(x0 + f.hairline(), std::round(line.x(year + 1)) - f.hairline());
        const bool inside = year >= range.from && year <= range.until;
        fillRect({x0, rect.y1 - height, x1, rect.y1}, inside ? f.c.accent : f.c.disabled);
    }
    horizontalLine(line.x(line.first()), line.x(line.last() + 1), rect.y1, f.c.border, f.hairline());
}

/// An end of the range below the bars. It lies outside of the range, so that both can stand at one year.
Press drawHandle(PanelContext& f, YearEnd end, const Rect& below, float edge)
{
    const float width = f.px(handleWidth);
    const float x = std::round(end == YearEnd::From ? edge - width : edge);
    const Rect rect = rectAt(x, below.y0, width, below.height());
    const bool isFrom = end == YearEnd::From;
    const Press p = press(f, isFrom ? "years:from" : "years:until", rect,
                          {.tooltip = f.tr(isFrom ? Key::YearsFrom : Key::YearsUntil), .ownArrows = true});
    fillRect(rect, p.hovered || p.held ? f.c.hover : f.c.panel, f.px(4));
    strokeRect(rect, f.c.accent, std::max(f.hairline(), f.px(1.5f)), f.px(4));
    const float grip = std::round(rect.midX() - f.hairline() / 2);
    fillRect({grip, rect.y0 + f.px(6), grip + f.hairline(), rect.y1 - f.px(6)}, f.c.accent);
    drawRing(f, p, rect.inset(-f.px(2)), f.px(size::corner));
    return p;
}

/// The years at both ends, side by side where the ends are close.
void drawEndLabels(const PanelContext& f, const Rect& row, const YearLine& line, const YearRange& range)
{
    const std::array labels{std::to_string(range.from), std::to_string(range.until)};
    const std::array widths{std::ceil(textWidth(f, Face::Strong, labels[0])),
                            std::ceil(textWidth(f, Face::Strong, labels[1]))};
    const float gap = f.px(8), half = f.px(handleWidth) / 2;
    const float first = std::max(
        row.x0, std::min(line.x(range.from) - half - widths[0] / 2, row.x1 - widths[0] - widths[1] - gap));
    const float second =
        std::max(first + widths[0] + gap,
                 std::min(line.x(range.until + 1) + half - widths[1] / 2, row.x1 - widths[1]));
    drawTextIn(f, Face::Strong, {std::round(first), row.y0, row.x1, row.y1}, f.c.text, labels[0]);
    drawTextIn(f, Face::Strong, {std::round(second), row.y0, row.x1 + 1, row.y1}, f.c.text, labels[1]);
}

void drawRange(Column& column)
{
    PanelContext& f = column.f;
    std::optional<YearEnd>& grabbed = f.memory.facets.grabbed;
    const Rect bars = column.take(f.px(barsHeight));
    const Rect below = column.take(f.px(handleHeight));
    const YearLine line(f, bars);
    const YearRange range = shownRange(f, line);
    drawBars(f, bars, line, range);
    // The handles come before the ground, so that they get the pointer.
    const Press from = drawHandle(f, YearEnd::From, below, line.x(range.from));
    const Press until = drawHandle(f, YearEnd::Until, below, line.x(range.until + 1));
    const Rect whole{bars.x0, bars.y0, bars.x1, below.y1};
    f.record("years:bars", whole);
    ImGui::SetCursorScreenPos(whole.min());
    ImGui::InvisibleButton("years:bars", {whole.width(), whole.height()});
    const bool held = ImGui::IsItemActive(), pressed = ImGui::IsItemActivated();
    const bool hovered = ImGui::IsItemHovered();
    if (pressed) f.pressTaken = true;

    const int pointed = line.yearAt(ImGui::GetIO().MousePos.x);
    if (from.held)
        grabbed = YearEnd::From;
    else if (until.held)
        grabbed = YearEnd::Until;
    else if (pressed)
        grabbed = pointed - range.from < range.until - pointed ? YearEnd::From : YearEnd::Until;
    else if (!held)
        grabbed.reset();

    YearRange wanted = grabbed ? moved(range, *grabbed, pointed) : range;
    const SliderScale scale{static_cast<double>(line.first()), static_cast<double>(line.last()), 1, 10};
    if (const auto year = steppedByKeys(f, "years:from", range.from, scale))
        wanted = moved(range, YearEnd::From, static_cast<int>(*year));
    if (const auto year = steppedByKeys(f, "years:until", range.until, scale))
        wanted = moved(range, YearEnd::Until, static_cast<int>(*year));
    if (wanted != range) wishRange(f, line, wanted);
    if (hovered && !grabbed && f.reachable())
        f.tooltip = {foundedIn(f, pointed), {}, {line.x(pointed), bars.y0, line.x(pointed + 1), below.y1}};
    column.gap(2);
    drawEndLabels(f, column.take(f.px(20)), line, range);
}

/// How many have no year. It keeps the room that it takes with all entries: nothing below moves when there
/// are fewer, or none.
void drawUnknownYears(Column& column)
{
    PanelContext& f = column.f;
    const auto& networks = f.atlas().networks();
    const auto all = static_cast<std::size_t>(
        std::count_if(networks.begin(), networks.end(),
                      [](const model::Network& network) { return !network.foundedYear; }));
    if (all == 0) return;
    const auto words = [&](std::size_t count) {
        return f.format(Key::YearsUnknown, {words::entryCount(count, f.language())});
    };
    column.gap(4);
    const std::size_t lines = wrapped(f, Face::Secondary, words(all), column.width()).size();
    const Rect room = column.take(lineHeight(f, Face::Secondary) * static_cast<float>(lines));
    Column inner(f, room.x0, room.y0, room.width());
    std::size_t unknown = f.in.facets[filter::Facet::Founded].others;
    for (const filter::ValueCount& year : yearsOf(f)) unknown -= year.having;
    if (unknown > 0) inner.paragraph(Face::Secondary, f.c.muted, words(unknown), lines);
}

}  // namespace

void drawYears(Column& column)
{
    PanelContext& f = column.f;
    const filter::GroupCounts& years = yearsOf(f);
    if (years.size() < 2) return;
    const filter::ValueGroup& group = filter::row(filter::Facet::Founded).facts().groups.front();
    const std::string note = f.criteria().bindsYear()
                                 ? std::to_string(shownRange(f, YearLine(f, {})).from) + "–" +
                                       std::to_string(shownRange(f, YearLine(f, {})).until)
                                 : std::string();
    if (!drawGroupFold(column, group.key, f.name(group.heading), note)) {
        column.gap(4);
        return;
    }
    column.gap(4);
    drawRange(column);
    column.gap(4);
    const bool playing = f.state().transient.yearPlay.has_value();
    const std::string_view label = f.tr(playing ? Key::YearsStop : Key::YearsPlay);
    const float width = std::max(buttonWidth(f, f.tr(Key::YearsStop), Icon::Stop),
                                 buttonWidth(f, f.tr(Key::YearsPlay), Icon::Play));
    const Rect row = column.takeRow();
    if (button(f, "years:play", rectAt(row.x0, row.y0, std::min(width, row.width()), row.height()), label,
               playing ? Icon::Stop : Icon::Play, ButtonKind::Plain))
        f.wish(playing ? state::PlayYears{} : state::PlayYears{yearOf(years.front()), yearOf(years.back())});
    drawUnknownYears(column);
    column.gap(8);
}

void drawYearPlay(PanelContext& f, const Rect& map)
{
    const std::optional<state::YearPlay>& play = f.state().transient.yearPlay;
    if (!play || map.empty() || !f.reachable()) return;
    const int year = f.criteria().foundedUntil;
    const std::string shown = std::to_string(year),
                      count = words::entryCount(f.in.result.matches.size(), f.language());
    const float side = f.px(size::row), padding = f.px(12);
    const float words = std::ceil(
        std::max(textWidth(f, Face::Sentence, "2000"),
                 textWidth(f, Face::Secondary, words::entryCount(f.in.result.total, f.language()))));
    const float width = words + side + 3 * padding,
                height = textHeight(f, Face::Sentence) + textHeight(f, Face::Secondary) + 2 * padding;
    const Rect rect = rectAt(std::round(map.midX() - width / 2), map.y0 + f.px(16), width, height);
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##years", nullptr, partWindow | leavesKeyboard);
    fillRect(rect, f.c.panel, f.px(size::corner));
    strokeRect(rect, f.c.border, f.hairline(), f.px(size::corner));
    f.record("years:now", rect);
    const Rect text{rect.x0 + padding, rect.y0 + padding - f.px(4), rect.x0 + padding + words, rect.y1};
    drawText(f, Face::Sentence, text.x0, text.y0, f.c.text, shown);
    drawText(f, Face::Secondary, text.x0, text.y0 + textHeight(f, Face::Sentence), f.c.muted, count);
    const float share =
        static_cast<float>(year - play->fromYear) / static_cast<float>(play->toYear - play->fromYear);
    const Rect bar{rect.x0 + f.px(4), rect.y1 - f.px(6), rect.x1 - f.px(4), rect.y1 - f.px(3)};
    fillRect(bar, f.c.raised, f.px(1.5f));
    fillRect({bar.x0, bar.y0, bar.x0 + bar.width() * std::clamp(share, 0.0f, 1.0f), bar.y1}, f.c.accent,
             f.px(1.5f));
    const Rect stop = rectAt(text.x1 + padding, std::round(rect.midY() - side / 2), side, side);
    if (iconButton(f, "years:stop", stop, Icon::Stop, {.tooltip = f.tr(Key::YearsStop), .shortcut = "Esc"}))
        f.wish(state::PlayYears{});
    ImGui::End();
}

}  // namespace ui
