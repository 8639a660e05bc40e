#include "ui/edit/review.hpp"

#include <array>
#include <string>

#include "base/utf8.hpp"
#include "ui/parts/filled_text.hpp"
#include "ui/parts/sheet.hpp"
#include "ui/parts/widgets.hpp"
#include "words/own_words.hpp"

namespace ui {

namespace {

constexpr float readingWidth = 640;
constexpr std::size_t mostReviewed = 500;

const base::LocalText title{"Was ist richtig?", "What is right?"},
    fileHint{
        "Das unterscheidet sich in {0}. Erst der Knopf unten übernimmt es, ein Schritt zurück nimmt alles "
        "zurück.",
        "This differs in {0}. The button below takes it over, one undo takes all of it back."},
    dataHint{"Hier geändert, und in den Daten inzwischen auch.", "Changed here, and in the data too by now."},
    here{"Hier", "Here"}, there{"Dort", "There"}, data{"Daten", "Data"},
    bothChanged{"beide geändert", "both changed"}, keep{"Meins behalten", "Keep mine"},
    take{"Übernehmen", "Take over"}, takeAll{"Alles übernehmen", "Take all"},
    takeNone{"Alles Meine behalten", "Keep all of mine"},
    furtherProposed{"und {0} weitere, wie vorgeschlagen", "and {0} more, as proposed"};

/// What is here and there, and which one counts.
void drawChoice(Column& column, const state::Review& review, std::size_t item, const std::string& heading,
                const std::string& mine, const std::string& theirs, const base::LocalText& theirsName,
                const std::string& remark)
{
    PanelContext& f = column.f;
    const std::string name = "review:" + std::to_string(item);
    const float top = column.y();
    column.gap(12);
    column.paragraph(Face::Strong, f.c.text, base::displaySafe(heading));
    if (!mine.empty() || !theirs.empty()) {
        column.paragraph(Face::Body, f.c.text, f.name(here) + ": " + base::displaySafe(mine));
        column.paragraph(Face::Body, f.c.text, f.name(theirsName) + ": " + base::displaySafe(theirs));
    }
    if (!remark.empty()) column.paragraph(Face::Secondary, f.c.muted, remark);
    column.gap(4);
    const std::array segments{Segment{name + ":mine", f.name(keep), Icon::None, !review.take[item], {}, {}},
                              Segment{name + ":theirs", f.name(take), Icon::None, review.take[item], {}, {}}};
    const Rect row = column.takeRow();
    if (const auto pressed = segmented(f, row.x0, row.y0, segments, false, name))
        f.wish(state::TakeDifference{item, *pressed == 1});
    f.record(name, {column.x0, top, column.x1(), column.y()});
}

void drawDifference(Column& column, const state::Review& review, std::size_t item)
{
    PanelContext& f = column.f;
    const overlay::Difference& difference = review.differences[item];
    const overlay::Field* field =
        difference.what == overlay::Difference::What::Field ? overlay::findField(difference.field) : nullptr;
    const auto text = [&](const overlay::Value& value) {
        return field ? words::valueText(f.atlas(), *field, value, f.language()) : std::string();
    };
    std::string remark = difference.date;
    if (difference.conflict) remark += (remark.empty() ? "" : " · ") + f.name(bothChanged);
    drawChoice(column, review, item, words::differenceTitle(difference, f.language()), text(difference.mine),
               text(difference.theirs), there, remark);
}

void drawConflict(Column& column, const state::Review& review, std::size_t item)
{
    PanelContext& f = column.f;
    const overlay::Conflict& conflict = review.conflicts[item - review.differences.size()];
    const overlay::Field* field = overlay::findField(conflict.field);
    if (!field) return;
    overlay::Difference difference;
    difference.entry = conflict.entry;
    difference.field = conflict.field;
    if (const auto id = f.atlas().find(conflict.entry)) difference.name = f.atlas()[*id].name;
    drawChoice(column, review, item, words::differenceTitle(difference, f.language()),
               words::valueText(f.atlas(), *field, conflict.mine, f.language()),
               words::valueText(f.atlas(), *field, conflict.data, f.language()), data, {});
}

void drawAll(Column& column, const state::Review& review)
{
    PanelContext& f = column.f;
    column.paragraph(Face::Body, f.c.muted,
                     review.source.empty() ? f.name(dataHint)
                                           : filledText(f, fileHint, {base::displaySafe(review.source)}));
    column.gap(8);
    Column::Flow flow(column, f.px(size::row), 8);
    const auto all = [&](const char* name, const base::LocalText& label, bool wanted) {
        const Rect rect = flow.next(buttonWidth(f, f.name(label), Icon::None));
        if (button(f, name, rect, f.name(label), Icon::None, ButtonKind::Plain, {.group = "review:all"}))
            f.wish(state::TakeAllDifferences{wanted});
    };
    all("review:take-all", takeAll, true);
    all("review:take-none", takeNone, false);
    flow.end();
    for (std::size_t item = 0; item < std::min(review.take.size(), mostReviewed); ++item)
        item < review.differences.size() ? drawDifference(column, review, item)
                                         : drawConflict(column, review, item);
    column.gap(12);
    if (review.take.size() <= mostReviewed) return;
    column.paragraph(Face::Body, f.c.muted,
                     filledText(f, furtherProposed, {review.take.size() - mostReviewed}));
}

}  // namespace

bool hasReview(const state::AppState& state)
{
    return state.transient.review->has_value() && state.transient.overlay == state::Overlay::None;
}

bool drawReviewSheet(PanelContext& f, const Rect& window)
{
    const state::Review& review = **f.state().transient.review;
    return drawSheet(
        f, window, "review", f.name(title), readingWidth, [&](Column& column) { drawAll(column, review); },
        [&](Column& column) {
            const Rect row = column.takeRow();
            const float width = buttonWidth(f, f.tr(text::Key::FormDone), Icon::None);
            if (button(f, "review:finish", rectAt(row.x0, row.y0, width, row.height()),
                       f.tr(text::Key::FormDone), Icon::None, ButtonKind::Primary))
                f.wish(state::FinishReview{});
            if (button(f, "review:cancel",
                       rectAt(row.x0 + width + f.px(8), row.y0,
                              buttonWidth(f, f.tr(text::Key::Cancel), Icon::None), row.height()),
                       f.tr(text::Key::Cancel), Icon::None, ButtonKind::Plain))
                f.wish(state::ShowReview{});
        });
}

}  // namespace ui
