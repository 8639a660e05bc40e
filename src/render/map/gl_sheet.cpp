#include "render/map/gl_sheet.hpp"

#include <utility>

namespace render {

SheetWork GlSheet::draw(const scene::MapFrame& frame, GlPainter& painter, LevelStore& levels,
                        const gl::DrawTarget& target, int xPx, int yPx)
{
    SheetPlan::Step step = plan_.next(frame, levels);
    if (step.work == SheetWork::Nothing) return step.work;
    if (!ensureSize(step.width, step.height)) {
        plan_.forget();
        return SheetWork::Nothing;
    }
    if (step.move && !move(*step.move)) {
        plan_.forget();
        step = plan_.next(frame, levels);
    }
    for (const SheetPart& part : step.parts)
        painter.paint(frame, {part, *sheet_, step.originX, step.originY});

    const gl::Rect box = wholePixels(frame.boxPx);
    for (const RowRange& range : roundedRows(box, frame.cornerPx))
        gl::copyPixels(
            sheet_->target(),
            {step.visible.x + range.inset, sheet_->height() - (step.visible.y + range.first + range.count),
             box.width - 2 * range.inset, range.count},
            target, xPx + box.x + range.inset, target.height - (yPx + box.y + range.first + range.count));
    return step.work;
}

bool GlSheet::ensureSize(int width, int height)
{
    if (sheet_ && sheet_->width() == width && sheet_->height() == height) return true;
    spare_.reset();
    sheet_.reset();
    if (base::Result<gl::Framebuffer> made = gl::Framebuffer::create(width, height))
        sheet_ = std::move(made.value);
    return sheet_.has_value();
}

bool GlSheet::move(const SheetPlan::Step::Move& move)
{
    if (!spare_)
        if (base::Result<gl::Framebuffer> made = gl::Framebuffer::create(sheet_->width(), sheet_->height()))
            spare_ = std::move(made.value);
    if (!spare_) return false;
    const int height = sheet_->height();
    gl::copyPixels(sheet_->target(),
                   {move.from.x, height - move.from.top(), move.from.width, move.from.height},
                   spare_->target(), move.toX, height - (move.toY + move.from.height));
    std::swap(sheet_, spare_);
    return true;
}

}  // namespace render
