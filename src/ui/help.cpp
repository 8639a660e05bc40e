// The sheet under F1: what keys and mouse do, by what one is at, and the questions to begin with.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "command/key_words.hpp"
#include "ui/find/find.hpp"
#include "ui/panels.hpp"
#include "ui/parts/sheet.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

namespace {

using text::Key;

constexpr float sheetWidth = 960;
constexpr float twoColumnsFrom = 760;  ///< logical; narrower sheets (large text) have one column
constexpr float columnGap = 32;

struct Row {
    std::string keys;
    Key meaning;
};

struct HelpGroup {
    Key title;
    std::vector<Row> rows;
};

/// In reading order; two columns have two groups each.
std::vector<HelpGroup> helpGroupsOf(const PanelContext& f)
{
    std::vector<HelpGroup> groups;
    for (const command::Line& line : command::lines()) {
        const Key title = command::headingWords(line.heading);
        if (groups.empty() || groups.back().title != title) groups.push_back({title, {}});
        groups.back().rows.push_back({command::keysOf(line, f.language()), line.meaning});
    }
    return groups;
}

/// Keys on the left in a frame like a key's, what they do on the right.
void drawRow(Column& column, const Row& row, float keysWidth)
{
    PanelContext& f = column.f;
    const float inset = f.px(8), gap = f.px(12);
    // Large letters in a narrow window: what it does stands below the keys.
    if (f.narrow() && textWidth(f, Face::Body, row.keys) + 2 * inset > keysWidth) {
        column.gap(3);
        column.paragraph(Face::Strong, f.c.text, row.keys);
        column.paragraph(Face::Body, f.c.text, f.tr(row.meaning));
        column.gap(5);
        return;
    }
    const float meaningWidth = column.width() - keysWidth - gap;
    const float line = lineHeight(f, Face::Body);
    const std::size_t lines =
        std::max<std::size_t>(1, wrapped(f, Face::Body, f.tr(row.meaning), meaningWidth).size());
    const Rect at = column.take(line * static_cast<float>(lines) + f.px(10));
    const float width = std::min(std::ceil(textWidth(f, Face::Body, row.keys)) + 2 * inset, keysWidth);
    const Rect cap = rectAt(at.x0, at.y0 + f.px(3), width, line + f.px(4));
    fillRect(cap, f.c.raised, f.px(4));
    strokeRect(cap, f.c.border, f.hairline(), f.px(4));
    drawTextIn(f, Face::Body, {cap.x0 + f.px(2), cap.y0, cap.x1 - f.px(2), cap.y1}, f.c.text, row.keys, 0.5f);
    Column meaning(f, at.x0 + keysWidth + gap, at.y0 + f.px(5), meaningWidth);
    meaning.paragraph(Face::Body, f.c.text, f.tr(row.meaning));
}

void drawGroup(Column& column, const HelpGroup& group)
{
    PanelContext& f = column.f;
    column.paragraph(Face::Strong, f.c.text, f.tr(group.title));
    column.gap(4);
    float keysWidth = 0;
    for (const Row& row : group.rows)
        keysWidth = std::max(keysWidth, std::ceil(textWidth(f, Face::Body, row.keys)) + f.px(16));
    keysWidth = std::min(keysWidth, std::floor(column.width() / 2));
    for (const Row& row : group.rows) drawRow(column, row, keysWidth);
    column.gap(16);
}

void drawHelp(Column& column)
{
    PanelContext& f = column.f;
    const std::vector<HelpGroup> groups = helpGroupsOf(f);
    if (column.width() < f.px(twoColumnsFrom)) {
        for (const HelpGroup& group : groups) drawGroup(column, group);
    } else {
        const float width = std::floor((column.width() - f.px(columnGap)) / 2);
        Column left(f, column.x0, column.y(), width),
            right(f, column.x0 + width + f.px(columnGap), column.y(), width);
        for (std::size_t i = 0; i < groups.size(); ++i)
            drawGroup(i < groups.size() / 2 ? left : right, groups[i]);
        column.moveTo(std::max(left.y(), right.y()));
    }
    column.paragraph(Face::Strong, f.c.text, f.tr(Key::StarterTitle));
    column.gap(8);
    if (drawStarterTiles(column)) f.wish(state::SetOverlay{state::Overlay::None});
}

}  // namespace

bool drawHelpSheet(PanelContext& f, const Rect& window)
{
    return drawSheet(f, window, "help", f.tr(Key::HelpTitle), sheetWidth, drawHelp);
}

}  // namespace ui
