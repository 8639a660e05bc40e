// Pages of one size that fill from top to bottom in one or more columns, with a line at the foot of each.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "paper/sheet.hpp"

namespace paper {

struct FlowLook {
    PaperSize size = a4Portrait;
    double marginMm = 15, footMm = 14;
    double columnGapMm = 6;
    int columns = 1;
};

/// The pages with `foot` on the left and "Seite 1 von 3" on the right of each.
struct FootPlace {
    double marginMm = 15, footMm = 14;
};
std::vector<Page> finished(std::vector<Sheet> sheets, FootPlace place, const std::string& foot,
                           base::Language language);

class Flow {
public:
    Flow(const text::FontBook& fonts, const look::Palette& colors, FlowLook look);

    const text::FontBook& fonts;
    const look::Palette& colors;

    Sheet& sheet() { return sheets_.back(); }
    float columnWidthPx() const;
    float left() const;
    float y() const { return y_; }
    /// Height left in the present column.
    float roomPx() const { return bottom() - y_; }

    /// Makes room for `heightPx` in the present column, in the next one, or on a new page. Something higher
    /// than a page gets a page of its own.
    void need(float heightPx);
    void advance(float heightPx) { y_ += heightPx; }
    /// Vertical space that is left out at the top of a column.
    void gap(double heightMm);
    /// From here on `columns` columns; begins below everything so far, or on a new page with less room than
    /// `heightPx`.
    void setColumns(int columns, float heightPx);
    void newPage();
    /// Before each part of what ends in columns, with the height of all that is left: on the last page the
    /// columns become about equally long.
    void balance(float leftPx);

    std::vector<Page> finish(const std::string& foot, base::Language language)
    {
        return finished(std::move(sheets_), {look_.marginMm, look_.footMm}, foot, language);
    }

private:
    float top() const { return mm(look_.marginMm); }
    float bottom() const { return sheets_.back().heightPx() - mm(look_.footMm) - mm(5); }
    /// Of the present column.
    float end() const { return column_ + 1 < look_.columns ? std::min(balancedEnd_, bottom()) : bottom(); }

    FlowLook look_;
    std::vector<Sheet> sheets_;
    int column_ = 0;
    float columnTop_ = 0;       ///< of the present columns on this page
    float lowest_ = 0;          ///< of all columns on this page
    float balancedEnd_ = 1e9f;  ///< of all columns on this page but the last
    float y_ = 0;
};

}  // namespace paper
