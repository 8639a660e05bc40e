// Paints Scenes on the processor, into memory: base maps, borders, items. Keeps what was painted of the base
// maps, so that panning copies pixels. Pure; bringing the picture to the screen is SoftwareScenePainter's
// business.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "paint/picture_program.hpp"
#include "render/items/item_layers.hpp"
#include "render/map/pixel_sheet.hpp"
#include "render/scene_painter.hpp"

namespace render {

class PictureComposer {
public:
    explicit PictureComposer(const text::FontBook& fonts)
        : mapPainter_(levels_, crew_), items_(fonts), bands_(static_cast<std::size_t>(crew_.workers()))
    {
    }

    /// The scene's picture; valid until the next call. `statistics` is counted into.
    const Pixels& compose(const std::shared_ptr<const scene::Scene>& scene, Renderer::Statistics& statistics);

    /// Base maps, and the picture itself.
    std::vector<KeptPicture> keptPictures() const;

    /// False if the same scene, composed once more, gives a more exact picture.
    bool settled() const;

private:
    void addLayers(const scene::Scene& scene);
    void paintRows(const scene::Scene& scene, int worker, int top, const PixelRows& rows);

    Crew crew_;
    LevelStore levels_;
    SoftwarePainter mapPainter_;
    std::vector<PixelSheet> sheets_;  ///< parallel to the scene's frames
    ItemLayers items_;
    std::vector<paint::PictureStep> program_;         ///< of layersOf_
    std::vector<std::size_t> layerEnds_;              ///< by step: its layers end before this one
    std::vector<std::optional<CoverageBand>> bands_;  ///< by worker
    Pixels picture_;
    std::shared_ptr<const scene::Scene> layersOf_;
};

}  // namespace render
