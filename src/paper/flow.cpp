#include "paper/flow.hpp"

#include <algorithm>

#include "text/catalogue.hpp"

namespace paper {

Flow::Flow(const text::FontBook& fontBook, const look::Palette& palette, FlowLook look)
    : fonts(fontBook), colors(palette), look_(look)
{
    newPage();
}

void Flow::newPage()
{
    sheets_.emplace_back(fonts, colors, look_.size);
    column_ = 0;
    y_ = columnTop_ = lowest_ = top();
    balancedEnd_ = 1e9f;
}

void Flow::balance(float leftPx)
{
    if (column_ > 0) return;
    const float share = (y_ - columnTop_ + leftPx) / static_cast<float>(look_.columns);
    // Parts are not cut: the first columns take a little more, so that the last one is not the longest.
    balancedEnd_ = columnTop_ + share + mm(6);
}

float Flow::columnWidthPx() const
{
    const double all = look_.size.widthMm - 2 * look_.marginMm;
    return mm((all - (look_.columns - 1) * look_.columnGapMm) / look_.columns);
}

float Flow::left() const
{
    return mm(look_.marginMm) + static_cast<float>(column_) * (columnWidthPx() + mm(look_.columnGapMm));
}

void Flow::need(float heightPx)
{
    if (y_ + heightPx <= end() || y_ <= top()) return;
    lowest_ = std::max(lowest_, y_);
    if (++column_ < look_.columns) {
        y_ = columnTop_;
        if (y_ + heightPx <= end()) return;
    }
    newPage();
}

void Flow::gap(double heightMm)
{
    if (y_ > columnTop_) y_ += mm(heightMm);
}

void Flow::setColumns(int columns, float heightPx)
{
    lowest_ = std::max(lowest_, y_);
    look_.columns = columns;
    column_ = 0;
    y_ = columnTop_ = lowest_;
    balancedEnd_ = 1e9f;
    if (y_ + heightPx > bottom() && y_ > top()) newPage();
}

std::vector<Page> finished(std::vector<Sheet> sheets, FootPlace place, const std::string& foot,
                           base::Language language)
{
    std::vector<Page> pages;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        Sheet& sheet = sheets[i];
        const TextStyle style{text::Weight::Regular, 7.5, sheet.colors.textMuted};
        const float y = sheet.heightPx() - mm(place.footMm), x0 = mm(place.marginMm),
                    x1 = sheet.widthPx() - x0;
        sheet.rule(x0, x1, y, pt(0.5), sheet.colors.panelBorder);
        const std::string page =
            text::format(text::Key::PageOf, language, {std::to_string(i + 1), std::to_string(sheets.size())});
        sheet.line(page, style, x1, y + mm(5), 1);
        sheet.line(foot, style, x0, y + mm(5), 0, x1 - x0 - mm(35));
        pages.push_back(sheet.take());
    }
    return pages;
}

}  // namespace paper
