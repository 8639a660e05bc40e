#include "render/map/pixel_sheet.hpp"

#include <cstring>

namespace render {

SheetWork PixelSheet::update(const scene::MapFrame& frame, SoftwarePainter& painter, LevelStore& levels,
                             bool fillsPicture)
{
    const SheetPlan::Step step = plan_.next(frame, levels);
    visible_ = step.visible;
    passesBy_ = fillsPicture && step.passing;
    if (step.work == SheetWork::Nothing) return step.work;
    if (passesBy_) {
        painter.prepare(frame, step.parts.front());
        plan_.forget();
        return step.work;
    }
    sheet_.resize(step.width, step.height);
    if (step.move) move(*step.move);
    for (const SheetPart& part : step.parts)
        painter.paint(frame, part,
                      sheet_.rows().part(part.px.x - step.originX, part.px.y - step.originY, part.px.width,
                                         part.px.height));
    return step.work;
}

void PixelSheet::move(const SheetPlan::Step::Move& move)
{
    const PixelRows rows = sheet_.rows();
    const bool down =
        move.toY > move.from.y;  // then from below, so that nothing is overwritten before it is copied
    const auto bytes = static_cast<std::size_t>(move.from.width) * sizeof(std::uint32_t);
    for (int i = 0; i < move.from.height; ++i) {
        const int row = down ? move.from.height - 1 - i : i;
        std::memmove(rows.row(move.toY + row) + move.toX, rows.row(move.from.y + row) + move.from.x, bytes);
    }
}

void PixelSheet::copy(const scene::MapFrame& frame, int top, const PixelRows& rows)
{
    const gl::Rect box = wholePixels(frame.boxPx);
    for (const RowRange& range : roundedRows(box, frame.cornerPx)) {
        // The frame may reach beyond the picture.
        const int left = std::max(box.x + range.inset, 0);
        const int right = std::min(box.right() - range.inset, rows.width);
        if (left >= right) continue;
        const int from = std::max(box.y + range.first, top);
        const int to = std::min(box.y + range.first + range.count, top + rows.height);
        for (int y = from; y < to; ++y)
            std::memcpy(rows.row(y - top) + left,
                        sheet_.rows().row(visible_.y + y - box.y) + visible_.x + left - box.x,
                        static_cast<std::size_t>(right - left) * sizeof(std::uint32_t));
    }
}

}  // namespace render
