#include "render/picture_composer.hpp"

#include <algorithm>
#include <span>

#include "base/cases.hpp"

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

std::vector<KeptPicture> PictureComposer::keptPictures() const
{
    std::vector<KeptPicture> kept{KeptPicture::of("picture", picture_.width(), picture_.height())};
    for (std::size_t i = 0; i < sheets_.size(); ++i)
        kept.push_back(
            KeptPicture::of(sheetName(i), sheets_[i].pixels().width(), sheets_[i].pixels().height()));
    return kept;
}

void PictureComposer::addLayers(const scene::Scene& scene)
{
    program_ = paint::pictureProgram(scene);
    layerEnds_.clear();
    items_.begin(scene.widthPx, scene.heightPx);
    const base::Cases add{
        [](const paint::Background&) {},
        [](const paint::BaseMap&) {},
        [&](const paint::Border& border) {
            items_.clip(std::nullopt);
            items_.shape(paint::borderOf(scene.frames[border.frame]));
        },
        [&](const paint::Items& items) {
            items_.clip(items.clip ? std::optional(wholePixels(scene.frames[*items.clip].boxPx))
                                   : std::nullopt);
            for (const scene::Item& item : std::span(scene.items).subspan(items.first, items.count))
                paint::paintPrimitive(item.primitive, items_);
        },
    };
    for (const paint::PictureStep& step : program_) {
        std::visit(add, step);
        layerEnds_.push_back(items_.layers().size());
    }
}

void PictureComposer::paintRows(const scene::Scene& scene, int worker, int top, const PixelRows& rows)
{
    CoverageBand& band = *bands_[static_cast<std::size_t>(worker)];
    band.begin(top, rows.height);
    std::size_t layer = 0;
    const auto paintLayers = [&](std::size_t end) {
        items_.paint(layer, end, band, top, rows);
        layer = end;
    };
    for (std::size_t i = 0; i < program_.size(); ++i) {
        const base::Cases paint{
            [&](const paint::Background& background) {
                if (background.covered) return;
                for (int row = 0; row < rows.height; ++row)
                    std::fill_n(rows.row(row), rows.width, packed(background.color));
            },
            [&](const paint::BaseMap& map) {
                if (sheets_[map.frame].passesBy())
                    mapPainter_.paintRows(worker, top, rows);
                else
                    sheets_[map.frame].copy(scene.frames[map.frame], top, rows);
            },
            [&](const paint::Border&) { paintLayers(layerEnds_[i]); },
            [&](const paint::Items&) { paintLayers(layerEnds_[i]); },
        };
        std::visit(paint, program_[i]);
    }
}

}  // namespace render
