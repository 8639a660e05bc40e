#include "output/encoders.hpp"
#include "output/pdf/pdf_writer.hpp"

namespace output {

Encoded encodePdf(const scene::Scene& scene, const DocumentInfo& info)
{
    constexpr double pointsPerInch = 72;
    const double pointsPerPx = pointsPerInch / info.pixelsPerInch;
    PdfWriter writer(info);
    writer.page(scene, scene.widthPx * pointsPerPx, scene.heightPx * pointsPerPx, pointsPerPx);
    writer.bookmark({info.title, 0, 0});
    return writer.finish();
}

}  // namespace output
