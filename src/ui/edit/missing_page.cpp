#include "ui/edit/missing_page.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "filter/answers/answers.hpp"
#include "ui/list/entry_row.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

namespace {

using filter::Lack;
using filter::MissingFact;

constexpr std::size_t mostMissing = 200;

const base::LocalText hint{"Ein Druck auf eine Zeile öffnet das Feld, in dem sich das ändern lässt.",
                           "Press a row to open the field where it can be changed."},
    ownFirst{"In eigenen Einträgen", "In own entries"}, others{"In den Daten", "In the data"},
    nothing{"Hier fehlt nichts.", "Nothing is missing here."};

void drawFact(Column& column, const MissingFact& fact, std::size_t number)
{
    PanelContext& f = column.f;
    const float inset = f.px(size::inset), pad = f.px(6), symbol = f.px(20);
    const float left = column.x0 + symbol + inset, room = column.x1() - left;
    const auto names = wrapped(f, Face::Body, f.name(f.atlas()[fact.network].name), room, 2);
    const auto details =
        wrapped(f, Face::Secondary, base::displaySafe(fact.detail.in(f.language())), room, 3);
    const float line = lineHeight(f, Face::Body), small = lineHeight(f, Face::Secondary);
    const Rect box = column.take(std::round(2 * pad + line * static_cast<float>(names.size()) +
                                            small * static_cast<float>(details.size())));
    const Rect rect{box.x0 - inset, box.y0, box.x1 + inset, box.y1};
    const Press p = press(f, "missing:" + std::to_string(number), rect, {.group = "missing"});
    rowGround(f, rect, p, false);
    drawIcon(*ImGui::GetWindowDrawList(), Icon::Edit,
             {std::round(box.x0 + symbol / 2), std::round(box.y0 + pad + line / 2)}, f.px(14), f.c.muted);
    float y = box.y0 + pad;
    for (const std::string& text : names) {
        drawText(f, Face::Body, left, y, f.c.text, text);
        y += line;
    }
    for (const std::string& text : details) {
        drawText(f, Face::Secondary, left, y, f.c.muted, text);
        y += small;
    }
    drawRing(f, p, rect, f.px(size::corner));
    if (!p.clicked) return;
    f.wish(state::Select{fact.network});
    f.wish(state::SetFormOpen{true, std::string(fact.field)});
}

}  // namespace

void drawMissingPage(Column& column)
{
    PanelContext& f = column.f;
    column.gap(12);
    column.paragraph(Face::Title, f.c.text, f.tr(text::Key::MissingTitle));
    column.gap(4);
    const std::vector<MissingFact>& all =
        f.answers().missing(std::atoi(f.state().transient.today.substr(0, 4).c_str()));
    if (all.empty()) return column.paragraph(Face::Body, f.c.muted, f.name(nothing));
    column.paragraph(Face::Secondary, f.c.muted, f.name(hint));
    std::size_t number = 0;
    // One's own entries first: there one can do most about it.
    for (const bool own : {true, false}) {
        std::vector<const MissingFact*> part;
        for (const MissingFact& fact : all)
            if (!f.atlas()[fact.network].own.empty() == own) part.push_back(&fact);
        if (part.empty()) continue;
        column.gap(16);
        column.paragraph(Face::Strong, f.c.text, f.name(own ? ownFirst : others));
        for (std::size_t at = 0; at < part.size();) {
            const Lack lack = part[at]->lack;
            std::size_t end = at;
            while (end < part.size() && part[end]->lack == lack) ++end;
            column.gap(8);
            countedHeading(f, column.takeRow(), f.name(filter::wordOf(lack)), end - at);
            const std::size_t shown = std::min(end, at + mostMissing);
            for (std::size_t i = at; i < shown; ++i) drawFact(column, *part[i], number++);
            if (shown < end)
                column.paragraph(Face::Secondary, f.c.muted,
                                 f.format(text::Key::FurtherEntries, {std::to_string(end - shown)}));
            at = end;
        }
    }
    column.gap(12);
}

}  // namespace ui
