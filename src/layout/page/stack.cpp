#include "layout/page/stack.hpp"

namespace layout {

Stack& Stack::gap(double heightPt)
{
    if (!parts_.empty()) pendingGapPx_ += pt(heightPt);
    return *this;
}

void Stack::append(std::string_view utf8, const TextStyle& style, std::size_t maxLines, const std::string& url)
{
    Part part{{}, url};
    for (text::ShapedText& run : fonts_.wrap(utf8, style.font(), widthPx_, maxLines)) {
        heightPx_ += pendingGapPx_;
        pendingGapPx_ = 0;
        part.lines.push_back({std::move(run), heightPx_, style.lineHeightPx(), style.color});
        heightPx_ += style.lineHeightPx();
    }
    if (!part.lines.empty()) parts_.push_back(std::move(part));
}

void Stack::paint(Sheet& sheet, float x, float y) const
{
    for (const Part& part : parts_) {
        geo::Box box;
        for (const Line& line : part.lines) {
            const float textHeight = line.run.ascentPx + line.run.descentPx;
            sheet.shaped(line.run, x, y + line.topPx + (line.heightPx - textHeight) / 2 + line.run.ascentPx, line.color);
            box.add({x, y + line.topPx});
            box.add({x + line.run.widthPx, y + line.topPx + line.heightPx});
        }
        if (!part.url.empty()) sheet.link(box, part.url);
    }
}

}  // namespace layout
