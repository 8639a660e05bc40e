// The two questions that are not filters, always in reach.
#include "ui/find/find.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

void drawAskRow(Column& column)
{
    PanelContext& f = column.f;
    const state::OpenChooser& chooser = f.state().transient.chooser;
    column.gap(8);
    Column::Flow flow(column, f.px(size::row), 8);
    const auto ask = [&](const char* name, text::Key label, Icon icon, Chooser which, bool enabled) {
        const std::string_view words = f.tr(label);
        const Rect rect = flow.next(std::min(buttonWidth(f, words, icon), column.width()));
        const bool open = chooser.which == which && chooser.byButton;
        if (!button(f, name, rect, words, open ? Icon::ChevronUp : icon, ButtonKind::Plain,
                    {.group = "ask", .enabled = enabled}))
            return;
        if (open)
            closeChooser(f);
        else
            openChooser(f, which, true);
    };
    ask("button:my-town", text::Key::TownTitle, Icon::Pin, Chooser::Town, !f.atlas().gazetteer().empty());
    ask("button:without-entry", text::Key::WithoutTitle, Icon::Gap, Chooser::Without, true);
    flow.end();
    drawChooser(column, true);
}

}  // namespace ui
