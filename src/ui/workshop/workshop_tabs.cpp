// The tabs of the side panel while scenes are edited or presented: list, words of the scene, what comes from
// the room. While the quiz is on, its controls are all there is.
#include <array>

#include "ui/parts/widgets.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

using text::Key;

void drawQuiz(Column& column)
{
    PanelContext& f = column.f;
    const state::Quiz& quiz = *f.state().transient.quiz;
    column.gap(12);
    column.paragraph(Face::Title, f.c.text, f.tr(Key::QuizTitle));
    column.gap(8);
    column.paragraph(Face::Body, f.c.text,
                     f.format(Key::QuizQuestion, {f.name(f.atlas()[quiz.asked()].name)}));
    column.gap(4);
    if (!quiz.revealed) column.paragraph(Face::Secondary, f.c.muted, f.tr(Key::QuizHint));
    column.gap(12);
    const std::string_view go = f.tr(quiz.revealed ? Key::QuizNext : Key::QuizReveal);
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, go, Icon::None));
    if (button(f, "quiz:go", row, go, Icon::None, ButtonKind::Primary)) f.wish(state::RevealSeat{});
    column.gap(8);
    Rect end = column.takeRow();
    end.x1 = std::min(end.x1, end.x0 + buttonWidth(f, f.tr(Key::QuizEnd), Icon::None));
    if (button(f, "quiz:end", end, f.tr(Key::QuizEnd), Icon::None, ButtonKind::Plain))
        f.wish(state::EndQuiz{});
}

namespace {

/// Leads back to the scene that was left; the first thing to be seen.
void drawReturn(PanelContext& f, Rect& area)
{
    const state::Transient& transient = f.state().transient;
    const std::vector<state::TourScene>& scenes = f.state().document->tour.scenes;
    if (transient.mode != state::Mode::Present || !transient.presentation.exploring ||
        transient.scene >= scenes.size())
        return;
    const Rect rect{area.x0, area.y0, area.x1, area.y0 + f.px(size::row) + f.px(16)};
    fillRect(rect, f.c.raised);
    const std::string label = shortened(
        f, Face::Strong, f.format(Key::PresentReturn, {scenes[transient.scene].title.get(f.language())}),
        rect.width() - f.px(64));
    if (button(f, "present:return", rect.inset(f.px(8)), label, Icon::ArrowLeft, ButtonKind::Primary))
        f.wish(state::NextScene{});
    area.y0 = rect.y1;
}

}  // namespace

Rect drawTabs(PanelContext& f, const Rect& whole)
{
    using state::PageKind;
    using state::PanelTab;
    Rect area = whole;
    if (!state::hasTabs(f.state()) || f.page.kind == PageKind::Quiz || f.page.kind == PageKind::Text)
        return area;
    drawReturn(f, area);
    const PanelTab open = f.page.kind == PageKind::Words  ? PanelTab::Words
                          : f.page.kind == PageKind::Room ? PanelTab::Room
                                                          : PanelTab::List;
    const auto tab = [&](const char* name, Key label, PanelTab which) {
        return Segment{name, f.tr(label), Icon::None, open == which, {}, {}};
    };
    const std::array segments{tab("tab:list", Key::TabList, PanelTab::List),
                              tab("tab:words", Key::TabWords, PanelTab::Words),
                              tab("tab:room", Key::TabRoom, PanelTab::Room)};
    const float height = f.px(size::row);
    if (const auto chosen =
            segmented(f, area.x0 + f.px(size::padding), area.y0 + f.px(8), segments, false, "tabs"))
        f.wish(state::ShowTab{static_cast<PanelTab>(*chosen)});
    area.y0 += height + f.px(16);
    horizontalLine(area.x0, area.x1, area.y0 - f.hairline(), f.c.border, f.hairline());
    return area;
}

}  // namespace ui
