#include "ui/find/answer_row.hpp"

#include <cmath>

#include "base/angle.hpp"
#include "ui/card/card_words.hpp"
#include "ui/list/entry_row.hpp"
#include "words/answer_words.hpp"

namespace ui {

namespace {

/// A full, a half and an empty disc: how sure a line is, without colour.
void drawCertainty(const PanelContext& f, filter::Certainty certainty, ImVec2 centre)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float radius = f.px(4.5f), width = f.hairline() * 1.5f;
    if (certainty == filter::Certainty::High) {
        list.AddCircleFilled(centre, radius, f.c.accent, 20);
        return;
    }
    if (certainty == filter::Certainty::Medium) {
        list.PathArcTo(centre, radius, base::piF / 2, base::piF * 3 / 2, 12);
        list.PathFillConvex(f.c.accent);
    }
    list.AddCircle(centre, radius, f.c.accent, 20, width);
}

}  // namespace

void answerRow(Column& column, const std::string& name, model::NetworkId id, const AnswerLines& lines,
               std::string_view group)
{
    PanelContext& f = column.f;
    const float inset = f.px(size::inset), symbol = f.px(20), mark = f.px(16);
    const float left = column.x0 + symbol + inset, room = column.x1() - left;
    const float first = lines.certainty ? mark : 0;
    const std::string label = shortName(f, id);
    const auto names = wrapped(f, Face::Body, label, room, f.narrow() ? 4 : 2);
    const auto texts = lines.text.empty()
                           ? std::vector<std::string>{}
                           : wrapped(f, Face::Secondary, lines.text, room - first, f.narrow() ? 12 : 4);
    const auto reasons = lines.reason.empty()
                             ? std::vector<std::string>{}
                             : wrapped(f, Face::Secondary, lines.reason, room - first, f.narrow() ? 12 : 4);
    const float line = lineHeight(f, Face::Body), small = lineHeight(f, Face::Secondary), pad = f.px(6);
    const float height = pad + line * static_cast<float>(names.size()) +
                         small * static_cast<float>(texts.size() + reasons.size()) + pad;
    const Rect box = column.take(std::round(height));
    const Rect rect{box.x0 - inset, box.y0, box.x1 + inset, box.y1};

    const Press p = pressEntry(f, name, rect, id, group);
    float y = box.y0 + pad;
    drawEntrySymbol(f, id, {std::round(box.x0 + symbol / 2), std::round(y + line / 2)}, symbol,
                    p.hovered ? f.c.hover : f.c.panel);
    const auto draw = [&](Face face, const std::vector<std::string>& pieces, float x, ImU32 color,
                          float step) {
        const float lead = std::round((step - textHeight(f, face)) / 2);
        for (const std::string& piece : pieces) {
            drawText(f, face, x, y + lead, color, piece);
            y += step;
        }
    };
    draw(Face::Body, names, left, f.c.text, line);
    if (lines.certainty)
        drawCertainty(f, *lines.certainty, {std::round(left + f.px(5)), std::round(y + small / 2)});
    draw(Face::Secondary, texts, left + first, f.c.text, small);
    draw(Face::Secondary, reasons, left + first, f.c.muted, small);
}

}  // namespace ui
