#include "paint/picture_program.hpp"

#include <algorithm>

#include "paint/shape.hpp"

namespace paint {

namespace {

/// True if one frame's map fills the picture, in whole pixels.
bool isCovered(const scene::Scene& scene)
{
    return std::any_of(scene.frames.begin(), scene.frames.end(), [&](const scene::MapFrame& frame) {
        const geo::Box& box = frame.boxPx;
        return frame.cornerPx <= 0 && box.minX < 0.5 && box.minY < 0.5 && box.maxX >= scene.widthPx - 0.5 &&
               box.maxY >= scene.heightPx - 0.5;
    });
}

}  // namespace

std::vector<PictureStep> pictureProgram(const scene::Scene& scene)
{
    std::vector<PictureStep> steps;
    steps.push_back(Background{scene.background, isCovered(scene)});
    for (std::size_t i = 0; i < scene.frames.size(); ++i) {
        steps.push_back(BaseMap{i});
        if (isSeen(scene.frames[i].border)) steps.push_back(Border{i});
    }
    for (std::size_t i = 0; i < scene.items.size(); ++i) {
        const auto& frame = scene.items[i].frame;
        const auto clip = frame && *frame < scene.frames.size() ? frame : std::nullopt;
        Items* open = std::get_if<Items>(&steps.back());
        if (open != nullptr && open->clip == clip)
            ++open->count;
        else
            steps.push_back(Items{clip, i, 1});
    }
    return steps;
}

}  // namespace paint
