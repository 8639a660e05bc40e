// The parts that `faultsOf` is made of, by what they look at. Inside score only.
#pragma once

#include "score/faults.hpp"
#include "score/picture_parts.hpp"

namespace score {

/// All that one measure may read.
struct Subject {
    const layout::PictureInput& picture;
    const scene::Scene& scene;
    const model::Atlas& atlas;
    const Asked& asked;
    const PictureParts& parts;

    bool isLooked(std::size_t frame) const { return scene.frames[frame].kind != scene::FrameKind::Overview; }
    /// Of the map that belongs to it: what lengths are measured with.
    double heightPx(std::optional<std::uint32_t> frame) const
    {
        return frame ? scene.frames[*frame].boxPx.height() : scene.heightPx;
    }
    /// The place lies in the frame and no side map shows it instead.
    bool shows(std::size_t frame, geo::LonLat place) const;
};

/// Lists, leaders, dots, land and free ground.
void countOnGround(const Subject& subject, Faults& faults);
/// Names: of what is asked, of towns, their letters, and how they lie on each other.
void countInWords(const Subject& subject, Faults& faults);

}  // namespace score
