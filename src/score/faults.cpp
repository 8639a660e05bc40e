#include "score/faults.hpp"

#include "score/counting.hpp"

namespace score {

bool Subject::shows(std::size_t frame, geo::LonLat place) const
{
    const auto isIn = [&](std::size_t f) {
        return scene.frames[f].boxPx.contains(parts.viewports[f].toPx(place));
    };
    if (!isLooked(frame) || !isIn(frame)) return false;
    for (std::size_t f = frame + 1; f < scene.frames.size(); ++f)
        if (scene.frames[f].kind == scene::FrameKind::SideMap && isIn(f)) return false;
    return true;
}

Faults faultsOf(const layout::PictureInput& picture, const scene::Scene& scene, const model::Atlas& atlas,
                const Asked& asked)
{
    const PictureParts parts = partsOf(scene);
    const Subject subject{picture, scene, atlas, asked, parts};
    Faults faults;
    countOnGround(subject, faults);
    countInWords(subject, faults);
    return faults;
}

}  // namespace score
