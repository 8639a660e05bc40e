#include "render/picture_composer.hpp"

#include <algorithm>

namespace render {

const Pixels& PictureComposer::compose(const std::shared_ptr<const scene::Scene>& scene,
                                       Renderer::Statistics& statistics)
{
    if (scene != layersOf_) {
        addLayers(*scene);
        layersOf_ = scene;
        statistics.overlayBuilt = true;
    }
    mapPainter_.edgeCount = 0;
    sheets_.resize(scene->frames.size());
    // The first one last: it may want the painter for itself.
    for (std::size_t i = sheets_.size(); i-- > 0;) {
        const scene::MapFrame& frame = scene->frames[i];
        const bool fillsPicture = i == 0 && frame.cornerPx <= 0 &&
                                  wholePixels(frame.boxPx) == gl::Rect{0, 0, scene->widthPx, scene->heightPx};
        count(sheets_[i].update(frame, mapPainter_, levels_, fillsPicture), statistics);
    }
    statistics.mapEdges = mapPainter_.edgeCount;
    statistics.overlayEdges = items_.edges().edges().size();

    picture_.resize(scene->widthPx, scene->heightPx);
    crew_.eachBand(scene->heightPx, CoverageBand::rows, [&](int worker, int top, int rows) {
        std::optional<CoverageBand>& band = bands_[static_cast<std::size_t>(worker)];
        if (!band || band->width() != scene->widthPx) band.emplace(scene->widthPx);
        paintRows(*scene, worker, top, picture_.rows().part(0, top, scene->widthPx, rows));
    });
    return picture_;
}

bool PictureComposer::settled() const
{
    return std::none_of(sheets_.begin(), sheets_.end(), [](const PixelSheet& s) { return s.inexact(); });
}

void PictureComposer::addLayers(const scene::Scene& scene)
{
    items_.begin(scene.widthPx, scene.heightPx);
    borderEnds_.clear();
    for (const scene::MapFrame& frame : scene.frames) {
        items_.addBorder(frame);
        borderEnds_.push_back(items_.layers().size());
    }
    for (const scene::Item& item : scene.items) {
        // A frame that does not exist clips nothing, as in picture files.
        std::optional<gl::Rect> clip;
        if (item.frame && *item.frame < scene.frames.size())
            clip = wholePixels(scene.frames[*item.frame].boxPx);
        items_.addItem(item, clip);
    }
}

void PictureComposer::paintRows(const scene::Scene& scene, int worker, int top, const PixelRows& rows)
{
    CoverageBand& band = *bands_[static_cast<std::size_t>(worker)];
    band.begin(top, rows.height);
    if (!isCovered(scene))
        for (int row = 0; row < rows.height; ++row)
            std::fill_n(rows.row(row), rows.width, packed(scene.background));
    std::size_t layer = 0;
    for (std::size_t i = 0; i < scene.frames.size(); ++i) {
        if (sheets_[i].passesBy())
            mapPainter_.paintRows(worker, top, rows);
        else
            sheets_[i].copy(scene.frames[i], top, rows);
        items_.paint(layer, borderEnds_[i], band, top, rows);
        layer = borderEnds_[i];
    }
    items_.paint(layer, items_.layers().size(), band, top, rows);
}

}  // namespace render
