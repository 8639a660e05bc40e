#include "ui/compare/overlap_bars.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "ui/card/card_frame.hpp"
#include "ui/card/card_words.hpp"
#include "ui/parts/choice.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"

namespace ui {

namespace {

using filter::OverlapOf;
using text::Key;

constexpr std::array kinds{OverlapOf::Countries, OverlapOf::States, OverlapOf::MemberPlaces};
constexpr float dotSpacing = 18, barHeight = 10;

bool isClosed(filter::SetState state)
{
    return state == filter::SetState::Complete || state == filter::SetState::Nationwide;
}

ImU32 slotColor(const PanelContext& f, std::size_t slot) { return toColor(f.c.palette->slot[slot]); }

/// What is counted: what was chosen for these entries, else the first of which lists are known.
OverlapOf countedFor(PanelContext& f, const std::vector<model::NetworkId>& entries)
{
    if (f.modes().counts && f.modes().countsOfCompared == entries) return *f.modes().counts;
    const auto known = std::find_if(kinds.begin(), kinds.end(), [&](OverlapOf of) {
        return words::isAnythingKnown(f.answers().overlap(entries, of));
    });
    return known == kinds.end() ? OverlapOf::Countries : *known;
}

void drawKinds(Column& column, OverlapOf chosen)
{
    PanelContext& f = column.f;
    std::vector<Segment> segments;
    for (const OverlapOf of : kinds)
        segments.push_back({"overlap:of:" + std::string(model::key(of)),
                            words::answerWord(of, f.language()),
                            Icon::None,
                            of == chosen,
                            {},
                            {}});
    const auto clicked = choice(column, segments, "overlap-of");
    if (!clicked || kinds[*clicked] == chosen) return;
    f.wish(state::CountOverlap{kinds[*clicked]});
}

/// How many each has, and how well that is known.
void drawSides(Column& column, const filter::Overlap& overlap)
{
    PanelContext& f = column.f;
    const float line = f.px(24), badge = f.px(18);
    for (std::size_t i = 0; i < overlap.sets.size(); ++i) {
        const filter::OverlapSet& set = overlap.sets[i];
        const Rect row = column.take(line);
        const Rect at = rectAt(row.x0, std::round(row.midY() - badge / 2), badge, badge);
        fillRect(at, slotColor(f, i), f.px(4));
        drawTextIn(f, Face::Secondary, at, f.c.panel, slotLetters[i], 0.5f);
        std::string known(words::answerWord(set.state, f.language()));
        if (set.size > 0) known = f.number(static_cast<long long>(set.size)) + " · " + known;
        float right = row.x1;
        if (!isClosed(set.state)) {
            right -= f.px(18);
            drawIcon(*ImGui::GetWindowDrawList(), Icon::Warning, {row.x1 - f.px(7), std::round(row.midY())},
                     f.px(14), f.c.warning);
        }
        const float width = std::ceil(textWidth(f, Face::Secondary, known));
        const std::string& name = shortName(f, set.network);
        if (f.narrow() && textWidth(f, Face::Body, name) > right - width - at.x1 - f.px(16)) {
            // Below each other where large letters leave no room beside.
            Column words(f, at.x1 + f.px(8), std::round(row.midY() - lineHeight(f, Face::Body) / 2),
                         right - at.x1 - f.px(8));
            words.paragraph(Face::Body, f.c.text, name);
            words.paragraph(Face::Secondary, f.c.muted, known);
            column.moveTo(std::max(column.y(), words.y()));
            continue;
        }
        drawTextIn(f, Face::Secondary, {right - width, row.y0, right + 1, row.y1}, f.c.muted, known, 1);
        drawTextIn(f, Face::Body, {at.x1 + f.px(8), row.y0, right - width - f.px(8), row.y1}, f.c.text, name);
    }
}

/// Full for the entries that have it, tied by a line; hollow for the others.
void drawDots(const PanelContext& f, float x0, float y, std::size_t sets, std::uint8_t mask)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float spacing = f.px(dotSpacing), radius = f.px(5);
    const auto xOf = [&](std::size_t i) { return x0 + radius + 1 + spacing * static_cast<float>(i); };
    if (std::popcount(mask) > 1) {
        const auto first = static_cast<std::size_t>(std::countr_zero(mask)),
                   last = static_cast<std::size_t>(std::bit_width(mask)) - 1;
        horizontalLine(xOf(first), xOf(last), y - f.hairline(), f.c.text, 2 * f.hairline());
    }
    for (std::size_t i = 0; i < sets; ++i) {
        const bool has = (mask >> i & 1) != 0;
        list.AddCircleFilled({xOf(i), y}, radius, has ? slotColor(f, i) : f.c.raised);
        if (!has) list.AddCircle({xOf(i), y}, radius, f.c.disabled, 0, f.hairline());
    }
}

/// One stripe in the colour of each entry; pale with an edge while the number may change.
void drawStripes(const PanelContext& f, const Rect& bar, std::size_t sets, const filter::Intersection& part)
{
    const bool open = part.mayGrow || part.mayShrink;
    const auto stripes = static_cast<float>(std::popcount(part.mask));
    float drawn = 0;
    for (std::size_t i = 0; i < sets; ++i) {
        if ((part.mask >> i & 1) == 0) continue;
        const float y0 = std::round(bar.y0 + bar.height() * drawn / stripes),
                    y1 = std::round(bar.y0 + bar.height() * (drawn + 1) / stripes);
        fillRect({bar.x0, y0, bar.x1, y1}, withAlpha(slotColor(f, i), open ? 0.5 : 1));
        ++drawn;
    }
    if (open) strokeRect(bar, f.c.muted, f.hairline());
}

/// The map that can show what was clicked, if the present one cannot.
std::optional<state::ViewKind> viewFor(const PanelContext& f, OverlapOf of, const filter::Intersection& part)
{
    using state::ViewKind;
    const ViewKind now = f.state().view.kind;
    if (of == OverlapOf::States && now != ViewKind::Germany && now != ViewKind::Twin)
        return ViewKind::Germany;
    if (of != OverlapOf::Countries || now != ViewKind::Germany) return std::nullopt;
    const model::Geography& geography = f.atlas().geography();
    bool abroad = false, overseas = false;
    for (const filter::OverlapItem& item : part.items) {
        const model::CountryId id = geography.findCountry(item.code);
        abroad = abroad || item.code != "DE";
        overseas = overseas || !id.valid() || !geography[id].continent.valid() ||
                   geography[geography[id].continent].code != "150";
    }
    if (!abroad) return std::nullopt;
    return overseas ? ViewKind::World : ViewKind::Europe;
}

void chooseBar(PanelContext& f, const filter::Overlap& overlap, const filter::Intersection& part,
               bool wasChosen)
{
    if (wasChosen) {
        f.wish(state::ChooseOverlap{});
        return;
    }
    if (const auto view = viewFor(f, overlap.of, part)) f.wish(state::ShowView{*view});
    f.wish(state::ChooseOverlap{filter::OverlapChoice{overlap.of, part.mask}});
}

void drawItems(Column& column, const filter::Overlap& overlap, const filter::Intersection& part, float indent)
{
    PanelContext& f = column.f;
    const std::string names = words::overlapItemNames(f.answers().index(), overlap.of, part, f.language());
    Column inner(f, column.x0 + indent, column.y(), column.width() - indent);
    inner.gap(4);
    if (names.empty())
        inner.paragraph(Face::Body, f.c.muted, f.tr(part.mayGrow ? Key::SetUnknown : Key::TextNone));
    else
        inner.paragraph(Face::Body, f.c.text, names);
    inner.gap(8);
    f.record("overlap:items", {inner.x0, column.y(), inner.x1(), inner.y()});
    column.moveTo(inner.y());
}

void drawBars(Column& column, const filter::Overlap& overlap)
{
    PanelContext& f = column.f;
    const std::size_t sets = overlap.sets.size();
    const float dots = f.px(dotSpacing) * static_cast<float>(sets) + f.px(6);
    float countRoom = 0;
    std::size_t largest = 1;
    for (const filter::Intersection& part : overlap.intersections) {
        countRoom = std::max(
            countRoom, std::ceil(textWidth(f, Face::Strong, words::intersectionCount(part, f.language()))));
        largest = std::max(largest, part.items.size());
    }
    countRoom = std::min(countRoom, std::round(column.width() * 0.4f));
    const float line = lineHeight(f, Face::Body);
    for (const filter::Intersection& part : overlap.intersections) {
        const bool chosen = f.state().view.overlap == filter::OverlapChoice{overlap.of, part.mask};
        const std::string name = words::intersectionName(f.atlas(), overlap, part, f.language());
        const float nameRoom = column.width() - dots - countRoom - f.px(12);
        const std::vector<std::string> names = wrapped(f, Face::Strong, name, nameRoom, f.narrow() ? 6 : 1);
        const float namesHeight = line * static_cast<float>(names.size());
        const Rect inner = column.take(namesHeight + f.px(barHeight) + f.px(14));
        const Rect row{inner.x0 - f.px(size::inset), inner.y0, inner.x1 + f.px(size::inset), inner.y1};
        const Rect words{inner.x0 + dots, row.y0 + f.px(4), inner.x1 - countRoom - f.px(12),
                         row.y0 + f.px(4) + namesHeight};
        const bool nameCut = !f.narrow() && textWidth(f, Face::Strong, name) > words.width();
        const Press p = press(
            f, "overlap:bar:" + std::to_string(part.mask), row,
            {.group = "overlap-bars", .tooltip = nameCut ? std::string_view(name) : std::string_view{}});
        rowGround(f, row, p, chosen);
        drawDots(f, inner.x0, std::round(row.midY()), sets, part.mask);
        const bool none = part.items.empty();
        Column label(f, words.x0, words.y0, words.width());
        for (const std::string& words_ : names)
            drawTextIn(f, chosen ? Face::Strong : Face::Body, label.take(line),
                       none && !chosen ? f.c.disabled : f.c.text, words_);
        drawTextIn(f, Face::Strong, {inner.x1 - countRoom, row.y0, inner.x1 + 1, row.y1},
                   none ? f.c.disabled : f.c.text, words::intersectionCount(part, f.language()), 1);
        const Rect track = rectAt(words.x0, words.y1 + f.px(2), words.width(), f.px(barHeight));
        fillRect({track.x0, track.y1 - f.hairline(), track.x1, track.y1}, f.c.border);
        if (!none) {
            const float share = static_cast<float>(part.items.size()) / static_cast<float>(largest);
            drawStripes(f,
                        {track.x0, track.y0, track.x0 + std::max(f.px(3), std::round(track.width() * share)),
                         track.y1},
                        sets, part);
        }
        drawRing(f, p, row, f.px(size::corner));
        if (p.clicked) chooseBar(f, overlap, part, chosen);
        if (chosen) drawItems(column, overlap, part, dots);
    }
}

}  // namespace

void drawOverlap(Column& column, const std::vector<model::NetworkId>& entries)
{
    PanelContext& f = column.f;
    if (entries.size() < filter::leastCompared) return;
    cardHeading(column, f.tr(Key::OverlapTitle));
    const OverlapOf of = countedFor(f, entries);
    drawKinds(column, of);
    column.gap(8);
    const filter::Overlap& overlap = f.answers().overlap(entries, of);
    drawSides(column, overlap);
    column.gap(8);
    if (!words::isAnythingKnown(overlap)) {
        column.paragraph(Face::Body, f.c.muted, f.tr(Key::OverlapNothing));
        return;
    }
    drawBars(column, overlap);
    column.gap(8);
    quiet(column, f.tr(Key::OverlapHint));
    if (!std::all_of(overlap.sets.begin(), overlap.sets.end(),
                     [](const filter::OverlapSet& set) { return isClosed(set.state); })) {
        column.gap(4);
        doubt(column, f.tr(Key::OverlapIncomplete));
    }
}

}  // namespace ui
