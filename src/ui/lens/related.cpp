#include <array>

#include "ui/card/card_frame.hpp"
#include "ui/lens/lens.hpp"
#include "ui/list/entry_row.hpp"
#include "ui/parts/slider.hpp"
#include "words/answer_words.hpp"

namespace ui {

namespace {

using text::Key;

constexpr double mostWeight = 5;

struct Weight {
    const char* name;
    Key label;
    double filter::RelatedWeights::*value;
};
constexpr std::array weights{Weight{"weight:topics", Key::Topics, &filter::RelatedWeights::topics},
                             Weight{"weight:region", Key::FacetRegion, &filter::RelatedWeights::region},
                             Weight{"weight:level", Key::FacetLevel, &filter::RelatedWeights::level}};

void drawWeights(Column& column)
{
    PanelContext& f = column.f;
    const filter::RelatedWeights& present = f.state().transient.relatedWeights;
    const bool open = f.modes().isOpen(state::Fold::RelatedWeights);
    if (foldHeading(f, "fold:weights", column.takeWideRow(), f.tr(Key::WeightsTitle), open))
        f.turn(state::Fold::RelatedWeights);
    if (!open) return;
    const float nameWidth = f.px(96), numberWidth = f.px(36);
    for (const Weight& weight : weights) {
        const Rect row = column.takeRow();
        const double value = present.*weight.value;
        drawTextIn(f, Face::Body, {row.x0 + f.px(20), row.y0, row.x0 + nameWidth, row.y1}, f.c.text,
                   f.tr(weight.label));
        const auto moved =
            slider(f, weight.name, {row.x0 + nameWidth + f.px(8), row.y0, row.x1 - numberWidth, row.y1},
                   value, {.from = 0, .to = mostWeight, .step = 0.5, .page = 1});
        const long long tenths = static_cast<long long>(value * 10 + 0.5);
        const std::string number =
            std::to_string(tenths / 10) +
            (tenths % 10 == 0 ? "" : (f.german() ? "," : ".") + std::to_string(tenths % 10));
        drawTextIn(f, Face::Body, {row.x1 - numberWidth, row.y0, row.x1, row.y1}, f.c.muted, number, 1);
        if (!moved) continue;
        filter::RelatedWeights changed = present;
        changed.*weight.value = *moved;
        f.wish(state::SetRelatedWeights{changed});
    }
    const Rect row = column.takeRow();
    drawTextIn(f, Face::Secondary, {row.x0 + f.px(20), row.y0, row.x1, row.y1}, f.c.muted,
               f.tr(Key::RelatedWeightsHint));
    const float width = buttonWidth(f, f.tr(Key::Reset), Icon::None);
    if (present != filter::RelatedWeights{} &&
        button(f, "weight:reset", {row.x1 - width, row.y0, row.x1, row.y1}, f.tr(Key::Reset), Icon::None,
               ButtonKind::Quiet))
        f.wish(state::SetRelatedWeights{});
    column.gap(4);
}

}  // namespace

void drawRelated(Column& column, model::NetworkId id)
{
    PanelContext& f = column.f;
    cardHeading(column, f.tr(Key::RelatedTitle));
    drawWeights(column);  // above what they order: one sees the order change
    column.gap(4);
    const std::vector<filter::RelatedEntry>& related =
        f.answers().related(id, f.state().transient.relatedWeights);
    for (const filter::RelatedEntry& entry : related)
        detailRow(column, "related:" + f.atlas()[entry.network].id, entry.network,
                  words::relatedReasons(entry, f.language()), "related");
    if (related.empty()) column.paragraph(Face::Body, f.c.muted, f.tr(Key::RelatedNone));
}

}  // namespace ui
