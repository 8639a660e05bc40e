#include <algorithm>
#include <array>
#include <cmath>

#include "ui/card/card_frame.hpp"
#include "ui/lens/lens.hpp"
#include "ui/list/entry_row.hpp"
#include "ui/parts/choice.hpp"
#include "words/answer_lines.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float gutter = 52;  ///< of the drawn ladder
constexpr float railWidth = 2, rungHeight = 6;

struct Rails {
    float left, right;
};
Rails railsOf(const Column& column)
{
    return {column.x0 + column.f.px(4), column.x0 + column.f.px(gutter - 18)};
}

void drawRails(const Column& column, float y0, float y1)
{
    const PanelContext& f = column.f;
    const Rails rails = railsOf(column);
    for (const float x : {rails.left, rails.right}) fillRect({x, y0, x + f.px(railWidth), y1}, f.c.muted);
}

/// Thick in the accent where somebody speaks, else a thin line.
void drawRung(const Column& column, float y, bool speaks)
{
    const PanelContext& f = column.f;
    const Rails rails = railsOf(column);
    const float height = speaks ? f.px(rungHeight) : f.px(railWidth);
    const Rect rung{rails.left, std::round(y - height / 2), rails.right + f.px(railWidth),
                    std::round(y - height / 2) + height};
    fillRect(rung, speaks ? f.c.accent : f.c.muted, speaks ? height / 2 : 0);
}

/// Top down: the world stands on top. `drawLines` puts what belongs to a rung below its name.
template <class DrawLines>
void drawLadder(Column& column, const filter::Ladder& ladder, bool counted, DrawLines drawLines)
{
    PanelContext& f = column.f;
    const float room = f.px(gutter), foot = f.px(10);
    for (auto rung = ladder.rbegin(); rung != ladder.rend(); ++rung) {
        const bool speaks = !rung->lines.empty();
        const float top = column.y(), name = lineHeight(f, Face::Strong);
        Column right(f, column.x0 + room, top + f.px(6), column.width() - room);
        const std::string word = words::ladderWord(rung->level, f.language());
        f.record("rung:" + std::string(model::key(rung->level)),
                 {column.x0, top, column.x1(), right.y() + name});
        const Rect head = right.take(name);
        drawTextIn(f, Face::Strong, head, speaks ? f.c.text : f.c.disabled, word);
        if (counted)
            drawTextIn(f, Face::Strong, {head.x0, head.y0, head.x1 + 1, head.y1},
                       speaks ? f.c.muted : f.c.disabled,
                       f.number(static_cast<long long>(rung->lines.size())), 1);
        const float rungY = std::round(head.midY());
        drawLines(right, *rung);
        const float bottom = right.y() + foot;
        drawRails(column, top, bottom);
        drawRung(column, rungY, speaks);
        column.moveTo(bottom);
    }
}

}  // namespace

void drawLensChoice(Column& column)
{
    PanelContext& f = column.f;
    using state::Lens;
    const Lens lens = f.state().view.lens;
    const std::string_view tooltip = f.tr(Key::LensTooltip);
    const std::array segments{
        Segment{"lens:information",
                f.tr(Key::LensInformation),
                Icon::None,
                lens == Lens::Information,
                tooltip,
                {}},
        Segment{"lens:partners", f.tr(Key::LensPartners), Icon::None, lens == Lens::Partners, tooltip, {}},
        Segment{
            "lens:influence", f.tr(Key::LensInfluence), Icon::None, lens == Lens::Influence, tooltip, {}}};
    if (const auto clicked = choice(column, segments, "lens"))
        f.wish(state::SetLens{static_cast<Lens>(*clicked)});
}

void drawInfluence(Column& column, model::NetworkId id)
{
    PanelContext& f = column.f;
    cardHeading(column, f.tr(Key::LadderTitle), f.tr(Key::LadderNote));
    if (!f.atlas()[id].isNetwork) {
        doubt(column, f.tr(Key::NotANetwork));
        return;
    }
    column.gap(4);
    drawLadder(column, filter::influenceLadder(f.atlas(), std::span(&id, 1)), false,
               [&](Column& right, const filter::LadderRung& rung) {
                   if (rung.lines.empty()) {
                       right.paragraph(Face::Secondary, f.c.muted, f.tr(Key::LadderNone));
                       return;
                   }
                   right.paragraph(Face::Body, f.c.text, f.tr(Key::LadderSpeaks));
                   right.paragraph(Face::Secondary, rung.lines.front().atCentre ? f.c.text : f.c.muted,
                                   words::ladderDetail(f.atlas(), rung.lines.front(), f.language()));
               });
}

void drawInfluenceList(Column& column)
{
    PanelContext& f = column.f;
    cardHeading(column, f.tr(Key::LadderTitle), f.tr(Key::LadderNote));
    column.gap(4);
    const std::vector<model::NetworkId> entries = listedEntries(f);
    drawLadder(column, filter::influenceLadder(f.atlas(), entries), true,
               [&](Column& right, const filter::LadderRung& rung) {
                   const std::string level(model::key(rung.level));
                   for (const filter::LadderLine& line : rung.lines)
                       detailRow(right, "ladder:" + level + ":" + f.atlas()[line.network].id, line.network,
                                 words::ladderDetail(f.atlas(), line, f.language()), "ladder");
                   if (rung.lines.empty()) right.paragraph(Face::Secondary, f.c.muted, f.tr(Key::LadderNone));
               });
}

}  // namespace ui
