#include "ui/parts/choice.hpp"

#include <algorithm>

namespace ui {

std::optional<std::size_t> choice(Column& column, std::span<const Segment> segments, std::string_view group,
                                  float indentLogical)
{
    PanelContext& f = column.f;
    const float indent = f.px(indentLogical);
    if (segmentedWidth(f, segments, false) <= column.width() - indent) {
        const Rect row = column.takeRow();
        return segmented(f, row.x0 + indent, row.y0, segments, false, group);
    }
    std::optional<std::size_t> clicked;
    Column inner(f, column.x0 + indent, column.y(), column.width() - indent);
    Column::Flow flow(inner, f.px(size::row), 8);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const Rect rect = flow.next(std::min(buttonWidth(f, segment.label, Icon::None), inner.width()));
        if (button(f, segment.name, rect, segment.label, Icon::None,
                   segment.chosen ? ButtonKind::Primary : ButtonKind::Plain,
                   {.group = group, .tooltip = segment.tooltip}))
            clicked = i;
    }
    flow.end();
    column.moveTo(inner.y());
    return clicked;
}

}  // namespace ui
